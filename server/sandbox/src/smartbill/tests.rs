//! The platform as a partner meets it: a folder, encrypted files, a clock that moves when told.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use age::x25519;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tempfile::TempDir;
use tower::ServiceExt;

use super::layout::sha256;
use crate::{Bank, Config};

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// 22 November 2026, 16:00:00.123 UTC, as the announcements below say it.
const MADE_AT: i64 = 1_795_363_200_123;
const MADE_AT_TEXT: &str = "20261122160000123";

struct Lab {
    bank: Bank,
    clock: Arc<AtomicI64>,
    identity: x25519::Identity,
    folder: TempDir,
}

async fn bank(folder: &Path, clock: &Arc<AtomicI64>) -> Bank {
    let any = "127.0.0.1:0".parse().unwrap();
    let clock = Arc::clone(clock);
    let bank = Bank::start(Config {
        acquirer_listen: any,
        directory_listen: any,
        acs_listen: any,
        pki_dir: folder.join("pki"),
        seed: 7,
        clock: Arc::new(move || clock.load(Ordering::SeqCst)),
    });
    let bank = bank.await.unwrap();
    bank.exchange_aliases(&folder.join("amex")).await.unwrap();
    bank
}

impl Lab {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(AtomicI64::new(MADE_AT));
        let identity = x25519::Identity::generate();
        fs::create_dir(folder.path().join("amex")).unwrap();
        fs::write(folder.path().join("amex/partner.txt"), format!("{}\n", identity.to_public())).unwrap();
        Self { bank: bank(folder.path(), &clock).await, clock, identity, folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("amex").join(name)
    }

    async fn ask(&self, method: &str, path: &str, body: Option<Value>) -> (StatusCode, Value) {
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        let request = Request::builder().method(method).uri(format!("/smartbill{path}"));
        let request = request.header("content-type", "application/json").body(body).unwrap();
        let answer = self.bank.control().oneshot(request).await.unwrap();
        let status = answer.status();
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        (status, serde_json::from_slice(&bytes).unwrap_or_default())
    }

    /// What the platform does at this moment of its clock.
    async fn at(&self, ms: i64) -> Value {
        self.clock.store(MADE_AT + ms, Ordering::SeqCst);
        let (status, view) = self.ask("POST", "/run", None).await;
        assert_eq!(status, StatusCode::OK);
        view
    }

    /// Hands an announcement over; its outcome.
    async fn announce(&self, text: &str) -> String {
        let recipient: x25519::Recipient =
            fs::read_to_string(self.path("recipient.txt")).unwrap().trim().parse().unwrap();
        self.hand_over(&age::encrypt(&recipient, text.as_bytes()).unwrap()).await
    }

    async fn hand_over(&self, bytes: &[u8]) -> String {
        fs::write(self.path("from-partner/.ANNC.part"), bytes).unwrap();
        fs::rename(self.path("from-partner/.ANNC.part"), self.path("from-partner/ANNC.age")).unwrap();
        let (_, view) = self.ask("POST", "/run", None).await;
        view["received"].as_array().unwrap().last().unwrap()["outcome"].as_str().unwrap().to_owned()
    }

    /// Takes what the platform has sent, in clear, by name.
    fn take(&self) -> Vec<(String, String)> {
        let mut files = Vec::new();
        for entry in fs::read_dir(self.path("to-partner")).unwrap() {
            let entry = entry.unwrap();
            let text = age::decrypt(&self.identity, &fs::read(entry.path()).unwrap()).unwrap();
            files.push((entry.file_name().into_string().unwrap(), String::from_utf8(text).unwrap()));
            fs::remove_file(entry.path()).unwrap();
        }
        files.sort();
        files
    }

    /// The lines of the only file that was sent: alias, code, reason, number, month.
    fn said(&self) -> Vec<String> {
        let files = self.take();
        assert_eq!(files.len(), 1, "{files:?}");
        files[0].1.lines().filter(|line| line.starts_with('D')).map(words).collect()
    }
}

