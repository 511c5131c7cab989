//! Loads, updates and look-ups.

use serde_json::{Value, json};

use super::fixtures::{SERVER_ID, pres, range, with, without};
use crate::three_ds::card_ranges::CardRanges;
use crate::three_ds::messages::pres::{PRes, Received};
use crate::three_ds::messages::{ErrorCode, Version};

fn answer(message: &Value) -> PRes {
    Received::parse(message.to_string().as_bytes()).unwrap().check(SERVER_ID, Version::V220).unwrap()
}

fn update(serial: &str, entries: &[Value]) -> PRes {
    answer(&with(&with(&pres(), "serialNum", serial), "cardRangeData", entries))
}

fn entry(action: &str, start: &str, end: &str) -> Value {
    with(&range(start, end), "actionInd", action)
}

const LOW: (&str, &str) = ("4970100000000000", "4970109999999999");
const HIGH: (&str, &str) = ("4970200000000000", "4970209999999999");

#[test]
fn a_number_is_found_in_a_range_of_its_own_length() {
    let ranges = CardRanges::load(answer(&pres())).unwrap();
    for inside in [LOW.0, LOW.1, "4970101122334422"] {
        assert!(ranges.find(inside).is_some(), "{inside}");
    }
    for outside in ["4970099999999999", "4970110000000000", "497010112233442", "49701011223344220", "", "x"] {
        assert!(ranges.find(outside).is_none(), "{outside}");
    }
}

#[test]
fn changes_are_applied_in_order_and_the_serial_moves() {
    let ranges = CardRanges::load(answer(&pres())).unwrap();
    let moved = with(&entry("M", LOW.0, LOW.1), "threeDSMethodURL", "https://new.example/method");
    let ranges = ranges.updated(update("2", &[entry("A", HIGH.0, HIGH.1), moved])).unwrap();
    assert_eq!((ranges.count(), ranges.serial.as_deref()), (2, Some("2")));
    assert_eq!(ranges.find(LOW.0).unwrap().method_url.as_deref(), Some("https://new.example/method"));
    let split =
        [entry("D", LOW.0, LOW.1), entry("A", LOW.0, "4970104999999999"), entry("A", "4970105000000000", LOW.1)];
    let ranges = ranges.updated(update("3", &split)).unwrap();
    assert_eq!(ranges.count(), 3);
    let same = answer(&without(&with(&pres(), "serialNum", "3"), "cardRangeData"));
    assert_eq!(ranges.updated(same).unwrap(), ranges, "nothing changed");
}

#[test]
fn a_fault_drops_the_whole_update() {
    let ranges = CardRanges::load(answer(&pres())).unwrap();
    let good = entry("A", HIGH.0, HIGH.1);
    for (bad, code) in [
        (entry("A", LOW.0, LOW.1), ErrorCode::RangeOverlap),
        (entry("A", "4970000000000000", LOW.0), ErrorCode::RangeOverlap),
        (entry("A", LOW.1, "4970110000000000"), ErrorCode::RangeOverlap),
        (entry("A", "4970000000000000", "4970999999999999"), ErrorCode::RangeOverlap),
        (entry("A", "4970105000000000", "4970105000000001"), ErrorCode::RangeOverlap),
        (entry("D", LOW.0, "4970108888888888"), ErrorCode::RangeAction),
        (entry("M", "5555550000000000", "5555559999999999"), ErrorCode::RangeAction),
    ] {
        assert_eq!(ranges.updated(update("2", &[good.clone(), bad])).unwrap_err().code, code);
    }
    assert_eq!((ranges.count(), ranges.serial.as_deref()), (1, Some("1")));
    let longer = entry("A", "49701000000000000", "49701099999999999");
    assert!(ranges.updated(update("2", &[longer])).is_ok(), "another length is no overlap");
}

#[test]
fn an_answer_without_serial_replaces_everything() {
    let ranges = CardRanges::load(answer(&pres())).unwrap();
    let fresh = with(&without(&pres(), "serialNum"), "cardRangeData", json!([range(HIGH.0, HIGH.1)]));
    let ranges = ranges.updated(answer(&fresh)).unwrap();
    assert_eq!((ranges.count(), ranges.serial.as_deref()), (1, None));
    assert!(ranges.find(LOW.0).is_none());
}

#[test]
fn a_ranges_own_directory_versions_win() {
    let version = |start: &str, end: &str| {
        let own = with(&with(&range(LOW.0, LOW.1), "dsStartProtocolVersion", start), "dsEndProtocolVersion", end);
        let ranges = CardRanges::load(update("1", &[own])).unwrap();
        ranges.version(ranges.find(LOW.0).unwrap())
    };
    assert_eq!(version("2.2.0", "2.2.0"), Some(Version::V220));
    assert_eq!(version("2.3.1", "2.3.1"), None);
}

#[test]
fn the_largest_answer_is_taken_and_a_larger_one_is_not() {
    let body = |count: u64| {
        let first = |n: u64| 4_000_000_000_000_000 + n * 100;
        let entry = |n| range(&first(n).to_string(), &(first(n) + 99).to_string()).to_string();
        let entries = (0..count).map(entry).collect::<Vec<_>>().join(",");
        without(&pres(), "cardRangeData").to_string().replacen('{', &format!(r#"{{"cardRangeData":[{entries}],"#), 1)
    };
    let read = |count| Received::parse(body(count).as_bytes()).and_then(|it| it.check(SERVER_ID, Version::V220));
    let ranges = CardRanges::load(read(200_000).unwrap()).unwrap();
    assert_eq!(ranges.count(), 200_000);
    assert!(ranges.find("4000000019999999").is_some() && ranges.find("4000000020000000").is_none());
    assert_eq!(read(200_001).unwrap_err().code, ErrorCode::Invalid);
}
