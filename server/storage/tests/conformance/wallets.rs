//! Wallets: the page's visits, the card used first, renewal, and cards that leave.

use domain::contact::{Contact, EmailAddress};
use domain::event::Stream;
use domain::ids::{CardId, MandateId, MerchantId, RecordId, WalletId, WalletSessionId};
use domain::mandate::{EndedBy, MandateState};
use domain::operation::{Operation, OperationState};
use domain::payment::PaymentStatus;
use domain::ports::{
    Acceptance, CardRemoval, CardStanding, Charged, Claimed, DefaultChoice, FollowUpOutcome, IdempotencyClaim, Moved,
    NewWalletSession, NoRoom, Opened, Removal, Store, Told, WalletSessionMade,
};
use domain::session::{FromWallet, Session, State};
use domain::wallet::{CardStatus, Wallet};
use domain::wallet_session::{ENROLMENTS_MAX, WalletSession, stays_open_until};

use crate::bench::Bench;
use crate::charges::{charge, settlement};
use crate::fixtures::{at, configure, moved, new_session};
use crate::journey::{acceptance, accepted, authorising, entry, intent, plain, reversal, settled};

fn names() -> (MerchantId, WalletId) {
    (MerchantId::from_text("m1"), WalletId::from_text("w"))
}

async fn wallet(store: &dyn Store) -> Wallet {
    let (merchant, id) = names();
    store.wallet(&merchant, &id).await.unwrap().unwrap()
}

pub fn visit(n: u8) -> NewWalletSession {
    let (merchant_id, wallet_id) = names();
    let session = WalletSession {
        id: WalletSessionId::from_text(format!("visit-{n}")),
        link_hash: [n; 32],
        merchant_id,
        pos_id: crate::fixtures::pos("m1").id,
        wallet_id,
        language: Some("fr".into()),
        theme: domain::theme::ThemeName::parse("gym"),
        return_url: (n != 2).then(|| "https://shop.example/account".into()),
        created_at: at(100),
        expires_at: at(1_900),
    };
    NewWalletSession { session, idempotency: None }
}

fn removal(card: &CardId, told: Vec<MandateId>) -> CardRemoval {
    CardRemoval { card_id: card.clone(), told: Told::These(told), by: "consumer", blank: [0xee; 32], at: at(200) }
}

fn parts(founded: &Acceptance) -> (CardId, MandateId, RecordId) {
    let card = founded.card.as_ref().unwrap();
    (card.id.clone(), founded.mandate.as_ref().unwrap().id.clone(), card.version.record_id.clone())
}

async fn settle(store: &dyn Store, follow_up: &Operation) {
    let settlement = settled(follow_up, OperationState::Approved, Vec::new());
    let outcome =
        FollowUpOutcome { settlement, session: None, payment: None, events: Vec::new(), spare: None, at: at(30) };
    assert_eq!(store.settle_follow_up(&outcome).await.unwrap(), Moved::Done(None));
}

async fn facts(store: &dyn Store) -> Vec<String> {
    let (merchant, id) = names();
    let events = store.events(&Stream::Wallet(merchant, id), 0, 100).await.unwrap();
    events.into_iter().map(|event| event.kind).collect()
}

async fn goes(store: &dyn Store, record: &RecordId) -> bool {
    let listed = store.shreddable(99).await.unwrap().contains(record);
    store.shred(record, at(60)).await.unwrap();
    let gone = store.sealed_card(record).await.unwrap().is_none();
    assert_eq!(listed, gone, "what is listed is what can be deleted");
    gone
}

