//! Copies of a SQLite file made while it is in use, and what can be said of a copy.
//!
//! PostgreSQL has tools of its own for this (`pg_dump`, write-ahead log archives).

use std::path::{Path, PathBuf};

use crate::{Address, OpenError, sqlite};

/// Copies the database at `sqlite://path` into a new file that only its owner can read, whole and as of one moment,
/// without keeping anybody from reading or writing. When this returns the copy is on disk.
pub async fn back_up(url: &str, target: &Path) -> Result<(), OpenError> {
    sqlite::backup::back_up(file_of(url)?, target).await
}

/// Puts a copy where `sqlite://path` says, which must be free.
pub async fn put_back(copy: &Path, url: &str) -> Result<(), OpenError> {
    let (copy, path) = (copy.to_owned(), PathBuf::from(file_of(url)?));
    let put = tokio::task::spawn_blocking(move || sqlite::backup::put_back(&copy, &path)).await;
    put.map_err(std::io::Error::other)?
}

/// Reads every page and every row of a file: what is damaged in it, in the engine's words. Nothing is changed.
pub async fn damage(file: &Path) -> Result<Vec<String>, OpenError> {
    sqlite::backup::damage(file).await
}

/// The file that an address names.
pub fn file_of(url: &str) -> Result<&str, OpenError> {
    match Address::parse(url)? {
        Address::Sqlite(path) => Ok(path),
        Address::Postgres => Err(OpenError::Url("PostgreSQL is backed up with its own tools (docs/operations.md)")),
    }
}
