//! The use cases of an enrolment, from the opened session to the stored card.
//!
//! | step | file |
//! | --- | --- |
//! | a card is typed and agreed to | [`crate::card_entry`] |
//! | the bank is asked, its result comes in | here |
//! | 1 EUR is authorised, the card accepted | [`crate::verification`] |
//! | what a crash left is finished | [`crate::recovery`] |

use std::sync::Arc;

use jiff::Timestamp;

use crate::authentication::{
    Answer, Authentication, AuthenticationState, ChallengeResult, Verdict, judge_answer, judge_result,
};
use crate::bins::Bins;
use crate::brand::Brand;
use crate::browser::Browser;
use crate::checkpoint::{Checkpoint, Checkpoints};
use crate::codes::Codes;
use crate::event::NewEvent;
use crate::ids::{AuthenticationId, NodeId, RecordId};
use crate::meter::Meter;
use crate::payment::{PaymentChange, Refusal};
use crate::ports::{
    Acquirer, AuthenticationRequest, Authenticator, Clock, Entropy, MethodCompletion, Moved, OpenedCard, PortError,
    SessionMove, Store, Vault,
};
use crate::session::{Move, Session, State};
use crate::smartbill::departure::Departures;

/// Everything an enrolment works with. Cheap to clone.
#[derive(Clone)]
pub struct Enrolment {
    /// Durable state.
    pub store: Arc<dyn Store>,
    /// Keys and sealed cards.
    pub vault: Arc<dyn Vault>,
    /// Money.
    pub acquirer: Arc<dyn Acquirer>,
    /// The directory servers.
    pub authenticator: Arc<dyn Authenticator>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub entropy: Arc<dyn Entropy>,
    /// Security codes of this process.
    pub codes: Arc<Codes>,
    /// Which networks a card carries.
    pub bins: Arc<Bins>,
    /// Where tests may stop the process.
    pub checkpoints: Arc<dyn Checkpoints>,
    /// Who counts what happens.
    pub meter: Arc<dyn Meter>,
    /// This process.
    pub node: NodeId,
    /// When payments leave in files; none where no files are exchanged.
    pub departures: Option<Arc<Departures>>,
    /// Numbers published for testing are refused: in production.
    pub refuses_test_numbers: bool,
    /// Failed trials a day that one merchant puts up with before everybody is checked.
    pub trial_budget: u32,
}

/// What the bank's message was worth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ResultVerdict {
    /// Stored: go on to the authorisation.
    Proceed,
    /// Stored: refused.
    Refused,
    /// Stored, but the session had ended: nothing follows.
    Late,
    /// No run of that name at that directory server, or other ids.
    NotFound,
    /// That run has its result already; the first stands.
    Duplicate,
}

/// Names of a challenge result's run, all three must match.
#[derive(Clone, Debug)]
pub struct RunIds {
    /// The directory server whose certificate brought it.
    pub brand: Brand,
    /// `threeDSServerTransID`.
    pub id: AuthenticationId,
    /// `acsTransID`.
    pub acs_trans_id: String,
    /// `dsTransID`.
    pub ds_trans_id: String,
    /// `messageVersion`; a run keeps its version.
    pub version: String,
}

impl Enrolment {
    /// Asks the directory server for a challenge and stores what it says.
    ///
    /// `session` stands `authenticating`. Answers the session as it stands afterwards.
    pub async fn authenticate(
        &self,
        session: Session,
        browser: &Browser,
        completion: MethodCompletion,
        notification_url: &str,
    ) -> Result<Session, PortError> {
        let Some(attempt) = session.attempt.clone().filter(|_| session.state == State::Authenticating) else {
            return Ok(session);
        };
        let mut run =
            self.store.authentication(&attempt.authentication_id).await?.ok_or(PortError::Missing("authentication"))?;
        let Some(answer) = self.ask(&session, &run, browser, completion, notification_url).await? else {
            return self.reload(&session).await;
        };
        self.checkpoints.reached(Checkpoint::AuthenticationAnswered);
        let verdict = judge_answer(&answer);
        run.state =
            if verdict == Verdict::Challenge { AuthenticationState::Challenge } else { AuthenticationState::Final };
        run.answer = Some(answer);
        match verdict {
            Verdict::Challenge => {
                let Some(next) = session.moved(Move::Challenge, self.clock.now()) else { return Ok(session) };
                let moved = self.store_move(&session, next, Some(run), None, "authentication.challenged").await?;
                self.checkpoints.reached(Checkpoint::ChallengeStored);
                Ok(moved)
            }
            Verdict::Refuse(refusal) => self.refuse_attempt(&session, Some(run), refusal).await,
            // A first payment never goes on without a challenge; see `judge_answer`.
            Verdict::Proceed => self.refuse_attempt(&session, Some(run), Refusal::AuthenticationUnavailable).await,
        }
    }

