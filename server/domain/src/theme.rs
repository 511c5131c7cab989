//! How a shop's pages look: colours, type, shapes, logo, words. Every value is typed and checked; no style sheet, no
//! markup and no address of a picture ever comes from a merchant.

mod colour;
pub mod contrast;
mod font;
mod look;
mod palette;
mod version;

pub use colour::Colour;
pub use font::{FONTS_MAX, Font, FontFile};
pub use look::{Background, Corners, Density, Layout, Typeface, Word};
pub use palette::{Palette, Role, Scheme};
pub use version::{LOGOS_MAX, Logo, LogoFile, LogoFormat, StoredTheme, THEMES_MAX, ThemeKey, ThemeName, ThemeVersion};

use std::collections::BTreeMap;

/// Height of fields and buttons unless chosen, in CSS pixels.
pub const CONTROL_PX: u32 = 48;

/// What may be written in a draft for it, in CSS pixels; less than [`contrast::TARGET_MIN_PX`] is never published.
pub const CONTROL_RANGE_PX: std::ops::RangeInclusive<u32> = 16..=72;

/// Links at the top of the page, and as many in the footer.
pub const LINKS_MAX: usize = 4;

/// Longest label of a link, in characters.
pub const LABEL_CHARS_MAX: usize = 40;

/// Longest legal text in a language, in characters.
pub const LEGAL_CHARS_MAX: usize = 600;

/// Languages that one text may be given in.
pub const LANGUAGES_MAX: usize = 40;

/// Lightness and chroma of a panel that follows from the accent, in OKLCH.
const PANEL_LIGHT: (f64, f64) = (0.962, 0.016);
const PANEL_DARK: (f64, f64) = (0.235, 0.024);

/// One text by language (a BCP 47 tag such as `fr`).
pub type Texts = BTreeMap<String, String>;

/// A link that a shop adds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// What is read, by language.
    pub label: Texts,
    /// An https address.
    pub href: String,
}

/// A look, as far as it was chosen: what is left out is the point of sale's, then the product's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Theme {
    /// Colours on light devices.
    pub light: Palette,
    /// Colours on dark ones.
    pub dark: Palette,
    /// Letters that devices have.
    pub typeface: Option<Typeface>,
    /// Letters of the shop's own, shown in place of those as soon as they have arrived.
    pub font: Option<Font>,
    /// The same for what is written bold; never without [`Self::font`].
    pub font_bold: Option<Font>,
    /// Corners of fields, buttons and panels.
    pub corners: Option<Corners>,
    /// Room between things.
    pub density: Option<Density>,
    /// How the card page is laid out.
    pub layout: Option<Layout>,
    /// What is behind the sheet.
    pub background: Option<Background>,
    /// Height of fields and buttons, in CSS pixels.
    pub control_px: Option<u32>,
    /// The logo, and the one for dark devices.
    pub logo: Option<Logo>,
    /// The logo on dark devices, when it is another.
    pub logo_dark: Option<Logo>,
    /// Links beside the name.
    pub header: Vec<Link>,
    /// Links in the footer, beside terms, privacy and help.
    pub footer: Vec<Link>,
    /// A text in the footer.
    pub legal: Texts,
    /// The shop's own wording of some texts.
    pub wording: BTreeMap<Word, Texts>,
}

impl Default for Theme {
    /// Nothing chosen.
    fn default() -> Self {
        Self {
            light: Palette::new(Scheme::Light),
            dark: Palette::new(Scheme::Dark),
            typeface: None,
            font: None,
            font_bold: None,
            corners: None,
            density: None,
            layout: None,
            background: None,
            control_px: None,
            logo: None,
            logo_dark: None,
            header: Vec::new(),
            footer: Vec::new(),
            legal: Texts::new(),
            wording: BTreeMap::new(),
        }
    }
}

impl Theme {
    /// The colours of a scheme.
    pub fn palette(&self, scheme: Scheme) -> &Palette {
        match scheme {
            Scheme::Light => &self.light,
            Scheme::Dark => &self.dark,
        }
    }

    /// The colours of a scheme, to be chosen.
    pub fn palette_mut(&mut self, scheme: Scheme) -> &mut Palette {
        match scheme {
            Scheme::Light => &mut self.light,
            Scheme::Dark => &mut self.dark,
        }
    }

    /// Height of fields and buttons, in CSS pixels.
    pub fn control_px(&self) -> u32 {
        self.control_px.unwrap_or(CONTROL_PX)
    }

    /// This theme with what it leaves out taken from `base`.
    #[must_use]
    pub fn over(&self, base: &Self) -> Self {
        let list = |own: &Vec<Link>, other: &Vec<Link>| if own.is_empty() { other.clone() } else { own.clone() };
        let mut wording = base.wording.clone();
        for (word, texts) in &self.wording {
            wording.entry(*word).or_default().extend(texts.clone());
        }
        let mut legal = base.legal.clone();
        legal.extend(self.legal.clone());
        // A logo of one's own is not mixed with somebody else's for the dark.
        let (logo, logo_dark) = match (&self.logo, &self.logo_dark) {
            (None, None) => (base.logo.clone(), base.logo_dark.clone()),
            (one, other) => (one.clone(), other.clone()),
        };
        // Letters are chosen as a whole: who names a typeface does not want the other's font in its place.
        let (font, font_bold) = match (&self.font, self.typeface) {
            (None, None) => (base.font.clone(), base.font_bold.clone()),
            (own, _) => (own.clone(), self.font_bold.clone()),
        };
        Self {
            light: self.light.over(&base.light),
            dark: self.dark.over(&base.dark),
            typeface: self.typeface.or(base.typeface),
            font,
            font_bold,
            corners: self.corners.or(base.corners),
            density: self.density.or(base.density),
            layout: self.layout.or(base.layout),
            background: self.background.or(base.background),
            control_px: self.control_px.or(base.control_px),
            logo,
            logo_dark,
            header: list(&self.header, &base.header),
            footer: list(&self.footer, &base.footer),
            legal,
            wording,
        }
    }

