//! Where wrapped record keys are kept: a store of its own, which ordinary
//! backups never contain, so that an erased card cannot come back from one.
//!
//! Only sealed bytes pass through here; what seals them is the vault's to know.

use async_trait::async_trait;
use jiff::Timestamp;

use crate::ids::RecordId;

/// What went wrong in the key store. The text is for the log.
#[derive(Debug, thiserror::Error)]
pub enum KeyStoreError {
    /// The engine cannot be used now, or refused.
    #[error("key store: {0}")]
    Engine(String),
    /// A record has a key already; keys are never replaced this way.
    #[error("key store: a key of record {0} exists already")]
    Exists(RecordId),
}

/// A record key, sealed under a key-encryption key.
#[derive(Clone, PartialEq, Eq)]
pub struct WrappedKey {
    /// The key-encryption key that sealed it.
    pub kek_id: String,
    /// The sealed bytes, with all that is needed to open them but the key.
    pub wrapped: Vec<u8>,
}

impl std::fmt::Debug for WrappedKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WrappedKey").field("kek_id", &self.kek_id).finish_non_exhaustive()
    }
}

/// Wrapped record keys and a few named sealed secrets. Each method is one
/// transaction: when it returns, it is on disk.
#[async_trait]
pub trait KeyStore: Send + Sync {
    /// Adds the key of a record. `Exists` when the record has one.
    async fn put(
        &self,
        record: &RecordId,
        kek_id: &str,
        wrapped: Vec<u8>,
        created_at: Timestamp,
    ) -> Result<(), KeyStoreError>;

    /// Seals a record's key anew, by compare-and-set: false, and nothing changed, unless the key stored is `from`.
    async fn rewrap(&self, record: &RecordId, from: &WrappedKey, to: &WrappedKey) -> Result<bool, KeyStoreError>;

    /// A record's key, or `None`: never made, or erased.
    async fn get(&self, record: &RecordId) -> Result<Option<WrappedKey>, KeyStoreError>;

    /// Erases a record's key and overwrites where it stood. False when there is none.
    async fn delete(&self, record: &RecordId) -> Result<bool, KeyStoreError>;

    /// Records whose key was made before `before`, by name, those greater than `after`, at most `limit`.
    async fn keys_before(
        &self,
        before: Timestamp,
        after: Option<&RecordId>,
        limit: u32,
    ) -> Result<Vec<RecordId>, KeyStoreError>;

    /// Records whose key is sealed under another key-encryption key than `kek_id`, by name, at most `limit`.
    async fn keys_not_under(&self, kek_id: &str, limit: u32) -> Result<Vec<RecordId>, KeyStoreError>;

    /// Keeps a named sealed secret unless there is one; answers the one that is kept, the caller's or the earlier.
    async fn put_secret_if_absent(&self, name: &str, secret: WrappedKey) -> Result<WrappedKey, KeyStoreError>;

    /// A named sealed secret.
    async fn secret(&self, name: &str) -> Result<Option<WrappedKey>, KeyStoreError>;
}
