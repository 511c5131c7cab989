//! The merchants' feeds: facts get their place in one after they are stored, in an order in which no wallet's facts
//! are exchanged, deliveries to every endpoint that wants them, and mails to those who have an address.
//!
//! A fact writes a row to the outbox and locks nothing that another wallet needs; one publisher at a time numbers what
//! is there. So a place is given out only to what is committed, and whoever has read up to a place has missed nothing.

use domain::endpoint::{Dialect, Endpoint};
use domain::event::Published;
use domain::ids::{MerchantId, PayId, PosId, WalletId};
use domain::payment::CaptureMethod;
use jiff::Timestamp;
use serde_json::Value;

use super::{Connection, Fields, Result, Row, delivery, endpoint, lock, mail};

/// A fact in the outbox.
struct Waiting {
    id: i64,
    merchant_id: MerchantId,
    wallet_id: String,
    stream: String,
    sequence: i64,
    kind: String,
    detail: String,
    pay_id: Option<PayId>,
}

/// What matters of the payment that a fact is about.
struct About {
    pos_id: Option<PosId>,
    webhook: Option<String>,
    capture: CaptureMethod,
}

/// Stands in the wallet's place of facts about none.
pub(super) const NO_WALLET: &str = "";

/// Puts a fact out, in its own transaction.
pub(super) async fn put_out(
    c: &mut Connection,
    merchant: &MerchantId,
    wallet: &str,
    stream: &str,
    sequence: i64,
) -> Result<()> {
    sqlx::query("INSERT INTO outbox (merchant_id, wallet_id, stream, sequence) VALUES ($1, $2, $3, $4)")
        .bind(merchant.as_str())
        .bind(wallet)
        .bind(stream)
        .bind(sequence)
        .execute(c)
        .await?;
    Ok(())
}

/// True when something waits to be published.
pub(in super::super) async fn waits(c: &mut Connection) -> Result<bool> {
    Ok(sqlx::query("SELECT id FROM outbox LIMIT 1").fetch_optional(c).await?.is_some())
}

/// Publishes at most `limit` facts; answers how many.
pub(in super::super) async fn publish(c: &mut Connection, (now, limit): &(Timestamp, u32)) -> Result<u32> {
    lock(c, "publish").await?;
    let rows = sqlx::query(
        "SELECT outbox.id, outbox.merchant_id, outbox.wallet_id, outbox.stream, outbox.sequence, events.kind,
             events.detail, events.pay_id
         FROM outbox JOIN events ON events.stream = outbox.stream AND events.sequence = outbox.sequence
         ORDER BY outbox.id LIMIT $1",
    )
    .bind(i64::from(*limit))
    .fetch_all(&mut *c)
    .await?;
    let waiting = rows.iter().map(read_waiting).collect::<Result<Vec<_>>>()?;
    let mut merchants: Vec<&MerchantId> = waiting.iter().map(|fact| &fact.merchant_id).collect();
    merchants.sort();
    merchants.dedup();
    for merchant in merchants {
        let facts: Vec<&Waiting> = waiting.iter().filter(|fact| fact.merchant_id == *merchant).collect();
        publish_for(c, merchant, &facts, *now).await?;
    }
    Ok(u32::try_from(waiting.len()).unwrap_or(u32::MAX))
}

