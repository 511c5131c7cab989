//! The vault: every secret of the installation, and card numbers sealed so
//! that one can be forgotten for good.
//!
//! Each card has a record key of its own, which seals once. Record keys are
//! wrapped under a key-encryption key and kept in a store of their own; when
//! one is erased there, its card cannot be opened any more, wherever a copy of
//! the ciphertext may be. Changing the key-encryption key wraps record keys
//! anew and touches no card.

mod aead;
mod card_record;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod generations;
mod rotation;
mod secret_bytes;
mod secrets;
mod source;
#[cfg(test)]
mod tests;
mod wrapping;

use std::sync::{Arc, PoisonError, RwLock};

use async_trait::async_trait;
use aws_lc_rs::digest::{SHA256, digest};
use domain::card::Pan;
use domain::expiry::Expiry;
use domain::ids::{MerchantId, RecordId};
use domain::keys::{KeyStanding, KeyStore, KeyStoreError, WrappedKey};
use domain::ports::{Entropy, OpenedCard, Vault, VaultError};
use domain::secret::SecretText;
use domain::wallet::{Fingerprint, SealedCard};
use jiff::Timestamp;
use tokio::sync::OnceCell;

pub use rotation::{Rotated, Rotation, RotationError};
pub use secret_bytes::SecretBytes;
pub use source::{FileKeys, Kek, KeySource, KeySourceError};

use aead::NONCE_BYTES;
use card_record::{open_card, seal_card};
use generations::Prints;
use secrets::{HashKeys, Safe, draw, sign, unavailable};
use wrapping::{UnwrapError, Usage, unwrap, wrap};

/// How often a key is sealed anew when the active key changes in the same moment.
const SEALS_MAX: u32 = 3;

/// The vault on a key store and a source of key-encryption keys.
pub struct KeyVault {
    store: Arc<dyn KeyStore>,
    source: Arc<dyn KeySource>,
    entropy: Arc<dyn Entropy>,
    active: RwLock<Arc<Kek>>,
    prints: RwLock<Arc<Prints>>,
    hashes: HashKeys,
    signing: OnceCell<SecretBytes>,
}

impl KeyVault {
    /// Loads the installation's secrets, making them at the first start. Fails when the store cannot be used,
    /// or when a secret is sealed under a key-encryption key that `source` does not have.
    pub async fn open(
        store: Arc<dyn KeyStore>,
        source: Arc<dyn KeySource>,
        entropy: Arc<dyn Entropy>,
        now: Timestamp,
    ) -> Result<Self, VaultError> {
        let active = generations::active_or_first(store.as_ref(), source.as_ref(), now).await?;
        let safe = Safe { store: store.as_ref(), source: source.as_ref(), active: &active, entropy: entropy.as_ref() };
        let hashes = HashKeys::load(&safe).await?;
        let prints = Prints::load(&safe).await?;
        Ok(Self {
            active: RwLock::new(active),
            prints: RwLock::new(Arc::new(prints)),
            store,
            source,
            entropy,
            hashes,
            signing: OnceCell::new(),
        })
    }

    /// The private key that signs access tokens: RSA, 2048 bits, PKCS#8 DER. Made when it is first asked for.
    pub async fn signing_key_der(&self) -> Result<SecretBytes, VaultError> {
        let active = self.active();
        self.signing.get_or_try_init(|| async { self.safe(&active).signing_key().await }).await.cloned()
    }

    /// False when the key-encryption key lies beside the data it protects.
    pub fn is_safe_for_production(&self) -> bool {
        self.source.is_safe_for_production()
    }

