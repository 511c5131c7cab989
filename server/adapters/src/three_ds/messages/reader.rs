//! Reads the members of a message and remembers everything that is wrong with them.

use super::fault::{ErrorCode, Fault};
use super::node::{Members, Node};

/// Reads one object. Nothing that was read may be used before [`Reader::finish`] said yes.
pub(super) struct Reader<'a> {
    members: &'a Members,
    missing: Vec<&'static str>,
    invalid: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(members: &'a Members) -> Self {
        Self { members, missing: Vec::new(), invalid: Vec::new() }
    }

    /// A text that must be there; an empty string stands for a fault already noted.
    pub(super) fn required(&mut self, name: &'static str, check: impl Fn(&str) -> bool) -> String {
        self.conditional(name, true, check).unwrap_or_default()
    }

    /// A text that may be left out, but if present must not be empty.
    pub(super) fn optional(&mut self, name: &'static str, check: impl Fn(&str) -> bool) -> Option<String> {
        self.borrowed(name, check).map(str::to_owned)
    }

    /// A text that must be there when `needed`.
    pub(super) fn conditional(
        &mut self,
        name: &'static str,
        needed: bool,
        check: impl Fn(&str) -> bool,
    ) -> Option<String> {
        if needed && self.members.get(name).is_none() {
            self.missing.push(name);
        }
        self.optional(name, check)
    }

    /// A text as it stands in the message; for values that must not be copied around.
    pub(super) fn borrowed(&mut self, name: &'static str, check: impl Fn(&str) -> bool) -> Option<&'a str> {
        match self.members.get(name)? {
            Node::Text(text) if !text.expose().is_empty() && check(text.expose()) => Some(text.expose()),
            _ => {
                self.invalid.push(name);
                None
            }
        }
    }

    /// Notes that a member must be there.
    pub(super) fn must_have(&mut self, name: &'static str) {
        if self.members.get(name).is_none() {
            self.missing.push(name);
        }
    }

    /// Notes that a member has a value it must not have.
    pub(super) fn refuse(&mut self, name: &'static str) {
        self.invalid.push(name);
    }

    /// What is wrong, if anything is: what is missing comes before what is malformed.
    pub(super) fn finish(self) -> Result<(), Fault> {
        if !self.missing.is_empty() {
            return Err(Fault::new(ErrorCode::Missing, self.missing.join(",")));
        }
        if !self.invalid.is_empty() {
            return Err(Fault::new(ErrorCode::Invalid, self.invalid.join(",")));
        }
        Ok(())
    }
}

/// A UUID in its usual text form, in any case.
pub(super) fn uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// At most `max` characters.
pub(super) fn chars(max: usize) -> impl Fn(&str) -> bool {
    move |text| text.chars().take(max + 1).count() <= max
}

/// Exactly two digits.
pub(super) fn two_digits(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Exactly two letters or digits: Mastercard has ECI values with a letter.
pub(super) fn eci(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// One character of `allowed`.
pub(super) fn one_of(allowed: &str) -> impl Fn(&str) -> bool {
    move |text| text.chars().count() == 1 && allowed.contains(text)
}

/// Base64 of 20 bytes: 28 characters.
pub(super) fn authentication_value(text: &str) -> bool {
    data_encoding::BASE64.decode_len(text.len()) == Ok(21)
        && data_encoding::BASE64.decode(text.as_bytes()).is_ok_and(|bytes| bytes.len() == 20)
}
