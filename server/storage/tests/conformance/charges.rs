//! Merchant-initiated payments: written down before they are sent, settled once, and never a new root.

use domain::brand::Brand;
use domain::event::Stream;
use domain::ids::{CardId, MandateId, MerchantId, OperationId, PayId, WalletId, XId};
use domain::mandate::{EndedBy, MandateEnd, MandateState};
use domain::operation::{Operation, OperationKind, OperationState};
use domain::payment::{CaptureMethod, Payment, PaymentChange, PaymentStatus};
use domain::ports::{
    Acceptance, CardStanding, ChargeSettlement, Charged, Claimed, IdempotencyClaim, MandatesEnd, Moved, NewCharge,
    NoRoom, Pace, Settlement,
};
use domain::scheme_reference::{ReferenceKind, SchemeReference};
use domain::wallet::CardStatus;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::bench::Bench;
use crate::fixtures::{at, configure, euros};
use crate::journey::{acceptance, accepted, authorising, refusal, reversal, root};

/// Charge number `n` of an accepted mandate.
pub fn charge(founded: &Acceptance, n: u32) -> NewCharge {
    let pay_id = PayId::from_text(format!("{:032x}", 0xc000 + n));
    let operation = Operation {
        id: OperationId::from_text(format!("auth-c{n:05}")),
        merchant_id: founded.mandate.as_ref().unwrap().merchant_id.clone(),
        session_id: None,
        pay_id: pay_id.clone(),
        contract_id: founded.mandate.as_ref().unwrap().contract_id.clone(),
        kind: OperationKind::Authorisation,
        state: OperationState::Intended,
        amount: euros(3_499),
        brand: Brand::Visa,
        record_id: founded.card.as_ref().unwrap().version.record_id.clone(),
        original_id: None,
        stan: 0,
        intended_at: at(100),
        approval_code: None,
        response_code: None,
        advice_code: None,
        attempts: 1,
        due_at: at(100),
        fence: 0,
    };
    let payment = Payment {
        merchant_id: founded.mandate.as_ref().unwrap().merchant_id.clone(),
        session_id: None,
        wallet_id: founded.mandate.as_ref().unwrap().wallet_id.clone(),
        capture: CaptureMethod::Delayed { hours: 3 },
        trans_id: format!("C-{n}"),
        ref_nr: "R".into(),
        x_id: XId::from_text("x"),
        amount: euros(3_499),
        captured_minor: 0,
        refunded_minor: 0,
        status: PaymentStatus::Pending,
        refusal: None,
        mandate_id: Some(founded.mandate.as_ref().unwrap().id.clone()),
        echo: "{}".into(),
        created_at: at(100),
        pay_id,
    };
    NewCharge {
        payment,
        operation,
        idempotency: None,
        repeats_trans_id: false,
        pace: None,
        filed: None,
        instalment: None,
        events: Vec::new(),
    }
}

pub fn settlement(charge: &NewCharge, state: OperationState, references: Vec<SchemeReference>) -> ChargeSettlement {
    let mut operation = charge.operation.clone();
    operation.state = state;
    ChargeSettlement {
        mandate_id: charge.payment.mandate_id.clone(),
        payment: PaymentChange::to(&charge.payment.pay_id, PaymentStatus::CaptureRequested),
        settlement: Settlement { operation, references },
        capture: None,
        follow_up: None,
        ends: None,
        card: None,
        asks_updater: None,
        events: Vec::new(),
    }
}

