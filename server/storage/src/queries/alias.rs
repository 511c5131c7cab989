//! Aliases at American Express: which card has which, where it stands, what is to be announced of it.

use domain::ids::{CardId, ContractId, MerchantId, WalletId};
use domain::smartbill::alias::{Alias, INDEX_MAX};
use domain::smartbill::record::{AliasRecord, AliasStep, Announce, NewAlias};
use domain::smartbill::status::{AliasStatus, Happening, Step, step};
use domain::wallet::Card;
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, card, lock, ms};
use crate::failure::Failure;

/// What has no place when an alias has none.
const FULL: &str = "wallet of aliases";

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT aliases.card_id, aliases.merchant_id, aliases.contract_id, aliases.merchant_number, aliases.alias,
                 aliases.status, aliases.code, aliases.since, aliases.announce, aliases.announced, aliases.file
             FROM aliases ",
            $tail
        )
    };
}

pub(super) use select;

pub(in super::super) async fn of_card(c: &mut Connection, id: &CardId) -> Result<Option<AliasRecord>> {
    let row = sqlx::query(select!("WHERE card_id = $1")).bind(id.as_str()).fetch_optional(c).await?;
    row.as_ref().map(read).transpose()
}

pub(in super::super) async fn steps(c: &mut Connection, id: &CardId) -> Result<Vec<AliasStep>> {
    let rows = sqlx::query(
        "SELECT status, at, file, line, reason FROM alias_steps WHERE card_id = $1 ORDER BY number LIMIT 1000",
    )
    .bind(id.as_str())
    .fetch_all(c)
    .await?;
    rows.iter().map(read_step).collect()
}

/// Whether one more card of a wallet can have an alias, or the card `index`.
pub(in super::super) async fn room(
    c: &mut Connection,
    (merchant, wallet): (&MerchantId, &WalletId),
    number: &str,
    index: Option<u32>,
) -> Result<bool> {
    let Some(index) = index else {
        let last: Option<i64> =
            sqlx::query_scalar("SELECT last_index FROM wallets WHERE merchant_id = $1 AND wallet_id = $2")
                .bind(merchant.as_str())
                .bind(wallet.as_str())
                .fetch_optional(&mut *c)
                .await?;
        return Ok(free_index(c, (merchant, wallet), number, last.unwrap_or(0)).await?.is_some());
    };
    let has = sqlx::query(
        "SELECT aliases.card_id FROM aliases JOIN cards ON cards.id = aliases.card_id
         WHERE cards.merchant_id = $1 AND cards.wallet_id = $2 AND cards.card_index = $3",
    )
    .bind(merchant.as_str())
    .bind(wallet.as_str())
    .bind(i64::from(index))
    .fetch_optional(&mut *c)
    .await?;
    match (has, Alias::of(wallet, index)) {
        (Some(_), _) => Ok(true),
        (None, Ok(alias)) => is_free(c, merchant, number, &alias).await,
        (None, Err(_)) => Ok(false),
    }
}

/// Leaves out indexes whose alias another card has: the next one that is given is that of a free alias. To the end of
/// the transaction nobody else takes one of this merchant.
pub(super) async fn pass_over_taken(c: &mut Connection, card: &Card, wanted: &NewAlias) -> Result<()> {
    lock(c, &format!("aliases:{}", wanted.merchant_number)).await?;
    let (merchant, wallet) = (&card.merchant_id, &card.wallet_id);
    let last: i64 = sqlx::query_scalar("SELECT last_index FROM wallets WHERE merchant_id = $1 AND wallet_id = $2")
        .bind(merchant.as_str())
        .bind(wallet.as_str())
        .fetch_one(&mut *c)
        .await?;
    let free = free_index(c, (merchant, wallet), &wanted.merchant_number, last).await?.ok_or(Failure::Full(FULL))?;
    sqlx::query("UPDATE wallets SET last_index = $3 WHERE merchant_id = $1 AND wallet_id = $2")
        .bind(merchant.as_str())
        .bind(wallet.as_str())
        .bind(i64::from(free) - 1)
        .execute(c)
        .await?;
    Ok(())
}

/// A card was accepted: it gets its alias; one that has it may have another plastic now.
pub(super) async fn of_accepted(
    c: &mut Connection,
    stored: &card::Stored,
    wanted: Option<&NewAlias>,
    at: Timestamp,
) -> Result<()> {
    if of_card(c, &stored.id).await?.is_some() {
        if stored.is_renewed() && !stored.removed {
            happened(c, &stored.id, Happening::Typed, "typed", at).await?;
        }
        return Ok(());
    }
    let Some(wanted) = wanted.filter(|_| !stored.removed) else { return Ok(()) };
    lock(c, &format!("aliases:{}", wanted.merchant_number)).await?;
    let card = card::by_id(c, &stored.id).await?.ok_or(Failure::Row("cards", "missing".to_owned()))?;
    let alias = Alias::of(&card.wallet_id, card.index).map_err(|_| Failure::Full(FULL))?;
    if !is_free(c, &card.merchant_id, &wanted.merchant_number, &alias).await? {
        return Err(Failure::Full(FULL));
    }
    sqlx::query(
        "INSERT INTO aliases (card_id, merchant_id, contract_id, merchant_number, alias, status, since, announce,
             announce_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7)",
    )
    .bind(stored.id.as_str())
    .bind(card.merchant_id.as_str())
    .bind(wanted.contract_id.as_str())
    .bind(&wanted.merchant_number)
    .bind(alias.as_str())
    .bind(AliasStatus::Waiting.code())
    .bind(ms(at))
    .bind(Announce::New.code())
    .execute(&mut *c)
    .await?;
    let first = AliasStep { status: AliasStatus::Waiting, at, from: None, reason: "enrolled".to_owned() };
    keep(c, &stored.id, &first).await
}

