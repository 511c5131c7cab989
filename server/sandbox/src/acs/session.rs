//! One challenge, from the `ARes` that announced it to the result that ended it.

use std::collections::HashMap;

use serde::Serialize;
use tokio::sync::watch;

use crate::Scheme;
use crate::cards::TestCard;
use crate::directory::wire::Ids;

const SESSIONS_MAX: usize = 50_000;
const REQUESTS_MAX: usize = 200_000;
/// How long a challenge and the name of its request are kept.
const KEPT_MS: i64 = 60 * 60 * 1_000;
/// From the `ARes` to the first `CReq`.
const FIRST_REQUEST_MS: i64 = 30 * 1_000;
/// For each screen shown.
const SCREEN_MS: i64 = 10 * 60 * 1_000;
pub(crate) const TRIES_MAX: u8 = 3;

/// What is being paid, and where messages about it go.
#[derive(Clone)]
pub(crate) struct Purchase {
    pub(crate) category: String,
    pub(crate) amount: u64,
    pub(crate) currency: String,
    pub(crate) exponent: u32,
    pub(crate) merchant_name: String,
    pub(crate) language: String,
    pub(crate) notification_url: String,
    pub(crate) server_url: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Phase {
    AwaitingRequest,
    Shown,
    /// The result is under way to the 3DS server.
    Deciding,
    Closed,
}

/// How a challenge ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verdict {
    pub(crate) status: &'static str,
    pub(crate) reason: Option<&'static str>,
    pub(crate) cancel: Option<&'static str>,
    pub(crate) value: bool,
}

impl Verdict {
    pub(crate) fn refused(reason: &'static str, cancel: Option<&'static str>) -> Self {
        Self { status: "N", reason: Some(reason), cancel, value: false }
    }

    /// The holder pressed "Cancel".
    pub(crate) fn cancelled() -> Self {
        Self::refused("01", Some("01"))
    }
}

#[derive(Clone)]
pub(crate) struct Session {
    pub(crate) scheme: Scheme,
    pub(crate) card: &'static TestCard,
    pub(crate) ids: Ids,
    pub(crate) purchase: Purchase,
    pub(crate) phase: Phase,
    /// A digest of the `CReq` that opened it: only the same one may come again.
    pub(crate) request: Option<[u8; 32]>,
    pub(crate) merchant_data: Option<String>,
    pub(crate) wrong_codes: u8,
    pub(crate) interactions: u32,
    pub(crate) verdict: Option<Verdict>,
    /// What each results message was answered, for tests.
    pub(crate) deliveries: Vec<String>,
    created_ms: i64,
    shown_ms: i64,
    closed: watch::Sender<bool>,
}

impl Session {
    pub(crate) fn new(scheme: Scheme, card: &'static TestCard, ids: Ids, purchase: Purchase, now_ms: i64) -> Self {
        Self {
            scheme,
            card,
            ids,
            purchase,
            phase: Phase::AwaitingRequest,
            request: None,
            merchant_data: None,
            wrong_codes: 0,
            interactions: 0,
            verdict: None,
            deliveries: Vec::new(),
            created_ms: now_ms,
            shown_ms: now_ms,
            closed: watch::Sender::new(false),
        }
    }

    pub(crate) fn show(&mut self, now_ms: i64) {
        self.phase = Phase::Shown;
        self.shown_ms = now_ms;
    }

    pub(crate) fn decide(&mut self, verdict: Verdict) {
        self.phase = Phase::Deciding;
        self.verdict = Some(verdict);
    }

    pub(crate) fn close(&mut self) {
        self.phase = Phase::Closed;
        self.closed.send_replace(true);
    }

    /// Turns true when the browser may go back.
    pub(crate) fn closing(&self) -> watch::Receiver<bool> {
        self.closed.subscribe()
    }

    fn overdue(&self, now_ms: i64) -> Option<Verdict> {
        match self.phase {
            Phase::AwaitingRequest if now_ms - self.created_ms >= FIRST_REQUEST_MS => {
                Some(Verdict::refused("14", Some("05")))
            }
            Phase::Shown if now_ms - self.shown_ms >= SCREEN_MS => Some(Verdict::refused("14", Some("04"))),
            _ => None,
        }
    }
}

/// What the control routes show of a challenge.
#[derive(Serialize)]
pub(crate) struct SessionView {
    scheme: Scheme,
    card: &'static str,
    server_transaction: String,
    ds_transaction: String,
    acs_transaction: String,
    phase: Phase,
    trans_status: Option<&'static str>,
    deliveries: Vec<String>,
}

/// All challenges, by `acsTransID`.
#[derive(Default)]
pub(crate) struct Sessions {
    by_id: HashMap<String, Session>,
    requests: HashMap<String, i64>,
}

impl Sessions {
    /// Whether a transaction id of a 3DS server comes for the first time.
    pub(crate) fn note_request(&mut self, id: &str, now_ms: i64) -> bool {
        if self.requests.contains_key(id) {
            return false;
        }
        if self.requests.len() < REQUESTS_MAX {
            self.requests.insert(id.to_owned(), now_ms);
        }
        true
    }

    /// `false`: too many challenges are open.
    pub(crate) fn open(&mut self, session: Session) -> bool {
        if self.by_id.len() >= SESSIONS_MAX {
            return false;
        }
        self.by_id.insert(session.ids.acs.clone(), session);
        true
    }

    pub(crate) fn get(&mut self, id: &str) -> Option<&mut Session> {
        self.by_id.get_mut(id)
    }

    /// Decides the challenges whose time is over, and forgets old ones.
    pub(crate) fn expire(&mut self, now_ms: i64) -> Vec<String> {
        let mut decided = Vec::new();
        for (id, session) in &mut self.by_id {
            if let Some(verdict) = session.overdue(now_ms) {
                session.decide(verdict);
                decided.push(id.clone());
            }
        }
        self.by_id.retain(|_, session| session.phase != Phase::Closed || now_ms - session.created_ms < KEPT_MS);
        self.requests.retain(|_, noted_ms| now_ms - *noted_ms < KEPT_MS);
        decided
    }

    pub(crate) fn view(&self) -> Vec<SessionView> {
        let view = |session: &Session| SessionView {
            scheme: session.scheme,
            card: session.card.key,
            server_transaction: session.ids.server.clone(),
            ds_transaction: session.ids.ds.clone(),
            acs_transaction: session.ids.acs.clone(),
            phase: session.phase,
            trans_status: session.verdict.map(|verdict| verdict.status),
            deliveries: session.deliveries.clone(),
        };
        self.by_id.values().map(view).collect()
    }
}
