//! The `KeyStore` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::ids::RecordId;
use domain::keys::{KeyStore, KeyStoreError, WrappedKey};
use jiff::Timestamp;
use sqlx::Row as _;

use super::{Connection, Db, Engine};
use crate::failure::Failure;

/// A row of the engine.
type Row = <Db as sqlx::Database>::Row;

/// Wrapped record keys and named secrets in one engine.
pub(super) struct SqlKeyStore(Engine);

impl SqlKeyStore {
    pub(super) fn new(engine: Engine) -> Self {
        Self(engine)
    }
}

/// A key to be stored.
struct NewKey {
    record: RecordId,
    key: WrappedKey,
    created_at: Timestamp,
}

/// A key to be sealed anew.
struct Rewrap {
    record: RecordId,
    from: WrappedKey,
    to: WrappedKey,
}

#[async_trait]
impl KeyStore for SqlKeyStore {
    async fn put(
        &self,
        record: &RecordId,
        kek_id: &str,
        wrapped: Vec<u8>,
        created_at: Timestamp,
    ) -> Result<(), KeyStoreError> {
        let key = WrappedKey { kek_id: kek_id.to_owned(), wrapped };
        let new = NewKey { record: record.clone(), key, created_at };
        match self.0.write(new, |c, new| Box::pin(insert(c, new))).await {
            Err(Failure::Exists(_)) => Err(KeyStoreError::Exists(record.clone())),
            outcome => outcome.map_err(error),
        }
    }

    async fn rewrap(&self, record: &RecordId, from: &WrappedKey, to: &WrappedKey) -> Result<bool, KeyStoreError> {
        let change = Rewrap { record: record.clone(), from: from.clone(), to: to.clone() };
        self.0.erase(change, |c, change| Box::pin(rewrap(c, change))).await.map_err(error)
    }

    async fn get(&self, record: &RecordId) -> Result<Option<WrappedKey>, KeyStoreError> {
        let mut c = self.0.read().await.map_err(error)?;
        key_of(&mut c, record).await.map_err(error)
    }

    async fn delete(&self, record: &RecordId) -> Result<bool, KeyStoreError> {
        self.0.erase(record.clone(), |c, record| Box::pin(delete(c, record))).await.map_err(error)
    }

    async fn keys_before(
        &self,
        before: Timestamp,
        after: Option<&RecordId>,
        limit: u32,
    ) -> Result<Vec<RecordId>, KeyStoreError> {
        let mut c = self.0.read().await.map_err(error)?;
        made_before(&mut c, before, after, limit).await.map_err(error)
    }

    async fn keys_not_under(&self, kek_id: &str, limit: u32) -> Result<Vec<RecordId>, KeyStoreError> {
        let mut c = self.0.read().await.map_err(error)?;
        not_under(&mut c, kek_id, limit).await.map_err(error)
    }

    async fn put_secret_if_absent(&self, name: &str, secret: WrappedKey) -> Result<WrappedKey, KeyStoreError> {
        let named = (name.to_owned(), secret);
        self.0.write(named, |c, named| Box::pin(insert_secret(c, named))).await.map_err(error)
    }

    async fn secret(&self, name: &str) -> Result<Option<WrappedKey>, KeyStoreError> {
        let mut c = self.0.read().await.map_err(error)?;
        secret_of(&mut c, name).await.map_err(error)
    }
}

fn error(failure: Failure) -> KeyStoreError {
    KeyStoreError::Engine(domain::ports::StoreError::from(failure).to_string())
}

async fn insert(c: &mut Connection, new: &NewKey) -> Result<(), Failure> {
    if key_of(c, &new.record).await?.is_some() {
        return Err(Failure::Exists(new.record.to_string()));
    }
    sqlx::query("INSERT INTO record_keys (record_id, kek_id, wrapped, created_at) VALUES ($1, $2, $3, $4)")
        .bind(new.record.as_str())
        .bind(&new.key.kek_id)
        .bind(&new.key.wrapped)
        .bind(new.created_at.as_millisecond())
        .execute(c)
        .await?;
    Ok(())
}

async fn rewrap(c: &mut Connection, change: &Rewrap) -> Result<bool, Failure> {
    let done = sqlx::query(
        "UPDATE record_keys SET kek_id = $4, wrapped = $5 WHERE record_id = $1 AND kek_id = $2 AND wrapped = $3",
    )
    .bind(change.record.as_str())
    .bind(&change.from.kek_id)
    .bind(&change.from.wrapped)
    .bind(&change.to.kek_id)
    .bind(&change.to.wrapped)
    .execute(c)
    .await?;
    Ok(done.rows_affected() == 1)
}

async fn key_of(c: &mut Connection, record: &RecordId) -> Result<Option<WrappedKey>, Failure> {
    let row = sqlx::query("SELECT kek_id, wrapped FROM record_keys WHERE record_id = $1")
        .bind(record.as_str())
        .fetch_optional(c)
        .await?;
    row.as_ref().map(wrapped_key).transpose()
}

async fn delete(c: &mut Connection, record: &RecordId) -> Result<bool, Failure> {
    let done = sqlx::query("DELETE FROM record_keys WHERE record_id = $1").bind(record.as_str()).execute(c).await?;
    Ok(done.rows_affected() == 1)
}

async fn made_before(
    c: &mut Connection,
    before: Timestamp,
    after: Option<&RecordId>,
    limit: u32,
) -> Result<Vec<RecordId>, Failure> {
    let ids: Vec<String> = sqlx::query_scalar(
        "SELECT record_id FROM record_keys WHERE created_at < $1 AND record_id > $2 ORDER BY record_id LIMIT $3",
    )
    .bind(before.as_millisecond())
    .bind(after.map_or("", RecordId::as_str))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    Ok(ids.into_iter().map(RecordId::from_text).collect())
}

async fn not_under(c: &mut Connection, kek_id: &str, limit: u32) -> Result<Vec<RecordId>, Failure> {
    let ids: Vec<String> =
        sqlx::query_scalar("SELECT record_id FROM record_keys WHERE kek_id <> $1 ORDER BY record_id LIMIT $2")
            .bind(kek_id)
            .bind(i64::from(limit))
            .fetch_all(c)
            .await?;
    Ok(ids.into_iter().map(RecordId::from_text).collect())
}

async fn insert_secret(c: &mut Connection, (name, secret): &(String, WrappedKey)) -> Result<WrappedKey, Failure> {
    sqlx::query("INSERT INTO secrets (name, kek_id, wrapped) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING")
        .bind(name)
        .bind(&secret.kek_id)
        .bind(&secret.wrapped)
        .execute(&mut *c)
        .await?;
    secret_of(c, name).await?.ok_or_else(|| Failure::Row("secrets", "a secret just stored is missing".to_owned()))
}

async fn secret_of(c: &mut Connection, name: &str) -> Result<Option<WrappedKey>, Failure> {
    let row = sqlx::query("SELECT kek_id, wrapped FROM secrets WHERE name = $1").bind(name).fetch_optional(c).await?;
    row.as_ref().map(wrapped_key).transpose()
}

fn wrapped_key(row: &Row) -> Result<WrappedKey, Failure> {
    Ok(WrappedKey { kek_id: row.try_get("kek_id")?, wrapped: row.try_get("wrapped")? })
}
