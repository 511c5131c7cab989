//! Files over SFTP: the server's key is pinned, we prove who we are by a key.

use std::borrow::Cow;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use async_trait::async_trait;
use russh::client::{self, Handle};
use russh::keys::{Algorithm, PrivateKey, PrivateKeyWithHashAlg, PublicKey, PublicKeyOrCertificate};
use russh::{Disconnect, Preferred};
use russh_sftp::client::{Config as SftpConfig, SftpSession};
use russh_sftp::protocol::{FileAttributes, OpenFlags};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::timeout;

use super::folder::blocking;
use super::secret_file::{self, SecretFileError};
use super::spool::{Place, Unfinished};
use super::transport::{Intake, Transport, is_whole};

/// Bytes that are read or written at once.
const BLOCK_BYTES: usize = 256 * 1024;
/// Files that are looked at in one inbox; more are taken another time.
const FILES_MAX: usize = 1_000;
/// Who else may read what we put there is the server's business: it is encrypted.
const FILE_MODE: u32 = 0o640;

/// Where, as whom, and how long each step may take.
pub struct SftpSettings {
    /// `host:port`
    pub address: String,
    /// Our name there.
    pub user: String,
    /// Our key, an OpenSSH private key without passphrase that its owner alone may read.
    pub key: PathBuf,
    /// The server's key as in `known_hosts`: `ssh-ed25519 AAAA…`. No other one is accepted.
    pub host_key: String,
    /// We put files here.
    pub outbox: String,
    /// We take files from here.
    pub inbox: String,
    /// For connecting, and again for each request.
    pub step: Duration,
}

/// Why the way cannot be used as configured.
#[derive(Debug, thiserror::Error)]
pub enum SftpError {
    /// The server's key.
    #[error("host_key is not an OpenSSH public key of a kind that is used here (ssh-ed25519, ecdsa-sha2-…)")]
    HostKey,
    /// Our key's file.
    #[error(transparent)]
    File(#[from] SecretFileError),
    /// Our key.
    #[error("{}: not an OpenSSH private key without passphrase, or of a kind that is not used here", .0.display())]
    Key(PathBuf),
}

/// The way.
pub(super) struct Sftp {
    address: String,
    user: String,
    key: Arc<PrivateKey>,
    host_key: PublicKey,
    outbox: String,
    inbox: String,
    step: Duration,
}

impl Sftp {
    /// Reads the keys; nothing is connected yet.
    pub(super) fn new(settings: SftpSettings) -> Result<Self, SftpError> {
        let SftpSettings { address, user, key: path, host_key, outbox, inbox, step } = settings;
        let host_key = PublicKey::from_openssh(host_key.trim()).map_err(|_| SftpError::HostKey)?;
        if !is_used(&host_key.algorithm()) {
            return Err(SftpError::HostKey);
        }
        let text = secret_file::read(&path)?;
        let key = PrivateKey::from_openssh(text.as_bytes()).map_err(|_| SftpError::Key(path.clone()))?;
        if key.is_encrypted() || !is_used(&key.algorithm()) {
            return Err(SftpError::Key(path));
        }
        Ok(Self { address, user, key: Arc::new(key), host_key, outbox, inbox, step })
    }

    /// Connects, checks who answers, and says who we are.
    async fn connect(&self) -> Result<Connection, String> {
        let algorithm = self.host_key.algorithm();
        let config = client::Config {
            // A server with several keys shows the one that is pinned.
            preferred: Preferred { key: Cow::Owned(vec![algorithm]), ..Preferred::default() },
            inactivity_timeout: Some(self.step),
            nodelay: true,
            ..client::Config::default()
        };
        let pinned = Pinned(self.host_key.clone());
        let connecting = client::connect(Arc::new(config), self.address.as_str(), pinned);
        let mut handle = self.in_time(connecting).await?.map_err(|error| match error {
            russh::Error::UnknownKey => "the server shows another key than host_key".to_owned(),
            error => error.to_string(),
        })?;
        let key = PrivateKeyWithHashAlg::new(Arc::clone(&self.key), None);
        let known = self.in_time(handle.authenticate_publickey(&self.user, key)).await?;
        if !known.map_err(|error| error.to_string())?.success() {
            return Err("the server does not let us in with this user and key".to_owned());
        }
        let channel = self.in_time(handle.channel_open_session()).await?.map_err(|error| error.to_string())?;
        self.in_time(channel.request_subsystem(true, "sftp")).await?.map_err(|error| error.to_string())?;
        let config = SftpConfig { request_timeout_secs: self.step.as_secs().max(1), ..SftpConfig::default() };
        let session = self.in_time(SftpSession::new_with_config(channel.into_stream(), config)).await?;
        Ok(Connection { handle, session: session.map_err(|error| error.to_string())? })
    }

    async fn in_time<T>(&self, step: impl Future<Output = T>) -> Result<T, String> {
        timeout(self.step, step).await.map_err(|_| "the server does not answer in time".to_owned())
    }

