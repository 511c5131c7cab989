//! Cards: pending, then stored, then the same card again.

use domain::brand::Brand;
use domain::event::Stream;
use domain::ids::MerchantId;
use domain::operation::OperationState;
use domain::payment::PaymentStatus;
use domain::ports::{Moved, Opened, StoreError};
use domain::session::State;

use crate::bench::Bench;
use crate::fixtures::{configure, new_session};
use crate::journey::{acceptance, accepted, authorising, entry, root, stored};

pub async fn a_card_entry_is_all_or_nothing(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let new = new_session(1);
    store.open_session(&new).await.unwrap();
    let good = entry(&new.session, 1, 7);
    let mut stale = entry(&new.session, 2, 8);
    stale.expected += 1;
    assert_eq!(store.enter_card(&stale).await.unwrap(), Moved::Stale);
    assert!(store.sealed_card(&stale.sealed.as_ref().unwrap().id).await.unwrap().is_none());
    assert!(store.authentication(&stale.authentication.id).await.unwrap().is_none());
    assert_eq!(store.enter_card(&good).await.unwrap(), Moved::Done(()));
    assert_eq!(stored(store.as_ref(), &new.session.id).await, good.session);
    assert_eq!(store.sealed_card(&good.sealed.as_ref().unwrap().id).await.unwrap(), good.sealed.clone());
    assert!(store.authentication(&good.authentication.id).await.unwrap().is_some());
    let missing = store
        .missing_records(&[good.sealed.as_ref().unwrap().id.clone(), stale.sealed.as_ref().unwrap().id.clone()])
        .await
        .unwrap();
    assert_eq!(missing, [stale.sealed.as_ref().unwrap().id.clone()]);
}

pub async fn an_accepted_card_is_stored(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let (session, operation) = authorising(store.as_ref(), 1, 1).await;
    assert_eq!(operation.stan, 1);
    let acceptance = acceptance(&session, &operation, 1);
    let Moved::Done(Some(follow_up)) = store.accept(&acceptance).await.unwrap() else { panic!() };
    assert_eq!(follow_up.stan, 2);

    let view = store.payment(&session.merchant_id, &session.pay_id).await.unwrap().unwrap();
    let card = view.card.unwrap();
    assert_eq!(view.session.unwrap().state, State::Completed);
    assert_eq!(view.payment.status, PaymentStatus::Succeeded);
    assert_eq!(view.payment.mandate_id.as_ref(), Some(&acceptance.mandate.as_ref().unwrap().id));
    assert_eq!(view.roots, [root("123456789012345")]);
    let authorisation = view.authorisation.unwrap();
    assert_eq!(authorisation, acceptance.settlement.operation);
    assert_eq!(authorisation.state, OperationState::Approved);
    assert_eq!((card.index, card.version.number), (1, 1));
    assert_eq!(domain::wallet::Card { index: 0, ..card.clone() }, acceptance.card.unwrap());
    assert_eq!(store.card(&card.id).await.unwrap().as_ref(), Some(&card));
    assert_eq!(store.card_by_pcn(&session.merchant_id, card.pcn.as_str()).await.unwrap().as_ref(), Some(&card));
    assert!(store.card_by_pcn(&MerchantId::from_text("m2"), card.pcn.as_str()).await.unwrap().is_none());
    let (mandate, references) = store.mandate(&acceptance.mandate.as_ref().unwrap().id).await.unwrap().unwrap();
    assert_eq!(mandate, acceptance.mandate.unwrap());
    assert_eq!(references, [root("123456789012345")]);
    assert_eq!(store.operation_references(&operation.id).await.unwrap(), [root("123456789012345")]);
    assert_eq!(store.operation(&follow_up.id).await.unwrap(), Some(follow_up));
    let wallet = Stream::Wallet(session.merchant_id, session.wallet_id);
    assert_eq!(store.events(&wallet, 0, 10).await.unwrap()[0].kind, "card.stored");
}

