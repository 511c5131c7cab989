//! The editor's page, filled.

use std::collections::HashMap;

use adapters::font::FONT_BYTES_MAX;
use adapters::logo::LOGO_BYTES_MAX;
use app::Locale;
use app::pages::theme_editor::{
    Choice, ChoiceField, ColourField, FaultLine, FileField, Group, Kept, LinkField, PreviewFrame, TextField,
    ThemeEditor,
};
use domain::merchant::PointOfSale;
use domain::theme::contrast::{Fault, TARGET_MIN_PX, faults};
use domain::theme::{LABEL_CHARS_MAX, LEGAL_CHARS_MAX, Logo, Role, Scheme, StoredTheme, Theme, Word};

use super::super::convert;
use super::super::draft::{self, CHOICES, link};
use super::super::link::{EditorLink, PreviewLink};
use super::super::upload::Slot;
use super::Outcome;
use crate::state::App;
use crate::web::language;

/// What previews can show, beside languages: name in the address, words.
const SCHEMES: [(&str, &str); 3] = [("", "as the device asks"), ("light", "light"), ("dark", "dark")];
const VISIONS: [(&str, &str); 6] = [
    ("", "usual"),
    ("forced", "forced colours"),
    ("protanopia", "no red"),
    ("deuteranopia", "no green"),
    ("tritanopia", "no blue"),
    ("achromatopsia", "no colours"),
];

/// Pages to look at: samples with their words. Every other sample can be opened by its own address.
const PAGES: [(&str, &str); 11] = [
    ("card/fixed", "card"),
    ("card/missing", "mistakes"),
    ("card/two-networks", "two networks"),
    ("card/stored", "stored card"),
    ("authentication", "device check"),
    ("verification", "verification"),
    ("code-needed", "code again"),
    ("done", "done"),
    ("declined", "declined"),
    ("expired", "expired"),
    ("cancel", "giving up"),
];

/// The page that is looked at first.
const FIRST_PAGE: &str = "card/fixed";

/// What has been typed into the fields that could not be taken stays in them.
pub(super) fn editor(
    app: &App,
    (link, pos, stored, shown): (&EditorLink, &PointOfSale, &StoredTheme, &Theme),
    query: &HashMap<String, String>,
    outcome: &Outcome,
) -> ThemeEditor {
    let vault = app.vault.as_ref();
    let locale = language::chosen(query).unwrap_or(Locale::En);
    let preview = PreviewLink::new(link.key.clone(), None, app.clock.now()).path(vault);
    let typed = |name: &str, stored: String| {
        let typed = outcome.typed.get(name).filter(|_| !outcome.mistakes.is_empty());
        typed.cloned().unwrap_or(stored)
    };
    ThemeEditor {
        heading: format!("{}: the look “{}”", pos.name, link.key.name.as_str()),
        standing: standing(stored, app.clock.now()),
        said: outcome.said.clone(),
        mistakes: outcome.mistakes.iter().map(|mistake| (mistake.field.clone(), mistake.why.clone())).collect(),
        action: format!("{}{}", link.path(vault), asked(query, None)),
        action_token: link.action_token(vault),
        palettes: Scheme::ALL.map(|scheme| palette(shown, scheme)).into(),
        choices: CHOICES.iter().map(|field| choice(&stored.draft, field)).collect(),
        control_px: shown.control_px(),
        files: Slot::ALL.map(|slot| file(&stored.draft, slot)).into(),
        links: link::PLACES.map(|place| links(&stored.draft, place, locale, &typed)).into(),
        texts: texts(&stored.draft, locale, &typed),
        faults: faults(shown).iter().map(fault).collect(),
        axes: axes(query),
        frames: frames(&preview, query),
    }
}

fn standing(stored: &StoredTheme, now: jiff::Timestamp) -> String {
    let shown = stored.current(now).map_or_else(
        || "Consumers see nothing of it yet.".to_owned(),
        |number| format!("Consumers see version {number}."),
    );
    match stored.coming(now) {
        Some((number, at)) => {
            format!("{shown} From {} on they see version {number}.", at.strftime("%d.%m.%Y %H:%M UTC"))
        }
        None => shown,
    }
}

