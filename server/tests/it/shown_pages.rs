//! What the consumer saw, shown again to the merchant: the page as it was, inert, without what must not be kept.

use serde_json::Value;

use crate::openapi::fits;
use crate::support::canary::{Needle, of_code, of_number, of_text, scan};
use crate::support::cards::TypedCard;
use crate::support::http::Answer;
use crate::support::merchant::{Merchant, Session, subscription};
use crate::support::server::Server;
use crate::support::wait::until;

const LIST: &str = "/api/v2/payments/sessions/{payId}/pages";
const NUMBER: &str = "4970101122334422";

async fn listed(merchant: &Merchant, pay_id: &str) -> Answer {
    merchant.call("GET", &LIST.replace("{payId}", pay_id), &[], "").await
}

/// The journal, once it has as many pages as `count` or more. The server would store them within seconds by itself.
async fn journal(server: &Server, merchant: &Merchant, session: &Session, count: usize) -> Vec<Value> {
    until("pages stored", 20, || async {
        server.running.app.shown_pages.many.notify_one();
        let pages = listed(merchant, &session.pay_id).await.json()["pages"].as_array().unwrap().clone();
        (pages.len() >= count).then_some(pages)
    })
    .await
}

async fn page(merchant: &Merchant, entry: &Value) -> Answer {
    let href = entry["_links"]["page"]["href"].as_str().unwrap();
    let path = href.strip_prefix(&merchant.base).unwrap();
    let answer = merchant.call("GET", path, &[], "").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer
}

