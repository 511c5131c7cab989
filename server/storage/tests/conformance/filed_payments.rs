//! Payments that leave in files: each in one file, settled once, or taken out before it left.

use domain::event::NewEvent;
use domain::ids::{CardId, ContractId, OperationId, WalletId};
use domain::operation::{Operation, OperationKind, OperationState};
use domain::payment::{PaymentChange, PaymentStatus, Refusal};
use domain::ports::{
    Arrival, ArrivalState, ChargeSettlement, Charged, FiledDecision, Moved, NewArrival, NewCharge, NewFiled, OutFile,
    ResultsChunk, Settling, Store, TakenOut,
};
use domain::settlement::Request;
use domain::settlement::rules::Denied;
use domain::smartbill::alias::Alias;
use domain::smartbill::file::{Kind, OutKind, Spooled};

use sqlx::{Connection, PgConnection};

use crate::aliases::{NUMBER, enrolled, removal};
use crate::bench::{Bench, Place};
use crate::charges::{charge, settlement};
use crate::fixtures::{at, configure};
use crate::journey::accepted;

/// Payments that leave at a second, each with its authorisation as journalled.
async fn filed(store: &dyn Store, founded: &domain::ports::Acceptance, n: u32, leaves: i64) -> (NewCharge, Operation) {
    let new = to_file(founded, n, leaves);
    let Charged::New(operation) = store.intend_charge(&new).await.unwrap() else { panic!("not new") };
    (new, *operation)
}

