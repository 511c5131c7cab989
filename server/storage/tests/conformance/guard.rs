//! Cards that were tried: counted by where from, which card and whose shop; success marked; forgotten in time.

use domain::guard::{Asked, AttackMode, Counts, Source, Tally};
use domain::ids::MerchantId;
use jiff::Timestamp;

use crate::bench::Bench;
use crate::fixtures::{at, configure};
use crate::journey::{accepted, entered, trial};

const HOUR_S: i64 = 3_600;
const DAY_S: i64 = 24 * HOUR_S;

fn asked(merchant: &str, card: u8, at: Timestamp) -> Asked {
    let source = Some(Source { address: [card.wrapping_add(100); 32], network: [7; 32] });
    Asked {
        merchant_id: MerchantId::from_text(merchant),
        source,
        card: Some(([card; 32], "497010".into())),
        at,
        budget: 100,
    }
}

fn tally(tried: u32, passed: u32) -> Tally {
    Tally { tried, passed }
}

pub async fn trials_are_counted_in_their_windows(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let session = entered(store, 1, 1).await;
    entered(store, 2, 2).await;
    entered(store, 3, 1).await;
    let kept = store.trial(&session.id, 1).await.unwrap().unwrap();
    assert_eq!(kept, trial(&session, 1, 1));
    assert_eq!(store.trial(&session.id, 2).await.unwrap(), None);

    let two = tally(2, 0);
    let now = store.counts(&asked("m1", 1, at(60))).await.unwrap();
    let expected = Counts {
        address_hour: two,
        address_day: two,
        network_hour: tally(3, 0),
        card_day: two,
        card_month: two,
        bin_burst: tally(3, 0),
        merchant_burst: tally(3, 0),
        merchant_day_failed: 3,
        mode: AttackMode::Automatic,
    };
    assert_eq!(now, expected);

    // Elsewhere the same address is the same, card and merchant are not.
    let elsewhere = store.counts(&asked("m2", 1, at(60))).await.unwrap();
    let same = Counts { address_hour: two, address_day: two, network_hour: tally(3, 0), ..Counts::default() };
    assert_eq!(elsewhere, same);

    let later = store.counts(&asked("m1", 1, at(2 * HOUR_S))).await.unwrap();
    let hour = Counts { address_day: two, card_day: two, card_month: two, merchant_day_failed: 3, ..Counts::default() };
    assert_eq!(later, hour);
    let tomorrow = store.counts(&asked("m1", 1, at(2 * DAY_S))).await.unwrap();
    assert_eq!(tomorrow, Counts { card_month: two, ..Counts::default() });
    assert_eq!(store.counts(&asked("m1", 1, at(31 * DAY_S))).await.unwrap(), Counts::default());
    let few = Asked { budget: 2, ..asked("m1", 1, at(60)) };
    assert_eq!(store.counts(&few).await.unwrap().merchant_day_failed, 2, "no more than is asked for is counted");
}

pub async fn success_is_marked_and_what_we_spoiled_is_struck_out(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    accepted(store, 1, 1).await;
    let spoiled = entered(store, 2, 1).await;
    let counts = store.counts(&asked("m1", 1, at(60))).await.unwrap();
    assert_eq!((counts.address_hour, counts.merchant_day_failed), (tally(2, 1), 1));
    store.strike_out(&spoiled.id, 1).await.unwrap();
    store.strike_out(&spoiled.id, 1).await.unwrap();
    assert_eq!(store.trial(&spoiled.id, 1).await.unwrap(), None);
    let counts = store.counts(&asked("m1", 1, at(60))).await.unwrap();
    assert_eq!((counts.address_hour, counts.merchant_day_failed), (tally(1, 1), 0));
}

pub async fn old_trials_are_forgotten(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    for n in 1..=3 {
        entered(store, n, 1).await;
    }
    assert_eq!(store.forget_trials(at(1), 10).await.unwrap(), 0, "none is older");
    assert_eq!(store.forget_trials(at(2), 2).await.unwrap(), 2);
    assert_eq!(store.forget_trials(at(2), 2).await.unwrap(), 1);
    assert_eq!(store.counts(&asked("m1", 1, at(60))).await.unwrap(), Counts::default());
}

pub async fn a_merchant_s_mode_is_its_own(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (one, other) = (MerchantId::from_text("m1"), MerchantId::from_text("m2"));
    store.set_attack_mode(&one, AttackMode::Always, at(0)).await.unwrap();
    assert_eq!(store.attack_mode(&one).await.unwrap(), AttackMode::Always);
    assert_eq!(store.attack_mode(&other).await.unwrap(), AttackMode::Automatic);
    assert_eq!(store.counts(&asked("m1", 1, at(0))).await.unwrap().mode, AttackMode::Always);
    store.set_attack_mode(&one, AttackMode::Automatic, at(1)).await.unwrap();
    assert_eq!(store.attack_mode(&one).await.unwrap(), AttackMode::Automatic);
}
