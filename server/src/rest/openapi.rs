//! The `OpenAPI` description, generated from the types and paths below and in `openapi/`, one file per resource, and
//! the readable list of operations.

mod card_versions;
mod cases;
mod charges;
mod contacts;
mod guard;
mod mandates;
mod notifications;
mod shown_pages;
mod themes;
mod wallets;
mod widget;

use axum::Json;
use axum::extract::State;
use serde_json::Value;
use utoipa::OpenApi;

use super::error::FieldError;
use super::schema::{
    CodedError, Payment, PaymentRequest, SessionOpened, SettlementRequest, TokenError, TokenGranted, TokenWish,
};
use crate::state::App;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Maillon",
        description = "Hosted payment pages for stored cards, in the dialect of Axepta Online 2.0"
    ),
    paths(
        paths::token,
        paths::create_session,
        paths::create_payment,
        paths::by_pay_id,
        paths::by_trans_id,
        paths::capture,
        paths::refund,
        paths::reverse
    ),
    components(schemas(
        PaymentRequest,
        SettlementRequest,
        SessionOpened,
        Payment,
        FieldError,
        CodedError,
        TokenWish,
        TokenGranted,
        TokenError
    ))
)]
struct Description;

/// The document.
pub fn document() -> Value {
    let mut whole = Description::openapi();
    whole.merge(charges::Description::openapi());
    whole.merge(mandates::Description::openapi());
    whole.merge(contacts::Description::openapi());
    whole.merge(wallets::Description::openapi());
    whole.merge(cases::Description::openapi());
    whole.merge(guard::Description::openapi());
    whole.merge(card_versions::Description::openapi());
    whole.merge(notifications::Description::openapi());
    whole.merge(shown_pages::Description::openapi());
    whole.merge(widget::Description::openapi());
    whole.merge(themes::Description::openapi());
    super::schedules::describe(&mut whole);
    serde_json::to_value(whole).unwrap_or(Value::Null)
}

/// `GET /api/v2/openapi.json`
pub async fn serve(State(_app): State<App>) -> Json<Value> {
    Json(document())
}

/// Method, path, summary and a command that works.
type Row = (String, String, String, String);

fn row(method: &str, path: &str, summary: &str, command: String) -> Row {
    (method.to_owned(), path.to_owned(), summary.to_owned(), command)
}

/// All operations, in the order of a first use.
pub fn operations(base: &str, sandbox: bool) -> Vec<Row> {
    let (merchant, key) = if sandbox { ("12345678901234", "demo-api-key") } else { ("MERCHANT_ID", "API_KEY") };
    let curl = |rest: &str| format!("curl -s -u {merchant}:{key} {rest}");
    let body = r#"-H 'Content-Type: application/json' -d '{
  "transId": "order-1",
  "amount": {"value": 3499, "currency": "EUR"},
  "credentialOnFile": {"type": "RECURRING", "initialPayment": true,
    "recurring": {"useCase": "FIXED", "frequency": "MONTHLY", "expiryDate": "2099-12-31"}},
  "paymentMethods": {"integrationType": "HOSTED", "type": "CARD", "card": {"eventToken": "ACCOUNT_VERIFICATION"}},
  "urls": {"return": "https://shop.example/back", "cancel": "https://shop.example/cancel"}
}'"#;
    let settlement = |what: &str, summary: &str, trans_id: &str| {
        let body = format!(r#"{{"transId": "{trans_id}", "amount": {{"value": 3499, "currency": "EUR"}}}}"#);
        let command = format!("{base}/api/v2/payments/PAY_ID/{what} -H 'Content-Type: application/json' -d '{body}'");
        row("POST", &format!("/api/v2/payments/{{payId}}/{what}"), summary, curl(&command))
    };
    let mut rows = vec![
        row(
            "POST",
            "/api/v2/payments/sessions",
            "Open a session: the answer holds the page's address",
            curl(&format!("{base}/api/v2/payments/sessions {body}")),
        ),
        row(
            "POST",
            "/api/v2/payments",
            "Open a session with the card form",
            curl(&format!("{base}/api/v2/payments {}", body.replace("order-1", "order-2"))),
        ),
        row(
            "GET",
            "/api/v2/payments/getByPayId/{payId}",
            "Read a payment by its name",
            curl(&format!("{base}/api/v2/payments/getByPayId/PAY_ID")),
        ),
        row(
            "GET",
            "/api/v2/payments/getByTransId/{transId}",
            "Read a payment by the merchant's name for it",
            curl(&format!("{base}/api/v2/payments/getByTransId/order-1")),
        ),
        settlement("captures", "Take what is held, or a part (`captureMethod` `MANUAL`)", "order-1-parcel-1"),
        settlement("refunds", "Give back what was taken, or a part", "order-1-return-1"),
        settlement("reversals", "Give a hold back of which nothing was taken", "order-1-cancelled"),
        row(
            "POST",
            "/authorization/oauth/token",
            "Get a bearer token",
            format!(
                "curl -s {base}/authorization/oauth/token -d grant_type=client_credentials -d client_id={merchant} -d client_secret={key}"
            ),
        ),
    ];
    rows.extend(charges::operations(base, curl));
    rows.extend(mandates::operations(base, curl));
    rows.extend(contacts::operations(base, curl));
    rows.extend(wallets::operations(base, curl));
    rows.extend(cases::operations(base, curl));
    rows.extend(guard::operations(base, curl));
    rows.extend(card_versions::operations(base, curl));
    rows.extend(shown_pages::operations(base, curl));
    rows.extend(notifications::operations(base, curl));
    rows.extend(themes::operations(base, curl));
    rows.extend(super::schedules::operations(base, curl));
    rows.extend(widget::operations(base));
    rows
}

