//! Logos of shops, as they are served.

use domain::ids::{MerchantId, PosId};
use domain::theme::{LOGOS_MAX, Logo, LogoFile, LogoFormat};
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, lock, ms};

/// Keeps one. False when the shop has [`LOGOS_MAX`] others.
pub(in super::super) async fn put(
    c: &mut Connection,
    (merchant, pos, file, now): &(MerchantId, PosId, LogoFile, Timestamp),
) -> Result<bool> {
    lock(c, &format!("logos:{merchant}:{pos}")).await?;
    if by_hash(c, merchant, pos, &file.logo.hash).await?.is_some() {
        return Ok(true);
    }
    let kept: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM logos WHERE merchant_id = $1 AND pos_id = $2")
        .bind(merchant.as_str())
        .bind(pos.as_str())
        .fetch_one(&mut *c)
        .await?;
    if usize::try_from(kept).is_ok_and(|kept| kept >= LOGOS_MAX) {
        return Ok(false);
    }
    sqlx::query(
        "INSERT INTO logos (merchant_id, pos_id, hash, format, width, height, bytes, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(merchant.as_str())
    .bind(pos.as_str())
    .bind(&file.logo.hash)
    .bind(file.logo.format.code())
    .bind(i64::from(file.logo.width))
    .bind(i64::from(file.logo.height))
    .bind(&file.bytes)
    .bind(ms(*now))
    .execute(c)
    .await?;
    Ok(true)
}

pub(in super::super) async fn by_hash(
    c: &mut Connection,
    merchant: &MerchantId,
    pos: &PosId,
    hash: &str,
) -> Result<Option<Logo>> {
    let row = sqlx::query(
        "SELECT hash, format, width, height FROM logos WHERE merchant_id = $1 AND pos_id = $2 AND hash = $3",
    )
    .bind(merchant.as_str())
    .bind(pos.as_str())
    .bind(hash)
    .fetch_optional(c)
    .await?;
    row.as_ref().map(read).transpose()
}

pub(in super::super) async fn file(c: &mut Connection, hash: &str) -> Result<Option<LogoFile>> {
    let row = sqlx::query("SELECT hash, format, width, height, bytes FROM logos WHERE hash = $1 LIMIT 1")
        .bind(hash)
        .fetch_optional(c)
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(LogoFile { logo: read(&row)?, bytes: Fields::of("logos", &row).get("bytes")? }))
}

fn read(row: &Row) -> Result<Logo> {
    let fields = Fields::of("logos", row);
    Ok(Logo {
        hash: fields.text("hash")?,
        format: fields.named("format", LogoFormat::from_code)?,
        width: fields.small("width")?,
        height: fields.small("height")?,
    })
}
