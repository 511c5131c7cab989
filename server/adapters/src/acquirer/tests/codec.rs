//! The acquirer sheet's vectors (§1.5), round trips, and noise.

use proptest::prelude::*;

use crate::acquirer::codec::{CodecError, decode, encode};
use crate::acquirer::message::Message;
use crate::acquirer::profile::{Class, FIELDS, Length};

const VALUES: &[(u8, &str)] = &[
    (2, "4970101122334422"),
    (3, "000000"),
    (4, "000000000100"),
    (7, "1121235959"),
    (11, "000123"),
    (12, "235959"),
    (13, "1121"),
    (14, "2712"),
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
    (43, "Demo shop                Paris        FR"),
    (49, "978"),
    (70, "301"),
    (90, "010000012311212359590000040123400000000000"),
];

fn message(mti: &str, fields: &[u8]) -> Message {
    let mut message = Message::new(mti);
    for (field, value) in VALUES.iter().filter(|(field, _)| fields.contains(field)) {
        message.set(*field, *value);
    }
    message
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXUPPER.encode(bytes)
}

#[test]
fn the_sheets_vectors() {
    let vectors: [(&str, &[u8], &str, usize); 5] = [
        ("0100", &[2, 3, 4, 7, 11, 12, 13, 14, 18, 22, 25, 32, 37, 41, 42, 43, 49], "723C448108E08000", 173),
        ("0110", &[2, 3, 4, 7, 11, 15, 32, 37, 38, 39, 41, 42, 49], "722200010EC08000", 122),
        (
            "0400",
            &[2, 3, 4, 7, 11, 14, 18, 22, 25, 32, 37, 38, 41, 42, 49, 90],
            "F22444810CC080000000004000000000",
            179,
        ),
        ("0800", &[7, 11, 70], "82200000000000000400000000000000", 39),
        ("0810", &[7, 11, 39, 70], "82200000020000000400000000000000", 41),
    ];
    for (mti, fields, bitmap, length) in vectors {
        let bytes = encode(&message(mti, fields)).unwrap();
        assert_eq!(bytes.len(), length + 2, "{mti}");
        assert_eq!(bytes[..2], u16::try_from(length).unwrap().to_be_bytes(), "{mti}");
        assert_eq!(bytes[2..6], *mti.as_bytes());
        assert_eq!(hex(&bytes[6..6 + bitmap.len() / 2]), bitmap, "{mti}");
        let read = decode(&bytes[2..]).unwrap();
        assert_eq!(read.mti(), mti);
        assert!(read.iter().eq(message(mti, fields).iter()));
    }
}

#[test]
fn refuses_what_does_not_fit() {
    let mut wrong = Message::new("0100");
    for (field, value) in [(2, ""), (4, "100"), (4, "-00000000100"), (37, "63252300012-"), (43, "short"), (48, "é")] {
        wrong.set(field, value);
        assert_eq!(encode(&wrong).unwrap_err(), CodecError::Element(field), "{value}");
        wrong = Message::new("0100");
    }
    wrong.set(64, "00000000");
    assert_eq!(encode(&wrong).unwrap_err(), CodecError::Element(64));
    assert_eq!(encode(&Message::new("01OO")).unwrap_err(), CodecError::Type);
    assert_eq!(decode(b"0100").unwrap_err(), CodecError::Size);
    assert_eq!(decode(&[b'0'; 2_049]).unwrap_err(), CodecError::Size);
}

#[test]
fn shows_numbers_and_no_values() {
    let shown = format!("{:?}", message("0100", &[2, 4]));
    assert_eq!(shown, r#"Message { mti: "0100", fields: [2, 4] }"#);
}

fn value(at: usize) -> impl Strategy<Value = (u8, String)> {
    let field = FIELDS[at];
    let class = match field.class {
        Class::Digits => "[0-9]",
        Class::Alphanumeric => "[0-9A-Za-z]",
        Class::Printable => "[ -~]",
    };
    let count = match field.length {
        Length::Fixed(length) => format!("{{{length}}}"),
        Length::Prefixed { max, .. } => format!("{{1,{max}}}"),
    };
    proptest::string::string_regex(&format!("{class}{count}")).unwrap().prop_map(move |text| (field.number, text))
}

fn any_message() -> impl Strategy<Value = Message> {
    let fields = prop::collection::btree_set(0..FIELDS.len(), 0..FIELDS.len());
    let fields = fields.prop_flat_map(|chosen| chosen.into_iter().map(value).collect::<Vec<_>>());
    ("[0-9]{4}", fields).prop_map(|(mti, fields)| {
        let mut message = Message::new(mti);
        for (field, text) in fields {
            message.set(field, text);
        }
        message
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read(message in any_message()) {
        let bytes = encode(&message).unwrap();
        let read = decode(&bytes[2..]).unwrap();
        prop_assert_eq!(read.mti(), message.mti());
        prop_assert!(read.iter().eq(message.iter()));
    }

    #[test]
    fn every_message_cut_short_is_refused(message in any_message(), cut in any::<prop::sample::Index>()) {
        let bytes = encode(&message).unwrap();
        let body = &bytes[2..];
        prop_assert!(decode(&body[..cut.index(body.len())]).is_err());
    }

    #[test]
    fn noise_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..2_100)) {
        let _ = decode(&bytes);
    }

    #[test]
    fn noise_behind_a_type_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..400), bits in any::<u128>()) {
        let mut message = b"0110".to_vec();
        message.extend(bits.to_be_bytes());
        message.extend(bytes);
        if let Ok(read) = decode(&message) {
            let again = encode(&read).unwrap();
            prop_assert!(decode(&again[2..]).unwrap().iter().eq(read.iter()));
        }
    }

    #[test]
    fn a_flipped_byte_never_panics(message in any_message(), at in any::<prop::sample::Index>(), to in any::<u8>()) {
        let bytes = encode(&message).unwrap();
        let mut body = bytes[2..].to_vec();
        let at = at.index(body.len());
        body[at] = to;
        let _ = decode(&body);
    }
}
