//! Amex Recurring: an alias for an American Express card, from the page to the wallet.

use serde_json::{Value, json};
use sqlx::Connection;

use crate::support::cards::TypedCard;
use crate::support::merchant::{for_wallet, subscription};
use crate::support::server::Server;

fn smartbill(wallet: &str) -> Value {
    let mut body = for_wallet(wallet);
    body["contractNumber"] = json!("SMARTBILL");
    body
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_is_enrolled_and_waits_for_its_answer() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let session = merchant.open(&smartbill("client-7")).await;
    server.consumer(&session).enrol(&TypedCard::of("amex"), "1234").await.left();
    let read = merchant.read(&session.pay_id).await;
    assert_eq!((&read["status"], &read["wallet"]["cardIndex"]), (&json!("OK"), &json!(1)));
    let wallet = merchant.call("GET", "/api/v2/wallets/client-7", &[], "").await.json();
    let shown = &wallet["cards"][0]["smartBill"];
    assert_eq!((&shown["alias"], &shown["status"]), (&json!("client-71"), &json!("WR")), "{wallet}");
    assert_eq!((&shown["contractNumber"], &shown["code"]), (&json!("SMARTBILL"), &Value::Null));
    let history = shown["history"].as_array().unwrap();
    assert_eq!((history.len(), &history[0]["reason"]), (1, &json!("enrolled")));
    // Without its name the shop's other American Express contract takes the card, which then has no alias.
    let plain = merchant.open(&for_wallet("client-8")).await;
    server.consumer(&plain).enrol(&TypedCard::of("amex"), "1234").await.left();
    let wallet = merchant.call("GET", "/api/v2/wallets/client-8", &[], "").await.json();
    assert_eq!(wallet["cards"][0].get("smartBill"), None, "{wallet}");
    let removed = merchant.call("DELETE", "/api/v2/wallets/client-7/cards/1?endMandates=true", &[], "").await;
    assert_eq!(removed.status, 200, "{}", removed.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_have_an_alias_is_refused_early() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let field = |name: &str, code: &str| vec![(name.to_owned(), code.to_owned())];
    for name in ["a@b", "-a", "a+b"] {
        let refused = merchant.refused_fields(&smartbill(name)).await;
        assert_eq!(refused, field("customerInfo.merchantCustomerId", "20110000"), "{name}");
        merchant.open(&for_wallet(name)).await;
    }
    let mut unknown = subscription();
    unknown["contractNumber"] = json!("NONE");
    assert_eq!(merchant.refused_fields(&unknown).await, field("contractNumber", "20160000"));
    unknown["contractNumber"] = json!(7);
    assert_eq!(merchant.refused_fields(&unknown).await, field("contractNumber", "20110000"));
    let session = merchant.open(&smartbill("client-9")).await;
    let page = server.consumer(&session).type_card(&TypedCard::of("visa")).await.page();
    assert!(page.is_card(), "{}", page.answer.text());
    assert!(page.answer.text().contains("is not accepted here"), "{}", page.answer.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_hundredth_card_is_refused_before_its_bank_is_asked() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let first = merchant.open(&smartbill("client-7")).await;
    server.consumer(&first).enrol(&TypedCard::of("amex"), "1234").await.left();
    let url = &server.running.app.config.database_url;
    let mut store = sqlx::SqliteConnection::connect(url).await.unwrap();
    sqlx::query("UPDATE wallets SET last_index = 99").execute(&mut store).await.unwrap();
    let asked = server.bank().ledger().entries.len();
    let session = merchant.open(&smartbill("client-7")).await;
    let page = server.consumer(&session).type_card(&TypedCard::of("amex_05")).await.page();
    assert_eq!(page.seen.heading, "Your card was not saved", "{}", page.answer.text());
    let read = merchant.read(&session.pay_id).await;
    assert_eq!((&read["status"], &read["responseCode"]), (&json!("FAILED"), &json!("20000163")), "{read}");
    assert_eq!(server.bank().ledger().entries.len(), asked, "no bank was asked");
    // The card that the wallet has keeps its index.
    let again = merchant.open(&smartbill("client-7")).await;
    server.consumer(&again).enrol(&TypedCard::of("amex"), "1234").await.left();
    assert_eq!(merchant.read(&again.pay_id).await["wallet"]["cardIndex"], 1);
}
