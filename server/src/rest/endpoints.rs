//! `/endpoints`: who is told, in which dialect, about what; secrets shown once.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::endpoint::{Dialect, ENDPOINTS_MAX, Endpoint, Signing};
use domain::ids::{EndpointId, PosId};
use domain::merchant::Merchant;
use domain::secret::SecretText;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::access::Caller;
use super::codes::Area;
use super::error::{ApiError, field_error};
use super::events::object;
use super::fields::{Field, Mistakes};
use crate::notify;
use crate::state::App;

/// How long the secret before a rotation signs as well unless said, and at most, in hours.
const OVERLAP_H: i64 = 24;
const OVERLAP_MAX_H: i64 = 7 * 24;

/// Kinds in one endpoint's list.
const KINDS_MAX: usize = 50;

/// Longest name of an endpoint, in characters.
const NAME_CHARS_MAX: usize = 100;

const MISSING: ApiError = ApiError::NotFound("endpoint");

/// All of them.
pub async fn list(State(app): State<App>, Caller(merchant): Caller) -> Result<Json<Value>, ApiError> {
    let endpoints = app.store.endpoints(&merchant.id).await?;
    let endpoints: Vec<Value> = endpoints.iter().map(|endpoint| shown(&app, endpoint, false)).collect();
    Ok(Json(json!({ "endpoints": endpoints })))
}

/// One.
pub async fn show(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let endpoint = app.store.endpoint(&merchant.id, &named(&id)?).await?.ok_or(MISSING)?;
    Ok(Json(shown(&app, &endpoint, false)))
}

/// Adds one; its secret is in this answer and in no other.
pub async fn add(State(app): State<App>, Caller(merchant): Caller, body: Bytes) -> Result<Response, ApiError> {
    let body = object(&body)?;
    let shops = app.store.points_of_sale(&merchant.id).await?;
    let known = |id: &str| shops.iter().any(|pos| pos.id.as_str() == id);
    let endpoint = read(&app, &merchant, &body, known)?;
    if !app.store.add_endpoint(&endpoint).await? {
        let many = format!("there are {ENDPOINTS_MAX} already; delete one first");
        return Err(ApiError::Fields(vec![field_error("url", Area::Value, many)]));
    }
    Ok((StatusCode::CREATED, Json(shown(&app, &endpoint, true))).into_response())
}

fn read(app: &App, merchant: &Merchant, body: &Value, known: impl Fn(&str) -> bool) -> Result<Endpoint, ApiError> {
    let mut mistakes = Mistakes::default();
    let root = Field::root(body);
    let words = Dialect::ALL.map(|dialect| (name(dialect), dialect));
    let dialect = root.get("dialect").word(&words, &mut mistakes).unwrap_or(Dialect::Standard);
    let signing = root.get("signing").word(&[("HMAC", Signing::Hmac), ("ED25519", Signing::Ed25519)], &mut mistakes);
    if signing == Some(Signing::Ed25519) && dialect != Dialect::Standard {
        root.get("signing").wrong(&mut mistakes, Area::Value, "is for the dialect STANDARD alone");
    }
    let field = root.get("url");
    let url = field.text(adapters::notify::address::URL_BYTES_MAX, &mut mistakes).and_then(|text| {
        let checked = app.notifier.check(text);
        checked.map_err(|refused| field.wrong(&mut mistakes, Area::Value, refused.to_string())).ok()
    });
    let per_payment = matches!(dialect, Dialect::AxeptaBasic | Dialect::AxeptaEnhanced);
    if !field.is_present() && !per_payment {
        field.missing(&mut mistakes);
    }
    let pos = root.get("pointOfSale");
    let pos_id = pos.text(50, &mut mistakes).map(PosId::from_text);
    if pos_id.as_ref().is_some_and(|id| !known(id.as_str())) {
        pos.wrong(&mut mistakes, Area::Unknown, "is not one of this merchant's shops");
    }
    let kinds = kinds(&root.get("events"), &mut mistakes);
    if let Some(found) = mistakes.found() {
        return Err(ApiError::Fields(found));
    }
    let now = app.clock.now();
    Ok(Endpoint {
        id: EndpointId::mint(app.entropy.as_ref()),
        pos_id,
        url: url.map(String::from),
        dialect,
        kinds,
        signing: signing.unwrap_or(Signing::Hmac),
        ..Endpoint::implicit(&merchant.id, now)
    })
}

