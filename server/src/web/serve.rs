//! The HTTP server loop, with the time-outs and limits that a public port needs.
//!
//! `axum::serve` sets none: a half-sent header would stay connected for ever.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tower::ServiceExt;

use super::client::Peer;

/// A request's headers must be complete in this time, in seconds.
const HEADER_READ_S: u64 = 5;

/// Connections open at the same time; more wait to be accepted.
const CONNECTIONS_MAX: usize = 4096;

/// Largest request head, in bytes.
const HEAD_MAX: usize = 16 * 1024;

/// HTTP/2 streams of one connection.
const STREAMS_MAX: u32 = 64;

/// Serves until `stop` says so, then waits at most `grace` for what is in flight.
pub async fn serve(listener: TcpListener, router: Router, mut stop: watch::Receiver<bool>, grace: Duration) {
    let permits = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let graceful = GracefulShutdown::new();
    loop {
        let Ok(permit) = permits.clone().acquire_owned().await else { break };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.wait_for(|stop| *stop) => break,
        };
        match accepted {
            Ok((stream, peer)) => connection(stream, peer, router.clone(), permit, &graceful),
            Err(error) => {
                // Out of file descriptors, usually: let some connections end first.
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    if tokio::time::timeout(grace, graceful.shutdown()).await.is_err() {
        tracing::warn!("connections were still open when the stop's time was up");
    }
}

fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    permit: OwnedSemaphorePermit,
    graceful: &GracefulShutdown,
) {
    let _ = stream.set_nodelay(true);
    let service = hyper::service::service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer));
        let router = router.clone();
        async move {
            let response = router.oneshot(request.map(axum::body::Body::new) as Request).await;
            response.map_err(|never: Infallible| never)
        }
    });
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(HEADER_READ_S))
        .max_buf_size(HEAD_MAX.max(8192))
        .keep_alive(true);
    builder.http2().timer(TokioTimer::new()).max_concurrent_streams(STREAMS_MAX);
    let connection = builder.serve_connection(TokioIo::new(stream), service).into_owned();
    let watched = graceful.watch(connection);
    tokio::spawn(async move {
        // Errors here are the peer's: a cut connection, a malformed request.
        let _ = watched.await;
        drop(permit);
    });
}
