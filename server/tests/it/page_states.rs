//! Every state of a visit × every way to come into it: a written outcome, never an error, never a blank page.
//!
//! `docs/page-states.md` is what was seen; a run that sees anything else fails. `MAILLON_TEST_WRITE=1` writes it anew.

use std::fmt::Write;
use std::sync::Arc;

use domain::ids::NodeId;
use domain::ports::{Moved, SessionMove};
use domain::session::{Move, State};
use serde_json::json;
use tokio::sync::Semaphore;

use crate::support::cards::TypedCard;
use crate::support::consumer::{Consumer, Page};
use crate::support::database::setting;
use crate::support::html::{Document, Form};
use crate::support::http::Answer;
use crate::support::merchant::{Session, subscription};
use crate::support::server::Server;
use crate::support::wait::until;

/// Redirections followed: no way has more.
const HOPS_MAX: usize = 4;

/// States that are walked through at the same time.
const AT_ONCE: usize = 4;

/// Longer than any visit is open, in milliseconds.
const LONG_MS: i64 = 3 * 60 * 60 * 1_000;

/// The states, with one that looks like another and is not.
const STATES: [&str; 13] = [
    "created",
    "created, one card refused",
    "card_entered",
    "authenticating",
    "challenging",
    "authenticated",
    "code_needed",
    "authorising",
    "unknown",
    "completed",
    "declined",
    "cancelled",
    "expired",
];

/// The ways in. Forms are those of the page as it was when the visit began: what the back button and a second tab have.
const WAYS: [&str; 16] = [
    "opened again: reload, second tab, bookmark",
    "back, and the card form sent again",
    "the card form sent without its token",
    "device check opened",
    "device check sent",
    "challenge opened",
    "way to the bank opened",
    "bank's word brought back, again",
    "forged word of a bank",
    "wait opened",
    "code sent without its token",
    "asked for news by the script",
    "more time opened",
    "cancel opened",
    "cancel sent",
    "opened three hours later",
];

/// A visit in a state, and what its browser still has of earlier pages.
struct Arrived {
    consumer: Consumer,
    session: Session,
    card: (Page, Form),
    cancel: Option<(Page, Form)>,
    back: Option<Form>,
}

/// A server for the visits of one state: its bank is waited for, or soon given up.
async fn server_for(state: &str) -> Server {
    let timeout_ms = match state {
        "authorising" => "38000",
        "unknown" => "300",
        _ => "1500",
    };
    Server::with(&[("MAILLON_ACQUIRER__ANSWER_TIMEOUT_MS", timeout_ms)]).await
}

/// A visit that has just begun, its pages opened once.
async fn begun(server: &Server, attempts: u32) -> Arrived {
    let (merchant, _) = server.shop(attempts, |_| ()).await;
    let session = merchant.open(&subscription()).await;
    let consumer = server.consumer(&session);
    let card = consumer.filled(&TypedCard::of("visa")).await;
    let asked = consumer.look(&format!("{}/cancel", session.link)).await.page();
    let cancel = asked.seen.form("/cancel").cloned().map(|form| (asked, form));
    Arrived { consumer, session, card, cancel, back: None }
}

/// Through the bank's page, its word not yet brought back.
async fn through_the_bank(server: &Server, visit: &mut Arrived, code: &str, mute: bool) {
    let challenge = visit.consumer.type_card(&TypedCard::of("visa")).await.page();
    if mute {
        server.bank_settings(&json!({ "line": "mute" })).await;
    }
    if code.is_empty() {
        let id = server.stored(&visit.session.pay_id).await.session.unwrap().id;
        server.running.app.enrolment.codes.forget(&id);
    }
    let code = if code.is_empty() { "1234" } else { code };
    let (_, said) = visit.consumer.at_bank(&challenge, code).await;
    visit.back = Document::read(&said.text()).forms.into_iter().next();
}

