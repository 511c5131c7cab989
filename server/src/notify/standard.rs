//! Standard Webhooks 1.0.

use adapters::notify::signature::SigningKey;
use adapters::notify::{Body, Message};
use data_encoding::HEXLOWER;
use domain::event::Published;
use domain::ports::Vault;
use serde_json::{Value, json};

/// Bytes of the merchant's hash in an id.
const MERCHANT_BYTES: usize = 4;

/// The id of an event: the same in every attempt, to every endpoint. Never a run of digits as long as a card number.
pub fn id(vault: &dyn Vault, event: &Published) -> String {
    let hash = vault.hash(event.merchant_id.as_str().as_bytes());
    let merchant = HEXLOWER.encode(hash.get(..MERCHANT_BYTES).unwrap_or_default());
    format!("evt_{merchant}_{}", event.position)
}

/// What is told: ids and words that never change, so that every attempt carries the same bytes. Amounts, states and
/// cards are read by API.
pub fn payload(event: &Published) -> Value {
    json!({
        "type": event.kind,
        "timestamp": event.at.to_string(),
        "data": {
            "position": event.position,
            "sequence": event.sequence,
            "merchantId": event.merchant_id.as_str(),
            "walletId": event.wallet_id.as_ref().map(domain::ids::WalletId::as_str),
            "payId": event.pay_id.as_ref().map(domain::ids::PayId::as_str),
            "detail": event.detail,
        },
    })
}

/// The signed message. `wall_s`: seconds of the real clock.
pub fn message(url: &str, event: &Published, id: &str, wall_s: i64, keys: &[SigningKey]) -> Message {
    signed(url, payload(event).to_string().into_bytes(), id, wall_s, keys)
}

/// Any body, signed.
pub fn signed(url: &str, bytes: Vec<u8>, id: &str, wall_s: i64, keys: &[SigningKey]) -> Message {
    let signatures: Vec<String> = keys.iter().map(|key| key.sign(id, wall_s, &bytes)).collect();
    Message {
        url: url.to_owned(),
        headers: vec![
            ("webhook-id".to_owned(), id.to_owned()),
            ("webhook-timestamp".to_owned(), wall_s.to_string()),
            ("webhook-signature".to_owned(), signatures.join(" ")),
        ],
        body: Some(Body { media_type: "application/json", bytes }),
    }
}