fn words(line: &str) -> String {
    line[9..].split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An announcement by a partner's own hand.
fn announcement(sequence: u32, lines: &[(&str, char, &str)]) -> String {
    let head = format!("HANNC001{:<10}{:<10}{:<15}{sequence:08}{MADE_AT_TEXT}", "MAILLON", "AMEX", "DEMO-SMARTBILL");
    let head = format!("{head:<128}");
    let mut text = format!("{}{}\n", &head[..120], &sha256(&head)[..8]);
    for (at, (alias, code, number)) in lines.iter().enumerate() {
        let month = if number.is_empty() { "" } else { "2912" };
        let line = format!("D{:08}{alias:<52}{code:<13}{number:<19}{month}", at + 1);
        writeln!(text, "{line:<128}").unwrap();
    }
    let count = |wanted| lines.iter().filter(|(_, code, _)| *code == wanted).count();
    let trailer = format!("TANNC{sequence:08}{:08}{:08}{:08}{:08}", lines.len(), count('N'), count('C'), count('X'));
    let checksum = sha256(&text);
    text + &format!("{trailer:<64}{checksum}\n")
}

const PLAIN: &str = "371000000000001";

#[tokio::test]
async fn aliases_are_answered_after_hours_by_their_cards() {
    let lab = Lab::open().await;
    let lines = [
        ("plain1", 'N', PLAIN),
        ("refused1", 'N', "371000200001007"),
        ("visa1", 'N', "4970100000000006"),
        ("silent1", 'N', "371000200005008"),
        ("late1", 'N', "371000200006006"),
    ];
    assert_eq!(lab.announce(&announcement(1, &lines)).await, "taken");
    lab.at(4 * HOUR_MS - 1).await;
    assert!(lab.take().is_empty(), "not yet");
    lab.at(4 * HOUR_MS).await;
    assert_eq!(lab.said(), ["plain1 EA", "refused1 ER 102", "visa1 ER 101"]);
    let view = lab.at(30 * HOUR_MS).await;
    assert_eq!(lab.said(), ["late1 EA"]);
    lab.at(400 * DAY_MS).await;
    assert!(lab.take().is_empty(), "the silent one stays silent");
    assert_eq!(view["sent"][1]["sequence"], 2);
    assert!(!view.to_string().contains("0000000001"), "no number is kept");
    assert!(!fs::read_to_string(lab.path("host/memory.json")).unwrap().contains(PLAIN));
}

#[tokio::test]
async fn later_turns_come_by_the_clock_and_survive_a_restart() {
    let mut lab = Lab::open().await;
    let lines = [
        ("expiry1", 'N', "371000200002005"),
        ("product1", 'N', "371000200003003"),
        ("cancelled1", 'N', "371000200004001"),
        ("year1", 'N', "371000200007004"),
    ];
    assert_eq!(lab.announce(&announcement(1, &lines)).await, "taken");
    lab.at(5 * HOUR_MS).await;
    assert_eq!(lab.said().len(), 4);
    lab.bank.clone().stop().await;
    lab.bank = bank(lab.folder.path(), &lab.clock).await;
    lab.at(91 * DAY_MS).await;
    assert_eq!(lab.said(), ["expiry1 EDU 3102", "product1 PU 371000200051002 3102", "cancelled1 CC 201"]);
    // Two things that are due at once come in files of their own, in their order.
    lab.at(500 * DAY_MS).await;
    let files = lab.take();
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["UPDT-DEMO-SMARTBILL-00000003.age", "UPDT-DEMO-SMARTBILL-00000004.age"]);
    assert!(files[0].1.contains("EDU") && files[1].1.contains("CC "));
}

#[tokio::test]
async fn the_same_announcements_give_the_same_files() {
    let mut runs = Vec::new();
    for _ in 0..2 {
        let lab = Lab::open().await;
        lab.announce(&announcement(1, &[("A1", 'N', "371000200007004"), ("A2", 'N', PLAIN)])).await;
        // The second run looks at other moments than the first.
        if runs.is_empty() {
            lab.at(10 * HOUR_MS).await;
        }
        lab.at(400 * DAY_MS).await;
        runs.push(lab.take());
    }
    assert_eq!(runs[0].len(), 3);
    assert_eq!(runs[0], runs[1]);
}

#[tokio::test]
async fn announcements_are_taken_whole_in_order_and_once() {
    let lab = Lab::open().await;
    let first = announcement(1, &[("A1", 'N', PLAIN)]);
    assert_eq!(lab.announce(&first).await, "taken");
    assert_eq!(lab.announce(&first).await, "repeated");
    assert_eq!(lab.announce(&announcement(3, &[("A3", 'N', PLAIN)])).await, "it is number 3, and 2 was expected");
    assert_eq!(lab.hand_over(first.as_bytes()).await, "it is not encrypted for us");
    let other = announcement(2, &[("A2", 'N', PLAIN)]).replace("A2 ", "A9 ");
    assert_eq!(lab.announce(&other).await, "the trailer does not agree with the lines");
    let second = announcement(2, &[("A1", 'X', ""), ("A4", 'C', PLAIN)]);
    assert_eq!(lab.announce(&second).await, "taken");
    lab.at(4 * HOUR_MS).await;
    assert_eq!(lab.said(), ["A4 ER 103"], "what is withdrawn is not answered, what is unknown cannot change");
}

