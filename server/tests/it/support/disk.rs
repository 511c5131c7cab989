//! A disk whose power fails: what a program did to the files of one folder is written down (`disk_log.c`), and after
//! it was killed the folder is made to hold what a disk would have kept.
//!
//! What was synced is kept. Of what was not, nothing, or everything, or some sectors of some writes. A synced file is
//! there under its name, as file systems in use do it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use super::dice::Dice;

/// A disk writes this much whole or not at all, in bytes.
const SECTOR: usize = 512;

/// A sync takes so long, in microseconds: the power rather fails while one is waited for.
const SYNC_US: u32 = 3_000;

/// Whose content is built anew from another file, and is mapped into memory, where calls do not show.
const INDEX: &str = "-shm";

/// How many writes were under way when the power failed, and how many bytes of them were lost.
#[derive(Clone, Copy, Default)]
pub struct Lost {
    pub writes: u64,
    pub bytes: u64,
}

impl AddAssign for Lost {
    fn add_assign(&mut self, other: Self) {
        self.writes += other.writes;
        self.bytes += other.bytes;
    }
}

/// A folder on a disk of its own.
pub struct Disk {
    folder: PathBuf,
    log: PathBuf,
    library: PathBuf,
    lies: bool,
    /// What lies on the disk for good.
    kept: BTreeMap<PathBuf, Vec<u8>>,
}

enum Call {
    Write {
        offset: usize,
        data: Vec<u8>,
    },
    Length(usize),
    Removed,
    /// Another name of this file, which is not written any more.
    Linked(PathBuf),
}

struct Entry {
    path: PathBuf,
    call: Call,
}

impl Entry {
    /// Whether a sync of this file, or of this folder, makes it last. A folder's sync is about names alone.
    fn is_in(&self, synced: &Path) -> bool {
        let of_a_name = matches!(self.call, Call::Removed | Call::Linked(_));
        self.path == synced || (of_a_name && self.path.parent() == Some(synced))
    }
}

/// The log's program, built once by the compiler that links ours.
fn library() -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let build = || {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let (path, unfinished) = (folder.join("disk_log.so"), folder.join(format!("disk_log.{}", std::process::id())));
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/support/disk_log.c");
        let built = Command::new("cc")
            .args(["-O1", "-Wall", "-Werror", "-shared", "-fPIC", "-pthread", "-o"])
            .args([unfinished.as_path(), Path::new(source)])
            .status();
        assert!(built.unwrap().success());
        // Another test may be at it, or hold the one before.
        std::fs::rename(&unfinished, &path).unwrap();
        path
    };
    BUILT.get_or_init(build).clone()
}

impl Disk {
    /// A disk that holds this folder as it is. The log lies beside it.
    pub fn new(folder: &Path) -> Self {
        let folder = folder.canonicalize().unwrap();
        let mut disk = Self {
            log: folder.with_extension("calls"),
            folder,
            library: library(),
            lies: false,
            kept: BTreeMap::new(),
        };
        disk.take_up();
        disk
    }

    /// The same, of a kind that says it has synced and has not.
    pub fn that_lies(folder: &Path) -> Self {
        Self { lies: true, ..Self::new(folder) }
    }

    /// What a program on this disk is started with.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let path = |path: &Path| path.to_str().unwrap().to_owned();
        let mut environment = vec![
            ("LD_PRELOAD", path(&self.library)),
            ("DISK_FOLDER", path(&self.folder)),
            ("DISK_LOG", path(&self.log)),
            ("DISK_SYNC_US", SYNC_US.to_string()),
        ];
        if self.lies {
            environment.push(("DISK_LIES", "1".to_owned()));
        }
        environment
    }

    /// The program was killed, and its machine with it: leaves on the folder what a disk would have kept.
    pub fn cut(&mut self, dice: &mut Dice) -> Lost {
        let unsynced = self.replay();
        let mut lost = Lost { writes: unsynced.len() as u64, bytes: 0 };
        let fate = dice.below(3);
        for Entry { path, call } in unsynced {
            match (call, fate) {
                (Call::Write { data, .. }, 0) => lost.bytes += data.len() as u64,
                (_, 0) => {}
                (Call::Write { offset, data }, 1) => lost.bytes += self.some_sectors(&path, offset, &data, dice),
                (call, fate) => {
                    if fate == 2 || dice.below(2) == 0 {
                        self.done(&path, call);
                    }
                }
            }
        }
        self.lay_down();
        lost
    }

    /// What was called since the program started; what was synced goes to what is kept, the rest is answered.
    fn replay(&mut self) -> Vec<Entry> {
        let log = std::fs::read(&self.log).unwrap_or_default();
        let mut rest = log.as_slice();
        let mut unsynced: Vec<Entry> = Vec::new();
        while let Some((kind, path, offset, data)) = record(&mut rest) {
            let call = match kind {
                b'w' => Call::Write { offset, data: data.to_vec() },
                b't' => Call::Length(offset),
                b'u' => Call::Removed,
                b'l' => Call::Linked(PathBuf::from(std::str::from_utf8(data).unwrap())),
                b's' => {
                    let (synced, others): (Vec<_>, Vec<_>) = unsynced.into_iter().partition(|entry| entry.is_in(&path));
                    unsynced = others;
                    for Entry { path, call } in synced {
                        self.done(&path, call);
                    }
                    continue;
                }
                other => panic!("a call that is not modelled: {}", char::from(other)),
            };
            if !is_index(&path) {
                unsynced.push(Entry { path, call });
            }
        }
        std::fs::write(&self.log, b"").unwrap();
        unsynced
    }

    fn done(&mut self, path: &Path, call: Call) {
        let content = self.kept.entry(path.to_owned()).or_default();
        match call {
            Call::Write { offset, data } => put(content, offset, &data),
            Call::Length(length) => content.resize(length, 0),
            Call::Removed => {
                self.kept.remove(path);
            }
            Call::Linked(from) => {
                let same = self.kept.get(&from).cloned().unwrap_or_default();
                self.kept.insert(path.to_owned(), same);
            }
        }
    }

    /// Answers how many bytes were not kept.
    fn some_sectors(&mut self, path: &Path, offset: usize, data: &[u8], dice: &mut Dice) -> u64 {
        let content = self.kept.entry(path.to_owned()).or_default();
        let (mut at, mut lost) = (offset, 0);
        let mut data = data;
        while !data.is_empty() {
            let (sector, rest) = data.split_at(data.len().min(SECTOR - at % SECTOR));
            if dice.below(2) == 0 {
                put(content, at, sector);
            } else {
                lost += sector.len() as u64;
            }
            (at, data) = (at + sector.len(), rest);
        }
        lost
    }

    fn lay_down(&mut self) {
        let there: BTreeSet<PathBuf> = files(&self.folder).collect();
        for gone in there.iter().filter(|path| !self.kept.contains_key(*path)) {
            std::fs::remove_file(gone).unwrap();
        }
        for (path, content) in &self.kept {
            std::fs::write(path, content).unwrap();
        }
    }

    fn take_up(&mut self) {
        self.kept = files(&self.folder)
            .map(|path| {
                let content = std::fs::read(&path).unwrap();
                (path, content)
            })
            .collect();
    }
}

