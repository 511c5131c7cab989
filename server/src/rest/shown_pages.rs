//! `GET /payments/sessions/{payId}/pages`: what the consumer of a visit was shown, for support and for disputes.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use data_encoding::HEXLOWER;
use domain::ids::{MerchantId, PayId, SessionId};
use domain::ports::PortError;
use domain::shown_page::{BodyHash, ShownPage};
use serde_json::{Value, json};

use super::access::Caller;
use super::error::ApiError;
use crate::shown_pages::pack;
use crate::state::App;
use crate::web::page;

/// The journal of a visit.
pub async fn list(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(pay_id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let session = session(&app, &merchant.id, &pay_id).await?;
    let pages = app.store.shown_pages(&session).await?;
    let pages: Vec<Value> = pages.iter().map(|page| shown(&app, &pay_id, page)).collect();
    Ok(Json(json!({ "payId": pay_id, "pages": pages })))
}

/// One page as it was, but for what was blanked. Nothing runs in it, is sent from it or fetched for it but logos.
pub async fn show(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((pay_id, hash)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let missing = || ApiError::NotFound("page");
    let hash: BodyHash =
        HEXLOWER.decode(hash.as_bytes()).ok().and_then(|hash| hash.try_into().ok()).ok_or_else(missing)?;
    let session = session(&app, &merchant.id, &pay_id).await?;
    let parts = app.store.shown_body(&session, &hash).await?.ok_or_else(missing)?;
    let body = pack::unpacked(&parts).ok_or(PortError::Missing("page's body"))?;
    let policy = policy(&String::from_utf8_lossy(&body));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy).map_err(|_| missing())?),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    ];
    Ok((headers, body).into_response())
}

async fn session(app: &App, merchant: &MerchantId, pay_id: &str) -> Result<SessionId, ApiError> {
    let view = app.store.payment(merchant, &PayId::from_text(pay_id)).await?;
    Ok(view.and_then(|view| view.session).ok_or(ApiError::NotFound("session"))?.id)
}

fn shown(app: &App, pay_id: &str, page: &ShownPage) -> Value {
    let hash = HEXLOWER.encode(&page.hash);
    let href = format!("{}/api/v2/payments/sessions/{pay_id}/pages/{hash}", app.public_base);
    json!({
        "hash": hash,
        "state": page.state.code().to_ascii_uppercase(),
        "language": page.language,
        "httpStatus": page.status,
        "firstShownAt": page.first_at.to_string(),
        "lastShownAt": page.last_at.to_string(),
        "times": page.times,
        "_links": { "page": { "href": href, "type": "text/html" } },
    })
}

/// The page's own styles are let in by their hashes; it has no script, no form, no frame and no origin.
fn policy(html: &str) -> String {
    let styles = html.split("<style>").skip(1).filter_map(|after| after.split_once("</style>"));
    let styles: Vec<String> = styles.map(|(style, _)| page::hash_of(style)).collect();
    let styles = if styles.is_empty() { "'none'".to_owned() } else { styles.join(" ") };
    format!(
        "sandbox; default-src 'none'; style-src {styles}; img-src 'self'; form-action 'none'; frame-ancestors 'none'; \
         base-uri 'none'"
    )
}
