//! The durable commits of one enrolment, counted and named.
//!
//! Every commit of the write-ahead logs is replayed: the log is cut after it,
//! the database opened, and what is new in it says which commit it was. Beside
//! that, `strace` counts how often the server asks the disk to sync.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use rusqlite::Connection;

use crate::bank::OtherBank;
use crate::consumer::{METHOD_CARD, Merchant, PLAIN_CARD, Places, enrol};
use crate::figures::float;
use crate::load;
use crate::process::Process;
use crate::product::Product;
use crate::report::Report;
use crate::wal;

/// Enrolments that are replayed, and those with a device check.
const REPLAYED: usize = 5;
const REPLAYED_METHOD: usize = 2;

/// Enrolments during which syncs are counted.
const TRACED: usize = 100;

/// After an enrolment its hold is given back without anybody waiting for it, in milliseconds.
const SETTLE_MS: u64 = 400;

/// `strace` takes hold of every thread within this time, in milliseconds.
const ATTACH_MS: u64 = 1_000;

/// The two databases: what they are called, and what is counted in them when nothing is named.
const DATABASES: [&str; 2] = ["maillon", "maillon-keys"];

/// Commits of one enrolment: what each stored.
type Named = Vec<String>;

/// Measures and reports.
pub async fn measure(folder: &Path, report: &mut Report) -> anyhow::Result<()> {
    let bank = OtherBank::start(folder)?;
    let product = Product::start(folder, Some(&bank))?;
    let places = Places { product: product.address, bank: bank.pages };
    load::warm_up(places).await?;
    settle().await;
    report.heading("Durable commits of one enrolment");
    let plain = replay(folder, places, PLAIN_CARD, REPLAYED).await?;
    let method = replay(folder, places, METHOD_CARD, REPLAYED_METHOD).await?;
    tell(report, "a card without a device check", &plain);
    tell(report, "a card whose bank wants a device check (3DS method)", &method);
    match syncs(folder, &product, places).await? {
        Some(syncs) => tell_syncs(report, &syncs),
        None => report.line("- Syncs were not counted: `strace` is missing or may not attach"),
    }
    Ok(())
}

/// Enrols one after the other and names each one's commits.
async fn replay(folder: &Path, places: Places, card: &str, count: usize) -> anyhow::Result<Vec<Named>> {
    let mut merchant = Merchant::new(places.product);
    let mut all = Vec::new();
    for number in 0..count {
        let before = DATABASES.map(|name| Snapshot::take(folder, name));
        let trans_id = format!("replay-{}-{number}", crate::time::now().as_microsecond());
        enrol(&mut merchant, places, &trans_id, card).await?;
        settle().await;
        let mut named = Vec::new();
        for (name, before) in DATABASES.into_iter().zip(before) {
            named.extend(Snapshot::take(folder, name).names(folder, before.commits.len())?);
        }
        all.push(named);
    }
    Ok(all)
}

async fn settle() {
    tokio::time::sleep(Duration::from_millis(SETTLE_MS)).await;
}

/// A database and its log as they lie on disk.
struct Snapshot {
    name: &'static str,
    file: Vec<u8>,
    log: Vec<u8>,
    commits: Vec<usize>,
}

impl Snapshot {
    fn take(folder: &Path, name: &'static str) -> Self {
        let read = |end: &str| std::fs::read(folder.join(format!("{name}{end}"))).unwrap_or_default();
        // The log first: the file changes only when the log is moved into it, which these few enrolments do not cause.
        let log = read(".db-wal");
        Self { name, file: read(".db"), commits: wal::commits(&log), log }
    }

    /// What each commit after the first `known` ones stored.
    fn names(&self, folder: &Path, known: usize) -> anyhow::Result<Vec<String>> {
        anyhow::ensure!(self.commits.len() >= known, "the log began anew while commits were counted");
        let mut facts = self.at(folder, known.checked_sub(1))?;
        let mut names = Vec::new();
        for commit in known..self.commits.len() {
            let then = self.at(folder, Some(commit))?;
            let new: Vec<&str> =
                then.iter().filter(|(fact, n)| facts.get(*fact) != Some(*n)).map(|(fact, _)| fact.as_str()).collect();
            names.push(if new.is_empty() { "(no new fact)".to_owned() } else { new.join(" + ") });
            facts = then;
        }
        Ok(names)
    }

