//! `RRes`: the result was received.

use serde::Serialize;

use super::rreq::RReq;
use super::version::Version;

/// What became of a result: `resultsStatus`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ResultsStatus {
    /// 01: received, it will be processed.
    Received,
    /// 02: the challenge was never opened from our side.
    CreqNotSent,
    /// 03: the answer could not be handed to the requestor.
    NotDelivered,
}

impl ResultsStatus {
    /// The wire form.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "01",
            Self::CreqNotSent => "02",
            Self::NotDelivered => "03",
        }
    }
}

/// The body that answers `request`.
pub fn body(request: &RReq, status: ResultsStatus) -> Result<Vec<u8>, serde_json::Error> {
    match request.version {
        Version::V220 => serde_json::to_vec(&Wire {
            message_type: "RRes",
            message_version: request.version.code(),
            server_trans_id: &request.server_trans_id,
            acs_trans_id: &request.acs_trans_id,
            ds_trans_id: &request.ds_trans_id,
            results_status: status.code(),
        }),
    }
}

#[derive(Serialize)]
struct Wire<'a> {
    #[serde(rename = "messageType")]
    message_type: &'a str,
    #[serde(rename = "messageVersion")]
    message_version: &'a str,
    #[serde(rename = "threeDSServerTransID")]
    server_trans_id: &'a str,
    #[serde(rename = "acsTransID")]
    acs_trans_id: &'a str,
    #[serde(rename = "dsTransID")]
    ds_trans_id: &'a str,
    #[serde(rename = "resultsStatus")]
    results_status: &'a str,
}
