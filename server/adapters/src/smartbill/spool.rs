//! Our folder of alias files, all of them encrypted:
//!
//! | folder | files |
//! |---|---|
//! | `out` | built, and not handed over |
//! | `sent` | handed over |
//! | `in` | come, and not applied |
//! | `applied`, `refused` | come, and done with |

use std::ffi::OsStr;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use aws_lc_rs::digest::{Context, SHA256};
use domain::ports::Entropy;

/// The spool is its owner's alone, and so are its files.
const FOLDER_MODE: u32 = 0o700;
const FILE_MODE: u32 = 0o600;
/// Longest name that is kept of a file that came, in characters.
const NAME_CHARS_MAX: usize = 100;
/// Longest name of a file of the spool, in characters.
const SPOOL_NAME_CHARS_MAX: usize = 200;
/// Digits of its digest that a file which came is named by.
const DIGEST_CHARS: usize = 16;
/// How unfinished files end.
const UNFINISHED: &str = ".part";
/// An unfinished file that nobody has touched for so long is left from a crash, in seconds.
const LEFT_OVER_S: u64 = 24 * 60 * 60;
/// Bytes that are read or overwritten at once.
const BLOCK_BYTES: usize = 64 * 1024;

/// A place in the spool.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    Out,
    Sent,
    In,
    Applied,
    Refused,
}

impl Place {
    const ALL: [Self; 5] = [Self::Out, Self::Sent, Self::In, Self::Applied, Self::Refused];

    fn folder(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::Sent => "sent",
            Self::In => "in",
            Self::Applied => "applied",
            Self::Refused => "refused",
        }
    }
}

/// The folder. Everything here blocks.
pub(super) struct Spool {
    root: PathBuf,
}

impl Spool {
    /// Makes what is missing, and lets nobody else in.
    pub(super) fn open(root: &Path) -> io::Result<Self> {
        for folder in std::iter::once(root.to_owned()).chain(Place::ALL.map(|place| root.join(place.folder()))) {
            DirBuilder::new().recursive(true).mode(FOLDER_MODE).create(&folder)?;
            fs::set_permissions(&folder, fs::Permissions::from_mode(FOLDER_MODE))?;
        }
        Ok(Self { root: root.to_owned() })
    }

    /// Where a file is, or would be. `None`: that is no name of a file.
    pub(super) fn path(&self, place: Place, name: &str) -> Option<PathBuf> {
        let fine = !name.is_empty()
            && name.len() <= SPOOL_NAME_CHARS_MAX
            && !name.starts_with('.')
            && !name.ends_with(UNFINISHED)
            && name.bytes().all(is_plain);
        fine.then(|| self.folder(place).join(name))
    }

    /// The same, if it is there.
    pub(super) fn find(&self, place: Place, name: &str) -> Option<PathBuf> {
        self.path(place, name).filter(|path| path.is_file())
    }

    /// Moves a file from one place to another, replacing what is there.
    pub(super) fn shift(&self, name: &str, from: Place, to: Place) -> io::Result<()> {
        let path = |place| self.path(place, name).ok_or_else(|| io::Error::other("no name of a file"));
        fs::rename(path(from)?, path(to)?)?;
        sync(&self.folder(to))?;
        sync(&self.folder(from))
    }

    /// Begins a file that gets its name when it is whole.
    pub(super) fn begin(&self, place: Place, entropy: &dyn Entropy) -> io::Result<Unfinished> {
        let folder = self.folder(place);
        let path = folder.join(format!("{}{UNFINISHED}", entropy.uuid()));
        let file = OpenOptions::new().write(true).create_new(true).mode(FILE_MODE).open(&path)?;
        Ok(Unfinished { file, path, folder, digest: Context::new(&SHA256), named: false })
    }

