//! Visits: opened once, moved one step at a time.

use std::collections::HashSet;

use domain::authentication::{AuthenticationState, ChallengeResult};
use domain::event::Stream;
use domain::ids::{MerchantId, SessionId};
use domain::merchant::Merchant;
use domain::payment::{PaymentChange, PaymentStatus, Refusal};
use domain::ports::{Claimed, IdempotencyClaim, Moved, NewSession, Opened, Visited};
use domain::secret::SecretText;
use domain::session::State;

use crate::bench::Bench;
use crate::fixtures::{at, authentication, configure, fact, moved, new_session};
use crate::journey::{authenticated, entered, plain, stored};

pub async fn a_session_is_read_back(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let new = new_session(1);
    assert_eq!(store.open_session(&new).await.unwrap(), Opened::New);
    assert_eq!(stored(store.as_ref(), &new.session.id).await, new.session);
    let (merchant, pos) = (&new.session.merchant_id, &new.session.pos_id);
    let pos = store.point_of_sale(merchant, pos).await.unwrap().unwrap();
    let visited = Visited { session: new.session.clone(), pos, merchant_disabled: false, theme: None };
    assert_eq!(store.visited(&new.session.link_hash, at(1)).await.unwrap(), Some(visited));
    assert_eq!(store.visited(&[9; 32], at(1)).await.unwrap(), None);
    let disabled = Merchant { disabled: true, ..store.merchant(merchant).await.unwrap().unwrap() };
    store.put_merchant(&disabled).await.unwrap();
    assert!(store.visited(&new.session.link_hash, at(1)).await.unwrap().unwrap().merchant_disabled);
    let view = store.payment(&new.session.merchant_id, &new.session.pay_id).await.unwrap().unwrap();
    assert_eq!((view.payment, view.session), (new.payment.clone(), Some(new.session.clone())));
    assert!(view.card.is_none() && view.roots.is_empty() && view.authentication.is_none());
    let other = MerchantId::from_text("m2");
    assert!(store.payment(&other, &new.session.pay_id).await.unwrap().is_none(), "another merchant's payment");
    let by_trans = store.payment_by_trans_id(&new.session.merchant_id, "T-1").await.unwrap().unwrap();
    assert_eq!(by_trans.payment, new.payment);
    let events = store.events(&Stream::Payment(new.session.pay_id), 0, 10).await.unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!((events[0].sequence, events[0].kind.as_str(), events[0].at), (1, "session.opened", at(1)));
}

pub async fn more_time_is_given_once(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let new = new_session(1);
    store.open_session(&new).await.unwrap();
    let longer = new.session.extended(at(10)).unwrap();
    let change = plain(&new.session, longer.clone());
    assert_eq!(store.move_session(&change).await.unwrap(), Moved::Done(()));
    assert_eq!(store.move_session(&change).await.unwrap(), Moved::Stale);
    assert_eq!(stored(store.as_ref(), &new.session.id).await, longer);
    let over = |seconds| store.sessions_over(at(seconds), 10);
    assert!(over(1_801).await.unwrap().is_empty(), "it is open for longer");
    assert_eq!(over(1_800 + 360).await.unwrap(), [longer]);
}

fn claimed(n: u32, key: &str, fingerprint: u8) -> NewSession {
    let claim = IdempotencyClaim { key: key.into(), fingerprint: [fingerprint; 32] };
    NewSession { idempotency: Some(claim), ..new_session(n) }
}

pub async fn a_repeated_call_is_answered_again(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    assert_eq!(store.open_session(&claimed(1, "k", 1)).await.unwrap(), Opened::New);
    let first = new_session(1).session.id;
    assert_eq!(store.open_session(&claimed(2, "k", 1)).await.unwrap(), Opened::Replayed(Claimed::Session(first)));
    assert_eq!(store.open_session(&claimed(3, "k", 2)).await.unwrap(), Opened::KeyReused);
    let merchant = new_session(1).session.merchant_id;
    let known = store.idempotency(&merchant, "k").await.unwrap();
    assert_eq!(known, Some(([1; 32], Claimed::Session(new_session(1).session.id))));
    assert_eq!(store.idempotency(&merchant, "other").await.unwrap(), None);
    for n in [2, 3] {
        assert!(store.session(&new_session(n).session.id).await.unwrap().is_none(), "nothing is written");
    }
    let mut other = claimed(4, "k", 9);
    other.session.merchant_id = MerchantId::from_text("m2");
    other.payment.merchant_id = MerchantId::from_text("m2");
    assert_eq!(store.open_session(&other).await.unwrap(), Opened::New, "keys are a merchant's own");
}

