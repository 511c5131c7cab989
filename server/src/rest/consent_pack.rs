//! `GET /mandates/{mandateId}/consent-pack`: the proof of an agreement, signed, to be kept and checked anywhere.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::authentication::Authentication;
use domain::ids::MandateId;
use domain::operation::Operation;
use domain::ports::PortError;
use serde_json::{Value, json};

use super::access::Caller;
use super::codes::brand_name;
use super::error::ApiError;
use super::mandate;
use crate::consent_pack::PackSigner;
use crate::state::App;

/// The pack.
pub async fn show(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let id = MandateId::from_text(id);
    let found = app.store.mandate(&id).await?.filter(|(mandate, _)| mandate.merchant_id == merchant.id);
    let (mandate, roots) = found.ok_or(ApiError::NotFound("mandate"))?;
    let consent = app.store.consent(&mandate.consent_id).await?.ok_or(PortError::Missing("consent"))?;
    let card = app.store.card(&mandate.card_id).await?.ok_or(PortError::Missing("card"))?;
    let view = app.store.payment(&merchant.id, &mandate.pay_id).await?.ok_or(PortError::Missing("payment"))?;
    let roots: Vec<Value> = roots
        .iter()
        .map(|root| json!({ "kind": root.kind.code().to_ascii_uppercase(), "value": root.value }))
        .collect();
    let pack = json!({
        "iss": app.public_base,
        "iat": app.clock.now().as_second(),
        "merchantId": merchant.id.as_str(),
        "merchantName": merchant.name,
        "mandate": mandate::summary(&mandate),
        "consent": {
            "text": consent.text,
            "version": consent.version,
            "language": consent.language,
            "hash": consent.hash,
            "givenAt": consent.given_at.to_string(),
            "ipAddress": consent.ip,
            "userAgent": consent.user_agent,
        },
        "card": {
            "brand": brand_name(card.brand),
            "first6Digits": card.masked.first6,
            "last4Digits": card.masked.last4,
            "cardIndex": card.index,
        },
        "authentication": view.authentication.as_ref().map(authentication),
        "authorisation": view.authorisation.as_ref().map(authorisation),
        "references": roots,
    });
    let signer = signer(&app).await?;
    let jws = signer.sign(&pack).ok_or(PortError::Missing("signing key"))?;
    Ok(Json(json!({ "mandateId": mandate.id.as_str(), "consentPack": jws, "publicKey": signer.public_pem() })))
}

/// `GET /consent-key`: the public key that packs are checked with; anybody may have it.
pub async fn key(State(app): State<App>) -> Result<Response, ApiError> {
    let signer = signer(&app).await?;
    Ok(([(header::CONTENT_TYPE, "application/x-pem-file")], signer.public_pem().to_owned()).into_response())
}

async fn signer(app: &App) -> Result<PackSigner, ApiError> {
    let key = app.keys.signing_key_der().await.map_err(PortError::from)?;
    Ok(PackSigner::new(&key).ok_or(PortError::Missing("signing key"))?)
}

fn authentication(run: &Authentication) -> Value {
    let answer = run.answer.as_ref();
    let result = run.result.as_ref();
    json!({
        "threeDSServerTransId": run.id.as_str(),
        "dsTransId": answer.and_then(|answer| answer.ds_trans_id.clone()),
        "acsTransId": answer.and_then(|answer| answer.acs_trans_id.clone()),
        "messageVersion": run.version,
        "amount": { "value": run.amount.minor, "currency": run.amount.currency.code() },
        "startedAt": run.started_at.to_string(),
        "transStatus": result.map(|result| result.status.to_string()),
        "eci": result.and_then(|result| result.eci.clone()),
        "authenticationType": result.and_then(|result| result.authentication_type.clone()),
    })
}

fn authorisation(operation: &Operation) -> Value {
    json!({
        "amount": { "value": operation.amount.minor, "currency": operation.amount.currency.code() },
        "intendedAt": operation.intended_at.to_string(),
        "responseCode": operation.response_code,
        "approvalCode": operation.approval_code,
        "retrievalReference": operation.retrieval_reference(),
    })
}
