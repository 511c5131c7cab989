//! Consumers are written to: by real SMTP, in their language, once for each fact, with links that work.

use std::collections::HashMap;
use std::process::Command;
use std::sync::Arc;

use sandbox::MailSink;
use serde_json::{Value, json};
use server::config::Config;

use crate::support::canary::{of_number, scan};
use crate::support::cards::TypedCard;
use crate::support::child::House;
use crate::support::consumer::Consumer;
use crate::support::database::Database;
use crate::support::http::Http;
use crate::support::kept::Kept;
use crate::support::merchant::{Merchant, subscription};
use crate::support::receiver::Receiver;
use crate::support::server::{Server, free_port};
use crate::support::wait::until;

const ANNA: &str = "anna@example.com";

/// Longer than the wait between the first two attempts, in milliseconds.
const FIRST_RETRY_MS: i64 = 67_000;

fn written_to(address: &str) -> Value {
    let mut body = subscription();
    body["customerInfo"] = json!({ "email": address });
    body
}

async fn enrolled(server: &Server, card: &str, address: &str) -> Kept {
    Kept::agreed(server, card, None, &written_to(address)).await
}

async fn arrived(http: &Http, base: &str) -> Vec<Value> {
    http.get(&format!("{base}/sandbox/mails")).await.json()["mails"].as_array().unwrap().clone()
}

/// Waits for the newest mail with such a subject.
async fn mail(server: &Server, subject: &str) -> Value {
    let look = || async {
        let all = arrived(&server.http, &server.base).await;
        all.into_iter().find(|mail| mail["subject"] == subject)
    };
    until(subject, 20, look).await
}

fn text<'a>(mail: &'a Value, name: &str) -> &'a str {
    mail[name].as_str().unwrap()
}

fn header(mail: &Value, name: &str) -> String {
    let headers = mail["headers"].as_array().unwrap();
    let found = headers.iter().find(|header| header["name"].as_str().unwrap().eq_ignore_ascii_case(name));
    found.map(|header| text(header, "value").to_owned()).unwrap_or_default()
}

/// The first address in a mail's text that contains `part`; the HTML has it, too.
fn link(mail: &Value, part: &str) -> String {
    let line = text(mail, "text").lines().map(str::trim).find(|line| line.starts_with("http") && line.contains(part));
    let line = line.unwrap_or_else(|| panic!("no {part} in {}", text(mail, "text"))).to_owned();
    assert!(text(mail, "html").contains(&format!("href=\"{line}\"")), "{line} in {}", text(mail, "html"));
    line
}

async fn log(merchant: &Merchant) -> Vec<Value> {
    let answer = merchant.call("GET", "/api/v2/deliveries?endpointId=mail&limit=200", &[], "").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()["deliveries"].as_array().unwrap().clone()
}

