//! The body of `PUT …/themes/{name}`, read whole: every bad field at once, unknown ones too.

use std::sync::Arc;

use app::Locale;
use domain::merchant::PointOfSale;
use domain::theme::contrast::{Fault, faults};
use domain::theme::{
    Background, CONTROL_RANGE_PX, Colour, Corners, Density, Font, LABEL_CHARS_MAX, LANGUAGES_MAX, LEGAL_CHARS_MAX,
    LINKS_MAX, Layout, Link, Logo, Palette, Role, Scheme, Texts, Theme, ThemeKey, ThemeName, Typeface, Word,
};
use serde_json::Value;

use super::super::codes::Area;
use super::super::error::ApiError;
use super::super::fields::{Field, Mistakes};
use crate::state::App;
use crate::theme::{self, HREF_CHARS_MAX};

/// Fields of a theme.
const FIELDS: [&str; 16] = [
    "light",
    "dark",
    "typeface",
    "font",
    "fontBold",
    "corners",
    "density",
    "layout",
    "background",
    "controlHeight",
    "logo",
    "logoDark",
    "headerLinks",
    "footerLinks",
    "legal",
    "wording",
];

/// Names that the dialect's own platform gives its built-in looks (Axepta sheet §9): clients written for it may send
/// them, and get the shop's default.
const BUILT_IN: [&str; 7] = [
    "Cards_BNP_V1",
    "PaymentPageLogos_BNP_v1",
    "PaymentPageDropDown_BNP_v1",
    "ct_responsive",
    "ct_cards_v1",
    "ct_PaymentPageLogos_v1",
    "ct_PaymentPageDropDown_v1",
];

/// Reads a draft.
pub async fn read(app: &App, key: &ThemeKey, body: &Value) -> Result<Theme, ApiError> {
    let mut mistakes = Mistakes::default();
    let root = Field::root(body);
    known(&root, &FIELDS, &mut mistakes);
    let control = root.get("controlHeight");
    let range = i64::from(*CONTROL_RANGE_PX.start())..=i64::from(*CONTROL_RANGE_PX.end());
    let theme = Theme {
        light: palette(&root.get("light"), Scheme::Light, &mut mistakes),
        dark: palette(&root.get("dark"), Scheme::Dark, &mut mistakes),
        typeface: choice(&root.get("typeface"), Typeface::ALL, Typeface::code, &mut mistakes),
        font: font(app, key, &root.get("font"), &mut mistakes).await?,
        font_bold: font(app, key, &root.get("fontBold"), &mut mistakes).await?,
        corners: choice(&root.get("corners"), Corners::ALL, Corners::code, &mut mistakes),
        density: choice(&root.get("density"), Density::ALL, Density::code, &mut mistakes),
        layout: choice(&root.get("layout"), Layout::ALL, Layout::code, &mut mistakes),
        background: choice(&root.get("background"), Background::ALL, Background::code, &mut mistakes),
        control_px: control.integer(range, &mut mistakes).and_then(|px| u32::try_from(px).ok()),
        logo: logo(app, key, &root.get("logo"), &mut mistakes).await?,
        logo_dark: logo(app, key, &root.get("logoDark"), &mut mistakes).await?,
        header: links(&root.get("headerLinks"), &mut mistakes),
        footer: links(&root.get("footerLinks"), &mut mistakes),
        legal: texts(&root.get("legal"), LEGAL_CHARS_MAX, &mut mistakes),
        wording: Word::ALL
            .iter()
            .map(|word| (*word, texts(&root.get("wording").get(word.code()), word.chars_max(), &mut mistakes)))
            .filter(|(_, texts)| !texts.is_empty())
            .collect(),
    };
    if theme.font_bold.is_some() && !root.get("font").is_present() {
        root.get("fontBold").wrong(&mut mistakes, Area::Value, "needs a font for what is not bold");
    }
    known(&root.get("wording"), &Word::ALL.iter().map(|word| word.code()).collect::<Vec<_>>(), &mut mistakes);
    match mistakes.found() {
        None => Ok(theme),
        Some(found) => Err(ApiError::Fields(found)),
    }
}