#[tokio::test]
async fn an_installation_that_begins_anew_is_counted_anew() {
    let lab = Lab::open().await;
    lab.announce(&announcement(1, &[("A1", 'N', PLAIN)])).await;
    lab.at(4 * HOUR_MS).await;
    lab.take();
    assert_eq!(lab.announce(&announcement(1, &[("B1", 'N', PLAIN)])).await, "taken");
    lab.at(8 * HOUR_MS).await;
    let files = lab.take();
    assert_eq!(files[0].0, "ANSW-DEMO-SMARTBILL-00000001.age");
}

#[tokio::test]
async fn news_and_faults_come_on_demand() {
    let lab = Lab::open().await;
    lab.announce(&announcement(1, &[("A1", 'N', PLAIN)])).await;
    for wrong in [json!({ "fault": "clear", "merchant": "X" }), json!({ "fault": "duplicate" })] {
        assert_eq!(lab.ask("POST", "/fault", Some(wrong)).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    }
    lab.at(4 * HOUR_MS).await;
    let (name, answer) = lab.take().remove(0);
    let fault = |fault: &'static str| lab.ask("POST", "/fault", Some(json!({ "fault": fault })));
    fault("duplicate").await;
    assert_eq!(lab.take(), [(name, answer)]);
    for (kind, number, says) in [
        ("truncated", 2, "A1"),
        ("damaged", 2, "299"),
        ("out_of_order", 3, "A1"),
        ("same_number", 1, "A1"),
        ("foreign", 2, "NOBODY"),
        ("unknown_alias", 2, "nobodys"),
    ] {
        fault(kind).await;
        let (name, text) = lab.take().remove(0);
        assert!(name.ends_with(&format!("{number:08}-{}.age", kind.replace('_', ""))), "{name}");
        assert!(text.contains(says), "{kind}: {text}");
    }
    for kind in ["clear", "cut", "stranger"] {
        fault(kind).await;
        let sent = fs::read_dir(lab.path("to-partner")).unwrap().next().unwrap().unwrap().path();
        assert!(age::decrypt(&lab.identity, &fs::read(&sent).unwrap()).is_err(), "{kind}");
        fs::remove_file(sent).unwrap();
    }
    for wrong in [
        json!({ "alias": "A2", "code": "EA" }),
        json!({ "alias": "A1", "code": "XX" }),
        json!({ "alias": "A1", "code": "CC" }),
        json!({ "alias": "A1", "code": "EDU", "month": "2613" }),
        json!({ "alias": "A1", "code": "PU", "product": "visa" }),
    ] {
        assert_eq!(lab.ask("POST", "/say", Some(wrong)).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let news = json!({ "alias": "A1", "code": "PU", "month": "3106", "product": "smartbill_product_new" });
    assert_eq!(lab.ask("POST", "/say", Some(news)).await.0, StatusCode::OK);
    assert_eq!(lab.said(), ["A1 PU 371000200051002 3106"]);
    let (_, view) = lab.ask("GET", "", None).await;
    assert_eq!((&view["aliases"][0]["status"], &view["aliases"][0]["month"]), (&json!("PU"), &json!("3106")));
    let sequences: Vec<&Value> = view["sent"].as_array().unwrap().iter().map(|sent| &sent["sequence"]).collect();
    assert_eq!(sequences.last().unwrap(), &&json!(2), "faults do not count");
}

#[tokio::test]
async fn the_background_looks_by_itself_and_waits_for_a_partner() {
    let lab = Lab::open().await;
    fs::remove_file(lab.path("partner.txt")).unwrap();
    lab.announce(&announcement(1, &[("A1", 'N', PLAIN)])).await;
    lab.at(4 * HOUR_MS).await;
    assert!(lab.take().is_empty());
    fs::write(lab.path("partner.txt"), lab.identity.to_public().to_string()).unwrap();
    for _ in 0..100 {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        if fs::read_dir(lab.path("to-partner"))
            .unwrap()
            .any(|file| file.unwrap().file_name() == "ANSW-DEMO-SMARTBILL-00000001.age")
        {
            return assert_eq!(lab.said(), ["A1 EA"]);
        }
    }
    panic!("nothing comes");
}

#[tokio::test]
async fn a_bank_without_a_folder_says_so() {
    let lab = Lab::open().await;
    let clock = Arc::clone(&lab.clock);
    let any = "127.0.0.1:0".parse().unwrap();
    let bare = Bank::start(Config {
        acquirer_listen: any,
        directory_listen: any,
        acs_listen: any,
        pki_dir: lab.folder.path().join("pki"),
        seed: 7,
        clock: Arc::new(move || clock.load(Ordering::SeqCst)),
    });
    let lab = Lab { bank: bare.await.unwrap(), ..lab };
    assert_eq!(lab.ask("GET", "", None).await.0, StatusCode::NOT_FOUND);
}
