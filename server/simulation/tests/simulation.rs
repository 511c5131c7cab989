//! A short run of the simulation, and the proof that it would notice.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::sync::atomic::{AtomicU64, Ordering};

use simulation::{Ground, Outcome, Planted, Settings, run};

/// Seeds in the short run.
const SEEDS: u64 = 50;

/// A mistake that was put in is found within so many seeds.
const FOUND_WITHIN: u64 = 60;

async fn one(ground: &Ground, seed: u64, planted: Option<Planted>) -> Outcome {
    run(ground, seed, Settings { keep_trace: false, planted }).await.unwrap()
}

#[tokio::test]
async fn one_seed_is_one_run() {
    let (ground, other) = (Ground::prepare().await.unwrap(), Ground::prepare().await.unwrap());
    let mut digests = Vec::new();
    for seed in 1..=4 {
        let (first, again) = (one(&ground, seed, None).await, one(&other, seed, None).await);
        assert_eq!((&first.digest, first.lines), (&again.digest, again.lines), "seed {seed}");
        assert!(!digests.contains(&first.digest), "seed {seed} is another's run");
        digests.push(first.digest);
    }
}

#[test]
fn the_books_agree_whatever_the_seed() {
    let next = AtomicU64::new(1);
    let outcomes = std::thread::scope(|scope| {
        let work = || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let (ground, mut outcomes) = (Ground::prepare().await.unwrap(), Vec::new());
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed > SEEDS {
                        return outcomes;
                    }
                    outcomes.push(one(&ground, seed, None).await);
                }
            })
        };
        let workers: Vec<_> = (0..2).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect::<Vec<_>>()
    });
    let failing: Vec<_> = outcomes.iter().filter(|outcome| !outcome.violations.is_empty()).collect();
    assert!(failing.is_empty(), "{:#?}", failing.iter().map(|one| (one.seed, &one.violations)).collect::<Vec<_>>());
    let sum = |kind: &str| outcomes.iter().filter_map(|outcome| outcome.counts.get(kind)).sum::<u64>();
    for kind in ["crash before a commit", "crash after a commit", "visit completed", "charge asked for"] {
        assert!(sum(kind) > 0, "{kind}: a run without it proves little");
    }
}

async fn is_found(planted: Planted) {
    let ground = Ground::prepare().await.unwrap();
    for seed in 1..=FOUND_WITHIN {
        if !one(&ground, seed, Some(planted)).await.violations.is_empty() {
            return;
        }
    }
    panic!("{} was not found", planted.code());
}

#[tokio::test]
async fn a_reversal_that_is_forgotten_is_found() {
    is_found(Planted::ForgetsReversals).await;
}

#[tokio::test]
async fn an_authorisation_that_is_sent_again_is_found() {
    is_found(Planted::SendsAgain).await;
}

#[tokio::test]
async fn a_recovery_that_does_nothing_is_found() {
    is_found(Planted::NoRecovery).await;
}

#[tokio::test]
async fn a_capture_that_is_said_again_under_a_new_name_is_found() {
    is_found(Planted::CapturesAgain).await;
}

#[tokio::test]
async fn a_key_that_is_lost_is_found() {
    is_found(Planted::LosesKeys).await;
}
