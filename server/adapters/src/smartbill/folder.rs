//! Two folders that somebody else carries files from and to.

use std::fs::{self, DirEntry, File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;

use super::spool::{Place, sync};
use super::transport::{Intake, Transport, is_whole};

/// Who else may read what we put there is the folder's business: it is encrypted.
const FILE_MODE: u32 = 0o640;

/// The folders.
pub(super) struct Folders {
    /// We put files here.
    pub(super) outbox: PathBuf,
    /// We take files from here.
    pub(super) inbox: PathBuf,
}

#[async_trait]
impl Transport for Folders {
    async fn put(&self, name: &str, file: &Path) -> Result<(), String> {
        let (outbox, name, file) = (self.outbox.clone(), name.to_owned(), file.to_owned());
        blocking(move || put(&outbox, &name, &file)).await
    }

    async fn take(&self, intake: Arc<Intake>) -> Result<(), String> {
        let inbox = self.inbox.clone();
        blocking(move || take(&inbox, &intake)).await
    }
}

/// Runs what blocks where it may.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, String> {
    let done = tokio::task::spawn_blocking(work).await.map_err(|_| "the work was interrupted".to_owned())?;
    done.map_err(|error| error.to_string())
}

fn put(outbox: &Path, name: &str, file: &Path) -> io::Result<()> {
    let unfinished = outbox.join(format!(".{name}.part"));
    let mut from = File::open(file)?;
    let mut to = OpenOptions::new().write(true).create(true).truncate(true).mode(FILE_MODE).open(&unfinished)?;
    io::copy(&mut from, &mut to)?;
    to.sync_all()?;
    fs::rename(&unfinished, outbox.join(name))?;
    sync(outbox)
}

/// One that cannot be taken holds up no other; the first such mishap is answered when all are through.
fn take(inbox: &Path, intake: &Intake) -> io::Result<()> {
    let mut all = Ok(());
    for entry in fs::read_dir(inbox)? {
        all = all.and(take_one(&entry?, intake));
    }
    all
}

fn take_one(entry: &DirEntry, intake: &Intake) -> io::Result<()> {
    let name = entry.file_name().to_string_lossy().into_owned();
    // Links are not followed: they are no files.
    if !is_whole(&name) || !entry.file_type()?.is_file() {
        return Ok(());
    }
    let from = File::open(entry.path())?;
    let at = from.metadata()?.modified().ok();
    let mut to = intake.spool.begin(Place::In, intake.entropy.as_ref())?;
    io::copy(&mut from.take(intake.bytes_max.saturating_add(1)), &mut to)?;
    to.arrive(&name, at)?;
    fs::remove_file(entry.path())
}
