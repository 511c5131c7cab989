//! The database file: how it is made, opened and checked.

use std::fs::{DirBuilder, OpenOptions, Permissions, set_permissions};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};

use super::Connection;
use crate::OpenError;

/// How long a statement waits for a lock of another process, in seconds.
const BUSY_TIMEOUT_S: u64 = 5;

/// Older versions can lose committed writes when a checkpoint and a commit meet (the WAL-reset bug).
const VERSION_MIN: [u32; 3] = [3, 51, 3];

/// Only the owner reads and writes the file; SQLite gives its log and index the same rights.
const FILE_MODE: u32 = 0o600;

/// Only the owner looks into a folder that is made here.
const FOLDER_MODE: u32 = 0o700;

/// Makes the folder and the file unless they exist, closed to others.
pub(super) fn create(path: &Path) -> Result<(), OpenError> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        DirBuilder::new().recursive(true).mode(FOLDER_MODE).create(folder)?;
    }
    // Opened for appending and closed again: this makes the file and never cuts one that exists.
    OpenOptions::new().append(true).create(true).mode(FILE_MODE).open(path)?;
    set_permissions(path, Permissions::from_mode(FILE_MODE))?;
    Ok(())
}

/// How the writer opens the file.
pub(super) fn writing(path: &Path) -> SqliteConnectOptions {
    common(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("secure_delete", "ON")
}

/// How readers open the file.
pub(super) fn reading(path: &Path) -> SqliteConnectOptions {
    common(path).read_only(true)
}

fn common(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .busy_timeout(Duration::from_secs(BUSY_TIMEOUT_S))
        .pragma("mmap_size", "0")
        .pragma("temp_store", "MEMORY")
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
}

/// Reads back what durability rests on, and looks for damage.
pub(super) async fn check(connection: &mut Connection) -> Result<(), OpenError> {
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&mut *connection).await?;
    if !is_new_enough(&version) {
        return Err(OpenError::Unsafe(format!(
            "SQLite {version} can lose committed writes; 3.51.3 or newer is needed"
        )));
    }
    let journal: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut *connection).await?;
    if journal != "wal" {
        return Err(OpenError::Unsafe(format!("journal_mode is {journal} instead of wal")));
    }
    for (pragma, name, expected) in [
        ("PRAGMA synchronous", "synchronous", 2),
        ("PRAGMA foreign_keys", "foreign_keys", 1),
        ("PRAGMA secure_delete", "secure_delete", 1),
        ("PRAGMA trusted_schema", "trusted_schema", 0),
        ("PRAGMA cell_size_check", "cell_size_check", 1),
    ] {
        let value: i64 = sqlx::query_scalar(pragma).fetch_one(&mut *connection).await?;
        if value != expected {
            return Err(OpenError::Unsafe(format!("{name} is {value} instead of {expected}")));
        }
    }
    let found: String = sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(&mut *connection).await?;
    if found != "ok" {
        return Err(OpenError::Unsafe(format!("the file is damaged: {found}")));
    }
    Ok(())
}

fn is_new_enough(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    [next(), next(), next()] >= VERSION_MIN
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn versions_compare_by_number() {
        assert!(is_new_enough("3.51.3") && is_new_enough("3.52.0") && is_new_enough("4.0"));
        assert!(!is_new_enough("3.51.2") && !is_new_enough("3.9.10") && !is_new_enough("2.60.9"));
    }
}
