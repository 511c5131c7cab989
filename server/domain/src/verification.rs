//! The authorisation that proves a card: 1 EUR (or one unit of the contract's
//! currency, or nothing, or the first charge), and its reversal or capture.
//!
//! Rules: design §6, 3–7. It is intended before it is sent, sent at most
//! once, never later than its deadline; unanswered it is reversed. Accepted
//! means: success code, full amount, security-code result neither N, S nor Y.

use std::time::Duration;

use crate::acquiring::{
    AcquirerAnswer, AuthorisationRequest, Exchange, FollowUpRequest, Proof, StoredCredential,
};
use crate::authentication::Authentication;
use crate::card::SecurityCode;
use crate::checkpoint::Checkpoint;
use crate::enrolment::{Enrolment, failed};
use crate::event::{NewEvent, Stream};
use crate::ids::{CardId, MandateId, OperationId, XId};
use crate::mandate::{Channel, Mandate};
use crate::merchant::{Contract, PointOfSale};
use crate::operation::{Operation, OperationKind, OperationState, SEND_DEADLINE_S};
use crate::payment::{PaymentChange, PaymentStatus, Refusal};
use crate::pcn::Pcn;
use crate::ports::{
    Acceptance, FollowUpOutcome, Monotonic, Moved, OpenedCard, PortError, RefusedAuthorisation, SessionMove,
    Settlement, StoreError,
};
use crate::session::{Attempt, Move, Purpose, Session, State};
use crate::wallet::{Card, CardVersion};

/// How long the process that accepted a card keeps the follow-up to itself before jobs may take it, in seconds.
const INLINE_LEASE_S: i64 = 40;

/// A PCN that is taken is minted again this many times.
const PCN_TRIES: u32 = 5;

/// What an answer to an authorisation is worth.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Judgement {
    /// The card is proven.
    Accepted,
    /// No, and nothing is held.
    Declined(Refusal),
    /// Something is held that is not wanted: reverse it, and no.
    Reverse(Refusal),
    /// Nobody knows: reverse it.
    Unknown,
    /// Nothing was sent.
    NotSent,
}

/// DE39 values that mean approved (acquirer sheet §1.6); 85 only when nothing was asked for.
fn approves(code: &str, zero: bool) -> bool {
    matches!(code, "00" | "08" | "11") || (zero && code == "85")
}

/// Judges an exchange about `operation`.
pub fn judge(operation: &Operation, exchange: &Exchange) -> Judgement {
    let answer = match exchange {
        Exchange::Answered(answer) => answer,
        Exchange::NotSent(_) => return Judgement::NotSent,
        Exchange::Unanswered(_) => return Judgement::Unknown,
    };
    let zero = operation.amount.is_zero();
    if answer.response_code == "10" {
        return Judgement::Reverse(Refusal::PartialApproval);
    }
    if !approves(&answer.response_code, zero) {
        return Judgement::Declined(Refusal::Issuer(answer.response_code.clone()));
    }
    if answer.amount != operation.amount {
        return Judgement::Reverse(Refusal::PartialApproval);
    }
    if matches!(answer.code_result, Some('N' | 'S' | 'Y')) {
        return if zero { Judgement::Declined(Refusal::CodeMismatch) } else { Judgement::Reverse(Refusal::CodeMismatch) };
    }
    Judgement::Accepted
}

/// What an authorisation is made of, opened before it is intended so that nothing can fail in between.
struct Prepared {
    session: Session,
    attempt: Attempt,
    contract: Contract,
    pos: PointOfSale,
    card: OpenedCard,
    run: Authentication,
}

impl Enrolment {
    /// Authorises a confirmed session whose security code this process holds. Does nothing for any other.
    pub async fn authorise(&self, session: Session) -> Result<Session, PortError> {
        if session.state != State::Authenticated || session.is_over(self.now()) {
            return Ok(session);
        }
        let Some(prepared) = self.prepare(&session).await? else { return Ok(session) };
        let code = self.codes.take(&session.id, self.clock.monotonic());
        if code.is_none() && !prepared.contract.authorises_without_code {
            return self.lose_code(&session).await;
        }
        self.authorise_prepared(prepared, code).await
    }

    /// The process that held the security code is gone: ask the consumer for it again.
    pub async fn lose_code(&self, session: &Session) -> Result<Session, PortError> {
        let Some(next) = session.moved(Move::LoseCode, self.now()) else { return Ok(session.clone()) };
        self.store_move(session, next, None, None, "code.needed").await
    }

