//! Merchants, their shops and the keys they call with.

use domain::ids::{MerchantId, PosId};
use domain::merchant::{ApiKey, LIVE_KEYS_MAX, Merchant, PointOfSale};

use super::{Connection, Fields, Result, Row, bit, ms};
use crate::failure::Failure;
use crate::json::merchant::PosShape;
use crate::json::{from_text, to_text};

pub(in super::super) async fn put(c: &mut Connection, merchant: &Merchant) -> Result<()> {
    sqlx::query(
        "INSERT INTO merchants (id, name, disabled, repeats_trans_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, disabled = excluded.disabled,
             repeats_trans_id = excluded.repeats_trans_id",
    )
    .bind(merchant.id.as_str())
    .bind(&merchant.name)
    .bind(bit(merchant.disabled))
    .bind(bit(merchant.repeats_trans_id))
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn all(c: &mut Connection) -> Result<Vec<Merchant>> {
    let rows =
        sqlx::query("SELECT id, name, disabled, repeats_trans_id FROM merchants ORDER BY id").fetch_all(c).await?;
    rows.iter().map(read).collect()
}

pub(in super::super) async fn by_id(c: &mut Connection, id: &MerchantId) -> Result<Option<Merchant>> {
    let row = sqlx::query("SELECT id, name, disabled, repeats_trans_id FROM merchants WHERE id = $1")
        .bind(id.as_str())
        .fetch_optional(c)
        .await?;
    row.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Merchant> {
    let fields = Fields::of("merchants", row);
    Ok(Merchant {
        id: MerchantId::from_text(fields.text("id")?),
        name: fields.text("name")?,
        disabled: fields.flag("disabled")?,
        repeats_trans_id: fields.flag("repeats_trans_id")?,
    })
}

pub(in super::super) async fn put_pos(c: &mut Connection, pos: &PointOfSale) -> Result<()> {
    sqlx::query(
        "INSERT INTO points_of_sale (merchant_id, id, name, disabled, settings) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (merchant_id, id) DO UPDATE SET name = excluded.name, disabled = excluded.disabled,
             settings = excluded.settings",
    )
    .bind(pos.merchant_id.as_str())
    .bind(pos.id.as_str())
    .bind(&pos.name)
    .bind(bit(pos.disabled))
    .bind(to_text("points_of_sale", &PosShape::new(pos))?)
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn all_pos(c: &mut Connection, merchant: &MerchantId) -> Result<Vec<PointOfSale>> {
    let rows = sqlx::query(
        "SELECT merchant_id, id, name, disabled, settings FROM points_of_sale WHERE merchant_id = $1 ORDER BY id",
    )
    .bind(merchant.as_str())
    .fetch_all(c)
    .await?;
    rows.iter().map(read_pos).collect()
}

pub(in super::super) async fn pos(
    c: &mut Connection,
    merchant: &MerchantId,
    id: &PosId,
) -> Result<Option<PointOfSale>> {
    let row = sqlx::query(
        "SELECT merchant_id, id, name, disabled, settings FROM points_of_sale WHERE merchant_id = $1 AND id = $2",
    )
    .bind(merchant.as_str())
    .bind(id.as_str())
    .fetch_optional(c)
    .await?;
    row.as_ref().map(read_pos).transpose()
}

fn read_pos(row: &Row) -> Result<PointOfSale> {
    let fields = Fields::of("points_of_sale", row);
    let (id, merchant) = (PosId::from_text(fields.text("id")?), MerchantId::from_text(fields.text("merchant_id")?));
    let (name, disabled) = (fields.text("name")?, fields.flag("disabled")?);
    from_text("points_of_sale", &fields.text("settings")?, |shape: PosShape| {
        Some(shape.read(id, merchant, name, disabled))
    })
}

/// The merchant's row is locked first, so that two additions cannot both count one live key.
pub(in super::super) async fn add_key(c: &mut Connection, key: &ApiKey) -> Result<()> {
    let locked = sqlx::query("UPDATE merchants SET disabled = disabled WHERE id = $1")
        .bind(key.merchant_id.as_str())
        .execute(&mut *c)
        .await?;
    if locked.rows_affected() != 1 {
        return Err(Failure::Refused(format!("merchant {} is missing", key.merchant_id)));
    }
    let held = keys(c, &key.merchant_id).await?;
    if held.iter().any(|other| other.id == key.id) {
        return Err(Failure::Exists(format!("API key {}", key.id)));
    }
    if !key.disabled && held.iter().filter(|other| !other.disabled).count() >= LIVE_KEYS_MAX {
        return Err(Failure::Exists(format!("{LIVE_KEYS_MAX} live API keys")));
    }
    sqlx::query("INSERT INTO api_keys (merchant_id, id, hash, created_at, disabled) VALUES ($1, $2, $3, $4, $5)")
        .bind(key.merchant_id.as_str())
        .bind(&key.id)
        .bind(&key.hash[..])
        .bind(ms(key.created_at))
        .bind(bit(key.disabled))
        .execute(c)
        .await?;
    Ok(())
}

pub(in super::super) async fn disable_key(c: &mut Connection, (merchant, id): &(MerchantId, String)) -> Result<bool> {
    let done = sqlx::query("UPDATE api_keys SET disabled = 1 WHERE merchant_id = $1 AND id = $2")
        .bind(merchant.as_str())
        .bind(id)
        .execute(c)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(in super::super) async fn keys(c: &mut Connection, merchant: &MerchantId) -> Result<Vec<ApiKey>> {
    let rows = sqlx::query(
        "SELECT merchant_id, id, hash, created_at, disabled FROM api_keys WHERE merchant_id = $1
         ORDER BY created_at DESC, id DESC",
    )
    .bind(merchant.as_str())
    .fetch_all(c)
    .await?;
    rows.iter().map(read_key).collect()
}

fn read_key(row: &Row) -> Result<ApiKey> {
    let fields = Fields::of("api_keys", row);
    Ok(ApiKey {
        id: fields.text("id")?,
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        hash: fields.hash("hash")?,
        created_at: fields.time("created_at")?,
        disabled: fields.flag("disabled")?,
    })
}