pub async fn the_same_card_gets_a_version(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let (first, _) = accepted(store.as_ref(), 1, 1).await;
    let (second, _) = accepted(store.as_ref(), 2, 1).await;
    let (other, _) = accepted(store.as_ref(), 3, 2).await;
    let (session, operation) = authorising(store.as_ref(), 4, 1).await;
    let mut badge = acceptance(&session, &operation, 4);
    badge.card.as_mut().unwrap().brand = Brand::Cb;
    assert!(matches!(store.accept(&badge).await.unwrap(), Moved::Done(_)));

    let card = store.card(&first.card.as_ref().unwrap().id).await.unwrap().unwrap();
    assert_eq!((card.index, &card.pcn, card.version.number), (1, &first.card.as_ref().unwrap().pcn, 2));
    assert_eq!(card.version.record_id, second.card.as_ref().unwrap().version.record_id);
    assert!(store.card(&second.card.as_ref().unwrap().id).await.unwrap().is_none());
    assert!(store.card_by_pcn(&card.merchant_id, second.card.as_ref().unwrap().pcn.as_str()).await.unwrap().is_none());
    let (mandate, _) = store.mandate(&second.mandate.as_ref().unwrap().id).await.unwrap().unwrap();
    assert_eq!(mandate.card_id, first.card.as_ref().unwrap().id, "the mandate stands on the card in force");
    let view = store.payment(&card.merchant_id, &second.mandate.as_ref().unwrap().pay_id).await.unwrap().unwrap();
    assert_eq!(view.card, Some(card));
    assert_eq!(store.card(&other.card.as_ref().unwrap().id).await.unwrap().unwrap().index, 2);
    assert_eq!(
        store.card(&badge.card.as_ref().unwrap().id).await.unwrap().unwrap().index,
        3,
        "another network is another card"
    );
}

pub async fn indexes_are_given_once(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let tasks: Vec<_> = (1..=12_u8)
        .map(|n| {
            let store = bench.store.clone();
            tokio::spawn(async move {
                let (accepted, _) = accepted(store.as_ref(), u32::from(n), n).await;
                store.card(&accepted.card.as_ref().unwrap().id).await.unwrap().unwrap().index
            })
        })
        .collect();
    let mut indexes = Vec::new();
    for task in tasks {
        indexes.push(task.await.unwrap());
    }
    indexes.sort_unstable();
    assert_eq!(indexes, (1..=12).collect::<Vec<u32>>());
}

pub async fn a_taken_pcn_stores_nothing(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let (first, _) = accepted(store.as_ref(), 1, 1).await;
    let (session, operation) = authorising(store.as_ref(), 2, 2).await;
    let mut clash = acceptance(&session, &operation, 2);
    clash.card.as_mut().unwrap().pcn = first.card.as_ref().unwrap().pcn.clone();
    assert!(matches!(store.accept(&clash).await, Err(StoreError::Exists(what)) if what == "pcn"));
    assert_eq!(stored(store.as_ref(), &session.id).await, session);
    assert_eq!(store.operation(&operation.id).await.unwrap(), Some(operation.clone()));
    assert!(store.mandate(&clash.mandate.as_ref().unwrap().id).await.unwrap().is_none());
    let wallet = Stream::Wallet(session.merchant_id.clone(), session.wallet_id.clone());
    assert_eq!(store.events(&wallet, 0, 10).await.unwrap().len(), 1);

    let minted_again = acceptance(&session, &operation, 2);
    let Moved::Done(Some(follow_up)) = store.accept(&minted_again).await.unwrap() else { panic!() };
    assert_eq!(follow_up.stan, operation.stan + 1, "no number was lost");
    assert_eq!(store.card(&minted_again.card.as_ref().unwrap().id).await.unwrap().unwrap().index, 2);
}

pub async fn one_of_many_acceptances_wins(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let (session, operation) = authorising(bench.store.as_ref(), 1, 1).await;
    let tasks: Vec<_> = (1..=16)
        .map(|n| {
            let (store, acceptance) = (bench.store.clone(), acceptance(&session, &operation, n));
            tokio::spawn(async move { matches!(store.accept(&acceptance).await.unwrap(), Moved::Done(_)) })
        })
        .collect();
    let mut accepted = 0;
    for task in tasks {
        accepted += usize::from(task.await.unwrap());
    }
    assert_eq!(accepted, 1);
    let wallet = Stream::Wallet(session.merchant_id, session.wallet_id);
    assert_eq!(bench.store.events(&wallet, 0, 99).await.unwrap().len(), 1);
}

pub async fn a_wallet_is_a_merchants_own(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    accepted(store.as_ref(), 1, 1).await;
    let other = MerchantId::from_text("m2");
    let mut new = new_session(2);
    (new.session.merchant_id, new.payment.merchant_id) = (other.clone(), other);
    assert_eq!(store.open_session(&new).await.unwrap(), Opened::New);
    let entry = entry(&new.session, 2, 1);
    assert_eq!(store.enter_card(&entry).await.unwrap(), Moved::Done(()));
    let (change, operation) = crate::journey::intent(&entry.session, "auth-000002");
    let Moved::Done(operation) = store.intend(&change, &operation).await.unwrap() else { panic!() };
    let acceptance = acceptance(&change.session, &operation, 2);
    assert!(matches!(store.accept(&acceptance).await.unwrap(), Moved::Done(_)));
    let card = store.card(&acceptance.card.as_ref().unwrap().id).await.unwrap().unwrap();
    assert_eq!((card.index, card.version.number), (1, 1), "the same name and number, another merchant");
}
