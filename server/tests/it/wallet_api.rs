//! Wallets and cards by API: read, chosen, removed, by their own merchant alone.

use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::kept::Kept;
use crate::support::server::Server;
use crate::support::wait::until;
use crate::support::wallet::wish;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wallet_is_read_with_its_cards_and_agreements() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let wallet = kept.of_wallet("GET", "").await.json();
    assert_eq!((&wallet["walletId"], &wallet["defaultCardIndex"]), (&json!(kept.wallet()), &json!(1)));
    let card = kept.of_wallet("GET", "/cards/1").await.json();
    assert_eq!((&wallet["cards"], &card["default"]), (&json!([card]), &json!(true)));
    assert_eq!(card["pseudoCardNumber"], kept.card()["pseudoCardNumber"]);
    assert_eq!(
        (&wallet["mandates"][0]["mandateId"], &wallet["mandates"][0]["cardIndex"]),
        (&json!(kept.mandate()), &json!(1))
    );
    assert!(!wallet.to_string().contains("4970100000000006"));
    let chosen = kept.of_wallet("POST", "/cards/1/default").await.json();
    assert_eq!(chosen, card, "choosing what is the default already");
    let times = |facts: Vec<String>| facts.iter().filter(|kind| *kind == "card.updated").count();
    assert_eq!(times(kept.facts(&server).await), 1);
    kept.of_wallet("POST", "/cards/1/default").await;
    assert_eq!(times(kept.facts(&server).await), 1, "said once");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn agreements_are_read_page_by_page_and_none_is_left_out() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let mut body = crate::support::merchant::for_wallet(&kept.wallet());
    for description in ["Tuesdays", "Fridays"] {
        body["transId"] = json!(crate::support::merchant::fresh_name());
        body["mandate"] = json!({ "description": description });
        let session = kept.merchant.open(&body).await;
        server.consumer(&session).enrol(&TypedCard::of("visa"), "1234").await.left();
    }
    let whole = kept.of_wallet("GET", "").await.json();
    let all: Vec<Value> = whole["mandates"].as_array().unwrap().clone();
    assert_eq!((all.len(), &whole["next"]), (3, &Value::Null));
    let list = format!("/api/v2/mandates?walletId={}", kept.wallet());
    for (wallet, path) in [(true, String::new()), (false, list)] {
        let get = async |query: String| {
            let answer = if wallet {
                kept.of_wallet("GET", &format!("?{query}")).await
            } else {
                kept.merchant.call("GET", &format!("{path}&{query}"), &[], "").await
            };
            (answer.status, answer.json())
        };
        let (mut seen, mut after) = (Vec::new(), String::new());
        loop {
            let (status, page) = get(format!("limit=2{after}")).await;
            assert_eq!(status, 200, "{page}");
            seen.extend(page["mandates"].as_array().unwrap().iter().map(|one| one["mandateId"].clone()));
            let Some(next) = page["next"].as_str() else { break };
            after = format!("&after={next}");
        }
        assert_eq!(seen, all.iter().map(|one| one["mandateId"].clone()).collect::<Vec<_>>());
        for (query, field) in [("limit=0", "limit"), ("limit=201", "limit"), ("limit=x", "limit"), ("after=x", "after")]
        {
            let (status, refused) = get(query.to_owned()).await;
            assert_eq!((status, &refused[0]["field"]), (400, &json!(field)), "{query}: {refused}");
        }
    }
    let others = Kept::new(&server, "mastercard", None).await;
    let foreign = kept.of_wallet("GET", &format!("?after={}", others.mandate())).await;
    assert_eq!(foreign.status, 400, "of another wallet");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_address_closes_the_pages_that_are_open() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let put = async |email: &str| {
        let path = format!("/api/v2/wallets/{}/contact", kept.wallet());
        kept.merchant.call("PUT", &path, &[], &json!({ "email": email }).to_string()).await.status
    };
    assert_eq!(put("anna@example.com").await, 200);
    let consumer = kept.wallet_page(&server).await;
    let shown = consumer.open().await.page();
    assert_eq!(put("anna@example.com").await, 200);
    assert!(consumer.open().await.page().says("ending in 0006"), "the same address changes nothing");
    assert_eq!(put("bea@example.com").await, 200);
    let over = consumer.open().await.page();
    assert!(over.answer.status == 410 || !over.says("ending in 0006"), "{}", over.answer.text());
    // A button from before does nothing either.
    let pressed = consumer.press(&shown, "/cards").await.page();
    assert!(!pressed.is_card(), "{}", pressed.answer.text());
    assert!(kept.wallet_page(&server).await.open().await.page().says("ending in 0006"), "a new one is open");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_is_removed_with_its_agreements_only_when_that_is_said() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let record = kept.cards(&server).await[0].version.record_id.clone();
    let refused = kept.of_wallet("DELETE", "/cards/1").await;
    assert_eq!(refused.status, 409, "{}", refused.text());
    assert_eq!(refused.json()["mandates"][0]["mandateId"], kept.mandate());
    assert_eq!(kept.charge().await["status"], "OK", "nothing was changed");
    for (query, body) in [
        ("?endMandates=perhaps", ""),
        ("?endMandates=true&endMandates=true", ""),
        ("", "{"),
        ("", r#"{"endMandates": 1}"#),
    ] {
        let path = format!("/api/v2/wallets/{}/cards/1{query}", kept.wallet());
        let answer = kept.merchant.call("DELETE", &path, &[], body).await;
        assert_eq!((answer.status, answer.json().is_array()), (400, true), "{query} {body}: {}", answer.text());
    }
    let path = format!("/api/v2/wallets/{}/cards/1", kept.wallet());
    let removed = kept.merchant.call("DELETE", &path, &[], r#"{"endMandates": true}"#).await;
    assert_eq!(removed.status, 200, "{}", removed.text());
    assert_eq!(
        (&removed.json()["status"], &removed.json()["endedMandates"]),
        (&json!("REMOVED"), &json!([kept.mandate()]))
    );
    assert_eq!(kept.of_wallet("DELETE", "/cards/1?endMandates=true").await.status, 404, "it is gone");
    assert_eq!(kept.of_wallet("GET", "").await.json()["cards"], json!([]));
    for act in ["default", "enable", "disable"] {
        assert_eq!(kept.of_wallet("POST", &format!("/cards/1/{act}")).await.status, 404, "{act}");
    }
    // What was paid with it is read as before; its number is gone once the charge is captured.
    let read = kept.merchant.read(kept.read["payId"].as_str().unwrap()).await;
    assert_eq!(read["paymentMethods"]["card"]["last4Digits"], kept.card()["last4Digits"]);
    let store = &server.running.app.store;
    until("erased", 15, || async { store.sealed_card(&record).await.unwrap().is_none().then_some(()) }).await;
    let unused = Kept::new(&server, "visa", None).await;
    unused.merchant.call("POST", &format!("/api/v2/mandates/{}/revoke", unused.mandate()), &[], "").await;
    assert_eq!(unused.of_wallet("DELETE", "/cards/1").await.status, 200, "nothing ends with it");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_number_stays_while_something_is_held_with_it() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let record = kept.cards(&server).await[0].version.record_id.clone();
    let mut body = kept.body();
    body["captureMethod"] = json!({ "type": "MANUAL" });
    let held = kept.pay(&body).await.json();
    let pay_id = held["payId"].as_str().unwrap();
    assert_eq!(kept.of_wallet("DELETE", "/cards/1?endMandates=true").await.status, 200);
    let store = &server.running.app.store;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    assert!(store.sealed_card(&record).await.unwrap().is_some(), "what is held can still be taken or given back");
    let body = json!({ "transId": "late", "amount": { "value": 3499, "currency": "EUR" } }).to_string();
    let path = format!("/api/v2/payments/{pay_id}/captures");
    let captured = kept.merchant.call("POST", &path, &[], &body).await;
    assert!((200..300).contains(&captured.status), "{}", captured.text());
    until("erased", 15, || async { store.sealed_card(&record).await.unwrap().is_none().then_some(()) }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_is_given_once_per_key_and_to_the_wallets_merchant_alone() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let path = format!("/api/v2/wallets/{}/sessions", kept.wallet());
    let ask = |key: &'static str, body: Value| {
        let (merchant, path) = (kept.merchant.clone(), path.clone());
        async move { merchant.call("POST", &path, &[("idempotency-key", key)], &body.to_string()).await }
    };
    let first = ask("k", wish()).await;
    assert_eq!(first.status, 201, "{}", first.text());
    assert_eq!(ask("k", wish()).await.json(), first.json());
    assert_ne!(ask("other", wish()).await.json()["_links"], first.json()["_links"]);
    let other = json!({ "urls": { "return": "https://shop.example/elsewhere" } });
    assert_eq!(ask("k", other).await.status, 422);
    for (body, field) in [
        (json!({}), "urls.return"),
        (json!({ "urls": { "return": "javascript:alert(1)" } }), "urls.return"),
        (json!({ "urls": wish()["urls"], "language": 7 }), "language"),
        (json!({ "urls": wish()["urls"], "pointOfSale": "nobodys" }), "pointOfSale"),
    ] {
        let answer = kept.merchant.call("POST", &path, &[], &body.to_string()).await;
        assert_eq!((answer.status, &answer.json()[0]["field"]), (400, &json!(field)), "{}", answer.text());
    }
    let stranger = server.other_merchant("99999999999999", false).await;
    let wallet = format!("/api/v2/wallets/{}", kept.wallet());
    for (method, path) in [
        ("POST", "/sessions"),
        ("GET", ""),
        ("GET", "/cards"),
        ("GET", "/cards/1"),
        ("POST", "/cards/1/default"),
        ("POST", "/cards/1/disable"),
        ("DELETE", "/cards/1?endMandates=true"),
    ] {
        let body = if path == "/sessions" { wish().to_string() } else { String::new() };
        let answer = stranger.call(method, &format!("{wallet}{path}"), &[], &body).await;
        assert_eq!(answer.status, 404, "{method} {path}: {}", answer.text());
    }
    assert_eq!(kept.charge().await["status"], "OK");
}
