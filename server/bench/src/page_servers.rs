//! The two servers that the card page is compared with, each in a process of its own.
//!
//! Both use the product's own HTTP loop, compression and headers, so that
//! only what makes the page differs. Neither looks anything up.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
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

/// axum and askama.
pub async fn run_askama(values: &Path) -> anyhow::Result<()> {
    run(values, |router, path| router.route(path, get(askama_page))).await
}

/// axum and leptos: the product's view, in a handler that does nothing else.
pub async fn run_leptos(values: &Path) -> anyhow::Result<()> {
    run(values, |router, path| router.route(path, get(leptos_page))).await
}

async fn askama_page(State(shared): State<Arc<Shared>>) -> Response {
    match shared.values.plain().render() {
        Ok(html) => (shared.headers.clone(), Html(html)).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

async fn leptos_page(State(shared): State<Arc<Shared>>) -> Response {
    let (page, frame) = shared.values.leptos();
    (shared.headers.clone(), Html(app::render(&page, &frame).into_string())).into_response()
}

/// Serves until standard input ends. Prints the address.
async fn run(
    values: &Path,
    route: impl FnOnce(Router<Arc<Shared>>, &str) -> Router<Arc<Shared>>,
) -> anyhow::Result<()> {
    let values: Values = serde_json::from_slice(&std::fs::read(values)?)?;
    let mut headers = HeaderMap::new();
    for (name, value) in &values.headers {
        headers.append(HeaderName::try_from(name)?, HeaderValue::from_str(value)?);
    }
    let path = values.path.clone();
    let router = route(Router::new(), &path)
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
