//! Small files that hold a key, and that their owner alone may read.

use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

/// The owner may read and write; nobody else may do anything.
pub(super) const MODE_ALLOWED: u32 = 0o600;
/// Such a file is never larger, in bytes: a key and some comments.
const BYTES_MAX: u16 = 16 * 1024;

/// Why such a file cannot be read. Names files, never keys.
#[derive(Debug, thiserror::Error)]
pub enum SecretFileError {
    /// The file cannot be read or made.
    #[error("{}: {error}", .path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// Others than its owner may read or change the file.
    #[error("{}: mode {mode:04o} lets others in; it must be 0400 or 0600", .path.display())]
    Permissions {
        /// Which file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
}

/// What the file says.
pub(super) fn read(path: &Path) -> Result<Zeroizing<String>, SecretFileError> {
    let failed = |error| SecretFileError::File { path: path.to_owned(), error };
    let file = File::open(path).map_err(failed)?;
    // Of the opened file, so that it cannot be exchanged in between.
    let mode = file.metadata().map_err(failed)?.permissions().mode() & 0o7777;
    if mode & !MODE_ALLOWED != 0 {
        return Err(SecretFileError::Permissions { path: path.to_owned(), mode });
    }
    let mut text = Zeroizing::new(String::with_capacity(usize::from(BYTES_MAX)));
    file.take(BYTES_MAX.into()).read_to_string(&mut text).map_err(failed)?;
    Ok(text)
}
