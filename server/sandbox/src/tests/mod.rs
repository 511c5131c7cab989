//! The bank from outside: real sockets, real TLS, a clock that moves when told.

mod challenge;
mod clearing;
mod control;
mod credential;
mod directory;
mod docs;
mod line;
mod mail;
mod misbehaviour;
mod outcome;
mod pages;
mod requests;
mod results;
mod settlement;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::acquirer::Issued;
use crate::iso8583::Message;
use crate::iso8583::private_data::push;
use crate::{Bank, Config, Scheme, TestCard, cards};

/// 21 November 2026, 23:59:59 UTC.
const NOW_MS: i64 = 1_795_305_599_000;
const ANSWER_TIMEOUT: Duration = Duration::from_secs(10);

struct Lab {
    bank: Bank,
    clock: Arc<AtomicI64>,
    folder: TempDir,
}

impl Lab {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(AtomicI64::new(NOW_MS));
        let bank = start(&folder, &clock).await;
        Self { bank, clock, folder }
    }

    /// Another bank with the same certificates, clock and seed: nothing else survives.
    async fn reopen(self) -> Self {
        let Self { bank, clock, folder } = self;
        bank.stop().await;
        let bank = start(&folder, &clock).await;
        Self { bank, clock, folder }
    }

    fn advance(&self, ms: i64) {
        self.clock.fetch_add(ms, Ordering::SeqCst);
    }

    async fn line(&self) -> Line {
        Line(TcpStream::connect(self.bank.acquirer_addr()).await.unwrap())
    }

    async fn ask(&self, message: &Message) -> Message {
        self.line().await.ask(message).await
    }

    /// An authentication as the issuer would record it, in euros.
    fn authenticate(&self, card: &TestCard, network: Scheme, amount: u64) -> [(&'static str, String); 3] {
        let eci = crate::directory::eci(card, network, "Y");
        let id = "8a880dc0-d2d2-4067-bcb1-b08d1690b26e".to_owned();
        let value = "AAECAwQFBgcICQoLDA0ODxAREhM=".to_owned();
        let state = self.bank.state();
        let issued = Issued {
            value: value.clone(),
            card: state.card_digest(card.number),
            network,
            amount,
            currency: "978".to_owned(),
            eci,
            fully: true,
        };
        state.issue(&id, issued);
        [("10", eci.to_owned()), ("11", value), ("12", id)]
    }
}

async fn start(folder: &TempDir, clock: &Arc<AtomicI64>) -> Bank {
    let clock = Arc::clone(clock);
    let any = "127.0.0.1:0".parse().unwrap();
    let config = Config {
        acquirer_listen: any,
        directory_listen: any,
        acs_listen: any,
        pki_dir: folder.path().join("pki"),
        seed: 7,
        clock: Arc::new(move || clock.load(Ordering::SeqCst)),
    };
    Bank::start(config).await.unwrap()
}

struct Line(TcpStream);

impl Line {
    async fn send(&mut self, message: &Message) {
        let body = message.encode().unwrap();
        self.0.write_u16(u16::try_from(body.len()).unwrap()).await.unwrap();
        self.0.write_all(&body).await.unwrap();
    }

    /// The next answer, or `None` when the bank hangs up.
    async fn receive(&mut self) -> Option<Message> {
        let length = timeout(ANSWER_TIMEOUT, self.0.read_u16()).await.unwrap().ok()?;
        let mut body = vec![0; usize::from(length)];
        self.0.read_exact(&mut body).await.unwrap();
        Some(Message::decode(&body).unwrap())
    }

    async fn ask(&mut self, message: &Message) -> Message {
        self.send(message).await;
        self.receive().await.unwrap()
    }
}

fn card(key: &str) -> &'static TestCard {
    cards().iter().find(|card| card.key == key).unwrap()
}

fn network(card: &TestCard) -> Scheme {
    card.brands[0]
}

fn private(tags: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for (tag, value) in tags {
        push(&mut text, tag, value);
    }
    text
}

/// DE48 of a one-off payment: network, customer-initiated, security code.
fn one_off(card: &TestCard) -> String {
    let code = if card.code_length == 4 { "1234" } else { "123" };
    private(&[("01", network(card).tag()), ("03", "CIT"), ("20", code), ("50", "P")])
}

/// A 0100 of 12.34 EUR.
fn authorisation(number: &str, stan: u32, private: &str) -> Message {
    let mut message = Message::new("0100");
    let fields: &[(u8, &str)] = &[
        (2, number),
        (3, "000000"),
        (4, "000000001234"),
        (7, "1121235959"),
        (11, &format!("{stan:06}")),
        (12, "005959"),
        (13, "1122"),
        (14, "2912"),
        (18, "7997"),
        (22, "812"),
        (25, "59"),
        (32, "401234"),
        (37, &format!("632523{stan:06}")),
        (41, "TERM0001"),
        (42, "MERCHANT0000001"),
        (43, "Atelier Forme            Paris        FR"),
        (48, private),
        (49, "978"),
    ];
    for (field, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        message.set(*field, *value);
    }
    message
}

/// The follow-up of a 0100, under a trace number of its own.
fn follow_up(mti: &str, original: &Message, stan: u32, approval: Option<&str>) -> Message {
    let mut message = Message::new(mti);
    for field in [2, 3, 4, 12, 13, 14, 18, 22, 25, 32, 37, 41, 42, 49] {
        message.set(field, original.text(field));
    }
    message.set(7, "1122000003");
    message.set(11, format!("{stan:06}"));
    if let Some(approval) = approval {
        message.set(38, approval);
    }
    let (trace, time) = (original.text(11), original.text(7));
    let institution = format!("{:0>11}", original.text(32));
    message.set(90, format!("0100{trace}{time}{institution}{}", "0".repeat(11)));
    message
}

/// The refund of a captured 0100, with names of its own.
fn refund(mti: &str, original: &Message, stan: u32, amount: u64) -> Message {
    let mut message = follow_up(mti, original, stan, None);
    message.set(3, "200000");
    message.set(4, format!("{amount:012}"));
    message.set(37, format!("632600{stan:06}"));
    message.set(48, private(&[("01", "VISA")]));
    message
}

/// The value of one tag of an answer's DE48.
fn tag(answer: &Message, wanted: &str) -> Option<String> {
    let mut rest = answer.text(48);
    while !rest.is_empty() {
        let length: usize = rest[2..5].parse().unwrap();
        if &rest[..2] == wanted {
            return Some(rest[5..5 + length].to_owned());
        }
        rest = &rest[5 + length..];
    }
    None
}
