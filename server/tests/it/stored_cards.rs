//! A stored card charged on the page: the consumer is there, confirms, and authenticates.

use sandbox::HoldState;
use serde_json::{Value, json};

use crate::support::consumer::{Consumer, Page, Stop};
use crate::support::http::Answer;
use crate::support::kept::Kept;
use crate::support::merchant::{RETURN, Session, fresh_name, subscription};
use crate::support::server::Server;
use crate::support::wait::until;

/// A card kept for purchases that the consumer confirms.
async fn one_click(server: &Server) -> Kept {
    let mut body = subscription();
    body["credentialOnFile"] =
        json!({ "type": "UNSCHEDULED", "initialPayment": true, "unscheduled": { "subType": "CIT" } });
    Kept::agreed(server, "visa", None, &body).await
}

/// The body of a later payment on the page, as the dialect's example has it.
fn hosted(kept: &Kept, credential: &Value) -> Value {
    json!({
        "transId": fresh_name(),
        "amount": { "value": 1250, "currency": "EUR" },
        "credentialOnFile": credential,
        "paymentMethods": { "integrationType": "HOSTED", "type": "Card", "card": {
            "brandSelection": "MERCHANT",
            "prefillInfo": { "number": kept.card()["pseudoCardNumber"], "securityCode": "999", "expiryDate": "203012",
                "cardHolderName": "Jeanne Dupont", "brand": kept.card()["brand"] },
            "schemeReferenceId": kept.reference() } },
        "urls": { "return": RETURN, "cancel": RETURN },
    })
}

fn customer_initiated() -> Value {
    json!({ "type": "UNSCHEDULED", "initialPayment": false, "unscheduled": { "subType": "CIT" } })
}

