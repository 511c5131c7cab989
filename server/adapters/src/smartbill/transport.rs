//! How files go to American Express and come back.

use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use domain::ports::Entropy;

use super::spool::Spool;

/// What a transport needs of us to take files in.
pub(super) struct Intake {
    /// Where they go.
    pub(super) spool: Arc<Spool>,
    /// Names of unfinished files.
    pub(super) entropy: Arc<dyn Entropy>,
    /// Of a longer file only one byte more is taken, which is enough to refuse it.
    pub(super) bytes_max: u64,
}

/// A way there and back.
#[async_trait]
pub(super) trait Transport: Send + Sync {
    /// Puts a file there; under its name only when it is whole. Replaces one of the same name.
    async fn put(&self, name: &str, file: &Path) -> Result<(), String>;

    /// Takes every file that has come, and removes it there once it is safe here.
    async fn take(&self, intake: Arc<Intake>) -> Result<(), String>;
}

/// Whether a file is whole, by its name: what is still written begins with a dot, or ends in `.part` or `.tmp`.
pub(super) fn is_whole(name: &str) -> bool {
    let ends = |suffix| name.len() > 4 && name.to_ascii_lowercase().ends_with(suffix);
    !name.starts_with('.') && !ends(".part") && !ends(".tmp")
}
