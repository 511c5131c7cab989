//! A merchant's server: it opens sessions and reads payments, and believes nothing else.

use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value, json};

use super::http::{Answer, Http, basic};

/// The demo merchant and its key, known to everybody.
pub const DEMO: (&str, &str) = ("12345678901234", "demo-api-key");

/// Where sessions end unless a test says otherwise.
pub const RETURN: &str = "https://shop.example/back?order=1";

static NAMES: AtomicU64 = AtomicU64::new(1);

/// A name that no other call of this process uses.
pub fn fresh_name() -> String {
    format!("order-{}", NAMES.fetch_add(1, Ordering::Relaxed))
}

/// One merchant at one server.
#[derive(Clone)]
pub struct Merchant {
    pub http: Http,
    pub base: String,
    pub id: String,
    pub key: String,
    /// The shop it opens sessions for; the first when empty.
    pub shop: Option<String>,
}

/// An open session as the API answered it.
#[derive(Clone, Debug)]
pub struct Session {
    pub pay_id: String,
    pub link: String,
    pub answer: Value,
}

impl Merchant {
    /// Any call, with Basic credentials.
    pub async fn call(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let authorization = basic(&self.id, &self.key);
        let mut all = vec![("authorization", authorization.as_str()), ("content-type", "application/json")];
        all.extend_from_slice(headers);
        self.http.send(method, &format!("{}{path}", self.base), &all, body.to_owned()).await
    }

    /// `POST /payments/sessions` as it is.
    pub async fn ask(&self, body: &Value) -> Answer {
        self.call("POST", "/api/v2/payments/sessions", &[], &body.to_string()).await
    }

    /// Opens a session, which must succeed.
    pub async fn open(&self, body: &Value) -> Session {
        let mut body = body.clone();
        if let Some(shop) = &self.shop {
            body["pointOfSale"] = json!(shop);
        }
        let answer = self.ask(&body).await;
        assert_eq!(answer.status, 201, "{body} answered {}", answer.text());
        Session::of(&answer)
    }

    /// Reads a payment, which must exist.
    pub async fn read(&self, pay_id: &str) -> Value {
        let answer = self.call("GET", &format!("/api/v2/payments/getByPayId/{pay_id}"), &[], "").await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }

    /// The fields that a body is refused for, with their codes.
    pub async fn refused_fields(&self, body: &Value) -> Vec<(String, String)> {
        let answer = self.ask(body).await;
        assert_eq!(answer.status, 400, "{body} answered {}", answer.text());
        let fields = answer.json();
        let fields = fields.as_array().unwrap_or_else(|| panic!("not a list: {fields}"));
        let text = |field: &Value, name: &str| field[name].as_str().unwrap().to_owned();
        fields.iter().map(|field| (text(field, "field"), text(field, "responseCode"))).collect()
    }
}

impl Session {
    /// Reads what a call that opens a session answered.
    pub fn of(answer: &Answer) -> Self {
        let answer = answer.json();
        let text = |pointer: &str| answer.pointer(pointer).and_then(Value::as_str).unwrap().to_owned();
        Self { pay_id: text("/payId"), link: text("/_links/redirect/href"), answer }
    }
}

/// A subscription of 34.99 EUR a month whose card is only verified today.
pub fn subscription() -> Value {
    json!({
        "transId": fresh_name(),
        "amount": { "value": 3499, "currency": "EUR" },
        "credentialOnFile": {
            "type": "RECURRING",
            "initialPayment": true,
            "recurring": { "useCase": "FIXED", "frequency": "MONTHLY", "expiryDate": "2099-12-31" },
        },
        "paymentMethods": {
            "integrationType": "HOSTED",
            "type": "CARD",
            "card": { "eventToken": "ACCOUNT_VERIFICATION" },
        },
        "urls": { "return": RETURN, "cancel": "https://shop.example/stopped" },
    })
}

/// The same, its first amount charged today.
pub fn purchase() -> Value {
    let mut body = subscription();
    body["paymentMethods"]["card"] = json!({});
    body
}

/// A card kept for a named customer.
pub fn for_wallet(wallet: &str) -> Value {
    let mut body = subscription();
    body["customerInfo"] = json!({ "merchantCustomerId": wallet });
    body
}
