//! While the bank looks at the browser (the 3-D Secure method), before it decides what to ask.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// How long the script waits for the bank's page, in milliseconds: the practice of 3-D Secure 2.2.
const METHOD_TIMEOUT_MS: &str = "10000";

/// The page that runs the bank's method page in an unseen frame, by script alone, and then goes on.
///
/// The script posts `threeDSMethodData` into the frame, waits for the message `maillon:method-done` from its own
/// origin, or ten seconds, and sends the form with `method=Y` or `method=N`. Without script the button sends
/// `method=N`, as no method page ran.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authentication {
    /// The bank's method page, `https` or the sandbox's.
    pub method_url: String,
    /// The value of `threeDSMethodData`.
    pub method_data: String,
    /// Where the form that goes on posts to.
    pub action: String,
    /// The hidden token of that form.
    pub action_token: String,
}

impl Authentication {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let rest = view! {
            <div class="waiting" aria-hidden="true"></div>
            <form method="post" action=self.method_url.clone() target="method" id="method">
                {form::hidden("threeDSMethodData", &self.method_data)}
            </form>
            <template id="method-frame">
                <iframe name="method" title=text::method_frame(locale) class="unseen" tabindex="-1" aria-hidden="true"
                    sandbox="allow-forms allow-scripts allow-same-origin"></iframe>
            </template>
            <form method="post" action=self.action.clone() id="continue" data-timeout=METHOD_TIMEOUT_MS>
                {form::action_token(&self.action_token)}
                {form::hidden("method", "N")}
                <button>{text::go_on(locale)}</button>
            </form>
        };
        Step {
            mark: Mark::Waiting,
            heading: text::authentication_heading(locale),
            lines: vec![text::authentication_line(locale)],
            rest: rest.into_any(),
            script: Some(frame.assets.authentication.clone()),
            class: "step",
        }
        .sheet()
    }
}
