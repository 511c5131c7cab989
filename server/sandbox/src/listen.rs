//! HTTP/1.1 listeners with limits, for the directories (TLS) and the bank's pages (plain).

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

use crate::Scheme;
use crate::tls::Callers;

const CONNECTIONS_MAX: usize = 512;
const BODY_MAX_BYTES: usize = 64 * 1_024;
const HANDSHAKE_TIMEOUT_S: u64 = 10;
/// Also how long a connection may wait for its next request.
const HEADERS_TIMEOUT_S: u64 = 60;
/// Longer than the slowest scenario (20 s).
const REQUEST_TIMEOUT_S: u64 = 40;
const ACCEPT_PAUSE_MS: u64 = 50;

/// Whose authority vouches for the caller.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Caller(pub(crate) Option<Scheme>);

/// The TLS half of a listener.
#[derive(Clone)]
pub(crate) struct Tls {
    pub(crate) config: Arc<ServerConfig>,
    pub(crate) callers: Callers,
}

/// Serves until the task is aborted, which cuts every connection.
pub(crate) async fn serve(listener: TcpListener, router: Router, tls: Option<Tls>) {
    let router = router.layer(from_fn(in_time)).layer(DefaultBodyLimit::max(BODY_MAX_BYTES));
    let mut connections = JoinSet::new();
    let room = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    loop {
        while connections.try_join_next().is_some() {}
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else {
            return;
        };
        let Ok((stream, _)) = listener.accept().await else {
            sleep(Duration::from_millis(ACCEPT_PAUSE_MS)).await;
            continue;
        };
        // Without this a small answer can wait for the peer's delayed acknowledgement.
        let _ = stream.set_nodelay(true);
        let (router, tls) = (router.clone(), tls.clone());
        connections.spawn(async move {
            match tls {
                None => serve_connection(stream, router).await,
                Some(tls) => serve_tls(stream, router, tls).await,
            }
            drop(permit);
        });
    }
}

async fn serve_tls(stream: tokio::net::TcpStream, router: Router, tls: Tls) {
    let acceptor = TlsAcceptor::from(tls.config);
    let limit = Duration::from_secs(HANDSHAKE_TIMEOUT_S);
    match timeout(limit, acceptor.accept(stream)).await {
        Ok(Ok(stream)) => {
            let (_, connection) = stream.get_ref();
            let chain = connection.peer_certificates().unwrap_or_default();
            let caller = Caller(tls.callers.scheme_of(chain));
            serve_connection(stream, router.layer(Extension(caller))).await;
        }
        Ok(Err(error)) => tracing::info!(%error, "directory: TLS refused"),
        Err(_) => tracing::info!("directory: TLS handshake timed out"),
    }
}

async fn serve_connection(stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static, router: Router) {
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(HEADERS_TIMEOUT_S))
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router))
        .await;
    if let Err(error) = served {
        tracing::debug!(%error, "connection ended early");
    }
}

async fn in_time(request: Request, next: Next) -> Response {
    let limit = Duration::from_secs(REQUEST_TIMEOUT_S);
    match timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}
