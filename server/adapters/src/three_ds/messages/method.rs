//! The bank's device check (3DS method): what the browser carries there and back.

use serde_json::json;

use super::document::Document;
use super::fault::{ErrorCode, Fault};
use super::reader::{Reader, uuid};

/// The JSON that the browser posts to the bank's method address.
pub fn body(server_trans_id: &str, notification_url: &str) -> String {
    json!({ "threeDSServerTransID": server_trans_id, "threeDSMethodNotificationURL": notification_url }).to_string()
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
