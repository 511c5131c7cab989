//! One run: faults, then quiet, then the books.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use domain::ports::StoreError;
use storage::{OpenError, Options};

use crate::books;
use crate::faults::Planted;
use crate::jobs;
use crate::merchant::Merchant;
use crate::notes::Notes;
use crate::ports::StoreGate;
use crate::process::Cluster;
use crate::shop;
use crate::tasks::{Stage, Step};
use crate::world::World;

/// Turns with faults, at most; what is not done by then is left as it stands.
const HOSTILE_STEPS_MAX: u64 = 12_000;

/// Turns without: who needs more never comes to rest.
const CALM_STEPS_MAX: u64 = 200_000;

/// Rounds of all jobs until everything must have settled.
const ROUNDS_MAX: u32 = 300;

/// The shortest and the longest time that passes between two rounds in which nothing happened, in milliseconds: a
/// minute, half a day.
const QUIET_MIN_MS: i64 = 60_000;
const QUIET_MAX_MS: i64 = 12 * 60 * 60 * 1_000;

/// Where memory is a file system.
const MEMORY: &str = "/dev/shm";

/// Why a run could not be made.
#[derive(Debug)]
pub enum RunError {
    /// The folder or a file in it.
    File(std::io::Error),
    /// The store was not opened.
    Open(OpenError),
    /// The store failed when no fault was asked for.
    Store(StoreError),
}

impl std::fmt::Display for RunError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Open(error) => error.fmt(f),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for RunError {}

impl From<std::io::Error> for RunError {
    fn from(error: std::io::Error) -> Self {
        Self::File(error)
    }
}

impl From<OpenError> for RunError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

impl From<StoreError> for RunError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// A migrated store with one merchant in it, of which every run gets a copy. In memory where the system has a file
/// system there: what a disk does to SQLite is tested elsewhere.
pub struct Ground {
    folder: tempfile::TempDir,
}

impl Ground {
    /// Makes it.
    pub async fn prepare() -> Result<Self, RunError> {
        let place = if Path::new(MEMORY).is_dir() { PathBuf::from(MEMORY) } else { std::env::temp_dir() };
        let folder = tempfile::Builder::new().prefix("maillon-simulation-").tempdir_in(place)?;
        let url = format!("sqlite://{}", folder.path().join("first.db").display());
        let store = storage::open(&url, &Options::default()).await?;
        shop::configure(store.as_ref()).await?;
        storage::backup::back_up(&url, &folder.path().join("ground.db")).await?;
        Ok(Self { folder })
    }

    fn file(&self, seed: u64) -> PathBuf {
        self.folder.path().join(format!("{seed}.db"))
    }

    /// Two servers that are not started yet, over a copy.
    pub async fn cluster(&self, seed: u64, settings: Settings) -> Result<Rc<Cluster>, RunError> {
        let path = self.file(seed);
        std::fs::copy(self.folder.path().join("ground.db"), &path)?;
        let world = World::new(seed, settings.keep_trace, settings.planted);
        let url = format!("sqlite://{}", path.display());
        let options = Options { connections: 2, strict: true };
        let store = storage::open_observed(&url, &options, Arc::new(StoreGate(world.clone()))).await?;
        Ok(Cluster::new(&world, store))
    }
}

/// What a run was.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its seed.
    pub seed: u64,
    /// SHA-256 of its trace.
    pub digest: String,
    /// Lines of its trace.
    pub lines: u64,
    /// Those lines, if they were kept.
    pub trace: Vec<String>,
    /// Turns of tasks.
    pub steps: u64,
    /// Milliseconds that passed in it.
    pub simulated_ms: i64,
    /// What must never be and was.
    pub violations: Vec<String>,
    /// What was counted.
    pub counts: BTreeMap<&'static str, u64>,
}

/// How a run is made.
#[derive(Clone, Copy, Default, Debug)]
pub struct Settings {
    /// The lines of the trace are kept.
    pub keep_trace: bool,
    /// A mistake is put in.
    pub planted: Option<Planted>,
}

