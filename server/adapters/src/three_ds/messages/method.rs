//! The bank's device check (3DS method): what the browser carries there and back.

use serde::Serialize;

use super::document::Document;
use super::fault::{ErrorCode, Fault};
use super::reader::{Reader, uuid};

/// The JSON that the browser posts to the bank's method address.
pub fn body(server_trans_id: &str, notification_url: &str) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&Wire { server_trans_id, notification_url })
}

/// Reads the JSON that comes back and gives its `threeDSServerTransID`.
pub fn parse(document: &Document) -> Result<String, Fault> {
    if let Some(path) = document.members.duplicate() {
        return Err(Fault::new(ErrorCode::Duplicate, path));
    }
    let mut reader = Reader::new(&document.members);
    let server_trans_id = reader.required("threeDSServerTransID", uuid);
    reader.finish()?;
    Ok(server_trans_id)
}

#[derive(Serialize)]
struct Wire<'a> {
    #[serde(rename = "threeDSServerTransID")]
    server_trans_id: &'a str,
    #[serde(rename = "threeDSMethodNotificationURL")]
    notification_url: &'a str,
}
