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
struct Reason(String);

/// A handler's unexpected failure.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// Of a library that cannot fail with what we give it.
    pub fn ours(error: impl std::fmt::Display) -> Self {
        Self(error.to_string())
    }

    /// As a response whose page is rendered by [`render`].
    pub fn response(error: impl Into<PortError>) -> Response {
        Self::from(error.into()).into_response()
    }
}

impl From<PortError> for Failure {
    fn from(error: PortError) -> Self {
        Self(error.to_string())
    }
}

impl From<domain::ports::StoreError> for Failure {
    fn from(error: domain::ports::StoreError) -> Self {
        Self(error.to_string())
    }
}

impl From<tokio::task::JoinError> for Failure {
    fn from(error: tokio::task::JoinError) -> Self {
        Self(format!("a task ended early: {error}"))
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(Reason(self.0));
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
        Some(reason) => failure_in(&app, &reason.0, &whose.frame(&app, &headers)),
        None => response,
    }
}

/// The page where no shop is known.
pub fn failure_page(app: &App, reason: &str) -> Response {
    failure_in(app, reason, &bare_frame(app, &HeaderMap::new()))
}

/// The page, with a reference that stands beside the reason in the log.
fn failure_in(app: &App, reason: &str, frame: &Frame) -> Response {
    let reference = app.entropy.uuid();
    tracing::error!(reference, reason, "a page could not be answered");
    let page = Page::Failure(FailurePage { reference, retry_href: None, return_href: None });
    let secure = app.public_base.starts_with("https://");
    respond(StatusCode::INTERNAL_SERVER_ERROR, &page, frame, &Openings::default(), secure)
}
