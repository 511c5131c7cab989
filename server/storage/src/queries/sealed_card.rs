//! Sealed numbers: pending until a card has them, shredded when nothing needs them.

use domain::ids::{RecordId, SessionId};
use domain::wallet::SealedCard;
use jiff::Timestamp;

use super::{Connection, Fields, Result, custody, ms};
use crate::failure::Failure;

/// The rule of when a number may go: no card has it, or the one that had it was removed and no payment made with it is
/// open; no live attempt needs it, and no operation on it is open.
macro_rules! where_unneeded {
    () => {
        "sealed_cards.kept = 0
         AND NOT EXISTS (SELECT v.record_id FROM card_versions v JOIN cards c ON c.id = v.card_id
             WHERE v.record_id = sealed_cards.id AND (c.status <> 'removed' OR EXISTS (
                 SELECT p.pay_id FROM mandates m JOIN payments p ON p.mandate_id = m.id
                 JOIN operations made ON made.pay_id = p.pay_id AND made.record_id = v.record_id
                 WHERE m.card_id = c.id AND p.status NOT IN ('succeeded', 'failed'))))
         AND NOT EXISTS (SELECT s.id FROM sessions s WHERE s.record_id = sealed_cards.id AND s.state IN
             ('card_entered', 'authenticating', 'challenging', 'authenticated', 'code_needed', 'authorising',
              'unknown'))
         AND NOT EXISTS (SELECT o.id FROM operations o WHERE o.record_id = sealed_cards.id AND o.state = 'intended')"
    };
}

pub(super) async fn insert(
    c: &mut Connection,
    sealed: &SealedCard,
    session: &SessionId,
    created_at: Timestamp,
) -> Result<()> {
    sqlx::query("INSERT INTO sealed_cards (id, session_id, ciphertext, created_at, kept) VALUES ($1, $2, $3, $4, 0)")
        .bind(sealed.id.as_str())
        .bind(session.as_str())
        .bind(&sealed.ciphertext)
        .bind(ms(created_at))
        .execute(c)
        .await?;
    Ok(())
}

/// Another number of a card, kept from the start; it belongs to the visit that the card's own came from.
pub(super) async fn insert_beside(
    c: &mut Connection,
    sealed: &SealedCard,
    beside: &RecordId,
    created_at: Timestamp,
) -> Result<()> {
    let done = sqlx::query(
        "INSERT INTO sealed_cards (id, session_id, ciphertext, created_at, kept)
         SELECT CAST($1 AS TEXT), session_id, $2, CAST($3 AS BIGINT), 1 FROM sealed_cards WHERE id = $4",
    )
    .bind(sealed.id.as_str())
    .bind(&sealed.ciphertext)
    .bind(ms(created_at))
    .bind(beside.as_str())
    .execute(c)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(Failure::Refused(format!("sealed card {beside} is missing"))) }
}

/// No card has it any more: it goes like any that none has.
pub(super) async fn release(c: &mut Connection, id: &RecordId) -> Result<()> {
    sqlx::query("UPDATE sealed_cards SET kept = 0 WHERE id = $1").bind(id.as_str()).execute(c).await?;
    Ok(())
}

/// A card has it now.
pub(super) async fn keep(c: &mut Connection, id: &RecordId) -> Result<()> {
    let done = sqlx::query("UPDATE sealed_cards SET kept = 1 WHERE id = $1").bind(id.as_str()).execute(c).await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(Failure::Refused(format!("sealed card {id} is missing"))) }
}

pub(in super::super) async fn by_id(c: &mut Connection, id: &RecordId) -> Result<Option<SealedCard>> {
    let row = sqlx::query("SELECT id, ciphertext FROM sealed_cards WHERE id = $1")
        .bind(id.as_str())
        .fetch_optional(c)
        .await?;
    row.as_ref()
        .map(|row| {
            let fields = Fields::of("sealed_cards", row);
            Ok(SealedCard { id: RecordId::from_text(fields.text("id")?), ciphertext: fields.get("ciphertext")? })
        })
        .transpose()
}

pub(in super::super) async fn shreddable(c: &mut Connection, limit: u32) -> Result<Vec<RecordId>> {
    let ids: Vec<String> = sqlx::query_scalar(concat!(
        "SELECT sealed_cards.id FROM sealed_cards WHERE ",
        where_unneeded!(),
        " ORDER BY sealed_cards.id LIMIT $1"
    ))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    Ok(ids.into_iter().map(RecordId::from_text).collect())
}

pub(in super::super) async fn shred(c: &mut Connection, (id, now): &(RecordId, Timestamp)) -> Result<()> {
    let done = sqlx::query(concat!("DELETE FROM sealed_cards WHERE sealed_cards.id = $1 AND ", where_unneeded!()))
        .bind(id.as_str())
        .execute(&mut *c)
        .await?;
    if done.rows_affected() == 1 { custody::remember(c, id, *now).await } else { Ok(()) }
}

pub(in super::super) async fn missing(c: &mut Connection, ids: &[RecordId]) -> Result<Vec<RecordId>> {
    let mut missing = Vec::new();
    for id in ids {
        let found =
            sqlx::query("SELECT id FROM sealed_cards WHERE id = $1").bind(id.as_str()).fetch_optional(&mut *c).await?;
        if found.is_none() {
            missing.push(id.clone());
        }
    }
    Ok(missing)
}