pub async fn one_of_many_repeated_calls_opens(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let tasks: Vec<_> = (1..=20)
        .map(|n| {
            let (store, mut new) = (bench.store.clone(), claimed(n, "k", 1));
            new.payment.trans_id = "same".into();
            tokio::spawn(async move { store.open_session(&new).await.unwrap() })
        })
        .collect();
    let (mut opened, mut replayed) = (0, HashSet::new());
    for task in tasks {
        match task.await.unwrap() {
            Opened::New => opened += 1,
            Opened::Replayed(Claimed::Session(id)) => drop(replayed.insert(id)),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((opened, replayed.len()), (1, 1));
}

pub async fn a_trans_id_is_used_once(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    store.open_session(&new_session(1)).await.unwrap();
    let mut again = new_session(2);
    again.payment.trans_id = "T-1".into();
    assert_eq!(store.open_session(&again).await.unwrap(), Opened::TransIdUsed);
    assert!(store.session(&again.session.id).await.unwrap().is_none());
    again.session.merchant_id = MerchantId::from_text("m2");
    again.payment.merchant_id = MerchantId::from_text("m2");
    assert_eq!(store.open_session(&again).await.unwrap(), Opened::New);
}

pub async fn a_trans_id_is_used_once_by_many(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    for round in 0..8 {
        let tasks: Vec<_> = (1..=12)
            .map(|n| {
                let (store, mut new) = (bench.store.clone(), new_session(100 * round + n));
                new.payment.trans_id = format!("same-{round}");
                tokio::spawn(async move { store.open_session(&new).await.unwrap() })
            })
            .collect();
        let mut opened = 0;
        for task in tasks {
            opened += usize::from(task.await.unwrap() == Opened::New);
        }
        assert_eq!(opened, 1);
    }
}

pub async fn a_trans_id_may_be_repeated(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    for n in [2, 3, 1] {
        let mut new = new_session(n);
        (new.payment.trans_id, new.repeats_trans_id) = ("same".into(), true);
        new.payment.created_at = at(i64::from(n).min(2));
        assert_eq!(store.open_session(&new).await.unwrap(), Opened::New);
    }
    let newest = store.payment_by_trans_id(&MerchantId::from_text("m1"), "same").await.unwrap().unwrap();
    assert_eq!(newest.session.unwrap().id, SessionId::from_text("session-000003"));
}

pub async fn a_stale_move_changes_nothing(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let session = entered(store.as_ref(), 1, 1).await;
    let mut change = plain(&session, moved(&session, State::Challenging, 5));
    let mut run = authentication(&session, "run-000001");
    run.state = AuthenticationState::Challenge;
    change.authentication = Some(run);
    change.payment = Some(PaymentChange {
        pay_id: session.pay_id.clone(),
        status: PaymentStatus::Failed,
        refusal: Some(Refusal::Expired),
        x_id: None,
        captured_minor: Some(5),
        refunded_minor: None,
    });
    change.events.push(fact(&session, "authentication.challenge"));
    change.expected -= 1;
    assert_eq!(store.move_session(&change).await.unwrap(), Moved::Stale);
    let view = store.payment(&session.merchant_id, &session.pay_id).await.unwrap().unwrap();
    assert_eq!(view.session, Some(session.clone()));
    assert_eq!((view.payment.status, view.payment.captured_minor), (PaymentStatus::Pending, 0));
    assert_eq!(view.authentication.unwrap().state, AuthenticationState::Started);
    let stream = Stream::Payment(session.pay_id.clone());
    assert_eq!(store.events(&stream, 0, 10).await.unwrap().len(), 2);

    change.expected += 1;
    assert_eq!(store.move_session(&change).await.unwrap(), Moved::Done(()));
    let view = store.payment(&session.merchant_id, &session.pay_id).await.unwrap().unwrap();
    assert_eq!(view.session, Some(change.session));
    assert_eq!((view.payment.refusal, view.payment.captured_minor), (Some(Refusal::Expired), 5));
    assert_eq!(view.authentication.unwrap().state, AuthenticationState::Challenge);
    assert_eq!(store.events(&stream, 2, 10).await.unwrap()[0].sequence, 3);
}

pub async fn one_of_many_moves_wins(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let session = entered(bench.store.as_ref(), 1, 1).await;
    let tasks: Vec<_> = (0..32)
        .map(|n| {
            let (store, mut next) = (bench.store.clone(), moved(&session, State::Challenging, n));
            next.attempts_used = u32::try_from(n).unwrap();
            let change = plain(&session, next);
            tokio::spawn(async move { (store.move_session(&change).await.unwrap(), change.session) })
        })
        .collect();
    let mut winners = Vec::new();
    for task in tasks {
        let (outcome, session) = task.await.unwrap();
        if outcome == Moved::Done(()) {
            winners.push(session);
        }
    }
    assert_eq!(winners.len(), 1);
    assert_eq!(stored(bench.store.as_ref(), &session.id).await, winners[0]);
}

pub async fn sessions_are_found_when_their_time_is_up(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    store.open_session(&new_session(1)).await.unwrap();
    let confirmed = authenticated(store.as_ref(), 2, 1).await;
    let ids = |sessions: Vec<domain::session::Session>| -> Vec<String> {
        sessions.into_iter().map(|session| session.id.to_string()).collect()
    };
    assert!(store.sessions_over(at(1_799), 10).await.unwrap().is_empty());
    assert_eq!(ids(store.sessions_over(at(1_800), 10).await.unwrap()), ["session-000001"]);
    let both = ids(store.sessions_over(at(3_600), 10).await.unwrap());
    assert_eq!(both, ["session-000001", "session-000002"], "a confirmed one closes at its hard limit");
    assert_eq!(store.sessions_over(at(3_600), 1).await.unwrap().len(), 1);

    assert!(store.sessions_authenticated(at(3), 10).await.unwrap().is_empty());
    assert_eq!(store.sessions_authenticated(at(4), 10).await.unwrap(), std::slice::from_ref(&confirmed));
    let ended = moved(&confirmed, State::Expired, 4_000);
    assert_eq!(store.move_session(&plain(&confirmed, ended)).await.unwrap(), Moved::Done(()));
    assert!(store.sessions_authenticated(at(9_999), 10).await.unwrap().is_empty());
    assert_eq!(ids(store.sessions_over(at(9_999), 10).await.unwrap()), ["session-000001"]);
}

pub async fn a_final_authentication_never_changes(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let session = entered(store.as_ref(), 1, 1).await;
    let mut run = authentication(&session, "run-000001");
    run.state = AuthenticationState::Final;
    run.result = Some(ChallengeResult {
        status: 'Y',
        reason: None,
        eci: Some("05".into()),
        value: Some(SecretText::new("result-value".into())),
        authentication_type: Some("02".into()),
        challenge_cancel: None,
        interaction_counter: Some("01".into()),
        received_at: at(5),
    });
    let first = moved(&session, State::Authenticated, 1);
    let mut change = plain(&session, first.clone());
    change.authentication = Some(run.clone());
    assert_eq!(store.move_session(&change).await.unwrap(), Moved::Done(()));

    let mut again = plain(&first, moved(&first, State::Authorising, 1));
    run.result.as_mut().unwrap().status = 'N';
    again.authentication = Some(run);
    assert_eq!(store.move_session(&again).await.unwrap(), Moved::Stale);
    assert_eq!(stored(store.as_ref(), &session.id).await, first);
    let attempt = session.attempt.unwrap();
    let read = store.authentication(&attempt.authentication_id).await.unwrap().unwrap();
    let (answer, result) = (read.answer.unwrap(), read.result.unwrap());
    assert_eq!((result.status, result.eci.as_deref(), result.received_at), ('Y', Some("05"), at(5)));
    assert_eq!(result.value.unwrap().expose(), "result-value");
    assert_eq!((answer.status, answer.value.unwrap().expose()), (Some('C'), "answer-value"));
}

pub async fn a_late_result_moves_no_session(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let session = entered(store.as_ref(), 1, 1).await;
    let mut run = authentication(&session, "run-000001");
    run.state = AuthenticationState::Final;
    let events = [fact(&session, "authentication.late")];
    assert_eq!(store.record_late_result(&run, &events).await.unwrap(), Moved::Done(()));
    assert_eq!(stored(store.as_ref(), &session.id).await, session, "another attempt may be under way");
    assert_eq!(store.authentication(&run.id).await.unwrap().unwrap().state, AuthenticationState::Final);
    assert_eq!(store.record_late_result(&run, &events).await.unwrap(), Moved::Stale, "the first result stands");
}

pub async fn an_installation_keeps_its_name(bench: &Bench) {
    let store = &bench.store;
    assert_eq!(store.installation().await.unwrap(), None);
    store.set_installation("one").await.unwrap();
    store.set_installation("two").await.unwrap();
    assert_eq!(store.installation().await.unwrap().as_deref(), Some("one"));
}
