//! Destroys record keys that a crash left without a row.

use domain::recovery::Sweep;
use tokio::sync::watch;

use super::next_round;
use crate::state::App;

/// Before the first sweep and between two, in milliseconds: an hour.
const SWEEP_EVERY_MS: u64 = 60 * 60 * 1_000;

/// Runs until `stop` says so.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    while !next_round(SWEEP_EVERY_MS, &mut None, &mut stop).await {
        match app.enrolment.sweep_keys().await {
            Ok(Sweep::Swept(0)) => {}
            Ok(Sweep::Swept(swept)) => tracing::info!(swept, "record keys without a row were destroyed"),
            Ok(Sweep::TooMany) => tracing::error!(
                "very many record keys have no row: is this the store they belong to, or an old copy? none was destroyed"
            ),
            Err(error) => tracing::error!(%error, "record keys were not swept"),
        }
    }
}
