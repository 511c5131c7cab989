//! When a sealed number may go.

use domain::ids::RecordId;
use domain::operation::OperationState;
use domain::ports::{FollowUpOutcome, Moved, Store};
use domain::session::State;

use crate::bench::Bench;
use crate::fixtures::{at, configure, moved, new_session};
use crate::journey::{accepted, authorising, entered, entry, plain, refusal, settled};

/// True when the store lists the number and also deletes it; false when it does neither.
async fn goes(store: &dyn Store, record: &RecordId) -> bool {
    let listed = store.shreddable(99).await.unwrap().contains(record);
    store.shred(record, at(60)).await.unwrap();
    let gone = store.sealed_card(record).await.unwrap().is_none();
    assert_eq!(listed, gone, "what is listed is what can be deleted");
    gone
}

pub async fn a_number_is_shredded_when_nothing_needs_it(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    // In every live state of its session it stays; after any other it goes.
    for (n, state) in (1..).zip(State::ALL) {
        let session = entered(store, n, 1).await;
        let record = session.attempt.clone().unwrap().record_id;
        assert!(!goes(store, &record).await);
        let next = moved(&session, state, 1);
        assert_eq!(store.move_session(&plain(&session, next)).await.unwrap(), Moved::Done(()));
        let ended =
            matches!(state, State::Created | State::Completed | State::Declined | State::Cancelled | State::Expired);
        assert_eq!(goes(store, &record).await, ended, "{state:?}");
    }
    // A second card of the same visit frees the first.
    let first = entered(store, 50, 1).await;
    let back = moved(&first, State::Created, 1);
    assert_eq!(store.move_session(&plain(&first, back.clone())).await.unwrap(), Moved::Done(()));
    let second = entry(&back, 51, 2);
    assert_eq!(store.enter_card(&second).await.unwrap(), Moved::Done(()));
    assert!(goes(store, &first.attempt.unwrap().record_id).await);
    assert!(!goes(store, &second.sealed.as_ref().unwrap().id).await);
    // A reversal needs it until it is acknowledged.
    let (session, operation) = authorising(store, 60, 1).await;
    let record = operation.record_id.clone();
    assert!(!goes(store, &record).await, "authorising");
    let Moved::Done(Some(reversal)) = store.refuse(&refusal(&session, &operation, true)).await.unwrap() else {
        panic!("stale")
    };
    assert!(!goes(store, &record).await, "the reversal is open");
    let settlement = settled(&reversal, OperationState::Approved, Vec::new());
    let outcome =
        FollowUpOutcome { settlement, session: None, payment: None, events: Vec::new(), spare: None, at: at(30) };
    assert_eq!(store.settle_follow_up(&outcome).await.unwrap(), Moved::Done(None));
    assert!(goes(store, &record).await);
    assert_eq!(store.missing_records(std::slice::from_ref(&record)).await.unwrap(), [record]);
}

pub async fn a_stored_number_stays(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (first, reversal) = accepted(store, 1, 1).await;
    let settlement = settled(&reversal, OperationState::Approved, Vec::new());
    let outcome =
        FollowUpOutcome { settlement, session: None, payment: None, events: Vec::new(), spare: None, at: at(30) };
    assert_eq!(store.settle_follow_up(&outcome).await.unwrap(), Moved::Done(None));
    assert!(!goes(store, &first.card.as_ref().unwrap().version.record_id).await);
    let (again, _) = accepted(store, 2, 1).await;
    assert!(!goes(store, &first.card.as_ref().unwrap().version.record_id).await, "an earlier version is a version");
    assert!(!goes(store, &again.card.as_ref().unwrap().version.record_id).await);
    assert!(bench.execute("DELETE FROM sealed_cards").await.is_err(), "the engine refuses too");
    store.open_session(&new_session(3)).await.unwrap();
    assert!(store.shreddable(99).await.unwrap().is_empty());
}
