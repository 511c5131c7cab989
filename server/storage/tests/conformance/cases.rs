//! What people must decide, and what acquirers booked.

use domain::case::{CaseKind, NewCase};
use domain::ids::OperationId;
use domain::operation::{Operation, OperationKind, OperationState};
use domain::ports::backlog::{Kind, Waiting};
use domain::ports::{CaseFilter, FollowUpOutcome, Moved, Reconciled, Store};

use crate::bench::Bench;
use crate::fixtures::{at, configure};
use crate::journey::{accepted, reversing, settled};

fn all() -> CaseFilter {
    CaseFilter { limit: 50, ..CaseFilter::default() }
}

async fn settle(store: &dyn Store, operation: &Operation) {
    let outcome = FollowUpOutcome {
        settlement: settled(operation, OperationState::Approved, Vec::new()),
        session: None,
        payment: None,
        events: Vec::new(),
        spare: None,
        at: at(100),
    };
    assert!(matches!(store.settle_follow_up(&outcome).await.unwrap(), Moved::Done(_)));
}

pub async fn an_old_hold_is_a_case_until_it_is_given_back(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    assert_eq!(store.waiting(Kind::Reversals, at(200)).await.unwrap(), Waiting { count: 0, oldest: None });
    let (session, reversal) = reversing(store, 1).await;
    let held = Waiting { count: 1, oldest: Some(reversal.intended_at) };
    assert_eq!(store.waiting(Kind::Reversals, at(200)).await.unwrap(), held);
    assert_eq!(store.sweep_cases(at(200), reversal.intended_at).await.unwrap(), (0, 0), "not old enough");
    assert_eq!(store.sweep_cases(at(200), at(150)).await.unwrap(), (1, 0));
    assert_eq!(store.sweep_cases(at(201), at(150)).await.unwrap(), (0, 0), "once");
    let found = store.cases(&all()).await.unwrap();
    let about = &found[0].about;
    assert_eq!((about.kind, about.subject.as_str()), (CaseKind::HoldOpen, reversal.id.as_str()));
    assert_eq!(
        (about.merchant_id.as_ref(), about.pay_id.as_ref()),
        (Some(&session.merchant_id), Some(&session.pay_id))
    );
    assert_eq!((found[0].opened_at, found[0].closed.clone()), (at(200), None));
    let waiting = store.waiting(Kind::Cases, at(200)).await.unwrap();
    assert_eq!(waiting, Waiting { count: 1, oldest: Some(at(200)) });
    settle(store, &reversal).await;
    assert_eq!(store.sweep_cases(at(202), at(150)).await.unwrap(), (0, 1));
    let closed = store.cases(&CaseFilter { open: Some(false), ..all() }).await.unwrap();
    assert_eq!(closed[0].closed, Some((at(202), "settled by itself".to_owned())));
    for kind in Kind::ALL {
        let waiting = store.waiting(kind, at(202)).await.unwrap();
        assert_eq!(waiting.count, 0, "{kind:?}");
    }
    let connections = store.connections();
    assert!(connections.used <= connections.most && connections.most > 0, "{connections:?}");
    assert!(store.cases(&CaseFilter { open: Some(true), ..all() }).await.unwrap().is_empty());
}

pub async fn a_case_is_opened_and_closed_once(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (session, _) = reversing(store, 1).await;
    let case = |subject: &str, mine: bool| NewCase {
        kind: CaseKind::ClearedTwice,
        subject: subject.into(),
        merchant_id: mine.then(|| session.merchant_id.clone()),
        pay_id: None,
        detail: "d".into(),
    };
    for (then, new) in [(1, case("a", true)), (2, case("b", false)), (3, case("c", true)), (4, case("a", true))] {
        let outcome =
            Reconciled { day: Some(jiff::civil::date(2026, 11, 22)), cases: vec![new], ..Reconciled::default() };
        store.settle_clearing(&outcome, at(then)).await.unwrap();
    }
    let ids = |cases: Vec<domain::case::Case>| cases.into_iter().map(|case| case.id).collect::<Vec<_>>();
    let everything = store.cases(&all()).await.unwrap();
    let last = everything.first().map(|case| (case.opened_at, case.id.clone()));
    assert_eq!(ids(everything), ["cleared_twice:c", "cleared_twice:b", "cleared_twice:a"]);
    assert_eq!(
        ids(store.cases(&CaseFilter { before: last, ..all() }).await.unwrap()),
        ["cleared_twice:b", "cleared_twice:a"]
    );
    let mine = CaseFilter { merchant: Some(session.merchant_id.clone()), ..all() };
    assert_eq!(ids(store.cases(&mine).await.unwrap()), ["cleared_twice:c", "cleared_twice:a"]);
    assert!(store.close_case("cleared_twice:a", "paid", at(9)).await.unwrap());
    assert!(!store.close_case("cleared_twice:a", "again", at(10)).await.unwrap());
    assert!(!store.close_case("cleared_twice:x", "none", at(10)).await.unwrap());
    let closed = store.cases(&CaseFilter { open: Some(false), ..mine }).await.unwrap();
    assert_eq!(closed[0].closed, Some((at(9), "paid".to_owned())));
}

pub async fn cleared_operations_are_found(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (acceptance, _) = accepted(store, 1, 1).await;
    let original = &acceptance.settlement.operation;
    // A capture under the next number, as the store would have intended it with the acceptance.
    bench
        .execute(
            "UPDATE operations SET kind = 'capture', state = 'approved', due_at = 1800000050000
             WHERE kind = 'reversal'",
        )
        .await
        .unwrap();
    let capture = store.operation(&OperationId::from_text(original.id.as_str().replace("auth", "reversal"))).await;
    let capture = capture.unwrap().unwrap();
    assert_eq!(capture.kind, OperationKind::Capture);
    let day = capture.intended_at.to_zoned(jiff::tz::TimeZone::UTC).date();
    let found = store.cleared_candidates("acq-1", capture.stan, day).await.unwrap();
    assert_eq!(found.len(), 1, "by acquirer, number and day");
    assert_eq!((&found[0].operation, &found[0].original.id, found[0].cleared), (&capture, &original.id, false));
    assert!(store.cleared_candidates("acq-2", capture.stan, day).await.unwrap().is_empty());
    assert!(
        store.cleared_candidates("acq-1", original.stan, day).await.unwrap().is_empty(),
        "authorisations are not booked"
    );
    let long_ago = day.saturating_sub(jiff::Span::new().days(40));
    assert!(store.cleared_candidates("acq-1", capture.stan, long_ago).await.unwrap().is_empty());

    let until = capture.due_at + jiff::SignedDuration::from_secs(1);
    assert_eq!(store.uncleared(long_ago, capture.due_at, 9).await.unwrap(), [], "not answered before that");
    assert_eq!(store.uncleared(long_ago, until, 9).await.unwrap(), std::slice::from_ref(&capture));
    let booked = day.tomorrow().unwrap();
    let outcome = Reconciled { day: Some(booked), cleared: vec![capture.id.clone()], ..Reconciled::default() };
    store.settle_clearing(&outcome, at(300)).await.unwrap();
    assert!(store.uncleared(long_ago, until, 9).await.unwrap().is_empty());
    assert!(!store.cleared_candidates("acq-1", capture.stan, booked).await.unwrap()[0].cleared, "the same file again");
    assert!(store.cleared_candidates("acq-1", capture.stan, day).await.unwrap()[0].cleared, "another file");
}
