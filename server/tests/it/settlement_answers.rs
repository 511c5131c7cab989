//! What the bank says to captures and refunds, and that its clearing file says what our journal says.

use domain::operation::{OperationKind, OperationState};
use sandbox::HoldState;
use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::merchant::{fresh_name, purchase, subscription};
use crate::support::server::Server;
use crate::support::settlements::{failed, manual, ok, said, wish};
use crate::support::wait::until;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unanswered_refund_is_said_again_and_done_once() {
    let server = Server::start().await;
    let (merchant, mid, pay) = server.paid("visa_refund_none", &purchase(), "OK").await;
    let body = wish(1000);
    let answer = merchant.ask_to(&pay, "refunds", &[("idempotency-key", "r")], &body).await.json();
    assert_eq!(said(&answer), ("PENDING".to_owned(), "60000000".to_owned()));
    assert_eq!(merchant.totals(&pay).await, (3499, 0), "not acknowledged");
    assert_eq!(merchant.settle(&pay, "refunds", 2500).await, failed("21000957"), "it counts all the same");
    until("refunded", 10, || async { (merchant.totals(&pay).await.1 == 1000).then_some(()) }).await;
    let again = merchant.ask_to(&pay, "refunds", &[("idempotency-key", "r")], &body).await.json();
    assert_eq!((said(&again), &again["xId"]), (ok(), &answer["xId"]));
    let entry = server.entries(&mid).remove(0);
    assert_eq!((entry.captured, entry.refunded), (3499, 1000));
    assert_eq!(server.told(&pay).await.last().unwrap(), "payment.refunded 1000 EUR");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refused_refund_leaves_the_money_where_it_is() {
    let server = Server::start().await;
    let (merchant, mid, pay) = server.paid("visa_refund_05", &purchase(), "OK").await;
    assert_eq!(merchant.settle(&pay, "refunds", 1000).await, failed("22940305"));
    assert_eq!((said(&merchant.read(&pay).await), merchant.totals(&pay).await), (ok(), (3499, 0)));
    assert_eq!(server.entries(&mid)[0].refunded, 0);
    assert_eq!(server.told(&pay).await.last().unwrap(), "payment.refund_failed 1000 EUR");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_capture_refused_for_good_gives_the_hold_back() {
    let server = Server::start().await;
    let (merchant, mid, pay) = server.paid("visa_capture_57", &purchase(), "FAILED").await;
    let given_back = || async { (server.entries(&mid)[0].state == HoldState::Reversed).then_some(()) };
    until("given back", 5, given_back).await;
    let read = merchant.read(&pay).await;
    assert_eq!((said(&read), merchant.totals(&pay).await), (failed("22940362"), (0, 0)));
    let told = server.told(&pay).await;
    assert_eq!(told[1..], ["payment.capture_failed 3499 EUR", "payment.failed issuer:57"]);

    // A merchant that asked itself keeps the hold: it may ask for less, or give it back.
    let (merchant, mid, pay) = server.paid("visa_capture_57", &manual(), "AUTHORIZED").await;
    assert_eq!(merchant.settle(&pay, "captures", 3499).await, failed("22940362"));
    assert_eq!(merchant.read(&pay).await["status"], "AUTHORIZED");
    assert_eq!(server.entries(&mid)[0].state, HoldState::Live);
    assert_eq!(merchant.settle(&pay, "reversals", 3499).await, ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_bank_clears_what_the_journal_says() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(1, |_| ()).await;
    let pay = async |body: Value, status: &str| {
        let session = merchant.open(&body).await;
        server.consumer(&session).enrol(&TypedCard::of("visa"), "1234").await.left();
        until(status, 5, || async { (merchant.read(&session.pay_id).await["status"] == status).then_some(()) }).await;
        session.pay_id
    };
    let (automatic, parts) = (pay(purchase(), "OK").await, pay(manual(), "AUTHORIZED").await);
    let (reversed, verified) = (pay(manual(), "AUTHORIZED").await, pay(subscription(), "OK").await);
    for (id, what, minor) in [
        (&parts, "captures", 1000),
        (&parts, "captures", 1),
        (&automatic, "refunds", 499),
        (&reversed, "reversals", 3499),
        (&parts, "refunds", 1001),
    ] {
        assert_eq!(merchant.settle(id, what, minor).await, ok());
    }
    let mut journal = Vec::new();
    for id in [&automatic, &parts, &reversed, &verified] {
        for entry in server.stored(id).await.journal {
            let operation = entry.operation;
            let kind = match (operation.kind, operation.state) {
                (OperationKind::Capture, OperationState::Approved) => 'C',
                (OperationKind::Refund, OperationState::Approved) => 'R',
                _ => continue,
            };
            journal.push(format!("{kind};{:06};{}", operation.stan, operation.amount.minor));
        }
    }
    let file = server.http.get(&format!("{}/sandbox/bank/clearing", server.base)).await.text();
    let mut cleared: Vec<String> = file
        .lines()
        .map(|line| line.split(';').collect::<Vec<_>>())
        .filter(|fields| fields.len() == 12 && fields[2] == mid)
        .map(|fields| format!("{};{};{}", fields[0], fields[3], fields[9]))
        .collect();
    journal.sort();
    cleared.sort();
    assert_eq!((cleared.len(), &cleared), (5, &journal), "{file}");
    let sums = file.lines().find(|line| line.starts_with("S;978")).unwrap();
    assert_eq!(sums, "S;978;3;4500;2;1500");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_later_charge_is_taken_in_parts_and_refunded() {
    let server = Server::start().await;
    for key in ["visa", "mastercard", "amex", "cb_visa"] {
        let (merchant, mid, first) = server.paid(key, &subscription(), "OK").await;
        let kept = merchant.read(&first).await;
        let card = &kept["paymentMethods"]["card"];
        let (name, reference) = match &card["transactionId"] {
            Value::Null => ("schemeReferenceId", &card["schemeReferenceId"]),
            reference => ("transactionId", reference),
        };
        let body = json!({
            "transId": fresh_name(),
            "amount": { "value": 3499, "currency": "EUR" },
            "captureMethod": { "type": "MANUAL" },
            "credentialOnFile": { "type": "RECURRING", "initialPayment": false,
                "recurring": { "useCase": "FIXED", "frequency": "MONTHLY", "expiryDate": "2099-12-31" } },
            "paymentMethods": { "integrationType": "DIRECT", "type": "CARD",
                "card": { "number": card["pseudoCardNumber"], name: reference } },
        });
        let paid = merchant.call("POST", "/api/v2/payments", &[], &body.to_string()).await.json();
        assert_eq!((&paid["status"], &paid["amount"]["capturedValue"]), (&json!("AUTHORIZED"), &json!(0)), "{paid}");
        assert_eq!(paid["xId"], paid["operations"][0]["xId"]);
        let pay = paid["payId"].as_str().unwrap();
        for (what, minor) in [("captures", 1000), ("captures", 2499), ("refunds", 499)] {
            assert_eq!(merchant.settle(pay, what, minor).await, ok(), "{key} {what}");
        }
        assert_eq!(merchant.totals(pay).await, (3499, 499));
        let entry = server.entries(&mid).remove(1);
        assert_eq!((entry.captured, entry.refunded, entry.state), (3499, 499, HoldState::Captured), "{key}");
    }
}
