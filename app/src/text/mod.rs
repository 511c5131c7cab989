//! Every word that people read, in every language.
//!
//! One function per message of the language files, one file per language; nothing outside this module knows a key.
//! Money and dates are written here alone, so that pages, mails and documents write them alike.

mod consent;
mod date;
mod messages;
mod money;
#[cfg(feature = "pseudo")]
mod pseudo;
#[cfg(test)]
mod tests;
mod value;

pub use consent::{Consent, confirmation, consent, renewal};
pub use date::{Date, date};
pub use messages::*;
pub use money::{Money, money};

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::{Agreement, Direction, Frequency, Locale, MaskedCard};

/// One bundle per language, in the order of [`Locale`], each read when it is first spoken.
static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; Locale::COUNT] = [const { OnceLock::new() }; Locale::COUNT];

/// The masked card in words, such as "Visa ending in 0042, valid until 12/2027".
pub fn masked_card(locale: Locale, card: &MaskedCard) -> String {
    let expiry = format!("{:02}/{}", card.expiry_month, card.expiry_year);
    masked_card_words(locale, card.brand.name(), &card.last4, &expiry)
}

/// The rhythm inside a sentence, such as "every month" or "on the 1st of every month".
pub fn rhythm(locale: Locale, agreement: &Agreement) -> Option<String> {
    let frequency = agreement.frequency?;
    Some(match day_of_month(agreement) {
        Some(day) => rhythm_on_day(locale, day),
        None => rhythm_words(locale, frequency.key()),
    })
}

/// The period inside a sentence, such as "from 1 December 2026 to 30 November 2027".
pub fn period(locale: Locale, agreement: &Agreement) -> Option<String> {
    match (agreement.start, agreement.end) {
        (Some(start), Some(end)) => Some(period_between(locale, &date(locale, start), &date(locale, end))),
        (Some(start), None) => Some(period_from(locale, &date(locale, start))),
        (None, Some(end)) => Some(period_until(locale, &date(locale, end))),
        (None, None) => None,
    }
}

/// Days that every month has; later ones move, so no day is promised for them.
const DAY_IN_EVERY_MONTH_MAX: u8 = 28;

/// The day on which monthly payments fall, when every month has it.
pub(crate) fn day_of_month(agreement: &Agreement) -> Option<u32> {
    let start = agreement.start?;
    (agreement.frequency == Some(Frequency::Monthly) && start.day <= DAY_IN_EVERY_MONTH_MAX)
        .then_some(u32::from(start.day))
}

/// The first letter in upper case, for a phrase that opens a line.
pub(crate) fn capitalised(locale: Locale, phrase: &str) -> String {
    let mut letters = phrase.chars();
    match letters.next() {
        // Turkish has two letters i, and each keeps its dot or does without.
        Some('i') if locale == Locale::Tr => std::iter::once('İ').chain(letters).collect(),
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Formats one message; a key that a language lacks is caught by a test and would show as itself.
fn format(locale: Locale, key: &str, args: &FluentArgs<'_>) -> String {
    let Some(bundle) = BUNDLES.get(locale.index()).map(|bundle| bundle.get_or_init(|| read(locale))) else {
        return key.to_owned();
    };
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
}

fn read(locale: Locale) -> FluentBundle<FluentResource> {
    // The language alone: it chooses the plural forms.
    let language: LanguageIdentifier = locale.tag().get(..2).and_then(|tag| tag.parse().ok()).unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // In a language written from right to left, every value keeps its own direction; elsewhere only those that are
    // written from right to left themselves need marks (`value.rs`), and stored consents stay free of them.
    bundle.set_use_isolating(locale.direction() == Direction::Rtl);
    #[cfg(feature = "pseudo")]
    if locale == Locale::Pseudo {
        bundle.set_transform(Some(pseudo::changed));
    }
    let resource = match FluentResource::try_new(locale.messages().to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}
