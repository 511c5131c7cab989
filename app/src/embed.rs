//! What a page says when a shop shows it inside a page of its own: the facts that `public/embed.js` tells around it.

use leptos::prelude::*;

use crate::pages::card::Notice;
use crate::{Frame, Page, text};

/// The page around this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embed {
    /// Its exact origin: the only one that is told anything. Already one that the shop has registered.
    pub parent: String,
    /// How it shows this page.
    pub mode: EmbedMode,
}

/// How a page is shown inside another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmbedMode {
    /// In place, as high as its content.
    Inline,
    /// In a dialogue above the page; on telephones as large as the screen.
    Lightbox,
}

impl EmbedMode {
    /// The value of `embed` in the page's address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Inline => "inline",
            Self::Lightbox => "lightbox",
        }
    }

    /// Reads it back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Inline, Self::Lightbox].into_iter().find(|mode| mode.code() == code)
    }
}

/// Classes of the body: styles tell an embedded page by them.
pub(crate) fn classes(mode: EmbedMode) -> &'static str {
    match mode {
        EmbedMode::Inline => "embed inline",
        EmbedMode::Lightbox => "embed lightbox",
    }
}

/// The element that the script reads: whom to tell, where the enrolment stands, the way back, the words of the
/// question before leaving.
pub(crate) fn facts(page: &Page, frame: &Frame, embed: &Embed) -> AnyView {
    let locale = frame.locale;
    let words = [
        text::cancel_heading(locale),
        text::cancel_line(locale, &frame.merchant_name),
        text::cancel_yes(locale),
        text::cancel_no(locale),
        text::embed_close(locale),
    ];
    let [question, line, yes, no, close] = words;
    view! {
        <div id="embed" hidden=true data-parent=embed.parent.clone() data-state=state(page)
            data-return=return_href(page) data-notice=notice(page).map(Notice::key)
            data-message=notice(page).map(|notice| notice.title(locale))
            data-question=question data-line=line data-yes=yes data-no=no data-close=close></div>
    }
    .into_any()
}

/// The state's name for the page around: what integrators write into their code, so never renamed.
fn state(page: &Page) -> &'static str {
    match page {
        Page::Card(_) => "card",
        Page::Authentication(_) => "authentication",
        Page::Challenge(_) => "challenge",
        Page::Verification(_) | Page::InProgress(_) => "verification",
        Page::CodeNeeded(_) => "code",
        Page::Unknown(_) => "unknown",
        Page::Guard(_) => "checking",
        // The visit goes on: from elsewhere, or later.
        Page::GuardRefused(_) => "busy",
        Page::Done(_) | Page::AlreadyDone(_) => "completed",
        Page::Declined(_) | Page::CardGone(_) => "declined",
        Page::Cancel(_) => "cancelling",
        Page::Cancelled(_) => "cancelled",
        Page::Expired(_) => "expired",
        Page::Failure(_) | Page::NotFound(_) | Page::Unavailable(_) => "failed",
        _ => "page",
    }
}

fn return_href(page: &Page) -> Option<String> {
    match page {
        Page::Done(page) => page.return_href.clone(),
        Page::AlreadyDone(page) => page.return_href.clone(),
        Page::Declined(page) => page.return_href.clone(),
        Page::Cancelled(page) => page.return_href.clone(),
        Page::CardGone(page) => page.return_href.clone(),
        Page::Expired(page) => page.return_href.clone(),
        Page::Unknown(page) => page.return_href.clone(),
        Page::GuardRefused(page) => page.return_href.clone(),
        _ => None,
    }
}

fn notice(page: &Page) -> Option<Notice> {
    match page {
        Page::Card(page) => page.notice,
        Page::Declined(page) => Some(page.notice),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Locale, render, samples};

    fn embedded(page: &Page, mode: EmbedMode) -> String {
        let parent = "https://shop.example".to_owned();
        let frame = Frame { embed: Some(Embed { parent, mode }), ..samples::frame(Locale::En) };
        render(page, &frame).into_string()
    }

    #[test]
    fn consumer_pages_say_where_they_stand_and_others_do_not() {
        for (name, page) in samples::samples() {
            let html = embedded(&page, EmbedMode::Inline);
            let told = html.contains("data-parent=\"https://shop.example\"") && html.contains("/assets/embed.js");
            assert_eq!(told, page.kind() == crate::DocumentKind::Consumer, "{name}");
            assert!(!render(&page, &samples::frame(Locale::En)).as_str().contains("embed.js"), "{name}");
        }
    }

    #[test]
    fn ends_carry_the_way_back() {
        for (name, page) in samples::samples() {
            let html = embedded(&page, EmbedMode::Lightbox);
            let end = ["completed", "declined", "cancelled", "expired"]
                .into_iter()
                .find(|state| html.contains(&format!("data-state=\"{state}\"")));
            if end.is_some() && !name.starts_with("done/kept") {
                assert!(html.contains("data-return=\"https://shop.example/back?id=42\""), "{name}: {html}");
            }
        }
    }

    #[test]
    fn a_mode_is_read_as_it_is_written() {
        for mode in [EmbedMode::Inline, EmbedMode::Lightbox] {
            assert_eq!(EmbedMode::from_code(mode.code()), Some(mode));
        }
        assert_eq!(EmbedMode::from_code("redirect"), None);
    }
}
