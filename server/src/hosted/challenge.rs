//! The bank's challenge: its page in a frame, or on its own without script.

use std::collections::HashMap;
use std::sync::Arc;

use adapters::three_ds::challenge::{creq, parse_cres};
use app::pages::bridge::Bridge;
use app::pages::challenge::{BankPost, Challenge, ChallengeSize};
use app::pages::challenge_return::ChallengeReturn;
use app::{Frame, Page};
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State as AxumState};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use domain::authentication::{Authentication, AuthenticationState};
use domain::ids::AuthenticationId;
use domain::merchant::PointOfSale;
use domain::ports::PortError;
use domain::session::State;
use domain::tokens;

use super::convert;
use super::embed;
use super::failure::Failure;
use super::frame::{not_found, shop_frame};
use super::links;
use super::visit::{Visit, of_session};
use super::whose::{Shop, Whose};
use crate::state::App;
use crate::theme;
use crate::web::language;
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
        size: size(&visit),
        cardholder_info: run.answer.and_then(|answer| answer.cardholder_info),
        card,
        status_url: visit.href("status"),
        continue_href: visit.href("verification"),
        cancel_href: visit.href("cancel"),
    });
    let bank = visit.bank_origins();
    let mut frames = vec!["'self'".to_owned()];
    frames.extend(bank.clone());
    Ok(visit.page_with(StatusCode::OK, &page, Openings { form_action: bank, frames, ..Openings::default() }))
}

/// The document inside the frame that posts to the bank, and to nobody else.
pub async fn bridge(visit: Visit) -> Result<Response, Failure> {
    let over = |visit: &Visit| returned_page(&visit.app, &visit.pos, &visit.frame(), visit.href("verification"));
    if visit.session.state != State::Challenging {
        return Ok(over(&visit));
    }
    let Some(post) = bank_post(&visit, &run(&visit).await?) else { return Ok(over(&visit)) };
    let openings =
        Openings { form_action: visit.bank_origins(), ancestors: vec!["'self'".to_owned()], ..Openings::default() };
    Ok(visit.page_with(StatusCode::OK, &Page::Bridge(Bridge { post }), openings))
}

async fn run(visit: &Visit) -> Result<Authentication, Failure> {
    let attempt = visit.session.attempt.as_ref().ok_or(PortError::Missing("attempt"))?;
    let run = visit.app.store.authentication(&attempt.authentication_id).await?;
    Ok(run.ok_or(PortError::Missing("authentication"))?)
}

fn bank_post(visit: &Visit, run: &Authentication) -> Option<BankPost> {
    let answer = run.answer.as_ref().filter(|_| run.state == AuthenticationState::Challenge)?;
    let creq = creq(run.id.as_str(), answer.acs_trans_id.as_deref()?, &run.version, size(visit).code());
    Some(BankPost { acs_url: answer.acs_url.clone()?, creq, session_data: None })
}

/// Width of our page beside the bank's frame in a shop's page, in CSS pixels.
const MARGINS: u16 = 40;

/// Full window on telephones, 500 by 600 elsewhere, in a shop's page what fits: the same for every request of one
/// visit.
fn size(visit: &Visit) -> ChallengeSize {
    let agent = visit.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match visit.embedding.as_ref().and_then(|embedding| embedding.view) {
        _ if agent.contains("Mobi") => ChallengeSize::FullScreen,
        Some((width, height)) => fitting(width.saturating_sub(MARGINS), height),
        None => ChallengeSize::W500H600,
    }
}

/// The largest of the bank's sizes for this room; below the smallest it has what there is.
fn fitting(width: u16, height: u16) -> ChallengeSize {
    match (width, height) {
        (600.., ..600) => ChallengeSize::W600H400,
        (500.., 600..) => ChallengeSize::W500H600,
        (390.., _) => ChallengeSize::W390H400,
        (250.., _) => ChallengeSize::W250H400,
        _ => ChallengeSize::FullScreen,
    }
}

/// The bank sends the browser back. Its word is worth only "the consumer is here again": the result comes from the directory server.
pub async fn returned(
    AxumState(app): AxumState<App>,
    Path((run, token)): Path<(String, String)>,
    whose: Whose,
    headers: HeaderMap,
    fields: Result<Form<HashMap<String, String>>, FormRejection>,
) -> Result<Response, Failure> {
    // An error message of the bank may stand here instead, or what is no form at all; the way on is the same.
    let cres = fields.ok().and_then(|Form(mut fields)| fields.remove("cres"));
    let notice = cres.and_then(|text| parse_cres(&text));
    if notice.is_some_and(|notice| notice.three_ds_server_trans_id != run) {
        tracing::warn!(run, "the bank's return names another run");
    }
    back(&app, (&run, &token), &headers, &whose).await
}

/// The same address opened again, by a reload for instance.
pub async fn returned_again(
    AxumState(app): AxumState<App>,
    Path((run, token)): Path<(String, String)>,
    whose: Whose,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    back(&app, (&run, &token), &headers, &whose).await
}

async fn back(app: &App, (run, token): (&str, &str), headers: &HeaderMap, whose: &Whose) -> Result<Response, Failure> {
    let id = AuthenticationId::from_text(run);
    let expected = tokens::challenge_return(app.vault.as_ref(), &id);
    let hash = |text: &str| app.vault.keyed_hash("return-compare", &[text.as_bytes()]);
    if hash(token) != hash(expected.expose()) {
        return Ok(not_found(app, headers));
    }
    let Some(run) = app.store.authentication(&id).await? else { return Ok(not_found(app, headers)) };
    let link = tokens::link(app.vault.as_ref(), &run.session_id);
    let href = links::step(link.expose(), "verification", None);
    let destination = headers.get("sec-fetch-dest").and_then(|value| value.to_str().ok());
    // On its own page, without script: straight on.
    if destination == Some("document") {
        return Ok(see_other(&href));
    }
    let session = app.store.session(&run.session_id).await?.ok_or(PortError::Missing("session"))?;
    let pos = app.store.point_of_sale(&session.merchant_id, &session.pos_id).await?;
    let pos = Arc::new(pos.ok_or(PortError::Missing("point of sale"))?);
    let locale = of_session(&session).unwrap_or_else(|| language::of_browser(headers, &pos.language));
    // It fails where it stands: in the bank's frame, or in none.
    whose.say(Shop { ancestors: embed::ancestors(app, &pos), ..Shop::of(&pos, None, locale) });
    let theme = match &session.look {
        Some(look) => Some(Arc::clone(look)),
        None => theme::shown(app, &pos, session.theme.as_ref()).await?.map(Arc::new),
    };
    Ok(returned_page(app, &pos, &shop_frame(app, &pos, theme.as_deref(), locale), href))
}

/// It stands in the bank's frame in our page, which may stand in a shop's.
fn returned_page(app: &App, pos: &PointOfSale, frame: &Frame, continue_href: String) -> Response {
    let page = Page::ChallengeReturn(ChallengeReturn { continue_href });
    let openings = Openings { ancestors: embed::ancestors(app, pos), ..Openings::default() };
    let secure = app.base_of(pos).starts_with("https://");
    respond(StatusCode::OK, &page, frame, &openings, secure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bank_gets_the_largest_size_that_fits() {
        for (room, size) in [
            ((700, 500), "04"),
            ((700, 900), "03"),
            ((520, 900), "03"),
            ((520, 500), "02"),
            ((390, 400), "02"),
            ((389, 900), "01"),
            ((250, 300), "01"),
            ((249, 900), "05"),
        ] {
            assert_eq!(fitting(room.0, room.1).code(), size, "{room:?}");
        }
    }
}
