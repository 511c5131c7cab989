//! The card was refused for good: no attempt is left, or none would help.

use leptos::prelude::*;

use super::Sheet;
use super::card::Notice;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// The final refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declined {
    /// The family of the last refusal.
    pub notice: Notice,
    /// Back to the merchant; already validated by the caller.
    pub return_href: Option<String>,
}

impl Declined {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let lines = vec![self.notice.title(locale), text::declined_line(locale, &frame.merchant_name)];
        let back =
            self.return_href.as_ref().map(|href| form::forward_link(href, text::back_to(locale, &frame.merchant_name)));
        Step::plain(Mark::Ended, text::declined_heading(locale), lines, back.into_any())
    }
}
