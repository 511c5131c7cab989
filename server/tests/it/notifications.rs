//! Merchants are told: in order, signed, again until they acknowledge, in each dialect.

use std::collections::HashMap;
use std::time::Duration;

use serde_json::{Value, json};
use standardwebhooks::Webhook;

use crate::support::cards::TypedCard;
use crate::support::http::Answer;
use crate::support::merchant::{Merchant, Session, subscription};
use crate::support::receiver::{Arrived, Receiver};
use crate::support::server::Server;
use crate::support::wait::until;

/// What a successful enrolment is told as.
const ENROLLED: [&str; 3] = ["card.stored", "mandate.founded", "payment.succeeded"];

/// Longer than any wait between the first two attempts, in milliseconds.
const FIRST_RETRY_MS: i64 = 6_000;

/// Adds an endpoint, which must succeed.
pub async fn endpoint(merchant: &Merchant, body: &Value) -> Value {
    let answer = merchant.call("POST", "/api/v2/endpoints", &[], &body.to_string()).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json()
}

async fn enrolled(server: &Server, merchant: &Merchant, card: &str, body: &Value) -> Session {
    let session = merchant.open(body).await;
    server.consumer(&session).enrol(&TypedCard::of(card), "1234").await;
    session
}

async fn get(merchant: &Merchant, path: &str) -> Value {
    let answer = merchant.call("GET", path, &[], "").await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()
}

async fn post(merchant: &Merchant, path: &str, body: &Value) -> Answer {
    merchant.call("POST", path, &[], &body.to_string()).await
}

/// Waits until so many attempts at a fact are settled.
async fn attempted(merchant: &Merchant, position: i64, attempts: usize) {
    let look = || async {
        let log = get(merchant, "/api/v2/deliveries").await;
        let records = log["deliveries"].as_array().unwrap().clone();
        let record = records.into_iter().find(|record| record["position"] == position)?;
        (record["attempts"].as_array().unwrap().len() == attempts).then_some(())
    };
    until("the attempt is settled", 20, look).await;
}

fn kinds(arrived: &[Arrived]) -> Vec<String> {
    arrived.iter().map(|one| one.text("/type")).collect()
}

