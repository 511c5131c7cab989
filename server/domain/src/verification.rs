//! The authorisation that proves a card: 1 EUR (or one unit of the contract's
//! currency, or nothing, or the first charge). What an accepted one founds is
//! in [`crate::acceptance`], its reversal or capture in [`crate::follow_up`].
//!
//! Rules: design §6, 3–7. It is intended before it is sent, sent at most
//! once, never later than its deadline; unanswered it is reversed. Accepted
//! means: success code, full amount, security-code result neither N, S nor Y.

use std::time::Duration;

use jiff::SignedDuration;

use crate::acquiring::{AuthorisationRequest, Exchange, Proof, StoredCredential};
use crate::authentication::Authentication;
use crate::card::SecurityCode;
use crate::checkpoint::Checkpoint;
use crate::codes::Claim;
use crate::enrolment::{Enrolment, failed};
use crate::ids::{CardId, OperationId};
use crate::merchant::{Contract, PointOfSale};
use crate::operation::{Operation, OperationKind, OperationState, SEND_DEADLINE_S};
use crate::payment::Refusal;
use crate::ports::{
    CardStanding, MandatesEnd, Monotonic, Moved, OpenedCard, PortError, RefusedAuthorisation, SessionMove, Settlement,
};
use crate::scheme_reference::SchemeReference;
use crate::session::{Attempt, Move, Purpose, Session, State};

/// A confirmed session whose code nobody used for this long asks its consumer again, in seconds.
pub const HOLDER_GRACE_S: i64 = 5;

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
pub(crate) fn approves(code: &str, zero: bool) -> bool {
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
        return if zero {
            Judgement::Declined(Refusal::CodeMismatch)
        } else {
            Judgement::Reverse(Refusal::CodeMismatch)
        };
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
    roots: Vec<SchemeReference>,
}

impl Enrolment {
    /// Authorises a confirmed session whose security code this process holds. Does nothing for any other.
    pub async fn authorise(&self, session: Session) -> Result<Session, PortError> {
        if session.state != State::Authenticated || session.is_over(self.now()) {
            return Ok(session);
        }
        // One task at a time: a second one would find the code taken and ask the consumer for it.
        let Claim::Granted(code, _claimed) = self.codes.claim(&session.id, self.clock.monotonic()) else {
            return Ok(session);
        };
        if let Some(over) = self.over_meanwhile(&session).await? {
            return Ok(over);
        }
        let Some(prepared) = self.prepare(&session).await? else { return self.reload(&session).await };
        if code.is_none() {
            let holder_may_come = prepared.attempt.node_id != self.node && !self.grace_is_over(&session);
            if holder_may_come {
                return Ok(session);
            }
            if !prepared.contract.authorises_without_code {
                return self.lose_code(&session).await;
            }
        }
        Box::pin(self.authorise_prepared(prepared, code)).await
    }

    /// True when the process that holds a confirmed session's code had time enough to use it.
    pub fn grace_is_over(&self, session: &Session) -> bool {
        self.now().duration_since(session.moved_at) >= SignedDuration::from_secs(HOLDER_GRACE_S)
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
        if let Some(over) = self.over_meanwhile(&session).await? {
            return Ok(over);
        }
        match self.prepare(&session).await? {
            Some(prepared) => Box::pin(self.authorise_prepared(prepared, Some(code))).await,
            None => self.reload(&session).await,
        }
    }

    /// `None`: the session has moved on since it was read.
    async fn prepare(&self, session: &Session) -> Result<Option<Prepared>, PortError> {
        let Some(attempt) = session.attempt.clone() else { return Ok(None) };
        let merchant = &session.merchant_id;
        let contract = self.store.contract(merchant, &attempt.contract_id).await?;
        let pos = self.store.point_of_sale(merchant, &session.pos_id).await?;
        let Some(card) = self.pending_card(session, &attempt.record_id).await? else { return Ok(None) };
        let run = self.store.authentication(&attempt.authentication_id).await?;
        Ok(Some(Prepared {
            contract: contract.ok_or(PortError::Missing("contract"))?,
            pos: pos.ok_or(PortError::Missing("point of sale"))?,
            card,
            run: run.ok_or(PortError::Missing("authentication"))?,
            roots: self.roots_of(session).await?,
            session: session.clone(),
            attempt,
        }))
    }