/// Moves the stored session, as another server would.
async fn move_elsewhere(server: &Server, visit: &Arrived, event: Move) {
    let app = &server.running.app;
    let session = server.stored(&visit.session.pay_id).await.session.unwrap();
    let mut next = session.moved(event, app.clock.now()).unwrap();
    if let Some(attempt) = next.attempt.as_mut() {
        attempt.node_id = NodeId::from_text("another server");
    }
    let change = SessionMove {
        expected: session.version,
        session: next,
        authentication: None,
        payment: None,
        events: Vec::new(),
    };
    assert_eq!(app.store.move_session(&change).await.unwrap(), Moved::Done(()));
    app.enrolment.codes.forget(&session.id);
}

async fn arrive(server: &Server, state: &'static str) -> Arrived {
    let mut visit = begun(server, if state == "declined" { 1 } else { 3 }).await;
    match state {
        "created, one card refused" => drop(visit.consumer.enrol(&TypedCard::of("visa"), "1111").await),
        "card_entered" | "authenticating" => {
            let (page, mut form) = visit.card.clone();
            TypedCard::of("visa_method").fill(&mut form);
            visit.consumer.post(&page.url, &form).await;
        }
        "challenging" | "authenticated" => drop(visit.consumer.type_card(&TypedCard::of("visa")).await),
        "code_needed" => {
            through_the_bank(server, &mut visit, "", false).await;
            drop(visit.consumer.look(&format!("{}/verification", visit.session.link)).await);
        }
        "authorising" | "unknown" => {
            // A line that was mute for a while is taken for dead, and nothing is sent over it.
            server.bank_settings(&json!({ "line": "up" })).await;
            until("the line is up", 20, async || server.running.app.acquirer.is_up().then_some(())).await;
            through_the_bank(server, &mut visit, "1234", true).await;
        }
        "completed" => {
            through_the_bank(server, &mut visit, "1234", false).await;
            drop(visit.consumer.follow(format!("{}/verification", visit.session.link)).await);
        }
        "declined" => drop(visit.consumer.enrol(&TypedCard::of("visa_51"), "1234").await),
        "cancelled" => {
            let (page, form) = visit.cancel.clone().unwrap();
            visit.consumer.post(&page.url, &form).await;
        }
        _ => {}
    }
    match state {
        "authenticating" => move_elsewhere(server, &visit, Move::Authenticate).await,
        "authenticated" => move_elsewhere(server, &visit, Move::Confirm).await,
        "expired" => {
            let session = server.stored(&visit.session.pay_id).await.session.unwrap();
            server.running.app.enrolment.expire(&session).await.unwrap();
        }
        _ => {}
    }
    let wanted = State::from_code(state.split(',').next().unwrap()).unwrap();
    until(state, 10, async || {
        let stored = server.stored(&visit.session.pay_id).await.session.unwrap();
        (stored.state == wanted).then_some(())
    })
    .await;
    visit
}

/// What a person sees in the end: the heading, and what stands out on the page.
async fn seen(visit: &Arrived, url: String, mut answer: Answer) -> String {
    let mut url = url::Url::parse(&url).unwrap();
    for _ in 0..HOPS_MAX {
        if answer.status != 303 {
            break;
        }
        url = url.join(answer.header("location")).unwrap();
        if !url.as_str().starts_with(&visit.session.link.split("/pay/").next().unwrap().to_owned()) {
            assert!(url.as_str().starts_with("https://shop.example/"), "{url}");
            return format!("the shop, at `{}`", url.path());
        }
        answer = visit.consumer.get(url.as_str()).await;
    }
    let text = answer.text();
    assert!(answer.status < 500, "{} at {url}: {text}", answer.status);
    if answer.header("content-type").starts_with("application/json") {
        let mut news = answer.json();
        if news["left"].is_number() {
            news["left"] = json!("seconds");
        }
        return format!("news: `{news}`");
    }
    if answer.status == 204 || (answer.status == 403 && text.is_empty()) {
        return format!("{}", answer.status);
    }
    let page = Document::read(&text);
    assert!(!page.heading.is_empty(), "a page without a heading at {url}: {text}");
    let mut outcome = format!("{}: {}", answer.status, page.heading);
    if let Some(alert) = page.alert {
        let _ = write!(outcome, " ({alert})");
    }
    outcome
}

