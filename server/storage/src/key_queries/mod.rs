//! Every query of the key store, written once and compiled for each engine.

use domain::keys::WrappedKey;

use super::{Connection, Db, lock};
use crate::failure::Failure;

pub(super) mod backup;
pub(super) mod generation;
pub(super) mod record_key;
pub(super) mod secret;

/// What every function here answers.
type Result<T> = std::result::Result<T, Failure>;

/// A row of the engine.
type Row = <Db as sqlx::Database>::Row;

fn wrapped_key(row: &Row) -> Result<WrappedKey> {
    use sqlx::Row as _;
    Ok(WrappedKey { kek_id: row.try_get("kek_id")?, wrapped: row.try_get("wrapped")? })
}
