//! Everything here that reads what others wrote, to be given anything: `server/fuzz` does it by the million, a test
//! gives it the inputs that are kept in `server/fuzz/corpus`.

use domain::card::{Pan, SecurityCode};
use domain::clearing::ClearingFile;
use domain::expiry::Expiry;
use jiff::Timestamp;

use crate::three_ds::address::AddressRule;
use crate::three_ds::challenge;
use crate::three_ds::messages::{Document, Version, ares, cres, erro, method, pres, rreq};
use crate::{acquirer, font, keys, logo, smartbill};

/// A name, and what is given bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 11] = [
    ("acquirer_message", acquirer::fuzzing::message),
    ("clearing_file", clearing_file),
    ("font", font),
    ("layout", smartbill::fuzzing::layout),
    ("logo", logo),
    ("sealed_card", keys::fuzzing::sealed_card),
    ("smartbill_file", smartbill::fuzzing::file),
    ("three_ds_field", three_ds_field),
    ("three_ds_message", three_ds_message),
    ("three_ds_ranges", three_ds_ranges),
    ("typed_card", typed_card),
];

/// A run's id, where a message must name the one that was asked about.
const RUN: &str = "8a880dc0-d2d2-4067-bcb1-b08d1690b26e";

/// A bank's day.
fn clearing_file(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = ClearingFile::parse(text);
}

/// A merchant's typeface.
fn font(bytes: &[u8]) {
    let _ = font::checked(bytes);
}

/// A merchant's logo. What was made safe once is safe: it comes through again.
fn logo(bytes: &[u8]) {
    if let Ok(file) = logo::checked(bytes) {
        assert!(logo::checked(&file.bytes).is_ok(), "a logo that was made safe is refused");
    }
}

/// What a browser brings back from a bank.
fn three_ds_field(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = challenge::parse_cres(text);
    let _ = challenge::parse_method_notification(text);
}

/// What a directory server answers, or calls with.
fn three_ds_message(bytes: &[u8]) {
    let Ok(document) = Document::parse(bytes) else { return };
    let _ = document.known_ids();
    let _ = erro::Erro::parse(&document).to_string();
    let _ = ares::parse(&document, RUN, Version::V220, &AddressRule::new(None));
    let _ = cres::parse(&document);
    let _ = method::parse(&document);
    if let Ok(result) = rreq::parse(&document, Timestamp::UNIX_EPOCH) {
        let _ = result.fault();
    }
}

/// A directory server's card ranges.
fn three_ds_ranges(bytes: &[u8]) {
    if let Ok(received) = pres::Received::parse(bytes) {
        let _ = received.check(RUN, Version::V220);
    }
}

/// What a consumer types. A number that is one is the same when its digits are typed again.
fn typed_card(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(number) = Pan::parse_typed(text) {
        assert!(Pan::parse_typed(number.expose()).is_ok(), "a number is refused without its blanks");
    }
    let _ = SecurityCode::parse_typed(text, 3);
    let _ = SecurityCode::parse_typed(text, 4);
    if let Ok(expiry) = Expiry::parse_typed(text, jiff::civil::date(2026, 11, 22)) {
        assert!(Expiry::parse_yyyymm(&expiry.yyyymm()) == Some(expiry), "a month changes as it is written");
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::TARGETS;

    #[test]
    fn what_is_kept_harms_nothing() {
        for (name, target) in TARGETS {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(name);
            let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
            assert!(files.len() > 1, "{name}: nothing is kept");
            for file in files {
                target(&std::fs::read(file).unwrap());
            }
        }
    }
}
