//! Opening a session: what is understood, and what is refused with its field and code.

use domain::agreement::Kind;
use serde_json::{Value, json};

use crate::support::merchant::subscription;
use crate::support::server::{Plan, Server};

const END: &str = "2099-12-31";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_form_of_credential_on_file_means_one_kind() {
    let server = Server::start().await;
    let (merchant, _) = server.shop(3, |_| ()).await;
    let may_charge = |plan: &mut Plan| plan.contracts.iter_mut().for_each(|c| c.unscheduled_cit_may_charge = true);
    let (lenient, _) = server.shop(3, may_charge).await;
    let recurring = |case: &str| {
        json!({ "type": "RECURRING", "initialPayment": true,
            "recurring": { "useCase": case, "frequency": "MONTHLY", "expiryDate": END } })
    };
    let days = json!({ "recurring": { "recurringFrequency": 30, "recurringExpiryDate": END } });
    let old = |case: &str| json!({ "type": days, "initialPayment": true, "useCase": case });
    let unscheduled =
        |word: &str| json!({ "type": "UNSCHEDULED", "initialPayment": true, "unscheduled": { "subType": word } });
    let one_word = |case: &str| json!({ "type": { "unscheduled": "CIT" }, "initialPayment": "true", "useCase": case });
    let forms = [
        (recurring("FIXED"), Kind::Fixed),
        (recurring("FLEXIBLE_AMOUNT"), Kind::FlexibleAmount),
        (recurring("FLEXIBLE_FREQUENCY"), Kind::FlexibleFrequency),
        (
            json!({ "type": "recurring", "initialPayment": true,
            "recurring": { "useCase": "flexible_frequency" } }),
            Kind::FlexibleFrequency,
        ),
        (old("fixed"), Kind::Fixed),
        (old("flexibleAmount"), Kind::FlexibleAmount),
        (old("flexibleFrequency"), Kind::FlexibleFrequency),
        (unscheduled("MIT"), Kind::Unscheduled),
        (unscheduled("CIT"), Kind::OneClick),
        (json!({ "type": "UNSCHEDULED", "initialPayment": true, "subType": "MIT" }), Kind::Unscheduled),
        (one_word("ucof"), Kind::Unscheduled),
        (one_word("cof"), Kind::OneClick),
        (
            json!({ "type": "INSTALLMENTS", "initialPayment": true,
            "installments": { "total": "4", "frequency": "MONTHLY" } }),
            Kind::Instalments,
        ),
    ];
    for (form, kind) in forms {
        let mut body = subscription();
        body["credentialOnFile"] = form.clone();
        let session = merchant.open(&body).await;
        assert_eq!(server.stored(&session.pay_id).await.session.unwrap().agreement.kind, kind, "{form}");
        assert_eq!(merchant.read(&session.pay_id).await["credentialOnFile"], form, "echoed as it came");
    }
    let mut body = subscription();
    body["credentialOnFile"] = unscheduled("CIT");
    let session = lenient.open(&body).await;
    let kind = server.stored(&session.pay_id).await.session.unwrap().agreement.kind;
    assert_eq!(kind, Kind::Unscheduled, "the contract decides what an initial CIT founds");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_bad_field_is_answered_at_once_with_its_code() {
    let server = Server::start().await;
    let body = json!({
        "transId": "t".repeat(65),
        "refNr": "a b",
        "amount": { "value": "12.5", "currency": "ABC" },
        "captureMethod": { "type": "DELAYED", "delayed": { "delayedHours": "697" } },
        "credentialOnFile": { "type": "RECURRING", "initialPayment": false, "recurring": { "useCase": "NONE" } },
        "paymentMethods": {
            "integrationType": "DIRECT",
            "type": "SEPA",
            "card": {
                "prefillInfo": { "number": "4970101122334422", "cardHolderName": "x".repeat(46) },
                "subType": ["VISA", "DISCOVER"],
                "threeDsPolicy": { "exemption": { "type": "TRA" }, "skip": true, "challengePreference": "NO_CHALLENGE" },
                "eventToken": "NOPE",
                "brandSelection": "BANK",
            },
        },
        "urls": { "return": "javascript:alert(1)", "cancel": "/back", "webhook": "ftp://shop.example" },
        "customerInfo": { "merchantCustomerId": "a b" },
        "language": "fr FR",
        "expirationTime": "tomorrow",
        "mandate": { "amount": 0, "ceiling": "x", "description": "d".repeat(81), "firstChargeDate": "2026-13-01",
            "count": 1000, "noticeDays": -1, "termsUrl": "http://shop.example" },
        "allowedPaymentMethods": ["PAYPAL"],
    });
    let card = "paymentMethods.card";
    let expected = [
        ("transId".to_owned(), "20140002"),
        ("refNr".into(), "20110032"),
        ("amount.value".into(), "20110005"),
        ("amount.currency".into(), "20160006"),
        ("captureMethod.delayed.delayedHours".into(), "20120009"),
        ("credentialOnFile.initialPayment".into(), "20120000"),
        ("credentialOnFile.recurring.useCase".into(), "20160000"),
        ("paymentMethods.integrationType".into(), "20120000"),
        ("paymentMethods.type".into(), "20160000"),
        (format!("{card}.prefillInfo.number"), "20120015"),
        (format!("{card}.prefillInfo.cardHolderName"), "20140000"),
        (format!("{card}.subType[1]"), "20160000"),
        (format!("{card}.threeDsPolicy.exemption"), "20120000"),
        (format!("{card}.threeDsPolicy.skip"), "20120000"),
        (format!("{card}.threeDsPolicy.challengePreference"), "20120000"),
        (format!("{card}.eventToken"), "20160000"),
        (format!("{card}.brandSelection"), "20160000"),
        ("urls.return".into(), "20120020"),
        ("urls.cancel".into(), "20120021"),
        ("urls.webhook".into(), "20110022"),
        ("customerInfo.merchantCustomerId".into(), "20110000"),
        ("language".into(), "20110000"),
        ("expirationTime".into(), "20110000"),
        ("mandate.amount".into(), "20120000"),
        ("mandate.ceiling".into(), "20110000"),
        ("mandate.description".into(), "20140000"),
        ("mandate.firstChargeDate".into(), "20110000"),
        ("mandate.count".into(), "20120000"),
        ("mandate.noticeDays".into(), "20120000"),
        ("mandate.termsUrl".into(), "20120000"),
        ("allowedPaymentMethods".into(), "20120000"),
    ];
    let mut expected: Vec<(String, String)> = expected.map(|(field, code)| (field, code.to_owned())).into();
    let mut refused = server.merchant().refused_fields(&body).await;
    expected.sort();
    refused.sort();
    assert_eq!(refused, expected);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_missing_field_is_named() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let named =
        |fields: &[(&str, &str)]| fields.iter().map(|(f, c)| ((*f).to_owned(), (*c).to_owned())).collect::<Vec<_>>();
    let mut empty = merchant.refused_fields(&json!({})).await;
    empty.sort();
    let all = [
        ("amount", "20100005"),
        ("credentialOnFile", "20100000"),
        ("transId", "20100002"),
        ("urls.return", "20100020"),
    ];
    assert_eq!(empty, named(&all));
    for (pointer, field, code) in [
        ("/transId", "transId", "20100002"),
        ("/amount/value", "amount.value", "20100005"),
        ("/amount/currency", "amount.currency", "20100006"),
        ("/urls/return", "urls.return", "20100020"),
        ("/credentialOnFile/initialPayment", "credentialOnFile.initialPayment", "20100000"),
        ("/credentialOnFile/type", "credentialOnFile.type", "20100000"),
        ("/credentialOnFile/recurring/frequency", "credentialOnFile.recurring.frequency", "20100000"),
        ("/credentialOnFile/recurring/expiryDate", "credentialOnFile.recurring.expiryDate", "20100000"),
    ] {
        let mut body = subscription();
        *body.pointer_mut(pointer).unwrap() = Value::Null;
        assert_eq!(merchant.refused_fields(&body).await, named(&[(field, code)]), "{pointer}");
    }
    let mut body = subscription();
    body["paymentMethods"]["integrationType"] = Value::Null;
    let answer = merchant.call("POST", "/api/v2/payments", &[], &body.to_string()).await;
    assert_eq!(answer.status, 400);
    assert_eq!(answer.json()[0]["field"], "paymentMethods.integrationType");
    let broken = merchant.call("POST", "/api/v2/payments/sessions", &[], "{\"transId\": 4970101122334422").await;
    assert_eq!(broken.status, 400);
    assert_eq!(broken.json()[0]["field"], "body");
    assert!(!broken.text().contains("4970101122334422"), "what was sent is not quoted");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_does_not_fit_together_is_refused() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let cases: [(&str, Value, &str, &str); 9] = [
        ("/amount/value", json!(0), "amount.value", "20100005"),
        (
            "/credentialOnFile/recurring/expiryDate",
            json!("2020-01-01"),
            "credentialOnFile.recurring.expiryDate",
            "20120000",
        ),
        (
            "/credentialOnFile/recurring/startDate",
            json!("2020-01-01"),
            "credentialOnFile.recurring.startDate",
            "20120000",
        ),
        ("/expirationTime", json!("2020-01-01T00:00:00Z"), "expirationTime", "20120000"),
        ("/expirationTime", json!("2099-01-01T00:00:00Z"), "expirationTime", "20120000"),
        ("/mandate", json!({ "ceiling": 3498 }), "mandate.ceiling", "20120000"),
        (
            "/paymentMethods/card/threeDsPolicy",
            json!({ "skipThreeDS": true }),
            "paymentMethods.card.threeDsPolicy.skipThreeDS",
            "20120000",
        ),
        (
            "/paymentMethods/card/threeDSPolicy",
            json!({ "challengePreference": "noChallenge" }),
            "paymentMethods.card.threeDSPolicy.challengePreference",
            "20120000",
        ),
        ("/pointOfSale", json!("not-mine"), "pointOfSale", "20160000"),
    ];
    for (pointer, value, field, code) in cases {
        let mut body = subscription();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        body.pointer_mut(parent).unwrap()[name] = value;
        let refused = merchant.refused_fields(&body).await;
        assert_eq!(refused, [(field.to_owned(), code.to_owned())], "{pointer}");
    }
    let mut said = subscription();
    said["amount"]["value"] = json!(0);
    said["mandate"] = json!({ "amount": 3499 });
    merchant.open(&said).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn card_data_of_the_merchant_is_refused_or_dropped_and_never_kept() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let mut body = subscription();
    body["paymentMethods"]["card"]["prefillInfo"] = json!({ "number": "4970101122334422", "securityCode": "739" });
    let refused = merchant.ask(&body).await;
    assert_eq!(refused.status, 400);
    assert_eq!(refused.json()[0]["field"], "paymentMethods.card.prefillInfo.number");
    assert!(!refused.text().contains("4970101122334422") && !refused.text().contains("739"), "{}", refused.text());

    // A pseudo card number is taken: 16 digits, the first 0, not a valid number.
    body["paymentMethods"]["card"]["prefillInfo"] =
        json!({ "number": "0123456789012422", "securityCode": "739", "cardHolderName": "Jeanne Dupont" });
    body["paymentMethods"]["card"]["securityCode"] = json!("739");
    let session = merchant.open(&body).await;
    let stored = server.stored(&session.pay_id).await;
    let read = merchant.read(&session.pay_id).await.to_string();
    for kept in [&stored.payment.echo, &read, &session.answer.to_string()] {
        assert!(!kept.contains("739") && !kept.contains("securityCode"), "{kept}");
        assert!(!kept.contains("prefillInfo"), "{kept}");
    }
    let page = server.consumer(&session).open().await.page();
    assert_eq!(page.seen.form("card").unwrap().get("holder"), "Jeanne Dupont");
}
