//! The challenge, from the `ARes` to the result and the way back.

use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};

use super::directory::{SERVER_TRANSACTION, areq};
use super::pages::Page;
use super::results::Inbox;
use super::{Lab, authorisation, card, network, private};
use crate::{Scheme, TestCard, one_time_codes};

const SESSION_DATA: &str = "abc-_123";

pub(super) struct Challenge {
    pub(super) lab: Lab,
    pub(super) inbox: Inbox,
    pub(super) ares: Value,
}

impl Challenge {
    pub(super) async fn begin(card: &TestCard) -> Self {
        let lab = Lab::open().await;
        let inbox = Inbox::open(&lab).await;
        let scheme = network(card);
        let ares = lab.directory(scheme, &areq(card.number, &inbox.url)).await;
        assert_eq!(ares["transStatus"], "C", "{ares}");
        Self { lab, inbox, ares }
    }

    fn creq(&self, window: &str) -> String {
        let creq = json!({
            "messageType": "CReq", "messageVersion": "2.2.0", "challengeWindowSize": window,
            "threeDSServerTransID": SERVER_TRANSACTION, "acsTransID": self.ares["acsTransID"],
        });
        BASE64URL_NOPAD.encode(creq.to_string().as_bytes())
    }

    pub(super) async fn open(&self, language: &str) -> Page {
        let creq = self.creq("03");
        let fields = [("creq", creq.as_str()), ("threeDSSessionData", SESSION_DATA)];
        self.lab.post("/challenge", language, &fields).await
    }

    pub(super) async fn answer(&self, code: &str, action: &str) -> Page {
        let transaction = self.ares["acsTransID"].as_str().unwrap();
        let fields = [("transaction", transaction), ("code", code), ("action", action)];
        self.lab.post("/challenge/answer", "en", &fields).await
    }
}

/// The message that the page sends back.
pub(super) fn message(page: &Page) -> Value {
    assert_eq!(page.action(), "http://127.0.0.1:3000/3ds/return?s=1&t=2");
    assert_eq!(page.field("threeDSSessionData").as_deref(), Some(SESSION_DATA));
    let cres = page.field("cres").unwrap();
    let json = BASE64URL_NOPAD.decode(cres.trim_end_matches('=').as_bytes()).unwrap();
    serde_json::from_slice(&json).unwrap()
}

#[tokio::test]
async fn the_right_code_authenticates_and_pays() {
    let visa = card("visa");
    let challenge = Challenge::begin(visa).await;
    let page = challenge.open("fr-FR,fr;q=0.9").await;
    for text in ["lang=\"fr\"", "Confirmer", "Annuler", "12,34\u{a0}€", "0006", "1234"] {
        assert!(page.html.contains(text), "{text}");
    }
    assert!(page.html.contains("Atelier &#60;Forme&#62;") && !page.html.contains("<Forme>"));
    assert!(page.policy.contains("default-src 'none'"), "{}", page.policy);
    // A reload shows the same page.
    assert_eq!(challenge.open("fr-FR,fr;q=0.9").await.html, page.html);
    let back = challenge.answer("1234", "confirm").await;
    let (caller, result) = challenge.inbox.wait(1).await.remove(0);
    assert_eq!(caller, Some(Scheme::Visa));
    assert_eq!(result["messageType"], "RReq");
    for (name, value) in [("transStatus", "Y"), ("eci", "05"), ("interactionCounter", "01")] {
        assert_eq!(result[name], value, "{name}");
    }
    for id in ["threeDSServerTransID", "dsTransID", "acsTransID"] {
        assert_eq!(result[id], challenge.ares[id], "{id}");
    }
    assert_eq!(message(&back)["transStatus"], "Y");
    assert!(message(&back).get("authenticationValue").is_none());
    // The way back can be shown again.
    assert_eq!(message(&challenge.open("en").await)["transStatus"], "Y");
    let text = |name: &str| result[name].as_str().unwrap().to_owned();
    let (value, ds) = (text("authenticationValue"), text("dsTransID"));
    let tags = private(&[
        ("01", "VISA"),
        ("02", "R"),
        ("03", "CIT"),
        ("04", "F"),
        ("10", "05"),
        ("11", &value),
        ("12", &ds),
        ("13", "2.2.0"),
        ("20", "123"),
        ("50", "P"),
    ]);
    let answer = challenge.lab.ask(&authorisation(visa.number, 1, &tags)).await;
    assert_eq!(answer.get(39), Some("00"));
}