pub async fn a_visit_to_the_wallet_is_read_back(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    assert_eq!(store.open_wallet_session(&visit(1)).await.unwrap(), WalletSessionMade::NoWallet);
    accepted(store, 1, 1).await;
    let claim = |fingerprint| IdempotencyClaim { key: "k".into(), fingerprint: [fingerprint; 32] };
    let new = NewWalletSession { idempotency: Some(claim(1)), ..visit(1) };
    assert_eq!(store.open_wallet_session(&new).await.unwrap(), WalletSessionMade::New);
    assert_eq!(store.wallet_session(&new.session.id).await.unwrap().as_ref(), Some(&new.session));
    let visited = store.visited_wallet(&[1; 32], at(100)).await.unwrap().unwrap();
    assert_eq!((visited.session, visited.pos.name.as_str()), (new.session.clone(), "Boutique"));
    assert!(store.visited_wallet(&[9; 32], at(100)).await.unwrap().is_none());
    let again = NewWalletSession { idempotency: Some(claim(1)), ..visit(2) };
    let made = Claimed::WalletSession(new.session.id);
    assert_eq!(store.open_wallet_session(&again).await.unwrap(), WalletSessionMade::Replayed(made.clone()));
    assert_eq!(store.idempotency(&names().0, "k").await.unwrap(), Some(([1; 32], made)));
    assert_eq!(store.open_wallet_session(&visit(2)).await.unwrap(), WalletSessionMade::New);
    assert_eq!(store.wallet_session(&visit(2).session.id).await.unwrap(), Some(visit(2).session), "from a mail");
    let other = NewWalletSession { idempotency: Some(claim(2)), ..visit(3) };
    assert_eq!(store.open_wallet_session(&other).await.unwrap(), WalletSessionMade::KeyReused);
}

pub async fn a_visit_opens_so_many_enrolments(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    accepted(store, 1, 1).await;
    store.open_wallet_session(&visit(1)).await.unwrap();
    for n in 0..=ENROLMENTS_MAX {
        let mut new = new_session(10 + n);
        new.session.from_wallet = Some(FromWallet { session_id: visit(1).session.id, renews: None });
        let expected = if n < ENROLMENTS_MAX { Opened::New } else { Opened::TooMany };
        assert_eq!(store.open_session(&new).await.unwrap(), expected);
        let stored = store.session(&new.session.id).await.unwrap();
        assert_eq!(stored, (n < ENROLMENTS_MAX).then_some(new.session));
    }
    // Whoever types a card finds the page as long as that takes.
    let long = visit(3);
    let until = |expires_at| NewWalletSession {
        session: WalletSession { expires_at, ..long.session.clone() },
        idempotency: None,
    };
    for (n, (before, last)) in (80..).zip([(110, false), (1_000_000, true)]) {
        let new_visit = until(at(before));
        let id = WalletSessionId::from_text(format!("visit-{n}"));
        let session = WalletSession { id: id.clone(), link_hash: [n; 32], ..new_visit.session };
        store.open_wallet_session(&NewWalletSession { session, idempotency: None }).await.unwrap();
        let mut new = new_session(u32::from(n));
        new.session.from_wallet = Some(FromWallet { session_id: id.clone(), renews: None });
        assert_eq!(store.open_session(&new).await.unwrap(), Opened::New);
        let stays = store.wallet_session(&id).await.unwrap().unwrap().expires_at;
        assert_eq!(stays, if last { at(before) } else { stays_open_until(&new.session) });
    }
}

pub async fn one_choice_of_a_card_stands(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (first, _) = accepted(store, 1, 1).await;
    accepted(store, 2, 2).await;
    assert_eq!(wallet(store).await.default_index(), Some(1), "the oldest until another is chosen");
    let choice = |expected, index| {
        let (merchant_id, wallet_id) = names();
        DefaultChoice { merchant_id, wallet_id, expected, index, at: at(100) }
    };
    let choose = async |expected, index| store.choose_default(&choice(expected, index)).await.unwrap();
    assert_eq!(choose(Some(None), 2).await, Moved::Done(()));
    assert_eq!(choose(Some(None), 1).await, Moved::Stale, "a page from before");
    assert_eq!(choose(Some(Some(2)), 3).await, Moved::Stale, "no such card");
    assert_eq!(wallet(store).await.chosen_index, Some(2));
    assert_eq!(choose(None, 1).await, Moved::Done(()), "whatever stood");
    let (card, mandate, _) = parts(&first);
    for status in [CardStatus::Disabled, CardStatus::Blocked] {
        let standing = |status| CardStanding { status, at: at(110), reason: "test".into() };
        let second = wallet(store).await.card(2).unwrap().id.clone();
        store.set_card_status(&second, &standing(status)).await.unwrap();
        assert_eq!(choose(None, 2).await, Moved::Stale, "nothing may be charged to it");
        store.set_card_status(&second, &standing(CardStatus::Active)).await.unwrap();
    }
    assert!(!wallet(store).await.had(1) && !wallet(store).await.had(3));
    assert!(matches!(store.remove_card(&removal(&card, vec![mandate])).await.unwrap(), Removal::Done { .. }));
    assert!(wallet(store).await.had(1));
    let left = wallet(store).await;
    assert_eq!((left.chosen_index, left.default_index()), (None, Some(2)));
    assert_eq!(choose(None, 1).await, Moved::Stale, "a card that left is not chosen");
}

