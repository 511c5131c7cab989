//! Merchants' claims that a call is made at most once.

use domain::ids::{MerchantId, OperationId, PayId, ScheduleId, SessionId, WalletSessionId};
use domain::ports::{Claimed, IdempotencyClaim};
use jiff::Timestamp;

use super::{Connection, Fields, Result, lock, ms};

/// What an earlier call with the same key says to this one.
pub(super) enum Earlier {
    /// The same call: what it made answers.
    Replayed(Claimed),
    /// Another call.
    Reused,
}

/// The fingerprint of a key that was claimed before, and what its call made.
pub(in super::super) async fn claimed(
    c: &mut Connection,
    merchant: &MerchantId,
    key: &str,
) -> Result<Option<([u8; 32], Claimed)>> {
    let row = sqlx::query(
        "SELECT fingerprint, session_id, pay_id, operation_id, schedule_id, wallet_session_id FROM idempotency_keys
         WHERE merchant_id = $1 AND key = $2",
    )
    .bind(merchant.as_str())
    .bind(key)
    .fetch_optional(c)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let fields = Fields::of("idempotency_keys", &row);
    let session = fields.optional_text("session_id")?.map(|id| Claimed::Session(SessionId::from_text(id)));
    let payment = fields.optional_text("pay_id")?.map(|id| Claimed::Payment(PayId::from_text(id)));
    let operation = fields.optional_text("operation_id")?.map(|id| Claimed::Operation(OperationId::from_text(id)));
    let schedule = fields.optional_text("schedule_id")?.map(|id| Claimed::Schedule(ScheduleId::from_text(id)));
    let visit = fields.optional_text("wallet_session_id")?;
    let wallet = visit.map(|id| Claimed::WalletSession(WalletSessionId::from_text(id)));
    let made = session.or(payment).or(operation).or(schedule).or(wallet).ok_or_else(|| fields.wrong("session_id"))?;
    Ok(Some((fields.hash("fingerprint")?, made)))
}

/// What an earlier call with the same key says to this one, if there was one. Locks the key to the end of the transaction.
pub(super) async fn earlier(
    c: &mut Connection,
    merchant: &MerchantId,
    claim: &IdempotencyClaim,
) -> Result<Option<Earlier>> {
    lock(c, &format!("idempotency:{merchant}:{}", claim.key)).await?;
    let earlier = claimed(c, merchant, &claim.key).await?;
    Ok(earlier.map(
        |(fingerprint, made)| {
            if fingerprint == claim.fingerprint { Earlier::Replayed(made) } else { Earlier::Reused }
        },
    ))
}

/// Remembers what a call made.
pub(super) async fn insert(
    c: &mut Connection,
    merchant: &MerchantId,
    claim: &IdempotencyClaim,
    made: &Claimed,
    at: Timestamp,
) -> Result<()> {
    let (column, id) = match made {
        Claimed::Session(id) => (0, id.as_str()),
        Claimed::Payment(id) => (1, id.as_str()),
        Claimed::Operation(id) => (2, id.as_str()),
        Claimed::Schedule(id) => (3, id.as_str()),
        Claimed::WalletSession(id) => (4, id.as_str()),
    };
    let of = |wanted: u8| (column == wanted).then_some(id);
    sqlx::query(
        "INSERT INTO idempotency_keys (merchant_id, key, fingerprint, created_at, session_id, pay_id, operation_id,
             schedule_id, wallet_session_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(merchant.as_str())
    .bind(&claim.key)
    .bind(&claim.fingerprint[..])
    .bind(ms(at))
    .bind(of(0))
    .bind(of(1))
    .bind(of(2))
    .bind(of(3))
    .bind(of(4))
    .execute(c)
    .await?;
    Ok(())
}
