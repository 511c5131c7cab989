//! The stored card that the page was for is not there any more.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// What an address shows whose card was removed, or whose agreement ended, before anything was charged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardGone {
    /// Back to the merchant; already validated by the caller.
    pub return_href: Option<String>,
}

impl CardGone {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let back =
            self.return_href.as_ref().map(|href| form::forward_link(href, text::back_to(locale, &frame.merchant_name)));
        Step::plain(Mark::Ended, text::card_gone_heading(locale), vec![text::card_gone_line(locale)], back.into_any())
    }
}
