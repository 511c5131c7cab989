//! Forgets cards that were tried long ago, a bounded number at a time.

use tokio::sync::watch;

use super::forget;
use crate::state::App;

/// Trials forgotten in one transaction.
const AT_ONCE: u32 = 500;

/// Runs until `stop` says so.
pub async fn run(app: App, stop: watch::Receiver<bool>) {
    let old = ("card trials", domain::guard::KEPT_DAYS, AT_ONCE);
    forget(app, stop, old, async |app, before| app.store.forget_trials(before, AT_ONCE).await).await;
}
