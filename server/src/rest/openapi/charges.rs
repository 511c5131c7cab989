//! Merchant-initiated payments, described.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

use utoipa::{OpenApi, ToSchema};

use super::super::error::FieldError;
use super::super::schema::{AmountRequest, CodedError, TokenError};
use super::mandates::Mandate;
use super::{Row, row};

#[derive(OpenApi)]
#[openapi(paths(preflight, renew), components(schemas(ChargeRequest, Preflight, Notice, Renewal)))]
pub(super) struct Description;

/// Rows of the readable list: `curl` prefixes credentials, `base` is the server.
pub(super) fn operations(base: &str, curl: impl Fn(&str) -> String) -> Vec<Row> {
    let body = r#"-H 'Content-Type: application/json' -d '{
  "transId": "month-2",
  "amount": {"value": 3499, "currency": "EUR"},
  "credentialOnFile": {"type": "RECURRING", "initialPayment": false, "recurring": {"useCase": "FIXED"}},
  "paymentMethods": {"integrationType": "DIRECT", "type": "CARD",
    "card": {"number": "PSEUDO_CARD_NUMBER", "schemeReferenceId": "SCHEME_REFERENCE"}}
}'"#;
    vec![
        row(
            "POST",
            "/api/v2/payments",
            "Charge a stored card, the consumer absent: integrationType DIRECT, initialPayment false",
            curl(&format!("{base}/api/v2/payments {body}")),
        ),
        row(
            "POST",
            "/api/v2/payments/preflight",
            "Ask whether that charge may be made; nothing is sent",
            curl(&format!("{base}/api/v2/payments/preflight {body}")),
        ),
        row(
            "POST",
            "/api/v2/payments/{payId}/renewals",
            "The page on which the consumer makes a refused charge good",
            curl(&format!("-X POST {base}/api/v2/payments/PAY_ID/renewals")),
        ),
    ]
}

/// A merchant-initiated payment.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct ChargeRequest {
    /// The merchant's name for the payment, at most 64 characters, used once.
    #[schema(example = "month-2")]
    trans_id: String,
    /// What to charge; more than 0.
    amount: AmountRequest,
    /// `initialPayment` false and the kind agreed on, in either vocabulary. Not needed with `mandateId`.
    #[schema(value_type = Option<Object>)]
    credential_on_file: (),
    /// `integrationType` DIRECT; `card` with `number` (pseudo card number) and `schemeReferenceId` (AMEX: `transactionId`).
    #[schema(value_type = Option<Object>)]
    payment_methods: (),
    /// What the charge rests on, instead of card and reference (an extension of ours).
    mandate_id: Option<String>,
}

/// What the rules say of a charge.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct Preflight {
    /// It may be made.
    #[schema(example = true)]
    allowed: bool,
    /// Why not: every reason at once.
    reasons: Vec<FieldError>,
    /// What is worth knowing all the same.
    warnings: Vec<Notice>,
    /// What it rests on.
    mandate: Option<Mandate>,
}

/// A word and what to do.
#[derive(ToSchema)]
struct Notice {
    /// `CARD_EXPIRED` or `REFERENCE_MISSING`.
    #[schema(example = "CARD_EXPIRED")]
    reason: String,
    /// For people.
    remedy: String,
}

/// The page on which a consumer authenticates anew.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct Renewal {
    /// The refused payment.
    pay_id: String,
    /// `authenticate.href` is where the browser goes.
    #[schema(rename = "_links", value_type = Object)]
    links: (),
}

#[utoipa::path(post, path = "/api/v2/payments/preflight", tag = "charges", request_body = ChargeRequest,
    responses((status = 200, description = "the rules' word", body = Preflight), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError)))]
fn preflight() {}

#[utoipa::path(post, path = "/api/v2/payments/{payId}/renewals", tag = "charges",
    params(("payId" = String, Path, description = "the refused payment")),
    responses((status = 201, description = "the page is open", body = Renewal), (status = 400, description = "nothing to renew", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such payment", body = CodedError)))]
fn renew() {}
