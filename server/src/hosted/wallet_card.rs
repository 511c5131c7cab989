//! What a consumer does with cards on the wallet page: adds one, renews one, chooses which is used first, removes one.

use std::collections::HashMap;

use app::Page;
use app::pages::card_removal::CardRemoval;
use app::pages::wallet::News;
use axum::extract::{Form, Path};
use axum::response::Response;
use domain::card_removal::RemovedBy;
use domain::ids::MandateId;
use domain::ports::{DefaultChoice, Moved, PortError, Removal, Told};
use domain::tokens;
use domain::wallet::{Card, CardStatus, card_index};
use domain::wallet_session::WalletEnrolment;

use super::convert;
use super::failure::Failure;
use super::links;
use super::wallet;
use super::wallet_visit::WalletVisit;
use crate::web::page::see_other;

/// Where the form for one more card is sent to.
pub const ADDING: &str = "cards";

/// Where the form for a card that takes the place of this one is sent to.
pub fn renewing(card: &Card) -> String {
    format!("cards/{}/renewal", card.index)
}

type Fields = HashMap<String, String>;

/// Opens the card page for one more card.
pub async fn add(visit: WalletVisit, Form(fields): Form<Fields>) -> Result<Response, Failure> {
    let visit = visit.in_language(fields.get("lang"));
    enrol(&visit, &fields, None).await
}

/// Opens the card page for the card that takes the place of this one.
pub async fn renew(
    visit: WalletVisit,
    Path((_, index)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    let visit = visit.in_language(fields.get("lang"));
    match card(&visit, &index) {
        Some(card) if card.status != CardStatus::Disabled => enrol(&visit, &fields, Some(card.clone())).await,
        _ => Ok(visit.to_overview(News::Changed)),
    }
}

async fn enrol(visit: &WalletVisit, fields: &Fields, renews: Option<Card>) -> Result<Response, Failure> {
    let place = renews.as_ref().map_or_else(|| ADDING.to_owned(), renewing);
    let Some(press) = visit.pressed(fields, &place) else { return Ok(visit.to_overview(News::Changed)) };
    let app = &visit.app;
    let session = &visit.session;
    let merchant = app.store.merchant(&session.merchant_id).await?.ok_or(PortError::Missing("merchant"))?;
    let mut contracts = app.store.contracts(&session.merchant_id).await?;
    contracts.retain(|contract| contract.pos_id == session.pos_id);
    let wish = WalletEnrolment {
        session: session.clone(),
        merchant,
        pos: (*visit.pos).clone(),
        contracts,
        language: visit.locale.tag().to_owned(),
        renews,
        press: press.to_owned(),
        home: app.base_of(&visit.pos).to_owned(),
    };
    Ok(match app.enrolment.enrol_from_wallet(wish).await? {
        Some(opened) => {
            let token = tokens::link(app.vault.as_ref(), &opened.id);
            see_other(&links::page("", token.expose()))
        }
        None => visit.to_overview(News::Busy),
    })
}

/// Makes a card the one that is used first. A second click finds it so.
pub async fn choose(
    visit: WalletVisit,
    Path((_, index)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    let visit = visit.in_language(fields.get("lang"));
    let Some(card) = card(&visit, &index) else { return Ok(visit.to_overview(News::Changed)) };
    let chosen = visit.wallet.chosen_index;
    if chosen == Some(card.index) {
        return Ok(visit.to_overview(News::Chosen));
    }
    if !visit.acts(&fields, &choosing(card.index, chosen.unwrap_or(0))) {
        return Ok(visit.to_overview(News::Changed));
    }
    let choice = DefaultChoice {
        merchant_id: visit.session.merchant_id.clone(),
        wallet_id: visit.session.wallet_id.clone(),
        expected: Some(chosen),
        index: card.index,
        at: visit.app.clock.now(),
    };
    Ok(visit.to_overview(match visit.app.store.choose_default(&choice).await? {
        Moved::Done(()) => News::Chosen,
        Moved::Stale => News::Changed,
    }))
}

/// What a form that chooses a card says: the card, and the choice that it takes the place of.
pub fn choosing(index: u32, chosen: u32) -> String {
    format!("choose:{index}:{chosen}")
}

/// The question before a card is removed.
pub async fn ask_removal(visit: WalletVisit, Path((_, index)): Path<(String, String)>) -> Result<Response, Failure> {
    let Some(card) = card(&visit, &index) else { return Ok(gone(&visit, &index)) };
    // Which ones end is read first: one that is founded before they are shown is asked about again.
    let told = visit.app.store.active_ids_of_card(&card.id).await?;
    let (ends, more) = wallet::uses(&visit, card).await?;
    let page = CardRemoval {
        card: convert::stored_card(card),
        ends,
        more,
        act: visit.act(&place(card), &removing(card, &told)),
        back_href: visit.href(""),
    };
    Ok(visit.page(&Page::CardRemoval(page)))
}

/// Removes it, if no other agreements end with it than the question said.
pub async fn remove(
    visit: WalletVisit,
    Path((_, index)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    let visit = visit.in_language(fields.get("lang"));
    let Some(card) = card(&visit, &index) else { return Ok(gone(&visit, &index)) };
    let told = visit.app.store.active_ids_of_card(&card.id).await?;
    if !visit.acts(&fields, &removing(card, &told)) {
        return Ok(see_other(&visit.href(&place(card))));
    }
    Ok(match visit.app.enrolment.remove_card(card, Told::These(told), RemovedBy::Consumer).await? {
        Removal::Done { .. } | Removal::Before => visit.to_overview(News::Removed),
        Removal::Untold => see_other(&visit.href(&place(card))),
    })
}

fn card<'a>(visit: &'a WalletVisit, index: &str) -> Option<&'a Card> {
    visit.wallet.card(card_index(index)?)
}

/// What is said of a card that is not there: that it is removed, if it ever was there.
fn gone(visit: &WalletVisit, index: &str) -> Response {
    if card_index(index).is_some_and(|index| visit.wallet.had(index)) {
        visit.to_overview(News::Removed)
    } else {
        visit.not_found()
    }
}

fn place(card: &Card) -> String {
    format!("cards/{}/removal", card.index)
}

fn removing(card: &Card, ends: &[MandateId]) -> String {
    ends.iter().fold(format!("remove:{}", card.id), |text, id| format!("{text}:{id}"))
}
