//! Amounts, as each language writes them.

use std::cell::OnceCell;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;

use super::value::left_to_right;
use super::{currency_symbol, money_words};
use crate::Locale;

/// The most decimals an ISO 4217 currency has.
const EXPONENT_MAX: u8 = 4;

/// An amount in minor units of its currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Minor units: 3499 is 34.99 EUR.
    pub minor: i64,
    /// ISO 4217 letters, such as `EUR`.
    pub currency: String,
    /// How many decimals the currency has: 2 for EUR, 0 for JPY.
    pub exponent: u8,
}

impl Money {
    /// This amount that many times; `None` when it does not fit.
    pub fn times(&self, count: u32) -> Option<Self> {
        let minor = self.minor.checked_mul(i64::from(count))?;
        Some(Self { minor, ..self.clone() })
    }
}

/// The amount as the language writes it: "€34.99", "34,99 €" with a no-break space; digits from left to right always.
pub fn money(locale: Locale, money: &Money) -> String {
    let symbol = currency_symbol(locale, &money.currency);
    // A symbol made of letters needs a space that a sign does not.
    let shape = if symbol.ends_with(char::is_alphabetic) { "letters" } else { "sign" };
    left_to_right(locale, money_words(locale, shape, &symbol, &number(locale, money)))
}

fn number(locale: Locale, money: &Money) -> String {
    let mut decimal = Decimal::from(money.minor);
    decimal.multiply_pow10(-i16::from(money.exponent.min(EXPONENT_MAX)));
    // The data for every language is compiled in; plain digits are the honest fallback all the same.
    FORMATTERS.with(|formatters| {
        let formatter = formatters.get(locale.index()).and_then(|cell| cell.get_or_init(|| formatter(locale)).as_ref());
        formatter.map_or_else(|| decimal.to_string(), |formatter| formatter.format(&decimal).to_string())
    })
}

thread_local! {
    /// One per language, in the order of [`Locale`]; threads cannot share them.
    static FORMATTERS: [OnceCell<Option<DecimalFormatter>>; Locale::COUNT] =
        const { [const { OnceCell::new() }; Locale::COUNT] };
}

fn formatter(locale: Locale) -> Option<DecimalFormatter> {
    // The digits of cards and dates, in Arabic too.
    let tag = format!("{}-u-nu-latn", country(locale));
    let tag = icu_locale_core::Locale::try_from_str(&tag).ok()?;
    DecimalFormatter::try_new(tag.into(), DecimalFormatterOptions::default()).ok()
}

/// ICU takes a bare tag for the country with the most speakers.
fn country(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "en-GB",
        Locale::Pt => "pt-PT",
        _ => locale.tag(),
    }
}
