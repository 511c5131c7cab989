//! `GET /deliveries`: what was told to whom, and what came of it.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use domain::delivery::{Attempt, DeliveryFilter, DeliveryRecord, DeliveryState};
use domain::ids::EndpointId;
use serde::Deserialize;
use serde_json::{Value, json};

use super::access::Caller;
use super::codes::Area;
use super::endpoints::named;
use super::error::{ApiError, field_error};
use super::events::number;
use crate::state::App;

/// Deliveries in one answer unless asked for, and at most.
const LIMIT: u32 = 50;
const LIMIT_MAX: u32 = 200;

/// Which deliveries.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Wanted {
    endpoint_id: Option<String>,
    state: Option<String>,
    before: Option<String>,
    limit: Option<String>,
}

/// The newest first.
pub async fn list(
    State(app): State<App>,
    Caller(merchant): Caller,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<Json<Value>, ApiError> {
    let Query(wanted) = wanted?;
    let state = match wanted.state.as_deref() {
        None => None,
        Some(word) => Some(DeliveryState::from_code(&word.to_ascii_lowercase()).ok_or_else(|| {
            let words = "must be one of OPEN, DELIVERED, PARKED, READ";
            ApiError::Fields(vec![field_error("state", Area::Unknown, words)])
        })?),
    };
    let before = match wanted.before.as_deref() {
        None => None,
        Some(text) => Some(cursor(text).ok_or_else(|| {
            let reason = "must be what `next` of an earlier answer was";
            ApiError::Fields(vec![field_error("before", Area::Format, reason)])
        })?),
    };
    let limit = number("limit", wanted.limit.as_deref(), LIMIT, 1..=LIMIT_MAX)?;
    let endpoint = wanted.endpoint_id.map(|id| named(&id)).transpose()?;
    let found = app.store.deliveries(&merchant.id, &DeliveryFilter { endpoint, state, before, limit }).await?;
    let full = u32::try_from(found.len()).is_ok_and(|count| count == limit);
    let next = found.last().filter(|_| full).map(|last| format!("{}:{}", last.position, last.endpoint_id));
    let deliveries: Vec<Value> = found.iter().map(delivery).collect();
    Ok(Json(json!({ "deliveries": deliveries, "next": next })))
}

fn cursor(text: &str) -> Option<(i64, EndpointId)> {
    let (position, endpoint) = text.split_once(':')?;
    Some((position.parse().ok()?, named(endpoint).ok()?))
}

fn delivery(record: &DeliveryRecord) -> Value {
    json!({
        "position": record.position,
        "channel": if record.recipient.is_some() { "MAIL" } else { "SERVER" },
        "endpointId": record.endpoint_id.as_str(),
        "recipient": record.recipient,
        "type": record.kind,
        "state": record.state.code().to_ascii_uppercase(),
        "creationDate": record.created_at.to_string(),
        "attempts": record.attempts.iter().map(attempt).collect::<Vec<_>>(),
    })
}

fn attempt(attempt: &Attempt) -> Value {
    json!({
        "number": attempt.number,
        "timestamp": attempt.at.to_string(),
        "status": attempt.status,
        "note": attempt.note,
        "tookMs": attempt.took_ms,
    })
}
