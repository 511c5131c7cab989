//! DE48 of this acquirer: a sequence of tag (2 characters), length (3 digits), value.

use std::collections::BTreeMap;

use zeroize::{Zeroize, Zeroizing};

pub(crate) const NETWORK: &str = "01";
pub(crate) const MARKER: &str = "02";
pub(crate) const INITIATOR: &str = "03";
pub(crate) const STORAGE: &str = "04";
pub(crate) const ECI: &str = "10";
pub(crate) const AUTHENTICATION_VALUE: &str = "11";
pub(crate) const DS_TRANSACTION: &str = "12";
pub(crate) const PROTOCOL_VERSION: &str = "13";
pub(crate) const SECURITY_LEVEL: &str = "14";
pub(crate) const SECURITY_CODE: &str = "20";
pub(crate) const SECURITY_CODE_RESULT: &str = "21";
pub(crate) const VISA_TRANSACTION: &str = "30";
pub(crate) const TRACE: &str = "31";
pub(crate) const LINK: &str = "32";
pub(crate) const CB_REFERENCE: &str = "33";
pub(crate) const AMEX_TRANSACTION: &str = "34";
pub(crate) const ADVICE: &str = "40";
pub(crate) const FINALITY: &str = "50";

/// The tags of one message; values are wiped on drop, as one of them may be a security code.
#[derive(Default)]
pub(crate) struct PrivateData {
    tags: BTreeMap<String, String>,
}

impl PrivateData {
    /// Reads DE48. The error is the tag at fault, or an empty string when no tag can be read.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut data = Self::default();
        let mut rest = text;
        while !rest.is_empty() {
            let (tag, after_tag) = rest.split_at_checked(2).ok_or_else(String::new)?;
            let fault = || tag.to_owned();
            let (length, after_length) = after_tag.split_at_checked(3).ok_or_else(fault)?;
            let well_formed = length.bytes().all(|byte| byte.is_ascii_digit());
            let length = length.parse().ok().filter(|_| well_formed).ok_or_else(fault)?;
            let (value, after) = after_length.split_at_checked(length).ok_or_else(fault)?;
            if !is_well_formed(tag, value) {
                return Err(fault());
            }
            if let Some(mut first) = data.tags.insert(tag.to_owned(), value.to_owned()) {
                first.zeroize();
                return Err(fault());
            }
            rest = after;
        }
        Ok(data)
    }

    pub(crate) fn get(&self, tag: &str) -> Option<&str> {
        self.tags.get(tag).map(String::as_str)
    }

    /// Takes the security code out, so that nothing after the check can see it.
    pub(crate) fn take_security_code(&mut self) -> Option<Zeroizing<String>> {
        self.tags.remove(SECURITY_CODE).map(Zeroizing::new)
    }
}

impl Drop for PrivateData {
    fn drop(&mut self) {
        self.tags.values_mut().for_each(Zeroize::zeroize);
    }
}

/// Appends one tag of an answer.
pub(crate) fn push(text: &mut String, tag: &str, value: &str) {
    let length = format!("{:03}", value.len());
    for part in [tag, &length, value] {
        text.push_str(part);
    }
}

/// Whether a request may carry this tag with this value.
fn is_well_formed(tag: &str, value: &str) -> bool {
    let digits = |lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit())
    };
    match tag {
        NETWORK => matches!(value, "VISA" | "MASTERCARD" | "CB" | "AMEX"),
        MARKER => matches!(value, "R" | "I" | "C") || is_mastercard_marker(value),
        INITIATOR => matches!(value, "CIT" | "MIT"),
        STORAGE => matches!(value, "F" | "S"),
        ECI => digits(2..=2),
        AUTHENTICATION_VALUE => {
            let decoded = data_encoding::BASE64.decode(value.as_bytes());
            decoded.is_ok_and(|bytes| bytes.len() == 20)
        }
        DS_TRANSACTION => crate::directory::is_uuid(value),
        PROTOCOL_VERSION => matches!(value, "2.1.0" | "2.2.0" | "2.3.1"),
        SECURITY_LEVEL => digits(3..=3),
        SECURITY_CODE => digits(3..=4),
        VISA_TRANSACTION | CB_REFERENCE | AMEX_TRANSACTION => digits(15..=15),
        TRACE => {
            let (reference, blanks) = value.split_at_checked(13).unwrap_or_default();
            blanks == "  " && reference.bytes().all(|byte| byte.is_ascii_alphanumeric())
        }
        LINK => value.len() == 22 && value.bytes().all(|byte| byte.is_ascii_graphic()),
        FINALITY => matches!(value, "P" | "F"),
        _ => false,
    }
}

fn is_mastercard_marker(value: &str) -> bool {
    matches!(value, "C101" | "C102" | "C103" | "C104" | "M101" | "M102" | "M103" | "M104")
}

#[cfg(test)]
mod tests {
    use super::{PrivateData, push};

    #[test]
    fn what_is_pushed_is_parsed() {
        let mut text = String::new();
        push(&mut text, "01", "VISA");
        push(&mut text, "20", "123");
        assert_eq!(text, "01004VISA20003123");
        let mut data = PrivateData::parse(&text).unwrap();
        assert_eq!(data.get("01"), Some("VISA"));
        assert_eq!(data.take_security_code().unwrap().as_str(), "123");
        assert!(data.take_security_code().is_none());
    }

    #[test]
    fn faults_name_the_tag() {
        for (text, tag) in [
            ("0", ""),
            ("01", "01"),
            ("01+04VISA", "01"),
            ("01005VISA", "01"),
            ("01004CARD", "01"),
            ("01002CB01002CB", "01"),
            ("21001M", "21"),
            ("20003ABC", "20"),
        ] {
            assert_eq!(PrivateData::parse(text).err().as_deref(), Some(tag), "{text}");
        }
    }
}
