//! What is a font stays one, alone; everything else is refused with the reason.

use proptest::prelude::*;

use super::{FONT_BYTES_MAX, Refused, checked};

const REGULAR: &[u8] = include_bytes!("samples/regular.woff2");
const SIGNS: &[u8] = include_bytes!("samples/signs.woff2");

#[test]
fn a_font_is_kept_and_named() {
    let file = checked(REGULAR).unwrap();
    assert_eq!((file.font.title.as_str(), file.font.hash.len()), ("Blocks Regular", 64));
    assert_eq!(file.bytes, REGULAR, "nothing stood beside its tables");
    assert_ne!(checked(include_bytes!("samples/bold.woff2")).unwrap().font.hash, file.font.hash);
}

/// Notes and private data are where anything could be hidden.
#[test]
fn what_stands_beside_the_tables_goes() {
    let mut with = REGULAR.to_vec();
    let start = u32::try_from(with.len()).unwrap();
    with.extend_from_slice(b"<script>notes</script>..");
    let length = u32::try_from(with.len()).unwrap();
    with[8..12].copy_from_slice(&length.to_be_bytes());
    with[40..44].copy_from_slice(&start.to_be_bytes());
    with[44..48].copy_from_slice(&24_u32.to_be_bytes());
    let file = checked(&with).unwrap();
    assert_eq!(file.bytes, REGULAR);
}

#[test]
fn what_is_no_font_is_refused_with_the_reason() {
    let changed = |at: usize, bytes: &[u8]| {
        let mut file = REGULAR.to_vec();
        file[at..at + bytes.len()].copy_from_slice(bytes);
        checked(&file)
    };
    assert_eq!(checked(b"\0\x01\0\0 a TrueType file"), Err(Refused::Format));
    assert_eq!(checked(b"wOFF"), Err(Refused::Format));
    assert_eq!(checked(b""), Err(Refused::Damaged));
    assert_eq!(checked(b"<html><script>1</script>"), Err(Refused::Format));
    assert_eq!(checked(&vec![0; FONT_BYTES_MAX + 1]), Err(Refused::TooLarge));
    assert_eq!(changed(4, b"ttcf"), Err(Refused::Collection));
    assert_eq!(changed(4, b"html"), Err(Refused::Damaged));
    assert_eq!(checked(SIGNS), Err(Refused::Letter('A')));
    assert_eq!(checked(&REGULAR[..REGULAR.len() - 4]), Err(Refused::Damaged), "cut");
    assert_eq!(changed(400, b"\xff\xff\xff\xff"), Err(Refused::Damaged), "the stream");
    // The first entry of the directory, by its number: it becomes the table of drawings, of which there are none.
    assert_eq!(changed(48, &[36]), Err(Refused::Drawings));
    assert_eq!(changed(48, &[4]), Err(Refused::Damaged), "the same table twice");
    assert_eq!(changed(48, &[33]), Err(Refused::Missing(first_table())));
}

/// What the sample's directory begins with.
fn first_table() -> &'static str {
    ["cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post"][usize::from(REGULAR[48] & 0x3f)]
}

/// A file of a few bytes must not become gigabytes.
#[test]
fn a_directory_that_promises_too_much_is_refused_before_anything_is_unpacked() {
    let mut file = REGULAR.to_vec();
    // Five bytes of length in place of one: more than four billion.
    file.splice(49..50, [0x8f, 0xff, 0xff, 0xff, 0x7f]);
    let length = u32::try_from(file.len()).unwrap();
    file[8..12].copy_from_slice(&length.to_be_bytes());
    assert_eq!(checked(&file), Err(Refused::Damaged));
}

proptest! {
    #[test]
    fn no_file_stops_the_server(at in 0..REGULAR.len(), bytes in proptest::collection::vec(any::<u8>(), 1..20)) {
        let mut file = REGULAR.to_vec();
        for (place, byte) in file.iter_mut().skip(at).zip(bytes) {
            *place = byte;
        }
        if let Ok(found) = checked(&file) {
            prop_assert_eq!(checked(&found.bytes).unwrap().bytes, found.bytes);
        }
    }
}