    async fn send(&self, session: &SftpSession, name: &str, file: &Path) -> Result<(), String> {
        let unfinished = place(&self.outbox, &format!(".{name}.part"));
        let finished = place(&self.outbox, name);
        let mut from = tokio::fs::File::open(file).await.map_err(|error| error.to_string())?;
        let flags = OpenFlags::CREATE | OpenFlags::TRUNCATE | OpenFlags::WRITE;
        let attributes = FileAttributes { permissions: Some(FILE_MODE), ..FileAttributes::empty() };
        let opened = session.open_with_flags_and_attributes(&unfinished, flags, attributes).await;
        let mut to = opened.map_err(|error| error.to_string())?;
        let mut block = vec![0; BLOCK_BYTES];
        loop {
            let read = from.read(&mut block).await.map_err(|error| error.to_string())?;
            if read == 0 {
                break;
            }
            let write = to.write_all(block.get(..read).unwrap_or_default());
            self.in_time(write).await?.map_err(|error| error.to_string())?;
        }
        // Not every server can flush its disk on request; the file is whole either way.
        let _ = self.in_time(to.sync_all()).await?;
        self.in_time(to.shutdown()).await?.map_err(|error| error.to_string())?;
        // A rename does not replace in this version of the protocol.
        if session.try_exists(&finished).await.map_err(|error| error.to_string())? {
            session.remove_file(&finished).await.map_err(|error| error.to_string())?;
        }
        session.rename(&unfinished, &finished).await.map_err(|error| error.to_string())
    }

    /// One that cannot be taken holds up no other.
    async fn receive(&self, session: &SftpSession, intake: &Arc<Intake>) -> Result<(), String> {
        let listed = session.read_dir(&self.inbox).await.map_err(|error| error.to_string())?;
        let mut all = Ok(());
        for entry in listed.take(FILES_MAX) {
            let name = entry.file_name();
            if is_whole(&name) && entry.file_type().is_file() && !name.contains('/') {
                let at = entry.metadata().modified().ok();
                let one = self.take_one(session, intake, name, at).await;
                all = all.and(one);
            }
        }
        all
    }

    async fn take_one(
        &self,
        session: &SftpSession,
        intake: &Arc<Intake>,
        name: String,
        at: Option<SystemTime>,
    ) -> Result<(), String> {
        let path = place(&self.inbox, &name);
        let begin = Arc::clone(intake);
        let to = blocking(move || begin.spool.begin(Place::In, begin.entropy.as_ref())).await?;
        let to = self.copy(session, &path, to, intake.bytes_max).await?;
        blocking(move || to.arrive(&name, at)).await?;
        session.remove_file(&path).await.map_err(|error| error.to_string())
    }

    async fn copy(
        &self,
        session: &SftpSession,
        path: &str,
        mut to: Unfinished,
        bytes_max: u64,
    ) -> Result<Unfinished, String> {
        let from = session.open(path).await.map_err(|error| error.to_string())?;
        let mut from = from.take(bytes_max.saturating_add(1));
        let mut block = vec![0; BLOCK_BYTES];
        loop {
            let read = self.in_time(from.read(&mut block)).await?.map_err(|error| error.to_string())?;
            if read == 0 {
                return Ok(to);
            }
            // Into the system's memory, which takes no time worth another thread; the disk is waited for elsewhere.
            to.write_all(block.get(..read).unwrap_or_default()).map_err(|error| error.to_string())?;
        }
    }
}

#[async_trait]
impl Transport for Sftp {
    async fn put(&self, name: &str, file: &Path) -> Result<(), String> {
        let connection = self.connect().await?;
        let sent = self.send(&connection.session, name, file).await;
        connection.close().await;
        sent
    }

    async fn take(&self, intake: Arc<Intake>) -> Result<(), String> {
        let connection = self.connect().await?;
        let taken = self.receive(&connection.session, &intake).await;
        connection.close().await;
        taken
    }
}

/// One visit.
struct Connection {
    handle: Handle<Pinned>,
    session: SftpSession,
}

impl Connection {
    /// Leaves politely; what fails here changes nothing.
    async fn close(self) {
        let _ = self.session.close().await;
        let _ = self.handle.disconnect(Disconnect::ByApplication, "", "").await;
    }
}

/// Believes one key.
struct Pinned(PublicKey);

impl client::Handler for Pinned {
    type Error = russh::Error;

    async fn check_server_key(&mut self, key: &PublicKeyOrCertificate) -> Result<bool, russh::Error> {
        Ok(matches!(key, PublicKeyOrCertificate::PublicKey { key, .. } if key.key_data() == self.0.key_data()))
    }
}

/// Kinds of keys that are used; RSA is not, nor what needs a device.
fn is_used(algorithm: &Algorithm) -> bool {
    matches!(algorithm, Algorithm::Ed25519 | Algorithm::Ecdsa { .. })
}

fn place(folder: &str, name: &str) -> String {
    format!("{}/{name}", folder.trim_end_matches('/'))
}
