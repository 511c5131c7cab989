//! Cards that their issuers replace: asked about by one, applied whole or not at all.

use domain::card::MaskedPan;
use domain::card_update::{CardChange, NewVersion, Source, Watch, WatchOutcome};
use domain::event::{NewEvent, Stream};
use domain::expiry::Expiry;
use domain::ids::{CardId, MandateId, MerchantId, RecordId, WalletId};
use domain::instalment::{Instalment, InstalmentState};
use domain::mandate::{EndedBy, MandateEnd, MandateState};
use domain::merchant::Contract;
use domain::operation::OperationState;
use domain::ports::{
    Acceptance, CardRemoval, CardStanding, FollowUpOutcome, MandatesEnd, Moved, Removal, ScheduleMade, Store, Told,
};
use domain::schedule::ScheduleState;
use domain::wallet::{CardStatus, CardVersion, SealedCard};

use crate::bench::Bench;
use crate::fixtures::{at, configure, contract, euros};
use crate::journey::{acceptance, accepted, authorising, settled};

fn watching() -> Contract {
    Contract { updates_cards: true, ..contract("m1", "CB", "acq-1") }
}

/// A card that is watched and due at second 10, claimed.
async fn watched(store: &dyn Store) -> (Acceptance, Watch) {
    configure(store).await;
    let (founded, _) = accepted(store, 1, 1).await;
    assert_eq!(store.watch_cards(&watching(), true, at(10), 9).await.unwrap(), 1);
    let watch = store.claim_watches(at(10), at(130), 9).await.unwrap().remove(0);
    (founded, watch)
}

fn standing(status: CardStatus) -> CardStanding {
    CardStanding { status, at: at(50), reason: "updater:number".into() }
}

fn record(n: u32) -> RecordId {
    RecordId::from_text(format!("record-new-{n}"))
}

/// The card's next plastic: it ends in `last4`.
fn replaced(expected: u32, last4: &str) -> CardChange {
    let masked = MaskedPan { first6: "497010".into(), last4: last4.into(), length: 16 };
    let version = CardVersion {
        number: expected + 1,
        record_id: record(expected + 1),
        expiry: Expiry::new(2034, 2).unwrap(),
        holder: "Jeanne Martin".into(),
    };
    let sealed = SealedCard { id: version.record_id.clone(), ciphertext: vec![9; 80] };
    let new = NewVersion { version, sealed, masked, fingerprint: [99; 32], at: at(50), revived: Vec::new() };
    CardChange {
        expected,
        was: CardStatus::Active,
        standings: vec![standing(CardStatus::Replaced), standing(CardStatus::Active)],
        version: Some(Box::new(new)),
        ends: None,
    }
}

fn outcome(watch: &Watch, change: Option<CardChange>) -> WatchOutcome {
    let wallet = (MerchantId::from_text("m1"), WalletId::from_text("w"));
    let told = NewEvent::of_wallet(&wallet.0, &wallet.1, "card.replaced", at(50), "1 number");
    let events = change.iter().map(|_| told.clone()).collect();
    WatchOutcome { watch: watch.clone(), next_at: at(1_000), change, events }
}

async fn kinds(store: &dyn Store) -> Vec<String> {
    let stream = Stream::Wallet(MerchantId::from_text("m1"), WalletId::from_text("w"));
    store.events(&stream, 0, 999).await.unwrap().into_iter().map(|event| event.kind).collect()
}

