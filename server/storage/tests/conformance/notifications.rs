//! Telling merchants: feeds without gaps, deliveries in order, claims that nobody shares.

use std::collections::HashMap;

use domain::delivery::{Attempt, ClaimLimits, Delivery, DeliveryFilter, DeliveryOutcome, DeliveryState, Health, Next};
use domain::endpoint::{Dialect, ENDPOINTS_MAX, Endpoint, Signing};
use domain::event::NewEvent;
use domain::ids::{EndpointId, MerchantId, PayId, WalletId};
use domain::ports::{Moved, Opened, Store};
use domain::session::{Session, State};

use crate::bench::Bench;
use crate::fixtures::{at, configure, moved, new_session};
use crate::journey::plain;

fn m1() -> MerchantId {
    MerchantId::from_text("m1")
}

fn endpoint(name: &str, dialect: Dialect) -> Endpoint {
    Endpoint {
        id: EndpointId::from_text(name),
        url: Some(format!("https://shop.example/{name}")),
        dialect,
        kinds: Vec::new(),
        signing: Signing::Ed25519,
        ..Endpoint::implicit(&m1(), at(0))
    }
}

fn limits() -> ClaimLimits {
    ClaimLimits { overall: 100, per_endpoint: 8, failing: 4, busy: Vec::new(), after: None }
}

