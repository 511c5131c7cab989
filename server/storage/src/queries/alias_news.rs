//! Files about aliases that come: known by their bytes, taken by one, applied in parts.

use domain::case::NewCase;
use domain::event::NewEvent;
use domain::ids::CardId;
use domain::mandate::{EndedBy, MandateEnd};
use domain::ports::{Arrival, ArrivalState, CardStanding, MandatesEnd, NewArrival, NewsApplied, NewsChunk};
use domain::smartbill::alias::Alias;
use domain::smartbill::record::AliasRecord;
use domain::smartbill::status::AliasStatus;
use domain::wallet::CardStatus;
use jiff::Timestamp;
use sqlx::QueryBuilder;

use super::{
    Connection, Db, Fields, Result, Row, alias, bit, card_status, card_update, case, event, instalment, lock, mandate,
    ms, schedule,
};
use crate::failure::Failure;

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT digest, name, merchant_number, sequence, state, applied, fault, closed_at, fence
             FROM alias_arrivals ",
            $tail
        )
    };
}

pub(in super::super) async fn by_digest(c: &mut Connection, digest: &[u8; 32]) -> Result<Option<Arrival>> {
    let row = sqlx::query(select!("WHERE digest = $1")).bind(&digest[..]).fetch_optional(c).await?;
    row.as_ref().map(read).transpose()
}

/// The number that comes next; none for a merchant number without aliases.
pub(in super::super) async fn expected(c: &mut Connection, number: &str) -> Result<Option<u32>> {
    let known = sqlx::query("SELECT card_id FROM aliases WHERE merchant_number = $1 LIMIT 1")
        .bind(number)
        .fetch_optional(&mut *c)
        .await?;
    if known.is_none() {
        return Ok(None);
    }
    let last: Option<i64> =
        sqlx::query_scalar("SELECT MAX(sequence) FROM alias_arrivals WHERE merchant_number = $1 AND fault IS NULL")
            .bind(number)
            .fetch_one(c)
            .await?;
    let next = u32::try_from(last.unwrap_or(0) + 1);
    next.map(Some).map_err(|_| Failure::Row("alias_arrivals", "column sequence".to_owned()))
}

pub(in super::super) async fn named(c: &mut Connection, number: &str, names: &[Alias]) -> Result<Vec<AliasRecord>> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = QueryBuilder::<Db>::new(alias::select!("WHERE merchant_number = "));
    query.push_bind(number).push(" AND alias IN (");
    let mut list = query.separated(", ");
    for name in names {
        list.push_bind(name.as_str());
    }
    query.push(")");
    let rows = query.build().fetch_all(c).await?;
    rows.iter().map(alias::read).collect()
}

/// Takes a file that is the next one, or one whose worker's time is up.
pub(in super::super) async fn take(
    c: &mut Connection,
    (new, now, lease_until): &(NewArrival, Timestamp, Timestamp),
) -> Result<Arrival> {
    lock(c, &format!("alias-arrivals:{}", new.merchant_number)).await?;
    let taken = sqlx::query(
        "UPDATE alias_arrivals SET fence = fence + 1, due_at = $3
         WHERE digest = $1 AND state = 'applying' AND due_at <= $2
         RETURNING digest, name, merchant_number, sequence, state, applied, fault, closed_at, fence",
    )
    .bind(&new.digest[..])
    .bind(ms(*now))
    .bind(ms(*lease_until))
    .fetch_optional(&mut *c)
    .await?;
    if let Some(row) = taken {
        return read(&row);
    }
    let under_way =
        sqlx::query("SELECT digest FROM alias_arrivals WHERE merchant_number = $1 AND state = 'applying' LIMIT 1")
            .bind(&new.merchant_number)
            .fetch_optional(&mut *c)
            .await?;
    if under_way.is_some()
        || by_digest(c, &new.digest).await?.is_some()
        || expected(c, &new.merchant_number).await? != Some(new.sequence)
    {
        return Err(Failure::Stale);
    }
    let row = sqlx::query(
        "INSERT INTO alias_arrivals (digest, name, kind, merchant_number, sequence, state, applied, received_at, due_at,
             fence)
         VALUES ($1, $2, $3, $4, $5, 'applying', 0, $6, $7, 1)
         RETURNING digest, name, merchant_number, sequence, state, applied, fault, closed_at, fence",
    )
    .bind(&new.digest[..])
    .bind(&new.name)
    .bind(new.kind.code())
    .bind(&new.merchant_number)
    .bind(i64::from(new.sequence))
    .bind(ms(*now))
    .bind(ms(*lease_until))
    .fetch_one(c)
    .await?;
    read(&row)
}

