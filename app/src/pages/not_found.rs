//! The address names no session. It says nothing of whether one ever existed.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, text};

/// What an unknown address shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotFound {}

impl NotFound {
    #[expect(clippy::unused_self, reason = "every page has the same method")]
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let lines = vec![text::not_found_line(locale), text::not_found_advice(locale)];
        Step::plain(Mark::Ended, text::not_found_heading(locale), lines, ().into_any())
    }
}
