//! Sealed numbers as a whole: what is there, what was destroyed, what finds cards again.

use domain::ids::RecordId;
use domain::ports::{Erasure, Moved, Refingerprint, Store};
use domain::session::State;

use crate::bench::Bench;
use crate::fixtures::{at, configure, moved};
use crate::journey::{acceptance, accepted, authorising, entered, plain};

fn record(n: u32) -> RecordId {
    RecordId::from_text(format!("record-{n:06}"))
}

/// The number of visit `n`, given up and destroyed at second `then`.
async fn destroyed(store: &dyn Store, n: u32, then: i64) {
    let session = entered(store, n, 1).await;
    let over = moved(&session, State::Expired, 1);
    assert_eq!(store.move_session(&plain(&session, over)).await.unwrap(), Moved::Done(()));
    store.shred(&record(n), at(then)).await.unwrap();
}

pub async fn what_is_destroyed_is_remembered(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    for (n, then) in [(1, 70), (2, 60), (3, 60), (4, 80)] {
        destroyed(store, n, then).await;
    }
    accepted(store, 5, 5).await;
    store.shred(&record(5), at(90)).await.unwrap();
    let all = store.erasures(at(0), None, 9).await.unwrap();
    let of = |n, then| Erasure { record: record(n), at: at(then) };
    assert_eq!(all, [of(2, 60), of(3, 60), of(1, 70), of(4, 80)], "a number that a card has was not destroyed");
    assert_eq!(store.erasures(at(70), None, 9).await.unwrap(), all[2..]);
    assert_eq!(store.erasures(at(0), Some(&all[0]), 2).await.unwrap(), all[1..3], "page by page");
    assert_eq!(store.forget_erasures(at(70), 9).await.unwrap(), 2);
    assert_eq!(store.erasures(at(0), None, 9).await.unwrap(), all[2..]);
}

pub async fn what_came_back_is_destroyed_again(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let card = accepted(store, 1, 1).await.0.card.unwrap();
    entered(store, 2, 2).await;
    let numbers = store.kept_numbers(None, 9).await.unwrap();
    assert_eq!(numbers.iter().map(|number| &number.sealed.id).collect::<Vec<_>>(), [&record(1), &record(2)]);
    let version = numbers[0].version.clone().unwrap();
    assert_eq!((version.card_id, version.fingerprint, version.expiry), (card.id, [1; 32], card.version.expiry));
    assert_eq!((numbers[1].version.clone(), &numbers[1].merchant_id), (None, &card.merchant_id));
    assert_eq!(store.kept_numbers(Some(&record(1)), 9).await.unwrap(), numbers[1..]);

    assert_eq!(store.bury(&[record(1), record(9)], at(100)).await.unwrap(), 1);
    let left = store.kept_numbers(None, 9).await.unwrap();
    assert_eq!(left[0].sealed.ciphertext, Vec::<u8>::new(), "the row of a card stays, its number does not");
    assert_eq!(left[1], numbers[1]);
    let census = store.census().await.unwrap();
    assert!(census.contains(&("sealed numbers", 2)) && census.contains(&("cards", 1)), "{census:?}");
}

pub async fn fingerprints_are_exchanged(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let card = accepted(store, 1, 1).await.0.card.unwrap();
    let change =
        |from, to| Refingerprint { card_id: card.id.clone(), record: record(1), from: [from; 32], to: [to; 32] };
    assert_eq!(store.refingerprint(&[change(7, 8)]).await.unwrap(), 0, "it is not stored so");
    assert_eq!(store.refingerprint(&[change(1, 201)]).await.unwrap(), 1);
    assert_eq!(store.card(&card.id).await.unwrap().unwrap().fingerprint, [201; 32]);
    for (n, fingerprint, cards) in [(2, 201, 1), (3, 1, 2)] {
        let (session, operation) = authorising(store, n, 1).await;
        let mut again = acceptance(&session, &operation, n);
        again.card.as_mut().unwrap().fingerprint = [fingerprint; 32];
        assert!(matches!(store.accept(&again).await.unwrap(), Moved::Done(_)));
        let of = store.cards_of_wallet(&card.merchant_id, &card.wallet_id).await.unwrap();
        assert_eq!(of.len(), cards, "found by the new one alone");
    }
}

pub async fn a_card_is_found_by_either_fingerprint(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let card = accepted(store, 1, 1).await.0.card.unwrap();
    for (n, fingerprint, other) in [(2, 201, 1), (3, 1, 201)] {
        let (session, operation) = authorising(store, n, 1).await;
        let mut again = acceptance(&session, &operation, n);
        let typed = again.card.as_mut().unwrap();
        (typed.fingerprint, typed.other_fingerprint) = ([fingerprint; 32], Some([other; 32]));
        assert!(matches!(store.accept(&again).await.unwrap(), Moved::Done(_)));
        let of = store.cards_of_wallet(&card.merchant_id, &card.wallet_id).await.unwrap();
        assert_eq!((of.len(), of[0].version.number), (1, n), "the same card, whichever key the server used");
    }
}
