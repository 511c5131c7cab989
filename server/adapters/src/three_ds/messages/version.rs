//! Protocol versions, and the choice of one that all sides speak.

use std::str::FromStr;

/// A protocol version that we speak, oldest first.
///
/// A newer one is a new variant; each message that changes with it then has a
/// new arm in its `match`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Version {
    /// 2.2.0.
    V220,
}

impl Version {
    /// Every version that we speak, oldest first.
    pub const ALL: [Self; 1] = [Self::V220];
    /// The newest one; used where nothing was negotiated yet.
    pub const NEWEST: Self = Self::V220;

    /// The wire form: `2.2.0`.
    pub fn code(self) -> &'static str {
        match self {
            Self::V220 => "2.2.0",
        }
    }

    /// Reads the wire form of a version that we speak.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|version| version.code() == text)
    }

    /// The list for `errorDetail` of error 102, comma separated.
    pub fn list() -> String {
        Self::ALL.map(Self::code).join(",")
    }

    /// The highest version that we, the directory server and the bank all speak.
    pub fn common(directory: Span, bank: Span) -> Option<Self> {
        let spoken = |version: &Self| {
            let number = version.number();
            directory.contains(number) && bank.contains(number)
        };
        Self::ALL.into_iter().rev().find(spoken)
    }

    fn number(self) -> Number {
        match self {
            Self::V220 => Number([2, 2, 0, 0]),
        }
    }
}

/// A version as others write it: two to four numbers with dots; we need not speak it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Number([u16; 4]);

impl FromStr for Number {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut numbers = [0; 4];
        let parts: Vec<&str> = text.split('.').collect();
        if !(2..=numbers.len()).contains(&parts.len()) {
            return Err(());
        }
        for (number, part) in numbers.iter_mut().zip(parts) {
            let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            *number = part.parse().ok().filter(|_| digits).ok_or(())?;
        }
        Ok(Self(numbers))
    }
}

/// Versions from a first to a last one, both included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    /// Lowest.
    pub start: Number,
    /// Highest.
    pub end: Number,
}

impl Span {
    fn contains(self, number: Number) -> bool {
        (self.start..=self.end).contains(&number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: &str, end: &str) -> Span {
        Span { start: start.parse().unwrap(), end: end.parse().unwrap() }
    }

    #[test]
    fn the_highest_common_version_is_chosen_and_newer_ones_are_ignored() {
        assert_eq!(Version::common(span("2.1.0", "2.3.1"), span("2.2.0", "2.3.1.1")), Some(Version::V220));
        assert_eq!(Version::common(span("2.2.0", "2.2.0"), span("2.2.0", "2.2.0")), Some(Version::V220));
        assert_eq!(Version::common(span("2.1.0", "2.1.0"), span("2.1.0", "2.3.1")), None);
        assert_eq!(Version::common(span("2.1.0", "2.3.1"), span("2.3.1", "2.3.1")), None);
    }

    #[test]
    fn only_numbers_and_dots_are_a_version() {
        for text in ["", "2", "2.", ".2", "2.x.0", "+2.1.0", "2.1.0.0.0", "2.99999.0"] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
    }
}
