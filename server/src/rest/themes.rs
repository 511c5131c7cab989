//! `/pointsOfSale/{pointOfSale}/themes`: looks of a shop's pages, their versions and what is shown when; logos,
//! fonts. An extension of ours in the dialect's style.

mod answer;
mod request;

pub use request::{chosen, named};

use adapters::font::FONT_BYTES_MAX;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use domain::ids::PosId;
use domain::merchant::{Merchant, PointOfSale};
use domain::ports::{Moved, Publication, Switch};
use domain::theme::contrast::faults;
use domain::theme::{StoredTheme, THEMES_MAX, ThemeKey, ThemeName};
use serde_json::{Value, json};

use super::access::Caller;
use super::codes::Area;
use super::error::{ApiError, field_error};
use super::events::object;
use super::fields::{Field, Mistakes};
use crate::state::App;
use crate::theme;
use crate::theme::link::PreviewLink;
use crate::theme::upload;

/// Versions that are listed with a theme, the newest first.
const VERSIONS_SHOWN: u32 = 100;

/// How far ahead a switch can be asked for, in days.
const AHEAD_DAYS: i64 = 400;

const MISSING: ApiError = ApiError::NotFound("theme");

/// Routes below `/api/v2`.
pub fn router() -> Router<App> {
    let theme = "/api/v2/pointsOfSale/{pos}/themes/{name}";
    Router::new()
        .route("/api/v2/pointsOfSale/{pos}/themes", get(list))
        .route(theme, get(show).put(put))
        .route(&format!("{theme}/versions/{{version}}"), get(version))
        .route(&format!("{theme}/publish"), post(publish))
        .route(&format!("{theme}/rollback"), post(roll_back))
        .route(&format!("{theme}/schedule"), delete(call_off))
        .route(&format!("{theme}/preview"), post(preview))
        .route("/api/v2/pointsOfSale/{pos}/logos", post(add_logo))
        // More is taken than a font may have, so that the answer says what is wrong.
        .route("/api/v2/pointsOfSale/{pos}/fonts", post(add_font).layer(DefaultBodyLimit::max(2 * FONT_BYTES_MAX)))
}

/// All of them.
async fn list(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(pos): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let pos = shop(&app, &merchant, &pos).await?;
    let now = app.clock.now();
    let themes = app.store.themes(&merchant.id, &pos.id).await?;
    let themes: Vec<Value> = themes.iter().map(|stored| answer::summary(stored, now)).collect();
    Ok(Json(json!({ "themes": themes })))
}

/// One, with its draft, what keeps it from being published, and its versions.
async fn show(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((pos, name)): Path<(String, String)>,
) -> Result<Json<Value>, ApiError> {
    let key = key(&app, &merchant, &pos, &name).await?;
    let stored = app.store.theme(&key).await?.ok_or(MISSING)?;
    Ok(Json(whole(&app, &stored).await?))
}

/// Adds one or replaces its draft. Consumers see nothing of it yet.
async fn put(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((pos, name)): Path<(String, String)>,
    body: Bytes,
) -> Result<Response, ApiError> {
    let body = object(&body)?;
    let key = key(&app, &merchant, &pos, &name).await?;
    let draft = request::read(&app, &key, &body).await?;
    let Some(stored) = app.store.put_theme(&key, &draft, app.clock.now()).await? else {
        let many = format!("there are {THEMES_MAX} themes already");
        return Err(ApiError::Fields(vec![field_error("name", Area::Value, many)]));
    };
    let status = if stored.revision == 1 { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(whole(&app, &stored).await?)).into_response())
}

/// One version.
async fn version(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((pos, name, number)): Path<(String, String, String)>,
) -> Result<Json<Value>, ApiError> {
    const NO_VERSION: ApiError = ApiError::NotFound("version");
    let key = key(&app, &merchant, &pos, &name).await?;
    let number = number.parse().map_err(|_| NO_VERSION)?;
    let version = app.store.theme_version(&key, number).await?.ok_or(NO_VERSION)?;
    Ok(Json(json!({
        "version": version.number,
        "creationDate": version.made_at.to_string(),
        "theme": answer::theme(&version.own),
        "shown": answer::theme(&version.shown),
    })))
}

/// The draft becomes a version, shown at once or from `at` on; refused when somebody could not read it.
async fn publish(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((pos, name)): Path<(String, String)>,
    body: Bytes,
) -> Result<Response, ApiError> {
    let body = object(&body)?;
    let key = key(&app, &merchant, &pos, &name).await?;
    let mut mistakes = Mistakes::default();
    let root = Field::root(&body);
    let now = app.clock.now();
    let at = root.get("at").time(&mut mistakes);
    if at.is_some_and(|at| at <= now || at.duration_since(now).as_hours() > AHEAD_DAYS * 24) {
        root.get("at").wrong(&mut mistakes, Area::Value, format!("must be ahead, by at most {AHEAD_DAYS} days"));
    }
    let revision = root.get("revision").integer(1..=i64::MAX, &mut mistakes);
    if let Some(found) = mistakes.found() {
        return Err(ApiError::Fields(found));
    }
    let stored = app.store.theme(&key).await?.ok_or(MISSING)?;
    let shown = theme::whole(&app, &key, &stored.draft).await?;
    let found = faults(&shown);
    if !found.is_empty() {
        return Ok(answer::refusal(&found));
    }
    let changed = revision.is_some_and(|revision| revision != stored.revision);
    let publication = Publication { key: key.clone(), revision: stored.revision, own: stored.draft, shown, now, at };
    match if changed { Moved::Stale } else { app.store.publish_theme(&publication).await? } {
        Moved::Stale => Ok(answer::stale()),
        Moved::Done(_) => {
            let stored = app.store.theme(&key).await?.ok_or(MISSING)?;
            Ok(Json(whole(&app, &stored).await?).into_response())
        }
    }
}

