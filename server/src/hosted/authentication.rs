//! The bank is asked: its device check (3DS method) first, when the card's range has one.

use std::collections::HashMap;
use std::time::Duration;

use app::Page;
use app::pages::authentication::Authentication as MethodPage;
use app::pages::in_progress::InProgress;
use askama::Template;
use axum::extract::{Form, Path, State as AxumState};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::authentication::Authentication;
use domain::browser::Browser;
use domain::guard::Held;
use domain::ids::AuthenticationId;
use domain::ports::{MethodCompletion, PortError};
use domain::session::{Session, State};
use domain::tokens;
use jiff::SignedDuration;
use tracing::Instrument;

use super::embed;
use super::failure::Failure;
use super::links;
use super::visit::Visit;
use crate::state::App;
use crate::traces;
use crate::web::client;
use crate::web::page::{Openings, see_other};

/// A question to the bank that stands unanswered this long was lost with its process and is asked again, in seconds.
const LOST_AFTER_S: i64 = 30;

/// Before a card is asked about whose BIN is being walked through: least and spread, in milliseconds.
const PAUSE_LEAST_MS: u64 = 1_000;
const PAUSE_SPREAD_MS: u64 = 3_000;

/// How soon a page that waits looks again, in seconds.
const LOOK_AGAIN_S: &str = "2";

/// A card was just stored as pending: ask the bank now, unless its device check comes first.
pub async fn after_entry(visit: Visit) -> Result<Response, Failure> {
    if visit.session.state == State::Authenticating {
        return ask(visit, MethodCompletion::Unavailable).await;
    }
    Ok(visit.to_current())
}

/// The page of this step.
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    match visit.session.state {
        State::CardEntered => method_page(&visit).await,
        State::Authenticating => {
            let age = visit.app.clock.now().duration_since(visit.session.moved_at);
            if age < SignedDuration::from_secs(LOST_AFTER_S) {
                return Ok(waiting(&visit));
            }
            let Some(session) = visit.app.enrolment.start_authentication(&visit.session).await? else {
                return Ok(waiting(&visit));
            };
            let run = run(&visit.app, &session).await?;
            let completion =
                if run.method_url.is_some() { MethodCompletion::NotCompleted } else { MethodCompletion::Unavailable };
            ask(visit.with(session), completion).await
        }
        _ => Ok(visit.to_current()),
    }
}

/// The device check is over, or could not run.
pub async fn proceed(visit: Visit, Form(fields): Form<HashMap<String, String>>) -> Result<Response, Failure> {
    if visit.session.state != State::CardEntered || !visit.action_matches(fields.get("action_token")) {
        return Ok(visit.to_current());
    }
    let completed = fields.get("method").is_some_and(|value| value == "Y");
    let completion = if completed { MethodCompletion::Completed } else { MethodCompletion::NotCompleted };
    match visit.app.enrolment.start_authentication(&visit.session).await? {
        Some(session) => ask(visit.with(session), completion).await,
        None => Ok(see_other(&visit.href("authentication"))),
    }
}

/// Asks the directory server, in a task of its own: a browser that goes away does not stop it half-way.
async fn ask(visit: Visit, completion: MethodCompletion) -> Result<Response, Failure> {
    let app = visit.app.clone();
    let begun = app.clock.monotonic();
    let browser = app.browsers.take(&visit.session.id).unwrap_or_else(|| from_headers(&visit));
    let session = visit.session.clone();
    // The bank sends the browser back to where it is: the page there hears only of its own origin.
    let base = app.base_of(&visit.pos).to_owned();
    let question = async move {
        let session = match app.enrolment.hold_back(&session).await? {
            Held::Goes { pause: false } => session,
            Held::Goes { pause: true } => {
                tokio::time::sleep(pause(&app, PAUSE_LEAST_MS, PAUSE_SPREAD_MS)).await;
                session
            }
            Held::Refused(session) => {
                app.moves.tell(&session.id);
                return Ok(*session);
            }
        };
        let run = run(&app, &session).await?;
        let token = tokens::challenge_return(app.vault.as_ref(), &run.id);
        let notification = links::challenge_return(&base, run.id.as_str(), token.expose());
        let session = app.enrolment.authenticate(session, &browser, completion, &notification).await?;
        app.moves.tell(&session.id);
        Ok::<Session, PortError>(session)
    };
    let asked = visit.app.tasks.spawn(question.instrument(traces::begun("authentication")));
    let session = asked.await??;
    // A refusal takes as long however it came about.
    if session.state != State::Challenging {
        let least = visit.app.config.guard.refusal_ms;
        let taken = visit.app.clock.monotonic().0.saturating_sub(begun.0);
        tokio::time::sleep(pause(&visit.app, least, least / 3).saturating_sub(taken)).await;
    }
    Ok(visit.with(session).to_current())
}

