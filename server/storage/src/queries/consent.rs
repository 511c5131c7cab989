//! Proof that a consumer agreed.

use domain::consent::Consent;

use super::{Connection, Result, ms};

pub(super) async fn insert(c: &mut Connection, consent: &Consent) -> Result<()> {
    sqlx::query(
        "INSERT INTO consents (id, session_id, text, version, language, hash, given_at, ip, user_agent)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(consent.id.as_str())
    .bind(consent.session_id.as_str())
    .bind(&consent.text)
    .bind(&consent.version)
    .bind(&consent.language)
    .bind(&consent.hash)
    .bind(ms(consent.given_at))
    .bind(&consent.ip)
    .bind(&consent.user_agent)
    .execute(c)
    .await?;
    Ok(())
}
