//! Payments that leave in files: each in one file, settled once, or taken out before it left.

use domain::ids::OperationId;
use domain::operation::{Operation, OperationKind, OperationState};
use domain::payment::{PaymentChange, PaymentStatus, Refusal};
use domain::ports::{
    ArrivalState, ChargeSettlement, Charged, Moved, NewArrival, NewCharge, NewFiled, OutFile, ResultsChunk, Settling,
    Store, TakenOut,
};
use domain::settlement::Request;
use domain::settlement::rules::Denied;
use domain::smartbill::alias::Alias;
use domain::smartbill::file::{Kind, OutKind, Spooled};

use crate::aliases::{NUMBER, enrolled};
use crate::bench::Bench;
use crate::charges::{charge, settlement};
use crate::fixtures::{at, configure};
use crate::journey::accepted;

/// Payments that leave at a second, each with its authorisation as journalled.
async fn filed(store: &dyn Store, founded: &domain::ports::Acceptance, n: u32, leaves: i64) -> (NewCharge, Operation) {
    let mut new = charge(founded, n);
    new.operation.state = OperationState::Filed;
    let capture = Operation {
        id: OperationId::from_text(format!("capture-c{n:05}")),
        kind: OperationKind::Capture,
        original_id: Some(new.operation.id.clone()),
        ..new.operation.clone()
    };
    new.filed = Some(NewFiled {
        capture,
        alias: Alias::read("w11").unwrap(),
        merchant_number: NUMBER.into(),
        descriptor: "ATELIER".into(),
        leaves_at: at(leaves),
    });
    let Charged::New(operation) = store.intend_charge(&new).await.unwrap() else { panic!("not new") };
    (new, *operation)
}

async fn next(store: &dyn Store, now: i64) -> Option<OutFile> {
    store.next_alias_file(at(now), at(now), at(now + 120), 100).await.unwrap()
}

async fn send(store: &dyn Store, file: &OutFile, now: i64) {
    let spooled = Spooled { name: format!("out-{}", file.sequence), digest: [7; 32], lines: Some(1) };
    assert_eq!(store.alias_file_built(file, &spooled, &[], at(now)).await.unwrap(), Moved::Done(()));
    assert_eq!(store.alias_file_sent(file, at(now)).await.unwrap(), Moved::Done(()));
}

fn paid(new: &NewCharge) -> ChargeSettlement {
    let mut settled = settlement(new, OperationState::Approved, Vec::new());
    settled.payment = PaymentChange {
        captured_minor: Some(3_499),
        ..PaymentChange::to(&new.payment.pay_id, PaymentStatus::Succeeded)
    };
    let capture = new.filed.as_ref().unwrap().capture.clone();
    settled.capture = Some(Operation { state: OperationState::Approved, ..capture });
    settled
}

fn taken_out(operation: &Operation) -> TakenOut {
    let reversal = Operation {
        id: OperationId::from_text(format!("back-{}", operation.id)),
        kind: OperationKind::Reversal,
        state: OperationState::Approved,
        original_id: Some(operation.id.clone()),
        ..operation.clone()
    };
    TakenOut {
        payment: PaymentChange::failed(&operation.pay_id, Refusal::Reversed),
        reversal,
        request: Request { trans_id: "back".into(), ref_nr: None, echo: "{}".into(), finishes: false },
        idempotency: None,
        events: Vec::new(),
    }
}

