//! Something went wrong on our side.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// Our fault, with a reference that the log knows too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What to tell whoever helps; carries no meaning of its own.
    pub reference: String,
    /// Where to try again; already validated by the caller.
    pub retry_href: Option<String>,
    /// Back to the merchant; already validated by the caller.
    pub return_href: Option<String>,
}

impl Failure {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let retry = self.retry_href.as_ref().map(|href| form::forward_link(href, text::try_again(locale)));
        let back = self.return_href.as_ref().map(|href| {
            let label = text::back_to(locale, &frame.merchant_name);
            if retry.is_some() { form::quiet_link(href, label) } else { form::forward_link(href, label) }
        });
        let rest = view! {
            <p class="reference">{text::failure_reference(locale)}" "<code>{self.reference.clone()}</code></p>
            {retry}
            {back}
        };
        Step::plain(Mark::Ended, text::failure_heading(locale), vec![text::failure_line(locale)], rest.into_any())
    }
}
