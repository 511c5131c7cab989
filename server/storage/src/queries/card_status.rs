//! Where cards stand, and how they came there.

use domain::event::NewEvent;
use domain::expiry::Expiry;
use domain::ids::{CardId, MerchantId, WalletId};
use domain::ports::CardStanding;
use domain::wallet::CardStatus;

use super::{Connection, Fields, Result, event, ms};

/// Cards in one of these statuses whose last valid month is before a month, with that month. Those whose alias is
/// enrolled are charged past it.
pub(in super::super) async fn valid_before(
    c: &mut Connection,
    month: &str,
    from: &[CardStatus],
    limit: u32,
) -> Result<Vec<(CardId, Expiry)>> {
    let status = |n: usize| from.get(n).or(from.first()).map_or("", |status| status.code());
    let rows = sqlx::query(
        "SELECT cards.id, card_versions.expiry FROM cards
             JOIN card_versions ON card_versions.card_id = cards.id AND card_versions.number = cards.version
         WHERE card_versions.expiry < $1 AND cards.status IN ($2, $3)
             AND NOT EXISTS (SELECT aliases.card_id FROM aliases
                 WHERE aliases.card_id = cards.id AND aliases.status IN ('EA', 'EDU', 'PU'))
         ORDER BY card_versions.expiry, cards.id LIMIT $4",
    )
    .bind(month)
    .bind(status(0))
    .bind(status(1))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    rows.iter()
        .map(|row| {
            let fields = Fields::of("cards", row);
            Ok((CardId::from_text(fields.text("id")?), fields.named("expiry", Expiry::parse_yyyymm)?))
        })
        .collect()
}

/// How a card came to its status, oldest first.
pub(in super::super) async fn statuses(c: &mut Connection, id: &CardId) -> Result<Vec<CardStanding>> {
    let rows = sqlx::query("SELECT at, status, reason FROM card_statuses WHERE card_id = $1 ORDER BY at, status")
        .bind(id.as_str())
        .fetch_all(c)
        .await?;
    rows.iter()
        .map(|row| {
            let fields = Fields::of("card_statuses", row);
            Ok(CardStanding {
                status: fields.named("status", CardStatus::from_code)?,
                at: fields.time("at")?,
                reason: fields.text("reason")?,
            })
        })
        .collect()
}

/// Gives a card a status, keeps how it came to it and says so to the wallet. False when it has it.
pub(in super::super) async fn set(c: &mut Connection, id: &CardId, standing: &CardStanding) -> Result<bool> {
    let event = set_untold(c, id, standing).await?;
    event::append(c, event.as_slice()).await?;
    Ok(event.is_some())
}

/// The same, if it stands in one of these statuses.
pub(in super::super) async fn move_from(
    c: &mut Connection,
    id: &CardId,
    from: &[CardStatus],
    standing: &CardStanding,
) -> Result<bool> {
    let event = change(c, id, from, standing).await?;
    event::append(c, event.as_slice()).await?;
    Ok(event.is_some())
}

/// As [`set`] for units of work that lock more before they tell the wallet; with what it is to be told.
pub(super) async fn set_untold(c: &mut Connection, id: &CardId, standing: &CardStanding) -> Result<Option<NewEvent>> {
    change(c, id, &CardStatus::ALL, standing).await
}

/// Removal is for good, whatever the caller would change.
pub(super) async fn change(
    c: &mut Connection,
    id: &CardId,
    from: &[CardStatus],
    standing: &CardStanding,
) -> Result<Option<NewEvent>> {
    let from = from.iter().fold(String::new(), |list, status| format!("{list},{},", status.code()));
    let row = sqlx::query(
        "UPDATE cards SET status = $2
         WHERE id = $1 AND status <> $2 AND status <> 'removed' AND $3 LIKE '%,' || status || ',%'
         RETURNING merchant_id, wallet_id, card_index",
    )
    .bind(id.as_str())
    .bind(standing.status.code())
    .bind(from)
    .fetch_optional(&mut *c)
    .await?;
    let Some(row) = row else { return Ok(None) };
    keep(c, id, standing).await?;
    let fields = Fields::of("cards", &row);
    let merchant = MerchantId::from_text(fields.text("merchant_id")?);
    let wallet = WalletId::from_text(fields.text("wallet_id")?);
    let kind = match standing.status {
        CardStatus::Active => "card.updated",
        CardStatus::Expiring => "card.expiring",
        CardStatus::Expired => "card.expired",
        CardStatus::Replaced => "card.replaced",
        CardStatus::Blocked | CardStatus::Disabled => "card.disabled",
        CardStatus::Removed => "card.removed",
    };
    let detail = format!("{} {} {}", fields.number("card_index")?, standing.status.code(), standing.reason);
    Ok(Some(NewEvent::of_wallet(&merchant, &wallet, kind, standing.at, detail)))
}

/// Keeps how a card came to a status.
pub(super) async fn keep(c: &mut Connection, id: &CardId, standing: &CardStanding) -> Result<()> {
    sqlx::query(
        "INSERT INTO card_statuses (card_id, at, status, reason) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    )
    .bind(id.as_str())
    .bind(ms(standing.at))
    .bind(standing.status.code())
    .bind(&standing.reason)
    .execute(c)
    .await?;
    Ok(())
}
