//! The page on which a consumer reads an agreement again and ends it. Its address is a capability of its own: it names
//! the mandate and proves that we gave it out; it opens no card and no session.

use std::collections::HashMap;
use std::sync::Arc;

use app::pages::agreement::{AgreementPage, Standing};
use app::{Locale, Page};
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ids::MandateId;
use domain::mandate::{EndedBy, Mandate, MandateEnd, MandateState};
use domain::merchant::PointOfSale;
use domain::ports::{MandatesEnd, PortError};
use domain::theme::Theme;
use domain::tokens;
use jiff::tz::TimeZone;

use super::convert;
use super::failure::Failure;
use super::frame::{not_found, shop_frame};
use super::links;
use super::whose::{Shop, Whose};
use crate::state::App;
use crate::theme;
use crate::web::language;
use crate::web::page::{Openings, respond, see_other};

/// The agreement.
pub async fn show(
    State(app): State<App>,
    Path((id, token)): Path<(String, String)>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
    whose: Whose,
) -> Result<Response, Failure> {
    let chosen = language::chosen(&query);
    let asked = asked(&app, (id, &token), (chosen, &headers), &whose).await?;
    let Some(Asked { mandate, pos, theme, locale }) = asked else { return Ok(not_found(&app, &headers)) };
    let ends = Ends {
        action: links::agreement("", mandate.id.as_str(), &token, chosen.map(Locale::tag)),
        action_token: tokens::agreement_action(app.vault.as_ref(), &mandate.id).expose().to_owned(),
    };
    let page = Page::Agreement(Box::new(page(&app, &mandate, ends, None).await?));
    let secure = app.public_base.starts_with("https://");
    let frame = shop_frame(&app, &pos, theme.as_deref(), locale);
    Ok(respond(StatusCode::OK, &page, &frame, &Openings::default(), secure))
}

/// Ends it. Once ended it stays so; ending it again shows the same page.
pub async fn end(
    State(app): State<App>,
    Path((id, token)): Path<(String, String)>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
    whose: Whose,
    Form(fields): Form<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let chosen = language::chosen(&query);
    let asked = asked(&app, (id, &token), (chosen, &headers), &whose).await?;
    let Some(Asked { mandate, .. }) = asked else { return Ok(not_found(&app, &headers)) };
    let wanted = tokens::agreement_action(app.vault.as_ref(), &mandate.id);
    if fields.get("action_token").is_some_and(|typed| tokens::same(app.vault.as_ref(), typed, wanted.expose())) {
        end_by_consumer(&app, &mandate).await?;
    }
    Ok(see_other(&links::agreement("", mandate.id.as_str(), &token, chosen.map(Locale::tag))))
}

/// The consumer ends it. An ended one stays as it ended.
pub async fn end_by_consumer(app: &App, mandate: &Mandate) -> Result<(), Failure> {
    let end = MandateEnd { at: app.clock.now(), by: EndedBy::Consumer, replaced_by: None };
    app.store.end_mandates(&MandatesEnd { mandate_id: mandate.id.clone(), whole_card: false, end }).await?;
    Ok(())
}

/// An agreement as its consumer is shown it.
pub(super) struct Asked {
    pub(super) mandate: Mandate,
    pub(super) pos: Arc<PointOfSale>,
    pub(super) theme: Option<Arc<Theme>>,
    pub(super) locale: Locale,
}

/// What an address names, in the language chosen on the page, else the browser's, else the shop's. What fails from here
/// on looks like it.
pub(super) async fn asked(
    app: &App,
    (id, token): (String, &str),
    (chosen, headers): (Option<Locale>, &HeaderMap),
    whose: &Whose,
) -> Result<Option<Asked>, Failure> {
    let Some((mandate, pos)) = found(app, id, token).await? else { return Ok(None) };
    let pos = Arc::new(pos);
    let locale = chosen.unwrap_or_else(|| language::of_browser(headers, &pos.language));
    whose.say(Shop::of(&pos, None, locale));
    let theme = theme::shown(app, &pos, mandate.theme.as_ref()).await?.map(Arc::new);
    whose.say(Shop::of(&pos, theme.as_ref(), locale));
    Ok(Some(Asked { mandate, pos, theme, locale }))
}

/// The agreement that an address names, with its shop.
pub(super) async fn found(app: &App, id: String, token: &str) -> Result<Option<(Mandate, PointOfSale)>, Failure> {
    let id = MandateId::from_text(id);
    if !tokens::same(app.vault.as_ref(), token, tokens::agreement(app.vault.as_ref(), &id).expose()) {
        return Ok(None);
    }
    let Some((mandate, _)) = app.store.mandate(&id).await? else { return Ok(None) };
    let contract = app.store.contract(&mandate.merchant_id, &mandate.contract_id).await?;
    let contract = contract.ok_or(PortError::Missing("contract"))?;
    let pos = app.store.point_of_sale(&mandate.merchant_id, &contract.pos_id).await?;
    Ok(Some((mandate, pos.ok_or(PortError::Missing("point of sale"))?)))
}

/// The form that ends an agreement.
pub struct Ends {
    /// Where it posts to.
    pub action: String,
    /// Its hidden token.
    pub action_token: String,
}

/// An agreement as its consumer reads it; `back_href` leads to where it was opened from.
pub async fn page(
    app: &App,
    mandate: &Mandate,
    ends: Ends,
    back_href: Option<String>,
) -> Result<AgreementPage, Failure> {
    let card = app.store.card(&mandate.card_id).await?.ok_or(PortError::Missing("card"))?;
    let consent = app.store.consent(&mandate.consent_id).await?.ok_or(PortError::Missing("consent"))?;
    let day = |at: jiff::Timestamp| convert::date(at.to_zoned(TimeZone::UTC).date());
    let ended = mandate.end.as_ref().map_or(mandate.created_at, |end| end.at);
    Ok(AgreementPage {
        card: convert::stored_card(&card),
        agreed_on: day(consent.given_at),
        consent: consent.text,
        consent_language: consent.language,
        standing: match mandate.state {
            MandateState::Active => Standing::Active { action: ends.action, action_token: ends.action_token },
            MandateState::Ended => Standing::Ended { on: day(ended) },
            MandateState::Replaced => Standing::Replaced { on: day(ended) },
        },
        back_href,
    })
}
