//! An accepted authorisation: the pending card becomes card, PCN, mandate and
//! roots, all in one transaction.

use jiff::Timestamp;

use crate::acquiring::AcquirerAnswer;
use crate::checkpoint::Checkpoint;
use crate::contact::Contact;
use crate::enrolment::Enrolment;
use crate::event::NewEvent;
use crate::ids::{CardId, MandateId};
use crate::mandate::{Channel, Mandate, MandateState};
use crate::operation::{Operation, OperationKind};
use crate::payment::{PaymentChange, PaymentStatus};
use crate::pcn::Pcn;
use crate::ports::{Acceptance, Moved, OpenedCard, PortError, SessionMove, Settlement, StoreError};
use crate::scheme_reference::ReferenceKind;
use crate::session::{Attempt, Move, Purpose, Session};
use crate::wallet::{Card, CardStatus, CardVersion};

/// A PCN that is taken is minted again this many times.
const PCN_TRIES: u32 = 5;

impl Enrolment {
    /// `None`: the card cannot be kept, since another has taken the wallet's last index meanwhile; nothing was stored.
    pub(crate) async fn accept(
        &self,
        session: &Session,
        operation: &Operation,
        answer: &AcquirerAnswer,
    ) -> Result<Option<Session>, PortError> {
        let mut tries = 0;
        loop {
            let Some(acceptance) = self.acceptance(session, operation, answer).await? else {
                return self.reload(session).await.map(Some);
            };
            let follow_up = match self.store.accept(&acceptance).await {
                Ok(Moved::Done(follow_up)) => follow_up,
                Ok(Moved::Stale) => return self.reload(session).await.map(Some),
                Err(StoreError::Full(_)) => return Ok(None),
                Err(StoreError::Exists(_)) if tries < PCN_TRIES => {
                    tries += 1;
                    continue;
                }
                Err(error) => return Err(error.into()),
            };
            self.meter.visited(acceptance.session.session.state, None);
            self.checkpoints.reached(Checkpoint::OutcomeStored);
            Box::pin(self.pursue_leased(follow_up)).await?;
            return Ok(Some(acceptance.session.session));
        }
    }

    async fn acceptance(
        &self,
        session: &Session,
        operation: &Operation,
        answer: &AcquirerAnswer,
    ) -> Result<Option<Acceptance>, PortError> {
        let now = self.now();
        let (Some(attempt), Some(next)) = (session.attempt.clone(), session.moved(Move::Accept, now)) else {
            return Ok(None);
        };
        let (status, follow_up) = match (operation.amount.is_zero(), session.purpose) {
            (true, _) => (PaymentStatus::Succeeded, None),
            (false, Purpose::Verification) => {
                (PaymentStatus::Succeeded, Some(self.follow_up(operation, OperationKind::Reversal)))
            }
            (false, Purpose::FirstInstalment) => {
                let payment = self.store.payment(&session.merchant_id, &session.pay_id).await?;
                let capture = payment.ok_or(PortError::Missing("payment"))?.payment.capture;
                (capture.status_when_authorised(), self.capture_of(operation, capture))
            }
        };
        let mut events = vec![self.fact(&next, "authorisation.accepted", operation.id.to_string())];
        let card = if session.stores_card() {
            let Some(card) = self.proven(session, &attempt, now).await? else { return Ok(None) };
            Some(card)
        } else {
            None
        };
        let mandate = card.as_ref().filter(|_| session.founds_mandate());
        let mandate = mandate.map(|card| self.founded(session, &attempt, card, now));
        let has_root = answer.references.iter().any(|root| root.kind == ReferenceKind::primary(attempt.brand));
        if mandate.is_some() && !has_root {
            // The card is proven, but later charges will have nothing to rest on: somebody should know.
            events.push(self.fact(&next, "scheme_reference.missing", operation.id.to_string()));
        }
        let alias = match &card {
            Some(_) => self.alias_wanted(session, &attempt.contract_id).await?,
            None => None,
        };
        let revived = match session.renewed_card() {
            Some(renewed) => self.refused_for(renewed).await?,
            None => Vec::new(),
        };
        let wallet_events = told(session, mandate.as_ref().map(|mandate| &mandate.id), status, operation, now);
        let address = session.email.clone().filter(|_| mandate.is_some());
        let contact = address.map(|address| Contact { address, language: attempt.language.clone() });
        let replaces = mandate.as_ref().and(session.stored.as_ref()).map(|stored| stored.mandate_id.clone());
        Ok(Some(Acceptance {
            session: SessionMove {
                events,
                session: next,
                expected: session.version,
                authentication: None,
                payment: Some(PaymentChange {
                    x_id: Some(operation.x_id()),
                    ..PaymentChange::to(&session.pay_id, status)
                }),
            },
            settlement: Settlement { operation: operation.clone(), references: answer.references.clone() },
            follow_up,
            card,
            alias,
            roots: if mandate.is_some() { answer.references.clone() } else { Vec::new() },
            mandate,
            replaces,
            contact,
            revived,
            wallet_events,
        }))
    }

    /// The card as it will be if it is new to the wallet.
    /// `None`: the session has moved on since it was read.
    async fn proven(&self, session: &Session, attempt: &Attempt, now: Timestamp) -> Result<Option<Card>, PortError> {
        let Some(OpenedCard { pan, .. }) = self.pending_card(session, &attempt.record_id).await? else {
            return Ok(None);
        };
        Ok(Some(Card {
            id: CardId::mint(self.entropy.as_ref()),
            merchant_id: session.merchant_id.clone(),
            wallet_id: session.wallet_id.clone(),
            index: 0,
            pcn: Pcn::mint(&pan, self.entropy.as_ref()),
            brand: attempt.brand,
            masked: attempt.masked.clone(),
            // Not the attempt's: the key may have been exchanged since the card was typed.
            fingerprint: self.vault.fingerprint(&session.merchant_id, &pan),
            other_fingerprint: self.vault.other_fingerprint(&session.merchant_id, &pan),
            created_at: now,
            version: CardVersion {
                number: 1,
                record_id: attempt.record_id.clone(),
                expiry: attempt.expiry,
                holder: attempt.holder.clone(),
            },
            status: CardStatus::Active,
        }))
    }

    /// The mandate that the card is kept for.
    fn founded(&self, session: &Session, attempt: &Attempt, card: &Card, now: Timestamp) -> Mandate {
        Mandate {
            id: MandateId::mint(self.entropy.as_ref()),
            merchant_id: session.merchant_id.clone(),
            wallet_id: session.wallet_id.clone(),
            card_id: card.id.clone(),
            pay_id: session.pay_id.clone(),
            contract_id: attempt.contract_id.clone(),
            agreement: session.agreement.clone(),
            channel: Channel::Page,
            consent_id: attempt.consent_id.clone(),
            theme: session.theme.clone(),
            created_at: now,
            state: MandateState::Active,
            end: None,
        }
    }
}

/// What the merchant is told of an accepted card.
fn told(
    session: &Session,
    mandate: Option<&MandateId>,
    status: PaymentStatus,
    operation: &Operation,
    now: Timestamp,
) -> Vec<NewEvent> {
    let told = |kind, detail| {
        NewEvent::of_wallet(&session.merchant_id, &session.wallet_id, kind, now, detail).about(&session.pay_id)
    };
    let paid = if status == PaymentStatus::Succeeded { "payment.succeeded" } else { "payment.authorised" };
    let founded = mandate
        .into_iter()
        .flat_map(|id| [told("card.stored", id.to_string()), told("mandate.founded", id.to_string())]);
    founded.chain([told(paid, operation.amount.to_string())]).collect()
}
