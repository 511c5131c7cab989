//! The card is saved.

use leptos::prelude::*;

use super::Sheet;
use super::step::{Mark, Step};
use crate::{Agreement, Frame, Kind, MaskedCard, Today, form, text};

/// The end of an enrolment: which card, what happens next, the way back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The card that was saved.
    pub card: MaskedCard,
    /// Nothing was saved now: the stored card paid, the consumer present.
    pub paid_with_stored: bool,
    /// What was agreed; says what happened today and what comes next.
    pub agreement: Agreement,
    /// Where the agreement can be read again and ended; none when nothing was agreed now.
    pub agreement_href: Option<String>,
    /// Back to the merchant; already validated by the caller.
    pub return_href: Option<String>,
}

impl Done {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let card = text::masked_card(locale, &self.card);
        let (heading, line) = if self.paid_with_stored {
            let line = text::stored_card_done_line(locale, &frame.merchant_name, &card);
            (text::stored_card_done_heading(locale), line)
        } else {
            let heading = frame.words().done_heading.clone().unwrap_or_else(|| text::done_heading(locale));
            (heading, text::done_line(locale, &frame.merchant_name, &card))
        };
        let details = self.details(frame).into_iter().map(|line| view! { <li>{line}</li> }).collect::<Vec<_>>();
        let back =
            self.return_href.as_ref().map(|href| form::forward_link(href, text::back_to(locale, &frame.merchant_name)));
        let manage = self.agreement_href.as_ref().map(|href| {
            // From an embedded page it opens beside it: it can be framed by nobody.
            let beside = frame.embed.as_ref().map(|_| ("_blank", "noopener")).unzip();
            view! { <a class="quiet" href=href.clone() target=beside.0 rel=beside.1>{text::done_manage(locale)}</a> }
        });
        let rest = view! { <ul class="facts">{details}</ul>{back}{manage} };
        let lines = std::iter::once(line).chain(frame.words().done_note.clone()).collect();
        Step::plain(Mark::Done, heading, lines, rest.into_any())
    }

    fn details(&self, frame: &Frame) -> Vec<String> {
        let locale = frame.locale;
        let mut lines = vec![match &self.agreement.today {
            Today::HeldAndReturned(amount) => text::done_today_held(locale, &text::money(locale, amount)),
            Today::Nothing => text::done_today_nothing(locale),
            Today::Charged(amount) => text::done_today_charged(locale, &text::money(locale, amount)),
        }];
        let next = match (self.agreement.kind, &self.agreement.today, self.agreement.start) {
            (Kind::OneClick | Kind::SaveOnly, _, _) | (_, Today::Charged(_), _) | (_, _, None) => None,
            (_, _, Some(start)) => Some(text::done_first_payment(locale, &text::date(locale, start))),
        };
        if self.paid_with_stored {
            return lines;
        }
        lines.extend(next);
        lines.push(text::done_withdraw(locale, &frame.merchant_name));
        lines
    }
}
