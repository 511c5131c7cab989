//! The address, sent by mail, at which a consumer makes a refused payment good. It stays good for as long as the refusal
//! stands: the page itself, which closes after a day, is opened when somebody comes.

use std::collections::HashMap;

use app::Locale;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::PayId;
use domain::ports::PortError;
use domain::tokens;

use super::agreement::{self, Asked};
use super::failure::Failure;
use super::frame::{not_found, not_found_at};
use super::links;
use super::whose::Whose;
use crate::state::App;
use crate::web::language;
use crate::web::page::see_other;

/// Leads to the page; to the agreement when there is nothing to make good any more.
pub async fn open(
    State(app): State<App>,
    Path((id, token, pay_id)): Path<(String, String, String)>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
    whose: Whose,
) -> Result<Response, Failure> {
    let chosen = language::chosen(&query);
    let asked = agreement::asked(&app, (id, &token), (chosen, &headers), &whose).await?;
    let Some(Asked { mandate, pos, theme, locale }) = asked else { return Ok(not_found(&app, &headers)) };
    let refused = app.store.payment(&mandate.merchant_id, &PayId::from_text(pay_id)).await?;
    let Some(refused) = refused.filter(|view| view.payment.mandate_id.as_ref() == Some(&mandate.id)) else {
        return Ok(not_found_at(&app, &pos, theme.as_deref(), locale));
    };
    let merchant = app.store.merchant(&mandate.merchant_id).await?.ok_or(PortError::Missing("merchant"))?;
    let language = chosen.map(Locale::tag);
    Ok(see_other(&match app.enrolment.open_renewal(&merchant, &refused, None).await? {
        Some(session) => links::step(tokens::link(app.vault.as_ref(), &session.id).expose(), "", language),
        None => links::agreement("", mandate.id.as_str(), &token, language),
    }))
}