    fn active(&self) -> Arc<Kek> {
        self.active.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn prints(&self) -> Arc<Prints> {
        self.prints.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn safe<'a>(&'a self, active: &'a Kek) -> Safe<'a> {
        Safe { store: self.store.as_ref(), source: self.source.as_ref(), active, entropy: self.entropy.as_ref() }
    }

    fn wrap_record_key(&self, id: &RecordId, key: &SecretBytes) -> Result<WrappedKey, VaultError> {
        wrap(&self.active(), self.entropy.as_ref(), Usage::RecordKey, id.as_str(), key)
            .map_err(|_| unavailable("a record key cannot be sealed"))
    }

    fn unwrap_record_key(&self, id: &RecordId, wrapped: &WrappedKey) -> Result<SecretBytes, VaultError> {
        let opened = unwrap(self.source.as_ref(), Usage::RecordKey, id.as_str(), wrapped);
        let opened = match opened {
            // Perhaps it has come since: a key that another process seals with already.
            Err(UnwrapError::UnknownKek(_)) if self.source.reload().is_ok() => {
                unwrap(self.source.as_ref(), Usage::RecordKey, id.as_str(), wrapped)
            }
            opened => opened,
        };
        opened.map_err(|error| match error {
            UnwrapError::Broken => damaged(id),
            UnwrapError::UnknownKek(kek) => unavailable(format!("key-encryption key {kek} is not loaded")),
        })
    }

    /// Keeps a fresh record key, sealed under the active key; should that have changed meanwhile, under the new one.
    async fn keep(&self, id: &RecordId, key: &SecretBytes, now: Timestamp) -> Result<(), VaultError> {
        for _ in 0..SEALS_MAX {
            let WrappedKey { kek_id, wrapped } = self.wrap_record_key(id, key)?;
            match self.store.put(id, &kek_id, wrapped, now).await {
                Err(KeyStoreError::Retired(_)) => self.refresh().await?,
                kept => return kept.map_err(unavailable),
            }
        }
        Err(unavailable("the active key changes all the time"))
    }
}

#[async_trait]
impl Vault for KeyVault {
    async fn seal(
        &self,
        id: &RecordId,
        merchant: &MerchantId,
        pan: &Pan,
        expiry: Expiry,
        now: Timestamp,
    ) -> Result<SealedCard, VaultError> {
        let key = draw(self.entropy.as_ref());
        let mut nonce = [0; NONCE_BYTES];
        self.entropy.fill(&mut nonce);
        let ciphertext =
            seal_card(&key, nonce, merchant, id, pan, expiry).map_err(|_| unavailable("a card cannot be sealed"))?;
        // The key is durable before anybody gets the ciphertext: a row without a key cannot exist.
        self.keep(id, &key, now).await?;
        Ok(SealedCard { id: id.clone(), ciphertext })
    }

    async fn open(&self, merchant: &MerchantId, sealed: &SealedCard) -> Result<OpenedCard, VaultError> {
        let id = &sealed.id;
        let wrapped = self.store.get(id).await.map_err(unavailable)?.ok_or_else(|| damaged(id))?;
        let key = self.unwrap_record_key(id, &wrapped)?;
        open_card(&key, merchant, id, &sealed.ciphertext).map_err(|_| damaged(id))
    }

    async fn erase(&self, id: &RecordId, now: Timestamp) -> Result<(), VaultError> {
        // One that is gone already is as good as erased now.
        self.store.delete(id, now).await.map(|_| ()).map_err(unavailable)
    }

    async fn standings(&self, ids: &[RecordId]) -> Result<Vec<KeyStanding>, VaultError> {
        self.store.standings(ids).await.map_err(unavailable)
    }

    async fn keys_before(
        &self,
        before: Timestamp,
        after: Option<&RecordId>,
        limit: u32,
    ) -> Result<Vec<RecordId>, VaultError> {
        self.store.keys_before(before, after, limit).await.map_err(unavailable)
    }

    fn fingerprint(&self, merchant: &MerchantId, pan: &Pan) -> Fingerprint {
        self.prints().active(merchant, pan)
    }

    fn other_fingerprint(&self, merchant: &MerchantId, pan: &Pan) -> Option<Fingerprint> {
        self.prints().other(merchant, pan)
    }

    fn token(&self, purpose: &str, subject: &str) -> SecretText {
        let hash = sign(&self.hashes.token, &[b"token/v1", purpose.as_bytes(), subject.as_bytes()]);
        let mut text = data_encoding::BASE32_NOPAD.encode(&hash);
        text.make_ascii_lowercase();
        SecretText::new(text)
    }

    fn keyed_hash(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        let named: Vec<&[u8]> = [b"hash/v1".as_slice(), purpose.as_bytes()].iter().chain(parts).copied().collect();
        sign(self.hashes.for_purpose(purpose), &named)
    }

    fn hash(&self, bytes: &[u8]) -> [u8; 32] {
        let mut hash = [0; 32];
        for (to, from) in hash.iter_mut().zip(digest(&SHA256, bytes).as_ref()) {
            *to = *from;
        }
        hash
    }
}

/// A record that does not open is an alarm: somebody changed the database, or a disk did.
fn damaged(id: &RecordId) -> VaultError {
    tracing::error!(record.id = id.as_str(), "a sealed card or its key does not open");
    VaultError::Damaged(id.clone())
}
