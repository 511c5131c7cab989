//! `POST /wallets/{walletId}/sessions`: a link to the wallet page, for the consumer whose wallet it is.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::ids::WalletId;
use domain::merchant::PointOfSale;
use domain::tokens;
use domain::wallet_session::{WalletOpening, WalletSession, WalletSessionRequest};
use serde_json::{Value, json};

use super::access::Caller;
use super::error::{ApiError, FieldError};
use super::fields::{Field, Mistakes};
use super::idempotency;
use super::payments::{json_body, shop};
use super::request::{Addresses, addresses, expiry, language};
use super::themes;
use crate::hosted::links;
use crate::state::App;

/// Opens it.
pub async fn create(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(wallet): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, ApiError> {
    let body = json_body(&body)?;
    let route = format!("POST /wallets/{wallet}/sessions");
    let claim = idempotency::claim(&headers, &body, &route, app.vault.as_ref())?;
    let _flight = claim.as_ref().map(|claim| app.in_flight.start(&merchant.id, &claim.key)).transpose()?;
    if let Some(claim) = &claim
        && let Some(earlier) = app.enrolment.wallet_opened_before(&merchant.id, claim).await?
    {
        return answer(&app, earlier).await;
    }
    let (pos, _) = shop(&app, &merchant, &body).await?;
    let wish = read(&app, &body, &pos).map_err(ApiError::Fields)?;
    let theme = themes::named(&app, &pos, &Field::root(&body)).await?;
    let request = WalletSessionRequest {
        merchant_id: merchant.id,
        pos,
        wallet_id: WalletId::from_text(wallet),
        language: wish.language,
        theme,
        return_url: Some(wish.return_url),
        expires_at: wish.expires_at,
        idempotency: claim,
    };
    answer(&app, app.enrolment.open_wallet(request).await?).await
}

struct Wish {
    language: Option<String>,
    return_url: String,
    expires_at: Option<jiff::Timestamp>,
}

fn read(app: &App, body: &Value, pos: &PointOfSale) -> Result<Wish, Vec<FieldError>> {
    let mut mistakes = Mistakes::default();
    let root = Field::root(body);
    let found = addresses(&root, pos, app.config.is_sandbox(), &app.notifier, &mut mistakes);
    let language = language(&root.get("language"), &mut mistakes);
    let expires_at = expiry(&root, app.clock.now(), &mut mistakes);
    match (mistakes.found(), found) {
        (None, Some(Addresses { return_url, .. })) => Ok(Wish { language, return_url, expires_at }),
        (wrong, _) => Err(wrong.unwrap_or_default()),
    }
}

async fn answer(app: &App, outcome: WalletOpening) -> Result<Response, ApiError> {
    match outcome {
        WalletOpening::Open(session) => {
            let base = app.base_of_shop(&session.merchant_id, &session.pos_id).await?;
            Ok((StatusCode::CREATED, Json(opened(app, &base, &session))).into_response())
        }
        WalletOpening::KeyReused => Err(ApiError::KeyReused),
        WalletOpening::NoWallet => Err(ApiError::NotFound("wallet")),
    }
}

fn opened(app: &App, base: &str, session: &WalletSession) -> Value {
    let token = tokens::wallet(app.vault.as_ref(), &session.id);
    let href = links::wallet(base, token.expose(), "", None);
    json!({
        "walletId": session.wallet_id.as_str(),
        "merchantId": session.merchant_id.as_str(),
        "expirationTime": session.expires_at.to_string(),
        "_links": { "redirect": { "href": href, "type": "text/html" } },
    })
}
