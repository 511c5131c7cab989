//! One HTTPS exchange with a directory server, or another service of its network, mutually authenticated.
//!
//! A connection serves one exchange and is closed: a kept one would keep the
//! card number of the last request in its buffers.

use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::header::{CONNECTION, CONTENT_TYPE, HOST};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use url::{Host, Url};

use super::tls::TlsError;

/// Name look-up, TCP and TLS together may take this long, in seconds.
const CONNECT_TIMEOUT_S: u64 = 5;
/// A connection that cannot be made is tried once more, at once (EMV sheet §1.6).
const CONNECT_ATTEMPTS: u32 = 2;
/// The media type of every message.
pub(super) const MEDIA_TYPE: &str = "application/JSON; charset=UTF-8";

/// Why there is no answer. Holds nothing of a message.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LinkError {
    /// Nothing was sent.
    #[error("it cannot be reached: {0}")]
    Connect(String),
    /// Sent, and not answered in time.
    #[error("no answer in {0:?}")]
    TimedOut(Duration),
    /// The exchange broke.
    #[error("the exchange broke: {0}")]
    Broken(String),
    /// Not 200.
    #[error("answered with HTTP status {0}")]
    Status(u16),
    /// More bytes than this message may have.
    #[error("the answer is larger than {0} bytes")]
    TooLarge(usize),
}

/// Where a directory server is and how we prove who we are.
pub(crate) struct Link {
    host: String,
    port: u16,
    authority: String,
    target: String,
    name: ServerName<'static>,
    tls: TlsConnector,
}

/// How long and how large an answer may be.
#[derive(Clone, Copy)]
pub(crate) struct AnswerLimits {
    pub(crate) time: Duration,
    pub(crate) bytes: usize,
}

impl Link {
    pub(crate) fn new(url: &str, tls: Arc<ClientConfig>) -> Result<Self, TlsError> {
        let wrong = || TlsError::Address("directory server URL");
        let url = Url::parse(url).ok().filter(|url| url.scheme() == "https").ok_or_else(wrong)?;
        let host = match url.host().ok_or_else(wrong)? {
            Host::Domain(name) => name.to_owned(),
            Host::Ipv4(address) => address.to_string(),
            Host::Ipv6(address) => address.to_string(),
        };
        Ok(Self {
            name: ServerName::try_from(host.clone()).map_err(|_| wrong())?,
            host,
            port: url.port_or_known_default().unwrap_or(443),
            authority: url.authority().to_owned(),
            target: url[url::Position::BeforePath..url::Position::AfterQuery].to_owned(),
            tls: TlsConnector::from(tls),
        })
    }

    /// Posts one message and gives the answer's body. Only a connection is ever tried twice.
    pub(super) async fn post(&self, body: Bytes, limits: AnswerLimits) -> Result<Bytes, LinkError> {
        self.post_as(MEDIA_TYPE, body, limits).await
    }

    /// The same with another media type.
    pub(crate) async fn post_as(
        &self,
        media_type: &'static str,
        body: Bytes,
        limits: AnswerLimits,
    ) -> Result<Bytes, LinkError> {
        let stream = self.connect().await?;
        timeout(limits.time, self.exchange(stream, media_type, body, limits.bytes))
            .await
            .unwrap_or(Err(LinkError::TimedOut(limits.time)))
    }

    async fn connect(&self) -> Result<TlsStream<TcpStream>, LinkError> {
        let mut reason = String::new();
        for _ in 0..CONNECT_ATTEMPTS {
            match timeout(Duration::from_secs(CONNECT_TIMEOUT_S), self.connect_once()).await {
                Ok(Ok(stream)) => return Ok(stream),
                Ok(Err(error)) => reason = error.to_string(),
                Err(_) => reason = format!("no connection in {CONNECT_TIMEOUT_S} s"),
            }
        }
        Err(LinkError::Connect(reason))
    }

    async fn connect_once(&self) -> std::io::Result<TlsStream<TcpStream>> {
        let stream = TcpStream::connect((self.host.as_str(), self.port)).await?;
        stream.set_nodelay(true)?;
        self.tls.connect(self.name.clone(), stream).await
    }

    async fn exchange(
        &self,
        stream: TlsStream<TcpStream>,
        media_type: &'static str,
        body: Bytes,
        max: usize,
    ) -> Result<Bytes, LinkError> {
        let broken = |error: hyper::Error| LinkError::Broken(error.to_string());
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(broken)?;
        // Aborted when this future ends, however it ends.
        let mut driver = JoinSet::new();
        driver.spawn(connection);
        let request = Request::post(&self.target)
            .header(HOST, &self.authority)
            .header(CONTENT_TYPE, media_type)
            .header(CONNECTION, "close")
            .body(Full::new(body))
            .map_err(|error| LinkError::Broken(error.to_string()))?;
        let response = sender.send_request(request).await.map_err(broken)?;
        if response.status() != StatusCode::OK {
            return Err(LinkError::Status(response.status().as_u16()));
        }
        match Limited::new(response.into_body(), max).collect().await {
            Ok(collected) => Ok(collected.to_bytes()),
            Err(error) if error.is::<LengthLimitError>() => Err(LinkError::TooLarge(max)),
            Err(error) => Err(LinkError::Broken(error.to_string())),
        }
    }
}
