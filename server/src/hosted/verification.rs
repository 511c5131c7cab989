//! The 1 EUR verification: waiting for it, its outcome, and the security code once more.

use std::collections::HashMap;
use std::time::Duration;

use app::Page;
use app::pages::card::CodeError;
use app::pages::code_needed::CodeNeeded;
use app::pages::verification::Verification;
use axum::Json;
use axum::extract::Form;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::card::{self, SecurityCode};
use domain::ports::PortError;
use domain::session::{Session, State};
use tracing::Instrument;

use super::convert;
use super::failure::Failure;
use super::outcome;
use super::time_left;
use super::visit::Visit;
use crate::state::App;
use crate::traces;
use crate::web::page::{Openings, closing};

/// How long a request waits for the outcome before it answers the waiting page, in milliseconds.
const WAIT_MS: u64 = 2_500;

/// How often it looks meanwhile, when nothing wakes it, in milliseconds.
const LOOK_MS: u64 = 250;

/// The page of this step.
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    let visit = wait(visit).await?;
    match visit.session.state {
        State::Challenging | State::Authenticated | State::Authorising => Ok(waiting(&visit)),
        State::CodeNeeded => Ok(code_needed(&visit, None)),
        // The end of the way: back to the merchant.
        State::Completed => visit.to_merchant().await,
        State::Unknown => outcome::page(&visit).await,
        _ => Ok(visit.to_current()),
    }
}

/// Waits a little for something to show, so that most consumers never see a waiting page.
async fn wait(mut visit: Visit) -> Result<Visit, Failure> {
    let clock = visit.app.clock.clone();
    let until = clock.monotonic().0 + Duration::from_millis(WAIT_MS);
    let app = visit.app.clone();
    let waiter = app.moves.wait_for(&visit.session.id);
    let mut asked = false;
    while clock.monotonic().0 < until {
        let woken = waiter.moved();
        match visit.session.state {
            State::Challenging | State::Authorising => {}
            State::Authenticated => {
                let may_start =
                    app.enrolment.codes.holds(&visit.session.id) || app.enrolment.grace_is_over(&visit.session);
                // Once: a task that finds another at work ends at once and wakes us, who would then spin.
                if may_start && !std::mem::replace(&mut asked, true) {
                    authorise_in_background(&app, visit.session.clone());
                }
            }
            _ => break,
        }
        let _ = tokio::time::timeout(Duration::from_millis(LOOK_MS), woken).await;
        let session = app.store.session(&visit.session.id).await?.ok_or(PortError::Missing("session"))?;
        visit = visit.with(session);
    }
    Ok(visit)
}

/// Authorises in a task of its own: no browser and no bank waits for it.
pub fn authorise_in_background(app: &App, session: Session) {
    let app = app.clone();
    let tasks = app.tasks.clone();
    let work = async move {
        let id = session.id.clone();
        if let Err(error) = Box::pin(app.enrolment.authorise(session)).await {
            tracing::error!(%error, "an authorisation was not finished; recovery takes it over");
        }
        app.moves.tell(&id);
    };
    tasks.spawn(work.instrument(traces::begun("verification")));
}

fn waiting(visit: &Visit) -> Response {
    let page = Page::Verification(Verification {
        status_url: visit.href("status"),
        continue_href: visit.href("verification"),
    });
    visit.page(&page)
}

/// Whether there is something new to show; asked by script.
pub async fn status(visit: Visit) -> Response {
    let waits = matches!(visit.session.state, State::Challenging | State::Authenticated | State::Authorising);
    let mut status = time_left::told(&visit);
    if let Some(members) = status.as_object_mut() {
        members.insert("done".to_owned(), (!waits).into());
    }
    ([(header::CACHE_CONTROL, "no-store")], Json(status)).into_response()
}

fn code_needed(visit: &Visit, error: Option<CodeError>) -> Response {
    let Some(card) = convert::masked(&visit.session) else { return visit.to_current() };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Page::CodeNeeded(CodeNeeded {
        action: visit.href("verification"),
        action_token: visit.action_token(),
        card,
        error,
        cancel_href: visit.href("cancel"),
    });
    visit.page_with(status, &page, Openings::default())
}

/// The security code, typed again. The answer closes the connection, as every answer to card data.
pub async fn retype(visit: Visit, Form(mut fields): Form<HashMap<String, String>>) -> Result<Response, Failure> {
    let typed = domain::secret::SecretText::new(fields.remove("code").unwrap_or_default());
    if visit.session.state != State::CodeNeeded || !visit.action_matches(fields.get("action_token")) {
        return Ok(closing(visit.to_current()));
    }
    let digits = visit.session.attempt.as_ref().map_or(3, |attempt| attempt.brand.code_length());
    let code = match SecurityCode::parse_typed(typed.expose(), digits) {
        Ok(code) => code,
        Err(card::CodeError::Missing) => return Ok(closing(code_needed(&visit, Some(CodeError::Missing)))),
        Err(card::CodeError::Length { expected }) => {
            let expected = u8::try_from(expected).unwrap_or(3);
            return Ok(closing(code_needed(&visit, Some(CodeError::Length(expected)))));
        }
    };
    let (app, session) = (visit.app.clone(), visit.session.clone());
    let work = async move {
        let id = session.id.clone();
        let session = Box::pin(app.enrolment.retype_code(session, code)).await;
        app.moves.tell(&id);
        session
    };
    let done = visit.app.tasks.spawn(work.instrument(traces::begun("verification")));
    let session = done.await??;
    Ok(closing(visit.with(session).to_current()))
}
