//! The address, sent by mail, at which a consumer finds the wallet page: for some weeks, and as long as mails still go to
//! where it was sent. The page itself, which closes after minutes, is opened when somebody comes.

use std::collections::HashMap;
use std::sync::Arc;

use app::Locale;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use data_encoding::HEXLOWER;

use domain::contact::Contact;
use domain::ids::MandateId;
use domain::mandate::Mandate;
use domain::ports::IdempotencyClaim;
use domain::tokens;
use domain::wallet_session::{WalletOpening, WalletSessionRequest};
use jiff::SignedDuration;

use super::agreement::{self, Asked};
use super::failure::Failure;
use super::frame::not_found;
use super::links;
use super::whose::Whose;
use crate::state::App;
use crate::web::language;
use crate::web::page::see_other;

/// How long the address is good, in days: cards are said to expire 30 days before, and the new one may come late.
const LIFE_DAYS: i64 = 45;

/// Visits within so many seconds find the same page: somebody who clicks twice, and a scanner that was there first.
const SAME_PAGE_S: i64 = 5 * 60;

/// The address, for one mail to a consumer.
pub fn href(app: &App, base: &str, mandate: &Mandate, contact: &Contact, locale: Locale) -> String {
    let now = app.clock.now();
    let until = now.saturating_add(SignedDuration::from_hours(24 * LIFE_DAYS)).unwrap_or(now).as_second();
    let token = tokens::wallet_link(app.vault.as_ref(), &mandate.id, until, &contact.address);
    links::wallet_link(base, mandate.id.as_str(), until, token.expose(), locale.tag())
}

/// Leads to the page; when its time is over, to the agreement that the mail was about.
pub async fn open(
    State(app): State<App>,
    Path((id, until, token)): Path<(String, String, String)>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
    whose: Whose,
) -> Result<Response, Failure> {
    let Some((mandate, until)) = named(&app, id, &until, &token).await? else { return Ok(not_found(&app, &headers)) };
    let chosen = language::chosen(&query);
    let language = chosen.map(Locale::tag);
    let own = tokens::agreement(app.vault.as_ref(), &mandate.id);
    let now = app.clock.now().as_second();
    if until <= now {
        return Ok(see_other(&links::agreement("", mandate.id.as_str(), own.expose(), language)));
    }
    let address = (mandate.id.as_str().to_owned(), own.expose());
    let asked = agreement::asked(&app, address, (chosen, &headers), &whose).await?;
    let Some(Asked { pos, .. }) = asked else { return Ok(not_found(&app, &headers)) };
    let fingerprint = app.vault.hash(format!("{token}/{}", now / SAME_PAGE_S).as_bytes());
    let claim = IdempotencyClaim { key: format!("wallet-link-{}", HEXLOWER.encode(&fingerprint)), fingerprint };
    let request = WalletSessionRequest {
        merchant_id: mandate.merchant_id,
        pos: Arc::unwrap_or_clone(pos),
        wallet_id: mandate.wallet_id,
        language: language.map(ToOwned::to_owned),
        theme: mandate.theme,
        return_url: None,
        expires_at: None,
        idempotency: Some(claim),
    };
    Ok(match app.enrolment.open_wallet(request).await? {
        WalletOpening::Open(session) => {
            see_other(&links::wallet("", tokens::wallet(app.vault.as_ref(), &session.id).expose(), "", None))
        }
        WalletOpening::KeyReused | WalletOpening::NoWallet => not_found(&app, &headers),
    })
}

/// The mandate that an address names, and until when it opens the page; none when it was not made here, or for another
/// mailbox than mails go to now.
async fn named(app: &App, id: String, until: &str, token: &str) -> Result<Option<(Mandate, i64)>, Failure> {
    let Ok(until) = until.parse::<i64>() else { return Ok(None) };
    let Some((mandate, _)) = app.store.mandate(&MandateId::from_text(id)).await? else { return Ok(None) };
    let contact = app.store.contact(&mandate.merchant_id, &mandate.wallet_id).await?;
    let Some(contact) = contact else { return Ok(None) };
    let wanted = tokens::wallet_link(app.vault.as_ref(), &mandate.id, until, &contact.address);
    Ok(tokens::same(app.vault.as_ref(), token, wanted.expose()).then_some((mandate, until)))
}