    async fn ask(
        &self,
        session: &Session,
        run: &Authentication,
        browser: &Browser,
        completion: MethodCompletion,
        notification_url: &str,
    ) -> Result<Option<Answer>, PortError> {
        let attempt = session.attempt.as_ref().ok_or(PortError::Missing("attempt"))?;
        let contract = self
            .store
            .contract(&session.merchant_id, &attempt.contract_id)
            .await?
            .ok_or(PortError::Missing("contract"))?;
        let pos = self
            .store
            .point_of_sale(&session.merchant_id, &session.pos_id)
            .await?
            .ok_or(PortError::Missing("point of sale"))?;
        let Some(card) = self.pending_card(session, &attempt.record_id).await? else { return Ok(None) };
        if self.authenticator.range(attempt.brand, &card.pan).is_none() {
            return Ok(Some(Answer::default()));
        }
        let request = AuthenticationRequest {
            authentication: run,
            contract: &contract,
            pos: &pos,
            agreement: &session.agreement,
            pan: card.pan,
            expiry: card.expiry,
            holder: &attempt.holder,
            browser,
            completion,
            notification_url,
            now: self.clock.now(),
        };
        // A directory server that does not answer is the same as one that cannot say: no challenge, no payment.
        Ok(Some(self.authenticator.authenticate(request).await.unwrap_or_default()))
    }

    /// The number of a session's attempt. `None`: the session has moved on since it was read, and its number was
    /// destroyed.
    pub(crate) async fn pending_card(
        &self,
        session: &Session,
        record: &RecordId,
    ) -> Result<Option<OpenedCard>, PortError> {
        let opened = match self.store.sealed_card(record).await? {
            Some(sealed) => self.vault.open(&session.merchant_id, &sealed).await.map_err(PortError::from),
            None => Err(PortError::Missing("pending card")),
        };
        match opened {
            Err(error) if self.reload(session).await?.version == session.version => Err(error),
            opened => Ok(opened.ok()),
        }
    }

    /// Stores a challenge result that came on the authenticated listener of a directory server.
    pub async fn record_result(
        &self,
        ids: &RunIds,
        result: ChallengeResult,
    ) -> Result<(ResultVerdict, Option<Session>), PortError> {
        let Some(mut run) = self.store.authentication(&ids.id).await? else {
            return Ok((ResultVerdict::NotFound, None));
        };
        let answer = run.answer.as_ref();
        let same = run.brand == ids.brand
            && run.version == ids.version
            && same_uuid(answer.and_then(|a| a.acs_trans_id.as_deref()), &ids.acs_trans_id)
            && same_uuid(answer.and_then(|a| a.ds_trans_id.as_deref()), &ids.ds_trans_id);
        if !same {
            return Ok((ResultVerdict::NotFound, None));
        }
        if run.state != AuthenticationState::Challenge {
            return Ok((ResultVerdict::Duplicate, None));
        }
        let session = self.store.session(&run.session_id).await?.ok_or(PortError::Missing("session"))?;
        let now = self.clock.now();
        let verdict = judge_result(run.brand, &result);
        run.state = AuthenticationState::Final;
        run.result = Some(result);
        let current = session.attempt.as_ref().is_some_and(|attempt| attempt.authentication_id == run.id);
        if !current || session.state != State::Challenging || session.is_over(now) {
            return self.record_late(session, run).await;
        }
        let late = run.clone();
        let stored = match verdict {
            Verdict::Proceed => {
                let Some(next) = session.moved(Move::Confirm, now) else { return self.record_late(session, run).await };
                let stored = self.store_move(&session, next, Some(run), None, "authentication.confirmed").await?;
                self.checkpoints.reached(Checkpoint::ResultStored);
                (ResultVerdict::Proceed, stored)
            }
            Verdict::Refuse(refusal) => {
                (ResultVerdict::Refused, self.refuse_attempt(&session, Some(run), refusal).await?)
            }
            Verdict::Challenge => return Ok((ResultVerdict::NotFound, None)),
        };
        match (stored.0, stored.1.state) {
            (ResultVerdict::Proceed, State::Authenticated)
            | (ResultVerdict::Refused, State::Created | State::Declined) => Ok((stored.0, Some(stored.1))),
            // Somebody else moved the session in between: the result is kept all the same.
            _ => self.record_late(stored.1, late).await,
        }
    }

    /// Keeps a result that can change nothing any more, as evidence. It touches the run alone: the session may be
    /// in the middle of another attempt.
    async fn record_late(
        &self,
        session: Session,
        run: Authentication,
    ) -> Result<(ResultVerdict, Option<Session>), PortError> {
        let events = [self.fact(&session, "authentication.late", run.id.to_string())];
        match self.store.record_late_result(&run, &events).await? {
            Moved::Done(()) => Ok((ResultVerdict::Late, Some(session))),
            Moved::Stale => Ok((ResultVerdict::Duplicate, None)),
        }
    }

