//! Publishes facts and tells merchants' servers: bounded in all and for each receiver, so that a dead one slows nobody.

use std::collections::HashMap;

use domain::delivery::{Attempt, ClaimLimits, Delivery};
use domain::endpoint::FAILING_AFTER;
use domain::ids::EndpointId;
use jiff::SignedDuration;
use tokio::sync::watch;
use tokio::task::{Id, JoinSet};
use tracing::{Instrument, Span};

use super::{clock_moves, next_round};
use crate::state::App;
use crate::{notify, traces};

/// Between two looks for new facts, in milliseconds: two reads that nearly always find nothing.
const LOOK_EVERY_MS: u64 = 200;

/// Facts published in one transaction.
const PUBLISHED_AT_ONCE: u32 = 200;

/// A claim outlives the exchange by this, in seconds, so that its outcome can be stored.
const LEASE_MARGIN_S: i64 = 20;

/// Failing endpoints get at most one in so many of all places.
const FAILING_SHARE: u32 = 4;

/// Characters of a note.
const NOTE_CHARS: usize = 256;

/// Runs until `stop` says so; what is under way then is finished.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut moved = clock_moves(&app);
    let mut desk = Desk { under_way: JoinSet::new(), endpoints: HashMap::new(), last: None };
    loop {
        let again = publish(&app).await;
        desk.claim(&app).await;
        if again {
            continue;
        }
        tokio::select! {
            () = desk.some_end() => {}
            stopped = next_round(LOOK_EVERY_MS, &mut moved, &mut stop) => if stopped { break },
        }
    }
    while !desk.endpoints.is_empty() {
        desk.some_end().await;
    }
}

/// True when there may be more.
async fn publish(app: &App) -> bool {
    match app.store.publish(app.clock.now(), PUBLISHED_AT_ONCE).await {
        Ok(published) => published == PUBLISHED_AT_ONCE,
        Err(error) => {
            tracing::error!(%error, "facts could not be published; the next round tries again");
            false
        }
    }
}

/// Deliveries under way, each with its endpoint.
struct Desk {
    under_way: JoinSet<()>,
    endpoints: HashMap<Id, EndpointId>,
    last: Option<EndpointId>,
}

impl Desk {
    /// Waits until one is through, and takes all that are. For ever when none is under way.
    async fn some_end(&mut self) {
        let Some(ended) = self.under_way.join_next_with_id().await else { return std::future::pending().await };
        self.forget(ended);
        while let Some(ended) = self.under_way.try_join_next_with_id() {
            self.forget(ended);
        }
    }

    fn forget(&mut self, ended: Result<(Id, ()), tokio::task::JoinError>) {
        let id = match ended {
            Ok((id, ())) => id,
            Err(error) => {
                tracing::error!(%error, "a delivery ended badly; it is sent again when its lease is over");
                error.id()
            }
        };
        self.endpoints.remove(&id);
    }

    async fn claim(&mut self, app: &App) {
        let settings = &app.config.notifications;
        let now = app.clock.now();
        let timeout_ms = i64::try_from(settings.answer_timeout_ms).unwrap_or(i64::MAX);
        let lease = SignedDuration::from_millis(timeout_ms).saturating_add(SignedDuration::from_secs(LEASE_MARGIN_S));
        let under_way = u32::try_from(self.endpoints.len()).unwrap_or(u32::MAX);
        let limits = ClaimLimits {
            overall: settings.at_once.saturating_sub(under_way),
            per_endpoint: settings.at_once_per_endpoint,
            failing: settings.at_once.div_ceil(FAILING_SHARE),
            busy: self.busy(),
            after: self.last.clone(),
        };
        let claimed = app.store.claim_deliveries(now, now.saturating_add(lease).unwrap_or(now), &limits).await;
        let claimed = claimed.unwrap_or_else(|error| {
            tracing::error!(%error, "deliveries that are due could not be claimed");
            Vec::new()
        });
        for delivery in claimed {
            let endpoint = delivery.endpoint.id.clone();
            self.last = Some(endpoint.clone());
            let handle = self.under_way.spawn(deliver(app.clone(), delivery).instrument(traces::job("notification")));
            self.endpoints.insert(handle.id(), endpoint);
        }
    }

    fn busy(&self) -> Vec<(EndpointId, u32)> {
        let mut busy: HashMap<&EndpointId, u32> = HashMap::new();
        for endpoint in self.endpoints.values() {
            *busy.entry(endpoint).or_default() += 1;
        }
        busy.into_iter().map(|(endpoint, count)| (endpoint.clone(), count)).collect()
    }
}

/// One attempt, and what came of it into the store.
async fn deliver(app: App, delivery: Delivery) {
    let (at, started) = (app.clock.now(), app.clock.monotonic());
    let (status, retry_after_s, note) = match notify::message(&app, &delivery).await {
        Ok(message) => match app.notifier.send(&message).instrument(traces::call("notify")).await {
            Ok(answered) => (Some(answered.status), answered.retry_after_s, answered.excerpt),
            Err(error) => (None, None, error.to_string()),
        },
        Err(error) => {
            tracing::error!(%error, position = delivery.event.position, "a notification could not be written");
            (None, None, "internal error".to_owned())
        }
    };
    let took = app.clock.monotonic().0.saturating_sub(started.0);
    let attempt = Attempt {
        number: delivery.attempts.saturating_add(1),
        at,
        status,
        note: note.chars().take(NOTE_CHARS).collect(),
        took_ms: u32::try_from(took.as_millis()).unwrap_or(u32::MAX),
    };
    if !attempt.acknowledges() && delivery.endpoint.failures + 1 == FAILING_AFTER {
        tracing::warn!(endpoint = %delivery.endpoint.id, merchant = %delivery.endpoint.merchant_id, "an endpoint is failing");
    }
    Span::current().record("outcome", if attempt.acknowledges() { "acknowledged" } else { "failed" });
    let [chance, ..] = app.entropy.bytes16();
    let outcome = delivery.judge(attempt, retry_after_s, app.clock.now(), chance);
    match app.store.settle_delivery(&outcome).await {
        Ok(_) => {}
        Err(error) => tracing::error!(%error, "a delivery's outcome was not stored; it is sent again"),
    }
}
