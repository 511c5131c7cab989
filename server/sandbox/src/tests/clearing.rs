//! Parts, refunds, and what a day comes to.

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::{Request, StatusCode};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use tokio::net::TcpListener;

use super::{Lab, authorisation, card, follow_up, one_off, refund};
use crate::iso8583::Message;
use crate::{HoldState, listen};

fn part(mti: &str, original: &Message, stan: u32, approval: Option<&str>, amount: u64) -> Message {
    let mut capture = follow_up(mti, original, stan, approval);
    capture.set(4, format!("{amount:012}"));
    capture
}

/// Status and text of a file, asked for as a server would mount it.
async fn cleared(lab: &Lab, query: &str) -> (StatusCode, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/clearing{query}", listener.local_addr().unwrap());
    tokio::spawn(listen::serve(listener, lab.bank.control(), None));
    let request = Request::builder().uri(url).body(Full::new(Bytes::new())).unwrap();
    let response = Client::builder(TokioExecutor::new()).build_http().request(request).await.unwrap();
    let status = response.status();
    (status, String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap())
}

#[tokio::test]
async fn a_hold_is_taken_in_parts_and_the_rest_given_back() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let request = authorisation(visa.number, 1, &one_off(visa));
    let approval = lab.ask(&request).await.text(38).to_owned();
    let approval = Some(approval.as_str());
    for (mti, stan, amount, code) in [
        ("0220", 2, 400, "00"),
        ("0221", 2, 400, "00"),
        ("0221", 2, 401, "94"),
        ("0220", 3, 835, "13"),
        ("0220", 4, 600, "00"),
    ] {
        let answer = lab.ask(&part(mti, &request, stan, approval, amount)).await;
        assert_eq!(answer.text(39), code, "{mti} {stan} {amount}");
    }
    let entry = lab.bank.ledger().entries.remove(0);
    assert_eq!((entry.held, entry.captured, entry.state), (1_234, 1_000, HoldState::Live));
    assert_eq!(lab.ask(&follow_up("0400", &request, 5, None)).await.get(39), Some("12"), "something is captured");
    for (kept, code) in [(999, "13"), (1_000, "00"), (1_000, "00")] {
        let mut release = follow_up("0400", &request, 6, None);
        release.set(95, format!("{kept:012}{}", "0".repeat(30)));
        assert_eq!(lab.ask(&release).await.get(39), Some(code), "{kept}");
    }
    let entry = lab.bank.ledger().entries.remove(0);
    assert_eq!((entry.held, entry.captured, entry.state), (1_000, 1_000, HoldState::Captured));
    assert_eq!(lab.bank.ledger().movements.len(), 2);
}

#[tokio::test]
async fn what_was_taken_is_refunded_once_and_no_more() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let request = authorisation(visa.number, 1, &one_off(visa));
    let approval = lab.ask(&request).await.text(38).to_owned();
    assert_eq!(lab.ask(&refund("0200", &request, 2, 100)).await.get(39), Some("12"), "nothing is captured");
    lab.ask(&follow_up("0220", &request, 3, Some(&approval))).await;
    for (mti, stan, amount, code) in [
        ("0200", 4, 1_000, "00"),
        ("0201", 4, 1_000, "00"),
        ("0201", 4, 999, "94"),
        ("0200", 5, 235, "13"),
        ("0201", 6, 234, "00"),
        ("0200", 7, 1, "13"),
    ] {
        let message = refund(mti, &request, stan, amount);
        let answer = lab.ask(&message).await;
        assert_eq!((answer.mti(), answer.text(39)), ("0210", code), "{mti} {stan} {amount}");
        for field in [2, 3, 4, 7, 11, 32, 37, 41, 42, 49] {
            assert_eq!(answer.get(field), message.get(field), "{field}");
        }
    }
    for (field, value, code) in
        [(3, "000000", "30"), (42, "MERCHANT0000002", "25"), (90, &"0".repeat(42), "30"), (49, "840", "13")]
    {
        let mut wrong = refund("0200", &request, 8, 1);
        wrong.set(field, value);
        assert_eq!(lab.ask(&wrong).await.get(39), Some(code), "{field}");
    }
    let ledger = lab.bank.ledger();
    assert_eq!((ledger.entries[0].captured, ledger.entries[0].refunded), (1_234, 1_234));
    assert_eq!((ledger.counts.refunds, ledger.counts.duplicates), (2, 1));
}

#[tokio::test]
async fn a_day_is_cleared_in_a_file() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let (first, second) =
        (authorisation(visa.number, 1, &one_off(visa)), authorisation(visa.number, 2, &one_off(visa)));
    let approval = lab.ask(&first).await.text(38).to_owned();
    lab.ask(&second).await;
    lab.ask(&part("0220", &first, 3, Some(&approval), 1_000)).await;
    lab.ask(&follow_up("0400", &second, 4, None)).await;
    lab.advance(1_000);
    lab.ask(&refund("0200", &first, 5, 250)).await;
    let expected = format!(
        "H;SANDBOX;2026-11-21;1;1795305600000\n\
         C;401234;MERCHANT0000001;000003;632523000001;632523000001;{approval};497010******0006;VISA;1000;978;1795305599000\n\
         S;978;1;1000;0;0\nT;1\n"
    );
    assert_eq!(cleared(&lab, "?date=2026-11-21").await, (StatusCode::OK, expected));
    let (_, today) = cleared(&lab, "").await;
    let lines: Vec<&str> = today.lines().collect();
    assert_eq!(
        lines[1].split(';').take(6).collect::<Vec<_>>(),
        ["R", "401234", "MERCHANT0000001", "000005", "632600000005", "632523000001"]
    );
    assert_eq!(lines[2..], ["S;978;0;0;1;250", "T;1"]);
    assert_eq!(cleared(&lab, "?date=2026-11-23").await.1.lines().last(), Some("T;0"));
    assert_eq!(cleared(&lab, "?date=yesterday").await.0, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn some_cards_refuse_or_keep_silent() {
    let lab = Lab::open().await;
    let taken = async |key: &str, stan: u32| {
        let card = card(key);
        let request = authorisation(card.number, stan, &one_off(card));
        let approval = lab.ask(&request).await.text(38).to_owned();
        let code = lab.ask(&follow_up("0220", &request, stan + 1, Some(&approval))).await.text(39).to_owned();
        (request, code)
    };
    assert_eq!(taken("visa_capture_57", 10).await.1, "57");
    let (request, _) = taken("visa_refund_05", 20).await;
    assert_eq!(lab.ask(&refund("0200", &request, 22, 1)).await.get(39), Some("05"));
    let (request, _) = taken("visa_refund_none", 30).await;
    let mut line = lab.line().await;
    line.send(&refund("0200", &request, 32, 7)).await;
    assert_eq!(line.ask(&refund("0201", &request, 32, 7)).await.get(39), Some("00"), "only the repeat is answered");
    assert_eq!(lab.bank.ledger().entries.last().unwrap().refunded, 7);
}
