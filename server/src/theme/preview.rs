//! Sample pages in a theme: every state, language, scheme. They hold no session, run nothing and post nothing.

use std::collections::HashMap;

use app::theme::{Preview, Scheme, Vision};
use app::{DocumentKind, Frame, Page};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::merchant::PointOfSale;
use domain::theme::Theme;

use super::link::PreviewLink;
use super::whole;
use crate::hosted::{failure_page, not_found, shop_frame};
use crate::state::App;
use crate::web::language;
use crate::web::page::{Openings, respond, see_other};

/// The sample that a bare address shows.
const FIRST: &str = "card/fixed";

type Parts = (String, String, String, String, String, String);

/// The address itself: the card page.
pub async fn index(State(app): State<App>, Path(parts): Path<Parts>, headers: HeaderMap) -> Response {
    match link(&app, &parts) {
        Some(link) => see_other(&format!("{}{FIRST}", link.path(app.vault.as_ref()))),
        None => not_found(&app, &headers),
    }
}

/// One sample.
pub async fn page(
    State(app): State<App>,
    Path((merchant, pos, name, version, until, token, sample)): Path<(
        String,
        String,
        String,
        String,
        String,
        String,
        String,
    )>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let Some(link) = link(&app, &(merchant, pos, name, version, until, token)) else {
        return not_found(&app, &headers);
    };
    match found(&app, &link).await {
        Ok(Some((pos, theme))) => shown(&app, &pos, &theme, &sample, &query, &headers),
        Ok(None) => not_found(&app, &headers),
        Err(error) => failure_page(&error.to_string()),
    }
}

/// Names of samples that are pages of a consumer and hold no page of others.
pub fn samples() -> Vec<(&'static str, Page)> {
    let mut all = app::samples::samples();
    all.retain(|(_, page)| {
        matches!(page.kind(), DocumentKind::Consumer | DocumentKind::Wallet) && !matches!(page, Page::Challenge(_))
    });
    all
}

fn link(app: &App, (merchant, pos, name, version, until, token): &Parts) -> Option<PreviewLink> {
    PreviewLink::read([merchant, pos, name, version, until, token], app.vault.as_ref(), app.clock.now())
}

async fn found(app: &App, link: &PreviewLink) -> Result<Option<(PointOfSale, Theme)>, domain::ports::StoreError> {
    let key = &link.key;
    let Some(pos) = app.store.point_of_sale(&key.merchant_id, &key.pos_id).await? else { return Ok(None) };
    let theme = match link.version {
        Some(number) => app.store.theme_version(key, number).await?.map(|version| version.shown),
        None => match app.store.theme(key).await? {
            Some(stored) => Some(whole(app, key, &stored.draft).await?),
            None => None,
        },
    };
    Ok(theme.map(|theme| (pos, theme)))
}

fn shown(
    app: &App,
    pos: &PointOfSale,
    theme: &Theme,
    sample: &str,
    query: &HashMap<String, String>,
    headers: &HeaderMap,
) -> Response {
    let Some((_, page)) = samples().into_iter().find(|(name, _)| *name == sample) else {
        return not_found(app, headers);
    };
    let said = |name: &str| query.get(name).map_or("", String::as_str);
    let locale = language::chosen(query).unwrap_or_else(|| language::of_browser(headers, &pos.language));
    let frame = Frame {
        time_left: Some(app::samples::time_left()),
        preview: Some(Preview { scheme: scheme(said("scheme")), vision: vision(said("vision")) }),
        ..shop_frame(app, pos, Some(theme), locale)
    };
    let openings = Openings { ancestors: vec!["'self'".to_owned()], ..Openings::default() };
    respond(StatusCode::OK, &page, &frame, &openings, app.public_base.starts_with("https://"))
}

fn scheme(text: &str) -> Option<Scheme> {
    match text {
        "light" => Some(Scheme::Light),
        "dark" => Some(Scheme::Dark),
        _ => None,
    }
}

fn vision(text: &str) -> Option<Vision> {
    match text {
        "forced" => Some(Vision::Forced),
        "protanopia" => Some(Vision::Protanopia),
        "deuteranopia" => Some(Vision::Deuteranopia),
        "tritanopia" => Some(Vision::Tritanopia),
        "achromatopsia" => Some(Vision::Achromatopsia),
        _ => None,
    }
}
