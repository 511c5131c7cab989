//! A charge of an alias that leaves in the file of its day: written down now, settled by the file's result.

use super::outcome::{Concluding, settled_charge};
use super::{Allowed, ChargeOutcome, ChargeRequest};
use crate::enrolment::Enrolment;
use crate::event::NewEvent;
use crate::ids::OperationId;
use crate::operation::{Operation, OperationKind, OperationState};
use crate::payment::{Payment, PaymentChange, PaymentStatus, Refusal};
use crate::ports::{ChargeSettlement, NewFiled, PaymentView, PortError, Settling, TakenOut};
use crate::scheme_reference::{ReferenceKind, SchemeReference};
use crate::settlement::rules::Denied;
use crate::settlement::{Outcome, Wish};
use crate::smartbill::annex::Annex;
use crate::smartbill::file::PaymentResult;
use crate::smartbill::record::AliasRecord;

/// DE39 of an approval.
const APPROVED: &str = "00";

impl Enrolment {
    /// Writes a charge down for its file. It stays pending until the file's result is there.
    pub(super) async fn file_charge(
        &self,
        request: ChargeRequest,
        allowed: &Allowed,
        alias: AliasRecord,
    ) -> Result<ChargeOutcome, PortError> {
        let departures = self.departures.as_ref().ok_or(PortError::Missing("exchange of files"))?;
        let merchant = request.merchant.id.clone();
        let mut new = self.new_charge(request, allowed);
        new.operation.state = OperationState::Filed;
        let capture = Operation {
            id: OperationId::mint(self.entropy.as_ref()),
            kind: OperationKind::Capture,
            original_id: Some(new.operation.id.clone()),
            ..new.operation.clone()
        };
        new.filed = Some(NewFiled {
            capture,
            alias: alias.alias,
            merchant_number: alias.new.merchant_number,
            descriptor: allowed.contract.descriptor.clone(),
            leaves_at: departures.of(new.operation.intended_at),
        });
        let stood = self.store.intend_charge(&new).await?;
        self.stood(&merchant, &new.payment.pay_id, stood).await
    }

    /// Takes a payment back that waits for its file: it will not leave, and nothing was sent. None: it is no such one.
    pub(crate) async fn take_out(&self, wish: &Wish, view: &PaymentView) -> Result<Option<Outcome>, PortError> {
        let filed = |operation: &&Operation| {
            operation.state == OperationState::Filed && operation.kind == OperationKind::Authorisation
        };
        let Some(filed) = view.authorisation.as_ref().filter(filed) else { return Ok(None) };
        if wish.kind != OperationKind::Reversal {
            return Ok(None);
        }
        let denied = |denied| Ok(Some(Outcome::Denied(denied, Box::new(view.clone()))));
        if wish.amount.currency != filed.amount.currency {
            return denied(Denied::Currency);
        }
        if wish.amount != filed.amount {
            return denied(Denied::NotWhole);
        }
        let payment = &view.payment;
        let reversal = Operation { state: OperationState::Approved, ..self.follow_up(filed, OperationKind::Reversal) };
        let taken = TakenOut {
            payment: PaymentChange {
                x_id: Some(reversal.x_id()),
                ..PaymentChange::failed(&payment.pay_id, Refusal::Reversed)
            },
            events: vec![
                NewEvent::of_payment(&payment.pay_id, "authorisation.taken_out", self.now(), filed.id.to_string()),
                self.told(payment, "payment.reversed", payment.amount.to_string()),
            ],
            reversal,
            request: wish.request.clone(),
            idempotency: wish.idempotency.clone(),
        };
        let id = match self.store.take_out(&taken).await? {
            Settling::Intended(operation) => operation.id,
            Settling::Replayed(claimed) => {
                return self.replay(&wish.merchant_id, &wish.pay_id, claimed).await.map(Some);
            }
            Settling::KeyReused => return Ok(Some(Outcome::KeyReused)),
            Settling::NoPayment => return Ok(Some(Outcome::NoPayment)),
            Settling::Denied(why) => return denied(why),
        };
        let view = self.store.payment(&wish.merchant_id, &wish.pay_id).await?.ok_or(PortError::Missing("payment"))?;
        Ok(Some(Outcome::Journalled { view: Box::new(view), id, trouble: None }))
    }
}

impl Concluding {
    /// What the result of a payment that left in a file makes of it: a file's, or a person's word.
    pub(crate) fn filed_result(
        self,
        payment: &Payment,
        mut authorisation: Operation,
        mut capture: Operation,
        result: &PaymentResult,
        annex: &Annex,
    ) -> ChargeSettlement {
        (authorisation.due_at, capture.due_at) = (self.at, self.at);
        let (approval, transaction) = match result {
            PaymentResult::Accepted(approval, transaction) => (approval, transaction),
            PaymentResult::Refused(code) => {
                let response = annex.response(code).to_owned();
                authorisation.response_code = Some(response.clone());
                capture.state = OperationState::Declined;
                let refused = self.refused(payment, authorisation, &Refusal::Issuer(response));
                return ChargeSettlement { capture: Some(capture), ..refused };
            }
        };
        for operation in [&mut authorisation, &mut capture] {
            operation.state = OperationState::Approved;
            operation.approval_code = Some(approval.clone());
            operation.response_code = Some(APPROVED.to_owned());
        }
        let amount = payment.amount.to_string();
        let change = PaymentChange {
            captured_minor: Some(payment.amount.minor),
            ..PaymentChange::to(&payment.pay_id, PaymentStatus::Succeeded)
        };
        let events = vec![
            self.journal(payment, "authorisation.accepted", &authorisation),
            self.told(payment, "payment.authorised", amount.clone()),
            self.journal(payment, "capture.acknowledged", &capture),
            self.told(payment, "payment.captured", amount.clone()),
            self.told(payment, "payment.succeeded", amount),
        ];
        let mut settled = settled_charge(payment, authorisation, change);
        settled.payment.x_id = Some(capture.x_id());
        settled.settlement.references = transaction
            .iter()
            .map(|value| SchemeReference { kind: ReferenceKind::AmexTransactionId, value: value.clone() })
            .collect();
        settled.capture = Some(capture);
        settled.events = events;
        settled
    }
}