pub async fn watched_cards_are_claimed_by_one(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    for n in 1..=20 {
        accepted(bench.store.as_ref(), n, u8::try_from(n).unwrap()).await;
    }
    let store = &bench.store;
    assert_eq!(store.watch_cards(&watching(), true, at(10), 15).await.unwrap(), 15, "at most so many");
    assert_eq!(store.watch_cards(&watching(), true, at(10), 15).await.unwrap(), 5);
    assert_eq!(store.watch_cards(&watching(), true, at(10), 15).await.unwrap(), 0);
    assert_eq!(store.next_due(at(9)).await.unwrap(), Some(at(10)));
    assert!(store.claim_watches(at(9), at(99), 50).await.unwrap().is_empty(), "not due");
    let second = bench.second().await;
    let tasks: Vec<_> = (0..6)
        .map(|n| {
            let store = if n % 2 == 0 { bench.store.clone() } else { second.clone() };
            tokio::spawn(async move { store.claim_watches(at(10), at(130), 5).await.unwrap() })
        })
        .collect();
    let mut claimed = Vec::new();
    for task in tasks {
        claimed.extend(task.await.unwrap());
    }
    claimed.extend(bench.store.claim_watches(at(10), at(130), 50).await.unwrap());
    let names: std::collections::HashSet<&CardId> = claimed.iter().map(|watch| &watch.card_id).collect();
    assert_eq!((claimed.len(), names.len()), (20, 20), "each once");
    assert_eq!(bench.store.claim_watches(at(130), at(200), 50).await.unwrap().len(), 20, "a lease ends");
    let ends = MandatesEnd {
        mandate_id: MandateId::from_text("mandate-000001"),
        whole_card: true,
        end: MandateEnd { at: at(40), by: EndedBy::Consumer, replaced_by: None },
    };
    store.end_mandates(&ends).await.unwrap();
    store.watch_cards(&watching(), true, at(10), 15).await.unwrap();
    assert_eq!(store.claim_watches(at(300), at(400), 50).await.unwrap().len(), 19, "nothing rests on that card");
    store.watch_cards(&watching(), false, at(10), 15).await.unwrap();
    assert!(store.claim_watches(at(500), at(600), 50).await.unwrap().is_empty(), "the contract wants it no more");
}

pub async fn a_new_number_is_another_version_of_the_card(bench: &Bench) {
    let store = bench.store.as_ref();
    let (founded, watch) = watched(store).await;
    let before = store.card(&watch.card_id).await.unwrap().unwrap();
    let mandate = &founded.mandate.as_ref().unwrap().id;
    let roots = store.mandate(mandate).await.unwrap().unwrap().1;
    assert_eq!(store.settle_watch(&outcome(&watch, Some(replaced(1, "1008")))).await.unwrap(), Moved::Done(()));

    let card = store.card(&watch.card_id).await.unwrap().unwrap();
    assert_eq!((card.index, &card.pcn, card.status), (before.index, &before.pcn, CardStatus::Active));
    assert_eq!((card.version.number, card.masked.last4.as_str(), card.fingerprint), (2, "1008", [99; 32]));
    assert_eq!(store.sealed_card(&card.version.record_id).await.unwrap().unwrap().ciphertext, vec![9; 80]);
    assert_eq!(store.mandate(mandate).await.unwrap().unwrap().1, roots, "roots stay");
    let steps: Vec<_> = store.card_statuses(&card.id).await.unwrap().into_iter().map(|step| step.status).collect();
    assert!(steps.contains(&CardStatus::Replaced) && steps.contains(&CardStatus::Active), "{steps:?}");
    let versions = store.card_versions(&card.id).await.unwrap();
    let seen: Vec<_> = versions.iter().map(|v| (v.number, v.masked.last4.as_str(), v.source, v.destroyed)).collect();
    assert_eq!(seen, [(1, "0001", Source::Consumer, false), (2, "1008", Source::Issuer, false)]);
    assert_eq!(store.next_due(at(500)).await.unwrap(), Some(at(1_000)), "asked about again then");

    // Its holder types the new number, and then the old one, which its issuer approves once more.
    for (n, fingerprint, expected) in [(2, [99; 32], 3), (3, [1; 32], 4)] {
        let (session, operation) = authorising(store, n, 1).await;
        let mut typed = acceptance(&session, &operation, n);
        typed.card.as_mut().unwrap().fingerprint = fingerprint;
        assert!(matches!(store.accept(&typed).await.unwrap(), Moved::Done(_)));
        let of = store.cards_of_wallet(&before.merchant_id, &before.wallet_id).await.unwrap();
        assert_eq!((of.len(), of[0].version.number), (1, expected), "the same card of the wallet");
    }
}