/// Paths as the description names them; the handlers are in the files of their resources.
mod paths {
    #![expect(dead_code, reason = "the macros read these signatures; nothing calls them")]

    use super::{
        CodedError, FieldError, Payment, PaymentRequest, SessionOpened, SettlementRequest, TokenError, TokenGranted,
        TokenWish,
    };

    #[utoipa::path(post, path = "/authorization/oauth/token", tag = "access",
        request_body(content = TokenWish, content_type = "application/x-www-form-urlencoded"),
        responses((status = 200, description = "a token", body = TokenGranted), (status = 401, description = "wrong credentials", body = TokenError)))]
    fn token() {}

    #[utoipa::path(post, path = "/api/v2/payments/sessions", tag = "payments", request_body = PaymentRequest,
        params(("Idempotency-Key" = Option<String>, Header, description = "the same key and body get the same answer")),
        responses((status = 201, description = "open", body = SessionOpened), (status = 400, description = "every bad field", body = Vec<FieldError>),
            (status = 401, description = "wrong credentials", body = TokenError), (status = 409, description = "still being processed", body = CodedError),
            (status = 422, description = "the key came with another body", body = CodedError)))]
    fn create_session() {}

    #[utoipa::path(post, path = "/api/v2/payments", tag = "payments", request_body = PaymentRequest,
        params(("Idempotency-Key" = Option<String>, Header, description = "the same key and body get the same answer")),
        responses((status = 200, description = "charged (DIRECT): the payment, whatever the bank said", body = Payment), (status = 202, description = "open", body = SessionOpened), (status = 400, description = "every bad field", body = Vec<FieldError>),
            (status = 401, description = "wrong credentials", body = TokenError), (status = 409, description = "still being processed", body = CodedError),
            (status = 422, description = "the key came with another body", body = CodedError)))]
    fn create_payment() {}

    #[utoipa::path(get, path = "/api/v2/payments/getByPayId/{payId}", tag = "payments",
        params(("payId" = String, Path, description = "32 lower-case hexadecimal characters")),
        responses((status = 200, description = "the payment", body = Payment), (status = 401, description = "wrong credentials", body = TokenError),
            (status = 404, description = "no such payment", body = CodedError)))]
    fn by_pay_id() {}

    #[utoipa::path(get, path = "/api/v2/payments/getByTransId/{transId}", tag = "payments",
        params(("transId" = String, Path, description = "the merchant's name for the payment")),
        responses((status = 200, description = "the newest payment of that name", body = Payment), (status = 401, description = "wrong credentials", body = TokenError),
            (status = 404, description = "no such payment", body = CodedError)))]
    fn by_trans_id() {}

    #[utoipa::path(post, path = "/api/v2/payments/{payId}/captures", tag = "payments", request_body = SettlementRequest,
        params(("payId" = String, Path, description = "32 lower-case hexadecimal characters"),
            ("Idempotency-Key" = Option<String>, Header, description = "the same key and body get the same answer")),
        responses((status = 200, description = "the payment, with name, status and code of this capture; FAILED with the reason when it was refused", body = Payment),
            (status = 400, description = "every bad field", body = Vec<FieldError>), (status = 401, description = "wrong credentials", body = TokenError),
            (status = 404, description = "no such payment", body = CodedError), (status = 409, description = "still being processed", body = CodedError),
            (status = 422, description = "the key came with another body", body = CodedError)))]
    fn capture() {}

    #[utoipa::path(post, path = "/api/v2/payments/{payId}/refunds", tag = "payments", request_body = SettlementRequest,
        params(("payId" = String, Path, description = "32 lower-case hexadecimal characters"),
            ("Idempotency-Key" = Option<String>, Header, description = "the same key and body get the same answer")),
        responses((status = 200, description = "the payment, with name, status and code of this refund; FAILED with the reason when it was refused", body = Payment),
            (status = 400, description = "every bad field", body = Vec<FieldError>), (status = 401, description = "wrong credentials", body = TokenError),
            (status = 404, description = "no such payment", body = CodedError), (status = 409, description = "still being processed", body = CodedError),
            (status = 422, description = "the key came with another body", body = CodedError)))]
    fn refund() {}

    #[utoipa::path(post, path = "/api/v2/payments/{payId}/reversals", tag = "payments", request_body = SettlementRequest,
        params(("payId" = String, Path, description = "32 lower-case hexadecimal characters"),
            ("Idempotency-Key" = Option<String>, Header, description = "the same key and body get the same answer")),
        responses((status = 200, description = "the payment, with name, status and code of this reversal; FAILED with the reason when it was refused", body = Payment),
            (status = 400, description = "every bad field", body = Vec<FieldError>), (status = 401, description = "wrong credentials", body = TokenError),
            (status = 404, description = "no such payment", body = CodedError), (status = 409, description = "still being processed", body = CodedError),
            (status = 422, description = "the key came with another body", body = CodedError)))]
    fn reverse() {}
}
