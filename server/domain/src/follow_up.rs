//! What follows an authorisation: its reversal, its captures and their refunds,
//! pursued until the acquirer answers.
//!
//! A refund whose answer does not come is said again under the same names
//! (STAN, time, reference), so that the acquirer does it once; a reversal of it
//! would undo what the merchant asked for.

use crate::acquiring::{Exchange, FollowUpRequest};
use crate::checkpoint::Checkpoint;
use crate::enrolment::{Enrolment, failed};
use crate::event::NewEvent;
use crate::ids::OperationId;
use crate::operation::{INLINE_LEASE_S, NOT_FOUND, NOT_FOUND_TIMES, Operation, OperationKind, OperationState};
use crate::payment::{CaptureMethod, Payment, PaymentChange, PaymentStatus, Refusal};
use crate::ports::{FollowUpOutcome, Moved, PaymentView, PortError, SessionMove, Settlement};
use crate::session::{Move, Session, State};
use crate::verification::{approves, references};

impl Enrolment {
    /// The reversal, capture or refund of an authorisation, leased to this process for a moment.
    pub(crate) fn follow_up(&self, original: &Operation, kind: OperationKind) -> Operation {
        let now = self.now();
        Operation {
            id: OperationId::mint(self.entropy.as_ref()),
            kind,
            state: OperationState::Intended,
            original_id: Some(original.id.clone()),
            stan: 0,
            intended_at: now,
            approval_code: original.approval_code.clone(),
            response_code: None,
            advice_code: None,
            attempts: 0,
            due_at: now.saturating_add(jiff::SignedDuration::from_secs(INLINE_LEASE_S)).unwrap_or(now),
            fence: 0,
            ..original.clone()
        }
    }

    /// The capture that an accepted authorisation brings by itself: at once, later, or none until the merchant asks.
    ///
    /// Whoever intends it pursues it only when it [is leased](Operation::is_leased) to the process that did; a later
    /// one is claimed when it is due.
    pub(crate) fn capture_of(&self, original: &Operation, method: CaptureMethod) -> Option<Operation> {
        let capture = self.follow_up(original, OperationKind::Capture);
        match method {
            CaptureMethod::Automatic => Some(capture),
            CaptureMethod::Manual => None,
            CaptureMethod::Delayed { hours } => {
                let wait = jiff::SignedDuration::from_hours(i64::from(hours));
                let due_at = capture.intended_at.saturating_add(wait).unwrap_or(capture.due_at);
                Some(Operation { due_at, ..capture })
            }
        }
    }

    /// Pursues what was just intended, unless it is to be sent later.
    pub(crate) async fn pursue_leased(&self, intended: Option<Operation>) -> Result<(), PortError> {
        match intended.filter(Operation::is_leased) {
            Some(operation) => self.pursue(operation).await,
            None => Ok(()),
        }
    }

    /// Sends a reversal, capture or refund and stores what became of it; unacknowledged, it stays due.
    pub async fn pursue(&self, mut operation: Operation) -> Result<(), PortError> {
        let original_id = operation.original_id.clone().ok_or(PortError::Missing("original operation"))?;
        let original = self.store.operation(&original_id).await?.ok_or(PortError::Missing("original operation"))?;
        let exchange = self.send_follow_up(&operation, &original).await?;
        self.checkpoints.reached(Checkpoint::FollowUpAnswered);
        operation.attempts += 1;
        let now = self.now();
        operation.due_at = Operation::next_due(operation.attempts, now);
        if let Exchange::Answered(answer) = &exchange {
            operation.response_code = Some(answer.response_code.clone());
            operation.state = settled_state(operation.kind, &answer.response_code);
        }
        let spare =
            (operation.kind == OperationKind::Capture).then(|| self.follow_up(&original, OperationKind::Reversal));
        let outcome = self.follow_up_outcome(operation, spare, &exchange).await?;
        match self.store.settle_follow_up(&outcome).await? {
            Moved::Done(Some(reversal)) => Box::pin(self.pursue(reversal)).await,
            // Stale: another worker has taken it over and will store what it saw.
            Moved::Done(None) | Moved::Stale => Ok(()),
        }
    }

