//! Two servers over one store: what dies with a process, and what a new one begins with.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;
use std::sync::Arc;

use domain::bins::Bins;
use domain::checkpoint::NoCheckpoints;
use domain::codes::Codes;
use domain::enrolment::Enrolment;
use domain::ids::NodeId;
use domain::meter::NoMeter;
use domain::ports::{PortError, Store};
use domain::retry::RetryPolicy;
use domain::scheduling::Scheduling;

use crate::bank::Bank;
use crate::directory::Directory;
use crate::ports::{KeyBook, SeededEntropy, ServerClock, SimulatedVault};
use crate::tasks::Tasks;
use crate::world::{TaskId, Wait, World};

/// The longest time until a process that ended is started again, in milliseconds.
const RESTART_MAX_MS: u64 = 90_000;

/// A client gives up a request at most so long after it was sent, in milliseconds.
const PATIENCE_MS: u64 = 5_000;

/// One process: its use cases, its memory.
pub struct Process {
    /// 0 or 1.
    pub server: usize,
    /// The run.
    pub world: Arc<World>,
    /// Where its tasks are begun.
    pub tasks: Tasks,
    /// The use cases.
    pub enrolment: Enrolment,
    /// Those of schedules.
    pub scheduling: Scheduling,
    /// What it knows of its link to the bank.
    pub bank: Arc<Bank>,
}

impl Process {
    /// Begins a task of this process that no request waits for.
    pub fn spawn(self: &Rc<Self>, name: &str, work: impl Future<Output = ()> + 'static) -> TaskId {
        self.tasks.spawn(Some(self.server), name, work)
    }

    /// Does something in a task of its own, which goes on if whoever waits for it does not. `None`: it did not end.
    pub async fn run_apart<T: 'static>(
        self: &Rc<Self>,
        name: &str,
        work: impl Future<Output = T> + 'static,
    ) -> Option<T> {
        let done = Rc::new(RefCell::new(None));
        let slot = done.clone();
        let task = self.spawn(name, async move {
            let value = work.await;
            *slot.borrow_mut() = Some(value);
        });
        self.world.wait(Wait::Ended(task)).await;
        done.borrow_mut().take()
    }

    /// Something failed that may fail, or must not: what is missing was there, what is sealed opens.
    pub fn failed(&self, what: &str, error: &PortError) {
        self.world.say(|| format!("{what}: {error}"));
        match error {
            PortError::Store(domain::ports::StoreError::Busy(_)) => self.world.count("store failure answered"),
            PortError::Unanswered(_) | PortError::Missing("a moment in which the schedule stands still") => {}
            PortError::Store(_) | PortError::Missing(_) | PortError::Vault(_) => {
                self.world.violates(format!("{what}: {error}"));
            }
        }
    }
}

/// Both servers and everything they share.
pub struct Cluster {
    /// The run.
    pub world: Arc<World>,
    /// Where tasks are begun.
    pub tasks: Tasks,
    /// The one store.
    pub store: Arc<dyn Store>,
    /// The one key store.
    pub keys: Arc<KeyBook>,
    /// The bank.
    pub bank: Arc<Bank>,
    /// The directory server.
    pub directory: Arc<Directory>,
    secret: [u8; 32],
    up: RefCell<[Option<Rc<Process>>; 2]>,
}

impl Cluster {
    /// Nothing runs yet.
    pub fn new(world: &Arc<World>, store: Arc<dyn Store>) -> Rc<Self> {
        let mut secret = [0; 32];
        world.fill(&mut secret);
        Rc::new(Self {
            world: world.clone(),
            tasks: Tasks::new(world.clone()),
            store,
            keys: Arc::default(),
            bank: Bank::new(world.clone()),
            directory: Directory::new(world.clone()),
            secret,
            up: RefCell::default(),
        })
    }

    /// The vault, as every process has it.
    pub fn vault(&self) -> SimulatedVault {
        SimulatedVault { world: self.world.clone(), keys: self.keys.clone(), secret: self.secret }
    }

    /// The running process of a server.
    pub fn process(&self, server: usize) -> Option<Rc<Process>> {
        self.up.borrow().get(server).cloned().flatten()
    }

    /// A process with nothing in its memory, and its jobs unless the run is calm: then they are driven one by one.
    pub fn start(self: &Rc<Self>, server: usize) {
        let world = self.world.clone();
        let skew_ms = if server == 1 { world.faults.skew_ms } else { 0 };
        let entropy = Arc::new(SeededEntropy(world.clone()));
        let enrolment = Enrolment {
            store: self.store.clone(),
            vault: Arc::new(self.vault()),
            acquirer: self.bank.clone(),
            authenticator: self.directory.clone(),
            clock: Arc::new(ServerClock { world: world.clone(), skew_ms }),
            node: NodeId::mint(entropy.as_ref()),
            entropy,
            codes: Arc::new(Codes::default()),
            bins: Arc::new(Bins::with_imported(Vec::new())),
            checkpoints: Arc::new(NoCheckpoints),
            meter: Arc::new(NoMeter),
            refuses_test_numbers: false,
            trial_budget: u32::MAX,
            departures: None,
        };
        let scheduling = Scheduling { enrolment: enrolment.clone(), policy: Arc::new(RetryPolicy::default()) };
        let (tasks, bank) = (self.tasks.clone(), self.bank.clone());
        let process = Rc::new(Process { server, world, tasks, enrolment, scheduling, bank });
        self.world.say(|| format!("S{server} starts"));
        if !self.world.is_calm() {
            crate::jobs::start(&process);
        }
        if let Some(slot) = self.up.borrow_mut().get_mut(server) {
            *slot = Some(process);
        }
    }

    /// The process is gone with everything in it; another is started after a while.
    pub fn crashed(self: &Rc<Self>, server: usize) {
        self.stop(server);
        let (cluster, ms) = (self.clone(), self.world.roll(|dice| dice.wait_ms(RESTART_MAX_MS)));
        self.tasks.spawn(None, "restart", async move {
            cluster.world.sleep(ms).await;
            cluster.start(server);
        });
    }

    /// The process is gone.
    pub fn stop(&self, server: usize) {
        if let Some(slot) = self.up.borrow_mut().get_mut(server) {
            *slot = None;
        }
    }

    /// A request to a server, as somebody outside makes it. `None`: no answer, and nobody knows what became of it.
    pub async fn call<T: 'static, F: Future<Output = T> + 'static>(
        &self,
        server: usize,
        name: &str,
        request: impl FnOnce(Rc<Process>) -> F,
    ) -> Option<T> {
        let Some(process) = self.process(server) else {
            let ms = self.world.roll(|dice| dice.wait_ms(3_000));
            self.world.sleep(ms).await;
            return None;
        };
        let answer = Rc::new(RefCell::new(None));
        let (slot, work) = (answer.clone(), request(process));
        let id = self.tasks.spawn(Some(server), name, async move {
            let done = work.await;
            *slot.borrow_mut() = Some(done);
        });
        if self.world.strikes(self.world.faults.hang_up) {
            self.world.count("request given up by its sender");
            let ms = self.world.roll(|dice| dice.wait_ms(PATIENCE_MS));
            self.world.sleep(ms).await;
            self.tasks.give_up(id);
            return None;
        }
        self.world.wait(Wait::Ended(id)).await;
        answer.borrow_mut().take()
    }

    /// Either server.
    pub fn any(&self) -> usize {
        usize::try_from(self.world.roll(|dice| dice.below(2))).unwrap_or(0)
    }
}