/// What happens to the alias of a card on our side, and what is to be announced of it then. A card without one has none.
pub(super) async fn happened(
    c: &mut Connection,
    id: &CardId,
    happening: Happening,
    reason: &str,
    at: Timestamp,
) -> Result<()> {
    let row = sqlx::query(select!("WHERE card_id = $1")).bind(id.as_str()).fetch_optional(&mut *c).await?;
    let Some(record) = row.as_ref().map(read).transpose()? else { return Ok(()) };
    let status = match step(record.status, happening) {
        Step::To(status) => status,
        Step::Stays | Step::Never if happening == Happening::Removed => return Ok(()),
        Step::Stays | Step::Never => record.status,
    };
    let announce = match happening {
        // American Express never heard of it.
        Happening::Removed if record.file.is_none() => None,
        Happening::Removed => Some(Announce::Cancelled),
        _ if record.status.is_over() || record.announce == Some(Announce::New) || record.file.is_none() => {
            Some(Announce::New)
        }
        _ => Some(Announce::Changed),
    };
    sqlx::query(
        "UPDATE aliases SET status = $2, code = NULL, since = CASE WHEN status = $2 THEN since ELSE $3 END,
             announce = $4, announce_at = CASE WHEN $4 IS NULL THEN NULL ELSE $3 END
         WHERE card_id = $1",
    )
    .bind(id.as_str())
    .bind(status.code())
    .bind(ms(at))
    .bind(announce.map(Announce::code))
    .execute(&mut *c)
    .await?;
    keep(c, id, &AliasStep { status, at, from: None, reason: reason.to_owned() }).await
}

/// Adds a step to a history.
pub(super) async fn keep(c: &mut Connection, id: &CardId, step: &AliasStep) -> Result<()> {
    let line = step.from.as_ref().map(|(_, line)| i64::try_from(*line).unwrap_or(i64::MAX));
    sqlx::query(
        "INSERT INTO alias_steps (card_id, number, status, at, file, line, reason)
         SELECT $1, COALESCE(MAX(number), 0) + 1, $2, $3, $4, $5, $6 FROM alias_steps WHERE card_id = $1",
    )
    .bind(id.as_str())
    .bind(step.status.code())
    .bind(ms(step.at))
    .bind(step.from.as_ref().map(|(file, _)| file.as_str()))
    .bind(line)
    .bind(&step.reason)
    .execute(c)
    .await?;
    Ok(())
}

async fn free_index(
    c: &mut Connection,
    (merchant, wallet): (&MerchantId, &WalletId),
    number: &str,
    last: i64,
) -> Result<Option<u32>> {
    let first = u32::try_from(last).unwrap_or(u32::MAX).saturating_add(1);
    for index in first..=INDEX_MAX {
        let Ok(alias) = Alias::of(wallet, index) else { return Ok(None) };
        if is_free(c, merchant, number, &alias).await? {
            return Ok(Some(index));
        }
    }
    Ok(None)
}

async fn is_free(c: &mut Connection, merchant: &MerchantId, number: &str, alias: &Alias) -> Result<bool> {
    let taken = sqlx::query(
        "SELECT card_id FROM aliases WHERE merchant_id = $1 AND alias = $3
         UNION ALL SELECT card_id FROM aliases WHERE merchant_number = $2 AND alias = $3 LIMIT 1",
    )
    .bind(merchant.as_str())
    .bind(number)
    .bind(alias.as_str())
    .fetch_optional(c)
    .await?;
    Ok(taken.is_none())
}

pub(super) fn read(row: &Row) -> Result<AliasRecord> {
    let fields = Fields::of("aliases", row);
    let file: Option<i64> = fields.get("file")?;
    Ok(AliasRecord {
        card_id: CardId::from_text(fields.text("card_id")?),
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        new: NewAlias {
            contract_id: ContractId::from_text(fields.text("contract_id")?),
            merchant_number: fields.text("merchant_number")?,
        },
        alias: fields.named("alias", |text| Alias::read(text).ok())?,
        status: fields.named("status", AliasStatus::from_code)?,
        code: fields.optional_text("code")?,
        since: fields.time("since")?,
        announce: fields.optional_named("announce", Announce::from_code)?,
        announced: fields.optional_named("announced", Announce::from_code)?,
        file: file.map(u32::try_from).transpose().map_err(|_| fields.wrong("file"))?,
    })
}

fn read_step(row: &Row) -> Result<AliasStep> {
    let fields = Fields::of("alias_steps", row);
    let line: Option<i64> = fields.get("line")?;
    let line = line.map(u64::try_from).transpose().map_err(|_| fields.wrong("line"))?;
    Ok(AliasStep {
        status: fields.named("status", AliasStatus::from_code)?,
        at: fields.time("at")?,
        from: fields.optional_text("file")?.zip(line),
        reason: fields.text("reason")?,
    })
}
