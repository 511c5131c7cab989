//! The jobs of a process: the use cases that `server/src/jobs` calls, in the order in which it calls them. Those are
//! loops around them, with logs and a real clock.

use std::rc::Rc;

use domain::ports::PortError;
use domain::recovery::{Pass, RECOVERY_WAIT_S};

use crate::faults::Planted;
use crate::process::Process;

/// Between two rounds, in milliseconds: a second in the product. Here they are fewer, so that a run reaches further.
const ROUND_MIN_MS: i64 = 500;
const ROUND_MAX_MS: u64 = 20_000;
const ROUND_LONG_MAX_MS: u64 = 20 * 60 * 1_000;

/// Of a thousand rounds so many are followed by a long wait, and so many look for what is rare.
const LONG: u64 = 250;
const RARE: u64 = 100;

/// Instalments claimed at a time.
const CLAIM: u32 = 16;

/// Facts published at a time.
const PUBLISH: u32 = 100;

/// Starts them all.
pub fn start(process: &Rc<Process>) {
    for (name, job) in [("recovery", 0), ("follow-ups", 1), ("schedules", 2), ("notices", 3)] {
        let process = process.clone();
        process.clone().spawn(name, async move {
            loop {
                match job {
                    0 => drop(recovery(&process).await),
                    1 => drop(follow_ups(&process).await),
                    2 => drop(schedules(&process).await),
                    _ => drop(notices(&process).await),
                }
                let ms = process.world.roll(|dice| {
                    let most = if dice.chance(LONG) { ROUND_LONG_MAX_MS } else { ROUND_MAX_MS };
                    ROUND_MIN_MS + dice.wait_ms(most)
                });
                process.world.sleep(ms).await;
            }
        });
    }
}

/// One round of all, one after the other; true when there was something to do that comes to an end: the reversal of
/// what the bank never saw is said again for ever.
pub async fn round(process: &Rc<Process>) -> bool {
    let found = [recovery(process).await, follow_ups(process).await, schedules(process).await, notices(process).await];
    process.world.say(|| format!("round of S{}: {found:?}", process.server));
    let [recovered, _, charged, told] = found;
    recovered || charged || told
}

async fn recovery(process: &Rc<Process>) -> bool {
    if process.world.planted == Some(Planted::NoRecovery) {
        return false;
    }
    let pass = process.enrolment.recover(RECOVERY_WAIT_S).await;
    if pass != Pass::default() {
        process.world.say(|| format!("{pass:?}"));
    }
    pass != Pass::default()
}

/// All that are claimed are under way at once.
async fn follow_ups(process: &Rc<Process>) -> bool {
    let due = match process.enrolment.claim_due().await {
        Ok(due) => due,
        Err(error) => {
            process.failed("claim of follow-ups", &error);
            return false;
        }
    };
    let mut under_way = Vec::new();
    for operation in due {
        let worker = process.clone();
        under_way.push(process.spawn("follow-up", async move {
            if let Err(error) = worker.enrolment.pursue(operation).await {
                worker.failed("follow-up", &error);
            }
        }));
    }
    wait_for(process, under_way).await
}

async fn schedules(process: &Rc<Process>) -> bool {
    if !process.bank.is_up() {
        return false;
    }
    let due = match process.scheduling.claim(CLAIM).await {
        Ok(due) => due,
        Err(error) => {
            process.failed("claim of instalments", &error);
            return false;
        }
    };
    let mut under_way = Vec::new();
    for instalment in due {
        let worker = process.clone();
        under_way.push(process.spawn("instalment", async move {
            if let Err(error) = worker.scheduling.work(instalment).await {
                worker.failed("instalment", &error);
            }
        }));
    }
    wait_for(process, under_way).await
}

async fn wait_for(process: &Rc<Process>, tasks: Vec<u64>) -> bool {
    let any = !tasks.is_empty();
    for task in tasks {
        process.world.wait(crate::world::Wait::Ended(task)).await;
    }
    any
}

/// Facts get their place in the merchant's feed; cards that expire are noted; what waits too long becomes a case.
async fn notices(process: &Rc<Process>) -> bool {
    let (world, enrolment) = (&process.world, &process.enrolment);
    let now = enrolment.clock.now();
    let published = done(process, "publishing", enrolment.store.publish(now, PUBLISH).await.map_err(Into::into));
    if world.is_calm() || world.roll(|dice| dice.chance(RARE)) {
        let noted = done(process, "expiries", enrolment.note_expiries().await);
        let looked = domain::case::look(enrolment.store.as_ref(), now).await;
        let looked = done(process, "cases", looked);
        world.say(|| format!("cards noted {noted}, cases {looked:?}"));
    }
    published > 0
}

fn done<T: Default>(process: &Process, what: &str, outcome: Result<T, PortError>) -> T {
    outcome.unwrap_or_else(|error| {
        process.failed(what, &error);
        T::default()
    })
}

/// Record keys whose row never came.
pub async fn sweep(process: &Rc<Process>) {
    if let Err(error) = process.enrolment.sweep_keys().await {
        process.failed("sweep of keys", &error);
    }
}
