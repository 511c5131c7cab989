//! What a directory says of a request that is not in order.

use serde_json::{Value, json};

use super::directory::{SERVER_TRANSACTION, areq};
use super::{Lab, card};
use crate::Scheme;

fn changed(change: impl FnOnce(&mut serde_json::Map<String, Value>)) -> Value {
    let mut message = areq(card("visa").number, "https://localhost:1/results");
    change(message.as_object_mut().unwrap());
    message
}

#[tokio::test]
async fn faults_are_named_all_at_once() {
    let lab = Lab::open().await;
    let cases: Vec<(Value, &str, &str)> = vec![
        (changed(|m| drop((m.remove("mcc"), m.remove("browserTZ")))), "201", "mcc,browserTZ"),
        (changed(|m| drop(m.remove("recurringExpiry"))), "201", "recurringExpiry"),
        (
            changed(|m| drop(m.insert("threeDSRequestorAuthenticationInd".into(), "03".into()))),
            "201",
            "purchaseInstalData",
        ),
        (changed(|m| drop(m.insert("email".into(), "".into()))), "203", "email"),
        (changed(|m| drop(m.insert("browserColorDepth".into(), "30".into()))), "203", "browserColorDepth"),
        (
            changed(|m| drop(m.insert("browserJavascriptEnabled".into(), false.into()))),
            "203",
            "browserJavaEnabled,browserColorDepth,browserScreenHeight,browserScreenWidth,browserTZ",
        ),
        (changed(|m| drop(m.insert("purchaseCurrency".into(), "999".into()))), "304", "purchaseCurrency"),
        (changed(|m| drop(m.insert("messageVersion".into(), "2.1.0".into()))), "102", "2.2.0"),
        (changed(|m| drop(m.insert("messageType".into(), "RReq".into()))), "101", "messageType"),
    ];
    for (message, code, detail) in cases {
        let erro = lab.directory(Scheme::Visa, &message).await;
        assert_eq!(erro["messageType"], "Erro", "{erro}");
        assert_eq!((&erro["errorCode"], &erro["errorDetail"]), (&json!(code), &json!(detail)));
        assert_eq!(erro["threeDSServerTransID"], SERVER_TRANSACTION);
    }
}

#[tokio::test]
async fn a_browser_without_script_is_welcome() {
    let lab = Lab::open().await;
    let message = changed(|m| {
        m.insert("browserJavascriptEnabled".into(), false.into());
        let script = ["JavaEnabled", "ColorDepth", "ScreenHeight", "ScreenWidth", "TZ"];
        for name in script {
            m.remove(&format!("browser{name}"));
        }
    });
    assert_eq!(lab.directory(Scheme::Visa, &message).await["transStatus"], "C");
    let again = lab.directory(Scheme::Visa, &message).await;
    assert_eq!(again["errorCode"], "301", "a transaction id is used once");
}
