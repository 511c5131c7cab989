//! A theme over time: the draft, its numbered versions, what is shown when.

use jiff::Timestamp;

use super::Theme;
use crate::ids::{MerchantId, PosId};

/// Themes of one point of sale.
pub const THEMES_MAX: usize = 20;

/// Logos of one point of sale.
pub const LOGOS_MAX: usize = 50;

/// Longest name of a theme, in characters (Monext `customPaymentPageCode`: AN50).
const NAME_CHARS_MAX: usize = 50;

/// The name a theme is chosen by: letters, digits, dashes, dots, underscores.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ThemeName(String);

impl ThemeName {
    /// The theme of a point of sale's pages when a session names none, and what its other themes begin with.
    pub const DEFAULT: &'static str = "default";

    /// The default's name.
    pub fn default_theme() -> Self {
        Self(Self::DEFAULT.to_owned())
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        let fine = (1..=NAME_CHARS_MAX).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
        // Two dots in a row could be taken for a step up in an address.
        (fine && !text.contains("..") && text != ".").then(|| Self(text.to_owned()))
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Which theme of whom.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct ThemeKey {
    /// Whose.
    pub merchant_id: MerchantId,
    /// Of which shop.
    pub pos_id: PosId,
    /// Its name.
    pub name: ThemeName,
}

impl ThemeKey {
    /// The default of the same shop.
    #[must_use]
    pub fn of_default(&self) -> Self {
        Self { name: ThemeName::default_theme(), ..self.clone() }
    }
}

/// A theme with its draft.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredTheme {
    /// Which.
    pub key: ThemeKey,
    /// Grows by one with every change of the draft.
    pub revision: i64,
    /// What is being worked on.
    pub draft: Theme,
    /// When it was changed.
    pub changed_at: Timestamp,
    /// The highest version number given; 0 before the first.
    pub versions: u32,
    /// What is shown until the switch, if any.
    pub published: Option<u32>,
    /// What is shown from when on.
    pub scheduled: Option<(u32, Timestamp)>,
}

impl StoredTheme {
    /// The version that consumers see now.
    pub fn current(&self, now: Timestamp) -> Option<u32> {
        match self.scheduled {
            Some((number, at)) if at <= now => Some(number),
            _ => self.published,
        }
    }

    /// The switch that is still to come.
    pub fn coming(&self, now: Timestamp) -> Option<(u32, Timestamp)> {
        self.scheduled.filter(|(_, at)| *at > now)
    }
}

/// What was published once. It never changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThemeVersion {
    /// 1, 2, 3 …
    pub number: u32,
    /// What its draft said.
    pub own: Theme,
    /// What consumers see: with the shop's default as it was then, every value that was checked.
    pub shown: Theme,
    /// When.
    pub made_at: Timestamp,
}

/// A logo as a page needs it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Logo {
    /// SHA-256 of the file as served, in hexadecimal: its name.
    pub hash: String,
    /// How it is written.
    pub format: LogoFormat,
    /// Width in units of its own.
    pub width: u32,
    /// Height likewise: pages keep room of this shape.
    pub height: u32,
}

/// How a logo is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LogoFormat {
    /// Scalable vector graphics.
    Svg,
    /// Portable network graphics.
    Png,
}

impl LogoFormat {
    /// The end of its file name, and its name in the store.
    pub fn code(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// Reads it.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Svg, Self::Png].into_iter().find(|format| format.code() == code)
    }
}

/// A logo with its bytes, made safe.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LogoFile {
    /// What pages need.
    pub logo: Logo,
    /// As served.
    pub bytes: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain() {
        for name in ["default", "gym-2026", "Été".trim_start_matches("Ét"), "A.b_c"] {
            assert_eq!(ThemeName::parse(name).is_some(), name.is_ascii(), "{name}");
        }
        for name in ["", "a b", "../x", "..", ".", "a/b", &"x".repeat(51)] {
            assert_eq!(ThemeName::parse(name), None, "{name}");
        }
    }

    #[test]
    fn a_switch_happens_at_its_time() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let key = ThemeKey {
            merchant_id: MerchantId::from_text("m"),
            pos_id: PosId::from_text("p"),
            name: ThemeName::default_theme(),
        };
        let stored = StoredTheme {
            key,
            revision: 1,
            draft: Theme::default(),
            changed_at: at(0),
            versions: 2,
            published: Some(1),
            scheduled: Some((2, at(10))),
        };
        assert_eq!((stored.current(at(9)), stored.coming(at(9))), (Some(1), Some((2, at(10)))));
        assert_eq!((stored.current(at(10)), stored.coming(at(10))), (Some(2), None));
    }
}
