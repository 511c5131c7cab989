//! Mandates: what consumers agreed to, where it stands, and its end. An extension of ours in the dialect's style.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use domain::agreement::Agreement;
use domain::ids::{MandateId, MerchantId, WalletId};
use domain::mandate::{EndedBy, Mandate, MandateEnd, MandateState};
use domain::ports::MandatesEnd;
use domain::scheme_reference::SchemeReference;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::access::Caller;
use super::codes::{Area, brand_name};
use super::error::{ApiError, field_error};
use super::events::number;
use crate::state::App;

/// Most mandates that one list answers.
const LIST_MAX: u32 = 200;

/// Of what later answers carried, as many are shown as anybody will look at.
const SEEN_MAX: u32 = 100;

/// Which mandates.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Wanted {
    wallet_id: Option<String>,
    after: Option<String>,
    limit: Option<String>,
}

/// Where a list goes on: after which mandate, and with how many.
pub struct Place {
    after: Option<MandateId>,
    limit: u32,
}

impl Place {
    /// Reads it; a mandate that is none of the wallet's is a bad field.
    pub async fn read(
        app: &App,
        (merchant, wallet): (&MerchantId, &WalletId),
        after: Option<&str>,
        limit: Option<&str>,
    ) -> Result<Self, ApiError> {
        let limit = number("limit", limit, LIST_MAX, 1..=LIST_MAX)?;
        let Some(after) = after.map(MandateId::from_text) else { return Ok(Self { after: None, limit }) };
        let named = app.store.mandate(&after).await?.map(|(mandate, _)| mandate);
        if named.is_some_and(|named| named.merchant_id == *merchant && named.wallet_id == *wallet) {
            return Ok(Self { after: Some(after), limit });
        }
        Err(ApiError::Fields(vec![field_error("after", Area::Unknown, "is not a mandate of this wallet")]))
    }

    /// After which mandate.
    pub fn after(&self) -> Option<&MandateId> {
        self.after.as_ref()
    }

    /// One more than is answered, so that it is known whether there are more.
    pub fn asked(&self) -> u32 {
        self.limit + 1
    }

    /// What is answered of what was found, and where the next list begins; null at the end.
    pub fn cut(&self, mut found: Vec<Mandate>) -> (Vec<Mandate>, Value) {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(|last| last.id.as_str());
        let next = json!(next);
        (found, next)
    }
}

