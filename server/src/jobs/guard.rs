//! Forgets cards that were tried long ago, a bounded number at a time.

use jiff::SignedDuration;
use tokio::sync::watch;

use super::{clock_moves, next_round};
use crate::state::App;

/// Between two passes, in milliseconds: an hour.
const PASS_EVERY_MS: u64 = 60 * 60 * 1_000;

/// Trials forgotten in one transaction.
const AT_ONCE: u32 = 500;

/// Runs until `stop` says so.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut moved = clock_moves(&app);
    loop {
        while pass(&app).await && !*stop.borrow() {}
        if next_round(PASS_EVERY_MS, &mut moved, &mut stop).await {
            return;
        }
    }
}

/// True when there may be more.
async fn pass(app: &App) -> bool {
    let now = app.clock.now();
    let kept = SignedDuration::from_hours(24 * domain::guard::KEPT_DAYS);
    match app.store.forget_trials(now.saturating_sub(kept).unwrap_or(now), AT_ONCE).await {
        Ok(forgotten) => forgotten == AT_ONCE,
        Err(error) => {
            tracing::error!(%error, "old trials could not be forgotten; the next pass tries again");
            false
        }
    }
}
