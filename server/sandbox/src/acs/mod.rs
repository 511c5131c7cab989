//! The issuer's side: 3DS method page, challenge page, results.

mod challenge;
mod method;
mod page;
pub(crate) mod results;
pub(crate) mod session;
pub(crate) mod timers;

use std::sync::Arc;

use axum::Router;
use axum::routing::post;

use crate::state::State;

pub(crate) fn router(state: Arc<State>) -> Router {
    Router::new()
        .route("/method", post(method::look_and_call_back))
        .route("/method/silent", post(method::stay_silent))
        .route("/challenge", post(challenge::open))
        .route("/challenge/answer", post(challenge::answer))
        .with_state(state)
}
