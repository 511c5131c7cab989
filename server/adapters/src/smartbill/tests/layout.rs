//! A table that cannot work is refused with every reason.

use super::super::head::Sort;
use super::super::layout::Layout;

const BUILT_IN: &str = include_str!("../../../../../docs/smartbill-layout.toml");

/// What is said about the built-in table after a change.
fn said(from: &str, to: &str) -> String {
    let text = BUILT_IN.replacen(from, to, 1);
    assert_ne!(text, BUILT_IN, "{from} is in the table");
    Layout::read(&text).err().map(|error| error.to_string()).unwrap_or_default()
}

#[test]
fn the_documented_one_works() {
    let layout = Layout::built_in().unwrap();
    assert_eq!(layout.line_bytes(), 129);
    assert_eq!(layout.name_of(Sort::Announcement, "DEMO", 7), "ANNC-DEMO-00000007.age");
}

#[test]
fn what_cannot_work_is_named() {
    for (from, to, reason) in [
        ("width = 128", "width = 100", "header: the field check is outside of the record"),
        ("width = 128", "width = 9000", "width is not 40 to 4096"),
        ("version = 1", "version = 1000", "version is not"),
        ("line_end = \"lf\"", "line_end = \"cr\"", "line_end is neither"),
        ("us = \"MAILLON\"", "us = \"AMEX\"", "us and them are the same"),
        ("us = \"MAILLON\"", "us = \"MAILLON-MAILLON\"", "does not go into the field sender"),
        ("-{sequence}.age", ".age", "file_name needs {sequence}"),
        ("-{sequence}.age", "/{sequence}", "file_name needs"),
        ("kind = \"ANSW\"", "kind = \"UPDT\"", "two kinds of file have the same name"),
        ("at = 9, length = 10", "at = 8, length = 10", "header: the field sender overlaps another one"),
        ("name = \"sender\"", "name = \"sennder\"", "header: the field sennder has no meaning there"),
        (
            "{ name = \"made_at\", at = 52, length = 17, format = \"time\" },",
            "",
            "header: the field made_at is missing",
        ),
        ("length = 17, format = \"time\"", "length = 16, format = \"time\"", "the field made_at has a format"),
        ("at = 10, length = 52, format", "at = 10, length = 51, format", "the field alias has a format or a length"),
        ("length = 4, format = \"yymm\"", "length = 4, format = \"number\"", "the field expiry has a format"),
        ("value = \"T\"", "value = \"D\"", "announcement: detail and trailer have no constant"),
        ("value = \"H\"", "value = \"HH\"", "the field record has a format or a length"),
        ("refused = \"ER\"", "refused = \"EA\"", "answer.codes are not different"),
        ("refused = \"ER\"", "denied = \"ER\"", "answer.codes are not accepted, refused"),
        ("expiry = \"EDU\"", "expiry = \"EDUX\"", "update.codes are not different, or do not go"),
        ("line_end", "line_endd", "unknown field `line_endd`"),
    ] {
        assert!(said(from, to).contains(reason), "{to}: {}", said(from, to));
    }
}

#[test]
fn other_places_and_formats_work() {
    let text = BUILT_IN
        .replace("width = 128", "width = 140")
        .replace("line_end = \"lf\"", "line_end = \"crlf\"")
        .replace("length = 4, format = \"yymm\"", "length = 6, format = \"yyyymm\"");
    assert_eq!(Layout::read(&text).unwrap().line_bytes(), 142);
}
