//! Alias files exchanged with American Express: their layout, their encryption, the spool, the way there and back.
//!
//! | file | what it knows |
//! |---|---|
//! | `layout.rs`, `check.rs`, `record.rs` | the table of `docs/smartbill-layout.toml`, and one record of it |
//! | `head.rs`, `line.rs`, `payment.rs`, `stream.rs` | what records say, and a whole file as it goes by |
//! | `age_keys.rs`, `secret_file.rs` | encryption, and files that hold keys |
//! | `spool.rs` | our folder |
//! | `transport.rs`, `folder.rs`, `sftp.rs` | the way |

mod age_keys;
mod check;
mod folder;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod head;
mod layout;
mod line;
mod payment;
mod reading;
mod record;
mod secret_file;
mod sftp;
mod spool;
mod stream;
#[cfg(test)]
mod tests;
mod transport;
mod writing;

use std::collections::HashMap;
use std::fs::File;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use domain::ports::{AliasFiles, Entropy, FileReader, FileWriter, PaymentWriter};
use domain::smartbill::file::{FileFault, FileHead, Spooled};
use folder::{Folders, blocking};
use head::Sort;
use reading::Reading;
use spool::{Place, Spool};
use stream::{Reader, Writer};
use transport::{Intake, Transport};
use writing::Writing;

pub use age_keys::{AgeKeyError, Identity, Recipient};
pub use layout::{Layout, LayoutError};
pub use secret_file::SecretFileError;
pub use sftp::{SftpError, SftpSettings};

/// Digests of files that came are remembered for so many files.
const DIGESTS_MAX: usize = 1_000;

/// How files go to American Express and come back.
pub enum Way {
    /// Two folders.
    Folder {
        /// We put files here.
        outbox: PathBuf,
        /// We take files from here.
        inbox: PathBuf,
    },
    /// A server.
    Sftp(SftpSettings),
}

