//! Every script of the consumer's pages with the reason why it is there, every document, and the styles and scripts
//! that shops include. Contents and hashes are part of the binary: what is looked at is what was built.

use app::samples;
use app::{Frame, Locale, Page};

use crate::web::assets::Served;
use crate::web::{language, widget};

/// The documents of an enrolment: the step in the page's address, the sample that stands for it, what it is.
pub const DOCUMENTS: [(&str, &str, &str); 7] = [
    ("", "card/fixed", "The card page: what is agreed, the card's fields, the consent"),
    ("authentication", "authentication", "The bank's device check (3DS method)"),
    ("challenge", "challenge", "The bank's challenge, in a frame"),
    ("challenge/bridge", "bridge", "The document in that frame that posts to the bank"),
    ("verification", "verification", "Waiting for the bank's answer"),
    ("time", "time-left", "Without script: the time that is left, in a frame of the card page"),
    ("cancel", "cancel", "The question before giving up"),
];

/// Scripts of those documents, and why each is there. Every one only improves a page that works without it.
pub const SCRIPTS: [(&str, &str); 10] = [
    (
        "card.js",
        "Groups the card number, shows its network, says what is wrong before the form is sent, fills in what 3-D Secure asks of the browser",
    ),
    ("languages.js", "Changes the language in place, so that what was typed stays"),
    ("time-left.js", "Counts the time that is left, warns before the end, asks for more (WCAG 2.2.1)"),
    ("guard.js", "Does the work that a browser shows before a card is typed, when many cards were refused"),
    ("authentication.js", "Runs the bank's device check in an unseen frame and goes on"),
    ("challenge.js", "Shows the bank's page in a frame and goes on when the bank has answered"),
    ("bridge.js", "Posts the challenge request to the bank"),
    ("challenge-return.js", "Tells the page around the frame that the bank has answered"),
    ("verification.js", "Asks for the outcome and goes on"),
    ("embed.js", "Tells a shop's page that shows ours what happens; present only where a shop embeds the page"),
];

/// A file that documents or shops include.
pub struct Item {
    /// Its address, under the base.
    pub path: String,
    /// Its name in `public/`.
    pub name: &'static str,
    /// Its bytes.
    pub text: String,
    /// Its media type.
    pub kind: &'static str,
    /// Its subresource integrity value.
    pub integrity: String,
    /// Why it is there.
    pub reason: &'static str,
}

/// Every file, as it is served.
pub fn items(assets: &Served) -> Vec<Item> {
    let own = SCRIPTS.iter().filter_map(|(name, reason)| {
        let (script, text) = assets.file(name)?;
        Some(Item {
            path: script.src,
            name,
            text: text.to_owned(),
            kind: "text/javascript; charset=utf-8",
            integrity: script.integrity,
            reason,
        })
    });
    let widget = widget::files().into_iter().map(|(path, name, text, kind, integrity, reason)| Item {
        path,
        name,
        text,
        kind,
        integrity,
        reason,
    });
    own.chain(widget).collect()
}

/// The document of a step, as it is served to nobody but the check.
pub fn document(step: &str) -> Option<Page> {
    let (_, name, _) = DOCUMENTS.iter().find(|(of, ..)| *of == step)?;
    samples::samples().into_iter().find(|(of, _)| of == name).map(|(_, page)| page)
}

/// What surrounds it: the real scripts, no shop.
pub fn frame(assets: &Served, test_mode: bool) -> Frame {
    Frame {
        locale: Locale::En,
        merchant_name: app::text::PRODUCT_NAME.to_owned(),
        test_mode,
        languages: language::offered(""),
        assets: assets.pages.clone(),
        links: app::Links::default(),
        embed: None,
        theme: None,
        time_left: Some(samples::time_left()),
        preview: None,
    }
}

/// The files that a document includes, by their names.
pub fn scripts_of(html: &str) -> Vec<&str> {
    let sources = html.split("<script type=\"module\" src=\"/assets/").skip(1);
    sources.filter_map(|after| after.split_once('"')?.0.split_once('-').map(|(_, name)| name)).collect()
}

#[cfg(test)]
mod tests {
    use app::{DocumentKind, Embed, EmbedMode};

    use super::*;

    /// A script that nobody gave a reason for is on no page of an enrolment.
    #[test]
    fn every_script_of_every_page_has_its_reason_and_no_reason_is_idle() {
        let assets = Served::new();
        let parent = "https://shop.example".to_owned();
        let frame = Frame { embed: Some(Embed { parent, mode: EmbedMode::Inline }), ..frame(&assets, true) };
        let mut used = std::collections::BTreeSet::new();
        for (name, page) in samples::samples() {
            if !matches!(page.kind(), DocumentKind::Consumer | DocumentKind::Framed) {
                continue;
            }
            let html = app::render(&page, &frame).into_string();
            assert_eq!(html.matches("<script").count(), scripts_of(&html).len(), "{name}");
            for script in scripts_of(&html) {
                assert!(SCRIPTS.iter().any(|(known, _)| *known == script), "{script} on {name}");
                used.insert(script.to_owned());
            }
        }
        assert_eq!(used.len(), SCRIPTS.len(), "{used:?}");
        for (step, sample, _) in DOCUMENTS {
            assert!(document(step).is_some(), "{sample}");
        }
        assert!(items(&assets).iter().all(|item| !item.text.is_empty() && item.integrity.starts_with("sha384-")));
    }
}
