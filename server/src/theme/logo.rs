//! Logos, under addresses that name their content and may be kept for ever.

use axum::extract::{Path, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::theme::LogoFormat;

use crate::hosted::failure_page;
use crate::state::App;

/// What a logo may do when somebody opens it by itself: nothing.
const POLICY: &str = "default-src 'none'; sandbox";

/// Answers one file.
pub async fn serve(State(app): State<App>, Path(file): Path<String>) -> Response {
    let Some((hash, end)) = file.split_once('.').filter(|(hash, _)| is_hash(hash)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let found = match app.store.logo_file(hash).await {
        Ok(found) => found.filter(|found| found.logo.format.code() == end),
        Err(error) => return failure_page(&app, &error.to_string()),
    };
    let Some(found) = found else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match found.logo.format {
        LogoFormat::Svg => "image/svg+xml",
        LogoFormat::Png => "image/png",
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    (headers, found.bytes).into_response()
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}
