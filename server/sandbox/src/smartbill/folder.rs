//! The folder that the bank shares with whoever exchanges files with it:
//!
//! | name | what |
//! |---|---|
//! | `from-partner` | announcements for us |
//! | `to-partner` | our answers and updates |
//! | `recipient.txt` | our age public key: announcements are encrypted for it |
//! | `partner.txt` | theirs: without it nothing is sent |
//! | `host` | ours alone: identity, memory, what came and went |

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::iter;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret;
use age::x25519;
use zeroize::Zeroizing;

/// Announcements that are longer are refused, in bytes.
const FILE_BYTES_MAX: u64 = 64 * 1024 * 1024;

pub(super) struct Folder {
    root: PathBuf,
    identity: x25519::Identity,
}

impl Folder {
    /// Makes what is missing.
    pub(super) fn open(root: &Path) -> io::Result<Self> {
        for name in ["", "from-partner", "to-partner", "host", "host/taken", "host/refused", "host/sent"] {
            DirBuilder::new().recursive(true).mode(0o700).create(root.join(name))?;
        }
        let identity = identity(&root.join("host/identity.key"))?;
        replace(&root.join("recipient.txt"), format!("{}\n", identity.to_public()).as_bytes())?;
        Ok(Self { root: root.to_owned(), identity })
    }

    pub(super) fn recipient(&self) -> String {
        self.identity.to_public().to_string()
    }

    pub(super) fn memory(&self) -> PathBuf {
        self.root.join("host/memory.json")
    }

    /// One bank at a time works on the folder, whatever process it lives in.
    pub(super) fn lock(&self) -> io::Result<File> {
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(self.root.join("host/lock"))?;
        file.lock()?;
        Ok(file)
    }

    /// Whole announcements that wait, by name.
    pub(super) fn waiting(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(self.root.join("from-partner"))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if !name.starts_with('.') && entry.file_type()?.is_file() {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    /// What an announcement says. `Err` inside: why it cannot be read.
    pub(super) fn read(&self, name: &str) -> io::Result<Result<Zeroizing<String>, String>> {
        let path = self.root.join("from-partner").join(name);
        if fs::metadata(&path)?.len() > FILE_BYTES_MAX {
            return Ok(Err("it is too long".to_owned()));
        }
        let bytes = fs::read(path)?;
        let Ok(clear) = age::decrypt(&self.identity, &bytes) else {
            return Ok(Err("it is not encrypted for us".to_owned()));
        };
        let text = String::from_utf8(clear).map_err(|error| Zeroizing::new(error.into_bytes()));
        Ok(text.map(Zeroizing::new).map_err(|_| "it is no text".to_owned()))
    }

    /// Puts an announcement aside.
    pub(super) fn done(&self, name: &str, taken: bool) -> io::Result<()> {
        let to = if taken { "host/taken" } else { "host/refused" };
        fs::rename(self.root.join("from-partner").join(name), self.root.join(to).join(name))
    }

    /// Encrypts for the partner. `None`: we do not know for whom.
    pub(super) fn seal(&self, text: &str) -> io::Result<Option<Vec<u8>>> {
        let partner = match fs::read_to_string(self.root.join("partner.txt")) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            partner => partner?,
        };
        let partner: x25519::Recipient = partner.trim().parse().map_err(io::Error::other)?;
        age::encrypt(&partner, text.as_bytes()).map(Some).map_err(io::Error::other)
    }

    /// Puts a file where the partner finds it; a copy stays.
    pub(super) fn send(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        replace(&self.root.join("host/sent").join(name), bytes)?;
        self.send_again(name, bytes)
    }

    /// The same without a copy.
    pub(super) fn send_again(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        replace(&self.root.join("to-partner").join(name), bytes)
    }

    /// The copy of a file that went.
    pub(super) fn sent(&self, name: &str) -> io::Result<Vec<u8>> {
        fs::read(self.root.join("host/sent").join(name))
    }
}

/// Writes a file that is there whole or not at all.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let unfinished = path.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)
}

/// Somebody else's, for a file that nobody can open.
pub(super) fn stranger(text: &str) -> io::Result<Vec<u8>> {
    age::encrypt(&x25519::Identity::generate().to_public(), text.as_bytes()).map_err(io::Error::other)
}

fn identity(path: &Path) -> io::Result<x25519::Identity> {
    if !path.exists() {
        let made = x25519::Identity::generate();
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut file = tempfile_in(folder)?;
        for part in iter::once(made.to_string().expose_secret().as_bytes()).chain([b"\n".as_slice()]) {
            file.0.write_all(part)?;
        }
        file.0.sync_all()?;
        // Of two banks that start together one makes it, the other reads it.
        let linked = fs::hard_link(&file.1, path);
        fs::remove_file(&file.1)?;
        match linked {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
    }
    let text = Zeroizing::new(fs::read_to_string(path)?);
    text.trim().parse().map_err(io::Error::other)
}

fn tempfile_in(folder: &Path) -> io::Result<(File, PathBuf)> {
    let mut number = 0_u32;
    loop {
        let path = folder.join(format!(".identity.{}.{number}", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            opened => return opened.map(|file| (file, path)),
        }
    }
}
