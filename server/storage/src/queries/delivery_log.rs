//! What came of what servers were told: listed, and forgotten when it is old.

use domain::delivery::{Attempt, DeliveryFilter, DeliveryRecord, DeliveryState};
use domain::ids::{EndpointId, MerchantId};
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, ms};

/// The newest first.
pub(super) async fn list(
    c: &mut Connection,
    merchant: &MerchantId,
    filter: &DeliveryFilter,
) -> Result<Vec<DeliveryRecord>> {
    let (position, endpoint) = filter.before.as_ref().map_or((i64::MAX, ""), |(p, id)| (*p, id.as_str()));
    let rows = sqlx::query(
        "SELECT deliveries.endpoint_id, deliveries.position, deliveries.state, deliveries.created_at, events.kind
         FROM deliveries
         JOIN published ON published.merchant_id = deliveries.merchant_id AND published.position = deliveries.position
         JOIN events ON events.stream = published.stream AND events.sequence = published.sequence
         WHERE deliveries.merchant_id = $1 AND deliveries.position <= $2
           AND (deliveries.position < $2 OR deliveries.endpoint_id < $3)
           AND ($4 = '' OR deliveries.endpoint_id = $4) AND ($5 = '' OR deliveries.state = $5)
         ORDER BY deliveries.position DESC, deliveries.endpoint_id DESC LIMIT $6",
    )
    .bind(merchant.as_str())
    .bind(position)
    .bind(endpoint)
    .bind(filter.endpoint.as_ref().map_or("", EndpointId::as_str))
    .bind(filter.state.map_or("", DeliveryState::code))
    .bind(i64::from(filter.limit))
    .fetch_all(&mut *c)
    .await?;
    let mut records = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    let (Some(newest), Some(oldest)) = (records.first(), records.last()) else { return Ok(records) };
    let rows = sqlx::query(
        "SELECT position, endpoint_id, number, at, status, note, took_ms FROM delivery_attempts
         WHERE merchant_id = $1 AND position BETWEEN $2 AND $3 AND ($4 = '' OR endpoint_id = $4)
         ORDER BY position, endpoint_id, number",
    )
    .bind(merchant.as_str())
    .bind(oldest.position)
    .bind(newest.position)
    .bind(filter.endpoint.as_ref().map_or("", EndpointId::as_str))
    .fetch_all(c)
    .await?;
    for row in &rows {
        let fields = Fields::of("delivery_attempts", row);
        let (position, endpoint) = (fields.number("position")?, fields.text("endpoint_id")?);
        let of = records.iter_mut().find(|of| of.position == position && of.endpoint_id.as_str() == endpoint);
        if let Some(record) = of {
            record.attempts.push(read_attempt(row)?);
        }
    }
    Ok(records)
}

/// Deliveries put out before `before` of which nothing is open, the oldest first: endpoint and position.
pub(in super::super) async fn over(c: &mut Connection, before: Timestamp, limit: u32) -> Result<Vec<(String, i64)>> {
    Ok(sqlx::query_as(
        "SELECT endpoint_id, position FROM deliveries WHERE state <> 'open' AND created_at < $1
         ORDER BY created_at LIMIT $2",
    )
    .bind(ms(before))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?)
}

/// Forgets these with their attempts, but for those that were opened again meanwhile.
pub(in super::super) async fn forget(c: &mut Connection, over: &Vec<(String, i64)>) -> Result<u32> {
    let mut count = 0;
    for (endpoint, position) in over {
        let merchant: Option<String> = sqlx::query_scalar(
            "DELETE FROM deliveries WHERE endpoint_id = $1 AND position = $2 AND state <> 'open' RETURNING merchant_id",
        )
        .bind(endpoint)
        .bind(position)
        .fetch_optional(&mut *c)
        .await?;
        let Some(merchant) = merchant else { continue };
        sqlx::query("DELETE FROM delivery_attempts WHERE merchant_id = $1 AND position = $2 AND endpoint_id = $3")
            .bind(merchant)
            .bind(position)
            .bind(endpoint)
            .execute(&mut *c)
            .await?;
        count += 1;
    }
    Ok(count)
}

fn read(row: &Row) -> Result<DeliveryRecord> {
    let fields = Fields::of("deliveries", row);
    Ok(DeliveryRecord {
        endpoint_id: EndpointId::from_text(fields.text("endpoint_id")?),
        position: fields.number("position")?,
        kind: fields.text("kind")?,
        state: fields.named("state", DeliveryState::from_code)?,
        created_at: fields.time("created_at")?,
        recipient: None,
        attempts: Vec::new(),
    })
}

pub(super) fn read_attempt(row: &Row) -> Result<Attempt> {
    let fields = Fields::of("delivery_attempts", row);
    let status = fields.get::<Option<i64>>("status")?.map(u16::try_from).transpose();
    Ok(Attempt {
        number: fields.small("number")?,
        at: fields.time("at")?,
        status: status.map_err(|_| fields.wrong("status"))?,
        note: fields.text("note")?,
        took_ms: fields.small("took_ms")?,
    })
}
