//! Idempotency keys: the same call is done once (IETF draft httpapi-idempotency-key-header; Axepta sheet §1.3).
//!
//! The key is claimed in the same transaction as its effect, so a crash
//! cannot separate them. Keys are kept as long as their payment.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::HeaderMap;
use domain::ids::MerchantId;
use domain::ports::{IdempotencyClaim, Vault};
use serde_json::Value;

use super::codes::Area;
use super::echo::fingerprint_text;
use super::error::{ApiError, field_error};

/// Longest key, in characters.
const KEY_CHARS_MAX: usize = 255;

/// Longest `requestId`, in characters.
const REQUEST_ID_CHARS_MAX: usize = 32;

/// Calls that this process is working on.
#[derive(Clone, Default)]
pub struct InFlight(Arc<Mutex<HashSet<(MerchantId, String)>>>);

/// Ends the claim when dropped.
pub struct Flight {
    all: InFlight,
    name: (MerchantId, String),
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.all.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.name);
    }
}

impl InFlight {
    /// Starts a call, unless one with the same key is running here.
    pub fn start(&self, merchant: &MerchantId, key: &str) -> Result<Flight, ApiError> {
        let name = (merchant.clone(), key.to_owned());
        if self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone()) {
            return Ok(Flight { all: self.clone(), name });
        }
        Err(ApiError::InFlight)
    }
}

/// The merchant's claim, if it makes one: the header (quoted or bare), else `requestId` in the body.
pub fn claim(
    headers: &HeaderMap,
    body: &Value,
    route: &str,
    vault: &dyn Vault,
) -> Result<Option<IdempotencyClaim>, ApiError> {
    let header = headers.get("idempotency-key").map(|value| value.to_str().unwrap_or_default());
    let (field, key, max) = match (header, body.get("requestId").and_then(Value::as_str)) {
        (Some(header), _) => ("Idempotency-Key", header.trim().trim_matches('"'), KEY_CHARS_MAX),
        (None, Some(id)) => ("requestId", id, REQUEST_ID_CHARS_MAX),
        (None, None) => return Ok(None),
    };
    let fine = (1..=max).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic());
    if !fine {
        let error = format!("must have 1 to {max} visible ASCII characters");
        return Err(ApiError::Fields(vec![field_error(field, Area::Format, error)]));
    }
    let fingerprint = vault.keyed_hash("idempotency", &[route.as_bytes(), fingerprint_text(body).as_bytes()]);
    Ok(Some(IdempotencyClaim { key: key.to_owned(), fingerprint }))
}
