//! The languages the pages speak. One row per language; nothing else in the crate knows their number.

/// A language of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Locale {
    /// English, British usage.
    En,
    /// French, as in France.
    Fr,
}

/// The writing direction of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// What is particular to one language.
struct Data {
    locale: Locale,
    tag: &'static str,
    name: &'static str,
    direction: Direction,
    messages: &'static str,
}

/// Ordered as shown in the language switcher; the first is the fallback.
const DATA: [Data; 2] = [
    Data {
        locale: Locale::En,
        tag: "en",
        name: "English",
        direction: Direction::Ltr,
        messages: include_str!("text/en.ftl"),
    },
    Data {
        locale: Locale::Fr,
        tag: "fr",
        name: "Français",
        direction: Direction::Ltr,
        messages: include_str!("text/fr.ftl"),
    },
];

const ALL: [Locale; DATA.len()] = {
    let mut all = [Locale::En; DATA.len()];
    let mut index = 0;
    while index < DATA.len() {
        #[expect(clippy::indexing_slicing, reason = "evaluated while compiling, bounded by the array itself")]
        {
            all[index] = DATA[index].locale;
        }
        index += 1;
    }
    all
};

impl Locale {
    /// Every language, in the order of the switcher.
    pub fn all() -> &'static [Self] {
        &ALL
    }

    /// Reads a BCP 47 tag; the region and anything after it are ignored, so `fr-CA` is French.
    pub fn parse(tag: &str) -> Option<Self> {
        let language = tag.trim().split(['-', '_']).next().unwrap_or_default();
        DATA.iter().find(|data| data.tag.eq_ignore_ascii_case(language)).map(|data| data.locale)
    }

    /// The BCP 47 tag, for `lang` and for the database.
    pub fn tag(self) -> &'static str {
        self.data().tag
    }

    /// The language's own name for itself.
    pub fn name(self) -> &'static str {
        self.data().name
    }

    /// The direction in which it is written.
    pub fn direction(self) -> Direction {
        self.data().direction
    }

    /// The direction as the `dir` attribute wants it: `ltr` or `rtl`.
    pub fn dir(self) -> &'static str {
        match self.direction() {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    pub(crate) fn messages(self) -> &'static str {
        self.data().messages
    }

    pub(crate) fn index(self) -> usize {
        DATA.iter().position(|data| data.locale == self).unwrap_or_default()
    }

    fn data(self) -> &'static Data {
        DATA.iter().find(|data| data.locale == self).unwrap_or(&DATA[0])
    }
}

/// How many entries of an `Accept-Language` header are looked at.
const ACCEPT_LANGUAGE_ENTRIES_MAX: usize = 32;

/// Chooses the language for an `Accept-Language` header (RFC 9110 §12.5.4): the highest weight that we speak,
/// the first of equals; otherwise the fallback.
pub fn negotiate(accept_language: &str) -> Locale {
    let mut best: Option<(u16, Locale)> = None;
    for entry in accept_language.split(',').take(ACCEPT_LANGUAGE_ENTRIES_MAX) {
        let (range, parameters) = entry.split_once(';').unwrap_or((entry, ""));
        let weight = weight(parameters);
        let locale = match range.trim() {
            "*" => Some(DATA[0].locale),
            tag => Locale::parse(tag),
        };
        if let Some(locale) = locale
            && weight > best.map_or(0, |(known, _)| known)
        {
            best = Some((weight, locale));
        }
    }
    best.map_or(DATA[0].locale, |(_, locale)| locale)
}

/// The weight in thousandths; absent is 1000, unreadable is 0.
fn weight(parameters: &str) -> u16 {
    let Some(value) = parameters.trim().strip_prefix("q=") else {
        return 1000;
    };
    let (whole, fraction) = value.trim().split_once('.').unwrap_or((value.trim(), ""));
    let fraction = format!("{fraction:0<3}");
    match (whole, fraction.get(..3).and_then(|digits| digits.parse::<u16>().ok())) {
        ("1", _) => 1000,
        ("0", Some(thousandths)) => thousandths,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_with_or_without_region() {
        assert_eq!(Locale::parse("fr-CA"), Some(Locale::Fr));
        assert_eq!(Locale::parse("EN"), Some(Locale::En));
        assert_eq!(Locale::parse("de"), None);
        assert_eq!(Locale::parse(""), None);
    }

    #[test]
    fn the_heaviest_spoken_language_wins() {
        assert_eq!(negotiate("de, fr;q=0.8, en;q=0.9"), Locale::En);
        assert_eq!(negotiate("fr-FR,fr;q=0.9,en;q=0.8"), Locale::Fr);
        assert_eq!(negotiate("en;q=0.5, fr;q=0.55"), Locale::Fr);
        assert_eq!(negotiate("fr;q=0, en;q=0.1"), Locale::En);
        assert_eq!(negotiate("de"), Locale::En);
        assert_eq!(negotiate(""), Locale::En);
        assert_eq!(negotiate("fr;q=x"), Locale::En);
    }

    #[test]
    fn each_language_is_listed_once() {
        for locale in Locale::all() {
            assert_eq!(Locale::parse(locale.tag()), Some(*locale));
        }
    }
}
