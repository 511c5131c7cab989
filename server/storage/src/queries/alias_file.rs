//! Files about aliases that we send: begun with their lines, built, delivered, answered.

use domain::ids::{CardId, MerchantId, RecordId};
use domain::ports::{AliasFileState, OutFile, ToAnnounce};
use domain::smartbill::alias::Alias;
use domain::smartbill::file::{OutKind, Spooled};
use domain::smartbill::record::Announce;
use domain::wallet::SealedCard;
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, filed_payment, lock, ms};
use crate::failure::Failure;

/// Unanswered files looked at in one go.
const UNANSWERED_MAX: i64 = 1_000;

/// Why a case needs nobody any more.
const ANSWERED: &str = "answered since";

/// What there is to announce, in front of what else is asked of `aliases`. That an alias is cancelled waits until what
/// was given for it is answered: American Express would refuse a payment of an alias that it was told to forget.
macro_rules! to_announce {
    ($what:literal, $rest:literal) => {
        concat!(
            $what,
            " FROM aliases WHERE aliases.announce IS NOT NULL AND NOT (aliases.announce = 'cancelled' AND EXISTS (
                 SELECT p.operation_id FROM filed_payments AS p
                 WHERE p.merchant_number = aliases.merchant_number AND p.alias = aliases.alias
                     AND p.ended_at IS NULL)) ",
            $rest
        )
    };
}

/// Whether [`next`] would find something: asked by a reader, so that nobody's write waits.
pub(in super::super) async fn any_due(c: &mut Connection, now: Timestamp, gathered_before: Timestamp) -> Result<bool> {
    let due = sqlx::query(to_announce!(
        "SELECT alias_files.merchant_number FROM alias_files
         WHERE alias_files.state IN ('building', 'built') AND alias_files.due_at <= $1
         UNION ALL
         SELECT aliases.merchant_number",
        "AND aliases.announce_at <= $2 AND NOT EXISTS (
             SELECT f.sequence FROM alias_files AS f
             WHERE f.merchant_number = aliases.merchant_number AND f.state IN ('building', 'built'))
         UNION ALL
         SELECT p.merchant_number FROM filed_payments AS p
         WHERE p.file IS NULL AND p.ended_at IS NULL AND p.leaves_at <= $1 AND NOT EXISTS (
             SELECT f.sequence FROM alias_files AS f
             WHERE f.merchant_number = p.merchant_number AND f.state IN ('building', 'built'))
         LIMIT 1"
    ));
    Ok(due.bind(ms(now)).bind(ms(gathered_before)).fetch_optional(c).await?.is_some())
}

pub(in super::super) async fn oldest(c: &mut Connection) -> Result<Option<Timestamp>> {
    let oldest: Option<i64> =
        sqlx::query_scalar(to_announce!("SELECT MIN(aliases.announce_at)", "")).fetch_one(c).await?;
    let read = oldest.map(Timestamp::from_millisecond).transpose();
    read.map_err(|_| Failure::Row("aliases", "column announce_at".to_owned()))
}

pub(in super::super) async fn next(
    c: &mut Connection,
    (now, gathered_before, lease_until, lines_max): &(Timestamp, Timestamp, Timestamp, u32),
) -> Result<Option<OutFile>> {
    let row = sqlx::query(
        "UPDATE alias_files SET fence = fence + 1, due_at = $2
         WHERE state IN ('building', 'built') AND due_at <= $1 AND merchant_number = (
             SELECT f.merchant_number FROM alias_files AS f
             WHERE f.state IN ('building', 'built') AND f.due_at <= $1 ORDER BY f.due_at, f.merchant_number LIMIT 1)
         RETURNING merchant_number, sequence, kind, state, begun_at, name, fence",
    )
    .bind(ms(*now))
    .bind(ms(*lease_until))
    .fetch_optional(&mut *c)
    .await?;
    match row {
        Some(row) => read(&row).map(Some),
        None => begin(c, *now, *gathered_before, *lease_until, *lines_max).await,
    }
}

