//! The name this store shares with its key store.

use super::{Connection, Fields, Result};

pub(in super::super) async fn name(c: &mut Connection) -> Result<Option<String>> {
    let row = sqlx::query("SELECT name FROM installation WHERE id = 1").fetch_optional(c).await?;
    row.as_ref().map(|row| Fields::of("installation", row).text("name")).transpose()
}

pub(in super::super) async fn set(c: &mut Connection, name: &String) -> Result<()> {
    sqlx::query("INSERT INTO installation (id, name) VALUES (1, $1) ON CONFLICT (id) DO NOTHING")
        .bind(name)
        .execute(c)
        .await?;
    Ok(())
}
