//! What the log says of an exchange, and what it never says.

use std::io;
use std::sync::{Arc, Mutex};

use domain::acquiring::Exchange;

use super::bench::{Bench, answered};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn logs_name_an_exchange_and_never_show_a_message() {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);

    let mut bench = Bench::start().await;
    let call = bench.authorise(123, 5);
    let request = bench.arrived().await;
    request.send(&request.answer("00")).await;
    answered(call.await.unwrap());
    let call = bench.authorise(124, 5);
    let request = bench.arrived().await;
    let mut wrong = request.answer("00");
    wrong.set(2, "4970101122334430");
    request.send(&wrong).await;
    request.send_bytes(b"\x00\x144970101122334422garb").await;
    assert!(matches!(call.await.unwrap(), Exchange::Unanswered(_)));

    let log = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    for said in ["iso.stan=123", "iso.rrn=\"632523000123\"", "brand=\"VISA\"", "iso.response=\"00\"", "iso.field=2"] {
        assert!(log.contains(said), "{said} in {log}");
    }
    assert!(log.contains("cannot be read"), "{log}");
    let secret = request.message.text(48);
    for canary in
        ["4970101122334422", "4970101122334430", "01122334", "AAECAwQFBgcICQoLDA0ODxAREhM=", "20003123", secret]
    {
        assert!(!log.contains(canary), "{canary}");
    }
}
