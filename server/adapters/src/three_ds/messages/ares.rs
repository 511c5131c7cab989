//! `ARes`: the answer to an authentication request.

use domain::authentication::Answer;
use domain::secret::SecretText;

use super::document::{Document, MessageType};
use super::fault::{ErrorCode, Fault};
use super::reader::{Reader, authentication_value, chars, eci, one_of, two_digits, uuid};
use super::version::Version;
use crate::three_ds::address::AddressRule;

/// Longest reference number, in characters.
const REFERENCE_CHARS_MAX: usize = 32;
/// Longest `acsURL`, in characters.
const ACS_URL_CHARS_MAX: usize = 2048;
/// Longest `cardholderInfo`, in characters.
const CARDHOLDER_INFO_CHARS_MAX: usize = 128;

/// Checks an answer to a browser payment request and gives what the product needs of it.
///
/// `server_trans_id` and `version` are those of the request; a change of
/// either is a fault. `addresses` decides which `acsURL` may be shown to a
/// browser.
pub fn parse(
    document: &Document,
    server_trans_id: &str,
    version: Version,
    addresses: &AddressRule,
) -> Result<Answer, Fault> {
    match document.open(MessageType::ARes)? {
        answered if answered != version => Err(Fault::new(ErrorCode::Invalid, "messageVersion")),
        Version::V220 => v220(document, server_trans_id, addresses),
    }
}

fn v220(document: &Document, server_trans_id: &str, addresses: &AddressRule) -> Result<Answer, Fault> {
    let mut reader = Reader::new(&document.members);
    let answered_id = reader.required("threeDSServerTransID", uuid);
    let ds_trans_id = reader.required("dsTransID", uuid);
    let acs_trans_id = reader.required("acsTransID", uuid);
    let acs_reference = reader.required("acsReferenceNumber", chars(REFERENCE_CHARS_MAX));
    let ds_reference = reader.required("dsReferenceNumber", chars(REFERENCE_CHARS_MAX));
    reader.optional("acsOperatorID", chars(REFERENCE_CHARS_MAX));
    let status = reader.required("transStatus", one_of("YNUACDRI")).chars().next();
    let is = |letters: &str| status.is_some_and(|status| letters.contains(status));
    let reason = reader.conditional("transStatusReason", is("NUR"), two_digits);
    let acs_url = reader.conditional("acsURL", is("C"), chars(ACS_URL_CHARS_MAX));
    let mandated = reader.conditional("acsChallengeMandated", is("CD"), one_of("YN"));
    reader.conditional("acsDecConInd", is("D"), one_of("YN"));
    let authentication_type =
        reader.conditional("authenticationType", is("CD"), |text| ["01", "02", "03", "04"].contains(&text));
    if is("YA") {
        reader.must_have("authenticationValue");
    }
    let value = reader.borrowed("authenticationValue", authentication_value);
    let eci = reader.optional("eci", eci);
    let cardholder_info = reader.optional("cardholderInfo", chars(CARDHOLDER_INFO_CHARS_MAX));
    reader.optional("whiteListStatus", one_of("YNEPRU"));
    reader.optional("whiteListStatusSource", two_digits);
    let acs_url = match acs_url.as_deref().map(|text| addresses.check(text)) {
        Some(None) => {
            reader.refuse("acsURL");
            None
        }
        checked => checked.flatten(),
    };
    reader.finish()?;
    if !answered_id.eq_ignore_ascii_case(server_trans_id) {
        return Err(Fault::new(ErrorCode::UnknownTransaction, "threeDSServerTransID"));
    }
    Ok(Answer {
        status,
        reason,
        ds_trans_id: Some(ds_trans_id),
        acs_trans_id: Some(acs_trans_id),
        acs_reference: Some(acs_reference),
        ds_reference: Some(ds_reference),
        acs_url,
        challenge_mandated: mandated.as_deref() == Some("Y"),
        authentication_type,
        eci,
        value: value.map(|text| SecretText::new(text.to_owned())),
        cardholder_info,
    })
}
