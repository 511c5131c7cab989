//! Where the key-encryption keys come from.
//!
//! A key-encryption key (KEK) seals record keys and the installation's other
//! secrets, and nothing else. One is active; older ones only open what they
//! once sealed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use aws_lc_rs::digest::{SHA256, digest};
use domain::ports::Entropy;
use zeroize::Zeroizing;

use super::SecretBytes;
use super::aead::KEY_BYTES;

/// The owner may read, and may write; nobody else may do anything.
const MODE_ALLOWED: u32 = 0o600;
/// A key file is never larger, in bytes.
const FILE_BYTES_MAX: u16 = 256;
/// Hexadecimal digits of a key's name.
const ID_CHARS: usize = 8;

/// Why there are no keys; the text is for the operator and names files, never keys.
#[derive(Debug, thiserror::Error)]
pub enum KeySourceError {
    /// The file cannot be read or made.
    #[error("key file {}: {error}", .path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// Others than its owner may read or change the file, or it may be run.
    #[error("key file {}: mode {mode:04o} lets others in; it must be 0400 or 0600", .path.display())]
    Permissions {
        /// Which file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// Neither 32 bytes nor 64 hexadecimal digits, or a key that nobody drew by chance.
    #[error("key file {}: not a key of 32 bytes or 64 hexadecimal digits", .path.display())]
    NotAKey {
        /// Which file.
        path: PathBuf,
    },
}

/// A key-encryption key with its name.
pub struct Kek {
    id: String,
    key: SecretBytes,
}

impl Kek {
    /// First eight hexadecimal digits of a hash of the key: what it sealed says this name.
    pub fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn key(&self) -> &SecretBytes {
        &self.key
    }

    fn new(key: SecretBytes) -> Self {
        let named = Zeroizing::new([b"maillon/kek-id/v1".as_slice(), key.expose()].concat());
        let mut id = data_encoding::HEXLOWER.encode(digest(&SHA256, &named).as_ref());
        id.truncate(ID_CHARS);
        Self { id, key }
    }
}

/// Gives the key-encryption keys: files today, a key service or a hardware module elsewhere.
pub trait KeySource: Send + Sync {
    /// Seals from now on.
    fn active(&self) -> &Kek;

    /// The key of that name, active or retired.
    fn by_id(&self, id: &str) -> Option<&Kek>;

    /// False for keys that lie beside the data they protect.
    fn is_safe_for_production(&self) -> bool;
}

/// Keys in files that only their owner can read, of 32 bytes or 64 hexadecimal digits each.
pub struct FileKeys {
    active: Kek,
    retired: Vec<Kek>,
}

impl FileKeys {
    /// Reads the active key and those that older values are still sealed under.
    pub fn load(active: &Path, retired: &[PathBuf]) -> Result<Self, KeySourceError> {
        let retired = retired.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
        Ok(Self { active: read(active)?, retired })
    }
}

impl KeySource for FileKeys {
    fn active(&self) -> &Kek {
        &self.active
    }

    fn by_id(&self, id: &str) -> Option<&Kek> {
        std::iter::once(&self.active).chain(&self.retired).find(|kek| kek.id == id)
    }

    fn is_safe_for_production(&self) -> bool {
        true
    }
}

/// A key that is made at the first start and kept in a file beside the database: for the sandbox alone.
pub struct DevelopmentKeys(FileKeys);

impl DevelopmentKeys {
    /// Reads the key file, or makes it with mode 0600 when there is none.
    pub fn open_or_create(path: &Path, entropy: &dyn Entropy) -> Result<Self, KeySourceError> {
        if !path.exists() {
            create(path, entropy).map_err(|error| KeySourceError::File { path: path.to_owned(), error })?;
        }
        FileKeys::load(path, &[]).map(Self)
    }
}

impl KeySource for DevelopmentKeys {
    fn active(&self) -> &Kek {
        self.0.active()
    }

    fn by_id(&self, id: &str) -> Option<&Kek> {
        self.0.by_id(id)
    }