/// The look that a session asks for: a theme's name, and that theme with values of the session's own (`template.look`).
pub async fn chosen(
    app: &App,
    pos: &PointOfSale,
    body: &Value,
) -> Result<(Option<ThemeName>, Option<Arc<Theme>>), ApiError> {
    let root = Field::root(body);
    let name = named(app, pos, &root).await?;
    let field = root.get("template").get("look");
    if !field.is_present() {
        return Ok((name, None));
    }
    let mut mistakes = Mistakes::default();
    let base = theme::own(app, pos, name.as_ref()).await?;
    let look = look(&field, &base, &mut mistakes);
    if let Some(found) = mistakes.found() {
        return Err(ApiError::Fields(found));
    }
    let mut mistakes = Mistakes::default();
    for fault in faults(&look) {
        field.wrong(&mut mistakes, Area::Value, too_alike(&fault));
    }
    match mistakes.found() {
        None => Ok((name, Some(Arc::new(look)))),
        Some(found) => Err(ApiError::Fields(found)),
    }
}

/// What a session may say of its own.
const LOOK_FIELDS: [&str; 6] = ["accent", "typeface", "corners", "density", "layout", "background"];

/// The theme with them, every colour decided.
fn look(field: &Field<'_>, base: &Theme, mistakes: &mut Mistakes) -> Theme {
    known(field, &LOOK_FIELDS, mistakes);
    let accent = colour(&field.get("accent"), mistakes);
    let own = Theme {
        typeface: choice(&field.get("typeface"), Typeface::ALL, Typeface::code, mistakes),
        corners: choice(&field.get("corners"), Corners::ALL, Corners::code, mistakes),
        density: choice(&field.get("density"), Density::ALL, Density::code, mistakes),
        layout: choice(&field.get("layout"), Layout::ALL, Layout::code, mistakes),
        background: choice(&field.get("background"), Background::ALL, Background::code, mistakes),
        ..Theme::default()
    };
    let whole = own.over(base);
    accent.map_or_else(|| whole.clone(), |accent| whole.accented(accent)).completed()
}

/// What is wrong with it, and the nearest colour that is not.
fn too_alike(fault: &Fault) -> String {
    match fault {
        Fault::Contrast { scheme, pair, ratio, change: (role, colour), .. } => format!(
            "{} could not be read in the {} scheme: {:.2} : 1 where {} : 1 is needed; {} {colour} would do",
            pair.place,
            scheme.code(),
            (ratio * 100.0).floor() / 100.0,
            pair.least,
            role.code(),
        ),
        Fault::Target { px } => format!("fields and buttons are {px} pixels high, too low to be pressed"),
    }
}

/// The theme that a session names, if it names one: `template.name`, there or in the card's own part, or
/// `customPaymentPageCode`. A name that is not a published theme of the shop is refused.
pub async fn named(app: &App, pos: &PointOfSale, root: &Field<'_>) -> Result<Option<ThemeName>, ApiError> {
    let mut mistakes = Mistakes::default();
    let places = [
        root.get("template").get("name"),
        root.get("paymentMethods").get("card").get("template").get("name"),
        root.get("customPaymentPageCode"),
    ];
    let Some(field) = places.into_iter().find(Field::is_present) else { return Ok(None) };
    let Some(text) = field.text(50, &mut mistakes) else {
        return Err(ApiError::Fields(mistakes.found().unwrap_or_default()));
    };
    if BUILT_IN.iter().any(|name| name.eq_ignore_ascii_case(text)) {
        return Ok(None);
    }
    if let Some(name) = ThemeName::parse(text) {
        let key = ThemeKey { merchant_id: pos.merchant_id.clone(), pos_id: pos.id.clone(), name };
        let stored = app.store.theme(&key).await?;
        if stored.is_some_and(|stored| stored.current(app.clock.now()).is_some()) {
            return Ok(Some(key.name));
        }
    }
    field.wrong(&mut mistakes, Area::Unknown, "is not a published theme of this point of sale");
    Err(ApiError::Fields(mistakes.found().unwrap_or_default()))
}

/// A misspelt field would be a choice that silently is not made.
fn known(field: &Field<'_>, names: &[&str], mistakes: &mut Mistakes) {
    field.object(mistakes);
    let members = field.value().and_then(Value::as_object);
    for name in members.into_iter().flat_map(|members| members.keys()).filter(|name| !names.contains(&name.as_str())) {
        let short: String = name.chars().take(50).collect();
        field.get(&short).wrong(mistakes, Area::Unknown, format!("is not one of {}", names.join(", ")));
    }
}