pub async fn a_payment_is_in_one_file_and_settled_once(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    enrolled(store, 1, 1, "w1").await;
    let announced = next(store, 50).await.unwrap();
    assert_eq!(announced.kind, OutKind::Announcement);
    send(store, &announced, 60).await;
    let (founded, _) = accepted(store, 2, 2).await;
    let (first, operation) = filed(store, &founded, 1, 500).await;
    let (later, _) = filed(store, &founded, 2, 900).await;
    assert!(store.stuck_authorisations(at(9_999), 9).await.unwrap().is_empty(), "nothing of it is lost");
    assert_eq!(store.next_departure().await.unwrap(), Some(at(500)));
    assert!(next(store, 499).await.is_none());
    // Three workers: one file.
    let (a, b, c) = tokio::join!(next(store, 500), next(store, 500), next(store, 500));
    let mut begun: Vec<OutFile> = [a, b, c].into_iter().flatten().collect();
    assert_eq!(begun.len(), 1, "{begun:?}");
    let file = begun.remove(0);
    assert_eq!((file.kind, file.sequence), (OutKind::Payments, 2));
    let lines = store.filed_lines(&file, "", 9).await.unwrap();
    assert_eq!((lines.len(), &lines[0].reference), (1, &operation.retrieval_reference()));
    assert!(store.filed_lines(&file, &lines[0].reference, 9).await.unwrap().is_empty());
    assert_eq!((lines[0].amount, lines[0].alias.as_str()), (first.payment.amount, "w11"));
    assert_ne!(lines[0].trace, operation.stan, "it is cleared under a number of its own");
    let names = [lines[0].reference.clone(), "000000000000".to_owned()];
    let awaited = async || store.filed_payments(NUMBER, &names).await.unwrap()[0].is_awaited;
    assert!(!awaited().await, "it has not left");
    assert!(store.filed_payments("OTHER", &names).await.unwrap().is_empty());
    assert_eq!(store.take_out(&taken_out(&operation)).await.unwrap(), Settling::Denied(Denied::Left));
    send(store, &file, 510).await;
    assert!(awaited().await);
    assert_eq!(store.unanswered_alias_files(at(0), at(510)).await.unwrap(), []);
    assert_eq!(store.unanswered_alias_files(at(0), at(511)).await.unwrap(), [(NUMBER.to_owned(), 2, 1)]);

    let new = NewArrival {
        digest: [1; 32],
        name: "in-1".into(),
        kind: Kind::Result,
        merchant_number: NUMBER.into(),
        sequence: 1,
    };
    let Moved::Done(arrival) = store.take_alias_arrival(&new, at(600), at(720)).await.unwrap() else { panic!("stale") };
    let part = |from, to, last, settled| ResultsChunk {
        digest: arrival.digest,
        fence: arrival.fence,
        from,
        to,
        last,
        lease_until: at(720),
        settled,
        at: at(610),
    };
    // One that has not left is not settled, and nothing of its part is.
    let both = part(0, 2, true, vec![paid(&first), paid(&later)]);
    assert_eq!(store.apply_results(&both).await.unwrap(), Moved::Stale);
    assert_eq!(store.apply_results(&part(0, 1, false, vec![paid(&first)])).await.unwrap(), Moved::Done(()));
    assert_eq!(store.apply_results(&part(0, 1, false, vec![paid(&first)])).await.unwrap(), Moved::Stale, "once");
    assert_eq!(store.apply_results(&part(1, 2, true, vec![paid(&first)])).await.unwrap(), Moved::Stale, "once");
    assert_eq!(store.apply_results(&part(1, 1, true, vec![])).await.unwrap(), Moved::Done(()));
    let kept = store.alias_arrival(&[1; 32]).await.unwrap().unwrap();
    assert_eq!((kept.state, kept.applied), (ArrivalState::Applied, 1));
    let view = store.payment(&first.payment.merchant_id, &first.payment.pay_id).await.unwrap().unwrap();
    assert_eq!((view.payment.status, view.payment.captured_minor), (PaymentStatus::Succeeded, 3_499));
    assert!(view.journal.iter().all(|entry| entry.operation.state == OperationState::Approved));
    assert!(!awaited().await);
    assert_eq!(store.unanswered_alias_files(at(0), at(9_999)).await.unwrap(), []);
}

pub async fn a_payment_that_was_taken_out_never_leaves(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (founded, _) = accepted(store, 2, 2).await;
    let (new, operation) = filed(store, &founded, 1, 500).await;
    let Settling::Intended(done) = store.take_out(&taken_out(&operation)).await.unwrap() else { panic!("left") };
    assert!(done.stan > 0);
    assert_eq!(store.take_out(&taken_out(&operation)).await.unwrap(), Settling::Denied(Denied::Left), "once");
    let view = store.payment(&new.payment.merchant_id, &new.payment.pay_id).await.unwrap().unwrap();
    assert_eq!((view.payment.status, view.payment.refusal), (PaymentStatus::Failed, Some(Refusal::Reversed)));
    let states: Vec<_> = view.journal.iter().map(|entry| (entry.operation.kind, entry.operation.state)).collect();
    assert!(states.contains(&(OperationKind::Reversal, OperationState::Approved)), "{states:?}");
    assert_eq!(states.iter().filter(|(_, state)| *state == OperationState::Declined).count(), 2, "{states:?}");
    assert_eq!(store.next_departure().await.unwrap(), None);
    assert!(next(store, 900).await.is_none(), "no file is begun for nothing");
}
