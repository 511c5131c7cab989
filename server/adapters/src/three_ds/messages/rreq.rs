//! `RReq`: the bank's result after a challenge.

use domain::authentication::ChallengeResult;
use domain::secret::SecretText;
use jiff::Timestamp;

use super::document::{Document, MessageType};
use super::fault::{ErrorCode, Fault};
use super::reader::{Reader, authentication_value, eci, one_of, two_digits, uuid};
use super::version::Version;

/// What an `RReq` says.
#[derive(Clone, Debug)]
pub struct RReq {
    /// `threeDSServerTransID`.
    pub server_trans_id: String,
    /// `acsTransID`.
    pub acs_trans_id: String,
    /// `dsTransID`.
    pub ds_trans_id: String,
    /// `messageVersion`.
    pub version: Version,
    /// The result itself. A Y or A may lack its value: see [`RReq::fault`].
    pub result: ChallengeResult,
}

impl RReq {
    /// What is wrong with a result that must be recorded all the same.
    ///
    /// A Y or A without a value is malformed, and also an outcome: were it
    /// only refused, the consumer would wait for a result that never comes.
    pub fn fault(&self) -> Option<Fault> {
        let lacks_value = matches!(self.result.status, 'Y' | 'A') && self.result.value.is_none();
        lacks_value.then(|| Fault::new(ErrorCode::Missing, "authenticationValue"))
    }
}

/// Checks a result. We only ask for payment authentications in a browser, never for a decoupled one.
pub fn parse(document: &Document, received_at: Timestamp) -> Result<RReq, Fault> {
    match document.open(MessageType::RReq)? {
        version @ Version::V220 => v220(document, version, received_at),
    }
}

fn v220(document: &Document, version: Version, received_at: Timestamp) -> Result<RReq, Fault> {
    let mut reader = Reader::new(&document.members);
    let server_trans_id = reader.required("threeDSServerTransID", uuid);
    let acs_trans_id = reader.required("acsTransID", uuid);
    let ds_trans_id = reader.required("dsTransID", uuid);
    reader.required("messageCategory", |text| text == "01");
    let status = reader.required("transStatus", one_of("YNUAR")).chars().next();
    let is = |letters: &str| status.is_some_and(|status| letters.contains(status));
    let reason = reader.conditional("transStatusReason", is("NUR"), two_digits);
    let value = reader.borrowed("authenticationValue", authentication_value);
    let eci = reader.optional("eci", eci);
    let challenge_cancel = reader.optional("challengeCancel", two_digits);
    // A challenge that nobody opened has no type: an abandonment notice may leave it out.
    let typed = is("Y") || (is("N") && challenge_cancel.is_none());
    let authentication_type =
        reader.conditional("authenticationType", typed, |text| ["01", "02", "03", "04"].contains(&text));
    let interaction_counter = Some(reader.required("interactionCounter", two_digits));
    reader.optional("whiteListStatus", one_of("YNEPRU"));
    reader.optional("whiteListStatusSource", two_digits);
    reader.finish()?;
    let result = ChallengeResult {
        status: status.unwrap_or('U'),
        reason,
        eci,
        value: value.map(|text| SecretText::new(text.to_owned())),
        authentication_type,
        challenge_cancel,
        interaction_counter,
        received_at,
    };
    Ok(RReq { server_trans_id, acs_trans_id, ds_trans_id, version, result })
}
