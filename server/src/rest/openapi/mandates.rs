//! Mandates, their proof, and the cards of wallets, described.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

use utoipa::{OpenApi, ToSchema};

use super::super::error::FieldError;
use super::super::schema::{CodedError, TokenError};
use super::{Row, row};

#[derive(OpenApi)]
#[openapi(
    paths(mandates, mandate, revoke, consent_pack, consent_key, cards, disable, enable),
    components(schemas(
        MandateList,
        Mandate,
        Agreement,
        Amount,
        CardList,
        Card,
        Standing,
        SmartBill,
        AliasStep,
        ConsentPack
    ))
)]
pub(super) struct Description;

/// Rows of the readable list: `curl` prefixes credentials, `base` is the server.
pub(super) fn operations(base: &str, curl: impl Fn(&str) -> String) -> Vec<Row> {
    vec![
        row(
            "GET",
            "/api/v2/mandates?walletId={walletId}",
            "What a consumer agreed to",
            curl(&format!("'{base}/api/v2/mandates?walletId=WALLET_ID'")),
        ),
        row(
            "GET",
            "/api/v2/mandates/{mandateId}",
            "One mandate with its card and references",
            curl(&format!("{base}/api/v2/mandates/MANDATE_ID")),
        ),
        row(
            "POST",
            "/api/v2/mandates/{mandateId}/revoke",
            "End a mandate",
            curl(&format!("-X POST {base}/api/v2/mandates/MANDATE_ID/revoke")),
        ),
        row(
            "GET",
            "/api/v2/mandates/{mandateId}/consent-pack",
            "The signed proof of an agreement; check it with maillon verify-consent",
            curl(&format!("{base}/api/v2/mandates/MANDATE_ID/consent-pack")),
        ),
        row(
            "GET",
            "/api/v2/consent-key",
            "The public key that proofs are checked with",
            format!("curl -s {base}/api/v2/consent-key"),
        ),
        row(
            "GET",
            "/api/v2/wallets/{walletId}/cards",
            "The cards of a wallet, with how each came to its status",
            curl(&format!("{base}/api/v2/wallets/WALLET_ID/cards")),
        ),
        row(
            "POST",
            "/api/v2/wallets/{walletId}/cards/{cardIndex}/disable",
            "Charge a card no more; enable takes it back",
            curl(&format!("-X POST {base}/api/v2/wallets/WALLET_ID/cards/1/disable")),
        ),
        row(
            "POST",
            "/api/v2/wallets/{walletId}/cards/{cardIndex}/enable",
            "Charge a disabled card again",
            curl(&format!("-X POST {base}/api/v2/wallets/WALLET_ID/cards/1/enable")),
        ),
    ]
}

/// Mandates of a wallet, oldest first.
#[derive(ToSchema)]
struct MandateList {
    /// At most `limit`.
    mandates: Vec<Mandate>,
    /// Where the next list begins (`after`); null when there are no more.
    next: Option<String>,
}

/// A mandate. `card` and `references` only where one mandate is asked for.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are the surface's")]
pub(super) struct Mandate {
    /// Its name.
    mandate_id: String,
    /// The wallet its card is in.
    wallet_id: String,
    /// The payment that founded it.
    pay_id: String,
    /// `ACTIVE`, `ENDED` or `REPLACED`.
    #[schema(example = "ACTIVE")]
    state: String,
    /// The card, in the list of a wallet.
    card_index: Option<u32>,
    /// How it was made: `PAGE`.
    channel: String,
    /// RFC 3339.
    creation_date: String,
    /// RFC 3339, once ended.
    end_date: Option<String>,
    /// `CONSUMER`, `MERCHANT`, `SCHEME:` and the code, `CARD` or `REPLACEMENT`.
    ended_by: Option<String>,
    /// The mandate that took its place.
    replaced_by: Option<String>,
    /// What is agreed.
    agreement: Agreement,
    /// Pseudo card number, brand, digits, expiry, status.
    #[schema(value_type = Option<Object>)]
    card: (),
    /// `roots` are sent with later charges, `seen` never.
    #[schema(value_type = Option<Object>)]
    references: (),
    /// `agreement.href`: where the consumer reads the agreement and may end it.
    #[schema(rename = "_links", value_type = Option<Object>)]
    links: (),
}

/// What is agreed.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct Agreement {
    /// `FIXED`, `FLEXIBLE_AMOUNT`, `FLEXIBLE_FREQUENCY`, `INSTALMENTS`, `UNSCHEDULED` or `ONE_CLICK`.
    #[schema(example = "FIXED")]
    kind: String,
    /// What it is for.
    description: Option<String>,
    /// Of each charge.
    amount: Option<Amount>,
    /// The most a charge may be.
    ceiling: Option<Amount>,
    /// `MONTHLY` and so on.
    frequency: Option<String>,
    /// `YYYY-MM-DD`
    start_date: Option<String>,
    /// `YYYY-MM-DD`
    expiry_date: Option<String>,
    /// Number of charges.
    count: Option<u32>,
    /// Days of notice before a charge.
    notice_days: Option<u32>,
    /// The merchant's terms.
    terms_url: Option<String>,
}