/// A part of a file. Per line, rows are touched in the order that all units of work keep: mandates and their schedules,
/// instalments, the card, its alias; what wallets are told comes last.
pub(in super::super) async fn apply(c: &mut Connection, chunk: &NewsChunk) -> Result<()> {
    let lines = (chunk.from, chunk.to);
    advance(c, &chunk.digest, chunk.fence, lines, chunk.last, (chunk.lease_until, chunk.at)).await?;
    let mut told = Vec::new();
    for line in &chunk.lines {
        told.extend(line.events.iter().cloned());
        told.extend(apply_line(c, line).await?);
    }
    event::tell(c, &told).await
}

/// The lines up to `to` are applied. `Stale`: another worker has the file.
pub(super) async fn advance(
    c: &mut Connection,
    digest: &[u8; 32],
    fence: i64,
    (from, to): (u64, u64),
    last: bool,
    (lease_until, at): (Timestamp, Timestamp),
) -> Result<()> {
    let done = sqlx::query(
        "UPDATE alias_arrivals SET applied = $4, due_at = $5, state = CASE WHEN $6 = 1 THEN 'applied' ELSE state END,
             done_at = CASE WHEN $6 = 1 THEN $7 ELSE done_at END
         WHERE digest = $1 AND fence = $2 AND applied = $3 AND state = 'applying'",
    )
    .bind(&digest[..])
    .bind(fence)
    .bind(i64::try_from(from).unwrap_or(i64::MAX))
    .bind(i64::try_from(to).unwrap_or(i64::MAX))
    .bind(ms(lease_until))
    .bind(bit(last))
    .bind(ms(at))
    .execute(c)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(Failure::Stale) }
}

async fn apply_line(c: &mut Connection, line: &NewsApplied) -> Result<Vec<NewEvent>> {
    let (id, at) = (&line.card_id, line.step.at);
    let mut told = Vec::new();
    if line.ends {
        card_update::unwatch(c, id).await?;
        for mandate in mandate::active_ids_of_card(c, id).await? {
            let end = MandateEnd { at, by: EndedBy::Card, replaced_by: None };
            let ends = MandatesEnd { mandate_id: mandate, whole_card: false, end };
            told.extend(mandate::end_untold(c, &ends).await?.1);
        }
    }
    if let Some(change) = &line.change {
        card_update::revive(c, change.version.iter().flat_map(|new| &new.revived)).await?;
        card_update::apply(c, id, change).await?;
    }
    if let Some(always) = line.disables {
        told.extend(switch_off_rest(c, id, always, at).await?);
    }
    let status = line.step.status.code();
    let done = sqlx::query(
        "UPDATE aliases SET status = $3, code = CASE WHEN status = $3 THEN code ELSE $4 END,
             since = CASE WHEN status = $3 THEN since ELSE $5 END,
             announced = CASE WHEN $8 = 1 AND status = 'WR' AND announced = 'changed' THEN 'new'
                 WHEN $6 = 1 THEN NULL ELSE announced END,
             announce = CASE WHEN $7 = 1 AND announce <> 'cancelled' THEN NULL
                 WHEN $8 = 1 AND status = 'WR' AND announced = 'new' AND announce = 'changed' THEN 'new'
                 ELSE announce END,
             announce_at = CASE WHEN $7 = 1 AND announce <> 'cancelled' THEN NULL ELSE announce_at END
         WHERE card_id = $1 AND status = $2",
    )
    .bind(id.as_str())
    .bind(line.expected.code())
    .bind(status)
    .bind(line.code.as_deref())
    .bind(ms(at))
    .bind(bit(line.answers))
    // What American Express has ended is not announced as changed.
    .bind(bit(line.step.status.is_over() && line.expected != line.step.status))
    .bind(bit(line.overtaken))
    .execute(&mut *c)
    .await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Stale);
    }
    alias::keep(c, id, &line.step).await?;
    if line.step.status.is_enrolled() && line.expected == AliasStatus::Waiting {
        instalment::wake_held(c, id, at).await?;
    }
    Ok(told)
}

