//! What is told in order: one wallet to one endpoint. A lane's row stands for its first open delivery; whoever moves
//! it along holds that row to the end of the transaction.

use domain::ids::EndpointId;
use jiff::Timestamp;

use super::{Connection, Result, ms};

/// Opens the lane of a new delivery, or holds the one that is open.
pub(super) async fn open(
    c: &mut Connection,
    endpoint: &EndpointId,
    stream: &str,
    position: i64,
    now: Timestamp,
) -> Result<()> {
    // The first fence is a time, so that a worker of an earlier lane of the same name cannot be taken for one of this.
    sqlx::query(
        "INSERT INTO lanes (endpoint_id, stream, position, due_at, fence, held) VALUES ($1, $2, $3, $4, $4, 0)
         ON CONFLICT (endpoint_id, stream) DO UPDATE SET held = lanes.held",
    )
    .bind(endpoint.as_str())
    .bind(stream)
    .bind(position)
    .bind(ms(now))
    .execute(c)
    .await?;
    Ok(())
}

/// Lanes that are due, the longest first: stream, position, fence.
pub(super) async fn due(
    c: &mut Connection,
    endpoint: &EndpointId,
    now: Timestamp,
    limit: u32,
) -> Result<Vec<(String, i64, i64)>> {
    Ok(sqlx::query_as(
        "SELECT stream, position, fence FROM lanes WHERE endpoint_id = $1 AND due_at <= $2
         ORDER BY due_at, stream LIMIT $3",
    )
    .bind(endpoint.as_str())
    .bind(ms(now))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?)
}

/// Leases a lane by compare-and-set; answers the new fence.
pub(super) async fn claim(
    c: &mut Connection,
    endpoint: &EndpointId,
    (stream, position, fence): &(String, i64, i64),
    lease_until: Timestamp,
) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar(
        "UPDATE lanes SET fence = fence + 1, due_at = $5, held = 1
         WHERE endpoint_id = $1 AND stream = $2 AND position = $3 AND fence = $4 RETURNING fence",
    )
    .bind(endpoint.as_str())
    .bind(stream)
    .bind(position)
    .bind(fence)
    .bind(ms(lease_until))
    .fetch_optional(c)
    .await?)
}

/// Ends a lease. False: another worker has it.
pub(super) async fn release(
    c: &mut Connection,
    endpoint: &EndpointId,
    stream: &str,
    position: i64,
    fence: i64,
    due_at: Timestamp,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE lanes SET held = 0, due_at = $5
         WHERE endpoint_id = $1 AND stream = $2 AND position = $3 AND fence = $4",
    )
    .bind(endpoint.as_str())
    .bind(stream)
    .bind(position)
    .bind(fence)
    .bind(ms(due_at))
    .execute(c)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Moves a lane to its next open delivery, or closes it.
pub(super) async fn advance(c: &mut Connection, endpoint: &EndpointId, stream: &str, now: Timestamp) -> Result<()> {
    let next: Option<i64> = sqlx::query_scalar(
        "SELECT MIN(position) FROM deliveries WHERE endpoint_id = $1 AND stream = $2 AND state = 'open'",
    )
    .bind(endpoint.as_str())
    .bind(stream)
    .fetch_one(&mut *c)
    .await?;
    let change = match next {
        Some(position) => {
            sqlx::query("UPDATE lanes SET position = $3, due_at = $4, held = 0 WHERE endpoint_id = $1 AND stream = $2")
                .bind(endpoint.as_str())
                .bind(stream)
                .bind(position)
                .bind(ms(now))
        }
        None => {
            sqlx::query("DELETE FROM lanes WHERE endpoint_id = $1 AND stream = $2").bind(endpoint.as_str()).bind(stream)
        }
    };
    change.execute(c).await?;
    Ok(())
}

/// An endpoint works again: what waited for it need not wait any longer.
pub(super) async fn hurry(c: &mut Connection, endpoint: &EndpointId, now: Timestamp) -> Result<()> {
    sqlx::query("UPDATE lanes SET due_at = $2 WHERE endpoint_id = $1 AND held = 0 AND due_at > $2")
        .bind(endpoint.as_str())
        .bind(ms(now))
        .execute(c)
        .await?;
    Ok(())
}

/// Gives up everything that an endpoint has open.
pub(super) async fn park(c: &mut Connection, endpoint: &EndpointId) -> Result<()> {
    for statement in [
        "DELETE FROM lanes WHERE endpoint_id = $1",
        "UPDATE deliveries SET state = 'parked' WHERE endpoint_id = $1 AND state = 'open'",
    ] {
        sqlx::query(statement).bind(endpoint.as_str()).execute(&mut *c).await?;
    }
    Ok(())
}

/// Opens a lane for every stream that has something open and none.
pub(super) async fn restore(c: &mut Connection, endpoint: &EndpointId, now: Timestamp) -> Result<()> {
    sqlx::query(
        "INSERT INTO lanes (endpoint_id, stream, position, due_at, fence, held)
         SELECT endpoint_id, stream, MIN(position), $2, $2, 0 FROM deliveries
         WHERE endpoint_id = $1 AND state = 'open' GROUP BY endpoint_id, stream
         ON CONFLICT (endpoint_id, stream) DO NOTHING",
    )
    .bind(endpoint.as_str())
    .bind(ms(now))
    .execute(c)
    .await?;
    Ok(())
}

/// The delivery at its head needs no sending any more. One that is being sent is moved along by its worker.
pub(super) async fn skip(
    c: &mut Connection,
    endpoint: &EndpointId,
    stream: &str,
    position: i64,
    now: Timestamp,
) -> Result<()> {
    let idle =
        sqlx::query("UPDATE lanes SET held = 0 WHERE endpoint_id = $1 AND stream = $2 AND position = $3 AND held = 0")
            .bind(endpoint.as_str())
            .bind(stream)
            .bind(position)
            .execute(&mut *c)
            .await?;
    if idle.rows_affected() == 1 { advance(c, endpoint, stream, now).await } else { Ok(()) }
}

/// Closes a lane that stands for nothing.
pub(super) async fn close_if_empty(c: &mut Connection, endpoint: &EndpointId, stream: &str) -> Result<()> {
    sqlx::query(
        "DELETE FROM lanes WHERE endpoint_id = $1 AND stream = $2 AND held = 0 AND NOT EXISTS (
             SELECT 1 FROM deliveries WHERE deliveries.endpoint_id = $1 AND deliveries.stream = $2
                 AND deliveries.state = 'open')",
    )
    .bind(endpoint.as_str())
    .bind(stream)
    .execute(c)
    .await?;
    Ok(())
}