/// Checked by the published library: signature and time.
fn verified(secret: &str, arrived: &Arrived) -> bool {
    Webhook::new(secret).unwrap().verify(&arrived.body, &arrived.headers).is_ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_enrolment_is_told_in_order_and_signed() {
    let server = Server::start().await;
    let merchant = server.other_merchant("4711", false).await;
    let receiver = Receiver::polite().await;
    let added = endpoint(&merchant, &json!({ "url": receiver.url })).await;
    let secret = added["secret"].as_str().unwrap();
    let session = enrolled(&server, &merchant, "visa", &subscription()).await;

    let arrived = receiver.received(3).await;
    assert_eq!(kinds(&arrived), ENROLLED);
    for (index, one) in arrived.iter().enumerate() {
        assert!(verified(secret, one));
        assert!(!verified("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", one));
        let data = &one.json()["data"];
        assert_eq!(
            (data["position"].as_u64(), data["sequence"].as_u64()),
            (Some(index as u64 + 1), Some(index as u64 + 1))
        );
        assert_eq!(data["payId"], session.pay_id.as_str());
        assert_eq!(one.header("content-type"), "application/json");
    }
    // The same can be pulled, with a cursor.
    let all = get(&merchant, "/api/v2/events").await;
    let pulled: Vec<&str> = all["events"].as_array().unwrap().iter().map(|e| e["type"].as_str().unwrap()).collect();
    assert_eq!((pulled.as_slice(), all["next"].as_i64()), (ENROLLED.as_slice(), Some(3)));
    let rest = get(&merchant, "/api/v2/events?after=2&limit=1").await;
    assert_eq!((rest["events"][0]["type"].as_str(), rest["next"].as_i64()), (Some("payment.succeeded"), Some(3)));
    let none = get(&merchant, "/api/v2/events?after=3").await;
    assert_eq!((none["events"].as_array().unwrap().len(), none["next"].as_i64()), (0, Some(3)));

    // The log says so; a replay carries the same id and the same bytes.
    let log = get(&merchant, "/api/v2/deliveries?state=delivered").await;
    assert_eq!(log["deliveries"].as_array().unwrap().len(), 3, "{log}");
    assert_eq!(log["deliveries"][0]["attempts"][0]["status"], 204);
    let replay = post(&merchant, "/api/v2/events/1/replay", &json!({})).await;
    assert_eq!((replay.status, replay.json()["deliveries"].as_i64()), (202, Some(1)));
    let again = receiver.received(4).await;
    assert_eq!((again[3].header("webhook-id"), &again[3].body), (again[0].header("webhook-id"), &again[0].body));
    for path in ["/api/v2/events/99/replay", "/api/v2/events/x/replay", "/api/v2/events/-1/replay"] {
        assert_eq!(post(&merchant, path, &json!({})).await.status, 404, "{path}");
    }
    // Nothing of it is another merchant's.
    let stranger = server.merchant();
    let id = added["endpointId"].as_str().unwrap();
    for (method, path) in [("GET", ""), ("DELETE", ""), ("POST", "/rotate"), ("POST", "/resume")] {
        let answer = stranger.call(method, &format!("/api/v2/endpoints/{id}{path}"), &[], "").await;
        assert_eq!(answer.status, 404, "{method} {path}");
    }
    assert!(get(&merchant, &format!("/api/v2/endpoints/{id}")).await.get("secret").is_none(), "shown once");
    let removed = merchant.call("DELETE", &format!("/api/v2/endpoints/{id}"), &[], "").await;
    assert_eq!(removed.status, 204);
    assert_eq!(get(&merchant, "/api/v2/endpoints").await["endpoints"].as_array().unwrap().len(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refused_card_is_told_too() {
    let server = Server::start().await;
    let merchant = server.other_merchant("4711", false).await;
    let receiver = Receiver::polite().await;
    endpoint(&merchant, &json!({ "url": receiver.url, "events": ["payment.failed"] })).await;
    let session = merchant.open(&subscription()).await;
    let consumer = server.consumer(&session);
    consumer.enrol(&TypedCard::of("visa_05"), "1234").await;
    let page = consumer.follow(format!("{}/cancel", session.link)).await.page();
    consumer.post(&page.url, page.seen.form("/cancel").unwrap()).await;
    let arrived = receiver.received(1).await;
    assert_eq!((kinds(&arrived), arrived[0].text("/data/payId")), (vec!["payment.failed".into()], session.pay_id));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn secrets_rotate_with_an_overlap() {
    let server = Server::start().await;
    let merchant = server.other_merchant("4711", false).await;
    let receiver = Receiver::polite().await;
    let added = endpoint(&merchant, &json!({ "url": receiver.url, "events": ["card.*"] })).await;
    let old = added["secret"].as_str().unwrap();
    let path = format!("/api/v2/endpoints/{}/rotate", added["endpointId"].as_str().unwrap());
    assert_eq!(post(&merchant, &path, &json!({ "overlapHours": 169 })).await.status, 400);
    let rotated = post(&merchant, &path, &json!({ "overlapHours": 2 })).await.json();
    let new = rotated["secret"].as_str().unwrap();
    assert_ne!(old, new);
    enrolled(&server, &merchant, "visa", &subscription()).await;
    let arrived = receiver.received(1).await;
    assert!(verified(old, &arrived[0]) && verified(new, &arrived[0]), "both ends have time to change over");
    server.advance(3 * 3_600_000).await;
    assert_eq!(post(&merchant, "/api/v2/events/1/replay", &json!({})).await.status, 202);
    let arrived = receiver.received(2).await;
    assert!(!verified(old, &arrived[1]) && verified(new, &arrived[1]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payment_names_its_own_receiver() {
    let server = Server::start().await;
    let merchant = server.other_merchant("4711", false).await;
    let receiver = Receiver::polite().await;
    let mut body = subscription();
    body["urls"]["webhook"] = json!(format!("{}?order=7", receiver.url));
    let session = enrolled(&server, &merchant, "visa", &body).await;
    let arrived = receiver.received(1).await;
    assert_eq!((arrived[0].uri.query(), arrived[0].json()), (Some("order=7"), json!({ "payId": session.pay_id })));
    assert!(arrived[0].headers.keys().all(|name| !name.as_str().starts_with("webhook-")), "unsigned");

    // By a setting of the shop it carries the payment's state, with an HMAC.
    let wish = json!({ "dialect": "AXEPTA_ENHANCED", "pointOfSale": "only" });
    let added = endpoint(&merchant, &wish).await;
    let mut body = subscription();
    body["urls"]["webhook"] = json!(receiver.url);
    let session = enrolled(&server, &merchant, "mastercard", &body).await;
    let enhanced = &receiver.received(2).await[1];
    let read = merchant.read(&session.pay_id).await;
    assert_eq!(
        enhanced.json(),
        json!({
            "payId": session.pay_id, "transId": read["transId"], "refNr": read["refNr"], "status": "OK",
            "responseCode": "00000000", "responseDescription": read["responseDescription"],
            "amount": { "value": read["amount"]["value"], "currency": "EUR" },
            "paymentMethods": { "type": "CARD" }, "creationDate": read["creationDate"],
        })
    );
    let secret = added["secret"].as_str().unwrap().strip_prefix("whsec_").unwrap();
    let secret = data_encoding::BASE64.decode(secret.as_bytes()).unwrap();
    let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, &secret);
    let tag = data_encoding::HEXLOWER.decode(enhanced.header("x-maillon-hmac").as_bytes()).unwrap();
    aws_lc_rs::hmac::verify(&key, &enhanced.body, &tag).unwrap();
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert_eq!(receiver.arrived().len(), 2, "one each, not both ways");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn monext_is_told_every_minute_until_it_reads() {
    let server = Server::start().await;
    let merchant = server.other_merchant("4711", false).await;
    let receiver = Receiver::with(|_| (404, Duration::ZERO)).await;
    endpoint(&merchant, &json!({ "url": format!("{}?shop=1", receiver.url), "dialect": "MONEXT" })).await;
    let session = enrolled(&server, &merchant, "visa", &subscription()).await;
    let arrived = receiver.received(1).await;
    attempted(&merchant, 1, 1).await;
    let query: HashMap<String, String> = url::form_urlencoded::parse(arrived[0].uri.query().unwrap().as_bytes())
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    assert_eq!((arrived[0].method.as_str(), query["shop"].as_str()), ("GET", "1"));
    assert_eq!((query["notificationType"].as_str(), query["contractNumber"].as_str()), ("WALLET", "CB"));
    assert!(!query["walletId"].is_empty());
    server.advance(67_000).await;
    assert_eq!(receiver.received(2).await[1].uri, arrived[0].uri, "the same again, a minute later");
    attempted(&merchant, 1, 2).await;
    merchant.read(&session.pay_id).await;
    server.advance(67_000).await;
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert_eq!(receiver.arrived().len(), 2, "it has been read");
    let log = get(&merchant, "/api/v2/deliveries?state=READ").await;
    assert_eq!(log["deliveries"].as_array().unwrap().len(), 2, "card and payment");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_not_acknowledged_comes_again_and_holds_its_wallet_alone() {
    let server = Server::start().await;
    let merchant = server.other_merchant("4711", false).await;
    let calls = std::sync::atomic::AtomicU32::new(0);
    let receiver = Receiver::with(move |_| match calls.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {
        0 => (500, Duration::ZERO),
        1 => (302, Duration::ZERO),
        2 => (0, Duration::ZERO),
        _ => (200, Duration::ZERO),
    })
    .await;
    endpoint(&merchant, &json!({ "url": receiver.url })).await;
    let mut body = subscription();
    body["customerInfo"] = json!({ "merchantCustomerId": "held" });
    enrolled(&server, &merchant, "visa", &body).await;
    let mut body = subscription();
    body["customerInfo"] = json!({ "merchantCustomerId": "free" });
    receiver.received(1).await;
    for attempts in 1..=3 {
        attempted(&merchant, 1, attempts).await;
        server.advance(40 * 60_000).await;
        receiver.received(attempts + 1).await;
    }
    enrolled(&server, &merchant, "mastercard", &body).await;
    let arrived = receiver.received(9).await;
    let of = |wallet: &str| {
        let its: Vec<Arrived> = arrived.iter().filter(|one| one.text("/data/walletId") == wallet).cloned().collect();
        kinds(&its)
    };
    let again = ["card.stored"; 3].into_iter().chain(ENROLLED).collect::<Vec<_>>();
    assert_eq!(of("held"), again);
    assert_eq!(of("free"), ENROLLED);
    let ids: Vec<&str> = arrived.iter().take(4).map(|one| one.header("webhook-id")).collect();
    assert!(ids.iter().all(|id| *id == ids[0]), "one id for all attempts: {ids:?}");
    assert!(arrived.iter().take(4).all(|one| one.body == arrived[0].body), "and one body");
    let log = get(&merchant, "/api/v2/deliveries").await;
    let log = log["deliveries"].as_array().unwrap();
    let attempts = &log.iter().find(|one| one["position"] == 1).unwrap()["attempts"];
    let statuses: Vec<Option<u64>> = attempts.as_array().unwrap().iter().map(|one| one["status"].as_u64()).collect();
    assert_eq!(statuses, [Some(500), Some(302), None, Some(200)]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receiver_that_is_gone_is_left_alone_until_it_is_resumed() {
    let server = Server::start().await;
    let merchant = server.other_merchant("4711", false).await;
    let gone = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(true));
    let answer = gone.clone();
    let receiver = Receiver::with(move |_| {
        (if answer.load(std::sync::atomic::Ordering::SeqCst) { 410 } else { 200 }, Duration::ZERO)
    })
    .await;
    let added = endpoint(&merchant, &json!({ "url": receiver.url })).await;
    enrolled(&server, &merchant, "visa", &subscription()).await;
    let path = format!("/api/v2/endpoints/{}", added["endpointId"].as_str().unwrap());
    let look = || async { (get(&merchant, &path).await["state"] == "DISABLED").then_some(()) };
    until("it is disabled", 10, look).await;
    server.advance(FIRST_RETRY_MS).await;
    assert_eq!(receiver.arrived().len(), 1);
    gone.store(false, std::sync::atomic::Ordering::SeqCst);
    let resumed = post(&merchant, &format!("{path}/resume"), &json!({})).await;
    assert_eq!((resumed.status, resumed.json()["state"].as_str()), (200, Some("ACTIVE")));
    assert_eq!(kinds(&receiver.received(4).await[1..]), ENROLLED, "nothing was lost");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_called_who_should_not_be() {
    let server = Server::start().await;
    let merchant = server.merchant();
    for url in [
        "http://10.0.0.1/",
        "https://10.0.0.1/",
        "https://0x0a000001/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::ffff:169.254.169.254]/",
        "https://[64:ff9b::a9fe:a9fe]/",
        "https://2852039166/",
        "http://shop.example/",
        "https://user:password@shop.example/",
        "https://shop.example:22/",
        "ftp://shop.example/",
        "shop.example",
        "",
    ] {
        let answer = post(&merchant, "/api/v2/endpoints", &json!({ "url": url })).await;
        assert_eq!((answer.status, answer.json()[0]["field"].as_str()), (400, Some("url")), "{url}: {}", answer.text());
        let mut body = subscription();
        body["urls"]["webhook"] = json!(url);
        assert_eq!(merchant.refused_fields(&body).await[0].0, "urls.webhook", "{url}");
    }
    for (body, field) in [
        (json!({}), "url"),
        (json!({ "dialect": "MONEXT" }), "url"),
        (json!({ "url": "https://shop.example/", "dialect": "FAX" }), "dialect"),
        (json!({ "url": "https://shop.example/", "signing": "RSA" }), "signing"),
        (json!({ "url": "https://shop.example/", "signing": "ED25519", "dialect": "MONEXT" }), "signing"),
        (json!({ "url": "https://shop.example/", "events": ["DROP TABLE"] }), "events[0]"),
        (json!({ "url": "https://shop.example/", "pointOfSale": "elsewhere" }), "pointOfSale"),
        (json!([]), "body"),
    ] {
        let answer = post(&merchant, "/api/v2/endpoints", &body).await;
        assert_eq!((answer.status, answer.json()[0]["field"].as_str()), (400, Some(field)), "{body}");
    }
    for query in [
        "events?after=x",
        "events?limit=0",
        "events?limit=501",
        "events?after=1&after=2",
        "deliveries?state=odd",
        "deliveries?before=1",
        "deliveries?limit=999",
    ] {
        assert_eq!(merchant.call("GET", &format!("/api/v2/{query}"), &[], "").await.status, 400, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_demo_shop_shows_what_it_was_told() {
    let server = Server::start().await;
    let session = enrolled(&server, &server.merchant(), "visa", &subscription()).await;
    let url = format!("{}/shop/return?PayId={}", server.base, session.pay_id);
    let look = || async {
        let page = server.http.get(&url).await.text();
        ENROLLED.iter().all(|kind| page.contains(kind)).then_some(())
    };
    until("the shop was told", 10, look).await;
    let forged =
        server.http.post_json(&format!("{}/shop/webhook", server.base), &json!({ "type": "payment.succeeded" })).await;
    assert_eq!(forged.status, 401);
}
