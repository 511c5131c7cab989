//! Merchants' claims that a call is made at most once.

use domain::ids::{MerchantId, SessionId};
use domain::ports::{IdempotencyClaim, Opened};
use domain::session::Session;

use super::{Connection, Fields, Result, lock, ms};

/// The fingerprint and session of a key that was claimed before.
pub(in super::super) async fn claimed(
    c: &mut Connection,
    merchant: &MerchantId,
    key: &str,
) -> Result<Option<([u8; 32], SessionId)>> {
    let row = sqlx::query("SELECT fingerprint, session_id FROM idempotency_keys WHERE merchant_id = $1 AND key = $2")
        .bind(merchant.as_str())
        .bind(key)
        .fetch_optional(c)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let fields = Fields::of("idempotency_keys", &row);
    Ok(Some((fields.hash("fingerprint")?, SessionId::from_text(fields.text("session_id")?))))
}

/// What an earlier call with the same key says to this one, if there was one. Locks the key to the end of the transaction.
pub(super) async fn earlier(c: &mut Connection, session: &Session, claim: &IdempotencyClaim) -> Result<Option<Opened>> {
    lock(c, &format!("idempotency:{}:{}", session.merchant_id, claim.key)).await?;
    let earlier = claimed(c, &session.merchant_id, &claim.key).await?;
    Ok(earlier.map(
        |(fingerprint, session)| {
            if fingerprint == claim.fingerprint { Opened::Replayed(session) } else { Opened::KeyReused }
        },
    ))
}

pub(super) async fn insert(c: &mut Connection, session: &Session, claim: &IdempotencyClaim) -> Result<()> {
    sqlx::query(
        "INSERT INTO idempotency_keys (merchant_id, key, fingerprint, session_id, created_at)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(session.merchant_id.as_str())
    .bind(&claim.key)
    .bind(&claim.fingerprint[..])
    .bind(session.id.as_str())
    .bind(ms(session.created_at))
    .execute(c)
    .await?;
    Ok(())
}
