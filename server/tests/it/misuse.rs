//! What impatient, lost and hostile browsers do: nothing is done twice, every state has a page.

use tokio::task::JoinSet;

use crate::support::cards::TypedCard;
use crate::support::consumer::{Consumer, Page, Stop};
use crate::support::html::Form;
use crate::support::merchant::{Merchant, Session, subscription};
use crate::support::server::Server;
use crate::support::wait::until;

/// Clicks at the same time.
const CLICKS: usize = 20;

const MINUTE_MS: i64 = 60_000;

async fn click_all(consumer: &Consumer, page: &Page, form: &Form) -> Vec<Stop> {
    let mut clicks = JoinSet::new();
    for _ in 0..CLICKS {
        let (consumer, url, form) = (consumer.clone(), page.url.clone(), form.clone());
        clicks.spawn(async move {
            let answer = consumer.post(&url, &form).await;
            assert!(answer.status < 500, "{}", answer.text());
            consumer.after(&url, answer).await
        });
    }
    clicks.join_all().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_clicks_at_once_are_one_attempt_and_one_authorisation() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(3, |_| ()).await;
    let session = merchant.open(&subscription()).await;
    let consumer = server.consumer(&session);
    let (page, form) = consumer.filled(&TypedCard::of("visa")).await;
    let pages: Vec<Page> = click_all(&consumer, &page, &form).await.into_iter().map(Stop::page).collect();
    assert!(pages.iter().all(Page::is_challenge), "every click ends at the bank");
    let creqs: Vec<&str> = pages.iter().map(|page| page.seen.form("full-page").unwrap().get("creq")).collect();
    assert!(creqs.iter().all(|creq| *creq == creqs[0]), "one challenge");
    assert_eq!(server.stored(&session.pay_id).await.session.unwrap().attempts_used, 1);
    let (url, said) = consumer.at_bank(&pages[0], "1234").await;
    // The way back from the bank, twenty times too.
    let back = crate::support::html::Document::read(&said.text()).forms.remove(0);
    let bank_page = Page { url, answer: said, seen: pages[0].seen.clone() };
    let ends = click_all(&consumer, &bank_page, &back).await;
    assert!(ends.iter().all(|end| matches!(end, Stop::Left(_))));
    until("given back", 5, || async { (server.holds(&mid) == (0, 1)).then_some(()) }).await;
    assert_eq!(server.entries(&mid).len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_typed_again_twenty_times_is_one_authorisation() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(3, |_| ()).await;
    let session = merchant.open(&subscription()).await;
    let consumer = server.consumer(&session);
    let page = code_needed(&server, &consumer, &session).await;
    let mut form = page.seen.form("/verification").unwrap().clone();
    for (typed, expected) in [("", "Type the security code"), ("12", "The security code has 3 digits")] {
        let answer = consumer.post(&page.url, form.set("code", typed)).await;
        assert_eq!((answer.status, answer.header("connection")), (422, "close"));
        assert!(answer.text().contains(expected), "{}", answer.text());
    }
    let ends = click_all(&consumer, &page, form.set("code", "123")).await;
    assert!(ends.iter().all(|end| matches!(end, Stop::Left(_))));
    until("given back", 5, || async { (server.holds(&mid) == (0, 1)).then_some(()) }).await;
    assert_eq!(server.entries(&mid).len(), 1);
    assert_eq!(server.bank().ledger().counts.duplicates, 0);
}

/// Brings a session to where its code is asked again: the process forgot it while the bank was confirming.
async fn code_needed(server: &Server, consumer: &Consumer, session: &Session) -> Page {
    let challenge = consumer.type_card(&TypedCard::of("visa")).await.page();
    let id = server.stored(&session.pay_id).await.session.unwrap().id;
    server.running.app.enrolment.codes.forget(&id);
    let page = consumer.challenge(&challenge, "1234").await.page();
    assert!(page.is_code_needed(), "{}", page.answer.text());
    assert!(!page.is_challenge(), "no second challenge");
    page
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_from_before_a_refusal_does_nothing() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(3, |_| ()).await;
    let session = merchant.open(&subscription()).await;
    let consumer = server.consumer(&session);
    let (page, stale) = consumer.filled(&TypedCard::of("visa")).await;
    let refused = consumer.enrol(&TypedCard::of("visa"), "1111").await.page();
    assert!(refused.is_card());
    let shown = consumer.after(&page.url, consumer.post(&page.url, &stale).await).await.page();
    assert!(shown.is_card() && shown.seen.alert.is_some(), "the refusal is shown, nothing is tried");
    assert_eq!(server.stored(&session.pay_id).await.session.unwrap().attempts_used, 1);
    let mut forged = shown.seen.form("card").unwrap().clone();
    TypedCard::of("visa").fill(&mut forged);
    for token in ["", "x", stale.get("action_token")] {
        consumer.post(&shown.url, forged.set("action_token", token)).await;
    }
    assert_eq!(server.stored(&session.pay_id).await.session.unwrap().attempts_used, 1, "a wrong token does nothing");
    assert_eq!(server.entries(&mid).len(), 0);
    consumer.enrol(&TypedCard::of("visa"), "1234").await.left();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_tab_sees_the_challenge_and_cannot_start_another() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let (one, two) = (server.consumer(&session), server.consumer(&session));
    let (page, form) = two.filled(&TypedCard::of("mastercard")).await;
    let challenge = one.type_card(&TypedCard::of("visa")).await.page();
    let other = two.after(&page.url, two.post(&page.url, &form).await).await.page();
    assert!(other.is_challenge());
    assert_eq!(
        other.seen.form("full-page").unwrap().get("creq"),
        challenge.seen.form("full-page").unwrap().get("creq"),
    );
    let text = other.answer.text();
    assert!(text.contains("0006") && !text.contains("4970100000000006"), "last digits only");
    one.challenge(&challenge, "1234").await.left();
    let late = two.follow(other.url).await;
    assert!(matches!(late, Stop::Left(_)), "the other tab ends where the first did");
    let done = two.open().await.page();
    assert_eq!(done.seen.heading, "Your card is saved");
    server.advance(11 * MINUTE_MS).await;
    assert_eq!(two.open().await.page().seen.heading, "Your card is already saved");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn time_up_closes_every_waiting_state() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let typed = merchant.open(&subscription()).await;
    let consumer = server.consumer(&typed);
    let (page, form) = consumer.filled(&TypedCard::of("visa")).await;
    let lost = merchant.open(&subscription()).await;
    code_needed(&server, &server.consumer(&lost), &lost).await;
    server.advance(31 * MINUTE_MS).await;
    let expired = consumer.after(&page.url, consumer.post(&page.url, &form).await).await.page();
    assert_eq!(expired.seen.heading, "This page has expired");
    assert!(expired.seen.links.iter().any(|link| link.starts_with("https://shop.example/back")));
    let read = merchant.read(&typed.pay_id).await;
    assert_eq!((&read["status"], &read["responseCode"]), (&"FAILED".into(), &"20000051".into()));
    assert!(server.consumer(&lost).open().await.page().is_code_needed(), "proven, so until the hard limit");
    server.advance(60 * MINUTE_MS).await;
    assert_eq!(server.consumer(&lost).open().await.page().seen.heading, "This page has expired");
    assert_eq!(merchant.read(&lost.pay_id).await["responseCode"], "20000051");
    assert_eq!(server.bank().ledger().entries.len(), 0);
}

/// The names of states that a test can bring a session to and leave it in.
const RESTING: [&str; 7] =
    ["created", "card_entered", "challenging", "code_needed", "completed", "declined", "cancelled"];

async fn brought_to(server: &Server, merchant: &Merchant, state: &str) -> (Session, Consumer) {
    let session = merchant.open(&subscription()).await;
    let consumer = server.consumer(&session);
    match state {
        "card_entered" => {
            let (page, form) = consumer.filled(&TypedCard::of("visa_method")).await;
            consumer.post(&page.url, &form).await;
        }
        "challenging" => drop(consumer.type_card(&TypedCard::of("visa")).await),
        "code_needed" => drop(code_needed(server, &consumer, &session).await),
        "completed" => drop(consumer.enrol(&TypedCard::of("visa"), "1234").await.left()),
        "declined" => drop(consumer.enrol(&TypedCard::of("visa"), "1111").await.page()),
        "cancelled" => drop(cancelled(&consumer).await),
        _ => {}
    }
    assert_eq!(server.state(&session.pay_id).await, state);
    (session, consumer)
}

/// Asks to stop and confirms; answers where the browser is sent.
async fn cancelled(consumer: &Consumer) -> Stop {
    let url = format!("{}/cancel", consumer.link);
    let stop = consumer.follow(url).await;
    match &stop {
        Stop::Page(page) => match page.seen.form("/cancel") {
            Some(form) => consumer.after(&page.url, consumer.post(&page.url, form).await).await,
            None => stop,
        },
        Stop::Left(_) => stop,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn giving_up_works_until_money_moves() {
    let server = Server::start().await;
    let (merchant, _) = server.shop(1, |_| ()).await;
    for state in RESTING {
        let (session, consumer) = brought_to(&server, &merchant, state).await;
        let may = matches!(state, "created" | "card_entered" | "challenging" | "code_needed");
        let url = format!("{}/cancel", session.link);
        let answer = consumer.get(&url).await;
        assert_eq!(answer.status, if may { 200 } else { 303 }, "{state}");
        if may {
            // Without the form's token nothing happens.
            let bare = Form { id: String::new(), action: url, fields: vec![], open: vec![] };
            consumer.post(&session.link, &bare).await;
            assert_eq!(server.state(&session.pay_id).await, state);
            let left = cancelled(&consumer).await.left();
            assert_eq!(left, format!("https://shop.example/stopped?PayId={}", session.pay_id), "{state}");
            let read = merchant.read(&session.pay_id).await;
            assert_eq!((&read["status"], &read["responseCode"]), (&"FAILED".into(), &"20000053".into()), "{state}");
            assert_eq!(consumer.open().await.page().seen.heading, "You have cancelled");
        } else {
            cancelled(&consumer).await;
            assert_eq!(server.state(&session.pay_id).await, state);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_step_answers_something_in_every_state() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(1, |_| ()).await;
    let steps =
        ["", "/card", "/authentication", "/challenge", "/challenge/bridge", "/verification", "/status", "/cancel"];
    for state in RESTING {
        let (session, consumer) = brought_to(&server, &merchant, state).await;
        let entries = server.entries(&mid).len();
        for step in steps {
            let answer = consumer.get(&format!("{}{step}?lang=fr", session.link)).await;
            assert!(answer.status == 200 || answer.status == 303, "{state} GET {step}: {}", answer.status);
            assert!(!answer.headers.contains_key("set-cookie"));
            for body in ["", "action_token=x&code=123&number=4970100000000006&method=Y", "%%%=&&&==%ff", "a=1&a=2&a=3"]
            {
                let headers =
                    [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
                let url = format!("{}{step}", session.link);
                let answer = server.http.send("POST", &url, &headers, body).await;
                assert!(answer.status < 500, "{state} POST {step} {body}: {}", answer.status);
            }
            for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain"] {
                let url = format!("{}{step}", session.link);
                let answer = server.http.send("POST", &url, &[("content-type", kind)], "{}").await;
                assert!((400..500).contains(&answer.status), "{state} POST {step} {kind}: {}", answer.status);
            }
        }
        assert_eq!(server.state(&session.pay_id).await, state, "looking changes nothing");
        assert_eq!(server.entries(&mid).len(), entries, "{state}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unknown_addresses_are_404_and_say_so() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let consumer = server.consumer(&session);
    let wrong = format!("{}/pay/{}", server.base, "a".repeat(52));
    for url in
        [wrong.clone(), format!("{wrong}/cancel"), format!("{}/pay/x", server.base), format!("{}0", session.link)]
    {
        let answer = consumer.get(&url).await;
        assert_eq!(answer.status, 404, "{url}");
        assert!(answer.text().contains("There is no such page"));
        assert!(!answer.text().contains("Atelier Forme"), "a stranger learns nothing");
    }
    for (method, path, status) in [
        ("GET", "/nope", 404),
        ("GET", "/wallet", 404),
        ("GET", "/wallet-link/a/b", 404),
        ("GET", "/wallet/x/cards", 405),
        ("PUT", "/pay/x", 405),
    ] {
        let answer = server.http.send(method, &format!("{}{path}", server.base), &[], "").await;
        assert_eq!(answer.status, status, "{method} {path}");
        assert!(answer.text().contains("There is no such page"), "{method} {path}: {}", answer.text());
    }
    for (method, path, status) in [("GET", "/api/v2/nope", 404), ("DELETE", "/api/v2/payments", 405)] {
        let answer = server.http.send(method, &format!("{}{path}", server.base), &[], "").await;
        assert_eq!(
            (answer.status, &answer.json()["responseDescription"]),
            (status, &"no such address".into()),
            "{path}"
        );
    }
    for path in ["/3ds/return/x/y", "/3ds/return/00000000-0000-7000-8000-000000000000/y"] {
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        let answer = server.http.send("POST", &format!("{}{path}", server.base), &headers, "cres=x").await;
        assert_eq!(answer.status, 404, "{path}");
    }
    let method = server
        .http
        .send(
            "POST",
            &format!("{}/3ds/method/x/y", server.base),
            &[("content-type", "application/x-www-form-urlencoded")],
            "threeDSMethodData=x",
        )
        .await;
    assert_eq!(method.status, 400);
}