    /// What chains a payment with a stored card to its mandate; nothing when it founds one.
    async fn roots_of(&self, session: &Session) -> Result<Vec<SchemeReference>, PortError> {
        let Some(stored) = session.stored.as_ref().filter(|stored| !stored.renews) else { return Ok(Vec::new()) };
        let (_, roots) = self.store.mandate(&stored.mandate_id).await?.ok_or(PortError::Missing("mandate"))?;
        Ok(roots)
    }

    async fn authorise_prepared(&self, prepared: Prepared, code: Option<SecurityCode>) -> Result<Session, PortError> {
        let Prepared { session, attempt, contract, pos, card, run, roots } = prepared;
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
        self.meter.visited(change.session.state, None);
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
                initial: session.stores_card(),
                merchant_initiated: false,
            },
            roots: &roots,
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
            session_id: Some(session.id.clone()),
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
            advice_code: None,
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
            operation.advice_code.clone_from(&answer.advice);
        }
        let (refusal, reverse, state) = match judgement {
            Judgement::Accepted => {
                let Exchange::Answered(answer) = exchange else { return Ok(session) };
                operation.state = OperationState::Approved;
                if let Some(accepted) = self.accept(&session, &operation, answer).await? {
                    return Ok(accepted);
                }
                (Refusal::WalletFull, true, OperationState::Approved)
            }
            Judgement::Declined(refusal) => (refusal, false, OperationState::Declined),
            Judgement::NotSent => (Refusal::NotSent, false, OperationState::Declined),
            Judgement::Reverse(refusal) => (refusal, true, OperationState::Approved),
            Judgement::Unknown => (Refusal::NoAnswer, true, OperationState::Unknown),
        };
        operation.state = state;
        // While something may be held nothing else is tried: one session has at most one live hold.
        let event = if reverse { Move::Lose } else { Move::Refuse { attempts_left: session.attempts_left() } };
        let Some(mut next) = session.moved(event, self.now()) else { return Ok(session) };
        next.refusal = Some(refusal.clone());
        let payment = (next.state == State::Declined).then(|| failed(&session, refusal.clone()));
        let mut events = vec![self.fact(&next, "authorisation.refused", refusal.to_string())];
        events.extend(payment.as_ref().map(|_| self.payment_failed(&next, &refusal)));
        let (ends, card) = self.said_of_stored(&session, &operation, &refusal);
        let refused = RefusedAuthorisation {
            ends,
            card,
            follow_up: reverse.then(|| self.follow_up(&operation, OperationKind::Reversal)),
            session: SessionMove { events, session: next, expected: session.version, authentication: None, payment },
            settlement: Settlement { operation, references: references(exchange) },
        };
        let Moved::Done(follow_up) = self.store.refuse(&refused).await? else {
            return self.reload(&session).await;
        };
        self.meter.visited(refused.session.session.state, Some(&refusal));
        self.checkpoints.reached(Checkpoint::OutcomeStored);
        if let Some(follow_up) = follow_up {
            Box::pin(self.pursue(follow_up)).await?;
        }
        self.reload(&session).await
    }

    /// What a refusal means for the stored card that was tried, whoever was there: a stop order ends agreements, a
    /// lost card is blocked.
    fn said_of_stored(
        &self,
        session: &Session,
        operation: &Operation,
        refusal: &Refusal,
    ) -> (Option<MandatesEnd>, Option<(CardId, CardStanding)>) {
        let (Some(stored), Refusal::Issuer(code)) = (&session.stored, refusal) else { return (None, None) };
        let (ends, card) = self.stop_order(&stored.mandate_id, operation, code);
        (ends, card.map(|standing| (stored.card_id.clone(), standing)))
    }
}

pub(crate) fn references(exchange: &Exchange) -> Vec<SchemeReference> {
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