pub async fn an_update_is_applied_once_and_whole(bench: &Bench) {
    let (_, watch) = watched(bench.store.as_ref()).await;
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let (store, outcome) = (bench.store.clone(), outcome(&watch, Some(replaced(1, "1008"))));
            tokio::spawn(async move { store.settle_watch(&outcome).await })
        })
        .collect();
    let mut applied = 0;
    for task in tasks {
        applied += usize::from(matches!(task.await.unwrap(), Ok(Moved::Done(()))));
    }
    assert_eq!(applied, 1);
    let store = bench.store.as_ref();
    assert_eq!(store.card_versions(&watch.card_id).await.unwrap().len(), 2);
    assert_eq!(kinds(store).await.iter().filter(|kind| *kind == "card.replaced").count(), 1);
    let again = store.claim_watches(at(1_000), at(1_200), 9).await.unwrap().remove(0);
    let late = outcome(&again, Some(CardChange { expected: 1, ..replaced(2, "2007") }));
    assert_eq!(store.settle_watch(&late).await.unwrap(), Moved::Stale, "decided on a version that is over");
    assert!(store.sealed_card(&record(3)).await.unwrap().is_none(), "nothing of it is stored");
    let stale = outcome(&watch, Some(replaced(2, "2007")));
    assert_eq!(store.settle_watch(&stale).await.unwrap(), Moved::Stale, "another worker has it");
    assert_eq!(kinds(store).await.iter().filter(|kind| *kind == "card.replaced").count(), 1);
}

pub async fn a_closed_account_ends_what_rests_on_it(bench: &Bench) {
    let store = bench.store.as_ref();
    let (founded, watch) = watched(store).await;
    let mandate = founded.mandate.as_ref().unwrap().id.clone();
    let schedule = crate::schedules::schedule(1, 0);
    assert_eq!(store.add_schedule(&schedule).await.unwrap(), ScheduleMade::New);
    let end = MandateEnd { at: at(50), by: EndedBy::Card, replaced_by: None };
    let change = CardChange {
        expected: 1,
        was: CardStatus::Active,
        standings: vec![standing(CardStatus::Blocked)],
        version: None,
        ends: Some(MandatesEnd { mandate_id: mandate.clone(), whole_card: true, end }),
    };
    assert_eq!(store.settle_watch(&outcome(&watch, Some(change))).await.unwrap(), Moved::Done(()));
    assert_eq!(store.card(&watch.card_id).await.unwrap().unwrap().status, CardStatus::Blocked);
    assert_eq!(store.mandate(&mandate).await.unwrap().unwrap().0.state, MandateState::Ended);
    assert_eq!(store.schedule(&schedule.schedule.id).await.unwrap().unwrap().state, ScheduleState::Ended);
    let told = kinds(store).await;
    assert!(["mandate.ended", "schedule.ended"].iter().all(|kind| told.iter().any(|of| of == kind)), "{told:?}");
}

/// What was refused for want of the new card is charged again with it.
pub async fn refused_instalments_come_back_with_the_new_card(bench: &Bench) {
    let store = bench.store.as_ref();
    let (_, watch) = watched(store).await;
    let mut new = crate::schedules::schedule(1, 0);
    new.first.state = InstalmentState::GivenUp;
    new.first.wake_at = None;
    new.first.reason = Some("new_card_needed:54".into());
    assert_eq!(store.add_schedule(&new).await.unwrap(), ScheduleMade::New);
    let since = new.first.charge_at;
    assert!(store.refused_for_card(&watch.card_id, at(9_000_000)).await.unwrap().is_empty(), "too long ago");
    let refused = store.refused_for_card(&watch.card_id, since).await.unwrap();
    assert_eq!(refused, [new.first.clone()]);
    // Given up by our own rule, for the month alone: the same.
    let reason = "UPDATE instalments SET reason = 'rules:card_expired' WHERE reason = 'new_card_needed:54'";
    assert_eq!(bench.execute(reason).await.unwrap(), 1);
    assert_eq!(store.refused_for_card(&watch.card_id, since).await.unwrap().len(), 1);
    let reason = "UPDATE instalments SET reason = 'rules:card_disabled' WHERE reason = 'rules:card_expired'";
    assert_eq!(bench.execute(reason).await.unwrap(), 1);
    assert!(store.refused_for_card(&watch.card_id, since).await.unwrap().is_empty(), "another rule");
    let again = Instalment { state: InstalmentState::Retrying, wake_at: Some(at(50)), ..new.first.clone() };
    let mut change = replaced(1, "1008");
    change.version.as_mut().unwrap().revived = vec![again, Instalment { fence: 7, rank: 2, ..new.first.clone() }];
    assert_eq!(store.settle_watch(&outcome(&watch, Some(change))).await.unwrap(), Moved::Done(()));
    let stored = store.instalments(&new.schedule.id, 0, 9).await.unwrap().remove(0);
    assert_eq!((stored.state, stored.wake_at, stored.amount), (InstalmentState::Retrying, Some(at(50)), euros(1_000)));
}

