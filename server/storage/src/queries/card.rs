//! Wallets and the cards in them.

use domain::brand::Brand;
use domain::card::MaskedPan;
use domain::card_update::Source;
use domain::event::NewEvent;
use domain::expiry::Expiry;
use domain::ids::{CardId, MerchantId, RecordId, WalletId};
use domain::pcn::Pcn;
use domain::ports::CardStanding;
use domain::wallet::{Card, CardStatus, CardVersion, Fingerprint};
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, card_update, event, ms, sealed_card};
use crate::failure::Failure;

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT cards.id, cards.merchant_id, cards.wallet_id, cards.card_index, cards.pcn, cards.brand,
                 card_versions.first6, card_versions.last4, card_versions.pan_length, card_versions.fingerprint,
                 cards.created_at, cards.version, cards.status,
                 card_versions.record_id, card_versions.expiry, card_versions.holder
             FROM cards JOIN card_versions
                 ON card_versions.card_id = cards.id AND card_versions.number = cards.version ",
            $tail
        )
    };
}

/// Stores an accepted card and answers the card in force: a new one, or the one of the wallet that it
/// is a new version of. The wallet's row is made or locked first.
pub(super) async fn store(c: &mut Connection, card: &Card) -> Result<CardId> {
    sqlx::query(
        "INSERT INTO wallets (merchant_id, wallet_id, last_index, created_at) VALUES ($1, $2, 0, $3)
         ON CONFLICT (merchant_id, wallet_id) DO UPDATE SET last_index = wallets.last_index",
    )
    .bind(card.merchant_id.as_str())
    .bind(card.wallet_id.as_str())
    .bind(ms(card.created_at))
    .execute(&mut *c)
    .await?;
    // The number in force counts first; then the one that a card was first stored with, should its old plastic have
    // been proven again.
    let same = sqlx::query(
        "SELECT cards.id, cards.version FROM cards
         JOIN card_versions ON card_versions.card_id = cards.id AND card_versions.number = cards.version
         WHERE cards.merchant_id = $1 AND cards.wallet_id = $2 AND cards.brand = $4
             AND (card_versions.fingerprint = $3 OR cards.fingerprint = $3)
         ORDER BY CASE WHEN card_versions.fingerprint = $3 THEN 0 ELSE 1 END, cards.card_index LIMIT 1",
    )
    .bind(card.merchant_id.as_str())
    .bind(card.wallet_id.as_str())
    .bind(&card.fingerprint[..])
    .bind(card.brand.code())
    .fetch_optional(&mut *c)
    .await?;
    let (id, number) = if let Some(row) = same {
        let fields = Fields::of("cards", &row);
        let (id, number) = (CardId::from_text(fields.text("id")?), fields.number("version")? + 1);
        if has_record(c, &id, &card.version.record_id).await? {
            // The stored card itself was proven again: it has this version.
            activate(c, &id).await?;
            return Ok(id);
        }
        renew(c, &id, number).await?;
        (id, number)
    } else {
        insert(c, card).await?;
        (card.id.clone(), 1)
    };
    insert_version(c, &id, number, &card.version, &card_update::plastic_of(card)).await?;
    sealed_card::keep(c, &card.version.record_id).await?;
    Ok(id)
}

async fn renew(c: &mut Connection, id: &CardId, number: i64) -> Result<()> {
    sqlx::query("UPDATE cards SET version = $2 WHERE id = $1").bind(id.as_str()).bind(number).execute(&mut *c).await?;
    activate(c, id).await
}

/// A card that its issuer has just approved can be charged again.
async fn activate(c: &mut Connection, id: &CardId) -> Result<()> {
    sqlx::query("UPDATE cards SET status = 'active' WHERE id = $1").bind(id.as_str()).execute(c).await?;
    Ok(())
}

async fn has_record(c: &mut Connection, id: &CardId, record: &RecordId) -> Result<bool> {
    let found = sqlx::query("SELECT number FROM card_versions WHERE card_id = $1 AND record_id = $2")
        .bind(id.as_str())
        .bind(record.as_str())
        .fetch_optional(c)
        .await?;
    Ok(found.is_some())
}

async fn insert(c: &mut Connection, card: &Card) -> Result<()> {
    let taken =
        sqlx::query("SELECT id FROM cards WHERE pcn = $1").bind(card.pcn.as_str()).fetch_optional(&mut *c).await?;
    if taken.is_some() {
        return Err(Failure::Exists("pcn".to_owned()));
    }
    let index: i64 = sqlx::query_scalar(
        "UPDATE wallets SET last_index = last_index + 1 WHERE merchant_id = $1 AND wallet_id = $2
         RETURNING last_index",
    )
    .bind(card.merchant_id.as_str())
    .bind(card.wallet_id.as_str())
    .fetch_one(&mut *c)
    .await?;
    let length =
        i64::try_from(card.masked.length).map_err(|_| Failure::Row("cards", "length of a card number".to_owned()))?;
    sqlx::query(
        "INSERT INTO cards (id, merchant_id, wallet_id, card_index, pcn, brand, first6, last4, pan_length,
             fingerprint, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)",
    )
    .bind(card.id.as_str())
    .bind(card.merchant_id.as_str())
    .bind(card.wallet_id.as_str())
    .bind(index)
    .bind(card.pcn.as_str())
    .bind(card.brand.code())
    .bind(&card.masked.first6)
    .bind(&card.masked.last4)
    .bind(length)
    .bind(&card.fingerprint[..])
    .bind(ms(card.created_at))
    .execute(c)
    .await?;
    Ok(())
}

