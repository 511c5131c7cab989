//! `POST /payments/{payId}/captures`, `/refunds` and `/reversals`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use domain::ids::PayId;
use domain::merchant::Merchant;
use domain::money::Money;
use domain::operation::OperationKind;
use domain::payment::CaptureMethod;
use domain::settlement::{Denied, Outcome, Request, Wish};
use serde_json::Value;

use super::access::Caller;
use super::answer;
use super::codes::Area;
use super::echo::settlement_echo;
use super::error::{ApiError, FieldError, field_error};
use super::fields::{Field, Mistakes};
use super::idempotency;
use super::payments::json_body;
use super::request::{amount, reference};
use crate::state::App;

/// Takes what is held, or a part of it.
pub async fn capture(
    state: State<App>,
    caller: Caller,
    pay_id: Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, ApiError> {
    settle(state, caller, pay_id, &headers, &body, OperationKind::Capture).await
}

/// Gives back what was taken, or a part of it.
pub async fn refund(
    state: State<App>,
    caller: Caller,
    pay_id: Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, ApiError> {
    settle(state, caller, pay_id, &headers, &body, OperationKind::Refund).await
}

/// Gives a hold back of which nothing was taken.
pub async fn reverse(
    state: State<App>,
    caller: Caller,
    pay_id: Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, ApiError> {
    settle(state, caller, pay_id, &headers, &body, OperationKind::Reversal).await
}

/// `captureMethod`: when the first charge is taken.
pub fn capture_method(field: &Field<'_>, mistakes: &mut Mistakes) -> CaptureMethod {
    field.object(mistakes);
    let words = [("AUTOMATIC", 'A'), ("MANUAL", 'M'), ("DELAYED", 'D')];
    match field.get("type").word(&words, mistakes) {
        Some('M') => CaptureMethod::Manual,
        Some('D') => {
            let hours = field.get("delayed").get("delayedHours");
            if !hours.is_present() {
                hours.missing(mistakes);
            }
            let range = 1..=i64::from(CaptureMethod::DELAY_MAX_H);
            let hours = hours.integer(range, mistakes).and_then(|hours| u32::try_from(hours).ok());
            hours.map_or(CaptureMethod::Automatic, |hours| CaptureMethod::Delayed { hours })
        }
        _ => CaptureMethod::Automatic,
    }
}

async fn settle(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(pay_id): Path<String>,
    headers: &HeaderMap,
    body: &[u8],
    kind: OperationKind,
) -> Result<Response, ApiError> {
    let body = json_body(body)?;
    let pay_id = PayId::from_text(pay_id);
    // The payment is part of what the merchant claims to ask once.
    let route = format!("POST /payments/{pay_id}/{}", kind.code());
    let claim = idempotency::claim(headers, &body, &route, app.vault.as_ref())?;
    let _flight = claim.as_ref().map(|claim| app.in_flight.start(&merchant.id, &claim.key)).transpose()?;
    if let Some(claim) = &claim
        && let Some(earlier) = app.enrolment.settled_before(&merchant.id, &pay_id, claim).await?
    {
        return answer_outcome(earlier);
    }
    let wish = read(&body, merchant, pay_id, kind).map_err(ApiError::Fields)?;
    let outcome = app.enrolment.settle(Wish { idempotency: claim, ..wish }).await?;
    answer_outcome(outcome)
}

fn read(body: &Value, merchant: Merchant, pay_id: PayId, kind: OperationKind) -> Result<Wish, Vec<FieldError>> {
    let mut mistakes = Mistakes::default();
    let root = Field::root(body);
    let trans_id = root.get("transId").required_text(64, &mut mistakes);
    let money = amount(&root.get("amount"), &mut mistakes);
    if money.is_some_and(Money::is_zero) {
        root.get("amount").get("value").wrong(&mut mistakes, Area::Value, "must be more than zero");
    }
    let ref_nr = reference(&root.get("refNr"), &mut mistakes);
    root.get("metadata").object(&mut mistakes);
    let words = [("Y", true), ("N", false)];
    let finishes = root.get("finishAuth").word(&words, &mut mistakes).unwrap_or(false);
    if let Some(found) = mistakes.found() {
        return Err(found);
    }
    let (Some(trans_id), Some(amount)) = (trans_id, money) else { return Err(Vec::new()) };
    Ok(Wish {
        merchant_id: merchant.id,
        pay_id,
        kind,
        amount,
        request: Request {
            trans_id: trans_id.to_owned(),
            ref_nr,
            echo: settlement_echo(body),
            finishes: finishes && kind == OperationKind::Capture,
        },
        idempotency: None,
    })
}

fn answer_outcome(outcome: Outcome) -> Result<Response, ApiError> {
    match outcome {
        Outcome::Journalled { view, id, trouble } => {
            if let Some(error) = trouble {
                tracing::error!(%error, operation = %id, "an operation was not sent or its answer not stored; it stays due");
            }
            Ok(Json(answer::operation(&view, &id)).into_response())
        }
        Outcome::Denied(Denied::Currency, _) => Err(one("amount.currency", "must be the payment's currency")),
        Outcome::Denied(Denied::NotWhole, _) => {
            Err(one("amount.value", "must be the authorised amount: a reversal gives the whole hold back"))
        }
        Outcome::Denied(denied, view) => Ok(Json(answer::denied(&view, denied)).into_response()),
        Outcome::NoPayment => Err(ApiError::NoPayment),
        Outcome::KeyReused => Err(ApiError::KeyReused),
    }
}

fn one(field: &str, error: &str) -> ApiError {
    ApiError::Fields(vec![field_error(field, Area::Value, error)])
}
