//! The scheduler: many tasks, one at work at a time, and the dice say which.
//!
//! A task runs until it comes to a gate ([`World::point`]) or ends. What happens in between, such as SQLite's own
//! work, is waited for: so nothing depends on which thread was faster.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::Poll;

use crate::world::{TaskId, Wait, World};

/// A turn takes at most so long, in milliseconds.
const TURN_MAX_MS: u64 = 12;

type Work = Pin<Box<dyn Future<Output = ()>>>;

struct Task {
    id: TaskId,
    server: Option<usize>,
    work: Work,
    wait: Wait,
}

#[derive(Default)]
struct Queue {
    last: TaskId,
    new: Vec<Task>,
    given_up: Vec<TaskId>,
}

/// Where tasks are begun and given up. Cheap to clone.
#[derive(Clone)]
pub struct Tasks {
    world: Arc<World>,
    queue: Rc<RefCell<Queue>>,
}

impl Tasks {
    /// None yet.
    pub fn new(world: Arc<World>) -> Self {
        Self { world, queue: Rc::default() }
    }

    /// Begins a task of a server's process, or of somebody outside.
    pub fn spawn(&self, server: Option<usize>, name: &str, work: impl Future<Output = ()> + 'static) -> TaskId {
        let mut queue = self.queue.borrow_mut();
        queue.last += 1;
        let id = queue.last;
        self.world.set_alive(id, true);
        self.world.say(|| format!("begins #{id} {name}"));
        queue.new.push(Task { id, server, work: Box::pin(work), wait: Wait::Turn });
        id
    }

    /// Drops a task wherever it stands.
    pub fn give_up(&self, id: TaskId) {
        self.queue.borrow_mut().given_up.push(id);
    }
}

/// How a step went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// A task was run.
    Ran,
    /// A process came to its end, and all its tasks with it.
    Crashed(usize),
    /// Nobody is left who waits for anything that may come.
    Idle,
}

/// Everybody, and who may go on.
pub struct Stage {
    world: Arc<World>,
    tasks: Vec<Task>,
    queue: Rc<RefCell<Queue>>,
    /// Until when a process stands still, in milliseconds of true time.
    frozen: [i64; 2],
    steps: u64,
}

impl Stage {
    /// The stage of these tasks.
    pub fn new(tasks: &Tasks) -> Self {
        let (world, queue) = (tasks.world.clone(), tasks.queue.clone());
        Self { world, tasks: Vec::new(), queue, frozen: [0; 2], steps: 0 }
    }

    /// How many turns there were.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// True while somebody outside has something to do.
    pub fn has_outside(&self) -> bool {
        let queue = self.queue.borrow();
        self.tasks.iter().chain(&queue.new).any(|task| task.server.is_none())
    }

    /// A process stands still.
    pub fn freeze(&mut self, server: usize, ms: i64) {
        self.world.say(|| format!("S{server} stands still for {ms} ms"));
        if let Some(until) = self.frozen.get_mut(server) {
            *until = self.world.elapsed_ms() + ms;
        }
    }

    /// Every task of a server, or of those outside, is dropped where it stands.
    pub fn drop_all(&mut self, server: Option<usize>) {
        self.admit();
        let (gone, left) = std::mem::take(&mut self.tasks).into_iter().partition(|task| task.server == server);
        self.tasks = left;
        let gone: Vec<Task> = gone;
        for task in gone {
            self.world.set_alive(task.id, false);
        }
    }

    /// One turn of one task.
    pub async fn step(&mut self) -> Step {
        self.admit();
        let Some(at) = self.choose() else { return Step::Idle };
        self.steps += 1;
        let world = self.world.clone();
        let Some(task) = self.tasks.get_mut(at) else { return Step::Idle };
        world.enter(task.id, task.server);
        let work = &mut task.work;
        let wait = poll_fn(|context| match work.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(None),
            Poll::Pending => world.at_gate().map_or(Poll::Pending, |wait| Poll::Ready(Some(wait))),
        })
        .await;
        let doomed = world.leave();
        if let Some(wait) = wait {
            task.wait = wait;
        } else {
            let ended = self.tasks.swap_remove(at);
            world.set_alive(ended.id, false);
        }
        world.pass(world.roll(|dice| dice.wait_ms(TURN_MAX_MS)));
        match doomed {
            Some(server) => {
                self.drop_all(Some(server));
                Step::Crashed(server)
            }
            None => Step::Ran,
        }
    }

    fn admit(&mut self) {
        let (new, given_up) = {
            let mut queue = self.queue.borrow_mut();
            (std::mem::take(&mut queue.new), std::mem::take(&mut queue.given_up))
        };
        self.tasks.extend(new);
        for id in given_up {
            if let Some(at) = self.tasks.iter().position(|task| task.id == id) {
                self.world.say(|| format!("given up: #{id}"));
                drop(self.tasks.swap_remove(at));
                self.world.set_alive(id, false);
            }
        }
    }

    /// One of those that may go on; if nobody may, time passes until somebody may.
    fn choose(&self) -> Option<usize> {
        let ready = self.ready();
        if !ready.is_empty() {
            let at = self.world.roll(|dice| dice.below(ready.len() as u64));
            return ready.get(usize::try_from(at).unwrap_or(0)).copied();
        }
        let now = self.world.elapsed_ms();
        let next = self.tasks.iter().filter_map(|task| self.wakes_at(task)).min()?;
        self.world.pass(next - now);
        self.ready().first().copied()
    }

    fn ready(&self) -> Vec<usize> {
        let now = self.world.elapsed_ms();
        let may = |task: &Task| self.wakes_at(task).is_some_and(|at| at <= now);
        (0..self.tasks.len()).filter(|at| self.tasks.get(*at).is_some_and(may)).collect()
    }

    fn wakes_at(&self, task: &Task) -> Option<i64> {
        let thawed = task.server.and_then(|server| self.frozen.get(server)).copied().unwrap_or(0);
        match task.wait {
            Wait::Turn => Some(thawed),
            Wait::Until(at) => Some(at.max(thawed)),
            Wait::Ended(other) => (!self.world.is_alive(other)).then_some(thawed),
            Wait::Death => None,
        }
    }
}
