//! Finds what a crash, a silent bank or an absent consumer left, again and again.

use domain::recovery::Pass;
use tokio::sync::watch;

use super::{clock_moves, next_round};
use crate::state::App;

/// Between two passes, in milliseconds.
const PASS_EVERY_MS: u64 = 1_000;

/// Runs until `stop` says so.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut moved = clock_moves(&app);
    loop {
        let pass = Box::pin(app.enrolment.recover(app.config.recovery_wait_s)).await;
        report(&app, pass);
        if next_round(PASS_EVERY_MS, &mut moved, &mut stop).await {
            return;
        }
    }
}

fn report(app: &App, pass: Pass) {
    if pass == Pass::default() {
        return;
    }
    app.moves.tell_all();
    if pass.failed > 0 {
        tracing::error!(failed = pass.failed, "recovery could not finish some work; the next pass tries again");
    }
    let Pass { lost, expired, resumed, shredded, voided, .. } = pass;
    tracing::info!(lost, expired, resumed, shredded, voided, "recovery pass");
}
