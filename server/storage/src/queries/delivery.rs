//! Deliveries: claimed by lane, settled, replayed.

use domain::delivery::{Attempt, ClaimLimits, Delivery, DeliveryOutcome, DeliveryState, Health, Next};
use domain::endpoint::Endpoint;
use domain::ids::{EndpointId, MerchantId, PayId};
use domain::mail::MAIL_ENDPOINT;
use jiff::Timestamp;

use super::{Connection, Fields, Result, endpoint, feed, lane, mail, ms};
use crate::failure::Failure;

/// A delivery to be put out.
pub(super) struct New<'a> {
    pub(super) endpoint: &'a Endpoint,
    pub(super) position: i64,
    pub(super) stream: &'a str,
    pub(super) pay_id: Option<&'a PayId>,
    /// Where the payment says, for an endpoint without an address of its own.
    pub(super) url: Option<&'a str>,
}

/// Puts one out; for a parked endpoint it is parked, too.
pub(super) async fn insert(c: &mut Connection, new: &New<'_>, now: Timestamp) -> Result<()> {
    let id = &new.endpoint.id;
    let parked = new.endpoint.parked_at.is_some();
    let state = if parked { DeliveryState::Parked } else { DeliveryState::Open };
    if !parked {
        lane::open(c, id, new.stream, new.position, now).await?;
    }
    sqlx::query(
        "INSERT INTO deliveries (endpoint_id, position, merchant_id, stream, pay_id, url, state, attempts, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8)",
    )
    .bind(id.as_str())
    .bind(new.position)
    .bind(new.endpoint.merchant_id.as_str())
    .bind(new.stream)
    .bind(new.pay_id.map(PayId::as_str))
    .bind(new.url)
    .bind(state.code())
    .bind(ms(now))
    .execute(c)
    .await?;
    Ok(())
}

/// Claims what is due, in turns: first the endpoints after `limits.after`, then the others.
pub(in super::super) async fn claim(
    c: &mut Connection,
    (now, lease_until, limits): &(Timestamp, Timestamp, ClaimLimits),
) -> Result<Vec<Delivery>> {
    let after = limits.after.as_ref().map_or("", EndpointId::as_str);
    let mut endpoints = endpoint::ready(c, *now, after, limits.overall).await?;
    if !after.is_empty() {
        let rest = endpoint::ready(c, *now, "", limits.overall).await?;
        endpoints.extend(rest.into_iter().filter(|endpoint| endpoint.id.as_str() <= after));
    }
    let (mut claimed, mut failing) = (Vec::new(), 0);
    for endpoint in endpoints {
        let left = limits.overall.saturating_sub(count(&claimed));
        let under_way = limits.busy.iter().find(|(id, _)| *id == endpoint.id).map_or(0, |(_, busy)| *busy);
        let mut room = if endpoint.is_failing() { 1 } else { limits.per_endpoint }.saturating_sub(under_way).min(left);
        if endpoint.is_failing() {
            room = room.min(limits.failing.saturating_sub(failing));
            failing += room;
        }
        if room > 0 {
            claim_of(c, &endpoint, (*now, *lease_until, room), &mut claimed).await?;
        }
    }
    Ok(claimed)
}

async fn claim_of(
    c: &mut Connection,
    endpoint: &Endpoint,
    (now, lease_until, room): (Timestamp, Timestamp, u32),
    claimed: &mut Vec<Delivery>,
) -> Result<()> {
    for due in lane::due(c, &endpoint.id, now, room).await? {
        let Some(fence) = lane::claim(c, &endpoint.id, &due, lease_until).await? else { continue };
        let (stream, position, _) = &due;
        match loaded(c, endpoint, *position, fence).await? {
            Some(delivery) => claimed.push(delivery),
            // Read by the merchant a moment ago.
            None => lane::advance(c, &endpoint.id, stream, now).await?,
        }
    }
    Ok(())
}

