//! What of an answer counts.

use super::*;

const OLD: &str = "4970100000000006";
const NEW: &str = "4242424242424242";

fn pan(number: &str) -> Pan {
    Pan::parse_typed(number).unwrap()
}

fn month(text: &str) -> Expiry {
    Expiry::parse_yyyymm(text).unwrap()
}

fn enquiries() -> Vec<Enquiry> {
    let one = |reference: &str| Enquiry { reference: reference.into(), pan: pan(OLD), expiry: month("203012") };
    vec![one("a"), one("b")]
}

fn number(reference: &str, number: &str) -> Line {
    Line::Answer(reference.into(), Update::Number(pan(number), month("203112")))
}

fn read(lines: Vec<Line>) -> (Vec<(String, String)>, Faults) {
    let enquiries = enquiries();
    let (answers, faults) = sorted(&enquiries, lines, |pan| pan.expose().starts_with('4'));
    let mut read: Vec<_> = answers.iter().map(|(key, update)| ((*key).to_owned(), format!("{update:?}"))).collect();
    read.sort();
    (read, faults)
}

#[test]
fn each_answer_counts_for_its_own_card() {
    let (read, faults) = read(vec![number("b", NEW), Line::Answer("a".into(), Update::Closed)]);
    assert_eq!(read.len(), 2);
    assert_eq!(read[0], ("a".into(), "Closed".into()));
    assert!(read[1].1.starts_with("Number([card number]"), "{read:?}");
    assert!(faults.is_empty());
}

#[test]
fn what_is_known_already_is_nothing_new() {
    let same = Line::Answer("a".into(), Update::Number(pan(OLD), month("203012")));
    let longer = Line::Answer("b".into(), Update::Number(pan(OLD), month("203201")));
    let (read, faults) = read(vec![same, longer]);
    assert_eq!(read[0].1, "None");
    assert!(read[1].1.starts_with("Expiry("), "{read:?}");
    assert!(faults.is_empty());
}

#[test]
fn what_should_not_be_there_changes_nothing() {
    let (read, faults) = read(vec![Line::Garbled, number("c", NEW), number("a", "5555555555554444")]);
    assert_eq!((read, faults), (Vec::new(), Faults { foreign: 1, repeated: 0, garbled: 2 }));
}

#[test]
fn a_repeated_answer_counts_once_and_a_contradiction_not_at_all() {
    let (twice, faults) = read(vec![number("a", NEW), number("a", NEW)]);
    assert_eq!((twice.len(), faults.repeated), (1, 1));
    let (none, faults) = read(vec![number("a", NEW), Line::Answer("a".into(), Update::Closed), number("a", NEW)]);
    assert_eq!((none, faults.repeated), (Vec::new(), 2));
}