async fn begin(
    c: &mut Connection,
    now: Timestamp,
    gathered_before: Timestamp,
    lease_until: Timestamp,
    lines_max: u32,
) -> Result<Option<OutFile>> {
    let number: Option<String> = sqlx::query_scalar(to_announce!(
        "SELECT aliases.merchant_number",
        "AND aliases.announce_at <= $1 AND NOT EXISTS (
             SELECT f.sequence FROM alias_files AS f
             WHERE f.merchant_number = aliases.merchant_number AND f.state IN ('building', 'built'))
         ORDER BY aliases.announce_at, aliases.merchant_number LIMIT 1"
    ))
    .bind(ms(gathered_before))
    .fetch_optional(&mut *c)
    .await?;
    let (number, kind) = match number {
        Some(number) => (number, OutKind::Announcement),
        None => match filed_payment::due(c, now).await? {
            Some(number) => (number, OutKind::Payments),
            None => return Ok(None),
        },
    };
    lock(c, &format!("alias-files:{number}")).await?;
    // Nothing, when another worker has begun one since.
    let row = sqlx::query(
        "INSERT INTO alias_files (merchant_number, sequence, state, begun_at, due_at, fence, kind)
         SELECT CAST($1 AS TEXT), COALESCE(MAX(f.sequence), 0) + 1, 'building', CAST($2 AS BIGINT), CAST($3 AS BIGINT), 1,
             CAST($4 AS TEXT)
         FROM alias_files AS f WHERE f.merchant_number = $1
         HAVING COUNT(CASE WHEN f.state IN ('building', 'built') THEN 1 END) = 0
         RETURNING merchant_number, sequence, kind, state, begun_at, name, fence",
    )
    .bind(&number)
    .bind(ms(now))
    .bind(ms(lease_until))
    .bind(kind.code())
    .fetch_optional(&mut *c)
    .await?;
    let Some(file) = row.as_ref().map(read).transpose()? else { return Ok(None) };
    if kind == OutKind::Payments {
        // Taken out or claimed since: no number is used for a file of nothing.
        let claimed = filed_payment::claim(c, &file, now, lines_max).await?;
        return if claimed == 0 { Err(Failure::Stale) } else { Ok(Some(file)) };
    }
    sqlx::query(to_announce!(
        "UPDATE aliases SET announced = announce, file = $2, announce = NULL, announce_at = NULL
         WHERE card_id IN (SELECT aliases.card_id",
        "AND aliases.merchant_number = $1 ORDER BY aliases.announce_at, aliases.card_id LIMIT $3)"
    ))
    .bind(&number)
    .bind(i64::from(file.sequence))
    .bind(i64::from(lines_max))
    .execute(c)
    .await?;
    Ok(Some(file))
}

/// Lines of a file, by alias. Of a removed card nothing but its end is told.
pub(in super::super) async fn lines(
    c: &mut Connection,
    file: &OutFile,
    after: &str,
    limit: usize,
) -> Result<Vec<ToAnnounce>> {
    let rows = sqlx::query(
        "SELECT a.card_id, a.merchant_id, a.alias, a.announced, s.id AS record_id, s.ciphertext
         FROM aliases AS a JOIN cards ON cards.id = a.card_id
         LEFT JOIN card_versions AS v ON v.card_id = cards.id AND v.number = cards.version
         LEFT JOIN sealed_cards AS s ON s.id = v.record_id AND cards.status <> 'removed'
         WHERE a.merchant_number = $1 AND a.file = $2 AND a.announced IS NOT NULL AND a.alias > $3
         ORDER BY a.alias LIMIT $4",
    )
    .bind(&file.merchant_number)
    .bind(i64::from(file.sequence))
    .bind(after)
    .bind(i64::try_from(limit).unwrap_or(i64::MAX))
    .fetch_all(c)
    .await?;
    rows.iter().map(read_line).collect()
}

pub(in super::super) async fn extend(c: &mut Connection, (file, lease_until): &(OutFile, Timestamp)) -> Result<()> {
    let done = sqlx::query(
        "UPDATE alias_files SET due_at = $4
         WHERE merchant_number = $1 AND sequence = $2 AND fence = $3 AND state = 'building'",
    )
    .bind(&file.merchant_number)
    .bind(i64::from(file.sequence))
    .bind(file.fence)
    .bind(ms(*lease_until))
    .execute(c)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(Failure::Stale) }
}