/// What a version has of its own beside record, month and holder.
pub(super) struct Plastic<'a> {
    pub(super) masked: &'a MaskedPan,
    pub(super) fingerprint: &'a Fingerprint,
    pub(super) at: Timestamp,
    pub(super) source: Source,
}

pub(super) async fn insert_version(
    c: &mut Connection,
    id: &CardId,
    number: i64,
    version: &CardVersion,
    plastic: &Plastic<'_>,
) -> Result<()> {
    let length = i64::try_from(plastic.masked.length)
        .map_err(|_| Failure::Row("card_versions", "length of a card number".to_owned()))?;
    sqlx::query(
        "INSERT INTO card_versions (card_id, number, record_id, expiry, holder, first6, last4, pan_length, fingerprint,
             source, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(id.as_str())
    .bind(number)
    .bind(version.record_id.as_str())
    .bind(version.expiry.yyyymm())
    .bind(&version.holder)
    .bind(&plastic.masked.first6)
    .bind(&plastic.masked.last4)
    .bind(length)
    .bind(&plastic.fingerprint[..])
    .bind(plastic.source.code())
    .bind(ms(plastic.at))
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn by_id(c: &mut Connection, id: &CardId) -> Result<Option<Card>> {
    let row = sqlx::query(select!("WHERE cards.id = $1")).bind(id.as_str()).fetch_optional(c).await?;
    row.as_ref().map(read).transpose()
}

pub(in super::super) async fn by_pcn(c: &mut Connection, merchant: &MerchantId, pcn: &str) -> Result<Option<Card>> {
    let row = sqlx::query(select!("WHERE cards.pcn = $1 AND cards.merchant_id = $2"))
        .bind(pcn)
        .bind(merchant.as_str())
        .fetch_optional(c)
        .await?;
    row.as_ref().map(read).transpose()
}

/// A wallet's cards by index.
pub(in super::super) async fn of_wallet(
    c: &mut Connection,
    merchant: &MerchantId,
    wallet: &WalletId,
) -> Result<Vec<Card>> {
    let rows = sqlx::query(select!("WHERE cards.merchant_id = $1 AND cards.wallet_id = $2 ORDER BY cards.card_index"))
        .bind(merchant.as_str())
        .bind(wallet.as_str())
        .fetch_all(c)
        .await?;
    rows.iter().map(read).collect()
}

/// Cards in one of these statuses whose last valid month is before a month, with that month.
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
pub(in super::super) async fn set_status(c: &mut Connection, id: &CardId, standing: &CardStanding) -> Result<bool> {
    let event = set_status_untold(c, id, standing).await?;
    event::append(c, event.as_slice()).await?;
    Ok(event.is_some())
}

/// The same for units of work that lock more before they tell the wallet; with what it is to be told.
pub(super) async fn set_status_untold(
    c: &mut Connection,
    id: &CardId,
    standing: &CardStanding,
) -> Result<Option<NewEvent>> {
    let row = sqlx::query(
        "UPDATE cards SET status = $2 WHERE id = $1 AND status <> $2 RETURNING merchant_id, wallet_id, card_index",
    )
    .bind(id.as_str())
    .bind(standing.status.code())
    .fetch_optional(&mut *c)
    .await?;
    let Some(row) = row else { return Ok(None) };
    keep_standing(c, id, standing).await?;
    let fields = Fields::of("cards", &row);
    let merchant = MerchantId::from_text(fields.text("merchant_id")?);
    let wallet = WalletId::from_text(fields.text("wallet_id")?);
    let kind = match standing.status {
        CardStatus::Active => "card.updated",
        CardStatus::Expiring => "card.expiring",
        CardStatus::Expired => "card.expired",
        CardStatus::Replaced => "card.replaced",
        CardStatus::Blocked | CardStatus::Disabled => "card.disabled",
    };
    let detail = format!("{} {} {}", fields.number("card_index")?, standing.status.code(), standing.reason);
    Ok(Some(NewEvent::of_wallet(&merchant, &wallet, kind, standing.at, detail)))
}

/// Keeps how a card came to a status.
pub(super) async fn keep_standing(c: &mut Connection, id: &CardId, standing: &CardStanding) -> Result<()> {
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

fn read(row: &Row) -> Result<Card> {
    let fields = Fields::of("cards", row);
    let length = usize::try_from(fields.number("pan_length")?).map_err(|_| fields.wrong("pan_length"))?;
    Ok(Card {
        id: CardId::from_text(fields.text("id")?),
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        wallet_id: WalletId::from_text(fields.text("wallet_id")?),
        index: fields.small("card_index")?,
        pcn: fields.named("pcn", Pcn::parse)?,
        brand: fields.named("brand", Brand::parse)?,
        masked: MaskedPan { first6: fields.text("first6")?, last4: fields.text("last4")?, length },
        fingerprint: fields.hash("fingerprint")?,
        created_at: fields.time("created_at")?,
        status: fields.named("status", CardStatus::from_code)?,
        version: CardVersion {
            number: fields.small("version")?,
            record_id: RecordId::from_text(fields.text("record_id")?),
            expiry: fields.named("expiry", Expiry::parse_yyyymm)?,
            holder: fields.text("holder")?,
        },
    })
}
