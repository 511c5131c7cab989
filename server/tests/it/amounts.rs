//! What is held, given back or taken, as the contract and the call say.

use sandbox::HoldState;
use serde_json::json;

use crate::support::cards::TypedCard;
use crate::support::merchant::{purchase, subscription};
use crate::support::server::Server;
use crate::support::wait::until;

/// Visa, Mastercard, and Amex, which has a contract of its own.
const CARDS: [&str; 3] = ["visa", "mastercard", "amex"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_verification_holds_one_euro_and_gives_it_back() {
    let server = Server::start().await;
    for card in CARDS {
        let (merchant, mid) = server.shop(1, |_| ()).await;
        let session = merchant.open(&subscription()).await;
        let page = server.consumer(&session).open().await.page();
        assert!(page.answer.text().contains("€1.00"), "the page says what is held");
        server.consumer(&session).enrol(&TypedCard::of(card), "1234").await.left();
        until("given back", 5, || async { (server.holds(&mid) == (0, 1)).then_some(()) }).await;
        let entry = server.entries(&mid).remove(0);
        assert_eq!((entry.amount, entry.held, entry.state), (100, 0, HoldState::Reversed));
        assert_eq!(entry.initiator.as_deref(), Some("CIT"));
        let read = merchant.read(&session.pay_id).await;
        assert_eq!(read["amount"]["value"], 3499, "as asked");
        assert_eq!(read["amount"]["capturedValue"], 0);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_first_instalment_is_taken_at_once_and_once() {
    let server = Server::start().await;
    for card in CARDS {
        let (merchant, mid) = server.shop(1, |_| ()).await;
        let session = merchant.open(&purchase()).await;
        let page = server.consumer(&session).open().await.page();
        assert!(page.answer.text().contains("Pay €34.99 and save my card"), "the button names the amount");
        server.consumer(&session).enrol(&TypedCard::of(card), "1234").await.left();
        let read = until("captured", 5, || async {
            let read = merchant.read(&session.pay_id).await;
            (read["status"] == "OK").then_some(read)
        });
        let read = read.await;
        assert_eq!(read["amount"]["capturedValue"], 3499);
        let entries = server.entries(&mid);
        assert_eq!(entries.len(), 1);
        assert_eq!((entries[0].amount, entries[0].held, entries[0].state), (3499, 3499, HoldState::Captured));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_contract_may_verify_with_nothing() {
    let server = Server::start().await;
    let zero = server.shop(1, |plan| plan.contracts.iter_mut().for_each(|c| c.zero_verification = true));
    let (merchant, mid) = zero.await;
    let session = merchant.open(&subscription()).await;
    let consumer = server.consumer(&session);
    let page = consumer.open().await.page().answer.text();
    assert!(!page.contains("€1.00") && page.contains("The card is checked"), "no euro is announced: {page}");
    consumer.enrol(&TypedCard::of("visa"), "1234").await.left();
    let entry = server.entries(&mid).remove(0);
    assert_eq!((entry.amount, entry.state), (0, HoldState::Verified));
    assert_eq!(merchant.read(&session.pay_id).await["status"], "OK");
    assert_eq!(server.bank().ledger().counts.unmatched_reversals, 0, "there is nothing to give back");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_amount_of_zero_verifies_the_card() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(1, |_| ()).await;
    let mut body = purchase();
    body["amount"]["value"] = json!(0);
    body["credentialOnFile"]["recurring"]["useCase"] = json!("FLEXIBLE_AMOUNT");
    let session = merchant.open(&body).await;
    server.consumer(&session).enrol(&TypedCard::of("visa"), "1234").await.left();
    until("given back", 5, || async { (server.holds(&mid) == (0, 1)).then_some(()) }).await;
    assert_eq!(server.entries(&mid)[0].amount, 100);
    assert_eq!(merchant.read(&session.pay_id).await["amount"]["value"], 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_currency_is_verified_in_its_own_unit() {
    let server = Server::start().await;
    let pounds = server.shop(1, |plan| plan.contracts.iter_mut().for_each(|c| c.currency = "GBP".into()));
    let (merchant, mid) = pounds.await;
    let mut body = subscription();
    body["amount"]["currency"] = json!("GBP");
    let session = merchant.open(&body).await;
    let consumer = server.consumer(&session);
    assert!(consumer.open().await.page().answer.text().contains("£1.00"));
    consumer.enrol(&TypedCard::of("visa"), "1234").await.left();
    let entry = server.entries(&mid).remove(0);
    assert_eq!((entry.amount, entry.currency.as_str()), (100, "826"));
}
