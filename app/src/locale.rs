//! The languages the pages speak. One row per language; nothing else in the crate knows their number.

mod accepted;

pub use accepted::negotiate;

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
    tag: &'static str,
    name: &'static str,
    direction: Direction,
    /// What else it is called in requests: the codes of ISO 639-2 (both kinds), codes that are no longer used, and
    /// the languages whose speakers it stands for.
    others: &'static [&'static str],
    messages: &'static str,
}

macro_rules! languages {
    ($($locale:ident $tag:literal $name:literal $direction:ident [$($other:literal)*];)*) => {
        /// A language of the pages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Locale {
            $(#[doc = $name] $locale,)*
            /// English in long, accented letters, never offered: what it does not change is not translated, and what
            /// it breaks is too tight for other languages.
            #[cfg(feature = "pseudo")]
            Pseudo,
        }

        /// In the order of [`Locale`].
        static DATA: [Data; Locale::COUNT] = [
            $(Data {
                tag: $tag,
                name: $name,
                direction: Direction::$direction,
                others: &[$($other),*],
                messages: include_str!(concat!("text/", $tag, ".ftl")),
            },)*
            #[cfg(feature = "pseudo")]
            Data {
                tag: PSEUDO_TAG,
                name: "Pseudo",
                direction: Direction::Ltr,
                others: &[],
                messages: include_str!("text/en.ftl"),
            },
        ];

        const ALL: &[Locale] = &[$(Locale::$locale),*];
    };
}

/// The tag of the pseudo-language, as CLDR has it.
#[cfg(feature = "pseudo")]
const PSEUDO_TAG: &str = "en-XA";

// Ordered as the European institutions list languages: by their own names, as these sound; then the other scripts.
languages! {
    Bg "bg" "Български" Ltr ["bul"];
    Es "es" "Español" Ltr ["spa"];
    Cs "cs" "Čeština" Ltr ["ces" "cze"];
    Da "da" "Dansk" Ltr ["dan"];
    De "de" "Deutsch" Ltr ["deu" "ger"];
    Et "et" "Eesti" Ltr ["est"];
    El "el" "Ελληνικά" Ltr ["ell" "gre"];
    En "en" "English" Ltr ["eng"];
    Fr "fr" "Français" Ltr ["fra" "fre"];
    Ga "ga" "Gaeilge" Ltr ["gle"];
    Hr "hr" "Hrvatski" Ltr ["hrv"];
    Is "is" "Íslenska" Ltr ["isl" "ice"];
    It "it" "Italiano" Ltr ["ita"];
    Lv "lv" "Latviešu" Ltr ["lav"];
    Lt "lt" "Lietuvių" Ltr ["lit"];
    Hu "hu" "Magyar" Ltr ["hun"];
    Mt "mt" "Malti" Ltr ["mlt"];
    Nl "nl" "Nederlands" Ltr ["nld" "dut"];
    Nb "nb" "Norsk" Ltr ["nob" "no" "nor" "nn" "nno"];
    Pl "pl" "Polski" Ltr ["pol"];
    Pt "pt" "Português" Ltr ["por"];
    Ro "ro" "Română" Ltr ["ron" "rum" "mo"];
    Sk "sk" "Slovenčina" Ltr ["slk" "slo"];
    Sl "sl" "Slovenščina" Ltr ["slv"];
    Fi "fi" "Suomi" Ltr ["fin"];
    Sv "sv" "Svenska" Ltr ["swe"];
    Tr "tr" "Türkçe" Ltr ["tur"];
    Uk "uk" "Українська" Ltr ["ukr"];
    Ar "ar" "العربية" Rtl ["ara"];
    He "he" "עברית" Rtl ["heb" "iw"];
}

impl Locale {
    /// How many there are, the pseudo-language included.
    pub(crate) const COUNT: usize = ALL.len() + cfg!(feature = "pseudo") as usize;

    /// Every language that is offered, in the order of the switcher.
    pub fn all() -> &'static [Self] {
        ALL
    }

    /// Reads a language as merchants' systems write it: a BCP 47 tag such as `fr` or `fr-CA`, or three letters such
    /// as `fra` or `fre`. Region and anything after it are ignored; Norwegian of any kind is Bokmål.
    pub fn parse(tag: &str) -> Option<Self> {
        let language = tag.trim().split(['-', '_']).next().unwrap_or_default();
        let names = |locale: &&Self| {
            let data = locale.data();
            [data.tag].iter().chain(data.others).any(|name| name.eq_ignore_ascii_case(language))
        };
        ALL.iter().find(names).copied()
    }

    /// The same, the pseudo-language `en-XA` included: for sandboxes alone.
    #[cfg(feature = "pseudo")]
    pub fn parse_in_sandbox(tag: &str) -> Option<Self> {
        if tag.eq_ignore_ascii_case(PSEUDO_TAG) { Some(Self::Pseudo) } else { Self::parse(tag) }
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

    /// The direction of a text whose language is told by a tag; where nobody knows it, that of its first letter.
    pub fn dir_of(tag: &str) -> &'static str {
        Self::parse(tag).map_or("auto", Self::dir)
    }

    pub(crate) fn messages(self) -> &'static str {
        self.data().messages
    }

    pub(crate) fn index(self) -> usize {
        self as usize
    }

    fn data(self) -> &'static Data {
        DATA.get(self.index()).unwrap_or(&DATA[0])
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_tag_is_read_with_or_without_region() {
        assert_eq!(Locale::parse("fr-CA"), Some(Locale::Fr));
        assert_eq!(Locale::parse("EN"), Some(Locale::En));
        assert_eq!(Locale::parse("de_AT"), Some(Locale::De));
        assert_eq!(Locale::parse(" pt-BR "), Some(Locale::Pt));
        for unknown in ["", "-", "zh", "zho", "f", "french", "fr1"] {
            assert_eq!(Locale::parse(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn the_dialects_other_forms_are_understood() {
        let forms = [
            ("eng", Locale::En),
            ("fre", Locale::Fr),
            ("FRA", Locale::Fr),
            ("ita", Locale::It),
            ("no", Locale::Nb),
            ("nn-NO", Locale::Nb),
            ("iw", Locale::He),
            ("ar-MA", Locale::Ar),
        ];
        for (tag, locale) in forms {
            assert_eq!(Locale::parse(tag), Some(locale), "{tag}");
        }
    }

    #[test]
    fn each_language_is_listed_once() {
        assert_eq!(Locale::all().len(), 30);
        let names = DATA.iter().flat_map(|data| data.others.iter().chain([&data.tag, &data.name]));
        let names: Vec<_> = names.collect();
        assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len());
        for locale in Locale::all() {
            assert_eq!(Locale::parse(locale.tag()), Some(*locale));
            assert_eq!(locale.dir() == "rtl", ["ar", "he"].contains(&locale.tag()));
        }
    }

    #[test]
    fn the_documentation_lists_what_is_understood() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/languages.md");
        let text = std::fs::read_to_string(path).unwrap();
        for data in Locale::all().iter().map(|locale| locale.data()) {
            let row = format!("| `{}` | {} | {} |", data.tag, data.name, data.others.join(", "));
            assert!(text.contains(&row), "{row}");
        }
    }

    #[test]
    fn the_pseudo_language_is_for_sandboxes() {
        assert_eq!(Locale::parse("en-XA"), Some(Locale::En));
        assert_eq!(Locale::parse_in_sandbox("en-xa"), Some(Locale::Pseudo));
        assert_eq!(Locale::parse_in_sandbox("fr"), Some(Locale::Fr));
        assert!(!Locale::all().contains(&Locale::Pseudo));
    }
}
