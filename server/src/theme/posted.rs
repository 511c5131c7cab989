//! What a form of the editor sent: fields, and files where it has any.

use std::collections::HashMap;

use axum::body::Bytes;
use axum::extract::{Form, FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

/// Parts that a form of ours has at most, generously.
const PARTS_MAX: usize = 300;

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
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            let parts = Multipart::from_request(request, state).await.map_err(IntoResponse::into_response)?;
            return read(parts).await;
        }
        let Form(fields) = Form::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        Ok(Self { fields, files: HashMap::new() })
    }
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
