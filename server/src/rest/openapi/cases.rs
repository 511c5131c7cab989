//! What people must decide, described.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

use utoipa::{OpenApi, ToSchema};

use super::super::error::FieldError;
use super::super::schema::TokenError;
use super::{Row, row};

#[derive(OpenApi)]
#[openapi(paths(cases), components(schemas(CaseList, CaseAnswer)))]
pub(super) struct Description;

/// Rows of the readable list: `curl` prefixes credentials, `base` is the server.
pub(super) fn operations(base: &str, curl: impl Fn(&str) -> String) -> Vec<Row> {
    let address = format!("{base}/api/v2/cases?state=OPEN");
    vec![row("GET", "/api/v2/cases", "What a person must decide about your payments", curl(&address))]
}

/// Cases, the newest first.
#[derive(ToSchema)]
pub struct CaseList {
    /// The cases.
    cases: Vec<CaseAnswer>,
    /// `before` of the next call; null when there are no more.
    #[schema(example = "1795348800000:hold_open:01a20354-958e-7674-b224-b9a6334673a2")]
    next: Option<String>,
}

/// One case.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct CaseAnswer {
    /// Its name.
    #[schema(example = "hold_open:01a20354-958e-7674-b224-b9a6334673a2")]
    case_id: String,
    /// `HOLD_OPEN`, `CAPTURE_REFUSED`, `CLEARED_TWICE`, `CLEARED_OTHERWISE` or `NOT_CLEARED`.
    #[schema(example = "HOLD_OPEN")]
    r#type: String,
    /// The payment.
    pay_id: Option<String>,
    /// In words.
    detail: String,
    /// `OPEN` or `CLOSED`.
    #[schema(example = "OPEN")]
    state: String,
    /// When it was opened.
    creation_date: String,
    /// When it was closed.
    closing_date: Option<String>,
    /// What was decided.
    decision: Option<String>,
}

#[utoipa::path(get, path = "/api/v2/cases", tag = "payments",
    params(("state" = Option<String>, Query, description = "OPEN or CLOSED; both unless said"),
        ("before" = Option<String>, Query, description = "`next` of an earlier answer"),
        ("limit" = Option<i64>, Query, description = "1 to 200; 50 unless said")),
    responses((status = 200, description = "the cases", body = CaseList), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError)))]
fn cases() {}
