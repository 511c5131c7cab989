//! What a form of the editor sent: fields, and files where it has any.

use std::collections::HashMap;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Form, FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;

use super::FORM_MAX;

/// Parts that a form of ours has at most, generously.
const PARTS_MAX: usize = 300;

/// Most that is read of a form that is too large, in bytes, and for how long, in seconds.
const READ_AWAY_MAX: usize = 32 * 1024 * 1024;
const READ_AWAY_S: u64 = 20;

/// A form as it was sent.
#[derive(Default)]
pub struct Posted {
    /// Texts by field.
    pub fields: HashMap<String, String>,
    /// Files by field; a field that nobody chose a file for is not among them.
    pub files: HashMap<String, Bytes>,
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let length =
            request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        if length.is_some_and(|length: usize| length > FORM_MAX) {
            read_away(request.into_body()).await;
            return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
        }
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            let parts = Multipart::from_request(request, state).await.map_err(IntoResponse::into_response)?;
            return read(parts).await;
        }
        let Form(fields) = Form::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        Ok(Self { fields, files: HashMap::new() })
    }
}

/// A browser hears the answer after it has sent all: what is too large for us is read, and not kept.
async fn read_away(mut body: Body) {
    let mut seen = 0;
    let all = async {
        while let Some(Ok(frame)) = body.frame().await {
            seen += frame.data_ref().map_or(0, Bytes::len);
            if seen > READ_AWAY_MAX {
                return;
            }
        }
    };
    // Whoever sends slower is not waited for.
    let _ = tokio::time::timeout(Duration::from_secs(READ_AWAY_S), all).await;
}

async fn read(mut parts: Multipart) -> Result<Posted, Response> {
    let mut posted = Posted::default();
    for _ in 0..PARTS_MAX {
        let Some(part) = parts.next_field().await.map_err(IntoResponse::into_response)? else { return Ok(posted) };
        let name = part.name().unwrap_or_default().to_owned();
        if part.file_name().is_some() {
            let bytes = part.bytes().await.map_err(IntoResponse::into_response)?;
            if !bytes.is_empty() {
                posted.files.insert(name, bytes);
            }
        } else {
            posted.fields.insert(name, part.text().await.map_err(IntoResponse::into_response)?);
        }
    }
    Err(StatusCode::PAYLOAD_TOO_LARGE.into_response())
}
