//! How a shop's pages look: what differs from the product's own look, written into the document after its stylesheet.
//!
//! Everything here is typed: colours are numbers, choices are names that the style sheet knows. Nothing of a merchant's
//! becomes CSS or markup.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::Locale;
use crate::style;

/// Red, green, blue.
pub type Rgb = [u8; 3];

/// Colours by the custom property of `style/base.css` that they set, without its dashes.
pub type Colours = Vec<(&'static str, Rgb)>;

/// A look. The default is the product's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Colours on light devices.
    pub light: Colours,
    /// Colours on dark ones.
    pub dark: Colours,
    /// Classes of `style/theme.css`, as `corners-round`.
    pub classes: Vec<&'static str>,
    /// Letters of the shop's own, which arrive after the page.
    pub font: Option<Font>,
    /// Height of fields and buttons, in CSS pixels.
    pub control_px: u32,
    /// The logo in place of the name.
    pub logo: Option<Logo>,
    /// Links beside the name: address and label.
    pub header: Vec<(String, OwnText)>,
    /// Links in the footer: address and label.
    pub footer: Vec<(String, OwnText)>,
    /// A text in the footer.
    pub legal: Option<OwnText>,
    /// The shop's own wording.
    pub words: Words,
}

/// A text of a shop's own that is shown in whichever language there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnText {
    /// BCP 47, when it is another than the page's.
    pub lang: Option<String>,
    /// What it says.
    pub text: String,
}

/// Texts of a shop's own in the language of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// Above the card's fields.
    pub card_note: Option<String>,
    /// The button that saves a card.
    pub save_button: Option<String>,
    /// The heading when all is done.
    pub done_heading: Option<String>,
    /// Below it.
    pub done_note: Option<String>,
}

/// Letters: addresses of WOFF2 files, of ours alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Font {
    /// Where the regular ones are.
    pub src: String,
    /// Where the bold ones are; without, browsers draw the regular ones bolder.
    pub bold_src: Option<String>,
}

/// A logo: pictures of one shape, for light and dark devices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// Its address.
    pub src: String,
    /// Its address on dark devices, when it is another.
    pub dark_src: Option<String>,
    /// Width and height in units of its own: room is kept before it arrives.
    pub size: (u32, u32),
}

/// How a page is looked at instead of used: only previews are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Preview {
    /// The colours of one scheme, whatever the device asks for.
    pub scheme: Option<Scheme>,
    /// Seen with other eyes.
    pub vision: Option<Vision>,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What somebody's eyes or device make of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vision {
    /// The device's own colours only, as Windows' contrast themes do.
    Forced,
    /// No red cones.
    Protanopia,
    /// No green cones.
    Deuteranopia,
    /// No blue cones.
    Tritanopia,
    /// No colours.
    Achromatopsia,
}

impl Vision {
    /// Rows of the colour matrix; none for what is no matter of eyes. From Machado, Oliveira and Fernandes, "A
    /// Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1; luminance for the last.
    fn matrix(self) -> Option<&'static str> {
        match self {
            Self::Forced => None,
            Self::Protanopia => Some(".152 1.053 -.205 0 0 .115 .786 .099 0 0 -.004 -.048 1.052 0 0 0 0 0 1 0"),
            Self::Deuteranopia => Some(".367 .861 -.228 0 0 .28 .673 .047 0 0 -.012 .043 .969 0 0 0 0 0 1 0"),
            Self::Tritanopia => Some("1.256 -.077 -.179 0 0 -.078 .931 .148 0 0 .005 .691 .304 0 0 0 0 0 1 0"),
            Self::Achromatopsia => Some(".213 .715 .072 0 0 .213 .715 .072 0 0 .213 .715 .072 0 0 0 0 0 1 0"),
        }
    }

    /// The filter as an element of the page, when there is one.
    pub(crate) fn filter(self) -> Option<String> {
        let matrix = self.matrix()?;
        Some(format!(
            "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" class=\"unseen\"><filter id=\"eyes\" \
             color-interpolation-filters=\"linearRGB\"><feColorMatrix values=\"{matrix}\"/></filter></svg>"
        ))
    }
}

/// What stands in the document's second `<style>`; nothing when there is nothing to say. The server allows these bytes
/// by their hash.
pub fn style_of(theme: Option<&Theme>, preview: Option<Preview>) -> Option<String> {
    let preview = preview.unwrap_or_default();
    let mut css = String::new();
    if let Some(theme) = theme {
        css.push_str(style::theme_rules());
        let (light, dark) = (colours(&theme.light), colours(&theme.dark));
        match preview.scheme {
            None => {
                let _ = write!(css, ":root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}");
            }
            Some(Scheme::Light) => {
                let _ = write!(css, ":root{{{light}}}");
            }
            Some(Scheme::Dark) => {
                let _ = write!(css, ":root{{{dark}}}");
            }
        }
        let _ = write!(css, ":root{{--control:{}}}", rem(theme.control_px));
        css.extend(theme.font.iter().map(faces));
    }
    match preview.vision {
        None => {}
        Some(Vision::Forced) => css.push_str(style::forced_rules()),
        Some(_) => css.push_str("html{filter:url(#eyes)}"),
    }
    (!css.is_empty()).then_some(css)
}

