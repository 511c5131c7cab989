//! Wallets and the cards in them. An extension of ours in the dialect's style.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use domain::card_removal::RemovedBy;
use domain::ids::{MandateId, MerchantId, WalletId};
use domain::mandate::Mandate;
use domain::ports::{CardStanding, DefaultChoice, Moved, Removal, Told};
use domain::wallet::{Card, CardStatus, Wallet, card_index};
use serde::Deserialize;
use serde_json::{Value, json};

use super::access::Caller;
use super::codes::brand_name;
use super::error::ApiError;
use super::fields::{Field, Mistakes};
use super::mandate::{self, Place};
use super::payments::json_body;
use super::smartbill;
use crate::state::App;

/// Most mandates that a removal is answered with that is refused for them.
const MANDATES_MAX: u32 = 200;

/// Statuses from which a merchant may switch a card off. What an issuer blocked is not a merchant's to enable, by way
/// of disabling it neither: a new enrolment is.
const ENABLED: [CardStatus; 4] = [CardStatus::Active, CardStatus::Expiring, CardStatus::Expired, CardStatus::Replaced];

/// Where its list of mandates goes on.
#[derive(Deserialize)]
pub struct Paging {
    after: Option<String>,
    limit: Option<String>,
}

/// `GET /wallets/{walletId}?after=…&limit=…`: its mandates in force come page by page, the oldest first.
pub async fn show(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(wallet): Path<String>,
    paging: Result<Query<Paging>, QueryRejection>,
) -> Result<Json<Value>, ApiError> {
    let Query(paging) = paging?;
    let wallet = known(&app, &merchant.id, &wallet).await?;
    let of = (&merchant.id, &wallet.id);
    let place = Place::read(&app, of, paging.after.as_deref(), paging.limit.as_deref()).await?;
    let mandates = app.store.active_mandates(&merchant.id, &wallet.id, place.after(), place.asked()).await?;
    let (mandates, next) = place.cut(mandates);
    let mandates: Vec<Value> = mandates.iter().map(|one| with_index(&wallet, one)).collect();
    Ok(Json(json!({
        "walletId": wallet.id.as_str(),
        "creationDate": wallet.created_at.to_string(),
        "defaultCardIndex": wallet.default_index(),
        "cards": all(&app, &wallet).await?,
        "mandates": mandates,
        "next": next,
    })))
}

/// `GET /wallets/{walletId}/cards`
pub async fn cards(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(wallet): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let wallet = known(&app, &merchant.id, &wallet).await?;
    Ok(Json(json!({ "walletId": wallet.id.as_str(), "cards": all(&app, &wallet).await? })))
}

/// `GET /wallets/{walletId}/cards/{cardIndex}`
pub async fn one_card(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((wallet, index)): Path<(String, String)>,
) -> Result<Json<Value>, ApiError> {
    answer(&app, &merchant.id, &wallet, &index).await
}

/// `POST /wallets/{walletId}/cards/{cardIndex}/default`: this card is used first.
pub async fn make_default(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((wallet, index)): Path<(String, String)>,
    _body: Bytes,
) -> Result<Json<Value>, ApiError> {
    let (found, card) = known_card(&app, &merchant.id, &wallet, &index).await?;
    if found.chosen_index != Some(card.index) {
        let choice = DefaultChoice {
            merchant_id: merchant.id.clone(),
            wallet_id: found.id.clone(),
            expected: None,
            index: card.index,
            at: app.clock.now(),
        };
        match app.store.choose_default(&choice).await? {
            Moved::Done(()) => {}
            // Nothing may be charged to it, or it left the wallet in the same moment.
            Moved::Stale => {
                let (_, card) = known_card(&app, &merchant.id, &wallet, &index).await?;
                return Err(ApiError::NotDefault(card.status));
            }
        }
    }
    answer(&app, &merchant.id, &wallet, &index).await
}

/// `POST /wallets/{walletId}/cards/{cardIndex}/disable`: nothing is charged to the card any more.
pub async fn disable(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((wallet, index)): Path<(String, String)>,
    _body: Bytes,
) -> Result<Json<Value>, ApiError> {
    stand(&app, &merchant.id, (&wallet, &index), (&ENABLED, CardStatus::Disabled)).await
}

/// `POST /wallets/{walletId}/cards/{cardIndex}/enable`
pub async fn enable(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((wallet, index)): Path<(String, String)>,
    _body: Bytes,
) -> Result<Json<Value>, ApiError> {
    stand(&app, &merchant.id, (&wallet, &index), (&[CardStatus::Disabled], CardStatus::Active)).await
}

/// What a removal is told beside the card.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RemovalWish {
    end_mandates: Option<bool>,
}

