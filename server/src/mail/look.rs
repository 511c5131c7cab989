//! What a mail looks like: the shop's theme as far as mail programs can show it. They know no custom properties, and load
//! no font and no picture before they are told to: colours are written out, letters are the device's, the name stands for
//! the logo.

use app::Locale;
use app::theme::{OwnText, Theme as PageTheme};
use domain::theme::{Background, Corners, Density, Link, Palette, Role, Theme, Typeface};

/// Height of a line of text, in CSS pixels.
const LINE_PX: u32 = 25;

/// A look, in the language of the mail.
pub struct Look {
    /// Colours where the device is light.
    pub light: Shades,
    /// Colours where it is dark.
    pub dark: Shades,
    /// The value of `font-family`.
    pub letters: &'static str,
    /// Corners of the sheet, in CSS pixels.
    pub sheet_radius_px: u32,
    /// Corners of buttons, in CSS pixels.
    pub button_radius_px: u32,
    /// Room around the text, in CSS pixels.
    pub room_px: u32,
    /// Room above and below the words of a button, in CSS pixels.
    pub button_room_px: u32,
    /// The name stands on the accent.
    pub banner: bool,
    /// Links of the theme: beside the name, then in the footer.
    pub links: Vec<(String, OwnText)>,
    /// A text in the footer.
    pub legal: Option<OwnText>,
}

/// Colours as `#rrggbb`.
pub struct Shades {
    /// Behind the sheet.
    pub ground: String,
    /// The sheet.
    pub sheet: String,
    /// Text.
    pub text: String,
    /// Less important text.
    pub soft: String,
    /// Lines that only divide.
    pub hair: String,
    /// Behind what is quoted.
    pub panel: String,
    /// Buttons.
    pub accent: String,
    /// Text on them.
    pub on_accent: String,
    /// The note that no real money moves.
    pub note: String,
    /// Behind it.
    pub note_ground: String,
}

impl Look {
    /// Of the theme that consumers see; the product's own without.
    pub fn of(theme: Option<&Theme>, locale: Locale) -> Self {
        let own = Theme::default().completed();
        let theme = theme.unwrap_or(&own);
        let (sheet_radius_px, button_radius_px) = match theme.corners {
            Some(Corners::Square) => (0, 0),
            None | Some(Corners::Soft) => (14, 10),
            Some(Corners::Round) => (22, 48),
        };
        Self {
            light: shades(&theme.light),
            dark: shades(&theme.dark),
            letters: letters(theme.typeface.unwrap_or(Typeface::System)),
            sheet_radius_px,
            button_radius_px,
            room_px: match theme.density {
                Some(Density::Compact) => 20,
                None | Some(Density::Normal) => 28,
                Some(Density::Roomy) => 36,
            },
            button_room_px: theme.control_px().saturating_sub(LINE_PX) / 2,
            banner: theme.background == Some(Background::Banner),
            links: theme.header.iter().chain(&theme.footer).filter_map(|link| labelled(link, locale)).collect(),
            legal: PageTheme::text_for(locale, &theme.legal),
        }
    }
}

fn labelled(link: &Link, locale: Locale) -> Option<(String, OwnText)> {
    Some((link.href.clone(), PageTheme::text_for(locale, &link.label)?))
}

fn shades(palette: &Palette) -> Shades {
    let of = |role: Role| {
        let [red, green, blue] = palette.get(role).channels();
        format!("#{red:02x}{green:02x}{blue:02x}")
    };
    Shades {
        ground: of(Role::Background),
        sheet: of(Role::Sheet),
        text: of(Role::Text),
        soft: of(Role::SoftText),
        hair: of(Role::Hairline),
        panel: of(Role::Panel),
        accent: of(Role::Accent),
        on_accent: of(Role::OnAccent),
        note: of(Role::Note),
        note_ground: of(Role::NoteBackground),
    }
}

/// The stacks of `style/theme.css`, which pages take, and that of `style/base.css`.
fn letters(typeface: Typeface) -> &'static str {
    match typeface {
        Typeface::System => "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif",
        Typeface::Humanist => "Optima, Candara, \"Noto Sans\", source-sans-pro, sans-serif",
        Typeface::Geometric => "Avenir, Montserrat, Corbel, \"URW Gothic\", source-sans-pro, sans-serif",
        Typeface::Serif => "Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, Georgia, serif",
        Typeface::Slab => "Rockwell, \"Rockwell Nova\", \"Roboto Slab\", \"DejaVu Serif\", \"Sitka Small\", serif",
        Typeface::Rounded => {
            "ui-rounded, \"Hiragino Maru Gothic ProN\", Quicksand, Comfortaa, Manjari, Nunito, system-ui, sans-serif"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_are_set_in_the_letters_of_pages() {
        let pages = concat!(include_str!("../../../style/base.css"), include_str!("../../../style/theme.css"));
        let all = [
            Typeface::System,
            Typeface::Humanist,
            Typeface::Geometric,
            Typeface::Serif,
            Typeface::Slab,
            Typeface::Rounded,
        ];
        for typeface in all {
            assert!(pages.contains(&format!("{};", letters(typeface))), "{typeface:?}");
        }
    }
}
