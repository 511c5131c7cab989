//! The journal: numbers, claims, fences.

use std::collections::HashSet;

use domain::ids::{CardId, ContractId};
use domain::operation::{Operation, OperationState};
use domain::payment::{PaymentChange, PaymentStatus};
use domain::ports::{FollowUpOutcome, Moved};
use domain::session::State;

use crate::bench::Bench;
use crate::fixtures::{at, configure, fact, moved};
use crate::journey::{
    accepted, authenticated, authorising, intent, plain, refusal, reversal, reversing, root, settled, stored,
};

pub async fn stans_are_unique(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let tasks: Vec<_> = (1..=40)
        .map(|n| {
            let store = bench.store.clone();
            tokio::spawn(async move { authorising(store.as_ref(), n, 1).await.1.stan })
        })
        .collect();
    let mut stans = HashSet::new();
    for task in tasks {
        stans.insert(task.await.unwrap());
    }
    assert_eq!(stans, (1..=40).collect());
}

async fn intended(bench: &Bench, n: u32, contract: &str, seconds: i64) -> Result<u32, String> {
    let session = authenticated(bench.store.as_ref(), n, 1).await;
    let (change, mut operation) = intent(&session, &format!("auth-{n:06}"));
    operation.contract_id = ContractId::from_text(contract);
    operation.intended_at = at(seconds);
    match bench.store.intend(&change, &operation).await {
        Ok(Moved::Done(operation)) => Ok(operation.stan),
        Ok(Moved::Stale) => panic!("stale"),
        Err(error) => {
            assert_eq!(stored(bench.store.as_ref(), &session.id).await, session, "the move is undone too");
            Err(error.to_string())
        }
    }
}

pub async fn stans_are_counted_per_acquirer_and_day(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    // The tests' beginning is 08:00 UTC.
    let midnight = 16 * 3_600;
    assert_eq!(intended(bench, 1, "CB", 10).await, Ok(1));
    assert_eq!(intended(bench, 2, "CB", midnight - 1).await, Ok(2));
    assert_eq!(intended(bench, 3, "AMEX", 10).await, Ok(1), "another acquirer");
    assert_eq!(intended(bench, 4, "CB", midnight).await, Ok(1), "another day");
    assert!(intended(bench, 5, "NONE", 10).await.unwrap_err().contains("missing"));
}

pub async fn stans_run_out(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    intended(bench, 1, "CB", 10).await.unwrap();
    assert_eq!(bench.execute("UPDATE counters SET last = 999998").await.unwrap(), 1);
    assert_eq!(intended(bench, 2, "CB", 10).await, Ok(999_999));
    assert!(intended(bench, 3, "CB", 10).await.unwrap_err().contains("STAN"));
}

pub async fn a_visit_has_one_live_authorisation(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let (session, _) = authorising(store.as_ref(), 1, 1).await;
    let (change, operation) = intent(&session, "auth-second");
    assert!(store.intend(&change, &operation).await.is_err(), "the engine refuses what no rule should ask for");
    assert_eq!(stored(store.as_ref(), &session.id).await, session);
}

pub async fn a_refusal_intends_its_reversal(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let (session, operation) = authorising(store.as_ref(), 1, 1).await;
    let refused = refusal(&session, &operation, true);
    let Moved::Done(Some(follow_up)) = store.refuse(&refused).await.unwrap() else { panic!() };
    assert_eq!((follow_up.stan, follow_up.original_id.as_ref()), (2, Some(&operation.id)));
    assert_eq!(store.operation(&operation.id).await.unwrap(), Some(refused.settlement.operation.clone()));
    assert_eq!(stored(store.as_ref(), &session.id).await, refused.session.session);
    assert!(matches!(store.refuse(&refused).await.unwrap(), Moved::Stale), "told twice, stored once");
    let (other, operation) = authorising(store.as_ref(), 2, 1).await;
    assert_eq!(store.refuse(&refusal(&other, &operation, false)).await.unwrap(), Moved::Done(None));
}

