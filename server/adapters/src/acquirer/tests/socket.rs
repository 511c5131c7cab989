//! The link against a host on a real socket.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use domain::acquiring::{AcquirerAnswer, Exchange};
use domain::money::Money;
use domain::operation::{Operation, OperationState};
use domain::ports::{Acquirer, Clock, Monotonic};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use super::peer::{Arrived, Peer};
use crate::acquirer::connection::{Connection, serve};
use crate::acquirer::{AcquirerLink, Config, authorisation, samples};
use crate::clock::SystemClock;

const ANSWER_MS: u64 = 700;
const PATIENCE: Duration = Duration::from_secs(10);

struct Bench {
    link: Arc<AcquirerLink>,
    clock: Arc<SystemClock>,
    peer: Peer,
}

impl Bench {
    async fn start() -> Self {
        Self::with(|_| {}).await
    }

    async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let peer = Peer::start().await;
        let clock = Arc::new(SystemClock::new());
        let mut config = Config::new(&peer.address);
        config.answer_timeout = Duration::from_millis(ANSWER_MS);
        change(&mut config);
        let link = AcquirerLink::start(config, Arc::clone(&clock) as Arc<dyn Clock>);
        until(|| link.is_up()).await;
        Self { link, clock, peer }
    }

    /// Authorises with a deadline that many seconds ahead.
    fn authorise(&self, stan: u32, seconds: u64) -> tokio::task::JoinHandle<Exchange> {
        let (link, now) = (Arc::clone(&self.link), self.clock.monotonic());
        tokio::spawn(async move {
            let (contract, pos) = (samples::contract(), samples::pos());
            let operation = Operation { stan, ..samples::authorisation() };
            let mut request = samples::request(&operation, &contract, &pos);
            request.deadline = Monotonic(now.0 + Duration::from_secs(seconds));
            link.authorise(request).await
        })
    }

    async fn arrived(&mut self) -> Arrived {
        timeout(PATIENCE, self.peer.requests.recv()).await.unwrap().unwrap()
    }
}