/// Why there is no exchange.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The spool.
    #[error("the spool cannot be used: {0}")]
    Spool(#[from] std::io::Error),
    /// The way.
    #[error(transparent)]
    Sftp(#[from] SftpError),
}

/// What an exchange needs.
pub struct Settings {
    /// Our folder; made when it is missing.
    pub spool: PathBuf,
    /// The layout.
    pub layout: Layout,
    /// Opens what comes.
    pub identity: Identity,
    /// Whom our files are encrypted for.
    pub recipient: Recipient,
    /// The way.
    pub way: Way,
    /// Longest file that is taken, in bytes.
    pub bytes_max: u64,
    /// Names of unfinished files.
    pub entropy: Arc<dyn Entropy>,
}

/// The exchange.
pub struct SmartBillFiles {
    intake: Arc<Intake>,
    layout: Arc<Layout>,
    identity: Arc<Identity>,
    recipient: Recipient,
    transport: Box<dyn Transport>,
    /// Of files that came and whose bytes were read through once.
    digests: Mutex<HashMap<String, [u8; 32]>>,
}

impl SmartBillFiles {
    /// Opens the spool; nothing is sent or taken yet.
    pub fn open(settings: Settings) -> Result<Self, OpenError> {
        let Settings { spool, layout, identity, recipient, way, bytes_max, entropy } = settings;
        let transport: Box<dyn Transport> = match way {
            Way::Folder { outbox, inbox } => Box::new(Folders { outbox, inbox }),
            Way::Sftp(settings) => Box::new(sftp::Sftp::new(settings)?),
        };
        Ok(Self {
            intake: Arc::new(Intake { spool: Arc::new(Spool::open(&spool)?), entropy, bytes_max }),
            layout: Arc::new(layout),
            identity: Arc::new(identity),
            recipient,
            transport,
            digests: Mutex::default(),
        })
    }

    /// A file of ours, begun.
    async fn written(&self, sort: Sort, head: &FileHead) -> Result<Writing, String> {
        let name = self.layout.name_of(sort, &head.merchant_number, head.sequence);
        let (spool, head, layout) = (self.spool(), head.clone(), Arc::clone(&self.layout));
        let (recipient, entropy) = (self.recipient.clone(), Arc::clone(&self.intake.entropy));
        let begun = move || {
            let (out, sent) = (spool.path(Place::Out, &name), spool.find(Place::Sent, &name));
            if out.is_none() || sent.is_some() {
                return Err(format!("{name} cannot be built: it was sent already, or that is no name"));
            }
            let file = spool.begin(Place::Out, entropy.as_ref()).map_err(|error| error.to_string())?;
            let writer = Writer::begin(recipient.seal(file)?, layout, sort, &head)?;
            Ok(Writing::new(name, writer))
        };
        tokio::task::spawn_blocking(begun).await.map_err(|_| "the work was interrupted".to_owned())?
    }

    fn spool(&self) -> Arc<Spool> {
        Arc::clone(&self.intake.spool)
    }

    /// The digest of a file in the spool, which never changes.
    async fn digest(&self, name: &str) -> Result<[u8; 32], String> {
        let known = |digests: &Mutex<HashMap<String, [u8; 32]>>| {
            digests.lock().unwrap_or_else(PoisonError::into_inner).get(name).copied()
        };
        if let Some(digest) = known(&self.digests) {
            return Ok(digest);
        }
        let path = self.spool().path(Place::In, name).ok_or("no name of a file")?;
        let digest = blocking(move || spool::digest(&path)).await?;
        let mut digests = self.digests.lock().unwrap_or_else(PoisonError::into_inner);
        if digests.len() >= DIGESTS_MAX {
            digests.clear();
        }
        digests.insert(name.to_owned(), digest);
        Ok(digest)
    }
}

#[async_trait]
impl AliasFiles for SmartBillFiles {
    async fn begin(&self, head: &FileHead) -> Result<Box<dyn FileWriter>, String> {
        Ok(Box::new(self.written(Sort::Announcement, head).await?))
    }

    async fn begin_payments(&self, head: &FileHead) -> Result<Box<dyn PaymentWriter>, String> {
        Ok(Box::new(self.written(Sort::Payments, head).await?))
    }

    async fn deliver(&self, name: &str) -> Result<(), String> {
        let spool = self.spool();
        let Some(built) = spool.find(Place::Out, name) else {
            return if spool.find(Place::Sent, name).is_some() { Ok(()) } else { Err(format!("{name} is not built")) };
        };
        self.transport.put(name, &built).await?;
        let name = name.to_owned();
        blocking(move || spool.shift(&name, Place::Out, Place::Sent)).await
    }

    async fn arrived(&self) -> Result<Vec<Spooled>, String> {
        let spool = self.spool();
        let lock = blocking(move || spool.lock()).await?;
        let taken = self.transport.take(Arc::clone(&self.intake)).await;
        let spool = self.spool();
        // Under the lock too: what another server is just taking in looks like what a crash has left.
        let names = blocking(move || spool.arrived()).await?;
        drop(lock);
        match taken {
            Err(error) if names.is_empty() => return Err(error),
            Err(error) => tracing::warn!(error, "alias files that have come cannot be taken in"),
            Ok(()) => {}
        }
        let mut files = Vec::with_capacity(names.len());
        for name in names {
            let digest = self.digest(&name).await?;
            files.push(Spooled { name, digest, lines: None });
        }
        Ok(files)
    }

    async fn open(&self, name: &str) -> Result<Box<dyn FileReader>, FileFault> {
        let missing = || FileFault::Unreachable(format!("{name} is not in the spool"));
        let path = self.spool().find(Place::In, name).ok_or_else(missing)?;
        let (layout, identity) = (Arc::clone(&self.layout), Arc::clone(&self.identity));
        let bytes_max = self.intake.bytes_max;
        let opened = move || {
            let file = File::open(path).map_err(|error| FileFault::Unreachable(error.to_string()))?;
            let bytes = file.metadata().map_err(|error| FileFault::Unreachable(error.to_string()))?.len();
            if bytes > bytes_max {
                return Err(FileFault::Foreign(format!("it is longer than {bytes_max} bytes")));
            }
            Reader::open(identity.open(file)?, layout)
        };
        let reader = tokio::task::spawn_blocking(opened).await.map_err(|_| interrupted())??;
        let (kind, head) = reader.head();
        Ok(Box::new(Reading::new(kind, head.clone(), reader)))
    }

    async fn close(&self, name: &str, applied: bool) -> Result<(), String> {
        let (spool, name) = (self.spool(), name.to_owned());
        self.digests.lock().unwrap_or_else(PoisonError::into_inner).remove(&name);
        let to = if applied { Place::Applied } else { Place::Refused };
        blocking(move || {
            if spool.find(Place::In, &name).is_none() && spool.find(to, &name).is_some() {
                return Ok(());
            }
            spool.shift(&name, Place::In, to)
        })
        .await
    }

    async fn shred(&self, name: &str) -> Result<(), String> {
        let (spool, name) = (self.spool(), name.to_owned());
        self.digests.lock().unwrap_or_else(PoisonError::into_inner).remove(&name);
        blocking(move || spool.shred(&name)).await
    }
}

fn interrupted() -> FileFault {
    FileFault::Unreachable("reading was interrupted".to_owned())
}
