//! Captures, refunds and reversals: what a merchant may ask for, and when.

use sandbox::HoldState;
use serde_json::{Value, json};

use crate::support::merchant::subscription;
use crate::support::server::Server;
use crate::support::settlements::{failed, manual, ok, purchase_by, said, wish};
use crate::support::wait::until;

const DAY_MS: i64 = 24 * 3_600_000;
const HOUR_MS: i64 = 3_600_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_merchant_takes_and_refunds_what_it_authorised() {
    let server = Server::start().await;
    let (merchant, mid, pay) = server.paid("visa", &manual(), "AUTHORIZED").await;
    let read = merchant.read(&pay).await;
    assert_eq!((&read["amount"]["capturedValue"], &read["responseCode"]), (&json!(0), &json!("00000000")));
    assert!(read.pointer("/paymentMethods/card/pseudoCardNumber").is_some());
    assert_eq!(server.entries(&mid)[0].state, HoldState::Live);

    let mut body = wish(3499);
    body["refNr"] = json!("PARCEL1");
    body["metadata"] = json!({ "parcel": "1" });
    let answer = merchant.ask_to(&pay, "captures", &[], &body).await.json();
    assert_eq!(said(&answer), ok());
    assert_eq!(
        (&answer["transId"], &answer["refNr"], &answer["metadata"]),
        (&body["transId"], &body["refNr"], &body["metadata"])
    );
    assert_eq!((&answer["payId"], &answer["amount"]["capturedValue"]), (&json!(pay), &json!(3499)));
    assert_eq!(server.entries(&mid)[0].state, HoldState::Captured);

    assert_eq!(merchant.settle(&pay, "refunds", 1000).await, ok());
    assert_eq!(merchant.settle(&pay, "refunds", 2500).await, failed("21000957"));
    assert_eq!(merchant.totals(&pay).await, (3499, 1000));
    assert_eq!(merchant.settle(&pay, "refunds", 2499).await, ok());
    assert_eq!(merchant.settle(&pay, "refunds", 1).await, failed("21000958"));
    let entry = server.entries(&mid).remove(0);
    assert_eq!((entry.captured, entry.refunded), (3499, 3499));

    let read = merchant.read(&pay).await;
    assert_eq!((said(&read), &read["xId"]), (ok(), &read["operations"][3]["xId"]));
    let history: Vec<_> = read["operations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (&line["type"], &line["amount"]["value"], &line["status"]))
        .collect();
    let expected =
        json!([["AUTHORIZATION", 3499, "OK"], ["CAPTURE", 3499, "OK"], ["REFUND", 1000, "OK"], ["REFUND", 2499, "OK"]]);
    assert_eq!(json!(history), expected);
    assert_eq!((&read["operations"][1]["transId"], &read["operations"][1]["xId"]), (&body["transId"], &answer["xId"]));
    let expected = [
        "payment.authorised 3499 EUR",
        "payment.captured 3499 EUR",
        "payment.succeeded 3499 EUR",
        "payment.refunded 1000 EUR",
        "payment.refunded 2499 EUR",
    ];
    assert_eq!(server.told(&pay).await, expected);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn parts_are_taken_until_the_merchant_says_that_it_is_all() {
    let server = Server::start().await;
    for card in ["visa", "mastercard", "amex"] {
        let (merchant, mid, pay) = server.paid(card, &manual(), "AUTHORIZED").await;
        assert_eq!(merchant.settle(&pay, "captures", 1000).await, ok());
        assert_eq!(merchant.read(&pay).await["status"], "AUTHORIZED", "not fully captured");
        assert_eq!(merchant.settle(&pay, "captures", 2500).await, failed("21000074"));
        assert_eq!(merchant.settle(&pay, "reversals", 3499).await, failed("21000072"));
        let mut last = wish(2000);
        last["finishAuth"] = json!("Y");
        assert_eq!(said(&merchant.ask_to(&pay, "captures", &[], &last).await.json()), ok());
        assert_eq!(merchant.settle(&pay, "captures", 1).await, failed("21000072"));
        let read = merchant.read(&pay).await;
        assert_eq!((said(&read), &read["amount"]["capturedValue"]), (ok(), &json!(3000)));
        let rest = &read["operations"][3];
        assert_eq!(
            (&rest["type"], &rest["amount"]["value"], &rest["status"]),
            (&json!("REVERSAL"), &json!(499), &json!("OK"))
        );
        let entry = server.entries(&mid).remove(0);
        assert_eq!((entry.amount, entry.held, entry.captured, entry.state), (3499, 3000, 3000, HoldState::Captured));
        assert_eq!(merchant.settle(&pay, "refunds", 3000).await, ok());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hold_is_given_back_when_the_merchant_asks() {
    let server = Server::start().await;
    let (merchant, mid, pay) = server.paid("visa", &manual(), "AUTHORIZED").await;
    let part = merchant.ask_to(&pay, "reversals", &[], &wish(3498)).await;
    assert_eq!((part.status, part.json()[0]["field"].clone()), (400, json!("amount.value")));
    assert_eq!(merchant.settle(&pay, "reversals", 3499).await, ok());
    let entry = server.entries(&mid).remove(0);
    assert_eq!((entry.held, entry.state), (0, HoldState::Reversed));
    let read = merchant.read(&pay).await;
    assert_eq!(said(&read), failed("20000073"));
    assert!(read.pointer("/paymentMethods/card/pseudoCardNumber").is_some(), "the card is stored all the same");
    for (what, code) in [("reversals", "21000075"), ("captures", "21000075"), ("refunds", "21000069")] {
        assert_eq!(merchant.settle(&pay, what, 3499).await, failed(code), "{what}");
    }
    assert_eq!(server.told(&pay).await.last().unwrap(), "payment.reversed 3499 EUR");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_delayed_capture_comes_when_it_is_due() {
    let server = Server::start().await;
    let delayed = |hours: Value| purchase_by(&json!({ "type": "DELAYED", "delayed": { "delayedHours": hours } }));
    let (merchant, mid, pay) = server.paid("visa", &delayed(json!("24")), "AUTHORIZED").await;
    let (early, early_mid, early_pay) = server.paid("visa", &delayed(json!(24)), "AUTHORIZED").await;
    let (stopped, stopped_mid, stopped_pay) = server.paid("visa", &delayed(json!(24)), "AUTHORIZED").await;
    let read = merchant.read(&pay).await;
    assert_eq!(read["operations"][1]["status"], "CAPTURE_REQUEST");
    assert!(read["operations"][1]["dueDate"].is_string());
    assert_eq!(early.settle(&early_pay, "captures", 1000).await, ok());
    assert_eq!(stopped.settle(&stopped_pay, "reversals", 3499).await, ok());

    server.advance(23 * HOUR_MS).await;
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    assert_eq!(merchant.read(&pay).await["status"], "AUTHORIZED");
    assert_eq!(server.entries(&mid)[0].state, HoldState::Live);
    server.advance(HOUR_MS + 60_000).await;
    let taken = || async { (merchant.totals(&pay).await.0 == 3499).then_some(()) };
    until("taken", 5, taken).await;
    assert_eq!(merchant.read(&pay).await["status"], "OK");
    let rest = || async { (early.totals(&early_pay).await.0 == 3499).then_some(()) };
    until("the rest is taken", 5, rest).await;
    let entry = server.entries(&early_mid).remove(0);
    assert_eq!((entry.captured, entry.state), (3499, HoldState::Captured));
    assert_eq!(server.entries(&stopped_mid)[0].state, HoldState::Reversed);
    let read = stopped.read(&stopped_pay).await;
    assert_eq!((&read["operations"][1]["status"], &read["amount"]["capturedValue"]), (&json!("FAILED"), &json!(0)));
    assert_eq!(server.entries(&mid).len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hold_that_nobody_takes_is_given_back_after_a_week() {
    let server = Server::start().await;
    let (merchant, mid, pay) = server.paid("visa", &manual(), "AUTHORIZED").await;
    let (partly, partly_mid, partly_pay) = server.paid("visa", &manual(), "AUTHORIZED").await;
    assert_eq!(partly.settle(&partly_pay, "captures", 1200).await, ok());
    server.advance(7 * DAY_MS - HOUR_MS).await;
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    assert_eq!(server.entries(&mid)[0].state, HoldState::Live);
    server.advance(2 * HOUR_MS).await;
    until("given back", 10, || async { (merchant.read(&pay).await["status"] == "FAILED").then_some(()) }).await;
    assert_eq!(server.entries(&mid)[0].state, HoldState::Reversed);
    assert_eq!(server.told(&pay).await.last().unwrap(), "payment.reversed 3499 EUR");
    until("the rest too", 10, || async { (partly.read(&partly_pay).await["status"] == "OK").then_some(()) }).await;
    let entry = server.entries(&partly_mid).remove(0);
    assert_eq!((entry.held, entry.captured, entry.state), (1200, 1200, HoldState::Captured));
    assert_eq!(partly.totals(&partly_pay).await, (1200, 0));
    let told = server.told(&partly_pay).await;
    assert_eq!(told[1..], ["payment.captured 1200 EUR", "payment.reversed 2299 EUR", "payment.succeeded 1200 EUR"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_is_refused_before_the_network() {
    let server = Server::start().await;
    let (merchant, mid, pay) = server.paid("visa", &manual(), "AUTHORIZED").await;
    let other = server.other_merchant("77777777777777", false).await;
    for what in ["captures", "refunds", "reversals"] {
        for (asking, name) in
            [(&other, pay.as_str()), (&merchant, "00000000000000000000000000000000"), (&merchant, "x")]
        {
            let answer = asking.ask_to(name, what, &[], &wish(3499)).await;
            assert_eq!((answer.status, &answer.json()["responseCode"]), (404, &json!("20120061")), "{what}");
        }
        let mut dollars = wish(100);
        dollars["amount"]["currency"] = json!("USD");
        let field = |field: &str, code: &str| json!([[field, code]]);
        let bad: [(Value, Value); 7] = [
            (dollars, field("amount.currency", "20120006")),
            (wish(0), field("amount.value", "20120005")),
            (wish(-1), field("amount.value", "20120005")),
            (json!({ "amount": wish(1)["amount"] }), field("transId", "20100002")),
            (json!({ "transId": "t" }), field("amount", "20100005")),
            (json!({ "transId": "t", "amount": wish(1)["amount"], "refNr": "a b" }), field("refNr", "20110032")),
            (
                json!({ "transId": "t", "amount": wish(1)["amount"], "finishAuth": "?" }),
                field("finishAuth", "20160000"),
            ),
        ];
        for (body, expected) in bad {
            let answer = merchant.ask_to(&pay, what, &[], &body).await;
            assert_eq!(answer.status, 400, "{what} {body}: {}", answer.text());
            let found: Vec<_> =
                answer.json().as_array().unwrap().iter().map(|f| json!([f["field"], f["responseCode"]])).collect();
            assert_eq!(json!(found), expected, "{what} {body}");
        }
        let broken = merchant.call("POST", &format!("/api/v2/payments/{pay}/{what}"), &[], "{").await;
        assert_eq!((broken.status, broken.json()[0]["field"].clone()), (400, json!("body")));
    }
    assert_eq!(merchant.settle(&pay, "refunds", 1).await, failed("21000069"));
    assert_eq!(merchant.settle(&pay, "captures", 3500).await, failed("21000074"));
    assert_eq!((server.entries(&mid)[0].state, server.stored(&pay).await.journal.len()), (HoldState::Live, 1));

    let session = merchant.open(&manual()).await;
    for (what, code) in [("captures", "21000075"), ("reversals", "21000075"), ("refunds", "21000069")] {
        assert_eq!(merchant.settle(&session.pay_id, what, 3499).await, failed(code), "not authorised yet: {what}");
    }
    let (verified, _, pay) = server.paid("visa", &subscription(), "OK").await;
    for (what, code) in [("captures", "21000071"), ("reversals", "21000071"), ("refunds", "21000069")] {
        assert_eq!(verified.settle(&pay, what, 100).await, failed(code), "a verification: {what}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_clicks_take_and_refund_once() {
    let server = Server::start().await;
    let (merchant, mid, pay) = server.paid("visa", &manual(), "AUTHORIZED").await;
    let clicks = async |what: &'static str, key: Option<&'static str>, body: Value| {
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..20 {
            let (merchant, pay, body) = (merchant.clone(), pay.clone(), body.clone());
            tasks.spawn(async move {
                let headers: Vec<_> = key.map(|key| ("idempotency-key", key)).into_iter().collect();
                let answer = merchant.ask_to(&pay, what, &headers, &body).await;
                (answer.status, answer.json())
            });
        }
        tasks.join_all().await
    };
    let answers = clicks("captures", Some("click"), wish(3000)).await;
    let mut names: Vec<_> =
        answers.iter().filter(|(status, _)| *status == 200).map(|(_, body)| body["xId"].clone()).collect();
    assert!(!names.is_empty() && answers.iter().all(|(status, _)| [200, 409].contains(status)), "{answers:?}");
    names.dedup();
    assert_eq!(names.len(), 1, "one capture");
    assert_eq!(merchant.totals(&pay).await, (3000, 0));
    let other = merchant.ask_to(&pay, "captures", &[("idempotency-key", "click")], &wish(1)).await;
    assert_eq!(other.status, 422);
    let elsewhere = merchant.ask_to(&pay, "refunds", &[("idempotency-key", "click")], &wish(1)).await;
    assert_eq!(elsewhere.status, 422, "a key is for one call");

    // Without a key each click is a request of its own: the amounts alone decide.
    let done = |answers: &[(u16, Value)]| answers.iter().filter(|(_, body)| body["status"] == "OK").count();
    let answers = clicks("refunds", None, wish(1400)).await;
    assert_eq!(done(&answers), 2, "{answers:?}");
    assert_eq!(merchant.totals(&pay).await, (3000, 2800));
    let answers = clicks("captures", None, wish(499)).await;
    assert_eq!(done(&answers), 1, "{answers:?}");
    let entry = server.entries(&mid).remove(0);
    assert_eq!((entry.captured, entry.refunded, entry.state), (3499, 2800, HoldState::Captured));
}
