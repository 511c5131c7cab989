//! What the browser carries to the bank's challenge and device check, and back.

use super::messages::erro::Erro;
use super::messages::{Document, ErrorCode, Fault, cres, method, text};
pub use super::messages::creq::{CReq, WindowSize};

/// The form field `creq`: the same for every opening of one challenge.
pub fn creq(request: CReq<'_>) -> Result<String, serde_json::Error> {
    request.body().map(|json| text::encode(&json))
}

/// The browser is back. It proves nothing: the result comes from the directory server.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CresNotice {
    /// Which run.
    pub three_ds_server_trans_id: String,
    /// What the bank wants the page to believe: Y or N. `None` with an error.
    pub trans_status: Option<char>,
    /// The bank ended the challenge with an error message; its line for the log.
    pub error: Option<String>,
}

/// Reads the form field `cres`, padded or not, base64url or base64. An `Erro` may come in its place.
pub fn parse_cres(field: &str) -> Result<CresNotice, Fault> {
    let document = Document::parse(&text::decode(field)?)?;
    if document.is_erro() {
        let erro = Erro::parse(&document);
        let id = erro.ids.server.clone().ok_or_else(|| Fault::new(ErrorCode::Missing, "threeDSServerTransID"))?;
        return Ok(CresNotice { three_ds_server_trans_id: id, trans_status: None, error: Some(erro.to_string()) });
    }
    let cres = cres::parse(&document)?;
    Ok(CresNotice { three_ds_server_trans_id: cres.server_trans_id, trans_status: cres.status, error: None })
}

/// The form field `threeDSMethodData` that starts the bank's device check.
pub fn method_data(server_trans_id: &str, notification_url: &str) -> Result<String, serde_json::Error> {
    method::body(server_trans_id, notification_url).map(|json| text::encode(&json))
}

/// Reads the form field `threeDSMethodData` that comes back, and gives the run it belongs to.
pub fn parse_method_notification(field: &str) -> Result<String, Fault> {
    method::parse(&Document::parse(&text::decode(field)?)?)
}