pub(in super::super) async fn built(
    c: &mut Connection,
    (file, spooled, left_out, lease_until): &(OutFile, Spooled, Vec<CardId>, Timestamp),
) -> Result<()> {
    let lines = spooled.lines.map(|lines| i64::try_from(lines).unwrap_or(i64::MAX));
    let done = sqlx::query(
        "UPDATE alias_files SET state = 'built', name = $4, digest = $5, lines = $6, due_at = $7
         WHERE merchant_number = $1 AND sequence = $2 AND fence = $3 AND state = 'building'",
    )
    .bind(&file.merchant_number)
    .bind(i64::from(file.sequence))
    .bind(file.fence)
    .bind(&spooled.name)
    .bind(&spooled.digest[..])
    .bind(lines)
    .bind(ms(*lease_until))
    .execute(&mut *c)
    .await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Stale);
    }
    for card in left_out {
        // Of one that American Express never heard of, there is no end to be told either.
        sqlx::query(
            "UPDATE aliases SET announced = NULL,
                 announce = CASE WHEN announced = 'new' AND announce = 'cancelled' THEN NULL ELSE announce END,
                 announce_at = CASE WHEN announced = 'new' AND announce = 'cancelled' THEN NULL ELSE announce_at END
             WHERE card_id = $1",
        )
        .bind(card.as_str())
        .execute(&mut *c)
        .await?;
    }
    Ok(())
}

pub(in super::super) async fn sent(c: &mut Connection, (file, now): &(OutFile, Timestamp)) -> Result<()> {
    let done = sqlx::query(
        "UPDATE alias_files SET state = 'sent', sent_at = $4
         WHERE merchant_number = $1 AND sequence = $2 AND fence = $3 AND state <> 'sent'",
    )
    .bind(&file.merchant_number)
    .bind(i64::from(file.sequence))
    .bind(file.fence)
    .bind(ms(*now))
    .execute(&mut *c)
    .await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Stale);
    }
    // An end is not answered.
    sqlx::query(
        "UPDATE aliases SET announced = NULL WHERE merchant_number = $1 AND file = $2 AND announced = 'cancelled'",
    )
    .bind(&file.merchant_number)
    .bind(i64::from(file.sequence))
    .execute(c)
    .await?;
    Ok(())
}

/// Files sent before a moment with lines that are not answered.
pub(in super::super) async fn unanswered(
    c: &mut Connection,
    before: Timestamp,
    results_before: Timestamp,
) -> Result<Vec<(String, u32, u64)>> {
    let rows: Vec<(String, i64, i64)> = sqlx::query_as(
        // From what is not answered, which is little, to its files, which are all that ever were.
        "SELECT f.merchant_number, f.sequence, COUNT(a.card_id) FROM aliases AS a
         JOIN alias_files AS f ON f.merchant_number = a.merchant_number AND f.sequence = a.file
         WHERE a.announced IS NOT NULL AND a.announced <> 'cancelled' AND a.status NOT IN ('ER', 'CC')
             AND f.sent_at < $1 AND f.state IN ('sent', 'shredded')
         GROUP BY f.merchant_number, f.sequence
         UNION ALL
         SELECT f.merchant_number, f.sequence, COUNT(p.operation_id) FROM filed_payments AS p
         JOIN alias_files AS f ON f.merchant_number = p.merchant_number AND f.sequence = p.file
         WHERE p.file IS NOT NULL AND p.ended_at IS NULL AND f.sent_at < $3 AND f.state IN ('sent', 'shredded')
         GROUP BY f.merchant_number, f.sequence ORDER BY 1, 2 LIMIT $2",
    )
    .bind(ms(before))
    .bind(UNANSWERED_MAX)
    .bind(ms(results_before))
    .fetch_all(c)
    .await?;
    let read = |(number, sequence, count): (String, i64, i64)| {
        let wrong = |_| Failure::Row("alias_files", "a negative number".to_owned());
        Ok((number, u32::try_from(sequence).map_err(wrong)?, u64::try_from(count).map_err(wrong)?))
    };
    rows.into_iter().map(read).collect()
}

pub(in super::super) async fn unsent(c: &mut Connection, before: Timestamp) -> Result<Vec<(String, u32)>> {
    let rows: Vec<(String, i64)> = sqlx::query_as(
        "SELECT merchant_number, sequence FROM alias_files
         WHERE state IN ('building', 'built') AND begun_at < $1 ORDER BY merchant_number LIMIT $2",
    )
    .bind(ms(before))
    .bind(UNANSWERED_MAX)
    .fetch_all(c)
    .await?;
    let read = |(number, sequence)| {
        let sequence = u32::try_from(sequence).map_err(|_| Failure::Row("alias_files", "column sequence".to_owned()));
        Ok((number, sequence?))
    };
    rows.into_iter().map(read).collect()
}

