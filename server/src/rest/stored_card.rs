//! `POST /payments` or `/payments/sessions` with `initialPayment: false` and `HOSTED`: a page that charges a stored card
//! when the consumer confirms.

use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::merchant::{Merchant, PointOfSale};
use domain::opening::OpenOutcome;
use domain::stored_card::{StoredCardOutcome, StoredCardVisit};
use serde_json::Value;

use super::error::{ApiError, FieldError};
use super::fields::{Field, Mistakes};
use super::payments::{answer_opening, shop};
use super::request::{Addresses, addresses, expiry, language};
use super::{charge_request, idempotency, obstacle, themes};
use crate::state::App;

/// Opens the page. It never charges by itself.
pub async fn create(
    app: &App,
    merchant: Merchant,
    headers: &HeaderMap,
    body: &Value,
    (route, status): (&str, StatusCode),
) -> Result<Response, ApiError> {
    let claim = idempotency::claim(headers, body, route, app.vault.as_ref())?;
    let _flight = claim.as_ref().map(|claim| app.in_flight.start(&merchant.id, &claim.key)).transpose()?;
    if let Some(claim) = &claim
        && let Some(earlier) = app.enrolment.opened_before(&merchant.id, claim).await?
    {
        return answer_opening(app, earlier, status).await;
    }
    let (pos, _) = shop(app, &merchant, body).await?;
    let visit = visit(app, body, &pos);
    let request = charge_request::read_hosted(body, merchant);
    let (mut request, mut visit) = match (request, visit) {
        (Ok(request), Ok(visit)) => (request, visit),
        (request, visit) => {
            let mut wrong = request.err().unwrap_or_default();
            wrong.extend(visit.err().unwrap_or_default());
            return Err(ApiError::Fields(wrong));
        }
    };
    (visit.theme, visit.look) = themes::chosen(app, &pos, body).await?;
    request.idempotency = claim;
    match app.enrolment.open_stored_card(request, visit).await? {
        StoredCardOutcome::Opened(OpenOutcome::Unfit(_)) => Err(ApiError::Fields(Vec::new())),
        StoredCardOutcome::Opened(outcome) => answer_opening(app, outcome, status).await,
        StoredCardOutcome::Refused(obstacles) => {
            Err(ApiError::Fields(obstacles.iter().map(obstacle::field_error).collect()))
        }
    }
}

/// True for a later payment on the page; a first one says so, or says nothing.
pub fn is_later(body: &Value) -> bool {
    let initial = body.pointer("/credentialOnFile/initialPayment");
    let stored = body.pointer("/paymentMethods/card/prefillInfo/number").is_some();
    let way = body.pointer("/paymentMethods/integrationType").and_then(Value::as_str);
    let hosted = way.is_none_or(|word| word.eq_ignore_ascii_case("HOSTED"));
    stored && hosted && initial.is_some_and(|value| value.as_bool() == Some(false) || value.as_str() == Some("false"))
}

fn visit(app: &App, body: &Value, pos: &PointOfSale) -> Result<StoredCardVisit, Vec<FieldError>> {
    let mut mistakes = Mistakes::default();
    let root = Field::root(body);
    let found = addresses(&root, pos, app.config.is_sandbox(), &app.notifier, &mut mistakes);
    let language = language(&root.get("language"), &mut mistakes);
    let expires_at = expiry(&root, app.clock.now(), &mut mistakes);
    match (mistakes.found(), found) {
        (None, Some(Addresses { return_url, cancel_url })) => {
            Ok(StoredCardVisit { language, theme: None, look: None, return_url, cancel_url, expires_at })
        }
        (wrong, _) => Err(wrong.unwrap_or_default()),
    }
}

/// Where the consumer goes after authenticating anew, when a charge named it and it can be used.
pub fn renewal_visit(app: &App, body: &Value, pos: &PointOfSale) -> Option<StoredCardVisit> {
    body.get("urls")?;
    visit(app, body, pos).ok()
}