    /// The consumer typed the code again; no second challenge.
    pub async fn retype_code(&self, session: Session, code: SecurityCode) -> Result<Session, PortError> {
        if session.state != State::CodeNeeded || session.is_over(self.now()) {
            return Ok(session);
        }
        match self.prepare(&session).await? {
            Some(prepared) => self.authorise_prepared(prepared, Some(code)).await,
            None => Ok(session),
        }
    }

    async fn prepare(&self, session: &Session) -> Result<Option<Prepared>, PortError> {
        let Some(attempt) = session.attempt.clone() else { return Ok(None) };
        let merchant = &session.merchant_id;
        let contract = self.store.contract(merchant, &attempt.contract_id).await?;
        let pos = self.store.point_of_sale(merchant, &session.pos_id).await?;
        let sealed =
            self.store.sealed_card(&attempt.record_id).await?.ok_or(PortError::Missing("pending card"))?;
        let run = self.store.authentication(&attempt.authentication_id).await?;
        Ok(Some(Prepared {
            contract: contract.ok_or(PortError::Missing("contract"))?,
            pos: pos.ok_or(PortError::Missing("point of sale"))?,
            card: self.vault.open(merchant, &sealed).await?,
            run: run.ok_or(PortError::Missing("authentication"))?,
            session: session.clone(),
            attempt,
        }))
    }

    async fn authorise_prepared(
        &self,
        prepared: Prepared,
        code: Option<SecurityCode>,
    ) -> Result<Session, PortError> {
        let Prepared { session, attempt, contract, pos, card, run } = prepared;
        let (Some(proof), true) = (proof(&run), session.amount.minor <= run.amount.minor) else {
            return Err(PortError::Missing("proof of authentication"));
        };
        let deadline = Monotonic(self.clock.monotonic().0 + Duration::from_secs(SEND_DEADLINE_S));
        let operation = self.authorisation(&session, &attempt);
        let Some(mut next) = session.moved(Move::Authorise, operation.intended_at) else { return Ok(session) };
        if let Some(attempt) = next.attempt.as_mut() {
            attempt.operation_id = Some(operation.id.clone());
        }
        let change = SessionMove {
            events: vec![self.fact(&next, "authorisation.intended", operation.id.to_string())],
            session: next,
            expected: session.version,
            authentication: None,
            payment: None,
        };
        let Moved::Done(operation) = self.store.intend(&change, &operation).await? else {
            return self.reload(&session).await;
        };
        self.checkpoints.reached(Checkpoint::AuthorisationIntended);
        let request = AuthorisationRequest {
            operation: &operation,
            contract: &contract,
            pos: &pos,
            pan: card.pan,
            expiry: card.expiry,
            code,
            proof: Some(proof),
            credential: StoredCredential {
                kind: session.agreement.kind,
                initial: true,
                merchant_initiated: false,
            },
            verification: session.purpose == Purpose::Verification,
            deadline,
        };
        let exchange = self.acquirer.authorise(request).await;
        self.checkpoints.reached(Checkpoint::AuthorisationAnswered);
        self.conclude(change.session, operation, &exchange).await
    }

    fn authorisation(&self, session: &Session, attempt: &Attempt) -> Operation {
        let now = self.now();
        Operation {
            id: OperationId::mint(self.entropy.as_ref()),
            merchant_id: session.merchant_id.clone(),
            session_id: session.id.clone(),
            pay_id: session.pay_id.clone(),
            contract_id: attempt.contract_id.clone(),
            kind: OperationKind::Authorisation,
            state: OperationState::Intended,
            amount: session.amount,
            brand: attempt.brand,
            record_id: attempt.record_id.clone(),
            original_id: None,
            stan: 0,
            intended_at: now,
            approval_code: None,
            response_code: None,
            attempts: 1,
            due_at: now,
            fence: 0,
        }
    }

