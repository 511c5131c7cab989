//! Waiting for the bank's answer on the card.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// How soon it looks again without script, in seconds.
pub(super) const LOOK_AGAIN_S: u8 = 2;

/// The waiting page. Its script asks for news; without script it loads itself again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// Answers `{"done": bool}`; the script asks every second, then more slowly.
    pub status_url: String,
    /// The page to look at again: the outcome, or this page.
    pub continue_href: String,
}

impl Verification {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let rest = view! {
            <div class="waiting" aria-hidden="true"></div>
            <div id="verification" data-status=self.status_url.clone() data-continue=self.continue_href.clone()></div>
            {form::quiet_link(&self.continue_href, text::look_again(locale))}
        };
        Step {
            mark: Mark::Waiting,
            heading: text::verification_heading(locale),
            lines: vec![text::verification_line(locale)],
            rest: rest.into_any(),
            script: Some(frame.assets.verification.clone()),
            class: "step",
        }
        .sheet()
    }
}
