//! Stores what consumers were shown, beside everything else: all pages of some seconds in one transaction, so that no
//! enrolment costs a commit more. Forgets what is older than it has to be kept.

use std::collections::HashMap;
use std::time::Duration;

use domain::shown_page::{BodyHash, PageBody, Showing};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

use crate::shown_pages::pack::Packed;
use crate::shown_pages::{AT_ONCE, Seen};
use crate::state::App;

/// Pages are stored so long after they were shown, at most, unless there are many; in milliseconds. What was not
/// stored when the process dies is lost.
const STORE_EVERY_MS: u64 = 5_000;

/// Bodies that are known to be stored; the list begins anew when it is full.
const KNOWN_MAX: usize = 4_096;

/// A body counts as known for so long, in minutes: far less than the store keeps one that nobody is shown any more.
const KNOWN_MIN: i64 = 60;

/// Forgotten in one transaction.
const FORGOTTEN_AT_ONCE: u32 = 200;

/// Stores until `stop` says so, and then what is left.
pub async fn store(app: App, mut stop: watch::Receiver<bool>) {
    let mut known = Known::default();
    loop {
        let stopped = tokio::select! {
            () = tokio::time::sleep(Duration::from_millis(STORE_EVERY_MS)) => false,
            () = app.shown_pages.many.notified() => false,
            _ = stop.wait_for(|stop| *stop) => true,
        };
        while batch(&app, &mut known).await == AT_ONCE {}
        if stopped {
            // Requests in flight are answered until the last moment.
            tokio::time::sleep(Duration::from_millis(LAST_ANSWERS_MS)).await;
            while batch(&app, &mut known).await > 0 {}
            return;
        }
    }
}

/// What is answered while the server stops is waited for so long, in milliseconds.
const LAST_ANSWERS_MS: u64 = 100;

/// Forgets until `stop` says so.
pub async fn forget(app: App, stop: watch::Receiver<bool>) {
    let old = ("shown pages", i64::from(app.config.shown_pages_days), FORGOTTEN_AT_ONCE);
    super::forget(app, stop, old, async |app, before| app.store.forget_shown_pages(before, FORGOTTEN_AT_ONCE).await)
        .await;
}

/// Names of bodies that are stored, with when that was made sure.
#[derive(Default)]
struct Known(HashMap<BodyHash, Timestamp>);

impl Known {
    fn has(&self, hash: &BodyHash, now: Timestamp) -> bool {
        let for_long = SignedDuration::from_mins(KNOWN_MIN);
        self.0.get(hash).is_some_and(|since| now.duration_since(*since).abs() < for_long)
    }

    fn add(&mut self, bodies: &[PageBody], now: Timestamp) {
        if self.0.len() + bodies.len() > KNOWN_MAX {
            self.0.clear();
        }
        self.0.extend(bodies.iter().map(|body| (body.hash, now)));
    }
}

/// Stores a batch; answers how many pages it had.
async fn batch(app: &App, known: &mut Known) -> usize {
    let (seen, lost) = app.shown_pages.take();
    if lost > 0 {
        tracing::warn!(lost, "pages were shown faster than they can be kept: not kept");
    }
    let count = seen.len();
    if count == 0 {
        return 0;
    }
    let now = app.clock.now();
    let (bodies, showings) = packed(seen, known, now);
    match app.store.keep_shown_pages(&bodies, &showings).await {
        Ok(()) => known.add(&bodies, now),
        Err(error) => tracing::error!(%error, count, "pages that were shown could not be stored"),
    }
    count
}

fn packed(seen: Vec<Seen>, known: &Known, now: Timestamp) -> (Vec<PageBody>, Vec<Showing>) {
    let mut bodies: HashMap<BodyHash, PageBody> = HashMap::new();
    let mut showings = Vec::with_capacity(seen.len());
    for page in seen {
        let packed = Packed::new(&page);
        if !known.has(&packed.hash, now) && !bodies.contains_key(&packed.hash) {
            let there = |hash: &BodyHash| known.has(hash, now) || bodies.contains_key(hash);
            let new = packed.bodies(there);
            bodies.extend(new.into_iter().map(|body| (body.hash, body)));
        }
        showings.push(Showing {
            session_id: page.session_id,
            hash: packed.hash,
            state: page.state,
            language: page.locale.tag().to_owned(),
            status: page.status,
            at: page.at,
        });
    }
    (bodies.into_values().collect(), showings)
}
