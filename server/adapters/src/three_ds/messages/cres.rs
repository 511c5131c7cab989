//! `CRes`: the browser is back from the challenge. It proves nothing; the result comes by `RReq`.

use super::document::{Document, MessageType};
use super::fault::Fault;
use super::reader::{Reader, one_of, uuid};
use super::version::Version;

/// What a final `CRes` says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CRes {
    /// `threeDSServerTransID`.
    pub server_trans_id: String,
    /// `acsTransID`.
    pub acs_trans_id: String,
    /// `transStatus`: Y or N, for show only.
    pub status: Option<char>,
}

/// Checks a final `CRes` of the browser channel.
pub fn parse(document: &Document) -> Result<CRes, Fault> {
    match document.open(MessageType::CRes)? {
        Version::V220 => {}
    }
    let mut reader = Reader::new(&document.members);
    let server_trans_id = reader.required("threeDSServerTransID", uuid);
    let acs_trans_id = reader.required("acsTransID", uuid);
    let status = reader.required("transStatus", one_of("YN")).chars().next();
    reader.optional("challengeCompletionInd", one_of("YN"));
    reader.finish()?;
    Ok(CRes { server_trans_id, acs_trans_id, status })
}