/// An earlier version is shown again at once.
async fn roll_back(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((pos, name)): Path<(String, String)>,
    body: Bytes,
) -> Result<Json<Value>, ApiError> {
    let body = object(&body)?;
    let key = key(&app, &merchant, &pos, &name).await?;
    let mut mistakes = Mistakes::default();
    let field = Field::root(&body).get("version");
    if !field.is_present() {
        field.missing(&mut mistakes);
    }
    let number = field.integer(1..=i64::from(u32::MAX), &mut mistakes).and_then(|number| u32::try_from(number).ok());
    let Some(number) = number else { return Err(ApiError::Fields(mistakes.found().unwrap_or_default())) };
    if !app.store.switch_theme(&key, Switch::Back(number), app.clock.now()).await? {
        return Err(ApiError::NotFound("version"));
    }
    Ok(Json(whole(&app, &app.store.theme(&key).await?.ok_or(MISSING)?).await?))
}

/// A switch to come is called off.
async fn call_off(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((pos, name)): Path<(String, String)>,
) -> Result<Json<Value>, ApiError> {
    let key = key(&app, &merchant, &pos, &name).await?;
    if !app.store.switch_theme(&key, Switch::Stay, app.clock.now()).await? {
        return Err(MISSING);
    }
    Ok(Json(whole(&app, &app.store.theme(&key).await?.ok_or(MISSING)?).await?))
}

/// An address at which the draft, or a version, can be looked at for a day.
async fn preview(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path((pos, name)): Path<(String, String)>,
    body: Bytes,
) -> Result<Json<Value>, ApiError> {
    let body = object(&body)?;
    let key = key(&app, &merchant, &pos, &name).await?;
    let mut mistakes = Mistakes::default();
    let number = Field::root(&body).get("version").integer(1..=i64::from(u32::MAX), &mut mistakes);
    if let Some(found) = mistakes.found() {
        return Err(ApiError::Fields(found));
    }
    let number = number.and_then(|number| u32::try_from(number).ok());
    let stored = app.store.theme(&key).await?.ok_or(MISSING)?;
    if number.is_some_and(|number| number > stored.versions) {
        return Err(ApiError::NotFound("version"));
    }
    let link = PreviewLink::new(key, number, app.clock.now());
    let href = format!("{}{}", app.public_base, link.path(app.vault.as_ref()));
    Ok(Json(json!({
        "expirationTime": link.until.to_string(),
        "_links": { "preview": { "href": href, "type": "text/html" } },
    })))
}

/// Keeps a logo, made safe. The body is the file.
async fn add_logo(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(pos): Path<String>,
    body: Bytes,
) -> Result<Response, ApiError> {
    let pos = shop(&app, &merchant, &pos).await?;
    let logo = upload::keep_logo(&app, &merchant.id, &pos.id, body).await?.map_err(no_file)?;
    Ok((StatusCode::CREATED, Json(answer::logo(&logo))).into_response())
}

/// Keeps a font. The body is the file.
async fn add_font(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(pos): Path<String>,
    body: Bytes,
) -> Result<Response, ApiError> {
    let pos = shop(&app, &merchant, &pos).await?;
    let font = upload::keep_font(&app, &merchant.id, &pos.id, body).await?.map_err(no_file)?;
    Ok((StatusCode::CREATED, Json(answer::font(&font))).into_response())
}

fn no_file(why: String) -> ApiError {
    ApiError::Fields(vec![field_error("file", Area::Value, why)])
}

async fn shop(app: &App, merchant: &Merchant, pos: &str) -> Result<PointOfSale, ApiError> {
    let found = app.store.point_of_sale(&merchant.id, &PosId::from_text(pos)).await?;
    found.filter(|pos| !pos.disabled).ok_or(ApiError::NotFound("point of sale"))
}

async fn key(app: &App, merchant: &Merchant, pos: &str, name: &str) -> Result<ThemeKey, ApiError> {
    let pos = shop(app, merchant, pos).await?;
    let Some(name) = ThemeName::parse(name) else {
        let error = "must be 1 to 50 letters, digits, dashes, dots, underscores";
        return Err(ApiError::Fields(vec![field_error("name", Area::Format, error)]));
    };
    Ok(ThemeKey { merchant_id: merchant.id.clone(), pos_id: pos.id, name })
}

async fn whole(app: &App, stored: &StoredTheme) -> Result<Value, ApiError> {
    let versions = app.store.theme_versions(&stored.key, VERSIONS_SHOWN).await?;
    let shown = theme::whole(app, &stored.key, &stored.draft).await?;
    Ok(answer::stored(stored, &versions, &faults(&shown), app.clock.now()))
}
