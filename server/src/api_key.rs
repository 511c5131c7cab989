//! API keys: `mk_<mode>_<key id>_<secret>`, 256 bits, stored as a keyed hash.
//!
//! A slow hash is right for passwords; at 256 random bits a keyed fast one is
//! as safe and costs a call nothing. Comparing keyed hashes tells nothing by
//! its timing that helps to guess a key.

use data_encoding::BASE32_NOPAD;
use domain::ids::MerchantId;
use domain::merchant::ApiKey;
use domain::ports::{Entropy, Vault};
use domain::secret::SecretText;
use jiff::Timestamp;

/// The demo merchant's key, accepted in sandbox mode alone.
pub const DEMO_KEY: &str = "demo-api-key";

/// What is stored of a key.
pub fn hash(vault: &dyn Vault, key: &SecretText) -> [u8; 32] {
    vault.keyed_hash("api-key", &[key.expose().as_bytes()])
}

/// A new key: the text to be shown once, and what is stored.
pub fn mint(
    vault: &dyn Vault,
    entropy: &dyn Entropy,
    merchant: &MerchantId,
    sandbox: bool,
    now: Timestamp,
) -> (SecretText, ApiKey) {
    let mut secret = [0_u8; 32];
    entropy.fill(&mut secret);
    let mut id = [0_u8; 5];
    entropy.fill(&mut id);
    let id = BASE32_NOPAD.encode(&id).to_lowercase();
    let mode = if sandbox { "test" } else { "live" };
    let key = SecretText::new(format!("mk_{mode}_{id}_{}", BASE32_NOPAD.encode(&secret).to_lowercase()));
    zeroize::Zeroize::zeroize(&mut secret);
    let hash = hash(vault, &key);
    (key, ApiKey { id, merchant_id: merchant.clone(), hash, created_at: now, disabled: false })
}
