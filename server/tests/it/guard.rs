//! The guard against card testing: few calls to banks for many cards, and nobody honest in the way.

use std::time::Duration;

use altcha::{Challenge, Payload, SolveChallengeOptions, solve_challenge};
use serde_json::json;

use crate::support::cards::TypedCard;
use crate::support::consumer::{Consumer, Page, Stop};
use crate::support::database::setting;
use crate::support::merchant::{Merchant, subscription};
use crate::support::server::Server;

/// Cards that one source tries: in the full run as many as the promise names.
const TRIED: u32 = 60;
const TRIED_FULL: u32 = 10_000;

/// The promise: calls to banks that one source gets, whatever it tries.
const CALLS_MAX: usize = 50;

/// Cards that fail before browsers are checked.
const CHECKED: usize = 6;

/// People behind one address: in the full run as many as the promise names.
const HONEST: u32 = 16;
const HONEST_FULL: u32 = 200;

/// How many of them are at it at once.
const AT_ONCE: u32 = 4;

/// A little longer than who does no work waits, in milliseconds.
const WAIT_MS: i64 = 21_000;

fn full() -> bool {
    setting("MAILLON_TEST_FULL").is_some()
}

/// A server behind a proxy that says where people are.
async fn guarded() -> Server {
    Server::with(&[("MAILLON_TRUSTED_PROXIES", "127.0.0.1/32"), ("MAILLON_GUARD__REFUSAL_MS", "0")]).await
}

async fn visitor(server: &Server, merchant: &Merchant, address: &str) -> (Consumer, String) {
    let session = merchant.open(&subscription()).await;
    (Consumer { address: Some(address.to_owned()), ..server.consumer(&session) }, session.pay_id)
}

fn is_check(page: &Page) -> bool {
    page.seen.form("/guard").is_some()
}

/// Does what the page's script does.
fn work(page: &Page) -> String {
    let text = page.answer.text();
    let from = text.split("data-work=\"").nth(1).unwrap();
    let work = from.split('"').next().unwrap().replace("&quot;", "\"").replace("&amp;", "&");
    let challenge: Challenge = serde_json::from_str(&work).unwrap();
    let solution = solve_challenge(SolveChallengeOptions::new(&challenge)).unwrap().unwrap();
    serde_json::to_string(&Payload { challenge, solution }).unwrap()
}

async fn hand_in(consumer: &Consumer, page: &Page, solution: &str) -> Stop {
    let mut form = page.seen.form("/guard").unwrap().clone();
    form.set("solution", solution);
    let answer = consumer.post(&page.url, &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let url = url::Url::parse(&page.url).unwrap().join(answer.header("location")).unwrap();
    consumer.look(url.as_str()).await
}

/// The card page, the work done if it must be; none when nothing is taken from there.
async fn card_page(consumer: &Consumer) -> Option<Page> {
    let mut page = consumer.look(&consumer.link).await.page();
    if is_check(&page) {
        let solution = work(&page);
        page = hand_in(consumer, &page, &solution).await.page();
    }
    page.is_card().then_some(page)
}

async fn type_on(consumer: &Consumer, page: &Page, card: &TypedCard) -> Stop {
    let mut form = page.seen.form("card").unwrap().clone();
    card.fill(&mut form);
    let answer = consumer.post(&page.url, &form).await;
    match consumer.after(&page.url, answer).await {
        Stop::Page(page) if page.is_method() => consumer.go_on(&page, "N").await,
        stop => stop,
    }
}

/// A number of a range that its directory knows, with a right check digit.
fn generated(n: u32) -> String {
    let visa: Vec<&str> =
        sandbox::cards().iter().map(|card| card.number).filter(|number| number.starts_with("49701")).collect();
    let range = visa[usize::try_from(n / 100).unwrap() % visa.len()];
    let body = format!("{}{:02}", &range[..13], n % 100);
    let sum: u32 = body
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(digit - b'0');
            if place % 2 == 0 { if digit > 4 { digit * 2 - 9 } else { digit * 2 } } else { digit }
        })
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

