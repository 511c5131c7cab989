//! Where the consumers of wallets are written to.

use domain::contact::{Contact, EmailAddress};
use domain::ids::{MerchantId, WalletId};
use jiff::Timestamp;

use super::{Connection, Fields, Result, ms, wallet_session};

/// One wallet's.
pub(in super::super) async fn of_wallet(
    c: &mut Connection,
    merchant: &MerchantId,
    wallet: &WalletId,
) -> Result<Option<Contact>> {
    let row = sqlx::query("SELECT email, language FROM contacts WHERE merchant_id = $1 AND wallet_id = $2")
        .bind(merchant.as_str())
        .bind(wallet.as_str())
        .fetch_optional(c)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let fields = Fields::of("contacts", &row);
    Ok(Some(Contact { address: fields.named("email", EmailAddress::parse)?, language: fields.text("language")? }))
}

/// Gives a wallet another one. False when there is no such wallet.
pub(in super::super) async fn put(
    c: &mut Connection,
    (merchant, wallet, contact, now): &(MerchantId, WalletId, Contact, Timestamp),
) -> Result<bool> {
    let known = sqlx::query("SELECT last_index FROM wallets WHERE merchant_id = $1 AND wallet_id = $2")
        .bind(merchant.as_str())
        .bind(wallet.as_str())
        .fetch_optional(&mut *c)
        .await?;
    if known.is_some() {
        set(c, merchant, wallet, contact, *now).await?;
    }
    Ok(known.is_some())
}

/// The same for a wallet that is there.
pub(super) async fn set(
    c: &mut Connection,
    merchant: &MerchantId,
    wallet: &WalletId,
    contact: &Contact,
    now: Timestamp,
) -> Result<()> {
    let before: Option<String> =
        sqlx::query_scalar("SELECT email FROM contacts WHERE merchant_id = $1 AND wallet_id = $2")
            .bind(merchant.as_str())
            .bind(wallet.as_str())
            .fetch_optional(&mut *c)
            .await?;
    if before.is_some_and(|before| before != contact.address.expose()) {
        wallet_session::close(c, merchant, wallet, now).await?;
    }
    sqlx::query(
        "INSERT INTO contacts (merchant_id, wallet_id, email, language, updated_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (merchant_id, wallet_id) DO UPDATE SET email = $3, language = $4, updated_at = $5",
    )
    .bind(merchant.as_str())
    .bind(wallet.as_str())
    .bind(contact.address.expose())
    .bind(&contact.language)
    .bind(ms(now))
    .execute(c)
    .await?;
    Ok(())
}

/// False when there was none.
pub(in super::super) async fn forget(
    c: &mut Connection,
    (merchant, wallet, now): &(MerchantId, WalletId, Timestamp),
) -> Result<bool> {
    let done = sqlx::query("DELETE FROM contacts WHERE merchant_id = $1 AND wallet_id = $2")
        .bind(merchant.as_str())
        .bind(wallet.as_str())
        .execute(&mut *c)
        .await?;
    if done.rows_affected() == 1 {
        wallet_session::close(c, merchant, wallet, *now).await?;
    }
    Ok(done.rows_affected() == 1)
}