async fn come(server: &Server, visit: &Arrived, way: &str) -> Option<String> {
    let (consumer, link) = (&visit.consumer, &visit.session.link);
    let at = |path: &str| format!("{link}{path}");
    let get = async |path: &str| (at(path), consumer.get(&at(path)).await);
    let post = async |path: &str, fields: &[(&str, &str)]| {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let form = Form { id: String::new(), action: at(path), fields, open: Vec::new() };
        (at(path), consumer.post(link, &form).await)
    };
    let (url, answer) = match way {
        "opened again: reload, second tab, bookmark" => get("").await,
        "back, and the card form sent again" => {
            let (page, form) = &visit.card;
            (page.url.clone(), consumer.post(&page.url, form).await)
        }
        "the card form sent without its token" => {
            let (page, mut form) = visit.card.clone();
            (page.url.clone(), consumer.post(&page.url, form.set("action_token", "")).await)
        }
        "device check opened" => get("/authentication").await,
        "device check sent" => post("/authentication", &[("method", "Y")]).await,
        "challenge opened" => get("/challenge").await,
        "way to the bank opened" => get("/challenge/bridge").await,
        "bank's word brought back, again" => {
            let form = visit.back.as_ref()?;
            (form.action.clone(), consumer.post(&form.action, form).await)
        }
        "forged word of a bank" => {
            let mut form = visit.back.clone()?;
            (form.action.clone(), consumer.post(&form.action.clone(), form.set("cres", "eyJhIjoxfQ")).await)
        }
        "wait opened" => get("/verification").await,
        "code sent without its token" => post("/verification", &[("code", "123")]).await,
        "asked for news by the script" => get("/status").await,
        "more time opened" => get("/time").await,
        "cancel opened" => get("/cancel").await,
        "cancel sent" => {
            let (page, form) = visit.cancel.as_ref()?;
            (page.url.clone(), consumer.post(&page.url, form).await)
        }
        _ => {
            server.advance(LONG_MS).await;
            get("").await
        }
    };
    Some(seen(visit, url, answer).await)
}

/// One state, every way, each on a visit of its own.
async fn row(state: &'static str) -> String {
    let server = server_for(state).await;
    let mut text = format!("\n## {state}\n\n| way in | what is seen | then |\n|---|---|---|\n");
    for way in WAYS {
        let visit = arrive(&server, state).await;
        let Some(outcome) = come(&server, &visit, way).await else { continue };
        let then = server.state(&visit.session.pay_id).await;
        let _ = writeln!(text, "| {way} | {outcome} | {then} |");
        let live = server.bank().ledger().live_holds().len();
        assert!(matches!(state, "unknown" | "authorising") || live == 0, "{state}, {way}: {live} holds");
    }
    text
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_way_into_every_state_has_its_written_outcome() {
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    let rows: Vec<_> = STATES
        .into_iter()
        .map(|state| {
            let turns = Arc::clone(&turns);
            tokio::spawn(async move {
                let _turn = turns.acquire().await.unwrap();
                row(state).await
            })
        })
        .collect();
    let mut text = include_str!("page_states.head.md").to_owned();
    for row in rows {
        text.push_str(&row.await.unwrap());
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/page-states.md");
    if setting("MAILLON_TEST_WRITE").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap();
    for (line, (now, then)) in text.lines().zip(written.lines()).enumerate() {
        assert_eq!(now, then, "docs/page-states.md, line {}", line + 1);
    }
    assert_eq!(text.lines().count(), written.lines().count());
}