/// The old number goes when its time is over and nothing at the acquirer is open for it, and not before.
pub async fn an_old_number_is_given_up(bench: &Bench) {
    let store = bench.store.as_ref();
    let (founded, watch) = watched(store).await;
    let old = founded.card.as_ref().unwrap().version.record_id.clone();
    assert_eq!(store.settle_watch(&outcome(&watch, Some(replaced(1, "1008")))).await.unwrap(), Moved::Done(()));
    assert_eq!(store.retire_versions(at(50), 9).await.unwrap(), 0, "its time is not over");
    assert_eq!(store.retire_versions(at(51), 9).await.unwrap(), 0, "its reversal is open");
    let reversal = founded.follow_up.clone().unwrap();
    let reversal = store.operation(&reversal.id).await.unwrap().unwrap();
    let settlement = settled(&reversal, OperationState::Approved, Vec::new());
    let answered =
        FollowUpOutcome { settlement, session: None, payment: None, events: Vec::new(), spare: None, at: at(60) };
    assert!(matches!(store.settle_follow_up(&answered).await.unwrap(), Moved::Done(None)));
    assert!(store.shreddable(9).await.unwrap().is_empty());
    assert_eq!(store.retire_versions(at(51), 9).await.unwrap(), 1);
    assert_eq!(store.retire_versions(at(51), 9).await.unwrap(), 0, "once");
    assert_eq!(store.shreddable(9).await.unwrap(), std::slice::from_ref(&old));
    store.shred(&old, at(60)).await.unwrap();
    assert!(store.sealed_card(&old).await.unwrap().is_none());
    let versions = store.card_versions(&watch.card_id).await.unwrap();
    let seen: Vec<_> = versions.iter().map(|v| (v.number, v.masked.last4.as_str(), v.destroyed)).collect();
    assert_eq!(seen, [(1, "0001", true), (2, "1008", false)], "what may be shown stays");
    let card = store.card(&watch.card_id).await.unwrap().unwrap();
    assert!(store.sealed_card(&card.version.record_id).await.unwrap().is_some(), "the number in force stays");
}

fn removal(founded: &Acceptance) -> CardRemoval {
    let (card, mandate) = (founded.card.as_ref().unwrap(), founded.mandate.as_ref().unwrap());
    CardRemoval {
        card_id: card.id.clone(),
        told: Told::These(vec![mandate.id.clone()]),
        by: "consumer",
        blank: [0xee; 32],
        at: at(60),
    }
}

/// Numbers that nothing is open for go at once, the others as soon as that is settled.
pub async fn a_removed_card_leaves_with_every_number(bench: &Bench) {
    let store = bench.store.as_ref();
    let (founded, watch) = watched(store).await;
    let first = founded.card.as_ref().unwrap().version.record_id.clone();
    assert_eq!(store.settle_watch(&outcome(&watch, Some(replaced(1, "1008")))).await.unwrap(), Moved::Done(()));
    let again = store.claim_watches(at(1_000), at(1_200), 9).await.unwrap().remove(0);
    let third = CardChange { expected: 2, ..replaced(2, "2007") };
    assert_eq!(store.settle_watch(&outcome(&again, Some(third))).await.unwrap(), Moved::Done(()));
    let Removal::Done { mut records, .. } = store.remove_card(&removal(&founded)).await.unwrap() else {
        panic!("it is not removed")
    };
    records.sort();
    assert_eq!(records, [first.clone(), record(2), record(3)]);
    assert_eq!(store.shreddable(9).await.unwrap(), [record(2), record(3)], "the hold made with the first is open");
    for record in &records {
        store.shred(record, at(60)).await.unwrap();
    }
    assert_eq!(store.missing_records(&records).await.unwrap(), [record(2), record(3)]);
    let reversal = store.operation(&founded.follow_up.clone().unwrap().id).await.unwrap().unwrap();
    let settlement = settled(&reversal, OperationState::Approved, Vec::new());
    let answered =
        FollowUpOutcome { settlement, session: None, payment: None, events: Vec::new(), spare: None, at: at(70) };
    assert!(matches!(store.settle_follow_up(&answered).await.unwrap(), Moved::Done(None)));
    store.shred(&first, at(60)).await.unwrap();
    assert_eq!(store.missing_records(&records).await.unwrap().len(), 3);
    assert_eq!(store.retire_versions(at(9_000), 9).await.unwrap(), 2, "what may be shown of them stays");
    assert_eq!(store.card_versions(&watch.card_id).await.unwrap().len(), 3);
}

