//! The guard against card testing, described.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

use utoipa::{OpenApi, ToSchema};

use super::super::error::FieldError;
use super::super::schema::TokenError;
use super::{Row, row};

#[derive(OpenApi)]
#[openapi(paths(show, put), components(schemas(GuardWish, GuardAnswer, Tried, Failed)))]
pub(super) struct Description;

/// Rows of the readable list: `curl` prefixes credentials, `base` is the server.
pub(super) fn operations(base: &str, curl: impl Fn(&str) -> String) -> Vec<Row> {
    let path = "/api/v2/guard";
    let body = r#"-H 'Content-Type: application/json' -d '{"mode": "ALWAYS"}'"#;
    vec![
        row("GET", path, "How many cards were tried lately, and how many failed", curl(&format!("{base}{path}"))),
        row("PUT", path, "Check every browser before a card is typed", curl(&format!("-X PUT {base}{path} {body}"))),
    ]
}

/// Whether every browser is checked.
#[derive(ToSchema)]
pub struct GuardWish {
    /// `AUTOMATIC`: when the counts say so. `ALWAYS`: now.
    #[schema(example = "ALWAYS")]
    mode: String,
}

/// How a merchant's shops stand.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct GuardAnswer {
    /// `AUTOMATIC` or `ALWAYS`
    #[schema(example = "AUTOMATIC")]
    mode: String,
    /// Every browser is checked now, by that mode or by the counts.
    checks_everybody: bool,
    /// What was tried in ten minutes.
    last_ten_minutes: Tried,
    /// What failed in a day.
    last_day: Failed,
}

/// Cards that were tried.
#[derive(ToSchema)]
pub struct Tried {
    /// All; counted up to 2,000.
    #[schema(example = 40)]
    tried: u32,
    /// Accepted.
    #[schema(example = 37)]
    accepted: u32,
}

/// Cards that failed, or are under way.
#[derive(ToSchema)]
pub struct Failed {
    /// Counted up to the budget.
    #[schema(example = 12)]
    failed: u32,
    /// From here on everybody is checked, and who fails gets nothing more that day.
    #[schema(example = 500)]
    budget: u32,
}

#[utoipa::path(get, path = "/api/v2/guard", tag = "guard",
    responses((status = 200, description = "as it stands", body = GuardAnswer), (status = 401, description = "wrong credentials", body = TokenError)))]
fn show() {}

#[utoipa::path(put, path = "/api/v2/guard", tag = "guard", request_body = GuardWish,
    responses((status = 200, description = "as it stands now", body = GuardAnswer), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError)))]
fn put() {}
