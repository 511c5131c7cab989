//! What may be taken, refunded and given back, from the journal alone.
//!
//! [`judge`] and [`after`] run inside the store's transaction, on a payment
//! whose row is locked: what they count cannot change before what they decide
//! is stored.

use super::JournalEntry;
pub use super::consequence::{Consequence, after};
use super::totals::Totals;
pub use super::totals::hold;
use crate::ids::OperationId;
use crate::money::Money;
use crate::operation::OperationKind;
use crate::payment::{Payment, PaymentChange, PaymentStatus};

/// Why a capture, refund or reversal is refused before anything is sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Denied {
    /// Nothing is held: never authorised, refused, or given back.
    NothingAuthorised,
    /// All of it is captured, or being captured.
    AlreadyCaptured,
    /// More than what is still held.
    AboveHold,
    /// Nothing is captured, so nothing can be refunded.
    NothingCaptured,
    /// More than what is captured and not refunded.
    AboveCaptured,
    /// All of it is refunded, or being refunded.
    AlreadyRefunded,
    /// A verification takes nothing and is given back by itself; or the card's number is erased.
    NotAvailable,
    /// Another currency than the payment's.
    Currency,
    /// A reversal gives the whole hold back.
    NotWhole,
    /// It has left in a file whose result is awaited: once that accepts it, it can be refunded.
    Left,
}

/// What an allowed request does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// How much is asked of the acquirer.
    pub amount: Money,
    /// The capture that waits for its hour and is overtaken by this: which, and what is left of it, in minor units.
    /// Zero: it will not be sent.
    pub overtaken: Option<(OperationId, i64)>,
    /// What changes on the payment.
    pub change: PaymentChange,
}

/// What is said when there is no hold at all.
pub fn nothing_there(kind: OperationKind) -> Denied {
    if kind == OperationKind::Refund { Denied::NothingCaptured } else { Denied::NothingAuthorised }
}

/// Whether `entry` may be asked of the acquirer. Without a request it is ours: it gives back what is left.
pub fn judge(payment: &Payment, journal: &[JournalEntry], entry: &JournalEntry) -> Result<Plan, Denied> {
    let asked = &entry.operation;
    let original = hold(payment, journal).ok_or(nothing_there(asked.kind))?;
    if asked.amount.currency != original.amount.currency {
        return Err(Denied::Currency);
    }
    let totals = Totals::of(original, journal);
    let verification = payment.status == PaymentStatus::Succeeded && totals.captured == 0;
    if verification && asked.kind != OperationKind::Refund {
        return Err(Denied::NotAvailable);
    }
    let minor = match (asked.kind, &entry.request) {
        (OperationKind::Capture, Some(_)) => capturable(&totals, asked.amount.minor)?,
        (OperationKind::Refund, Some(_)) => refundable(&totals, asked.amount.minor)?,
        (OperationKind::Reversal, Some(_)) => reversible(&totals, asked.amount.minor)?,
        (OperationKind::Reversal, None) if totals.released || totals.capturing > 0 || totals.waiting.is_some() => {
            return Err(Denied::NothingAuthorised);
        }
        (OperationKind::Reversal, None) => {
            Some(totals.rest()).filter(|rest| *rest > 0).ok_or(Denied::AlreadyCaptured)?
        }
        _ => return Err(Denied::NotAvailable),
    };
    let finishes = entry.request.as_ref().is_some_and(|request| request.finishes);
    let capture = asked.kind == OperationKind::Capture;
    let takes_all = capture && (finishes || minor == totals.rest());
    let overtaken = totals.waiting.filter(|_| asked.kind != OperationKind::Refund).map(|waiting| {
        let left = if capture && !takes_all { waiting.amount.minor.min(totals.rest() - minor) } else { 0 };
        (waiting.id.clone(), left)
    });
    let status = if takes_all { PaymentStatus::CaptureRequested } else { payment.status };
    Ok(Plan {
        amount: Money::new(minor, asked.amount.currency),
        overtaken,
        change: PaymentChange {
            x_id: entry.request.as_ref().map(|_| asked.x_id()),
            ..PaymentChange::to(&payment.pay_id, status)
        },
    })
}

fn capturable(totals: &Totals<'_>, minor: i64) -> Result<i64, Denied> {
    if totals.rest() == 0 || totals.finishing || totals.finished {
        Err(Denied::AlreadyCaptured)
    } else if totals.released {
        Err(Denied::NothingAuthorised)
    } else if minor > totals.rest() {
        Err(Denied::AboveHold)
    } else {
        Ok(minor)
    }
}

fn refundable(totals: &Totals<'_>, minor: i64) -> Result<i64, Denied> {
    let left = totals.captured - totals.refunded - totals.refunding;
    if totals.captured == 0 {
        Err(Denied::NothingCaptured)
    } else if left == 0 {
        Err(Denied::AlreadyRefunded)
    } else if minor > left {
        Err(Denied::AboveCaptured)
    } else {
        Ok(minor)
    }
}

fn reversible(totals: &Totals<'_>, minor: i64) -> Result<i64, Denied> {
    if totals.captured + totals.capturing > 0 {
        Err(Denied::AlreadyCaptured)
    } else if totals.released {
        Err(Denied::NothingAuthorised)
    } else if minor != totals.whole {
        Err(Denied::NotWhole)
    } else {
        Ok(minor)
    }
}
