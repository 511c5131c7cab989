//! CReq: the browser opens the bank's challenge.

use serde::Serialize;

use super::version::Version;

/// The size of the frame that shows the challenge (EMV sheet §3); the frame must really have it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WindowSize {
    /// 01: 250 by 400 pixels.
    W250H400,
    /// 02: 390 by 400 pixels.
    W390H400,
    /// 03: 500 by 600 pixels.
    W500H600,
    /// 04: 600 by 400 pixels.
    W600H400,
    /// 05: the whole screen.
    FullScreen,
}

impl WindowSize {
    /// Every size.
    pub const ALL: [Self; 5] = [Self::W250H400, Self::W390H400, Self::W500H600, Self::W600H400, Self::FullScreen];

    /// The wire form.
    pub fn code(self) -> &'static str {
        match self {
            Self::W250H400 => "01",
            Self::W390H400 => "02",
            Self::W500H600 => "03",
            Self::W600H400 => "04",
            Self::FullScreen => "05",
        }
    }

    /// Reads the wire form.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.code() == code)
    }
}

/// What a CReq says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CReq<'a> {
    /// `threeDSServerTransID`.
    pub server_trans_id: &'a str,
    /// `acsTransID` of the answer.
    pub acs_trans_id: &'a str,
    /// The version of the whole run.
    pub version: Version,
    /// The frame's size.
    pub window: WindowSize,
}

impl CReq<'_> {
    /// The JSON.
    pub fn body(self) -> Result<Vec<u8>, serde_json::Error> {
        match self.version {
            Version::V220 => serde_json::to_vec(&Wire {
                server_trans_id: self.server_trans_id,
                acs_trans_id: self.acs_trans_id,
                message_type: "CReq",
                message_version: self.version.code(),
                window: self.window.code(),
            }),
        }
    }
}

#[derive(Serialize)]
struct Wire<'a> {
    #[serde(rename = "threeDSServerTransID")]
    server_trans_id: &'a str,
    #[serde(rename = "acsTransID")]
    acs_trans_id: &'a str,
    #[serde(rename = "messageType")]
    message_type: &'a str,
    #[serde(rename = "messageVersion")]
    message_version: &'a str,
    #[serde(rename = "challengeWindowSize")]
    window: &'a str,
}