/// A visit with a webhook address, whose moves carry facts.
async fn opened(store: &dyn Store, n: u32) -> Session {
    let mut new = new_session(n);
    new.payment.echo = format!(r#"{{"urls":{{"webhook":"https://shop.example/paid?n={n}"}}}}"#);
    assert_eq!(store.open_session(&new).await.unwrap(), Opened::New);
    new.session
}

/// Tells `kinds` of a wallet, in one transaction.
async fn tell(store: &dyn Store, session: &mut Session, wallet: &str, kinds: &[&'static str]) {
    let wallet = WalletId::from_text(wallet);
    let fact = |kind: &&'static str| NewEvent::of_wallet(&m1(), &wallet, kind, at(3), "why").about(&session.pay_id);
    let mut change = plain(session, moved(session, State::Created, 0));
    change.events = kinds.iter().map(fact).collect();
    assert_eq!(store.move_session(&change).await.unwrap(), Moved::Done(()));
    *session = change.session;
}

async fn publish(store: &dyn Store) {
    while store.publish(at(4), 100).await.unwrap() > 0 {}
}

async fn claim(store: &dyn Store, seconds: i64) -> Vec<Delivery> {
    store.claim_deliveries(at(seconds), at(seconds + 30), &limits()).await.unwrap()
}

fn outcome(delivery: &Delivery, seconds: i64, next: Next, health: Health) -> DeliveryOutcome {
    let status = (next == Next::Delivered).then_some(200);
    let number = delivery.attempts + 1;
    let attempt = Attempt { number, at: at(seconds), status, note: "said".into(), took_ms: 0 };
    DeliveryOutcome { delivery: delivery.clone(), attempt, next, health }
}

async fn settle(store: &dyn Store, delivery: &Delivery, seconds: i64, next: Next) -> Moved {
    let health = if next == Next::Delivered { Health::Well } else { Health::Failed(at(seconds)) };
    store.settle_delivery(&outcome(delivery, seconds, next, health)).await.unwrap()
}

pub async fn a_feed_has_no_gaps(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let second = bench.second().await;
    let writers: Vec<_> = (1..=6_u32)
        .map(|n| {
            let store = if n % 2 == 0 { bench.store.clone() } else { second.clone() };
            tokio::spawn(async move {
                let mut session = opened(store.as_ref(), n).await;
                for _ in 0..10 {
                    tell(store.as_ref(), &mut session, &format!("w{}", n % 3), &["a.fact", "another.fact"]).await;
                    let _ = store.publish(at(4), 7).await.unwrap();
                }
            })
        })
        .collect();
    // Whoever reads along with a cursor misses nothing.
    let reader = bench.store.clone();
    let reading = tokio::spawn(async move {
        let (mut seen, mut cursor) = (Vec::new(), 0);
        while seen.len() < 120 {
            for event in reader.feed(&m1(), cursor, 9).await.unwrap() {
                cursor = event.position;
                seen.push(event);
            }
        }
        seen
    });
    for writer in writers {
        writer.await.unwrap();
    }
    publish(bench.store.as_ref()).await;
    let seen = reading.await.unwrap();
    assert!(seen.iter().map(|event| event.position).eq(1..=120), "positions");
    let mut wallets: HashMap<&str, i64> = HashMap::new();
    for event in &seen {
        let last = wallets.entry(event.wallet_id.as_ref().unwrap().as_str()).or_default();
        assert_eq!(event.sequence, *last + 1, "in wallet {:?}", event.wallet_id);
        *last = event.sequence;
    }
    assert_eq!(wallets.len(), 3);
    assert!(bench.store.feed(&MerchantId::from_text("m2"), 0, 9).await.unwrap().is_empty(), "another merchant's");
}

pub async fn a_wallet_is_told_in_order(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    assert!(store.add_endpoint(&endpoint("e1", Dialect::Standard)).await.unwrap());
    let mut session = opened(store, 1).await;
    tell(store, &mut session, "w1", &["card.stored", "mandate.founded", "mandate.ended"]).await;
    tell(store, &mut session, "w2", &["card.expired"]).await;
    publish(store).await;

    let first = claim(store, 10).await;
    let told: Vec<_> = first.iter().map(|delivery| (delivery.event.kind.as_str(), delivery.event.position)).collect();
    assert_eq!(told, [("card.stored", 1), ("card.expired", 4)], "the first of each wallet");
    assert_eq!(first[0].url, "https://shop.example/e1");
    assert!(claim(store, 11).await.is_empty(), "leased");
    assert_eq!(settle(store, &first[0], 11, Next::Retry(at(60))).await, Moved::Done(()));
    assert_eq!(settle(store, &first[1], 11, Next::Delivered).await, Moved::Done(()));
    assert!(claim(store, 59).await.is_empty(), "nothing overtakes a retry");
    let again = claim(store, 60).await;
    assert_eq!((again[0].event.position, again[0].attempts), (1, 1));
    assert_eq!(settle(store, &again[0], 61, Next::Parked).await, Moved::Done(()));
    let next = claim(store, 61).await;
    assert_eq!(next[0].event.kind, "mandate.founded", "what is given up holds nobody");
    assert_eq!(settle(store, &next[0], 62, Next::Delivered).await, Moved::Done(()));
    let last = claim(store, 62).await;
    assert_eq!(settle(store, &last[0], 63, Next::Delivered).await, Moved::Done(()));
    assert!(claim(store, 9_999).await.is_empty());
    assert_eq!(bench.execute("DELETE FROM lanes").await.unwrap(), 0, "no lane is left");

    let log = store.deliveries(&m1(), &DeliveryFilter { limit: 3, ..DeliveryFilter::default() }).await.unwrap();
    assert_eq!(log.iter().map(|record| record.position).collect::<Vec<_>>(), [4, 3, 2], "the newest first");
    let before = Some((log[2].position, log[2].endpoint_id.clone()));
    let rest =
        store.deliveries(&m1(), &DeliveryFilter { before, limit: 3, ..DeliveryFilter::default() }).await.unwrap();
    assert_eq!((rest.len(), rest[0].state, rest[0].attempts.len()), (1, DeliveryState::Parked, 2));
    assert_eq!((rest[0].attempts[1].number, rest[0].attempts[1].at, rest[0].attempts[1].status), (2, at(61), None));
    let parked = DeliveryFilter { state: Some(DeliveryState::Parked), limit: 9, ..DeliveryFilter::default() };
    assert_eq!(store.deliveries(&m1(), &parked).await.unwrap(), rest);
    assert!(store.deliveries(&MerchantId::from_text("m2"), &parked).await.unwrap().is_empty());
}

pub async fn deliveries_are_claimed_by_one(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    assert!(store.add_endpoint(&endpoint("e1", Dialect::Standard)).await.unwrap());
    let mut session = opened(store, 1).await;
    for wallet in 0..40 {
        tell(store, &mut session, &format!("w{wallet}"), &["card.stored"]).await;
    }
    publish(store).await;
    let second = bench.second().await;
    let workers: Vec<_> = (0..8)
        .map(|n| {
            let store = if n % 2 == 0 { bench.store.clone() } else { second.clone() };
            tokio::spawn(async move { claim(store.as_ref(), 10).await })
        })
        .collect();
    let mut claimed = Vec::new();
    for worker in workers {
        claimed.extend(worker.await.unwrap().into_iter().map(|delivery| delivery.event.position));
    }
    claimed.sort_unstable();
    assert!(claimed.windows(2).all(|pair| pair[0] < pair[1]), "{claimed:?}");
    while claimed.len() < 40 {
        let more = claim(store, 10).await;
        assert!(!more.is_empty());
        claimed.extend(more.iter().map(|delivery| delivery.event.position));
    }
    // The lease runs out: another worker takes it, and the slow one cannot settle.
    let all = ClaimLimits { per_endpoint: 40, ..limits() };
    let slow = store.claim_deliveries(at(100), at(130), &all).await.unwrap();
    let quick = store.claim_deliveries(at(200), at(230), &all).await.unwrap();
    let same = quick.iter().find(|delivery| delivery.event == slow[0].event).unwrap();
    assert!(same.fence > slow[0].fence);
    assert_eq!(settle(store, &slow[0], 201, Next::Delivered).await, Moved::Stale);
    assert_eq!(settle(store, same, 201, Next::Delivered).await, Moved::Done(()));
    assert_eq!(settle(store, same, 202, Next::Delivered).await, Moved::Stale, "settled once");
}

pub async fn one_endpoint_takes_its_share_alone(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    for name in ["e1", "e2", "e3"] {
        assert!(store.add_endpoint(&endpoint(name, Dialect::Standard)).await.unwrap());
    }
    let mut session = opened(store, 1).await;
    for wallet in 0..20 {
        tell(store, &mut session, &format!("w{wallet}"), &["card.stored"]).await;
    }
    publish(store).await;
    let claimed = |claimed: &[Delivery], name: &str| claimed.iter().filter(|d| d.endpoint.id.as_str() == name).count();
    let busy = vec![(EndpointId::from_text("e2"), 6)];
    let after = Some(EndpointId::from_text("e1"));
    let limits = ClaimLimits { overall: 12, per_endpoint: 8, failing: 4, busy, after };
    let first = store.claim_deliveries(at(10), at(40), &limits).await.unwrap();
    assert_eq!(["e1", "e2", "e3"].map(|name| claimed(&first, name)), [2, 2, 8], "after e1, less what is under way");
    // e3 fails and fails: it gets one at a time, and none in its pause.
    for delivery in first.iter().filter(|delivery| delivery.endpoint.id.as_str() == "e3") {
        let failed = outcome(delivery, 11, Next::Retry(at(5_000)), Health::Failed(at(60)));
        assert_eq!(store.settle_delivery(&failed).await.unwrap(), Moved::Done(()));
    }
    let e3 = store.endpoint(&m1(), &EndpointId::from_text("e3")).await.unwrap().unwrap();
    assert!(e3.is_failing() && e3.failing_since.is_some(), "{e3:?}");
    assert_eq!(claimed(&claim(store, 59).await, "e3"), 0, "it pauses");
    let probe = claim(store, 100).await;
    assert_eq!((claimed(&probe, "e1"), claimed(&probe, "e3")), (8, 1));
    // It works again: whatever waited is due at once.
    let probe = probe.iter().find(|delivery| delivery.endpoint.id.as_str() == "e3").unwrap();
    assert_eq!(settle(store, probe, 101, Next::Delivered).await, Moved::Done(()));
    assert_eq!(claimed(&claim(store, 140).await, "e3"), 8);
    let e3 = store.endpoint(&m1(), &EndpointId::from_text("e3")).await.unwrap().unwrap();
    assert_eq!((e3.failures, e3.failing_since), (0, None));
}

pub async fn an_endpoint_is_parked_and_resumed(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let id = EndpointId::from_text("e1");
    assert!(store.add_endpoint(&endpoint("e1", Dialect::Standard)).await.unwrap());
    let mut session = opened(store, 1).await;
    tell(store, &mut session, "w1", &["card.stored", "card.updated"]).await;
    publish(store).await;
    let claimed = claim(store, 10).await;
    let dead = outcome(&claimed[0], 11, Next::Retry(at(99)), Health::Parked);
    assert_eq!(store.settle_delivery(&dead).await.unwrap(), Moved::Done(()));
    assert!(store.endpoint(&m1(), &id).await.unwrap().unwrap().parked_at.is_some());
    tell(store, &mut session, "w1", &["card.disabled"]).await;
    publish(store).await;
    assert!(claim(store, 9_999).await.is_empty());
    assert!(store.resume_endpoint(&m1(), &id, at(10_000)).await.unwrap());
    for kind in ["card.stored", "card.updated", "card.disabled"] {
        let claimed = claim(store, 10_000).await;
        assert_eq!((claimed.len(), claimed[0].event.kind.as_str()), (1, kind), "nothing was lost, in order");
        assert_eq!(settle(store, &claimed[0], 10_000, Next::Delivered).await, Moved::Done(()));
    }
    // Gone for good.
    tell(store, &mut session, "w1", &["card.expired"]).await;
    publish(store).await;
    let claimed = claim(store, 10_001).await;
    let gone = outcome(&claimed[0], 10_001, Next::Parked, Health::Gone);
    assert_eq!(store.settle_delivery(&gone).await.unwrap(), Moved::Done(()));
    assert!(store.endpoint(&m1(), &id).await.unwrap().unwrap().disabled);
    assert!(!store.resume_endpoint(&MerchantId::from_text("m2"), &id, at(1)).await.unwrap(), "another merchant's");
}

pub async fn endpoints_are_kept_rotated_and_forgotten(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (id, other) = (EndpointId::from_text("e1"), MerchantId::from_text("m2"));
    let mut e1 = endpoint("e1", Dialect::AxeptaEnhanced);
    e1.kinds = vec!["payment.*".into(), "card.stored".into()];
    e1.pos_id = Some(domain::ids::PosId::from_text("web"));
    assert!(store.add_endpoint(&e1).await.unwrap());
    assert_eq!(store.endpoints(&m1()).await.unwrap(), [e1.clone()]);
    assert!(store.endpoint(&other, &id).await.unwrap().is_none());
    assert!(store.rotate_endpoint(&other, &id, at(9)).await.unwrap().is_none());
    let rotated = store.rotate_endpoint(&m1(), &id, at(9)).await.unwrap().unwrap();
    assert_eq!((rotated.key_number, rotated.old_key_until), (2, Some(at(9))));
    assert!(store.relocate_endpoint(&m1(), &id, "https://elsewhere.example/").await.unwrap());
    assert!(!store.relocate_endpoint(&other, &id, "https://elsewhere.example/").await.unwrap());
    for n in 2..=ENDPOINTS_MAX {
        assert!(store.add_endpoint(&endpoint(&format!("e{n}"), Dialect::Standard)).await.unwrap());
    }
    assert!(!store.add_endpoint(&endpoint("one-more", Dialect::Standard)).await.unwrap());
    let mut session = opened(store, 1).await;
    tell(store, &mut session, "w1", &["payment.succeeded"]).await;
    publish(store).await;
    let claimed = claim(store, 10).await;
    assert_eq!(claimed.iter().find(|d| d.endpoint.id == id).unwrap().url, "https://elsewhere.example/");
    assert!(!store.remove_endpoint(&other, &id).await.unwrap());
    assert!(store.remove_endpoint(&m1(), &id).await.unwrap() && !store.remove_endpoint(&m1(), &id).await.unwrap());
    let late = claimed.iter().find(|delivery| delivery.endpoint.id == id).unwrap();
    assert_eq!(settle(store, late, 11, Next::Delivered).await, Moved::Stale, "it was under way");
}

pub async fn a_fact_is_replayed(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    assert!(store.add_endpoint(&endpoint("e1", Dialect::Standard)).await.unwrap());
    let mut session = opened(store, 1).await;
    tell(store, &mut session, "w1", &["card.stored", "card.updated"]).await;
    publish(store).await;
    for _ in 0..2 {
        let claimed = claim(store, 10).await;
        assert_eq!(settle(store, &claimed[0], 10, Next::Delivered).await, Moved::Done(()));
    }
    assert!(store.add_endpoint(&endpoint("e2", Dialect::Standard)).await.unwrap());
    assert!(store.add_endpoint(&endpoint("e3", Dialect::AxeptaBasic)).await.unwrap());
    assert_eq!(store.replay(&m1(), 1, None, at(11)).await.unwrap(), 2, "and to one that is new; e3 has no words");
    assert_eq!(store.replay(&m1(), 2, Some(&EndpointId::from_text("e1")), at(11)).await.unwrap(), 1);
    assert_eq!(store.replay(&m1(), 9, None, at(11)).await.unwrap(), 0);
    assert_eq!(store.replay(&MerchantId::from_text("m2"), 1, None, at(11)).await.unwrap(), 0);
    let again = claim(store, 12).await;
    assert_eq!(
        again.iter().map(|d| (d.endpoint.id.as_str(), d.event.position)).collect::<Vec<_>>(),
        [("e1", 1), ("e2", 1)]
    );
    for delivery in &again {
        assert_eq!(settle(store, delivery, 12, Next::Delivered).await, Moved::Done(()));
    }
    let last = claim(store, 13).await;
    assert_eq!((last.len(), last[0].event.position), (1, 2));
    let of_e1 = DeliveryFilter { endpoint: Some(EndpointId::from_text("e1")), limit: 9, ..DeliveryFilter::default() };
    let log = store.deliveries(&m1(), &of_e1).await.unwrap();
    assert_eq!(log[1].attempts.iter().map(|attempt| attempt.number).collect::<Vec<_>>(), [1, 2]);
}

pub async fn reading_a_payment_stops_monext(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    for (name, dialect) in [("e1", Dialect::Monext), ("e2", Dialect::Standard)] {
        assert!(store.add_endpoint(&endpoint(name, dialect)).await.unwrap());
    }
    let (mut one, mut two) = (opened(store, 1).await, opened(store, 2).await);
    tell(store, &mut one, "w1", &["payment.authorised", "payment.failed"]).await;
    tell(store, &mut two, "w1", &["payment.refunded"]).await;
    publish(store).await;
    store.payment_read(&m1(), &PayId::from_text("none"), at(5)).await.unwrap();
    store.payment_read(&m1(), &one.pay_id, at(5)).await.unwrap();
    let claimed = claim(store, 10).await;
    let told = |claimed: &[Delivery], name: &str| {
        claimed.iter().filter(|d| d.endpoint.id.as_str() == name).map(|d| d.event.kind.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        (told(&claimed, "e1"), told(&claimed, "e2")),
        (vec!["payment.refunded".into()], vec!["payment.authorised".into()])
    );
    // One that is under way ends quietly, whatever is answered.
    store.payment_read(&m1(), &two.pay_id, at(11)).await.unwrap();
    let under_way = claimed.iter().find(|delivery| delivery.endpoint.id.as_str() == "e1").unwrap();
    assert_eq!(settle(store, under_way, 12, Next::Retry(at(72))).await, Moved::Done(()));
    assert!(told(&claim(store, 9_999).await, "e1").is_empty());
    let read = DeliveryFilter { state: Some(DeliveryState::Read), limit: 9, ..DeliveryFilter::default() };
    assert_eq!(store.deliveries(&m1(), &read).await.unwrap().len(), 3);
}

pub async fn a_payment_names_its_own_receiver(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let mut session = opened(store, 1).await;
    tell(store, &mut session, "w1", &["card.stored", "payment.authorised", "payment.succeeded"]).await;
    publish(store).await;
    let told = claim(store, 10).await;
    assert_eq!(told.len(), 1, "what is captured at once is final when it is captured");
    let basic = &told[0];
    assert_eq!((basic.endpoint.dialect, basic.event.kind.as_str()), (Dialect::AxeptaBasic, "payment.succeeded"));
    assert_eq!(basic.url, "https://shop.example/paid?n=1");
    assert_eq!(settle(store, basic, 11, Next::Delivered).await, Moved::Done(()));
    // The merchant says how instead.
    let enhanced = Endpoint { url: None, ..endpoint("e1", Dialect::AxeptaEnhanced) };
    assert!(store.add_endpoint(&enhanced).await.unwrap());
    tell(store, &mut session, "w1", &["payment.refunded"]).await;
    publish(store).await;
    let told = claim(store, 12).await;
    assert_eq!((told.len(), told[0].endpoint.dialect), (1, Dialect::AxeptaEnhanced));
}

/// What is delivered, given up or read goes after its time; what is open stays.
pub async fn what_is_over_is_forgotten(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    assert!(store.add_endpoint(&endpoint("shop", Dialect::Standard)).await.unwrap());
    let mut session = opened(store, 1).await;
    tell(store, &mut session, "w", &["card.stored", "card.updated", "card.expired"]).await;
    publish(store).await;
    let first = claim(store, 5).await.remove(0);
    assert_eq!(settle(store, &first, 6, Next::Delivered).await, Moved::Done(()));
    let second = claim(store, 7).await.remove(0);
    assert_eq!(settle(store, &second, 8, Next::Retry(at(9))).await, Moved::Done(()));
    assert_eq!(store.forget_deliveries(at(4), 9).await.unwrap(), 0, "not old enough");
    assert_eq!(store.forget_deliveries(at(5), 9).await.unwrap(), 1);
    let filter = DeliveryFilter { limit: 9, ..DeliveryFilter::default() };
    let left = store.deliveries(&m1(), &filter).await.unwrap();
    assert_eq!(left.iter().map(|one| (one.position, one.attempts.len())).collect::<Vec<_>>(), [(3, 0), (2, 1)]);
    assert_eq!(store.feed(&m1(), 0, 9).await.unwrap().len(), 3, "the facts themselves stay");
    let again = claim(store, 10).await.remove(0);
    assert_eq!(settle(store, &again, 11, Next::Delivered).await, Moved::Done(()));
    assert_eq!(store.forget_deliveries(at(99), 1).await.unwrap(), 1, "at most so many");
    assert_eq!(store.replay(&m1(), 1, None, at(100)).await.unwrap(), 1, "what is forgotten can still be told again");
}
