//! Many consumers at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::consumer::{Merchant, PLAIN_CARD, Places, enrol};
use crate::figures::per_second;
use crate::time::{self, Stopwatch};

/// One enrolment takes no longer, in seconds.
const ENROLMENT_S: u64 = 60;

/// A server and its bank answer the first enrolment within this, in seconds.
const READY_S: u64 = 20;

/// Between two tries meanwhile, in milliseconds.
const TRY_MS: u64 = 100;

/// How a number of enrolments went.
#[derive(Default)]
pub struct Outcome {
    /// From the merchant's first call to its last, of those that succeeded.
    pub times: Vec<Duration>,
    /// How many did not succeed.
    pub failed: usize,
    /// Why the first of them did not.
    pub first_error: Option<String>,
    /// All of them together.
    pub took: Duration,
}

impl Outcome {
    /// Successful enrolments in one second.
    pub fn per_second(&self) -> f64 {
        per_second(self.times.len(), self.took)
    }

    /// Adds those of another run; its time is not added.
    pub fn add(&mut self, other: Self) {
        self.times.extend(other.times);
        self.failed += other.failed;
        self.first_error = self.first_error.take().or(other.first_error);
    }
}

/// Lets `consumers` enrol a card each, again and again, `total` times in all.
pub async fn enrolments(places: Places, consumers: usize, total: usize) -> anyhow::Result<Outcome> {
    let next = Arc::new(AtomicUsize::new(0));
    let run = time::now().as_microsecond();
    let watch = Stopwatch::start();
    let mut tasks = JoinSet::new();
    for _ in 0..consumers {
        tasks.spawn(consumer(places, next.clone(), total, run));
    }
    let mut outcome = Outcome::default();
    while let Some(done) = tasks.join_next().await {
        outcome.add(done?);
    }
    outcome.took = watch.elapsed();
    Ok(outcome)
}

/// Enrols until the server, its lines to the bank and its card ranges are ready.
pub async fn warm_up(places: Places) -> anyhow::Result<()> {
    let watch = Stopwatch::start();
    loop {
        let outcome = enrolments(places, 1, 1).await?;
        let Some(error) = outcome.first_error else { return Ok(()) };
        anyhow::ensure!(watch.elapsed() < Duration::from_secs(READY_S), "no enrolment succeeds: {error}");
        tokio::time::sleep(Duration::from_millis(TRY_MS)).await;
    }
}

async fn consumer(places: Places, next: Arc<AtomicUsize>, total: usize, run: i64) -> Outcome {
    let mut outcome = Outcome::default();
    let mut merchant = Merchant::new(places.product);
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= total {
            return outcome;
        }
        let watch = Stopwatch::start();
        let trans_id = format!("bench-{run}-{number}");
        let work = enrol(&mut merchant, places, &trans_id, PLAIN_CARD);
        let done = timeout(Duration::from_secs(ENROLMENT_S), work).await;
        match done.unwrap_or_else(|_| Err(anyhow::anyhow!("an enrolment took too long"))) {
            Ok(()) => outcome.times.push(watch.elapsed()),
            Err(error) => {
                outcome.failed += 1;
                outcome.first_error.get_or_insert(format!("{error:#}"));
                merchant = Merchant::new(places.product);
            }
        }
    }
}
