//! Domain values as data elements; every time on the wire is UTC.

use domain::card::Pan;
use domain::expiry::Expiry;
use domain::merchant::Contract;
use domain::money::Money;
use domain::operation::Operation;
use domain::scheme_reference::{ReferenceKind, SchemeReference};
use jiff::Timestamp;

use super::message::Message;
use super::private_data::{self as tags, PrivateData};

/// Length of a Mastercard trace id on the wire, blanks included.
const TRACE_CHARS: usize = 15;

/// A message with the elements that authorisations, reversals and captures share: 2, 3, 4, 11 to 14, 18,
/// 32, 37, 41, 42 and 49. `original` gives time and reference, `operation` the STAN.
pub(super) fn card_message(
    mti: &str,
    operation: &Operation,
    original: &Operation,
    contract: &Contract,
    pan: &Pan,
    expiry: Expiry,
    money: Money,
) -> Message {
    let mut message = Message::new(mti);
    message.set(2, pan.expose());
    message.set(3, "000000");
    message.set(4, amount(money));
    message.set(11, stan(operation));
    // UTC stands in for the local time: a hosted page has no terminal whose place would give one.
    message.set(12, utc("%H%M%S", original.intended_at));
    message.set(13, utc("%m%d", original.intended_at));
    message.set(14, expiry.yymm());
    message.set(18, contract.mcc.as_str());
    message.set(32, contract.acquirer_id.as_str());
    message.set(37, original.retrieval_reference());
    message.set(41, format!("{:8}", contract.tid));
    message.set(42, format!("{:15}", contract.mid));
    message.set(49, money.currency.numeric());
    message
}

/// DE7: `MMDDhhmmss`.
pub(super) fn transmission(at: Timestamp) -> String {
    utc("%m%d%H%M%S", at)
}

/// DE11. A STAN that was never given out, or is too large, does not fit and is refused by the codec.
pub(super) fn stan(operation: &Operation) -> String {
    if operation.stan == 0 { String::new() } else { format!("{:06}", operation.stan) }
}

/// DE90: what the original 0100 said in type, STAN, DE7 and DE32.
pub(super) fn original_data(original: &Operation, contract: &Contract) -> String {
    format!("0100{}{}{:0>11}{:011}", stan(original), transmission(original.intended_at), contract.acquirer_id, 0)
}

/// Adds references under their tags.
pub(super) fn put_references(data: &mut PrivateData, references: &[SchemeReference]) {
    for reference in references {
        match reference.kind {
            ReferenceKind::MastercardTraceId => {
                data.set(tags::MASTERCARD_TRACE, &format!("{:TRACE_CHARS$}", reference.value));
            }
            kind => data.set(tag_of(kind), &reference.value),
        }
    }
}

/// The tag that a reference travels under.
pub(super) fn tag_of(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::VisaTransactionId => tags::VISA_TRANSACTION,
        ReferenceKind::MastercardTraceId => tags::MASTERCARD_TRACE,
        ReferenceKind::MastercardLinkId => tags::MASTERCARD_LINK,
        ReferenceKind::CbReference => tags::CB_REFERENCE,
        ReferenceKind::AmexTransactionId => tags::AMEX_TRANSACTION,
    }
}

fn amount(money: Money) -> String {
    format!("{:012}", money.minor)
}

fn utc(format: &str, at: Timestamp) -> String {
    at.strftime(format).to_string()
}
