//! What consumers were shown, described.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

use utoipa::{OpenApi, ToSchema};

use super::super::schema::{CodedError, TokenError};
use super::{Row, row};

#[derive(OpenApi)]
#[openapi(paths(pages, page), components(schemas(ShownPageList, ShownPage)))]
pub(super) struct Description;

/// Rows of the readable list.
pub(super) fn operations(base: &str, curl: impl Fn(&str) -> String) -> Vec<Row> {
    vec![
        row(
            "GET",
            "/api/v2/payments/sessions/{payId}/pages",
            "What the consumer of a visit was shown, and when",
            curl(&format!("{base}/api/v2/payments/sessions/PAY_ID/pages")),
        ),
        row(
            "GET",
            "/api/v2/payments/sessions/{payId}/pages/{hash}",
            "One of these pages again, inert",
            curl(&format!("{base}/api/v2/payments/sessions/PAY_ID/pages/HASH")),
        ),
    ]
}

/// The pages of a visit, in the order in which they were first shown. Some seconds pass before a page is listed.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct ShownPageList {
    /// The payment of the visit.
    pay_id: String,
    /// Its pages.
    pages: Vec<ShownPage>,
}

/// A page that the consumer saw in one state of the visit.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct ShownPage {
    /// SHA-256 of the page, in hexadecimal: the same page has the same hash wherever it was shown.
    hash: String,
    /// Where the visit stood.
    #[schema(example = "CREATED")]
    state: String,
    /// BCP 47 tag.
    language: String,
    /// 200, or 422 with something to correct.
    http_status: u16,
    /// RFC 3339.
    first_shown_at: String,
    /// RFC 3339.
    last_shown_at: String,
    /// How often.
    times: u32,
    /// `page` leads to the page.
    #[schema(rename = "_links", value_type = Object)]
    links: (),
}

#[utoipa::path(get, path = "/api/v2/payments/sessions/{payId}/pages", tag = "payments",
    params(("payId" = String, Path, description = "32 lower-case hexadecimal characters")),
    responses((status = 200, description = "its pages", body = ShownPageList), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such visit", body = CodedError)))]
fn pages() {}

#[utoipa::path(get, path = "/api/v2/payments/sessions/{payId}/pages/{hash}", tag = "payments",
    params(("payId" = String, Path, description = "32 lower-case hexadecimal characters"), ("hash" = String, Path, description = "64 lower-case hexadecimal characters")),
    responses((status = 200, description = "the page as it was, without card data, tokens and the name typed; nothing runs in it", body = String, content_type = "text/html"),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "not shown on this visit, or no longer kept", body = CodedError)))]
fn page() {}
