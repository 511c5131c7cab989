//! What a colour is for, and a scheme's colours.

use std::collections::BTreeMap;

use super::Colour;

/// Light or dark, as the consumer's device asks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Scheme {
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

impl Scheme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// `light` or `dark`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What a colour is for. The look of the product is made of these and nothing else.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Buttons, ticks, the focus ring.
    Accent,
    /// Text on buttons.
    OnAccent,
    /// Text.
    Text,
    /// Less important text.
    SoftText,
    /// Edges of fields.
    Line,
    /// Lines that only divide, and the language in use.
    Hairline,
    /// The sheet that holds the form.
    Sheet,
    /// Behind the sheet.
    Background,
    /// What is agreed, and notes of the same kind.
    Panel,
    /// Text about a mistake, and its edge.
    Error,
    /// Behind the list of mistakes.
    ErrorBackground,
    /// The note that no real money moves.
    Note,
    /// Behind that note.
    NoteBackground,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Accent,
        Self::OnAccent,
        Self::Text,
        Self::SoftText,
        Self::Line,
        Self::Hairline,
        Self::Sheet,
        Self::Background,
        Self::Panel,
        Self::Error,
        Self::ErrorBackground,
        Self::Note,
        Self::NoteBackground,
    ];

    /// Its name in the API and in the store.
    pub fn code(self) -> &'static str {
        match self {
            Self::Accent => "accent",
            Self::OnAccent => "onAccent",
            Self::Text => "text",
            Self::SoftText => "softText",
            Self::Line => "line",
            Self::Hairline => "hairline",
            Self::Sheet => "sheet",
            Self::Background => "background",
            Self::Panel => "panel",
            Self::Error => "error",
            Self::ErrorBackground => "errorBackground",
            Self::Note => "note",
            Self::NoteBackground => "noteBackground",
        }
    }

    /// Reads its name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The product's own colour: what a theme leaves out. The same as in `style/base.css`.
    pub fn standard(self, scheme: Scheme) -> Colour {
        let (light, dark) = match self {
            Self::Accent => ([0x0b, 0x5f, 0x4b], [0x5c, 0xcf, 0xae]),
            Self::OnAccent => ([0xff, 0xff, 0xff], [0x04, 0x24, 0x1b]),
            Self::Text => ([0x15, 0x19, 0x1e], [0xee, 0xf1, 0xf4]),
            Self::SoftText => ([0x56, 0x5f, 0x6b], [0xaa, 0xb3, 0xbf]),
            Self::Line => ([0x84, 0x8d, 0x9a], [0x7b, 0x86, 0x93]),
            Self::Hairline => ([0xe2, 0xe5, 0xea], [0x2c, 0x33, 0x3c]),
            Self::Sheet => ([0xff, 0xff, 0xff], [0x17, 0x1b, 0x20]),
            Self::Background => ([0xf3, 0xf4, 0xf6], [0x0e, 0x11, 0x14]),
            Self::Panel => ([0xee, 0xf5, 0xf2], [0x12, 0x21, 0x1d]),
            Self::Error => ([0xb3, 0x26, 0x1e], [0xff, 0x9a, 0x90]),
            Self::ErrorBackground => ([0xfd, 0xf1, 0xf0], [0x2c, 0x15, 0x13]),
            Self::Note => ([0x6d, 0x46, 0x00], [0xf0, 0xcd, 0x86]),
            Self::NoteBackground => ([0xfd, 0xf3, 0xdc], [0x2b, 0x23, 0x12]),
        };
        let [red, green, blue] = match scheme {
            Scheme::Light => light,
            Scheme::Dark => dark,
        };
        Colour::new(red, green, blue)
    }
}

/// The colours of one scheme: those that were chosen, the product's own for the rest.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Palette {
    scheme: Scheme,
    chosen: BTreeMap<Role, Colour>,
}

impl Palette {
    /// Nothing chosen.
    pub fn new(scheme: Scheme) -> Self {
        Self { scheme, chosen: BTreeMap::new() }
    }

    /// Which scheme it is for.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The colour of a role.
    pub fn get(&self, role: Role) -> Colour {
        self.chosen(role).unwrap_or_else(|| role.standard(self.scheme))
    }

    /// The colour that was chosen for it, if one was.
    pub fn chosen(&self, role: Role) -> Option<Colour> {
        self.chosen.get(&role).copied()
    }

    /// Chooses one.
    pub fn set(&mut self, role: Role, colour: Colour) {
        self.chosen.insert(role, colour);
    }

    /// Leaves one out again.
    pub fn clear(&mut self, role: Role) {
        self.chosen.remove(&role);
    }

    /// What it leaves out is taken from `base`.
    #[must_use]
    pub fn over(&self, base: &Self) -> Self {
        let mut merged = base.clone();
        merged.chosen.extend(self.chosen.iter().map(|(role, colour)| (*role, *colour)));
        merged
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_products_own_colours_are_those_of_its_stylesheet() {
        let css = include_str!("../../../../style/base.css");
        let (light, dark) = css.split_once("prefers-color-scheme: dark").unwrap();
        let properties = [
            ("accent", Role::Accent),
            ("ink", Role::Text),
            ("soft", Role::SoftText),
            ("line", Role::Line),
            ("hair", Role::Hairline),
            ("ground", Role::Background),
            ("deal", Role::Panel),
            ("bad", Role::Error),
            ("bad-ground", Role::ErrorBackground),
            ("note", Role::Note),
            ("note-ground", Role::NoteBackground),
        ];
        for (text, scheme) in [(light, Scheme::Light), (dark, Scheme::Dark)] {
            for (property, role) in properties {
                let wanted = format!(" --{property}: {};", role.standard(scheme));
                assert!(text.contains(&wanted), "{wanted} is not in the {} part", scheme.code());
            }
        }
    }
}
