//! `GET /cases`: what a person must decide about a merchant's payments.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use domain::case::Case;
use domain::ids::PayId;
use domain::ports::CaseFilter;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::access::Caller;
use super::codes::Area;
use super::error::{ApiError, field_error};
use super::events::number;
use crate::state::App;

/// Cases in one answer unless asked for, and at most.
const LIMIT: u32 = 50;
const LIMIT_MAX: u32 = 200;

/// Longest cursor, in characters.
const CURSOR_CHARS_MAX: usize = 200;

/// Which cases.
#[derive(Deserialize)]
pub struct Wanted {
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
    let open = match wanted.state.as_deref().map(str::to_ascii_uppercase).as_deref() {
        None => None,
        Some("OPEN") => Some(true),
        Some("CLOSED") => Some(false),
        Some(_) => {
            return Err(ApiError::Fields(vec![field_error("state", Area::Unknown, "must be one of OPEN, CLOSED")]));
        }
    };
    let before = match wanted.before.as_deref() {
        None => None,
        Some(text) => Some(cursor(text).ok_or_else(|| {
            let reason = "must be what `next` of an earlier answer was";
            ApiError::Fields(vec![field_error("before", Area::Format, reason)])
        })?),
    };
    let limit = number("limit", wanted.limit.as_deref(), LIMIT, 1..=LIMIT_MAX)?;
    let filter = CaseFilter { merchant: Some(merchant.id), open, before, limit };
    let found = app.store.cases(&filter).await?;
    let full = u32::try_from(found.len()).is_ok_and(|count| count == limit);
    let next = found.last().filter(|_| full).map(|last| format!("{}:{}", last.opened_at.as_millisecond(), last.id));
    Ok(Json(json!({ "cases": found.iter().map(case).collect::<Vec<_>>(), "next": next })))
}

fn cursor(text: &str) -> Option<(Timestamp, String)> {
    let (ms, id) = text.split_once(':')?;
    let fine = id.len() <= CURSOR_CHARS_MAX && id.bytes().all(|byte| byte.is_ascii_graphic());
    fine.then_some((Timestamp::from_millisecond(ms.parse().ok()?).ok()?, id.to_owned()))
}

fn case(case: &Case) -> Value {
    json!({
        "caseId": case.id,
        "type": case.about.kind.code().to_ascii_uppercase(),
        "payId": case.about.pay_id.as_ref().map(PayId::as_str),
        "detail": case.about.detail,
        "state": if case.closed.is_some() { "CLOSED" } else { "OPEN" },
        "creationDate": case.opened_at.to_string(),
        "closingDate": case.closed.as_ref().map(|(at, _)| at.to_string()),
        "decision": case.closed.as_ref().map(|(_, decision)| decision),
    })
}
