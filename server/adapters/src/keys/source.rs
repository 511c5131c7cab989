//! Where the key-encryption keys come from.
//!
//! A key-encryption key (KEK) seals record keys and the installation's other
//! secrets, and nothing else. One is active, which one is written in the key
//! store; the others only open what they once sealed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use aws_lc_rs::digest::{SHA256, digest};
use domain::ports::Entropy;
use zeroize::Zeroizing;

use super::SecretBytes;
use super::aead::KEY_BYTES;

/// The owner may read, and may write; nobody else may do anything.
const MODE_ALLOWED: u32 = 0o600;
/// systemd lets the service's user in by an access list, which shows as a right of the group.
const MODE_OF_CREDENTIALS: u32 = 0o440;
/// Who may write into a folder of keys may have the next one of his own making used.
const WRITABLE_BY_OTHERS: u32 = 0o022;
/// A key file is never larger, in bytes.
const FILE_BYTES_MAX: u16 = 256;
/// Key files of a folder that are read: more generations than anybody keeps.
const FILES_MAX: usize = 64;
/// Hexadecimal digits of a key's name.
const ID_CHARS: usize = 8;
/// Where systemd puts a unit's credentials.
const CREDENTIALS: &str = "CREDENTIALS_DIRECTORY";
/// How the names of drawn keys begin.
const DRAWN: &str = "kek";
/// How the names of key files end.
const SUFFIX: &str = ".key";

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
    /// A folder without a key, or with far too many.
    #[error("key folder {}: {count} key files; `maillon keys draw` makes the first one", .path.display())]
    Count {
        /// Which folder.
        path: PathBuf,
        /// How many there are.
        count: usize,
    },
    /// Others than its owner may put keys into the folder.
    #[error("key folder {}: mode {mode:04o} lets others put keys into it", .path.display())]
    OpenFolder {
        /// Which folder.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// systemd gave no credentials.
    #[error("keys.source is \"systemd\", but the unit has no credentials (LoadCredentialEncrypted=)")]
    NoCredentials,
    /// Keys cannot be made where they are read from.
    #[error("keys are not drawn here: put the new key where the others come from")]
    ReadOnly,
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
    /// The key of that name.
    fn by_id(&self, id: &str) -> Option<Arc<Kek>>;

    /// Every key, the newest last: that one is active in an installation that has no other yet.
    fn keys(&self) -> Vec<Arc<Kek>>;

    /// Looks again: keys may have come or gone. What was there stays when this fails.
    fn reload(&self) -> Result<(), KeySourceError>;

    /// Draws another key and keeps it where the others are; answers its name.
    fn draw(&self, entropy: &dyn Entropy) -> Result<String, KeySourceError>;

    /// False for keys that lie beside the data they protect.
    fn is_safe_for_production(&self) -> bool;
}

/// Keys in files of 32 bytes or 64 hexadecimal digits each, which only their owner can read.
pub struct FileKeys {
    place: Place,
    keys: RwLock<Vec<Arc<Kek>>>,
    safe: bool,
}

/// Which files.
enum Place {
    /// These, the newest last.
    Listed(Vec<PathBuf>),
    /// Those of a folder whose names begin and end so; by name, the newest last.
    Folder { folder: PathBuf, prefix: String, suffix: &'static str, mode: u32, drawn: Option<&'static str> },
}

impl FileKeys {
    /// Reads the newest key and those that older values are still sealed under. `newest` may be a folder: then each
    /// file in it that ends in `.key` is a key.
    pub fn load(newest: &Path, older: &[PathBuf]) -> Result<Self, KeySourceError> {
        if newest.is_dir() && older.is_empty() {
            return Self::of(Place::keys_in(newest), true);
        }
        let listed = older.iter().map(PathBuf::as_path).chain([newest]).map(Path::to_owned).collect();
        Self::of(Place::Listed(listed), true)
    }

    /// Reads the credentials that systemd gave this unit whose names begin with `prefix`.
    pub fn of_unit(prefix: &str) -> Result<Self, KeySourceError> {
        let folder = std::env::var_os(CREDENTIALS).ok_or(KeySourceError::NoCredentials)?;
        let (folder, prefix) = (folder.into(), prefix.to_owned());
        Self::of(Place::Folder { folder, prefix, suffix: "", mode: MODE_OF_CREDENTIALS, drawn: None }, true)
    }

