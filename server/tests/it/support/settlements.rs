//! What a merchant asks for after an authorisation.

use serde_json::{Value, json};

use super::cards::TypedCard;
use super::http::Answer;
use super::merchant::{Merchant, fresh_name, purchase};
use super::server::Server;
use super::wait::until;

/// A first charge of 34.99 EUR that is taken when `method` says.
pub fn purchase_by(method: &Value) -> Value {
    let mut body = purchase();
    body["captureMethod"] = method.clone();
    body
}

/// One that the merchant takes.
pub fn manual() -> Value {
    purchase_by(&json!({ "type": "MANUAL" }))
}

/// What is said with a capture, refund or reversal.
pub fn wish(minor: i64) -> Value {
    json!({ "transId": fresh_name(), "amount": { "value": minor, "currency": "EUR" } })
}

impl Merchant {
    /// `POST /payments/{payId}/{what}` as it is.
    pub async fn ask_to(&self, pay_id: &str, what: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
        self.call("POST", &format!("/api/v2/payments/{pay_id}/{what}"), headers, &body.to_string()).await
    }

    /// The same, which must be answered; status and code.
    pub async fn settle(&self, pay_id: &str, what: &str, minor: i64) -> (String, String) {
        let answer = self.ask_to(pay_id, what, &[], &wish(minor)).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        said(&answer.json())
    }

    /// Captured and refunded so far.
    pub async fn totals(&self, pay_id: &str) -> (i64, i64) {
        let amount = self.read(pay_id).await["amount"].clone();
        (amount["capturedValue"].as_i64().unwrap(), amount["refundedValue"].as_i64().unwrap())
    }
}

/// Status and code of an answer.
pub fn said(answer: &Value) -> (String, String) {
    let text = |name: &str| answer[name].as_str().unwrap().to_owned();
    (text("status"), text("responseCode"))
}

/// Done.
pub fn ok() -> (String, String) {
    ("OK".to_owned(), "00000000".to_owned())
}

/// Refused, and why.
pub fn failed(code: &str) -> (String, String) {
    ("FAILED".to_owned(), code.to_owned())
}

impl Server {
    /// A shop whose consumer has just paid with `card`, taken when `body` says. Answers merchant, merchant number at
    /// the bank, and the payment's name once it stands at `status`.
    pub async fn paid(&self, card: &str, body: &Value, status: &str) -> (Merchant, String, String) {
        let (merchant, mid) = self.shop(1, |_| ()).await;
        let session = merchant.open(body).await;
        self.consumer(&session).enrol(&TypedCard::of(card), "1234").await;
        until(status, 10, || async { (merchant.read(&session.pay_id).await["status"] == status).then_some(()) }).await;
        (merchant, mid, session.pay_id)
    }

    /// What the wallet's followers were told of a payment, as `kind detail`.
    pub async fn told(&self, pay_id: &str) -> Vec<String> {
        let payment = self.stored(pay_id).await.payment;
        let stream = domain::event::Stream::Wallet(payment.merchant_id, payment.wallet_id);
        let events = self.running.app.store.events(&stream, 0, 999).await.unwrap();
        let about = events.iter().filter(|event| event.pay_id.as_ref().is_some_and(|id| id.as_str() == pay_id));
        about
            .filter(|event| event.kind.starts_with("payment."))
            .map(|event| format!("{} {}", event.kind, event.detail))
            .collect()
    }
}
