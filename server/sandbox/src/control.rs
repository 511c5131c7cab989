//! What people and tests may ask of the bank, mounted by the server under its own prefix.

use std::sync::Arc;

use axum::extract::{Query, State as Shared};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;

use crate::acs::session::SessionView;
use crate::calendar::Date;
use crate::cards::{TestCard, cards};
use crate::clearing;
use crate::codes::{OneTimeCode, one_time_codes};
use crate::ledger::Ledger;
use crate::smartbill;
use crate::state::{Line, Settings, State, UpdaterMood};

/// The longest delay that may be asked for.
const DELAY_MAX_MS: u64 = 10 * 60 * 1_000;

pub(crate) fn router(state: Arc<State>) -> Router {
    Router::new()
        .route("/ledger", get(ledger))
        .route("/clearing", get(clearing))
        .route("/cards", get(all_cards))
        .route("/codes", get(all_codes))
        .route("/challenges", get(challenges))
        .route("/settings", get(settings).post(change_settings))
        .route("/echo-on", post(echo_on))
        .route("/echo-off", post(echo_off))
        .route("/disconnect", post(disconnect))
        .route("/reset", post(reset))
        .nest("/smartbill", smartbill::router())
        .with_state(state)
}

type Bank = Shared<Arc<State>>;

async fn ledger(Shared(state): Bank) -> Json<Ledger> {
    let snapshot = state.book().snapshot();
    Json(snapshot)
}

/// A day; today when missing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Day {
    date: Option<String>,
}

async fn clearing(Shared(state): Bank, Query(day): Query<Day>) -> Response {
    let now = state.now();
    let Some(day) = day.date.map_or(Some(Date::of(now)), |date| Date::parse(&date)) else {
        return (StatusCode::UNPROCESSABLE_ENTITY, "date is a day as 2026-11-22\n").into_response();
    };
    let file = clearing::file(&state.book(), day, now);
    ([(CONTENT_TYPE, "text/plain; charset=us-ascii")], file).into_response()
}

async fn all_cards() -> Json<&'static [TestCard]> {
    Json(cards())
}

async fn all_codes() -> Json<&'static [OneTimeCode]> {
    Json(one_time_codes())
}

async fn challenges(Shared(state): Bank) -> Json<Vec<SessionView>> {
    let view = state.sessions().view();
    Json(view)
}

async fn settings(Shared(state): Bank) -> Json<Settings> {
    Json(state.settings())
}

/// Only what is named changes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    slow_ms: Option<u64>,
    late_ms: Option<u64>,
    echo: Option<bool>,
    line: Option<Line>,
    updater: Option<UpdaterMood>,
}

async fn change_settings(Shared(state): Bank, Json(change): Json<Change>) -> Response {
    let delays = [change.slow_ms, change.late_ms];
    if delays.into_iter().flatten().any(|delay| delay > DELAY_MAX_MS) {
        return (StatusCode::UNPROCESSABLE_ENTITY, "delays go up to 600000 ms\n").into_response();
    }
    let settings = state.change_settings(|settings| {
        settings.slow_ms = change.slow_ms.unwrap_or(settings.slow_ms);
        settings.late_ms = change.late_ms.unwrap_or(settings.late_ms);
        settings.echo = change.echo.unwrap_or(settings.echo);
        settings.line = change.line.unwrap_or(settings.line);
        settings.updater = change.updater.unwrap_or(settings.updater);
    });
    if settings.line == Line::Down {
        cut(&state);
    }
    Json(settings).into_response()
}

async fn echo_on(Shared(state): Bank) -> Json<Settings> {
    Json(state.change_settings(|settings| settings.echo = true))
}

async fn echo_off(Shared(state): Bank) -> Json<Settings> {
    Json(state.change_settings(|settings| settings.echo = false))
}

async fn disconnect(Shared(state): Bank) -> StatusCode {
    cut(&state);
    StatusCode::NO_CONTENT
}

async fn reset(Shared(state): Bank) -> StatusCode {
    state.reset();
    StatusCode::NO_CONTENT
}

fn cut(state: &State) {
    state.disconnects.send_modify(|count| *count += 1);
}