    /// Names of the files that came, oldest first; what crashes left is cleared.
    pub(super) fn arrived(&self) -> io::Result<Vec<String>> {
        for place in Place::ALL {
            clear_left_over(&self.folder(place))?;
        }
        let mut files = Vec::new();
        for entry in fs::read_dir(self.folder(Place::In))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let metadata = entry.metadata()?;
            if metadata.is_file() && self.path(Place::In, &name).is_some() {
                let given = name.get(DIGEST_CHARS..).unwrap_or_default().to_owned();
                files.push((metadata.modified()?, given, name));
            }
        }
        files.sort();
        Ok(files.into_iter().map(|(_, _, name)| name).collect())
    }

    /// Overwrites a file wherever it lies, and removes it.
    pub(super) fn shred(&self, name: &str) -> io::Result<()> {
        for place in Place::ALL {
            let path = self.path(place, name).ok_or_else(|| io::Error::other("no name of a file"))?;
            match shred(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                Err(_) => {}
                Ok(()) => sync(&self.folder(place))?,
            }
        }
        Ok(())
    }

    /// Held while files are taken in, so that two servers on one spool do not take the same one. Given back when
    /// dropped, by the system too.
    pub(super) fn lock(&self) -> io::Result<File> {
        let path = self.root.join("lock");
        let file = OpenOptions::new().write(true).create(true).truncate(false).mode(FILE_MODE).open(path)?;
        file.lock()?;
        Ok(file)
    }

    fn folder(&self, place: Place) -> PathBuf {
        self.root.join(place.folder())
    }
}

/// A file that is being written. Dropped before it has a name, it is removed.
pub(super) struct Unfinished {
    file: File,
    path: PathBuf,
    folder: PathBuf,
    digest: Context,
    named: bool,
}

impl Unfinished {
    /// Gives it its name, for good; answers its digest.
    pub(super) fn finish(mut self, name: &str) -> io::Result<[u8; 32]> {
        self.file.sync_all()?;
        fs::rename(&self.path, self.folder.join(name))?;
        self.named = true;
        sync(&self.folder)?;
        Ok(self.digest())
    }

    /// The same for a file that came under a name that others chose, at a time that they say.
    pub(super) fn arrive(self, given: &str, at: Option<SystemTime>) -> io::Result<()> {
        if let Some(at) = at {
            self.file.set_modified(at)?;
        }
        let mut name = data_encoding::HEXLOWER.encode(&self.digest());
        name.truncate(DIGEST_CHARS);
        let plain = |c: char| if u8::try_from(c).is_ok_and(is_plain) { c } else { '_' };
        let given: String = given.chars().take(NAME_CHARS_MAX).map(plain).collect();
        let given = given.strip_suffix(UNFINISHED).unwrap_or(&given);
        self.finish(&format!("{name}-{given}")).map(|_| ())
    }

    fn digest(&self) -> [u8; 32] {
        digest_of(self.digest.clone())
    }
}

impl Write for Unfinished {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.digest.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.named {
            // Nothing to be done when it fails: it is encrypted, and cleared another day.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// SHA-256 of a file.
pub(super) fn digest(path: &Path) -> io::Result<[u8; 32]> {
    let mut file = File::open(path)?;
    let mut context = Context::new(&SHA256);
    let mut block = vec![0; BLOCK_BYTES];
    loop {
        let read = file.read(&mut block)?;
        if read == 0 {
            return Ok(digest_of(context));
        }
        context.update(block.get(..read).unwrap_or_default());
    }
}

/// Makes a folder's changes outlive a crash.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

fn digest_of(context: Context) -> [u8; 32] {
    let mut bytes = [0; 32];
    for (to, from) in bytes.iter_mut().zip(context.finish().as_ref()) {
        *to = *from;
    }
    bytes
}

/// Characters of file names that mean nothing to anybody.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_')
}

fn shred(path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let mut left = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    let zeros = vec![0; BLOCK_BYTES];
    while left > 0 {
        let now = usize::try_from(left).map_or(BLOCK_BYTES, |left| left.min(BLOCK_BYTES));
        file.write_all(zeros.get(..now).unwrap_or_default())?;
        left -= u64::try_from(now).unwrap_or(left);
    }
    file.sync_all()?;
    fs::remove_file(path)
}

fn clear_left_over(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let unfinished = Path::new(&entry.file_name()).extension() == Some(OsStr::new("part"));
        let age = entry.metadata().and_then(|metadata| metadata.modified()).map(|at| at.elapsed().unwrap_or_default());
        if unfinished && age.is_ok_and(|age| age > Duration::from_secs(LEFT_OVER_S)) {
            shred(&entry.path())?;
        }
    }
    Ok(())
}