/// A time of unpredictable length.
fn pause(app: &App, least_ms: u64, spread_ms: u64) -> Duration {
    let [high, low, ..] = app.entropy.bytes16();
    let part = u64::from(u16::from_be_bytes([high, low]));
    Duration::from_millis(least_ms + part * spread_ms / u64::from(u16::MAX))
}

fn from_headers(visit: &Visit) -> Browser {
    client::browser(&visit.headers, visit.ip, &HashMap::new())
}

async fn run(app: &App, session: &Session) -> Result<Authentication, PortError> {
    let attempt = session.attempt.as_ref().ok_or(PortError::Missing("attempt"))?;
    app.store.authentication(&attempt.authentication_id).await?.ok_or(PortError::Missing("authentication"))
}

async fn method_page(visit: &Visit) -> Result<Response, Failure> {
    let run = run(&visit.app, &visit.session).await?;
    let method_url = run.method_url.ok_or(PortError::Missing("method address"))?;
    let token = tokens::challenge_return(visit.app.vault.as_ref(), &run.id);
    let notification = links::method_notification(visit.app.base_of(&visit.pos), run.id.as_str(), token.expose());
    let page = Page::Authentication(MethodPage {
        method_url,
        method_data: adapters::three_ds::challenge::method_data(run.id.as_str(), &notification),
        action: visit.href("authentication"),
        action_token: visit.action_token(),
    });
    let bank = visit.bank_origins();
    let mut frames = vec!["'self'".to_owned()];
    frames.extend(bank.clone());
    Ok(visit.page_with(StatusCode::OK, &page, Openings { form_action: bank, frames, ..Openings::default() }))
}

fn waiting(visit: &Visit) -> Response {
    let mut response = visit.page(&Page::InProgress(InProgress { continue_href: visit.href("authentication") }));
    response.headers_mut().insert(header::REFRESH, HeaderValue::from_static(LOOK_AGAIN_S));
    response
}

/// The document that answers the device check: its script tells our page above, and nothing else.
#[derive(askama::Template)]
#[template(path = "method_return.html")]
struct MethodReturn<'a> {
    script: &'a app::Script,
}

/// The bank's device check called back, inside its unseen frame. A hint: what counts is what the bank then answers.
pub async fn notified(
    AxumState(app): AxumState<App>,
    Path((run, token)): Path<(String, String)>,
    Form(fields): Form<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let run = AuthenticationId::from_text(run);
    let expected = tokens::challenge_return(app.vault.as_ref(), &run);
    let ours = app.vault.keyed_hash("return-compare", &[token.as_bytes()])
        == app.vault.keyed_hash("return-compare", &[expected.expose().as_bytes()]);
    let named =
        fields.get("threeDSMethodData").and_then(|text| adapters::three_ds::challenge::parse_method_notification(text));
    if !ours || named.as_deref() != Some(run.as_str()) {
        return Ok(StatusCode::BAD_REQUEST.into_response());
    }
    let html = MethodReturn { script: &app.assets.method_return }.render().unwrap_or_default();
    let mut response = html.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let policy = format!(
        "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {}",
        ancestors(&app, &run).await?.join(" ")
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}

/// Who may stand above it: our page, and the shop's around that.
async fn ancestors(app: &App, run: &AuthenticationId) -> Result<Vec<String>, Failure> {
    let run = app.store.authentication(run).await?.ok_or(PortError::Missing("authentication"))?;
    let session = app.store.session(&run.session_id).await?.ok_or(PortError::Missing("session"))?;
    let pos = app.store.point_of_sale(&session.merchant_id, &session.pos_id).await?;
    Ok(embed::ancestors(app, &pos.ok_or(PortError::Missing("point of sale"))?))
}
