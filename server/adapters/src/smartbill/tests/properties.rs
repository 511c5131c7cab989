//! What is written is read, and nothing else is.

use domain::expiry::Expiry;
use domain::smartbill::file::{Announcement, FileFault, FileHead};
use jiff::Timestamp;
use proptest::prelude::*;

use super::super::head::Sort;
use super::super::stream::Writer;
use super::golden::{announced, pan};
use super::hand::{ANSWER, Row, UPDATE, detail, file, head, layout, read, said, trailer};

const LINE: usize = 129;

fn month() -> impl Strategy<Value = String> {
    (0..100_u32, 1..13_u32).prop_map(|(year, month)| format!("{year:02}{month:02}"))
}

fn row(kind: &'static str) -> BoxedStrategy<Row> {
    let alias = "[A-Za-z0-9][A-Za-z0-9._-]{0,50}[0-9]";
    let none = String::new;
    if kind == "ANSW" {
        prop_oneof![
            alias.prop_map(move |alias| (alias, "EA", none(), none(), none())),
            (alias, "[A-Z0-9]{1,10}").prop_map(move |(alias, code)| (alias, "ER", code, none(), none())),
        ]
        .boxed()
    } else {
        let number = prop_oneof![Just(""), Just("378282246310005"), Just("371449635398431")];
        prop_oneof![
            (alias, month()).prop_map(move |(alias, month)| (alias, "EDU", none(), none(), month)),
            (alias, number, month()).prop_map(move |(alias, pan, month)| (alias, "PU", none(), pan.to_owned(), month)),
            (alias, "[A-Z0-9]{1,10}").prop_map(move |(alias, code)| (alias, "CC", code, none(), none())),
        ]
        .boxed()
    }
}

fn whole(kind: &'static str) -> impl Strategy<Value = (u32, Vec<Row>)> {
    (1..100_000_000_u32, prop::collection::vec(row(kind), 0..20))
}

fn said_by(rows: &[Row]) -> Vec<String> {
    let say = |(at, (alias, code, reason, pan, month)): (usize, &Row)| {
        let words = [code, reason.as_str(), pan.as_str(), month.as_str()];
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        format!("{} {alias} {}", at + 1, words.join(" "))
    };
    rows.iter().enumerate().map(say).collect()
}

/// Files that differ from a good one in one respect, and are refused as the test says.
fn refused(text: impl AsRef<[u8]>) -> FileFault {
    read(text.as_ref()).expect_err("a damaged file is taken")
}

