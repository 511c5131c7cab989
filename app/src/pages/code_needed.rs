//! The security code once more: it is never stored, and the process that held it is gone.

use leptos::prelude::*;

use super::Sheet;
use super::card::CodeError;
use super::step::{Mark, Step};
use crate::{Frame, MaskedCard, form, text};

/// One field; everything else of the enrolment stands. The form posts `code` and `action_token`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeNeeded {
    /// Where the form posts to.
    pub action: String,
    /// The hidden token of the form.
    pub action_token: String,
    /// The card whose code is asked for; its brand says how many digits.
    pub card: MaskedCard,
    /// What was wrong with the code typed.
    pub error: Option<CodeError>,
    /// Where the question "cancel?" is asked.
    pub cancel_href: String,
}

impl CodeNeeded {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let error = self.error.map(|error| error.text(locale));
        let listed = error.clone().map(|text| ("code", text)).into_iter().collect::<Vec<_>>();
        let invalid = error.is_some().then_some("true");
        let digits = self.card.brand.code_digits();
        let hint = if digits == 4 { text::code_hint_four(locale) } else { text::code_hint_three(locale) };
        let rest = view! {
            <p class="card-line">{text::masked_card(locale, &self.card)}</p>
            {form::error_summary(locale, &listed)}
            <form method="post" action=self.action.clone() novalidate=true>
                {form::action_token(&self.action_token)}
                <div class="field short">
                    <label for="code">{text::code_label(locale)}" "<span class="hint">{hint}</span></label>
                    {form::error_line("code", error)}
                    <input id="code" name="code" type="text" inputmode="numeric" autocomplete="cc-csc" required=true
                        spellcheck="false" maxlength=digits.to_string() dir="ltr" aria-invalid=invalid
                        aria-describedby="code-error"/>
                </div>
                <button>{text::code_needed_submit(locale)}</button>
            </form>
            {form::quiet_link(&self.cancel_href, text::card_cancel(locale))}
        };
        let heading = text::code_needed_heading(locale);
        let lines = vec![text::code_needed_line(locale)];
        let mut sheet = Step::plain(Mark::Turn, heading, lines, rest.into_any());
        if !listed.is_empty() {
            sheet.title = text::title_with_error(locale, &sheet.title);
        }
        sheet
    }
}
