//! Named sealed secrets.

use domain::keys::WrappedKey;
use sqlx::Row as _;

use super::{Connection, Result, wrapped_key};
use crate::failure::Failure;

/// A secret to be sealed anew.
pub(in super::super) struct Rewrap {
    pub(in super::super) name: String,
    pub(in super::super) from: WrappedKey,
    pub(in super::super) to: WrappedKey,
}

pub(in super::super) async fn insert(c: &mut Connection, (name, secret): &(String, WrappedKey)) -> Result<WrappedKey> {
    sqlx::query("INSERT INTO secrets (name, kek_id, wrapped) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING")
        .bind(name)
        .bind(&secret.kek_id)
        .bind(&secret.wrapped)
        .execute(&mut *c)
        .await?;
    by_name(c, name).await?.ok_or_else(|| Failure::Row("secrets", "a secret just stored is missing".to_owned()))
}

pub(in super::super) async fn by_name(c: &mut Connection, name: &str) -> Result<Option<WrappedKey>> {
    let row = sqlx::query("SELECT kek_id, wrapped FROM secrets WHERE name = $1").bind(name).fetch_optional(c).await?;
    row.as_ref().map(wrapped_key).transpose()
}

pub(in super::super) async fn all(c: &mut Connection) -> Result<Vec<(String, WrappedKey)>> {
    let rows = sqlx::query("SELECT name, kek_id, wrapped FROM secrets ORDER BY name").fetch_all(c).await?;
    rows.iter().map(|row| Ok((row.try_get("name")?, wrapped_key(row)?))).collect()
}

pub(in super::super) async fn rewrap(c: &mut Connection, change: &Rewrap) -> Result<bool> {
    let done =
        sqlx::query("UPDATE secrets SET kek_id = $4, wrapped = $5 WHERE name = $1 AND kek_id = $2 AND wrapped = $3")
            .bind(&change.name)
            .bind(&change.from.kek_id)
            .bind(&change.from.wrapped)
            .bind(&change.to.kek_id)
            .bind(&change.to.wrapped)
            .execute(c)
            .await?;
    Ok(done.rows_affected() == 1)
}