fn calls(server: &Server) -> usize {
    let authorisations = server.bank().ledger().entries.len();
    usize::try_from(server.bank().authentications()).unwrap() + authorisations
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_cards_from_one_source_cost_few_calls_to_banks() {
    let server = guarded().await;
    let (merchant, _) = server.shop(3, |_| ()).await;
    let (mut typed, mut refused) = (0, 0);
    for n in 0..if full() { TRIED_FULL } else { TRIED } {
        // Each card on a fresh visit, as a tester would who has a merchant that opens them.
        let (consumer, _) = visitor(&server, &merchant, "203.0.113.7").await;
        match card_page(&consumer).await {
            Some(page) => {
                typed += 1;
                drop(type_on(&consumer, &page, &TypedCard::number(&generated(n))).await);
            }
            None => refused += 1,
        }
    }
    assert!((20..=CALLS_MAX).contains(&calls(&server)), "{} calls", calls(&server));
    assert!(refused > typed, "{refused} turned away, {typed} typed");
    // The neighbour in the next street types a card and is done.
    let (neighbour, pay_id) = visitor(&server, &merchant, "203.0.114.8").await;
    let page = card_page(&neighbour).await.expect("a card page");
    let challenge = type_on(&neighbour, &page, &TypedCard::of("visa")).await.page();
    neighbour.challenge(&challenge, "1234").await.left();
    assert_eq!(server.state(&pay_id).await, "completed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_at_once_get_no_more_calls_than_one_after_the_other() {
    let server = guarded().await;
    let (merchant, _) = server.shop(3, |_| ()).await;
    let mut ready = Vec::new();
    for n in 0..TRIED {
        let (consumer, _) = visitor(&server, &merchant, "2001:db8:0:1::7").await;
        let page = card_page(&consumer).await.expect("nothing was tried yet");
        ready.push((consumer, page, TypedCard::number(&generated(n))));
    }
    // The bank is asked before the answer; where it leads is not looked at.
    let all = ready.into_iter().map(|(consumer, page, card)| async move {
        let mut form = page.seen.form("card").unwrap().clone();
        card.fill(&mut form);
        assert_eq!(consumer.post(&page.url, &form).await.status, 303);
    });
    let mut tasks = tokio::task::JoinSet::new();
    for one in all {
        tasks.spawn(one);
    }
    tasks.join_all().await;
    // Most may find that their browsers are to be checked now.
    assert!((CHECKED..=CALLS_MAX).contains(&calls(&server)), "{} calls", calls(&server));
}

/// One of those behind one address: mistypes first; every fifth has a card that is refused before the right one.
async fn honest(server: &Server, merchant: &Merchant, n: u32) -> bool {
    let (consumer, pay_id) = visitor(server, merchant, "198.51.100.20").await;
    let mistyped = TypedCard::number("4970100000000007");
    let Some(page) = card_page(&consumer).await else { return false };
    let mut page = type_on(&consumer, &page, &mistyped).await.page();
    if n.is_multiple_of(5) {
        type_on(&consumer, &page, &TypedCard::of("visa_frictionless_r")).await.page();
        let Some(again) = card_page(&consumer).await else { return false };
        page = again;
    }
    let stop = type_on(&consumer, &page, &TypedCard::of("visa")).await;
    let Stop::Page(challenge) = stop else { return false };
    if !challenge.is_challenge() {
        return false;
    }
    consumer.challenge(&challenge, "1234").await.left();
    server.state(&pay_id).await == "completed"
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn honest_people_behind_one_address_all_get_through() {
    let server = guarded().await;
    let mut merchants = Vec::new();
    for _ in 0..AT_ONCE {
        merchants.push(server.shop(3, |_| ()).await.0);
    }
    let people = if full() { HONEST_FULL } else { HONEST };
    let line = |place: u32| {
        let (server, merchant) = (&server, &merchants[usize::try_from(place).unwrap()]);
        async move {
            let mut through = 0;
            for n in (place..people).step_by(usize::try_from(AT_ONCE).unwrap()) {
                through += u32::from(honest(server, merchant, n).await);
            }
            through
        }
    };
    let (a, b, c, d) = tokio::join!(line(0), line(1), line(2), line(3));
    assert_eq!(a + b + c + d, people);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_merchant_under_attack_has_every_browser_work_or_wait() {
    let server = guarded().await;
    let merchant = server.merchant();
    let guard = format!("{}/api/v2/guard", server.base);
    let before = merchant.call("GET", "/api/v2/guard", &[], "").await;
    assert_eq!((before.status, before.json()["mode"].as_str()), (200, Some("AUTOMATIC")));
    let always = merchant.call("PUT", "/api/v2/guard", &[], r#"{"mode":"ALWAYS"}"#).await;
    assert_eq!((always.status, always.json()["checksEverybody"].as_bool()), (200, Some(true)), "{}", always.text());
    for wrong in [json!({ "mode": "NEVER" }), json!({})] {
        let answer = merchant.call("PUT", "/api/v2/guard", &[], &wrong.to_string()).await;
        assert_eq!((answer.status, answer.json()[0]["field"].as_str()), (400, Some("mode")), "{}", answer.text());
    }
    assert_eq!(server.http.send("GET", &guard, &[], "").await.status, 401);

    // By work: any other text, and another visit's work, are worth nothing.
    let (consumer, _) = visitor(&server, &merchant, "192.0.2.1").await;
    let (other, _) = visitor(&server, &merchant, "192.0.2.2").await;
    let page = consumer.look(&consumer.link).await.page();
    let theirs = other.look(&other.link).await.page();
    assert!(is_check(&page) && !page.is_card());
    let easier = work(&page).replace("\"cost\":1000", "\"cost\":1");
    for wrong in ["", "{}", "nonsense", &work(&theirs), &easier] {
        assert!(is_check(&hand_in(&consumer, &page, wrong).await.page()), "{wrong}");
    }
    let done = hand_in(&consumer, &page, &work(&page)).await.page();
    assert!(done.is_card(), "{}", done.answer.text());
    let challenge = type_on(&consumer, &done, &TypedCard::of("visa")).await.page();
    assert!(challenge.is_challenge());

    // By waiting: the page itself says how long, and leads on by itself.
    // What is no pass is not carried along.
    let strange = other.look(&format!("{}?pass=1.x%26news%3Dadded", other.link)).await.page();
    assert!(is_check(&strange) && !strange.answer.text().contains("news"), "{}", strange.url);
    let early = other.look(&theirs.url).await.page();
    assert!(is_check(&early), "before its time");
    assert!(early.answer.text().contains("http-equiv=\"refresh\""), "{}", early.answer.text());
    server.advance(WAIT_MS).await;
    assert!(other.look(&theirs.url).await.page().is_card());
    // One's pass is nobody else's, and ends.
    let borrowed = format!("{}?{}", consumer.link, url::Url::parse(&theirs.url).unwrap().query().unwrap());
    let (third, _) = visitor(&server, &merchant, "192.0.2.3").await;
    let stolen = borrowed.replace(&consumer.link, &third.link);
    assert!(is_check(&third.look(&stolen).await.page()));

    // A form that was opened before everybody was checked: its card goes nowhere, and is typed again after the check.
    merchant.call("PUT", "/api/v2/guard", &[], r#"{"mode":"AUTOMATIC"}"#).await;
    let (late, _) = visitor(&server, &merchant, "192.0.2.4").await;
    let open = late.look(&late.link).await.page();
    assert!(open.is_card());
    merchant.call("PUT", "/api/v2/guard", &[], r#"{"mode":"ALWAYS"}"#).await;
    let asked = server.bank().authentications();
    let stop = type_on_raw(&late, &open, &TypedCard::of("visa")).await;
    assert!(is_check(&stop), "{}", stop.answer.text());
    assert_eq!(server.bank().authentications(), asked, "nothing was sent");
}

async fn type_on_raw(consumer: &Consumer, page: &Page, card: &TypedCard) -> Page {
    let mut form = page.seen.form("card").unwrap().clone();
    card.fill(&mut form);
    let answer = consumer.post(&page.url, &form).await;
    assert_eq!(answer.status, 303);
    let url = url::Url::parse(&page.url).unwrap().join(answer.header("location")).unwrap();
    consumer.look(url.as_str()).await.page()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_card_is_not_tried_for_ever_whoever_tries_it() {
    let server = guarded().await;
    let (merchant, _) = server.shop(1, |_| ()).await;
    let card = TypedCard::of("visa_frictionless_r");
    let mut said = Vec::new();
    let mut last = String::new();
    for n in 0..8 {
        // Every time somebody else, somewhere else.
        let (consumer, pay_id) = visitor(&server, &merchant, &format!("100.64.{n}.1")).await;
        let page = card_page(&consumer).await.expect("nobody failed here before");
        let refused = type_on(&consumer, &page, &card).await.page();
        let heading: String = refused.answer.text().split("<main").nth(1).unwrap().to_owned();
        said.push(heading.replace(refused.url.as_str(), "").replace(&pay_id, ""));
        last = pay_id;
    }
    assert_eq!(server.bank().authentications(), 6);
    let codes = merchant.read(&last).await;
    assert_eq!(codes["responseCode"], "20000161", "the merchant is told exactly: {codes}");
    assert!(said.iter().all(|text| *text == said[0]), "who tries cards is told the same: {said:#?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_takes_its_time_whatever_the_reason() {
    let server = Server::with(&[("MAILLON_GUARD__REFUSAL_MS", "900")]).await;
    for card in [TypedCard::of("visa_frictionless_r"), TypedCard::number(&generated(1))] {
        let session = server.merchant().open(&subscription()).await;
        let consumer = server.consumer(&session);
        let (page, form) = consumer.filled(&card).await;
        let begun = tokio::time::Instant::now();
        consumer.post(&page.url, &form).await;
        assert!(begun.elapsed() >= Duration::from_millis(900), "{:?}", begun.elapsed());
    }
}