async fn loaded(c: &mut Connection, endpoint: &Endpoint, position: i64, fence: i64) -> Result<Option<Delivery>> {
    let row = sqlx::query(
        "SELECT deliveries.attempts, deliveries.url, published.position, published.merchant_id, published.wallet_id,
             published.sequence, events.kind, events.at, events.detail, events.pay_id
         FROM deliveries
         JOIN published ON published.merchant_id = deliveries.merchant_id AND published.position = deliveries.position
         JOIN events ON events.stream = published.stream AND events.sequence = published.sequence
         WHERE deliveries.endpoint_id = $1 AND deliveries.position = $2 AND deliveries.state = 'open'",
    )
    .bind(endpoint.id.as_str())
    .bind(position)
    .fetch_optional(c)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let fields = Fields::of("deliveries", &row);
    let url = fields.optional_text("url")?.or_else(|| endpoint.url.clone());
    Ok(Some(Delivery {
        endpoint: endpoint.clone(),
        event: feed::read_published(&row)?,
        url: url.ok_or_else(|| Failure::Row("deliveries", "column url".to_owned()))?,
        attempts: fields.small("attempts")?,
        fence,
    }))
}

/// Stores what came of an attempt, and moves the lane along.
pub(in super::super) async fn settle(c: &mut Connection, outcome: &DeliveryOutcome) -> Result<()> {
    let DeliveryOutcome { delivery, attempt, next, health } = outcome;
    let (id, event) = (&delivery.endpoint.id, &delivery.event);
    let stream = event.stream().name();
    let now = ended(attempt);
    let due_at = if let Next::Retry(at) = next { *at } else { now };
    if !lane::release(c, id, &stream, event.position, delivery.fence, due_at).await? {
        return Err(Failure::Stale);
    }
    log(c, delivery, attempt).await?;
    let state = match next {
        Next::Delivered => DeliveryState::Delivered,
        Next::Retry(_) => DeliveryState::Open,
        Next::Parked => DeliveryState::Parked,
    };
    let done = sqlx::query(
        "UPDATE deliveries SET state = $3, attempts = $4 WHERE endpoint_id = $1 AND position = $2 AND state = 'open'",
    )
    .bind(id.as_str())
    .bind(event.position)
    .bind(state.code())
    .bind(i64::from(attempt.number))
    .execute(&mut *c)
    .await?;
    if state != DeliveryState::Open || done.rows_affected() == 0 {
        lane::advance(c, id, &stream, now).await?;
    }
    settle_health(c, id, *health, now).await
}

async fn settle_health(c: &mut Connection, id: &EndpointId, health: Health, now: Timestamp) -> Result<()> {
    match health {
        Health::Well => {
            let failures: Option<i64> =
                sqlx::query_scalar("SELECT failures FROM endpoints WHERE id = $1 AND failures > 0")
                    .bind(id.as_str())
                    .fetch_optional(&mut *c)
                    .await?;
            let Some(failures) = failures else { return Ok(()) };
            sqlx::query("UPDATE endpoints SET failures = 0, failing_since = NULL, open_at = $2 WHERE id = $1")
                .bind(id.as_str())
                .bind(ms(now))
                .execute(&mut *c)
                .await?;
            if failures >= i64::from(domain::endpoint::FAILING_AFTER) {
                lane::hurry(c, id, now).await?;
            }
        }
        Health::Failed(open_at) => {
            sqlx::query(
                "UPDATE endpoints SET failures = failures + 1, failing_since = COALESCE(failing_since, $2),
                     open_at = CASE WHEN open_at < $3 THEN $3 ELSE open_at END
                 WHERE id = $1",
            )
            .bind(id.as_str())
            .bind(ms(now))
            .bind(ms(open_at))
            .execute(c)
            .await?;
        }
        Health::Parked | Health::Gone => {
            let gone = health == Health::Gone;
            sqlx::query(if gone {
                "UPDATE endpoints SET disabled = 1, parked_at = $2 WHERE id = $1"
            } else {
                "UPDATE endpoints SET parked_at = $2 WHERE id = $1"
            })
            .bind(id.as_str())
            .bind(ms(now))
            .execute(&mut *c)
            .await?;
            lane::park(c, id).await?;
        }
    }
    Ok(())
}

async fn log(c: &mut Connection, delivery: &Delivery, attempt: &Attempt) -> Result<()> {
    sqlx::query(
        "INSERT INTO delivery_attempts (merchant_id, position, endpoint_id, number, at, status, note, took_ms)
         SELECT $1, $2, $3, COALESCE(MAX(number), 0) + 1, $4, $5, $6, $7 FROM delivery_attempts
         WHERE merchant_id = $1 AND position = $2 AND endpoint_id = $3",
    )
    .bind(delivery.event.merchant_id.as_str())
    .bind(delivery.event.position)
    .bind(delivery.endpoint.id.as_str())
    .bind(ms(attempt.at))
    .bind(attempt.status.map(i64::from))
    .bind(&attempt.note)
    .bind(i64::from(attempt.took_ms))
    .execute(c)
    .await?;
    Ok(())
}

