//! Wallets, their cards and the page that shows them, described.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

use utoipa::{OpenApi, ToSchema};

use super::super::error::FieldError;
use super::super::schema::{CodedError, OpenedLinks, TokenError};
use super::mandates::{Card, Mandate};
use super::{Row, row};

#[derive(OpenApi)]
#[openapi(
    paths(session, wallet, card, make_default, remove),
    components(schemas(
        WalletSessionRequest,
        WalletUrls,
        WalletSessionOpened,
        Wallet,
        Removal,
        Removed,
        MandatesWouldEnd
    ))
)]
pub(super) struct Description;

/// Rows of the readable list: `curl` prefixes credentials, `base` is the server.
pub(super) fn operations(base: &str, curl: impl Fn(&str) -> String) -> Vec<Row> {
    let wallet = format!("{base}/api/v2/wallets/WALLET_ID");
    vec![
        row(
            "POST",
            "/api/v2/wallets/{walletId}/sessions",
            "A link to the page on which a consumer manages the cards you keep",
            curl(&format!(
                "{wallet}/sessions -H 'Content-Type: application/json' -d '{{\"urls\": {{\"return\": \"{base}/\"}}}}'"
            )),
        ),
        row("GET", "/api/v2/wallets/{walletId}", "A wallet: cards, default card, mandates in force", curl(&wallet)),
        row("GET", "/api/v2/wallets/{walletId}/cards/{cardIndex}", "One card", curl(&format!("{wallet}/cards/1"))),
        row(
            "POST",
            "/api/v2/wallets/{walletId}/cards/{cardIndex}/default",
            "Use this card first",
            curl(&format!("-X POST {wallet}/cards/1/default")),
        ),
        row(
            "DELETE",
            "/api/v2/wallets/{walletId}/cards/{cardIndex}",
            "Remove a card for good, with the mandates that rest on it",
            curl(&format!("-X DELETE '{wallet}/cards/1?endMandates=true'")),
        ),
    ]
}

/// The body that opens the wallet page.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase", example = json!({ "urls": { "return": "https://shop.example/account" } }))]
struct WalletSessionRequest {
    /// Where the consumer goes.
    urls: WalletUrls,
    /// Language of the page, as `fr`.
    language: Option<String>,
    /// RFC 3339; when the page closes.
    expiration_time: Option<String>,
    /// Replay protection, like the `Idempotency-Key` header; at most 32 characters.
    request_id: Option<String>,
    /// Which of the merchant's shops; the first when missing. Its contracts take the cards that are added.
    point_of_sale: Option<String>,
    /// How the page looks, and the card pages that it opens; the shop's default when missing.
    template: Option<WalletTemplate>,
    /// The same under another name.
    custom_payment_page_code: Option<String>,
}

/// How the wallet page looks.
#[derive(ToSchema)]
struct WalletTemplate {
    /// A published theme of the shop.
    #[schema(example = "gym")]
    name: Option<String>,
}

/// Where the consumer goes.
#[derive(ToSchema)]
struct WalletUrls {
    /// At the end; nothing is added to it.
    r#return: String,
}

/// The wallet page is open.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct WalletSessionOpened {
    /// The wallet.
    wallet_id: String,
    /// The merchant.
    merchant_id: String,
    /// RFC 3339; when the page closes.
    expiration_time: String,
    /// `redirect.href` is where the browser goes.
    #[schema(rename = "_links")]
    links: OpenedLinks,
}

/// A wallet.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are the surface's")]
struct Wallet {
    /// The merchant's name for it.
    wallet_id: String,
    /// RFC 3339.
    creation_date: String,
    /// The card that is used first; null when there is none.
    default_card_index: Option<u32>,
    /// By index; removed cards are not there any more.
    cards: Vec<Card>,
    /// Those in force, each with its `cardIndex`, the oldest first; at most `limit`.
    mandates: Vec<Mandate>,
    /// Where its next mandates begin (`after`); null when there are no more.
    next: Option<String>,
}

/// What a removal is told; may stand in the query instead.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase", example = json!({ "endMandates": true }))]
struct Removal {
    /// The mandates that rest on the card end with it.
    end_mandates: bool,
}

/// A card that was removed.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct Removed {
    /// The wallet.
    wallet_id: String,
    /// Not given to another card.
    card_index: u32,
    /// `REMOVED`
    status: String,
    /// The mandates that ended with it.
    ended_mandates: Vec<String>,
}

/// Why a card is not removed: these mandates would end.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct MandatesWouldEnd {
    /// 20120000
    response_code: String,
    /// For people.
    response_description: String,
    /// They.
    mandates: Vec<Mandate>,
}

#[utoipa::path(post, path = "/api/v2/wallets/{walletId}/sessions", tag = "wallets",
    params(("walletId" = String, Path, description = "the wallet"),
        ("Idempotency-Key" = Option<String>, Header, description = "replay protection")),
    request_body = WalletSessionRequest,
    responses((status = 201, description = "the page is open", body = WalletSessionOpened),
        (status = 400, description = "fields that cannot be taken", body = Vec<FieldError>), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such wallet", body = CodedError), (status = 409, description = "the same call is still being processed", body = CodedError),
        (status = 422, description = "the key came with another request", body = CodedError)))]
fn session() {}

#[utoipa::path(get, path = "/api/v2/wallets/{walletId}", tag = "wallets",
    params(("walletId" = String, Path, description = "the wallet")),
    responses((status = 200, description = "the wallet", body = Wallet), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such wallet", body = CodedError)))]
fn wallet() {}

#[utoipa::path(get, path = "/api/v2/wallets/{walletId}/cards/{cardIndex}", tag = "wallets",
    params(("walletId" = String, Path, description = "the wallet"), ("cardIndex" = u32, Path, description = "1, 2, 3 ...")),
    responses((status = 200, description = "the card", body = Card), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such card", body = CodedError)))]
fn card() {}

#[utoipa::path(post, path = "/api/v2/wallets/{walletId}/cards/{cardIndex}/default", tag = "wallets",
    params(("walletId" = String, Path, description = "the wallet"), ("cardIndex" = u32, Path, description = "1, 2, 3 ...")),
    responses((status = 200, description = "the card, now the default", body = Card), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such card", body = CodedError),
        (status = 409, description = "nothing may be charged to it: `reason` says why", body = CodedError)))]
fn make_default() {}

#[utoipa::path(delete, path = "/api/v2/wallets/{walletId}/cards/{cardIndex}", tag = "wallets",
    params(("walletId" = String, Path, description = "the wallet"), ("cardIndex" = u32, Path, description = "1, 2, 3 ..."),
        ("endMandates" = Option<bool>, Query, description = "the mandates that rest on it end with it")),
    request_body(content = Option<Removal>, description = "only when the query does not say it"),
    responses((status = 200, description = "removed", body = Removed), (status = 400, description = "cannot be read", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such card", body = CodedError),
        (status = 409, description = "mandates would end", body = MandatesWouldEnd)))]
fn remove() {}