pub async fn a_claim_is_exclusive(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    for n in 1..=20 {
        reversing(bench.store.as_ref(), n).await;
    }
    assert!(bench.store.claim_follow_ups(at(19), at(80), 10).await.unwrap().is_empty(), "not due yet");
    let second = bench.second().await;
    let tasks: Vec<_> = (0..6)
        .map(|n| {
            let store = if n % 2 == 0 { bench.store.clone() } else { second.clone() };
            tokio::spawn(async move { store.claim_follow_ups(at(20), at(80), 4).await.unwrap() })
        })
        .collect();
    let mut claimed = Vec::new();
    for task in tasks {
        let batch = task.await.unwrap();
        assert!(batch.len() <= 4, "the limit holds");
        claimed.extend(batch);
    }
    // Whoever came while others were claiming may have got less than the limit.
    claimed.extend(bench.store.claim_follow_ups(at(20), at(80), 99).await.unwrap());
    assert!(claimed.iter().all(|operation| operation.fence == 1 && operation.due_at == at(80)));
    let ids: HashSet<_> = claimed.iter().map(|operation| operation.id.clone()).collect();
    assert_eq!((claimed.len(), ids.len()), (20, 20), "each once");
    assert!(bench.store.claim_follow_ups(at(79), at(99), 99).await.unwrap().is_empty(), "all are leased");
    assert_eq!(bench.store.claim_follow_ups(at(80), at(99), 99).await.unwrap().len(), 20, "until it ends");
}

fn outcome(operation: &Operation, state: OperationState) -> FollowUpOutcome {
    FollowUpOutcome {
        settlement: settled(operation, state, Vec::new()),
        session: None,
        payment: None,
        events: Vec::new(),
        spare: None,
        at: at(30),
    }
}

pub async fn a_slow_worker_cannot_settle(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    reversing(store.as_ref(), 1).await;
    let slow = store.claim_follow_ups(at(20), at(80), 1).await.unwrap().remove(0);
    let quick = store.claim_follow_ups(at(80), at(140), 1).await.unwrap().remove(0);
    assert_eq!((slow.fence, quick.fence), (1, 2));
    assert_eq!(store.settle_follow_up(&outcome(&slow, OperationState::Approved)).await.unwrap(), Moved::Stale);
    assert_eq!(store.operation(&quick.id).await.unwrap(), Some(quick.clone()));

    let mut later = outcome(&quick, OperationState::Intended);
    (later.settlement.operation.attempts, later.settlement.operation.due_at) = (1, at(200));
    assert_eq!(store.settle_follow_up(&later).await.unwrap(), Moved::Done(None));
    assert_eq!(store.open_reversals(at(11)).await.unwrap(), 1);
    assert!(store.claim_follow_ups(at(199), at(300), 1).await.unwrap().is_empty());
    let last = store.claim_follow_ups(at(200), at(300), 1).await.unwrap().remove(0);
    assert_eq!((last.fence, last.attempts), (3, 1));
    assert_eq!(store.settle_follow_up(&outcome(&last, OperationState::Approved)).await.unwrap(), Moved::Done(None));
    assert_eq!(store.settle_follow_up(&outcome(&last, OperationState::Declined)).await.unwrap(), Moved::Stale);
    assert_eq!(store.operation(&last.id).await.unwrap().unwrap().state, OperationState::Approved);
    assert_eq!(store.open_reversals(at(11)).await.unwrap(), 0);
    assert!(store.claim_follow_ups(at(9_999), at(9_999), 9).await.unwrap().is_empty());
}

