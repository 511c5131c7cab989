//! What people see: the hosted pages, their texts and their style.
//!
//! A page is a plain struct of owned values; [`render`] turns it into one whole document. There is no I/O, no
//! clock and no other crate of ours here, so that no type in this crate can hold a card number.

mod agreement;
mod brand;
mod embed;
mod form;
mod frame;
mod languages;
mod layout;
mod locale;
pub mod pages;
pub mod samples;
mod style;
pub mod text;
pub mod theme;
mod time_left;

pub use agreement::{Agreement, Frequency, Kind, Today};
pub use brand::{Brand, MaskedCard};
pub use embed::{Embed, EmbedMode};
pub use frame::{Assets, Frame, Language, Links, Script};
pub use languages::SWITCH_FIELD;
pub use layout::opening;
pub use locale::{Direction, Locale, negotiate};
pub use pages::{DocumentKind, Page};
pub use style::stylesheet;
pub use text::{Date, Money};
pub use time_left::{TimeLeft, WARNED_BEFORE_S};

use leptos::prelude::*;

/// A whole document, from `<!doctype html>` to `</html>`, without inline script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// The document as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The document as an owned string, to be sent.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Renders one page inside its frame. Pure: the same arguments give the same bytes.
pub fn render(page: &Page, frame: &Frame) -> Html {
    // Leptos wants a reactive owner around every rendering, even one without reactivity.
    Html(Owner::new().with(|| layout::document(page, frame)))
}
