//! The plastic that a card has had, described.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

use utoipa::{OpenApi, ToSchema};

use super::super::schema::{CodedError, TokenError};
use super::{Row, row};

#[derive(OpenApi)]
#[openapi(paths(versions), components(schemas(CardVersionList, CardVersion)))]
pub(super) struct Description;

/// Rows of the readable list.
pub(super) fn operations(base: &str, curl: impl Fn(&str) -> String) -> Vec<Row> {
    vec![row(
        "GET",
        "/api/v2/wallets/{walletId}/cards/{cardIndex}/versions",
        "The plastic that a card has had: typed by its holder, or replaced by its issuer",
        curl(&format!("{base}/api/v2/wallets/WALLET_ID/cards/1/versions")),
    )]
}

/// A card's plastic, the newest first.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct CardVersionList {
    /// The wallet.
    wallet_id: String,
    /// The card in it; it never changes.
    card_index: u32,
    /// Its versions.
    versions: Vec<CardVersion>,
}

/// One plastic.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct CardVersion {
    /// 1, 2, 3 ...
    version: u32,
    /// It is what is charged.
    in_force: bool,
    /// For people.
    first6_digits: String,
    /// For people. The pseudo card number keeps the last three digits of the first one.
    last4_digits: String,
    /// `YYYYMM`
    expiry_date: String,
    /// `CONSUMER`: typed by its holder; `ISSUER`: by the account updater.
    #[schema(example = "ISSUER")]
    source: String,
    /// RFC 3339.
    since: String,
    /// Its number is destroyed: payments made with it cannot be refunded any more.
    number_destroyed: bool,
}

#[utoipa::path(get, path = "/api/v2/wallets/{walletId}/cards/{cardIndex}/versions", tag = "wallets",
    params(("walletId" = String, Path, description = "the wallet"), ("cardIndex" = u32, Path, description = "1, 2, 3 ...")),
    responses((status = 200, description = "its plastic", body = CardVersionList), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such card", body = CodedError)))]
fn versions() {}