    /// The sandbox's: made when there is none, beside the database.
    pub fn development(folder: &Path, entropy: &dyn Entropy) -> Result<Self, KeySourceError> {
        let first = folder.join(format!("{DEVELOPMENT}{SUFFIX}"));
        if !first.exists() {
            create(&first, entropy).map_err(|error| KeySourceError::File { path: first, error })?;
        }
        let place = Place::Folder {
            folder: folder.to_owned(),
            prefix: DEVELOPMENT.to_owned(),
            suffix: SUFFIX,
            mode: MODE_ALLOWED,
            drawn: Some(DEVELOPMENT),
        };
        Self::of(place, false)
    }

    /// Draws a key into a folder that may be empty yet; answers its name.
    pub fn draw_into(folder: &Path, entropy: &dyn Entropy) -> Result<String, KeySourceError> {
        Place::keys_in(folder).draw(entropy)
    }

    fn of(place: Place, safe: bool) -> Result<Self, KeySourceError> {
        let keys = RwLock::new(place.read()?);
        Ok(Self { place, keys, safe })
    }
}

/// How the names of the sandbox's keys begin.
const DEVELOPMENT: &str = "development";

impl KeySource for FileKeys {
    fn by_id(&self, id: &str) -> Option<Arc<Kek>> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).iter().find(|kek| kek.id == id).cloned()
    }

    fn keys(&self) -> Vec<Arc<Kek>> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn reload(&self) -> Result<(), KeySourceError> {
        let keys = self.place.read()?;
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys;
        Ok(())
    }

    fn draw(&self, entropy: &dyn Entropy) -> Result<String, KeySourceError> {
        let id = self.place.draw(entropy)?;
        self.reload()?;
        Ok(id)
    }

    fn is_safe_for_production(&self) -> bool {
        self.safe
    }
}

impl Place {
    fn keys_in(folder: &Path) -> Self {
        let folder = folder.to_owned();
        Self::Folder { folder, prefix: String::new(), suffix: SUFFIX, mode: MODE_ALLOWED, drawn: Some(DRAWN) }
    }

    fn read(&self) -> Result<Vec<Arc<Kek>>, KeySourceError> {
        match self {
            Self::Listed(paths) => paths.iter().map(|path| read(path, MODE_ALLOWED)).collect(),
            Self::Folder { folder, prefix, suffix, mode, .. } => {
                let fault = |error| KeySourceError::File { path: folder.clone(), error };
                let rights = fs::metadata(folder).map_err(fault)?.permissions().mode() & 0o7777;
                if rights & WRITABLE_BY_OTHERS != 0 {
                    return Err(KeySourceError::OpenFolder { path: folder.clone(), mode: rights });
                }
                let names = names(folder, prefix, suffix).map_err(fault)?;
                if names.is_empty() || names.len() > FILES_MAX {
                    return Err(KeySourceError::Count { path: folder.clone(), count: names.len() });
                }
                names.iter().map(|name| read(&folder.join(name), *mode)).collect()
            }
        }
    }

    fn draw(&self, entropy: &dyn Entropy) -> Result<String, KeySourceError> {
        let Self::Folder { folder, drawn: Some(drawn), .. } = self else { return Err(KeySourceError::ReadOnly) };
        // Underscore and time-ordered: it sorts after those before it.
        let path = folder.join(format!("{drawn}_{}{SUFFIX}", entropy.uuid()));
        create(&path, entropy).map_err(|error| KeySourceError::File { path: path.clone(), error })?;
        Ok(read(&path, MODE_ALLOWED)?.id.clone())
    }
}

fn names(folder: &Path, prefix: &str, suffix: &str) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(prefix) && name.ends_with(suffix) && !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn read(path: &Path, allowed: u32) -> Result<Arc<Kek>, KeySourceError> {
    let fault = |error| KeySourceError::File { path: path.to_owned(), error };
    let file = File::open(path).map_err(fault)?;
    // Of the opened file, so that it cannot be exchanged in between.
    let metadata = file.metadata().map_err(fault)?;
    let not_a_key = || KeySourceError::NotAKey { path: path.to_owned() };
    if !metadata.is_file() {
        return Err(not_a_key());
    }
    let mode = metadata.permissions().mode() & 0o7777;
    if mode & !(allowed | 0o400) != 0 {
        return Err(KeySourceError::Permissions { path: path.to_owned(), mode });
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::from(FILE_BYTES_MAX)));
    file.take(FILE_BYTES_MAX.into()).read_to_end(&mut bytes).map_err(fault)?;
    parse(&bytes).map(Kek::new).map(Arc::new).ok_or_else(not_a_key)
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
mod tests;
