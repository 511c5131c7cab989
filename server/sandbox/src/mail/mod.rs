//! A mail server that delivers nothing: it takes mails over SMTP and keeps the last of them to be looked at.
//!
//! An address whose local part begins with a code of refusal is answered with it: `550@example.com`,
//! `451.anna@example.com`.

mod conversation;

use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use mail_parser::MessageParser;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::{JoinHandle, JoinSet};

/// Mails that are kept; the oldest go.
const KEPT_MAX: usize = 200;

/// Conversations at a time.
const CONNECTIONS_MAX: usize = 64;

/// A mail as it arrived.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mail {
    /// 1, 2, 3 … in the order of arrival.
    pub id: u64,
    /// When, in milliseconds since 1970, UTC.
    pub received_ms: i64,
    /// The envelope's sender.
    pub from: String,
    /// The envelope's recipients.
    pub to: Vec<String>,
    /// Headers, decoded where that is defined, in order.
    pub headers: Vec<(String, String)>,
    /// The subject, decoded.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

impl Mail {
    /// The first header of that name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

struct Shelf {
    clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    kept: Mutex<(u64, VecDeque<Mail>)>,
}

/// A running server; it stops when it is dropped.
pub struct MailSink {
    address: SocketAddr,
    shared: Arc<Shelf>,
    task: JoinHandle<()>,
}

impl MailSink {
    /// Listens at `address`; port 0 takes a free one. `clock`: milliseconds since 1970, UTC.
    pub async fn start(address: SocketAddr, clock: Arc<dyn Fn() -> i64 + Send + Sync>) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shelf { clock, kept: Mutex::default() });
        let task = tokio::spawn(serve(listener, Arc::clone(&shared)));
        Ok(Self { address, shared, task })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What is kept, the newest first.
    pub fn mails(&self) -> Vec<Mail> {
        self.shared.kept.lock().unwrap_or_else(PoisonError::into_inner).1.iter().cloned().collect()
    }
}

impl Drop for MailSink {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Shelf {
    /// Keeps a mail, unless it is none.
    fn keep(&self, from: String, to: Vec<String>, raw: &[u8]) -> bool {
        let Some(message) = MessageParser::default().parse(raw) else { return false };
        let headers = message.headers_raw().map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect();
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.0 += 1;
        let mail = Mail {
            id: kept.0,
            received_ms: (self.clock)(),
            from,
            to,
            headers,
            subject: message.subject().unwrap_or_default().to_owned(),
            text: message.body_text(0).unwrap_or_default().into_owned(),
            html: message.body_html(0).unwrap_or_default().into_owned(),
        };
        kept.1.push_front(mail);
        kept.1.truncate(KEPT_MAX);
        true
    }
}

async fn serve(listener: TcpListener, shared: Arc<Shelf>) {
    let room = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else { continue };
        let shared = Arc::clone(&shared);
        connections.spawn(async move {
            if let Err(error) = conversation::hold(stream, &shared).await {
                tracing::debug!(%error, "a mail conversation ended early");
            }
            drop(permit);
        });
    }
}
