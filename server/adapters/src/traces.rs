//! Traces for the operator's collector: OTLP as protobuf over HTTP.
//!
//! Only spans leave, and of them only what is named where they are made: never an event of the log, a path, a source
//! line. What cannot be sent is dropped; nothing waits for a collector.

use std::fmt::{self, Debug, Formatter};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::{HeaderMap, Request, Response};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use opentelemetry::propagation::TextMapPropagator;
use opentelemetry::trace::{TraceContextExt, TracerProvider};
use opentelemetry::{Context, KeyValue};
use opentelemetry_http::{HeaderExtractor, HttpClient, HttpError};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig, WithHttpConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::{
    BatchConfigBuilder, BatchSpanProcessor, ParentBasedSampler, Sampler, SdkTracer, SdkTracerProvider,
};
use tokio::runtime::Handle;
use tracing::Span;
use tracing_opentelemetry::OpenTelemetrySpanExt;

use crate::https;

/// One batch takes no longer, in seconds.
const SEND_TIMEOUT_S: u64 = 10;

/// Between two batches, in seconds.
const SEND_EVERY_S: u64 = 2;

/// Spans that wait to be sent; more are dropped.
const WAITING_MAX: usize = 8_192;

/// Spans of a batch.
const BATCH_MAX: usize = 512;

/// Largest answer of a collector, in bytes.
const ANSWER_MAX: usize = 64 * 1024;

/// The last spans are waited for, when the program ends, for so long, in seconds.
const STOP_S: u64 = 5;

/// Where to, and how much.
pub struct Settings {
    /// Address of the collector, with its path: `http://127.0.0.1:4318/v1/traces`.
    pub url: String,
    /// What part of all traces is sent, from 0 to 1.
    pub share: f64,
    /// Certificate authorities beside the public ones, as PEM texts.
    pub authorities: Vec<String>,
    /// Version of the program.
    pub version: &'static str,
}

/// What sends.
pub struct Traces(SdkTracerProvider);

impl Traces {
    /// Begins; within a tokio runtime. `Err` says what is wrong with the settings.
    pub fn open(settings: Settings) -> Result<Self, String> {
        let connector = https::connector(&settings.authorities)?;
        let client = Client::builder(TokioExecutor::new()).build(connector);
        let sender = Sender { client, runtime: Handle::current(), failing: AtomicBool::new(false) };
        let exporter = SpanExporter::builder()
            .with_http()
            .with_http_client(sender)
            .with_protocol(Protocol::HttpBinary)
            .with_endpoint(settings.url)
            .with_timeout(Duration::from_secs(SEND_TIMEOUT_S))
            .build()
            .map_err(|error| error.to_string())?;
        let batches = BatchConfigBuilder::default()
            .with_max_queue_size(WAITING_MAX)
            .with_max_export_batch_size(BATCH_MAX)
            .with_scheduled_delay(Duration::from_secs(SEND_EVERY_S))
            .build();
        let share = Sampler::TraceIdRatioBased(settings.share);
        // A caller lends its trace's name; whether it is sent is decided here.
        let sampler = ParentBasedSampler::new(share.clone())
            .with_remote_parent_sampled(share.clone())
            .with_remote_parent_not_sampled(share);
        let resource = Resource::builder_empty()
            .with_service_name("maillon")
            .with_attribute(KeyValue::new("service.version", settings.version))
            .build();
        let provider = SdkTracerProvider::builder()
            .with_span_processor(BatchSpanProcessor::builder(exporter).with_batch_config(batches).build())
            .with_sampler(sampler)
            .with_resource(resource)
            .build();
        Ok(Self(provider))
    }

    /// What spans are recorded with.
    pub fn tracer(&self) -> SdkTracer {
        self.0.tracer("maillon")
    }

    /// Sends the last spans, or gives them up.
    pub async fn stop(self) {
        let stopped =
            tokio::task::spawn_blocking(move || self.0.shutdown_with_timeout(Duration::from_secs(STOP_S))).await;
        if !matches!(stopped, Ok(Ok(()))) {
            tracing::warn!("the last traces could not be sent");
        }
    }
}

/// Makes a span part of the trace that its caller names in `traceparent`.
pub fn follow(span: &Span, headers: &HeaderMap) {
    let caller = TraceContextPropagator::new().extract_with_context(&Context::new(), &HeaderExtractor(headers));
    if caller.span().span_context().is_valid() {
        // One that nobody records has no parent.
        let _ = span.set_parent(caller);
    }
}

/// Makes a span a part of what `of` is a part of, without holding that one open.
pub fn belongs(span: &Span, of: &Span) {
    // One that nobody records has no parent.
    let _ = span.set_parent(of.context());
}

/// The name of a span's trace, when it is sent.
pub fn trace_id(span: &Span) -> Option<String> {
    let context = span.context();
    let context = context.span().span_context().clone();
    context.is_sampled().then(|| context.trace_id().to_string())
}

/// Our client; the exporter calls it from a thread of its own.
struct Sender {
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    runtime: Handle,
    failing: AtomicBool,
}

impl Debug for Sender {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Sender")
    }
}

#[async_trait]
impl HttpClient for Sender {
    async fn send_bytes(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let sent = self.runtime.spawn(send(self.client.clone(), request.map(Full::new))).await;
        let said = match &sent {
            Ok(Ok(response)) if response.status().is_success() => None,
            Ok(Ok(response)) => Some(response.status().to_string()),
            Ok(Err(error)) => Some(error.to_string()),
            Err(error) => Some(error.to_string()),
        };
        // Once, not every few seconds.
        match (&said, self.failing.swap(said.is_some(), Ordering::Relaxed)) {
            (Some(error), false) => tracing::warn!(error, "traces cannot be sent; they are dropped until they can"),
            (None, true) => tracing::info!("traces are sent again"),
            _ => {}
        }
        sent?
    }
}

async fn send(
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    request: Request<Full<Bytes>>,
) -> Result<Response<Bytes>, HttpError> {
    tokio::time::timeout(Duration::from_secs(SEND_TIMEOUT_S), async {
        let (head, body) = client.request(request).await?.into_parts();
        let body = Limited::new(body, ANSWER_MAX).collect().await?.to_bytes();
        Ok(Response::from_parts(head, body))
    })
    .await?
}
