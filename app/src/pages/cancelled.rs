//! The consumer has cancelled.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// What an address shows whose enrolment was cancelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cancelled {
    /// Back to the merchant; already validated by the caller.
    pub return_href: Option<String>,
}

impl Cancelled {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let lines = vec![text::cancelled_line(locale)];
        let back =
            self.return_href.as_ref().map(|href| form::forward_link(href, text::back_to(locale, &frame.merchant_name)));
        Step::plain(Mark::Ended, text::cancelled_heading(locale), lines, back.into_any())
    }
}
