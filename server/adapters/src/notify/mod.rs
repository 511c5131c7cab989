//! Telling a merchant's server: an HTTP client for addresses that strangers
//! gave us, and the signatures on what it carries.
//!
//! One connection carries one notification. The address that was checked is
//! the address that is dialled: the name is looked up once, here.

pub mod address;
mod exchange;
mod resolver;
pub mod signature;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use rustls::crypto::aws_lc_rs;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use url::Url;

pub use address::{Policy, Refused};
pub use resolver::{Resolver, SystemResolver};

/// Name look-up, TCP and TLS together may take this long, in seconds.
pub const CONNECT_TIMEOUT_S: u64 = 3;
/// The whole exchange may take this long unless configured, in seconds: from the look-up to the answer's head.
pub const EXCHANGE_TIMEOUT_S: u64 = 10;
/// Bytes of an answer's body that are read; the rest is left where it is.
pub const ANSWER_BYTES_MAX: usize = 4 * 1024;
/// Characters of an answer that are kept for the log.
pub const EXCERPT_CHARS: usize = 256;
/// How long an answer's body is waited for, in seconds. Only the head decides.
const BODY_TIMEOUT_S: u64 = 1;
/// Addresses of one name that are tried.
const ADDRESSES_MAX: usize = 3;

/// One message to one receiver.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Message {
    /// Where it goes; checked again when it is sent.
    pub url: String,
    /// `GET` when `None`, else `POST` with this body.
    pub body: Option<Body>,
    /// Further headers, lower-case names.
    pub headers: Vec<(String, String)>,
}

/// What is posted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Body {
    /// Its media type.
    pub media_type: &'static str,
    /// The very bytes that are signed.
    pub bytes: Vec<u8>,
}

/// What the receiver answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answered {
    /// HTTP status. Redirects are not followed: they are answers like any other.
    pub status: u16,
    /// `Retry-After` in seconds, when it is a number.
    pub retry_after_s: Option<u32>,
    /// The first printable characters of the body.
    pub excerpt: String,
}

/// Why there is no answer. The text may be shown to the merchant: it tells nothing about our network.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotifyError {
    /// We do not call such an address; nothing was sent.
    #[error("refused: {0}")]
    Refused(#[from] Refused),
    /// The name means nothing; nothing was sent.
    #[error("the name cannot be resolved")]
    Unresolved,
    /// No connection, or no TLS that we trust; nothing was sent.
    #[error("no connection: {0}")]
    Unreachable(String),
    /// Nothing came in time; it may have arrived.
    #[error("no answer in time")]
    TimedOut,
    /// The exchange broke; it may have arrived.
    #[error("the connection broke")]
    Broken,
}

/// Why the client cannot be made.
#[derive(Debug, thiserror::Error)]
#[error("notifications: {0} holds no readable certificate in PEM form")]
pub struct BadAuthority(String);

/// The client. Cheap to share, holds no connection.
pub struct NotifyClient {
    policy: Policy,
    resolver: Arc<dyn Resolver>,
    tls: TlsConnector,
    exchange_timeout: Duration,
}

impl NotifyClient {
    /// A client that trusts the public authorities, and those in `authorities` (PEM texts) as well.
    pub fn new(policy: Policy, authorities: &[String]) -> Result<Self, BadAuthority> {
        Self::with_resolver(policy, authorities, Arc::new(SystemResolver))
    }

    /// The same with another way to look names up.
    pub fn with_resolver(
        policy: Policy,
        authorities: &[String],
        resolver: Arc<dyn Resolver>,
    ) -> Result<Self, BadAuthority> {
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        for pem in authorities {
            let bad = || BadAuthority(pem.chars().take(40).collect());
            let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem.as_bytes()).collect();
            for certificate in found.ok().filter(|found| !found.is_empty()).ok_or_else(bad)? {
                roots.add(certificate).map_err(|_| bad())?;
            }
        }
        let config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| BadAuthority(error.to_string()))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let exchange_timeout = Duration::from_secs(EXCHANGE_TIMEOUT_S);
        Ok(Self { policy, resolver, tls: TlsConnector::from(Arc::new(config)), exchange_timeout })
    }

    /// The same with another time for the whole exchange.
    #[must_use]
    pub fn with_timeout(self, exchange_timeout: Duration) -> Self {
        Self { exchange_timeout, ..self }
    }

    /// Whether an address may be given to us at all: everything that can be said without looking its name up.
    pub fn check(&self, url: &str) -> Result<Url, Refused> {
        self.policy.check(url)
    }

    /// Sends one message, once.
    pub async fn send(&self, message: &Message) -> Result<Answered, NotifyError> {
        let url = self.policy.check(&message.url)?;
        timeout(self.exchange_timeout, self.exchange(&url, message)).await.unwrap_or(Err(NotifyError::TimedOut))
    }
}
