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

use std::time::Duration;

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
