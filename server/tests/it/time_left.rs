//! How long a page stays open, and more time for those who need it.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::support::cards::TypedCard;
use crate::support::consumer::Consumer;
use crate::support::html::Form;
use crate::support::http::{Answer, form};
use crate::support::merchant::{Session, subscription};
use crate::support::server::Server;

const MINUTE_MS: i64 = 60_000;

/// Presses at the same time.
const PRESSES: usize = 20;

async fn closes(server: &Server, session: &Session) -> (Timestamp, Timestamp, u32) {
    let stored = server.stored(&session.pay_id).await.session.unwrap();
    (stored.expires_at, stored.hard_limit_at, stored.extensions_used)
}

fn minutes(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

/// As the page's script asks.
async fn pressed(consumer: &Consumer, asking: &Form) -> Answer {
    let url = format!("{}/time", consumer.link);
    let headers = [
        ("accept", "application/json"),
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
    ];
    consumer.http.send("POST", &url, &headers, form(&asking.fields)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn more_time_is_given_once_for_each_page_and_the_open_form_stays_good() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let consumer = server.consumer(&session);
    let (page, card) = consumer.filled(&TypedCard::of("visa")).await;
    assert!(page.answer.text().contains("Time left on this page <strong id=\"time-left\">30\u{a0}min</strong>"));
    let (before, ..) = closes(&server, &session).await;
    let asking = page.seen.form("time-form").unwrap().clone();
    for _ in 0..2 {
        let answer = consumer.post(&page.url, &asking).await;
        assert_eq!((answer.status, answer.header("location")), (303, page.url.strip_prefix(&server.base).unwrap()));
        let (after, _, used) = closes(&server, &session).await;
        assert_eq!((after, used), (before + minutes(6), 1), "pressed twice, it is one extension");
    }
    let again = consumer.open().await.page();
    assert!(again.answer.text().contains("36\u{a0}min"));
    // What was typed before more time was asked for is taken all the same.
    let answer = consumer.post(&page.url, &card).await;
    assert!(consumer.after(&page.url, answer).await.page().is_challenge());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_times_and_never_beyond_the_hard_limit() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let consumer = server.consumer(&session);
    let page = consumer.open().await.page();
    let mut asking = page.seen.form("time-form").unwrap().clone();
    for count in 1..=10 {
        let said = pressed(&consumer, &asking).await.json();
        assert_eq!((&said["extensions"], &said["more"]), (&json!(count), &json!(count < 10)), "{said}");
        asking.set("extensions", &count.to_string());
    }
    let (expires, limit, _) = closes(&server, &session).await;
    assert_eq!(expires, limit);
    assert_eq!(pressed(&consumer, &asking).await.json()["extensions"], 10);
    assert_eq!(closes(&server, &session).await, (limit, limit, 10));
    let page = consumer.open().await.page();
    assert!(page.answer.text().contains("cannot stay open any longer"));
    server.advance(90 * MINUTE_MS).await;
    assert_eq!(consumer.open().await.page().seen.heading, "This page has expired");
    let said = pressed(&consumer, &asking).await.json();
    assert_eq!((&said["left"], &said["more"]), (&Value::Null, &json!(false)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_presses_at_once_are_one() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let consumer = server.consumer(&session);
    let asking = consumer.open().await.page().seen.form("time-form").unwrap().clone();
    let mut presses = JoinSet::new();
    for _ in 0..PRESSES {
        let (consumer, asking) = (consumer.clone(), asking.clone());
        presses.spawn(async move { pressed(&consumer, &asking).await.json()["extensions"].clone() });
    }
    assert_eq!(presses.join_all().await, vec![json!(1); PRESSES]);
    assert_eq!(closes(&server, &session).await.2, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_else_and_nothing_wrong_gets_more_time() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let (session, other) = (merchant.open(&subscription()).await, merchant.open(&subscription()).await);
    let (consumer, stranger) = (server.consumer(&session), server.consumer(&other));
    let asking = consumer.open().await.page().seen.form("time-form").unwrap().clone();
    let theirs = stranger.open().await.page().seen.form("time-form").unwrap().clone();
    let wrong = |name: &str, value: &str| asking.clone().set(name, value).clone();
    for form in [
        theirs,
        wrong("action_token", ""),
        wrong("extensions", ""),
        wrong("extensions", "-1"),
        wrong("extensions", "1"),
        wrong("extensions", "99999999999999999999"),
        wrong("extensions", "0\u{0}"),
    ] {
        let answer = pressed(&consumer, &form).await;
        assert_eq!((answer.status, &answer.json()["extensions"]), (200, &json!(0)));
    }
    let url = format!("{}/time", session.link);
    let kind = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "cross-site")];
    assert_eq!(consumer.http.send("POST", &url, &kind, form(&asking.fields)).await.status, 403);
    let nobodys = format!("{}/pay/{}/time", server.base, "A".repeat(52));
    assert_eq!(consumer.get(&nobodys).await.status, 404);
    assert_eq!(closes(&server, &session).await.2, 0);
    // At the bank its clock counts, not ours.
    consumer.type_card(&TypedCard::of("visa")).await.page();
    assert_eq!(pressed(&consumer, &asking).await.json(), json!({ "left": null, "more": false, "extensions": 0 }));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_script_a_frame_counts_warns_and_asks() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let consumer = server.consumer(&session);
    let card = consumer.open().await.page();
    assert!(card.answer.header("content-security-policy").contains("; frame-src 'self';"));
    assert!(card.answer.text().contains("<noscript><iframe src=\"/pay/"));
    let url = format!("{}/time", session.link);
    let shown = consumer.get(&url).await;
    assert_eq!((shown.status, shown.header("refresh")), (200, "60"));
    assert!(shown.header("content-security-policy").contains("frame-ancestors 'self'"), "{shown:?}");
    assert!(!shown.text().contains("role=\"alert\"") && !shown.text().contains("<script"));
    server.advance(29 * MINUTE_MS).await;
    let warns = consumer.get(&url).await;
    assert_eq!(warns.header("refresh"), "20");
    assert!(warns.text().contains("<p role=\"alert\">For your safety, the page then closes.</p>"));
    let asking = crate::support::html::Document::read(&warns.text()).forms.remove(0);
    let answer = consumer.post(&url, &asking).await;
    assert_eq!((answer.status, answer.header("location")), (303, url.strip_prefix(&server.base).unwrap()));
    assert!(consumer.get(&url).await.text().contains("7\u{a0}min"));
    server.advance(8 * MINUTE_MS).await;
    let over = consumer.get(&url).await;
    assert!(!over.headers.contains_key("refresh") && over.text().contains("<h1>This page has expired</h1>"));
    assert!(over.text().contains("target=\"_top\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_has_a_day_is_not_hurried() {
    let server = Server::start().await;
    let mut body = subscription();
    body["expirationTime"] = (server.running.app.clock.now() + SignedDuration::from_hours(20)).to_string().into();
    let session = server.merchant().open(&body).await;
    let page = server.consumer(&session).open().await.page();
    assert!(!page.answer.text().contains("time-left"));
    assert!(page.answer.header("content-security-policy").contains("; frame-src 'none';"));
    server.advance(19 * 60 * MINUTE_MS).await;
    assert!(server.consumer(&session).open().await.page().answer.text().contains("60\u{a0}min"));
}
