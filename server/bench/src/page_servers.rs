//! The servers that the card page is compared with, each in a process of its own.
//!
//! All use the product's own HTTP loop and headers, so that only what makes
//! the page differs. None looks anything up.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use app::{DocumentKind, Locale};
use askama::Template;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::from_fn;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use server::web::compression::{self, Document};
use server::web::serve::serve;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use crate::bank::wait_for_end;
use crate::page_values::Values;
use crate::report::say;

/// What connections get to finish, in seconds.
const GRACE_S: u64 = 1;

struct Shared {
    values: Values,
    headers: HeaderMap,
}

/// What makes the page, and what compresses it.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// A template, compressed by tower-http.
    Askama,
    /// The same, compressed as the product does it.
    AskamaCompressed,
    /// The product's view in a handler that does nothing else, compressed as the product does it.
    Leptos,
}

async fn askama_page(State(shared): State<Arc<Shared>>) -> Response {
    match shared.values.plain().render() {
        Ok(html) => page(&shared, html),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

async fn leptos_page(State(shared): State<Arc<Shared>>) -> Response {
    let (page, frame) = shared.values.leptos();
    self::page(&shared, app::render(&page, &frame).into_string())
}

fn page(shared: &Shared, html: String) -> Response {
    let html = Bytes::from(html);
    let mut response = (shared.headers.clone(), Html(html.clone())).into_response();
    response.extensions_mut().insert(Document { html, kind: DocumentKind::Consumer, locale: Locale::En });
    response
}

/// Serves until standard input ends. Prints the address.
pub async fn run(kind: Kind, values: &Path) -> anyhow::Result<()> {
    let values: Values = serde_json::from_slice(&std::fs::read(values)?)?;
    let mut headers = HeaderMap::new();
    for (name, value) in &values.headers {
        headers.append(HeaderName::try_from(name)?, HeaderValue::from_str(value)?);
    }
    let handler = if kind == Kind::Leptos { get(leptos_page) } else { get(askama_page) };
    let router = Router::new().route(&values.path, handler);
    let router = if kind == Kind::Askama { router } else { router.layer(from_fn(compression::pages)) };
    let router = router
        .layer(CompressionLayer::new().br(true).quality(CompressionLevel::Precise(server::routes::BROTLI_QUALITY)))
        .with_state(Arc::new(Shared { values, headers }));
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await?;
    say(&listener.local_addr()?.to_string());
    let (stop, stopped) = watch::channel(false);
    let serving = tokio::spawn(serve(listener, router, Vec::new(), stopped, Duration::from_secs(GRACE_S)));
    wait_for_end().await;
    let _ = stop.send(true);
    serving.await?;
    Ok(())
}
