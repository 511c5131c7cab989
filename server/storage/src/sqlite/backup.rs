//! Copies of a file that is in use.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use sqlx::{ConnectOptions, Connection as _, Row as _};

use super::file;
use crate::OpenError;

/// Only the owner reads and writes a copy.
const COPY_MODE: u32 = 0o600;

/// Faults that are told; the rest would say the same.
const FAULTS_MAX: usize = 20;

/// See [`crate::backup::back_up`]. What was deleted is not in the copy: it is written anew, page by page.
pub(crate) async fn back_up(source: &str, target: &Path) -> Result<(), OpenError> {
    if target.try_exists()? {
        return Err(exists(target));
    }
    let unfinished = beside(target, "unfinished");
    discard(&unfinished)?;
    // Made first, so that nobody else can read it for a moment; an empty file is taken.
    new_file(&unfinished)?;
    let copied = copy(source, &unfinished).await;
    if let Err(error) = copied {
        discard(&unfinished)?;
        return Err(error);
    }
    File::open(&unfinished)?.sync_all()?;
    fs::rename(&unfinished, target)?;
    sync_folder(target)?;
    Ok(())
}

async fn copy(source: &str, target: &Path) -> Result<(), OpenError> {
    let mut connection = file::reading(Path::new(source)).connect().await?;
    let path = target.to_str().ok_or(OpenError::Url("the name of the copy is not UTF-8"))?;
    sqlx::query("VACUUM INTO ?1").bind(path).execute(&mut connection).await?;
    connection.close().await?;
    Ok(())
}

/// See [`crate::backup::put_back`].
pub(crate) fn put_back(copy: &Path, path: &Path) -> Result<(), OpenError> {
    for name in [path.to_owned(), tail(path, "-wal"), tail(path, "-shm")] {
        if name.try_exists()? {
            return Err(exists(&name));
        }
    }
    let unfinished = beside(path, "restoring");
    discard(&unfinished)?;
    let mut from = File::open(copy)?;
    let mut to = new_file(&unfinished)?;
    io::copy(&mut from, &mut to)?;
    to.sync_all()?;
    fs::rename(&unfinished, path)?;
    sync_folder(path)?;
    Ok(())
}

/// See [`crate::backup::damage`].
pub(crate) async fn damage(path: &Path) -> Result<Vec<String>, OpenError> {
    let mut connection = file::reading(path).immutable(true).connect().await?;
    let mut faults: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check(20)").fetch_all(&mut connection).await?;
    faults.retain(|fault| fault != "ok");
    for row in sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut connection).await?.iter().take(FAULTS_MAX) {
        let (table, parent): (String, String) = (row.try_get("table")?, row.try_get("parent")?);
        faults.push(format!("a row of {table} names one of {parent} that is not there"));
    }
    connection.close().await?;
    Ok(faults)
}

fn exists(path: &Path) -> OpenError {
    OpenError::File(io::Error::new(io::ErrorKind::AlreadyExists, format!("{} exists already", path.display())))
}

fn new_file(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(COPY_MODE).open(path)
}

fn discard(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Of the same folder, so that it can be renamed.
fn beside(path: &Path, what: &str) -> PathBuf {
    tail(path, &format!(".{what}"))
}

fn tail(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