    /// The facts in the database right after a commit, and how many there are of each.
    fn at(&self, folder: &Path, commit: Option<usize>) -> anyhow::Result<BTreeMap<String, i64>> {
        let replay = folder.join("replay");
        std::fs::create_dir_all(&replay)?;
        let path = replay.join(format!("{}.db", self.name));
        let bytes = commit.and_then(|commit| self.commits.get(commit)).copied().unwrap_or_default();
        std::fs::write(&path, &self.file)?;
        std::fs::write(replay.join(format!("{}.db-wal", self.name)), self.log.get(..bytes).unwrap_or_default())?;
        let facts = facts(&path, self.name);
        std::fs::remove_dir_all(&replay)?;
        facts
    }
}

fn facts(path: &Path, name: &str) -> anyhow::Result<BTreeMap<String, i64>> {
    let connection = Connection::open(path)?;
    let query = if name == "maillon" {
        "SELECT kind, count(*) FROM events GROUP BY kind"
    } else {
        "SELECT 'record key (key store)', count(*) FROM record_keys"
    };
    let mut statement = connection.prepare(query)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tell(report: &mut Report, title: &str, enrolments: &[Named]) {
    let mut counts: Vec<usize> = enrolments.iter().map(Vec::len).collect();
    counts.sort_unstable();
    let shown: Vec<String> = counts.iter().map(ToString::to_string).collect();
    report.line(format!("{title}, {} enrolments replayed, commits of each: **{}**", counts.len(), shown.join(", ")));
    report.line("");
    let same = enrolments.windows(2).all(|pair| pair.first() == pair.last());
    for (number, name) in enrolments.first().into_iter().flatten().enumerate() {
        report.line(format!("{}. `{name}`", number + 1));
    }
    report.line("");
    if !same {
        report.line("- They were not the same in every enrolment:");
        for named in enrolments {
            report.line(format!("  - {}", named.join(", ")));
        }
    }
}

/// Syncs of each file during `TRACED` sequential enrolments; `None` when they cannot be counted.
async fn syncs(folder: &Path, product: &Product, places: Places) -> anyhow::Result<Option<BTreeMap<String, usize>>> {
    let output = folder.join("strace.txt");
    let mut command = Command::new("strace");
    command.args(["-f", "-y", "-e", "trace=fsync,fdatasync", "-o"]).arg(&output);
    command.arg("-p").arg(product.process.id().to_string()).stderr(Stdio::null());
    let Ok(mut strace) = Process::start(&mut command) else { return Ok(None) };
    tokio::time::sleep(Duration::from_millis(ATTACH_MS)).await;
    let outcome = load::enrolments(places, 1, TRACED).await?;
    settle().await;
    if strace.interrupt().is_err() || outcome.failed > 0 {
        return Ok(None);
    }
    let mut syncs = BTreeMap::new();
    for line in std::fs::read_to_string(&output)?.lines() {
        // `123 fdatasync(9</path/file>) = 0`; a call that another thread interrupts is told twice, "resumed" the second time.
        let Some((_, rest)) = line.split_once("sync(") else { continue };
        let path = PathBuf::from(rest.split(['<', '>']).nth(1).unwrap_or_default());
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        *syncs.entry(name).or_insert(0) += 1;
    }
    Ok((!syncs.is_empty()).then_some(syncs))
}

fn tell_syncs(report: &mut Report, syncs: &BTreeMap<String, usize>) {
    report.line(format!("`fsync` and `fdatasync` of the server during {TRACED} sequential enrolments, by file:"));
    report.line("");
    let shown = |count: usize| format!("{:.2}", float(count) / float(TRACED));
    let rows: Vec<[String; 3]> =
        syncs.iter().map(|(file, count)| [format!("`{file}`"), count.to_string(), shown(*count)]).collect();
    report.table(["file", "syncs", "an enrolment"], &rows);
    let total: usize = syncs.values().sum();
    report.line(format!("- In all {total} syncs, **{}** an enrolment", shown(total)));
}
