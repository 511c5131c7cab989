//! Wallets and the cards in them.

use domain::brand::Brand;
use domain::card::MaskedPan;
use domain::card_update::Source;
use domain::event::NewEvent;
use domain::expiry::Expiry;
use domain::ids::{CardId, MerchantId, RecordId, WalletId};
use domain::pcn::Pcn;
use domain::ports::CardStanding;
use domain::smartbill::record::NewAlias;
use domain::wallet::{Card, CardStatus, CardVersion, Fingerprint};
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, alias, bit, card_status, card_update, ms, sealed_card, wallet};
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

/// What becomes of an accepted card.
pub(super) struct Stored {
    /// The card of the wallet that it is.
    pub(super) id: CardId,
    /// That card was removed while its bank was asked: nothing is agreed with it any more.
    pub(super) removed: bool,
    next: Next,
}

/// What is left to be done for it, once mandates and instalments are dealt with.
enum Next {
    Nothing,
    /// The stored card itself was proven again.
    Proven,
    /// Another plastic, typed by its holder; of a card that it was to take the place of, or found to be.
    Version(Typed),
}

enum Typed {
    Again,
    Renewal,
}

impl Stored {
    /// Whether it has another plastic from now on.
    pub(super) fn is_renewed(&self) -> bool {
        matches!(self.next, Next::Version(_))
    }
}

/// Finds the card of the wallet that an accepted one is a version of, or adds it. The same number is the same card,
/// whatever was meant to be renewed. The wallet's row is made or locked first; the row of a card that was there is
/// touched by [`put_in_force`] alone.
///
/// With an alias wanted, a new card gets an index whose alias is free.
pub(super) async fn store(
    c: &mut Connection,
    card: &Card,
    renews: Option<&CardId>,
    wanted: Option<&NewAlias>,
) -> Result<Stored> {
    wallet::locked(c, card).await?;
    if let Some((id, removed)) = with_record(c, &card.version.record_id).await? {
        return Ok(Stored { id, removed, next: if removed { Next::Nothing } else { Next::Proven } });
    }
    if let Some(id) = same(c, card, renews.is_none()).await? {
        let typed = if renews == Some(&id) { Typed::Renewal } else { Typed::Again };
        return Ok(Stored { id, removed: false, next: Next::Version(typed) });
    }
    if let Some(renewed) = renews {
        // Whoever removed it does not want another in its place either.
        let removed = by_id(c, renewed).await?.is_none_or(|old| old.status == CardStatus::Removed);
        let next = if removed { Next::Nothing } else { Next::Version(Typed::Renewal) };
        return Ok(Stored { id: renewed.clone(), removed, next });
    }
    if let Some(wanted) = wanted {
        alias::pass_over_taken(c, card, wanted).await?;
    }
    insert(c, card).await?;
    insert_version(c, &card.id, 1, &card.version, &card_update::plastic_of(card)).await?;
    sealed_card::keep(c, &card.version.record_id).await?;
    Ok(Stored { id: card.id.clone(), removed: false, next: Next::Nothing })
}

/// Gives a card of the wallet its newest version; with what the wallet is to be told.
pub(super) async fn put_in_force(c: &mut Connection, stored: &Stored, card: &Card) -> Result<Vec<NewEvent>> {
    let mut told = Vec::new();
    match &stored.next {
        Next::Nothing => return Ok(told),
        Next::Proven => {}
        Next::Version(typed) => {
            let (number, index): (i64, i64) =
                sqlx::query_as("UPDATE cards SET version = version + 1 WHERE id = $1 RETURNING version, card_index")
                    .bind(stored.id.as_str())
                    .fetch_one(&mut *c)
                    .await?;
            insert_version(c, &stored.id, number, &card.version, &card_update::plastic_of(card)).await?;
            sealed_card::keep(c, &card.version.record_id).await?;
            if let Typed::Renewal = typed {
                let (merchant, wallet) = (&card.merchant_id, &card.wallet_id);
                let detail = format!("{index} renewed");
                told.push(NewEvent::of_wallet(merchant, wallet, "card.updated", card.created_at, detail));
            }
        }
    }
    told.extend(activate(c, &stored.id, card.created_at).await?);
    Ok(told)
}

/// The card with the same number: the one in force counts first; then, for a card that is added, the one that a card
/// was first stored with, should its old plastic have been proven again.
async fn same(c: &mut Connection, card: &Card, first_too: bool) -> Result<Option<CardId>> {
    let id: Option<String> = sqlx::query_scalar(
        "SELECT cards.id FROM cards
         JOIN card_versions ON card_versions.card_id = cards.id AND card_versions.number = cards.version
         WHERE cards.merchant_id = $1 AND cards.wallet_id = $2 AND cards.brand = $4 AND cards.status <> 'removed'
             AND (card_versions.fingerprint IN ($3, $6) OR ($5 = 1 AND cards.fingerprint IN ($3, $6)))
         ORDER BY CASE WHEN card_versions.fingerprint IN ($3, $6) THEN 0 ELSE 1 END, cards.card_index LIMIT 1",
    )
    .bind(card.merchant_id.as_str())
    .bind(card.wallet_id.as_str())
    .bind(&card.fingerprint[..])
    .bind(card.brand.code())
    .bind(bit(first_too))
    .bind(&card.other_fingerprint.as_ref().unwrap_or(&card.fingerprint)[..])
    .fetch_optional(c)
    .await?;
    Ok(id.map(CardId::from_text))
}

/// A card that its issuer has just approved can be charged again, unless its merchant has switched it off.
async fn activate(c: &mut Connection, id: &CardId, at: Timestamp) -> Result<Option<NewEvent>> {
    use CardStatus::{Blocked, Expired, Expiring, Replaced};
    let standing = CardStanding { status: CardStatus::Active, at, reason: "enrolment".to_owned() };
    card_status::change(c, id, &[Blocked, Expired, Expiring, Replaced], &standing).await
}

/// The card that has a sealed number as one of its versions, and whether it was removed.
async fn with_record(c: &mut Connection, record: &RecordId) -> Result<Option<(CardId, bool)>> {
    let found: Option<(String, String)> = sqlx::query_as(
        "SELECT cards.id, cards.status FROM card_versions JOIN cards ON cards.id = card_versions.card_id
         WHERE card_versions.record_id = $1",
    )
    .bind(record.as_str())
    .fetch_optional(c)
    .await?;
    Ok(found.map(|(id, status)| (CardId::from_text(id), status == CardStatus::Removed.code())))
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

/// A wallet's cards by index, without those that were removed.
pub(in super::super) async fn of_wallet(
    c: &mut Connection,
    merchant: &MerchantId,
    wallet: &WalletId,
) -> Result<Vec<Card>> {
    let rows = sqlx::query(select!(
        "WHERE cards.merchant_id = $1 AND cards.wallet_id = $2 AND cards.status <> 'removed' ORDER BY cards.card_index"
    ))
    .bind(merchant.as_str())
    .bind(wallet.as_str())
    .fetch_all(c)
    .await?;
    rows.iter().map(read).collect()
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
        other_fingerprint: None,
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
