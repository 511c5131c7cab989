//! The shape of every page but the card's: a mark, where one is, one way forward.

use leptos::prelude::*;

use super::Sheet;
use crate::{DocumentKind, Script};

/// The sign above the heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// It is done.
    Done,
    /// It is under way.
    Waiting,
    /// It is the consumer's turn.
    Turn,
    /// It ended without a card being saved.
    Ended,
}

/// The parts of such a page.
pub(crate) struct Step {
    pub(crate) mark: Mark,
    pub(crate) heading: String,
    /// Sentences below the heading, the first one larger.
    pub(crate) lines: Vec<String>,
    /// What comes below: details, a form, the way forward.
    pub(crate) rest: AnyView,
    pub(crate) script: Option<Script>,
    /// `step`, or `step wide` for a page that holds a bank's page.
    pub(crate) class: &'static str,
}

impl Step {
    /// A page of words and a way forward.
    pub(crate) fn plain(mark: Mark, heading: String, lines: Vec<String>, rest: AnyView) -> Sheet {
        Self { mark, heading, lines, rest, script: None, class: "step" }.sheet()
    }

    pub(crate) fn sheet(self) -> Sheet {
        let lines = self.lines.into_iter().map(|line| view! { <p>{line}</p> }).collect::<Vec<_>>();
        Sheet {
            title: self.heading.clone(),
            kind: DocumentKind::Consumer,
            class: self.class,
            script: self.script,
            body: view! {
                {sign(self.mark)}
                <h1>{self.heading}</h1>
                <div class="lead">{lines}</div>
                {self.rest}
            }
            .into_any(),
        }
    }
}

fn sign(mark: Mark) -> AnyView {
    let (class, path) = match mark {
        Mark::Done => ("sign done", "M7 12.5l3.5 3.5L17 9"),
        Mark::Waiting => ("sign", "M12 7v5l3 3"),
        Mark::Turn => ("sign turn", "M10.5 8l4 4-4 4"),
        Mark::Ended => ("sign ended", "M8 12h8"),
    };
    view! { <svg class=class viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11"/><path d=path/></svg> }
        .into_any()
}
