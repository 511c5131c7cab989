//! What a consumer agreed to, and the way to end it.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Date, Frame, Locale, MaskedCard, form, text};

/// An agreement as its consumer reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementPage {
    /// The card it charges.
    pub card: MaskedCard,
    /// The day of the consent.
    pub agreed_on: Date,
    /// The exact words that were agreed to.
    pub consent: String,
    /// The language of those words, a BCP 47 tag.
    pub consent_language: String,
    /// Where it stands.
    pub standing: Standing,
    /// Back to the wallet page, when it was read from there.
    pub back_href: Option<String>,
}

/// Where an agreement stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is in force: the form posts `action_token` to `action` and ends it.
    Active {
        /// Where the form posts to.
        action: String,
        /// The hidden token of the form.
        action_token: String,
    },
    /// It ended on this day.
    Ended {
        /// The day.
        on: Date,
    },
    /// A newer agreement took its place on this day.
    Replaced {
        /// The day.
        on: Date,
    },
}

impl AgreementPage {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let merchant = &frame.merchant_name;
        let card = text::masked_card(locale, &self.card);
        let agreed = text::agreement_agreed(locale, &text::date(locale, self.agreed_on));
        let words = view! {
            <p>{agreed}</p>
            <blockquote lang=self.consent_language.clone() dir=Locale::dir_of(&self.consent_language)>{self.consent.clone()}</blockquote>
        };
        let back = self.back_href.as_ref().map(|href| form::quiet_link(href, text::wallet_back(locale)));
        match &self.standing {
            Standing::Active { action, action_token } => {
                let rest = view! {
                    {words}
                    <p>{text::agreement_what_ends(locale, merchant)}</p>
                    <form method="post" action=action.clone() id="agreement">
                        {form::action_token(action_token)}
                        <button>{text::agreement_end(locale)}</button>
                    </form>
                    {back}
                };
                let lines = vec![text::agreement_active_line(locale, merchant, &card)];
                Step::plain(Mark::Turn, text::agreement_heading(locale, merchant), lines, rest.into_any())
            }
            Standing::Ended { on } => {
                let words = view! { {words}{back} };
                let lines = vec![text::agreement_ended_line(locale, &text::date(locale, *on), merchant, &card)];
                Step::plain(Mark::Ended, text::agreement_ended_heading(locale), lines, words.into_any())
            }
            Standing::Replaced { on } => {
                let words = view! { {words}{back} };
                let lines = vec![text::agreement_replaced_line(locale, &text::date(locale, *on))];
                Step::plain(Mark::Ended, text::agreement_replaced_heading(locale), lines, words.into_any())
            }
        }
    }
}
