//! Who may show a page inside a page of theirs, and how it was asked to be shown.
//!
//! The loader says it in the page's address: `embed` is the mode, `parent` the exact origin of the page around, `view`
//! how much room there is. An origin that the shop has not registered is no parent: the page is then answered as if it
//! had not been asked for, and no browser shows it in a frame.

use std::collections::HashMap;

use app::{Embed, EmbedMode};
use domain::merchant::PointOfSale;
use url::{Host, Url, form_urlencoded};

use crate::state::App;

/// Largest side of the room that is believed, in CSS pixels.
const SIDE_MAX: u16 = 10_000;

/// In the sandbox, a shop that has named no origins may be embedded by pages of this machine.
const LOOPBACK: [&str; 2] = ["http://localhost:*", "http://127.0.0.1:*"];

/// How a page is embedded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embedding {
    /// The page around.
    pub embed: Embed,
    /// Width and height of the room, in CSS pixels.
    pub view: Option<(u16, u16)>,
}

impl Embedding {
    /// What a page's address asks for, when its shop allows it.
    pub fn asked(app: &App, pos: &PointOfSale, query: &HashMap<String, String>) -> Option<Self> {
        let mode = EmbedMode::from_code(query.get("embed")?)?;
        let parent = query.get("parent").filter(|origin| allows(app, pos, origin))?.clone();
        let view = query.get("view").and_then(|text| room(text));
        Some(Self { embed: Embed { parent, mode }, view })
    }

    /// The same as parameters, to be kept in every link of the page.
    pub fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("embed", self.embed.mode.code()).append_pair("parent", &self.embed.parent);
        if let Some((width, height)) = self.view {
            query.append_pair("view", &format!("{width}x{height}"));
        }
        query.finish()
    }
}

/// Whether a page of this exact origin may embed the shop's pages.
pub fn allows(app: &App, pos: &PointOfSale, origin: &str) -> bool {
    let Some(url) = Url::parse(origin).ok().filter(|url| url.origin().ascii_serialization() == origin) else {
        return false;
    };
    if !app.config.is_sandbox() || !pos.embed_origins.is_empty() {
        return pos.embed_origins.iter().any(|allowed| allowed == origin);
    }
    let here = matches!(url.host(), Some(Host::Domain("localhost") | Host::Ipv4(std::net::Ipv4Addr::LOCALHOST)));
    (here && url.scheme() == "http") || origin == app.public_base
}

/// Everybody who may stand above a document of this shop that does not know the page around it: those to which the
/// bank returns, inside our page inside the shop's.
pub fn ancestors(app: &App, pos: &PointOfSale) -> Vec<String> {
    let mut all = vec!["'self'".to_owned()];
    if app.config.is_sandbox() && pos.embed_origins.is_empty() {
        all.extend(LOOPBACK.map(ToOwned::to_owned));
    }
    all.extend(pos.embed_origins.iter().cloned());
    all
}

/// `412x640`
fn room(text: &str) -> Option<(u16, u16)> {
    let (width, height) = text.split_once('x')?;
    let side = |text: &str| text.parse().ok().filter(|side| (1..=SIDE_MAX).contains(side));
    Some((side(width)?, side(height)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_is_two_sane_sides() {
        assert_eq!(room("412x640"), Some((412, 640)));
        for wrong in ["", "412", "x", "0x640", "412x-1", "412x640x2", "412x99999", "4.5x6"] {
            assert_eq!(room(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_was_asked_is_kept_in_links() {
        let embed = Embed { parent: "https://shop.example:8443".to_owned(), mode: EmbedMode::Lightbox };
        let kept = Embedding { embed, view: Some((412, 640)) }.query();
        assert_eq!(kept, "embed=lightbox&parent=https%3A%2F%2Fshop.example%3A8443&view=412x640");
    }
}
