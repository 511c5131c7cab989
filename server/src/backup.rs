//! Copies of the key store: made, named by their time, and deleted when their time is over.
//!
//! An erased card could be opened with a copy of its key, so copies live for days and never lie with those of the rows.

use std::path::{Path, PathBuf};

use anyhow::Context;
use domain::keys::KeyStore;
use jiff::{SignedDuration, Timestamp};

/// How the names of copies begin and end; between them is the time, in milliseconds UTC.
const PREFIX: &str = "maillon-keys-";
const SUFFIX: &str = ".db";

/// Copies the key store into a folder and answers the copy's path.
pub async fn copy_keys(url: &str, keys: &dyn KeyStore, folder: &Path, now: Timestamp) -> anyhow::Result<PathBuf> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    // In the store itself: the copy must know how old it is, whatever it is called later.
    keys.mark_backup(now).await?;
    let target = folder.join(format!("{PREFIX}{}{SUFFIX}", now.as_millisecond()));
    storage::backup::back_up(url, &target).await.context("the key store cannot be copied")?;
    Ok(target)
}

/// Deletes copies that are older than `days`; answers how many.
pub fn delete_old(folder: &Path, days: u32, now: Timestamp) -> anyhow::Result<usize> {
    let over: Vec<PathBuf> =
        copies(folder)?.into_iter().filter(|(made_at, _)| is_over(*made_at, days, now)).map(|(_, path)| path).collect();
    for path in &over {
        std::fs::remove_file(path).with_context(|| format!("cannot delete {}", path.display()))?;
    }
    Ok(over.len())
}

/// When the newest copy was made.
pub fn newest(folder: &Path) -> anyhow::Result<Option<Timestamp>> {
    Ok(copies(folder)?.into_iter().map(|(made_at, _)| made_at).max())
}

/// True when a copy made then may not be used any more.
pub fn is_over(made_at: Timestamp, days: u32, now: Timestamp) -> bool {
    now.duration_since(made_at) > SignedDuration::from_hours(24 * i64::from(days))
}

fn copies(folder: &Path) -> anyhow::Result<Vec<(Timestamp, PathBuf)>> {
    let mut found = Vec::new();
    if !folder.exists() {
        return Ok(found);
    }
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let time = name.strip_prefix(PREFIX).and_then(|name| name.strip_suffix(SUFFIX)).and_then(|ms| ms.parse().ok());
        if let Some(made_at) = time.and_then(|ms| Timestamp::from_millisecond(ms).ok()) {
            found.push((made_at, entry.path()));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_old_copies_are_deleted() {
        let folder = tempfile::tempdir().unwrap();
        let now: Timestamp = "2026-11-22T12:00:00Z".parse().unwrap();
        let days_ago = |days: i64| now - SignedDuration::from_hours(24 * days);
        for made_at in [days_ago(8), days_ago(7), days_ago(1)] {
            std::fs::write(folder.path().join(format!("maillon-keys-{}.db", made_at.as_millisecond())), "x").unwrap();
        }
        std::fs::write(folder.path().join("maillon-keys-old.db"), "x").unwrap();
        assert_eq!(newest(folder.path()).unwrap(), Some(days_ago(1)));
        assert_eq!(delete_old(folder.path(), 7, now).unwrap(), 1);
        assert_eq!(delete_old(folder.path(), 7, now).unwrap(), 0);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3);
        assert_eq!(newest(&folder.path().join("none")).unwrap(), None);
    }
}