    async fn send_follow_up(&self, operation: &Operation, original: &Operation) -> Result<Exchange, PortError> {
        let merchant = &operation.merchant_id;
        let contract =
            self.store.contract(merchant, &operation.contract_id).await?.ok_or(PortError::Missing("contract"))?;
        let pos =
            self.store.point_of_sale(merchant, &contract.pos_id).await?.ok_or(PortError::Missing("point of sale"))?;
        let sealed = self.store.sealed_card(&operation.record_id).await?.ok_or(PortError::Missing("sealed card"))?;
        let card = self.vault.open(merchant, &sealed).await?;
        let references = self.store.operation_references(&original.id).await?;
        let request = FollowUpRequest {
            operation,
            original,
            contract: &contract,
            pos: &pos,
            pan: card.pan,
            expiry: card.expiry,
            references: &references,
        };
        // One that jobs claimed may have been sent by a process that died before it could say so.
        let repeat = operation.attempts > 0 || operation.fence > 0;
        Ok(match operation.kind {
            OperationKind::Reversal => self.acquirer.reverse(request, repeat).await,
            OperationKind::Capture => self.acquirer.capture(request, repeat).await,
            OperationKind::Refund => self.acquirer.refund(request, repeat).await,
            OperationKind::Authorisation => return Err(PortError::Missing("follow-up")),
        })
    }

    /// What the answer says by itself. What follows for the payment's money is decided in the store's transaction.
    async fn follow_up_outcome(
        &self,
        operation: Operation,
        spare: Option<Operation>,
        exchange: &Exchange,
    ) -> Result<FollowUpOutcome, PortError> {
        let now = self.now();
        let mut outcome = FollowUpOutcome {
            settlement: Settlement { operation: operation.clone(), references: references(exchange) },
            session: None,
            payment: None,
            events: Vec::new(),
            spare,
            at: now,
        };
        if operation.kind != OperationKind::Reversal {
            return Ok(outcome);
        }
        let view = self.store.payment(&operation.merchant_id, &operation.pay_id).await?;
        let PaymentView { payment, session, .. } = view.ok_or(PortError::Missing("payment"))?;
        if operation.state == OperationState::Approved {
            let acknowledged = "reversal.acknowledged";
            outcome.events.push(NewEvent::of_payment(&payment.pay_id, acknowledged, now, operation.id.to_string()));
            self.clear(&mut outcome, session.as_ref(), &payment);
        } else if operation.response_code.as_deref() == Some(NOT_FOUND) && operation.attempts >= NOT_FOUND_TIMES {
            // The acquirer keeps saying that it never saw the authorisation: the consumer and the merchant get their
            // answer. The reversal stays due, for the day it was only late.
            self.clear(&mut outcome, session.as_ref(), &payment);
        }
        Ok(outcome)
    }

    /// The end of what waited for this reversal: a session, or a payment without one.
    fn clear(&self, outcome: &mut FollowUpOutcome, session: Option<&Session>, payment: &Payment) {
        if let Some(stored) = session {
            outcome.session = self.cleared(stored, &outcome.settlement.operation);
        } else if payment.status == PaymentStatus::Pending {
            let refusal = payment.refusal.clone().unwrap_or(Refusal::NoAnswer);
            outcome.events.push(
                NewEvent::of_wallet(
                    &payment.merchant_id,
                    &payment.wallet_id,
                    "payment.failed",
                    self.now(),
                    refusal.to_string(),
                )
                .about(&payment.pay_id),
            );
            outcome.payment = Some(PaymentChange::failed(&payment.pay_id, refusal));
        }
    }

    /// The end of a session that waited for this reversal; `None` when it waits for nothing, or for another.
    fn cleared(&self, stored: &Session, reversal: &Operation) -> Option<SessionMove> {
        let waits_for = stored.attempt.as_ref().and_then(|attempt| attempt.operation_id.as_ref());
        if stored.state != State::Unknown || waits_for != reversal.original_id.as_ref() {
            return None;
        }
        // What was never answered ends the session; what was approved and refused by us leaves the next card a try.
        let refusal = stored.refusal.clone().unwrap_or(Refusal::NoAnswer);
        let attempts_left = refusal != Refusal::NoAnswer && stored.attempts_left();
        let next = stored.moved(Move::Clear { attempts_left }, self.now())?;
        Some(SessionMove {
            expected: stored.version,
            authentication: None,
            events: (next.state == State::Declined).then(|| self.payment_failed(&next, &refusal)).into_iter().collect(),
            payment: (next.state == State::Declined).then(|| failed(stored, refusal)),
            session: next,
        })
    }
}

/// What an answer makes of a follow-up. A reversal is repeated until it is acknowledged, a capture until it is
/// refused for good. Whatever a refund is answered is final: it is the silence that is asked again.
fn settled_state(kind: OperationKind, code: &str) -> OperationState {
    match kind {
        _ if approves(code, true) => OperationState::Approved,
        OperationKind::Refund => OperationState::Declined,
        OperationKind::Capture if capture_is_final(code) => OperationState::Declined,
        _ => OperationState::Intended,
    }
}

/// Codes that no repetition of a capture will change (acquirer sheet §1.6); all others are tried again.
fn capture_is_final(code: &str) -> bool {
    matches!(code, "03" | "12" | "13" | "14" | "30" | "57" | "58")
}
