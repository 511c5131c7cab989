//! What an `AReq` says for each kind of agreement and browser.

use domain::agreement::{Frequency, Kind};
use domain::money::{Currency, Money};
use domain::ports::MethodCompletion;
use serde_json::{Value, json};

use super::fixtures::{PAN, Purchase, SERVER_ID};
use crate::three_ds::config::CardOnFile;
use crate::three_ds::messages::Version;
use crate::three_ds::request::{Profile, body};

fn profile(card_on_file: CardOnFile) -> Profile {
    Profile {
        server_reference: "3DS_LOA_SER_TEST".into(),
        operator_id: None,
        results_url: "https://ds.shop.example:8443/3ds/results/visa".into(),
        card_on_file,
    }
}

fn build(purchase: &Purchase) -> Result<Value, String> {
    let bytes = body(Version::V220, &purchase.request(), &profile(CardOnFile::AddCard))?;
    Ok(serde_json::from_slice(&bytes).unwrap())
}

#[test]
fn a_first_payment_of_a_subscription() {
    let mut purchase = Purchase::new(Kind::Fixed);
    purchase.agreement.frequency = Some(Frequency::Monthly);
    purchase.agreement.end = Some(jiff::civil::date(2027, 11, 30));
    let expected = json!({
        "messageType": "AReq", "messageVersion": "2.2.0", "messageCategory": "01", "deviceChannel": "02",
        "threeDSServerTransID": SERVER_ID, "threeDSServerRefNumber": "3DS_LOA_SER_TEST",
        "threeDSServerURL": "https://ds.shop.example:8443/3ds/results/visa",
        "threeDSRequestorID": "30004*1234567", "threeDSRequestorName": "Librairie du Port",
        "threeDSRequestorURL": "https://shop.example",
        "threeDSRequestorAuthenticationInd": "02", "threeDSRequestorChallengeInd": "04", "threeDSCompInd": "Y",
        "notificationURL": "https://pay.shop.example/3ds/notification/abc",
        "acctNumber": PAN, "cardExpiryDate": "2804", "cardholderName": "Zoe Lukasiewicz",
        "acquirerBIN": "497010", "acquirerMerchantID": "1234567", "mcc": "5942",
        "merchantCountryCode": "250", "merchantName": "LIBRAIRIE DU PORT",
        "purchaseAmount": "3499", "purchaseCurrency": "978", "purchaseExponent": "2",
        "purchaseDate": "20261122235958", "recurringExpiry": "20271130", "recurringFrequency": "28",
        "browserAcceptHeader": "text/html", "browserUserAgent": "Mozilla/5.0", "browserIP": "192.0.2.7",
        "browserLanguage": "fr-FR", "browserJavascriptEnabled": true, "browserJavaEnabled": false,
        "browserColorDepth": "24", "browserScreenHeight": "1080", "browserScreenWidth": "1920", "browserTZ": "-60"
    });
    assert_eq!(build(&purchase).unwrap(), expected);
}

#[test]
fn each_kind_of_agreement_is_announced() {
    for kind in Kind::ALL {
        let mut purchase = Purchase::new(kind);
        purchase.agreement.count = (kind == Kind::Instalments).then_some(12);
        let json = build(&purchase).unwrap();
        let (indicator, scheduled, parts) = match kind {
            Kind::Fixed | Kind::FlexibleAmount | Kind::FlexibleFrequency => ("02", true, None),
            Kind::Instalments => ("03", true, Some("12")),
            Kind::Unscheduled | Kind::OneClick => ("04", false, None),
        };
        assert_eq!(json["threeDSRequestorAuthenticationInd"], indicator);
        assert_eq!(json.get("recurringExpiry").and_then(Value::as_str), scheduled.then_some("99991231"));
        assert_eq!(json.get("recurringFrequency").and_then(Value::as_str), scheduled.then_some("1"));
        assert_eq!(json.get("purchaseInstalData").and_then(Value::as_str), parts);
    }
    let unscheduled = Purchase::new(Kind::Unscheduled);
    let bytes = body(Version::V220, &unscheduled.request(), &profile(CardOnFile::Payment)).unwrap();
    let json: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(json["threeDSRequestorAuthenticationInd"], "01");
}

#[test]
fn without_script_only_headers_are_told() {
    let mut purchase = Purchase::new(Kind::OneClick);
    purchase.browser.script = None;
    purchase.browser.language = "zh-Hans-CN".into();
    purchase.browser.user_agent = "é".repeat(3000);
    let json = build(&purchase).unwrap();
    assert_eq!(json["browserJavascriptEnabled"], false);
    assert_eq!(json["browserLanguage"], "zh-Hans");
    assert_eq!(json["browserUserAgent"].as_str().unwrap().chars().count(), 2048);
    for name in ["browserJavaEnabled", "browserColorDepth", "browserScreenHeight", "browserScreenWidth", "browserTZ"] {
        assert!(json.get(name).is_none(), "{name}");
    }
}

#[test]
fn completion_amount_and_holder_are_told_as_they_are() {
    let mut purchase = Purchase::new(Kind::OneClick);
    purchase.authentication.amount = Money::new(100, Currency::parse("JPY").unwrap());
    purchase.holder = "李小龙".into();
    for (completion, letter) in [
        (MethodCompletion::Completed, "Y"),
        (MethodCompletion::NotCompleted, "N"),
        (MethodCompletion::Unavailable, "U"),
    ] {
        let mut request = purchase.request();
        request.completion = completion;
        let bytes = body(Version::V220, &request, &profile(CardOnFile::AddCard)).unwrap();
        let json: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(json["threeDSCompInd"], letter);
        assert_eq!((&json["purchaseCurrency"], &json["purchaseExponent"]), (&json!("392"), &json!("0")));
        assert!(json.get("cardholderName").is_none());
    }
}

#[test]
fn what_does_not_fit_the_wire_is_named() {
    type Spoil = fn(&mut Purchase);
    let cases: [(Spoil, &str); 6] = [
        (|p| p.contract.requestors.clear(), "not registered with VISA"),
        (|p| p.contract.mcc = "59".into(), "merchant category code"),
        (|p| p.contract.requestors[0].id = "x".repeat(36), "requestor id"),
        (|p| p.pos.country = "FR".into(), "country"),
        (|p| p.agreement.kind = Kind::Instalments, "instalments"),
        (|p| p.authentication.amount.minor = -1, "negative"),
    ];
    for (spoil, text) in cases {
        let mut purchase = Purchase::new(Kind::OneClick);
        spoil(&mut purchase);
        let error = build(&purchase).unwrap_err();
        assert!(error.contains(text), "{error}");
    }
}
