//! The sums of a payment's journal.

use super::JournalEntry;
use crate::operation::{Operation, OperationKind, OperationState};
use crate::payment::{Payment, PaymentStatus};

/// The authorisation that a payment's money rests on; none before it is accepted, and none after it failed.
pub fn hold<'a>(payment: &Payment, journal: &'a [JournalEntry]) -> Option<&'a Operation> {
    if matches!(payment.status, PaymentStatus::Pending | PaymentStatus::Failed) {
        return None;
    }
    let authorisations = journal.iter().map(|entry| &entry.operation);
    authorisations
        .filter(|operation| operation.kind == OperationKind::Authorisation)
        .max_by(|a, b| (a.intended_at, &a.id).cmp(&(b.intended_at, &b.id)))
        .filter(|operation| operation.state == OperationState::Approved && !operation.amount.is_zero())
}

/// Sums over one authorisation's journal, in minor units.
pub(super) struct Totals<'a> {
    pub(super) whole: i64,
    pub(super) captured: i64,
    /// Sent, or about to be.
    pub(super) capturing: i64,
    /// The capture that waits for its hour.
    pub(super) waiting: Option<&'a Operation>,
    pub(super) refunded: i64,
    pub(super) refunding: i64,
    /// A capture after which nothing more is taken: under way, or done.
    pub(super) finishing: bool,
    pub(super) finished: bool,
    /// What is left was given back, or is being given back.
    pub(super) released: bool,
}

impl<'a> Totals<'a> {
    pub(super) fn of(original: &Operation, journal: &'a [JournalEntry]) -> Self {
        let mut totals = Self {
            whole: original.amount.minor,
            captured: 0,
            capturing: 0,
            waiting: None,
            refunded: 0,
            refunding: 0,
            finishing: false,
            finished: false,
            released: false,
        };
        for entry in journal.iter().filter(|entry| entry.operation.original_id.as_ref() == Some(&original.id)) {
            totals.add(entry);
        }
        totals
    }

    fn add(&mut self, entry: &'a JournalEntry) {
        let operation = &entry.operation;
        let minor = operation.amount.minor;
        let finishes = entry.request.as_ref().is_some_and(|request| request.finishes);
        match (operation.kind, operation.state) {
            (OperationKind::Capture, OperationState::Approved) => {
                self.captured += minor;
                self.finished |= finishes;
            }
            (OperationKind::Capture, OperationState::Intended) if operation.waits() => self.waiting = Some(operation),
            (OperationKind::Capture, OperationState::Intended) => {
                self.capturing += minor;
                self.finishing |= finishes;
            }
            (OperationKind::Refund, OperationState::Approved) => self.refunded += minor,
            (OperationKind::Refund, OperationState::Intended) => self.refunding += minor,
            (OperationKind::Reversal, _) => self.released = true,
            _ => {}
        }
    }

    /// Held, and neither captured nor being captured.
    pub(super) fn rest(&self) -> i64 {
        self.whole - self.captured - self.capturing
    }

    pub(super) fn status(&self, payment: &Payment) -> PaymentStatus {
        let done = self.captured == self.whole || self.finished || self.released;
        if payment.status == PaymentStatus::Succeeded || (self.captured > 0 && self.capturing == 0 && done) {
            PaymentStatus::Succeeded
        } else if self.rest() == 0 || self.finishing {
            PaymentStatus::CaptureRequested
        } else {
            PaymentStatus::Authorised
        }
    }
}
