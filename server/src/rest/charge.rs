//! `POST /payments` with `DIRECT`: a merchant charges a stored card, the consumer absent; and its pre-flight.

use std::sync::LazyLock;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::calendar::day_of;
use domain::charge::{Allowed, ChargeOutcome, ChargeRequest, Checked, Warning};
use domain::ids::PayId;
use domain::merchant::Merchant;
use domain::ports::PaymentView;
use domain::stored_card::asks_for_consumer;
use jiff::tz::{self, TimeZone};
use serde_json::{Value, json};
use tracing::Instrument;

use super::access::Caller;
use super::charge_request;
use super::codes::Area;
use super::error::{ApiError, field_error};
use super::{answer, idempotency, mandate, obstacle, stored_card};
use crate::rest::payments::{json_body, trans_id_used};
use crate::state::App;
use crate::traces;

/// Where days begin first.
static EAST: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::fixed(tz::offset(14)));

/// Charges a stored card. The outcome of the bank is in the payment object: a refusal is a 200 with `FAILED`.
pub async fn create(app: &App, merchant: Merchant, headers: &HeaderMap, body: &Value) -> Result<Response, ApiError> {
    let claim = idempotency::claim(headers, body, "POST /payments", app.vault.as_ref())?;
    let _flight = claim.as_ref().map(|claim| app.in_flight.start(&merchant.id, &claim.key)).transpose()?;
    if let Some(claim) = &claim
        && let Some(earlier) = app.enrolment.charged_before(&merchant.id, claim).await?
    {
        return outcome(app, &merchant, body, earlier).await;
    }
    let asked = merchant.clone();
    let mut request = charge_request::read(body, merchant).map_err(ApiError::Fields)?;
    request.idempotency = claim;
    // The caller may hang up; what was begun is finished all the same, and a stop waits for it.
    let enrolment = app.enrolment.clone();
    let charge = async move { Box::pin(enrolment.charge(request)).await };
    let task = app.tasks.spawn(charge.instrument(traces::begun("charge")));
    let ended = task.await.map_err(|_| domain::ports::PortError::Missing("outcome of the charge"))??;
    outcome(app, &asked, body, ended).await
}

/// True for a later payment that asks for no page. A first one is told that it needs the page.
pub fn is_direct(body: &Value) -> bool {
    let direct = body.pointer("/paymentMethods/integrationType").and_then(Value::as_str);
    let initial = body.pointer("/credentialOnFile/initialPayment");
    let first = initial.is_some_and(|value| *value == json!(true) || *value == json!("true"));
    direct.is_some_and(|word| word.eq_ignore_ascii_case("DIRECT")) && !first
}

async fn outcome(
    app: &App,
    merchant: &Merchant,
    request: &Value,
    outcome: ChargeOutcome,
) -> Result<Response, ApiError> {
    match outcome {
        ChargeOutcome::Charged(view) => {
            let mut body = answer::payment(&view);
            if let (true, Some(body)) = (is_expired(app, &view).await?, body.as_object_mut()) {
                body.insert("warnings".to_owned(), warnings(&[Warning::CardExpired]));
            }
            if let (Some(href), Some(body)) = (renewal(app, merchant, request, &view).await?, body.as_object_mut()) {
                body.insert("_links".to_owned(), json!({ "authenticate": { "href": href, "type": "text/html" } }));
            }
            Ok((StatusCode::OK, Json(body)).into_response())
        }
        ChargeOutcome::Refused(obstacles) => {
            Err(ApiError::Fields(obstacles.iter().map(obstacle::field_error).collect()))
        }
        // Only a schedule's charge is overtaken.
        ChargeOutcome::KeyReused | ChargeOutcome::Overtaken => Err(ApiError::KeyReused),
        ChargeOutcome::TransIdUsed => Err(trans_id_used()),
    }
}

