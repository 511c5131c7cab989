//! Out of service for a moment.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// What is shown when we are stopping, too busy, or cannot reach the bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unavailable {
    /// Where to try again.
    pub retry_href: String,
    /// Back to the merchant; already validated by the caller.
    pub return_href: Option<String>,
}

impl Unavailable {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let back =
            self.return_href.as_ref().map(|href| form::quiet_link(href, text::back_to(locale, &frame.merchant_name)));
        let rest = view! {
            {form::forward_link(&self.retry_href, text::try_again(locale))}
            {back}
        };
        let lines = vec![text::unavailable_line(locale)];
        Step::plain(Mark::Waiting, text::unavailable_heading(locale), lines, rest.into_any())
    }
}
