//! The table of contents of the product: one function per surface.

use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::brand::Brand;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tracing::Instrument;

use crate::state::App;
use crate::web::page::closing;
use crate::web::{assets, compression, widget};
use crate::{hosted, rest, traces};

/// A request that is not answered in this time is given up, in seconds: above the acquirer's time-out.
const REQUEST_S: u64 = 40;

/// Brotli quality of everything but pages: the best ratio that costs well under a millisecond for ten kilobytes.
pub const BROTLI_QUALITY: i32 = 5;

/// WOFF2 is Brotli already.
const COMPRESSED_FONTS: NotForContentType = NotForContentType::const_new("font/woff2");

/// Everything that the public port answers.
pub fn all(app: App) -> Router {
    let router = Router::new()
        .merge(hosted::router(&app))
        .merge(api())
        .merge(crate::theme::router(&app))
        .merge(crate::integrity::router())
        .merge(operations())
        .merge(widget::router())
        .route("/assets/{name}", get(assets::serve))
        .route("/favicon.ico", get(assets::icon));
    #[cfg(feature = "sandbox")]
    let router = if app.config.is_sandbox() { router.merge(crate::shop::router(&app)) } else { router };
    let (failing, stopping, watched) = (app.clone(), app.clone(), app.clone());
    router
        .fallback(nowhere)
        .method_not_allowed_fallback(other_method)
        .layer(from_fn(in_time))
        .layer(CatchPanicLayer::custom(|_| hosted::failure_page("a handler panicked")))
        .layer(from_fn_with_state(failing, hosted::render_failures))
        .layer(from_fn(close_after_card_data))
        .layer(from_fn_with_state(stopping, close_while_stopping))
        .layer(from_fn_with_state(watched, log))
        .layer(from_fn(compression::pages))
        .layer(
            CompressionLayer::new()
                .br(true)
                .quality(CompressionLevel::Precise(BROTLI_QUALITY))
                .compress_when(DefaultPredicate::new().and(COMPRESSED_FONTS)),
        )
        .with_state(app)
}

/// What an address that names nothing is answered: a page for browsers, the dialect's form for programs.
async fn nowhere(State(app): State<App>, uri: Uri, headers: HeaderMap) -> Response {
    if is_api(&uri) { rest::no_such_address() } else { hosted::not_found(&app, &headers) }
}

/// The same for an address that is asked in a way it does not answer to.
async fn other_method(app: State<App>, uri: Uri, headers: HeaderMap) -> Response {
    let mut response = nowhere(app, uri, headers).await;
    *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    response
}

/// Gives up what takes too long, and says so in the caller's form.
async fn in_time(uri: Uri, request: Request, next: Next) -> Response {
    let answer = tokio::time::timeout(Duration::from_secs(REQUEST_S), next.run(request)).await;
    answer.unwrap_or_else(|_| if is_api(&uri) { rest::late() } else { hosted::failure_page("not answered in time") })
}

fn is_api(uri: &Uri) -> bool {
    uri.path().starts_with("/api/") || uri.path().starts_with("/authorization/")
}

/// The API, Axepta dialect.
fn api() -> Router<App> {
    rest::router().layer(from_fn(no_store))
}

/// What operators and load balancers ask. Strangers learn nothing from it.
pub fn operations() -> Router<App> {
    Router::new().route("/healthz", get(|| async { "ok" })).route("/readyz", get(ready))
}

async fn ready(State(app): State<App>) -> Response {
    let ranges = Brand::ALL.into_iter().any(|brand| app.three_ds.has_ranges(brand));
    let draining = app.draining.load(Ordering::Relaxed);
    let problem = match app.store.ready().await {
        _ if draining => Some("it is stopping".to_owned()),
        Err(error) => Some(error.to_string()),
        Ok(()) if !app.acquirer.is_up() => Some("the acquirer is not connected".to_owned()),
        Ok(()) if !ranges => Some("no directory server has given its card ranges".to_owned()),
        Ok(()) => None,
    };
    match problem {
        None => "ok".into_response(),
        Some(problem) => {
            tracing::error!(problem, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready").into_response()
        }
    }
}

async fn no_store(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Whatever the answer to card data is, the connection ends with it: no buffer of it keeps what was typed.
async fn close_after_card_data(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<axum::extract::MatchedPath>().map(axum::extract::MatchedPath::as_str);
    let carries =
        request.method() == Method::POST && matches!(route, Some("/pay/{token}/card" | "/pay/{token}/verification"));
    let response = next.run(request).await;
    if carries { closing(response) } else { response }
}

/// A server that stops keeps no connection for a next request, which the one beside it may as well have.
async fn close_while_stopping(State(app): State<App>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if app.draining.load(Ordering::Relaxed) { closing(response) } else { response }
}

/// One line a request: the route, never the path, since a page's path is a capability.
async fn log(State(app): State<App>, request: Request, next: Next) -> Response {
    let method = method_name(request.method());
    let route = request.extensions().get::<axum::extract::MatchedPath>().cloned();
    let route = route.as_ref().map_or("unknown", axum::extract::MatchedPath::as_str);
    let follows = app.config.traces.follow_callers && is_api(request.uri());
    let span = traces::request(method, route, follows.then(|| request.headers()));
    let begun = app.clock.monotonic();
    let response = next.run(request).instrument(span.clone()).await;
    let took = app.clock.monotonic().0.saturating_sub(begun.0);
    let status = response.status().as_u16();
    let trace = traces::answered(&span, status);
    tracing::debug!(method, route, status, trace, "request");
    app.metrics.answered(method, route, status, took);
    response
}

/// The methods that exist here; anybody can invent others.
fn method_name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::HEAD => "HEAD",
        _ => "other",
    }
}
