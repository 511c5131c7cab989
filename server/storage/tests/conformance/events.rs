//! Facts and proofs: numbered without gaps, written once.

use domain::event::Stream;
use domain::ports::Moved;
use domain::session::State;

use crate::bench::Bench;
use crate::fixtures::{configure, fact, moved, session};
use crate::journey::{accepted, entered, plain, stored};

pub async fn numbers_have_no_gaps(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let session = entered(bench.store.as_ref(), 1, 1).await;
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let (store, id) = (bench.store.clone(), session.id.clone());
            tokio::spawn(async move {
                let mut done = 0;
                for _ in 0..6 {
                    let session = stored(store.as_ref(), &id).await;
                    let mut change = plain(&session, moved(&session, State::Authenticating, 0));
                    change.events = vec![fact(&session, "a.fact"), fact(&session, "another.fact")];
                    done += usize::from(store.move_session(&change).await.unwrap() == Moved::Done(()));
                }
                done
            })
        })
        .collect();
    let mut moves = 0;
    for task in tasks {
        moves += task.await.unwrap();
    }
    assert!(moves >= 6, "some of them lose, not all");
    let stream = Stream::Payment(session.pay_id);
    let events = bench.store.events(&stream, 0, 999).await.unwrap();
    let numbers: Vec<i64> = events.iter().map(|event| event.sequence).collect();
    let expected: Vec<i64> = (1..).take(2 + 2 * moves).collect();
    assert_eq!(numbers, expected);
    assert_eq!(bench.store.events(&stream, 3, 2).await.unwrap(), events[3..5]);
}

pub async fn what_is_written_once_stays(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    accepted(bench.store.as_ref(), 1, 1).await;
    for statement in [
        "UPDATE scheme_references SET value = '999999999999999'",
        "DELETE FROM scheme_references",
        "UPDATE consents SET text = 'other'",
        "DELETE FROM consents",
        "UPDATE events SET detail = 'other'",
        "DELETE FROM events",
    ] {
        let error = bench.execute(statement).await.expect_err(statement).to_string();
        assert!(error.contains("written once"), "{statement}: {error}");
    }
    let second_root = "INSERT INTO scheme_references (mandate_id, kind, role, value)
        VALUES ('mandate-000001', 'visa_transaction_id', 'root', '999999999999999')";
    assert!(bench.execute(second_root).await.is_err(), "one root of a kind");
    let stream = Stream::Payment(session(1).pay_id);
    assert_eq!(bench.store.events(&stream, 0, 99).await.unwrap().len(), 4);
}
