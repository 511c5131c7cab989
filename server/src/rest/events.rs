//! `GET /events`: the merchant's feed, pulled with a cursor; `POST /events/{position}/replay`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::event::Published;
use domain::ids::{EndpointId, PayId, WalletId};
use serde::Deserialize;
use serde_json::{Value, json};

use super::access::Caller;
use super::codes::Area;
use super::error::{ApiError, field_error};
use super::fields::{Field, Mistakes};
use crate::state::App;

/// Events in one answer unless asked for, and at most.
const LIMIT: u32 = 100;
const LIMIT_MAX: u32 = 500;

/// Facts published before a read, in one transaction.
const PUBLISHED_AT_ONCE: u32 = 200;

/// Where to read on. Texts, so that what is no number is answered like any other bad field.
#[derive(Deserialize)]
pub struct Cursor {
    after: Option<String>,
    limit: Option<String>,
}

/// What is asked of a list: a number between bounds, or the reason why not.
pub fn number<T: std::str::FromStr + PartialOrd>(
    field: &str,
    text: Option<&str>,
    unless: T,
    range: std::ops::RangeInclusive<T>,
) -> Result<T, ApiError> {
    let Some(text) = text else { return Ok(unless) };
    text.parse().ok().filter(|number| range.contains(number)).ok_or_else(|| {
        ApiError::Fields(vec![field_error(
            field,
            Area::Value,
            "must be a whole number in the range that is documented",
        )])
    })
}

/// Reads on: everything after a position, in order, without gaps.
pub async fn list(
    State(app): State<App>,
    Caller(merchant): Caller,
    cursor: Result<Query<Cursor>, QueryRejection>,
) -> Result<Json<Value>, ApiError> {
    let Query(cursor) = cursor?;
    let after = number("after", cursor.after.as_deref(), 0, 0..=i64::MAX)?;
    let limit = number("limit", cursor.limit.as_deref(), LIMIT, 1..=LIMIT_MAX)?;
    // Whoever has just been answered finds here what the answer was about.
    while app.store.publish(app.clock.now(), PUBLISHED_AT_ONCE).await? == PUBLISHED_AT_ONCE {}
    let events = app.store.feed(&merchant.id, after, limit).await?;
    let next = events.last().map_or(after, |event| event.position);
    let events: Vec<Value> = events.iter().map(event).collect();
    Ok(Json(json!({ "events": events, "next": next })))
}

fn event(event: &Published) -> Value {
    json!({
        "position": event.position,
        "sequence": event.sequence,
        "type": event.kind,
        "timestamp": event.at.to_string(),
        "walletId": event.wallet_id.as_ref().map(WalletId::as_str),
        "payId": event.pay_id.as_ref().map(PayId::as_str),
        "detail": event.detail,
    })
}

/// Tells it again, to one endpoint or to all that want it.
pub async fn replay(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(position): Path<String>,
    body: Bytes,
) -> Result<Response, ApiError> {
    let body = object(&body)?;
    let mut mistakes = Mistakes::default();
    let endpoint = Field::root(&body).get("endpointId").text(64, &mut mistakes).map(EndpointId::from_text);
    if let Some(found) = mistakes.found() {
        return Err(ApiError::Fields(found));
    }
    let missing = ApiError::NotFound("event, or no endpoint that wants it");
    let Ok(position) = position.parse() else { return Err(missing) };
    match app.store.replay(&merchant.id, position, endpoint.as_ref(), app.clock.now()).await? {
        0 => Err(missing),
        deliveries => Ok((StatusCode::ACCEPTED, Json(json!({ "deliveries": deliveries }))).into_response()),
    }
}

/// A body that may be missing; else it must be an object.
pub fn object(body: &[u8]) -> Result<Value, ApiError> {
    if body.is_empty() {
        return Ok(json!({}));
    }
    let value = serde_json::from_slice(body).ok().filter(Value::is_object);
    value.ok_or_else(|| ApiError::Fields(vec![field_error("body", Area::Format, "must be a JSON object")]))
}
