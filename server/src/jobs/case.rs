//! Opens cases of what has waited too long, for people to decide, and closes those that time has settled.

use tokio::sync::watch;

use super::{clock_moves, next_round};
use crate::state::App;

/// Between two looks, in milliseconds.
const LOOK_EVERY_MS: u64 = 60 * 1_000;

/// Runs until `stop` says so.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut moved = clock_moves(&app);
    loop {
        match domain::case::look(app.store.as_ref(), app.clock.now()).await {
            Ok((0, 0)) => {}
            Ok((0, closed)) => tracing::info!(closed, "cases settled themselves"),
            Ok((opened, closed)) => tracing::error!(opened, closed, "somebody must decide: see `maillon queue`"),
            Err(error) => tracing::error!(%error, "cases could not be looked for"),
        }
        if next_round(LOOK_EVERY_MS, &mut moved, &mut stop).await {
            return;
        }
    }
}
