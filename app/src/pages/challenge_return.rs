//! Where the bank's page ends: it tells the page around it, or leads on by a link.

use leptos::prelude::*;

use super::Sheet;
use crate::{DocumentKind, Frame, form, text};

/// The document that answers the bank's final post.
///
/// In a frame its script posts `maillon:challenge-done` to the parent, with our own origin as the target; on its
/// own it follows the link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChallengeReturn {
    /// Where the enrolment goes on.
    pub continue_href: String,
}

impl ChallengeReturn {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        Sheet {
            title: text::return_heading(locale),
            kind: DocumentKind::Framed,
            class: "framed",
            script: Some(frame.assets.challenge_return.clone()),
            body: view! {
                <h1>{text::return_heading(locale)}</h1>
                <p>{text::return_line(locale)}</p>
                <p id="continue">{form::forward_link(&self.continue_href, text::go_on(locale))}</p>
            }
            .into_any(),
        }
    }
}
