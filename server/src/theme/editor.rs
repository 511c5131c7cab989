//! The editor's page: forms that change the draft, links that change the previews. Its address is handed out by
//! `maillon theme edit` and ends after an hour.

mod view;

use std::collections::HashMap;

use adapters::font::FONT_BYTES_MAX;
use adapters::logo::LOGO_BYTES_MAX;
use app::{Frame, Locale, Page};
use axum::extract::{FromRequest, Path, Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Json, http::HeaderName};
use domain::merchant::PointOfSale;
use domain::ports::{Moved, Publication, StoreError};
use domain::theme::contrast::faults;
use domain::theme::{StoredTheme, Theme};
use serde_json::json;

use super::draft::{self, Mistake};
use super::link::EditorLink;
use super::posted::Posted;
use super::{upload, whole};
use crate::hosted::{bare_frame, failure_page, not_found};
use crate::state::App;
use crate::web::page::{Openings, respond, see_other};

type Params = Query<HashMap<String, String>>;

/// What came of a button.
#[derive(Default)]
struct Outcome {
    /// For people.
    said: Vec<String>,
    /// What could not be taken.
    mistakes: Vec<Mistake>,
    /// What was typed.
    typed: HashMap<String, String>,
}

/// The page.
pub async fn show(
    State(app): State<App>,
    Path(path): Path<HashMap<String, String>>,
    Query(query): Params,
    headers: HeaderMap,
) -> Response {
    let Some((link, pos)) = opened(&app, &path).await else { return not_found(&app, &headers) };
    match stored(&app, &link).await {
        Ok(Some(stored)) => page(&app, (&link, &pos, &stored), &query, &headers, &Outcome::default()).await,
        Ok(None) => not_found(&app, &headers),
        Err(error) => failure_page(&error.to_string()),
    }
}

/// A button was pressed: the draft is saved, a proposal is taken, the draft is published.
pub async fn act(
    State(app): State<App>,
    Path(path): Path<HashMap<String, String>>,
    Query(query): Params,
    headers: HeaderMap,
    request: Request,
) -> Response {
    // Before anything is read of what somebody without a link may send.
    let Some((link, pos)) = opened(&app, &path).await else { return not_found(&app, &headers) };
    let posted = match Posted::from_request(request, &app).await {
        Ok(posted) => posted,
        Err(refused) if refused.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return too_large(&app, &link, &pos, &query, &headers).await;
        }
        Err(refused) => return refused,
    };
    let form = &posted.fields;
    if form.get("action_token").is_none_or(|typed| *typed != link.action_token(app.vault.as_ref())) {
        return not_found(&app, &headers);
    }
    match changed(&app, &link, posted).await {
        Ok((stored, outcome)) => {
            let json = headers.get(header::ACCEPT).is_some_and(|accept| accept == "application/json");
            if json {
                return saved(&app, &link, &stored, &outcome).await;
            }
            let published = outcome.typed.get("do").is_some_and(|act| act == "publish");
            if outcome.said.is_empty() && outcome.mistakes.is_empty() && !published {
                return see_other(&format!("{}{}", link.path(app.vault.as_ref()), view::asked(&query, None)));
            }
            page(&app, (&link, &pos, &stored), &query, &headers, &outcome).await
        }
        Err(error) => failure_page(&error.to_string()),
    }
}

/// Files that are larger than any that are taken: the page as it was, and why.
async fn too_large(
    app: &App,
    link: &EditorLink,
    pos: &PointOfSale,
    query: &HashMap<String, String>,
    headers: &HeaderMap,
) -> Response {
    let said = format!(
        "Nothing was saved: a logo has at most {} KiB, a file of letters {} KiB.",
        LOGO_BYTES_MAX / 1024,
        FONT_BYTES_MAX / 1024
    );
    let outcome = Outcome { said: vec![said], ..Outcome::default() };
    let mut response = match stored(app, link).await {
        Ok(Some(stored)) => page(app, (link, pos, &stored), query, headers, &outcome).await,
        Ok(None) => return not_found(app, headers),
        Err(error) => return failure_page(&error.to_string()),
    };
    *response.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
    response
}