pub async fn a_charge_is_read_back(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (founded, _) = accepted(store, 1, 1).await;
    let new = charge(&founded, 1);
    let Charged::New(operation) = store.intend_charge(&new).await.unwrap() else { panic!("not new") };
    assert!(operation.stan > 0);
    let view = store.payment(&new.payment.merchant_id, &new.payment.pay_id).await.unwrap().unwrap();
    assert_eq!(view.payment, new.payment);
    assert_eq!(view.authorisation.as_ref(), Some(operation.as_ref()));
    assert!(view.session.is_none());
    assert_eq!(view.mandate.unwrap().id, founded.mandate.as_ref().unwrap().id);
    assert_eq!(view.card.unwrap().id, founded.card.as_ref().unwrap().id);
    assert_eq!(view.roots, founded.roots);
    assert_eq!(store.stuck_authorisations(at(101), 9).await.unwrap(), [*operation.clone()]);
    let mut settled = settlement(&new, OperationState::Approved, Vec::new());
    settled.settlement.operation.advice_code = Some("02".into());
    settled.follow_up = Some(Operation { kind: OperationKind::Capture, ..reversal(&operation) });
    assert!(matches!(store.settle_charge(&settled).await.unwrap(), Moved::Done(Some(_))));
    assert_eq!(store.settle_charge(&settled).await.unwrap(), Moved::Stale, "settled once");
    let view = store.payment(&new.payment.merchant_id, &new.payment.pay_id).await.unwrap().unwrap();
    assert_eq!(view.payment.status, PaymentStatus::CaptureRequested);
    assert_eq!(view.authorisation.unwrap().advice_code.as_deref(), Some("02"));
    assert_eq!(
        store.charges_made(&founded.mandate.as_ref().unwrap().id).await.unwrap(),
        1,
        "the verification charged nothing"
    );
}

pub async fn a_charge_is_intended_once(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (founded, _) = accepted(store, 1, 1).await;
    let mut new = charge(&founded, 1);
    new.idempotency = Some(IdempotencyClaim { key: "k".into(), fingerprint: [1; 32] });
    assert!(matches!(store.intend_charge(&new).await.unwrap(), Charged::New(_)));
    let replayed = Charged::Replayed(Claimed::Payment(new.payment.pay_id.clone()));
    assert_eq!(store.intend_charge(&new).await.unwrap(), replayed);
    new.idempotency = Some(IdempotencyClaim { key: "k".into(), fingerprint: [2; 32] });
    assert_eq!(store.intend_charge(&new).await.unwrap(), Charged::KeyReused);
    new.idempotency = None;
    assert_eq!(store.intend_charge(&new).await.unwrap(), Charged::Exists, "the payment's own id");
    let mut other = charge(&founded, 2);
    other.payment.trans_id.clone_from(&new.payment.trans_id);
    assert_eq!(store.intend_charge(&other).await.unwrap(), Charged::TransIdUsed);
}

pub async fn one_of_many_charges_of_one_id_is_intended(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let (founded, _) = accepted(bench.store.as_ref(), 1, 1).await;
    let tasks: Vec<_> = (0..20_u32)
        .map(|n| {
            let (store, mut new) = (bench.store.clone(), charge(&founded, 1));
            new.operation.id = OperationId::from_text(format!("auth-{n}"));
            tokio::spawn(async move { store.intend_charge(&new).await.unwrap() })
        })
        .collect();
    let mut new = 0;
    for task in tasks {
        new += usize::from(matches!(task.await.unwrap(), Charged::New(_)));
    }
    assert_eq!(new, 1);
}

