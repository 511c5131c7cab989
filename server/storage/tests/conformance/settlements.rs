//! Captures, refunds and reversals: judged and journalled in one step.

use domain::event::Stream;
use domain::ids::{MandateId, MerchantId, OperationId, PayId, WalletId};
use domain::instalment::InstalmentState;
use domain::operation::{Operation, OperationKind, OperationState};
use domain::payment::{Payment, PaymentStatus};
use domain::ports::{Claimed, FollowUpOutcome, IdempotencyClaim, Moved, NewSettlement, ScheduleMade, Settling, Store};
use domain::settlement::{Denied, Request};

use crate::bench::Bench;
use crate::fixtures::{at, configure, euros, fact};
use crate::journey::{acceptance, authorising, reversal, settled};

/// Visit `n`, authorised for 1.00 EUR that nobody takes, or a capture of that name in two hours.
async fn held(store: &dyn Store, n: u32, waiting: Option<&str>) -> Operation {
    let (session, operation) = authorising(store, n, 1).await;
    let mut acceptance = acceptance(&session, &operation, n);
    acceptance.session.payment.as_mut().unwrap().status = PaymentStatus::Authorised;
    acceptance.follow_up = waiting.map(|name| Operation {
        id: OperationId::from_text(name),
        kind: OperationKind::Capture,
        due_at: at(7_200),
        ..reversal(&operation)
    });
    let Moved::Done(_) = store.accept(&acceptance).await.unwrap() else { panic!("stale") };
    acceptance.settlement.operation
}

fn asked(original: &Operation, name: &str, kind: OperationKind, minor: i64) -> NewSettlement {
    NewSettlement {
        operation: Operation {
            id: OperationId::from_text(format!("{name}-{}", original.id)),
            kind,
            amount: euros(minor),
            ..reversal(original)
        },
        request: Some(Request { trans_id: name.into(), ref_nr: Some("R1".into()), echo: "{}".into(), finishes: false }),
        idempotency: None,
        events: Vec::new(),
    }
}

fn finishing(mut new: NewSettlement) -> NewSettlement {
    new.request.as_mut().unwrap().finishes = true;
    new
}

async fn intend(store: &dyn Store, new: &NewSettlement) -> Settling {
    match store.intend_settlement(new).await.unwrap() {
        Moved::Done(settling) => settling,
        Moved::Stale => panic!("stale"),
    }
}

async fn intended(store: &dyn Store, new: &NewSettlement) -> Operation {
    match intend(store, new).await {
        Settling::Intended(operation) => *operation,
        other => panic!("{other:?}"),
    }
}

async fn settle(store: &dyn Store, operation: &Operation, original: &Operation) -> Option<Operation> {
    let outcome = FollowUpOutcome {
        settlement: settled(operation, OperationState::Approved, Vec::new()),
        session: None,
        payment: None,
        events: Vec::new(),
        spare: Some(reversal(original)),
        at: at(30),
    };
    match store.settle_follow_up(&outcome).await.unwrap() {
        Moved::Done(reversal) => reversal,
        Moved::Stale => panic!("stale"),
    }
}

async fn payment(store: &dyn Store, original: &Operation) -> Payment {
    store.payment(&original.merchant_id, &original.pay_id).await.unwrap().unwrap().payment
}

pub async fn a_request_is_read_back(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let original = held(store, 1, None).await;
    let mut new = finishing(asked(&original, "capture", OperationKind::Capture, 60));
    let session = store.session(original.session_id.as_ref().unwrap()).await.unwrap().unwrap();
    new.events.push(fact(&session, "capture.intended"));
    let capture = intended(store, &new).await;
    assert_eq!((capture.stan, capture.amount), (2, euros(60)));
    let view = store.payment(&original.merchant_id, &original.pay_id).await.unwrap().unwrap();
    assert_eq!(view.payment.status, PaymentStatus::CaptureRequested);
    assert_eq!(view.payment.x_id, capture.x_id());
    let lines: Vec<_> = view.journal.iter().map(|entry| (&entry.operation, entry.request.as_ref())).collect();
    assert_eq!(lines, [(&original, None), (&capture, new.request.as_ref())]);
    let facts = store.events(&Stream::Payment(original.pay_id.clone()), 0, 99).await.unwrap();
    assert_eq!(facts.last().unwrap().kind, "capture.intended");
}

