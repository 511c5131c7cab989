//! Wallets: which card is used first, and who may change one at a time.

use domain::ids::{MerchantId, WalletId};
use domain::ports::DefaultChoice;
use domain::wallet::{Card, Wallet};

use super::{Connection, Fields, Result, card, event, ms};
use crate::failure::Failure;
use domain::event::NewEvent;

/// Makes the wallet of a card, or locks its row to the end of the transaction.
pub(super) async fn locked(c: &mut Connection, card: &Card) -> Result<()> {
    sqlx::query(
        "INSERT INTO wallets (merchant_id, wallet_id, last_index, created_at) VALUES ($1, $2, 0, $3)
         ON CONFLICT (merchant_id, wallet_id) DO UPDATE SET last_index = wallets.last_index",
    )
    .bind(card.merchant_id.as_str())
    .bind(card.wallet_id.as_str())
    .bind(ms(card.created_at))
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn by_id(
    c: &mut Connection,
    merchant: &MerchantId,
    id: &WalletId,
) -> Result<Option<Wallet>> {
    let row = sqlx::query(
        "SELECT chosen_index, last_index, created_at FROM wallets WHERE merchant_id = $1 AND wallet_id = $2",
    )
    .bind(merchant.as_str())
    .bind(id.as_str())
    .fetch_optional(&mut *c)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let fields = Fields::of("wallets", &row);
    let chosen: Option<i64> = fields.get("chosen_index")?;
    let chosen_index = chosen.map(u32::try_from).transpose().map_err(|_| fields.wrong("chosen_index"))?;
    let last_index = fields.small("last_index")?;
    let created_at = fields.time("created_at")?;
    let cards = card::of_wallet(c, merchant, id).await?;
    Ok(Some(Wallet { merchant_id: merchant.clone(), id: id.clone(), chosen_index, last_index, created_at, cards }))
}

/// Chooses the card that is used first: a compare-and-set on the choice before. 0 stands for no choice, since indexes
/// begin with 1; -1 for any.
pub(in super::super) async fn choose_default(c: &mut Connection, choice: &DefaultChoice) -> Result<()> {
    let expected = choice.expected.map_or(-1, |chosen| chosen.map_or(0, i64::from));
    let done = sqlx::query(
        "UPDATE wallets SET chosen_index = $3
         WHERE merchant_id = $1 AND wallet_id = $2 AND ($4 = -1 OR COALESCE(chosen_index, 0) = $4)
             AND EXISTS (SELECT cards.id FROM cards WHERE cards.merchant_id = $1 AND cards.wallet_id = $2
                 AND cards.card_index = $3 AND cards.status NOT IN ('removed', 'disabled', 'blocked'))",
    )
    .bind(choice.merchant_id.as_str())
    .bind(choice.wallet_id.as_str())
    .bind(i64::from(choice.index))
    .bind(expected)
    .execute(&mut *c)
    .await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Stale);
    }
    let detail = format!("{} default", choice.index);
    let told = NewEvent::of_wallet(&choice.merchant_id, &choice.wallet_id, "card.updated", choice.at, detail);
    event::append(c, &[told]).await
}