    /// Refuses the current card: back to the page while attempts last, else for good.
    pub(crate) async fn refuse_attempt(
        &self,
        session: &Session,
        run: Option<Authentication>,
        refusal: Refusal,
    ) -> Result<Session, PortError> {
        let event = Move::Refuse { attempts_left: session.attempts_left() };
        let Some(mut next) = session.moved(event, self.clock.now()) else { return Ok(session.clone()) };
        next.refusal = Some(refusal.clone());
        self.codes.forget(&session.id);
        // No bank has said anything about the card: it is no failure of whoever typed it.
        let unanswered = |run: &Authentication| run.answer.as_ref().is_none_or(|answer| answer.status.is_none());
        let spoiled = match refusal {
            Refusal::TooManyTrials => true,
            Refusal::AuthenticationUnavailable => run.as_ref().is_some_and(unanswered),
            _ => false,
        };
        let payment = (next.state == State::Declined).then(|| failed(session, refusal));
        let moved = self.store_move(session, next, run, payment, "authentication.refused").await?;
        if spoiled {
            self.store.strike_out(&session.id, session.attempts_used).await?;
        }
        Ok(moved)
    }

    /// The consumer gives up. Refused once money is in flight or the session has ended.
    pub async fn cancel(&self, session: &Session) -> Result<Session, PortError> {
        self.end(session, Move::Cancel, Refusal::Cancelled, "session.cancelled").await
    }

    /// The consumer asks for more time, on a page that showed `seen` extensions: pressed twice, it is one. Answers the
    /// session as it stands, whether it got more or not.
    pub async fn extend(&self, session: &Session, seen: u32) -> Result<Session, PortError> {
        let next = session.extended(self.now()).filter(|_| session.extensions_used == seen);
        let Some(next) = next else { return Ok(session.clone()) };
        self.store_move(session, next, None, None, "session.extended").await
    }

    /// Time is up: of the session, or of a challenge that brought no result (then another card may be tried).
    pub async fn expire(&self, session: &Session) -> Result<Session, PortError> {
        if session.state == State::Challenging && self.now() < session.hard_limit_at {
            return self.refuse_attempt(session, None, Refusal::ChallengeTimedOut).await;
        }
        self.end(session, Move::Expire, Refusal::Expired, "session.expired").await
    }

    pub(crate) async fn end(
        &self,
        session: &Session,
        event: Move,
        refusal: Refusal,
        fact: &'static str,
    ) -> Result<Session, PortError> {
        let Some(mut next) = session.moved(event, self.clock.now()) else { return Ok(session.clone()) };
        next.refusal = Some(refusal.clone());
        self.codes.forget(&session.id);
        let payment = failed(session, refusal);
        self.store_move(session, next, None, Some(payment), fact).await
    }

    /// Stores a move; answers the session as it stands, whoever was first.
    pub(crate) async fn store_move(
        &self,
        from: &Session,
        next: Session,
        authentication: Option<Authentication>,
        payment: Option<PaymentChange>,
        fact: &'static str,
    ) -> Result<Session, PortError> {
        let detail = next.refusal.as_ref().map(ToString::to_string).unwrap_or_default();
        let mut events = vec![self.fact(&next, fact, detail)];
        if let Some(refusal) = payment.as_ref().and_then(|change| change.refusal.as_ref()) {
            events.push(self.payment_failed(&next, refusal));
        }
        let change = SessionMove { session: next, expected: from.version, authentication, payment, events };
        match self.store.move_session(&change).await? {
            Moved::Done(()) => {
                self.meter.visited(change.session.state, change.session.refusal.as_ref());
                Ok(change.session)
            }
            Moved::Stale => self.reload(from).await,
        }
    }

    /// The session as stored now.
    pub(crate) async fn reload(&self, session: &Session) -> Result<Session, PortError> {
        self.store.session(&session.id).await?.ok_or(PortError::Missing("session"))
    }

    /// A fact about the session's payment.
    pub(crate) fn fact(&self, session: &Session, kind: &'static str, detail: String) -> NewEvent {
        NewEvent::of_payment(&session.pay_id, kind, self.now(), detail)
    }

    /// What the merchant is told when a visit ends without success.
    pub(crate) fn payment_failed(&self, session: &Session, refusal: &Refusal) -> NewEvent {
        let (merchant, wallet) = (&session.merchant_id, &session.wallet_id);
        NewEvent::of_wallet(merchant, wallet, "payment.failed", self.now(), refusal.to_string()).about(&session.pay_id)
    }

    /// Now.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// UUIDs are the same in any case of their letters.
fn same_uuid(ours: Option<&str>, theirs: &str) -> bool {
    ours.is_some_and(|ours| ours.eq_ignore_ascii_case(theirs))
}

/// The payment of a session that ended without acceptance.
pub(crate) fn failed(session: &Session, refusal: Refusal) -> PaymentChange {
    PaymentChange::failed(&session.pay_id, refusal)
}
