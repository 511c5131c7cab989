//! A write that means nothing, to see that writes work.

use super::{Connection, Result};
use crate::failure::Failure;

pub(in super::super) async fn turn(c: &mut Connection, (): &()) -> Result<()> {
    let done = sqlx::query("UPDATE readiness SET turns = turns + 1 WHERE id = 1").execute(c).await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(Failure::Row("readiness", "row 1 is missing".to_owned())) }
}
