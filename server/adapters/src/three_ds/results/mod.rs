//! The listener that directory servers call with a bank's result (`RReq`).
//!
//! Only a client certificate of a network's own authority opens a connection,
//! and only that network's path. The handshake proves who calls, for every
//! request of the connection; a resumed TLS session brings the chain that was
//! shown when it began, and that is verified again. Everything else is checked
//! against our own state by the [`ResultsHandler`].

mod exchange;

use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use domain::authentication::ChallengeResult;
use domain::brand::Brand;
use domain::ports::Clock;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

use super::messages::{ErrorCode, Version};
pub use super::tls::ResultsTls;

/// Most connections at the same time; more wait to be accepted.
const CONNECTIONS_MAX: usize = 256;
/// A TLS handshake may take this long, in seconds.
const HANDSHAKE_TIMEOUT_S: u64 = 5;
/// The head of a request may take this long, in seconds; so long is an idle connection kept, too.
const HEAD_TIMEOUT_S: u64 = 5;
/// A connection takes requests for this long after its handshake, in seconds: then the certificate is looked at again.
const CONNECTION_AGE_S: u64 = 60;
/// The last request of a connection may take this long, in seconds.
const LAST_REQUEST_TIMEOUT_S: u64 = 15;
/// Largest head of a request, in bytes.
const HEAD_BYTES_MAX: usize = 16 * 1024;
/// Pause after a failed accept (no file handles, say), in milliseconds.
const ACCEPT_PAUSE_MS: u64 = 100;
/// After the last connection was accepted, its first request is waited for so long, in milliseconds: a directory server
/// sends a result once.
const LINGER_MS: u64 = 500;
/// What is being answered when the listener stops may take this long, in seconds.
const STOP_TIMEOUT_S: u64 = 5;

/// A bank's result, well formed, from the directory server that the connection belongs to.
#[derive(Clone, Debug)]
pub struct ResultMessage {
    /// `threeDSServerTransID`.
    pub three_ds_server_trans_id: String,
    /// `acsTransID`: must be that of the stored answer.
    pub acs_trans_id: String,
    /// `dsTransID`: must be that of the stored answer.
    pub ds_trans_id: String,
    /// `messageVersion`: must be that of the run.
    pub message_version: Version,
    /// The result.
    pub result: ChallengeResult,
}

/// What the product says to a result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ResultReply {
    /// It is stored; `RRes` 01.
    Received,
    /// We never sent the browser to the challenge; `RRes` 02.
    CreqNotSent,
    /// The answer never reached the page; `RRes` 03.
    NotDelivered,
    /// It does not fit: unknown, other ids, other version, a second one. Erro.
    Refused {
        /// 301 for ids and state, 203 for a changed version, 403 when it cannot be stored now.
        code: ErrorCode,
        /// Element names, comma separated.
        detail: String,
    },
}

/// Where results go. Must answer well within the three seconds that a directory server waits:
/// store, answer, and do business afterwards.
#[async_trait]
pub trait ResultsHandler: Send + Sync {
    /// Takes a result of `directory`. Runs to its end even if the caller hangs up.
    async fn result(&self, directory: Brand, message: ResultMessage) -> ResultReply;
}

/// Serves until `shutdown` resolves, then finishes what is being answered.
pub async fn serve_results(
    listener: TcpListener,
    tls: ResultsTls,
    handler: Arc<dyn ResultsHandler>,
    clock: Arc<dyn Clock>,
    shutdown: impl Future<Output = ()> + Send,
) {
    let (stop, stopped) = watch::channel(false);
    let acceptor = TlsAcceptor::from(Arc::clone(&tls.config));
    let service = Arc::new(Service { acceptor, tls, handler, clock, stopped });
    let slots = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let mut connections = JoinSet::new();
    tokio::pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            // Before the stop, so that the connections which the kernel has taken for us are answered as well.
            biased;
            accepted = accept(&listener, &slots) => accepted,
            () = &mut shutdown => break,
        };
        while connections.try_join_next().is_some() {}
        match accepted {
            Some((stream, peer, slot)) => {
                connections.spawn(Arc::clone(&service).connection(stream, peer, slot));
            }
            None => sleep(Duration::from_millis(ACCEPT_PAUSE_MS)).await,
        }
    }
    drop(listener);
    let _ = stop.send(true);
    let finish = async { while connections.join_next().await.is_some() {} };
    let _ = timeout(Duration::from_secs(STOP_TIMEOUT_S), finish).await;
}

async fn accept(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> Option<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let slot = Arc::clone(slots).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => Some((stream, peer, slot)),
        Err(error) => {
            tracing::warn!(%error, "results listener cannot accept");
            None
        }
    }
}

struct Service {
    acceptor: TlsAcceptor,
    tls: ResultsTls,
    handler: Arc<dyn ResultsHandler>,
    clock: Arc<dyn Clock>,
    stopped: watch::Receiver<bool>,
}

impl Service {
    async fn connection(self: Arc<Self>, stream: TcpStream, peer: SocketAddr, slot: OwnedSemaphorePermit) {
        let handshake = timeout(Duration::from_secs(HANDSHAKE_TIMEOUT_S), self.acceptor.accept(stream));
        let stream = match handshake.await {
            Ok(Ok(stream)) => stream,
            Ok(Err(error)) => {
                tracing::warn!(%peer, %error, "results listener refused a handshake");
                return;
            }
            Err(_) => {
                tracing::warn!(%peer, "results listener cut a handshake that took too long");
                return;
            }
        };
        let brands = self.tls.brands(stream.get_ref().1.peer_certificates().unwrap_or_default());
        // The handler may outlive a connection that was hung up, and keeps its slot until it ends.
        let caller = Arc::new(Caller { brands, peer, _slot: slot });
        let service = service_fn(|request| exchange::answer(Arc::clone(&self), Arc::clone(&caller), request));
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(Duration::from_secs(HEAD_TIMEOUT_S))
            .max_buf_size(HEAD_BYTES_MAX)
            .serve_connection(TokioIo::new(stream), service);
        let mut connection = pin!(connection);
        let ended = tokio::select! {
            ended = connection.as_mut() => Ok(ended),
            // Told to go away between two requests, not within one.
            () = self.retire() => {
                connection.as_mut().graceful_shutdown();
                timeout(Duration::from_secs(LAST_REQUEST_TIMEOUT_S), connection).await
            }
        };
        match ended {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::info!(%peer, %error, "results connection ended early"),
            Err(_) => tracing::warn!(%peer, "results connection took too long and was cut"),
        }
    }

    /// Resolves when a connection that began now takes no more requests.
    async fn retire(&self) {
        let mut stopped = self.stopped.clone();
        let stop = async {
            drop(stopped.wait_for(|stopped| *stopped).await);
            sleep(Duration::from_millis(LINGER_MS)).await;
        };
        let _ = timeout(Duration::from_secs(CONNECTION_AGE_S), stop).await;
    }
}

/// Who is on the other end.
struct Caller {
    brands: Vec<Brand>,
    peer: SocketAddr,
    _slot: OwnedSemaphorePermit,
}
