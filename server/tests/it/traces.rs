//! What an operator's collector gets: whole traces, of the program itself, and nothing that it must not know.

use std::collections::HashMap;
use std::time::Duration;

use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::common::v1::any_value::Value;
use opentelemetry_proto::tonic::trace::v1::{Span, span::SpanKind};
use prost::Message;

use crate::support::canary::{Needle, hex, of_code, of_number, of_text, scan};
use crate::support::cards::TypedCard;
use crate::support::child::{Child, House};
use crate::support::consumer::Consumer;
use crate::support::database::Database;
use crate::support::merchant::for_wallet;
use crate::support::receiver::Receiver;
use crate::support::wait::until;

/// A trace that a merchant's server is in.
const CALLER: &str = "0af7651916cd43dd8448eb211c80319c";
const CALLER_SPAN: &str = "b7ad6b7169203331";

/// A stop takes no longer while traces hang: five seconds for the last of them, and what a stop takes anyway.
const STOP_MAX: Duration = Duration::from_secs(12);

/// Spans that a collector got so far.
fn spans(collector: &Receiver) -> Vec<Span> {
    let batches = collector.arrived().into_iter().map(|post| {
        assert_eq!((post.uri.path(), post.header("content-type")), ("/v1/traces", "application/x-protobuf"));
        ExportTraceServiceRequest::decode(post.body).unwrap()
    });
    let scopes = batches.flat_map(|batch| batch.resource_spans).flat_map(|resource| resource.scope_spans);
    scopes.flat_map(|scope| scope.spans).collect()
}

fn text(span: &Span, name: &str) -> String {
    let found = span.attributes.iter().find(|attribute| attribute.key == name);
    match found.and_then(|found| found.value.as_ref()).and_then(|value| value.value.as_ref()) {
        Some(Value::StringValue(text)) => text.clone(),
        Some(Value::IntValue(number)) => number.to_string(),
        other => panic!("{name} of {}: {other:?}", span.name),
    }
}

async fn traced(house: &House, collector: &str, more: &[(&str, &str)]) -> Child {
    let url = format!("{collector}/v1/traces");
    let settings = [("MAILLON_TRACES__URL", url.as_str()), ("MAILLON_TRACES__SHARE", "1")];
    house.start_with(&[&settings, more].concat()).await
}

