//! A draft as the editor's forms change it.

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

/// The draft after a form; what could not be taken is said. A colour that is shown anyway is not chosen by sending it.
pub fn read(draft: &Theme, shown: &Theme, form: &HashMap<String, String>) -> (Theme, Vec<String>) {
    let mut next = draft.clone();
    let mut said = Vec::new();
    for scheme in Scheme::ALL {
        for role in Role::ALL {
            let Some(typed) = form.get(&format!("{}.{}", scheme.code(), role.code())) else { continue };
            match Colour::parse(typed) {
                Some(colour) if colour == shown.palette(scheme).get(role) => {}
                Some(colour) => next.palette_mut(scheme).set(role, colour),
                None => said.push(format!("{} is not a colour as #0b5f4b.", role.code())),
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
            None => said.push("The height is a whole number from 16 to 72.".to_owned()),
        }
    }
    for locale in Locale::all() {
        for word in Word::ALL {
            let name = format!("wording.{}.{}", word.code(), locale.tag());
            let texts = next.wording.entry(*word).or_default();
            write(texts, *locale, form.get(&name), word.chars_max(), &mut said);
        }
        let legal = form.get(&format!("legal.{}", locale.tag()));
        write(&mut next.legal, *locale, legal, LEGAL_CHARS_MAX, &mut said);
    }
    next.wording.retain(|_, texts| !texts.is_empty());
    (next, said)
}

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

fn write(texts: &mut Texts, locale: Locale, typed: Option<&String>, max: usize, said: &mut Vec<String>) {
    let Some(typed) = typed.map(|text| text.trim()) else { return };
    if typed.is_empty() {
        texts.remove(locale.tag());
    } else if typed.chars().count() > max || typed.chars().any(char::is_control) {
        said.push(format!("A text has at most {max} characters."));
    } else {
        texts.insert(locale.tag().to_owned(), typed.to_owned());
    }
}
