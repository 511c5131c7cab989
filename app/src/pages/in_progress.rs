//! Another tab or click is already at work on this enrolment.

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// What a second tab shows meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InProgress {
    /// Where the enrolment stands now: this address or that of its step.
    pub continue_href: String,
}

impl InProgress {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let rest = form::forward_link(&self.continue_href, text::look_again(locale));
        let lines = vec![text::in_progress_line(locale)];
        Step::plain(Mark::Waiting, text::in_progress_heading(locale), lines, rest)
    }
}
