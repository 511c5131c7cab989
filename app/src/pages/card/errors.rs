//! What can be wrong with what was typed: what, where, and how to mend it.

use crate::{Locale, text};

/// The errors of the card form, at most one per field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CardErrors {
    /// Of the card number.
    pub number: Option<NumberError>,
    /// Of the choice of network.
    pub brand: Option<BrandError>,
    /// Of the expiry date.
    pub expiry: Option<ExpiryError>,
    /// Of the security code.
    pub code: Option<CodeError>,
    /// Of the name on the card.
    pub holder: Option<HolderError>,
    /// Of the consent.
    pub consent: Option<ConsentError>,
}

impl CardErrors {
    /// Field id and text, in the order of the form.
    pub(super) fn listed(self, locale: Locale) -> Vec<(&'static str, String)> {
        [
            ("number", self.number.map(|error| error.text(locale))),
            ("brand", self.brand.map(|error| error.text(locale))),
            ("expiry", self.expiry.map(|error| error.text(locale))),
            ("code", self.code.map(|error| error.text(locale))),
            ("holder", self.holder.map(|error| error.text(locale))),
            ("consent", self.consent.map(|error| error.text(locale))),
        ]
        .into_iter()
        .filter_map(|(id, text)| text.map(|text| (id, text)))
        .collect()
    }
}

/// What can be wrong with the card number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing was typed.
    Missing,
    /// Something other than digits, spaces and hyphens.
    NotDigits,
    /// Digits are missing.
    TooShort,
    /// There are digits too many.
    TooLong,
    /// The check digit says that a digit was mistyped.
    Mistyped,
    /// A card of a network that this merchant does not accept.
    NotAccepted,
    /// Another card of the wallet has this number.
    AlreadyStored,
}

impl NumberError {
    pub(super) fn text(self, locale: Locale) -> String {
        match self {
            Self::Missing => text::number_missing(locale),
            Self::NotDigits => text::number_not_digits(locale),
            Self::TooShort => text::number_too_short(locale),
            Self::TooLong => text::number_too_long(locale),
            Self::Mistyped => text::number_mistyped(locale),
            Self::NotAccepted => text::number_not_accepted(locale),
            Self::AlreadyStored => text::number_already_stored(locale),
        }
    }
}

/// What can be wrong with the choice of network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrandError {
    /// The card carries two, and none was chosen.
    Missing,
    /// The card does not carry the one chosen.
    NotOnCard,
}

impl BrandError {
    pub(super) fn text(self, locale: Locale) -> String {
        match self {
            Self::Missing => text::brand_missing(locale),
            Self::NotOnCard => text::brand_not_on_card(locale),
        }
    }
}

/// What can be wrong with the expiry date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpiryError {
    /// Nothing was typed.
    Missing,
    /// It does not read as month and year.
    Unreadable,
    /// The month is over.
    Past,
    /// No card is valid that long.
    TooFar,
}

impl ExpiryError {
    pub(super) fn text(self, locale: Locale) -> String {
        match self {
            Self::Missing => text::expiry_missing(locale),
            Self::Unreadable => text::expiry_unreadable(locale),
            Self::Past => text::expiry_past(locale),
            Self::TooFar => text::expiry_too_far(locale),
        }
    }
}

/// What can be wrong with the security code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// Nothing was typed.
    Missing,
    /// Not that many digits: 3, or 4 for American Express.
    Length(u8),
}

impl CodeError {
    pub(crate) fn text(self, locale: Locale) -> String {
        match self {
            Self::Missing => text::code_missing(locale),
            Self::Length(digits) => text::code_length(locale, u32::from(digits)),
        }
    }
}

/// What can be wrong with the name on the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HolderError {
    /// Nothing was typed.
    Missing,
    /// Longer than the networks carry.
    TooLong,
    /// It looks like a card number; it is not shown again.
    LooksLikeNumber,
    /// Characters that no card carries.
    Characters,
    /// Not the name on the card that this one replaces.
    Differs,
}

impl HolderError {
    pub(super) fn text(self, locale: Locale) -> String {
        match self {
            Self::Missing => text::holder_missing(locale),
            Self::TooLong => text::holder_too_long(locale),
            Self::LooksLikeNumber => text::holder_looks_like_number(locale),
            Self::Characters => text::holder_characters(locale),
            Self::Differs => text::holder_differs(locale),
        }
    }
}

/// What can be wrong with the consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsentError {
    /// The box is not ticked.
    Missing,
    /// The text shown now differs from the one that was ticked.
    Changed,
}

impl ConsentError {
    pub(super) fn text(self, locale: Locale) -> String {
        match self {
            Self::Missing => text::consent_missing(locale),
            Self::Changed => text::consent_changed(locale),
        }
    }
}
