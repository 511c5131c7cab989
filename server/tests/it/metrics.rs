//! What operators watch: figures that move with what happens, and say so when something is gone.

use std::collections::HashMap;

use serde_json::json;

use crate::support::cards::TypedCard;
use crate::support::child::House;
use crate::support::consumer::Consumer;
use crate::support::database::Database;
use crate::support::http::Http;
use crate::support::kept::Kept;
use crate::support::merchant::subscription;
use crate::support::server::{Server, free_port};
use crate::support::wait::until;

/// Every sample by its name with labels.
async fn figures(http: &Http, port: u16) -> HashMap<String, f64> {
    let answer = http.get(&format!("http://127.0.0.1:{port}/metrics")).await;
    assert_eq!(answer.status, 200);
    assert!(answer.header("content-type").starts_with("application/openmetrics-text"));
    let text = answer.text();
    assert!(text.ends_with("# EOF\n"), "{text}");
    let samples = text.lines().filter(|line| !line.starts_with('#'));
    samples
        .map(|line| line.rsplit_once(' ').map(|(name, value)| (name.to_owned(), value.parse().unwrap())).unwrap())
        .collect()
}

fn of(figures: &HashMap<String, f64>, name: &str) -> f64 {
    figures.get(name).copied().unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn figures_follow_what_happens() {
    let port = free_port();
    let server = Server::with(&[("MAILLON_METRICS_LISTEN", &format!("127.0.0.1:{port}"))]).await;
    let kept = Kept::new(&server, "visa", None).await;
    assert_eq!(kept.charge().await["status"], "OK");
    let (merchant, _) = server.shop(1, |_| ()).await;
    let refused = server.consumer(&merchant.open(&subscription()).await);
    refused.enrol(&TypedCard::of("visa_51"), "1234").await;
    let cancelled = server.consumer(&merchant.open(&subscription()).await);
    cancelled.open().await.page();

    let seen = figures(&server.http, port).await;
    let is = |name: &str, value: f64| assert!((of(&seen, name) - value).abs() < 0.5, "{name} in {seen:#?}");
    is("maillon_visits_total{state=\"created\"}", 3.0);
    is("maillon_visits_total{state=\"completed\"}", 1.0);
    is("maillon_refusals_total{reason=\"issuer\"}", 1.0);
    is("maillon_charges_total{brand=\"VISA\",outcome=\"taken\"}", 1.0);
    is("maillon_bank_call_seconds_count{call=\"authorise\",outcome=\"answered\"}", 3.0);
    is("maillon_bank_call_seconds_count{call=\"authenticate\",outcome=\"answered\"}", 2.0);
    is("maillon_http_requests_total{method=\"POST\",route=\"/api/v2/payments\",status=\"200\"}", 1.0);
    for name in ["store", "acquirer", "card_ranges", "taking_cards"] {
        is(&format!("maillon_up{{name=\"{name}\"}}"), 1.0);
    }
    is("maillon_waiting{kind=\"cases\"}", 0.0);
    is("maillon_security_codes", 0.0);
    assert!(of(&seen, "maillon_resident_memory_bytes") > 1_000_000.0);
    // A page's path is a capability, and a label is kept for years.
    assert!(seen.keys().all(|name| !name.contains("/pay/") || name.contains("/pay/{token}")), "{seen:#?}");
    // Consumers' listener says nothing of this.
    assert_eq!(server.http.get(&format!("{}/metrics", server.base)).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hold_that_the_bank_does_not_take_back_is_seen() {
    let port = free_port();
    let server = Server::with(&[("MAILLON_METRICS_LISTEN", &format!("127.0.0.1:{port}"))]).await;
    let (merchant, _) = server.shop(1, |_| ()).await;
    let session = merchant.open(&subscription()).await;
    let challenge = server.consumer(&session).type_card(&TypedCard::of("visa")).await.page();
    server.bank_settings(&json!({ "line": "mute" })).await;
    let consumer = server.consumer(&session);
    let waits_for_it = tokio::spawn(async move { consumer.challenge(&challenge, "1234").await });
    let waits = async || {
        let seen = figures(&server.http, port).await;
        let calls = of(&seen, "maillon_bank_call_seconds_count{call=\"authorise\",outcome=\"unanswered\"}");
        let old = of(&seen, "maillon_waiting_oldest_seconds{kind=\"reversals\"}");
        (calls > 0.5 && of(&seen, "maillon_waiting{kind=\"reversals\"}") > 0.5 && old > 1.5).then_some(())
    };
    until("a hold waits", 20, waits).await;
    server.bank_settings(&json!({ "line": "up" })).await;
    waits_for_it.await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_database_is_said_and_its_return_too() {
    let Some(database) = Database::postgres("metrics").await else { return };
    let house = House::build(move |_| database).await;
    let port = free_port();
    let child = house.start_with(&[("MAILLON_METRICS_LISTEN", &format!("127.0.0.1:{port}"))]).await;
    child.ready().await;
    let session = child.merchant().open(&subscription()).await;
    let up = |wanted: f64| {
        let http = house.http.clone();
        move || {
            let http = http.clone();
            async move {
                let seen = figures(&http, port).await;
                let waiting = seen.contains_key("maillon_waiting{kind=\"mails\"}");
                let right = (of(&seen, "maillon_up{name=\"store\"}") - wanted).abs() < 0.5;
                (right && waiting == (wanted > 0.5)).then_some(())
            }
        }
    };
    let ready = format!("http://127.0.0.1:{port}/readyz");
    let page = Consumer::new(&house.http, &session.link);
    until("the store is up", 10, up(1.0)).await;
    house.database.shut(true).await;
    until("the store is down", 10, up(0.0)).await;
    assert_eq!(house.http.get(&ready).await.status, 503);
    assert_eq!(house.http.get(&format!("http://127.0.0.1:{port}/healthz")).await.status, 200);
    let shown = page.get(&page.link).await;
    assert_eq!(shown.status, 500, "{}", shown.text());
    assert!(shown.text().contains("</html>"), "a page, not nothing: {}", shown.text());
    let asked = child.merchant().ask(&subscription()).await;
    assert_eq!((asked.status, asked.header("retry-after")), (504, "1"), "{}", asked.text());
    house.database.shut(false).await;
    until("the store is up again", 20, up(1.0)).await;
    assert_eq!(house.http.get(&ready).await.status, 200);
    page.enrol(&TypedCard::of("visa"), "1234").await.left();
    drop(child);
    house.database.clear().await;
}