/// The other cards of a wallet are switched off and their schedules held, as a merchant would, who may undo it.
async fn switch_off_rest(c: &mut Connection, card: &CardId, always: bool, at: Timestamp) -> Result<Vec<NewEvent>> {
    let others: Vec<(String, i64)> = sqlx::query_as(
        "SELECT other.id, CAST(CASE WHEN aliases.card_id IS NULL THEN 0 ELSE 1 END AS BIGINT)
         FROM cards AS named
         JOIN cards AS other ON other.merchant_id = named.merchant_id AND other.wallet_id = named.wallet_id
         LEFT JOIN aliases ON aliases.card_id = other.id
         WHERE named.id = $1 AND other.id <> $1 AND other.status <> 'removed' ORDER BY other.card_index",
    )
    .bind(card.as_str())
    .fetch_all(&mut *c)
    .await?;
    let mut told = Vec::new();
    if !always && others.iter().any(|(_, has_alias)| *has_alias == 0) {
        return Ok(told);
    }
    let from = [CardStatus::Active, CardStatus::Expiring, CardStatus::Expired, CardStatus::Replaced];
    let standing = CardStanding { status: CardStatus::Disabled, at, reason: "smartbill:wallet".to_owned() };
    for (other, _) in others {
        let other = CardId::from_text(other);
        for mandate in mandate::active_ids_of_card(c, &other).await? {
            told.extend(schedule::hold_of_mandate(c, &mandate, at).await?);
        }
        told.extend(card_status::change(c, &other, &from, &standing).await?);
    }
    Ok(told)
}

pub(in super::super) async fn refuse(
    c: &mut Connection,
    (digest, name, case, now): &([u8; 32], String, NewCase, Timestamp),
) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO alias_arrivals (digest, name, state, applied, fault, received_at, done_at, due_at, fence)
         VALUES ($1, $2, 'refused', 0, $3, $4, $4, $4, 1) ON CONFLICT (digest) DO NOTHING",
    )
    .bind(&digest[..])
    .bind(name)
    .bind(&case.detail)
    .bind(ms(*now))
    .execute(&mut *c)
    .await?;
    let is_new = done.rows_affected() == 1;
    if is_new {
        case::open(c, case, *now).await?;
    }
    Ok(is_new)
}

pub(in super::super) async fn closed(c: &mut Connection, (digest, now): &([u8; 32], Timestamp)) -> Result<()> {
    sqlx::query("UPDATE alias_arrivals SET closed_at = $2 WHERE digest = $1 AND closed_at IS NULL")
        .bind(&digest[..])
        .bind(ms(*now))
        .execute(c)
        .await?;
    Ok(())
}

fn read(row: &Row) -> Result<Arrival> {
    let fields = Fields::of("alias_arrivals", row);
    let refused = fields.optional_text("fault")?.is_some();
    let state = |code: &str| match code {
        "applying" => Some(ArrivalState::Applying),
        "applied" | "refused" | "shredded" if refused => Some(ArrivalState::Refused),
        "applied" | "shredded" => Some(ArrivalState::Applied),
        _ => None,
    };
    let sequence: Option<i64> = fields.get("sequence")?;
    Ok(Arrival {
        digest: fields.hash("digest")?,
        name: fields.text("name")?,
        merchant_number: fields.optional_text("merchant_number")?.unwrap_or_default(),
        sequence: u32::try_from(sequence.unwrap_or(0)).map_err(|_| fields.wrong("sequence"))?,
        state: fields.named("state", state)?,
        applied: u64::try_from(fields.number("applied")?).map_err(|_| fields.wrong("applied"))?,
        is_closed: fields.optional_time("closed_at")?.is_some(),
        fence: fields.number("fence")?,
    })
}