async fn publish_for(c: &mut Connection, merchant: &MerchantId, facts: &[&Waiting], now: Timestamp) -> Result<()> {
    let count = i64::try_from(facts.len()).unwrap_or(i64::MAX);
    let last: i64 = sqlx::query_scalar(
        "INSERT INTO feeds (merchant_id, last) VALUES ($1, $2)
         ON CONFLICT (merchant_id) DO UPDATE SET last = feeds.last + $2 RETURNING last",
    )
    .bind(merchant.as_str())
    .bind(count)
    .fetch_one(&mut *c)
    .await?;
    let mut endpoints = endpoint::by_merchant(c, merchant).await?;
    for (position, fact) in (last - count + 1..).zip(facts) {
        sqlx::query(
            "INSERT INTO published (merchant_id, position, wallet_id, stream, sequence) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(merchant.as_str())
        .bind(position)
        .bind(&fact.wallet_id)
        .bind(&fact.stream)
        .bind(fact.sequence)
        .execute(&mut *c)
        .await?;
        sqlx::query("DELETE FROM outbox WHERE id = $1").bind(fact.id).execute(&mut *c).await?;
        let about = match &fact.pay_id {
            Some(pay_id) => about(c, pay_id).await?,
            None => None,
        };
        if about.as_ref().is_some_and(|about| wants_implicit(&endpoints, &fact.kind, about)) {
            let implicit = Endpoint::implicit(merchant, now);
            endpoint::insert(c, &implicit).await?;
            endpoints.push(implicit);
        }
        let subject = subject(c, fact, about.as_ref()).await?;
        let by_server = subject.as_ref().is_none_or(mail::Subject::by_server);
        let told = |endpoint: &&Endpoint| by_server && is_told(endpoint, &endpoints, &fact.kind, about.as_ref());
        for endpoint in endpoints.iter().filter(told) {
            let new = delivery::New {
                endpoint,
                position,
                stream: &fact.stream,
                pay_id: fact.pay_id.as_ref(),
                url: if endpoint.url.is_some() {
                    None
                } else {
                    about.as_ref().and_then(|about| about.webhook.as_deref())
                },
            };
            delivery::insert(c, &new, now).await?;
        }
        if let Some(subject) = &subject {
            let wallet = WalletId::from_text(fact.wallet_id.as_str());
            mail::put_out(c, (merchant, &wallet, position), subject, now).await?;
        }
    }
    Ok(())
}

/// What the fact means to the consumer.
async fn subject(c: &mut Connection, fact: &Waiting, about: Option<&About>) -> Result<Option<mail::Subject>> {
    let published = mail::Fact {
        merchant: &fact.merchant_id,
        wallet: &fact.wallet_id,
        kind: &fact.kind,
        detail: &fact.detail,
        pay_id: fact.pay_id.as_ref().map(PayId::as_str),
        pos: about.and_then(|about| about.pos_id.as_ref()),
    };
    mail::subject(c, &published).await
}

/// Whether a payment's own address is to be told, and nobody has said how: then it is the plain way.
fn wants_implicit(endpoints: &[Endpoint], kind: &str, about: &About) -> bool {
    about.webhook.is_some()
        && Dialect::AxeptaBasic.speaks_of(kind)
        && !endpoints.iter().any(|endpoint| endpoint.url.is_none() && is_of_shop(endpoint, Some(about)))
}

fn is_told(endpoint: &Endpoint, all: &[Endpoint], kind: &str, about: Option<&About>) -> bool {
    let Some(about) = about else {
        return !endpoint.disabled && endpoint.url.is_some() && endpoint.wants(kind);
    };
    // What is captured at once is not final when it is authorised.
    let early = kind == "payment.authorised"
        && about.capture == CaptureMethod::Automatic
        && matches!(endpoint.dialect, Dialect::AxeptaBasic | Dialect::AxeptaEnhanced);
    if endpoint.disabled || early || !endpoint.wants(kind) || !is_of_shop(endpoint, Some(about)) {
        return false;
    }
    if endpoint.url.is_some() {
        return true;
    }
    // The plain way is for payments whose shop has no other.
    let stands_back = endpoint.id == Endpoint::implicit(&endpoint.merchant_id, endpoint.created_at).id
        && all.iter().any(|other| {
            other.id != endpoint.id && other.url.is_none() && !other.disabled && is_of_shop(other, Some(about))
        });
    about.webhook.is_some() && !stands_back
}

/// An endpoint of one shop hears of that shop, and of what happens to a wallet outside any shop.
fn is_of_shop(endpoint: &Endpoint, about: Option<&About>) -> bool {
    match (&endpoint.pos_id, about.and_then(|about| about.pos_id.as_ref())) {
        (Some(wanted), Some(pos)) => wanted == pos,
        _ => true,
    }
}

async fn about(c: &mut Connection, pay_id: &PayId) -> Result<Option<About>> {
    let row = sqlx::query(
        "SELECT payments.echo, payments.capture, COALESCE(sessions.pos_id, contracts.pos_id) AS pos_id
         FROM payments
         LEFT JOIN sessions ON sessions.id = payments.session_id
         LEFT JOIN mandates ON mandates.id = payments.mandate_id
         LEFT JOIN contracts ON contracts.merchant_id = mandates.merchant_id AND contracts.id = mandates.contract_id
         WHERE payments.pay_id = $1",
    )
    .bind(pay_id.as_str())
    .fetch_optional(c)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let fields = Fields::of("payments", &row);
    let echo: Value = serde_json::from_str(&fields.text("echo")?).unwrap_or(Value::Null);
    let webhook = echo.pointer("/urls/webhook").and_then(Value::as_str).map(ToOwned::to_owned);
    let capture = fields.named("capture", CaptureMethod::from_code)?;
    Ok(Some(About { pos_id: fields.optional_text("pos_id")?.map(PosId::from_text), webhook, capture }))
}

/// A merchant's facts beyond a position, in order.
pub(in super::super) async fn after(
    c: &mut Connection,
    merchant: &MerchantId,
    after: i64,
    limit: u32,
) -> Result<Vec<Published>> {
    let rows = sqlx::query(
        "SELECT published.position, published.merchant_id, published.wallet_id, published.sequence, events.kind,
             events.at, events.detail, events.pay_id
         FROM published JOIN events ON events.stream = published.stream AND events.sequence = published.sequence
         WHERE published.merchant_id = $1 AND published.position > $2 ORDER BY published.position LIMIT $3",
    )
    .bind(merchant.as_str())
    .bind(after)
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    rows.iter().map(read_published).collect()
}

/// From a row of `published` joined with its event.
pub(super) fn read_published(row: &Row) -> Result<Published> {
    let fields = Fields::of("published", row);
    Ok(Published {
        position: fields.number("position")?,
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        wallet_id: Some(fields.text("wallet_id")?).filter(|id| id != NO_WALLET).map(WalletId::from_text),
        sequence: fields.number("sequence")?,
        kind: fields.text("kind")?,
        at: fields.time("at")?,
        detail: fields.text("detail")?,
        pay_id: fields.optional_text("pay_id")?.map(PayId::from_text),
    })
}

fn read_waiting(row: &Row) -> Result<Waiting> {
    let fields = Fields::of("outbox", row);
    Ok(Waiting {
        id: fields.number("id")?,
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        wallet_id: fields.text("wallet_id")?,
        stream: fields.text("stream")?,
        sequence: fields.number("sequence")?,
        kind: fields.text("kind")?,
        detail: fields.text("detail")?,
        pay_id: fields.optional_text("pay_id")?.map(PayId::from_text),
    })
}
