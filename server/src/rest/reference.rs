//! `GET /api/docs`: the operations as a page, each with a command that works.

use app::Page;
use app::pages::api_reference::{ApiReference, Operation};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use std::collections::HashMap;

use super::openapi::operations;
use crate::hosted::bare_frame;
use crate::state::App;
use crate::web::language;
use crate::web::page::{Openings, respond};

/// Answers the page.
pub async fn show(
    State(app): State<App>,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let operations = operations(&app.public_base, app.config.is_sandbox())
        .into_iter()
        .map(|(method, path, summary, curl)| Operation { method, path, summary, curl })
        .collect();
    let page = Page::ApiReference(ApiReference { operations, openapi_href: "/api/v2/openapi.json".into() });
    let mut frame = bare_frame(&app, &headers);
    if let Some(locale) = language::chosen(&query) {
        frame.locale = locale;
    }
    frame.languages = language::offered("");
    respond(StatusCode::OK, &page, &frame, &Openings::default(), app.public_base.starts_with("https://"))
}
