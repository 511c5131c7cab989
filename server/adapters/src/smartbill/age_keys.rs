//! Whom files are encrypted for, and with what ours are opened.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::iter;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::stream::{StreamReader, StreamWriter};
use age::{DecryptError, Decryptor, Encryptor, x25519};
use domain::ports::Entropy;
use domain::smartbill::file::FileFault;

use super::secret_file::{self, MODE_ALLOWED, SecretFileError};
use super::stream::fault;

/// How encrypted files begin.
const MAGIC: &[u8] = b"age-encryption.org/v1\n";
/// What ends their header, and where at the latest, in bytes: one for few recipients is far shorter. Without this limit
/// a header without an end would be read into memory.
const HEADER_END: &[u8] = b"\n---";
const HEADER_BYTES_MAX: usize = 16 * 1024;

/// Why there is no identity, or nobody to encrypt for. Names files, never keys.
#[derive(Debug, thiserror::Error)]
pub enum AgeKeyError {
    /// The file cannot be read or made.
    #[error(transparent)]
    File(#[from] SecretFileError),
    /// Not exactly one X25519 identity.
    #[error("{}: not one line AGE-SECRET-KEY-1…, comments (#) apart", .0.display())]
    NoIdentity(PathBuf),
    /// Not an X25519 recipient.
    #[error("the recipient of alias files is not an age public key (age1…)")]
    NoRecipient,
}

/// Opens what American Express sends.
pub struct Identity(x25519::Identity);

impl Identity {
    /// Reads a file as `age-keygen` makes it, which only its owner may read.
    pub fn load(path: &Path) -> Result<Self, AgeKeyError> {
        let text = secret_file::read(path)?;
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        match (lines.next().map(x25519::Identity::from_str), lines.next()) {
            (Some(Ok(identity)), None) => Ok(Self(identity)),
            _ => Err(AgeKeyError::NoIdentity(path.to_owned())),
        }
    }

    /// The sandbox's: made when there is none. Of two processes that start together one makes it, the other reads it.
    pub fn development(path: &Path, entropy: &dyn Entropy) -> Result<Self, AgeKeyError> {
        if !path.exists() {
            create(path, entropy).map_err(|error| SecretFileError::File { path: path.to_owned(), error })?;
        }
        Self::load(path)
    }

    /// What others encrypt for us with; no secret.
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }

    /// Begins to decrypt.
    pub(super) fn open<R: Read>(&self, from: R) -> Result<StreamReader<BufReader<R>>, FileFault> {
        let foreign = |what: &str| FileFault::Foreign(what.to_owned());
        let mut from = BufReader::with_capacity(HEADER_BYTES_MAX, from);
        let begin = from.fill_buf().map_err(|error| fault(&error))?;
        if !begin.windows(HEADER_END.len()).any(|bytes| bytes == HEADER_END) {
            let cut = begin.len() < HEADER_BYTES_MAX && (begin.starts_with(MAGIC) || MAGIC.starts_with(begin));
            return Err(if cut { FileFault::Truncated } else { foreign("it is not encrypted as agreed") });
        }
        let opened = Decryptor::new_buffered(from)
            .and_then(|decryptor| decryptor.decrypt(iter::once(&self.0 as &dyn age::Identity)));
        opened.map_err(|error| match error {
            DecryptError::Io(error) => fault(&error),
            DecryptError::NoMatchingKeys => foreign("it is encrypted for somebody else"),
            _ => foreign("it is not encrypted as agreed"),
        })
    }
}

/// Whom a file is encrypted for.
#[derive(Clone)]
pub struct Recipient(x25519::Recipient);

impl Recipient {
    /// Reads `age1…`.
    pub fn parse(text: &str) -> Result<Self, AgeKeyError> {
        x25519::Recipient::from_str(text.trim()).map(Self).map_err(|_| AgeKeyError::NoRecipient)
    }

    /// Begins to encrypt.
    pub(super) fn seal<W: Write>(&self, into: W) -> Result<StreamWriter<BufWriter<W>>, String> {
        let encryptor = Encryptor::with_recipients(iter::once(&self.0 as &dyn age::Recipient))
            .map_err(|error| format!("a file cannot be encrypted: {error}"))?;
        encryptor.wrap_output(BufWriter::new(into)).map_err(|error| format!("a file cannot be written: {error}"))
    }
}

impl std::fmt::Display for Recipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

fn create(path: &Path, entropy: &dyn Entropy) -> io::Result<()> {
    let identity = x25519::Identity::generate();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!(".{}.key", entropy.uuid()));
    let mut file = OpenOptions::new().write(true).create_new(true).mode(MODE_ALLOWED).open(&unfinished)?;
    file.write_all(identity.to_string().expose_secret().as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()?;
    let linked = std::fs::hard_link(&unfinished, path);
    std::fs::remove_file(&unfinished)?;
    match linked {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => File::open(folder)?.sync_all(),
    }
}
