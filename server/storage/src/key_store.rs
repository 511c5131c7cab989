//! The store of wrapped record keys: apart from the main store and its
//! backups, with the same durability.
//!
//! On SQLite it is a file of its own. On PostgreSQL it is the schema
//! `maillon_keys` of the database that its address names, which should not
//! be the one whose backups are kept for long: an erased key leaves the table
//! with the next vacuum, and the write-ahead log with its own retention.

use std::sync::Arc;

use domain::keys::KeyStore;

use crate::{Address, OpenError, Options, postgres, sqlite};

/// Opens the key store at `sqlite://path` (folder and file are made) or `postgres://…`, and migrates it.
pub async fn open_keys(url: &str, options: &Options) -> Result<Arc<dyn KeyStore>, OpenError> {
    match Address::parse(url)? {
        Address::Sqlite(path) => sqlite::open_keys(path, options).await,
        Address::Postgres => postgres::open_keys(url, options).await,
    }
}
