//! Dates in long form.

use super::value::whole;
use super::{date_words, month_name};
use crate::Locale;

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Four digits.
    pub year: i16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// The day in long form: "1 December 2026", "1er décembre 2026".
pub fn date(locale: Locale, date: Date) -> String {
    let month = month_name(locale, u32::from(date.month));
    whole(date_words(locale, u32::from(date.day), &month, &date.year.to_string()))
}
