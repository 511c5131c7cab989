//! An HTTP client that does what it is told: no redirects, no cookies, a connection for each request.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use data_encoding::BASE64;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::header::HeaderMap;
use hyper::{Method, Request};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;

/// Longer than any answer may take, in seconds.
const PATIENCE_S: u64 = 60;

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error} in {:?}", self.text()))
    }

    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// The client. Clones share what was heard.
#[derive(Clone)]
pub struct Http {
    client: Client<HttpConnector, Full<Bytes>>,
    heard: Arc<Mutex<Vec<u8>>>,
}

impl Http {
    pub fn new() -> Self {
        let client = Client::builder(TokioExecutor::new()).pool_max_idle_per_host(0).build_http();
        Self { client, heard: Arc::default() }
    }

    /// Every header and body that any answer had, in a row.
    pub fn heard(&self) -> Vec<u8> {
        self.heard.lock().unwrap().clone()
    }

    /// One exchange. `Err` when the other side broke it off.
    pub async fn try_send(
        &self,
        method: &str,
        url: &str,
        headers: &[(&str, &str)],
        body: impl Into<Bytes>,
    ) -> Result<Answer, String> {
        let mut request = Request::builder().method(Method::from_bytes(method.as_bytes()).unwrap()).uri(url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Full::new(body.into())).unwrap();
        let exchange = async {
            let response = self.client.request(request).await.map_err(|error| format!("{error:?}"))?;
            let (parts, body) = response.into_parts();
            let body = body.collect().await.map_err(|error| error.to_string())?.to_bytes();
            Ok::<_, String>(Answer { status: parts.status.as_u16(), headers: parts.headers, body })
        };
        let answer = tokio::time::timeout(Duration::from_secs(PATIENCE_S), exchange);
        let answer: Answer = answer.await.unwrap_or_else(|_| panic!("no answer from {method} {url}"))?;
        let mut heard = self.heard.lock().unwrap();
        heard.extend_from_slice(format!("{:?}\n", answer.headers).as_bytes());
        heard.extend_from_slice(&answer.body);
        Ok(answer)
    }

    /// One exchange that must be answered.
    pub async fn send(&self, method: &str, url: &str, headers: &[(&str, &str)], body: impl Into<Bytes>) -> Answer {
        let answer = self.try_send(method, url, headers, body).await;
        answer.unwrap_or_else(|error| panic!("{method} {url}: {error}"))
    }

    /// GET without any header.
    pub async fn get(&self, url: &str) -> Answer {
        self.send("GET", url, &[], "").await
    }

    /// POST of JSON.
    pub async fn post_json(&self, url: &str, body: &Value) -> Answer {
        self.send("POST", url, &[("content-type", "application/json")], body.to_string()).await
    }
}

/// `Authorization: Basic`.
pub fn basic(id: &str, key: &str) -> String {
    format!("Basic {}", BASE64.encode(format!("{id}:{key}").as_bytes()))
}

/// Fields as a browser writes them.
pub fn form(fields: &[(String, String)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}
