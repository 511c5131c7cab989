//! What follows from an answer, for the payment's money and for those who are told.

use jiff::Timestamp;

use super::JournalEntry;
use super::totals::{Totals, hold};
use crate::event::NewEvent;
use crate::money::Money;
use crate::operation::{NOT_FOUND, NOT_FOUND_TIMES, Operation, OperationKind, OperationState};
use crate::payment::{Payment, PaymentChange, PaymentStatus, Refusal};

/// What follows from a settled operation.
#[derive(Clone, Default, Debug)]
pub struct Consequence {
    /// What changes on the payment.
    pub change: Option<PaymentChange>,
    /// The rest of the hold is given back.
    pub reversal: Option<Operation>,
    /// Facts.
    pub events: Vec<NewEvent>,
    /// Money that was promised will not come: somebody should look.
    pub alarm: bool,
}

/// What follows from `settled`, whose line in `journal` says what became of it. `spare` is the reversal to intend if
/// the rest of the hold is to be given back.
pub fn after(
    payment: &Payment,
    journal: &[JournalEntry],
    settled: &Operation,
    spare: Option<&Operation>,
    now: Timestamp,
) -> Consequence {
    let about = |original: &&Operation| settled.original_id.as_ref() == Some(&original.id);
    let Some(original) = hold(payment, journal).filter(about) else { return Consequence::default() };
    let totals = Totals::of(original, journal);
    let asked = journal.iter().any(|entry| entry.operation.id == settled.id && entry.request.is_some());
    let case = Case { payment, settled, spare, asked, now, totals: &totals };
    let mut consequence = Consequence::default();
    let (status, refusal) = case.weigh(&mut consequence);
    if status == PaymentStatus::Succeeded && payment.status != status {
        consequence.events.push(case.told("payment.succeeded", case.money(totals.captured).to_string()));
    }
    if let Some(refusal) = refusal.as_ref().filter(|refusal| **refusal != Refusal::Reversed) {
        consequence.events.push(case.told("payment.failed", refusal.to_string()));
    }
    let stands = status == payment.status
        && (totals.captured, totals.refunded) == (payment.captured_minor, payment.refunded_minor);
    consequence.change = (!stands).then(|| PaymentChange {
        refusal,
        x_id: (!asked && settled.kind == OperationKind::Capture).then(|| settled.x_id()),
        captured_minor: Some(totals.captured),
        refunded_minor: Some(totals.refunded),
        ..PaymentChange::to(&payment.pay_id, status)
    });
    consequence
}

struct Case<'a> {
    payment: &'a Payment,
    settled: &'a Operation,
    spare: Option<&'a Operation>,
    /// The merchant asked for it.
    asked: bool,
    now: Timestamp,
    totals: &'a Totals<'a>,
}

impl Case<'_> {
    /// Where the payment stands now, and why if it failed; facts and the reversal of the rest go into `consequence`.
    fn weigh(&self, consequence: &mut Consequence) -> (PaymentStatus, Option<Refusal>) {
        let (settled, totals) = (self.settled, self.totals);
        let status = totals.status(self.payment);
        let mut say = |noted, told| {
            consequence.events.extend([self.noted(noted), self.told(told, settled.amount.to_string())]);
        };
        match (settled.kind, settled.state) {
            (OperationKind::Capture, OperationState::Approved) => {
                say("capture.acknowledged", "payment.captured");
                if totals.finished {
                    consequence.reversal = self.release();
                }
            }
            (OperationKind::Capture, OperationState::Declined) => {
                say("capture.refused", "payment.capture_failed");
                consequence.alarm = true;
                // A merchant that asked may ask again for as long as the hold lives; one that relied on us cannot.
                if !self.asked && totals.capturing == 0 {
                    consequence.reversal = self.release();
                    if totals.captured > 0 {
                        return (PaymentStatus::Succeeded, None);
                    }
                    let code = settled.response_code.clone().unwrap_or_default();
                    return (PaymentStatus::Failed, Some(Refusal::Issuer(code)));
                }
            }
            (OperationKind::Refund, OperationState::Approved) => say("refund.acknowledged", "payment.refunded"),
            (OperationKind::Refund, OperationState::Declined) => say("refund.refused", "payment.refund_failed"),
            (OperationKind::Reversal, _) => return self.weigh_reversal(consequence, status),
            _ => {}
        }
        (status, None)
    }

    fn weigh_reversal(&self, consequence: &mut Consequence, status: PaymentStatus) -> (PaymentStatus, Option<Refusal>) {
        // The rest of a payment that has succeeded already is nobody's news.
        if self.payment.status == PaymentStatus::Succeeded || !given_back(self.settled) {
            return (self.payment.status, None);
        }
        consequence.events.push(self.told("payment.reversed", self.settled.amount.to_string()));
        if self.totals.captured > 0 { (status, None) } else { (PaymentStatus::Failed, Some(Refusal::Reversed)) }
    }

    /// The reversal of what is held and neither captured nor being captured, unless it was given back before.
    fn release(&self) -> Option<Operation> {
        let totals = self.totals;
        let spare = self.spare.filter(|_| !totals.released && totals.capturing == 0 && totals.rest() > 0)?;
        Some(Operation { amount: self.money(totals.rest()), ..spare.clone() })
    }

    fn noted(&self, kind: &'static str) -> NewEvent {
        NewEvent::of_payment(&self.payment.pay_id, kind, self.now, self.settled.id.to_string())
    }

    fn told(&self, kind: &'static str, detail: String) -> NewEvent {
        let (merchant, wallet) = (&self.payment.merchant_id, &self.payment.wallet_id);
        NewEvent::of_wallet(merchant, wallet, kind, self.now, detail).about(&self.payment.pay_id)
    }

    fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.settled.amount.currency)
    }
}

/// Acknowledged, or so often "not found" that nobody waits for it any more.
fn given_back(reversal: &Operation) -> bool {
    reversal.state == OperationState::Approved
        || (reversal.response_code.as_deref() == Some(NOT_FOUND) && reversal.attempts >= NOT_FOUND_TIMES)
}
