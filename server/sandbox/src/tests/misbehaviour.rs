//! Results that come twice, late, wrong or not at all.

use serde_json::json;

use super::challenge::{Challenge, message};
use super::directory::areq;
use super::results::Inbox;
use super::{Lab, card};
use crate::Scheme;

#[tokio::test]
async fn results_that_go_wrong() {
    let challenge = Challenge::begin(card("visa_double_result")).await;
    challenge.open("en").await;
    challenge.answer("1234", "confirm").await;
    let results = challenge.inbox.wait(2).await;
    assert_eq!((&results[0].1["transStatus"], &results[1].1["transStatus"]), (&json!("Y"), &json!("N")));

    let challenge = Challenge::begin(card("visa_result_ids")).await;
    challenge.open("en").await;
    challenge.answer("1234", "confirm").await;
    let result = challenge.inbox.wait(1).await.remove(0).1;
    assert_ne!(result["acsTransID"], challenge.ares["acsTransID"]);

    let challenge = Challenge::begin(card("visa_return_first")).await;
    challenge.open("en").await;
    assert_eq!(message(&challenge.answer("1234", "confirm").await)["transStatus"], "Y");
    assert!(challenge.inbox.is_empty());
    assert_eq!(challenge.inbox.wait(1).await[0].1["transStatus"], "Y");

    let challenge = Challenge::begin(card("challenge_without_value")).await;
    challenge.open("en").await;
    challenge.answer("1234", "confirm").await;
    let result = challenge.inbox.wait(1).await.remove(0).1;
    assert!(result["transStatus"] == "Y" && result.get("authenticationValue").is_none());

    let challenge = Challenge::begin(card("visa_no_result")).await;
    challenge.open("en").await;
    assert_eq!(message(&challenge.answer("1234", "confirm").await)["transStatus"], "Y");
    assert!(challenge.inbox.is_empty());

    let challenge = Challenge::begin(card("visa_padded_return")).await;
    challenge.open("en").await;
    let back = challenge.answer("1234", "confirm").await;
    assert!(back.field("cres").unwrap().ends_with('='), "padded");
    assert_eq!(message(&back)["transStatus"], "Y");
}

#[tokio::test]
async fn a_result_nobody_takes_does_not_keep_the_payer() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let ares = lab.directory(Scheme::Visa, &areq(visa.number, "https://localhost:1/")).await;
    let challenge = Challenge { inbox: Inbox::open(&lab).await, lab, ares };
    challenge.open("en").await;
    assert_eq!(message(&challenge.answer("1234", "confirm").await)["transStatus"], "Y");
    let view = serde_json::to_value(challenge.lab.bank.state().sessions().view()).unwrap();
    assert_eq!(view[0]["deliveries"], json!(["no connection"]));
}
