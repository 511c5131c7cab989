//! Sealed numbers as a whole, and which were destroyed.

use domain::expiry::Expiry;
use domain::ids::{CardId, MerchantId, RecordId};
use domain::ports::{Census, Erasure, KeptNumber, KeptVersion, Refingerprint};
use domain::wallet::SealedCard;
use jiff::Timestamp;
use sqlx::Row as _;

use super::{Connection, Fields, Result, Row, ms};

/// What is counted, by table.
const COUNTS: [(&str, &str); 10] = [
    ("merchants", "SELECT count(*) FROM merchants"),
    ("sessions", "SELECT count(*) FROM sessions"),
    ("payments", "SELECT count(*) FROM payments"),
    ("operations", "SELECT count(*) FROM operations"),
    ("operations not settled", "SELECT count(*) FROM operations WHERE state = 'intended'"),
    ("sealed numbers", "SELECT count(*) FROM sealed_cards"),
    ("cards", "SELECT count(*) FROM cards"),
    ("mandates", "SELECT count(*) FROM mandates"),
    ("scheme references", "SELECT count(*) FROM scheme_references"),
    ("events", "SELECT count(*) FROM events"),
];

/// Remembers that a number was destroyed.
pub(super) async fn remember(c: &mut Connection, record: &RecordId, now: Timestamp) -> Result<()> {
    sqlx::query("INSERT INTO erasures (record_id, erased_at) VALUES ($1, $2) ON CONFLICT (record_id) DO NOTHING")
        .bind(record.as_str())
        .bind(ms(now))
        .execute(c)
        .await?;
    Ok(())
}

pub(in super::super) async fn erasures(
    c: &mut Connection,
    since: Timestamp,
    after: Option<&Erasure>,
    limit: u32,
) -> Result<Vec<Erasure>> {
    let rows = sqlx::query(
        "SELECT record_id, erased_at FROM erasures
         WHERE erased_at >= $1 AND (erased_at > $1 OR record_id > $2) ORDER BY erased_at, record_id LIMIT $3",
    )
    .bind(after.map_or(ms(since), |after| ms(after.at)))
    .bind(after.map_or("", |after| after.record.as_str()))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    let read = |row: &Row| {
        let fields = Fields::of("erasures", row);
        Ok(Erasure { record: RecordId::from_text(fields.text("record_id")?), at: fields.time("erased_at")? })
    };
    rows.iter().map(read).collect()
}

pub(in super::super) async fn forget(c: &mut Connection, (before, limit): &(Timestamp, u32)) -> Result<u32> {
    let done = sqlx::query(
        "DELETE FROM erasures WHERE record_id IN (
             SELECT record_id FROM erasures WHERE erased_at < $1 ORDER BY erased_at LIMIT $2)",
    )
    .bind(ms(*before))
    .bind(i64::from(*limit))
    .execute(c)
    .await?;
    Ok(u32::try_from(done.rows_affected()).unwrap_or(u32::MAX))
}

pub(in super::super) async fn kept(
    c: &mut Connection,
    after: Option<&RecordId>,
    limit: u32,
) -> Result<Vec<KeptNumber>> {
    let rows = sqlx::query(
        "SELECT sealed_cards.id, sealed_cards.ciphertext, sessions.merchant_id, card_versions.card_id,
             card_versions.expiry, card_versions.fingerprint
         FROM sealed_cards JOIN sessions ON sessions.id = sealed_cards.session_id
             LEFT JOIN card_versions ON card_versions.record_id = sealed_cards.id
         WHERE sealed_cards.id > $1 ORDER BY sealed_cards.id LIMIT $2",
    )
    .bind(after.map_or("", RecordId::as_str))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<KeptNumber> {
    let fields = Fields::of("sealed_cards", row);
    let id = RecordId::from_text(fields.text("id")?);
    let version = match fields.optional_text("card_id")? {
        Some(card) => Some(KeptVersion {
            card_id: CardId::from_text(card),
            expiry: fields.named("expiry", Expiry::parse_yyyymm)?,
            fingerprint: fields.hash("fingerprint")?,
        }),
        None => None,
    };
    Ok(KeptNumber {
        sealed: SealedCard { id, ciphertext: fields.get("ciphertext")? },
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        version,
    })
}

/// Takes numbers away whose key is destroyed. What a card has keeps its row, for its history.
pub(in super::super) async fn bury(c: &mut Connection, (records, now): &(Vec<RecordId>, Timestamp)) -> Result<u32> {
    let mut count = 0;
    for record in records {
        let gone = sqlx::query(
            "DELETE FROM sealed_cards WHERE id = $1 AND NOT EXISTS (SELECT v.record_id FROM card_versions v WHERE v.record_id = $1)
                 AND NOT EXISTS (SELECT s.id FROM sessions s WHERE s.record_id = $1)
                 AND NOT EXISTS (SELECT o.id FROM operations o WHERE o.record_id = $1 AND o.state = 'intended')",
        )
        .bind(record.as_str())
        .execute(&mut *c)
        .await?
        .rows_affected();
        let emptied = sqlx::query("UPDATE sealed_cards SET ciphertext = $2 WHERE id = $1")
            .bind(record.as_str())
            .bind(Vec::<u8>::new())
            .execute(&mut *c)
            .await?
            .rows_affected();
        remember(c, record, *now).await?;
        count += u32::from(gone + emptied > 0);
    }
    Ok(count)
}

pub(in super::super) async fn refingerprint(c: &mut Connection, changes: &Vec<Refingerprint>) -> Result<u32> {
    let mut count = 0;
    for change in changes {
        let done = sqlx::query(
            "UPDATE card_versions SET fingerprint = $3 WHERE card_id = $1 AND record_id = $2 AND fingerprint = $4",
        )
        .bind(change.card_id.as_str())
        .bind(change.record.as_str())
        .bind(&change.to[..])
        .bind(&change.from[..])
        .execute(&mut *c)
        .await?;
        count += u32::from(done.rows_affected() == 1);
        sqlx::query("UPDATE cards SET fingerprint = $2 WHERE id = $1 AND fingerprint = $3")
            .bind(change.card_id.as_str())
            .bind(&change.to[..])
            .bind(&change.from[..])
            .execute(&mut *c)
            .await?;
    }
    Ok(count)
}

pub(in super::super) async fn census(c: &mut Connection) -> Result<Census> {
    let mut census = Vec::with_capacity(COUNTS.len());
    for (name, statement) in COUNTS {
        let count: i64 = sqlx::query(statement).fetch_one(&mut *c).await?.try_get(0)?;
        census.push((name, u64::try_from(count).unwrap_or(0)));
    }
    Ok(census)
}
