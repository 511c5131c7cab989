//! Aliases at American Express: one per card, none twice, none lost.

use domain::ids::{CardId, ContractId, WalletId};
use domain::ports::{CardRemoval, Moved, Opened, Removal, Store, StoreError, Told};
use domain::session::{Session, State};
use domain::smartbill::record::{AliasRecord, Announce, NewAlias};
use domain::smartbill::status::AliasStatus;
use domain::wallet::Card;

use crate::bench::Bench;
use crate::fixtures::{at, configure, moved, new_session};
use crate::journey::{acceptance, entry, intent, plain};

/// The merchant's number at American Express.
pub const NUMBER: &str = "3780000001";

pub fn wanted() -> NewAlias {
    NewAlias { contract_id: ContractId::from_text("AMEX"), merchant_number: NUMBER.into() }
}

/// Visit `n` of a wallet types `card` and is accepted.
async fn accepting(store: &dyn Store, n: u32, card: u8, wallet: &str) -> Result<CardId, StoreError> {
    let mut new = new_session(n);
    new.session.wallet_id = WalletId::from_text(wallet);
    new.payment.wallet_id = WalletId::from_text(wallet);
    assert_eq!(store.open_session(&new).await.unwrap(), Opened::New);
    let entry = entry(&new.session, n, card);
    assert_eq!(store.enter_card(&entry).await.unwrap(), Moved::Done(()));
    let next: Session = moved(&entry.session, State::Authenticated, 2);
    assert_eq!(store.move_session(&plain(&entry.session, next.clone())).await.unwrap(), Moved::Done(()));
    let (change, operation) = intent(&next, &format!("auth-{n:06}"));
    let Moved::Done(operation) = store.intend(&change, &operation).await.unwrap() else { panic!("stale") };
    let mut accepted = acceptance(&change.session, &operation, n);
    accepted.alias = Some(wanted());
    let Moved::Done(_) = store.accept(&accepted).await? else { panic!("stale") };
    let mandate = accepted.mandate.unwrap().id;
    Ok(store.mandate(&mandate).await.unwrap().unwrap().0.card_id)
}

/// The same, whose card and alias are answered.
pub async fn enrolled(store: &dyn Store, n: u32, card: u8, wallet: &str) -> (Card, AliasRecord) {
    let id = accepting(store, n, card, wallet).await.unwrap();
    (store.card(&id).await.unwrap().unwrap(), alias(store, &id).await)
}

pub async fn alias(store: &dyn Store, card: &CardId) -> AliasRecord {
    store.alias(card).await.unwrap().unwrap()
}

pub fn removal(card: &CardId) -> CardRemoval {
    CardRemoval { card_id: card.clone(), told: Told::All, by: "consumer", blank: [0xee; 32], at: at(200) }
}

pub async fn an_accepted_card_gets_its_alias(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (card, alias_record) = enrolled(store, 1, 1, "client-7").await;
    assert_eq!((alias_record.alias.as_str(), alias_record.status), ("client-71", AliasStatus::Waiting));
    assert_eq!((&alias_record.new, alias_record.announce), (&wanted(), Some(Announce::New)));
    assert_eq!((alias_record.since, alias_record.file, &alias_record.code), (card.created_at, None, &None));
    let steps = store.alias_steps(&card.id).await.unwrap();
    assert_eq!(steps.len(), 1);
    assert_eq!((steps[0].status, steps[0].reason.as_str(), &steps[0].from), (AliasStatus::Waiting, "enrolled", &None));
    // The same number again is a version of the card, and is announced with the first.
    let (again, same) = enrolled(store, 2, 1, "client-7").await;
    assert_eq!((&again.id, again.version.number, &same.alias), (&card.id, 2, &alias_record.alias));
    assert_eq!(same.announce, Some(Announce::New));
    assert_eq!(store.alias_steps(&card.id).await.unwrap()[1].reason, "typed");
    // A card without the wish has none.
    let (plain, _) = crate::journey::accepted(store, 9, 9).await;
    assert_eq!(store.alias(&plain.card.unwrap().id).await.unwrap(), None);
}

pub async fn an_index_whose_alias_is_taken_is_passed_over(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (_, taken) = enrolled(store, 1, 1, "A1").await;
    assert_eq!(taken.alias.as_str(), "A11");
    for n in 2..=11_u8 {
        enrolled(store, u32::from(n), n, "A").await;
    }
    let (eleventh, alias) = enrolled(store, 12, 12, "A").await;
    assert_eq!((eleventh.index, alias.alias.as_str()), (12, "A12"), "A11 is the first card's of A1");
    // The other way round, and from many sides at once.
    let tasks: Vec<_> = (20..28_u8)
        .map(|n| {
            let store = bench.store.clone();
            let wallet = if n % 2 == 0 { "B" } else { "B1" };
            tokio::spawn(async move { enrolled(store.as_ref(), u32::from(n), n, wallet).await.1.alias })
        })
        .collect();
    let mut all = Vec::new();
    for task in tasks {
        all.push(task.await.unwrap());
    }
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 8);
}

pub async fn the_last_index_is_the_end(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (merchant, wallet) = (new_session(1).session.merchant_id, WalletId::from_text("C"));
    assert!(store.alias_room(&merchant, &wallet, NUMBER, None).await.unwrap(), "a wallet that is not there yet");
    for n in 1..=99_u8 {
        enrolled(store, u32::from(n), n, "C").await;
    }
    assert!(!store.alias_room(&merchant, &wallet, NUMBER, None).await.unwrap());
    assert!(store.alias_room(&merchant, &wallet, NUMBER, Some(99)).await.unwrap(), "that card has its own");
    assert!(!store.alias_room(&merchant, &wallet, NUMBER, Some(100)).await.unwrap());
    assert!(matches!(accepting(store, 100, 100, "C").await, Err(StoreError::Full(_))));
    let found = store.wallet(&merchant, &wallet).await.unwrap().unwrap();
    assert_eq!((found.cards.len(), found.last_index), (99, 99), "nothing of it is stored");
    let (ninety_ninth, _) = enrolled(store, 101, 99, "C").await;
    assert_eq!((ninety_ninth.index, ninety_ninth.version.number), (99, 2), "a known card needs no other index");
}

pub async fn a_removed_card_cancels_its_alias(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (card, _) = enrolled(store, 1, 1, "D").await;
    assert!(matches!(store.remove_card(&removal(&card.id)).await.unwrap(), Removal::Done { .. }));
    let left = alias(store, &card.id).await;
    assert_eq!((left.status, left.announce, left.since), (AliasStatus::Cancelled, None, at(200)), "nobody knew it");
    let steps = store.alias_steps(&card.id).await.unwrap();
    assert_eq!((steps.len(), steps[1].reason.as_str()), (2, "removed"));
    let (next, alias) = enrolled(store, 2, 1, "D").await;
    assert_eq!((next.index, alias.alias.as_str()), (2, "D2"), "neither index nor alias comes back");
}