/// It was approved and counted as paid; then the bank would not let it be taken.
pub async fn an_instalment_is_not_paid_when_its_capture_is_refused(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let original = held(store, 1, Some("capture-1")).await;
    let capture = store.operation(&OperationId::from_text("capture-1")).await.unwrap().unwrap();
    for (n, state) in [(1, InstalmentState::Paid), (2, InstalmentState::Charging)] {
        let mut new = crate::schedules::schedule(n, 0);
        new.schedule.mandate_id = MandateId::from_text("mandate-000001");
        new.first.state = state;
        new.first.wake_at = None;
        if n == 1 {
            new.first.pay_id = original.pay_id.clone();
        }
        if n == 2 {
            store.end_schedules_of(&new.schedule.mandate_id, at(29)).await.unwrap();
        }
        assert_eq!(store.add_schedule(&new).await.unwrap(), ScheduleMade::New);
    }
    let mut refused = settled(&capture, OperationState::Declined, Vec::new());
    refused.operation.response_code = Some("57".into());
    let outcome = FollowUpOutcome {
        settlement: refused,
        session: None,
        payment: None,
        events: Vec::new(),
        spare: Some(reversal(&original)),
        at: at(30),
    };
    assert!(matches!(store.settle_follow_up(&outcome).await.unwrap(), Moved::Done(Some(_))), "the hold goes back");
    assert_eq!(payment(store, &original).await.status, PaymentStatus::Failed);
    let mut found = Vec::new();
    for n in [1, 2] {
        found.extend(store.instalments(&crate::schedules::schedule(n, 0).schedule.id, 0, 9).await.unwrap());
    }
    let (unpaid, other) = (&found[0], &found[1]);
    assert_eq!((unpaid.state, unpaid.reason.as_deref()), (InstalmentState::GivenUp, Some("forbidden:57")));
    assert_eq!((other.state, other.fence), (InstalmentState::Charging, 0), "another payment's");
    let wallet = Stream::Wallet(original.merchant_id.clone(), WalletId::from_text("w"));
    let facts = store.events(&wallet, 0, 99).await.unwrap();
    assert!(facts.iter().any(|fact| fact.kind == "instalment.given_up"), "{facts:#?}");
}

/// How many of `tasks` at once were intended.
async fn at_once(bench: &Bench, tasks: usize, new: impl Fn(usize) -> NewSettlement) -> usize {
    let second = bench.second().await;
    let asking: Vec<_> = (0..tasks)
        .map(|n| {
            let store = if n % 2 == 0 { bench.store.clone() } else { second.clone() };
            let new = new(n);
            tokio::spawn(async move { intend(store.as_ref(), &new).await })
        })
        .collect();
    let mut count = 0;
    for task in asking {
        count += usize::from(matches!(task.await.unwrap(), Settling::Intended(_)));
    }
    count
}

pub async fn one_of_many_takes_all(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let original = held(store, 1, None).await;
    let name = |n: usize| format!("capture-{n}");
    let all = at_once(bench, 20, |n| asked(&original, &name(n), OperationKind::Capture, 100)).await;
    assert_eq!(all, 1);
    let again = asked(&original, "more", OperationKind::Capture, 1);
    assert_eq!(intend(store, &again).await, Settling::Denied(Denied::AlreadyCaptured));
    let back = asked(&original, "back", OperationKind::Reversal, 100);
    assert_eq!(intend(store, &back).await, Settling::Denied(Denied::AlreadyCaptured));
}

pub async fn parts_never_exceed_the_hold(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let original = held(store, 1, None).await;
    let name = |n: usize| format!("part-{n}");
    assert_eq!(at_once(bench, 12, |n| asked(&original, &name(n), OperationKind::Capture, 30)).await, 3);
    let journal = store.payment(&original.merchant_id, &original.pay_id).await.unwrap().unwrap().journal;
    for entry in journal.iter().filter(|entry| entry.operation.kind == OperationKind::Capture) {
        assert_eq!(settle(store, &entry.operation, &original).await, None, "the rest stays held");
    }
    let now = payment(store, &original).await;
    assert_eq!((now.captured_minor, now.status), (90, PaymentStatus::Authorised));
    let name = |n: usize| format!("refund-{n}");
    assert_eq!(at_once(bench, 12, |n| asked(&original, &name(n), OperationKind::Refund, 40)).await, 2);
    let above = asked(&original, "above", OperationKind::Refund, 11);
    assert_eq!(intend(store, &above).await, Settling::Denied(Denied::AboveCaptured));
}

pub async fn a_repeated_request_is_answered_again(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let original = held(store, 1, None).await;
    let claim = |byte| Some(IdempotencyClaim { key: "k".into(), fingerprint: [byte; 32] });
    let new =
        |name: &str| NewSettlement { idempotency: claim(1), ..asked(&original, name, OperationKind::Capture, 10) };
    assert_eq!(at_once(bench, 10, |n| new(&format!("capture-{n}"))).await, 1);
    let Settling::Replayed(Claimed::Operation(id)) = intend(store, &new("again")).await else { panic!("not replayed") };
    assert_eq!(store.operation(&id).await.unwrap().unwrap().amount, euros(10));
    let other = NewSettlement { idempotency: claim(2), ..new("other") };
    assert_eq!(intend(store, &other).await, Settling::KeyReused);
    let refused = NewSettlement {
        idempotency: Some(IdempotencyClaim { key: "refused".into(), fingerprint: [1; 32] }),
        ..asked(&original, "refund", OperationKind::Refund, 1)
    };
    assert_eq!(intend(store, &refused).await, Settling::Denied(Denied::NothingCaptured));
    assert_eq!(
        store.idempotency(&original.merchant_id, "refused").await.unwrap(),
        None,
        "what was refused may be asked again"
    );
}