fn is_index(path: &Path) -> bool {
    path.as_os_str().to_string_lossy().ends_with(INDEX)
}

fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file())
}

fn put(content: &mut Vec<u8>, offset: usize, data: &[u8]) {
    let end = offset + data.len();
    if content.len() < end {
        content.resize(end, 0);
    }
    content[offset..end].copy_from_slice(data);
}

/// The next record; none at the end, and none when the last one was not finished.
fn record<'a>(rest: &mut &'a [u8]) -> Option<(u8, PathBuf, usize, &'a [u8])> {
    let kind = *rest.first()?;
    let number = |at: usize, length: usize| {
        let mut bytes = [0; 8];
        bytes[..length].copy_from_slice(rest.get(at..at + length)?);
        usize::try_from(u64::from_le_bytes(bytes)).ok()
    };
    let (name, offset, length) = (number(1, 4)?, number(5, 8)?, number(13, 8)?);
    let path = PathBuf::from(std::str::from_utf8(rest.get(21..21 + name)?).unwrap());
    let data = rest.get(21 + name..21 + name + length)?;
    *rest = &rest[21 + name + length..];
    Some((kind, path, offset, data))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Calls of the system's own, one by one.
    fn calls(disk: &Disk, lines: &str) {
        let mut command = Command::new("python3");
        command.args(["-c", &format!("import os\n{lines}")]).current_dir(&disk.folder).envs(disk.environment());
        assert!(command.status().unwrap().success());
    }

    const WORK: &str = "\
        a = os.open('a', os.O_WRONLY | os.O_CREAT)\n\
        os.write(a, b'synced')\n\
        os.fdatasync(a)\n\
        os.write(a, b' and more')\n\
        b = os.open('b', os.O_WRONLY | os.O_CREAT)\n\
        os.pwrite(b, b'x' * 1024, 0)\n\
        os.remove('old')\n";

    #[test]
    fn what_was_synced_is_kept_and_what_was_not_may_be_lost() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("disk");
        let content = |name: &str| std::fs::read_to_string(folder.join(name)).ok();
        let mut fates = BTreeSet::new();
        for seed in 0..24 {
            std::fs::create_dir(&folder).unwrap();
            std::fs::write(folder.join("old"), "old").unwrap();
            let mut disk = Disk::new(&folder);
            calls(&disk, WORK);
            let lost = disk.cut(&mut Dice(seed));
            assert_eq!(lost.writes, 3, "the rest, the other file, the removal");
            let a = content("a").unwrap();
            assert!(a == "synced" || a == "synced and more", "{a:?}");
            let halves = content("b")
                .map(|b| b.split_at_checked(512).map(|(one, two)| [one, two].map(|half| half.starts_with('x'))));
            fates.insert((a, halves, content("old")));
            std::fs::remove_dir_all(&folder).unwrap();
        }
        let (before, after) = ("synced".to_owned(), "synced and more".to_owned());
        assert!(fates.contains(&(before, None, Some("old".to_owned()))), "{fates:?}");
        assert!(fates.contains(&(after, Some(Some([true, true])), None)), "{fates:?}");
        assert!(fates.iter().any(|(_, halves, _)| *halves == Some(Some([false, true]))), "a torn write: {fates:?}");
    }
}
