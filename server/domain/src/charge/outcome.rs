//! What became of a charge that was sent.

use jiff::Timestamp;

use crate::acquiring::Exchange;
use crate::checkpoint::Checkpoint;
use crate::decline::{DeclineClass, StopScope, card_status, class};
use crate::enrolment::Enrolment;
use crate::event::NewEvent;
use crate::ids::MandateId;
use crate::mandate::{EndedBy, MandateEnd};
use crate::operation::{Operation, OperationKind, OperationState};
use crate::payment::{Payment, PaymentChange, PaymentStatus, Refusal};
use crate::ports::{CardStanding, ChargeSettlement, MandatesEnd, Moved, PortError, Settlement};
use crate::verification::{Judgement, judge, references};

impl Enrolment {
    /// Stores what became of a charge, then sends what follows it.
    pub(crate) async fn conclude_charge(
        &self,
        payment: Payment,
        mut operation: Operation,
        exchange: &Exchange,
    ) -> Result<(), PortError> {
        let judgement = judge(&operation, exchange);
        if let Exchange::Answered(answer) = exchange {
            operation.response_code = Some(answer.response_code.clone());
            operation.approval_code.clone_from(&answer.approval_code);
            operation.advice_code.clone_from(&answer.advice);
        }
        let mut settled = match judgement {
            Judgement::Accepted => self.accepted_charge(&payment, operation),
            Judgement::Declined(refusal) => self.refused_charge(&payment, operation, &refusal),
            Judgement::NotSent => self.refused_charge(&payment, operation, &Refusal::NotSent),
            Judgement::Reverse(refusal) => self.unwanted_charge(&payment, operation, OperationState::Approved, refusal),
            Judgement::Unknown => self.unwanted_charge(&payment, operation, OperationState::Unknown, Refusal::NoAnswer),
        };
        // Recorded as seen with the mandate by the store; only roots are ever sent.
        settled.settlement.references = references(exchange);
        let (brand, refusal) = (settled.settlement.operation.brand, settled.payment.refusal.as_ref());
        let Moved::Done(follow_up) = self.store.settle_charge(&settled).await? else { return Ok(()) };
        self.meter.charged(brand, refusal);
        self.checkpoints.reached(Checkpoint::OutcomeStored);
        self.pursue_leased(follow_up).await
    }

    fn accepted_charge(&self, payment: &Payment, mut operation: Operation) -> ChargeSettlement {
        operation.state = OperationState::Approved;
        let change = PaymentChange::to(&payment.pay_id, payment.capture.status_when_authorised());
        let mut settled = settled_charge(payment, operation, change);
        settled.follow_up = self.capture_of(&settled.settlement.operation, payment.capture);
        settled.events.push(self.journal(payment, "authorisation.accepted", &settled.settlement.operation));
        settled.events.push(self.told(payment, "payment.authorised", payment.amount.to_string()));
        settled
    }

    fn refused_charge(&self, payment: &Payment, operation: Operation, refusal: &Refusal) -> ChargeSettlement {
        self.concluding().refused(payment, operation, refusal)
    }

    /// Something is or may be held that is not wanted: the payment stays open until it is given back.
    fn unwanted_charge(
        &self,
        payment: &Payment,
        mut operation: Operation,
        state: OperationState,
        refusal: Refusal,
    ) -> ChargeSettlement {
        operation.state = state;
        let change =
            PaymentChange { refusal: Some(refusal), ..PaymentChange::to(&payment.pay_id, PaymentStatus::Pending) };
        let mut settled = settled_charge(payment, operation, change);
        settled.follow_up = Some(self.follow_up(&settled.settlement.operation, OperationKind::Reversal));
        settled.events.push(self.journal(payment, "authorisation.refused", &settled.settlement.operation));
        settled
    }

    /// As [`Concluding::stop_order`], now.
    pub(crate) fn stop_order(
        &self,
        mandate: &MandateId,
        operation: &Operation,
        code: &str,
    ) -> (Option<MandatesEnd>, Option<CardStanding>) {
        self.concluding().stop_order(mandate, operation, code)
    }

    pub(super) fn journal(&self, payment: &Payment, kind: &'static str, operation: &Operation) -> NewEvent {
        self.concluding().journal(payment, kind, operation)
    }

    pub(super) fn told(&self, payment: &Payment, kind: &'static str, detail: String) -> NewEvent {
        self.concluding().told(payment, kind, detail)
    }

    pub(crate) fn concluding(&self) -> Concluding {
        Concluding { at: self.now() }
    }
}

/// What becomes of a charge at a moment, whoever says so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Concluding {
    pub(crate) at: Timestamp,
}

impl Concluding {
    pub(super) fn refused(self, payment: &Payment, mut operation: Operation, refusal: &Refusal) -> ChargeSettlement {
        operation.state = OperationState::Declined;
        let change = PaymentChange::failed(&payment.pay_id, refusal.clone());
        let mut settled = settled_charge(payment, operation, change);
        let operation = &settled.settlement.operation;
        settled.events.push(self.journal(payment, "authorisation.refused", operation));
        settled.events.push(self.told(payment, "payment.failed", refusal.to_string()));
        if let (Refusal::Issuer(code), Some(mandate)) = (refusal, &payment.mandate_id) {
            (settled.ends, settled.card) = self.stop_order(mandate, operation, code);
            let class = class(operation.brand, code, operation.advice_code.as_deref());
            settled.asks_updater = (class == DeclineClass::NewCard).then_some(self.at);
        }
        settled
    }

    /// The schemes' stop codes end agreements: charging on would be charging against the consumer's word. Others
    /// say that the card is lost for good.
    pub(crate) fn stop_order(
        self,
        mandate: &MandateId,
        operation: &Operation,
        code: &str,
    ) -> (Option<MandatesEnd>, Option<CardStanding>) {
        let at = self.at;
        let advice = operation.advice_code.as_deref();
        let whole_card = match class(operation.brand, code, advice) {
            DeclineClass::Stop(StopScope::Mandate) => Some(false),
            DeclineClass::Stop(StopScope::Card) => Some(true),
            _ => None,
        };
        let by = EndedBy::Scheme(advice.filter(|advice| *advice == "21").unwrap_or(code).to_owned());
        let end = MandateEnd { at, by, replaced_by: None };
        let ends = whole_card.map(|whole_card| MandatesEnd { mandate_id: mandate.clone(), whole_card, end });
        let card = card_status(code).map(|status| CardStanding { status, at, reason: format!("issuer:{code}") });
        (ends, card)
    }

    pub(super) fn journal(self, payment: &Payment, kind: &'static str, operation: &Operation) -> NewEvent {
        NewEvent::of_payment(&payment.pay_id, kind, self.at, operation.id.to_string())
    }

    pub(super) fn told(self, payment: &Payment, kind: &'static str, detail: String) -> NewEvent {
        NewEvent::of_wallet(&payment.merchant_id, &payment.wallet_id, kind, self.at, detail).about(&payment.pay_id)
    }
}

pub(super) fn settled_charge(payment: &Payment, operation: Operation, change: PaymentChange) -> ChargeSettlement {
    ChargeSettlement {
        mandate_id: payment.mandate_id.clone(),
        payment: PaymentChange { x_id: Some(operation.x_id()), ..change },
        settlement: Settlement { operation, references: Vec::new() },
        capture: None,
        follow_up: None,
        ends: None,
        card: None,
        asks_updater: None,
        events: Vec::new(),
    }
}
