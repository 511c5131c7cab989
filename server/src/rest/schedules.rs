//! Schedules: what is charged on which day. An extension of ours, in the dialect's manner.

mod answer;
mod description;
mod request;

use std::collections::HashMap;

use axum::Json;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::ids::{MandateId, MerchantId, ScheduleId};
use domain::ports::ScheduleFilter;
use domain::schedule::{Schedule, ScheduleState};
use domain::scheduling::{ChangeOutcome, Command, MakeOutcome};
use serde_json::{Value, json};

use super::access::Caller;
use super::codes::Area;
use super::error::{ApiError, field_error};
use super::idempotency;
use crate::state::App;

pub use description::{describe, operations};

/// Most schedules or instalments in one answer.
const PAGE_MAX: u32 = 100;

/// The routes of schedules.
pub fn router() -> Router<App> {
    Router::new()
        .route("/api/v2/schedules", post(create).get(list))
        .route("/api/v2/schedules/{schedule_id}", get(read).patch(change_amount))
        .route("/api/v2/schedules/{schedule_id}/pause", post(pause))
        .route("/api/v2/schedules/{schedule_id}/resume", post(resume))
        .route("/api/v2/schedules/{schedule_id}/end", post(end))
        .route("/api/v2/schedules/{schedule_id}/instalments", get(instalments))
}

async fn create(
    State(app): State<App>,
    Caller(merchant): Caller,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, ApiError> {
    let body = json_body(&body)?;
    let claim = idempotency::claim(&headers, &body, "POST /schedules", app.vault.as_ref())?;
    let _flight = claim.as_ref().map(|claim| app.in_flight.start(&merchant.id, &claim.key)).transpose()?;
    let mut wish = request::read(&body).map_err(ApiError::Fields)?;
    wish.terms.merchant = merchant.id.clone();
    wish.terms.idempotency = claim;
    if let Some(pay_id) = &wish.pay_id {
        let found = app.store.payment(&merchant.id, pay_id).await?.and_then(|view| view.mandate);
        wish.terms.mandate = found.map(|mandate| mandate.id).ok_or_else(no_mandate)?;
    }
    match app.scheduling.make(wish.terms).await? {
        MakeOutcome::Made(schedule) => Ok((StatusCode::CREATED, Json(answer::schedule(&schedule))).into_response()),
        MakeOutcome::KeyReused => Err(ApiError::KeyReused),
        MakeOutcome::NoMandate => Err(no_mandate()),
        MakeOutcome::Unfit(unfit) => Err(ApiError::Fields(unfit.into_iter().map(request::misfit).collect())),
    }
}

async fn list(
    State(app): State<App>,
    Caller(merchant): Caller,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Json<Value>, ApiError> {
    let state = match query.get("status") {
        Some(word) => Some(ScheduleState::from_code(&word.to_ascii_lowercase()).ok_or_else(|| {
            ApiError::Fields(vec![field_error("status", Area::Unknown, "must be one of ACTIVE, PAUSED, ENDED")])
        })?),
        None => None,
    };
    let limit = page_limit(&query)?;
    let filter = ScheduleFilter {
        mandate: query.get("mandateId").map(MandateId::from_text),
        state,
        after: query.get("after").map(ScheduleId::from_text),
        limit: limit + 1,
    };
    let mut found = app.store.schedules(&merchant.id, &filter).await?;
    let more = found.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = found.last().filter(|_| more).map(|schedule| schedule.id.as_str().to_owned());
    let shown: Vec<Value> = found.iter().map(answer::schedule).collect();
    Ok(Json(json!({ "schedules": shown, "next": next })))
}

async fn read(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    Ok(Json(answer::schedule(&owned(&app, &merchant.id, &id).await?)))
}

async fn instalments(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(id): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Json<Value>, ApiError> {
    let schedule = owned(&app, &merchant.id, &id).await?;
    let limit = page_limit(&query)?;
    let after = number(&query, "after")?.unwrap_or(0);
    let mut found = app.store.instalments(&schedule.id, after, limit + 1).await?;
    let more = found.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = found.last().filter(|_| more).map(|instalment| instalment.rank);
    let now = app.clock.now();
    let shown: Vec<Value> = found.iter().map(|instalment| answer::instalment(instalment, &schedule, now)).collect();
    Ok(Json(json!({ "instalments": shown, "next": next })))
}

async fn change_amount(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Json<Value>, ApiError> {
    let (amount, from) = request::read_change(&json_body(&body)?).map_err(ApiError::Fields)?;
    command(&app, &merchant.id, &id, Command::Amount(amount, from)).await
}

async fn pause(app: State<App>, caller: Caller, id: Path<String>) -> Result<Json<Value>, ApiError> {
    command(&app, &caller.0.id, &id, Command::Pause).await
}

async fn resume(app: State<App>, caller: Caller, id: Path<String>) -> Result<Json<Value>, ApiError> {
    command(&app, &caller.0.id, &id, Command::Resume).await
}

async fn end(app: State<App>, caller: Caller, id: Path<String>) -> Result<Json<Value>, ApiError> {
    command(&app, &caller.0.id, &id, Command::End).await
}

async fn command(app: &App, merchant: &MerchantId, id: &str, command: Command) -> Result<Json<Value>, ApiError> {
    match app.scheduling.change(merchant, &ScheduleId::from_text(id), command).await? {
        ChangeOutcome::Done(schedule) => Ok(Json(answer::schedule(&schedule))),
        ChangeOutcome::NotFound => Err(ApiError::NotFound("schedule")),
        ChangeOutcome::Ended => Err(ApiError::ScheduleEnded),
        ChangeOutcome::Unfit(unfit) => {
            Err(ApiError::Fields(unfit.into_iter().map(request::misfit_of_change).collect()))
        }
    }
}

async fn owned(app: &App, merchant: &MerchantId, id: &str) -> Result<Schedule, ApiError> {
    let found = app.store.schedule(&ScheduleId::from_text(id)).await?;
    found.filter(|schedule| schedule.merchant_id == *merchant).ok_or(ApiError::NotFound("schedule"))
}

fn no_mandate() -> ApiError {
    ApiError::Fields(vec![field_error("mandateId", Area::Unknown, "is not a mandate of this merchant")])
}

fn json_body(body: &[u8]) -> Result<Value, ApiError> {
    serde_json::from_slice(body).map_err(|error| {
        let place = format!("is not JSON: line {}, column {}", error.line(), error.column());
        ApiError::Fields(vec![field_error("body", Area::Format, place)])
    })
}

fn page_limit(query: &HashMap<String, String>) -> Result<u32, ApiError> {
    match number(query, "limit")?.unwrap_or(PAGE_MAX) {
        limit @ 1..=PAGE_MAX => Ok(limit),
        _ => Err(ApiError::Fields(vec![field_error("limit", Area::Value, format!("must be from 1 to {PAGE_MAX}"))])),
    }
}

fn number(query: &HashMap<String, String>, name: &str) -> Result<Option<u32>, ApiError> {
    let Some(text) = query.get(name) else { return Ok(None) };
    let wrong = || ApiError::Fields(vec![field_error(name, Area::Format, "must be a whole number")]);
    text.parse().map(Some).map_err(|_| wrong())
}
