//! A payment left in a file and its result never came: a person who has asked American Express says what became of it.
//!
//! It goes the way of a result's line. What is settled stays: by a file, or by the first who said so.

use jiff::Timestamp;

use super::annex::Annex;
use super::file::PaymentResult;
use crate::charge::Concluding;
use crate::event::NewEvent;
use crate::ids::PayId;
use crate::operation::{Operation, OperationKind, OperationState};
use crate::ports::{FiledDecision, FiledPayment, Moved, PaymentView, PortError, Store};

/// How often a decision is prepared again when the payment was changed meanwhile.
const TRIES_MAX: u32 = 5;

/// What a decision came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Decided {
    /// The payment is settled by it.
    Settled,
    /// It stood so before; nothing changes.
    Stands,
    /// It was settled otherwise before, and stays so: whether it is paid.
    Otherwise {
        /// It is.
        paid: bool,
    },
    /// It has not left: it can be reversed.
    NotLeft,
    /// No payment of that name was given for a file.
    Unknown,
}

/// Settles a payment by a person's word, `words` being theirs.
pub async fn decide(
    store: &dyn Store,
    annex: &Annex,
    pay_id: &PayId,
    result: &PaymentResult,
    words: &str,
    at: Timestamp,
) -> Result<Decided, PortError> {
    for _ in 0..TRIES_MAX {
        let Some(filed) = store.filed_payment(pay_id).await? else { return Ok(Decided::Unknown) };
        let view = store.payment(&filed.merchant_id, pay_id).await?.ok_or(PortError::Missing("payment"))?;
        let (authorisation, capture) = operations(&view, &filed)?;
        if authorisation.state != OperationState::Filed {
            let paid = authorisation.state == OperationState::Approved;
            let same = paid == result.is_paid();
            return Ok(if same { Decided::Stands } else { Decided::Otherwise { paid } });
        }
        if !filed.is_awaited {
            return Ok(Decided::NotLeft);
        }
        let named = authorisation.id.to_string();
        let payment = &view.payment;
        let mut settled = Concluding { at }.filed_result(payment, authorisation, capture, result, annex);
        settled.events.push(NewEvent::of_payment(pay_id, "authorisation.decided", at, format!("{named} {words}")));
        let decision = FiledDecision { settled, words: words.to_owned(), at };
        if store.decide_filed(&decision).await? == Moved::Done(()) {
            return Ok(Decided::Settled);
        }
    }
    Err(PortError::Missing("a moment in which the payment stands still"))
}

/// Authorisation and capture of a payment that was given for a file.
pub(super) fn operations(view: &PaymentView, filed: &FiledPayment) -> Result<(Operation, Operation), PortError> {
    let of = |kind, id| {
        let mut operations = view.journal.iter().map(|entry| &entry.operation);
        operations.find(|operation| operation.kind == kind && operation.id == id).cloned()
    };
    let authorisation = of(OperationKind::Authorisation, filed.operation_id.clone());
    let capture = of(OperationKind::Capture, filed.capture_id.clone());
    authorisation.zip(capture).ok_or(PortError::Missing("operations of a payment"))
}
