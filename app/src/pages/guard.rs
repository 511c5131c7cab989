//! Before the card is typed: when many cards failed, a browser works or waits first.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// The page before the card page. Its script does the work; without script the page loads itself again when the wait
/// is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuardPage {
    /// Where the work goes.
    pub action: String,
    /// Worth something until the session moves.
    pub action_token: String,
    /// The work, as JSON.
    pub work: String,
    /// How long is to be waited instead, in seconds.
    pub wait_s: u8,
    /// This page again, which leads on when the wait is over.
    pub continue_href: String,
}

/// Too many cards were tried from here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuardRefused {
    /// Back to the merchant; already validated by the caller.
    pub return_href: Option<String>,
}

impl GuardPage {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let rest = view! {
            <div class="waiting" aria-hidden="true"></div>
            <form id="guard" method="post" action=self.action.clone() data-work=self.work.clone()>
                {form::action_token(&self.action_token)}
                {form::hidden("solution", "")}
            </form>
            {form::quiet_link(&self.continue_href, text::look_again(locale))}
        };
        Step {
            mark: Mark::Waiting,
            heading: text::guard_heading(locale),
            lines: vec![text::guard_line(locale), text::guard_wait(locale, u32::from(self.wait_s))],
            rest: rest.into_any(),
            script: Some(frame.assets.guard.clone()),
            class: "step",
        }
        .sheet()
    }
}

impl GuardRefused {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let back =
            self.return_href.as_ref().map(|href| form::forward_link(href, text::back_to(locale, &frame.merchant_name)));
        let lines = vec![text::guard_refused_line(locale), text::guard_refused_advice(locale)];
        Step::plain(Mark::Ended, text::guard_refused_heading(locale), lines, back.into_any())
    }
}