/// Waits for the record of a mail about such a fact with so many attempts.
async fn tried(merchant: &Merchant, kind: &str, attempts: usize) -> Value {
    let look = || async {
        let mut found = log(merchant).await.into_iter().filter(|record| record["type"] == kind);
        found.find(|record| record["attempts"].as_array().unwrap().len() == attempts)
    };
    until(&format!("{attempts} attempts at {kind}"), 20, look).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_enrolment_is_confirmed_and_the_link_ends_the_agreement() {
    let server = Server::start().await;
    let kept = enrolled(&server, "visa", ANNA).await;
    let mail_ = mail(&server, "Atelier Forme has saved your card").await;
    assert_eq!((&mail_["to"], text(&mail_, "from")), (&json!([ANNA]), "noreply@pay.example"));
    let last4 = kept.card()["last4Digits"].as_str().unwrap();
    for part in ["text", "html"] {
        let body = text(&mail_, part);
        for words in ["I authorise Atelier Forme", "€34.99", last4, "Test mode"] {
            assert!(body.contains(words), "{words} in {body}");
        }
    }
    assert!(header(&mail_, "From").contains("Atelier Forme"), "{}", header(&mail_, "From"));
    assert_eq!(header(&mail_, "Auto-Submitted"), "auto-generated");
    assert!(header(&mail_, "Content-Type").starts_with("multipart/alternative"));
    assert!(!header(&mail_, "Date").is_empty() && text(&mail_, "messageId").contains("@pay.example"));

    let record = tried(&kept.merchant, "mandate.founded", 1).await;
    assert_eq!((&record["channel"], &record["state"]), (&json!("MAIL"), &json!("DELIVERED")));
    assert_eq!((&record["recipient"], &record["attempts"][0]["status"]), (&json!("a***@example.com"), &json!(250)));
    assert!(!record.to_string().contains(ANNA), "{record}");

    // As a person sees it: a page that loads nothing.
    let shown = server.http.get(&format!("{}/sandbox/mails/{}", server.base, mail_["id"])).await;
    assert!(shown.header("content-security-policy").starts_with("default-src 'none'; style-src 'sha256-"));
    assert_eq!(shown.text(), text(&mail_, "html").replace("\r\n", "\n"));
    assert!(!shown.text().contains("src=") && !shown.text().contains("url("), "nothing is loaded");
    let start = server.http.get(&format!("{}/?lang=en", server.base)).await.text();
    assert!(start.contains(text(&mail_, "subject")) && start.contains(ANNA), "the start page lists it");

    let consumer = Consumer::new(&server.http, &link(&mail_, "/agreement/"));
    let page = consumer.open().await.page();
    let form = page.seen.form("agreement").unwrap();
    consumer.after(&page.url, consumer.post(&page.url, form).await).await.page();
    assert_eq!(kept.refused(&server, &kept.body()).await, ["MANDATE_ENDED"]);
    let ended = mail(&server, "Your agreement with Atelier Forme has ended").await;
    assert_ne!(ended["messageId"], mail_["messageId"]);
    let page = Consumer::new(&server.http, &link(&ended, "/agreement/")).open().await.page();
    assert!(page.answer.text().contains("This agreement has ended"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_french_consumer_reads_french() {
    let server = Server::start().await;
    let (merchant, _) = server.shop(1, |_| ()).await;
    let session = merchant.open(&written_to(ANNA)).await;
    let consumer = Consumer { language: "fr".into(), ..server.consumer(&session) };
    consumer.enrol(&TypedCard::of("visa"), "1234").await.left();
    let mail = mail(&server, "Atelier Forme a enregistré votre carte").await;
    assert_eq!(header(&mail, "Content-Language"), "fr");
    assert!(text(&mail, "text").contains("J’autorise Atelier Forme"), "{}", text(&mail, "text"));
    assert!(text(&mail, "html").contains("<html lang=\"fr\""));
    let page = server.http.get(&link(&mail, "/agreement/")).await;
    assert!(page.text().contains("Mettre fin à cet accord"), "the link is French as well");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payment_that_comes_and_a_card_that_goes_are_announced() {
    let server = Server::start().await;
    let kept = enrolled(&server, "visa", ANNA).await;
    let zone = jiff::tz::TimeZone::get("Europe/Paris").unwrap();
    let today = zone.to_datetime(server.running.app.clock.now()).date();
    let first = today.saturating_add(jiff::Span::new().days(10));
    let schedule = json!({ "payId": kept.read["payId"], "startDate": first.to_string(), "count": 2, "noticeDays": 3 });
    let made = kept.merchant.call("POST", "/api/v2/schedules", &[], &schedule.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let turned = server.http.post_json(&format!("{}/sandbox/clock", server.base), &json!({ "advance": "P8D" })).await;
    assert_eq!(turned.status, 200, "{}", turned.text());
    let coming = mail(&server, "A payment to Atelier Forme is coming").await;
    let all = arrived(&server.http, &server.base).await;
    let times = all.iter().filter(|mail| mail["subject"] == coming["subject"]).count();
    assert_eq!(times, 1, "however far the clock is moved at once");
    let day = first.strftime("%-d %B %Y").to_string();
    for words in ["€34.99", day.as_str()] {
        let said = text(&coming, "text").replace('\u{a0}', " ");
        assert!(said.contains(words), "{words} in {said}");
    }
    link(&coming, "/agreement/");

    let soon: jiff::Timestamp = "2030-12-20T08:00:00Z".parse().unwrap();
    server.advance(soon.as_millisecond() - server.running.app.clock.now().as_millisecond()).await;
    let expiring = mail(&server, "Your card saved with Atelier Forme expires soon").await;
    assert!(text(&expiring, "text").contains("12/2030"), "{}", text(&expiring, "text"));
    link(&expiring, "/agreement/");
    link(&expiring, "/wallet-link/");
    // Once it has expired, the bank wants another card, and so does the mail.
    server.advance(14 * 24 * 3_600_000).await;
    assert_eq!(kept.pay(&kept.body()).await.json()["decline"]["class"], "NEW_CARD");
    let failed = mail(&server, "Your payment to Atelier Forme did not go through").await;
    assert!(text(&failed, "text").contains("Give Atelier Forme another one"), "{}", text(&failed, "text"));
    assert!(!text(&failed, "text").contains("/renewal/"), "there is nothing to confirm");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refused_payment_is_made_good_by_the_link() {
    let server = Server::start().await;
    let kept = enrolled(&server, "visa_1a_later", ANNA).await;
    let refused = kept.pay(&kept.body()).await.json();
    assert_eq!(refused["status"], "FAILED", "{refused}");
    let failed = mail(&server, "Your payment to Atelier Forme did not go through").await;
    assert!(
        text(&failed, "text").contains("€34.99") && text(&failed, "text").contains("Your bank wants you to confirm")
    );
    let href = link(&failed, "/renewal/");
    for wrong in [href.replace("/renewal/", "/renewal/0"), href.replace("/agreement/", "/agreement/0")] {
        assert_eq!(server.http.get(&wrong).await.status, 404, "{wrong}");
    }
    // The page behind it closes after a day; the link brings another.
    let consumer = Consumer::new(&server.http, &href);
    let first = consumer.open().await.page();
    assert!(first.is_card() && first.answer.text().contains("€34.99"), "{}", first.answer.text());
    server.advance(25 * 3_600_000).await;
    let look = || async { consumer.open().await.page().url };
    let again = until("another page", 10, || async { Some(look().await).filter(|url| *url != first.url) }).await;
    assert_ne!(again, first.url);
    let challenge = consumer.confirm("123", true).await.page();
    assert!(challenge.is_challenge(), "{}", challenge.answer.text());
    assert!(consumer.challenge(&challenge, "1234").await.left().starts_with("https://shop.example"));
    let path = format!("/api/v2/mandates/{}", kept.mandate());
    let old = kept.merchant.call("GET", &path, &[], "").await.json();
    assert_eq!(old["state"], "REPLACED", "{old}");
    let look = || async {
        let all = arrived(&server.http, &server.base).await;
        let enrolments = all.iter().filter(|mail| mail["subject"] == "Atelier Forme has saved your card").count();
        (enrolments == 2).then_some(all)
    };
    let all = until("the new agreement is confirmed", 20, look).await;
    assert!(!all.iter().any(|mail| text(mail, "subject").contains("has ended")), "replaced is not ended");
}

/// The link in a mail about a card that expires leads to the page on which the new one is given.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_card_is_given_on_the_page_that_the_mail_leads_to() {
    let server = Server::start().await;
    let kept = enrolled(&server, "visa", ANNA).await;
    let wanted: jiff::Timestamp = "2030-12-20T08:00:00Z".parse().unwrap();
    server.advance(wanted.as_millisecond() - server.running.app.clock.now().as_millisecond()).await;
    let href = link(&mail(&server, "Your card saved with Atelier Forme expires soon").await, "/wallet-link/");
    let consumer = Consumer::new(&server.http, &href);
    let page = consumer.open().await.page();
    assert_eq!(page.seen.heading, "Your cards at Atelier Forme");
    assert!(page.answer.text().contains("This card expires soon."), "{}", page.answer.text());
    assert!(!page.seen.links.iter().any(|link| link.contains("shop.example")), "it came from no shop");
    assert_eq!(consumer.open().await.page().url, page.url, "a scanner that was there first opened the same page");
    let new = TypedCard { expiry: "12/34".into(), ..TypedCard::of("visa_renewed") };
    let at_page = Consumer { link: page.url.clone(), ..consumer.clone() };
    let renewed = at_page.type_from_wallet("/cards/1/renewal", &new, "1234").await;
    assert!(renewed.says("Your new card has taken the place of the old one."), "{}", renewed.answer.text());
    assert_eq!(kept.charge().await["status"], "OK");
    assert_eq!(kept.later(&server)[0].masked_pan, "497010******0007");

    let until = href.split('/').rev().nth(1).unwrap();
    let later = (until.parse::<i64>().unwrap() + 1).to_string();
    for wrong in
        [href.replace("/wallet-link/", "/wallet-link/0"), href.replace(until, &later), href.replace(until, "x")]
    {
        assert_eq!(server.http.get(&wrong).await.status, 404, "{wrong}");
    }
    let address = |email: &'static str| {
        let (merchant, path) = (kept.merchant.clone(), format!("/api/v2/wallets/{}/contact", kept.wallet()));
        async move { merchant.call("PUT", &path, &[], &json!({ "email": email, "language": "en" }).to_string()).await }
    };
    assert_eq!(address("bea@example.com").await.status, 200);
    assert_eq!(server.http.get(&href).await.status, 404, "mails go elsewhere now");
    assert_eq!(address(ANNA).await.status, 200);
    // Later than the card page that it opened would have stayed.
    server.advance(2 * 60 * 60 * 1000).await;
    let expired = at_page.open().await.page();
    assert_eq!(expired.seen.heading, "This page has expired");
    let again = consumer.open().await.page();
    assert!(again.seen.heading == "Your cards at Atelier Forme" && again.url != page.url, "the link opens another");
    server.advance(46 * 24 * 3_600_000).await;
    let over = consumer.open().await.page();
    assert!(over.url.contains("/agreement/") && over.says("I authorise Atelier Forme"), "{}", over.answer.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_tried_again_is_told_when_it_is_given_up() {
    let server = Server::start().await;
    let kept = enrolled(&server, "visa_51_later", ANNA).await;
    let zone = jiff::tz::TimeZone::get("Europe/Paris").unwrap();
    let first = zone.to_datetime(server.running.app.clock.now()).date().tomorrow().unwrap();
    let schedule = json!({ "payId": kept.read["payId"], "startDate": first.to_string(), "count": 1 });
    let made = kept.merchant.call("POST", "/api/v2/schedules", &[], &schedule.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let turned = server.http.post_json(&format!("{}/sandbox/clock", server.base), &json!({ "advance": "P1M" })).await;
    assert_eq!(turned.json()["done"], true, "{}", turned.text());
    let failed = mail(&server, "Your payment to Atelier Forme did not go through").await;
    assert!(text(&failed, "text").contains("It is not tried again by itself"), "{}", text(&failed, "text"));
    let facts = kept.facts(&server).await;
    assert!(facts.iter().filter(|kind| *kind == "payment.failed").count() > 1, "{facts:?}");
    until("every mail is through", 10, || async {
        let log = log(&kept.merchant).await;
        log.iter().all(|record| record["state"] == "DELIVERED").then_some(())
    })
    .await;
    let subjects = arrived(&server.http, &server.base).await;
    let failures = subjects.iter().filter(|mail| text(mail, "subject").contains("did not go through")).count();
    assert_eq!(failures, 1, "once, not at every attempt");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_down_gets_its_mails_later_and_holds_nobody_up() {
    let port = free_port();
    let server = Server::with(&[
        ("MAILLON_MAIL__HOST", "127.0.0.1"),
        ("MAILLON_MAIL__PORT", &port.to_string()),
        ("MAILLON_MAIL__SECURITY", "none"),
        ("MAILLON_MAIL__FROM", "noreply@pay.example"),
    ])
    .await;
    let receiver = Receiver::polite().await;
    let endpoint = json!({ "url": receiver.url }).to_string();
    assert_eq!(server.merchant().call("POST", "/api/v2/endpoints", &[], &endpoint).await.status, 201);
    let kept = enrolled(&server, "visa", ANNA).await;
    let record = tried(&kept.merchant, "mandate.founded", 1).await;
    assert_eq!((&record["state"], &record["attempts"][0]["status"]), (&json!("OPEN"), &Value::Null));
    receiver.received(3).await;

    let sink = MailSink::start(format!("127.0.0.1:{port}").parse().unwrap(), Arc::new(|| 0)).await.unwrap();
    server.advance(FIRST_RETRY_MS).await;
    let record = tried(&kept.merchant, "mandate.founded", 2).await;
    assert_eq!((&record["state"], &record["attempts"][1]["status"]), (&json!("DELIVERED"), &json!(250)));
    assert_eq!(sink.mails().len(), 1);
    let replay = format!("/api/v2/events/{}/replay", record["position"]);
    let answer = kept.merchant.call("POST", &replay, &[], &json!({ "endpointId": "mail" }).to_string()).await;
    assert_eq!(answer.status, 202, "{}", answer.text());
    let again = until("again", 20, || async { Some(sink.mails()).filter(|mails| mails.len() == 2) }).await;
    assert_eq!(again[0].header("Message-ID"), again[1].header("Message-ID"), "known as the same");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_refused_for_good_is_parked_and_what_is_not_is_tried_again() {
    let server = Server::start().await;
    let gone = enrolled(&server, "visa", "550.anna@example.com").await;
    let record = tried(&gone.merchant, "mandate.founded", 1).await;
    assert_eq!((&record["state"], &record["attempts"][0]["status"]), (&json!("PARKED"), &json!(550)));
    let note = record["attempts"][0]["note"].as_str().unwrap();
    assert!(note.contains("5***@example.com") && !record.to_string().contains("550.anna"), "{record}");

    let busy = enrolled(&server, "mastercard", "451@example.com").await;
    let position = |record: &Value| record["position"].as_i64().unwrap();
    let look = || async {
        let newest = log(&busy.merchant).await.into_iter().max_by_key(position)?;
        (newest["attempts"][0]["status"] == 451).then_some(newest)
    };
    assert_eq!(until("451", 20, look).await["state"], "OPEN");

    // Another address, and the parked mail goes there when it is asked for.
    let wallet = gone.read["wallet"]["walletId"].as_str().unwrap();
    let path = format!("/api/v2/wallets/{wallet}/contact");
    let call = |method: &'static str, body: Value| {
        let (merchant, path) = (gone.merchant.clone(), path.clone());
        async move { merchant.call(method, &path, &[], &body.to_string()).await }
    };
    let put = call("PUT", json!({ "email": "bea@example.com", "language": "fr-FR" })).await;
    assert_eq!(put.json(), json!({ "walletId": wallet, "email": "bea@example.com", "language": "fr" }));
    let replay = format!("/api/v2/events/{}/replay", record["position"]);
    let body = json!({ "endpointId": "mail" }).to_string();
    assert_eq!(gone.merchant.call("POST", &replay, &[], &body).await.status, 202);
    let mail = mail(&server, "Atelier Forme a enregistré votre carte").await;
    assert_eq!(mail["to"], json!(["bea@example.com"]));
    assert_eq!(call("DELETE", Value::Null).await.status, 204);
    assert_eq!((call("GET", Value::Null).await.status, call("DELETE", Value::Null).await.status), (404, 404));
    let stranger = server.other_merchant("99999999999999", false).await;
    let elsewhere = stranger.call("PUT", &path, &[], &json!({ "email": ANNA }).to_string()).await;
    assert_eq!(elsewhere.status, 404, "another merchant's wallet");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn odd_addresses_are_refused_with_field_and_reason() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let wallet = kept.read["wallet"]["walletId"].as_str().unwrap();
    let path = format!("/api/v2/wallets/{wallet}/contact");
    let long = format!("{}@example.com", "a".repeat(150));
    for odd in [
        "anna@example.com\r\nBcc: all@example.com",
        "anna",
        "anna@localhost",
        "Anna <anna@example.com>",
        "anna@example.com, bea@example.com",
        "ann\u{e9}@example.com",
        "",
        long.as_str(),
    ] {
        let fields = kept.merchant.refused_fields(&written_to(odd)).await;
        assert_eq!(
            fields.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(),
            ["customerInfo.email"],
            "{odd:?}"
        );
        let put = kept.merchant.call("PUT", &path, &[], &json!({ "email": odd }).to_string()).await;
        assert_eq!((put.status, put.json()[0]["field"].as_str()), (400, Some("email")), "{odd:?}");
    }
    for (wrong, field) in [
        (json!({}), "email"),
        (json!({ "email": 5 }), "email"),
        (json!({ "email": ANNA, "language": "tlh" }), "language"),
    ] {
        let put = kept.merchant.call("PUT", &path, &[], &wrong.to_string()).await;
        assert_eq!((put.status, put.json()[0]["field"].as_str()), (400, Some(field)), "{wrong}");
    }
    // Without an address there is no mail, and nothing fails.
    assert_eq!(kept.charge().await["status"], "OK");
    assert!(log(&kept.merchant).await.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shop_says_which_case_goes_by_mail_and_which_by_server() {
    let server = Server::start().await;
    let receiver = Receiver::polite().await;
    let endpoint = json!({ "url": receiver.url, "events": ["mandate.*"] }).to_string();
    assert_eq!(server.merchant().call("POST", "/api/v2/endpoints", &[], &endpoint).await.status, 201);
    let (merchant, _) = server
        .shop(1, |plan| {
            plan.pos.telling.sender = Some("L’Équipe \"Forme\"".into());
            plan.pos.telling.reply_to = Some("bonjour@shop.example".into());
            plan.pos.telling.not_by_mail = vec!["enrolled".into()];
            plan.pos.telling.not_by_server = vec!["agreement_ended".into()];
        })
        .await;
    let session = merchant.open(&written_to(ANNA)).await;
    server.consumer(&session).enrol(&TypedCard::of("visa"), "1234").await.left();
    let mandate = merchant.read(&session.pay_id).await["mandateId"].as_str().unwrap().to_owned();
    let revoke = format!("/api/v2/mandates/{mandate}/revoke");
    assert_eq!(merchant.call("POST", &revoke, &[], "").await.status, 200);
    let ended = mail(&server, "Your agreement with Atelier Forme has ended").await;
    let from = header(&ended, "From");
    assert!(from.ends_with("<noreply@pay.example>") && !from.contains("Atelier"), "{from}");
    assert_eq!(header(&ended, "Reply-To"), "bonjour@shop.example");
    assert_eq!(arrived(&server.http, &server.base).await.len(), 1, "no mail about the enrolment");
    let told: Vec<String> = receiver.received(1).await.iter().map(|one| one.text("/type")).collect();
    assert_eq!(told, ["mandate.founded"], "the end went by mail alone");
    let feed = merchant.call("GET", "/api/v2/events", &[], "").await.text();
    assert!(feed.contains("mandate.ended"), "the feed has everything");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_link_and_no_card_is_kept_of_a_mail() {
    const PAN: &str = "4970101122334422";
    let house = House::build(Database::sqlite).await;
    let child = house.start(0).await;
    let merchant = child.merchant();
    let session = merchant.open(&written_to("canary.consumer@example.com")).await;
    Consumer::new(&house.http, &session.link).enrol(&TypedCard::number(PAN).with_code("862"), "1234").await.left();
    let look = || async { arrived(&house.http, &child.base).await.pop() };
    let mail = until("the mail", 20, look).await;
    let href = link(&mail, "/agreement/");
    let token = href.rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
    assert_eq!(house.http.get(&href).await.status, 200);
    tried(&merchant, "mandate.founded", 1).await;
    child.kill();
    let (cells, log) = (house.database.cells().await.join("\n"), house.log());
    assert!(!cells.contains(&token), "the link is in no table");
    assert!(!log.contains(&token), "nor in the log");
    assert!(!log.contains("canary.consumer@example.com"), "whom it went to is in no log");
    assert!(cells.contains("c***@example.com") && log.contains("DEBUG"), "it was looked at what was lived");
    assert!(!mail.to_string().contains(PAN), "no card number in a mail");
    assert!(scan("the tables", cells.as_bytes(), &of_number(PAN)).is_empty(), "nor in a table");
}

#[test]
fn every_mail_can_be_looked_at_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("mails");
    let run =
        Command::new(env!("CARGO_BIN_EXE_maillon")).args(["mail", "preview", "--out"]).arg(&out).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    for locale in app::Locale::all() {
        for case in domain::telling::Case::ALL.into_iter().filter(|case| case.has_mail()) {
            let found = std::fs::read_dir(out.join(locale.tag()))
                .unwrap()
                .any(|entry| entry.unwrap().file_name().to_string_lossy().starts_with(case.code()));
            assert!(found, "{} in {}", case.code(), locale.tag());
        }
        let html = std::fs::read_to_string(out.join(locale.tag()).join("enrolled.html")).unwrap();
        assert!(html.contains(&format!("<html lang=\"{}\"", locale.tag())) && html.contains("prefers-color-scheme"));
        assert!(!html.contains("src=") && !html.contains("@import"), "nothing is loaded");
    }
}

#[tokio::test]
async fn settings_that_would_send_in_clear_or_as_nobody_are_refused() {
    let load = |pairs: &[(&str, &str)]| {
        let all: HashMap<String, String> =
            pairs.iter().map(|(name, value)| (format!("MAILLON_MAIL__{name}"), (*value).to_owned())).collect();
        Config::from_sources(&all)
    };
    let host = ("HOST", "smtp.example");
    let from = ("FROM", "noreply@pay.example");
    for (pairs, word) in [
        (vec![host], "mail.from"),
        (vec![host, ("FROM", "Us <noreply@pay.example>")], "mail.from"),
        (vec![host, from, ("SECURITY", "none")], "in clear"),
        (vec![host, from, ("USER", "shop")], "password_file"),
        (vec![("AT_ONCE", "0")], "at_once"),
    ] {
        let error = load(&pairs).err().unwrap_or_else(|| panic!("{pairs:?} is taken")).to_string();
        assert!(error.contains(word), "{word} in {error}");
    }
    let fine = load(&[host, from]).unwrap();
    assert!(server::mail::mailing(&fine, None).unwrap().is_some());
    assert!(server::mail::mailing(&load(&[]).unwrap(), None).unwrap().is_none(), "no server, no mails");
}
