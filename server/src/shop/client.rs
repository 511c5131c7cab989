//! The demo shop's HTTP client: its own key, over loopback, like any merchant's server.

use std::time::Duration;

use anyhow::Context;
use axum::body::Bytes;
use data_encoding::BASE64;
use http_body_util::{BodyExt, Full, Limited};
use hyper::Request;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;

use crate::api_key::DEMO_KEY;
use crate::sandbox_mode::DEMO_MERCHANT;
use crate::state::App;

/// A call takes no longer, in seconds.
const CALL_S: u64 = 10;

/// Largest answer, in bytes.
const ANSWER_MAX: usize = 256 * 1024;

/// Calls the API; answers status and body.
pub async fn call(app: &App, method: &str, path: &str, body: Option<&Value>) -> anyhow::Result<(u16, Value)> {
    let credentials = BASE64.encode(format!("{DEMO_MERCHANT}:{DEMO_KEY}").as_bytes());
    let text = body.map(ToString::to_string).unwrap_or_default();
    let request = Request::builder()
        .method(method)
        .uri(format!("{}{path}", app.local_base))
        .header("authorization", format!("Basic {credentials}"))
        .header("content-type", "application/json")
        .body(Full::<Bytes>::from(text))?;
    let client = Client::builder(TokioExecutor::new()).build_http();
    let answered = async {
        let response = client.request(request).await?;
        let status = response.status().as_u16();
        let body = Limited::new(response.into_body(), ANSWER_MAX).collect().await;
        let bytes = body.map_err(|error| anyhow::anyhow!("{error}"))?.to_bytes();
        Ok::<_, anyhow::Error>((status, serde_json::from_slice(&bytes)?))
    };
    tokio::time::timeout(Duration::from_secs(CALL_S), answered).await.context("the API did not answer")?
}
