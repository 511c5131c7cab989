//! Sends what consumers are written: a few mails at a time, one while the server does not answer, beside everything
//! else, so that a dead mail server holds nobody up.

use std::sync::atomic::Ordering;

use domain::delivery::Attempt;
use domain::mail::{DueMail, MailOutcome, MailRefused};
use jiff::SignedDuration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tracing::Instrument;

use super::{clock_moves, next_round};
use crate::state::App;
use crate::{mail, traces};

/// Between two looks for mails, in milliseconds: one read that nearly always finds nothing.
const LOOK_EVERY_MS: u64 = 250;

/// A claim outlives so many times what one command may take, so that its outcome can be stored: the exchange takes
/// three.
const LEASE_COMMANDS: i32 = 6;

/// A claim's least length, in seconds.
const LEASE_MIN_S: i64 = 30;

/// Mails at a time when none are sent: they are only dropped.
const DROPPED_AT_ONCE: u32 = 100;

/// Characters of a note.
const NOTE_CHARS: usize = 256;

/// Runs until `stop` says so; what is under way then is finished.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut moved = clock_moves(&app);
    // True: the last one found no server.
    let mut under_way: JoinSet<bool> = JoinSet::new();
    let mut silent = false;
    loop {
        let places = if silent { 1 } else { app.config.mail.at_once };
        let busy = u32::try_from(under_way.len()).unwrap_or(u32::MAX);
        // Counted before the claim, so that whoever asks whether all is done never finds a mail between two places.
        let claiming = Counted::new(&app);
        for mail in claim(&app, places.saturating_sub(busy)).await {
            let (app, counted) = (app.clone(), Counted::new(&app));
            let sending = async move {
                let _counted = counted;
                send(app, mail).await
            };
            under_way.spawn(sending.instrument(traces::job("mail")));
        }
        drop(claiming);
        let ended = async {
            match under_way.join_next().await {
                Some(ended) => ended,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            ended = ended => match ended {
                Ok(unanswered) => silent = unanswered,
                Err(error) => tracing::error!(%error, "a mail ended badly; it is sent again when its lease is over"),
            },
            stopped = next_round(LOOK_EVERY_MS, &mut moved, &mut stop) => if stopped { break },
        }
    }
    while under_way.join_next().await.is_some() {}
}

/// Counts one mail until it is dropped, however its task ends.
struct Counted(App);

impl Counted {
    fn new(app: &App) -> Self {
        app.mails_under_way.fetch_add(1, Ordering::AcqRel);
        Self(app.clone())
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.mails_under_way.fetch_sub(1, Ordering::AcqRel);
    }
}

async fn claim(app: &App, places: u32) -> Vec<DueMail> {
    let places = if app.mails.mailing.is_some() { places } else { DROPPED_AT_ONCE };
    let timeout = SignedDuration::from_millis(i64::try_from(app.config.mail.timeout_ms).unwrap_or(i64::MAX));
    let lease = timeout.checked_mul(LEASE_COMMANDS).unwrap_or(SignedDuration::MAX);
    let lease = lease.max(SignedDuration::from_secs(LEASE_MIN_S));
    let now = app.clock.now();
    let claimed = app.store.claim_mails(now, now.saturating_add(lease).unwrap_or(now), places).await;
    claimed.unwrap_or_else(|error| {
        tracing::error!(%error, "mails that are due could not be claimed");
        Vec::new()
    })
}

/// One attempt, and what came of it into the store. True when no server answered.
async fn send(app: App, due: DueMail) -> bool {
    let (position, case) = (due.event.position, due.case.code());
    let Some(mailing) = &app.mails.mailing else {
        settle(&app, &due.dropped()).await;
        return false;
    };
    let (at, started) = (app.clock.now(), app.clock.monotonic());
    let said = match mail::letter(&app, mailing, &due).await {
        Ok(Some(letter)) => mailing.mailer.post(&letter).await,
        Ok(None) => {
            tracing::info!(position, case, "no mail: there is nothing to say any more, or nobody to say it to");
            settle(&app, &due.dropped()).await;
            return false;
        }
        Err(error) => {
            tracing::error!(%error, position, case, "a mail could not be written");
            Err(MailRefused::Later(None, "internal error".to_owned()))
        }
    };
    let took = app.clock.monotonic().0.saturating_sub(started.0);
    let (status, note) = match &said {
        Ok(word) => (word.get(..3).and_then(|code| code.parse().ok()), word.clone()),
        Err(MailRefused::Later(status, note)) => (*status, note.clone()),
        Err(MailRefused::Never(status, note)) => (Some(*status), note.clone()),
    };
    let attempt = Attempt {
        number: due.attempts.saturating_add(1),
        at,
        status,
        note: masked(&due, &note).chars().take(NOTE_CHARS).collect(),
        took_ms: u32::try_from(took.as_millis()).unwrap_or(u32::MAX),
    };
    let refused = said.err();
    if refused.is_some() {
        tracing::warn!(position, case, attempt = attempt.number, status, note = attempt.note, "a mail was not taken");
    }
    let [chance, ..] = app.entropy.bytes16();
    let outcome = due.judge(attempt, refused.as_ref(), app.clock.now(), chance);
    settle(&app, &outcome).await;
    matches!(refused, Some(MailRefused::Later(None, _)))
}

async fn settle(app: &App, outcome: &MailOutcome) {
    if let Err(error) = app.store.settle_mail(outcome).await {
        tracing::error!(%error, "a mail's outcome was not stored; it is sent again");
    }
}

/// Servers like to repeat whom they refuse: kept and shown is only what may be.
fn masked(due: &DueMail, note: &str) -> String {
    match &due.contact {
        Some(contact) => note.replace(contact.address.expose(), &contact.address.masked()),
        None => note.to_owned(),
    }
}
