//! Forgets deliveries that are long over, a bounded number at a time.

use tokio::sync::watch;

use super::forget;
use crate::state::App;

/// Deliveries forgotten in one transaction.
const AT_ONCE: u32 = 200;

/// Runs until `stop` says so.
pub async fn run(app: App, stop: watch::Receiver<bool>) {
    let old = ("deliveries", i64::from(app.config.notifications.log_days), AT_ONCE);
    forget(app, stop, old, async |app, before| app.store.forget_deliveries(before, AT_ONCE).await).await;
}
