//! What all share: time, chance, the trace, and the places at which a task lets others go on or dies.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use jiff::Timestamp;

use crate::dice::Dice;
use crate::faults::{Faults, Planted};
use crate::trace::Trace;

/// When every run begins, in seconds of Unix time: a day in January 2027.
const BEGIN_S: i64 = 1_800_000_000;

/// Names a task; never used twice.
pub type TaskId = u64;

/// What a task waits for at a gate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wait {
    /// Its next turn.
    Turn,
    /// A moment, in milliseconds of true time.
    Until(i64),
    /// The end of another task.
    Ended(TaskId),
    /// Nothing: its process is about to end.
    Death,
}

/// Where a gate stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Before the store is read.
    Read,
    /// Before something is written.
    Before,
    /// After it was committed, before the caller knows.
    After,
    /// At the key store.
    Keys,
    /// At a bank.
    Bank,
}

impl Place {
    fn crash(self) -> &'static str {
        match self {
            Self::Read => "crash at a read",
            Self::Before => "crash before a commit",
            Self::After => "crash after a commit",
            Self::Keys => "crash at the key store",
            Self::Bank => "crash at a bank",
        }
    }
}

/// Who is being run.
#[derive(Clone, Copy)]
struct Running {
    task: TaskId,
    server: Option<usize>,
}

struct Inner {
    dice: Dice,
    ids: Dice,
    elapsed_ms: i64,
    ahead_ms: i64,
    trace: Trace,
    counts: BTreeMap<&'static str, u64>,
    violations: Vec<String>,
    running: Option<Running>,
    gate: Option<Wait>,
    doomed: Option<usize>,
    calm: bool,
    alive: BTreeSet<TaskId>,
}

/// Shared by everything in one run.
pub struct World {
    inner: Mutex<Inner>,
    /// The run's mixture.
    pub faults: Faults,
    /// The mistake put in, if one is.
    pub planted: Option<Planted>,
}

impl World {
    /// The world of a seed.
    pub fn new(seed: u64, keep: bool, planted: Option<Planted>) -> Arc<Self> {
        let mut dice = Dice::new(seed);
        let (faults, ids) = (Faults::of(&mut dice), Dice::new(dice.bits()));
        let inner = Inner {
            dice,
            ids,
            elapsed_ms: 0,
            ahead_ms: 0,
            trace: Trace::new(keep),
            counts: BTreeMap::new(),
            violations: Vec::new(),
            running: None,
            gate: None,
            doomed: None,
            calm: false,
            alive: BTreeSet::new(),
        };
        let world = Self { inner: Mutex::new(inner), faults, planted };
        world.say(|| format!("seed {seed}: {:?}", world.faults));
        Arc::new(world)
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Throws the dice.
    pub fn roll<T>(&self, throw: impl FnOnce(&mut Dice) -> T) -> T {
        throw(&mut self.lock().dice)
    }

    /// Ids and keys come from dice of their own.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.lock().ids.fill(bytes);
    }

    /// Whether a fault comes here, of a thousand; none comes any more once the run is calm.
    pub fn strikes(&self, per_mille: u64) -> bool {
        let mut inner = self.lock();
        !inner.calm && inner.dice.chance(per_mille)
    }

    /// Counts a fault, or anything else worth a figure.
    pub fn count(&self, kind: &'static str) {
        *self.lock().counts.entry(kind).or_default() += 1;
    }