fn kinds(field: &Field<'_>, mistakes: &mut Mistakes) -> Vec<String> {
    let list = field.list();
    if list.len() > KINDS_MAX {
        field.wrong(mistakes, Area::TooLong, format!("must have at most {KINDS_MAX} entries"));
        return Vec::new();
    }
    let mut kinds = Vec::new();
    for item in list {
        let Some(text) = item.text(50, mistakes) else { continue };
        let stem = text.strip_suffix('*').unwrap_or(text);
        if stem.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'.' | b'_')) {
            kinds.push(text.to_owned());
        } else {
            item.wrong(mistakes, Area::Format, "must be a kind of event as payment.succeeded, or payment.*");
        }
    }
    kinds
}

/// Forgets one, with its deliveries.
pub async fn remove(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    let removed = app.store.remove_endpoint(&merchant.id, &named(&id)?).await?;
    if removed { Ok(StatusCode::NO_CONTENT) } else { Err(MISSING) }
}

/// A new secret at once; the old one signs as well for some hours.
pub async fn rotate(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Json<Value>, ApiError> {
    let body = object(&body)?;
    let mut mistakes = Mistakes::default();
    let hours = Field::root(&body).get("overlapHours").integer(0..=OVERLAP_MAX_H, &mut mistakes);
    if let Some(found) = mistakes.found() {
        return Err(ApiError::Fields(found));
    }
    let now = app.clock.now();
    let until = now.saturating_add(SignedDuration::from_hours(hours.unwrap_or(OVERLAP_H))).unwrap_or(now);
    let rotated = app.store.rotate_endpoint(&merchant.id, &named(&id)?, until).await?;
    Ok(Json(shown(&app, &rotated.ok_or(MISSING)?, true)))
}

/// Opens a parked or disabled one again: what was given up is sent.
pub async fn resume(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let id = named(&id)?;
    if !app.store.resume_endpoint(&merchant.id, &id, app.clock.now()).await? {
        return Err(MISSING);
    }
    let endpoint = app.store.endpoint(&merchant.id, &id).await?.ok_or(MISSING)?;
    Ok(Json(shown(&app, &endpoint, false)))
}

/// A name that could be one: what cannot is not looked for.
pub fn named(text: &str) -> Result<EndpointId, ApiError> {
    let fine = (1..=NAME_CHARS_MAX).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic());
    if fine { Ok(EndpointId::from_text(text)) } else { Err(MISSING) }
}

/// As answered; `secret` only when it is new.
fn shown(app: &App, endpoint: &Endpoint, with_secret: bool) -> Value {
    let keys = notify::signing_keys(endpoint, app.vault.as_ref(), app.clock.now());
    let receivers: Vec<SecretText> = keys.iter().map(adapters::notify::signature::SigningKey::for_receiver).collect();
    let signed = endpoint.dialect.is_signed();
    let public = signed && endpoint.signing == Signing::Ed25519;
    let state = match endpoint {
        Endpoint { disabled: true, .. } => "DISABLED",
        Endpoint { parked_at: Some(_), .. } => "PARKED",
        endpoint if endpoint.is_failing() => "FAILING",
        _ => "ACTIVE",
    };
    let mut body = json!({
        "endpointId": endpoint.id.as_str(),
        "url": endpoint.url,
        "dialect": name(endpoint.dialect),
        "events": endpoint.kinds,
        "pointOfSale": endpoint.pos_id.as_ref().map(PosId::as_str),
        "signing": signed.then_some(if public { "ED25519" } else { "HMAC" }),
        "publicKeys": if public { receivers.iter().map(SecretText::expose).collect() } else { Vec::new() },
        "state": state,
        "failures": endpoint.failures,
        "failingSince": endpoint.failing_since.map(|at| at.to_string()),
        "creationDate": endpoint.created_at.to_string(),
    });
    if let (true, true, false, Some(object), Some(secret)) =
        (with_secret, signed, public, body.as_object_mut(), receivers.first())
    {
        object.insert("secret".to_owned(), json!(secret.expose()));
    }
    body
}

/// The API's name of a dialect.
fn name(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::AxeptaBasic => "AXEPTA_BASIC",
        Dialect::AxeptaEnhanced => "AXEPTA_ENHANCED",
        Dialect::Monext => "MONEXT",
        Dialect::Standard => "STANDARD",
    }
}