fn palette(field: &Field<'_>, scheme: Scheme, mistakes: &mut Mistakes) -> Palette {
    let mut palette = Palette::new(scheme);
    known(field, &Role::ALL.map(Role::code), mistakes);
    for role in Role::ALL {
        let place = field.get(role.code());
        if let Some(colour) = colour(&place, mistakes) {
            palette.set(role, colour);
        }
    }
    palette
}

fn colour(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<Colour> {
    let colour = Colour::parse(field.text(7, mistakes)?);
    if colour.is_none() {
        field.wrong(mistakes, Area::Format, "must be a colour as #0b5f4b");
    }
    colour
}

fn choice<T: Copy>(
    field: &Field<'_>,
    all: &[T],
    code: impl Fn(T) -> &'static str,
    mistakes: &mut Mistakes,
) -> Option<T> {
    let words: Vec<(&str, T)> = all.iter().map(|choice| (code(*choice), *choice)).collect();
    field.word(&words, mistakes)
}

async fn logo(app: &App, key: &ThemeKey, field: &Field<'_>, mistakes: &mut Mistakes) -> Result<Option<Logo>, ApiError> {
    let Some(hash) = field.text(64, mistakes) else { return Ok(None) };
    let found = app.store.logo(&key.merchant_id, &key.pos_id, hash).await?;
    if found.is_none() {
        field.wrong(mistakes, Area::Unknown, "is not a logo of this point of sale: upload it first");
    }
    Ok(found)
}

async fn font(app: &App, key: &ThemeKey, field: &Field<'_>, mistakes: &mut Mistakes) -> Result<Option<Font>, ApiError> {
    let Some(hash) = field.text(64, mistakes) else { return Ok(None) };
    let found = app.store.font(&key.merchant_id, &key.pos_id, hash).await?;
    if found.is_none() {
        field.wrong(mistakes, Area::Unknown, "is not a font of this point of sale: upload it first");
    }
    Ok(found)
}

fn links(field: &Field<'_>, mistakes: &mut Mistakes) -> Vec<Link> {
    let items = field.list();
    if items.len() > LINKS_MAX {
        field.wrong(mistakes, Area::TooLong, format!("must have at most {LINKS_MAX} entries"));
        return Vec::new();
    }
    items.iter().filter_map(|item| link(item, mistakes)).collect()
}

fn link(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<Link> {
    let place = field.get("href");
    let label = texts(&field.get("label"), LABEL_CHARS_MAX, mistakes);
    if label.is_empty() {
        field.get("label").missing(mistakes);
    }
    let href = theme::outward(place.required_text(HREF_CHARS_MAX, mistakes)?);
    if href.is_none() {
        place.wrong(mistakes, Area::Value, "must be an https address");
    }
    href.map(|href| Link { label, href })
}

/// Texts by language. Control characters but the end of a line are refused; everything else is shown as it is written.
fn texts(field: &Field<'_>, max: usize, mistakes: &mut Mistakes) -> Texts {
    let mut texts = Texts::new();
    field.object(mistakes);
    let Some(members) = field.value().and_then(Value::as_object) else { return texts };
    if members.len() > LANGUAGES_MAX {
        field.wrong(mistakes, Area::TooLong, format!("must be in at most {LANGUAGES_MAX} languages"));
        return texts;
    }
    for (tag, value) in members {
        let short: String = tag.chars().take(20).collect();
        let place = field.get(&short);
        let Some(locale) = Locale::parse(tag).filter(|locale| locale.tag() == tag) else {
            place.wrong(mistakes, Area::Unknown, "is not a language of the pages");
            continue;
        };
        let text = value.as_str().map(str::trim).unwrap_or_default();
        let control = |letter: char| letter.is_control() && letter != '\n';
        if text.is_empty() || text.chars().count() > max || text.chars().any(control) {
            place.wrong(mistakes, Area::Format, format!("must be a text of 1 to {max} characters"));
        } else {
            texts.insert(locale.tag().to_owned(), text.to_owned());
        }
    }
    texts
}
