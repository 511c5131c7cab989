//! Wallets and the cards in them. An extension of ours in the dialect's style.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use domain::ids::{MerchantId, WalletId};
use domain::ports::CardStanding;
use domain::wallet::{Card, CardStatus};
use serde_json::{Value, json};

use super::access::Caller;
use super::codes::brand_name;
use super::error::ApiError;
use crate::state::App;

/// `GET /wallets/{walletId}/cards`
pub async fn cards(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(wallet): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let found = app.store.cards_of_wallet(&merchant.id, &WalletId::from_text(&wallet)).await?;
    if found.is_empty() {
        return Err(ApiError::NotFound("wallet"));
    }
    let mut shown = Vec::with_capacity(found.len());
    for one in &found {
        shown.push(card(&app, one).await?);
    }
    Ok(Json(json!({ "walletId": wallet, "cards": shown })))
}

/// `POST /wallets/{walletId}/cards/{cardIndex}/disable`: nothing is charged to the card any more.
pub async fn disable(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((wallet, index)): Path<(String, String)>,
    _body: Bytes,
) -> Result<Json<Value>, ApiError> {
    stand(&app, &merchant.id, &wallet, &index, CardStatus::Disabled).await
}

/// `POST /wallets/{walletId}/cards/{cardIndex}/enable`
pub async fn enable(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((wallet, index)): Path<(String, String)>,
    _body: Bytes,
) -> Result<Json<Value>, ApiError> {
    stand(&app, &merchant.id, &wallet, &index, CardStatus::Active).await
}

async fn stand(
    app: &App,
    merchant: &MerchantId,
    wallet: &str,
    index: &str,
    status: CardStatus,
) -> Result<Json<Value>, ApiError> {
    let cards = app.store.cards_of_wallet(merchant, &WalletId::from_text(wallet)).await?;
    let found = cards.into_iter().find(|card| card.index.to_string() == index).ok_or(ApiError::NotFound("card"))?;
    // What an issuer blocked is not a merchant's to enable, by way of disabling it neither: a new enrolment is.
    let changes = match status {
        CardStatus::Disabled => !found.status.forbids_charges(),
        _ => found.status == CardStatus::Disabled,
    };
    if changes {
        let standing = CardStanding { status, at: app.clock.now(), reason: "merchant".to_owned() };
        app.store.set_card_status(&found.id, &standing).await?;
    }
    let found = app.store.card(&found.id).await?.ok_or(ApiError::NotFound("card"))?;
    Ok(Json(card(app, &found).await?))
}

async fn card(app: &App, card: &Card) -> Result<Value, ApiError> {
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
