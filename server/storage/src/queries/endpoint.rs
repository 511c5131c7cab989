//! Receivers of notifications.

use domain::endpoint::{Dialect, ENDPOINTS_MAX, Endpoint, Signing};
use domain::ids::{EndpointId, MerchantId, PosId};
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, bit, lane, lock, ms};

macro_rules! select {
    ($with:literal, $tail:literal) => {
        concat!(
            $with,
            "SELECT endpoints.id, merchant_id, pos_id, url, dialect, kinds, signing, key_number, old_key_until, disabled,
                 parked_at, failing_since, failures, open_at, created_at
             FROM endpoints ",
            $tail
        )
    };
}

/// Adds one. False when the merchant has [`ENDPOINTS_MAX`].
pub(in super::super) async fn add(c: &mut Connection, endpoint: &Endpoint) -> Result<bool> {
    lock(c, &format!("endpoints:{}", endpoint.merchant_id)).await?;
    if by_merchant(c, &endpoint.merchant_id).await?.len() >= ENDPOINTS_MAX {
        return Ok(false);
    }
    insert(c, endpoint).await?;
    Ok(true)
}

/// Adds one, unless there is one of that name.
pub(super) async fn insert(c: &mut Connection, endpoint: &Endpoint) -> Result<()> {
    sqlx::query(
        "INSERT INTO endpoints (id, merchant_id, pos_id, url, dialect, kinds, signing, key_number, old_key_until,
             disabled, parked_at, failing_since, failures, open_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(endpoint.id.as_str())
    .bind(endpoint.merchant_id.as_str())
    .bind(endpoint.pos_id.as_ref().map(PosId::as_str))
    .bind(endpoint.url.as_deref())
    .bind(endpoint.dialect.code())
    .bind(endpoint.kinds.join(" "))
    .bind(endpoint.signing.code())
    .bind(i64::from(endpoint.key_number))
    .bind(endpoint.old_key_until.map(ms))
    .bind(bit(endpoint.disabled))
    .bind(endpoint.parked_at.map(ms))
    .bind(endpoint.failing_since.map(ms))
    .bind(i64::from(endpoint.failures))
    .bind(ms(endpoint.open_at))
    .bind(ms(endpoint.created_at))
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn by_merchant(c: &mut Connection, merchant: &MerchantId) -> Result<Vec<Endpoint>> {
    let rows = sqlx::query(select!("", "WHERE merchant_id = $1 ORDER BY endpoints.id"))
        .bind(merchant.as_str())
        .fetch_all(c)
        .await?;
    rows.iter().map(read).collect()
}

pub(in super::super) async fn by_id(
    c: &mut Connection,
    merchant: &MerchantId,
    id: &EndpointId,
) -> Result<Option<Endpoint>> {
    let row = sqlx::query(select!("", "WHERE merchant_id = $1 AND endpoints.id = $2"))
        .bind(merchant.as_str())
        .bind(id.as_str())
        .fetch_optional(c)
        .await?;
    row.as_ref().map(read).transpose()
}

/// Endpoints that may be called now and have something due, with names greater than `after`: only lanes that exist are
/// looked at, one step for each endpoint that has any.
pub(in super::super) async fn ready(
    c: &mut Connection,
    now: Timestamp,
    after: &str,
    limit: u32,
) -> Result<Vec<Endpoint>> {
    let rows = sqlx::query(select!(
        "WITH RECURSIVE active (id) AS (
             SELECT MIN(endpoint_id) FROM lanes WHERE endpoint_id > $2
             UNION ALL
             SELECT (SELECT MIN(endpoint_id) FROM lanes WHERE endpoint_id > active.id)
             FROM active WHERE active.id IS NOT NULL) ",
        "JOIN active ON active.id = endpoints.id
         WHERE disabled = 0 AND parked_at IS NULL AND open_at <= $1
           AND EXISTS (SELECT 1 FROM lanes WHERE lanes.endpoint_id = endpoints.id AND lanes.due_at <= $1)
         ORDER BY endpoints.id LIMIT $3"
    ))
    .bind(ms(now))
    .bind(after)
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    rows.iter().map(read).collect()
}

/// Puts the next secret in force; the one before signs as well until `until`.
pub(in super::super) async fn rotate(
    c: &mut Connection,
    (merchant, id, until): &(MerchantId, EndpointId, Timestamp),
) -> Result<Option<Endpoint>> {
    sqlx::query(
        "UPDATE endpoints SET key_number = key_number + 1, old_key_until = $3 WHERE merchant_id = $1 AND id = $2",
    )
    .bind(merchant.as_str())
    .bind(id.as_str())
    .bind(ms(*until))
    .execute(&mut *c)
    .await?;
    by_id(c, merchant, id).await
}

/// Moves an endpoint, as the sandbox's own does at each start.
pub(in super::super) async fn relocate(
    c: &mut Connection,
    (merchant, id, url): &(MerchantId, EndpointId, String),
) -> Result<bool> {
    let done = sqlx::query("UPDATE endpoints SET url = $3 WHERE merchant_id = $1 AND id = $2")
        .bind(merchant.as_str())
        .bind(id.as_str())
        .bind(url)
        .execute(c)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets an endpoint and what it was told.
pub(in super::super) async fn remove(c: &mut Connection, (merchant, id): &(MerchantId, EndpointId)) -> Result<bool> {
    if by_id(c, merchant, id).await?.is_none() {
        return Ok(false);
    }
    for statement in [
        "DELETE FROM lanes WHERE endpoint_id = $1",
        "DELETE FROM delivery_attempts WHERE endpoint_id = $1",
        "DELETE FROM deliveries WHERE endpoint_id = $1",
        "DELETE FROM endpoints WHERE id = $1",
    ] {
        sqlx::query(statement).bind(id.as_str()).execute(&mut *c).await?;
    }
    Ok(true)
}

/// Opens a parked or disabled endpoint again, with everything that was given up meanwhile.
pub(in super::super) async fn resume(
    c: &mut Connection,
    (merchant, id, now): &(MerchantId, EndpointId, Timestamp),
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE endpoints SET disabled = 0, parked_at = NULL, failing_since = NULL, failures = 0, open_at = $3
         WHERE merchant_id = $1 AND id = $2",
    )
    .bind(merchant.as_str())
    .bind(id.as_str())
    .bind(ms(*now))
    .execute(&mut *c)
    .await?;
    if done.rows_affected() != 1 {
        return Ok(false);
    }
    sqlx::query("UPDATE deliveries SET state = 'open', attempts = 0 WHERE endpoint_id = $1 AND state = 'parked'")
        .bind(id.as_str())
        .execute(&mut *c)
        .await?;
    lane::restore(c, id, *now).await?;
    Ok(true)
}

pub(super) fn read(row: &Row) -> Result<Endpoint> {
    let fields = Fields::of("endpoints", row);
    Ok(Endpoint {
        id: EndpointId::from_text(fields.text("id")?),
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        pos_id: fields.optional_text("pos_id")?.map(PosId::from_text),
        url: fields.optional_text("url")?,
        dialect: fields.named("dialect", Dialect::from_code)?,
        kinds: fields.text("kinds")?.split_ascii_whitespace().map(ToOwned::to_owned).collect(),
        signing: fields.named("signing", Signing::from_code)?,
        key_number: fields.small("key_number")?,
        old_key_until: fields.optional_time("old_key_until")?,
        disabled: fields.flag("disabled")?,
        parked_at: fields.optional_time("parked_at")?,
        failing_since: fields.optional_time("failing_since")?,
        failures: fields.small("failures")?,
        open_at: fields.time("open_at")?,
        created_at: fields.time("created_at")?,
    })
}
