//! Agreement with an independent codec: the Python package pyiso8583.
//!
//! Runs when `MAILLON_TEST_PYISO8583` names a Python that has it; says so when it does not.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use domain::operation::OperationState;

use crate::acquirer::codec::{decode, encode};
use crate::acquirer::message::Message;
use crate::acquirer::{authorisation, follow_up, samples};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pyiso8583.py");

#[test]
#[expect(clippy::disallowed_methods, reason = "a test may look for its tools")]
fn a_foreign_codec_agrees() {
    let Ok(python) = std::env::var("MAILLON_TEST_PYISO8583") else {
        eprintln!("skipped: MAILLON_TEST_PYISO8583 names no Python with pyiso8583");
        return;
    };
    let ours = messages();
    let lines: String = ours.iter().fold(String::new(), |mut lines, message| {
        writeln!(lines, "{}", json(message)).unwrap();
        lines
    });
    let mut child = Command::new(python)
        .arg(SCRIPT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the named Python starts");
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "the script found a difference");

    let answers: Vec<serde_json::Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(answers.len() > ours.len(), "one line back for each of ours, and messages of its own");
    for answer in answers {
        let bytes = data_encoding::HEXLOWER.decode(answer["hex"].as_str().unwrap().as_bytes()).unwrap();
        let read = decode(&bytes).unwrap();
        assert_eq!(read.mti(), answer["mti"].as_str().unwrap());
        let fields = answer["fields"].as_object().unwrap();
        assert_eq!(read.iter().count(), fields.len());
        for (number, value) in fields {
            assert_eq!(read.get(number.parse().unwrap()), value.as_str(), "{} {number}", read.mti());
        }
    }
}

fn messages() -> Vec<Message> {
    let (mut original, row, contract, pos) =
        (samples::authorisation(), samples::reversal(), samples::contract(), samples::pos());
    let mut messages = vec![authorisation::message(&samples::request(&original, &contract, &pos))];
    let now = "2026-11-22T00:00:05Z".parse().unwrap();
    for state in [OperationState::Approved, OperationState::Unknown] {
        original.state = state;
        let request = samples::follow_up(&row, &original, &contract, &pos, &[]);
        for repeat in [false, true] {
            messages.push(follow_up::reversal(&request, repeat, now));
            messages.push(follow_up::capture(&request, repeat));
            messages.push(follow_up::refund(&request, repeat));
        }
    }
    // The rest of a hold: DE95.
    let part = domain::operation::Operation { amount: domain::money::Money { minor: 1, ..row.amount }, ..row.clone() };
    messages.push(follow_up::reversal(&samples::follow_up(&part, &original, &contract, &pos, &[]), false, now));
    let mut echo = Message::new("0800");
    for (field, value) in [(7, "1122000005"), (11, "000001"), (70, "301")] {
        echo.set(field, value);
    }
    messages.push(echo);
    messages
}

fn json(message: &Message) -> String {
    let bytes = encode(message).unwrap();
    let fields: serde_json::Map<String, serde_json::Value> =
        message.iter().map(|(number, value)| (number.to_string(), value.into())).collect();
    serde_json::json!({ "hex": data_encoding::HEXLOWER.encode(&bytes), "mti": message.mti(), "fields": fields })
        .to_string()
}
