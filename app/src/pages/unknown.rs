//! The bank has not answered: the outcome is being clarified.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// What is shown while nobody knows the outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The page to look at again.
    pub continue_href: String,
    /// Back to the merchant; already validated by the caller.
    pub return_href: Option<String>,
}

impl Unknown {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let back =
            self.return_href.as_ref().map(|href| form::quiet_link(href, text::back_to(locale, &frame.merchant_name)));
        let rest = view! {
            {form::forward_link(&self.continue_href, text::look_again(locale))}
            {back}
        };
        let lines = vec![text::unknown_line(locale), text::unknown_advice(locale)];
        Step::plain(Mark::Waiting, text::unknown_heading(locale), lines, rest.into_any())
    }
}