pub async fn the_rest_is_given_back(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let original = held(store, 1, None).await;
    let first = intended(store, &asked(&original, "first", OperationKind::Capture, 30)).await;
    let last = intended(store, &finishing(asked(&original, "last", OperationKind::Capture, 20))).await;
    assert_eq!(settle(store, &last, &original).await, None, "a part is still under way");
    let released = settle(store, &first, &original).await;
    let released = released.expect("the rest is given back");
    assert_eq!((released.kind, released.amount, released.stan), (OperationKind::Reversal, euros(50), 4));
    let now = payment(store, &original).await;
    assert_eq!((now.captured_minor, now.status), (50, PaymentStatus::Succeeded));
    assert_eq!(settle(store, &released, &original).await, None);
    assert_eq!(payment(store, &original).await.status, PaymentStatus::Succeeded);
}

pub async fn a_waiting_capture_is_overtaken(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let original = held(store, 1, Some("waiting")).await;
    let waiting = async || store.operation(&OperationId::from_text("waiting")).await.unwrap().unwrap();
    let part = asked(&original, "part", OperationKind::Capture, 30);
    assert_eq!(intended(store, &part).await.amount, euros(30));
    assert_eq!((waiting().await.amount, waiting().await.state), (euros(70), OperationState::Intended));
    let back = asked(&original, "back", OperationKind::Reversal, 100);
    assert_eq!(intend(store, &back).await, Settling::Denied(Denied::AlreadyCaptured));
    assert_eq!(store.claim_follow_ups(at(7_200), at(7_300), 9).await.unwrap().len(), 2);
    let rest = asked(&original, "rest", OperationKind::Capture, 70);
    assert_eq!(intend(store, &rest).await, Settling::Denied(Denied::AlreadyCaptured), "it is on its way");
}

pub async fn nobody_elses_payment_is_touched(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let original = held(store, 1, None).await;
    let mut foreign = asked(&original, "foreign", OperationKind::Capture, 100);
    foreign.operation.merchant_id = MerchantId::from_text("m2");
    assert_eq!(intend(store, &foreign).await, Settling::NoPayment);
    let mut unknown = asked(&original, "unknown", OperationKind::Capture, 100);
    unknown.operation.pay_id = PayId::from_text("none");
    assert_eq!(intend(store, &unknown).await, Settling::NoPayment);
    assert_eq!(payment(store, &original).await.status, PaymentStatus::Authorised);
}

pub async fn void_holds_are_found(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let first = held(store, 1, None).await;
    let taken = held(store, 2, None).await;
    let back = held(store, 3, None).await;
    held(store, 4, Some("waiting-4")).await;
    intended(store, &asked(&taken, "capture", OperationKind::Capture, 100)).await;
    intended(store, &asked(&back, "back", OperationKind::Reversal, 100)).await;
    assert!(store.void_authorisations(at(10), 9).await.unwrap().is_empty(), "not before that moment");
    assert_eq!(store.void_authorisations(at(11), 9).await.unwrap(), std::slice::from_ref(&first));
    let ours = NewSettlement { request: None, ..asked(&first, "void", OperationKind::Reversal, 1) };
    assert_eq!(intended(store, &ours).await.amount, euros(100), "all that is left");
    assert!(store.void_authorisations(at(11), 9).await.unwrap().is_empty());
    assert!(matches!(store.intend_settlement(&ours).await, Ok(Moved::Done(Settling::Denied(_)))), "once");
}

pub async fn refunds_are_claimed(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let original = held(store, 1, None).await;
    let capture = intended(store, &asked(&original, "capture", OperationKind::Capture, 100)).await;
    settle(store, &capture, &original).await;
    let refund = intended(store, &asked(&original, "refund", OperationKind::Refund, 40)).await;
    assert_eq!((store.open_settlements(0).await.unwrap(), store.open_settlements(1).await.unwrap()), (1, 0));
    let claimed = store.claim_follow_ups(at(20), at(80), 9).await.unwrap();
    assert_eq!(claimed, [Operation { fence: 1, due_at: at(80), ..refund }]);
    settle(store, &claimed[0], &original).await;
    assert_eq!(payment(store, &original).await.refunded_minor, 40);
}
