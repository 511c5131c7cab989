//! A theme as pages take it: properties of the stylesheet, texts of one language.

use app::Locale;
use app::theme::{Colours, Font, Logo, OwnText, Theme as PageTheme, Words};
use domain::theme::{Background, Corners, Density, Layout, Link, Palette, Role, Theme, Typeface, Word};

/// Where a logo is served.
pub fn logo_href(logo: &domain::theme::Logo) -> String {
    format!("/logos/{}.{}", logo.hash, logo.format.code())
}

/// Where a font is served.
pub fn font_href(font: &domain::theme::Font) -> String {
    format!("/fonts/{}.woff2", font.hash)
}

/// The theme in a language.
pub fn page_theme(theme: &Theme, locale: Locale) -> PageTheme {
    let word = |word: Word| theme.wording.get(&word).and_then(|texts| PageTheme::wording_for(locale, texts));
    PageTheme {
        light: colours(&theme.light),
        dark: colours(&theme.dark),
        classes: classes(theme),
        font: theme
            .font
            .as_ref()
            .map(|font| Font { src: font_href(font), bold_src: theme.font_bold.as_ref().map(font_href) }),
        control_px: theme.control_px(),
        logo: logo(theme),
        header: links(locale, &theme.header),
        footer: links(locale, &theme.footer),
        legal: PageTheme::text_for(locale, &theme.legal),
        words: Words {
            card_note: word(Word::CardNote),
            save_button: word(Word::SaveButton),
            done_heading: word(Word::DoneHeading),
            done_note: word(Word::DoneNote),
        },
    }
}

fn colours(palette: &Palette) -> Colours {
    Role::ALL.into_iter().map(|role| (property(role), palette.get(role).channels())).collect()
}

/// The custom property of `style/base.css`, without its dashes.
fn property(role: Role) -> &'static str {
    match role {
        Role::Accent => "accent",
        Role::OnAccent => "on-accent",
        Role::Text => "ink",
        Role::SoftText => "soft",
        Role::Line => "line",
        Role::Hairline => "hair",
        Role::Sheet => "paper",
        Role::Background => "ground",
        Role::Panel => "deal",
        Role::Error => "bad",
        Role::ErrorBackground => "bad-ground",
        Role::Note => "note",
        Role::NoteBackground => "note-ground",
    }
}

/// Classes of `style/theme.css`; what is the product's own needs none.
fn classes(theme: &Theme) -> Vec<&'static str> {
    let typeface = theme.typeface.and_then(|choice| match choice {
        Typeface::System => None,
        Typeface::Humanist => Some("typeface-humanist"),
        Typeface::Geometric => Some("typeface-geometric"),
        Typeface::Serif => Some("typeface-serif"),
        Typeface::Slab => Some("typeface-slab"),
        Typeface::Rounded => Some("typeface-rounded"),
    });
    let corners = theme.corners.and_then(|choice| match choice {
        Corners::Square => Some("corners-square"),
        Corners::Soft => None,
        Corners::Round => Some("corners-round"),
    });
    let density = theme.density.and_then(|choice| match choice {
        Density::Compact => Some("density-compact"),
        Density::Normal => None,
        Density::Roomy => Some("density-roomy"),
    });
    let layout = theme.layout.and_then(|choice| match choice {
        Layout::TwoColumns => None,
        Layout::Column => Some("layout-column"),
        Layout::Bare => Some("layout-bare"),
    });
    let background = theme.background.and_then(|choice| match choice {
        Background::Plain => None,
        Background::Band => Some("background-band"),
        Background::Banner => Some("background-banner"),
    });
    let font = theme.font.as_ref().map(|_| "own-font");
    [typeface, font, corners, density, layout, background].into_iter().flatten().collect()
}

/// One shape for both: the light one's, or the dark one's when it is alone.
fn logo(theme: &Theme) -> Option<Logo> {
    let main = theme.logo.as_ref().or(theme.logo_dark.as_ref())?;
    let dark = theme.logo_dark.as_ref().filter(|dark| dark.hash != main.hash);
    Some(Logo { src: logo_href(main), dark_src: dark.map(logo_href), size: (main.width, main.height) })
}

fn links(locale: Locale, links: &[Link]) -> Vec<(String, OwnText)> {
    links.iter().filter_map(|link| Some((link.href.clone(), PageTheme::text_for(locale, &link.label)?))).collect()
}
