//! A draft as the editor's forms change it.

pub mod link;

use std::collections::HashMap;

use app::Locale;
use domain::theme::{
    Background, CONTROL_RANGE_PX, Colour, Corners, Density, LEGAL_CHARS_MAX, Layout, Role, Scheme, Texts, Theme,
    Typeface, Word,
};

/// A field with a few values.
pub struct Choices {
    /// Its name.
    pub name: &'static str,
    /// Its label.
    pub label: &'static str,
    /// Values with their words.
    pub values: &'static [(&'static str, &'static str)],
    /// The value chosen.
    pub get: fn(&Theme) -> Option<&'static str>,
    set: fn(&mut Theme, &str),
}

/// All of them.
pub const CHOICES: [Choices; 5] = [
    Choices {
        name: "typeface",
        label: "Letters",
        values: &[
            ("system", "the device's own"),
            ("humanist", "soft and open"),
            ("geometric", "round and even"),
            ("serif", "as in books"),
            ("slab", "strong serifs"),
            ("rounded", "round ends"),
        ],
        get: |theme| theme.typeface.map(Typeface::code),
        set: |theme, code| theme.typeface = Typeface::from_code(code),
    },
    Choices {
        name: "corners",
        label: "Corners",
        values: &[("square", "square"), ("soft", "soft"), ("round", "round")],
        get: |theme| theme.corners.map(Corners::code),
        set: |theme, code| theme.corners = Corners::from_code(code),
    },
    Choices {
        name: "density",
        label: "Room",
        values: &[("compact", "little"), ("normal", "some"), ("roomy", "much")],
        get: |theme| theme.density.map(Density::code),
        set: |theme, code| theme.density = Density::from_code(code),
    },
    Choices {
        name: "layout",
        label: "Layout",
        values: &[("twoColumns", "two columns"), ("column", "one column"), ("bare", "bare, inside another page")],
        get: |theme| theme.layout.map(Layout::code),
        set: |theme, code| theme.layout = Layout::from_code(code),
    },
    Choices {
        name: "background",
        label: "Top of the page",
        values: &[("plain", "plain"), ("band", "a band of the panel's colour"), ("banner", "a banner of the accent")],
        get: |theme| theme.background.map(Background::code),
        set: |theme, code| theme.background = Background::from_code(code),
    },
];

/// Something that could not be taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mistake {
    /// The field.
    pub field: String,
    /// Why, for people.
    pub why: String,
}

impl Mistake {
    /// One.
    pub fn new(field: impl Into<String>, why: impl Into<String>) -> Self {
        Self { field: field.into(), why: why.into() }
    }
}

/// The draft after a form; what could not be taken is said. A colour that is shown anyway is not chosen by sending it.
pub fn read(draft: &Theme, shown: &Theme, form: &HashMap<String, String>) -> (Theme, Vec<Mistake>) {
    let mut next = draft.clone();
    let mut mistakes = Vec::new();
    for scheme in Scheme::ALL {
        for role in Role::ALL {
            let name = format!("{}.{}", scheme.code(), role.code());
            let Some(typed) = form.get(&name) else { continue };
            match Colour::parse(typed) {
                Some(colour) if colour == shown.palette(scheme).get(role) => {}
                Some(colour) => next.palette_mut(scheme).set(role, colour),
                None => mistakes.push(Mistake::new(name, format!("{} is not a colour as #0b5f4b.", role.code()))),
            }
        }
    }
    for field in &CHOICES {
        if let Some(value) = form.get(field.name) {
            (field.set)(&mut next, value);
        }
    }
    if let Some(typed) = form.get("controlHeight") {
        match typed.parse().ok().filter(|px| CONTROL_RANGE_PX.contains(px)) {
            Some(px) if px == shown.control_px() => {}
            Some(px) => next.control_px = Some(px),
            None => mistakes.push(Mistake::new("controlHeight", "The height is a whole number from 16 to 72.")),
        }
    }
    for (place, words) in link::PLACES {
        if let Some(links) = link::read(place, words, link::of(draft, place), form, &mut mistakes) {
            *link::of_mut(&mut next, place) = links;
        }
    }
    for locale in Locale::all() {
        for word in Word::ALL {
            let name = format!("wording.{}.{}", word.code(), locale.tag());
            let texts = next.wording.entry(*word).or_default();
            write(texts, *locale, (&name, form.get(&name)), (word_label(*word), word.chars_max()), &mut mistakes);
        }
        let name = format!("legal.{}", locale.tag());
        write(&mut next.legal, *locale, (&name, form.get(&name)), (LEGAL_LABEL, LEGAL_CHARS_MAX), &mut mistakes);
    }
    next.wording.retain(|_, texts| !texts.is_empty());
    (next, mistakes)
}

/// What a text is, as the editor says it.
pub fn word_label(word: Word) -> &'static str {
    match word {
        Word::CardNote => "A note above the card's fields",
        Word::SaveButton => "The button that saves a card",
        Word::DoneHeading => "The heading when all is done",
        Word::DoneNote => "A note below it",
    }
}

/// The same of the legal text.
pub const LEGAL_LABEL: &str = "Legal text in the footer";

/// The draft with one proposal taken.
pub fn taken(draft: &Theme, form: &HashMap<String, String>) -> Theme {
    let mut next = draft.clone();
    let value = form.get("value").map_or("", String::as_str);
    let field = form.get("field").map_or("", String::as_str);
    if let Some((scheme, role)) = field.split_once('.') {
        let scheme = Scheme::ALL.into_iter().find(|known| known.code() == scheme);
        if let (Some(scheme), Some(role), Some(colour)) = (scheme, Role::from_code(role), Colour::parse(value)) {
            next.palette_mut(scheme).set(role, colour);
        }
    } else if field == "controlHeight" {
        next.control_px = value.parse().ok().filter(|px| CONTROL_RANGE_PX.contains(px)).or(next.control_px);
    }
    next
}

/// One text in one language, as it was typed; nothing typed is no text. Browsers end lines with two characters.
fn write(
    texts: &mut Texts,
    locale: Locale,
    (name, typed): (&str, Option<&String>),
    (label, max): (&str, usize),
    mistakes: &mut Vec<Mistake>,
) {
    let Some(typed) = typed.map(|text| text.trim().replace("\r\n", "\n")) else { return };
    if typed.is_empty() {
        texts.remove(locale.tag());
    } else if typed.chars().count() > max {
        mistakes.push(Mistake::new(
            name,
            format!("{label}: at most {max} characters, and these are {}.", typed.chars().count()),
        ));
    } else if typed.chars().any(|letter| letter.is_control() && letter != '\n') {
        mistakes.push(Mistake::new(name, format!("{label}: letters only, no control characters.")));
    } else {
        texts.insert(locale.tag().to_owned(), typed);
    }
}