pub async fn a_stale_session_settles_nothing(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let (session, follow_up) = reversing(store.as_ref(), 1).await;
    let mut outcome = outcome(&follow_up, OperationState::Approved);
    outcome.events.push(fact(&session, "reversal.acknowledged"));
    outcome.payment = Some(PaymentChange {
        pay_id: session.pay_id.clone(),
        status: PaymentStatus::Failed,
        refusal: None,
        x_id: None,
        captured_minor: None,
        refunded_minor: None,
    });
    let mut change = plain(&session, moved(&session, State::Declined, 1));
    change.expected -= 1;
    outcome.session = Some(change);
    let stream = domain::event::Stream::Payment(session.pay_id.clone());
    let before = store.events(&stream, 0, 99).await.unwrap();
    assert_eq!(store.settle_follow_up(&outcome).await.unwrap(), Moved::Stale);
    assert_eq!(store.operation(&follow_up.id).await.unwrap(), Some(follow_up.clone()));
    assert_eq!(store.events(&stream, 0, 99).await.unwrap(), before);
    let status = |view: domain::ports::PaymentView| view.payment.status;
    let view = store.payment(&session.merchant_id, &session.pay_id).await.unwrap().unwrap();
    assert_eq!(status(view), PaymentStatus::Pending);
    outcome.session.as_mut().unwrap().expected += 1;
    assert_eq!(store.settle_follow_up(&outcome).await.unwrap(), Moved::Done(None));
    let view = store.payment(&session.merchant_id, &session.pay_id).await.unwrap().unwrap();
    assert_eq!(view.session.as_ref().unwrap().state, State::Declined);
    assert_eq!(status(view), PaymentStatus::Failed);
    assert_eq!(store.events(&stream, 0, 99).await.unwrap().len(), before.len() + 1);
}

pub async fn lost_authorisations_are_found(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let (_, lost) = authorising(store.as_ref(), 1, 1).await;
    accepted(store.as_ref(), 2, 2).await;
    assert!(store.stuck_authorisations(at(10), 10).await.unwrap().is_empty(), "not before that moment");
    assert_eq!(store.stuck_authorisations(at(11), 10).await.unwrap(), [lost]);
    assert_eq!(store.open_reversals(at(10)).await.unwrap(), 0);
    assert_eq!(store.open_reversals(at(11)).await.unwrap(), 1);
    let first = store.claim_follow_ups(at(20), at(80), 10).await.unwrap();
    assert_eq!(first.len(), 1, "an authorisation is never claimed");
    let mut twice = reversal(&store.operation(first[0].original_id.as_ref().unwrap()).await.unwrap().unwrap());
    twice.id = domain::ids::OperationId::from_text("reversal-again");
    let (session, operation) = authorising(store.as_ref(), 3, 3).await;
    let mut refused = refusal(&session, &operation, true);
    refused.follow_up = Some(twice);
    assert!(store.refuse(&refused).await.is_err(), "a hold is given back once");
}

pub async fn later_references_are_seen_only(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let (acceptance, follow_up) = accepted(store.as_ref(), 1, 1).await;
    let mut outcome = outcome(&follow_up, OperationState::Approved);
    outcome.settlement.references = vec![root("123456789012345"), root("999999999999999")];
    assert_eq!(store.settle_follow_up(&outcome).await.unwrap(), Moved::Done(None));
    let (mandate, roots) = store.mandate(&acceptance.mandate.as_ref().unwrap().id).await.unwrap().unwrap();
    assert_eq!(roots, [root("123456789012345")]);
    assert_eq!(store.seen_references(&mandate.id, 10).await.unwrap(), [root("999999999999999")]);
    assert!(store.was_seen(&mandate.card_id, &root("999999999999999")).await.unwrap());
    assert!(!store.was_seen(&mandate.card_id, &root("123456789012345")).await.unwrap(), "a root is no seen one");
    assert!(!store.was_seen(&CardId::from_text("another"), &root("999999999999999")).await.unwrap());
    assert_eq!(store.operation_references(&follow_up.id).await.unwrap().len(), 2);
    let view = store
        .payment(&acceptance.mandate.as_ref().unwrap().merchant_id, &acceptance.mandate.as_ref().unwrap().pay_id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(view.roots, [root("123456789012345")]);
}
