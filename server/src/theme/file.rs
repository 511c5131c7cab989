//! Logos and fonts, under addresses that name their content and may be kept for ever.

use axum::extract::{Path, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::theme::LogoFormat;

use crate::hosted::failure_page;
use crate::state::App;

/// What a file may do when somebody opens it by itself: nothing.
const POLICY: &str = "default-src 'none'; sandbox";

/// Answers a logo.
pub async fn logo(State(app): State<App>, Path(file): Path<String>) -> Response {
    let Some((hash, end)) = named(&file) else { return StatusCode::NOT_FOUND.into_response() };
    let found = match app.store.logo_file(hash).await {
        Ok(found) => found.filter(|found| found.logo.format.code() == end),
        Err(error) => return failure_page(&error.to_string()),
    };
    let Some(found) = found else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match found.logo.format {
        LogoFormat::Svg => "image/svg+xml",
        LogoFormat::Png => "image/png",
    };
    answer(kind, found.bytes)
}

/// Answers a font. It has one type, whatever it was sent as.
pub async fn font(State(app): State<App>, Path(file): Path<String>) -> Response {
    let Some((hash, "woff2")) = named(&file) else { return StatusCode::NOT_FOUND.into_response() };
    match app.store.font_file(hash).await {
        Ok(Some(found)) => answer("font/woff2", found.bytes),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => failure_page(&error.to_string()),
    }
}

/// The hash and the end of a file's name.
fn named(file: &str) -> Option<(&str, &str)> {
    let hash = |text: &str| text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    file.split_once('.').filter(|(name, _)| hash(name))
}

fn answer(kind: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    (headers, bytes).into_response()
}
