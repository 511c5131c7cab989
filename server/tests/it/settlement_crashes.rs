//! The program is killed between the intent of a capture, refund or reversal, the bank's answer, and its storing.

use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::child::House;
use crate::support::consumer::Consumer;
use crate::support::database::{Database, setting};
use crate::support::http::basic;
use crate::support::merchant::Merchant;
use crate::support::settlements::{manual, wish};
use crate::support::wait::until;

/// After this much time a follow-up that its process left is somebody else's.
const LEASE_MS: i64 = 61_000;

/// Intended and not sent; answered and not stored.
const PLACES: [u8; 2] = [10, 9];

/// Asks for something of which no answer comes.
async fn ask_a_dying_server(merchant: &Merchant, pay_id: &str, what: &str, body: &Value) {
    let url = format!("{}/api/v2/payments/{pay_id}/{what}", merchant.base);
    let authorization = basic(&merchant.id, &merchant.key);
    let headers =
        [("authorization", authorization.as_str()), ("content-type", "application/json"), ("idempotency-key", "once")];
    let answer = merchant.http.try_send("POST", &url, &headers, body.to_string()).await;
    assert!(answer.is_err(), "it lives");
}

async fn crash(database: Database, what: &'static str, place: u8) {
    let house = House::build(|_| database).await;
    let child = house.start(0).await;
    let merchant = child.merchant();
    let session = merchant.open(&manual()).await;
    let pay = session.pay_id;
    Consumer::new(&house.http, &session.link).enrol(&TypedCard::of("visa"), "1234").await.left();
    if what == "refunds" {
        assert_eq!(merchant.settle(&pay, "captures", 3499).await.0, "OK");
    }
    child.kill();

    let child = house.start(place).await;
    child.ready().await;
    let minor = if what == "reversals" { 3499 } else { 3000 };
    let body = wish(minor);
    ask_a_dying_server(&child.merchant(), &pay, what, &body).await;
    child.died().await;
    assert!(house.log().contains("stopping at a checkpoint"), "{what} {place}: it died of something else");

    let child = house.start(0).await;
    child.ready().await;
    let merchant = child.merchant();
    let again = async || {
        let answer = merchant.ask_to(&pay, what, &[("idempotency-key", "once")], &body).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    };
    let before = again().await;
    assert_ne!(before["status"], "FAILED", "{what} {place}: {before}");
    child.advance(LEASE_MS).await;
    let look = || async { Some(again().await).filter(|answer| answer["status"] == "OK") };
    let done = until(&format!("{what} {place}: done"), 15, look).await;
    assert_eq!(done["xId"], before["xId"], "the same operation");
    let expected = match what {
        "captures" => (3000, 0, 3000, 0),
        "refunds" => (3499, 3000, 3499, 3000),
        _ => (0, 0, 0, 0),
    };
    let amount = &merchant.read(&pay).await["amount"];
    let entry = house.bank.ledger().entries.remove(0);
    let books = json!([amount["capturedValue"], amount["refundedValue"], entry.captured, entry.refunded]);
    assert_eq!(books, json!([expected.0, expected.1, expected.2, expected.3]), "{what} {place}");
    let named = |line: &&Value| line["transId"] == body["transId"];
    let lines = merchant.read(&pay).await["operations"].as_array().unwrap().iter().filter(named).count();
    assert_eq!(lines, 1, "{what} {place}: one operation");
    drop(child);
    house.database.clear().await;
}

async fn crash_everywhere(engine: &'static str) {
    for what in ["captures", "refunds", "reversals"] {
        for place in PLACES {
            let folder = tempfile::tempdir().unwrap();
            let database = match engine {
                "postgres" => Database::postgres(&format!("{what}_{place}")).await.unwrap(),
                _ => Database::sqlite(&folder),
            };
            crash(database, what, place).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wherever_it_dies_money_moves_once() {
    crash_everywhere("sqlite").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wherever_it_dies_on_postgres_money_moves_once() {
    if setting("MAILLON_TEST_POSTGRES_URL").is_some() {
        crash_everywhere("postgres").await;
    }
}
