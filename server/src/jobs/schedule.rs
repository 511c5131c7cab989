//! Announces and charges instalments that are due, a bounded number at a time however many there are.

use std::collections::HashSet;
use std::sync::atomic::Ordering;
use std::time::Duration;

use domain::ids::ScheduleId;
use domain::instalment::Instalment;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tracing::Instrument;

use super::{clock_moves, next_round};
use crate::state::App;
use crate::traces;

/// Between two looks for what is due, in milliseconds.
const ROUND_EVERY_MS: u64 = 500;

/// Instalments under way at once in one process: what a link to a bank carries, and what little memory holds.
const UNDER_WAY_MAX: usize = 64;

/// A claim is a durable write: it is worth making for so many at least, unless nothing is under way.
const CLAIM_MIN: usize = 16;

/// Which instalment a task works on.
type Name = (ScheduleId, u32);

/// Runs until `stop` says so.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut moved = clock_moves(&app);
    loop {
        drain(&app, &stop).await;
        if next_round(ROUND_EVERY_MS, &mut moved, &mut stop).await {
            return;
        }
    }
}

/// Works until nothing is due. A silent bank holds up those that wait for it, and nobody else.
async fn drain(app: &App, stop: &watch::Receiver<bool>) {
    let mut under_way: JoinSet<Name> = JoinSet::new();
    let mut names: HashSet<Name> = HashSet::new();
    loop {
        let room = UNDER_WAY_MAX.saturating_sub(names.len());
        let mut claimed = 0;
        // While the bank cannot be reached nothing is begun: what is due stays due, and is nobody's failed attempt.
        let may = !*stop.borrow() && app.acquirer.is_up();
        if may && (names.is_empty() || room >= CLAIM_MIN) {
            // Counted before the claim, so that whoever asks whether all is done never finds it between two places.
            app.instalments_under_way.fetch_add(1, Ordering::AcqRel);
            let due = app.scheduling.claim(u32::try_from(room).unwrap_or(0)).await;
            match due {
                Ok(due) => {
                    claimed = due.len();
                    for instalment in due {
                        begin(app, instalment, &mut names, &mut under_way);
                    }
                }
                Err(error) => tracing::error!(%error, "instalments that are due could not be claimed"),
            }
            app.instalments_under_way.fetch_sub(1, Ordering::AcqRel);
        }
        if claimed == 0 && under_way.is_empty() {
            return;
        }
        tokio::select! {
            ended = under_way.join_next() => match ended {
                Some(Ok(name)) => drop(names.remove(&name)),
                // A panic took its name with it; the lease gives the instalment back.
                Some(Err(_)) if under_way.is_empty() => names.clear(),
                _ => {}
            },
            () = tokio::time::sleep(Duration::from_millis(ROUND_EVERY_MS)) => {}
        }
    }
}

fn begin(app: &App, instalment: Instalment, names: &mut HashSet<Name>, under_way: &mut JoinSet<Name>) {
    let name = (instalment.schedule_id.clone(), instalment.rank);
    if !names.insert(name.clone()) {
        // The clock was moved past its lease while it is being worked on here.
        return;
    }
    app.instalments_under_way.fetch_add(1, Ordering::AcqRel);
    let app = app.clone();
    let work = async move {
        let _counted = Counted(&app);
        if let Err(error) = Box::pin(app.scheduling.work(instalment)).await {
            tracing::error!(%error, schedule.id = %name.0, rank = name.1, "an instalment was not finished; it stays due");
        }
        name
    };
    under_way.spawn(work.instrument(traces::job("instalment")));
}

/// Counts down when its task ends, however it ends.
struct Counted<'a>(&'a App);

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.instalments_under_way.fetch_sub(1, Ordering::AcqRel);
    }
}
