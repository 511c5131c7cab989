//! The card was saved on an earlier visit, click or tab.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, MaskedCard, form, text};

/// What a second click, a second tab or the back button meets after success.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlreadyDone {
    /// The card that was saved.
    pub card: MaskedCard,
    /// Back to the merchant; already validated by the caller.
    pub return_href: Option<String>,
}

impl AlreadyDone {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let line = text::already_done_line(locale, &text::masked_card(locale, &self.card));
        let back =
            self.return_href.as_ref().map(|href| form::forward_link(href, text::back_to(locale, &frame.merchant_name)));
        Step::plain(Mark::Done, text::already_done_heading(locale), vec![line], back.into_any())
    }
}
