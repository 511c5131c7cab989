//! `POST /payments/sessions`, `POST /payments` and the two ways to read a payment.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::ids::PayId;
use domain::merchant::{Contract, Merchant, PointOfSale};
use domain::opening::{OpenOutcome, Unfit};
use domain::ports::PaymentView;
use domain::session::Session;
use domain::tokens;
use serde_json::{Value, json};

use super::access::Caller;
use super::answer;
use super::charge;
use super::codes::Area;
use super::error::{ApiError, FieldError, field_error};
use super::idempotency;
use super::request::{self, Call, Shop};
use super::stored_card;
use super::themes;
use crate::hosted::links;
use crate::state::App;

/// Opens a session with the hosted page.
pub async fn create_session(
    State(app): State<App>,
    Caller(merchant): Caller,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, ApiError> {
    create(&app, merchant, &headers, &body, Call::Session).await
}

/// Opens a session with the card form.
pub async fn create_payment(
    State(app): State<App>,
    Caller(merchant): Caller,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, ApiError> {
    create(&app, merchant, &headers, &body, Call::Payment).await
}

async fn create(
    app: &App,
    merchant: Merchant,
    headers: &HeaderMap,
    body: &[u8],
    call: Call,
) -> Result<Response, ApiError> {
    let body = json_body(body)?;
    if call == Call::Payment && charge::is_direct(&body) {
        return charge::create(app, merchant, headers, &body).await;
    }
    if stored_card::is_later(&body) {
        return stored_card::create(app, merchant, headers, &body, place(call)).await;
    }
    let (route, status) = place(call);
    let claim = idempotency::claim(headers, &body, route, app.vault.as_ref())?;
    let _flight = claim.as_ref().map(|claim| app.in_flight.start(&merchant.id, &claim.key)).transpose()?;
    if let Some(claim) = &claim
        && let Some(earlier) = app.enrolment.opened_before(&merchant.id, claim).await?
    {
        return answer_opening(app, earlier, status).await;
    }
    let (pos, mut contracts) = shop(app, &merchant, &body).await?;
    named_contract(&body, &mut contracts)?;
    let shop =
        Shop { merchant: &merchant, pos: &pos, contracts, sandbox: app.config.is_sandbox(), notifier: &app.notifier };
    let mut request = request::read(&body, call, shop).map_err(ApiError::Fields)?;
    (request.theme, request.look) = themes::chosen(app, &pos, &body).await?;
    request.idempotency = claim;
    answer_opening(app, app.enrolment.open(request).await?, status).await
}

fn place(call: Call) -> (&'static str, StatusCode) {
    match call {
        Call::Session => ("POST /payments/sessions", StatusCode::CREATED),
        Call::Payment => ("POST /payments", StatusCode::ACCEPTED),
    }
}

pub(super) async fn answer_opening(app: &App, outcome: OpenOutcome, status: StatusCode) -> Result<Response, ApiError> {
    match outcome {
        OpenOutcome::Open(session) => {
            let base = app.base_of_shop(&session.merchant_id, &session.pos_id).await?;
            Ok((status, Json(opened(app, &base, &session))).into_response())
        }
        OpenOutcome::KeyReused => Err(ApiError::KeyReused),
        OpenOutcome::TransIdUsed => Err(trans_id_used()),
        // Only the wallet page counts what it opens.
        OpenOutcome::TooMany => Err(ApiError::InFlight),
        OpenOutcome::Unfit(unfit) => Err(ApiError::Fields(unfit.into_iter().map(unfit_field).collect())),
    }
}

/// The shop a body is for: `pointOfSale` (ours) if it names one, else the merchant's first.
pub(super) async fn shop(
    app: &App,
    merchant: &Merchant,
    body: &Value,
) -> Result<(PointOfSale, Vec<Contract>), ApiError> {
    let wanted = body.get("pointOfSale").and_then(Value::as_str);
    let mut shops = app.store.points_of_sale(&merchant.id).await?;
    shops.retain(|pos| !pos.disabled && wanted.is_none_or(|id| pos.id.as_str() == id));
    let Some(pos) = shops.into_iter().next() else {
        return Err(one("pointOfSale", Area::Unknown, "is not one of this merchant's shops, or it has none"));
    };
    let mut contracts = app.store.contracts(&merchant.id).await?;
    contracts.retain(|contract| contract.pos_id == pos.id);
    Ok((pos, contracts))
}

/// `contractNumber` (ours): of the shop's contracts this one alone.
fn named_contract(body: &Value, contracts: &mut Vec<Contract>) -> Result<(), ApiError> {
    let Some(wanted) = body.get("contractNumber").filter(|wanted| !wanted.is_null()) else { return Ok(()) };
    let Some(wanted) = wanted.as_str() else { return Err(one("contractNumber", Area::Format, "must be text")) };
    contracts.retain(|contract| contract.id.as_str() == wanted && !contract.disabled);
    if contracts.is_empty() {
        return Err(one("contractNumber", Area::Unknown, "is not one of this shop's contracts"));
    }
    Ok(())
}

fn opened(app: &App, base: &str, session: &Session) -> Value {
    let token = tokens::link(app.vault.as_ref(), &session.id);
    json!({
        "payId": session.pay_id.as_str(),
        "merchantId": session.merchant_id.as_str(),
        "status": "PENDING",
        "responseCode": "60000000",
        "responseDescription": "waiting for the consumer",
        "expirationTime": session.expires_at.to_string(),
        "_links": { "redirect": { "href": links::page(base, token.expose()), "type": "text/html" } },
    })
}

/// Reads a payment by its name.
pub async fn by_pay_id(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(pay_id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let view = app.store.payment(&merchant.id, &PayId::from_text(pay_id)).await?.ok_or(ApiError::NoPayment)?;
    was_read(&app, &view).await?;
    Ok(Json(answer::payment(&view)))
}

/// Reads the newest payment of a `transId`.
pub async fn by_trans_id(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(trans_id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let view = app.store.payment_by_trans_id(&merchant.id, &trans_id).await?.ok_or(ApiError::NoPayment)?;
    was_read(&app, &view).await?;
    Ok(Json(answer::payment(&view)))
}

/// Where reading is the acknowledgement, what is read needs no telling.
async fn was_read(app: &App, view: &PaymentView) -> Result<(), ApiError> {
    let payment = &view.payment;
    Ok(app.store.payment_read(&payment.merchant_id, &payment.pay_id, app.clock.now()).await?)
}

fn one(field: &str, area: Area, error: impl Into<String>) -> ApiError {
    ApiError::Fields(vec![field_error(field, area, error)])
}

/// A body as JSON.
pub(super) fn json_body(body: &[u8]) -> Result<Value, ApiError> {
    serde_json::from_slice(body)
        .map_err(|error| one("body", Area::Format, format!("is not JSON: {}", json_error(&error))))
}

/// The merchant's name for the payment is taken.
pub(super) fn trans_id_used() -> ApiError {
    one("transId", Area::Used, "was used before")
}

/// Where the JSON breaks, without quoting any of it.
fn json_error(error: &serde_json::Error) -> String {
    format!("line {}, column {}", error.line(), error.column())
}

fn unfit_field(unfit: Unfit) -> FieldError {
    let (field, area, error) = match unfit {
        Unfit::AmountMissing => {
            ("amount.value", Area::Missing, "or mandate.amount must say the amount of each charge of this agreement")
        }
        Unfit::FrequencyMissing => ("credentialOnFile.recurring.frequency", Area::Missing, "is missing"),
        Unfit::EndMissing => ("credentialOnFile.recurring.expiryDate", Area::Missing, "is missing"),
        Unfit::CountMissing => ("credentialOnFile.installments.total", Area::Missing, "is missing"),
        Unfit::EndBeforeStart => {
            ("credentialOnFile.recurring.expiryDate", Area::Value, "must not be before the first charge, nor over")
        }
        Unfit::StartPast => ("credentialOnFile.recurring.startDate", Area::Value, "must not be in the past"),
        Unfit::Expiration => ("expirationTime", Area::Value, "must be from one minute to 24 hours ahead"),
        Unfit::NoContract => {
            ("paymentMethods.card.subType", Area::Unknown, "contains no network that this shop has a contract for")
        }
        Unfit::AboveCeiling => ("mandate.ceiling", Area::Value, "must not be below the amount"),
        Unfit::ContractsDiffer => (
            "paymentMethods.card.subType",
            Area::Value,
            "must name networks of one contract: this shop's contracts differ in what they verify with",
        ),
        Unfit::WalletName => (
            "customerInfo.merchantCustomerId",
            Area::Format,
            "must be 1 to 50 letters, digits and . - _, first a letter or digit: American Express gets it as alias",
        ),
        Unfit::Currencies => ("mandate", Area::Value, "must be in one currency"),
    };
    field_error(field, area, error)
}
