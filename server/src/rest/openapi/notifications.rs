//! Events, endpoints and deliveries, described.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

use utoipa::{OpenApi, ToSchema};

use super::super::error::FieldError;
use super::super::schema::{CodedError, TokenError};
use super::{Row, row};

#[derive(OpenApi)]
#[openapi(
    paths(
        events,
        replay,
        endpoints,
        add_endpoint,
        endpoint,
        remove_endpoint,
        rotate_endpoint,
        resume_endpoint,
        deliveries
    ),
    components(schemas(
        EventList,
        EventAnswer,
        EndpointRequest,
        EndpointAnswer,
        EndpointList,
        RotationRequest,
        ReplayRequest,
        Replayed,
        DeliveryList,
        DeliveryAnswer,
        AttemptAnswer
    ))
)]
pub(super) struct Description;

/// A page of the merchant's feed.
#[derive(ToSchema)]
pub struct EventList {
    /// In order, without gaps.
    events: Vec<EventAnswer>,
    /// What to send as `after` to read on.
    #[schema(example = 17)]
    next: i64,
}

/// Something that happened to a wallet.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct EventAnswer {
    /// 1, 2, 3 ... in the merchant's feed, without gaps.
    #[schema(example = 17)]
    position: i64,
    /// 1, 2, 3 ... in the wallet, without gaps.
    #[schema(example = 3)]
    sequence: i64,
    /// `payment.succeeded`, `card.stored`, `mandate.ended` …
    #[schema(example = "payment.succeeded")]
    r#type: String,
    /// RFC 3339
    #[schema(example = "2026-11-22T13:20:30Z")]
    timestamp: String,
    /// Whose cards and agreements it is about; null when it is about none (`integrity.alert`).
    #[schema(example = "customer-4711")]
    wallet_id: Option<String>,
    /// The payment, when it is about one.
    #[schema(example = "3f0a5b1c9d2e4f60718293a4b5c6d7e8")]
    pay_id: Option<String>,
    /// A code, an amount or an id; for people.
    #[schema(example = "34.99 EUR")]
    detail: String,
}

/// A receiver of notifications to be added.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct EndpointRequest {
    /// An https address on the public internet. Missing with the Axepta dialects: each payment's own `urls.webhook`.
    #[schema(example = "https://shop.example/hooks/maillon")]
    url: Option<String>,
    /// `STANDARD` unless said, `AXEPTA_BASIC`, `AXEPTA_ENHANCED` or `MONEXT`.
    #[schema(example = "STANDARD")]
    dialect: Option<String>,
    /// Kinds as `payment.succeeded` or `payment.*`; missing: everything that the dialect has words for.
    #[schema(example = json!(["payment.*", "mandate.ended"]))]
    events: Option<Vec<String>>,
    /// `HMAC` unless said, or `ED25519`.
    #[schema(example = "HMAC")]
    signing: Option<String>,
    /// Only what happens at this shop.
    #[schema(example = "web")]
    point_of_sale: Option<String>,
}

/// A receiver of notifications.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct EndpointAnswer {
    /// Its name.
    #[schema(example = "0199f3b2-7c1e-7a55-9d10-5a3b1c2d4e5f")]
    endpoint_id: String,
    /// Where it is; null: each payment's own `urls.webhook`.
    #[schema(example = "https://shop.example/hooks/maillon")]
    url: Option<String>,
    /// Its language.
    #[schema(example = "STANDARD")]
    dialect: String,
    /// Kinds that it is told of; empty: all.
    events: Vec<String>,
    /// Only this shop's.
    point_of_sale: Option<String>,
    /// `HMAC`, `ED25519` or null.
    #[schema(example = "HMAC")]
    signing: Option<String>,
    /// With `ED25519`: what verifies, the newest first.
    public_keys: Vec<String>,
    /// `ACTIVE`, `FAILING`, `PARKED` or `DISABLED`.
    #[schema(example = "ACTIVE")]
    state: String,
    /// Failures after the last success.
    failures: i64,
    /// RFC 3339
    failing_since: Option<String>,
    /// RFC 3339
    creation_date: String,
    /// With `HMAC`, when it was added or rotated, and never again: `whsec_` and base64.
    #[schema(example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    secret: Option<String>,
}

