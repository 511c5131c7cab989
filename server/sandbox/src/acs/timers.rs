//! Ends challenges that nobody finishes, by the bank's clock.

use std::sync::Arc;
use std::time::Duration;

use super::results;
use crate::state::State;

const TICK_MS: u64 = 250;

pub(crate) async fn run(state: Arc<State>) {
    let mut ticks = tokio::time::interval(Duration::from_millis(TICK_MS));
    loop {
        ticks.tick().await;
        let decided = state.sessions().expire(state.now());
        for id in decided {
            state.run(results::conclude(Arc::clone(&state), id));
        }
    }
}
