//! How a shop's pages look: which theme a page takes, its logos and fonts, its previews, and the editor.

mod convert;
mod draft;
mod editor;
mod file;
pub mod link;
mod posted;
mod preview;
pub mod upload;

pub use convert::{font_href, logo_href, page_theme};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use domain::merchant::PointOfSale;
use domain::ports::StoreError;
use domain::theme::{Theme, ThemeKey, ThemeName};

use crate::state::App;
use crate::web::origin;

/// Largest form of the editor, in bytes: its texts, and twice the files that it may have, so that the answer says what is
/// wrong with one that is too large.
const FORM_MAX: usize = 64 * 1024 + 2 * upload::FILES_MAX;

/// Longest address of a link, in characters.
pub const HREF_CHARS_MAX: usize = 256;

/// The address of a link as pages carry it; none when it is no https address.
pub fn outward(typed: &str) -> Option<String> {
    let url = url::Url::parse(typed).ok()?;
    (url.scheme() == "https" && url.username().is_empty()).then(|| url.into())
}

/// Logos and fonts for everybody; previews and the editor for whoever holds their address.
pub fn router(app: &App) -> Router<App> {
    let editor = Router::new()
        .route("/theme-editor/{merchant}/{pos}/{name}/{until}/{token}", get(editor::show).post(editor::act))
        .layer(DefaultBodyLimit::max(FORM_MAX))
        .layer(from_fn_with_state(app.clone(), origin::require_same));
    Router::new()
        .route("/logos/{file}", get(file::logo))
        .route("/fonts/{file}", get(file::font))
        .route("/theme-preview/{merchant}/{pos}/{name}/{version}/{until}/{token}", get(preview::index))
        .route("/theme-preview/{merchant}/{pos}/{name}/{version}/{until}/{token}/{*sample}", get(preview::page))
        .merge(editor)
}

/// What a page of a shop looks like: the theme of that name when consumers see one now, else the shop's default, else the
/// product's look.
pub async fn shown(app: &App, pos: &PointOfSale, name: Option<&ThemeName>) -> Result<Option<Theme>, StoreError> {
    let name = name.cloned().unwrap_or_else(ThemeName::default_theme);
    let key = ThemeKey { merchant_id: pos.merchant_id.clone(), pos_id: pos.id.clone(), name };
    app.store.shown_theme(&key, app.clock.now()).await
}

/// What a shop's published theme says itself, over what its default says: nothing of it is decided yet.
pub async fn own(app: &App, pos: &PointOfSale, name: Option<&ThemeName>) -> Result<Theme, StoreError> {
    let name = name.cloned().unwrap_or_else(ThemeName::default_theme);
    let key = ThemeKey { merchant_id: pos.merchant_id.clone(), pos_id: pos.id.clone(), name };
    let own = published(app, &key).await?;
    let base = if key == key.of_default() { None } else { published(app, &key.of_default()).await? };
    Ok(own.unwrap_or_default().over(&base.unwrap_or_default()))
}

async fn published(app: &App, key: &ThemeKey) -> Result<Option<Theme>, StoreError> {
    let stored = app.store.theme(key).await?;
    let Some(number) = stored.and_then(|stored| stored.current(app.clock.now())) else { return Ok(None) };
    Ok(app.store.theme_version(key, number).await?.map(|version| version.own))
}

/// What a draft would look like if it were published now: over what the shop's default says.
pub async fn whole(app: &App, key: &ThemeKey, own: &Theme) -> Result<Theme, StoreError> {
    let base = key.of_default();
    if base == *key {
        return Ok(own.completed());
    }
    let Some(stored) = app.store.theme(&base).await? else { return Ok(own.completed()) };
    let Some(number) = stored.current(app.clock.now()) else { return Ok(own.completed()) };
    let version = app.store.theme_version(&base, number).await?;
    Ok(version.map_or_else(|| own.clone(), |version| own.over(&version.own)).completed())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in front lets the largest form through, and keeps it in memory.
    #[test]
    fn the_example_for_nginx_takes_the_editors_form() {
        let nginx = include_str!("../../../docs/nginx.conf");
        for setting in ["client_max_body_size", "client_body_buffer_size"] {
            assert!(nginx.contains(&format!("{setting} {}k;", FORM_MAX / 1024)), "{setting}");
        }
    }
}
