//! The values inside sentences, and their writing direction.

use fluent_bundle::FluentValue;

use crate::{Direction, Locale};

/// FIRST STRONG ISOLATE: what follows has a direction of its own, that of its first letter.
const ISOLATE: char = '\u{2068}';
/// LEFT-TO-RIGHT ISOLATE
const ISOLATE_LTR: char = '\u{2066}';
/// POP DIRECTIONAL ISOLATE: the end of both.
const END: char = '\u{2069}';

/// What a sentence takes.
pub(super) trait Value<'a> {
    /// The value as Fluent takes it.
    fn value(self, locale: Locale) -> FluentValue<'a>;
}

impl<'a> Value<'a> for &'a str {
    fn value(self, locale: Locale) -> FluentValue<'a> {
        // A name in Hebrew would else draw the number after it to its other side.
        if locale.direction() == Direction::Ltr && self.chars().any(is_right_to_left) {
            return FluentValue::from(format!("{ISOLATE}{self}{END}"));
        }
        FluentValue::from(self)
    }
}

impl<'a> Value<'a> for u32 {
    fn value(self, _: Locale) -> FluentValue<'a> {
        FluentValue::from(self)
    }
}

/// Keeps sign, digits and separators from left to right in a language that is written the other way.
pub(super) fn left_to_right(locale: Locale, text: String) -> String {
    match locale.direction() {
        Direction::Ltr => text,
        Direction::Rtl => format!("{ISOLATE_LTR}{text}{END}"),
    }
}

/// Takes the marks out of a phrase whose parts are to be read in its own direction: between isolated parts alone, a
/// sentence would find no letter to tell that direction by.
pub(super) fn whole(text: String) -> String {
    if text.contains([ISOLATE, END]) { text.replace([ISOLATE, END], "") } else { text }
}

/// The blocks whose letters are written from right to left: Hebrew, Arabic and their neighbours (UAX #9, table 4).
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
