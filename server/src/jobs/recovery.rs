//! Finds what a crash, a silent bank or an absent consumer left, again and again.

use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::watch;

use crate::state::App;

/// Between two passes, in milliseconds.
const PASS_EVERY_MS: u64 = 1_000;

/// Between two sweeps of record keys without rows, in passes.
const SWEEP_EVERY_PASSES: u64 = 600;

/// A hold that is not given back after this long is worth an alarm, in minutes.
const HOLD_ALARM_MIN: i64 = 15;

/// Runs until `stop` says so.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut moved = app.sandbox_clock.as_ref().map(|clock| clock.watch());
    let mut passes = 0_u64;
    loop {
        Box::pin(pass(&app)).await;
        if passes.is_multiple_of(SWEEP_EVERY_PASSES) {
            sweep(&app).await;
        }
        passes += 1;
        let wait = tokio::time::sleep(Duration::from_millis(PASS_EVERY_MS));
        let clock_moved = async {
            match &mut moved {
                Some(moved) => drop(moved.changed().await),
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = wait => {}
            () = clock_moved => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

async fn pass(app: &App) {
    match Box::pin(app.enrolment.recover(app.config.recovery_wait_s)).await {
        Ok(pass) if pass == domain::recovery::Pass::default() => {}
        Ok(pass) => {
            app.moved.notify_waiters();
            tracing::info!(
                lost = pass.lost,
                pursued = pass.pursued,
                expired = pass.expired,
                resumed = pass.resumed,
                shredded = pass.shredded,
                failed = pass.failed,
                "recovery pass"
            );
        }
        Err(error) => tracing::error!(%error, "a recovery pass failed; the next one tries again"),
    }
}

async fn sweep(app: &App) {
    match app.enrolment.sweep_keys().await {
        Ok(0) => {}
        Ok(swept) => tracing::info!(swept, "record keys without a row were destroyed"),
        Err(error) => tracing::error!(%error, "record keys were not swept"),
    }
    let now = app.clock.now();
    let before = now.saturating_sub(SignedDuration::from_mins(HOLD_ALARM_MIN)).unwrap_or(now);
    match app.store.open_reversals(before).await {
        Ok(0) => {}
        Ok(open) => tracing::error!(open, "holds are not given back after {HOLD_ALARM_MIN} minutes"),
        Err(error) => tracing::error!(%error, "open holds could not be counted"),
    }
}
