//! Who calls: Basic credentials or a bearer token (Axepta sheet §1.1).

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use data_encoding::BASE64;
use domain::ids::MerchantId;
use domain::merchant::Merchant;
use domain::ports::{Store, Vault};
use domain::secret::SecretText;

use super::error::ApiError;
use crate::api_key;
use crate::state::App;

/// The merchant that a call's credentials name.
pub struct Caller(pub Merchant);

impl FromRequestParts<App> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let (scheme, credentials) = authorization(&parts.headers).ok_or(MISSING)?;
        let merchant = if scheme.eq_ignore_ascii_case("basic") {
            let (id, key) = basic(credentials).ok_or(WRONG)?;
            by_key(app.store.as_ref(), app.vault.as_ref(), &id, &key).await?.map(|(merchant, _)| merchant)
        } else if scheme.eq_ignore_ascii_case("bearer") {
            match app.signer().await?.verify(credentials, app.clock.now()) {
                Some(claims) => by_token(app, &claims.sub, &claims.key).await?,
                None => None,
            }
        } else {
            None
        };
        merchant.map(Self).ok_or(WRONG)
    }
}

const MISSING: ApiError = ApiError::Unauthorised {
    error: "invalid_request",
    description: "send Authorization: Basic base64(merchant id:API key), or a bearer token",
};

const WRONG: ApiError =
    ApiError::Unauthorised { error: "invalid_client", description: "merchant id, API key or token is not valid" };

fn authorization(headers: &HeaderMap) -> Option<(&str, &str)> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, credentials) = value.split_once(' ')?;
    Some((scheme, credentials.trim()))
}

fn basic(credentials: &str) -> Option<(MerchantId, SecretText)> {
    let text = String::from_utf8(BASE64.decode(credentials.as_bytes()).ok()?).ok()?;
    let text = SecretText::new(text);
    let (id, key) = text.expose().split_once(':')?;
    Some((MerchantId::from_text(id), SecretText::new(key.to_owned())))
}

/// The merchant of an id and key, with the id of the key; `None` when they do not belong together.
pub async fn by_key(
    store: &dyn Store,
    vault: &dyn Vault,
    id: &MerchantId,
    key: &SecretText,
) -> Result<Option<(Merchant, String)>, ApiError> {
    let hash = api_key::hash(vault, key);
    let keys = store.api_keys(id).await?;
    let Some(found) = keys.into_iter().find(|stored| !stored.disabled && stored.hash == hash) else {
        return Ok(None);
    };
    let merchant = store.merchant(id).await?.filter(|merchant| !merchant.disabled);
    Ok(merchant.map(|merchant| (merchant, found.id)))
}

/// A token is worth nothing once its key is disabled.
async fn by_token(app: &App, id: &str, key_id: &str) -> Result<Option<Merchant>, ApiError> {
    let id = MerchantId::from_text(id);
    let live = app.store.api_keys(&id).await?.iter().any(|key| key.id == key_id && !key.disabled);
    if !live {
        return Ok(None);
    }
    Ok(app.store.merchant(&id).await?.filter(|merchant| !merchant.disabled))
}
