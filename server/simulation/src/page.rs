//! The hosted page without its HTML: what `server/src/hosted` does with a request, in the same order.

use std::net::{IpAddr, Ipv4Addr};
use std::rc::Rc;

use domain::authentication::ChallengeResult;
use domain::browser::Browser;
use domain::card::SecurityCode;
use domain::card_entry::{Entered, ShownConsent, TypedCard};
use domain::enrolment::{ResultVerdict, RunIds};
use domain::guard::Held;
use domain::ids::AuthenticationId;
use domain::ports::{MethodCompletion, PortError, Visited};
use domain::secret::SecretText;
use domain::session::{Session, State};
use domain::tokens;
use jiff::SignedDuration;

use crate::process::Process;
use crate::world::Wait;

/// A question to the bank that stands unanswered this long was lost with its process, in seconds: as in
/// `server/src/hosted/authentication.rs`.
const LOST_AFTER_S: i64 = 30;

/// What a browser is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Page {
    /// No such address.
    Missing,
    /// "Try again": the store failed.
    Broken,
    /// The form for a card, with its token.
    Card(String),
    /// The device check, with its token.
    Method(String),
    /// The bank is being asked.
    Asking,
    /// The bank's challenge.
    Challenge(AuthenticationId),
    /// The verification is under way.
    Waiting,
    /// The form for the security code, with its token.
    Code(String),
    /// Something is being given back.
    Reversing,
    /// The end.
    End(State),
}

/// What the directory server is answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reply {
    /// It has its result.
    Received,
    /// It names nothing that waits for one.
    Refused,
    /// It should say so again.
    TryAgain,
}

/// A card as typed.
#[derive(Clone, Debug)]
pub struct Typed {
    /// The number.
    pub number: String,
    /// The expiry.
    pub expiry: String,
    /// The code.
    pub code: String,
    /// The name.
    pub holder: String,
    /// The box.
    pub consent: bool,
}

impl Process {
    /// The page of a link.
    pub async fn open_page(self: Rc<Self>, link: String) -> Page {
        let visit = self.visit(&link).await;
        let shown = match visit {
            Ok(Some(session)) => self.show(session).await,
            Ok(None) => Ok(Page::Missing),
            Err(error) => Err(error),
        };
        self.shown("page", shown)
    }

    /// The card form.
    pub async fn submit_card(self: Rc<Self>, link: String, token: String, typed: Typed) -> Page {
        let shown = self.take_card(&link, &token, typed).await;
        self.shown("card", shown)
    }

    /// The device check is over.
    pub async fn proceed(self: Rc<Self>, link: String, token: String) -> Page {
        let shown = self.after_method(&link, &token).await;
        self.shown("device check", shown)
    }

    /// The code, typed again.
    pub async fn retype(self: Rc<Self>, link: String, token: String, code: String) -> Page {
        let shown = self.take_code(&link, &token, &code).await;
        self.shown("code", shown)
    }

    /// The consumer gives up.
    pub async fn give_up(self: Rc<Self>, link: String, token: String) -> Page {
        let shown = self.cancel(&link, &token).await;
        self.shown("cancel", shown)
    }

    /// The directory server's message.
    pub async fn result(self: Rc<Self>, ids: RunIds, result: ChallengeResult) -> Reply {
        match self.enrolment.record_result(&ids, result).await {
            Ok((ResultVerdict::Proceed, Some(session))) => {
                self.authorise_in_background(session);
                Reply::Received
            }
            Ok((ResultVerdict::Proceed | ResultVerdict::Refused | ResultVerdict::Late, _)) => Reply::Received,
            Ok((ResultVerdict::NotFound | ResultVerdict::Duplicate, _)) => Reply::Refused,
            Err(error) => {
                self.failed("result", &error);
                Reply::TryAgain
            }
        }
    }

    fn shown(&self, what: &str, page: Result<Page, PortError>) -> Page {
        let page = page.unwrap_or_else(|error| {
            self.failed(what, &error);
            Page::Broken
        });
        self.world.say(|| format!("shows {page:?}"));
        page
    }

    async fn visit(&self, link: &str) -> Result<Option<Session>, PortError> {
        let enrolment = &self.enrolment;
        let hash = enrolment.vault.hash(link.as_bytes());
        let Some(Visited { session, .. }) = enrolment.store.visited(&hash, enrolment.clock.now()).await? else {
            return Ok(None);
        };
        if session.is_over(enrolment.clock.now()) {
            return enrolment.expire(&session).await.map(Some);
        }
        Ok(Some(session))
    }

    /// As `visit`, if the form's token is the session's.
    async fn visit_with(&self, link: &str, token: &str) -> Result<Result<Session, Page>, PortError> {
        let Some(session) = self.visit(link).await? else { return Ok(Err(Page::Missing)) };
        if tokens::action_matches(self.enrolment.vault.as_ref(), &session, token) {
            return Ok(Ok(session));
        }
        self.current(&session).map(Err)
    }

    fn token(&self, session: &Session) -> String {
        tokens::action(self.enrolment.vault.as_ref(), session).expose().to_owned()
    }

    /// Where a form leads that does nothing any more: the page as it stands.
    fn current(&self, session: &Session) -> Result<Page, PortError> {
        Ok(match session.state {
            State::Created => Page::Card(self.token(session)),
            State::CardEntered => Page::Method(self.token(session)),
            State::Authenticating => Page::Asking,
            State::Challenging => {
                let attempt = session.attempt.as_ref().ok_or(PortError::Missing("attempt"))?;
                Page::Challenge(attempt.authentication_id.clone())
            }
            State::Authenticated | State::Authorising => Page::Waiting,
            State::CodeNeeded => Page::Code(self.token(session)),
            State::Unknown => Page::Reversing,
            State::Completed | State::Declined | State::Cancelled | State::Expired => Page::End(session.state),
        })
    }

