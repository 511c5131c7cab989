//! Our fault: one place logs it and answers a page with a reference.

use app::Page;
use app::pages::failure::Failure as FailurePage;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::ports::PortError;

use super::whose::Whose;
use crate::state::App;
use crate::web::page::respond;

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

/// Renders what a handler could not do, wherever it stands.
pub async fn render(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let whose = Whose::asks(&request);
    request.extensions_mut().insert(whose.clone());
    let response = next.run(request).await;
    match response.extensions().get::<Reason>() {
        Some(reason) => rendered(&app, &reason.0, &whose),
        None => response,
    }
}

/// A failure of who has no answer of another kind; its page is rendered by [`render`].
pub fn failure_page(reason: &str) -> Response {
    Failure(reason.to_owned()).into_response()
}

/// The page, with a reference that stands beside the reason in the log.
fn rendered(app: &App, reason: &str, whose: &Whose) -> Response {
    let reference = app.entropy.uuid();
    tracing::error!(reference, reason, "a page could not be answered");
    let page = Page::Failure(FailurePage { reference, retry_href: None, return_href: None });
    let secure = app.public_base.starts_with("https://");
    let (frame, openings) = whose.around(app);
    respond(StatusCode::INTERNAL_SERVER_ERROR, &page, &frame, &openings, secure)
}