fn to_file(founded: &domain::ports::Acceptance, n: u32, leaves: i64) -> NewCharge {
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
    new
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

async fn arrived(store: &dyn Store) -> Arrival {
    let new = NewArrival {
        digest: [1; 32],
        name: "in-1".into(),
        kind: Kind::Result,
        merchant_number: NUMBER.into(),
        sequence: 1,
    };
    let Moved::Done(arrival) = store.take_alias_arrival(&new, at(600), at(720)).await.unwrap() else { panic!("stale") };
    arrival
}

fn chunk(arrival: &Arrival, (from, to): (u64, u64), last: bool, settled: Vec<ChargeSettlement>) -> ResultsChunk {
    let (digest, fence) = (arrival.digest, arrival.fence);
    ResultsChunk { digest, fence, from, to, last, lease_until: at(720), settled, at: at(610) }
}

/// An enrolled card whose alias is announced, and a mandate to charge.
async fn announced(store: &dyn Store) -> (CardId, domain::ports::Acceptance) {
    configure(store).await;
    let (card, _) = enrolled(store, 1, 1, "w1").await;
    let file = next(store, 50).await.unwrap();
    send(store, &file, 60).await;
    (card.id, accepted(store, 2, 2).await.0)
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

    let arrival = arrived(store).await;
    let part = |from, to, last, settled| chunk(&arrival, (from, to), last, settled);
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

/// STANs are counted per acquirer, and two of them may serve one merchant number.
pub async fn a_reference_that_is_taken_is_passed_over(bench: &Bench) {
    let store = bench.store.as_ref();
    let (_, founded) = announced(store).await;
    for n in 1..=4 {
        let mut of_other = to_file(&founded, n, 500);
        of_other.operation.contract_id = ContractId::from_text("AMEX");
        of_other.filed.as_mut().unwrap().capture.contract_id = ContractId::from_text("AMEX");
        let Charged::New(operation) = store.intend_charge(&of_other).await.unwrap() else { panic!("not new") };
        assert_eq!(operation.stan, 2 * n - 1);
    }
    let mut stans = Vec::new();
    for n in 5..=7 {
        stans.push(filed(store, &founded, n, 500).await.1.stan);
        // One number more, so that odd and even ones are tried.
        assert!(matches!(store.intend_charge(&charge(&founded, n + 4)).await.unwrap(), Charged::New(_)));
    }
    assert!(stans.iter().any(|stan| *stan > 7), "none was taken, nothing is tried here: {stans:?}");
    let file = next(store, 500).await.unwrap();
    assert_eq!(store.filed_lines(&file, "", 99).await.unwrap().len(), 7);
}

/// American Express would refuse a payment of an alias that it was told to forget.
pub async fn an_end_is_announced_after_the_payments(bench: &Bench) {
    let store = bench.store.as_ref();
    let (card, founded) = announced(store).await;
    let (new, _) = filed(store, &founded, 1, 500).await;
    store.remove_card(&removal(&card)).await.unwrap();
    assert_eq!(store.oldest_announcement().await.unwrap(), None);
    assert!(next(store, 400).await.is_none(), "the payment has not left");
    let file = next(store, 500).await.unwrap();
    assert_eq!(file.kind, OutKind::Payments);
    send(store, &file, 510).await;
    assert!(next(store, 520).await.is_none(), "it is not answered");
    let arrival = arrived(store).await;
    let part = chunk(&arrival, (0, 1), true, vec![paid(&new)]);
    assert_eq!(store.apply_results(&part).await.unwrap(), Moved::Done(()));
    assert_eq!(store.oldest_announcement().await.unwrap(), Some(at(200)));
    let file = next(store, 620).await.unwrap();
    assert_eq!(file.kind, OutKind::Announcement);
    assert_eq!(store.announced_aliases(&file, "", 9).await.unwrap().len(), 1);
}

/// What left and was never answered is settled by a person's word, once.
pub async fn a_person_settles_what_is_not_answered(bench: &Bench) {
    let store = bench.store.as_ref();
    let (_, founded) = announced(store).await;
    let (new, operation) = filed(store, &founded, 1, 500).await;
    let decision = FiledDecision { settled: paid(&new), words: "asked them: paid".into(), at: at(700) };
    assert_eq!(store.decide_filed(&decision).await.unwrap(), Moved::Stale, "it has not left");
    let file = next(store, 500).await.unwrap();
    assert_eq!(store.decide_filed(&decision).await.unwrap(), Moved::Stale, "it is being written");
    assert!(store.awaited_payments("", 9).await.unwrap().is_empty());
    send(store, &file, 510).await;
    let awaited = store.awaited_payments("", 9).await.unwrap();
    assert_eq!((awaited.len(), awaited[0].file, awaited[0].by_hand), (1, Some(2), None));
    assert_eq!(awaited[0].merchant_number, NUMBER);
    let pay_id = &new.payment.pay_id;
    assert_eq!(store.filed_payment(pay_id).await.unwrap().as_ref(), Some(&awaited[0]));
    assert!(store.awaited_payments(pay_id.as_str(), 9).await.unwrap().is_empty(), "after it");
    let (a, b) = tokio::join!(store.decide_filed(&decision), store.decide_filed(&decision));
    let done = [a.unwrap(), b.unwrap()];
    assert!(done.contains(&Moved::Done(())) && done.contains(&Moved::Stale), "{done:?}");
    let view = store.payment(&new.payment.merchant_id, pay_id).await.unwrap().unwrap();
    assert_eq!((view.payment.status, view.payment.captured_minor), (PaymentStatus::Succeeded, 3_499));
    let kept = store.filed_payments(NUMBER, &[operation.retrieval_reference()]).await.unwrap().remove(0);
    assert_eq!((kept.is_awaited, kept.by_hand), (false, Some(true)));
    assert!(store.awaited_payments("", 9).await.unwrap().is_empty());
    let arrival = arrived(store).await;
    let part = chunk(&arrival, (0, 1), true, vec![paid(&new)]);
    assert_eq!(store.apply_results(&part).await.unwrap(), Moved::Stale, "it is settled");
}

/// Nothing that a wallet's facts need is locked before the last payment of a part is settled, and wallets are told in
/// one order for all.
pub async fn a_part_tells_wallets_last_and_in_order(bench: &Bench) {
    let store = bench.store.as_ref();
    let (_, founded) = announced(store).await;
    let mut settled = Vec::new();
    for (n, wallet) in [(1, "b"), (2, "a"), (3, "b")] {
        let (new, _) = filed(store, &founded, n, 500).await;
        let mut one = paid(&new);
        let wallet = WalletId::from_text(wallet);
        let fact = NewEvent::of_wallet(&new.payment.merchant_id, &wallet, "payment.captured", at(610), "3499 EUR");
        one.events = vec![fact];
        settled.push((new.payment.pay_id, one));
    }
    let file = next(store, 500).await.unwrap();
    send(store, &file, 510).await;
    let arrival = arrived(store).await;
    let third = settled.pop().unwrap();
    let first = settled.remove(0);
    // The wallet has facts: its row is there to be locked.
    let part = chunk(&arrival, (0, 1), false, vec![first.1]);
    assert_eq!(store.apply_results(&part).await.unwrap(), Moved::Done(()));
    bench.execute("DELETE FROM outbox").await.unwrap();
    let second = settled.remove(0);
    let held = second.0.clone();
    let part = chunk(&arrival, (1, 3), true, vec![third.1, second.1]);
    if matches!(bench.place, Place::Postgres { .. }) {
        let url = bench.place.url();
        let mut holder = PgConnection::connect(&url).await.unwrap();
        let mut looker = PgConnection::connect(&url).await.unwrap();
        let mut holding = holder.begin().await.unwrap();
        sqlx::query("SELECT pay_id FROM payments WHERE pay_id = $1 FOR UPDATE")
            .bind(held.as_str())
            .execute(&mut *holding)
            .await
            .unwrap();
        let working = bench.store.clone();
        let applied = tokio::spawn(async move { working.apply_results(&part).await });
        let waits =
            "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        while sqlx::query_scalar::<_, i64>(waits).fetch_one(&mut looker).await.unwrap() == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        // No wallet is locked.
        sqlx::query("SELECT name FROM streams FOR UPDATE NOWAIT").execute(&mut looker).await.unwrap();
        holding.rollback().await.unwrap();
        assert_eq!(applied.await.unwrap().unwrap(), Moved::Done(()));
    } else {
        assert_eq!(store.apply_results(&part).await.unwrap(), Moved::Done(()));
    }
    let first = "DELETE FROM outbox WHERE wallet_id = 'a' AND id = (SELECT MIN(id) FROM outbox)";
    assert_eq!(bench.execute(first).await.unwrap(), 1, "a before b");
}