/// An amount.
#[derive(ToSchema)]
struct Amount {
    /// Minor units.
    value: i64,
    /// ISO 4217 letters.
    currency: String,
}

/// The signed proof of an agreement.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are the surface's")]
struct ConsentPack {
    /// The mandate.
    mandate_id: String,
    /// A compact JWS (RS256).
    consent_pack: String,
    /// For convenience; trust the one from `/api/v2/consent-key`.
    public_key: String,
}

/// Cards of a wallet by index.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct CardList {
    /// The wallet.
    wallet_id: String,
    /// Its cards.
    cards: Vec<Card>,
}

/// A stored card.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are the surface's")]
pub(super) struct Card {
    /// 1, 2, 3 ... in the wallet.
    card_index: u32,
    /// It is used first.
    default: bool,
    /// What it is charged with.
    pseudo_card_number: String,
    /// The network.
    brand: String,
    /// For people.
    first6_digits: String,
    /// For people.
    last4_digits: String,
    /// `YYYYMM`
    expiry_date: String,
    /// The name on it.
    card_holder_name: String,
    /// `ACTIVE`, `EXPIRING`, `EXPIRED`, `REPLACED`, `BLOCKED` or `DISABLED`.
    #[schema(example = "ACTIVE")]
    status: String,
    /// RFC 3339.
    creation_date: String,
    /// How it came to its status, oldest first.
    history: Vec<Standing>,
    /// Its alias at American Express, when it has one.
    smart_bill: Option<SmartBill>,
}

/// A card's alias at American Express.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct SmartBill {
    /// The wallet's name, immediately followed by the card's index.
    #[schema(example = "client-71")]
    alias: String,
    /// The contract under which it was enrolled.
    contract_number: String,
    /// `WR`, `EA`, `ER`, `EDU`, `PU` or `CC`.
    #[schema(example = "EA")]
    status: String,
    /// RFC 3339; since when.
    status_date: String,
    /// Of a refusal or cancellation.
    code: Option<String>,
    /// How it came to its status, oldest first.
    history: Vec<AliasStep>,
}

/// A step of an alias.
#[derive(ToSchema)]
struct AliasStep {
    /// The status from then on.
    status: String,
    /// RFC 3339.
    date: String,
    /// The file that said so.
    file: Option<String>,
    /// And its line.
    line: Option<u64>,
    /// Why: `enrolled`, `accepted`, `refused:12`, `removed` and so on.
    reason: String,
}

/// A status and since when.
#[derive(ToSchema)]
struct Standing {
    /// The status.
    status: String,
    /// RFC 3339.
    date: String,
    /// `merchant`, `issuer:41` and so on.
    reason: String,
}

#[utoipa::path(get, path = "/api/v2/mandates", tag = "mandates",
    params(("walletId" = String, Query, description = "the wallet")),
    responses((status = 200, description = "its mandates", body = MandateList), (status = 400, description = "no wallet named", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError)))]
fn mandates() {}

#[utoipa::path(get, path = "/api/v2/mandates/{mandateId}", tag = "mandates",
    params(("mandateId" = String, Path, description = "its name")),
    responses((status = 200, description = "the mandate", body = Mandate), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such mandate", body = CodedError)))]
fn mandate() {}

#[utoipa::path(post, path = "/api/v2/mandates/{mandateId}/revoke", tag = "mandates",
    params(("mandateId" = String, Path, description = "its name")),
    responses((status = 200, description = "the mandate, ended", body = Mandate), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such mandate", body = CodedError)))]
fn revoke() {}

#[utoipa::path(get, path = "/api/v2/wallets/{walletId}/cards", tag = "wallets",
    params(("walletId" = String, Path, description = "the wallet")),
    responses((status = 200, description = "its cards", body = CardList), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such wallet", body = CodedError)))]
fn cards() {}

#[utoipa::path(post, path = "/api/v2/wallets/{walletId}/cards/{cardIndex}/disable", tag = "wallets",
    params(("walletId" = String, Path, description = "the wallet"), ("cardIndex" = u32, Path, description = "1, 2, 3 ...")),
    responses((status = 200, description = "the card, disabled", body = Card), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such card", body = CodedError)))]
fn disable() {}

#[utoipa::path(post, path = "/api/v2/wallets/{walletId}/cards/{cardIndex}/enable", tag = "wallets",
    params(("walletId" = String, Path, description = "the wallet"), ("cardIndex" = u32, Path, description = "1, 2, 3 ...")),
    responses((status = 200, description = "the card, active", body = Card), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such card", body = CodedError)))]
fn enable() {}

#[utoipa::path(get, path = "/api/v2/mandates/{mandateId}/consent-pack", tag = "mandates",
    params(("mandateId" = String, Path, description = "its name")),
    responses((status = 200, description = "the proof", body = ConsentPack), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such mandate", body = CodedError)))]
fn consent_pack() {}

#[utoipa::path(get, path = "/api/v2/consent-key", tag = "mandates",
    responses((status = 200, description = "an RSA public key", body = String, content_type = "application/x-pem-file")))]
fn consent_key() {}
