//! The listener that operators read from. It is not the consumers', and asks nobody who they are.

use std::net::SocketAddr;
use std::sync::atomic::Ordering;
use std::time::Duration;

use anyhow::Context;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::brand::Brand;
use domain::ports::StoreError;
use domain::ports::backlog::Kind;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::registry::{Name, Waits};
use crate::routes;
use crate::state::App;
use crate::web::serve::serve;

/// The store is given this long for one look, in milliseconds; after that its figures are left out.
const LOOK_MS: u64 = 2_000;

/// At a stop, who reads just now is waited for so long, in seconds.
const STOP_S: u64 = 2;

/// The media type of the text form.
const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Bytes of a page of memory, where Linux runs on what we run on.
const MEMORY_PAGE: i64 = 4_096;

/// Listens, when the settings say where.
pub async fn start(app: &App, stopped: &watch::Receiver<bool>, tasks: &mut JoinSet<()>) -> anyhow::Result<()> {
    let text = &app.config.metrics_listen;
    if text.is_empty() {
        return Ok(());
    }
    let address: SocketAddr = text.parse().with_context(|| format!("metrics_listen is no address: {text}"))?;
    let listener = TcpListener::bind(address).await;
    let listener = listener.with_context(|| format!("cannot listen on {address} for operators"))?;
    let router = routes::operations().route("/metrics", get(metrics)).with_state(app.clone());
    tasks.spawn(serve(listener, router, Vec::new(), stopped.clone(), Duration::from_secs(STOP_S)));
    Ok(())
}

async fn metrics(State(app): State<App>) -> Response {
    look(&app).await;
    match app.metrics.text() {
        Some(text) => ([(header::CONTENT_TYPE, MEDIA_TYPE)], text).into_response(),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Looks up what is not counted while it happens.
async fn look(app: &App) {
    let metrics = &app.metrics;
    let up = |name, works: bool| metrics.up.get_or_create(&Name { name }).set(i64::from(works));
    up("acquirer", app.acquirer.is_up());
    up("card_ranges", Brand::ALL.into_iter().any(|brand| app.three_ds.has_ranges(brand)));
    up("taking_cards", !app.draining.load(Ordering::Relaxed));
    let told = matches!(timeout(Duration::from_millis(LOOK_MS), backlog(app)).await, Ok(Ok(())));
    if !told {
        // An old figure would look like news.
        metrics.waiting.clear();
        metrics.waiting_seconds.clear();
    }
    up("store", told);
    let connections = app.store.connections();
    metrics.connections.get_or_create(&Name { name: "used" }).set(i64::from(connections.used));
    metrics.connections.get_or_create(&Name { name: "most" }).set(i64::from(connections.most));
    metrics.codes.set(i64::try_from(app.enrolment.codes.len()).unwrap_or(i64::MAX));
    if let Some(bytes) = resident() {
        metrics.memory.set(bytes);
    }
}

/// What waits, of every kind.
async fn backlog(app: &App) -> Result<(), StoreError> {
    let now = app.clock.now();
    for kind in Kind::ALL {
        let waits = Waits { kind: kind.code() };
        let waiting = app.store.waiting(kind, now).await?;
        let age = waiting.oldest.map_or(0, |oldest| now.duration_since(oldest).as_secs().max(0));
        app.metrics.waiting.get_or_create(&waits).set(i64::from(waiting.count));
        app.metrics.waiting_seconds.get_or_create(&waits).set(age);
    }
    Ok(())
}

/// This process's memory as Linux says it; none elsewhere.
fn resident() -> Option<i64> {
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    let pages: i64 = text.split(' ').nth(1)?.parse().ok()?;
    Some(pages * MEMORY_PAGE)
}
