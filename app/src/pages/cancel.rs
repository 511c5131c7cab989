//! The question before cancelling; the act is a POST.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// The question "cancel?".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cancel {
    /// Where "yes" posts to.
    pub action: String,
    /// The hidden token of the form.
    pub action_token: String,
    /// Where "no" leads back to.
    pub back_href: String,
}

impl Cancel {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let rest = view! {
            <form method="post" action=self.action.clone()>
                {form::action_token(&self.action_token)}
                <button>{text::cancel_yes(locale)}</button>
            </form>
            {form::quiet_link(&self.back_href, text::cancel_no(locale))}
        };
        let lines = vec![text::cancel_line(locale, &frame.merchant_name)];
        Step::plain(Mark::Turn, text::cancel_heading(locale), lines, rest.into_any())
    }
}
