//! 0400, 0420, 0421: give a hold back. 0220, 0221: take it.

use domain::acquiring::FollowUpRequest;
use domain::operation::OperationState;
use jiff::Timestamp;

use super::authorisation::{CONDITION_E_COMMERCE, ENTRY_E_COMMERCE};
use super::elements::{card_message, original_data, put_references, transmission};
use super::message::Message;
use super::private_data::PrivateData;

/// A reversal: a request when the hold is known to exist, an advice when it may, a repeat from the second time on.
pub(super) fn reversal(request: &FollowUpRequest<'_>, repeat: bool, now: Timestamp) -> Message {
    let mti = match (repeat, request.original.state) {
        (true, _) => "0421",
        (false, OperationState::Approved) => "0400",
        (false, _) => "0420",
    };
    // The whole hold is given back, whatever the reversal's own row says.
    let mut message = message(mti, request, request.original.amount, now);
    let mut data = PrivateData::default();
    put_references(&mut data, request.references);
    if !data.is_empty() {
        message.set(48, data.encode().as_str());
    }
    message
}

/// A capture advice.
pub(super) fn capture(request: &FollowUpRequest<'_>, repeat: bool, now: Timestamp) -> Message {
    message(if repeat { "0221" } else { "0220" }, request, request.operation.amount, now)
}

/// Every transmission has a time of its own (DE7); the original is named by DE90, DE37, DE12 and DE13.
fn message(mti: &str, request: &FollowUpRequest<'_>, money: domain::money::Money, now: Timestamp) -> Message {
    let (operation, original, contract) = (request.operation, request.original, request.contract);
    let mut message = card_message(mti, operation, original, contract, &request.pan, request.expiry, money);
    message.set(7, transmission(now));
    // Only first payments on the page are reversed or captured so far: they were e-commerce.
    message.set(22, ENTRY_E_COMMERCE);
    message.set(25, CONDITION_E_COMMERCE);
    if let Some(code) = &original.approval_code {
        message.set(38, code.as_str());
    }
    message.set(90, original_data(original, contract));
    message
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
        let message = capture(&request, false, now);
        let numbers: Vec<u8> = message.iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, [2, 3, 4, 7, 11, 12, 13, 14, 18, 22, 25, 32, 37, 38, 41, 42, 49, 90]);
        assert_eq!((message.mti(), message.text(4)), ("0220", "000000004999"));
        assert_eq!(capture(&request, true, now).mti(), "0221");
        assert_eq!(reversal(&request, false, now).text(4), "000000005000");
    }
}
