//! `CReq`: the browser opens the bank's challenge.

use serde_json::json;

/// The JSON; the same in every version that we speak.
///
/// `window` is `challengeWindowSize`, `01` to `05` (EMV sheet §3); the frame must really have that size.
pub fn body(server_trans_id: &str, acs_trans_id: &str, version: &str, window: &str) -> String {
    let message = json!({
        "threeDSServerTransID": server_trans_id,
        "acsTransID": acs_trans_id,
        "messageType": "CReq",
        "messageVersion": version,
        "challengeWindowSize": window,
    });
    message.to_string()
}
