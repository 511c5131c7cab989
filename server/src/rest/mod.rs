//! The REST surface, in the dialect of Axepta Online 2.0: paths, names, quirks
//! and codes as its clients expect them. One file per resource.

mod access;
mod answer;
mod card_versions;
mod cases;
mod charge;
mod charge_request;
mod codes;
mod consent_pack;
mod contact;
mod credential;
mod deliveries;
mod echo;
mod endpoints;
mod error;
mod events;
mod fields;
mod guard;
mod idempotency;
mod mandate;
mod obstacle;
mod openapi;
mod payments;
mod reference;
mod request;
mod schedules;
mod schema;
mod settlements;
mod shown_pages;
mod smartbill;
mod stored_card;
mod themes;
mod token;
mod wallet;
mod wallet_session;

pub use answer::payment as payment_answer;
pub use error::late;
pub use idempotency::InFlight;
pub use openapi::document as openapi_document;
pub use token::Signer;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use codes::Area;
use error::{ApiError, field_error};

use crate::state::App;

/// Largest body of a call, in bytes.
const BODY_MAX: usize = 64 * 1024;

/// Routes under the host root and `/api/v2`.
pub fn router() -> Router<App> {
    Router::new()
        .route("/authorization/oauth/token", post(token::issue))
        .route("/api/v2/payments/sessions", post(payments::create_session))
        .route("/api/v2/payments/sessions/{pay_id}/pages", get(shown_pages::list))
        .route("/api/v2/payments/sessions/{pay_id}/pages/{hash}", get(shown_pages::show))
        .route("/api/v2/payments", post(payments::create_payment))
        .route("/api/v2/payments/preflight", post(charge::preflight))
        .route("/api/v2/payments/{pay_id}/renewals", post(charge::renew))
        .route("/api/v2/wallets/{wallet_id}", get(wallet::show))
        .route("/api/v2/wallets/{wallet_id}/sessions", post(wallet_session::create))
        .route("/api/v2/wallets/{wallet_id}/cards", get(wallet::cards))
        .route("/api/v2/wallets/{wallet_id}/cards/{card_index}", get(wallet::one_card).delete(wallet::remove))
        .route("/api/v2/wallets/{wallet_id}/cards/{card_index}/default", post(wallet::make_default))
        .route("/api/v2/wallets/{wallet_id}/cards/{card_index}/disable", post(wallet::disable))
        .route("/api/v2/wallets/{wallet_id}/cards/{card_index}/enable", post(wallet::enable))
        .route("/api/v2/wallets/{wallet_id}/contact", get(contact::show).put(contact::put).delete(contact::forget))
        .route("/api/v2/wallets/{wallet_id}/cards/{card_index}/versions", get(card_versions::list))
        .route("/api/v2/guard", get(guard::show).put(guard::put))
        .route("/api/v2/mandates", get(mandate::list))
        .route("/api/v2/mandates/{mandate_id}", get(mandate::show))
        .route("/api/v2/consent-key", get(consent_pack::key))
        .route("/api/v2/mandates/{mandate_id}/consent-pack", get(consent_pack::show))
        .route("/api/v2/mandates/{mandate_id}/revoke", post(mandate::revoke))
        .route("/api/v2/payments/{pay_id}/captures", post(settlements::capture))
        .route("/api/v2/payments/{pay_id}/refunds", post(settlements::refund))
        .route("/api/v2/payments/{pay_id}/reversals", post(settlements::reverse))
        .route("/api/v2/payments/getByPayId/{pay_id}", get(payments::by_pay_id))
        .route("/api/v2/payments/getByTransId/{trans_id}", get(payments::by_trans_id))
        .route("/api/v2/events", get(events::list))
        .route("/api/v2/events/{position}/replay", post(events::replay))
        .route("/api/v2/endpoints", get(endpoints::list).post(endpoints::add))
        .route("/api/v2/endpoints/{endpoint_id}", get(endpoints::show).delete(endpoints::remove))
        .route("/api/v2/endpoints/{endpoint_id}/rotate", post(endpoints::rotate))
        .route("/api/v2/endpoints/{endpoint_id}/resume", post(endpoints::resume))
        .route("/api/v2/deliveries", get(deliveries::list))
        .route("/api/v2/cases", get(cases::list))
        .route("/api/v2/openapi.json", get(openapi::serve))
        .route("/api/docs", get(reference::show))
        .merge(schedules::router())
        .merge(themes::router())
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .layer(from_fn(no_zero_byte))
}

/// What an address that names nothing is answered.
pub fn no_such_address() -> Response {
    ApiError::NotFound("address").into_response()
}

/// No name contains a zero byte, and one of the engines cannot be asked for it.
async fn no_zero_byte(request: Request, next: Next) -> Response {
    let encoded = |text: &str| text.contains("%00");
    if encoded(request.uri().path()) || request.uri().query().is_some_and(encoded) {
        let error = "must not contain a zero byte";
        return ApiError::Fields(vec![field_error("address", Area::Format, error)]).into_response();
    }
    next.run(request).await
}
