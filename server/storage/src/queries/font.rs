//! Fonts of shops, as they are served.

use domain::ids::{MerchantId, PosId};
use domain::theme::{FONTS_MAX, Font, FontFile};
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, lock, ms};

/// Keeps one. False when the shop has [`FONTS_MAX`] others.
pub(in super::super) async fn put(
    c: &mut Connection,
    (merchant, pos, file, now): &(MerchantId, PosId, FontFile, Timestamp),
) -> Result<bool> {
    lock(c, &format!("fonts:{merchant}:{pos}")).await?;
    if by_hash(c, merchant, pos, &file.font.hash).await?.is_some() {
        return Ok(true);
    }
    let kept: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM fonts WHERE merchant_id = $1 AND pos_id = $2")
        .bind(merchant.as_str())
        .bind(pos.as_str())
        .fetch_one(&mut *c)
        .await?;
    if usize::try_from(kept).is_ok_and(|kept| kept >= FONTS_MAX) {
        return Ok(false);
    }
    sqlx::query(
        "INSERT INTO fonts (merchant_id, pos_id, hash, title, bytes, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(merchant.as_str())
    .bind(pos.as_str())
    .bind(&file.font.hash)
    .bind(&file.font.title)
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
) -> Result<Option<Font>> {
    let row = sqlx::query("SELECT hash, title FROM fonts WHERE merchant_id = $1 AND pos_id = $2 AND hash = $3")
        .bind(merchant.as_str())
        .bind(pos.as_str())
        .bind(hash)
        .fetch_optional(c)
        .await?;
    row.as_ref().map(read).transpose()
}

pub(in super::super) async fn file(c: &mut Connection, hash: &str) -> Result<Option<FontFile>> {
    let row = sqlx::query("SELECT hash, title, bytes FROM fonts WHERE hash = $1 LIMIT 1")
        .bind(hash)
        .fetch_optional(c)
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(FontFile { font: read(&row)?, bytes: Fields::of("fonts", &row).get("bytes")? }))
}

fn read(row: &Row) -> Result<Font> {
    let fields = Fields::of("fonts", row);
    Ok(Font { hash: fields.text("hash")?, title: fields.text("title")? })
}
