//! The database file: how it is made, opened and checked.

use std::fs::{DirBuilder, File, OpenOptions, Permissions, set_permissions};
use std::io::ErrorKind;
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

/// A file of at most so many pages (32 MiB of 4,096 bytes) is read whole when it is opened; a larger one is checked on
/// a copy (`maillon restore --check`).
const CHECKED_PAGES_MAX: i64 = 8_192;

/// Only the owner reads and writes the file; SQLite gives its log and index the same rights.
const FILE_MODE: u32 = 0o600;

/// Only the owner looks into a folder that is made here.
const FOLDER_MODE: u32 = 0o700;

/// Makes the folder and the file unless they exist, closed to others.
pub(super) fn create(path: &Path) -> Result<(), OpenError> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        DirBuilder::new().recursive(true).mode(FOLDER_MODE).create(folder)?;
    }
    // One that exists is not opened: to close it again would take away the locks that this process holds on it.
    match OpenOptions::new().append(true).create_new(true).mode(FILE_MODE).open(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error.into()),
        _ => {}
    }
    set_permissions(path, Permissions::from_mode(FILE_MODE))?;
    Ok(())
}

/// Waits until no other process migrates a file of this folder, and keeps them waiting until dropped.
pub(super) async fn alone(path: &Path) -> Result<File, OpenError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = File::open(folder)?;
    let locked = tokio::task::spawn_blocking(move || folder.lock().map(|()| folder)).await;
    Ok(locked.map_err(std::io::Error::other)??)
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
    look_for_damage(connection).await
}

/// Reads all of a small file, and of a large one its table of contents alone: a start must not take minutes.
async fn look_for_damage(connection: &mut Connection) -> Result<(), OpenError> {
    let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut *connection).await?;
    let check =
        if pages <= CHECKED_PAGES_MAX { "PRAGMA quick_check(1)" } else { "PRAGMA quick_check('sqlite_schema')" };
    let found: String = sqlx::query_scalar(check).fetch_one(&mut *connection).await?;
    if found == "ok" { Ok(()) } else { Err(OpenError::Unsafe(format!("the file is damaged: {found}"))) }
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