/// A sheet whose red, green and blue add up to less is dark.
const DARK_BELOW: u32 = 384;

fn colours(colours: &Colours) -> String {
    // What the browser draws itself (ticks, the caret, scroll bars) suits the sheet, whatever the device asks for.
    let sheet = colours.iter().find(|(property, _)| *property == "paper");
    let dark = sheet.is_some_and(|(_, rgb)| rgb.iter().map(|channel| u32::from(*channel)).sum::<u32>() < DARK_BELOW);
    let start = sheet.map(|_| format!("color-scheme:{};", if dark { "dark" } else { "light" })).unwrap_or_default();
    colours.iter().fold(start, |mut text, (property, [red, green, blue])| {
        let _ = write!(text, "--{property}:#{red:02x}{green:02x}{blue:02x};");
        text
    })
}

/// Until they have arrived, the page is read and typed into in letters of the device: `swap`.
fn faces(font: &Font) -> String {
    let face = |src: &str, weight: &str| {
        format!("@font-face{{font-family:own;font-weight:{weight};font-display:swap;src:url({src})format(\"woff2\")}}")
    };
    let bold = font.bold_src.as_ref().map(|src| face(src, "600 900"));
    // Alone, it is the family's only weight: browsers make the bolder ones from it.
    face(&font.src, "400") + &bold.unwrap_or_default()
}

/// Pixels as a multiple of the reader's own letter size, of which browsers take 16 as the usual.
fn rem(px: u32) -> String {
    let thousandths = px * 1_000 / 16;
    format!("{}.{:03}rem", thousandths / 1_000, thousandths % 1_000)
}

impl Theme {
    /// The text of a shop's own that suits a language best, from texts by tag: the language, then English, then any.
    pub fn text_for(locale: Locale, texts: &BTreeMap<String, String>) -> Option<OwnText> {
        let tags = [locale.tag(), Locale::En.tag()];
        let (tag, text) =
            tags.into_iter().find_map(|tag| texts.get_key_value(tag)).or_else(|| texts.first_key_value())?;
        Some(OwnText { lang: (tag != locale.tag()).then(|| tag.clone()), text: text.clone() })
    }

    /// The wording of a shop's own in that language, and in no other: it stands among the page's own words.
    pub fn wording_for(locale: Locale, texts: &BTreeMap<String, String>) -> Option<String> {
        texts.get(locale.tag()).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme() -> Theme {
        Theme {
            light: vec![("accent", [1, 2, 3])],
            dark: vec![("accent", [255, 254, 253]), ("paper", [1, 1, 1])],
            classes: Vec::new(),
            font: None,
            control_px: 44,
            logo: None,
            header: Vec::new(),
            footer: Vec::new(),
            legal: None,
            words: Words::default(),
        }
    }

    #[test]
    fn own_wording_is_shown_in_its_language_and_other_texts_say_which_it_is() {
        let texts = BTreeMap::from([("en".to_owned(), "Join".to_owned()), ("fr".to_owned(), "Entrer".to_owned())]);
        let best = |locale, texts| Theme::text_for(locale, texts).map(|own| (own.lang, own.text));
        let (join, enter) = (|| "Join".to_owned(), || "Entrer".to_owned());
        assert_eq!(Theme::wording_for(Locale::Fr, &texts), Some(enter()));
        assert_eq!(Theme::wording_for(Locale::Ar, &texts), None);
        assert_eq!(best(Locale::Fr, &texts), Some((None, enter())));
        assert_eq!(best(Locale::Ar, &texts), Some((Some("en".to_owned()), join())));
        let french = BTreeMap::from([("fr".to_owned(), enter())]);
        assert_eq!(best(Locale::Ar, &french), Some((Some("fr".to_owned()), enter())));
        assert_eq!(best(Locale::Ar, &BTreeMap::new()), None);
    }

    #[test]
    fn a_theme_is_a_few_properties() {
        let css = style_of(Some(&theme()), None).unwrap();
        assert!(css.contains(":root{--accent:#010203;}@media (prefers-color-scheme:dark){:root{color-scheme:dark;--accent:#fffefd;--paper:#010101;}}"));
        assert!(css.ends_with(":root{--control:2.750rem}"));
        assert!(!css.contains('<') && !css.contains("url("));
        assert_eq!(style_of(None, None), None);
    }

    #[test]
    fn letters_of_its_own_wait_for_nothing() {
        let font = Font { src: "/fonts/ab.woff2".to_owned(), bold_src: Some("/fonts/cd.woff2".to_owned()) };
        let css = style_of(Some(&Theme { font: Some(font), ..theme() }), None).unwrap();
        assert_eq!(css.matches("@font-face{font-family:own;").count(), 2);
        assert_eq!(css.matches("font-display:swap").count(), 2);
        assert!(css.contains("src:url(/fonts/ab.woff2)format(\"woff2\")") && css.contains("600 900"), "{css}");
    }

    #[test]
    fn a_preview_has_one_scheme() {
        let dark = Preview { scheme: Some(Scheme::Dark), vision: Some(Vision::Protanopia) };
        let css = style_of(Some(&theme()), Some(dark)).unwrap();
        assert!(css.contains("color-scheme:dark;--accent:#fffefd") && !css.contains("#010203"));
        assert!(css.contains("html{filter:url(#eyes)}"));
    }
}
