//! Fetches our own pages as browsers do: over the address that they use, through whatever stands in front.

use std::time::Duration;

use http_body_util::{BodyExt, Empty, Limited};
use hyper::body::Bytes;
use hyper::header::HeaderMap;
use hyper::{Request, Uri};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use crate::https;

/// One fetch takes no longer, in seconds.
const FETCH_TIMEOUT_S: u64 = 15;

/// Largest answer, in bytes: far above any page or script of ours.
const ANSWER_MAX: usize = 1024 * 1024;

/// As browsers call themselves: what stands in front may treat others differently, and so may who tampers.
const AGENT: &str =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

/// An answer as it came.
#[derive(Debug)]
pub struct Fetched {
    /// HTTP status.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body, as encoded.
    pub body: Bytes,
}

/// Why there is no answer, for the log.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct ProbeError(String);

/// The client.
pub struct Probe(Client<HttpsConnector<HttpConnector>, Empty<Bytes>>);

impl Probe {
    /// A client that trusts the public authorities, and those in `authorities` (PEM texts) as well.
    pub fn new(authorities: &[String]) -> Result<Self, ProbeError> {
        let connector = https::connector(authorities).map_err(ProbeError)?;
        // A connection for each fetch: another one may take another way.
        Ok(Self(Client::builder(TokioExecutor::new()).pool_max_idle_per_host(0).build(connector)))
    }

    /// Fetches one document. Redirections are answers.
    pub async fn get(&self, url: &str) -> Result<Fetched, ProbeError> {
        let fetched = tokio::time::timeout(Duration::from_secs(FETCH_TIMEOUT_S), self.fetch(url)).await;
        fetched.unwrap_or_else(|_| Err(ProbeError(format!("no answer in {FETCH_TIMEOUT_S} s"))))
    }

    async fn fetch(&self, url: &str) -> Result<Fetched, ProbeError> {
        let uri: Uri = url.parse().map_err(|_| ProbeError("no address".to_owned()))?;
        let request = Request::builder()
            .uri(uri)
            .header("user-agent", AGENT)
            .header("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("accept-language", "en")
            .header("accept-encoding", "br")
            .header("sec-fetch-dest", "document")
            .header("sec-fetch-site", "none")
            .body(Empty::new())
            .map_err(|error| ProbeError(error.to_string()))?;
        let response = self.0.request(request).await.map_err(|error| ProbeError(error.to_string()))?;
        let (head, body) = response.into_parts();
        let body = Limited::new(body, ANSWER_MAX).collect().await;
        let body = body.map_err(|_| ProbeError("the answer broke off or is too large".to_owned()))?.to_bytes();
        Ok(Fetched { status: head.status.as_u16(), headers: head.headers, body })
    }
}
