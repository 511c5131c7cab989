//! Asks the networks' account updaters about cards that are due, and raises the alarm when they answer what they were
//! not asked.

use std::sync::atomic::Ordering;

use domain::card_update::Asked;
use tokio::sync::watch;

use super::{clock_moves, next_round};
use crate::state::App;

/// Between two looks for cards that are due, in milliseconds: one read that nearly always finds nothing.
const ROUND_EVERY_MS: u64 = 1_000;

/// Between two looks for cards that contracts want watched, in rounds: an hour.
const WATCH_EVERY_ROUNDS: u64 = 3_600;

/// Runs until `stop` says so.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut moved = clock_moves(&app);
    let mut rounds = 0_u64;
    loop {
        if rounds.is_multiple_of(WATCH_EVERY_ROUNDS) {
            begin(&app).await;
        }
        rounds += 1;
        while ask(&app).await && !*stop.borrow() {}
        if next_round(ROUND_EVERY_MS, &mut moved, &mut stop).await {
            return;
        }
    }
}

async fn begin(app: &App) {
    match app.updating.watch().await {
        Ok(0) => {}
        Ok(begun) => tracing::info!(begun, "cards are watched from now on"),
        Err(error) => tracing::error!(%error, "cards to be watched could not be found"),
    }
}

/// One batch; true when there may be more.
async fn ask(app: &App) -> bool {
    // Counted before the claim, so that whoever asks whether all is done never finds it between two places.
    app.updates_under_way.fetch_add(1, Ordering::AcqRel);
    let asked = Box::pin(app.updating.ask()).await;
    app.updates_under_way.fetch_sub(1, Ordering::AcqRel);
    match asked {
        Ok(Asked { due: 0, .. }) => false,
        Ok(Asked { due, updated, unanswered, faults }) => {
            if !faults.is_empty() {
                let (foreign, repeated, garbled) = (faults.foreign, faults.repeated, faults.garbled);
                tracing::error!(foreign, repeated, garbled, "an account updater answered what it was not asked");
            }
            if unanswered > 0 {
                tracing::warn!(unanswered, "cards that an account updater left out; they are asked about again");
            }
            tracing::info!(due, updated, "cards were asked about");
            true
        }
        Err(error) => {
            tracing::error!(%error, "cards that are due could not be asked about; they are asked about again");
            false
        }
    }
}
