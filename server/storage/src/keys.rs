//! The `KeyStore` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::ids::RecordId;
use domain::keys::{Generation, Holding, KeyStanding, KeyStore, KeyStoreError, Purpose, Rewrap, WrappedKey};
use jiff::Timestamp;

use super::Engine;
use super::key_queries::generation::Named;
use super::key_queries::record_key::NewKey;
use super::key_queries::{backup, generation, record_key, secret};
use crate::failure::Failure;

/// What every method answers.
type Answer<T> = Result<T, KeyStoreError>;

/// Wrapped record keys and named secrets in one engine.
pub(super) struct SqlKeyStore(Engine);

impl SqlKeyStore {
    pub(super) fn new(engine: Engine) -> Self {
        Self(engine)
    }
}

#[async_trait]
impl KeyStore for SqlKeyStore {
    async fn put(&self, record: &RecordId, kek_id: &str, wrapped: Vec<u8>, created_at: Timestamp) -> Answer<()> {
        let key = WrappedKey { kek_id: kek_id.to_owned(), wrapped };
        let new = NewKey { record: record.clone(), key, created_at };
        match self.0.write(new, |c, new| Box::pin(record_key::insert(c, new))).await {
            Err(Failure::Exists(_)) => Err(KeyStoreError::Exists(record.clone())),
            Err(Failure::Stale) => Err(KeyStoreError::Retired(kek_id.to_owned())),
            outcome => outcome.map_err(error),
        }
    }

    async fn rewrap(&self, changes: &[Rewrap]) -> Answer<u32> {
        let changes = changes.to_vec();
        self.0.erase(changes, |c, changes| Box::pin(record_key::rewrap(c, changes))).await.map_err(error)
    }

    async fn get(&self, record: &RecordId) -> Answer<Option<WrappedKey>> {
        let mut c = self.0.read().await.map_err(error)?;
        record_key::by_record(&mut c, record).await.map_err(error)
    }

    async fn delete(&self, record: &RecordId, now: Timestamp) -> Answer<bool> {
        let erased = (record.clone(), now);
        self.0.erase(erased, |c, erased| Box::pin(record_key::delete(c, erased))).await.map_err(error)
    }

    async fn standings(&self, records: &[RecordId]) -> Answer<Vec<KeyStanding>> {
        let mut c = self.0.read().await.map_err(error)?;
        record_key::standings(&mut c, records).await.map_err(error)
    }

    async fn forget_erased(&self, before: Timestamp, limit: u32) -> Answer<u32> {
        let old = (before, limit);
        self.0.write(old, |c, old| Box::pin(record_key::forget_erased(c, old))).await.map_err(error)
    }

    async fn keys_before(&self, before: Timestamp, after: Option<&RecordId>, limit: u32) -> Answer<Vec<RecordId>> {
        let mut c = self.0.read().await.map_err(error)?;
        record_key::made_before(&mut c, before, after, limit).await.map_err(error)
    }

    async fn keys_not_under(
        &self,
        kek_id: &str,
        after: Option<&RecordId>,
        limit: u32,
    ) -> Answer<Vec<(RecordId, WrappedKey)>> {
        let mut c = self.0.read().await.map_err(error)?;
        record_key::not_under(&mut c, kek_id, after, limit).await.map_err(error)
    }

    async fn keys_by_kek(&self) -> Answer<Vec<(String, u64)>> {
        let mut c = self.0.read().await.map_err(error)?;
        record_key::by_kek(&mut c).await.map_err(error)
    }

    async fn put_secret_if_absent(&self, name: &str, secret: WrappedKey) -> Answer<WrappedKey> {
        let named = (name.to_owned(), secret);
        self.0.write(named, |c, named| Box::pin(secret::insert(c, named))).await.map_err(error)
    }

    async fn secret(&self, name: &str) -> Answer<Option<WrappedKey>> {
        let mut c = self.0.read().await.map_err(error)?;
        secret::by_name(&mut c, name).await.map_err(error)
    }

    async fn secrets(&self) -> Answer<Vec<(String, WrappedKey)>> {
        let mut c = self.0.read().await.map_err(error)?;
        secret::all(&mut c).await.map_err(error)
    }

    async fn rewrap_secret(&self, name: &str, from: &WrappedKey, to: &WrappedKey) -> Answer<bool> {
        let change = secret::Rewrap { name: name.to_owned(), from: from.clone(), to: to.clone() };
        self.0.erase(change, |c, change| Box::pin(secret::rewrap(c, change))).await.map_err(error)
    }

    async fn generations(&self) -> Answer<Vec<Generation>> {
        let mut c = self.0.read().await.map_err(error)?;
        generation::all(&mut c).await.map_err(error)
    }

    async fn announce(&self, purpose: Purpose, name: &str, now: Timestamp) -> Answer<bool> {
        let new = Named { purpose, name: name.to_owned(), at: now };
        self.0.write(new, |c, new| Box::pin(generation::announce(c, new))).await.map_err(error)
    }

    async fn activate(&self, purpose: Purpose, name: &str, instead_of: Option<&str>, now: Timestamp) -> Answer<()> {
        let new = (Named { purpose, name: name.to_owned(), at: now }, instead_of.map(ToOwned::to_owned));
        match self.0.write(new, |c, new| Box::pin(generation::activate(c, new))).await {
            Err(Failure::Stale) => Err(KeyStoreError::Retired(name.to_owned())),
            outcome => outcome.map_err(error),
        }
    }

    async fn destroy(&self, purpose: Purpose, name: &str, now: Timestamp) -> Answer<()> {
        let over = Named { purpose, name: name.to_owned(), at: now };
        match self.0.erase(over, |c, over| Box::pin(generation::destroy(c, over))).await {
            Err(Failure::Stale) => Err(KeyStoreError::InUse(name.to_owned())),
            outcome => outcome.map_err(error),
        }
    }

    async fn hold(&self, node: &str, holdings: &[Holding]) -> Answer<()> {
        let held = (node.to_owned(), holdings.to_vec());
        self.0.write(held, |c, held| Box::pin(generation::hold(c, held))).await.map_err(error)
    }

    async fn holdings(&self) -> Answer<Vec<Holding>> {
        let mut c = self.0.read().await.map_err(error)?;
        generation::holdings(&mut c).await.map_err(error)
    }

    async fn mark_backup(&self, now: Timestamp) -> Answer<()> {
        self.0.write(now, |c, now| Box::pin(backup::mark(c, now))).await.map_err(error)
    }

    async fn backed_up(&self) -> Answer<Option<Timestamp>> {
        let mut c = self.0.read().await.map_err(error)?;
        backup::made_at(&mut c).await.map_err(error)
    }
}

fn error(failure: Failure) -> KeyStoreError {
    KeyStoreError::Engine(domain::ports::StoreError::from(failure).to_string())
}