/// All receivers.
#[derive(ToSchema)]
pub struct EndpointList {
    /// By id.
    endpoints: Vec<EndpointAnswer>,
}

/// How long the old secret signs as well.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct RotationRequest {
    /// 0 to 168; 24 unless said.
    #[schema(example = 24)]
    overlap_hours: Option<i64>,
}

/// To whom an event is told again.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct ReplayRequest {
    /// Missing: all endpoints that want it.
    #[schema(example = "0199f3b2-7c1e-7a55-9d10-5a3b1c2d4e5f")]
    endpoint_id: Option<String>,
}

/// To how many endpoints.
#[derive(ToSchema)]
pub struct Replayed {
    /// Deliveries put out.
    #[schema(example = 1)]
    deliveries: i64,
}

/// A page of the log.
#[derive(ToSchema)]
pub struct DeliveryList {
    /// The newest first.
    deliveries: Vec<DeliveryAnswer>,
    /// What to send as `before` to read on; null: that was all.
    #[schema(example = "17:0199f3b2-7c1e-7a55-9d10-5a3b1c2d4e5f")]
    next: Option<String>,
}

/// One event to one endpoint, or to the consumer by mail.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct DeliveryAnswer {
    /// The event's.
    #[schema(example = 17)]
    position: i64,
    /// `SERVER` or `MAIL`.
    #[schema(example = "SERVER")]
    channel: String,
    /// To whom; `mail` for a mail to the consumer.
    endpoint_id: String,
    /// For a mail: whom it goes to, in part.
    #[schema(example = "a***@example.com")]
    recipient: Option<String>,
    /// What happened.
    #[schema(example = "payment.succeeded")]
    r#type: String,
    /// `OPEN`, `DELIVERED`, `PARKED` (given up) or `READ` (Monext: the payment was read).
    #[schema(example = "DELIVERED")]
    state: String,
    /// RFC 3339
    creation_date: String,
    /// The oldest first.
    attempts: Vec<AttemptAnswer>,
}

/// One attempt.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct AttemptAnswer {
    /// 1, 2, 3 …
    #[schema(example = 1)]
    number: i64,
    /// RFC 3339
    timestamp: String,
    /// HTTP status of the answer, if any.
    #[schema(example = 204)]
    status: Option<i64>,
    /// The first characters of the answer, or why there was none.
    note: String,
    /// Milliseconds.
    #[schema(example = 83)]
    took_ms: i64,
}

/// Rows of the readable list: `curl` prefixes credentials, `base` is the server.
pub(super) fn operations(base: &str, curl: impl Fn(&str) -> String) -> Vec<Row> {
    vec![
        row(
            "GET",
            "/api/v2/events",
            "Read what happened, with a cursor",
            curl(&format!("'{base}/api/v2/events?after=0'")),
        ),
        row(
            "POST",
            "/api/v2/endpoints",
            "Be told what happens",
            curl(&format!(
                "{base}/api/v2/endpoints -H 'Content-Type: application/json' -d '{{\"url\": \"https://shop.example/hook\"}}'"
            )),
        ),
        row("GET", "/api/v2/endpoints", "Who is told, and how they are", curl(&format!("{base}/api/v2/endpoints"))),
        row(
            "GET",
            "/api/v2/endpoints/{endpointId}",
            "Read one of them",
            curl(&format!("{base}/api/v2/endpoints/ENDPOINT_ID")),
        ),
        row(
            "DELETE",
            "/api/v2/endpoints/{endpointId}",
            "Forget one of them",
            curl(&format!("-X DELETE {base}/api/v2/endpoints/ENDPOINT_ID")),
        ),
        row(
            "POST",
            "/api/v2/endpoints/{endpointId}/rotate",
            "A new secret; the old one signs as well for a while",
            curl(&format!("-X POST {base}/api/v2/endpoints/ENDPOINT_ID/rotate")),
        ),
        row(
            "POST",
            "/api/v2/endpoints/{endpointId}/resume",
            "Open a parked one again: what was given up is sent",
            curl(&format!("-X POST {base}/api/v2/endpoints/ENDPOINT_ID/resume")),
        ),
        row(
            "GET",
            "/api/v2/deliveries",
            "What was told, and what came of it",
            curl(&format!("{base}/api/v2/deliveries")),
        ),
        row(
            "POST",
            "/api/v2/events/{position}/replay",
            "Tell it again",
            curl(&format!("-X POST {base}/api/v2/events/1/replay")),
        ),
    ]
}

