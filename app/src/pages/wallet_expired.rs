//! The wallet page's time is over.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// What the wallet page's address shows when its time is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WalletExpired {
    /// Back to the merchant, who can open it again; already validated by the caller. None when it was opened from a
    /// mail, whose link opens it again.
    pub return_href: Option<String>,
}

impl WalletExpired {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let mut lines = vec![text::wallet_expired_line(locale)];
        let back = self.return_href.as_ref().map(|href| {
            lines.push(text::start_again_at(locale, &frame.merchant_name));
            form::forward_link(href, text::back_to(locale, &frame.merchant_name))
        });
        Step::plain(Mark::Ended, text::expired_heading(locale), lines, back.into_any())
    }
}
