//! Themes as answered.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::theme::contrast::{Fault, TARGET_MIN_PX};
use domain::theme::{
    Background, Corners, Density, Font, Layout, Link, Logo, Palette, Role, StoredTheme, Theme, ThemeVersion, Typeface,
};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::theme::{font_href, logo_href};

/// One line of the list.
pub fn summary(stored: &StoredTheme, now: Timestamp) -> Value {
    json!({
        "name": stored.key.name.as_str(),
        "revision": stored.revision,
        "lastModifiedDate": stored.changed_at.to_string(),
        "publishedVersion": stored.current(now),
        "scheduled": stored.coming(now).map(|(version, at)| json!({ "version": version, "at": at.to_string() })),
    })
}

/// One theme.
pub fn stored(stored: &StoredTheme, versions: &[ThemeVersion], faults: &[Fault], now: Timestamp) -> Value {
    let mut body = summary(stored, now);
    let line =
        |version: &ThemeVersion| json!({ "version": version.number, "creationDate": version.made_at.to_string() });
    if let Some(body) = body.as_object_mut() {
        body.insert("draft".to_owned(), theme(&stored.draft));
        body.insert("faults".to_owned(), faults.iter().map(fault).collect());
        body.insert("versions".to_owned(), versions.iter().map(line).collect());
    }
    body
}

/// As it was chosen; what was left out is left out.
pub fn theme(theme: &Theme) -> Value {
    let links = |links: &[Link]| -> Value {
        links.iter().map(|link| json!({ "label": link.label, "href": link.href })).collect()
    };
    let wording: Map<String, Value> =
        theme.wording.iter().map(|(word, texts)| (word.code().to_owned(), json!(texts))).collect();
    json!({
        "light": colours(&theme.light),
        "dark": colours(&theme.dark),
        "typeface": theme.typeface.map(Typeface::code),
        "font": theme.font.as_ref().map(|font| font.hash.as_str()),
        "fontBold": theme.font_bold.as_ref().map(|font| font.hash.as_str()),
        "corners": theme.corners.map(Corners::code),
        "density": theme.density.map(Density::code),
        "layout": theme.layout.map(Layout::code),
        "background": theme.background.map(Background::code),
        "controlHeight": theme.control_px,
        "logo": theme.logo.as_ref().map(|logo| logo.hash.as_str()),
        "logoDark": theme.logo_dark.as_ref().map(|logo| logo.hash.as_str()),
        "headerLinks": links(&theme.header),
        "footerLinks": links(&theme.footer),
        "legal": theme.legal,
        "wording": wording,
    })
}

fn colours(palette: &Palette) -> Value {
    let chosen = |role: Role| Some((role.code().to_owned(), json!(palette.chosen(role)?.to_string())));
    Value::Object(Role::ALL.into_iter().filter_map(chosen).collect())
}

/// What keeps a theme from being published, with the nearest change that helps.
pub fn fault(fault: &Fault) -> Value {
    match fault {
        Fault::Contrast { scheme, pair, colours, ratio, change: (role, colour) } => json!({
            "kind": "CONTRAST",
            "scheme": scheme.code(),
            "place": pair.place,
            "foreground": { "role": pair.foreground.code(), "colour": colours.0.to_string() },
            "background": { "role": pair.background.code(), "colour": colours.1.to_string() },
            // Cut, not rounded: 4.499 is not 4.5.
            "ratio": (ratio * 100.0).floor() / 100.0,
            "leastRatio": pair.least,
            "proposal": { "field": format!("{}.{}", scheme.code(), role.code()), "value": colour.to_string() },
        }),
        Fault::Target { px } => json!({
            "kind": "TARGET",
            "place": "buttons and fields",
            "height": px,
            "leastHeight": TARGET_MIN_PX,
            "proposal": { "field": "controlHeight", "value": TARGET_MIN_PX },
        }),
    }
}

/// Not published: somebody could not read it.
pub fn refusal(faults: &[Fault]) -> Response {
    let body = json!({
        "responseCode": "20120000",
        "responseDescription": "not published: some consumers could not read or press everything",
        "faults": faults.iter().map(fault).collect::<Vec<Value>>(),
    });
    (StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response()
}

/// Not published: the draft is another by now.
pub fn stale() -> Response {
    let body = json!({
        "responseCode": "20120000",
        "responseDescription": "not published: the draft has changed meanwhile; look at it again",
    });
    (StatusCode::CONFLICT, Json(body)).into_response()
}

/// A logo that is kept.
pub fn logo(logo: &Logo) -> Value {
    json!({
        "logoId": logo.hash,
        "format": logo.format.code(),
        "width": logo.width,
        "height": logo.height,
        "_links": { "file": { "href": logo_href(logo) } },
    })
}

/// A font that is kept.
pub fn font(font: &Font) -> Value {
    json!({
        "fontId": font.hash,
        "title": font.title,
        "_links": { "file": { "href": font_href(font) } },
    })
}
