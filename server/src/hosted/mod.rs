//! The hosted pages. Each step has its own address under the session's
//! capability URL and can be opened again; a step that is over leads to where
//! the session stands.
//!
//! | step | file |
//! | --- | --- |
//! | the deal, the card, the consent | `card.rs` |
//! | the guard against card testing, before the card | `guard.rs` |
//! | the bank's device check | `authentication.rs` |
//! | the bank's challenge | `challenge.rs` |
//! | the 1 EUR verification, the code once more | `verification.rs` |
//! | giving up | `cancel.rs` |
//! | the time that is left, and more of it | `time_left.rs` |
//! | how it ended | `outcome.rs` |
//!
//! Any of them may be shown inside a shop's page: `embed.rs` says by whom, `widget.rs` what that page may ask.
//! The wallet page has an address of its own: `wallet.rs`, what is done with one card in `wallet_card.rs`.

mod agreement;
mod authentication;
mod cancel;
mod card;
mod challenge;
pub(crate) mod convert;
mod embed;
mod failure;
mod frame;
mod guard;
pub mod links;
mod outcome;
mod renewal;
mod stored_card;
mod time_left;
mod verification;
mod visit;
mod wallet;
mod wallet_card;
pub(crate) mod wallet_link;
mod wallet_visit;
mod whose;
mod widget;

pub use failure::{failure_page, render as render_failures};
pub use frame::{bare_frame, not_found, shop_frame};
pub use verification::authorise_in_background;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};

use crate::state::App;
use crate::web::origin;

/// Largest form of ours, in bytes.
const FORM_MAX: usize = 16 * 1024;

/// Largest form that a bank posts, in bytes.
const BANK_FORM_MAX: usize = 64 * 1024;

/// Pages that a consumer's browser asks for.
pub fn router(app: &App) -> Router<App> {
    let ours = Router::new()
        .route("/pay/{token}", get(outcome::open))
        .route("/pay/{token}/card", get(outcome::open).post(card::submit))
        .route("/pay/{token}/guard", get(outcome::open).post(guard::solved))
        .route("/pay/{token}/authentication", get(authentication::show).post(authentication::proceed))
        .route("/pay/{token}/challenge", get(challenge::show))
        .route("/pay/{token}/challenge/bridge", get(challenge::bridge))
        .route("/pay/{token}/verification", get(verification::show).post(verification::retype))
        .route("/pay/{token}/status", get(verification::status))
        .route("/pay/{token}/time", get(time_left::show).post(time_left::extend))
        .route("/pay/{token}/cancel", get(cancel::ask).post(cancel::confirm))
        .route("/agreement/{mandate}/{token}", get(agreement::show).post(agreement::end))
        .route("/agreement/{mandate}/{token}/renewal/{pay_id}", get(renewal::open))
        .merge(wallets())
        .layer(DefaultBodyLimit::max(FORM_MAX))
        .layer(from_fn_with_state(app.clone(), origin::require_same));
    // The two addresses that a bank posts to: hints only, believed for nothing but "the browser is back".
    let bank = Router::new()
        .route("/3ds/method/{run}/{token}", post(authentication::notified))
        .route("/3ds/return/{run}/{token}", post(challenge::returned).get(challenge::returned_again))
        .layer(DefaultBodyLimit::max(BANK_FORM_MAX));
    // Asked from a shop's page, so by another origin: each handler checks that it may.
    let shop = Router::new().route("/pay/{token}/widget", get(widget::show).post(widget::end));
    ours.merge(bank).merge(shop.layer(DefaultBodyLimit::max(FORM_MAX)))
}

/// The wallet page: what is shown is read with GET, what is changed is posted and answered with 303.
fn wallets() -> Router<App> {
    Router::new()
        .route("/wallet-link/{mandate}/{until}/{token}", get(wallet_link::open))
        .route("/wallet/{token}", get(wallet::show))
        .route("/wallet/{token}/cards", post(wallet_card::add))
        .route("/wallet/{token}/cards/{index}/default", post(wallet_card::choose))
        .route("/wallet/{token}/cards/{index}/renewal", post(wallet_card::renew))
        .route("/wallet/{token}/cards/{index}/removal", get(wallet_card::ask_removal).post(wallet_card::remove))
        .route("/wallet/{token}/agreements/{mandate}", get(wallet::agreement).post(wallet::end_agreement))
}
