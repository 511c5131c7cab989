//! Proof that a consumer agreed: the exact text shown, when, and to whom.

use jiff::Timestamp;

use crate::ids::{ConsentId, SessionId};

/// A consent as stored, before anything is sent to a bank.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Consent {
    /// Its name.
    pub id: ConsentId,
    /// The visit it was given in.
    pub session_id: SessionId,
    /// The exact text beside the box that was ticked.
    pub text: String,
    /// Version of the wording.
    pub version: String,
    /// BCP 47 tag of the text.
    pub language: String,
    /// SHA-256 of the text, lower-case hexadecimal.
    pub hash: String,
    /// When the box was sent.
    pub given_at: Timestamp,
    /// The consumer's address.
    pub ip: String,
    /// The browser's `User-Agent`.
    pub user_agent: String,
}
