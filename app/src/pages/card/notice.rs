//! A refusal, said as what the consumer can do now; never why the bank said no.

use leptos::prelude::*;

use crate::{Locale, form, text};

/// The families of refusals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The bank refused, and says nothing that helps.
    Refused,
    /// The same card may pass later.
    TryLater,
    /// Something typed does not match the card.
    CheckDetails,
    /// This card will not pass; another may.
    UseOtherCard,
    /// The security code does not match.
    CodeMismatch,
    /// The bank could not recognise its customer.
    AuthenticationFailed,
    /// The consumer broke off at the bank.
    AuthenticationCancelled,
    /// The bank could not be reached or answered nonsense.
    Technical,
}

impl Notice {
    pub(super) fn view(self, locale: Locale, attempts_left: Option<u32>) -> AnyView {
        let mut lines = vec![self.advice(locale)];
        lines.extend(attempts_left.map(|count| text::attempts_left(locale, count)));
        form::alert(self.title(locale), lines)
    }

    /// What happened.
    pub(crate) fn title(self, locale: Locale) -> String {
        text::notice_title(locale, self.key())
    }

    /// What to do now, on a page where the card can be typed again.
    fn advice(self, locale: Locale) -> String {
        text::notice_advice(locale, self.key())
    }

    /// Its name, in the language files and for a page around this one.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::TryLater => "try_later",
            Self::CheckDetails => "check_details",
            Self::UseOtherCard => "use_other_card",
            Self::CodeMismatch => "code_mismatch",
            Self::AuthenticationFailed => "authentication_failed",
            Self::AuthenticationCancelled => "authentication_cancelled",
            Self::Technical => "technical",
        }
    }
}
