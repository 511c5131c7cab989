//! A merchant charges a stored card: what goes over the line, what is refused before it, what is told afterwards.

use sandbox::HoldState;
use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::kept::Kept;
use crate::support::merchant::{fresh_name, subscription};
use crate::support::server::Server;
use crate::support::wait::until;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_network_gets_its_root_and_marker() {
    let server = Server::start().await;
    for (key, brand, marker) in [
        ("visa", None, "R"),
        ("mastercard", None, "M103"),
        ("amex", None, "R"),
        ("cb_visa", Some("CB"), "R"),
        ("cb_mastercard", Some("MASTERCARD"), "M103"),
    ] {
        let kept = Kept::new(&server, key, brand).await;
        let paid = kept.charge().await;
        assert_eq!((&paid["status"], &paid["responseCode"]), (&json!("OK"), &json!("00000000")), "{key}: {paid}");
        assert_eq!(paid["amount"]["capturedValue"], 3499);
        assert_eq!(paid["mandateId"], kept.read["mandateId"]);
        assert_eq!(paid["paymentMethods"]["card"]["pseudoCardNumber"], kept.card()["pseudoCardNumber"]);
        // The bank answers a soft decline to a reference that founded nothing: approved means the root was sent.
        let entry = kept.later(&server).remove(0);
        assert_eq!((entry.marker.as_deref(), entry.state), (Some(marker), HoldState::Captured), "{key}");
        assert_eq!((entry.eci, entry.amount), (None, 3499), "no 3-D Secure when the merchant charges");
        server.advance(31 * DAY_MS).await;
        let again = kept.charge().await;
        assert_eq!(again["status"], "OK", "the root is good for every charge: {again}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_mandate_does_not_cover_is_never_sent() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let other = Kept::new(&server, "visa", None).await;
    let with = |pointer: &str, value: Value| {
        let mut body = kept.body();
        *body.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        body
    };
    let reference = "/paymentMethods/card/schemeReferenceId";
    let recurring = "/credentialOnFile/recurring/useCase";
    for (body, reason) in [
        (with(reference, Value::Null), "REFERENCE_MISSING"),
        (with(reference, json!("123456789012345")), "REFERENCE_FOREIGN"),
        (with(reference, other.reference().clone()), "REFERENCE_FOREIGN"),
        (with("/paymentMethods/card/number", json!("0123456789012345")), "PCN_UNKNOWN"),
        (with("/paymentMethods/card/brand", json!("MASTERCARD")), "BRAND_DIFFERS"),
        (with(recurring, json!("FLEXIBLE_AMOUNT")), "KIND_DIFFERS"),
        (
            with(
                "/credentialOnFile",
                json!({ "type": "UNSCHEDULED", "initialPayment": false, "unscheduled": { "subType": "MIT" } }),
            ),
            "KIND_DIFFERS",
        ),
        (with("/amount/value", json!(3500)), "AMOUNT_DIFFERS"),
        (with("/amount/value", json!(0)), "AMOUNT_MISSING"),
        (with("/amount/currency", json!("USD")), "CURRENCY_DIFFERS"),
    ] {
        assert!(kept.refused(&server, &body).await.contains(&reason.to_owned()), "{reason}: {body}");
    }
    let form = json!({ "type": { "recurring": { "recurringFrequency": 30, "recurringExpiryDate": "2099-12-31" } },
        "initialPayment": false, "useCase": "fixed" });
    let answer = kept.pay(&with("/credentialOnFile", form)).await;
    assert_eq!(answer.status, 200, "the other vocabulary's words mean the same kind: {}", answer.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reference_of_a_later_answer_is_recorded_and_never_sent() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    kept.charge().await;
    let path = format!("/api/v2/mandates/{}", kept.mandate());
    let mandate = kept.merchant.call("GET", &path, &[], "").await.json();
    let seen = mandate["references"]["seen"][0]["value"].clone();
    assert!(seen.is_string() && seen != *kept.reference(), "{mandate}");
    assert_eq!(mandate["references"]["roots"], json!([{ "kind": "VISA_TRANSACTION_ID", "value": kept.reference() }]));
    let mut body = kept.body();
    body["paymentMethods"]["card"]["schemeReferenceId"] = seen;
    assert_eq!(kept.refused(&server, &body).await, ["REFERENCE_NOT_ROOT"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_days_agreed_on_bind() {
    let server = Server::start().await;
    let mut body = subscription();
    body["credentialOnFile"]["recurring"]["startDate"] = json!("2099-01-01");
    let early = Kept::agreed(&server, "visa", None, &body).await;
    assert_eq!(early.refused(&server, &early.body()).await, ["BEFORE_START"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_revoked_mandate_charges_nothing() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "mastercard", None).await;
    kept.charge().await;
    let path = format!("/api/v2/mandates/{}/revoke", kept.mandate());
    let stranger = server.other_merchant("99999999999999", false).await;
    assert_eq!(stranger.call("POST", &path, &[], "").await.status, 404, "another merchant's mandate");
    for _ in 0..2 {
        let ended = kept.merchant.call("POST", &path, &[], "").await.json();
        assert_eq!((&ended["state"], &ended["endedBy"]), (&json!("ENDED"), &json!("MERCHANT")));
    }
    assert_eq!(kept.refused(&server, &kept.body()).await, ["MANDATE_ENDED"]);
    let facts = kept.facts(&server).await;
    let expected = [
        "card.stored",
        "mandate.founded",
        "payment.succeeded",
        "payment.authorised",
        "payment.captured",
        "payment.succeeded",
        "mandate.ended",
    ];
    assert_eq!(facts, expected);
    let wallet = kept.read["wallet"]["walletId"].as_str().unwrap();
    let list = kept.merchant.call("GET", &format!("/api/v2/mandates?walletId={wallet}"), &[], "").await.json();
    assert_eq!(list["mandates"][0]["state"], "ENDED");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_says_what_may_follow() {
    let server = Server::start().await;
    for (key, class, ended) in [
        ("visa_51_later", "TRY_LATER", false),
        ("mastercard_51_advice_02_later", "TRY_LATER", false),
        ("mastercard_79_advice_03_later", "STOP", false),
        ("visa_r0_later", "STOP_MANDATE", true),
        ("visa_r1_later", "STOP_CARD", true),
        ("mastercard_82_advice_21_later", "STOP_MANDATE", true),
    ] {
        let kept = Kept::new(&server, key, None).await;
        let refused = kept.charge().await;
        assert_eq!((&refused["status"], &refused["decline"]["class"]), (&json!("FAILED"), &json!(class)), "{key}");
        assert_eq!(refused["decline"]["retryAfter"].is_string(), class == "TRY_LATER", "{key}");
        let facts = kept.facts(&server).await;
        assert!(facts.contains(&"payment.failed".to_owned()), "{facts:?}");
        assert_eq!(facts.contains(&"mandate.ended".to_owned()), ended, "{key}: {facts:?}");
        if ended {
            assert_eq!(kept.refused(&server, &kept.body()).await, ["MANDATE_ENDED"], "{key}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_is_made_once() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let body = kept.body();
    let key = [("idempotency-key", "charge-1")];
    let first = kept.merchant.call("POST", "/api/v2/payments", &key, &body.to_string()).await;
    let again = kept.merchant.call("POST", "/api/v2/payments", &key, &body.to_string()).await;
    assert_eq!((first.status, first.json()), (200, again.json()), "the same key and body, the same answer");
    let mut other = body.clone();
    other["amount"]["value"] = json!(1);
    assert_eq!(kept.merchant.call("POST", "/api/v2/payments", &key, &other.to_string()).await.status, 422);
    server.advance(31 * DAY_MS).await;
    let repeated = kept.pay(&body).await;
    assert_eq!((repeated.status, &repeated.json()[0]["responseCode"]), (400, &json!("20170002")), "a used transId");
    let mut many = Vec::new();
    let body = kept.body().to_string();
    for _ in 0..20 {
        let (merchant, body) = (kept.merchant.clone(), body.clone());
        many.push(tokio::spawn(async move { merchant.call("POST", "/api/v2/payments", &[], &body).await.status }));
    }
    let mut paid = 0;
    for one in many {
        paid += usize::from(one.await.unwrap() == 200);
    }
    assert_eq!(paid, 1, "twenty clicks at once charge once");
    assert_eq!(kept.later(&server).len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unanswered_charge_is_given_back() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    server.bank_settings(&json!({ "line": "mute" })).await;
    let open = kept.charge().await;
    assert_eq!(open["responseCode"], "60000000", "nobody knows yet: {open}");
    server.bank_settings(&json!({ "line": "up" })).await;
    let pay_id = open["payId"].as_str().unwrap();
    let read = until("given back", 20, || async {
        let read = kept.merchant.read(pay_id).await;
        (read["status"] == "FAILED").then_some(read)
    });
    assert_eq!(read.await["responseCode"], "22940040");
    assert!(kept.later(&server).iter().all(|entry| entry.state != HoldState::Live), "nothing is held");
    assert!(kept.facts(&server).await.contains(&"payment.failed".to_owned()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_security_code_is_dropped_and_a_card_number_refused() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let mut body = kept.body();
    body["paymentMethods"]["card"]["securityCode"] = json!("123");
    assert_eq!(kept.pay(&body).await.json()["status"], "OK", "the bank refuses a code when the merchant charges");
    body["transId"] = json!(fresh_name());
    body["paymentMethods"]["card"]["number"] = json!(TypedCard::of("visa").number);
    let answer = kept.pay(&body).await;
    assert_eq!((answer.status, &answer.json()[0]["field"]), (400, &json!("paymentMethods.card.number")));
    assert!(!answer.text().contains(&TypedCard::of("visa").number), "never echoed");
}

/// A day in the bank's calendar, in milliseconds.
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_rhythm_agreed_on_binds_whoever_charges() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    kept.charge().await;
    assert_eq!(kept.refused(&server, &kept.body()).await, ["TOO_SOON"], "once a month");
    let key = [("idempotency-key", "month")];
    let body = kept.body().to_string();
    let refused = kept.merchant.call("POST", "/api/v2/payments", &key, &body).await;
    assert_eq!(refused.status, 400, "{}", refused.text());
    server.advance(31 * DAY_MS).await;
    let answer = kept.merchant.call("POST", "/api/v2/payments", &key, &body).await;
    assert_eq!((answer.status, &answer.json()["status"]), (200, &json!("OK")), "{}", answer.text());
    assert_eq!(kept.refused(&server, &kept.body()).await, ["TOO_SOON"]);
    server.advance(62 * DAY_MS).await;
    for _ in 0..2 {
        assert_eq!(kept.charge().await["status"], "OK", "months that were missed may be charged later");
    }
    assert_eq!(kept.refused(&server, &kept.body()).await, ["TOO_SOON"]);
    assert_eq!(kept.later(&server).len(), 4);
}

/// The first amount is charged with the agreement: it is the first month's.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_paid_with_the_agreement_is_its_first_charge() {
    let server = Server::start().await;
    let kept = Kept::agreed(&server, "visa", None, &crate::support::merchant::purchase()).await;
    assert_eq!(kept.refused(&server, &kept.body()).await, ["TOO_SOON"]);
    let body = json!({ "payId": kept.read["payId"], "transId": "gym" });
    let schedule = kept.merchant.call("POST", "/api/v2/schedules", &[], &body.to_string()).await;
    assert_eq!(schedule.status, 201, "{}", schedule.text());
    let now = server.running.app.clock.now().to_zoned(jiff::tz::TimeZone::get("Europe/Paris").unwrap()).date();
    let month = now.checked_add(jiff::Span::new().months(1)).unwrap().to_string();
    assert_eq!(schedule.json()["startDate"], month, "the schedule goes on a month later: {}", schedule.text());
    let second = kept.merchant.call("POST", "/api/v2/schedules", &[], &body.to_string()).await;
    assert_eq!((second.status, &second.json()[0]["field"]), (400, &json!("mandateId")), "one schedule at a time");
    let path = format!("/api/v2/schedules/{}/end", schedule.json()["scheduleId"].as_str().unwrap());
    assert_eq!(kept.merchant.call("POST", &path, &[], "").await.status, 200);
    let mut early = body.clone();
    early["startDate"] = json!(now.tomorrow().unwrap().to_string());
    let early = kept.merchant.call("POST", "/api/v2/schedules", &[], &early.to_string()).await;
    assert_eq!((early.status, &early.json()[0]["field"]), (400, &json!("startDate")));
    let again = kept.merchant.call("POST", "/api/v2/schedules", &[], &body.to_string()).await;
    assert_eq!(again.status, 201, "one after the other");
}

/// Days are the shop's: in Los Angeles it is still December.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_expires_by_the_shops_calendar() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(1, |plan| plan.pos.time_zone = "America/Los_Angeles".into()).await;
    let kept = Kept::with(&server, merchant, mid, "visa", None, &subscription()).await;
    let over: jiff::Timestamp = "2031-01-01T03:00:00Z".parse().unwrap();
    server.advance(over.as_millisecond() - server.running.app.clock.now().as_millisecond()).await;
    let preflight = kept.merchant.call("POST", "/api/v2/payments/preflight", &[], &kept.body().to_string()).await;
    assert_eq!(preflight.json()["warnings"], json!([]), "{}", preflight.text());
    assert_eq!(kept.charge().await["warnings"], Value::Null, "the answer says what the rules say");
    server.advance(DAY_MS).await;
    let expired = kept.charge().await;
    assert_eq!(expired["warnings"][0]["reason"], "CARD_EXPIRED", "{expired}");
}
