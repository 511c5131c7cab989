//! The bank asks the consumer to confirm: its page in a frame, or on its own.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, Locale, MaskedCard, form, text};

/// The sandbox of the bank's frame: what EMV 3-D Secure lists, so that it cannot move our page.
const FRAME_SANDBOX: &str = "allow-forms allow-scripts allow-same-origin allow-pointer-lock";
/// What the bank's page may ask the browser for.
const FRAME_ALLOW: &str = "payment *; publickey-credentials-get *";

/// The challenge page.
///
/// Without script it is one form that opens the bank's page in full; the script puts it into a frame. The script
/// leaves for [`Self::continue_href`] on the message `maillon:challenge-done` from its own origin, or when
/// [`Self::status_url`] answers `{"done": true}`: a bank's application on the telephone may finish first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// The address of the [`Bridge`](super::bridge::Bridge) document, loaded into the frame.
    pub bridge_url: String,
    /// The form for the full page.
    pub post: BankPost,
    /// The size announced to the bank.
    pub size: ChallengeSize,
    /// What the bank wants to say to the consumer.
    pub cardholder_info: Option<String>,
    /// The card that is being confirmed.
    pub card: MaskedCard,
    /// Answers `{"done": bool}`, asked every three seconds.
    pub status_url: String,
    /// Where to go when the challenge is over.
    pub continue_href: String,
    /// Where the question "cancel?" is asked.
    pub cancel_href: String,
}

/// The challenge request as a form, to be posted to the bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankPost {
    /// The bank's page.
    pub acs_url: String,
    /// The value of `creq`.
    pub creq: String,
    /// The value of `threeDSSessionData`, when one is sent.
    pub session_data: Option<String>,
}

/// The sizes of EMV 3-D Secure, width by height in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChallengeSize {
    /// 01
    W250H400,
    /// 02
    W390H400,
    /// 03
    W500H600,
    /// 04
    W600H400,
    /// 05: as much as the window gives.
    FullScreen,
}

impl ChallengeSize {
    /// The value of `challengeWindowSize`.
    pub fn code(self) -> &'static str {
        match self {
            Self::W250H400 => "01",
            Self::W390H400 => "02",
            Self::W500H600 => "03",
            Self::W600H400 => "04",
            Self::FullScreen => "05",
        }
    }

    fn pixels(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::W250H400 => Some(("250", "400")),
            Self::W390H400 => Some(("390", "400")),
            Self::W500H600 => Some(("500", "600")),
            Self::W600H400 => Some(("600", "400")),
            Self::FullScreen => None,
        }
    }
}

impl BankPost {
    /// The fields of the form; it carries no token of ours, since it goes to the bank.
    pub(super) fn fields(&self) -> AnyView {
        view! {
            {form::hidden("creq", &self.creq)}
            {self.session_data.as_ref().map(|data| form::hidden("threeDSSessionData", data))}
        }
        .into_any()
    }
}

impl Challenge {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let info = self
            .cardholder_info
            .clone()
            .map(|info| view! { <figure class="bank-says"><figcaption>{text::challenge_bank_says(locale)}</figcaption><p dir="auto">{info}</p></figure> });
        let rest = view! {
            {info}
            <div id="challenge" data-status=self.status_url.clone() data-continue=self.continue_href.clone()></div>
            {self.bank_frame(locale)}
            <form method="post" action=self.post.acs_url.clone() target="_top" id="full-page">
                <p class="hint" id="full-page-hint" hidden=true>{text::challenge_no_page(locale)}</p>
                {self.post.fields()}
                <button>{text::challenge_open(locale)}</button>
            </form>
            {form::quiet_link(&self.cancel_href, text::challenge_cancel(locale))}
        };
        Step {
            mark: Mark::Turn,
            heading: text::challenge_heading(locale),
            lines: vec![text::challenge_line(locale, &text::masked_card(locale, &self.card))],
            rest: rest.into_any(),
            script: Some(frame.assets.challenge.clone()),
            class: if self.size == ChallengeSize::FullScreen { "step wide" } else { "step fitting" },
        }
        .sheet()
    }

    /// Inert until the script takes it out, so that without script there is only the form.
    fn bank_frame(&self, locale: Locale) -> AnyView {
        let (width, height) = self.size.pixels().unzip();
        view! {
            <template id="challenge-frame">
                <iframe src=self.bridge_url.clone() title=text::challenge_frame(locale) name="challenge"
                    class=format!("bank size-{}", self.size.code()) width=width height=height
                    sandbox=FRAME_SANDBOX allow=FRAME_ALLOW></iframe>
            </template>
        }
        .into_any()
    }
}
