//! `/guard`: how a merchant's shops stand against card testing. An extension of ours in the dialect's style.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use domain::guard::{Asked, AttackMode, Verdict, rule};
use domain::ids::MerchantId;
use serde_json::{Value, json};

use super::access::Caller;
use super::error::ApiError;
use super::events::object;
use super::fields::{Field, Mistakes};
use crate::state::App;

/// The modes and how the dialect writes them.
const MODES: [(&str, AttackMode); 2] = [("AUTOMATIC", AttackMode::Automatic), ("ALWAYS", AttackMode::Always)];

/// `GET /guard`
pub async fn show(State(app): State<App>, Caller(merchant): Caller) -> Result<Json<Value>, ApiError> {
    standing(&app, &merchant.id).await.map(Json)
}

/// `PUT /guard`: whether every browser is checked before it may send a card.
pub async fn put(State(app): State<App>, Caller(merchant): Caller, body: Bytes) -> Result<Json<Value>, ApiError> {
    let body = object(&body)?;
    let root = Field::root(&body);
    let mut mistakes = Mistakes::default();
    let field = root.get("mode");
    if !field.is_present() {
        field.missing(&mut mistakes);
    }
    let mode = field.word(&MODES, &mut mistakes);
    if let Some(found) = mistakes.found() {
        return Err(ApiError::Fields(found));
    }
    if let Some(mode) = mode {
        app.store.set_attack_mode(&merchant.id, mode, app.clock.now()).await?;
    }
    standing(&app, &merchant.id).await.map(Json)
}

async fn standing(app: &App, merchant: &MerchantId) -> Result<Value, ApiError> {
    let budget = app.config.guard.budget;
    let asked = Asked { merchant_id: merchant.clone(), source: None, card: None, at: app.clock.now(), budget };
    let counts = app.store.counts(&asked).await?;
    let mode = MODES.iter().find(|(_, mode)| *mode == counts.mode).map(|(word, _)| *word);
    Ok(json!({
        "mode": mode,
        "checksEverybody": rule(&counts, budget).verdict != Verdict::Open,
        "lastTenMinutes": { "tried": counts.merchant_burst.tried, "accepted": counts.merchant_burst.passed },
        "lastDay": { "failed": counts.merchant_day_failed, "budget": budget },
    }))
}