    fn is_safe_for_production(&self) -> bool {
        false
    }
}

fn read(path: &Path) -> Result<Kek, KeySourceError> {
    let fault = |error| KeySourceError::File { path: path.to_owned(), error };
    let file = File::open(path).map_err(fault)?;
    // Of the opened file, so that it cannot be exchanged in between.
    let metadata = file.metadata().map_err(fault)?;
    let not_a_key = || KeySourceError::NotAKey { path: path.to_owned() };
    if !metadata.is_file() {
        return Err(not_a_key());
    }
    let mode = metadata.permissions().mode() & 0o7777;
    if mode & !MODE_ALLOWED != 0 {
        return Err(KeySourceError::Permissions { path: path.to_owned(), mode });
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::from(FILE_BYTES_MAX)));
    file.take(FILE_BYTES_MAX.into()).read_to_end(&mut bytes).map_err(fault)?;
    parse(&bytes).map(Kek::new).ok_or_else(not_a_key)
}

fn parse(bytes: &[u8]) -> Option<SecretBytes> {
    let key = if bytes.len() == KEY_BYTES {
        bytes.to_vec()
    } else {
        data_encoding::HEXLOWER_PERMISSIVE.decode(bytes.trim_ascii()).ok()?
    };
    let key = SecretBytes::new(key);
    let first = key.expose().first()?;
    let drawn = key.expose().iter().any(|byte| byte != first);
    (drawn && key.expose().len() == KEY_BYTES).then_some(key)
}

/// Written whole under another name first: of two processes that start together one wins, and the other reads it.
fn create(path: &Path, entropy: &dyn Entropy) -> io::Result<()> {
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    entropy.fill(key.as_mut());
    let text = Zeroizing::new(data_encoding::HEXLOWER.encode(key.as_ref()));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let unfinished = folder.join(format!(".{}.key", entropy.uuid()));
    let mut file = OpenOptions::new().write(true).create_new(true).mode(MODE_ALLOWED).open(&unfinished)?;
    file.write_all(text.as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()?;
    let linked = fs::hard_link(&unfinished, path);
    fs::remove_file(&unfinished)?;
    match linked {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => File::open(folder)?.sync_all(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemEntropy;

    const HEX: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    fn write(folder: &Path, name: &str, content: &[u8], mode: u32) -> PathBuf {
        let path = folder.join(name);
        fs::write(&path, content).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        path
    }

    #[test]
    fn reads_bytes_and_hexadecimal_alike() {
        let folder = tempfile::tempdir().unwrap();
        let raw: Vec<u8> = (0..32).collect();
        let raw = FileKeys::load(&write(folder.path(), "raw", &raw, 0o400), &[]).unwrap();
        let text = write(folder.path(), "hex", format!("{HEX}\n").as_bytes(), 0o600);
        let hex = FileKeys::load(&text, &[]).unwrap();
        assert_eq!(raw.active().id(), hex.active().id());
        assert_eq!(raw.active().id().len(), ID_CHARS);
        assert!(hex.by_id(raw.active().id()).is_some() && hex.by_id("00000000").is_none());
        assert!(hex.is_safe_for_production());
    }

    #[test]
    fn refuses_files_that_others_may_read_or_that_hold_no_key() {
        let folder = tempfile::tempdir().unwrap();
        for mode in [0o644, 0o640, 0o604, 0o620, 0o700, 0o4600] {
            let path = write(folder.path(), "key", HEX.as_bytes(), mode);
            let error = FileKeys::load(&path, &[]).err().unwrap();
            assert!(matches!(error, KeySourceError::Permissions { mode: seen, .. } if seen == mode), "{mode:o}");
            assert!(!error.to_string().contains(HEX));
        }
        for content in ["", "0001", &HEX[1..], &"0".repeat(64), &format!("{HEX}00"), &"g".repeat(64)] {
            let path = write(folder.path(), "key", content.as_bytes(), 0o600);
            assert!(matches!(FileKeys::load(&path, &[]), Err(KeySourceError::NotAKey { .. })), "{content}");
        }
        assert!(matches!(FileKeys::load(folder.path(), &[]), Err(KeySourceError::NotAKey { .. })));
        assert!(matches!(FileKeys::load(&folder.path().join("none"), &[]), Err(KeySourceError::File { .. })));
    }

    #[test]
    fn a_development_key_is_made_once_and_is_the_owners() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("maillon.kek");
        let open = || DevelopmentKeys::open_or_create(&path, &SystemEntropy::new()).unwrap();
        let ids: Vec<String> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| open().active().id().to_owned())).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left over");
        assert!(!open().is_safe_for_production());
    }
}