fn palette(shown: &Theme, scheme: Scheme) -> Group<ColourField> {
    let title = match scheme {
        Scheme::Light => "Colours on light devices",
        Scheme::Dark => "Colours on dark devices",
    };
    let field = |role: Role| ColourField {
        name: format!("{}.{}", scheme.code(), role.code()),
        label: words(role).to_owned(),
        value: shown.palette(scheme).get(role).to_string(),
    };
    Group { title: title.to_owned(), items: Role::ALL.map(field).into() }
}

fn words(role: Role) -> &'static str {
    match role {
        Role::Accent => "Accent: buttons, ticks, focus",
        Role::OnAccent => "Text on the accent",
        Role::Text => "Text",
        Role::SoftText => "Softer text",
        Role::Line => "Edges of fields",
        Role::Hairline => "Dividing lines",
        Role::Sheet => "Sheet",
        Role::Background => "Background",
        Role::Panel => "Panel",
        Role::Error => "Mistakes",
        Role::ErrorBackground => "Behind mistakes",
        Role::Note => "Test notice",
        Role::NoteBackground => "Behind the test notice",
    }
}

fn choice(draft: &Theme, field: &draft::Choices) -> ChoiceField {
    let standard = (String::new(), "as the shop's default".to_owned());
    let options = field.values.iter().map(|(value, words)| ((*value).to_owned(), (*words).to_owned()));
    ChoiceField {
        name: field.name.to_owned(),
        label: field.label.to_owned(),
        options: std::iter::once(standard).chain(options).collect(),
        selected: (field.get)(draft).unwrap_or_default().to_owned(),
    }
}

fn file(draft: &Theme, slot: Slot) -> FileField {
    let picture = |logo: &Option<Logo>| logo.as_ref().map(|logo| Kept::Picture(convert::logo_href(logo)));
    let letters = |font: &Option<domain::theme::Font>| font.as_ref().map(|font| Kept::Letters(font.title.clone()));
    let (label, kept) = match slot {
        Slot::Logo => ("Logo", picture(&draft.logo)),
        Slot::LogoDark => ("Logo on dark devices", picture(&draft.logo_dark)),
        Slot::Font => ("Letters of your own", letters(&draft.font)),
        Slot::FontBold => ("Bold letters of your own", letters(&draft.font_bold)),
    };
    let (hint, accept, max) = match slot {
        Slot::Logo | Slot::LogoDark => (
            format!("SVG or PNG, at most {} KiB.", LOGO_BYTES_MAX / 1024),
            ".svg,.png,image/svg+xml,image/png",
            LOGO_BYTES_MAX,
        ),
        Slot::Font | Slot::FontBold => (
            format!("WOFF2, at most {} KiB. The page does not wait for it.", FONT_BYTES_MAX / 1024),
            ".woff2,font/woff2",
            FONT_BYTES_MAX,
        ),
    };
    FileField { name: slot.name().to_owned(), label: label.to_owned(), hint, accept, max, kept }
}

