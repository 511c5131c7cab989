//! The store of record keys.

use std::collections::HashSet;

use domain::ids::RecordId;
use domain::keys::{KeyStoreError, WrappedKey};

use crate::bench::{Bench, Place};
use crate::fixtures::at;

/// A run of bytes that nothing else writes.
const CANARY: &[u8] = b"canary-7f3a9c51-wrapped-record-key-canary";

fn record(n: u32) -> RecordId {
    RecordId::from_text(format!("record-{n:04}"))
}

fn key(kek: &str, bytes: &[u8]) -> WrappedKey {
    WrappedKey { kek_id: kek.into(), wrapped: bytes.to_vec() }
}

fn files_hold_canary(bench: &Bench) -> bool {
    let Place::Sqlite(folder) = &bench.place else { return false };
    std::fs::read_dir(folder.path().join("keys")).unwrap().any(|file| {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        bytes.windows(CANARY.len()).any(|window| window == CANARY)
    })
}

pub async fn keys_are_kept_and_erased(bench: &Bench) {
    let keys = bench.keys().await;
    keys.put(&record(1), "kek-1", CANARY.to_vec(), at(0)).await.unwrap();
    let again = keys.put(&record(1), "kek-1", vec![2], at(0)).await;
    assert!(matches!(again, Err(KeyStoreError::Exists(id)) if id == record(1)));
    assert_eq!(keys.get(&record(1)).await.unwrap(), Some(key("kek-1", CANARY)));
    assert_eq!(bench.keys().await.get(&record(1)).await.unwrap(), Some(key("kek-1", CANARY)), "durable");
    assert_eq!(files_hold_canary(bench), matches!(bench.place, Place::Sqlite(_)), "the search finds what is there");
    assert!(keys.delete(&record(1)).await.unwrap());
    assert!(!keys.delete(&record(1)).await.unwrap());
    assert_eq!(keys.get(&record(1)).await.unwrap(), None);
    assert!(!files_hold_canary(bench), "neither in the file nor in its log");
    let shown = format!("{:?}", key("kek-1", CANARY));
    assert!(shown.contains("kek-1") && !shown.contains("99, 97"), "{shown}");
}

pub async fn keys_are_sealed_anew(bench: &Bench) {
    let keys = bench.keys().await;
    let (old, new) = (key("kek-1", CANARY), key("kek-2", b"b"));
    keys.put(&record(1), "kek-1", old.wrapped.clone(), at(0)).await.unwrap();
    keys.put(&record(2), "kek-2", vec![9], at(0)).await.unwrap();
    assert_eq!(keys.keys_not_under("kek-2", 9).await.unwrap(), [record(1)]);
    assert!(!keys.rewrap(&record(1), &new, &old).await.unwrap(), "not the one that is stored");
    assert!(keys.rewrap(&record(1), &old, &new).await.unwrap());
    assert_eq!(keys.get(&record(1)).await.unwrap(), Some(new));
    assert!(keys.keys_not_under("kek-2", 9).await.unwrap().is_empty());
    assert!(!files_hold_canary(bench), "the old wrapping is gone too");
}

pub async fn keys_are_paged(bench: &Bench) {
    let keys = bench.keys().await;
    for n in [3, 1, 4, 2, 5] {
        keys.put(&record(n), "kek", vec![1], at(i64::from(n))).await.unwrap();
    }
    assert_eq!(keys.keys_before(at(5), None, 3).await.unwrap(), [record(1), record(2), record(3)]);
    assert_eq!(keys.keys_before(at(5), Some(&record(3)), 3).await.unwrap(), [record(4)], "5 is not before");
    assert!(keys.keys_before(at(1), None, 3).await.unwrap().is_empty());
}

pub async fn a_secret_is_made_once(bench: &Bench) {
    let keys = bench.keys().await;
    assert_eq!(keys.secret("fingerprint").await.unwrap(), None);
    let tasks: Vec<_> = (0..16_u8)
        .map(|n| {
            let keys = keys.clone();
            tokio::spawn(async move { keys.put_secret_if_absent("fingerprint", key("kek", &[n])).await.unwrap() })
        })
        .collect();
    let mut answers = HashSet::new();
    for task in tasks {
        answers.insert(task.await.unwrap().wrapped);
    }
    assert_eq!(answers.len(), 1, "everybody has the same");
    let kept = keys.secret("fingerprint").await.unwrap().unwrap();
    assert!(answers.contains(&kept.wrapped));
}
