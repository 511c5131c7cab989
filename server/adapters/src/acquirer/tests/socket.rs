//! Exchanges with a host on a real socket.

use std::sync::Arc;
use std::time::Duration;

use domain::acquiring::Exchange;
use domain::money::Money;
use domain::operation::{Operation, OperationState};
use domain::ports::{Acquirer, Clock, Monotonic};
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};

use super::bench::{Bench, PATIENCE, answered};
use crate::acquirer::connection::{Connection, serve};
use crate::acquirer::{AcquirerLink, Config, authorisation, samples};
use crate::clock::SystemClock;

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
