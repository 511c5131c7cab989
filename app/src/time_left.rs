//! The time that is left on a page, and the way to more of it.
//!
//! With script the page counts, warns and asks for more without losing what was typed (`public/time-left.js`). Without
//! it a small document in a frame does the same ([`crate::pages::time_left`]), since it can load itself again and be
//! posted while the form around it stays as it is. Where a script should run and does not come, the form here leads to
//! the page anew, without card data.

use leptos::prelude::*;

use crate::{Frame, Locale, Page, form, text};

/// From this many seconds on, it is said that the page closes soon. WCAG asks for 20 at least.
pub const WARNED_BEFORE_S: u32 = 120;

/// How long a page stays open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeLeft {
    /// Asks for more time when posted; shows what is left, to be framed, when opened.
    pub href: String,
    /// Answers `{"left": seconds}`.
    pub status_url: String,
    /// The page that shows where the session stands.
    pub continue_href: String,
    /// The hidden token of the form.
    pub action_token: String,
    /// Seconds left when the page is made.
    pub seconds: u32,
    /// How often it was extended: two presses of one button count once.
    pub extensions_used: u32,
    /// There is more to be had.
    pub may_extend: bool,
}

impl TimeLeft {
    /// Whole minutes, the one that has begun included.
    pub(crate) fn minutes(&self, locale: Locale) -> String {
        text::time_minutes(locale, &self.seconds.div_ceil(60).to_string())
    }

    /// The hidden fields of the form that asks for more.
    pub(crate) fn fields(&self) -> AnyView {
        view! {
            {form::action_token(&self.action_token)}
            {form::hidden("extensions", &self.extensions_used.to_string())}
        }
        .into_any()
    }
}

/// What a page says of its time, when it has a limit.
pub(crate) fn of<'f>(page: &Page, frame: &'f Frame) -> Option<&'f TimeLeft> {
    frame.time_left.as_ref().filter(|_| page.waits_for_the_consumer())
}

pub(crate) fn view(page: &Page, frame: &Frame) -> Option<AnyView> {
    let locale = frame.locale;
    let time = of(page, frame)?;
    let framed = frame.preview.is_none().then(|| {
        view! { <noscript><iframe src=time.href.clone() title=text::time_label(locale)></iframe></noscript> }
    });
    let more = time.may_extend.then(|| view! { <button class="second">{text::time_more(locale)}</button> });
    let last = view! { <p id="time-last" class="hint" hidden=time.may_extend>{text::time_last(locale)}</p> };
    Some(
        view! {
            <aside class="time" id="time" aria-label=text::time_label(locale) data-left=time.seconds.to_string()
                data-warn=WARNED_BEFORE_S.to_string() data-status=time.status_url.clone()
                data-continue=time.continue_href.clone() data-minutes=text::time_minutes(locale, "#")>
                {framed}
                <form method="post" action=time.href.clone() id="time-form">
                    {time.fields()}
                    <p>{text::time_label(locale)}" "<strong id="time-left">{time.minutes(locale)}</strong></p>
                    {more}
                    {last}
                </form>
                <p class="skip" aria-live="polite" id="time-told"></p>
                {dialogue(locale, time)}
            </aside>
        }
        .into_any(),
    )
}

/// Closed until the script opens it, shortly before the end.
fn dialogue(locale: Locale, time: &TimeLeft) -> AnyView {
    let heading = if time.may_extend { text::time_question(locale) } else { text::time_label(locale) };
    let more = time.may_extend.then(|| {
        view! { <button form="time-form" id="time-more">{text::time_more(locale)}</button> }
    });
    view! {
        <dialog id="time-soon" role="alertdialog" aria-labelledby="time-question" aria-describedby="time-soon-left time-line">
            <h2 id="time-question">{heading}</h2>
            <p id="time-soon-left">{text::time_label(locale)}" "<strong id="time-soon-minutes">{time.minutes(locale)}</strong></p>
            <p id="time-line">{text::time_line(locale)}</p>
            {more}
            <button type="button" class="second" id="time-close">{text::embed_close(locale)}</button>
        </dialog>
    }
    .into_any()
}
