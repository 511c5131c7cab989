//! What American Express' answers mean for cards, wallets, agreements, schedules and charges, and who is told.

use domain::smartbill::file::Kind;
use serde_json::{Value, json};

use crate::support::alias_desk::Say;
use crate::support::amex_house::{House, server};
use crate::support::receiver::Receiver;
use crate::support::server::Server;
use crate::support::wait::until;

const HOUR_MS: i64 = 3_600_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_switches_off_the_wallet_or_the_card() {
    // Which cards are beside it, what the contract says, and whether the other card is switched off with it.
    for (other, always, expected) in
        [("amex", false, "DISABLED"), ("visa", false, "ACTIVE"), ("visa", true, "DISABLED")]
    {
        let server = server().await;
        let mut house = House::new(&server, 500);
        house.contract = Box::new(move |contract| contract.smartbill_disables_wallet = always);
        let refused = house.card("client-7", "amex").await;
        let beside = house.card("client-7", if other == "amex" { "amex_second" } else { other }).await;
        let schedule = beside.schedule().await;
        house.exchange.send().await.unwrap().unwrap();
        let lines: &[(&str, Say)] = if other == "amex" {
            &[("client-71", Say::Refused("102")), ("client-72", Say::Accepted)]
        } else {
            &[("client-71", Say::Refused("102"))]
        };
        house.put(1, Kind::Answer, 1, lines);
        assert_eq!(house.receive().await, (1, 0));
        let cards = refused.of_wallet("GET", "").await.json()["cards"].clone();
        assert_eq!(
            (&cards[0]["status"], &cards[1]["status"]),
            (&json!("BLOCKED"), &json!(expected)),
            "{other} {always}"
        );
        let (held, _) = beside.of_schedule(&schedule).await;
        assert_eq!(held, if expected == "ACTIVE" { "ACTIVE" } else { "PAUSED" });
        let reasons = refused.refused(&server, &refused.body()).await;
        assert_eq!(reasons[0], "ALIAS_REFUSED", "{reasons:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_one_wallet_every_card_may_be_refused_in_one_file() {
    let server = server().await;
    let mut house = House::new(&server, 500);
    let kept = house.card("client-7", "amex").await;
    house.card("client-7", "amex_second").await;
    house.exchange.send().await.unwrap().unwrap();
    house.put(1, Kind::Answer, 1, &[("client-71", Say::Refused("102")), ("client-72", Say::Refused("104"))]);
    assert_eq!(house.receive().await, (1, 0));
    let cards = kept.of_wallet("GET", "").await.json()["cards"].clone();
    for (place, code) in [(0, "102"), (1, "104")] {
        assert_eq!((&cards[place]["status"], &cards[place]["smartBill"]["code"]), (&json!("BLOCKED"), &json!(code)));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_waiting_alias_is_charged_as_the_contract_says() {
    for waiting in ["hold", "refuse", "send"] {
        let server = server().await;
        let mut house = House::new(&server, 500);
        house.contract = Box::new(move |contract| contract.smartbill_waiting = waiting.into());
        let kept = house.card("client-7", "amex").await;
        if waiting == "send" {
            assert_eq!(kept.charge().await["status"], "OK");
            continue;
        }
        assert_eq!(kept.refused(&server, &kept.body()).await, ["ALIAS_WAITING"]);
        let schedule = kept.schedule().await;
        let url = format!("{}/sandbox/clock", server.base);
        server.http.post_json(&url, &json!({ "advance": "PT20H" })).await;
        let (_, first) = kept.of_schedule(&schedule).await;
        let expected = if waiting == "hold" { "DUE" } else { "GIVEN_UP" };
        assert_eq!(first, expected, "{waiting}");
        assert!(kept.later(&server).is_empty(), "nothing was sent");
        house.enrolled(&["client-71"]).await;
        if waiting == "hold" {
            let paid = || async { (kept.of_schedule(&schedule).await.1 == "PAID").then_some(()) };
            until("what was held is charged", 10, paid).await;
            assert_eq!(kept.later(&server).len(), 1);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn past_its_month_an_enrolled_card_is_charged_and_a_cancelled_one_is_not() {
    let server = server().await;
    let mut house = House::new(&server, 500);
    house.contract = Box::new(|contract| contract.refuses_expired_cards = true);
    let kept = house.card("client-7", "amex").await;
    house.enrolled(&["client-71"]).await;
    // The plastic is good until the end of 2030.
    server.advance(6 * 365 * 24 * HOUR_MS).await;
    let preflight =
        kept.merchant.call("POST", "/api/v2/payments/preflight", &[], &kept.body().to_string()).await.json();
    assert_eq!(preflight["allowed"], true, "{preflight}");
    assert!(!kept.facts(&server).await.iter().any(|fact| fact == "card.expiring" || fact == "card.expired"));
    house.put(2, Kind::Update, 2, &[("client-71", Say::Cancelled("201"))]);
    assert_eq!(house.receive().await, (1, 0));
    let reasons = kept.refused(&server, &kept.body()).await;
    assert_eq!(reasons[0], "ALIAS_CANCELLED", "{reasons:?}");
    assert!(reasons.contains(&"MANDATE_ENDED".to_owned()));
}

/// What a mail server in the sandbox has taken with such words in its text.
async fn mailed(server: &Server, words: &str) -> Vec<Value> {
    let mails = server.http.get(&format!("{}/sandbox/mails", server.base)).await.json();
    let all = mails["mails"].as_array().unwrap().clone();
    all.into_iter().filter(|mail| mail["text"].as_str().unwrap().contains(words)).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_are_told_by_server_and_mail_as_the_platform_does() {
    let server = server().await;
    let mut house = House::new(&server, 500);
    house.wish = json!({ "email": "anna@example.com" });
    let receiver = Receiver::polite().await;
    let accepted = house.card("client-7", "amex").await;
    let refused = house.card("client-8", "amex").await;
    let body = json!({ "url": receiver.url, "dialect": "MONEXT", "events": ["smartbill.*"] });
    let made = accepted.merchant.call("POST", "/api/v2/endpoints", &[], &body.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text());
    house.exchange.send().await.unwrap().unwrap();
    house.put(1, Kind::Answer, 1, &[("client-71", Say::Accepted), ("client-81", Say::Refused("102"))]);
    assert_eq!(house.receive().await, (1, 0));
    receiver.received(2).await;
    house.put(2, Kind::Update, 2, &[("client-71", Say::Cancelled("201"))]);
    assert_eq!(house.receive().await, (1, 0));
    let mut queries: Vec<String> =
        receiver.received(3).await.iter().map(|arrived| arrived.uri.query().unwrap().to_owned()).collect();
    queries.sort();
    assert_eq!(
        queries,
        [
            "notificationType=Wallet&walletId=client-7&type=smartBillCanceledCard&CancellationCode=201",
            "notificationType=Wallet&walletId=client-7&type=smartbillEnrollResult&result=Y&resultCode=000",
            "notificationType=Wallet&walletId=client-8&type=smartbillEnrollResult&result=N&resultCode=102",
        ]
    );
    let no = "American Express has refused the SmartBill enrolment of wallet client-8. \
              Return code: 102 (Card not eligible for the programme).";
    for words in ["American Express has accepted the SmartBill enrolment of wallet client-7.", no] {
        let one = || async { mailed(&server, words).await.pop() };
        let mail = until(words, 20, one).await;
        assert_eq!(mail["subject"], "SmartBill enrolment result: Atelier Forme");
        assert_eq!(mailed(&server, words).await.len(), 1);
    }
    assert!(mailed(&server, "Scheduled payments with this card have been stopped").await.len() == 1);
    let told = refused.facts(&server).await;
    assert!(told.contains(&"smartbill.refused".to_owned()));
}
