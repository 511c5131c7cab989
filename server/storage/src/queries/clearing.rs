//! What acquirers booked, beside the journal.

use domain::case::BOOKED_WITHIN_DAYS;
use domain::clearing::Candidate;
use domain::ids::OperationId;
use domain::operation::Operation;
use domain::ports::Reconciled;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sqlx::Row as _;

use super::{Connection, Result, case, ms, operation};
use crate::failure::Failure;

/// Days are counted as STANs are.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

pub(in super::super) async fn candidates(
    c: &mut Connection,
    acquirer: &str,
    stan: u32,
    day: Date,
) -> Result<Vec<Candidate>> {
    let day = number_of(day)?;
    let rows = sqlx::query(
        "SELECT id, original_id, cleared_day FROM operations
         WHERE acquirer_id = $1 AND stan_day >= $2 AND stan_day <= $3 AND stan = $4 AND kind IN ('capture', 'refund')",
    )
    .bind(acquirer)
    .bind(day - BOOKED_WITHIN_DAYS)
    .bind(day + 1)
    .bind(i64::from(stan))
    .fetch_all(&mut *c)
    .await?;
    let mut found = Vec::new();
    for row in &rows {
        let (id, original): (String, Option<String>) = (row.try_get("id")?, row.try_get("original_id")?);
        // The same file again finds what it cleared.
        let cleared = row.try_get::<Option<i64>, _>("cleared_day")?.is_some_and(|before| before != day);
        let operation = operation::by_id(&mut *c, &OperationId::from_text(id)).await?;
        let original = match original {
            Some(id) => operation::by_id(&mut *c, &OperationId::from_text(id)).await?,
            None => None,
        };
        found.extend(operation.zip(original).map(|(operation, original)| Candidate { operation, original, cleared }));
    }
    Ok(found)
}

pub(in super::super) async fn uncleared(
    c: &mut Connection,
    day: Date,
    until: Timestamp,
    limit: u32,
) -> Result<Vec<Operation>> {
    let first: Option<i64> = sqlx::query_scalar("SELECT MIN(day) FROM clearing_days").fetch_one(&mut *c).await?;
    let number = number_of(day)?;
    let since = first.map_or(number, |first| first.min(number)) * DAY_MS;
    // Due times of what is settled are those of the answer, a little later.
    let ids: Vec<String> = sqlx::query_scalar(
        "SELECT id FROM operations
         WHERE cleared_day IS NULL AND state = 'approved' AND kind IN ('capture', 'refund')
             AND due_at >= $1 AND due_at < $2 ORDER BY due_at LIMIT $3",
    )
    .bind(since)
    .bind(ms(until))
    .bind(i64::from(limit))
    .fetch_all(&mut *c)
    .await?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(operation::by_id(&mut *c, &OperationId::from_text(id)).await?);
    }
    Ok(found)
}

pub(in super::super) async fn settle(c: &mut Connection, (outcome, now): &(Reconciled, Timestamp)) -> Result<()> {
    let Some(day) = outcome.day else { return Ok(()) };
    let number = number_of(day)?;
    for id in &outcome.cleared {
        sqlx::query("UPDATE operations SET cleared_day = $2 WHERE id = $1 AND cleared_day IS NULL")
            .bind(id.as_str())
            .bind(number)
            .execute(&mut *c)
            .await?;
    }
    for new in &outcome.cases {
        case::open(c, new, *now).await?;
    }
    let lines = i64::try_from(outcome.cleared.len() + outcome.cases.len()).unwrap_or(i64::MAX);
    sqlx::query(
        "INSERT INTO clearing_days (day, lines, read_at) VALUES ($1, $2, $3)
         ON CONFLICT (day) DO UPDATE SET lines = $2, read_at = $3",
    )
    .bind(number)
    .bind(lines)
    .bind(ms(*now))
    .execute(c)
    .await?;
    Ok(())
}

/// UTC days since 1970.
fn number_of(day: Date) -> Result<i64> {
    let start = day.to_zoned(TimeZone::UTC).map_err(|_| Failure::Refused("a day beyond the calendar".to_owned()))?;
    Ok(ms(start.timestamp()).div_euclid(DAY_MS))
}
