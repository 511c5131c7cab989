//! What happens without anybody asking.

pub mod card_expiry;
pub mod card_update;
pub mod case;
pub mod delivery_log;
pub mod follow_up;
pub mod guard;
pub mod integrity;
pub mod key_backup;
pub mod key_generation;
pub mod key_sweep;
pub mod mail;
pub mod notify;
pub mod recovery;
pub mod schedule;
pub mod shown_page;
pub mod smartbill;

use std::time::Duration;

use domain::ports::StoreError;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::state::App;

/// Starts all of them; each runs until `stopped` says so.
pub fn start(app: &App, stopped: &watch::Receiver<bool>, tasks: &mut JoinSet<()>) {
    tasks.spawn(follow_up::run(app.clone(), stopped.clone()));
    tasks.spawn(recovery::run(app.clone(), stopped.clone()));
    tasks.spawn(schedule::run(app.clone(), stopped.clone()));
    tasks.spawn(notify::run(app.clone(), stopped.clone()));
    tasks.spawn(mail::run(app.clone(), stopped.clone()));
    tasks.spawn(card_expiry::run(app.clone(), stopped.clone()));
    tasks.spawn(card_update::run(app.clone(), stopped.clone()));
    tasks.spawn(smartbill::run(app.clone(), stopped.clone()));
    tasks.spawn(case::run(app.clone(), stopped.clone()));
    tasks.spawn(delivery_log::run(app.clone(), stopped.clone()));
    tasks.spawn(shown_page::store(app.clone(), stopped.clone()));
    tasks.spawn(shown_page::forget(app.clone(), stopped.clone()));
    tasks.spawn(integrity::check_pages(app.clone(), stopped.clone()));
    tasks.spawn(integrity::store_reports(app.clone(), stopped.clone()));
    tasks.spawn(guard::run(app.clone(), stopped.clone()));
    tasks.spawn(key_sweep::run(app.clone(), stopped.clone()));
    tasks.spawn(key_generation::run(app.clone(), stopped.clone()));
    tasks.spawn(key_backup::run(app.clone(), stopped.clone()));
}

/// Between two passes that forget what is too old, in milliseconds: an hour.
const FORGET_EVERY_MS: u64 = 60 * 60 * 1_000;

/// Forgets what is older than `days`, hour by hour, until `stop` says so. `some` forgets at most `at_once` in one
/// transaction and says how many there were.
async fn forget(
    app: App,
    mut stop: watch::Receiver<bool>,
    (what, days, at_once): (&'static str, i64, u32),
    some: impl AsyncFn(&App, Timestamp) -> Result<u32, StoreError>,
) {
    let mut moved = clock_moves(&app);
    loop {
        let now = app.clock.now();
        let before = now.saturating_sub(SignedDuration::from_hours(24 * days)).unwrap_or(now);
        while !*stop.borrow() {
            match some(&app, before).await {
                Ok(forgotten) if forgotten >= at_once => {}
                Ok(_) => break,
                Err(error) => {
                    tracing::error!(%error, what, "what is too old could not be forgotten; the next pass tries again");
                    break;
                }
            }
        }
        if next_round(FORGET_EVERY_MS, &mut moved, &mut stop).await {
            return;
        }
    }
}

/// Waits for the next round: some time, or until the sandbox's clock is moved. True when the server stops.
async fn next_round(wait_ms: u64, moved: &mut Option<watch::Receiver<i64>>, stop: &mut watch::Receiver<bool>) -> bool {
    let clock_moved = async {
        match moved {
            Some(moved) => drop(moved.changed().await),
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        () = tokio::time::sleep(Duration::from_millis(wait_ms)) => false,
        () = clock_moved => false,
        _ = stop.wait_for(|stop| *stop) => true,
    }
}

fn clock_moves(app: &App) -> Option<watch::Receiver<i64>> {
    app.sandbox_clock.as_ref().map(|clock| clock.watch())
}
