//! Erro: a message was refused.

use std::fmt;

use serde::Serialize;

use super::document::{Document, KnownIds};
use super::fault::Fault;
use super::version::Version;

/// Longest `errorDetail` that is sent, in characters.
const DETAIL_CHARS_MAX: usize = 2048;
/// Longest part of a received error that goes to the log, in characters.
const LOGGED_CHARS_MAX: usize = 200;

/// The body that tells the other side why its message was refused.
///
/// `message_type` is that of the refused message; `version` that of the run.
pub fn body(
    fault: &Fault,
    ids: &KnownIds,
    message_type: Option<&str>,
    version: Version,
) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&Wire {
        message_type: "Erro",
        message_version: version.code(),
        server_trans_id: ids.server.as_deref(),
        acs_trans_id: ids.acs.as_deref(),
        ds_trans_id: ids.ds.as_deref(),
        code: fault.code.code(),
        component: "S",
        description: fault.code.description(),
        detail: fault.detail.chars().take(DETAIL_CHARS_MAX).collect(),
        refused: message_type,
    })
}

/// A refusal that was received; displays as one line for the log, without digits that could be a card number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Erro {
    /// `errorCode`; any code is accepted.
    pub code: String,
    /// `errorComponent`.
    pub component: String,
    /// `errorDetail`.
    pub detail: String,
    /// The transactions it names.
    pub ids: KnownIds,
}

impl Erro {
    /// Reads a refusal leniently: there is nobody to complain to about it.
    pub fn parse(document: &Document) -> Self {
        let text = |name| document.members.text(name).unwrap_or("?");
        let code: String = text("errorCode").chars().filter(char::is_ascii_digit).take(3).collect();
        Self {
            code,
            component: printable(text("errorComponent")),
            detail: printable(text("errorDetail")),
            ids: document.known_ids(),
        }
    }
}

impl fmt::Display for Erro {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error {} from component {}: {}", self.code, self.component, self.detail)
    }
}

/// What of a foreign text may be logged: element names and words, never digits.
fn printable(text: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphabetic() || " .,-_?".contains(c) { c } else { '#' };
    text.chars().take(LOGGED_CHARS_MAX).map(safe).collect()
}

#[derive(Serialize)]
struct Wire<'a> {
    #[serde(rename = "messageType")]
    message_type: &'a str,
    #[serde(rename = "messageVersion")]
    message_version: &'a str,
    #[serde(rename = "threeDSServerTransID", skip_serializing_if = "Option::is_none")]
    server_trans_id: Option<&'a str>,
    #[serde(rename = "acsTransID", skip_serializing_if = "Option::is_none")]
    acs_trans_id: Option<&'a str>,
    #[serde(rename = "dsTransID", skip_serializing_if = "Option::is_none")]
    ds_trans_id: Option<&'a str>,
    #[serde(rename = "errorCode")]
    code: &'a str,
    #[serde(rename = "errorComponent")]
    component: &'a str,
    #[serde(rename = "errorDescription")]
    description: &'a str,
    #[serde(rename = "errorDetail")]
    detail: String,
    #[serde(rename = "errorMessageType", skip_serializing_if = "Option::is_none")]
    refused: Option<&'a str>,
}