pub async fn a_card_leaves_with_its_agreements(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (founded, reversal) = accepted(store, 1, 1).await;
    let (card, mandate, record) = parts(&founded);
    let (merchant, id) = names();
    assert_eq!(store.active_mandates(&merchant, &id, None, 9).await.unwrap(), [founded.mandate.clone().unwrap()]);
    assert_eq!(store.remove_card(&removal(&card, Vec::new())).await.unwrap(), Removal::Untold);
    assert_eq!(store.card(&card).await.unwrap().unwrap().status, CardStatus::Active);
    let told = removal(&card, vec![mandate.clone()]);
    assert_eq!(
        store.remove_card(&told).await.unwrap(),
        Removal::Done { ended: vec![mandate.clone()], records: vec![record.clone()] }
    );
    assert_eq!(store.remove_card(&told).await.unwrap(), Removal::Before);
    let (ended, _) = store.mandate(&mandate).await.unwrap().unwrap();
    assert_eq!((ended.state, ended.end.unwrap().by), (MandateState::Ended, EndedBy::Card));
    let left = store.card(&card).await.unwrap().unwrap();
    assert_eq!((left.status, left.version.holder.as_str(), left.fingerprint), (CardStatus::Removed, "", [0xee; 32]));
    assert!(wallet(store).await.cards.is_empty());
    assert_eq!(store.active_mandates(&merchant, &id, None, 9).await.unwrap(), []);
    let kinds = facts(store).await;
    assert_eq!(kinds, ["card.stored", "mandate.ended", "card.removed"]);
    assert!(!goes(store, &record).await, "its hold is still to be given back");
    settle(store, &reversal).await;
    assert!(goes(store, &record).await);
    let back = CardStanding { status: CardStatus::Active, at: at(300), reason: "merchant".into() };
    assert!(!store.set_card_status(&card, &back).await.unwrap(), "for good");
    // The same plastic again is a card of its own.
    accepted(store, 2, 1).await;
    assert_eq!(wallet(store).await.cards.iter().map(|card| card.index).collect::<Vec<_>>(), [2]);
    assert_eq!(store.card_statuses(&card).await.unwrap().len(), 1);
}

pub async fn of_many_agreements_none_is_overlooked(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let mut mandates = Vec::new();
    for n in 1..=3 {
        mandates.push(parts(&accepted(store, n, 1).await.0).1);
    }
    let card = wallet(store).await.cards[0].id.clone();
    let ids = async || store.active_ids_of_card(&card).await.unwrap();
    assert_eq!(ids().await, mandates);
    let shown = store.active_of_card(&card, 2).await.unwrap();
    let newest: Vec<_> = mandates.iter().rev().take(2).cloned().collect();
    assert_eq!(shown.into_iter().map(|mandate| mandate.id).collect::<Vec<_>>(), newest);
    assert_eq!(store.remove_card(&removal(&card, newest)).await.unwrap(), Removal::Untold);
    let all = CardRemoval { told: Told::All, ..removal(&card, Vec::new()) };
    let Removal::Done { ended, .. } = store.remove_card(&all).await.unwrap() else { panic!("not removed") };
    assert_eq!(ended, mandates);
    assert_eq!((ids().await, store.active_of_card(&card, 2).await.unwrap()), (Vec::new(), Vec::new()));
}

