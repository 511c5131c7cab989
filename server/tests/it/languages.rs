//! In which language a consumer is spoken to, and how the language is switched without losing the form.

use app::Locale;
use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::merchant::{Merchant, Session, fresh_name, subscription};
use crate::support::server::Server;

/// Opens a session that names a language, or none.
async fn open(merchant: &Merchant, language: Option<&str>) -> Session {
    let mut body = subscription();
    body["transId"] = json!(fresh_name());
    body["language"] = language.map_or(Value::Null, Value::from);
    merchant.open(&body).await
}

/// The language and the direction of the page that a browser is shown.
async fn shown(server: &Server, session: &Session, browser: &str) -> String {
    let mut consumer = server.consumer(session);
    browser.clone_into(&mut consumer.language);
    consumer.open().await.page().seen.language
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_session_speaks_before_the_browser_and_the_browser_before_the_shop() {
    let server = Server::start().await;
    let (merchant, _) = server.shop(3, |plan| plan.pos.language = "it".into()).await;
    let cases = [
        (Some("de"), "fr", "de"),
        (Some("pt-BR"), "fr", "pt"),
        (Some("gre"), "fr", "el"),
        (Some("NO"), "fr", "nb"),
        // Not one of ours: as if none were named.
        (Some("ja"), "fr;q=0.2, hu", "hu"),
        (None, "nn-NO,en;q=0.5", "nb"),
        (None, "ja, zh;q=0.5", "it"),
        (None, "*", "it"),
        (None, "", "it"),
    ];
    for (named, browser, language) in cases {
        let session = open(&merchant, named).await;
        assert_eq!(shown(&server, &session, browser).await, language, "{named:?}, {browser:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_language_is_a_whole_page_in_its_direction() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let description = server.http.get(&format!("{}/api/v2/openapi.json", server.base)).await.json();
    let documented = &description["components"]["schemas"]["PaymentRequest"]["properties"]["language"]["description"];
    let documented = documented.as_str().unwrap();
    let listed: Vec<&str> = documented.split(|letter: char| !letter.is_ascii_lowercase()).collect();
    for locale in Locale::all() {
        let tag = locale.tag();
        let page = server.consumer(&open(&merchant, Some(tag)).await).open().await.page();
        let html = page.answer.text();
        assert!(html.contains(&format!("<html lang=\"{tag}\" dir=\"{}\">", locale.dir())), "{tag}");
        assert!(html.contains(&app::text::number_label(*locale)), "{tag}");
        assert!(listed.contains(&tag), "{tag} in {documented}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_form_is_kept_when_the_language_is_switched_without_script() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(3, |_| ()).await;
    let session = open(&merchant, Some("en")).await;
    let consumer = server.consumer(&session);
    let card = TypedCard::of("cb_visa");
    let (page, mut form) = consumer.filled(&card).await;
    form.set("brand", "VISA").set("holder", "Zoé  d’Arc");
    let answer = consumer.post(&page.url, form.clone().set("switch", "he")).await;
    assert_eq!((answer.status, answer.header("connection")), (200, "close"), "{}", answer.text());
    let html = answer.text();
    assert!(!html.contains(&card.number) && !html.contains("role=\"alert\""), "{html}");
    let switched = consumer.after(&page.url, answer).await.page();
    assert_eq!(switched.seen.language, "he");
    let mut hebrew = switched.seen.form("card").unwrap().clone();
    assert_eq!((hebrew.get("holder"), hebrew.get("brand"), hebrew.get("lang")), ("Zoé d’Arc", "VISA", "he"));
    for lost in ["number", "expiry", "code", "consent"] {
        assert_eq!(hebrew.get(lost), "", "{lost}");
    }
    assert_eq!(server.state(&session.pay_id).await, "created", "nothing was sent");
    assert!(server.entries(&mid).is_empty());

    // From there it goes on, and the consent is the one in Hebrew.
    card.fill(&mut hebrew);
    let answer = consumer.post(&page.url, &hebrew).await;
    let challenge = consumer.after(&page.url, answer).await.page();
    assert_eq!(challenge.seen.language, "he");
    consumer.challenge(&challenge, "1234").await.left();
    let attempt = server.stored(&session.pay_id).await.session.unwrap().attempt.unwrap();
    let consent = server.running.app.store.consent(&attempt.consent_id).await.unwrap().unwrap();
    assert_eq!(consent.language, "he");
    assert!(consent.text.contains("\u{2068}Atelier Forme\u{2069}") && consent.text.contains('א'), "{}", consent.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_switch_shows_nothing_that_it_should_not() {
    let server = Server::start().await;
    let session = open(&server.merchant(), Some("en")).await;
    let consumer = server.consumer(&session);
    let card = TypedCard::of("visa");
    let (page, mut form) = consumer.filled(&card).await;
    // A number in the wrong field is not sent back, in whatever language.
    form.set("holder", &card.number).set("switch", "de");
    let answer = consumer.post(&page.url, &form).await;
    assert!(answer.status == 200 && !answer.text().contains(&card.number), "{}", answer.text());
    // A language that is none leaves the page in its own.
    form.set("holder", "Jeanne").set("switch", "tlh");
    let page = consumer.after(&page.url, consumer.post(&page.url, &form).await).await.page();
    assert_eq!((page.seen.language.as_str(), page.seen.form("card").unwrap().get("holder")), ("en", "Jeanne"));
    // A form of a session that moved on leads to where it stands, in the language asked for.
    consumer.type_card(&card).await.page();
    form.set("switch", "fi");
    let late = consumer.after(&page.url, consumer.post(&page.url, &form).await).await.page();
    assert!(late.is_challenge() && late.seen.language == "fi", "{}", late.answer.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_pseudo_language_is_there_to_look_at() {
    let server = Server::start().await;
    let session = open(&server.merchant(), None).await;
    let page = server.consumer(&session).follow(format!("{}?lang=en-XA", session.link)).await.page();
    assert_eq!(page.seen.language, "en-XA");
    assert!(page.answer.text().contains("Ćááŕď ńúúɱƀééŕ"), "{}", page.answer.text());
}
