//! The wallet page's time is over.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Frame, form, text};

/// What the wallet page's address shows when its time is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WalletExpired {
    /// Back to the merchant, who can open it again; already validated by the caller.
    pub return_href: String,
}

impl WalletExpired {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let lines = vec![text::wallet_expired_line(locale), text::start_again_at(locale, &frame.merchant_name)];
        let back = form::forward_link(&self.return_href, text::back_to(locale, &frame.merchant_name));
        Step::plain(Mark::Ended, text::expired_heading(locale), lines, back.into_any())
    }
}
