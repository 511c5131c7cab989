//! Visits to the wallet page. Nothing of them ever changes but how many enrolments they opened, and that they stay open
//! for those.

use domain::ids::{MerchantId, PosId, WalletId, WalletSessionId};
use domain::ports::{Claimed, NewWalletSession, WalletSessionMade, WalletVisited};
use domain::theme::ThemeName;
use domain::wallet_session::{ENROLMENTS_MAX, WalletSession};
use jiff::Timestamp;

use super::idempotency::Earlier;
use super::{Connection, Fields, Result, Row, idempotency, ms, theme, wallet};
use crate::json::from_text;
use crate::json::merchant::PosShape;

pub(in super::super) async fn open(c: &mut Connection, new: &NewWalletSession) -> Result<WalletSessionMade> {
    let session = &new.session;
    if let Some(claim) = &new.idempotency
        && let Some(earlier) = idempotency::earlier(c, &session.merchant_id, claim).await?
    {
        return Ok(match earlier {
            Earlier::Replayed(made) => WalletSessionMade::Replayed(made),
            Earlier::Reused => WalletSessionMade::KeyReused,
        });
    }
    if wallet::by_id(c, &session.merchant_id, &session.wallet_id).await?.is_none() {
        return Ok(WalletSessionMade::NoWallet);
    }
    insert(c, session).await?;
    if let Some(claim) = &new.idempotency {
        let made = Claimed::WalletSession(session.id.clone());
        idempotency::insert(c, &session.merchant_id, claim, &made, session.created_at).await?;
    }
    Ok(WalletSessionMade::New)
}

async fn insert(c: &mut Connection, session: &WalletSession) -> Result<()> {
    sqlx::query(
        "INSERT INTO wallet_sessions (id, link_hash, merchant_id, pos_id, wallet_id, language, return_url, created_at,
             expires_at, enrolments, theme)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10)",
    )
    .bind(session.id.as_str())
    .bind(&session.link_hash[..])
    .bind(session.merchant_id.as_str())
    .bind(session.pos_id.as_str())
    .bind(session.wallet_id.as_str())
    .bind(session.language.as_deref())
    .bind(session.return_url.as_deref())
    .bind(ms(session.created_at))
    .bind(ms(session.expires_at))
    .bind(session.theme.as_ref().map(ThemeName::as_str))
    .execute(c)
    .await?;
    Ok(())
}

/// Counts one more enrolment, and keeps the visit open until at least `until`. False: there were enough.
pub(super) async fn count_enrolment(c: &mut Connection, id: &WalletSessionId, until: Timestamp) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE wallet_sessions SET enrolments = enrolments + 1,
             expires_at = CASE WHEN expires_at < $3 THEN $3 ELSE expires_at END
         WHERE id = $1 AND enrolments < $2",
    )
    .bind(id.as_str())
    .bind(i64::from(ENROLMENTS_MAX))
    .bind(ms(until))
    .execute(c)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Closes the open visits to a wallet: whoever reads the mailbox that was its consumer's has nothing to look for there.
pub(super) async fn close(c: &mut Connection, merchant: &MerchantId, wallet: &WalletId, now: Timestamp) -> Result<()> {
    sqlx::query(
        "UPDATE wallet_sessions SET expires_at = $3 WHERE merchant_id = $1 AND wallet_id = $2 AND expires_at > $3",
    )
    .bind(merchant.as_str())
    .bind(wallet.as_str())
    .bind(ms(now))
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn by_id(c: &mut Connection, id: &WalletSessionId) -> Result<Option<WalletSession>> {
    let row = sqlx::query("SELECT * FROM wallet_sessions WHERE id = $1").bind(id.as_str()).fetch_optional(c).await?;
    row.as_ref().map(read).transpose()
}

/// Every page of the wallet asks for it.
pub(in super::super) async fn visited(
    c: &mut Connection,
    link_hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<WalletVisited>> {
    let row = sqlx::query(concat!(
        "SELECT s.*, p.name AS pos_name, p.disabled AS pos_disabled, p.settings AS pos_settings,
             m.disabled AS merchant_disabled, v.shown AS look
         FROM wallet_sessions AS s
         JOIN points_of_sale AS p ON p.merchant_id = s.merchant_id AND p.id = s.pos_id
         JOIN merchants AS m ON m.id = s.merchant_id ",
        theme::join_shown!(),
        "WHERE s.link_hash = $1",
    ))
    .bind(&link_hash[..])
    .bind(ms(now))
    .bind(ThemeName::default_theme().as_str())
    .fetch_optional(c)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let session = read(&row)?;
    let fields = Fields::of("points_of_sale", &row);
    let (id, merchant) = (session.pos_id.clone(), session.merchant_id.clone());
    let (name, disabled) = (fields.text("pos_name")?, fields.flag("pos_disabled")?);
    let pos = from_text("points_of_sale", &fields.text("pos_settings")?, |shape: PosShape| {
        Some(shape.read(id, merchant, name, disabled))
    })?;
    let (merchant_disabled, theme) = (fields.flag("merchant_disabled")?, theme::look(&fields)?);
    Ok(Some(WalletVisited { session, pos, merchant_disabled, theme }))
}

fn read(row: &Row) -> Result<WalletSession> {
    let fields = Fields::of("wallet_sessions", row);
    Ok(WalletSession {
        id: WalletSessionId::from_text(fields.text("id")?),
        link_hash: fields.hash("link_hash")?,
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        pos_id: PosId::from_text(fields.text("pos_id")?),
        wallet_id: WalletId::from_text(fields.text("wallet_id")?),
        language: fields.optional_text("language")?,
        theme: fields.optional_named("theme", ThemeName::parse)?,
        return_url: fields.optional_text("return_url")?,
        created_at: fields.time("created_at")?,
        expires_at: fields.time("expires_at")?,
    })
}
