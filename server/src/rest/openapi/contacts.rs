//! Where consumers are written to, described.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

use utoipa::{OpenApi, ToSchema};

use super::super::error::FieldError;
use super::super::schema::{CodedError, TokenError};
use super::{Row, row};

#[derive(OpenApi)]
#[openapi(paths(show, put, forget), components(schemas(ContactWish, ContactAnswer)))]
pub(super) struct Description;

/// Rows of the readable list: `curl` prefixes credentials, `base` is the server.
pub(super) fn operations(base: &str, curl: impl Fn(&str) -> String) -> Vec<Row> {
    let path = "/api/v2/wallets/{walletId}/contact";
    let address = format!("{base}/api/v2/wallets/WALLET_ID/contact");
    let body = r#"-H 'Content-Type: application/json' -d '{"email": "anna@example.com", "language": "fr"}'"#;
    vec![
        row("GET", path, "Where a wallet's consumer is written to", curl(&address)),
        row("PUT", path, "Write to another address from now on", curl(&format!("-X PUT {address} {body}"))),
        row("DELETE", path, "Write no mail any more", curl(&format!("-X DELETE {address}"))),
    ]
}

/// Where to write to.
#[derive(ToSchema)]
pub struct ContactWish {
    /// ASCII, at most 150 characters.
    #[schema(example = "anna@example.com")]
    email: String,
    /// A language of the pages; unless said, the one before, else English.
    #[schema(example = "fr")]
    language: Option<String>,
}

/// Where a consumer is written to.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct ContactAnswer {
    /// The wallet.
    #[schema(example = "customer-4711")]
    wallet_id: String,
    /// The address.
    #[schema(example = "anna@example.com")]
    email: String,
    /// BCP 47.
    #[schema(example = "fr")]
    language: String,
}

#[utoipa::path(get, path = "/api/v2/wallets/{walletId}/contact", tag = "wallets",
    params(("walletId" = String, Path, description = "the wallet")),
    responses((status = 200, description = "the contact", body = ContactAnswer), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "none is known", body = CodedError)))]
fn show() {}

#[utoipa::path(put, path = "/api/v2/wallets/{walletId}/contact", tag = "wallets", request_body = ContactWish,
    params(("walletId" = String, Path, description = "the wallet")),
    responses((status = 200, description = "the contact from now on", body = ContactAnswer), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such wallet", body = CodedError)))]
fn put() {}

#[utoipa::path(delete, path = "/api/v2/wallets/{walletId}/contact", tag = "wallets",
    params(("walletId" = String, Path, description = "the wallet")),
    responses((status = 204, description = "forgotten"), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "none was known", body = CodedError)))]
fn forget() {}