async fn until(condition: impl Fn() -> bool) {
    timeout(PATIENCE, async {
        while !condition() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await
    .expect("it happens in time");
}

fn answered(exchange: Exchange) -> AcquirerAnswer {
    match exchange {
        Exchange::Answered(answer) => answer,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_approval_comes_back_with_its_references() {
    let mut bench = Bench::start().await;
    let call = bench.authorise(123, 5);
    let request = bench.arrived().await;
    let mut answer = request.answer("00");
    answer.set(15, "1122");
    answer.set(38, "A1B2C3");
    answer.set(48, "21001M30015123456789012345");
    request.send(&answer).await;
    let answer = answered(call.await.unwrap());
    assert_eq!((answer.response_code.as_str(), answer.approval_code.as_deref()), ("00", Some("A1B2C3")));
    assert_eq!(answer.amount, samples::authorisation().amount);
    assert_eq!((answer.code_result, answer.references[0].value.as_str()), (Some('M'), "123456789012345"));
}

#[tokio::test]
async fn a_decline_and_a_partial_approval_are_answers() {
    let mut bench = Bench::start().await;
    let call = bench.authorise(1, 5);
    let request = bench.arrived().await;
    request.send(&request.answer("51")).await;
    assert_eq!(answered(call.await.unwrap()).response_code, "51");

    let call = bench.authorise(2, 5);
    let request = bench.arrived().await;
    let mut answer = request.answer("10");
    answer.set(4, "000000000050");
    request.send(&answer).await;
    let partial = answered(call.await.unwrap());
    assert_eq!(partial.amount, Money::new(50, samples::authorisation().amount.currency));
}

#[tokio::test]
async fn an_answer_with_a_wrong_echo_is_no_answer() {
    let mut bench = Bench::start().await;
    for (field, value) in [(11, "000999"), (4, "000000000001"), (49, "840"), (37, "000000000000"), (48, "garbage")] {
        let call = bench.authorise(123, 5);
        let request = bench.arrived().await;
        let mut answer = request.answer("00");
        answer.set(field, value);
        request.send(&answer).await;
        assert_eq!(call.await.unwrap(), Exchange::Unanswered("no answer in time".into()), "{field}");
    }
    let call = bench.authorise(124, 5);
    let request = bench.arrived().await;
    request.send_bytes(b"\x00\x07garbage\x00\x00").await;
    request.send(&request.answer("00")).await;
    assert_eq!(answered(call.await.unwrap()).response_code, "00", "what follows garbage is still read");
}

#[tokio::test]
async fn a_dropped_connection_leaves_the_request_unanswered_and_is_made_again() {
    let mut bench = Bench::with(|config| config.connections = 1).await;
    let call = bench.authorise(123, 5);
    bench.arrived().await.hang_up().await;
    let outcome = call.await.unwrap();
    assert_eq!(outcome, Exchange::Unanswered("the connection ended before an answer".into()));

    let call = bench.authorise(124, 5);
    let request = bench.arrived().await;
    assert_eq!(request.message.text(11), "000124", "the first request was not sent again");
    request.send(&request.answer("00")).await;
    assert_eq!(answered(call.await.unwrap()).response_code, "00");
}

#[tokio::test]
async fn past_the_deadline_nothing_is_written() {
    let mut bench = Bench::start().await;
    let outcome = bench.authorise(123, 0).await.unwrap();
    assert!(matches!(outcome, Exchange::NotSent(_)), "{outcome:?}");
    let call = bench.authorise(124, 5);
    let request = bench.arrived().await;
    assert_eq!(request.message.text(11), "000124", "only the second one arrived");
    request.send(&request.answer("00")).await;
    answered(call.await.unwrap());
}

/// A clock that stands still.
struct Stopped(Duration);

impl Clock for Stopped {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::UNIX_EPOCH
    }

    fn monotonic(&self) -> Monotonic {
        Monotonic(self.0)
    }
}

#[tokio::test]
async fn the_deadline_is_looked_at_when_the_socket_is_free() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let stream = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
    let (mut host, _) = listener.accept().await.unwrap();
    let deadline = Monotonic(Duration::from_secs(5));
    let clock = Stopped(deadline.0);
    let ask = |connection: Arc<Connection>| async move {
        let (operation, contract, pos) = (samples::authorisation(), samples::contract(), samples::pos());
        let message = authorisation::message(&samples::request(&operation, &contract, &pos));
        format!("{:?}", connection.exchange(message, deadline, PATIENCE).await.unwrap_err())
    };
    assert_eq!(serve(stream, &clock, ask).await, r#"NotSent("the deadline has passed")"#);
    let mut written = Vec::new();
    host.read_to_end(&mut written).await.unwrap();
    assert!(written.is_empty(), "not a byte was written");
}

#[tokio::test]
async fn without_a_connection_nothing_is_sent() {
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let clock = Arc::new(SystemClock::new());
    let config = Config::new(silent.local_addr().unwrap().to_string());
    let link = AcquirerLink::start(config, Arc::clone(&clock) as Arc<dyn Clock>);
    let (operation, contract, pos) = (samples::authorisation(), samples::contract(), samples::pos());
    let mut request = samples::request(&operation, &contract, &pos);
    request.deadline = Monotonic(clock.monotonic().0 + Duration::from_millis(200));
    let outcome = link.authorise(request).await;
    assert_eq!(outcome, Exchange::NotSent("no connection to the acquirer in time".into()));
    assert!(!link.is_up(), "a host that never answers the sign-on is not used");
}

#[tokio::test]
async fn answers_come_in_any_order() {
    let mut bench = Bench::with(|config| config.answer_timeout = PATIENCE).await;
    let calls: Vec<_> = (1..=40).map(|stan| bench.authorise(stan, 5)).collect();
    let mut requests = Vec::new();
    for _ in &calls {
        requests.push(bench.arrived().await);
    }
    for request in requests.iter().rev() {
        let mut answer = request.answer("00");
        answer.set(38, request.message.text(11));
        request.send(&answer).await;
    }
    for (stan, call) in (1..=40).zip(calls) {
        assert_eq!(answered(call.await.unwrap()).approval_code, Some(format!("{stan:06}")));
    }
}

#[tokio::test]
async fn what_does_not_fit_the_wire_is_not_sent() {
    let bench = Bench::start().await;
    let outcome = bench.authorise(0, 5).await.unwrap();
    assert_eq!(outcome, Exchange::NotSent("data element 11 does not fit the profile".into()));
}

#[tokio::test]
async fn reversals_and_captures_are_acknowledged() {
    let mut bench = Bench::start().await;
    for (mti, answer_mti, capture, repeat) in [
        ("0400", "0410", false, false),
        ("0421", "0430", false, true),
        ("0220", "0230", true, false),
        ("0221", "0230", true, true),
    ] {
        let link = Arc::clone(&bench.link);
        let call = tokio::spawn(async move {
            let original = Operation { state: OperationState::Approved, ..samples::authorisation() };
            let (row, contract, pos) = (samples::reversal(), samples::contract(), samples::pos());
            let request = samples::follow_up(&row, &original, &contract, &pos, &[]);
            if capture { link.capture(request, repeat).await } else { link.reverse(request, repeat).await }
        });
        let request = bench.arrived().await;
        assert_eq!(request.message.mti(), mti);
        let answer = request.answer("25");
        assert_eq!(answer.mti(), answer_mti);
        request.send(&answer).await;
        assert_eq!(answered(call.await.unwrap()).response_code, "25");
    }
}

#[tokio::test]
async fn a_connection_signs_on_and_echoes() {
    let mut bench = Bench::with(|config| {
        config.connections = 1;
        config.echo_interval = Duration::from_millis(50);
    })
    .await;
    let mut codes = Vec::new();
    for _ in 0..3 {
        codes.push(timeout(PATIENCE, bench.peer.echoes.recv()).await.unwrap().unwrap().text(70).to_owned());
    }
    assert_eq!(codes, ["001", "301", "301"]);
}

#[tokio::test]
async fn a_connection_without_an_echo_answer_is_made_again() {
    let mut bench = Bench::with(|config| {
        config.connections = 1;
        config.echo_interval = Duration::from_millis(50);
        config.echo_timeout = Duration::from_millis(100);
    })
    .await;
    bench.peer.answers_echo.store(false, Ordering::SeqCst);
    let mut codes = vec![String::from("none")];
    while codes.last().is_some_and(|last| last != "001") || codes.len() < 4 {
        codes.push(timeout(PATIENCE, bench.peer.echoes.recv()).await.unwrap().unwrap().text(70).to_owned());
    }
    assert_eq!(codes.iter().filter(|code| *code == "001").count(), 2, "{codes:?}");
}

#[tokio::test]
async fn a_host_that_does_not_speak_the_protocol_is_dropped() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let config = Config { connections: 1, ..Config::new(listener.local_addr().unwrap().to_string()) };
    let link = AcquirerLink::start(config, Arc::new(SystemClock::new()));
    for _ in 0..2 {
        let (mut stream, _) = timeout(PATIENCE, listener.accept()).await.unwrap().unwrap();
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\n").await.unwrap();
    }
    assert!(!link.is_up());
}

#[tokio::test]
async fn a_dropped_link_closes_its_connections() {
    let bench = Bench::with(|config| config.connections = 1).await;
    let Bench { link, mut peer, .. } = bench;
    assert!(link.is_up());
    drop(link);
    // The peer's conversation ends with the connection, and with it the last sender but the listener's.
    assert_eq!(peer.echoes.recv().await.unwrap().text(70), "001");
    let more = timeout(Duration::from_millis(300), peer.echoes.recv()).await;
    assert!(more.is_err(), "nobody connects again");
}
