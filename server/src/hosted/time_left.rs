//! The time that is left on a page of a session, and more of it. The server alone says how much there is: a browser
//! only asks.

use std::collections::HashMap;

use app::pages::time_left::TimeLeftPage;
use app::{Page, TimeLeft};
use axum::Json;
use axum::extract::Form;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::session::State;
use serde_json::{Value, json};

use super::embed;
use super::failure::Failure;
use super::visit::Visit;
use crate::web::page::{Openings, see_other};

/// Nobody needs to know that a page is open for longer than this, in seconds.
const TOLD_BELOW_S: i64 = 2 * 60 * 60;

/// What a page says of its time: nothing where no clock runs, or none that matters.
pub fn of(visit: &Visit) -> Option<TimeLeft> {
    let seconds = seconds(visit).filter(|seconds| (1..TOLD_BELOW_S).contains(seconds))?;
    let session = &visit.session;
    Some(TimeLeft {
        href: visit.href("time"),
        status_url: visit.href("status"),
        continue_href: visit.href(""),
        action_token: visit.action_token(),
        seconds: u32::try_from(seconds).ok()?,
        extensions_used: session.extensions_used,
        may_extend: session.may_extend(visit.app.clock.now()),
    })
}

/// The same for a script.
pub fn told(visit: &Visit) -> Value {
    let session = &visit.session;
    json!({
        "left": seconds(visit),
        "more": session.may_extend(visit.app.clock.now()),
        "extensions": session.extensions_used,
    })
}

/// Seconds until the session closes, while it is the consumer who is waited for.
fn seconds(visit: &Visit) -> Option<i64> {
    let session = &visit.session;
    let waited_for = matches!(session.state, State::Created | State::CardEntered | State::CodeNeeded);
    let closes_at = session.closes_at().filter(|_| waited_for)?;
    Some(closes_at.duration_since(visit.app.clock.now()).as_secs().max(0))
}

/// What is left, to be shown in a frame of the page; it loads itself again.
pub async fn show(visit: Visit) -> Response {
    let now = visit.app.clock.now();
    let expired = visit.session.state == State::Expired || visit.session.is_over(now);
    let page = TimeLeftPage { left: of(&visit), expired, continue_href: visit.href("") };
    let again = page.looks_again_s().and_then(|seconds| HeaderValue::from_str(&seconds.to_string()).ok());
    // Inside our page, which may stand in a shop's.
    let openings = match &visit.embedding {
        Some(_) => Openings { ancestors: embed::ancestors(&visit.app, &visit.pos), ..Openings::default() },
        None => Openings { ancestors: vec!["'self'".to_owned()], ..Openings::default() },
    };
    let mut response = visit.page_with(StatusCode::OK, &Page::TimeLeft(page), openings);
    if let Some(again) = again {
        response.headers_mut().insert(header::REFRESH, again);
    }
    response
}

/// More time, once for each page that asks. Nothing of a card is read, and a form that is open stays good.
pub async fn extend(
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let seen = fields.get("extensions").and_then(|text| text.parse().ok());
    let visit = match seen.filter(|_| visit.action_matches(fields.get("action_token"))) {
        Some(seen) => {
            let session = visit.app.enrolment.extend(&visit.session, seen).await?;
            visit.with(session)
        }
        None => visit,
    };
    let accepts = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if accepts.starts_with("application/json") {
        return Ok(([(header::CACHE_CONTROL, "no-store")], Json(told(&visit))).into_response());
    }
    let step = if fields.contains_key("framed") { "time" } else { "" };
    Ok(see_other(&visit.href(step)))
}
