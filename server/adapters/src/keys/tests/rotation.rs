//! Keys are exchanged while cards are read and stored.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use super::*;
use crate::clock::SystemClock;

/// Short, so that a test that waits in vain does not take long.
fn rotation<'a>(vault: &'a KeyVault, clock: &'a SystemClock) -> Rotation<'a> {
    let ms = Duration::from_millis;
    Rotation { vault, clock, beat: ms(40), patience: ms(200), settle: ms(1) }
}

#[tokio::test]
async fn key_encryption_keys_are_exchanged_without_touching_a_card() {
    let bench = Bench::new().await;
    let (a, b) = (bench.seal("a", VISA).await, bench.seal("b", AMEX).await);
    let other = open_vault(&bench.rows, source(bench.folder.path(), "kek")).await.unwrap();
    let first = bench.vault.active().id().to_owned();
    let clock = SystemClock::new();
    let done = rotation(&bench.vault, &clock).encryption(None).await.unwrap();
    assert_eq!(done.count, 2 + 4, "two cards, four secrets");
    assert_ne!(done.name, first);
    assert_eq!(bench.rows.keys_by_kek().await.unwrap(), [(done.name.clone(), 6)], "nothing is left under the old key");
    for vault in [&bench.vault, &other] {
        assert_eq!(vault.open(&merchant(), &a).await.unwrap().pan.expose(), VISA);
        assert_eq!(vault.open(&merchant(), &b).await.unwrap().pan.expose(), AMEX);
    }
    // A process that has not heard of it seals under the new key all the same.
    let expiry = Expiry::new(2027, 12).unwrap();
    let c = other.seal(&id("c"), &merchant(), &pan(VISA), expiry, Timestamp::UNIX_EPOCH).await.unwrap();
    assert_eq!(bench.rows.key(&c.id).kek_id, done.name);
    assert!(matches!(rotation(&bench.vault, &clock).retire(&done.name).await, Err(RotationError::Needed(_))));
    rotation(&bench.vault, &clock).retire(&first).await.unwrap();
    let again = rotation(&bench.vault, &clock).encryption(Some(&first)).await;
    assert!(matches!(again, Err(RotationError::NotNew(_))), "a key comes into force once");
    assert!(matches!(rotation(&bench.vault, &clock).encryption(Some("00000000")).await, Err(RotationError::NotNew(_))));
}

#[tokio::test]
async fn an_interrupted_exchange_is_finished() {
    let bench = Bench::new().await;
    let sealed = bench.seal("a", VISA).await;
    let clock = SystemClock::new();
    let before = bench.rows.key(&sealed.id);
    let done = rotation(&bench.vault, &clock).encryption(None).await.unwrap();
    bench.rows.set_key(&sealed.id, before);
    let finished = rotation(&bench.vault, &clock).encryption(None).await.unwrap();
    assert_eq!((finished.name, finished.count), (done.name, 1), "no other key is drawn");
    assert!(!bench.is_damaged(&sealed).await);
}

#[tokio::test]
async fn no_key_comes_into_force_that_a_running_server_lacks() {
    let bench = Bench::new().await;
    let clock = SystemClock::new();
    let stranger = open_vault(&bench.rows, source(bench.folder.path(), "kek")).await.unwrap();
    let held = stranger.look_again("other", 0).await.unwrap();
    let spare = FileKeys::draw_into(&bench.folder.path().join("kek"), &SystemEntropy::new()).unwrap();
    let beat = AtomicU32::new(1);
    let lives = async {
        loop {
            let beat = i64::from(beat.fetch_add(1, Ordering::Relaxed));
            let held: Vec<_> = held.iter().map(|one| domain::keys::Holding { beat, ..one.clone() }).collect();
            stranger.report("other", &held).await.unwrap();
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    // It is there before anybody asks, whichever of the two comes first below.
    stranger.report("other", &held).await.unwrap();
    // A machine that is held up must not look like a server that is gone.
    let patient = Rotation { beat: Duration::from_millis(500), ..rotation(&bench.vault, &clock) };
    let refused = tokio::select! {
        refused = patient.encryption(None) => refused,
        () = lives => unreachable!(),
    };
    let Err(RotationError::NotHeld { name, servers }) = refused else { panic!("{refused:?}") };
    assert_eq!((name.as_str(), servers.as_slice()), (spare.as_str(), ["other".to_owned()].as_slice()));
    // It says nothing any more: it has died, and is not waited for.
    assert_eq!(rotation(&bench.vault, &clock).encryption(None).await.unwrap().name, spare);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_fails_to_read_while_keys_are_exchanged() {
    let bench = Arc::new(Bench::new().await);
    let mut cards = Vec::new();
    for n in 0..600 {
        cards.push(bench.seal(&format!("card-{n:04}"), VISA).await);
    }
    let (cards, over) = (Arc::new(cards), Arc::new(AtomicBool::new(false)));
    let readers: Vec<_> = (0..2)
        .map(|_| {
            let (rows, folder) = (Arc::clone(&bench.rows), bench.folder.path().to_owned());
            let (cards, over) = (Arc::clone(&cards), Arc::clone(&over));
            tokio::spawn(async move {
                // As another process: it learns of nothing but by reading.
                let vault = open_vault(&rows, source(&folder, "kek")).await.unwrap();
                let mut reads = 0;
                while !over.load(Ordering::Relaxed) {
                    for card in cards.iter() {
                        vault.open(&merchant(), card).await.unwrap();
                        reads += 1;
                    }
                    tokio::task::yield_now().await;
                }
                reads
            })
        })
        .collect();
    let clock = SystemClock::new();
    for _ in 0..3 {
        rotation(&bench.vault, &clock).encryption(None).await.unwrap();
    }
    over.store(true, Ordering::Relaxed);
    for reader in readers {
        assert!(reader.await.unwrap() > 0);
    }
    let uses = bench.rows.keys_by_kek().await.unwrap();
    assert_eq!(uses, [(bench.vault.active().id().to_owned(), 604)]);
}