/// `GET /mandates?walletId=…&after=…&limit=…`: the oldest first.
pub async fn list(
    State(app): State<App>,
    Caller(merchant): Caller,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<Json<Value>, ApiError> {
    let Query(wanted) = wanted?;
    let Some(wallet) = wanted.wallet_id else {
        return Err(ApiError::Fields(vec![field_error("walletId", Area::Missing, "is missing")]));
    };
    let wallet = WalletId::from_text(wallet);
    let of = (&merchant.id, &wallet);
    let place = Place::read(&app, of, wanted.after.as_deref(), wanted.limit.as_deref()).await?;
    let found = app.store.mandates_of_wallet(&merchant.id, &wallet, place.after(), place.asked()).await?;
    let (found, next) = place.cut(found);
    Ok(Json(json!({ "mandates": found.iter().map(summary).collect::<Vec<_>>(), "next": next })))
}

/// `GET /mandates/{mandateId}`
pub async fn show(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    full(&app, &merchant.id, &MandateId::from_text(id)).await.map(Json)
}

/// `POST /mandates/{mandateId}/revoke`: the merchant ends it. Ending an ended one changes nothing.
pub async fn revoke(
    State(app): State<App>,
    Caller(merchant): Caller,
    Path(id): Path<String>,
    _body: Bytes,
) -> Result<Json<Value>, ApiError> {
    let id = MandateId::from_text(id);
    known(&app, &merchant.id, &id).await?;
    let end = MandateEnd { at: app.clock.now(), by: EndedBy::Merchant, replaced_by: None };
    app.store.end_mandates(&MandatesEnd { mandate_id: id.clone(), whole_card: false, end }).await?;
    full(&app, &merchant.id, &id).await.map(Json)
}

/// A mandate without card and references.
pub fn summary(mandate: &Mandate) -> Value {
    let state = match mandate.state {
        MandateState::Active => "ACTIVE",
        MandateState::Ended => "ENDED",
        MandateState::Replaced => "REPLACED",
    };
    let mut body = Map::from_iter([
        ("mandateId".to_owned(), json!(mandate.id.as_str())),
        ("walletId".to_owned(), json!(mandate.wallet_id.as_str())),
        ("payId".to_owned(), json!(mandate.pay_id.as_str())),
        ("state".to_owned(), json!(state)),
        ("channel".to_owned(), json!(mandate.channel.code().to_ascii_uppercase())),
        ("creationDate".to_owned(), json!(mandate.created_at.to_string())),
        ("agreement".to_owned(), agreement(&mandate.agreement)),
    ]);
    if let Some(end) = &mandate.end {
        body.insert("endDate".to_owned(), json!(end.at.to_string()));
        body.insert("endedBy".to_owned(), json!(end.by.code().to_ascii_uppercase()));
        if let Some(by) = &end.replaced_by {
            body.insert("replacedBy".to_owned(), json!(by.as_str()));
        }
    }
    Value::Object(body)
}

fn agreement(agreement: &Agreement) -> Value {
    let money = |money: Option<domain::money::Money>| {
        money.map(|money| json!({ "value": money.minor, "currency": money.currency.code() }))
    };
    let members = [
        ("kind", Some(json!(agreement.kind.code().to_ascii_uppercase()))),
        ("description", agreement.description.as_ref().map(|text| json!(text))),
        ("amount", money(agreement.amount)),
        ("ceiling", money(agreement.ceiling)),
        ("frequency", agreement.frequency.map(|frequency| json!(frequency.code()))),
        ("startDate", agreement.start.map(|day| json!(day.to_string()))),
        ("expiryDate", agreement.end.map(|day| json!(day.to_string()))),
        ("count", agreement.count.map(|count| json!(count))),
        ("noticeDays", agreement.notice_days.map(|days| json!(days))),
        ("termsUrl", agreement.terms_url.as_ref().map(|url| json!(url))),
    ];
    Value::Object(members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect())
}

async fn known(app: &App, merchant: &MerchantId, id: &MandateId) -> Result<(Mandate, Vec<SchemeReference>), ApiError> {
    let found = app.store.mandate(id).await?.filter(|(mandate, _)| mandate.merchant_id == *merchant);
    found.ok_or(ApiError::NotFound("mandate"))
}

async fn full(app: &App, merchant: &MerchantId, id: &MandateId) -> Result<Value, ApiError> {
    let (mandate, roots) = known(app, merchant, id).await?;
    let mut body = summary(&mandate);
    let card = app.store.card(&mandate.card_id).await?;
    let Some(members) = body.as_object_mut() else { return Ok(body) };
    if let Some(card) = card {
        members.insert(
            "card".to_owned(),
            json!({
                "cardIndex": card.index,
                "pseudoCardNumber": card.pcn.as_str(),
                "brand": brand_name(card.brand),
                "first6Digits": card.masked.first6,
                "last4Digits": card.masked.last4,
                "expiryDate": card.version.expiry.yyyymm(),
                "status": card.status.code().to_ascii_uppercase(),
            }),
        );
    }
    let token = domain::tokens::agreement(app.vault.as_ref(), &mandate.id);
    let base = app.base_of_mandate(&mandate).await?;
    let href = crate::hosted::links::agreement(&base, mandate.id.as_str(), token.expose(), None);
    // For the merchant's mails and customer area: the consumer reads the agreement there and may end it.
    members.insert("_links".to_owned(), json!({ "agreement": { "href": href, "type": "text/html" } }));
    // What later answers carried: shown for support, never sent.
    let seen = app.store.seen_references(&mandate.id, SEEN_MAX).await?;
    let of = |references: &[SchemeReference]| -> Vec<Value> {
        let member = |r: &SchemeReference| json!({ "kind": r.kind.code().to_ascii_uppercase(), "value": r.value });
        references.iter().map(member).collect()
    };
    members.insert("references".to_owned(), json!({ "roots": of(&roots), "seen": of(&seen) }));
    Ok(body)
}