proptest! {
    #[test]
    fn what_they_write_is_read((sequence, rows) in whole("ANSW"), (later, news) in whole("UPDT")) {
        for (kind, sequence, rows) in [("ANSW", sequence, rows), ("UPDT", later, news)] {
            let (_, head, lines) = read(file(kind, sequence, &rows).as_bytes()).unwrap();
            prop_assert_eq!(head.sequence, sequence);
            prop_assert_eq!(said(&lines), said_by(&rows));
        }
    }

    #[test]
    fn what_we_write_has_its_places(
        sequence in 1..100_000_000_u32,
        at in 0..4_000_000_000_000_i64,
        lines in prop::collection::vec(("[A-Za-z0-9][A-Za-z0-9._-]{0,50}[0-9]", 0..3_u8, 2000..2100_i16, 1..13_i8), 0..20),
    ) {
        let made_at = Timestamp::from_millisecond(at).unwrap();
        let of = FileHead { merchant_number: "M-1".into(), sequence, made_at };
        let mut writer = Writer::begin(Vec::new(), layout(), Sort::Announcement, &of).unwrap();
        let mut expected = String::new();
        let mut counts = [0; 3];
        for (number, (alias, what, year, month)) in lines.iter().enumerate() {
            let expiry = Expiry::new(*year, *month).unwrap();
            let number_of_card = "371449635398431";
            let (announcement, code) = match what {
                0 => (Announcement::New(pan(number_of_card), expiry), "N"),
                1 => (Announcement::Changed(pan(number_of_card), expiry), "C"),
                _ => (Announcement::Cancelled, "X"),
            };
            writer.add(&announced(alias, announcement)).unwrap();
            counts[usize::from(*what)] += 1;
            let (card, month) = if *what < 2 { (number_of_card.to_owned(), expiry.yymm()) } else { Default::default() };
            expected += &detail(number + 1, &(alias.clone(), code, String::new(), card, month));
        }
        let text = String::from_utf8(writer.finish().unwrap().0).unwrap();
        let (first, rest) = text.split_at(LINE);
        prop_assert!(first.starts_with("HANNC001MAILLON   AMEX      M-1            "));
        let time = format!("{}{:03}", made_at.strftime("%Y%m%d%H%M%S"), at % 1_000);
        prop_assert_eq!(&first[51..68], time);
        let last = trailer("ANNC", sequence, lines.len(), &counts, &text[..text.len() - LINE]);
        prop_assert_eq!(rest, expected + &last);
    }

    #[test]
    fn a_flipped_byte_is_found((sequence, rows) in whole("UPDT"), at in any::<prop::sample::Index>(), bits in 1..=255_u8) {
        let mut bytes = file("UPDT", sequence, &rows).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= bits;
        let fault = refused(&bytes);
        let line = at / LINE;
        match fault {
            FileFault::Foreign(_) => prop_assert_eq!(line, 0),
            FileFault::Totals => prop_assert!(line > 0, "its lines or its trailer"),
            FileFault::Line(number, ..) => prop_assert_eq!(usize::try_from(number).unwrap(), line),
            FileFault::Truncated | FileFault::Unreachable(_) => prop_assert!(false, "{fault:?}"),
        }
    }

    #[test]
    fn a_file_that_ends_early_is_found((sequence, rows) in whole("ANSW"), at in any::<prop::sample::Index>()) {
        let text = file("ANSW", sequence, &rows);
        prop_assert_eq!(refused(&text.as_bytes()[..at.index(text.len())]), FileFault::Truncated);
    }

    #[test]
    fn repeated_missing_and_exchanged_lines_are_found((sequence, rows) in whole("ANSW"), at in any::<prop::sample::Index>()) {
        prop_assume!(rows.len() > 1);
        let text = file("ANSW", sequence, &rows);
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let at = 1 + at.index(rows.len() - 1);
        let mut twice = lines.clone();
        twice.insert(at, lines[at]);
        let mut missing = lines.clone();
        missing.remove(at);
        let mut exchanged = lines.clone();
        exchanged.swap(at, at + 1);
        for (spoilt, number) in [(twice, at + 1), (missing, at), (exchanged, at)] {
            match refused(spoilt.concat()) {
                FileFault::Line(found, field, _) => {
                    prop_assert_eq!((usize::try_from(found).unwrap(), field.as_str()), (number, "line"));
                }
                fault => prop_assert!(false, "{fault:?}"),
            }
        }
    }

    #[test]
    fn no_bytes_make_it_fall(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_file_makes_it_fall(cut in any::<prop::sample::Index>(), middle in "[ -~]{0,300}", keep in any::<prop::sample::Index>()) {
        for text in [ANSWER, UPDATE] {
            let spoilt = [&text[..cut.index(text.len())], middle.as_str(), &text[keep.index(text.len())..]].concat();
            let _ = read(spoilt.as_bytes());
        }
    }
}

#[test]
fn what_contradicts_itself_is_refused() {
    let line = |fault| match fault {
        FileFault::Line(number, field, what) => format!("{number} {field} {what}"),
        fault => format!("{fault:?}"),
    };
    let row = |code, reason: &str, pan: &str, month: &str| -> Row {
        ("A1".into(), code, reason.into(), pan.into(), month.into())
    };
    for (kind, row, expected) in [
        ("ANSW", row("ER", "", "", ""), "1 reason is missing"),
        ("ANSW", row("EA", "101", "", ""), "1 reason does not go with the code"),
        ("ANSW", row("EDU", "", "", ""), "1 code is unknown"),
        ("ANSW", row("EA", "", "371449635398431", ""), "1 blanks are not blank"),
        ("UPDT", row("EDU", "", "", ""), "1 expiry is missing"),
        ("UPDT", row("EDU", "", "", "2613"), "1 expiry is no month"),
        ("UPDT", row("EDU", "", "371449635398431", "2612"), "1 card_number does not go with the code"),
        ("UPDT", row("PU", "", "371449635398432", "2612"), "1 card_number is no card number"),
        ("UPDT", row("PU", "", "37144963539843x", "2612"), "1 card_number is not digits"),
        ("UPDT", row("CC", "", "", ""), "1 reason is missing"),
        ("UPDT", row("CC", "2;1", "", ""), "1 reason is not letters and digits"),
        ("UPDT", (" A1".into(), "CC", "1".into(), String::new(), String::new()), "1 alias does not begin at the left"),
        ("UPDT", ("a b1".into(), "CC", "1".into(), String::new(), String::new()), "1 alias is none"),
    ] {
        let rows = [row];
        assert_eq!(line(refused(file(kind, 1, &rows))), expected);
    }
}

#[test]
fn heads_of_others_are_refused() {
    let whole = |head: String| {
        let last = trailer("ANSW", 1, 0, &[0, 0], &head);
        head + &last
    };
    let mine = head("ANSW", "M1", 1, "20261122200000123");
    assert!(read(whole(mine.clone()).as_bytes()).is_ok());
    // As written by somebody who knows the layout: their checks are right.
    let again = |head: &str| {
        let blank = format!("{}{:8}", &head[..120], "");
        whole(format!("{}{}\n", &head[..120], &super::hand::hex(&blank)[..8]))
    };
    assert!(read(again(&mine).as_bytes()).is_ok());
    let said = |from: &str, to: &str| match refused(again(&mine.replacen(from, to, 1))) {
        FileFault::Foreign(said) => said,
        FileFault::Line(0, field, what) => format!("{field} {what}"),
        fault => format!("{fault:?}"),
    };
    assert_eq!(said("AMEX   ", "VISA   "), "somebody else has sent it");
    assert_eq!(said("MAILLON", "OTHERS "), "it is for somebody else");
    assert_eq!(said("ANSW001", "ANSW002"), "it is of another version of the layout");
    assert_eq!(said("HANSW", "HNEWS"), "it is of an unknown kind");
    assert_eq!(said("HANSW", "XANSW"), "it does not begin as alias files do");
    assert_eq!(said("00000001", "00000000"), "sequence is not a number of a file");
    assert_eq!(said("20261122", "20261322"), "made_at is no time");
    assert_eq!(said("M1 ", "M 1"), "merchant_number is none");
    let text = again(&mine) + "x";
    assert!(matches!(refused(text), FileFault::Line(1, _, what) if what == "follows the trailer"));
}
