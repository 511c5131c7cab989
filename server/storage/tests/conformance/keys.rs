//! The store of record keys.

use std::collections::HashSet;

use domain::ids::RecordId;
use domain::keys::{Holding, KeyStanding, KeyStoreError, Purpose, Rewrap, Standing, WrappedKey};

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
    assert!(keys.delete(&record(1), at(5)).await.unwrap());
    assert!(!keys.delete(&record(1), at(6)).await.unwrap());
    assert_eq!(keys.get(&record(1)).await.unwrap(), None);
    assert!(!files_hold_canary(bench), "neither in the file nor in its log");
    keys.put(&record(2), "kek-1", vec![2], at(0)).await.unwrap();
    let asked = [record(3), record(1), record(2)];
    let expected = [KeyStanding::Missing, KeyStanding::Erased, KeyStanding::Present];
    assert_eq!(keys.standings(&asked).await.unwrap(), expected, "lost, destroyed, there");
    assert_eq!(keys.forget_erased(at(5), 9).await.unwrap(), 0);
    assert_eq!(keys.forget_erased(at(6), 9).await.unwrap(), 1);
    assert_eq!(keys.standings(&asked[1..2]).await.unwrap(), [KeyStanding::Missing]);
    let shown = format!("{:?}", key("kek-1", CANARY));
    assert!(shown.contains("kek-1") && !shown.contains("99, 97"), "{shown}");
}

