//! The HTTP server loop, with the time-outs and limits that a public port needs.
//!
//! `axum::serve` sets none: a half-sent header would stay connected for ever.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use ipnet::IpNet;
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

/// Connections of one address, unless it is a trusted proxy.
const CONNECTIONS_PER_ADDRESS_MAX: usize = 256;

/// How long connections stay open after the last was accepted, in milliseconds: a request that is on its way over one
/// of them is answered. Answers say `Connection: close` by then, so proxies put no further request on them.
const LINGER_MS: u64 = 500;

/// Serves until `stop` says so, then waits at most `grace` for what is in flight.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    proxies: Vec<IpNet>,
    mut stop: watch::Receiver<bool>,
    grace: Duration,
) {
    let addresses = Addresses::default();
    let permits = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let graceful = GracefulShutdown::new();
    loop {
        let Ok(permit) = permits.clone().acquire_owned().await else { break };
        let accepted = tokio::select! {
            // Before the stop, so that the connections which the kernel has taken for us are answered as well.
            biased;
            accepted = listener.accept() => accepted,
            _ = stop.wait_for(|stop| *stop) => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let unlimited = proxies.iter().any(|net| net.contains(&peer.ip()));
                // One address that holds very many connections is cut off at once, and everybody else is served.
                if let Some(place) = addresses.enter(peer.ip(), unlimited) {
                    connection(stream, peer, router.clone(), (permit, place), &graceful);
                }
            }
            Err(error) => {
                // Out of file descriptors, usually: let some connections end first.
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    tokio::time::sleep(Duration::from_millis(LINGER_MS)).await;
    if tokio::time::timeout(grace, graceful.shutdown()).await.is_err() {
        tracing::warn!("connections were still open when the stop's time was up");
    }
}

/// Connections by address.
#[derive(Clone, Default)]
struct Addresses(Arc<Mutex<HashMap<IpAddr, usize>>>);

/// Ends a connection's count when dropped.
struct Place {
    all: Addresses,
    address: IpAddr,
}

impl Addresses {
    fn enter(&self, address: IpAddr, unlimited: bool) -> Option<Place> {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(address).or_default();
        if *count >= CONNECTIONS_PER_ADDRESS_MAX && !unlimited {
            return None;
        }
        *count += 1;
        Some(Place { all: self.clone(), address })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.all.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.address);
            }
        }
    }
}

fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    held: (OwnedSemaphorePermit, Place),
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
    // HTTP/1.1 alone: TLS and HTTP/2 end in front. The header time-out runs from the first moment, so that a
    // connection that says nothing is dropped like one that says half a header.
    let connection = Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(HEADER_READ_S))
        .max_buf_size(HEAD_MAX)
        .serve_connection(TokioIo::new(stream), service);
    let watched = graceful.watch(connection);
    tokio::spawn(async move {
        // Errors here are the peer's: a cut connection, a malformed request.
        let _ = watched.await;
        drop(held);
    });
}
