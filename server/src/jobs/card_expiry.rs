//! Notes which cards expire soon and which have expired, and gives up the numbers of cards replaced long ago: every
//! hour, and whenever the sandbox's clock moves.

use tokio::sync::watch;

use super::{clock_moves, next_round};
use crate::state::App;

/// Between two passes, in milliseconds.
const PASS_EVERY_MS: u64 = 60 * 60 * 1_000;

/// Runs until `stop` says so.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut moved = clock_moves(&app);
    loop {
        loop {
            match app.enrolment.note_expiries().await {
                Ok(0) => break,
                Ok(noted) => tracing::info!(noted, "cards that expire or have expired"),
                Err(error) => {
                    tracing::error!(%error, "cards that expire could not be noted; the next pass tries again");
                    break;
                }
            }
        }
        while retired(&app).await {}
        if next_round(PASS_EVERY_MS, &mut moved, &mut stop).await {
            return;
        }
    }
}

/// True when there may be more.
async fn retired(app: &App) -> bool {
    match app.enrolment.retire_old_numbers(app.config.old_number_days).await {
        Ok(0) => false,
        Ok(retired) => {
            tracing::info!(retired, "numbers of cards that were replaced long ago are given up");
            true
        }
        Err(error) => {
            tracing::error!(%error, "numbers of replaced cards could not be given up; the next pass tries again");
            false
        }
    }
}