#[utoipa::path(get, path = "/api/v2/events", tag = "notifications",
    params(("after" = Option<i64>, Query, description = "the last position that was read; 0 unless said"),
        ("limit" = Option<i64>, Query, description = "1 to 500; 100 unless said")),
    responses((status = 200, description = "what happened since", body = EventList), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError)))]
fn events() {}

#[utoipa::path(post, path = "/api/v2/events/{position}/replay", tag = "notifications", request_body = Option<ReplayRequest>,
    params(("position" = i64, Path, description = "the event's position")),
    responses((status = 202, description = "told again", body = Replayed), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such event", body = CodedError)))]
fn replay() {}

#[utoipa::path(get, path = "/api/v2/endpoints", tag = "notifications",
    responses((status = 200, description = "all", body = EndpointList), (status = 401, description = "wrong credentials", body = TokenError)))]
fn endpoints() {}

#[utoipa::path(post, path = "/api/v2/endpoints", tag = "notifications", request_body = EndpointRequest,
    responses((status = 201, description = "added; the secret is shown once", body = EndpointAnswer), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError)))]
fn add_endpoint() {}

#[utoipa::path(get, path = "/api/v2/endpoints/{endpointId}", tag = "notifications", params(("endpointId" = String, Path, description = "its name")),
    responses((status = 200, description = "the endpoint", body = EndpointAnswer), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such endpoint", body = CodedError)))]
fn endpoint() {}

#[utoipa::path(delete, path = "/api/v2/endpoints/{endpointId}", tag = "notifications", params(("endpointId" = String, Path, description = "its name")),
    responses((status = 204, description = "forgotten with its deliveries"), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such endpoint", body = CodedError)))]
fn remove_endpoint() {}

#[utoipa::path(post, path = "/api/v2/endpoints/{endpointId}/rotate", tag = "notifications", request_body = Option<RotationRequest>,
    params(("endpointId" = String, Path, description = "its name")),
    responses((status = 200, description = "a new secret, shown once", body = EndpointAnswer), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such endpoint", body = CodedError)))]
fn rotate_endpoint() {}

#[utoipa::path(post, path = "/api/v2/endpoints/{endpointId}/resume", tag = "notifications", params(("endpointId" = String, Path, description = "its name")),
    responses((status = 200, description = "open again; what was given up is sent", body = EndpointAnswer), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such endpoint", body = CodedError)))]
fn resume_endpoint() {}

#[utoipa::path(get, path = "/api/v2/deliveries", tag = "notifications",
    params(("endpointId" = Option<String>, Query, description = "of one endpoint"),
        ("state" = Option<String>, Query, description = "OPEN, DELIVERED, PARKED or READ"),
        ("before" = Option<String>, Query, description = "`next` of an earlier answer"),
        ("limit" = Option<i64>, Query, description = "1 to 200; 50 unless said")),
    responses((status = 200, description = "the log", body = DeliveryList), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such endpoint", body = CodedError)))]
fn deliveries() {}
