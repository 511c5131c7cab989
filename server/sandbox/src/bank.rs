//! Starting and stopping the bank.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::Router;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::Scheme;
use crate::acquirer;
use crate::acs;
use crate::acs::results::Directories;
use crate::chance::Chance;
use crate::control;
use crate::directory;
use crate::ledger::Ledger;
use crate::listen::{self, Tls};
use crate::pki::{Pki, PkiError};
use crate::smartbill::{self, Platform};
use crate::state::State;
use crate::tls::{self, BankTime, TlsError};
use crate::updater;

/// How to run a bank. Port 0 takes any free port.
pub struct Config {
    /// ISO 8583 over TCP.
    pub acquirer_listen: SocketAddr,
    /// The directory servers: HTTPS, both sides with certificates.
    pub directory_listen: SocketAddr,
    /// The bank's pages: plain HTTP, addressed as `http://localhost:<port>`, so that they are
    /// another origin than a product on `127.0.0.1`.
    pub acs_listen: SocketAddr,
    /// Certificates: made at the first start, reused later. The folder is private to its owner.
    pub pki_dir: PathBuf,
    /// What everything that looks random is derived from.
    pub seed: u64,
    /// Milliseconds since 1970, UTC.
    pub clock: Arc<dyn Fn() -> i64 + Send + Sync>,
}

/// Why a bank does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// An address is taken or not ours.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// The certificates cannot be made or read.
    #[error(transparent)]
    Pki(#[from] PkiError),
    /// The certificates are not usable.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The task that prepares the certificates died.
    #[error("preparing certificates was interrupted")]
    Interrupted,
}

/// A running bank; clones are handles on the same one. It stops when the last is dropped.
#[derive(Clone)]
pub struct Bank(Arc<Running>);

struct Running {
    state: Arc<State>,
    pki: Pki,
    acquirer: SocketAddr,
    directory: SocketAddr,
    tasks: std::sync::Mutex<Vec<JoinHandle<()>>>,
}

impl Bank {
    /// Opens the three listeners and serves them in the background.
    pub async fn start(config: Config) -> Result<Self, StartError> {
        let Config { acquirer_listen, directory_listen, acs_listen, pki_dir, seed, clock } = config;
        let now = clock();
        let pki = tokio::task::spawn_blocking(move || Pki::open(&pki_dir, now))
            .await
            .map_err(|_| StartError::Interrupted)??;
        let time = BankTime(Arc::clone(&clock));
        let (server_config, callers) = tls::directory_server(&pki, &time)?;
        let (acquirer_listener, acquirer) = listen_on(acquirer_listen).await?;
        let (directory_listener, directory) = listen_on(directory_listen).await?;
        let (acs_listener, acs) = listen_on(acs_listen).await?;
        let state = Arc::new(State::new(
            Chance::new(seed),
            clock,
            format!("http://localhost:{}", acs.port()),
            Directories::new(&pki, &time)?,
        ));
        let directory_router = directory::router(Arc::clone(&state)).merge(updater::router(Arc::clone(&state)));
        let acs_router = acs::router(Arc::clone(&state));
        let tls = Tls { config: server_config, callers };
        let tasks = vec![
            tokio::spawn(acquirer::link::serve(acquirer_listener, Arc::clone(&state))),
            tokio::spawn(listen::serve(directory_listener, directory_router, Some(tls))),
            tokio::spawn(listen::serve(acs_listener, acs_router, None)),
            tokio::spawn(acs::timers::run(Arc::clone(&state))),
        ];
        let tasks = std::sync::Mutex::new(tasks);
        Ok(Self(Arc::new(Running { state, pki, acquirer, directory, tasks })))
    }

    /// Where the acquirer's host listens.
    pub fn acquirer_addr(&self) -> SocketAddr {
        self.0.acquirer
    }

    /// The address for `PReq` and `AReq` of one directory: `https://localhost:<port>/ds/<scheme>`.
    pub fn directory_url(&self, scheme: Scheme) -> String {
        format!("https://localhost:{}/ds/{}", self.0.directory.port(), scheme.path())
    }

    /// The address of one network's account updater: `https://localhost:<port>/updater/<scheme>`.
    pub fn updater_url(&self, scheme: Scheme) -> String {
        format!("https://localhost:{}/updater/{}", self.0.directory.port(), scheme.path())
    }

    /// The origin of the bank's pages: `http://localhost:<port>`.
    pub fn acs_origin(&self) -> String {
        self.0.state.acs_origin.clone()
    }

    /// The certificates.
    pub fn pki(&self) -> &Pki {
        &self.0.pki
    }

    /// Takes what has come for the alias platform and says what is due; answers when it has something to say next, in
    /// milliseconds since 1970.
    pub async fn work_aliases(&self) -> io::Result<Option<i64>> {
        let Some(platform) = self.0.state.platform() else { return Ok(None) };
        smartbill::work(&self.0.state, &platform).await?;
        Ok(platform.next())
    }

    /// Becomes American Express' alias platform too, with files in this folder; see `docs/sandbox-bank.md`. Answers its
    /// age public key. A bank has one folder: of a second one it knows nothing.
    pub async fn exchange_aliases(&self, folder: &Path) -> io::Result<String> {
        let folder = folder.to_owned();
        let opened = tokio::task::spawn_blocking(move || Platform::open(&folder));
        let platform = Arc::new(opened.await.map_err(io::Error::other)??);
        let recipient = platform.recipient();
        if self.0.state.set_platform(Arc::clone(&platform)) {
            let task = tokio::spawn(smartbill::run(Arc::clone(&self.0.state), platform));
            if let Ok(mut tasks) = self.0.tasks.lock() {
                tasks.push(task);
            }
        }
        Ok(recipient)
    }

    /// A snapshot of the books.
    pub fn ledger(&self) -> Ledger {
        self.0.state.book().snapshot()
    }

    /// How many authentications its directories were asked for.
    pub fn authentications(&self) -> u64 {
        self.0.state.asked.load(Ordering::Relaxed)
    }

    /// Routes to look into the bank and to change its behaviour; see `docs/sandbox-bank.md`.
    pub fn control(&self) -> Router {
        control::router(Arc::clone(&self.0.state))
    }

    #[cfg(test)]
    pub(crate) fn state(&self) -> &Arc<State> {
        &self.0.state
    }

    /// Cuts every connection and waits until the listeners are closed.
    pub async fn stop(self) {
        self.0.abort();
        let tasks = match self.0.tasks.lock() {
            Ok(mut tasks) => std::mem::take(&mut *tasks),
            Err(_) => return,
        };
        for task in tasks {
            // The only outcome is the cancellation just asked for.
            let _ = task.await;
        }
    }
}

impl Running {
    fn abort(&self) {
        if let Ok(tasks) = self.tasks.lock() {
            tasks.iter().for_each(JoinHandle::abort);
        }
        self.state.stop_errands();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.abort();
    }
}

async fn listen_on(address: SocketAddr) -> Result<(TcpListener, SocketAddr), StartError> {
    let failed = |source| StartError::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?;
    Ok((listener, bound))
}