#[tokio::test]
async fn every_code_leads_where_it_says() {
    for code in one_time_codes() {
        let challenge = Challenge::begin(card("mastercard")).await;
        challenge.open("en").await;
        let back = challenge.answer(code.code, "confirm").await;
        let (caller, result) = challenge.inbox.wait(1).await.remove(0);
        assert_eq!(caller, Some(Scheme::Mastercard));
        assert_eq!(result["transStatus"], code.status, "{}", code.code);
        let reason = result.get("transStatusReason").and_then(Value::as_str);
        assert_eq!(reason, code.reason, "{}", code.code);
        let eci = match code.status {
            "Y" => "02",
            "A" => "01",
            _ => "00",
        };
        assert_eq!(result["eci"], eci, "{}", code.code);
        let expected = matches!(code.code, "1234" | "7777");
        assert_eq!(result.get("authenticationValue").is_some(), expected, "{}", code.code);
        let authenticated = matches!(code.status, "Y" | "A");
        assert_eq!(message(&back)["transStatus"], if authenticated { "Y" } else { "N" });
    }
}

#[tokio::test]
async fn three_wrong_codes_end_it() {
    let challenge = Challenge::begin(card("visa")).await;
    challenge.open("en").await;
    assert!(challenge.answer("4321", "confirm").await.html.contains("2 tries left"));
    assert!(challenge.answer("", "confirm").await.html.contains("One try left"));
    assert!(challenge.inbox.is_empty());
    challenge.answer("0000", "confirm").await;
    let result = challenge.inbox.wait(1).await.remove(0).1;
    assert_eq!(result["transStatus"], "N");
    assert_eq!((&result["transStatusReason"], &result["interactionCounter"]), (&json!("01"), &json!("03")));
    assert!(result.get("challengeCancel").is_none());
}

#[tokio::test]
async fn cancelling_is_an_answer() {
    let challenge = Challenge::begin(card("amex")).await;
    challenge.open("en").await;
    let back = challenge.answer("1234", "cancel").await;
    let result = challenge.inbox.wait(1).await.remove(0).1;
    assert_eq!((&result["transStatus"], &result["challengeCancel"]), (&json!("N"), &json!("01")));
    assert_eq!(message(&back)["transStatus"], "N");
}

#[tokio::test]
async fn another_request_for_the_same_challenge_is_refused() {
    let challenge = Challenge::begin(card("visa")).await;
    challenge.open("en").await;
    let other = challenge.creq("05");
    let fields = [("creq", other.as_str())];
    let page = challenge.lab.post("/challenge", "en", &fields).await;
    assert_eq!(message(&page)["errorCode"], "305");
    let wrong = challenge.lab.post("/challenge", "en", &[("creq", "!!")]).await;
    assert_eq!(wrong.status, 400);
}

#[tokio::test]
async fn nobody_comes_or_nobody_answers() {
    let challenge = Challenge::begin(card("visa")).await;
    challenge.lab.advance(30_000);
    let result = challenge.inbox.wait(1).await.remove(0).1;
    assert_eq!((&result["transStatusReason"], &result["challengeCancel"]), (&json!("14"), &json!("05")));
    let challenge = Challenge::begin(card("visa")).await;
    challenge.open("en").await;
    challenge.lab.advance(600_000);
    let result = challenge.inbox.wait(1).await.remove(0).1;
    assert_eq!((&result["transStatus"], &result["challengeCancel"]), (&json!("N"), &json!("04")));
    assert_eq!(message(&challenge.open("en").await)["transStatus"], "N");
}