/// The agreement of the fixtures is for twelve charges.
pub async fn no_more_charges_are_intended_than_were_agreed_on(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let (founded, _) = accepted(bench.store.as_ref(), 1, 1).await;
    let tasks: Vec<_> = (0..20_u32)
        .map(|n| {
            let (store, new) = (bench.store.clone(), charge(&founded, n));
            tokio::spawn(async move { store.intend_charge(&new).await.unwrap() })
        })
        .collect();
    let (mut new, mut refused) = (0, 0);
    for task in tasks {
        match task.await.unwrap() {
            Charged::New(_) => new += 1,
            Charged::NoRoom(NoRoom::CountReached(12)) => refused += 1,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((new, refused), (12, 8));
}

/// Two periods have begun, and many want to be the second charge. The first was made with the agreement, unless that
/// payment made another's good.
pub async fn no_more_charges_are_intended_than_periods_have_begun(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    for (n, replaces) in [(1, false), (2, true)] {
        let (session, operation) = authorising(bench.store.as_ref(), n, 1).await;
        let mut founding = acceptance(&session, &operation, n);
        founding.session.payment.as_mut().unwrap().status = PaymentStatus::Authorised;
        founding.replaces = replaces.then(|| MandateId::from_text("mandate-000001"));
        assert!(matches!(bench.store.accept(&founding).await.unwrap(), Moved::Done(_)));
        let mandate = &founding.mandate.as_ref().unwrap().id;
        let next = "2027-03-01".parse().unwrap();
        // The fixture's payment of a visit is for nothing: two charges made good count the charges alone.
        let pace = Pace { most: 2, counts_first: true, next };
        let tasks: Vec<_> = (0..10_u32)
            .map(|k| {
                let (store, new) = (bench.store.clone(), charge(&founding, n * 100 + k));
                tokio::spawn(async move { store.intend_charge(&NewCharge { pace: Some(pace), ..new }).await.unwrap() })
            })
            .collect();
        let mut new = 0;
        for task in tasks {
            match task.await.unwrap() {
                Charged::New(_) => new += 1,
                Charged::NoRoom(NoRoom::TooSoon(day)) => assert_eq!(day, next),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(new, 2);
        assert_eq!(bench.store.charges_paced(mandate, false).await.unwrap(), 2);
    }
}

/// What replaces an agreement is for the charges that are left when it does, not when its page was opened.
pub async fn a_replacement_is_for_what_is_left(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (old, _) = accepted(store, 1, 1).await;
    let (session, operation) = authorising(store, 2, 1).await;
    for n in 1..=3 {
        assert!(matches!(store.intend_charge(&charge(&old, n)).await.unwrap(), Charged::New(_)));
    }
    let mut renewed = acceptance(&session, &operation, 2);
    renewed.replaces = Some(old.mandate.as_ref().unwrap().id.clone());
    assert!(matches!(store.accept(&renewed).await.unwrap(), Moved::Done(_)));
    let (new, _) = store.mandate(&renewed.mandate.as_ref().unwrap().id).await.unwrap().unwrap();
    assert_eq!(new.agreement.count, Some(9), "of twelve, three were made");
    let (old, _) = store.mandate(&old.mandate.as_ref().unwrap().id).await.unwrap().unwrap();
    assert_eq!((old.agreement.count, old.state), (Some(12), MandateState::Replaced), "the old one says what it said");
}

/// The consumer was there, and the issuer said stop all the same.
pub async fn a_refused_visit_ends_what_the_issuer_stops(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (founded, _) = accepted(store, 1, 1).await;
    let (mandate, card) = (&founded.mandate.as_ref().unwrap().id, &founded.card.as_ref().unwrap().id);
    let (session, operation) = authorising(store, 2, 1).await;
    let standing = CardStanding { status: CardStatus::Blocked, at: at(50), reason: "issuer:41".into() };
    let mut refused = refusal(&session, &operation, false);
    refused.settlement.operation.state = OperationState::Declined;
    refused.settlement.operation.advice_code = Some("21".into());
    refused.ends = Some(end(mandate, false, EndedBy::Scheme("21".into())));
    refused.card = Some((card.clone(), standing));
    assert_eq!(store.refuse(&refused).await.unwrap(), Moved::Done(None));
    assert_eq!(store.mandate(mandate).await.unwrap().unwrap().0.state, MandateState::Ended);
    assert_eq!(store.card(card).await.unwrap().unwrap().status, CardStatus::Blocked);
    assert_eq!(store.operation(&operation.id).await.unwrap().unwrap().advice_code.as_deref(), Some("21"));
    let wallet = Stream::Wallet(session.merchant_id, session.wallet_id);
    let facts = store.events(&wallet, 0, 99).await.unwrap();
    assert!(["mandate.ended", "card.disabled"].iter().all(|kind| facts.iter().any(|fact| fact.kind == *kind)));
}

fn end(id: &MandateId, whole_card: bool, by: EndedBy) -> MandatesEnd {
    MandatesEnd { mandate_id: id.clone(), whole_card, end: MandateEnd { at: at(200), by, replaced_by: None } }
}

pub async fn an_ended_mandate_stays_ended(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (first, _) = accepted(store, 1, 1).await;
    let (second, _) = accepted(store, 2, 1).await;
    let ended = store.end_mandates(&end(&first.mandate.as_ref().unwrap().id, false, EndedBy::Consumer)).await.unwrap();
    assert_eq!(ended, std::slice::from_ref(&first.mandate.as_ref().unwrap().id));
    assert!(
        store
            .end_mandates(&end(&first.mandate.as_ref().unwrap().id, false, EndedBy::Merchant))
            .await
            .unwrap()
            .is_empty()
    );
    let (stored, _) = store.mandate(&first.mandate.as_ref().unwrap().id).await.unwrap().unwrap();
    assert_eq!(stored.state, MandateState::Ended);
    assert_eq!(stored.end.unwrap().by, EndedBy::Consumer);
    assert_eq!(store.intend_charge(&charge(&first, 1)).await.unwrap(), Charged::NoRoom(NoRoom::MandateEnded));
    let scheme = EndedBy::Scheme("R1".into());
    let ended = store.end_mandates(&end(&first.mandate.as_ref().unwrap().id, true, scheme)).await.unwrap();
    assert_eq!(
        ended,
        std::slice::from_ref(&second.mandate.as_ref().unwrap().id),
        "the other agreement on the same card"
    );
    let (merchant, wallet) = (MerchantId::from_text("m1"), WalletId::from_text("w"));
    let of_wallet = store.mandates_of_wallet(&merchant, &wallet, None, 10).await.unwrap();
    let (one, other) = (&of_wallet[0].id, &of_wallet[1].id);
    let page = async |after, limit| store.mandates_of_wallet(&merchant, &wallet, after, limit).await.unwrap();
    assert_eq!(page(None, 1).await, of_wallet[..1]);
    assert_eq!((page(Some(one), 9).await, page(Some(other), 9).await), (of_wallet[1..].to_vec(), Vec::new()));
    assert_eq!(page(Some(&MandateId::from_text("none")), 9).await, [], "after none of them there is nothing");
    assert_eq!(store.active_mandates(&merchant, &wallet, Some(one), 9).await.unwrap(), []);
    assert!(of_wallet.iter().all(|mandate| mandate.state == MandateState::Ended) && of_wallet.len() == 2);
    let facts = store.events(&Stream::Wallet(merchant, wallet), 0, 100).await.unwrap();
    let told = facts.iter().filter(|fact| fact.kind == "mandate.ended").count();
    assert_eq!(told, 2);
}

pub async fn a_card_keeps_how_it_came_to_its_status(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (founded, _) = accepted(store, 1, 1).await;
    let card: CardId = founded.card.as_ref().unwrap().id.clone();
    let standing = CardStanding { status: CardStatus::Blocked, at: at(50), reason: "issuer:41".into() };
    assert!(store.set_card_status(&card, &standing).await.unwrap());
    assert!(!store.set_card_status(&card, &standing).await.unwrap(), "it has it");
    let wallet = (MerchantId::from_text("m1"), WalletId::from_text("w"));
    let cards = store.cards_of_wallet(&wallet.0, &wallet.1).await.unwrap();
    assert_eq!(cards.iter().map(|card| card.status).collect::<Vec<_>>(), [CardStatus::Blocked]);
    let facts = store.events(&Stream::Wallet(wallet.0, wallet.1), 0, 100).await.unwrap();
    assert_eq!(facts.iter().filter(|fact| fact.kind == "card.disabled").count(), 1);
}

/// Whatever later answers carry, the roots stay what the first payment's answer said.
pub async fn no_answer_adds_a_root(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let answers = prop::collection::vec((0..ReferenceKind::ALL.len(), "[0-9A-Z]{0,22}|123456789012345"), 0..6)
        .prop_map(|all| {
            let kind = |index: usize| ReferenceKind::ALL[index];
            all.into_iter().map(|(index, value)| SchemeReference { kind: kind(index), value }).collect::<Vec<_>>()
        })
        .boxed();
    let mut runner = TestRunner::new(Config::with_cases(24));
    for n in 1..=24 {
        let (founded, _) = accepted(store, n, 1).await;
        let references = answers.new_tree(&mut runner).unwrap().current();
        let new = charge(&founded, n);
        assert!(matches!(store.intend_charge(&new).await.unwrap(), Charged::New(_)));
        let settled = settlement(&new, OperationState::Approved, references.clone());
        assert_eq!(store.settle_charge(&settled).await.unwrap(), Moved::Done(None), "{references:?}");
        let (mandate, roots) = store.mandate(&founded.mandate.as_ref().unwrap().id).await.unwrap().unwrap();
        assert_eq!(roots, [root("123456789012345")], "{references:?}");
        let seen = store.seen_references(&mandate.id, 100).await.unwrap();
        for reference in references {
            assert!(roots.contains(&reference) || seen.contains(&reference), "{reference:?} is recorded");
        }
    }
}
