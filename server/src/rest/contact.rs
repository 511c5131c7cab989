//! Where the consumer of a wallet is written to. An extension of ours in the dialect's style.

use app::Locale;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use domain::contact::{Contact, EMAIL_CHARS_MAX, EmailAddress};
use domain::ids::WalletId;
use serde_json::{Value, json};

use super::access::Caller;
use super::codes::Area;
use super::error::ApiError;
use super::events::object;
use super::fields::{Field, Mistakes};
use crate::state::App;

/// What says that there is none.
const MISSING: ApiError = ApiError::NotFound("contact");

/// `GET /wallets/{walletId}/contact`
pub async fn show(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(wallet): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let found = app.store.contact(&merchant.id, &WalletId::from_text(&wallet)).await?;
    found.map(|contact| Json(shown(&wallet, &contact))).ok_or(MISSING)
}

/// `PUT /wallets/{walletId}/contact`: mails go there from now on, also those that wait.
pub async fn put(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(wallet): Path<String>,
    body: Bytes,
) -> Result<Json<Value>, ApiError> {
    let body = object(&body)?;
    let root = Field::root(&body);
    let mut mistakes = Mistakes::default();
    let field = root.get("email");
    if !field.is_present() {
        field.missing(&mut mistakes);
    }
    let address = email(&field, &mut mistakes);
    let language = language(&root.get("language"), &mut mistakes);
    if let Some(found) = mistakes.found() {
        return Err(ApiError::Fields(found));
    }
    let Some(address) = address else { return Err(ApiError::Fields(Vec::new())) };
    let id = WalletId::from_text(&wallet);
    let before = app.store.contact(&merchant.id, &id).await?;
    let language = language.or_else(|| before.map(|contact| contact.language));
    let contact = Contact { address, language: language.unwrap_or_else(|| Locale::En.tag().to_owned()) };
    if !app.store.put_contact(&merchant.id, &id, &contact, app.clock.now()).await? {
        return Err(ApiError::NotFound("wallet"));
    }
    Ok(Json(shown(&wallet, &contact)))
}

/// `DELETE /wallets/{walletId}/contact`: no mail any more.
pub async fn forget(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(wallet): Path<String>,
) -> Result<StatusCode, ApiError> {
    let done = app.store.forget_contact(&merchant.id, &WalletId::from_text(&wallet), app.clock.now()).await?;
    if done { Ok(StatusCode::NO_CONTENT) } else { Err(MISSING) }
}

/// An address, if there: anything that is none, or could be taken for two, is a mistake.
pub fn email(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<EmailAddress> {
    let text = field.text(EMAIL_CHARS_MAX, mistakes)?;
    let address = EmailAddress::parse(text);
    if address.is_none() {
        field.wrong(mistakes, Area::Format, "must be an e-mail address as name@example.com, in ASCII");
    }
    address
}

fn language(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<String> {
    let locale = Locale::parse(field.text(35, mistakes)?);
    if locale.is_none() {
        let known: Vec<&str> = Locale::all().iter().map(|locale| locale.tag()).collect();
        field.wrong(mistakes, Area::Value, format!("must be one of {}", known.join(", ")));
    }
    locale.map(|locale| locale.tag().to_owned())
}

fn shown(wallet: &str, contact: &Contact) -> Value {
    json!({ "walletId": wallet, "email": contact.address.expose(), "language": contact.language })
}
