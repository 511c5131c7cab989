//! What follows an authorisation: its reversal or its capture, pursued until
//! the acquirer acknowledges it.

use crate::acquiring::{Exchange, FollowUpRequest};
use crate::checkpoint::Checkpoint;
use crate::enrolment::{Enrolment, failed};
use crate::event::NewEvent;
use crate::ids::{OperationId, XId};
use crate::operation::{INLINE_LEASE_S, Operation, OperationKind, OperationState};
use crate::payment::{CaptureMethod, Payment, PaymentChange, PaymentStatus, Refusal};
use crate::ports::{FollowUpOutcome, Moved, PaymentView, PortError, SessionMove, Settlement};
use crate::session::{Move, Session, State};
use crate::verification::{approves, references};

/// DE39 of a reversal whose original the acquirer does not know.
const NOT_FOUND: &str = "25";

/// After so many such answers, seconds apart, nobody waits for the authorisation any more.
const NOT_FOUND_TIMES: u32 = 3;

impl Enrolment {
    /// The reversal or capture of an authorisation, leased to this process for a moment.
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

    /// Sends a reversal or capture and stores what became of it; unacknowledged, it stays due.
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
            if approves(&answer.response_code, true) {
                operation.state = OperationState::Approved;
            } else if operation.kind == OperationKind::Capture && capture_is_final(&answer.response_code) {
                operation.state = OperationState::Declined;
            }
        }
        let outcome = self.follow_up_outcome(operation, &exchange).await?;
        // Stale: another worker has taken it over and will store what it saw.
        let _: Moved = self.store.settle_follow_up(&outcome).await?;
        Ok(())
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
            OperationKind::Authorisation => return Err(PortError::Missing("follow-up")),
        })
    }

    async fn follow_up_outcome(&self, operation: Operation, exchange: &Exchange) -> Result<FollowUpOutcome, PortError> {
        let view = self.store.payment(&operation.merchant_id, &operation.pay_id).await?;
        let PaymentView { payment, session, .. } = view.ok_or(PortError::Missing("payment"))?;
        let now = self.now();
        let journal = |kind| NewEvent::of_payment(&payment.pay_id, kind, now, operation.id.to_string());
        let told = |kind, detail: String| {
            NewEvent::of_wallet(&payment.merchant_id, &payment.wallet_id, kind, now, detail).about(&payment.pay_id)
        };
        let mut outcome = FollowUpOutcome {
            settlement: Settlement { operation: operation.clone(), references: references(exchange) },
            session: None,
            payment: None,
            events: Vec::new(),
        };
        match (operation.kind, operation.state) {
            (OperationKind::Reversal, OperationState::Approved) => {
                outcome.events.push(journal("reversal.acknowledged"));
                self.clear(&mut outcome, session.as_ref(), &payment);
            }
            // The acquirer keeps saying that it never saw the authorisation: the consumer and the merchant get their
            // answer. The reversal stays due, for the day it was only late.
            (OperationKind::Reversal, _)
                if operation.response_code.as_deref() == Some(NOT_FOUND) && operation.attempts >= NOT_FOUND_TIMES =>
            {
                self.clear(&mut outcome, session.as_ref(), &payment);
            }
            (OperationKind::Capture, OperationState::Approved) => {
                outcome.events.push(journal("capture.acknowledged"));
                outcome.events.push(told("payment.captured", operation.amount.to_string()));
                outcome.events.push(told("payment.succeeded", operation.amount.to_string()));
                outcome.payment = Some(PaymentChange {
                    x_id: Some(XId::mint(self.entropy.as_ref())),
                    captured_minor: Some(operation.amount.minor),
                    ..PaymentChange::to(&payment.pay_id, PaymentStatus::Succeeded)
                });
            }
            (OperationKind::Capture, OperationState::Declined) => {
                outcome.events.push(journal("capture.refused"));
                outcome.payment = Some(PaymentChange::to(&payment.pay_id, PaymentStatus::Authorised));
            }
            _ => {}
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

/// Codes that no repetition of a capture will change (acquirer sheet §1.6); all others are tried again.
fn capture_is_final(code: &str) -> bool {
    matches!(code, "03" | "12" | "13" | "14" | "30" | "57" | "58")
}
