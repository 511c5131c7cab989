//! The files under `tests/smartbill`, byte for byte.

use domain::card::Pan;
use domain::expiry::Expiry;
use domain::smartbill::alias::Alias;
use domain::smartbill::file::{Announced, Announcement, FileFault, FileHead, Kind};

use super::super::stream::Writer;
use super::hand::{ANNOUNCEMENT, ANSWER, UPDATE, layout, read, said};

pub fn announced(alias: &str, announcement: Announcement) -> Announced {
    Announced { alias: Alias::read(alias).unwrap(), announcement }
}

pub fn pan(digits: &str) -> Pan {
    Pan::parse_typed(digits).unwrap()
}

fn head() -> FileHead {
    FileHead {
        merchant_number: "DEMO-SMARTBILL".into(),
        sequence: 1,
        made_at: "2026-11-22T16:00:00.123Z".parse().unwrap(),
    }
}

#[test]
fn an_announcement_is_written_as_it_is_drawn() {
    let mut writer = Writer::begin(Vec::new(), layout(), &head()).unwrap();
    let month = |year, month| Expiry::new(year, month).unwrap();
    for line in [
        announced("client-71", Announcement::New(pan("371000000000001"), month(2030, 12))),
        announced("A12", Announcement::Changed(pan("371000000000001"), month(2029, 4))),
        announced("A13", Announcement::Cancelled),
    ] {
        writer.add(&line).unwrap();
    }
    let (bytes, lines) = writer.finish().unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), ANNOUNCEMENT);
    assert_eq!(lines, 3);
}

#[test]
fn answers_and_updates_are_read() {
    let (kind, head_read, lines) = read(ANSWER.as_bytes()).unwrap();
    assert_eq!(kind, Kind::Answer);
    assert_eq!(head_read, FileHead { made_at: "2026-11-22T20:00:00.123Z".parse().unwrap(), ..head() });
    assert_eq!(said(&lines), ["1 client-71 EA", "2 A12 EA", "3 B1 ER 101"]);
    let (kind, head_read, lines) = read(UPDATE.as_bytes()).unwrap();
    assert_eq!((kind, head_read.sequence), (Kind::Update, 2));
    let expected = ["1 client-71 EDU 3412", "2 A12 PU 378282246310005 3405", "3 A13 PU 3001", "4 B1 CC 201"];
    assert_eq!(said(&lines), expected);
    assert!(!format!("{lines:?}").contains("378282"), "no number is ever printed");
}

#[test]
fn our_own_files_are_not_taken() {
    assert!(matches!(read(ANNOUNCEMENT.as_bytes()), Err(FileFault::Foreign(_))));
}

#[test]
fn what_cannot_be_written_is_refused() {
    let refuses = |number: &str| {
        Writer::begin(Vec::new(), layout(), &FileHead { merchant_number: number.into(), ..head() }).err().unwrap()
    };
    assert_eq!(refuses("DEMO SMARTBILL"), "merchant_number is none");
    assert_eq!(refuses("../x"), "merchant_number is none");
    assert_eq!(refuses("A123456789012345"), "merchant_number is too long");
    assert!(Writer::begin(Vec::new(), layout(), &FileHead { sequence: 100_000_000, ..head() }).is_err());
}
