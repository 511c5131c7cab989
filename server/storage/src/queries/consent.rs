//! Proof that a consumer agreed.

use domain::consent::Consent;
use domain::ids::{ConsentId, SessionId};

use super::{Connection, Fields, Result, ms};

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

pub(in super::super) async fn by_id(c: &mut Connection, id: &ConsentId) -> Result<Option<Consent>> {
    let row = sqlx::query(
        "SELECT id, session_id, text, version, language, hash, given_at, ip, user_agent FROM consents WHERE id = $1",
    )
    .bind(id.as_str())
    .fetch_optional(c)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let fields = Fields::of("consents", &row);
    Ok(Some(Consent {
        id: ConsentId::from_text(fields.text("id")?),
        session_id: SessionId::from_text(fields.text("session_id")?),
        text: fields.text("text")?,
        version: fields.text("version")?,
        language: fields.text("language")?,
        hash: fields.text("hash")?,
        given_at: fields.time("given_at")?,
        ip: fields.text("ip")?,
        user_agent: fields.text("user_agent")?,
    }))
}