    /// Stores what became of an authorisation, then sends its follow-up. `session` stands `authorising`.
    pub(crate) async fn conclude(
        &self,
        session: Session,
        mut operation: Operation,
        exchange: &Exchange,
    ) -> Result<Session, PortError> {
        let judgement = judge(&operation, exchange);
        if let Exchange::Answered(answer) = exchange {
            operation.response_code = Some(answer.response_code.clone());
            operation.approval_code.clone_from(&answer.approval_code);
        }
        let (refusal, reverse, state) = match judgement {
            Judgement::Accepted => {
                let Exchange::Answered(answer) = exchange else { return Ok(session) };
                operation.state = OperationState::Approved;
                return self.accept(session, operation, answer).await;
            }
            Judgement::Declined(refusal) => (refusal, false, OperationState::Declined),
            Judgement::NotSent => (Refusal::NotSent, false, OperationState::Declined),
            Judgement::Reverse(refusal) => (refusal, true, OperationState::Approved),
            Judgement::Unknown => (Refusal::NoAnswer, true, OperationState::Unknown),
        };
        operation.state = state;
        let event = if state == OperationState::Unknown {
            Move::Lose
        } else {
            Move::Refuse { attempts_left: session.attempts_left() }
        };
        let Some(mut next) = session.moved(event, self.now()) else { return Ok(session) };
        next.refusal = Some(refusal.clone());
        let payment = (next.state == State::Declined).then(|| failed(&session, refusal.clone()));
        let refused = RefusedAuthorisation {
            follow_up: reverse.then(|| self.follow_up(&operation, OperationKind::Reversal)),
            session: SessionMove {
                events: vec![self.fact(&next, "authorisation.refused", refusal.to_string())],
                session: next,
                expected: session.version,
                authentication: None,
                payment,
            },
            settlement: Settlement { operation, references: references(exchange) },
        };
        let Moved::Done(follow_up) = self.store.refuse(&refused).await? else {
            return self.reload(&session).await;
        };
        self.checkpoints.reached(Checkpoint::OutcomeStored);
        if let Some(follow_up) = follow_up {
            self.pursue(follow_up).await?;
        }
        self.reload(&session).await
    }

