//! `POST /shop/webhook`: the demo shop is told what happens, as any merchant's server would be.

use adapters::notify::signature::TOLERANCE_S;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use domain::ids::{EndpointId, MerchantId};
use serde_json::Value;

use crate::notify::inbox::{ENDPOINT, Told};
use crate::notify::{self, wall_s};
use crate::sandbox_mode::DEMO_MERCHANT;
use crate::state::App;

/// Verifies, keeps, acknowledges. What is not signed by us is refused.
pub async fn receive(State(app): State<App>, headers: HeaderMap, body: Bytes) -> StatusCode {
    match verified(&app, &headers, &body).await {
        Some(told) => {
            app.inbox.keep(told);
            StatusCode::NO_CONTENT
        }
        None => StatusCode::UNAUTHORIZED,
    }
}

async fn verified(app: &App, headers: &HeaderMap, body: &[u8]) -> Option<Told> {
    let header = |name: &str| headers.get(name)?.to_str().ok();
    let (id, signatures) = (header("webhook-id")?, header("webhook-signature")?);
    let timestamp: i64 = header("webhook-timestamp")?.parse().ok()?;
    let (merchant, endpoint) = (MerchantId::from_text(DEMO_MERCHANT), EndpointId::from_text(ENDPOINT));
    let endpoint = app.store.endpoint(&merchant, &endpoint).await.ok()??;
    let keys = notify::signing_keys(&endpoint, app.vault.as_ref(), app.clock.now());
    let fresh = (wall_s(app) - timestamp).abs() <= TOLERANCE_S;
    if !fresh || !keys.iter().any(|key| key.verifies(id, timestamp, body, signatures)) {
        return None;
    }
    let event: Value = serde_json::from_slice(body).ok()?;
    let text = |pointer: &str| event.pointer(pointer).and_then(Value::as_str).map(ToOwned::to_owned);
    Some(Told {
        at: text("/timestamp")?.parse().ok()?,
        kind: text("/type")?,
        pay_id: text("/data/payId"),
        wallet_id: text("/data/walletId"),
        id: id.to_owned(),
    })
}