pub async fn a_removed_card_is_not_updated(bench: &Bench) {
    let store = bench.store.as_ref();
    let (founded, watch) = watched(store).await;
    assert!(matches!(store.remove_card(&removal(&founded)).await.unwrap(), Removal::Done { .. }));
    let told = kinds(store).await;
    for change in [Some(replaced(1, "1008")), None] {
        assert_eq!(store.settle_watch(&outcome(&watch, change)).await.unwrap(), Moved::Stale, "what was asked before");
    }
    let card = store.card(&watch.card_id).await.unwrap().unwrap();
    assert_eq!((card.version.number, card.status), (1, CardStatus::Removed));
    assert_eq!(kinds(store).await, told);
    assert!(store.sealed_card(&record(2)).await.unwrap().is_none(), "nothing of the answer is stored");
    assert_eq!(store.watch_cards(&watching(), true, at(70), 9).await.unwrap(), 0, "it is watched no more");
    assert!(store.claim_watches(at(9_000), at(9_100), 9).await.unwrap().is_empty());
}

/// Whichever comes first, a removed card has no number left, and one that is not has one in force.
pub async fn a_removal_an_update_and_a_renewal_do_not_mix(bench: &Bench) {
    for n in 0..4 {
        let (founded, watch) = if n == 0 {
            watched(bench.store.as_ref()).await
        } else {
            let (founded, _) = accepted(bench.store.as_ref(), 10 * n, u8::try_from(10 * n).unwrap()).await;
            bench.store.watch_cards(&watching(), true, at(10), 9).await.unwrap();
            let mut claimed = bench.store.claim_watches(at(10), at(130), 9).await.unwrap();
            claimed.retain(|watch| watch.card_id == founded.card.as_ref().unwrap().id);
            (founded, claimed.remove(0))
        };
        let (session, operation) = authorising(bench.store.as_ref(), 10 * n + 2, 1).await;
        let mut typed = acceptance(&session, &operation, 10 * n + 2);
        typed.card.as_mut().unwrap().fingerprint = founded.card.as_ref().unwrap().fingerprint;
        let second = bench.second().await;
        let mut change = replaced(1, "1008");
        let version = change.version.as_mut().unwrap();
        version.version.record_id = record(100 + n);
        version.sealed.id = record(100 + n);
        version.fingerprint = [100 + u8::try_from(n).unwrap(); 32];
        let blank = [0xe0 + u8::try_from(n).unwrap(); 32];
        let (update, remove) = (outcome(&watch, Some(change)), CardRemoval { blank, ..removal(&founded) });
        let (removed, updated, accepted) =
            tokio::join!(bench.store.remove_card(&remove), second.settle_watch(&update), bench.store.accept(&typed));
        let (removed, updated) = (removed.unwrap(), updated.unwrap());
        assert!(matches!(accepted.unwrap(), Moved::Done(_)));
        let card = bench.store.card(&watch.card_id).await.unwrap().unwrap();
        match removed {
            Removal::Done { records, .. } => {
                assert_eq!(card.status, CardStatus::Removed);
                assert!(records.contains(&card.version.record_id), "no version came after it: {updated:?}");
            }
            // The acceptance came first, with an agreement that the removal does not know.
            Removal::Untold => assert_eq!(card.status, CardStatus::Active),
            Removal::Before => panic!("it was not removed before"),
        }
    }
}
