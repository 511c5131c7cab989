//! Giving up: the link opens the question, the act is a POST.

use std::collections::HashMap;

use app::Page;
use app::pages::cancel::Cancel;
use axum::extract::Form;
use axum::response::Response;
use domain::session::{Move, State, step};

use super::failure::Failure;
use super::visit::Visit;

/// The question.
pub async fn ask(visit: Visit) -> Response {
    if step(visit.session.state, Move::Cancel).is_none() {
        return visit.to_current();
    }
    visit.page(&Page::Cancel(Cancel {
        action: visit.href("cancel"),
        action_token: visit.action_token(),
        back_href: visit.href(""),
    }))
}

/// The act. A session that moved meanwhile is shown as it stands.
pub async fn confirm(visit: Visit, Form(fields): Form<HashMap<String, String>>) -> Result<Response, Failure> {
    if !visit.action_matches(fields.get("action_token")) {
        return Ok(visit.to_current());
    }
    let session = visit.app.enrolment.cancel(&visit.session).await?;
    visit.app.moves.tell(&session.id);
    let visit = visit.with(session);
    if visit.session.state == State::Cancelled {
        return visit.to_merchant().await;
    }
    Ok(visit.to_current())
}