/// Whether the card's last month is over, by the shop's calendar as the rules have it.
async fn is_expired(app: &App, view: &PaymentView) -> Result<bool, ApiError> {
    let (Some(card), Some(mandate)) = (&view.card, &view.mandate) else { return Ok(false) };
    let past = |zone: &TimeZone| card.version.expiry.is_past(day_of(app.clock.now(), zone));
    // Nearly every card is good wherever the shop is: nothing is read for it.
    if !past(&EAST) {
        return Ok(false);
    }
    let contract = app.store.contract(&mandate.merchant_id, &mandate.contract_id).await?;
    let Some(contract) = contract else { return Ok(past(&TimeZone::UTC)) };
    let pos = app.store.point_of_sale(&mandate.merchant_id, &contract.pos_id).await?;
    let zone = pos.and_then(|pos| TimeZone::get(&pos.time_zone).ok());
    Ok(past(&zone.unwrap_or(TimeZone::UTC)))
}

/// `POST /payments/{payId}/renewals`: the page on which the consumer makes a refused charge good, whoever made it: a
/// call, or a schedule. The same page however often it is asked for, until it ends unpaid: then another.
pub async fn renew(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(pay_id): Path<String>,
    body: Bytes,
) -> Result<Response, ApiError> {
    let body = if body.is_empty() { json!({}) } else { json_body(&body)? };
    let pay_id = PayId::from_text(pay_id);
    let view = app.store.payment(&merchant.id, &pay_id).await?.ok_or(ApiError::NoPayment)?;
    let Some(href) = renewal(&app, &merchant, &body, &view).await? else {
        let error = "is no charge that the issuer refused for want of the consumer, or its agreement has ended";
        return Err(ApiError::Fields(vec![field_error("payId", Area::Value, error)]));
    };
    let links =
        json!({ "payId": pay_id.as_str(), "_links": { "authenticate": { "href": href, "type": "text/html" } } });
    Ok((StatusCode::CREATED, Json(links)).into_response())
}

/// Where the consumer authenticates anew, when the issuer asked for it: the page is ready in the same answer.
async fn renewal(
    app: &App,
    merchant: &Merchant,
    request: &Value,
    view: &PaymentView,
) -> Result<Option<String>, ApiError> {
    // Nearly every charge ends here: nothing more is read for it.
    let Some(mandate) = view.mandate.as_ref().filter(|_| asks_for_consumer(view)) else { return Ok(None) };
    let contract = app.store.contract(&merchant.id, &mandate.contract_id).await?;
    let Some(contract) = contract else { return Ok(None) };
    let pos = app.store.point_of_sale(&merchant.id, &contract.pos_id).await?;
    let visit = pos.as_ref().and_then(|pos| stored_card::renewal_visit(app, request, pos));
    let base = pos.as_ref().map_or(app.public_base.as_str(), |pos| app.base_of(pos));
    let session = app.enrolment.open_renewal(merchant, view, visit).await?;
    Ok(session.map(|session| {
        let token = domain::tokens::link(app.vault.as_ref(), &session.id);
        crate::hosted::links::page(base, token.expose())
    }))
}

/// `POST /payments/preflight`: the same body, the same rules, nothing sent and nothing stored.
pub async fn preflight(State(app): State<App>, Caller(merchant): Caller, body: Bytes) -> Result<Json<Value>, ApiError> {
    let body = json_body(&body)?;
    let request: ChargeRequest = charge_request::read(&body, merchant).map_err(ApiError::Fields)?;
    Ok(Json(match app.enrolment.check_charge(&request).await? {
        Checked::Allowed(allowed) => may(&allowed),
        Checked::Refused(obstacles) => {
            let reasons: Vec<_> = obstacles.iter().map(obstacle::field_error).collect();
            json!({ "allowed": false, "reasons": reasons, "warnings": [] })
        }
    }))
}

fn may(allowed: &Allowed) -> Value {
    json!({
        "allowed": true,
        "reasons": [],
        "warnings": warnings(&allowed.warnings),
        "mandate": mandate::summary(&allowed.mandate),
    })
}

fn warnings(warnings: &[Warning]) -> Value {
    let text = |warning: &Warning| match warning {
        Warning::CardExpired => json!({
            "reason": "CARD_EXPIRED",
            "remedy": "many issuers approve all the same; ask the consumer for the new card when one refuses",
        }),
        Warning::RootMissing => json!({
            "reason": "REFERENCE_MISSING",
            "remedy": "the first payment's answer had no scheme reference: expect issuers to ask for the consumer",
        }),
    };
    Value::Array(warnings.iter().map(text).collect())
}
