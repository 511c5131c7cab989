//! Our fault: one place logs it and answers a page with a reference.

use app::pages::failure::Failure as FailurePage;
use app::{Frame, Page};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::ports::PortError;

use super::frame::{Whose, bare_frame};
use crate::state::App;
use crate::web::page::{Openings, respond};

/// What went wrong, on its way to the layer that renders it.
#[derive(Clone, Debug)]
struct Reason {
    text: String,
    passes: bool,
}

/// A handler's unexpected failure.
#[derive(Debug)]
pub struct Failure(Reason);

impl Failure {
    /// Of a library that cannot fail with what we give it.
    pub fn ours(error: impl std::fmt::Display) -> Self {
        Self(Reason { text: error.to_string(), passes: false })
    }

    /// As a response whose page is rendered by [`render`].
    pub fn response(error: impl Into<PortError>) -> Response {
        Self::from(error.into()).into_response()
    }
}

impl From<PortError> for Failure {
    fn from(error: PortError) -> Self {
        Self(Reason { text: error.to_string(), passes: error.passes() })
    }
}

impl From<domain::ports::StoreError> for Failure {
    fn from(error: domain::ports::StoreError) -> Self {
        PortError::from(error).into()
    }
}

impl From<tokio::task::JoinError> for Failure {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::ours(format!("a task ended early: {error}"))
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self.0);
        response
    }
}

/// Renders what a handler could not do.
pub async fn render(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let whose = Whose::default();
    request.extensions_mut().insert(whose.clone());
    let headers = request.headers().clone();
    let response = next.run(request).await;
    match response.extensions().get::<Reason>() {
        Some(reason) => failure_in(&app, reason, &whose.frame(&app, &headers)),
        None => response,
    }
}

/// The page where no shop is known.
pub fn failure_page(app: &App, reason: &str) -> Response {
    let reason = Reason { text: reason.to_owned(), passes: false };
    failure_in(app, &reason, &bare_frame(app, &HeaderMap::new()))
}

/// The page, with a reference that stands beside the reason in the log.
fn failure_in(app: &App, reason: &Reason, frame: &Frame) -> Response {
    let Reason { text, passes } = reason;
    let reference = app.entropy.uuid();
    tracing::error!(reference, reason = text, "a page could not be answered");
    let page = Page::Failure(FailurePage { reference, retry_href: None, return_href: None });
    let secure = app.public_base.starts_with("https://");
    let status = if *passes { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::INTERNAL_SERVER_ERROR };
    respond(status, &page, frame, &Openings::default(), secure)
}
