//! What the browser carries to the bank's challenge and device check, and back.

use super::messages::erro::Erro;
use super::messages::{Document, ErrorCode, Fault, creq, cres, method, text};

/// The form field `creq`: the same for every opening of one challenge.
///
/// `version` is that of the whole run, as `2.2.0`; `window` the size of the
/// frame, `01` to `05` (EMV sheet §3).
pub fn creq(server_trans_id: &str, acs_trans_id: &str, version: &str, window: &str) -> String {
    text::encode(creq::body(server_trans_id, acs_trans_id, version, window).as_bytes())
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
/// `None`: neither of them; why is in the log.
pub fn parse_cres(field: &str) -> Option<CresNotice> {
    logged("CRes", read_cres(field))
}

fn read_cres(field: &str) -> Result<CresNotice, Fault> {
    let document = Document::parse(&text::decode(field)?)?;
    if document.is_erro() {
        let erro = Erro::parse(&document);
        let missing = || Fault::new(ErrorCode::Missing, "threeDSServerTransID");
        let three_ds_server_trans_id = erro.ids.server.clone().ok_or_else(missing)?;
        return Ok(CresNotice { three_ds_server_trans_id, trans_status: None, error: Some(erro.to_string()) });
    }
    let cres = cres::parse(&document)?;
    Ok(CresNotice { three_ds_server_trans_id: cres.server_trans_id, trans_status: cres.status, error: None })
}

/// The form field `threeDSMethodData` that starts the bank's device check.
pub fn method_data(server_trans_id: &str, notification_url: &str) -> String {
    text::encode(method::body(server_trans_id, notification_url).as_bytes())
}

/// Reads the form field `threeDSMethodData` that comes back, and gives the run it belongs to.
/// `None`: it says nothing of the kind; why is in the log.
pub fn parse_method_notification(field: &str) -> Option<String> {
    logged("3DS method notification", read_method_notification(field))
}

fn read_method_notification(field: &str) -> Result<String, Fault> {
    method::parse(&Document::parse(&text::decode(field)?)?)
}

fn logged<T>(what: &str, read: Result<T, Fault>) -> Option<T> {
    read.inspect_err(|fault| tracing::info!(what, %fault, "a browser brought an unreadable message")).ok()
}
