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
    /// Nothing is sealed any more under the key that this was sealed under.
    #[error("key store: {0} seals no more")]
    Retired(String),
    /// Something still needs the key.
    #[error("key store: {0} is still in use")]
    InUse(String),
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

/// A record's key, to be sealed anew.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rewrap {
    /// Whose key.
    pub record: RecordId,
    /// As it is stored.
    pub from: WrappedKey,
    /// As it shall be.
    pub to: WrappedKey,
}

/// What a key that has generations is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// Seals record keys and the installation's secrets.
    Encryption,
    /// Makes card fingerprints.
    Fingerprints,
}

impl Purpose {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Encryption => "encryption",
            Self::Fingerprints => "fingerprints",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Encryption, Self::Fingerprints].into_iter().find(|purpose| purpose.code() == code)
    }
}

/// Where a generation stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Every process shall know it; none uses it for anything new.
    Coming,
    /// Everything new is done with it; one of each purpose is.
    Active,
    /// What was done with it is still read.
    Retired,
    /// Nothing needs it any more.
    Destroyed,
}

impl Standing {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Coming => "coming",
            Self::Active => "active",
            Self::Retired => "retired",
            Self::Destroyed => "destroyed",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Coming, Self::Active, Self::Retired, Self::Destroyed].into_iter().find(|one| one.code() == code)
    }
}

/// One key of several that follow each other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Generation {
    /// What it is for.
    pub purpose: Purpose,
    /// Its name: a key-encryption key's, or a secret's.
    pub name: String,
    /// Where it stands.
    pub standing: Standing,
    /// Since when.
    pub since: Timestamp,
}

/// A generation that a running server holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Holding {
    /// Which server.
    pub node: String,
    /// Which generation.
    pub name: String,
    /// It is the one that server uses for what is new.
    pub active: bool,
    /// Grows while the server lives.
    pub beat: i64,
}

/// Where a record's key stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeyStanding {
    /// It is there.
    Present,
    /// It was destroyed on purpose.
    Erased,
    /// It never was, or it was lost.
    Missing,
}

/// Wrapped record keys and a few named sealed secrets. Each method is one
/// transaction: when it returns, it is on disk.
#[async_trait]
pub trait KeyStore: Send + Sync {
    /// Adds the key of a record. `Exists` when the record has one, `Retired` when what sealed it seals no more.
    async fn put(
        &self,
        record: &RecordId,
        kek_id: &str,
        wrapped: Vec<u8>,
        created_at: Timestamp,
    ) -> Result<(), KeyStoreError>;

    /// Seals keys anew, each by compare-and-set: one that is not stored as `from` stays as it is. Answers how many
    /// were changed.
    async fn rewrap(&self, changes: &[Rewrap]) -> Result<u32, KeyStoreError>;

    /// A record's key, or `None`: never made, or erased.
    async fn get(&self, record: &RecordId) -> Result<Option<WrappedKey>, KeyStoreError>;

    /// Erases a record's key, overwrites where it stood, and remembers that it was erased. False when there is none.
    async fn delete(&self, record: &RecordId, now: Timestamp) -> Result<bool, KeyStoreError>;

    /// Where keys stand, in the order asked for.
    async fn standings(&self, records: &[RecordId]) -> Result<Vec<KeyStanding>, KeyStoreError>;

    /// Forgets which keys were erased before `before`, at most `limit`; answers how many.
    async fn forget_erased(&self, before: Timestamp, limit: u32) -> Result<u32, KeyStoreError>;

    /// Records whose key was made before `before`, by name, those greater than `after`, at most `limit`.
    async fn keys_before(
        &self,
        before: Timestamp,
        after: Option<&RecordId>,
        limit: u32,
    ) -> Result<Vec<RecordId>, KeyStoreError>;

    /// Records whose key is sealed under another key-encryption key than `kek_id`, by name, those greater than
    /// `after`, at most `limit`, with their keys.
    async fn keys_not_under(
        &self,
        kek_id: &str,
        after: Option<&RecordId>,
        limit: u32,
    ) -> Result<Vec<(RecordId, WrappedKey)>, KeyStoreError>;

    /// How many record keys and secrets are sealed under each key-encryption key.
    async fn keys_by_kek(&self) -> Result<Vec<(String, u64)>, KeyStoreError>;

    /// Keeps a named sealed secret unless there is one; answers the one that is kept, the caller's or the earlier.
    async fn put_secret_if_absent(&self, name: &str, secret: WrappedKey) -> Result<WrappedKey, KeyStoreError>;

    /// A named sealed secret.
    async fn secret(&self, name: &str) -> Result<Option<WrappedKey>, KeyStoreError>;

    /// All of them by name.
    async fn secrets(&self) -> Result<Vec<(String, WrappedKey)>, KeyStoreError>;

    /// Seals a secret anew, by compare-and-set.
    async fn rewrap_secret(&self, name: &str, from: &WrappedKey, to: &WrappedKey) -> Result<bool, KeyStoreError>;

    /// Generations that anything was ever said of, the oldest first.
    async fn generations(&self) -> Result<Vec<Generation>, KeyStoreError>;

    /// Writes down that a generation is coming. False when something is known of it.
    async fn announce(&self, purpose: Purpose, name: &str, now: Timestamp) -> Result<bool, KeyStoreError>;

    /// Makes a generation the active one of its purpose instead of the one that is, which is retired. `Retired` when
    /// another one is active than `instead_of`, or this one was before.
    async fn activate(
        &self,
        purpose: Purpose,
        name: &str,
        instead_of: Option<&str>,
        now: Timestamp,
    ) -> Result<(), KeyStoreError>;

    /// Says that nothing needs a retired generation any more; a fingerprint key is erased with it. `InUse` when it is
    /// not retired, or something is sealed under it.
    async fn destroy(&self, purpose: Purpose, name: &str, now: Timestamp) -> Result<(), KeyStoreError>;

    /// Replaces what is known of a server's generations; none: it has ended.
    async fn hold(&self, node: &str, holdings: &[Holding]) -> Result<(), KeyStoreError>;

    /// What running servers hold, and what servers held that died.
    async fn holdings(&self) -> Result<Vec<Holding>, KeyStoreError>;

    /// Writes down when a backup of this store is made, in the store itself, so that the copy knows its age.
    async fn mark_backup(&self, now: Timestamp) -> Result<(), KeyStoreError>;

    /// When the copy that this store was restored from was made; `None` for one that was never backed up.
    async fn backed_up(&self) -> Result<Option<Timestamp>, KeyStoreError>;
}
