//! The consent: the exact words beside the checkbox, kept as proof.

use super::{
    consent_confirmed, consent_count, consent_count_total, consent_fixed, consent_flexible_amount,
    consent_flexible_frequency, consent_flexible_frequency_amount, consent_instalments, consent_keep, consent_limit,
    consent_notice, consent_period, consent_rhythm_unstated, consent_save, consent_today, consent_unscheduled,
    consent_withdraw, masked_card, money, period, renewal_consent, rhythm, stored_card_confirm, wallet_card,
};
use crate::{Agreement, Kind, Locale, MaskedCard, Money, Today};

/// Raised whenever the wording changes in any language, so that stored proofs say which wording was shown.
pub(super) const VERSION: &str = "1";

/// A consent text, to be shown exactly so and stored exactly so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The version of the wording.
    pub version: &'static str,
    /// Whole sentences of plain text, one line.
    pub text: String,
}

/// The consent to an agreement, in the consumer's language.
pub fn consent(locale: Locale, merchant_name: &str, agreement: &Agreement) -> Consent {
    let mut sentences = vec![permission(locale, merchant_name, agreement)];
    let charged = !matches!(agreement.kind, Kind::OneClick | Kind::SaveOnly);
    if charged {
        sentences.extend(limits(locale, agreement));
    }
    if let Today::Charged(amount) = &agreement.today {
        sentences.push(consent_today(locale, &money(locale, amount)));
    }
    if agreement.kind == Kind::OneClick {
        sentences.push(consent_confirmed(locale));
    }
    sentences.push(consent_withdraw(locale));
    Consent { version: VERSION, text: sentences.join(" ") }
}

/// The version of the words that confirm one payment with a stored card.
const CONFIRMATION_VERSION: &str = "pay-1";

/// What a consumer confirms who pays once with a stored card, kept as proof like a consent.
pub fn confirmation(locale: Locale, merchant_name: &str, amount: Option<&Money>, card: &MaskedCard) -> Consent {
    let amount = amount.map(|amount| money(locale, amount)).unwrap_or_default();
    let text = stored_card_confirm(locale, &amount, merchant_name, &masked_card(locale, card));
    Consent { version: CONFIRMATION_VERSION, text }
}

/// The version of the words of a card that takes the place of another.
const RENEWAL_VERSION: &str = "renewal-1";

/// The consent to a card that takes the place of a stored one: everything agreed stays as it is.
pub fn renewal(locale: Locale, merchant_name: &str, renewed: &MaskedCard) -> Consent {
    let old = wallet_card(locale, renewed.brand.name(), &renewed.last4);
    let sentences = [renewal_consent(locale, merchant_name, &old), consent_withdraw(locale)];
    Consent { version: RENEWAL_VERSION, text: sentences.join(" ") }
}

/// The first sentence: who may do what, and when.
fn permission(locale: Locale, merchant: &str, agreement: &Agreement) -> String {
    let amount = agreement.amount.as_ref().map(|amount| money(locale, amount));
    let rhythm = rhythm(locale, agreement).unwrap_or_else(|| consent_rhythm_unstated(locale));
    match (agreement.kind, amount) {
        (Kind::Fixed, Some(amount)) => consent_fixed(locale, merchant, &amount, &rhythm),
        (Kind::Instalments, Some(amount)) => match agreement.count {
            Some(count) => consent_instalments(locale, count, merchant, &amount, &rhythm),
            None => consent_fixed(locale, merchant, &amount, &rhythm),
        },
        // Without an amount nothing fixed can be promised: the consumer is told that amounts vary.
        (Kind::FlexibleAmount | Kind::Fixed | Kind::Instalments, _) => {
            consent_flexible_amount(locale, merchant, &rhythm)
        }
        (Kind::FlexibleFrequency, Some(amount)) => consent_flexible_frequency_amount(locale, merchant, &amount),
        (Kind::FlexibleFrequency, None) => consent_flexible_frequency(locale, merchant),
        (Kind::Unscheduled, _) => consent_unscheduled(locale, merchant),
        (Kind::OneClick, _) => consent_keep(locale, merchant),
        (Kind::SaveOnly, _) => consent_save(locale, merchant),
    }
}

/// The sentences that bound the permission: dates, number, total, ceiling, notice.
fn limits(locale: Locale, agreement: &Agreement) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(period) = period(locale, agreement) {
        sentences.push(consent_period(locale, &period));
    }
    match (agreement.count, agreement.total()) {
        (Some(count), Some(total)) => {
            sentences.push(consent_count_total(locale, count, &money(locale, &total)));
        }
        (Some(count), None) => sentences.push(consent_count(locale, count)),
        (None, _) => {}
    }
    if let Some(ceiling) = &agreement.ceiling {
        sentences.push(consent_limit(locale, &money(locale, ceiling)));
    }
    if let Some(days) = agreement.notice_days {
        sentences.push(consent_notice(locale, days));
    }
    sentences
}
