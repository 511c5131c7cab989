//! What came of mails, listed with what servers were told.

use domain::delivery::{DeliveryFilter, DeliveryRecord, DeliveryState};
use domain::ids::{EndpointId, MerchantId};
use domain::mail::MAIL_ENDPOINT;

use super::{Connection, Fields, Result, Row, delivery_log};

/// What servers were told and what consumers were written, the newest first.
pub(in super::super) async fn list_all(
    c: &mut Connection,
    merchant: &MerchantId,
    filter: &DeliveryFilter,
) -> Result<Vec<DeliveryRecord>> {
    let mut records = delivery_log::list(c, merchant, filter).await?;
    if filter.endpoint.as_ref().is_none_or(|endpoint| endpoint.as_str() == MAIL_ENDPOINT) {
        records.extend(list(c, merchant, filter).await?);
        records.sort_by(|a, b| (b.position, b.endpoint_id.as_str()).cmp(&(a.position, a.endpoint_id.as_str())));
        records.truncate(usize::try_from(filter.limit).unwrap_or(usize::MAX));
    }
    Ok(records)
}

async fn list(c: &mut Connection, merchant: &MerchantId, filter: &DeliveryFilter) -> Result<Vec<DeliveryRecord>> {
    // Beyond a mail comes what stands at a lower position; beyond an endpoint of a higher name, the mail of its own.
    let below = match &filter.before {
        Some((position, endpoint)) if endpoint.as_str() > MAIL_ENDPOINT => position.saturating_add(1),
        Some((position, _)) => *position,
        None => i64::MAX,
    };
    let rows = sqlx::query(
        "SELECT mails.position, mails.state, mails.created_at, mails.recipient, events.kind FROM mails
         JOIN published ON published.merchant_id = mails.merchant_id AND published.position = mails.position
         JOIN events ON events.stream = published.stream AND events.sequence = published.sequence
         WHERE mails.merchant_id = $1 AND mails.position < $2 AND ($3 = '' OR mails.state = $3)
         ORDER BY mails.position DESC LIMIT $4",
    )
    .bind(merchant.as_str())
    .bind(below)
    .bind(filter.state.map_or("", DeliveryState::code))
    .bind(i64::from(filter.limit))
    .fetch_all(&mut *c)
    .await?;
    let mut records = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    let (Some(newest), Some(oldest)) = (records.first(), records.last()) else { return Ok(records) };
    let rows = sqlx::query(
        "SELECT position, number, at, status, note, took_ms FROM mail_attempts
         WHERE merchant_id = $1 AND position BETWEEN $2 AND $3 ORDER BY position, number",
    )
    .bind(merchant.as_str())
    .bind(oldest.position)
    .bind(newest.position)
    .fetch_all(c)
    .await?;
    for row in &rows {
        let position = Fields::of("mail_attempts", row).number("position")?;
        if let Some(record) = records.iter_mut().find(|record| record.position == position) {
            record.attempts.push(delivery_log::read_attempt(row)?);
        }
    }
    Ok(records)
}

fn read(row: &Row) -> Result<DeliveryRecord> {
    let fields = Fields::of("mails", row);
    Ok(DeliveryRecord {
        endpoint_id: EndpointId::from_text(MAIL_ENDPOINT),
        position: fields.number("position")?,
        kind: fields.text("kind")?,
        state: fields.named("state", DeliveryState::from_code)?,
        created_at: fields.time("created_at")?,
        recipient: Some(fields.text("recipient")?),
        attempts: Vec::new(),
    })
}
