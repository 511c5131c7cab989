//! `GET /wallets/{walletId}/cards/{cardIndex}/versions`: the plastic that a card has had.

use axum::Json;
use axum::extract::{Path, State};
use domain::card_update::PastVersion;
use domain::ids::WalletId;
use serde_json::{Value, json};

use super::access::Caller;
use super::error::ApiError;
use crate::state::App;

/// The versions of a card, the newest first.
pub async fn list(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((wallet, index)): Path<(String, String)>,
) -> Result<Json<Value>, ApiError> {
    let cards = app.store.cards_of_wallet(&merchant.id, &WalletId::from_text(&wallet)).await?;
    let card = cards.into_iter().find(|card| card.index.to_string() == index).ok_or(ApiError::NotFound("card"))?;
    let versions = app.store.card_versions(&card.id).await?;
    let in_force = card.version.number;
    let shown: Vec<Value> = versions.iter().rev().map(|version| self::version(version, in_force)).collect();
    Ok(Json(json!({ "walletId": wallet, "cardIndex": card.index, "versions": shown })))
}

fn version(version: &PastVersion, in_force: u32) -> Value {
    json!({
        "version": version.number,
        "inForce": version.number == in_force,
        "first6Digits": version.masked.first6,
        "last4Digits": version.masked.last4,
        "expiryDate": version.expiry.yyyymm(),
        "source": version.source.code().to_ascii_uppercase(),
        "since": version.at.to_string(),
        "numberDestroyed": version.destroyed,
    })
}
