//! Wrapped record keys, and which were erased.

use domain::ids::RecordId;
use domain::keys::{KeyStanding, Rewrap, WrappedKey};
use jiff::Timestamp;
use sqlx::Row as _;

use super::{Connection, Result, wrapped_key};
use crate::failure::Failure;

/// A key to be stored.
pub(in super::super) struct NewKey {
    pub(in super::super) record: RecordId,
    pub(in super::super) key: WrappedKey,
    pub(in super::super) created_at: Timestamp,
}

/// `Stale`: nothing is sealed any more under what sealed it.
pub(in super::super) async fn insert(c: &mut Connection, new: &NewKey) -> Result<()> {
    let obstacles = sqlx::query(
        "SELECT (SELECT count(*) FROM record_keys WHERE record_id = $1) AS there,
             (SELECT count(*) FROM generations WHERE purpose = 'encryption' AND name = $2
                  AND standing IN ('retired', 'destroyed')) AS over",
    )
    .bind(new.record.as_str())
    .bind(&new.key.kek_id)
    .fetch_one(&mut *c)
    .await?;
    if obstacles.try_get::<i64, _>("there")? > 0 {
        return Err(Failure::Exists(new.record.to_string()));
    }
    if obstacles.try_get::<i64, _>("over")? > 0 {
        return Err(Failure::Stale);
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

pub(in super::super) async fn rewrap(c: &mut Connection, changes: &Vec<Rewrap>) -> Result<u32> {
    let mut count = 0;
    for change in changes {
        let done = sqlx::query(
            "UPDATE record_keys SET kek_id = $4, wrapped = $5 WHERE record_id = $1 AND kek_id = $2 AND wrapped = $3",
        )
        .bind(change.record.as_str())
        .bind(&change.from.kek_id)
        .bind(&change.from.wrapped)
        .bind(&change.to.kek_id)
        .bind(&change.to.wrapped)
        .execute(&mut *c)
        .await?;
        count += u32::from(done.rows_affected() == 1);
    }
    Ok(count)
}

pub(in super::super) async fn by_record(c: &mut Connection, record: &RecordId) -> Result<Option<WrappedKey>> {
    let row = sqlx::query("SELECT kek_id, wrapped FROM record_keys WHERE record_id = $1")
        .bind(record.as_str())
        .fetch_optional(c)
        .await?;
    row.as_ref().map(wrapped_key).transpose()
}

pub(in super::super) async fn delete(c: &mut Connection, (record, now): &(RecordId, Timestamp)) -> Result<bool> {
    let done =
        sqlx::query("DELETE FROM record_keys WHERE record_id = $1").bind(record.as_str()).execute(&mut *c).await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query("INSERT INTO erased_keys (record_id, erased_at) VALUES ($1, $2) ON CONFLICT (record_id) DO NOTHING")
        .bind(record.as_str())
        .bind(now.as_millisecond())
        .execute(c)
        .await?;
    Ok(true)
}

pub(in super::super) async fn standings(c: &mut Connection, records: &[RecordId]) -> Result<Vec<KeyStanding>> {
    let mut standings = Vec::with_capacity(records.len());
    for record in records {
        let row = sqlx::query(
            "SELECT (SELECT count(*) FROM record_keys WHERE record_id = $1) AS there,
                 (SELECT count(*) FROM erased_keys WHERE record_id = $1) AS erased",
        )
        .bind(record.as_str())
        .fetch_one(&mut *c)
        .await?;
        standings.push(if row.try_get::<i64, _>("there")? > 0 {
            KeyStanding::Present
        } else if row.try_get::<i64, _>("erased")? > 0 {
            KeyStanding::Erased
        } else {
            KeyStanding::Missing
        });
    }
    Ok(standings)
}

pub(in super::super) async fn forget_erased(c: &mut Connection, (before, limit): &(Timestamp, u32)) -> Result<u32> {
    let done = sqlx::query(
        "DELETE FROM erased_keys WHERE record_id IN (
             SELECT record_id FROM erased_keys WHERE erased_at < $1 ORDER BY erased_at LIMIT $2)",
    )
    .bind(before.as_millisecond())
    .bind(i64::from(*limit))
    .execute(c)
    .await?;
    Ok(u32::try_from(done.rows_affected()).unwrap_or(u32::MAX))
}

pub(in super::super) async fn made_before(
    c: &mut Connection,
    before: Timestamp,
    after: Option<&RecordId>,
    limit: u32,
) -> Result<Vec<RecordId>> {
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

pub(in super::super) async fn not_under(
    c: &mut Connection,
    kek_id: &str,
    after: Option<&RecordId>,
    limit: u32,
) -> Result<Vec<(RecordId, WrappedKey)>> {
    let rows = sqlx::query(
        "SELECT record_id, kek_id, wrapped FROM record_keys WHERE kek_id <> $1 AND record_id > $2
         ORDER BY record_id LIMIT $3",
    )
    .bind(kek_id)
    .bind(after.map_or("", RecordId::as_str))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    let read = |row: &super::Row| Ok((RecordId::from_text(row.try_get::<String, _>("record_id")?), wrapped_key(row)?));
    rows.iter().map(read).collect()
}

pub(in super::super) async fn by_kek(c: &mut Connection) -> Result<Vec<(String, u64)>> {
    let rows = sqlx::query(
        "SELECT kek_id, count(*) AS uses FROM (SELECT kek_id FROM record_keys UNION ALL
             SELECT kek_id FROM secrets WHERE kek_id <> '') AS sealed GROUP BY kek_id ORDER BY kek_id",
    )
    .fetch_all(c)
    .await?;
    let read = |row: &super::Row| {
        let uses: i64 = row.try_get("uses")?;
        Ok((row.try_get("kek_id")?, u64::try_from(uses).unwrap_or(0)))
    };
    rows.iter().map(read).collect()
}
