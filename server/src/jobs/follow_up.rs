//! Sends reversals, captures and refunds again until they are answered, and raises the alarm when one is not.

use jiff::SignedDuration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tracing::Instrument;

use super::{clock_moves, next_round};
use crate::state::App;
use crate::traces;

/// Between two rounds, in milliseconds.
const ROUND_EVERY_MS: u64 = 1_000;

/// Between two looks at what is overdue, in rounds.
const ALARM_EVERY_ROUNDS: u64 = 60;

/// A hold that is not given back after this long is worth an alarm, in minutes.
const HOLD_ALARM_MIN: i64 = 15;

/// After this long somebody should be woken, in minutes.
const HOLD_PAGE_MIN: i64 = 60;

/// A capture or refund that was sent so often without an answer is worth an alarm: about 19 minutes.
const UNANSWERED_ALARM: u32 = 8;

/// Runs until `stop` says so.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut moved = clock_moves(&app);
    let mut rounds = 0_u64;
    loop {
        round(&app).await;
        if rounds.is_multiple_of(ALARM_EVERY_ROUNDS) {
            alarm(&app).await;
        }
        rounds += 1;
        if next_round(ROUND_EVERY_MS, &mut moved, &mut stop).await {
            return;
        }
    }
}

/// One claim, all of it under way at once: a silent bank delays a round by one answer's time, not by sixteen.
async fn round(app: &App) {
    let due = match app.enrolment.claim_due().await {
        Ok(due) => due,
        Err(error) => {
            tracing::error!(%error, "reversals, captures and refunds that are due could not be claimed");
            return;
        }
    };
    let mut under_way = JoinSet::new();
    for operation in due {
        let enrolment = app.enrolment.clone();
        let pursuit = async move { enrolment.pursue(operation).await };
        under_way.spawn(pursuit.instrument(traces::job("follow-up")));
    }
    if under_way.is_empty() {
        return;
    }
    while let Some(ended) = under_way.join_next().await {
        if let Ok(Err(error)) = ended {
            tracing::error!(%error, "a reversal, capture or refund was not sent; it stays due");
        }
    }
    app.moves.tell_all();
}

async fn alarm(app: &App) {
    match app.store.open_settlements(UNANSWERED_ALARM).await {
        Ok(0) => {}
        Ok(open) => tracing::error!(open, "captures or refunds are not answered"),
        Err(error) => tracing::error!(%error, "open captures and refunds could not be counted"),
    }
    let now = app.clock.now();
    for (minutes, urgent) in [(HOLD_PAGE_MIN, true), (HOLD_ALARM_MIN, false)] {
        let before = now.saturating_sub(SignedDuration::from_mins(minutes)).unwrap_or(now);
        match app.store.open_reversals(before).await {
            Ok(0) => {}
            Ok(open) => {
                tracing::error!(open, minutes, urgent, "holds are not given back");
                return;
            }
            Err(error) => tracing::error!(%error, "open holds could not be counted"),
        }
    }
}
