//! Learns of keys that come into force, and tells the other servers which ones this one holds.

use tokio::sync::watch;

use super::next_round;
use crate::state::App;

/// Between two looks, in milliseconds.
const LOOK_EVERY_MS: u64 = 2_000;

/// A server that has not said that it lives for so long does not run, in seconds: three looks and some room.
pub const BEAT_S: u64 = 8;

/// Runs until `stop` says so.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let node = app.enrolment.node.to_string();
    let mut told = Vec::new();
    let mut looks = 0;
    loop {
        match app.keys.look_again(&node, looks).await {
            Ok(holdings) if holdings != told => match app.keys.report(&node, &holdings).await {
                Ok(()) => told = holdings,
                Err(error) => tracing::error!(%error, "other servers were not told which keys this one holds"),
            },
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "keys in force could not be looked up"),
        }
        looks += 1;
        if next_round(LOOK_EVERY_MS, &mut None, &mut stop).await {
            break;
        }
    }
    if let Err(error) = app.keys.report(&node, &[]).await {
        tracing::warn!(%error, "other servers were not told that this one ends");
    }
}