fn seen(entry: &Value) -> (&str, &str, u64, u64) {
    let number = |name: &str| entry[name].as_u64().unwrap();
    (entry["state"].as_str().unwrap(), entry["language"].as_str().unwrap(), number("httpStatus"), number("times"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_of_a_visit_can_be_shown_again_without_what_was_typed() {
    let server = Server::start().await;
    let (merchant, _) = server.shop(3, |_| ()).await;
    let session = merchant.open(&subscription()).await;
    let mut consumer = server.consumer(&session);
    let card = TypedCard::number(NUMBER).with_code("862");
    let (first, mut form) = consumer.filled(&card).await;
    // A slip first: the answer is a page too, and holds nothing of what was typed.
    form.set("expiry", "13/99").set("holder", "Jeanne Canari");
    assert_eq!(consumer.post(&first.url, &form).await.status, 422);
    for name in ["number", "holder", "expiry", "code", "brand", "lang", "switch", "consent_version", "other"] {
        let mut wrong = form.clone();
        consumer.post(&first.url, wrong.set("expiry", "13/99").set(name, NUMBER)).await;
    }
    consumer.language = "fr".into();
    consumer.open().await.page();
    consumer.enrol(&card, "1234").await.left();
    consumer.open().await.page();
    let pages = journal(&server, &merchant, &session, 5).await;
    let states: Vec<_> = pages.iter().map(seen).collect();
    // Opened once to be read, once to be filled in.
    assert_eq!(states[0], ("CREATED", "en", 200, 1));
    assert!(states.iter().any(|(state, _, status, _)| (*state, *status) == ("CREATED", 422)), "{states:?}");
    assert!(states.contains(&("CREATED", "fr", 200, 2)), "{states:?}");
    assert!(states.iter().any(|(state, ..)| *state == "CHALLENGING"), "{states:?}");
    assert_eq!(states.last().unwrap().0, "COMPLETED");

    let mut needles: Vec<Needle> = of_number(NUMBER);
    needles.extend(of_code("862"));
    needles.push(of_text("what was typed as the name", "Jeanne Canari"));
    needles.push(of_text("what was typed as the expiry", "13/99"));
    needles.push(of_text("the page's token", session.link.rsplit('/').next().unwrap()));
    needles.push(of_text("a form's token", form.get("action_token")));
    for entry in &pages {
        let shown = page(&merchant, entry).await;
        assert_eq!(scan("a page shown again", &shown.body, &needles), Vec::<String>::new());
        assert!(!shown.text().contains("name=\"creq\" value=\"e"), "the bank's message is blanked");
        let policy = shown.header("content-security-policy");
        assert!(policy.starts_with("sandbox; default-src 'none'; style-src 'sha256-"), "{policy}");
        assert!(!policy.contains("script") && shown.header("cache-control") == "no-store");
    }
    // It is the page that was served, and what was looked for would have been found.
    assert!(!scan("the served page", first.answer.text().as_bytes(), &needles).is_empty());
    let (then, again) = (first.answer.text(), page(&merchant, &pages[0]).await.text());
    for part in ["<title>", "id=\"consent-text\"", "34.99"] {
        assert!(then.contains(part) && again.contains(part), "{part}");
    }
    let consent = |html: &str| {
        let text = html.split_once("id=\"consent-text\">").unwrap().1.split_once('<').unwrap().0;
        text.to_owned()
    };
    assert_eq!(consent(&again), consent(&then));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_else_sees_them_and_the_answers_are_as_described() {
    let server = Server::start().await;
    let (merchant, _) = server.shop(3, |_| ()).await;
    let (session, other) = (merchant.open(&subscription()).await, merchant.open(&subscription()).await);
    server.consumer(&session).open().await.page();
    let pages = journal(&server, &merchant, &session, 1).await;
    let document = server.http.get(&format!("{}/api/v2/openapi.json", server.base)).await.json();
    fits(&document, (LIST, "get", 200), &listed(&merchant, &session.pay_id).await);
    let hash = pages[0]["hash"].as_str().unwrap();
    let one = "/api/v2/payments/sessions/{payId}/pages/{hash}";
    let at = |pay_id: &str, hash: &str| one.replace("{payId}", pay_id).replace("{hash}", hash);
    assert_eq!(merchant.call("GET", &at(&session.pay_id, hash), &[], "").await.status, 200);
    let stranger = server.other_merchant("4711", false).await;
    for (caller, pay_id, hash) in [
        (&stranger, session.pay_id.as_str(), hash),
        (&merchant, other.pay_id.as_str(), hash),
        (&merchant, session.pay_id.as_str(), &"0".repeat(64)),
        (&merchant, session.pay_id.as_str(), "short"),
        (&merchant, "x", hash),
    ] {
        fits(&document, (one, "get", 404), &caller.call("GET", &at(pay_id, hash), &[], "").await);
    }
    fits(&document, (LIST, "get", 404), &listed(&stranger, &session.pay_id).await);
    let wrong = Merchant { key: "wrong".into(), ..merchant.clone() };
    fits(&document, (LIST, "get", 401), &listed(&wrong, &session.pay_id).await);
    assert_eq!(listed(&merchant, &other.pay_id).await.json()["pages"], serde_json::json!([]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn they_are_kept_as_long_as_is_set_and_not_at_all_when_nothing_is() {
    let server = Server::with(&[("MAILLON_SHOWN_PAGES_DAYS", "30")]).await;
    let merchant = server.merchant();
    let session = merchant.open(&subscription()).await;
    server.consumer(&session).open().await.page();
    journal(&server, &merchant, &session, 1).await;
    server.advance(29 * 24 * 3_600_000).await;
    assert_eq!(journal(&server, &merchant, &session, 1).await.len(), 1);
    server.advance(2 * 24 * 3_600_000).await;
    until("forgotten", 10, || async {
        let pages = listed(&merchant, &session.pay_id).await.json();
        (pages["pages"] == serde_json::json!([])).then_some(())
    })
    .await;
    server.running.stop().await;

    let server = Server::with(&[("MAILLON_SHOWN_PAGES_DAYS", "0")]).await;
    let session = server.merchant().open(&subscription()).await;
    server.consumer(&session).open().await.page();
    let (waiting, _) = server.running.app.shown_pages.take();
    assert!(waiting.is_empty());
}
