//! 0400, 0420, 0421: give a hold back. 0220, 0221: take it. 0200, 0201: refund what was taken.

use domain::acquiring::FollowUpRequest;
use domain::money::Money;
use domain::operation::{Operation, OperationState};
use jiff::Timestamp;

use super::authorisation::{CONDITION_E_COMMERCE, ENTRY_E_COMMERCE, ENTRY_ON_FILE};
use super::elements::{card_message, original_data, put_references, transmission};
use super::message::Message;
use super::private_data::{self as tags, PrivateData};

/// DE3 of a refund: goods returned.
const PROCESSING_REFUND: &str = "200000";

/// A reversal: a request when the hold is known to exist, an advice when it may, a repeat from the second time on.
/// Every transmission has a time of its own (DE7).
pub(super) fn reversal(request: &FollowUpRequest<'_>, repeat: bool, now: Timestamp) -> Message {
    let mti = match (repeat, request.original.state) {
        (true, _) => "0421",
        (false, OperationState::Approved) => "0400",
        (false, _) => "0420",
    };
    let (whole, given_back) = (request.original.amount, request.operation.amount);
    let mut message = message(mti, request, request.original, whole, now);
    approval(&mut message, request);
    // DE95: the amount that stays, when only the rest is given back.
    if given_back.minor < whole.minor {
        message.set(95, format!("{:012}{:030}", whole.minor - given_back.minor, 0));
    }
    let mut data = PrivateData::default();
    put_references(&mut data, request.references);
    if !data.is_empty() {
        message.set(48, data.encode().as_str());
    }
    message
}

/// A capture advice. One authorisation may be captured in parts: STAN and time (DE7) name each of them, and a repeat
/// has both again, so that it is taken once.
pub(super) fn capture(request: &FollowUpRequest<'_>, repeat: bool) -> Message {
    let operation = request.operation;
    let mti = if repeat { "0221" } else { "0220" };
    let mut message = message(mti, request, request.original, operation.amount, operation.intended_at);
    approval(&mut message, request);
    message
}

/// A refund has a STAN, a time and a reference of its own, the same in every repeat; DE90 names the authorisation
/// whose capture it gives back.
pub(super) fn refund(request: &FollowUpRequest<'_>, repeat: bool) -> Message {
    let operation = request.operation;
    let mti = if repeat { "0201" } else { "0200" };
    let mut message = message(mti, request, operation, operation.amount, operation.intended_at);
    message.set(3, PROCESSING_REFUND);
    let mut data = PrivateData::default();
    data.set(tags::NETWORK, operation.brand.code());
    put_references(&mut data, request.references);
    message.set(48, data.encode().as_str());
    message
}

/// `named`: the operation whose time and reference the message carries.
fn message(mti: &str, request: &FollowUpRequest<'_>, named: &Operation, money: Money, sent: Timestamp) -> Message {
    let (operation, original, contract) = (request.operation, request.original, request.contract);
    let mut message = card_message(mti, operation, named, contract, &request.pan, request.expiry, money);
    message.set(7, transmission(sent));
    // With a visit the consumer typed the card; without one it was on file.
    message.set(22, if original.session_id.is_some() { ENTRY_E_COMMERCE } else { ENTRY_ON_FILE });
    message.set(25, CONDITION_E_COMMERCE);
    message.set(90, original_data(original, contract));
    message
}

fn approval(message: &mut Message, request: &FollowUpRequest<'_>) {
    if let Some(code) = &request.original.approval_code {
        message.set(38, code.as_str());
    }
}

#[cfg(test)]
mod tests {
    use domain::scheme_reference::{ReferenceKind, SchemeReference};

    use super::*;
    use crate::acquirer::samples;

    #[test]
    fn a_reversal_names_its_original() {
        let (mut original, reversal_row, contract) =
            (samples::authorisation(), samples::reversal(), samples::contract());
        let pos = samples::pos();
        let trace = [SchemeReference { kind: ReferenceKind::MastercardTraceId, value: "MCCA1B2C31122".into() }];
        let now = "2026-11-22T00:00:05Z".parse().unwrap();
        let mut mtis = Vec::new();
        for (state, repeat) in [
            (OperationState::Approved, false),
            (OperationState::Unknown, false),
            (OperationState::Approved, true),
            (OperationState::Unknown, true),
        ] {
            original.state = state;
            let request = samples::follow_up(&reversal_row, &original, &contract, &pos, &trace);
            let message = reversal(&request, repeat, now);
            mtis.push(message.mti().to_owned());
            assert_eq!(message.text(90), "010000012311212359590000040123400000000000");
            assert_eq!((message.text(7), message.text(11)), ("1122000005", "000124"));
            assert_eq!((message.text(12), message.text(13)), ("235959", "1121"));
            assert_eq!((message.text(37), message.text(38)), ("632523000123", "A1B2C3"));
            assert_eq!(message.text(48), "31015MCCA1B2C31122  ");
        }
        assert_eq!(mtis, ["0400", "0420", "0421", "0421"]);
    }

    #[test]
    fn a_capture_takes_its_own_amount() {
        let (mut original, mut row, contract) = (samples::authorisation(), samples::reversal(), samples::contract());
        (original.amount.minor, row.amount.minor) = (5_000, 4_999);
        let pos = samples::pos();
        let request = samples::follow_up(&row, &original, &contract, &pos, &[]);
        let now = "2026-11-22T00:00:05Z".parse().unwrap();
        let message = capture(&request, false);
        let numbers: Vec<u8> = message.iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, [2, 3, 4, 7, 11, 12, 13, 14, 18, 22, 25, 32, 37, 38, 41, 42, 49, 90]);
        assert_eq!((message.mti(), message.text(4)), ("0220", "000000004999"));
        let repeat = capture(&request, true);
        assert_eq!((repeat.mti(), repeat.text(11)), ("0221", "000124"));
        assert_eq!(repeat.text(7), message.text(7), "a repeat says the same");
        let released = reversal(&request, false, now);
        assert_eq!((released.text(4), released.text(95)), ("000000005000", &*format!("000000000001{:030}", 0)));
        row.amount = original.amount;
        assert_eq!(reversal(&samples::follow_up(&row, &original, &contract, &pos, &[]), false, now).get(95), None);
    }

    #[test]
    fn a_refund_has_names_of_its_own_and_keeps_them() {
        let (original, mut row, contract) = (samples::authorisation(), samples::reversal(), samples::contract());
        row.amount.minor = 40;
        row.intended_at = "2026-12-01T08:00:00Z".parse().unwrap();
        let pos = samples::pos();
        let trace = [SchemeReference { kind: ReferenceKind::VisaTransactionId, value: "123456789012345".into() }];
        let request = samples::follow_up(&row, &original, &contract, &pos, &trace);
        let (first, repeat) = (refund(&request, false), refund(&request, true));
        assert_eq!((first.mti(), repeat.mti()), ("0200", "0201"));
        assert!(first.iter().eq(repeat.iter()), "a repeat says the same");
        let numbers: Vec<u8> = first.iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, [2, 3, 4, 7, 11, 12, 13, 14, 18, 22, 25, 32, 37, 41, 42, 48, 49, 90]);
        assert_eq!((first.text(3), first.text(4), first.text(7)), ("200000", "000000000040", "1201080000"));
        assert_eq!((first.text(11), first.text(37)), ("000124", "633508000124"));
        assert_eq!((first.text(12), first.text(13)), ("080000", "1201"));
        assert_eq!(first.text(90), "010000012311212359590000040123400000000000");
        assert_eq!(first.text(48), "01004VISA30015123456789012345");
    }
}