/// Sends a fact again to one endpoint, or to all that want it; answers how many. A new endpoint is told for the first
/// time.
pub(in super::super) async fn replay(
    c: &mut Connection,
    (merchant, position, only, now): &(MerchantId, i64, Option<EndpointId>, Timestamp),
) -> Result<u32> {
    let row = sqlx::query(
        "SELECT published.stream, events.kind, events.pay_id FROM published
         JOIN events ON events.stream = published.stream AND events.sequence = published.sequence
         WHERE merchant_id = $1 AND position = $2",
    )
    .bind(merchant.as_str())
    .bind(position)
    .fetch_optional(&mut *c)
    .await?;
    let Some(row) = row else { return Ok(0) };
    if only.as_ref().is_some_and(|only| only.as_str() == MAIL_ENDPOINT) {
        return mail::reopen(c, merchant, *position, *now).await;
    }
    let fields = Fields::of("published", &row);
    let (stream, kind) = (fields.text("stream")?, fields.text("kind")?);
    let pay_id = fields.optional_text("pay_id")?.map(PayId::from_text);
    let mut count = 0;
    for endpoint in endpoint::by_merchant(c, merchant).await? {
        let chosen = only.as_ref().is_none_or(|only| *only == endpoint.id);
        if !chosen || endpoint.disabled || endpoint.parked_at.is_some() {
            continue;
        }
        lane::open(c, &endpoint.id, &stream, *position, *now).await?;
        let reopened =
            sqlx::query("UPDATE deliveries SET state = 'open', attempts = 0 WHERE endpoint_id = $1 AND position = $2")
                .bind(endpoint.id.as_str())
                .bind(position)
                .execute(&mut *c)
                .await?;
        if reopened.rows_affected() == 1 {
            count += 1;
        } else if endpoint.url.is_some() && endpoint.wants(&kind) {
            let (stream, pay_id) = (stream.as_str(), pay_id.as_ref());
            insert(c, &New { endpoint: &endpoint, position: *position, stream, pay_id, url: None }, *now).await?;
            count += 1;
        } else {
            // Nothing of it is open: the lane goes again, unless it was there for others.
            lane::close_if_empty(c, &endpoint.id, &stream).await?;
        }
    }
    Ok(count)
}

/// True when something about a payment is still to be told in the dialect that stops when it is read.
pub(in super::super) async fn is_unread(c: &mut Connection, merchant: &MerchantId, pay_id: &PayId) -> Result<bool> {
    let found = sqlx::query(
        "SELECT deliveries.position FROM deliveries JOIN endpoints ON endpoints.id = deliveries.endpoint_id
         WHERE deliveries.merchant_id = $1 AND pay_id = $2 AND state = 'open' AND dialect = 'monext' LIMIT 1",
    )
    .bind(merchant.as_str())
    .bind(pay_id.as_str())
    .fetch_optional(c)
    .await?;
    Ok(found.is_some())
}

/// The merchant has read a payment: the dialect in which that is the acknowledgement is silent about it from now on.
pub(in super::super) async fn read_back(
    c: &mut Connection,
    (merchant, pay_id, now): &(MerchantId, PayId, Timestamp),
) -> Result<()> {
    let stopped: Vec<(String, String, i64)> = sqlx::query_as(
        "UPDATE deliveries SET state = 'read'
         WHERE merchant_id = $1 AND pay_id = $2 AND state = 'open'
           AND endpoint_id IN (SELECT id FROM endpoints WHERE merchant_id = $1 AND dialect = 'monext')
         RETURNING endpoint_id, stream, position",
    )
    .bind(merchant.as_str())
    .bind(pay_id.as_str())
    .fetch_all(&mut *c)
    .await?;
    for (endpoint, stream, position) in stopped {
        lane::skip(c, &EndpointId::from_text(endpoint), &stream, position, *now).await?;
    }
    Ok(())
}

fn count(claimed: &[Delivery]) -> u32 {
    u32::try_from(claimed.len()).unwrap_or(u32::MAX)
}

/// When an attempt was over.
fn ended(attempt: &Attempt) -> Timestamp {
    let took = jiff::SignedDuration::from_millis(i64::from(attempt.took_ms));
    attempt.at.saturating_add(took).unwrap_or(attempt.at)
}
