//! Axepta's webhooks (Axepta sheet §1.8).

use adapters::notify::signature::{BodyHmac, body_hmac};
use adapters::notify::{Body, Message};
use domain::event::Published;
use domain::ports::PaymentView;
use serde_json::{Value, json};

use crate::rest::payment_answer;

/// `{"payId": …}`, unsigned: read the payment.
pub fn basic(url: &str, event: &Published) -> Message {
    let pay_id = event.pay_id.as_ref().map(domain::ids::PayId::as_str);
    posted(url, &json!({ "payId": pay_id }), Vec::new())
}

/// The payment's state without card data, with the body's HMAC under each secret that is in force.
pub fn enhanced(url: &str, view: &PaymentView, header: &str, algorithm: BodyHmac, secrets: &[[u8; 32]]) -> Message {
    let answer = payment_answer(view);
    let of = |name: &str| answer.get(name).cloned().unwrap_or(Value::Null);
    let body = json!({
        "payId": of("payId"),
        "transId": of("transId"),
        "refNr": of("refNr"),
        "status": of("status"),
        "responseCode": of("responseCode"),
        "responseDescription": of("responseDescription"),
        "amount": {
            "value": view.payment.amount.minor,
            "currency": view.payment.amount.currency.code(),
        },
        // The documentation says a list; the platform sends an object, and clients read that.
        "paymentMethods": { "type": "CARD" },
        "creationDate": of("creationDate"),
    });
    let text = body.to_string();
    let tags: Vec<String> = secrets.iter().map(|secret| body_hmac(secret, algorithm, text.as_bytes())).collect();
    posted(url, &body, vec![(header.to_owned(), tags.join(","))])
}

fn posted(url: &str, body: &Value, headers: Vec<(String, String)>) -> Message {
    let bytes = body.to_string().into_bytes();
    Message { url: url.to_owned(), headers, body: Some(Body { media_type: "application/json", bytes }) }
}
