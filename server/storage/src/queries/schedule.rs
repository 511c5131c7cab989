//! What is charged on which day.

use domain::event::NewEvent;
use domain::ids::{MandateId, MerchantId, ScheduleId, WalletId};
use domain::mandate::MandateState;
use domain::ports::{Claimed, NewSchedule, ScheduleChange, ScheduleFilter, ScheduleMade};
use domain::schedule::{Misfit, Schedule, ScheduleEnd, ScheduleState};
use jiff::Timestamp;

use super::idempotency::Earlier;
use super::{Connection, Fields, Result, Row, event, idempotency, instalment, lock, mandate, ms};
use crate::failure::Failure;
use crate::json::schedule::TermsShape;
use crate::json::{from_text, to_text};

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, merchant_id, wallet_id, mandate_id, reference, state, ended, terms, version, created_at
             FROM schedules ",
            $tail
        )
    };
}

/// A schedule with its first instalment.
pub(in super::super) async fn add(c: &mut Connection, new: &NewSchedule) -> Result<ScheduleMade> {
    let schedule = &new.schedule;
    if let Some(claim) = &new.idempotency
        && let Some(earlier) = idempotency::earlier(c, &schedule.merchant_id, claim).await?
    {
        return Ok(match earlier {
            Earlier::Replayed(made) => ScheduleMade::Replayed(made),
            Earlier::Reused => ScheduleMade::KeyReused,
        });
    }
    if let Some(misfit) = unfit(c, &schedule.mandate_id).await? {
        return Ok(ScheduleMade::Unfit(misfit));
    }
    insert(c, schedule).await?;
    instalment::insert(c, &new.first).await?;
    if let Some(claim) = &new.idempotency {
        let made = Claimed::Schedule(schedule.id.clone());
        idempotency::insert(c, &schedule.merchant_id, claim, &made, schedule.created_at).await?;
    }
    event::append(c, &new.events).await?;
    Ok(ScheduleMade::New)
}

/// What keeps a mandate from having one more schedule. Whoever ends the mandate waits for this transaction, and then
/// finds its schedule.
async fn unfit(c: &mut Connection, mandate: &MandateId) -> Result<Option<Misfit>> {
    let Some((state, agreement)) = mandate::held(c, mandate).await? else { return Ok(Some(Misfit::MandateEnded)) };
    if state != MandateState::Active {
        return Ok(Some(Misfit::MandateEnded));
    }
    if !agreement.is_for_one_schedule() {
        return Ok(None);
    }
    let other = sqlx::query("SELECT id FROM schedules WHERE mandate_id = $1 AND state <> 'ended' LIMIT 1")
        .bind(mandate.as_str())
        .fetch_optional(c)
        .await?;
    Ok(other.map(|_| Misfit::Scheduled))
}

async fn insert(c: &mut Connection, schedule: &Schedule) -> Result<()> {
    sqlx::query(
        "INSERT INTO schedules (id, merchant_id, wallet_id, mandate_id, reference, state, ended, terms, version,
             created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(schedule.id.as_str())
    .bind(schedule.merchant_id.as_str())
    .bind(schedule.wallet_id.as_str())
    .bind(schedule.mandate_id.as_str())
    .bind(&schedule.reference)
    .bind(schedule.state.code())
    .bind(schedule.ended.map(ScheduleEnd::code))
    .bind(to_text("schedules", &TermsShape::new(&schedule.terms))?)
    .bind(schedule.version)
    .bind(ms(schedule.created_at))
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn by_id(c: &mut Connection, id: &ScheduleId) -> Result<Option<Schedule>> {
    let row = sqlx::query(select!("WHERE id = $1")).bind(id.as_str()).fetch_optional(c).await?;
    row.as_ref().map(read).transpose()
}

/// Ids sort by age.
pub(in super::super) async fn list(
    c: &mut Connection,
    merchant: &MerchantId,
    filter: &ScheduleFilter,
) -> Result<Vec<Schedule>> {
    let after = filter.after.as_ref().map_or("", ScheduleId::as_str);
    let state = filter.state.map_or("", ScheduleState::code);
    let rows = match &filter.mandate {
        Some(mandate) => {
            sqlx::query(select!(
                "WHERE merchant_id = $1 AND id > $2 AND ($3 = '' OR state = $3) AND mandate_id = $5
                 ORDER BY id LIMIT $4"
            ))
            .bind(merchant.as_str())
            .bind(after)
            .bind(state)
            .bind(i64::from(filter.limit))
            .bind(mandate.as_str())
            .fetch_all(c)
            .await?
        }
        None => {
            sqlx::query(select!("WHERE merchant_id = $1 AND id > $2 AND ($3 = '' OR state = $3) ORDER BY id LIMIT $4"))
                .bind(merchant.as_str())
                .bind(after)
                .bind(state)
                .bind(i64::from(filter.limit))
                .fetch_all(c)
                .await?
        }
    };
    rows.iter().map(read).collect()
}

/// Stores a change, if nobody was faster.
pub(in super::super) async fn change(c: &mut Connection, change: &ScheduleChange) -> Result<()> {
    let schedule = &change.schedule;
    lock(c, &name(&schedule.id)).await?;
    let done = sqlx::query(
        "UPDATE schedules SET state = $3, ended = $4, terms = $5, version = version + 1, mandate_id = $6
         WHERE id = $1 AND version = $2",
    )
    .bind(schedule.id.as_str())
    .bind(change.expected)
    .bind(schedule.state.code())
    .bind(schedule.ended.map(ScheduleEnd::code))
    .bind(to_text("schedules", &TermsShape::new(&schedule.terms))?)
    .bind(schedule.mandate_id.as_str())
    .execute(&mut *c)
    .await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Stale);
    }
    for changed in &change.instalments {
        instalment::update(c, changed).await?;
    }
    if let Some(fresh) = &change.fresh {
        instalment::insert(c, fresh).await?;
    }
    event::append(c, &change.events).await
}

