//! An enrolled card, and the later payments that its merchant makes with it.

use domain::event::Stream;
use domain::ids::{MerchantId, WalletId};
use sandbox::LedgerEntry;
use serde_json::{Value, json};

use super::cards::TypedCard;
use super::http::Answer;
use super::merchant::{Merchant, fresh_name, subscription};
use super::server::Server;

/// An enrolled card as its merchant keeps it.
pub struct Kept {
    pub merchant: Merchant,
    pub mid: String,
    pub read: Value,
}

impl Kept {
    /// Enrols the card of that key in a shop of its own.
    pub async fn new(server: &Server, key: &str, brand: Option<&str>) -> Self {
        Self::agreed(server, key, brand, &subscription()).await
    }

    pub async fn agreed(server: &Server, key: &str, brand: Option<&str>, body: &Value) -> Self {
        let (merchant, mid) = server.shop(1, |_| ()).await;
        Self::with(server, merchant, mid, key, brand, body).await
    }

    /// Enrols it in that shop.
    pub async fn with(
        server: &Server,
        merchant: Merchant,
        mid: String,
        key: &str,
        brand: Option<&str>,
        body: &Value,
    ) -> Self {
        let session = merchant.open(body).await;
        let mut typed = TypedCard::of(key);
        typed.brand = brand.map(ToOwned::to_owned);
        server.consumer(&session).enrol(&typed, "1234").await.left();
        let read = merchant.read(&session.pay_id).await;
        Self { merchant, mid, read }
    }

    pub fn card(&self) -> &Value {
        &self.read["paymentMethods"]["card"]
    }

    pub fn reference(&self) -> &Value {
        let names = ["schemeReferenceId", "transactionId"];
        names.iter().map(|name| &self.card()[*name]).find(|value| value.is_string()).unwrap()
    }

    pub fn mandate(&self) -> String {
        self.read["mandateId"].as_str().unwrap().to_owned()
    }

    /// The body of a later payment, as the dialect has it.
    pub fn body(&self) -> Value {
        let name = if self.card()["brand"] == "AMEX" { "transactionId" } else { "schemeReferenceId" };
        let mut body = json!({
            "transId": fresh_name(),
            "amount": { "value": 3499, "currency": "EUR" },
            "credentialOnFile": { "type": "RECURRING", "initialPayment": false,
                "recurring": { "useCase": "FIXED", "frequency": "MONTHLY", "expiryDate": "2099-12-31" } },
            "paymentMethods": { "integrationType": "DIRECT", "type": "Card", "card": {
                "number": self.card()["pseudoCardNumber"], "expiryDate": self.card()["expiryDate"],
                "brand": self.card()["brand"] } },
        });
        body["paymentMethods"]["card"][name] = self.reference().clone();
        body
    }

    pub async fn pay(&self, body: &Value) -> Answer {
        self.merchant.call("POST", "/api/v2/payments", &[], &body.to_string()).await
    }

    pub async fn charge(&self) -> Value {
        let answer = self.pay(&self.body()).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }

    /// The reason words that a body is refused for; nothing may have reached the bank.
    pub async fn refused(&self, server: &Server, body: &Value) -> Vec<String> {
        let before = server.entries(&self.mid).len();
        let preflight = self.merchant.call("POST", "/api/v2/payments/preflight", &[], &body.to_string()).await.json();
        let answer = self.pay(body).await;
        assert_eq!(answer.status, 400, "{body} answered {}", answer.text());
        assert_eq!(server.entries(&self.mid).len(), before, "nothing was sent");
        assert_eq!((&preflight["allowed"], &preflight["reasons"]), (&json!(false), &answer.json()));
        let word = |field: &Value| {
            assert!(field["remedy"].as_str().is_some_and(|text| !text.is_empty()), "{field} has a remedy");
            field["reason"].as_str().unwrap().to_owned()
        };
        answer.json().as_array().unwrap().iter().map(word).collect()
    }

    pub fn later(&self, server: &Server) -> Vec<LedgerEntry> {
        let entries = server.entries(&self.mid).into_iter();
        entries.filter(|entry| entry.initiator.as_deref() == Some("MIT")).collect()
    }

    pub async fn facts(&self, server: &Server) -> Vec<String> {
        let wallet = WalletId::from_text(self.read["wallet"]["walletId"].as_str().unwrap());
        let stream = Stream::Wallet(MerchantId::from_text(&self.merchant.id), wallet);
        let events = server.running.app.store.events(&stream, 0, 1000).await.unwrap();
        let numbers: Vec<i64> = events.iter().map(|event| event.sequence).collect();
        assert_eq!(numbers, (1..).take(events.len()).collect::<Vec<_>>(), "no gap");
        events.into_iter().map(|event| event.kind).collect()
    }
}