async fn opened(app: &App, path: &HashMap<String, String>) -> Option<(EditorLink, PointOfSale)> {
    let part = |name: &str| path.get(name).map_or("", String::as_str);
    let parts = [part("merchant"), part("pos"), part("name"), part("until"), part("token")];
    let link = EditorLink::read(parts, app.vault.as_ref(), app.clock.now())?;
    let pos = app.store.point_of_sale(&link.key.merchant_id, &link.key.pos_id).await.ok()??;
    Some((link, pos))
}

/// The theme; made from nothing when the address is the first to name it.
async fn stored(app: &App, link: &EditorLink) -> Result<Option<StoredTheme>, StoreError> {
    match app.store.theme(&link.key).await? {
        Some(stored) => Ok(Some(stored)),
        None => app.store.put_theme(&link.key, &Theme::default(), app.clock.now()).await,
    }
}

/// Does what was asked; answers the theme as it is then, and what is to be said.
async fn changed(app: &App, link: &EditorLink, posted: Posted) -> Result<(StoredTheme, Outcome), StoreError> {
    let missing = || StoreError::Exists("a shop with too many themes".to_owned());
    let before = stored(app, link).await?.ok_or_else(missing)?;
    let act = posted.fields.get("do").cloned().unwrap_or_default();
    let (draft, mistakes) = if act == "take" {
        (draft::taken(&before.draft, &posted.fields), Vec::new())
    } else {
        let shown = whole(app, &link.key, &before.draft).await?;
        let (draft, mut mistakes) = draft::read(&before.draft, &shown, &posted.fields);
        let (draft, more) = upload::taken(app, &link.key, draft, &posted).await?;
        mistakes.extend(more);
        (draft, mistakes)
    };
    let mut stored = if draft == before.draft {
        before
    } else {
        app.store.put_theme(&link.key, &draft, app.clock.now()).await?.ok_or_else(missing)?
    };
    let mut outcome = Outcome { said: Vec::new(), mistakes, typed: posted.fields };
    if act == "publish" && outcome.mistakes.is_empty() {
        outcome.said.push(publish(app, link, &stored).await?);
        stored = app.store.theme(&link.key).await?.ok_or_else(missing)?;
    } else if act == "publish" {
        outcome.said.push("Not published.".to_owned());
    }
    Ok((stored, outcome))
}

async fn publish(app: &App, link: &EditorLink, stored: &StoredTheme) -> Result<String, StoreError> {
    let shown = whole(app, &link.key, &stored.draft).await?;
    if !faults(&shown).is_empty() {
        return Ok("Not published: some consumers could not read or press everything. Take the proposals below.".into());
    }
    let publication = Publication {
        key: link.key.clone(),
        revision: stored.revision,
        own: stored.draft.clone(),
        shown,
        now: app.clock.now(),
        at: None,
    };
    Ok(match app.store.publish_theme(&publication).await? {
        Moved::Done(number) => format!("Published: version {number} is what consumers see."),
        Moved::Stale => "Not published: the draft has changed meanwhile. Look at it again.".to_owned(),
    })
}

/// What the script is answered.
async fn saved(app: &App, link: &EditorLink, stored: &StoredTheme, outcome: &Outcome) -> Response {
    let Outcome { said, mistakes, typed } = outcome;
    match whole(app, &link.key, &stored.draft).await {
        Ok(shown) => {
            let no_store = (HeaderName::from_static("cache-control"), "no-store");
            let said: Vec<&String> = said.iter().chain(mistakes.iter().map(|mistake| &mistake.why)).collect();
            let was = draft::link::rows(&stored.draft, typed);
            ([no_store], Json(json!({ "faults": faults(&shown).len(), "said": said, "was": was }))).into_response()
        }
        Err(error) => failure_page(&error.to_string()),
    }
}

async fn page(
    app: &App,
    (link, pos, stored): (&EditorLink, &PointOfSale, &StoredTheme),
    query: &HashMap<String, String>,
    headers: &HeaderMap,
    outcome: &Outcome,
) -> Response {
    let shown = match whole(app, &link.key, &stored.draft).await {
        Ok(shown) => shown,
        Err(error) => return failure_page(&error.to_string()),
    };
    let editor = view::editor(app, (link, pos, stored, &shown), query, outcome);
    let frame = Frame { locale: Locale::En, ..bare_frame(app, headers) };
    let openings = Openings { frames: vec!["'self'".to_owned()], ..Openings::default() };
    let secure = app.public_base.starts_with("https://");
    respond(StatusCode::OK, &Page::ThemeEditor(Box::new(editor)), &frame, &openings, secure)
}
