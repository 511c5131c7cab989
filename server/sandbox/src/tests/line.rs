//! The line itself: order, silence, cuts.

use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::time::timeout;

use super::{Lab, authorisation, card, follow_up, one_off};
use crate::iso8583::Message;
use crate::state::Line as Mode;

fn network_message(code: &str, stan: u32) -> Message {
    let mut message = Message::new("0800");
    message.set(7, "1121235959");
    message.set(11, format!("{stan:06}"));
    message.set(70, code);
    message
}

#[tokio::test]
async fn sign_on_echo_and_sign_off() {
    let lab = Lab::open().await;
    let mut line = lab.line().await;
    for (code, stan) in [("001", 1), ("301", 2), ("002", 3)] {
        let answer = line.ask(&network_message(code, stan)).await;
        assert_eq!((answer.mti(), answer.text(39), answer.text(70)), ("0810", "00", code));
    }
    lab.bank.state().change_settings(|settings| settings.echo = false);
    line.send(&network_message("301", 4)).await;
    let answer = line.ask(&network_message("001", 5)).await;
    assert_eq!(answer.text(11), "000005", "the echo stays unanswered");
}

#[tokio::test]
async fn answers_come_when_they_are_ready() {
    let lab = Lab::open().await;
    lab.bank.state().change_settings(|settings| {
        settings.slow_ms = 200;
        settings.late_ms = 400;
    });
    let mut line = lab.line().await;
    for (key, stan) in [("visa_late", 1), ("visa_slow", 2), ("visa", 3)] {
        line.send(&authorisation(card(key).number, stan, &one_off(card(key)))).await;
    }
    for expected in ["000003", "000002", "000001"] {
        assert_eq!(line.receive().await.unwrap().text(11), expected);
    }
}

#[tokio::test]
async fn an_answer_that_is_held_back_is_let_go_when_the_time_is_made_shorter() {
    let lab = Lab::open().await;
    lab.bank.state().change_settings(|settings| settings.slow_ms = 600_000);
    let mut line = lab.line().await;
    line.send(&authorisation(card("visa_slow").number, 1, &one_off(card("visa_slow")))).await;
    let held = timeout(Duration::from_millis(200), line.receive()).await;
    assert!(held.is_err(), "it is held back");
    lab.bank.state().change_settings(|settings| settings.slow_ms = 0);
    let answer = timeout(Duration::from_secs(10), line.receive()).await.expect("it is let go").unwrap();
    assert_eq!(answer.text(11), "000001");
}

#[tokio::test]
async fn a_silent_card_holds_money() {
    let lab = Lab::open().await;
    let silent = card("visa_none");
    let mut line = lab.line().await;
    let request = authorisation(silent.number, 1, &one_off(silent));
    line.send(&request).await;
    // The next question is answered, so the first one has been read by then.
    let answer = line.ask(&network_message("301", 2)).await;
    assert_eq!(answer.text(11), "000002");
    assert_eq!(lab.bank.ledger().live_holds().len(), 1);
    assert_eq!(line.ask(&follow_up("0420", &request, 3, None)).await.get(39), Some("00"));
}

#[tokio::test]
async fn a_cut_line_holds_money() {
    let lab = Lab::open().await;
    let cut = card("visa_dropped");
    let mut line = lab.line().await;
    line.send(&authorisation(cut.number, 1, &one_off(cut))).await;
    assert!(line.receive().await.is_none());
    assert_eq!(lab.bank.ledger().live_holds().len(), 1);
}

#[tokio::test]
async fn wrong_echoes() {
    let lab = Lab::open().await;
    let other_stan = card("visa_wrong_stan");
    let answer = lab.ask(&authorisation(other_stan.number, 1, &one_off(other_stan))).await;
    assert_eq!(answer.text(11), "000002");
    let other_amount = card("visa_wrong_amount");
    let answer = lab.ask(&authorisation(other_amount.number, 3, &one_off(other_amount))).await;
    assert_eq!(answer.text(4), "000000001235");
}

#[tokio::test]
async fn a_line_out_of_step_is_cut() {
    let lab = Lab::open().await;
    for bytes in [&[0xff, 0xff, 0x30][..], &[0, 0], &[0, 3, b'0', b'1', b'0']] {
        let mut line = lab.line().await;
        line.0.write_all(bytes).await.unwrap();
        assert!(line.receive().await.is_none());
    }
    let mut line = lab.line().await;
    line.send(&Message::new("0300")).await;
    assert!(line.receive().await.is_none());
}

#[tokio::test]
async fn a_bad_field_is_named_when_the_message_can_be_answered() {
    let lab = Lab::open().await;
    let mut bytes = network_message("301", 9).encode().unwrap().to_vec();
    let last = bytes.len() - 1;
    bytes[last] = b'X';
    let mut line = lab.line().await;
    line.0.write_u16(u16::try_from(bytes.len()).unwrap()).await.unwrap();
    line.0.write_all(&bytes).await.unwrap();
    let answer = line.receive().await.unwrap();
    assert_eq!((answer.text(11), answer.text(39), answer.text(44)), ("000009", "30", "070"));
}

#[tokio::test]
async fn the_line_can_be_mute_or_down() {
    let lab = Lab::open().await;
    lab.bank.state().change_settings(|settings| settings.line = Mode::Mute);
    let mut line = lab.line().await;
    line.send(&network_message("001", 1)).await;
    assert!(timeout(Duration::from_millis(100), line.receive()).await.is_err());
    lab.bank.state().change_settings(|settings| settings.line = Mode::Down);
    let mut line = lab.line().await;
    assert!(line.receive().await.is_none());
}

#[tokio::test]
async fn stopping_cuts_the_lines_and_frees_the_port() {
    let lab = Lab::open().await;
    let mut line = lab.line().await;
    line.ask(&network_message("001", 1)).await;
    let address = lab.bank.acquirer_addr();
    lab.bank.stop().await;
    assert!(line.receive().await.is_none());
    assert!(tokio::net::TcpStream::connect(address).await.is_err());
}
