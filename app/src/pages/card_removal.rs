//! The question before a card is removed: what ends with it. The act is a POST.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use super::wallet::{Use, WalletAct, more};
use crate::{Frame, MaskedCard, form, text};

/// The question "remove this card?".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardRemoval {
    /// The card.
    pub card: MaskedCard,
    /// The agreements that end with it.
    pub ends: Vec<Use>,
    /// Agreements that end with it beside those.
    pub more: u32,
    /// What "yes" posts: `action_token` and `lang`.
    pub act: WalletAct,
    /// Where "no" leads back to.
    pub back_href: String,
}

impl CardRemoval {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let merchant = &frame.merchant_name;
        let card = text::wallet_card(locale, self.card.brand.name(), &self.card.last4);
        let count = u32::try_from(self.ends.len()).unwrap_or(u32::MAX).saturating_add(self.more);
        let ends = self
            .ends
            .iter()
            .map(|end| {
                let when = end.when(locale).map(|when| view! { <br/>{when} });
                view! { <li><strong>{end.title(frame)}</strong>{when}</li> }
            })
            .collect::<Vec<_>>();
        let ends = (count > 0).then(|| {
            view! {
                <p>{text::removal_ends(locale, count)}</p>
                <ul class="facts">{ends}{more(locale, self.more)}</ul>
                <p>{text::removal_paid(locale, merchant)}</p>
            }
        });
        let rest = view! {
            {ends}
            <form method="post" action=self.act.action.clone() id="removal">
                {form::action_token(&self.act.action_token)}
                {form::hidden("lang", locale.tag())}
                <button>{text::removal_yes(locale, count)}</button>
            </form>
            {form::quiet_link(&self.back_href, text::removal_no(locale))}
        };
        let lines = vec![text::removal_line(locale, merchant, &card)];
        Step::plain(Mark::Turn, text::removal_heading(locale), lines, rest.into_any())
    }
}