pub async fn keys_are_sealed_anew(bench: &Bench) {
    let keys = bench.keys().await;
    let (old, new) = (key("kek-1", CANARY), key("kek-2", b"b"));
    keys.put(&record(1), "kek-1", old.wrapped.clone(), at(0)).await.unwrap();
    keys.put(&record(2), "kek-2", vec![9], at(0)).await.unwrap();
    keys.put(&record(3), "kek-1", vec![7], at(0)).await.unwrap();
    assert_eq!(keys.keys_not_under("kek-2", None, 1).await.unwrap(), [(record(1), old.clone())]);
    assert_eq!(keys.keys_not_under("kek-2", Some(&record(1)), 9).await.unwrap(), [(record(3), key("kek-1", &[7]))]);
    let change =
        |n, from: &WrappedKey, to: &WrappedKey| Rewrap { record: record(n), from: from.clone(), to: to.clone() };
    let changes = [change(1, &new, &old), change(9, &old, &new)];
    assert_eq!(keys.rewrap(&changes).await.unwrap(), 0, "not as they are stored");
    let changes = [change(1, &old, &new), change(2, &old, &new), change(3, &key("kek-1", &[7]), &key("kek-2", &[8]))];
    assert_eq!(keys.rewrap(&changes).await.unwrap(), 2, "those that are as they were said to be");
    assert_eq!(keys.get(&record(1)).await.unwrap(), Some(new));
    assert!(keys.keys_not_under("kek-2", None, 9).await.unwrap().is_empty());
    assert_eq!(keys.keys_by_kek().await.unwrap(), [("kek-2".to_owned(), 3)]);
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

pub async fn secrets_are_sealed_anew(bench: &Bench) {
    let keys = bench.keys().await;
    let (old, new) = (key("kek-1", CANARY), key("kek-2", b"b"));
    keys.put_secret_if_absent("b", old.clone()).await.unwrap();
    keys.put_secret_if_absent("a", key("", b"a name")).await.unwrap();
    assert!(!keys.rewrap_secret("b", &new, &old).await.unwrap());
    assert!(keys.rewrap_secret("b", &old, &new).await.unwrap());
    let all = keys.secrets().await.unwrap();
    assert_eq!(all, [("a".to_owned(), key("", b"a name")), ("b".to_owned(), new)]);
    assert_eq!(keys.keys_by_kek().await.unwrap(), [("kek-2".to_owned(), 1)], "what is not sealed does not count");
    assert!(!files_hold_canary(bench));
}

pub async fn generations_follow_each_other(bench: &Bench) {
    let keys = bench.keys().await;
    let kek = Purpose::Encryption;
    keys.put(&record(1), "one", vec![1], at(0)).await.unwrap();
    keys.activate(kek, "one", None, at(1)).await.unwrap();
    let second = keys.activate(kek, "two", None, at(2)).await;
    assert!(matches!(second, Err(KeyStoreError::Retired(_))), "another one is active");
    assert!(keys.announce(kek, "two", at(2)).await.unwrap());
    assert!(!keys.announce(kek, "two", at(3)).await.unwrap());
    keys.activate(kek, "two", Some("one"), at(3)).await.unwrap();
    keys.activate(Purpose::Fingerprints, "prints", None, at(4)).await.unwrap();
    let known = keys.generations().await.unwrap();
    let known: Vec<_> = known.iter().map(|one| (one.name.as_str(), one.standing, one.since)).collect();
    let (active, retired) = (Standing::Active, Standing::Retired);
    assert_eq!(known, [("one", retired, at(3)), ("two", active, at(3)), ("prints", active, at(4))]);
    let late = keys.put(&record(2), "one", vec![1], at(5)).await;
    assert!(matches!(late, Err(KeyStoreError::Retired(name)) if name == "one"), "it seals no more");
    assert!(keys.get(&record(1)).await.unwrap().is_some(), "what it sealed stays");
    assert!(matches!(keys.activate(kek, "one", Some("two"), at(5)).await, Err(KeyStoreError::Retired(_))));
    assert!(matches!(keys.destroy(kek, "one", at(5)).await, Err(KeyStoreError::InUse(_))), "a key is under it");
    assert!(matches!(keys.destroy(kek, "two", at(5)).await, Err(KeyStoreError::InUse(_))), "it is in force");
    keys.delete(&record(1), at(5)).await.unwrap();
    keys.destroy(kek, "one", at(6)).await.unwrap();
    assert!(keys.generations().await.unwrap().iter().any(|one| one.standing == Standing::Destroyed));
    keys.put_secret_if_absent("prints", key("two", b"p")).await.unwrap();
    keys.activate(Purpose::Fingerprints, "next", Some("prints"), at(7)).await.unwrap();
    keys.destroy(Purpose::Fingerprints, "prints", at(8)).await.unwrap();
    assert_eq!(keys.secret("prints").await.unwrap(), None, "it goes with its generation");
}

pub async fn one_of_many_generations_comes_first(bench: &Bench) {
    let keys = bench.keys().await;
    let tasks: Vec<_> = (0..8)
        .map(|n| {
            let keys = keys.clone();
            tokio::spawn(async move { keys.activate(Purpose::Encryption, &format!("kek-{n}"), None, at(1)).await })
        })
        .collect();
    let mut won = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(()) => won += 1,
            Err(KeyStoreError::Retired(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    assert_eq!((won, keys.generations().await.unwrap().len()), (1, 1));
}

pub async fn servers_say_what_they_hold(bench: &Bench) {
    let keys = bench.keys().await;
    let holding =
        |node: &str, name: &str, beat| Holding { node: node.into(), name: name.into(), active: beat > 1, beat };
    keys.hold("a", &[holding("a", "one", 1), holding("a", "two", 1)]).await.unwrap();
    keys.hold("b", &[holding("b", "one", 7)]).await.unwrap();
    keys.hold("a", &[holding("a", "two", 2)]).await.unwrap();
    assert_eq!(keys.holdings().await.unwrap(), [holding("a", "two", 2), holding("b", "one", 7)]);
    keys.hold("b", &[]).await.unwrap();
    assert_eq!(keys.holdings().await.unwrap().len(), 1);
    assert_eq!(keys.backed_up().await.unwrap(), None);
    keys.mark_backup(at(3)).await.unwrap();
    keys.mark_backup(at(4)).await.unwrap();
    assert_eq!(keys.backed_up().await.unwrap(), Some(at(4)));
}