    /// This theme in another brand's colour, for both schemes: what follows from it follows anew, and what is written
    /// on it is light or dark as it can be read.
    #[must_use]
    pub fn accented(&self, accent: Colour) -> Self {
        let mut other = self.clone();
        for palette in [&mut other.light, &mut other.dark] {
            for role in [Role::Accent, Role::OnAccent, Role::Panel] {
                palette.clear(role);
            }
        }
        other.light.set(Role::Accent, accent);
        let text = [Colour::WHITE, accent.toned(0.2, 0.03), Colour::BLACK];
        if let Some(text) = text.into_iter().find(|text| text.contrast(accent) >= contrast::TEXT_MIN) {
            other.light.set(Role::OnAccent, text);
        }
        other
    }

    /// What consumers see: every colour decided. A brand's colour given for light devices serves dark ones too, as light
    /// as it must be there; the panel takes a tint of it.
    #[must_use]
    pub fn completed(&self) -> Self {
        let mut whole = self.clone();
        if let (Some(accent), None) = (self.light.chosen(Role::Accent), self.dark.chosen(Role::Accent)) {
            complete_dark(&mut whole.dark, accent);
        }
        for (palette, (lightness, chroma)) in [(&mut whole.light, PANEL_LIGHT), (&mut whole.dark, PANEL_DARK)] {
            if let (Some(accent), None) = (palette.chosen(Role::Accent), palette.chosen(Role::Panel)) {
                palette.set(Role::Panel, accent.toned(lightness, chroma));
            }
        }
        whole
    }
}

/// Chooses the dark accent, and what is written on it, after the light one.
fn complete_dark(dark: &mut Palette, accent: Colour) {
    let grounds = [Role::Sheet, Role::Background, Role::Panel, Role::Hairline, Role::ErrorBackground];
    let seen = |colour: Colour| grounds.iter().all(|ground| colour.contrast(dark.get(*ground)) >= contrast::TEXT_MIN);
    let Some(accent) = accent.nearest(seen) else { return };
    if dark.chosen(Role::OnAccent).is_none() {
        let text = [Role::OnAccent.standard(Scheme::Dark), accent.toned(0.2, 0.03), Colour::BLACK, Colour::WHITE];
        let readable = text.into_iter().find(|text| text.contrast(accent) >= contrast::TEXT_MIN);
        dark.set(Role::OnAccent, readable.unwrap_or(Colour::BLACK));
    }
    dark.set(Role::Accent, accent);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_covers_its_base_value_by_value() {
        let mut base = Theme { corners: Some(Corners::Square), layout: Some(Layout::Bare), ..Theme::default() };
        base.light.set(Role::Accent, Colour::BLACK);
        base.legal.insert("fr".into(), "Mentions".into());
        let mut own = Theme { corners: Some(Corners::Round), ..Theme::default() };
        own.light.set(Role::Panel, Colour::WHITE);
        own.legal.insert("en".into(), "Legal".into());
        let both = own.over(&base);
        assert_eq!((both.corners, both.layout), (Some(Corners::Round), Some(Layout::Bare)));
        assert_eq!(both.light.get(Role::Accent), Colour::BLACK);
        assert_eq!(both.light.get(Role::Panel), Colour::WHITE);
        assert_eq!(both.legal.len(), 2);
        assert_eq!(Theme::default().over(&base), base);
    }

    #[test]
    fn letters_are_chosen_as_a_whole() {
        let font = |title: &str| Some(Font { hash: "0".repeat(64), title: title.to_owned() });
        let base = Theme { font: font("regular"), font_bold: font("bold"), ..Theme::default() };
        assert_eq!(Theme::default().over(&base).font_bold, font("bold"));
        let serif = Theme { typeface: Some(Typeface::Serif), ..Theme::default() }.over(&base);
        assert_eq!((serif.font, serif.font_bold), (None, None), "a typeface of its own");
        let other = Theme { font: font("other"), ..Theme::default() }.over(&base);
        assert_eq!((other.font, other.font_bold), (font("other"), None), "never two families");
    }

    #[test]
    fn another_accent_leaves_nothing_of_the_one_before() {
        let mut theme = Theme { corners: Some(Corners::Round), ..Theme::default() };
        theme.light.set(Role::Accent, Colour::new(0x7b, 0x1f, 0xa2));
        let other = theme.completed().accented(Colour::new(0x00, 0x4d, 0x99)).completed();
        let fresh = Theme::default().accented(Colour::new(0x00, 0x4d, 0x99)).completed();
        assert_eq!((&other.light, &other.dark), (&fresh.light, &fresh.dark));
        assert_eq!(other.corners, Some(Corners::Round));
        assert_eq!(contrast::faults(&other), []);
        // A light colour takes dark words; as the edge of a control it is still too light, and that is told.
        let yellow = Theme::default().accented(Colour::new(0xff, 0xe1, 0x00)).completed();
        assert!(yellow.light.get(Role::OnAccent).contrast(yellow.light.get(Role::Accent)) >= contrast::TEXT_MIN);
        assert!(!contrast::faults(&yellow).is_empty());
    }

    #[test]
    fn completing_twice_changes_nothing() {
        let mut theme = Theme::default();
        theme.light.set(Role::Accent, Colour::new(0x7b, 0x1f, 0xa2));
        let once = theme.completed();
        assert_ne!(once, theme);
        assert_eq!(once.completed(), once);
    }
}
