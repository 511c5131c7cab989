//! DE48 of this acquirer's profile: a sequence of tag (2 characters), length
//! (3 digits), value.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use zeroize::Zeroizing;

/// The network chosen: `VISA`, `MASTERCARD`, `CB`, `AMEX`.
pub(super) const NETWORK: &str = "01";
/// The stored-credential marker of the network.
pub(super) const MARKER: &str = "02";
/// `CIT` or `MIT`.
pub(super) const INITIATOR: &str = "03";
/// `F` the first storage of the card, `S` a later use.
pub(super) const STORAGE: &str = "04";
/// Electronic commerce indicator, two digits.
pub(super) const ECI: &str = "10";
/// CAVV, AAV or AEVV: 28 base64 characters.
pub(super) const AUTHENTICATION_VALUE: &str = "11";
/// `dsTransID`.
pub(super) const DS_TRANSACTION: &str = "12";
/// Version of the 3-D Secure protocol.
pub(super) const PROTOCOL_VERSION: &str = "13";
/// Mastercard security level, three digits.
pub(super) const SECURITY_LEVEL: &str = "14";
/// The security code; in requests only.
pub(super) const SECURITY_CODE: &str = "20";
/// What the check of the code said; in answers only.
pub(super) const CODE_RESULT: &str = "21";
/// Visa transaction identifier.
pub(super) const VISA_TRANSACTION: &str = "30";
/// Mastercard trace id, padded to 15 with blanks.
pub(super) const MASTERCARD_TRACE: &str = "31";
/// Mastercard transaction link identifier.
pub(super) const MASTERCARD_LINK: &str = "32";
/// CB chaining reference.
pub(super) const CB_REFERENCE: &str = "33";
/// American Express transaction identifier.
pub(super) const AMEX_TRANSACTION: &str = "34";
/// Merchant advice code; in answers only.
pub(super) const ADVICE: &str = "40";
/// `P` an estimate that will be given back, `F` a final amount.
pub(super) const FINALITY: &str = "50";

const TAG_CHARS: usize = 2;
const LENGTH_DIGITS: usize = 3;

/// DE48 cannot be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("private data cannot be read")]
pub(super) struct Unreadable;

/// The tags of one message; values are wiped when dropped.
#[derive(Default)]
pub(super) struct PrivateData(BTreeMap<String, Zeroizing<String>>);

impl PrivateData {
    pub(super) fn set(&mut self, tag: &str, value: &str) {
        self.0.insert(tag.to_owned(), Zeroizing::new(value.to_owned()));
    }

    pub(super) fn get(&self, tag: &str) -> Option<&str> {
        self.0.get(tag).map(|value| value.as_str())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// DE48 as written, tags in ascending order.
    pub(super) fn encode(&self) -> Zeroizing<String> {
        let room = self.0.values().map(|value| TAG_CHARS + LENGTH_DIGITS + value.len()).sum();
        let mut text = Zeroizing::new(String::with_capacity(room));
        for (tag, value) in &self.0 {
            text.push_str(tag);
            let _ = write!(text, "{:0LENGTH_DIGITS$}", value.len());
            text.push_str(value);
        }
        text
    }

    /// Reads DE48; tags that the profile does not know are kept, a tag given twice is a fault.
    pub(super) fn parse(text: &str) -> Result<Self, Unreadable> {
        let mut data = Self::default();
        let mut rest = text;
        while !rest.is_empty() {
            let (tag, after) = rest.split_at_checked(TAG_CHARS).ok_or(Unreadable)?;
            let (length, after) = after.split_at_checked(LENGTH_DIGITS).ok_or(Unreadable)?;
            if !length.bytes().all(|b| b.is_ascii_digit()) || data.get(tag).is_some() {
                return Err(Unreadable);
            }
            let length = length.parse().map_err(|_| Unreadable)?;
            let (value, after) = after.split_at_checked(length).ok_or(Unreadable)?;
            data.set(tag, value);
            rest = after;
        }
        Ok(data)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn writes_tag_length_value_in_order() {
        let mut data = PrivateData::default();
        data.set(SECURITY_CODE, "123");
        data.set(NETWORK, "VISA");
        assert_eq!(data.encode().as_str(), "01004VISA20003123");
    }

    #[test]
    fn refuses_what_is_cut_short_doubled_or_not_a_length() {
        for text in ["0", "01", "0100", "01004VIS", "01+04VISA", "01 04VISA", "01002CB01002CB", "21001é"] {
            assert!(PrivateData::parse(text).is_err(), "{text}");
        }
        assert!(PrivateData::parse("").unwrap().is_empty());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(tags in prop::collection::btree_map("[0-9]{2}", "[ -~]{0,40}", 0..12)) {
            let mut data = PrivateData::default();
            for (tag, value) in &tags {
                data.set(tag, value);
            }
            let read = PrivateData::parse(&data.encode()).unwrap();
            prop_assert_eq!(read.0.len(), tags.len());
            for (tag, value) in &tags {
                prop_assert_eq!(read.get(tag), Some(value.as_str()));
            }
        }

        #[test]
        fn noise_never_panics(text in any::<String>()) {
            let _ = PrivateData::parse(&text);
        }
    }
}
