//! What consumers were shown: each body once, each showing counted.

use domain::ids::SessionId;
use domain::session::State;
use domain::shown_page::{BodyHash, PAGES_PER_SESSION_MAX, PageBody, Showing, ShownPage};

use crate::bench::Bench;
use crate::fixtures::{at, configure, new_session};

const DAY_S: i64 = 24 * 3600;

fn body(name: u8, opening: Option<u8>) -> PageBody {
    PageBody { hash: [name; 32], opening: opening.map(|name| [name; 32]), packed: vec![name; 3] }
}

fn showing(session: &SessionId, hash: BodyHash, state: State, seconds: i64) -> Showing {
    Showing { session_id: session.clone(), hash, state, language: "fr".into(), status: 422, at: at(seconds) }
}

pub async fn a_page_is_kept_once_and_its_showings_are_counted(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    for n in [1, 2] {
        store.open_session(&new_session(n)).await.unwrap();
    }
    let (first, second) = (new_session(1).session.id, new_session(2).session.id);
    let bodies = [body(1, None), body(2, Some(1)), body(3, None)];
    let shown = [
        showing(&first, [2; 32], State::Created, 1),
        showing(&first, [3; 32], State::Challenging, 1),
        showing(&first, [2; 32], State::Created, 4),
        showing(&second, [2; 32], State::Created, 2),
    ];
    store.keep_shown_pages(&bodies, &shown).await.unwrap();
    store.keep_shown_pages(&bodies, &[showing(&first, [2; 32], State::Declined, 9)]).await.unwrap();
    let page = |name: u8, state, first, last, times| ShownPage {
        hash: [name; 32],
        state,
        language: "fr".into(),
        status: 422,
        first_at: at(first),
        last_at: at(last),
        times,
    };
    assert_eq!(
        store.shown_pages(&first).await.unwrap(),
        [page(2, State::Created, 1, 4, 2), page(3, State::Challenging, 1, 1, 1), page(2, State::Declined, 9, 9, 1)]
    );
    assert_eq!(store.shown_pages(&second).await.unwrap(), [page(2, State::Created, 2, 2, 1)]);
    let found = |session: &SessionId, name: u8| {
        let (store, session) = (store.clone(), session.clone());
        async move { store.shown_body(&session, &[name; 32]).await.unwrap() }
    };
    assert_eq!(found(&first, 2).await, Some(bodies[..2].to_vec()));
    assert_eq!(found(&first, 3).await, Some(bodies[2..].to_vec()));
    assert_eq!(found(&second, 3).await, None, "another visit's page");
    assert_eq!(found(&second, 1).await, None, "a beginning is no page");
    // One visit that is gone does not cost the others their journal.
    let gone = showing(&SessionId::from_text("gone"), [3; 32], State::Created, 10);
    store.keep_shown_pages(&[], &[gone, showing(&second, [3; 32], State::Created, 11)]).await.unwrap();
    assert_eq!(store.shown_pages(&second).await.unwrap().len(), 2);
}

pub async fn a_visit_keeps_so_many_pages_and_no_more(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    store.open_session(&new_session(1)).await.unwrap();
    let session = new_session(1).session.id;
    let named = |n: u32| {
        let mut hash = [0; 32];
        hash[..4].copy_from_slice(&n.to_be_bytes());
        hash
    };
    let many: Vec<Showing> =
        (0..PAGES_PER_SESSION_MAX + 20).map(|n| showing(&session, named(n), State::Created, i64::from(n))).collect();
    store.keep_shown_pages(&[], &many).await.unwrap();
    let kept = store.shown_pages(&session).await.unwrap();
    assert_eq!(kept.len(), usize::try_from(PAGES_PER_SESSION_MAX).unwrap());
    assert_eq!((kept[0].hash, kept.last().unwrap().hash), (named(0), named(PAGES_PER_SESSION_MAX - 1)));
}

pub async fn old_pages_are_forgotten_and_shared_ones_stay(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    for n in [1, 2] {
        store.open_session(&new_session(n)).await.unwrap();
    }
    let (old, new) = (new_session(1).session.id, new_session(2).session.id);
    let bodies = [body(1, None), body(2, Some(1)), body(3, Some(1))];
    store
        .keep_shown_pages(
            &bodies,
            &[showing(&old, [2; 32], State::Created, 0), showing(&old, [3; 32], State::Created, 0)],
        )
        .await
        .unwrap();
    store.keep_shown_pages(&bodies[..2], &[showing(&new, [2; 32], State::Created, 10 * DAY_S)]).await.unwrap();
    assert_eq!(store.forget_shown_pages(at(0), 100).await.unwrap(), 0);
    let mut forgotten = 0;
    for _ in 0..5 {
        forgotten += store.forget_shown_pages(at(5 * DAY_S), 1).await.unwrap();
    }
    assert_eq!(forgotten, 3, "two showings and the body that nobody saw since");
    assert_eq!(store.shown_pages(&old).await.unwrap(), []);
    assert_eq!(store.shown_body(&new, &[2; 32]).await.unwrap(), Some(bodies[..2].to_vec()));
    store.keep_shown_pages(&[], &[showing(&old, [3; 32], State::Created, 10 * DAY_S)]).await.unwrap();
    assert_eq!(store.shown_body(&old, &[3; 32]).await.unwrap(), None, "its body is gone");
}
