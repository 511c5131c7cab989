//! The document that opens in the challenge frame and posts itself to the bank.

use leptos::prelude::*;

use super::Sheet;
use super::challenge::BankPost;
use crate::{DocumentKind, Frame, text};

/// The bridge: it alone may post to an unknown bank, so that the page around it need not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bridge {
    /// What is posted; the script sends it, the button does so without script.
    pub post: BankPost,
}

impl Bridge {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        Sheet {
            title: text::challenge_heading(locale),
            kind: DocumentKind::Framed,
            class: "framed",
            script: Some(frame.assets.bridge.clone()),
            body: view! {
                <h1>{text::bridge_heading(locale)}</h1>
                <form method="post" action=self.post.acs_url.clone() id="bank">
                    {self.post.fields()}
                    <button>{text::challenge_open(locale)}</button>
                </form>
            }
            .into_any(),
        }
    }
}
