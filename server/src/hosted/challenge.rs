//! The bank's challenge: its page in a frame, or on its own without script.

use std::collections::HashMap;

use adapters::three_ds::challenge::{creq, parse_cres};
use app::Page;
use app::pages::bridge::Bridge;
use app::pages::challenge::{BankPost, Challenge, ChallengeSize};
use app::pages::challenge_return::ChallengeReturn;
use axum::extract::{Form, Path, State as AxumState};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::authentication::{Authentication, AuthenticationState};
use domain::ids::AuthenticationId;
use domain::ports::PortError;
use domain::session::State;
use domain::tokens;

use super::convert;
use super::failure::Failure;
use super::links;
use super::visit::{Visit, bare_frame};
use crate::state::App;
use crate::web::page::{Openings, respond, see_other};

/// The page of this step. Opened again it posts the same request, and shows no card data.
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    if visit.session.state != State::Challenging {
        return Ok(visit.to_current());
    }
    let run = run(&visit).await?;
    let (Some(post), Some(card)) = (bank_post(&visit, &run), convert::masked(&visit.session)) else {
        return Err(PortError::Missing("challenge").into());
    };
    let page = Page::Challenge(Challenge {
        bridge_url: visit.href("challenge/bridge"),
        post,
        size: size(&visit.headers),
        cardholder_info: run.answer.and_then(|answer| answer.cardholder_info),
        card,
        status_url: visit.href("status"),
        continue_href: visit.href("verification"),
        cancel_href: visit.href("cancel"),
    });
    let bank = visit.bank_origins();
    let mut frames = vec!["'self'".to_owned()];
    frames.extend(bank.clone());
    Ok(visit.page_with(StatusCode::OK, &page, Openings { form_action: bank, frames, ancestors: Vec::new() }))
}

/// The document inside the frame that posts to the bank, and to nobody else.
pub async fn bridge(visit: Visit) -> Result<Response, Failure> {
    let over = |visit: &Visit| returned_page(&visit.app, &visit.headers, visit.href("verification"));
    if visit.session.state != State::Challenging {
        return Ok(over(&visit));
    }
    let Some(post) = bank_post(&visit, &run(&visit).await?) else { return Ok(over(&visit)) };
    let openings =
        Openings { form_action: visit.bank_origins(), frames: Vec::new(), ancestors: vec!["'self'".to_owned()] };
    Ok(visit.page_with(StatusCode::OK, &Page::Bridge(Bridge { post }), openings))
}

async fn run(visit: &Visit) -> Result<Authentication, Failure> {
    let attempt = visit.session.attempt.as_ref().ok_or(PortError::Missing("attempt"))?;
    let run = visit.app.store.authentication(&attempt.authentication_id).await?;
    Ok(run.ok_or(PortError::Missing("authentication"))?)
}

fn bank_post(visit: &Visit, run: &Authentication) -> Option<BankPost> {
    let answer = run.answer.as_ref().filter(|_| run.state == AuthenticationState::Challenge)?;
    let creq = creq(run.id.as_str(), answer.acs_trans_id.as_deref()?, &run.version, size(&visit.headers).code());
    Some(BankPost { acs_url: answer.acs_url.clone()?, creq, session_data: None })
}

/// Full window on telephones, 500 by 600 elsewhere: the same for every request of one browser.
fn size(headers: &HeaderMap) -> ChallengeSize {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if agent.contains("Mobi") { ChallengeSize::FullScreen } else { ChallengeSize::W500H600 }
}

/// The bank sends the browser back. Its word is worth only "the consumer is here again": the result comes from the directory server.
pub async fn returned(
    AxumState(app): AxumState<App>,
    Path((run, token)): Path<(String, String)>,
    headers: HeaderMap,
    Form(fields): Form<HashMap<String, String>>,
) -> Result<Response, Failure> {
    // An error message of the bank may stand here instead; the way on is the same.
    let notice = fields.get("cres").and_then(|text| parse_cres(text));
    if notice.is_some_and(|notice| notice.three_ds_server_trans_id != run) {
        tracing::warn!(run, "the bank's return names another run");
    }
    back(&app, &run, &token, &headers).await
}

/// The same address opened again, by a reload for instance.
pub async fn returned_again(
    AxumState(app): AxumState<App>,
    Path((run, token)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    back(&app, &run, &token, &headers).await
}

async fn back(app: &App, run: &str, token: &str, headers: &HeaderMap) -> Result<Response, Failure> {
    let id = AuthenticationId::from_text(run);
    let expected = tokens::challenge_return(app.vault.as_ref(), &id);
    let hash = |text: &str| app.vault.keyed_hash("return-compare", &[text.as_bytes()]);
    if hash(token) != hash(expected.expose()) {
        return Ok(StatusCode::NOT_FOUND.into_response());
    }
    let Some(run) = app.store.authentication(&id).await? else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    let link = tokens::link(app.vault.as_ref(), &run.session_id);
    let href = links::step(link.expose(), "verification", None);
    let destination = headers.get("sec-fetch-dest").and_then(|value| value.to_str().ok());
    match destination {
        // On its own page, without script: straight on.
        Some("document") => Ok(see_other(&href)),
        _ => Ok(returned_page(app, headers, href)),
    }
}

fn returned_page(app: &App, headers: &HeaderMap, continue_href: String) -> Response {
    let page = Page::ChallengeReturn(ChallengeReturn { continue_href });
    let openings = Openings { ancestors: vec!["'self'".to_owned()], ..Openings::default() };
    let secure = app.public_base.starts_with("https://");
    respond(StatusCode::OK, &page, &bare_frame(app, headers), &openings, secure)
}