    /// All that was counted.
    pub fn counts(&self) -> BTreeMap<&'static str, u64> {
        self.lock().counts.clone()
    }

    /// A line of the trace, with time and task before it.
    pub fn say(&self, line: impl FnOnce() -> String) {
        let line = line();
        let mut inner = self.lock();
        let at = inner.elapsed_ms;
        let line = match inner.running {
            Some(Running { task, server: Some(server) }) => format!("{at:>9} S{server} #{task} {line}"),
            Some(Running { task, server: None }) => format!("{at:>9} -- #{task} {line}"),
            None => format!("{at:>9} {line}"),
        };
        inner.trace.add(line);
    }

    /// Something that must never be.
    pub fn violates(&self, what: String) {
        self.say(|| format!("VIOLATION {what}"));
        self.lock().violations.push(what);
    }

    /// What must never be and was.
    pub fn violations(&self) -> Vec<String> {
        self.lock().violations.clone()
    }

    /// The trace so far: its hash, how many lines, and the lines if they were kept.
    pub fn trace(&self) -> (String, u64, Vec<String>) {
        let mut inner = self.lock();
        (inner.trace.digest(), inner.trace.count(), inner.trace.take())
    }

    /// True time since the run began, in milliseconds. Never goes back.
    pub fn elapsed_ms(&self) -> i64 {
        self.lock().elapsed_ms
    }

    /// What the wall says.
    pub fn now(&self) -> Timestamp {
        let inner = self.lock();
        Timestamp::from_millisecond(BEGIN_S * 1_000 + inner.elapsed_ms + inner.ahead_ms).unwrap_or_default()
    }

    /// Time passes.
    pub fn pass(&self, ms: i64) {
        self.lock().elapsed_ms += ms.max(0);
    }

    /// The wall clock is set: forward, or a little back.
    pub fn set_wall(&self, by_ms: i64) {
        self.say(|| format!("wall clock set by {by_ms} ms"));
        self.lock().ahead_ms += by_ms;
    }

    /// No fault comes any more.
    pub fn calm_down(&self) {
        self.say(|| "calm".to_owned());
        self.lock().calm = true;
    }

    /// True once no fault comes any more.
    pub fn is_calm(&self) -> bool {
        self.lock().calm
    }

    /// A task begins or ends.
    pub fn set_alive(&self, task: TaskId, alive: bool) {
        let mut inner = self.lock();
        if alive {
            inner.alive.insert(task)
        } else {
            inner.alive.remove(&task)
        };
    }

    /// True while a task has not ended.
    pub fn is_alive(&self, task: TaskId) -> bool {
        self.lock().alive.contains(&task)
    }

    /// A task is run now.
    pub fn enter(&self, task: TaskId, server: Option<usize>) {
        let mut inner = self.lock();
        inner.running = Some(Running { task, server });
        inner.gate = None;
    }

    /// It is not any more; the server that is to end, if one is.
    pub fn leave(&self) -> Option<usize> {
        let mut inner = self.lock();
        inner.running = None;
        inner.doomed.take()
    }

    /// What the running task waits for, if it has come to a gate.
    pub fn at_gate(&self) -> Option<Wait> {
        self.lock().gate.take()
    }

    /// A place where others may go on, or the process may end. Outside of tasks it is none.
    pub async fn point(&self, place: Place, what: &str) {
        let wait = {
            let mut inner = self.lock();
            let Some(running) = inner.running else { return };
            // Most places are reads, and a crash there is mostly one between two rounds of a job.
            let crash = if place == Place::Read { self.faults.crash / 8 } else { self.faults.crash };
            let dies = running.server.filter(|_| !inner.calm && inner.dice.chance(crash));
            if let Some(server) = dies {
                inner.doomed = Some(server);
                *inner.counts.entry(place.crash()).or_default() += 1;
            }
            if dies.is_some() { Wait::Death } else { Wait::Turn }
        };
        self.say(|| format!("{place:?} {what}{}", if wait == Wait::Death { " DIES" } else { "" }));
        self.wait(wait).await;
    }

    /// Waits at a gate.
    pub async fn wait(&self, wait: Wait) {
        Gate { world: self, wait, waited: false }.await;
    }

    /// Waits so long.
    pub async fn sleep(&self, ms: i64) {
        let until = self.elapsed_ms() + ms.max(0);
        self.wait(Wait::Until(until)).await;
    }
}

struct Gate<'a> {
    world: &'a World,
    wait: Wait,
    waited: bool,
}

impl Future for Gate<'_> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.waited {
            return Poll::Ready(());
        }
        self.waited = true;
        self.world.lock().gate = Some(self.wait);
        Poll::Pending
    }
}
