//! When this store was copied.

use jiff::Timestamp;

use super::{Connection, Result};
use crate::failure::Failure;

pub(in super::super) async fn mark(c: &mut Connection, at: &Timestamp) -> Result<()> {
    sqlx::query("INSERT INTO backups (id, made_at) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET made_at = $1")
        .bind(at.as_millisecond())
        .execute(c)
        .await?;
    Ok(())
}

pub(in super::super) async fn made_at(c: &mut Connection) -> Result<Option<Timestamp>> {
    let ms: Option<i64> = sqlx::query_scalar("SELECT made_at FROM backups WHERE id = 1").fetch_optional(c).await?;
    ms.map(Timestamp::from_millisecond).transpose().map_err(|_| Failure::Row("backups", "column made_at".to_owned()))
}
