//! Destroys record keys that a crash left without a row, and forgets erasures that no copy can undo any more.

use domain::custody::Custodian;
use domain::ports::PortError;
use domain::recovery::Sweep;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

use super::next_round;
use crate::state::App;

/// Before the first sweep and between two, in milliseconds: an hour.
const SWEEP_EVERY_MS: u64 = 60 * 60 * 1_000;

/// Numbers destroyed in this time are looked at once more, in hours: their keys may have outlived a crash.
const LOOK_BACK_H: i64 = 3;

/// Which numbers were destroyed is known for so long, in hours: longer than any copy of the key store lives.
const ERASURES_H: i64 = 30 * 24;

/// Which keys were destroyed is known for so long, in hours: whoever takes back older rows meets keys that are missing.
const ERASED_KEYS_H: i64 = 400 * 24;

/// Erasures forgotten at a time.
const FORGOTTEN_MAX: u32 = 10_000;

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
        if let Err(error) = look_back(&app).await {
            tracing::error!(%error, "erasures were not looked at again");
        }
    }
}

async fn look_back(app: &App) -> Result<(), PortError> {
    let now = app.clock.now();
    let ago = |hours| now.saturating_sub(SignedDuration::from_hours(hours)).unwrap_or(Timestamp::MIN);
    let custodian = Custodian { store: app.store.as_ref(), vault: app.vault.as_ref() };
    let outlived = custodian.replay_on_keys(ago(LOOK_BACK_H), now).await?;
    if outlived > 0 {
        tracing::info!(outlived, "record keys of destroyed numbers were destroyed");
    }
    app.store.forget_erasures(ago(ERASURES_H), FORGOTTEN_MAX).await?;
    if let Err(error) = app.key_store.forget_erased(ago(ERASED_KEYS_H), FORGOTTEN_MAX).await {
        tracing::error!(%error, "old erasures of keys were not forgotten");
    }
    Ok(())
}
