//! The session's time is over.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// What an address shows whose time is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expired {
    /// Back to the merchant; already validated by the caller.
    pub return_href: Option<String>,
}

impl Expired {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let lines = vec![text::expired_line(locale), text::start_again_at(locale, &frame.merchant_name)];
        let back =
            self.return_href.as_ref().map(|href| form::forward_link(href, text::back_to(locale, &frame.merchant_name)));
        Step::plain(Mark::Ended, text::expired_heading(locale), lines, back.into_any())
    }
}
