//! A theme as one JSON text.

use std::collections::BTreeMap;

use domain::theme::{
    Background, Colour, Corners, Density, Font, Layout, Link, Logo, LogoFormat, Palette, Role, Scheme, Theme, Typeface,
    Word,
};
use serde::{Deserialize, Serialize};

/// Text by name.
type Named = BTreeMap<String, String>;

/// A look, as far as it was chosen.
#[derive(Serialize, Deserialize)]
pub(crate) struct ThemeShape {
    #[serde(default)]
    light: Named,
    #[serde(default)]
    dark: Named,
    typeface: Option<String>,
    font: Option<FontShape>,
    font_bold: Option<FontShape>,
    corners: Option<String>,
    density: Option<String>,
    layout: Option<String>,
    background: Option<String>,
    control_px: Option<u32>,
    logo: Option<LogoShape>,
    logo_dark: Option<LogoShape>,
    #[serde(default)]
    header: Vec<LinkShape>,
    #[serde(default)]
    footer: Vec<LinkShape>,
    #[serde(default)]
    legal: Named,
    #[serde(default)]
    wording: BTreeMap<String, Named>,
}

#[derive(Serialize, Deserialize)]
struct LinkShape {
    label: Named,
    href: String,
}

#[derive(Serialize, Deserialize)]
struct FontShape {
    hash: String,
    title: String,
}

#[derive(Serialize, Deserialize)]
struct LogoShape {
    hash: String,
    format: String,
    width: u32,
    height: u32,
}

impl ThemeShape {
    /// The stored form.
    pub(crate) fn new(theme: &Theme) -> Self {
        let colours = |palette: &Palette| {
            let chosen = |role: Role| Some((role.code().to_owned(), palette.chosen(role)?.to_string()));
            Role::ALL.into_iter().filter_map(chosen).collect()
        };
        let links = |links: &[Link]| {
            links.iter().map(|link| LinkShape { label: link.label.clone(), href: link.href.clone() }).collect()
        };
        let word = |(word, texts): (&Word, &Named)| (word.code().to_owned(), texts.clone());
        Self {
            light: colours(&theme.light),
            dark: colours(&theme.dark),
            typeface: theme.typeface.map(|choice| choice.code().to_owned()),
            font: theme.font.as_ref().map(FontShape::new),
            font_bold: theme.font_bold.as_ref().map(FontShape::new),
            corners: theme.corners.map(|choice| choice.code().to_owned()),
            density: theme.density.map(|choice| choice.code().to_owned()),
            layout: theme.layout.map(|choice| choice.code().to_owned()),
            background: theme.background.map(|choice| choice.code().to_owned()),
            control_px: theme.control_px,
            logo: theme.logo.as_ref().map(LogoShape::new),
            logo_dark: theme.logo_dark.as_ref().map(LogoShape::new),
            header: links(&theme.header),
            footer: links(&theme.footer),
            legal: theme.legal.clone(),
            wording: theme.wording.iter().map(word).collect(),
        }
    }

    /// The domain's value.
    pub(crate) fn read(self) -> Option<Theme> {
        self.theme().ok()
    }

    fn theme(self) -> Result<Theme, Unknown> {
        let links =
            |links: Vec<LinkShape>| links.into_iter().map(|link| Link { label: link.label, href: link.href }).collect();
        let word = |(code, texts): (String, Named)| Some((Word::from_code(&code)?, texts));
        Ok(Theme {
            light: palette(Scheme::Light, &self.light).ok_or(Unknown)?,
            dark: palette(Scheme::Dark, &self.dark).ok_or(Unknown)?,
            typeface: optional(self.typeface, |code| Typeface::from_code(&code))?,
            font: self.font.map(FontShape::read),
            font_bold: self.font_bold.map(FontShape::read),
            corners: optional(self.corners, |code| Corners::from_code(&code))?,
            density: optional(self.density, |code| Density::from_code(&code))?,
            layout: optional(self.layout, |code| Layout::from_code(&code))?,
            background: optional(self.background, |code| Background::from_code(&code))?,
            control_px: self.control_px,
            logo: optional(self.logo, LogoShape::read)?,
            logo_dark: optional(self.logo_dark, LogoShape::read)?,
            header: links(self.header),
            footer: links(self.footer),
            legal: self.legal,
            wording: self.wording.into_iter().map(word).collect::<Option<_>>().ok_or(Unknown)?,
        })
    }
}

/// A stored value that nothing here reads.
struct Unknown;

/// What is there must be readable; what is missing is missing.
fn optional<S, T>(stored: Option<S>, read: impl FnOnce(S) -> Option<T>) -> Result<Option<T>, Unknown> {
    stored.map(|stored| read(stored).ok_or(Unknown)).transpose()
}

fn palette(scheme: Scheme, colours: &Named) -> Option<Palette> {
    let mut palette = Palette::new(scheme);
    for (role, colour) in colours {
        palette.set(Role::from_code(role)?, Colour::parse(colour)?);
    }
    Some(palette)
}

impl FontShape {
    fn new(font: &Font) -> Self {
        let Font { hash, title } = font.clone();
        Self { hash, title }
    }

    fn read(self) -> Font {
        Font { hash: self.hash, title: self.title }
    }
}

impl LogoShape {
    fn new(logo: &Logo) -> Self {
        let Logo { hash, format, width, height } = logo.clone();
        Self { hash, format: format.code().to_owned(), width, height }
    }

    fn read(self) -> Option<Logo> {
        let format = LogoFormat::from_code(&self.format)?;
        Some(Logo { hash: self.hash, format, width: self.width, height: self.height })
    }
}
