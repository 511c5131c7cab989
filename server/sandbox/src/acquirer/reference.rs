//! Scheme references: what chains later payments to the first one.
//!
//! A reference carries its own proof: half of it is derived from the trace of its message, half
//! is a code over that, the card, the network and the kind of agreement. So the bank knows its
//! references after a restart without having kept them, and knows which of them found a chain.

use super::authorisation::Asked;
use crate::Scheme;
use crate::calendar::Date;
use crate::iso8583::private_data::{self as tags, PrivateData};
use crate::state::State;

const FOUNDING: &str = "founding reference";
const PASSING: &str = "passing reference";
/// The kinds of agreement of Visa, CB and Amex, and those of Mastercard (`C` or `M` before).
const KINDS: &[&str] = &["R", "I", "C", "101", "102", "103", "104"];
/// Plausible network codes of Mastercard.
const BANKNET: &[&str] = &["MCC", "MPL", "MCG", "MCS"];

/// What the bank thinks of the references of a merchant-initiated request.
pub(super) enum Standing {
    Known,
    OtherKind,
    Unknown,
}

/// The references of an approval. Only those of an authenticated first storage can be sent back.
pub(super) fn issue(state: &State, asked: &Asked) -> Vec<(&'static str, String)> {
    let first = asked.data.get(tags::STORAGE) == Some("F");
    let purpose = if first && !asked.merchant_initiated { FOUNDING } else { PASSING };
    let sign = |half: &str, length| proof(state, asked, purpose, kind(asked), half, length);
    let trace = [37, 11, 7, 32, 42].map(|field| asked.request.text(field));
    if asked.network == Scheme::Mastercard {
        let pick = usize::from(state.chance.bytes("banknet", &trace)[0]) % BANKNET.len();
        let letters = BANKNET.get(pick).copied().unwrap_or("MCC");
        let unique = state.chance.alphanumeric("trace", &trace, 2);
        let mmdd = Date::of(state.now()).mmdd();
        let code = sign(&format!("{letters}{unique}{mmdd}"), 4);
        let half = state.chance.alphanumeric("link", &trace, 11);
        let link = format!("{half}{}", sign(&half, 11));
        return vec![(tags::TRACE, format!("{letters}{unique}{code}{mmdd}  ")), (tags::LINK, link)];
    }
    let half = state.chance.digits("reference", &trace, 9);
    vec![(tag_of(asked.network), format!("{half}{}", sign(&half, 6)))]
}

/// The reference that a request carries, without the padding of transports.
pub(super) fn sent(data: &PrivateData) -> Option<String> {
    let tags = [tags::VISA_TRANSACTION, tags::TRACE, tags::CB_REFERENCE, tags::AMEX_TRANSACTION];
    tags.iter().find_map(|tag| data.get(tag)).map(|value| value.trim_end().to_owned())
}

/// Whether every reference sent is one that founded a chain of this card.
pub(super) fn standing(state: &State, asked: &Asked) -> Standing {
    let sent: Vec<&str> = if asked.network == Scheme::Mastercard {
        [tags::TRACE, tags::LINK].iter().filter_map(|tag| asked.data.get(tag)).collect()
    } else {
        asked.data.get(tag_of(asked.network)).into_iter().collect()
    };
    if sent.is_empty() {
        return Standing::Unknown;
    }
    let all_founded = |kind: &str| sent.iter().all(|value| founded(state, asked, kind, value));
    if all_founded(kind(asked)) {
        Standing::Known
    } else if KINDS.iter().any(|kind| all_founded(kind)) {
        Standing::OtherKind
    } else {
        Standing::Unknown
    }
}

fn founded(state: &State, asked: &Asked, kind: &str, value: &str) -> bool {
    let value = value.trim_end();
    let sign = |half: &str, length| proof(state, asked, FOUNDING, kind, half, length);
    let parts = |at, until| Some((value.get(..at)?, value.get(at..until)?, value.get(until..)?));
    match value.len() {
        13 => parts(5, 9).is_some_and(|(half, code, mmdd)| sign(&format!("{half}{mmdd}"), 4) == code),
        15 => parts(9, 15).is_some_and(|(half, code, _)| sign(half, 6) == code),
        22 => parts(11, 22).is_some_and(|(half, code, _)| sign(half, 11) == code),
        _ => false,
    }
}

fn proof(state: &State, asked: &Asked, purpose: &str, kind: &str, half: &str, length: usize) -> String {
    let parts = [asked.network.tag(), asked.card.account, kind, half];
    if asked.network == Scheme::Mastercard {
        state.chance.alphanumeric(purpose, &parts, length)
    } else {
        state.chance.digits(purpose, &parts, length)
    }
}

/// The kind of agreement that the marker names, whoever initiates.
fn kind<'a>(asked: &Asked<'a>) -> &'a str {
    let marker = asked.data.get(tags::MARKER).unwrap_or("C");
    marker.strip_prefix(['C', 'M']).filter(|kind| !kind.is_empty()).unwrap_or(marker)
}

fn tag_of(network: Scheme) -> &'static str {
    match network {
        Scheme::Visa => tags::VISA_TRANSACTION,
        Scheme::Mastercard => tags::TRACE,
        Scheme::Cb => tags::CB_REFERENCE,
        Scheme::Amex => tags::AMEX_TRANSACTION,
    }
}