/// Runs a seed.
pub async fn run(ground: &Ground, seed: u64, settings: Settings) -> Result<Outcome, RunError> {
    let cluster = ground.cluster(seed, settings).await?;
    let world = cluster.world.clone();
    let notes = Rc::new(Notes::default());
    let mut stage = Stage::new(&cluster.tasks);
    hostile(&cluster, &notes, &mut stage).await;
    calm(&cluster, &notes, &mut stage).await;
    books::compare(&cluster, &notes).await?;
    let (digest, lines, trace) = world.trace();
    for name in ["db", "db-wal", "db-shm"] {
        drop(std::fs::remove_file(ground.file(seed).with_extension(name)));
    }
    Ok(Outcome {
        seed,
        digest,
        lines,
        trace,
        steps: stage.steps(),
        simulated_ms: world.elapsed_ms(),
        violations: world.violations(),
        counts: world.counts(),
    })
}

/// Everybody at once, and everything that can go wrong.
async fn hostile(cluster: &Rc<Cluster>, notes: &Rc<Notes>, stage: &mut Stage) {
    let world = &cluster.world;
    for server in 0..2 {
        cluster.start(server);
    }
    let merchant = Merchant { cluster: cluster.clone(), notes: notes.clone() };
    let pages = world.roll(|dice| 1 + dice.below(4));
    let outside = cluster.tasks.spawn(None, "merchant", merchant.opens(pages));
    let mut left = HOSTILE_STEPS_MAX;
    while left > 0 && (world.is_alive(outside) || stage.has_outside()) {
        left -= 1;
        weather(cluster, stage);
        match stage.step().await {
            Step::Ran => {}
            Step::Crashed(server) => cluster.crashed(server),
            Step::Idle => break,
        }
    }
}

/// What nobody has a hand in: clocks, processes that stand still, a bank that is gone.
fn weather(cluster: &Rc<Cluster>, stage: &mut Stage) {
    let world = &cluster.world;
    let (clock, outage, which) = world.roll(|dice| (dice.below(100_000), dice.below(100_000), dice.below(4)));
    if clock < world.faults.clock {
        let ms = |most: u64| world.roll(|dice| dice.wait_ms(most));
        match which {
            0 => {
                world.count("wall clock jumps forward");
                world.set_wall(ms(6 * 60 * 60 * 1_000));
            }
            1 => {
                world.count("wall clock steps back");
                world.set_wall(-ms(3_000));
            }
            2 => {
                world.count("time passes in which nobody acts");
                world.pass(ms(40 * 60 * 1_000));
            }
            _ => {
                world.count("process stands still");
                stage.freeze(cluster.any(), ms(120_000));
            }
        }
    }
    if outage < world.faults.outage {
        cluster.bank.goes(world.roll(|dice| dice.wait_ms(3 * 60 * 60 * 1_000)));
    }
}

/// Both processes end a last time; then nothing goes wrong any more, and time moves on until nothing is due.
async fn calm(cluster: &Rc<Cluster>, notes: &Rc<Notes>, stage: &mut Stage) {
    cluster.world.calm_down();
    for server in 0..2 {
        stage.drop_all(Some(server));
        cluster.stop(server);
    }
    stage.drop_all(None);
    for server in 0..2 {
        cluster.start(server);
    }
    let (driver, known) = (cluster.clone(), notes.clone());
    cluster.tasks.spawn(None, "quiet", async move { quieten(&driver, &known).await });
    for _ in 0..CALM_STEPS_MAX {
        if stage.step().await == Step::Idle {
            return;
        }
    }
    cluster.world.violates("it never comes to rest".to_owned());
}

async fn quieten(cluster: &Rc<Cluster>, notes: &Rc<Notes>) {
    let mut wait_ms = QUIET_MIN_MS;
    for _ in 0..ROUNDS_MAX {
        let mut busy = false;
        for server in 0..2 {
            if let Some(process) = cluster.process(server) {
                busy |= jobs::round(&process).await;
                if !busy {
                    jobs::sweep(&process).await;
                }
            }
        }
        if !busy && books::are_settled(cluster, notes).await.unwrap_or(false) {
            return;
        }
        wait_ms = if busy { QUIET_MIN_MS } else { (wait_ms * 3).min(QUIET_MAX_MS) };
        cluster.world.sleep(wait_ms).await;
    }
    cluster.world.violates("something is never settled".to_owned());
}