async fn open(kept: &Kept, body: &Value) -> Session {
    let answer: Answer = kept.pay(body).await;
    assert_eq!(answer.status, 202, "{}", answer.text());
    Session::of(&answer)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stored_card_pays_when_the_consumer_confirms() {
    let server = Server::start().await;
    let kept = one_click(&server).await;
    let before = server.entries(&kept.mid).len();
    let body = hosted(&kept, &customer_initiated());
    let session = open(&kept, &body).await;
    let consumer = server.consumer(&session);
    let page = consumer.open().await.page();
    let text = page.answer.text();
    let last4 = kept.card()["last4Digits"].as_str().unwrap();
    assert!(text.contains(last4) && text.contains("€12.50"), "{text}");
    assert!(!text.contains("name=\"number\"") && !text.contains("name=\"consent\""), "one field, no box: {text}");
    assert_eq!(server.entries(&kept.mid).len(), before, "the page charges nothing by itself");

    let wrong = consumer.confirm("12", false).await.page();
    assert_eq!(wrong.answer.status, 422);
    assert!(wrong.answer.text().contains(last4), "the card is still shown");
    let challenge = consumer.confirm("123", false).await.page();
    assert!(challenge.is_challenge(), "{}", challenge.answer.text());
    assert!(consumer.challenge(&challenge, "1234").await.left().starts_with(RETURN));

    let read = until("paid", 5, || async {
        let read = kept.merchant.read(&session.pay_id).await;
        (read["status"] == "OK").then_some(read)
    });
    let read = read.await;
    assert_eq!((&read["amount"]["capturedValue"], &read["mandateId"]), (&json!(1250), &kept.read["mandateId"]));
    let entry = server.entries(&kept.mid).pop().unwrap();
    assert_eq!((entry.initiator.as_deref(), entry.amount, entry.state), (Some("CIT"), 1250, HoldState::Captured));
    assert!(entry.eci.is_some(), "authenticated");
    let facts = kept.facts(&server).await;
    assert_eq!(facts.iter().filter(|kind| *kind == "mandate.founded").count(), 1, "no new agreement: {facts:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_one_click_card_is_never_charged_without_its_consumer() {
    let server = Server::start().await;
    let kept = one_click(&server).await;
    let mut body = kept.body();
    body["credentialOnFile"] = customer_initiated();
    assert_eq!(kept.refused(&server, &body).await, ["CONSUMER_NEEDED"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_ended_meanwhile_is_not_charged() {
    let server = Server::start().await;
    let kept = one_click(&server).await;
    let session = open(&kept, &hosted(&kept, &customer_initiated())).await;
    let consumer = server.consumer(&session);
    let shown = consumer.open().await.page();
    let path = format!("/api/v2/mandates/{}/revoke", kept.mandate());
    assert_eq!(kept.merchant.call("POST", &path, &[], "").await.status, 200);
    let before = server.entries(&kept.mid).len();
    let page = confirmed(&consumer, &shown).await;
    assert!(page.says(GONE) && !page.is_challenge(), "{}", page.answer.text());
    assert_eq!((server.state(&session.pay_id).await, server.entries(&kept.mid).len()), ("cancelled", before));
}

const GONE: &str = "This card is no longer there";

/// The form of a page that was shown before, sent now.
async fn confirmed(consumer: &Consumer, shown: &Page) -> Page {
    let mut form = shown.seen.form("card").unwrap().clone();
    let answer = consumer.post(&shown.url, form.set("code", "123")).await;
    consumer.after(&shown.url, answer).await.page()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_whose_card_was_removed_says_so_and_not_that_somebody_cancelled() {
    let server = Server::start().await;
    let kept = one_click(&server).await;
    // One page was looked at before, one never was.
    let (seen, unseen) = (
        open(&kept, &hosted(&kept, &customer_initiated())).await,
        open(&kept, &hosted(&kept, &customer_initiated())).await,
    );
    let consumer = server.consumer(&seen);
    let shown = consumer.open().await.page();
    assert_eq!(kept.of_wallet("DELETE", "/cards/1?endMandates=true").await.status, 200);
    let before = server.entries(&kept.mid).len();
    let pages = [
        confirmed(&consumer, &shown).await,
        consumer.open().await.page(),
        server.consumer(&unseen).open().await.page(),
        confirmed(&consumer, &shown).await,
    ];
    for page in pages {
        assert!(page.says(GONE) && !page.says("You have cancelled"), "{}", page.answer.text());
        assert!(page.seen.links.iter().any(|link| link.starts_with(RETURN)), "a way on");
    }
    for session in [seen, unseen] {
        let read = kept.merchant.read(&session.pay_id).await;
        assert_eq!((&read["status"], &read["responseCode"]), (&json!("FAILED"), &json!("20000162")), "{read}");
    }
    assert_eq!(server.entries(&kept.mid).len(), before, "nothing was sent");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_ends_while_the_consumer_is_at_the_bank_is_not_charged() {
    let server = Server::start().await;
    let kept = one_click(&server).await;
    let session = open(&kept, &hosted(&kept, &customer_initiated())).await;
    let challenge = server.consumer(&session).confirm("123", false).await.page();
    assert!(challenge.is_challenge(), "{}", challenge.answer.text());
    let path = format!("/api/v2/mandates/{}/revoke", kept.mandate());
    assert_eq!(kept.merchant.call("POST", &path, &[], "").await.status, 200);
    let before = server.entries(&kept.mid).len();
    server.consumer(&session).challenge(&challenge, "1234").await;
    until("expired", 10, || async { (server.state(&session.pay_id).await == "expired").then_some(()) }).await;
    assert_eq!(server.entries(&kept.mid).len(), before, "nothing was sent");
    assert_eq!(kept.merchant.read(&session.pay_id).await["status"], "FAILED");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_with_a_stored_card_stays_open_for_a_day_at_most() {
    let server = Server::start().await;
    let kept = one_click(&server).await;
    for (at, status) in [("2001-01-01T00:00:00Z", 400), ("9999-01-01T00:00:00Z", 400)] {
        let mut body = hosted(&kept, &customer_initiated());
        body["expirationTime"] = json!(at);
        let answer = kept.pay(&body).await;
        assert_eq!(answer.status, status, "{at}: {}", answer.text());
        assert_eq!(answer.json()[0]["field"], "expirationTime", "{}", answer.text());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fixed_agreement_can_be_paid_on_the_page_too() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "mastercard", None).await;
    let credential = kept.body()["credentialOnFile"].clone();
    let refused = kept.pay(&hosted(&kept, &credential)).await;
    assert_eq!((refused.status, &refused.json()[0]["reason"]), (400, &json!("AMOUNT_DIFFERS")));
    let mut body = hosted(&kept, &credential);
    body["amount"]["value"] = json!(3499);
    let session = open(&kept, &body).await;
    let challenge = server.consumer(&session).confirm("123", false).await.page();
    server.consumer(&session).challenge(&challenge, "1234").await.left();
    let entry = server.entries(&kept.mid).pop().unwrap();
    assert_eq!((entry.initiator.as_deref(), entry.response_code.as_str()), (Some("CIT"), "00"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_issuer_that_wants_the_consumer_gets_a_new_agreement() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa_1a_later", None).await;
    let body = kept.body();
    let refused = kept.pay(&body).await.json();
    assert_eq!((&refused["status"], &refused["decline"]["class"]), (&json!("FAILED"), &json!("CONSUMER_NEEDED")));
    let link = refused["_links"]["authenticate"]["href"].as_str().expect("a page is ready").to_owned();
    let key = [("idempotency-key", "again")];
    assert_eq!(kept.merchant.call("POST", "/api/v2/payments", &key, &kept.body().to_string()).await.status, 200);

    let path = format!("/api/v2/payments/{}/renewals", refused["payId"].as_str().unwrap());
    let again = kept.merchant.call("POST", &path, &[], "").await;
    assert_eq!((again.status, &again.json()["_links"]["authenticate"]["href"]), (201, &json!(link)), "one page");
    let path = format!("/api/v2/payments/{}/renewals", kept.read["payId"].as_str().unwrap());
    assert_eq!(kept.merchant.call("POST", &path, &[], "").await.status, 400, "an accepted payment needs none");

    let session = Session { pay_id: String::new(), link, answer: Value::Null };
    let consumer = server.consumer(&session);
    let page = consumer.open().await.page();
    assert!(page.answer.text().contains("name=\"consent\""), "the consumer agrees anew");
    let unticked = consumer.confirm("123", false).await.page();
    assert_eq!(unticked.answer.status, 422);
    let challenge = consumer.confirm("123", true).await.page();
    let Stop::Left(_) = consumer.challenge(&challenge, "1234").await else { panic!("not accepted") };

    let old = kept.merchant.call("GET", &format!("/api/v2/mandates/{}", kept.mandate()), &[], "").await.json();
    assert_eq!((&old["state"], &old["endedBy"]), (&json!("REPLACED"), &json!("REPLACEMENT")));
    let new = old["replacedBy"].as_str().unwrap();
    let new = kept.merchant.call("GET", &format!("/api/v2/mandates/{new}"), &[], "").await.json();
    assert_eq!((&new["state"], &new["card"]["cardIndex"]), (&json!("ACTIVE"), &json!(1)), "the same card");
    assert_eq!(new["card"]["pseudoCardNumber"], kept.card()["pseudoCardNumber"], "its number stays");
    let paid = kept.merchant.read(new["payId"].as_str().unwrap()).await;
    assert_eq!((&paid["amount"]["value"], &paid["status"]), (&json!(3499), &json!("OK")), "the instalment is paid");
    let mut by_old = kept.body();
    by_old["transId"] = json!(fresh_name());
    assert_eq!(kept.refused(&server, &by_old).await, ["MANDATE_REPLACED"]);
    assert!(kept.facts(&server).await.contains(&"mandate.replaced".to_owned()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_renewal_that_ended_unpaid_is_followed_by_another() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa_1a_later", None).await;
    let refused = kept.charge().await;
    let path = format!("/api/v2/payments/{}/renewals", refused["payId"].as_str().unwrap());
    let mut many = Vec::new();
    for _ in 0..8 {
        let (merchant, path) = (kept.merchant.clone(), path.clone());
        many.push(tokio::spawn(async move { merchant.call("POST", &path, &[], "").await }));
    }
    let first = refused["_links"]["authenticate"]["href"].as_str().unwrap().to_owned();
    for one in many {
        let answer = one.await.unwrap();
        assert_eq!((answer.status, &answer.json()["_links"]["authenticate"]["href"]), (201, &json!(first)));
    }
    server.advance(25 * 60 * 60 * 1_000).await;
    let next =
        || async { kept.merchant.call("POST", &path, &[], "").await.json()["_links"]["authenticate"]["href"].clone() };
    until("another page", 5, || async { (next().await != json!(first)).then_some(()) }).await;
    let session =
        Session { pay_id: String::new(), link: next().await.as_str().unwrap().to_owned(), answer: Value::Null };
    let consumer = server.consumer(&session);
    let challenge = consumer.confirm("123", true).await.page();
    consumer.challenge(&challenge, "1234").await.left();
    assert_eq!(server.holds(&kept.mid).0, 0, "captured, nothing held");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_expired_one_click_card_is_named_as_the_reason() {
    let server = Server::start().await;
    let kept = one_click(&server).await;
    // The card is valid until 12/2030.
    let over: jiff::Timestamp = "2031-01-02T08:00:00Z".parse().unwrap();
    server.advance(over.as_millisecond() - server.running.app.clock.now().as_millisecond()).await;
    let refused = kept.pay(&hosted(&kept, &customer_initiated())).await;
    assert_eq!((refused.status, &refused.json()[0]["reason"]), (400, &json!("CARD_EXPIRED")), "{}", refused.text());
}

/// The consumer is there, and the issuer says stop all the same: the agreement is over.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stop_order_counts_when_the_consumer_is_there() {
    let server = Server::start().await;
    let mut agreement = subscription();
    agreement["credentialOnFile"] = customer_initiated();
    agreement["credentialOnFile"]["initialPayment"] = json!(true);
    let kept = Kept::agreed(&server, "visa_r0_present", None, &agreement).await;
    let session = open(&kept, &hosted(&kept, &customer_initiated())).await;
    let consumer = server.consumer(&session);
    let challenge = consumer.confirm("123", false).await.page();
    consumer.challenge(&challenge, "1234").await;
    let path = format!("/api/v2/mandates/{}", kept.mandate());
    let mandate = kept.merchant.call("GET", &path, &[], "").await.json();
    assert_eq!((&mandate["state"], &mandate["endedBy"]), (&json!("ENDED"), &json!("SCHEME:R0")), "{mandate}");
    assert!(kept.facts(&server).await.contains(&"mandate.ended".to_owned()));
    assert_eq!(
        kept.refused(&server, &{
            let mut body = kept.body();
            body["credentialOnFile"] = customer_initiated();
            body
        })
        .await,
        ["MANDATE_ENDED"]
    );
}
