//! The log, for people, and traces, for the operator's collector.
//!
//! A trace is one request or one piece of a job, with what it asked of banks, directory servers and the store. What
//! lies in a span is named here and where spans are made: routes, outcomes, no value of a consumer or merchant.

use adapters::traces::{Settings, Traces, belongs, follow, trace_id};
use axum::http::HeaderMap;
use tracing::Span;
use tracing::field::Empty;
use tracing_subscriber::filter::{FilterExt, LevelFilter, filter_fn};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, Registry};

use crate::config::{Config, text_of};

/// Crates whose spans are sent: those of others may hold anything.
const OURS: [&str; 4] = ["server", "storage", "adapters", "domain"];

/// Statuses from here on are faults of ours.
const FAULTS_FROM: u16 = 500;

/// What sends traces. `None`: they go nowhere.
pub fn open(config: &Config) -> anyhow::Result<Option<Traces>> {
    if config.traces.url.is_empty() {
        return Ok(None);
    }
    let settings = Settings {
        url: config.traces.url.clone(),
        share: config.traces.share,
        authorities: config.traces.authorities.iter().map(text_of).collect::<anyhow::Result<_>>()?,
        version: env!("CARGO_PKG_VERSION"),
    };
    Traces::open(settings).map(Some).map_err(|error| anyhow::anyhow!("traces cannot be sent: {error}"))
}

/// Begins the log, and to record traces where something sends them.
pub fn begin(config: &Config, traces: Option<&Traces>) -> anyhow::Result<()> {
    // Spans are for the collector: a line of the log stands alone.
    let lines = EnvFilter::try_new(&config.log)?.and(filter_fn(|metadata| !metadata.is_span()));
    let log = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_filter(lines);
    let spans = traces.map(|traces| {
        let ours = filter_fn(|metadata| {
            metadata.is_span() && metadata.target().split("::").next().is_some_and(|name| OURS.contains(&name))
        });
        // Ours are no finer; without it every line of a trace of any crate would be looked at.
        let ours = ours.with_max_level_hint(LevelFilter::INFO);
        tracing_opentelemetry::layer()
            .with_tracer(traces.tracer())
            .with_location(false)
            .with_threads(false)
            .with_target(false)
            .with_tracked_inactivity(false)
            .with_filter(ours)
    });
    Registry::default().with(log).with(spans).try_init()?;
    Ok(())
}

/// The span of a request. `caller`: its headers, where it may name its trace.
pub fn request(method: &'static str, route: &str, caller: Option<&HeaderMap>) -> Span {
    let span = tracing::info_span!(
        "request",
        otel.name = Empty,
        otel.kind = "server",
        otel.status_code = Empty,
        http.request.method = method,
        http.route = route,
        http.response.status_code = Empty,
    );
    if !span.is_disabled() {
        span.record("otel.name", format!("{method} {route}"));
        if let Some(headers) = caller {
            follow(&span, headers);
        }
    }
    span
}

/// How a request was answered; answers its trace's name, when it is sent.
pub fn answered(span: &Span, status: u16) -> Option<String> {
    if span.is_disabled() {
        return None;
    }
    span.record("http.response.status_code", status);
    if status >= FAULTS_FROM {
        span.record("otel.status_code", "ERROR");
    }
    trace_id(span)
}

/// The span of a call of ours to somebody else: a bank, a directory server, a merchant's server.
pub fn call(name: &'static str) -> Span {
    tracing::info_span!("call", otel.name = name, otel.kind = "client", outcome = Empty)
}

/// The span of a result that a directory server brings.
pub fn result() -> Span {
    tracing::info_span!(parent: None, "result", otel.kind = "server")
}

/// The span of work that a request begins and that may outlive it.
pub fn begun(name: &'static str) -> Span {
    let span = tracing::info_span!(parent: None, "work", otel.name = name);
    if !span.is_disabled() {
        belongs(&span, &Span::current());
    }
    span
}

/// The span of a piece of a job.
pub fn job(name: &'static str) -> Span {
    tracing::info_span!(parent: None, "job", otel.name = name, outcome = Empty)
}
