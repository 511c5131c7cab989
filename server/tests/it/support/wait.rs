//! Waiting for what happens in the background.

use std::time::Duration;

/// How often is looked, in milliseconds.
const LOOK_MS: u64 = 50;

/// Looks until something is there; panics with `what` after `seconds`.
pub async fn until<T, F: Future<Output = Option<T>>>(what: &str, seconds: u64, mut look: impl FnMut() -> F) -> T {
    for _ in 0..seconds * 1_000 / LOOK_MS {
        if let Some(found) = look().await {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(LOOK_MS)).await;
    }
    panic!("waited {seconds} s in vain: {what}");
}
