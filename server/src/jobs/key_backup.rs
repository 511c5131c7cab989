//! Copies the key store once a day where it is told to, and deletes copies whose time is over.

use std::path::Path;

use jiff::SignedDuration;
use tokio::sync::watch;

use super::{clock_moves, next_round};
use crate::backup;
use crate::state::App;

/// Between two looks, in milliseconds: ten minutes.
const LOOK_EVERY_MS: u64 = 10 * 60 * 1_000;

/// Between two copies, in hours.
const COPY_EVERY_H: i64 = 24;

/// Runs until `stop` says so.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    if app.config.backup.key_folder.is_empty() {
        return;
    }
    let mut moved = clock_moves(&app);
    loop {
        if let Err(error) = look(&app).await {
            tracing::error!(error = %format!("{error:#}"), "the key store was not backed up");
        }
        if next_round(LOOK_EVERY_MS, &mut moved, &mut stop).await {
            return;
        }
    }
}

async fn look(app: &App) -> anyhow::Result<()> {
    let (settings, now) = (&app.config.backup, app.clock.now());
    let folder = Path::new(&settings.key_folder);
    // Deleted first: their end is a promise, the next copy is not.
    let deleted = backup::delete_old(folder, settings.key_days, now)?;
    if deleted > 0 {
        tracing::info!(deleted, "old copies of the key store were deleted");
    }
    let due = |made_at| now.duration_since(made_at) >= SignedDuration::from_hours(COPY_EVERY_H);
    if backup::newest(folder)?.is_none_or(due) {
        backup::copy_keys(&app.config.key_store_url(), app.key_store.as_ref(), folder, now).await?;
    }
    Ok(())
}