/// Neither the name nor the number's fingerprint is left, wherever it was typed; another card's are.
pub async fn a_removed_card_is_forgotten_everywhere(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (founded, _) = accepted(store, 1, 0x5a).await;
    store.open_wallet_session(&visit(1)).await.unwrap();
    let (card, mandate, _) = parts(&founded);
    let renewal = renewing(store, 3, 0x5b, &card).await;
    assert!(matches!(store.accept(&renewal).await.unwrap(), Moved::Done(_)));
    let mut given_up = new_session(4);
    given_up.session.from_wallet = Some(FromWallet { session_id: visit(1).session.id, renews: Some(card.clone()) });
    assert_eq!(store.open_session(&given_up).await.unwrap(), Opened::New);
    // What is sealed is for the sweep: a hold is still to be given back with it.
    let telling = async |word: &str| {
        let rows = bench.rows().await.into_iter().filter(|row| !row.starts_with("sealed_cards"));
        rows.filter(|row| row.contains(word)).collect::<Vec<_>>()
    };
    let words = ["jeanne martin".to_owned(), "5a".repeat(32), "5b".repeat(32)];
    for word in &words {
        assert!(!telling(word).await.is_empty(), "{word}");
    }
    assert!(matches!(store.remove_card(&removal(&card, vec![mandate])).await.unwrap(), Removal::Done { .. }));
    for word in &words {
        assert_eq!(telling(word).await, Vec::<String>::new(), "{word}");
    }
    let after = store.session(&founded.session.session.id).await.unwrap().unwrap();
    assert_eq!(after.version, founded.session.session.version, "it is no move");
    // Of another card everything is left.
    accepted(store, 5, 2).await;
    let removed = CardRemoval { told: Told::All, blank: [0xef; 32], ..removal(&card, Vec::new()) };
    assert_eq!(store.remove_card(&removed).await.unwrap(), Removal::Before);
    assert!(!telling("jeanne martin").await.is_empty());
}

pub async fn a_number_stays_while_a_payment_of_a_removed_card_is_open(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (founded, reversal) = accepted(store, 1, 1).await;
    settle(store, &reversal).await;
    let (card, mandate, record) = parts(&founded);
    let new = charge(&founded, 1);
    assert!(matches!(store.intend_charge(&new).await.unwrap(), Charged::New(_)));
    assert!(matches!(store.remove_card(&removal(&card, vec![mandate])).await.unwrap(), Removal::Done { .. }));
    assert_eq!(store.intend_charge(&charge(&founded, 2)).await.unwrap(), Charged::NoRoom(NoRoom::MandateEnded));
    assert!(!goes(store, &record).await, "the charge is under way");
    let mut held = settlement(&new, OperationState::Approved, Vec::new());
    held.payment.status = PaymentStatus::Authorised;
    assert_eq!(store.settle_charge(&held).await.unwrap(), Moved::Done(None));
    assert!(!goes(store, &record).await, "what it holds is to be taken or given back");
    bench.execute("UPDATE payments SET status = 'succeeded'").await.unwrap();
    assert!(goes(store, &record).await);
}

/// Visit `n` of the wallet page: `plastic` takes the place of the card.
async fn renewing(store: &dyn Store, n: u32, plastic: u8, renewed: &CardId) -> Acceptance {
    let mut new = new_session(n);
    new.session.from_wallet = Some(FromWallet { session_id: visit(1).session.id, renews: Some(renewed.clone()) });
    assert_eq!(store.open_session(&new).await.unwrap(), Opened::New);
    let typed = entry(&new.session, n, plastic);
    assert_eq!(store.enter_card(&typed).await.unwrap(), Moved::Done(()));
    let confirmed: Session = moved(&typed.session, State::Authenticated, 2);
    assert_eq!(store.move_session(&plain(&typed.session, confirmed.clone())).await.unwrap(), Moved::Done(()));
    let (change, operation) = intent(&confirmed, &format!("auth-{n:06}"));
    let Moved::Done(operation) = store.intend(&change, &operation).await.unwrap() else { panic!("stale") };
    let accepted = acceptance(&change.session, &operation, n);
    Acceptance { mandate: None, roots: Vec::new(), wallet_events: Vec::new(), ..accepted }
}

