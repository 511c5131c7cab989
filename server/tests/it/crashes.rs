//! The program is stopped at each numbered place of an enrolment and started again; then the books are compared.

use std::sync::Arc;

use serde_json::Value;

use crate::support::cards::TypedCard;
use crate::support::child::House;
use crate::support::consumer::Consumer;
use crate::support::database::{Database, setting};
use crate::support::html::Document;
use crate::support::merchant::{Merchant, purchase, subscription};
use crate::support::wait::until;

/// After this much time the bank is asked again when the first asking was lost, and lost authorisations are given back.
const LOST_MS: i64 = 31_000;

/// After this much time a follow-up that its process left is somebody else's.
const LEASE_MS: i64 = 61_000;

/// How a crash ends once everything is found again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum End {
    Completed,
    Declined,
}

/// Each place, and how the enrolment ends that met it.
const PLACES: [(u8, End); 9] = [
    (1, End::Completed),
    (2, End::Completed),
    (3, End::Completed),
    (4, End::Completed),
    (5, End::Completed),
    (6, End::Declined),
    (7, End::Declined),
    (8, End::Completed),
    (9, End::Completed),
];

/// Walks towards the end as far as the program lives. Answers early when it breaks off.
async fn walk_until_it_dies(consumer: &Consumer) -> Result<(), String> {
    let (page, form) = consumer.filled(&TypedCard::of("visa")).await;
    let answer = consumer.try_post(&page.url, &form).await?;
    let url = url::Url::parse(&page.url).unwrap().join(answer.header("location")).unwrap();
    let shown = consumer.http.try_send("GET", url.as_str(), &[("sec-fetch-dest", "document")], "").await?;
    let seen = Document::read(&shown.text());
    let challenge = crate::support::consumer::Page { url: url.into(), answer: shown, seen };
    let (url, said) = consumer.at_bank(&challenge, "1234").await;
    let back = Document::read(&said.text()).forms.remove(0);
    consumer.try_post(&url, &back).await.map(drop)
}

async fn final_payment(merchant: &Merchant, pay_id: &str, place: u8) -> Value {
    until(&format!("place {place}: the payment is final"), 15, || async {
        let read = merchant.read(pay_id).await;
        matches!(read["status"].as_str(), Some("OK" | "FAILED")).then_some(read)
    })
    .await
}

async fn crash(house: House, place: u8, end: End, body: Value) {
    let captured = body["paymentMethods"]["card"]["eventToken"].is_null();
    let child = house.start(place).await;
    let session = child.merchant().open(&body).await;
    let consumer = Consumer::new(&house.http, &session.link);
    let _ = walk_until_it_dies(&consumer).await;
    child.died().await;
    assert!(house.log().contains("stopping at a checkpoint"), "place {place}: it died of something else");

    let child = house.start(0).await;
    child.ready().await;
    assert_eq!(child.base, session.link.split("/pay/").next().unwrap(), "links stay good");
    // Each wait is longer than its rule; what was lost is found by the clock.
    if !matches!(place, 4 | 5) {
        // At these two the bank waits for the consumer, and its clock moves too.
        child.advance(LOST_MS).await;
    }
    if matches!(place, 1..=5) {
        consumer.finish().await.left();
    }
    child.advance(LEASE_MS).await;
    let merchant = child.merchant();
    let read = final_payment(&merchant, &session.pay_id, place).await;
    let card = read.pointer("/paymentMethods/card/pseudoCardNumber").is_some();
    let (status, has_card) = if end == End::Completed { ("OK", true) } else { ("FAILED", false) };
    assert_eq!((read["status"].as_str(), card), (Some(status), has_card), "place {place}: {read}");
    let books = || async { (house.holds().0 == 0).then_some(()) };
    until(&format!("place {place}: no hold is left"), 15, books).await;
    let approved = usize::from(place != 6);
    assert_eq!(house.holds().1, approved, "place {place}: {:?}", house.bank.ledger().entries);
    let counts = house.bank.ledger().counts;
    let taken = u64::from(captured && end == End::Completed);
    assert_eq!(counts.captured, taken, "place {place}: {counts:?}");
    let shown = consumer.open().await.page().seen.heading;
    let expected = if end == End::Completed { "Your card is saved" } else { "Your card was not saved" };
    assert_eq!(shown, expected, "place {place}");
    drop(child);
    house.database.clear().await;
}

/// Crashes at every place, side by side.
async fn crash_everywhere(engine: &'static str, body: fn() -> Value, places: &[(u8, End)]) {
    let mut tasks = tokio::task::JoinSet::new();
    let turns = Arc::new(tokio::sync::Semaphore::new(3));
    for &(place, end) in places {
        let turns = Arc::clone(&turns);
        tasks.spawn(async move {
            let _turn = turns.acquire().await.unwrap();
            let house = match engine {
                "postgres" => {
                    let database = Database::postgres(&format!("crash_{place}")).await.unwrap();
                    House::build(move |_| database).await
                }
                _ => House::build(Database::sqlite).await,
            };
            crash(house, place, end, body()).await;
        });
    }
    let mut wrong = Vec::new();
    while let Some(ended) = tasks.join_next().await {
        if let Err(error) = ended {
            let panic = error.into_panic();
            let text = panic.downcast_ref::<String>().cloned().unwrap_or_default();
            wrong.push(text);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wherever_it_dies_nothing_is_held_twice_or_lost() {
    crash_everywhere("sqlite", subscription, &PLACES).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wherever_it_dies_a_first_instalment_is_taken_once_or_given_back() {
    let full = setting("MAILLON_TEST_FULL").is_some();
    crash_everywhere("sqlite", purchase, if full { &PLACES } else { &PLACES[6..] }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wherever_it_dies_on_postgres_nothing_is_held_twice_or_lost() {
    if setting("MAILLON_TEST_POSTGRES_URL").is_some() {
        crash_everywhere("postgres", subscription, &PLACES).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_during_the_challenge_it_asks_for_the_code_alone() {
    let house = House::build(Database::sqlite).await;
    let child = house.start(0).await;
    let session = child.merchant().open(&subscription()).await;
    let consumer = Consumer::new(&house.http, &session.link);
    let challenge = consumer.type_card(&TypedCard::of("visa")).await.page();
    child.kill();
    let child = house.start(0).await;
    let again = consumer.open().await.page();
    let creq = |page: &crate::support::consumer::Page| page.seen.form("full-page").unwrap().get("creq").to_owned();
    assert_eq!(creq(&again), creq(&challenge), "the same challenge");
    let page = consumer.challenge(&again, "1234").await.page();
    assert!(page.is_code_needed(), "{}", page.answer.text());
    assert_eq!(page.seen.heading, "One more thing");
    assert!(page.answer.text().contains("0006"), "the card is named by its last digits");
    consumer.retype(&page, "123").await.left();
    assert_eq!(final_payment(&child.merchant(), &session.pay_id, 0).await["status"], "OK");
    until("no hold is left", 5, || async { (house.holds() == (0, 1)).then_some(()) }).await;
}