fn links(
    draft: &Theme,
    (place, words): (&'static str, &str),
    locale: Locale,
    typed: &dyn Fn(&str, String) -> String,
) -> Group<LinkField> {
    let all = link::of(draft, place);
    let field = |(name, number): (String, usize)| {
        let link = all.get(number);
        let words_name = format!("{name}.label.{}", locale.tag());
        let words = link.and_then(|link| link.label.get(locale.tag())).cloned().unwrap_or_default();
        let was = link.map(|link| link.href.clone()).unwrap_or_default();
        LinkField {
            words: typed(&words_name, words),
            words_name,
            words_max: LABEL_CHARS_MAX,
            href: typed(&format!("{name}.href"), was.clone()),
            was: typed(&format!("{name}.was"), was),
            name,
        }
    };
    Group {
        title: format!("Links {words}, in {}", locale.name()),
        items: link::names(place).zip(0..).map(field).collect(),
    }
}

fn texts(draft: &Theme, locale: Locale, typed: &dyn Fn(&str, String) -> String) -> Group<TextField> {
    let field = |name: String, label: &str, texts: Option<&domain::theme::Texts>, max: usize, lines: bool| TextField {
        label: label.to_owned(),
        value: typed(&name, texts.and_then(|texts| texts.get(locale.tag())).cloned().unwrap_or_default()),
        max,
        lines,
        name,
    };
    let word = |word: &Word| {
        let name = format!("wording.{}.{}", word.code(), locale.tag());
        let lines = matches!(word, Word::CardNote | Word::DoneNote);
        field(name, draft::word_label(*word), draft.wording.get(word), word.chars_max(), lines)
    };
    let name = format!("legal.{}", locale.tag());
    let legal = field(name, draft::LEGAL_LABEL, Some(&draft.legal), LEGAL_CHARS_MAX, true);
    Group { title: format!("Words in {}", locale.name()), items: Word::ALL.iter().map(word).chain([legal]).collect() }
}

fn fault(fault: &Fault) -> FaultLine {
    match fault {
        Fault::Contrast { scheme, pair, colours, ratio, change: (role, colour) } => FaultLine {
            words: format!(
                "{}, {}: {} on {} has a contrast of {:.2}, and {} is needed.",
                scheme.code(),
                pair.place,
                colours.0,
                colours.1,
                (ratio * 100.0).floor() / 100.0,
                pair.least
            ),
            proposal: (format!("{}.{}", scheme.code(), role.code()), colour.to_string()),
            take: format!("{}: take {colour}", words(*role)),
        },
        Fault::Target { px } => FaultLine {
            words: format!("Buttons and fields are {px} pixels high, and {TARGET_MIN_PX} are needed."),
            proposal: ("controlHeight".to_owned(), TARGET_MIN_PX.to_string()),
            take: format!("Take {TARGET_MIN_PX} pixels"),
        },
    }
}

fn axes(query: &HashMap<String, String>) -> Vec<Group<Choice>> {
    let axis = |title: &str, name: &str, values: Vec<(String, String)>, unless: &str| {
        let now = query.get(name).map_or(unless, String::as_str);
        let option = |(value, words): (String, String)| Choice {
            label: words,
            current: value == now,
            href: format!("{}#views", asked(query, Some((name, &value)))),
        };
        Group { title: title.to_owned(), items: values.into_iter().map(option).collect() }
    };
    let owned = |values: &[(&str, &str)]| {
        values.iter().map(|(value, words)| ((*value).to_owned(), (*words).to_owned())).collect::<Vec<_>>()
    };
    let languages = Locale::all().iter().map(|locale| (locale.tag().to_owned(), locale.name().to_owned())).collect();
    vec![
        axis("Page", "page", owned(&PAGES), FIRST_PAGE),
        axis("Language", "lang", languages, Locale::En.tag()),
        axis("Device", "scheme", owned(&SCHEMES), ""),
        axis("Eyes", "vision", owned(&VISIONS), ""),
    ]
}

fn frames(preview: &str, query: &HashMap<String, String>) -> Vec<PreviewFrame> {
    let wanted = query.get("page").map_or("", String::as_str);
    let page = PAGES.iter().find(|(sample, _)| *sample == wanted).map_or(FIRST_PAGE, |(sample, _)| sample);
    let src = format!("{preview}{page}{}", asked(query, None));
    vec![
        PreviewFrame { title: "On a telephone".to_owned(), src: src.clone(), class: "phone-view" },
        PreviewFrame { title: "On a desk".to_owned(), src, class: "desktop-view" },
    ]
}

/// What the previews show, as a query; with one of it changed.
pub(super) fn asked(query: &HashMap<String, String>, change: Option<(&str, &str)>) -> String {
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    for name in ["page", "lang", "scheme", "vision"] {
        let value = match change {
            Some((changed, value)) if changed == name => value,
            _ => query.get(name).map_or("", String::as_str),
        };
        if !value.is_empty() {
            pairs.append_pair(name, value);
        }
    }
    format!("?{}", pairs.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_to_look_at_is_a_sample() {
        let samples = super::super::super::preview::samples();
        for (page, words) in PAGES {
            assert!(samples.iter().any(|(name, _)| *name == page), "{words}: {page}");
        }
        assert!(PAGES.iter().any(|(page, _)| *page == FIRST_PAGE));
    }
}