/// `DELETE /wallets/{walletId}/cards/{cardIndex}`: for good. Refused while agreements would end with it, unless
/// `endMandates` says that they shall, in the query or in a body.
pub async fn remove(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((wallet, index)): Path<(String, String)>,
    query: Result<Query<RemovalWish>, QueryRejection>,
    body: Bytes,
) -> Result<Json<Value>, ApiError> {
    let Query(query) = query?;
    let ends = query.end_mandates.unwrap_or(false) || ends_mandates(&body)?;
    let (found, card) = known_card(&app, &merchant.id, &wallet, &index).await?;
    let told = if ends { Told::All } else { Told::These(Vec::new()) };
    match app.enrolment.remove_card(&card, told, RemovedBy::Merchant).await? {
        Removal::Done { ended, .. } => Ok(Json(json!({
            "walletId": found.id.as_str(),
            "cardIndex": card.index,
            "status": "REMOVED",
            "endedMandates": ended.iter().map(MandateId::as_str).collect::<Vec<_>>(),
        }))),
        Removal::Before => Err(ApiError::NotFound("card")),
        Removal::Untold => {
            let active = app.store.active_of_card(&card.id, MANDATES_MAX).await?;
            Err(ApiError::MandatesEnd(active.iter().map(|one| with_index(&found, one)).collect()))
        }
    }
}

fn ends_mandates(body: &[u8]) -> Result<bool, ApiError> {
    if body.is_empty() {
        return Ok(false);
    }
    let body = json_body(body)?;
    let mut mistakes = Mistakes::default();
    let ends = Field::root(&body).get("endMandates").boolean(&mut mistakes);
    match mistakes.found() {
        Some(wrong) => Err(ApiError::Fields(wrong)),
        None => Ok(ends.unwrap_or(false)),
    }
}

async fn stand(
    app: &App,
    merchant: &MerchantId,
    (wallet, index): (&str, &str),
    (from, status): (&[CardStatus], CardStatus),
) -> Result<Json<Value>, ApiError> {
    let (_, card) = known_card(app, merchant, wallet, index).await?;
    let standing = CardStanding { status, at: app.clock.now(), reason: "merchant".to_owned() };
    app.store.move_card_status(&card.id, from, &standing).await?;
    answer(app, merchant, wallet, index).await
}

async fn answer(app: &App, merchant: &MerchantId, wallet: &str, index: &str) -> Result<Json<Value>, ApiError> {
    let (wallet, card) = known_card(app, merchant, wallet, index).await?;
    Ok(Json(shown(app, &wallet, &card).await?))
}

async fn known(app: &App, merchant: &MerchantId, wallet: &str) -> Result<Wallet, ApiError> {
    app.store.wallet(merchant, &WalletId::from_text(wallet)).await?.ok_or(ApiError::NotFound("wallet"))
}

async fn known_card(app: &App, merchant: &MerchantId, wallet: &str, index: &str) -> Result<(Wallet, Card), ApiError> {
    let wallet = known(app, merchant, wallet).await?;
    let card = card_index(index).and_then(|index| wallet.card(index)).cloned();
    Ok((wallet, card.ok_or(ApiError::NotFound("card"))?))
}

/// A mandate with the index of its card.
fn with_index(wallet: &Wallet, mandate: &Mandate) -> Value {
    let mut body = mandate::summary(mandate);
    let card = wallet.cards.iter().find(|card| card.id == mandate.card_id);
    if let (Some(members), Some(card)) = (body.as_object_mut(), card) {
        members.insert("cardIndex".to_owned(), json!(card.index));
    }
    body
}

async fn all(app: &App, wallet: &Wallet) -> Result<Vec<Value>, ApiError> {
    let mut cards = Vec::with_capacity(wallet.cards.len());
    for one in &wallet.cards {
        cards.push(shown(app, wallet, one).await?);
    }
    Ok(cards)
}

async fn shown(app: &App, wallet: &Wallet, card: &Card) -> Result<Value, ApiError> {
    let mut shown = plain(app, wallet, card).await?;
    if let (Some(members), Some(smartbill)) = (shown.as_object_mut(), smartbill::of_card(app, card).await?) {
        members.insert("smartBill".to_owned(), smartbill);
    }
    Ok(shown)
}

async fn plain(app: &App, wallet: &Wallet, card: &Card) -> Result<Value, ApiError> {
    let history = app.store.card_statuses(&card.id).await?;
    let step = |standing: &CardStanding| {
        json!({
            "status": standing.status.code().to_ascii_uppercase(),
            "date": standing.at.to_string(),
            "reason": standing.reason,
        })
    };
    Ok(json!({
        "cardIndex": card.index,
        "default": wallet.default_index() == Some(card.index),
        "pseudoCardNumber": card.pcn.as_str(),
        "brand": brand_name(card.brand),
        "first6Digits": card.masked.first6,
        "last4Digits": card.masked.last4,
        "expiryDate": card.version.expiry.yyyymm(),
        "cardHolderName": card.version.holder,
        "status": card.status.code().to_ascii_uppercase(),
        "creationDate": card.created_at.to_string(),
        "history": history.iter().map(step).collect::<Vec<_>>(),
    }))
}