pub async fn a_renewed_card_keeps_index_pcn_and_agreements(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (founded, _) = accepted(store, 1, 1).await;
    accepted(store, 2, 2).await;
    store.open_wallet_session(&visit(1)).await.unwrap();
    let (card, mandate, _) = parts(&founded);
    let before = store.card(&card).await.unwrap().unwrap();
    let expiring = CardStanding { status: CardStatus::Expiring, at: at(50), reason: "expiry:203004".into() };
    assert!(store.set_card_status(&card, &expiring).await.unwrap());
    let renewal = renewing(store, 3, 7, &card).await;
    assert!(matches!(store.accept(&renewal).await.unwrap(), Moved::Done(_)));
    let after = store.card(&card).await.unwrap().unwrap();
    assert_eq!((after.index, &after.pcn, after.version.number), (1, &before.pcn, 2));
    assert_eq!((after.masked.last4.as_str(), after.fingerprint, after.status), ("0007", [7; 32], CardStatus::Active));
    let (same, references) = store.mandate(&mandate).await.unwrap().unwrap();
    assert_eq!((same, references.len()), (founded.mandate.unwrap(), 1), "the agreement and its root stay");
    assert_eq!(store.mandates_of_card(&card).await.unwrap().len(), 1, "none is founded");
    assert_eq!(facts(store).await.last().map(String::as_str), Some("card.updated"));

    // The number of another card of the wallet is that card's.
    let other = renewing(store, 4, 2, &card).await;
    assert!(matches!(store.accept(&other).await.unwrap(), Moved::Done(_)));
    assert_eq!(store.card(&card).await.unwrap().unwrap().version.number, 2);
    assert_eq!(wallet(store).await.card(2).unwrap().version.number, 2);
}

pub async fn a_new_enrolment_does_not_undo_a_merchants_word(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (founded, _) = accepted(store, 1, 1).await;
    let (card, _, _) = parts(&founded);
    let standing = |status, second| CardStanding { status, at: at(second), reason: "test".into() };
    let stands = async || store.card(&card).await.unwrap().unwrap().status;
    assert!(store.set_card_status(&card, &standing(CardStatus::Blocked, 20)).await.unwrap());
    accepted(store, 2, 1).await;
    assert_eq!(stands().await, CardStatus::Active, "its issuer approves it again");
    let history = store.card_statuses(&card).await.unwrap();
    assert!(history.iter().any(|step| step.status == CardStatus::Active && step.reason == "enrolment"), "{history:?}");
    assert!(facts(store).await.contains(&"card.updated".to_owned()));
    assert!(store.set_card_status(&card, &standing(CardStatus::Disabled, 30)).await.unwrap());
    accepted(store, 3, 1).await;
    assert_eq!(stands().await, CardStatus::Disabled);
    let to = standing(CardStatus::Active, 40);
    assert!(!store.move_card_status(&card, &[CardStatus::Expired], &to).await.unwrap());
    assert!(store.move_card_status(&card, &[CardStatus::Expired, CardStatus::Disabled], &to).await.unwrap());
}