    async fn show(self: &Rc<Self>, session: Session) -> Result<Page, PortError> {
        let enrolment = &self.enrolment;
        match session.state {
            State::Authenticating => {
                let age = enrolment.clock.now().duration_since(session.moved_at);
                if age < SignedDuration::from_secs(LOST_AFTER_S) {
                    return Ok(Page::Asking);
                }
                match enrolment.start_authentication(&session).await? {
                    Some(session) => self.ask(session, MethodCompletion::NotCompleted).await,
                    None => Ok(Page::Asking),
                }
            }
            State::Authenticated => {
                if enrolment.codes.holds(&session.id) || enrolment.grace_is_over(&session) {
                    self.authorise_in_background(session);
                }
                Ok(Page::Waiting)
            }
            _ => self.current(&session),
        }
    }

    async fn take_card(self: &Rc<Self>, link: &str, token: &str, typed: Typed) -> Result<Page, PortError> {
        let session = match self.visit_with(link, token).await? {
            Ok(session) if session.state == State::Created => session,
            Ok(session) => return self.current(&session),
            Err(page) => return Ok(page),
        };
        let mut contracts = self.enrolment.store.contracts(&session.merchant_id).await?;
        contracts.retain(|contract| !contract.disabled);
        let shown = ShownConsent {
            text: "J'accepte que ma carte soit conservée.".to_owned(),
            version: "1".to_owned(),
            language: "fr".to_owned(),
            ip: "192.0.2.1".to_owned(),
            source: None,
            user_agent: "simulated".to_owned(),
        };
        let typed = TypedCard {
            number: SecretText::new(typed.number),
            expiry: typed.expiry,
            code: SecretText::new(typed.code),
            holder: typed.holder,
            brand: None,
            consent: typed.consent,
        };
        match self.enrolment.enter_card(&session, &contracts, typed, shown).await? {
            Entered::Wrong(_) => Ok(Page::Card(self.token(&session))),
            Entered::Stored(session) if session.state == State::Authenticating => {
                self.ask(*session, MethodCompletion::Unavailable).await
            }
            Entered::Stands(session) | Entered::Stored(session) => self.current(&session),
        }
    }

    async fn after_method(self: &Rc<Self>, link: &str, token: &str) -> Result<Page, PortError> {
        let session = match self.visit_with(link, token).await? {
            Ok(session) if session.state == State::CardEntered => session,
            Ok(session) => return self.current(&session),
            Err(page) => return Ok(page),
        };
        match self.enrolment.start_authentication(&session).await? {
            Some(session) => self.ask(session, MethodCompletion::Completed).await,
            None => Ok(Page::Asking),
        }
    }

    /// In a task of its own: a browser that goes away does not stop it half-way.
    async fn ask(self: &Rc<Self>, session: Session, completion: MethodCompletion) -> Result<Page, PortError> {
        let id = session.id.clone();
        let worker = self.clone();
        let task = self.spawn("ask the directory server", async move {
            if let Err(error) = worker.ask_now(session, completion).await {
                worker.failed("authentication", &error);
            }
        });
        self.world.wait(Wait::Ended(task)).await;
        let session = self.enrolment.store.session(&id).await?.ok_or(PortError::Missing("session"))?;
        self.current(&session)
    }

    async fn ask_now(&self, session: Session, completion: MethodCompletion) -> Result<(), PortError> {
        let session = match self.enrolment.hold_back(&session).await? {
            Held::Goes { .. } => session,
            Held::Refused(_) => return Ok(()),
        };
        let browser = Browser {
            accept: "text/html".to_owned(),
            user_agent: "simulated".to_owned(),
            language: "fr".to_owned(),
            ip: IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1)),
            script: None,
        };
        self.enrolment.authenticate(session, &browser, completion, "https://pay.example/return").await.map(drop)
    }

    async fn take_code(self: &Rc<Self>, link: &str, token: &str, code: &str) -> Result<Page, PortError> {
        let session = match self.visit_with(link, token).await? {
            Ok(session) if session.state == State::CodeNeeded => session,
            Ok(session) => return self.current(&session),
            Err(page) => return Ok(page),
        };
        let Ok(code) = SecurityCode::parse_typed(code, 3) else { return Ok(Page::Code(self.token(&session))) };
        let id = session.id.clone();
        let worker = self.clone();
        let task = self.spawn("authorise with the code typed again", async move {
            if let Err(error) = worker.enrolment.retype_code(session, code).await {
                worker.failed("authorisation", &error);
            }
        });
        self.world.wait(Wait::Ended(task)).await;
        let session = self.enrolment.store.session(&id).await?.ok_or(PortError::Missing("session"))?;
        self.current(&session)
    }

    async fn cancel(&self, link: &str, token: &str) -> Result<Page, PortError> {
        match self.visit_with(link, token).await? {
            Ok(session) => self.current(&self.enrolment.cancel(&session).await?),
            Err(page) => Ok(page),
        }
    }

    fn authorise_in_background(self: &Rc<Self>, session: Session) {
        let worker = self.clone();
        self.spawn("authorise", async move {
            if let Err(error) = worker.enrolment.authorise(session).await {
                worker.failed("authorisation", &error);
            }
        });
    }
}
