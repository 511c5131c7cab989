//! What a merchant says about the page: where it leads, when it closes, which language, whose networks.

use serde_json::json;

use crate::support::cards::TypedCard;
use crate::support::merchant::{Session, for_wallet, purchase, subscription};
use crate::support::server::Server;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn return_addresses_are_absolute_and_of_the_shop() {
    let server = Server::start().await;
    let (strict, _) = server.shop(3, |plan| plan.pos.return_origins = vec!["https://shop.example".into()]).await;
    let ask = async |address: &str| {
        let mut body = subscription();
        body["pointOfSale"] = json!(strict.shop);
        body["urls"] = json!({ "return": address });
        strict.ask(&body).await.status
    };
    assert_eq!(ask("https://shop.example/back?a=b").await, 201);
    for bad in [
        "http://shop.example/back",
        "https://shop.example.evil.example/",
        "https://shop.example@evil.example/",
        "https://shop.example:8443/",
        "//shop.example/",
        "/back",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://u:p@shop.example/",
        "https://shop.example/#part",
        "https://shop.example\\@evil.example/",
    ] {
        assert_eq!(ask(bad).await, 400, "{bad}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_merchant_says_when_the_page_closes_and_what_comes_back() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let closes = server.running.app.clock.now() + jiff::SignedDuration::from_mins(12);
    let mut body = for_wallet("customer-7");
    body["expirationTime"] = json!(closes.to_string());
    body["amount"]["value"] = json!("3499");
    body["refNr"] = json!("REF123");
    body["metadata"] = json!({ "cart": "77" });
    body["language"] = json!("fr");
    let opened = merchant.ask(&body).await;
    assert_eq!(opened.status, 201);
    let session = Session::of(&opened);
    assert_eq!(session.answer["expirationTime"], closes.to_string());
    assert_eq!(opened.header("cache-control"), "no-store");
    assert_eq!(server.stored(&session.pay_id).await.session.unwrap().wallet_id.as_str(), "customer-7");
    let read = merchant.read(&session.pay_id).await;
    assert_eq!(read["amount"], json!({ "value": 3499, "currency": "EUR", "capturedValue": 0, "refundedValue": 0 }));
    assert_eq!((&read["status"], &read["responseCode"]), (&json!("PENDING"), &json!("60000000")));
    assert_eq!((&read["refNr"], &read["metadata"]["cart"]), (&json!("REF123"), &json!("77")));
    assert_eq!(read["paymentMethods"], json!({ "type": "CARD" }), "nothing about a card yet");
    assert_eq!(server.consumer(&session).open().await.page().seen.language, "fr");
    server.advance(13 * 60_000).await;
    assert_eq!(server.consumer(&session).open().await.page().seen.heading, "Cette page a expiré");
    let read = merchant.read(&session.pay_id).await;
    assert_eq!((&read["status"], &read["responseCode"]), (&json!("FAILED"), &json!("20000051")));
    let answer = merchant.call("POST", "/api/v2/payments", &[], &purchase().to_string()).await;
    assert_eq!(answer.status, 202, "the other call answers 202: {}", answer.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_choice_of_network_is_preselected_or_left_open() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(3, |_| ()).await;
    let mut body = subscription();
    body["paymentMethods"]["card"]["brandSelection"] = json!("CUSTOMER");
    let session = merchant.open(&body).await;
    let consumer = server.consumer(&session);
    let (page, mut form) = consumer.filled(&TypedCard::of("cb_visa")).await;
    assert_eq!(form.get("brand"), "", "nothing is preselected");
    let answer = consumer.post(&page.url, &form).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("Choose the network to use"), "{}", answer.text());
    let moved = consumer.post(&page.url, form.set("brand", "VISA")).await;
    let challenge = consumer.after(&page.url, moved).await.page();
    consumer.challenge(&challenge, "1234").await.left();
    assert_eq!(server.entries(&mid)[0].network.unwrap().tag(), "VISA", "the consumer's choice is final");

    // A network that the merchant did not ask for is not offered and not taken.
    let mut body = subscription();
    body["paymentMethods"]["card"]["subType"] = json!(["MASTERCARD"]);
    let session = merchant.open(&body).await;
    let consumer = server.consumer(&session);
    let (page, form) = consumer.filled(&TypedCard::of("visa")).await;
    let answer = consumer.post(&page.url, &form).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("This kind of card is not accepted here"));
    let mut nothing = subscription();
    nothing["paymentMethods"]["card"]["subType"] = json!(["AMEX"]);
    let (no_amex, _) = server.shop(3, |plan| plan.contracts.truncate(1)).await;
    nothing["pointOfSale"] = json!(no_amex.shop);
    let refused = no_amex.refused_fields(&nothing).await;
    assert_eq!(refused, [("paymentMethods.card.subType".to_owned(), "20160000".to_owned())]);
}
