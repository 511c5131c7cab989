//! What a shop's own page may ask of a session that it holds the token of: where it stands, and its end.
//!
//! Asked by script from the shop's origin, so answered to the origins that may embed the page, and readable by no
//! other. Nothing here is proof of anything, and nothing says more than the page itself shows.

use app::text;
use axum::Json;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::session::{Move, State, step};
use serde_json::json;

use super::convert;
use super::embed;
use super::failure::Failure;
use super::visit::Visit;
use crate::web::return_url;

/// Where the session stands, and what its page is about.
pub async fn show(visit: Visit) -> Response {
    match origin(&visit) {
        Some(origin) => answer(&visit, origin),
        None => StatusCode::FORBIDDEN.into_response(),
    }
}

/// Ends the session, as the consumer's "cancel" would. One that cannot be cancelled any more goes on.
pub async fn end(visit: Visit) -> Result<Response, Failure> {
    let Some(origin) = origin(&visit) else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    if step(visit.session.state, Move::Cancel).is_none() {
        return Ok(answer(&visit, origin));
    }
    let session = visit.app.enrolment.cancel(&visit.session).await?;
    visit.app.moves.tell(&session.id);
    Ok(answer(&visit.with(session), origin))
}

/// The page that asks, when it may.
fn origin(visit: &Visit) -> Option<HeaderValue> {
    let origin = visit.headers.get(header::ORIGIN)?;
    let allowed = origin.to_str().is_ok_and(|origin| embed::allows(&visit.app, &visit.pos, origin));
    allowed.then(|| origin.clone())
}

fn answer(visit: &Visit, origin: HeaderValue) -> Response {
    let session = &visit.session;
    let over = matches!(session.state, State::Completed | State::Declined | State::Cancelled | State::Expired);
    let back = |address: &str| return_url::with_pay_id(address, session.pay_id.as_str());
    let body = json!({
        "status": if over { "EXPIRED" } else { "ALIVE" },
        "state": session.state.code(),
        "language": visit.locale.tag(),
        "sandbox": visit.app.config.is_sandbox(),
        "returnUrl": back(&session.return_url),
        "cancelUrl": back(&session.cancel_url),
        "amount": {
            "value": session.amount.minor,
            "currency": session.amount.currency.code(),
            "digits": session.amount.currency.exponent(),
            "formatted": text::money(visit.locale, &convert::money(session.amount)),
        },
    });
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(header::VARY, HeaderValue::from_static("origin"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    (headers, Json(body)).into_response()
}