pub async fn a_card_removed_while_its_bank_is_asked_founds_nothing(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (founded, _) = accepted(store, 1, 1).await;
    let (card, mandate, record) = parts(&founded);
    // A visit with the stored card itself, as a renewed consent makes it.
    let (session, mut operation) = authorising(store, 2, 1).await;
    operation.record_id = record.clone();
    let mut again = acceptance(&session, &operation, 2);
    again.card.as_mut().unwrap().version.record_id = record;
    assert!(matches!(store.remove_card(&removal(&card, vec![mandate])).await.unwrap(), Removal::Done { .. }));
    again.follow_up = Some(reversal(&operation));
    assert!(matches!(store.accept(&again).await.unwrap(), Moved::Done(_)));
    let forgotten = store.session(&session.id).await.unwrap().unwrap().attempt.unwrap();
    assert_eq!((forgotten.holder.as_str(), forgotten.fingerprint), ("", [0xee; 32]), "written again, forgotten again");
    let (new, _) = store.mandate(&again.mandate.unwrap().id).await.unwrap().unwrap();
    assert_eq!((new.card_id, new.state, new.end.unwrap().by), (card, MandateState::Ended, EndedBy::Card));

    // Another, which is renewed meanwhile: what is removed has no successor either.
    store.open_wallet_session(&visit(1)).await.unwrap();
    let (other, _) = accepted(store, 3, 3).await;
    let (card, mandate, _) = parts(&other);
    let renewal = renewing(store, 4, 7, &card).await;
    let leaves = CardRemoval { blank: [0xef; 32], ..removal(&card, vec![mandate]) };
    assert!(matches!(store.remove_card(&leaves).await.unwrap(), Removal::Done { .. }));
    assert!(matches!(store.accept(&renewal).await.unwrap(), Moved::Done(_)));
    assert_eq!(store.card(&card).await.unwrap().unwrap().version.number, 1);
    assert!(wallet(store).await.cards.is_empty());
}

/// Of a card that was renewed: the number that something is held with stays, the other goes.
pub async fn a_number_goes_while_a_payment_made_with_another_is_open(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (founded, reversal) = accepted(store, 1, 1).await;
    settle(store, &reversal).await;
    let (card, mandate, old) = parts(&founded);
    let new = charge(&founded, 1);
    assert!(matches!(store.intend_charge(&new).await.unwrap(), Charged::New(_)));
    let mut held = settlement(&new, OperationState::Approved, Vec::new());
    held.payment.status = PaymentStatus::Authorised;
    assert_eq!(store.settle_charge(&held).await.unwrap(), Moved::Done(None));
    store.open_wallet_session(&visit(1)).await.unwrap();
    let renewal = renewing(store, 3, 7, &card).await;
    let Moved::Done(reversal) = store.accept(&renewal).await.unwrap() else { panic!("stale") };
    settle(store, &reversal.unwrap()).await;
    let renewed = store.card(&card).await.unwrap().unwrap().version.record_id;
    assert!(matches!(store.remove_card(&removal(&card, vec![mandate])).await.unwrap(), Removal::Done { .. }));
    assert!(goes(store, &renewed).await && !goes(store, &old).await);
    bench.execute("UPDATE payments SET status = 'succeeded'").await.unwrap();
    assert!(goes(store, &old).await);
}

/// Whoever reads the mailbox that was the consumer's has nothing to look for on the wallet page.
pub async fn another_contact_closes_open_visits(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    accepted(store, 1, 1).await;
    let (merchant, id) = names();
    let contact = |address: &str| Contact { address: EmailAddress::parse(address).unwrap(), language: "fr".into() };
    let put = async |address: &str, when| {
        assert!(store.put_contact(&merchant, &id, &contact(address), at(when)).await.unwrap());
    };
    let opened = visit(1).session;
    store.open_wallet_session(&visit(1)).await.unwrap();
    let closes = async || store.wallet_session(&opened.id).await.unwrap().unwrap().expires_at;
    put("anna@example.com", 20).await;
    assert_eq!(closes().await, opened.expires_at, "there was none before");
    put("anna@example.com", 21).await;
    assert_eq!(closes().await, opened.expires_at, "it is the same");
    put("bea@example.com", 22).await;
    assert_eq!(closes().await, at(22));
    let second = visit(2).session;
    store.open_wallet_session(&visit(2)).await.unwrap();
    assert!(store.forget_contact(&merchant, &id, at(30)).await.unwrap());
    assert_eq!(store.wallet_session(&second.id).await.unwrap().unwrap().expires_at, at(30));
    assert_eq!(closes().await, at(22), "what was closed stays as it was");
}