/// Open cases of files that are answered, or sent, by now.
macro_rules! answered {
    ($what:literal, $rest:literal) => {
        concat!(
            $what,
            " WHERE closed_at IS NULL AND (kind = 'smartbill_unsent' AND NOT EXISTS (
                 SELECT f.sequence FROM alias_files AS f WHERE f.state IN ('building', 'built')
                     AND cases.subject = f.merchant_number || ':' || CAST(f.sequence AS TEXT))
             OR kind = 'smartbill_unanswered' AND NOT EXISTS (
                 SELECT a.card_id FROM aliases AS a
                 WHERE a.announced IN ('new', 'changed') AND a.status NOT IN ('ER', 'CC')
                     AND cases.subject = a.merchant_number || ':' || CAST(a.file AS TEXT))
             AND NOT EXISTS (
                 SELECT p.operation_id FROM filed_payments AS p WHERE p.file IS NOT NULL AND p.ended_at IS NULL
                     AND cases.subject = p.merchant_number || ':' || CAST(p.file AS TEXT)))",
            $rest
        )
    };
}

/// Whether [`close_answered`] would close any: asked by a reader, so that nobody's write waits.
pub(in super::super) async fn any_answered(c: &mut Connection) -> Result<bool> {
    Ok(sqlx::query(answered!("SELECT id FROM cases", " LIMIT 1")).fetch_optional(c).await?.is_some())
}

pub(in super::super) async fn close_answered(c: &mut Connection, now: &Timestamp) -> Result<u32> {
    let done = sqlx::query(answered!("UPDATE cases SET closed_at = $1, decision = $2", ""))
        .bind(ms(*now))
        .bind(ANSWERED)
        .execute(c)
        .await?;
    Ok(u32::try_from(done.rows_affected()).unwrap_or(u32::MAX))
}

/// Files that were done with before a moment, in either direction.
pub(in super::super) async fn old(c: &mut Connection, before: Timestamp, limit: u32) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT name FROM alias_files WHERE state = 'sent' AND sent_at < $1
         UNION SELECT name FROM alias_arrivals
             WHERE state IN ('applied', 'refused') AND done_at < $1 AND closed_at IS NOT NULL
         LIMIT $2",
    )
    .bind(ms(before))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?)
}

pub(in super::super) async fn shredded(c: &mut Connection, name: &String) -> Result<()> {
    for statement in [
        "UPDATE alias_files SET state = 'shredded' WHERE name = $1 AND state = 'sent'",
        "UPDATE alias_arrivals SET state = 'shredded' WHERE name = $1 AND state IN ('applied', 'refused')",
    ] {
        sqlx::query(statement).bind(name).execute(&mut *c).await?;
    }
    Ok(())
}

fn read(row: &Row) -> Result<OutFile> {
    let fields = Fields::of("alias_files", row);
    let state = |code: &str| match code {
        "building" => Some(AliasFileState::Building),
        "built" => Some(AliasFileState::Built),
        _ => None,
    };
    Ok(OutFile {
        merchant_number: fields.text("merchant_number")?,
        sequence: fields.small("sequence")?,
        kind: fields.named("kind", OutKind::from_code)?,
        state: fields.named("state", state)?,
        begun_at: fields.time("begun_at")?,
        name: fields.optional_text("name")?,
        fence: fields.number("fence")?,
    })
}

fn read_line(row: &Row) -> Result<ToAnnounce> {
    let fields = Fields::of("aliases", row);
    let ciphertext: Option<Vec<u8>> = fields.get("ciphertext")?;
    let record = fields.optional_text("record_id")?.map(RecordId::from_text);
    Ok(ToAnnounce {
        card_id: CardId::from_text(fields.text("card_id")?),
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        alias: fields.named("alias", |text| Alias::read(text).ok())?,
        announce: fields.named("announced", Announce::from_code)?,
        sealed: record.zip(ciphertext).map(|(id, ciphertext)| SealedCard { id, ciphertext }),
    })
}