fn origin(receiver: &Receiver) -> String {
    receiver.url.split('/').take(3).collect::<Vec<_>>().join("/")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_collector_sees_what_was_asked_of_whom_and_no_value() {
    let house = House::build(Database::sqlite).await;
    let collector = Receiver::polite().await;
    let child = traced(&house, &origin(&collector), &[("MAILLON_TRACES__FOLLOW_CALLERS", "true")]).await;
    let merchant = child.merchant();
    let session = merchant.open(&for_wallet("a-wallet-of-traces")).await;
    Consumer::new(&house.http, &session.link).enrol(&TypedCard::of("visa"), "1234").await.left();
    // Its sampled flag says no: whether it is sent is decided here.
    let caller = format!("00-{CALLER}-{CALLER_SPAN}-00");
    let path = format!("/api/v2/payments/getByPayId/{}", session.pay_id);
    assert_eq!(merchant.call("GET", &path, &[("traceparent", &caller)], "").await.status, 200);
    child.ask_to_stop();
    child.stopped().await;

    let all = spans(&collector);
    let by_id: HashMap<&[u8], &Span> = all.iter().map(|span| (span.span_id.as_slice(), span)).collect();
    let named = |name: &str| {
        let found: Vec<&Span> = all.iter().filter(|span| span.name == name).collect();
        let seen: Vec<&str> = all.iter().map(|span| span.name.as_str()).collect();
        assert!(!found.is_empty(), "{name} is not among {seen:?}");
        found
    };
    let card = named("POST /pay/{token}/card")[0];
    assert_eq!((card.kind(), text(card, "http.response.status_code").as_str()), (SpanKind::Server, "303"));
    // After the challenge the directory server's result comes first, then the browser.
    for (asked, within) in [("authenticate", "/pay/{token}"), ("authorise", "result")] {
        let call = named(asked)[0];
        assert_eq!((call.kind(), text(call, "outcome").as_str()), (SpanKind::Client, "answered"));
        let work = by_id[call.parent_span_id.as_slice()];
        let asker = by_id[work.parent_span_id.as_slice()];
        assert_eq!((asker.kind(), &asker.trace_id), (SpanKind::Server, &call.trace_id));
        assert!(asker.name.contains(within), "{asked} within {}", asker.name);
    }
    let stored = named("store.write").into_iter().filter(|span| span.trace_id == card.trace_id);
    assert!(stored.count() > 0, "what the store was asked is part of the request's trace");
    let read = named("GET /api/v2/payments/getByPayId/{pay_id}");
    let of_caller = read.iter().find(|span| hex(&span.trace_id) == CALLER).unwrap();
    assert_eq!(hex(&of_caller.parent_span_id), CALLER_SPAN);

    let token = session.link.rsplit('/').next().unwrap();
    let others = [("the page's token", token), ("the wallet", "a-wallet-of-traces"), ("the payment", &session.pay_id)];
    let typed = TypedCard::of("visa");
    let needles: Vec<Needle> = of_number(&typed.number)
        .into_iter()
        .chain(of_code(&typed.code))
        .chain(others.iter().map(|(what, value)| of_text(what, value)))
        .collect();
    let sent: Vec<u8> = collector.arrived().iter().flat_map(|post| post.body.to_vec()).collect();
    let left = scan("what the collector got", &sent, &needles);
    assert!(left.is_empty(), "{left:?}");
    assert!(all.iter().all(|span| span.events.is_empty()), "lines of the log stay in the log");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn strangers_do_not_choose_what_is_traced() {
    let house = House::build(Database::sqlite).await;
    // Who may name a trace has none sent that would not be; who may not, is not in the one that is named.
    let chosen = [("MAILLON_TRACES__SHARE", "0"), ("MAILLON_TRACES__FOLLOW_CALLERS", "true")];
    for (settings, sent) in [(&chosen[..], false), (&[], true)] {
        let collector = Receiver::polite().await;
        let child = traced(&house, &origin(&collector), settings).await;
        let caller = format!("00-{CALLER}-{CALLER_SPAN}-01");
        let url = format!("{}/api/v2/payments/getByPayId/x", child.base);
        assert_eq!(house.http.send("GET", &url, &[("traceparent", &caller)], "").await.status, 401);
        child.ask_to_stop();
        child.stopped().await;
        let all = spans(&collector);
        assert_eq!(all.iter().any(|span| span.name.contains("getByPayId")), sent, "{settings:?}");
        assert!(all.iter().all(|span| hex(&span.trace_id) != CALLER), "{settings:?}");
    }
}

async fn enrols(house: &House, child: &Child) {
    let session = child.merchant().open(&for_wallet("any")).await;
    Consumer::new(&house.http, &session.link).enrol(&TypedCard::of("visa"), "1234").await.left();
}

/// A collector that refuses or is gone: cards are taken as ever, and the log says it once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_collector_that_fails_disturbs_nobody() {
    let house = House::build(Database::sqlite).await;
    let said = || house.log().matches("traces cannot be sent").count();
    let refusing = Receiver::with(|_| (400, Duration::ZERO)).await;
    let child = traced(&house, &origin(&refusing), &[]).await;
    enrols(&house, &child).await;
    refusing.received(1).await;
    enrols(&house, &child).await;
    refusing.received(2).await;
    child.ask_to_stop();
    child.stopped().await;
    assert_eq!(said(), 1, "{}", house.log());
    let child = traced(&house, "http://127.0.0.1:9", &[]).await;
    enrols(&house, &child).await;
    until("it is said", 20, || async { (said() == 2).then_some(()) }).await;
    child.ask_to_stop();
    child.stopped().await;
}

/// A collector that hangs holds up no card, and the program's end by a few seconds only.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_collector_that_hangs_is_not_waited_for() {
    let house = House::build(Database::sqlite).await;
    let hanging = Receiver::with(|_| (200, Duration::from_mins(1))).await;
    let child = traced(&house, &origin(&hanging), &[]).await;
    enrols(&house, &child).await;
    hanging.received(1).await;
    let begun = tokio::time::Instant::now();
    child.ask_to_stop();
    child.stopped().await;
    assert!(begun.elapsed() < STOP_MAX, "{:?}", begun.elapsed());
}