    async fn accept(
        &self,
        session: Session,
        operation: Operation,
        answer: &AcquirerAnswer,
    ) -> Result<Session, PortError> {
        let mut tries = 0;
        loop {
            let Some(acceptance) = self.acceptance(&session, &operation, answer).await? else { return Ok(session) };
            let follow_up = match self.store.accept(&acceptance).await {
                Ok(Moved::Done(follow_up)) => follow_up,
                Ok(Moved::Stale) => return self.reload(&session).await,
                Err(StoreError::Exists(_)) if tries < PCN_TRIES => {
                    tries += 1;
                    continue;
                }
                Err(error) => return Err(error.into()),
            };
            self.checkpoints.reached(Checkpoint::OutcomeStored);
            if let Some(follow_up) = follow_up {
                self.pursue(follow_up).await?;
            }
            return Ok(acceptance.session.session);
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
        let sealed =
            self.store.sealed_card(&attempt.record_id).await?.ok_or(PortError::Missing("pending card"))?;
        let pan = self.vault.open(&session.merchant_id, &sealed).await?.pan;
        let card = Card {
            id: CardId::mint(self.entropy.as_ref()),
            merchant_id: session.merchant_id.clone(),
            wallet_id: session.wallet_id.clone(),
            index: 0,
            pcn: Pcn::mint(&pan, self.entropy.as_ref()),
            brand: attempt.brand,
            masked: attempt.masked.clone(),
            fingerprint: attempt.fingerprint,
            created_at: now,
            version: CardVersion {
                number: 1,
                record_id: attempt.record_id.clone(),
                expiry: attempt.expiry,
                holder: attempt.holder.clone(),
            },
        };
        let mandate = Mandate {
            id: MandateId::mint(self.entropy.as_ref()),
            merchant_id: session.merchant_id.clone(),
            wallet_id: session.wallet_id.clone(),
            card_id: card.id.clone(),
            pay_id: session.pay_id.clone(),
            agreement: session.agreement.clone(),
            channel: Channel::Page,
            consent_id: attempt.consent_id,
            created_at: now,
        };
        let kind = match (operation.amount.is_zero(), session.purpose) {
            (true, _) => None,
            (false, Purpose::Verification) => Some(OperationKind::Reversal),
            (false, Purpose::FirstInstalment) => Some(OperationKind::Capture),
        };
        let status = match kind {
            Some(OperationKind::Capture) => PaymentStatus::CaptureRequested,
            _ => PaymentStatus::Succeeded,
        };
        let stream = Stream::Wallet(session.merchant_id.clone(), session.wallet_id.clone());
        let wallet_event = NewEvent { stream, kind: "card.stored", at: now, detail: mandate.id.to_string() };
        Ok(Some(Acceptance {
            session: SessionMove {
                events: vec![self.fact(&next, "authorisation.accepted", operation.id.to_string())],
                session: next,
                expected: session.version,
                authentication: None,
                payment: Some(PaymentChange {
                    pay_id: session.pay_id.clone(),
                    status,
                    refusal: None,
                    x_id: Some(XId::mint(self.entropy.as_ref())),
                    captured_minor: None,
                }),
            },
            settlement: Settlement { operation: operation.clone(), references: answer.references.clone() },
            follow_up: kind.map(|kind| self.follow_up(operation, kind)),
            card,
            mandate,
            roots: answer.references.clone(),
            wallet_events: vec![wallet_event],
        }))
    }

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
            attempts: 0,
            due_at: now
                .saturating_add(jiff::SignedDuration::from_secs(INLINE_LEASE_S))
                .unwrap_or(now),
            fence: 0,
            ..original.clone()
        }
    }

    /// Sends a reversal or capture and stores what became of it; unacknowledged, it stays due.
    pub async fn pursue(&self, mut operation: Operation) -> Result<(), PortError> {
        let original_id = operation.original_id.clone().ok_or(PortError::Missing("original operation"))?;
        let original =
            self.store.operation(&original_id).await?.ok_or(PortError::Missing("original operation"))?;
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
        let contract = self
            .store
            .contract(merchant, &operation.contract_id)
            .await?
            .ok_or(PortError::Missing("contract"))?;
        let session =
            self.store.session(&operation.session_id).await?.ok_or(PortError::Missing("session"))?;
        let pos = self
            .store
            .point_of_sale(merchant, &session.pos_id)
            .await?
            .ok_or(PortError::Missing("point of sale"))?;
        let sealed =
            self.store.sealed_card(&operation.record_id).await?.ok_or(PortError::Missing("sealed card"))?;
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
        let repeat = operation.attempts > 0;
        Ok(match operation.kind {
            OperationKind::Reversal => self.acquirer.reverse(request, repeat).await,
            OperationKind::Capture => self.acquirer.capture(request, repeat).await,
            OperationKind::Authorisation => return Err(PortError::Missing("follow-up")),
        })
    }

    async fn follow_up_outcome(
        &self,
        operation: Operation,
        exchange: &Exchange,
    ) -> Result<FollowUpOutcome, PortError> {
        let stored = self.store.session(&operation.session_id).await?.ok_or(PortError::Missing("session"))?;
        let mut outcome = FollowUpOutcome {
            settlement: Settlement { operation: operation.clone(), references: references(exchange) },
            session: None,
            payment: None,
            events: Vec::new(),
        };
        let detail = operation.id.to_string();
        match (operation.kind, operation.state) {
            (OperationKind::Reversal, OperationState::Approved) => {
                outcome.events.push(self.fact(&stored, "reversal.acknowledged", detail));
                let waits = stored.state == State::Unknown
                    && stored.attempt.as_ref().and_then(|a| a.operation_id.as_ref())
                        == operation.original_id.as_ref();
                if let (true, Some(next)) = (waits, stored.moved(Move::Clear, self.now())) {
                    outcome.session = Some(SessionMove {
                        expected: stored.version,
                        authentication: None,
                        payment: Some(failed(&stored, Refusal::NoAnswer)),
                        events: Vec::new(),
                        session: next,
                    });
                }
            }
            (OperationKind::Capture, OperationState::Approved) => {
                outcome.events.push(self.fact(&stored, "capture.acknowledged", detail));
                outcome.payment = Some(PaymentChange {
                    pay_id: operation.pay_id.clone(),
                    status: PaymentStatus::Succeeded,
                    refusal: None,
                    x_id: Some(XId::mint(self.entropy.as_ref())),
                    captured_minor: Some(operation.amount.minor),
                });
            }
            (OperationKind::Capture, OperationState::Declined) => {
                outcome.events.push(self.fact(&stored, "capture.refused", detail));
                outcome.payment = Some(PaymentChange {
                    pay_id: operation.pay_id.clone(),
                    status: PaymentStatus::Authorised,
                    refusal: None,
                    x_id: None,
                    captured_minor: None,
                });
            }
            _ => {}
        }
        Ok(outcome)
    }
}

/// Codes that no repetition of a capture will change (acquirer sheet §1.6); all others are tried again.
fn capture_is_final(code: &str) -> bool {
    matches!(code, "03" | "12" | "13" | "14" | "30" | "57" | "58")
}

fn references(exchange: &Exchange) -> Vec<crate::scheme_reference::SchemeReference> {
    match exchange {
        Exchange::Answered(answer) => answer.references.clone(),
        _ => Vec::new(),
    }
}

fn proof(run: &Authentication) -> Option<Proof> {
    let result = run.result.as_ref().filter(|result| result.status == 'Y')?;
    Some(Proof {
        eci: result.eci.clone()?,
        value: result.value.clone()?,
        ds_trans_id: run.answer.as_ref()?.ds_trans_id.clone()?,
        version: run.version.clone(),
    })
}
