//! The program is killed while a thousand instalments are due; in the end the bank's books hold each of them once.

use std::time::Duration;

use sandbox::{HoldState, LedgerEntry};
use serde_json::json;

use crate::support::cards::TypedCard;
use crate::support::child::{Child, House};
use crate::support::consumer::Consumer;
use crate::support::database::Database;
use crate::support::merchant::{Merchant, subscription};
use crate::support::wait::until;

/// Schedules whose first and only instalment is due at the same moment.
const DUE: usize = 1_000;

/// How many charges are in the books when the process is killed.
const KILLED_AT: [usize; 3] = [60, 350, 700];

/// Past the first instalment's hour.
const TO_THE_DAY_MS: i64 = 48 * 3_600 * 1_000;

/// Past a lease, and past the wait after an attempt that came to nothing.
const ON_MS: i64 = 15 * 60 * 1_000;

fn charges(house: &House) -> Vec<LedgerEntry> {
    let entries = house.bank.ledger().entries;
    entries.into_iter().filter(|entry| entry.initiator.as_deref() == Some("MIT")).collect()
}

/// A card and so many schedules on it.
async fn prepare(house: &House, child: &Child, due: usize) -> Merchant {
    let merchant = child.merchant();
    // An agreement without a rhythm: one with a rhythm is for one schedule.
    let mut body = subscription();
    body["credentialOnFile"]["recurring"]["useCase"] = json!("FLEXIBLE_FREQUENCY");
    let session = merchant.open(&body).await;
    Consumer::new(&house.http, &session.link).enrol(&TypedCard::of("visa"), "1234").await.left();
    let tomorrow = merchant.read(&session.pay_id).await["creationDate"].as_str().unwrap()[..10].to_owned();
    let tomorrow: jiff::civil::Date = tomorrow.parse().unwrap();
    let tomorrow = tomorrow.tomorrow().unwrap().to_string();
    for number in 0..due {
        let body = json!({ "payId": session.pay_id, "transId": format!("s{number}"), "startDate": tomorrow, "count": 1,
                "amount": { "value": 3499, "currency": "EUR" } });
        let answer = merchant.call("POST", "/api/v2/schedules", &[], &body.to_string()).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    }
    merchant
}

async fn any_active(merchant: &Merchant) -> bool {
    let path = "/api/v2/schedules?status=ACTIVE&limit=1";
    !merchant.call("GET", path, &[], "").await.json()["schedules"].as_array().unwrap().is_empty()
}

async fn each_is_charged_once(house: House) {
    let mut child = house.start(0).await;
    let merchant = prepare(&house, &child, DUE).await;
    assert!(charges(&house).is_empty());
    for killed_at in KILLED_AT {
        child.advance(TO_THE_DAY_MS).await;
        let enough = || async { (charges(&house).len() >= killed_at).then_some(()) };
        until(&format!("{killed_at} charges"), 120, enough).await;
        child.kill();
        child = house.start(0).await;
        child.ready().await;
    }
    assert!(any_active(&merchant).await, "it was killed before the end");
    child.advance(TO_THE_DAY_MS).await;
    ends_well(&house, &child, &merchant, DUE).await;
    drop(child);
    house.database.clear().await;
}

/// Goes on until nothing is due any more; then each was taken once, and nothing is held.
async fn ends_well(house: &House, child: &Child, merchant: &Merchant, due: usize) {
    let mut rounds = 0;
    while any_active(merchant).await {
        rounds += 1;
        assert!(rounds < 60, "some are never finished: {}", house.log().lines().rev().take(20).collect::<String>());
        tokio::time::sleep(Duration::from_secs(2)).await;
        child.advance(ON_MS).await;
    }
    let settled = || async { house.bank.ledger().live_holds().is_empty().then_some(()) };
    until("nothing is held any more", 60, settled).await;
    let all = charges(house);
    let taken = all.iter().filter(|entry| entry.state == HoldState::Captured).count();
    let rest: Vec<&LedgerEntry> =
        all.iter().filter(|entry| !matches!(entry.state, HoldState::Captured | HoldState::Reversed)).collect();
    assert_eq!((taken, rest.len()), (due, 0), "{rest:#?}");
    let counts = house.bank.ledger().counts;
    assert_eq!(counts.captured, u64::try_from(due).unwrap(), "{counts:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_a_thousand_are_due_it_charges_each_once() {
    each_is_charged_once(House::build(Database::sqlite).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_on_postgres_while_a_thousand_are_due_it_charges_each_once() {
    let Some(database) = Database::postgres("schedules").await else { return };
    each_is_charged_once(House::build(move |_| database).await).await;
}

/// Schedules that two servers share.
const SHARED: usize = 200;

/// Two servers on one database: one begins, both go on, the first is killed, the second finishes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_charge_each_once_though_one_is_killed() {
    let Some(database) = Database::postgres("two_servers").await else { return };
    let house = House::build(move |_| database).await;
    let (first, second) = (house.start(0).await, house.start_beside().await);
    let merchant = prepare(&house, &first, SHARED).await;
    // By the second one's clock nothing is due yet.
    first.advance(TO_THE_DAY_MS).await;
    for (charged, joins) in [(SHARED / 5, true), (SHARED / 2, false)] {
        let enough = || async { (charges(&house).len() >= charged).then_some(()) };
        until(&format!("{charged} charges"), 60, enough).await;
        if joins {
            second.follow(TO_THE_DAY_MS).await;
        }
    }
    first.kill();
    let merchant = Merchant { base: second.base.clone(), ..merchant };
    assert!(any_active(&merchant).await, "it was killed before the end");
    ends_well(&house, &second, &merchant, SHARED).await;
    drop(second);
    house.database.clear().await;
}