/// Locks a schedule to the end of the transaction, if it is still as it was read.
pub(super) async fn lock_unchanged(c: &mut Connection, id: &ScheduleId, version: i64) -> Result<()> {
    lock(c, &name(id)).await?;
    let stored: Option<i64> =
        sqlx::query_scalar("SELECT version FROM schedules WHERE id = $1").bind(id.as_str()).fetch_optional(c).await?;
    if stored == Some(version) { Ok(()) } else { Err(Failure::Stale) }
}

/// Ends a schedule of which no instalment is open any more; false when one is, or when it has ended before.
pub(super) async fn finish(c: &mut Connection, id: &ScheduleId) -> Result<bool> {
    if instalment::any_open(c, id).await? {
        return Ok(false);
    }
    let done = sqlx::query(
        "UPDATE schedules SET state = 'ended', ended = 'finished', version = version + 1
         WHERE id = $1 AND state <> 'ended'",
    )
    .bind(id.as_str())
    .execute(c)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(in super::super) async fn end_with_mandate(
    c: &mut Connection,
    (mandate, now): &(MandateId, Timestamp),
) -> Result<u32> {
    let events = end_of_mandate(c, mandate, *now).await?;
    event::append(c, &events).await?;
    Ok(u32::try_from(events.len()).unwrap_or(u32::MAX))
}

/// Ends every schedule of a mandate, in the transaction that ends the mandate; with what the wallet is to be told.
pub(super) async fn end_of_mandate(c: &mut Connection, mandate: &MandateId, now: Timestamp) -> Result<Vec<NewEvent>> {
    let rows = sqlx::query(select!("WHERE mandate_id = $1 AND state <> 'ended' ORDER BY id"))
        .bind(mandate.as_str())
        .fetch_all(&mut *c)
        .await?;
    let mut events = Vec::with_capacity(rows.len());
    for schedule in rows.iter().map(read) {
        let Schedule { id, merchant_id, wallet_id, .. } = schedule?;
        lock(c, &name(&id)).await?;
        sqlx::query("UPDATE schedules SET state = 'ended', ended = 'mandate', version = version + 1 WHERE id = $1")
            .bind(id.as_str())
            .execute(&mut *c)
            .await?;
        instalment::cancel_waiting(c, &id).await?;
        let detail = format!("{id} {}", ScheduleEnd::Mandate.code());
        events.push(NewEvent::of_wallet(&merchant_id, &wallet_id, "schedule.ended", now, detail));
    }
    Ok(events)
}

/// Holds every schedule of a mandate, as its merchant would, who may let them go on; with what the wallet is to be told.
/// What is being charged comes to its own end.
pub(super) async fn hold_of_mandate(c: &mut Connection, mandate: &MandateId, now: Timestamp) -> Result<Vec<NewEvent>> {
    let rows = sqlx::query(select!("WHERE mandate_id = $1 AND state = 'active' ORDER BY id"))
        .bind(mandate.as_str())
        .fetch_all(&mut *c)
        .await?;
    let mut events = Vec::with_capacity(rows.len());
    for schedule in rows.iter().map(read) {
        let Schedule { id, merchant_id, wallet_id, .. } = schedule?;
        lock(c, &name(&id)).await?;
        let done = sqlx::query(
            "UPDATE schedules SET state = 'paused', version = version + 1 WHERE id = $1 AND state = 'active'",
        )
        .bind(id.as_str())
        .execute(&mut *c)
        .await?;
        if done.rows_affected() == 0 {
            // It was held or ended before it was locked.
            continue;
        }
        instalment::hold_waiting(c, &id).await?;
        events.push(NewEvent::of_wallet(&merchant_id, &wallet_id, "schedule.paused", now, id.to_string()));
    }
    Ok(events)
}

/// The schedules of a mandate follow the one that replaces it.
pub(super) async fn follow_mandate(c: &mut Connection, old: &MandateId, new: &MandateId) -> Result<()> {
    sqlx::query(
        "UPDATE schedules SET mandate_id = $2, version = version + 1 WHERE mandate_id = $1 AND state <> 'ended'",
    )
    .bind(old.as_str())
    .bind(new.as_str())
    .execute(c)
    .await?;
    Ok(())
}

fn name(id: &ScheduleId) -> String {
    format!("schedule:{id}")
}

fn read(row: &Row) -> Result<Schedule> {
    let fields = Fields::of("schedules", row);
    Ok(Schedule {
        id: ScheduleId::from_text(fields.text("id")?),
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        wallet_id: WalletId::from_text(fields.text("wallet_id")?),
        mandate_id: MandateId::from_text(fields.text("mandate_id")?),
        reference: fields.text("reference")?,
        state: fields.named("state", ScheduleState::from_code)?,
        ended: fields.optional_named("ended", ScheduleEnd::from_code)?,
        terms: from_text("schedules", &fields.text("terms")?, TermsShape::read)?,
        version: fields.number("version")?,
        created_at: fields.time("created_at")?,
    })
}
