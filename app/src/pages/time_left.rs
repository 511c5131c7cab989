//! Without script: the time that is left, in a frame of the page. It loads itself again, and asks for more by itself,
//! while what was typed around it stays.

use leptos::prelude::*;

use super::Sheet;
use crate::time_left::WARNED_BEFORE_S;
use crate::{DocumentKind, Frame, TimeLeft, text};

/// How often it looks again while there is plenty of time, in seconds.
const LOOK_AGAIN_S: u32 = 60;

/// How often it does shortly before the end, in seconds.
const LOOK_AGAIN_SOON_S: u32 = 20;

/// The small document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeLeftPage {
    /// What is left; none when it is not the consumer who is waited for, or nobody any more.
    pub left: Option<TimeLeft>,
    /// Time is up. Otherwise the visit has gone on elsewhere: in another tab, say.
    pub expired: bool,
    /// The page around, as it stands now.
    pub continue_href: String,
}

impl TimeLeftPage {
    /// When it should be looked at again, in seconds; never once it is over.
    pub fn looks_again_s(&self) -> Option<u32> {
        let seconds = self.left.as_ref()?.seconds;
        Some(if seconds > WARNED_BEFORE_S + LOOK_AGAIN_S {
            LOOK_AGAIN_S
        } else {
            seconds.saturating_sub(WARNED_BEFORE_S).max(LOOK_AGAIN_SOON_S.min(seconds)).max(1)
        })
    }

    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        Sheet {
            title: text::time_label(frame.locale),
            kind: DocumentKind::Framed,
            class: "time-left",
            script: None,
            body: match &self.left {
                Some(time) => left(frame, time),
                None => self.over(frame),
            },
        }
    }

    fn over(&self, frame: &Frame) -> AnyView {
        let locale = frame.locale;
        let heading = if self.expired { text::expired_heading(locale) } else { text::in_progress_heading(locale) };
        view! {
            <div role="alert"><h1>{heading}</h1></div>
            <p><a href=self.continue_href.clone() target="_top">{text::go_on(locale)}</a></p>
        }
        .into_any()
    }
}

fn left(frame: &Frame, time: &TimeLeft) -> AnyView {
    let locale = frame.locale;
    let soon = time.seconds <= WARNED_BEFORE_S;
    let warning = soon.then(|| view! { <p role="alert">{text::time_line(locale)}</p> });
    let rest = if time.may_extend {
        view! { <button class="second">{text::time_more(locale)}</button> }.into_any()
    } else {
        view! { <p class="hint">{text::time_last(locale)}</p> }.into_any()
    };
    view! {
        <form method="post" action=time.href.clone()>
            {time.fields()}
            <input type="hidden" name="framed" value="1"/>
            <h1>{text::time_label(locale)}" "<strong>{time.minutes(locale)}</strong></h1>
            {warning}
            {rest}
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again(seconds: u32) -> Option<u32> {
        let left = Some(TimeLeft { seconds, ..crate::samples::time_left() });
        TimeLeftPage { left, expired: false, continue_href: String::new() }.looks_again_s()
    }

    #[test]
    fn it_looks_again_when_the_warning_is_due_and_more_often_after_that() {
        assert_eq!(again(1_800), Some(60));
        assert_eq!(again(170), Some(50), "when two minutes are left");
        assert_eq!(again(120), Some(20));
        assert_eq!(again(7), Some(7));
        assert_eq!(again(0), Some(1));
        assert_eq!(TimeLeftPage { left: None, expired: true, continue_href: String::new() }.looks_again_s(), None);
    }
}
