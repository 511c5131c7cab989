//! What surrounds every page: language, merchant, scripts, links.

use std::sync::Arc;

use crate::theme::{Preview, Theme, Words};
use crate::{Embed, Locale, TimeLeft};

/// What surrounds a page, whatever the page is.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The language of the document.
    pub locale: Locale,
    /// The merchant's name as its customers know it.
    pub merchant_name: String,
    /// Shows on every page that no real money moves.
    pub test_mode: bool,
    /// The language switcher; empty for none.
    pub languages: Vec<Language>,
    /// The scripts, under the addresses that the server serves them from.
    pub assets: Arc<Assets>,
    /// The links of the footer.
    pub links: Links,
    /// The page around this one, when a shop shows it inside its own.
    pub embed: Option<Embed>,
    /// The shop's look; none for the product's own.
    pub theme: Option<Arc<Theme>>,
    /// How long the session stays open, where that is limited.
    pub time_left: Option<TimeLeft>,
    /// The page is only looked at: nothing runs, and it looks as asked.
    pub preview: Option<Preview>,
}

impl Frame {
    /// The shop's own wording of some texts.
    pub(crate) fn words(&self) -> &Words {
        static NONE: Words = Words { card_note: None, save_button: None, done_heading: None, done_note: None };
        self.theme.as_ref().map_or(&NONE, |theme| &theme.words)
    }
}

/// One entry of the language switcher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// The language it leads to.
    pub locale: Locale,
    /// The same page in that language, usually `?lang=xx`.
    pub href: String,
}

/// The links of the footer. Already validated by the caller: `http`, `https` or a path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    /// The merchant's terms.
    pub terms: Option<String>,
    /// The merchant's privacy statement.
    pub privacy: Option<String>,
    /// Where the consumer finds help.
    pub help: Option<String>,
}

/// One script file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// Its address, content-hashed.
    pub src: String,
    /// Its subresource integrity value, such as `sha384-…`.
    pub integrity: String,
}

/// The scripts of `public/`, one per page that is improved by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assets {
    /// `public/card.js`
    pub card: Script,
    /// `public/languages.js`
    pub languages: Script,
    /// `public/authentication.js`
    pub authentication: Script,
    /// `public/challenge.js`
    pub challenge: Script,
    /// `public/bridge.js`
    pub bridge: Script,
    /// `public/challenge-return.js`
    pub challenge_return: Script,
    /// `public/verification.js`
    pub verification: Script,
    /// `public/start.js`
    pub start: Script,
    /// `public/embed.js`
    pub embed: Script,
    /// `public/shop-widget.js`
    pub shop_widget: Script,
    /// `public/theme-editor.js`
    pub theme_editor: Script,
    /// `public/time-left.js`
    pub time_left: Script,
    /// `public/guard.js`
    pub guard: Script,
}
