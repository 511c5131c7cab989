//! Vectors of independent origin: their bitmaps and lengths were made with another codec.

use super::Message;

const FIELDS: &[(u8, &str)] = &[
    (2, "4970101122334422"),
    (3, "000000"),
    (4, "000000000100"),
    (7, "1121235959"),
    (11, "000123"),
    (12, "235959"),
    (13, "1121"),
    (14, "2912"),
    (15, "1121"),
    (18, "5815"),
    (22, "812"),
    (25, "59"),
    (32, "401234"),
    (37, "632523000123"),
    (38, "A1B2C3"),
    (39, "00"),
    (41, "TERM0001"),
    (42, "MERCHANT0000001"),
    (43, "Atelier Forme            Paris        FR"),
    (49, "978"),
    (70, "301"),
    (90, "010000012311212359590000040123400000000000"),
];

/// Type, fields, bitmap, bytes without the header.
const VECTORS: &[(&str, &[u8], &str, usize)] = &[
    ("0100", &[2, 3, 4, 7, 11, 12, 13, 14, 18, 22, 25, 32, 37, 41, 42, 43, 49], "723C448108E08000", 173),
    ("0110", &[2, 3, 4, 7, 11, 15, 32, 37, 38, 39, 41, 42, 49], "722200010EC08000", 122),
    ("0400", &[2, 3, 4, 7, 11, 14, 18, 22, 25, 32, 37, 38, 41, 42, 49, 90], "F22444810CC080000000004000000000", 179),
    ("0800", &[7, 11, 70], "82200000000000000400000000000000", 39),
    ("0810", &[7, 11, 39, 70], "82200000020000000400000000000000", 41),
];

fn message(mti: &str, fields: &[u8]) -> Message {
    let mut message = Message::new(mti);
    for field in fields {
        let (_, value) = FIELDS.iter().find(|(known, _)| known == field).unwrap();
        message.set(*field, *value);
    }
    message
}

#[test]
fn bitmaps_and_lengths_are_those_of_the_vectors() {
    for (mti, fields, bitmap, length) in VECTORS {
        let bytes = message(mti, fields).encode().unwrap();
        assert_eq!(bytes.len(), *length, "{mti}");
        let bitmap_bytes = &bytes[4..4 + bitmap.len() / 2];
        assert_eq!(data_encoding::HEXUPPER.encode(bitmap_bytes), *bitmap, "{mti}");
        let read = Message::decode(&bytes).unwrap();
        let original = message(mti, fields);
        assert!(read.iter().eq(original.iter()), "{mti}");
    }
}

#[test]
fn every_cut_of_a_message_is_refused() {
    let bytes = message("0400", VECTORS[2].1).encode().unwrap();
    for length in 0..bytes.len() {
        assert!(Message::decode(&bytes[..length]).is_err(), "{length}");
    }
    let longer: Vec<u8> = bytes.iter().copied().chain([b'0']).collect();
    assert_eq!(Message::decode(&longer).unwrap_err().field, 0);
}

#[test]
fn the_bad_field_is_named_and_what_precedes_it_is_kept() {
    let mut bytes = message("0100", VECTORS[0].1).encode().unwrap().to_vec();
    let last = bytes.len() - 1;
    bytes[last] = b'X';
    let malformed = Message::decode(&bytes).unwrap_err();
    assert_eq!(malformed.field, 49);
    assert_eq!(malformed.partial.get(11), Some("000123"));
}

#[test]
fn debug_shows_no_value() {
    let shown = format!("{:?}", message("0100", VECTORS[0].1));
    assert!(shown.contains("0100"));
    assert!(!shown.contains("4422"));
}

#[test]
fn a_value_that_does_not_fit_is_not_written() {
    let mut wrong = Message::new("0800");
    wrong.set(11, "12345");
    assert_eq!(wrong.encode().unwrap_err().0, 11);
}
