//! Sign-on, echo, and connections that come and go.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::time::timeout;

use super::bench::{Bench, PATIENCE};
use crate::acquirer::{AcquirerLink, Config};
use crate::clock::SystemClock;

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
