//! `PReq`: card ranges asked for.

use serde::Serialize;

use super::version::Version;

/// What a `PReq` says.
#[derive(Clone, Copy, Debug)]
pub struct PReq<'a> {
    /// `threeDSServerRefNumber`.
    pub server_reference: &'a str,
    /// `threeDSServerOperatorID`, when the directory server gave one.
    pub operator_id: Option<&'a str>,
    /// `threeDSServerTransID`, fresh for this exchange.
    pub server_trans_id: &'a str,
    /// The serial of what we hold; `None` asks for everything.
    pub serial: Option<&'a str>,
}

impl PReq<'_> {
    /// The body.
    pub fn body(self, version: Version) -> Result<Vec<u8>, serde_json::Error> {
        match version {
            Version::V220 => serde_json::to_vec(&Wire {
                message_type: "PReq",
                message_version: version.code(),
                server_reference: self.server_reference,
                operator_id: self.operator_id,
                server_trans_id: self.server_trans_id,
                serial: self.serial,
            }),
        }
    }
}

#[derive(Serialize)]
struct Wire<'a> {
    #[serde(rename = "messageType")]
    message_type: &'a str,
    #[serde(rename = "messageVersion")]
    message_version: &'a str,
    #[serde(rename = "threeDSServerRefNumber")]
    server_reference: &'a str,
    #[serde(rename = "threeDSServerOperatorID", skip_serializing_if = "Option::is_none")]
    operator_id: Option<&'a str>,
    #[serde(rename = "threeDSServerTransID")]
    server_trans_id: &'a str,
    #[serde(rename = "serialNum", skip_serializing_if = "Option::is_none")]
    serial: Option<&'a str>,
}
