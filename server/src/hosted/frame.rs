//! What surrounds pages: a shop's name, links and look, or the product's own where no shop is known.

use std::sync::Arc;

use app::{Frame, Links, Locale, Page};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::merchant::PointOfSale;
use domain::theme::Theme;

use crate::state::App;
use crate::theme;
use crate::web::language;
use crate::web::page::{Openings, respond};

/// Pages that belong to a shop and to no session.
pub fn shop_frame(app: &App, pos: &PointOfSale, theme: Option<&Theme>, locale: Locale) -> Frame {
    let links = &pos.links;
    Frame {
        locale,
        merchant_name: pos.name.clone(),
        test_mode: app.config.is_sandbox(),
        languages: language::offered(""),
        assets: app.assets.pages.clone(),
        links: Links { terms: links.terms.clone(), privacy: links.privacy.clone(), help: links.help.clone() },
        embed: None,
        theme: theme.map(|theme| Arc::new(theme::page_theme(theme, locale))),
        time_left: None,
        preview: None,
    }
}

/// Pages that belong to no shop.
pub fn bare_frame(app: &App, headers: &HeaderMap) -> Frame {
    bare_frame_in(app, language::of_browser(headers, Locale::En.tag()))
}

/// The same in a language.
pub fn bare_frame_in(app: &App, locale: Locale) -> Frame {
    Frame {
        locale,
        merchant_name: app::text::PRODUCT_NAME.to_owned(),
        test_mode: app.config.is_sandbox(),
        languages: Vec::new(),
        assets: app.assets.pages.clone(),
        links: Links::default(),
        embed: None,
        theme: None,
        time_left: None,
        preview: None,
    }
}

/// The page of an address that names nothing.
pub fn not_found(app: &App, headers: &HeaderMap) -> Response {
    nothing(&bare_frame(app, headers), &app.public_base)
}

/// The same at a shop that is known.
pub fn not_found_at(app: &App, pos: &PointOfSale, theme: Option<&Theme>, locale: Locale) -> Response {
    // There is no other language of a page that is not there.
    let frame = Frame { languages: Vec::new(), ..shop_frame(app, pos, theme, locale) };
    nothing(&frame, app.base_of(pos))
}

fn nothing(frame: &Frame, base: &str) -> Response {
    let page = Page::NotFound(app::pages::not_found::NotFound {});
    respond(StatusCode::NOT_FOUND, &page, frame, &Openings::default(), base.starts_with("https://"))
}
