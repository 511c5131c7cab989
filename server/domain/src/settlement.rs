//! Captures, refunds and reversals that a merchant asks for, and holds that
//! nobody takes.
//!
//! What may be asked is decided by [`rules`] inside the store's transaction,
//! on the payment's journal as it stands there: two calls at once never take
//! or give back more than there is. What is sent afterwards and stored of its
//! answer is in [`crate::follow_up`].

mod consequence;
pub mod rules;
#[cfg(test)]
mod tests;
mod totals;

use jiff::SignedDuration;

use crate::checkpoint::Checkpoint;
use crate::enrolment::Enrolment;
use crate::event::NewEvent;
use crate::ids::{MerchantId, OperationId, PayId};
use crate::money::Money;
use crate::operation::{Operation, OperationKind};
use crate::ports::{Claimed, IdempotencyClaim, Moved, NewSettlement, PaymentView, PortError, Settling};

pub use rules::Denied;

/// An authorisation that nobody captured is given back after so many days: issuers let go of it about then, and the
/// consumer's money is not kept from them for nothing (acquirer sheet §1.4; the card networks' pages say 7).
pub const HOLD_LIFE_DAYS: i64 = 7;

/// A plan that was overtaken by another worker is made again this many times.
const TRIES: u32 = 3;

/// What a merchant says with a capture, refund or reversal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    /// The merchant's name for the operation.
    pub trans_id: String,
    /// The merchant's reference for it.
    pub ref_nr: Option<String>,
    /// What is echoed: JSON.
    pub echo: String,
    /// A capture after which nothing more will be taken (Axepta `finishAuth`): the rest of the hold is given back.
    pub finishes: bool,
}

/// A line of a payment's journal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JournalEntry {
    /// What was asked of the acquirer.
    pub operation: Operation,
    /// What the merchant asked for; none when it came by itself.
    pub request: Option<Request>,
}

/// A capture, refund or reversal asked for.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Who asks.
    pub merchant_id: MerchantId,
    /// About which payment.
    pub pay_id: PayId,
    /// What.
    pub kind: OperationKind,
    /// How much; more than zero.
    pub amount: Money,
    /// In the merchant's words.
    pub request: Request,
    /// The merchant's claim.
    pub idempotency: Option<IdempotencyClaim>,
}

/// How asking ended.
#[derive(Debug)]
pub enum Outcome {
    /// It is journalled: now, or before under the same idempotency key. The payment as it stands, and which line of
    /// its journal this is.
    Journalled {
        /// The payment.
        view: Box<PaymentView>,
        /// The operation.
        id: OperationId,
        /// What kept it from being pursued at once; it stays due.
        trouble: Option<PortError>,
    },
    /// Refused, and nothing was sent.
    Denied(Denied, Box<PaymentView>),
    /// The merchant has no such payment.
    NoPayment,
    /// The idempotency key came with another request.
    KeyReused,
}

impl Enrolment {
    /// What an idempotency key asked for before, whatever its request would be worth today.
    pub async fn settled_before(
        &self,
        merchant: &MerchantId,
        pay_id: &PayId,
        claim: &IdempotencyClaim,
    ) -> Result<Option<Outcome>, PortError> {
        let Some((fingerprint, claimed)) = self.store.idempotency(merchant, &claim.key).await? else { return Ok(None) };
        if fingerprint != claim.fingerprint {
            return Ok(Some(Outcome::KeyReused));
        }
        self.replay(merchant, pay_id, claimed).await.map(Some)
    }

    /// Takes, refunds or gives back: journalled before it is sent, all or nothing.
    pub async fn settle(&self, wish: Wish) -> Result<Outcome, PortError> {
        let (merchant, pay_id) = (&wish.merchant_id, &wish.pay_id);
        let Some(view) = self.store.payment(merchant, pay_id).await? else { return Ok(Outcome::NoPayment) };
        if let Some(outcome) = self.take_out(&wish, &view).await? {
            return Ok(outcome);
        }
        let Some(original) = rules::hold(&view.payment, &view.journal) else {
            return Ok(Outcome::Denied(rules::nothing_there(wish.kind), Box::new(view)));
        };
        if self.store.sealed_card(&original.record_id).await?.is_none() {
            return Ok(Outcome::Denied(Denied::NotAvailable, Box::new(view)));
        }
        let operation = Operation { amount: wish.amount, ..self.follow_up(original, wish.kind) };
        let settlement = NewSettlement {
            events: vec![NewEvent::of_payment(pay_id, intended(wish.kind), self.now(), operation.id.to_string())],
            operation,
            request: Some(wish.request),
            idempotency: wish.idempotency,
        };
        let operation = match self.intend_settlement(&settlement).await? {
            Settling::Intended(operation) => *operation,
            Settling::Replayed(claimed) => return self.replay(merchant, pay_id, claimed).await,
            Settling::KeyReused => return Ok(Outcome::KeyReused),
            Settling::NoPayment => return Ok(Outcome::NoPayment),
            Settling::Denied(denied) => return Ok(Outcome::Denied(denied, Box::new(view))),
        };
        self.checkpoints.reached(Checkpoint::FollowUpIntended);
        let id = operation.id.clone();
        // It is journalled: whatever fails from here on, it stays due and is not to be asked for again.
        let trouble = Box::pin(self.pursue(operation)).await.err();
        let view = self.store.payment(merchant, pay_id).await?.ok_or(PortError::Missing("payment"))?;
        Ok(Outcome::Journalled { view: Box::new(view), id, trouble })
    }

    /// Gives back holds that nobody took in [`HOLD_LIFE_DAYS`]; answers how many reversals were intended.
    pub(crate) async fn release_void(&self, limit: u32) -> Result<usize, PortError> {
        let now = self.now();
        let before = now.saturating_sub(SignedDuration::from_hours(24 * HOLD_LIFE_DAYS)).unwrap_or(now);
        let mut released = 0;
        for original in self.store.void_authorisations(before, limit).await? {
            let reversal = self.follow_up(&original, OperationKind::Reversal);
            let settlement = NewSettlement {
                events: vec![NewEvent::of_payment(
                    &original.pay_id,
                    "authorisation.void",
                    now,
                    original.id.to_string(),
                )],
                // Jobs take it from here.
                operation: Operation { due_at: now, ..reversal },
                request: None,
                idempotency: None,
            };
            if let Settling::Intended(_) = self.intend_settlement(&settlement).await? {
                released += 1;
            }
        }
        Ok(released)
    }

    async fn intend_settlement(&self, settlement: &NewSettlement) -> Result<Settling, PortError> {
        for _ in 0..TRIES {
            if let Moved::Done(settling) = self.store.intend_settlement(settlement).await? {
                return Ok(settling);
            }
        }
        // The capture that it would have replaced is on its way to the bank.
        Ok(Settling::Denied(Denied::AlreadyCaptured))
    }

    pub(crate) async fn replay(
        &self,
        merchant: &MerchantId,
        pay_id: &PayId,
        claimed: Claimed,
    ) -> Result<Outcome, PortError> {
        let Claimed::Operation(id) = claimed else { return Ok(Outcome::KeyReused) };
        let view = self.store.payment(merchant, pay_id).await?;
        let view = Box::new(view.ok_or(PortError::Missing("payment"))?);
        Ok(Outcome::Journalled { view, id, trouble: None })
    }
}

fn intended(kind: OperationKind) -> &'static str {
    match kind {
        OperationKind::Capture => "capture.intended",
        OperationKind::Refund => "refund.intended",
        OperationKind::Reversal => "reversal.intended",
        OperationKind::Authorisation => "authorisation.intended",
    }
}
