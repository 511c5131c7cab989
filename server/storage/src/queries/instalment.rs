//! Charges that have their day.

use domain::brand::Brand;
use domain::event::NewEvent;
use domain::ids::{CardId, MandateId, PayId, ScheduleId};
use domain::instalment::{Instalment, InstalmentState};
use domain::money::Money;
use domain::payment::Payment;
use domain::ports::{InstalmentClaim, InstalmentOutcome};
use domain::retry::{CAP_DAYS, CardDeclines, GiveUp};
use jiff::Timestamp;

use super::{CLAIM_INSTALMENTS, Connection, Fields, Result, Row, bit, event, ms, readable, schedule};
use crate::failure::Failure;

/// One day, in milliseconds.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT schedule_id, rank, state, due_on, amount_minor, currency, notice, charge_at, wake_at, pay_id,
                 attempts, declines, reason, fence
             FROM instalments ",
            $tail
        )
    };
}

/// Stores one, unless it is there.
pub(super) async fn insert(c: &mut Connection, instalment: &Instalment) -> Result<()> {
    sqlx::query(
        "INSERT INTO instalments (schedule_id, rank, state, due_on, amount_minor, currency, notice, charge_at, wake_at,
             pay_id, attempts, declines, reason, fence)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT (schedule_id, rank) DO NOTHING",
    )
    .bind(instalment.schedule_id.as_str())
    .bind(i64::from(instalment.rank))
    .bind(instalment.state.code())
    .bind(instalment.due_on.to_string())
    .bind(instalment.amount.minor)
    .bind(instalment.amount.currency.code())
    .bind(bit(instalment.notice))
    .bind(ms(instalment.charge_at))
    .bind(instalment.wake_at.map(ms))
    .bind(instalment.pay_id.as_str())
    .bind(i64::from(instalment.attempts))
    .bind(i64::from(instalment.declines))
    .bind(instalment.reason.as_deref())
    .bind(instalment.fence)
    .execute(c)
    .await?;
    Ok(())
}

/// Stores what changed, if nobody was faster.
pub(super) async fn update(c: &mut Connection, instalment: &Instalment) -> Result<()> {
    let done = sqlx::query(
        "UPDATE instalments SET state = $4, amount_minor = $5, charge_at = $6, wake_at = $7, pay_id = $8,
             attempts = $9, declines = $10, reason = $11, fence = fence + 1
         WHERE schedule_id = $1 AND rank = $2 AND fence = $3",
    )
    .bind(instalment.schedule_id.as_str())
    .bind(i64::from(instalment.rank))
    .bind(instalment.fence)
    .bind(instalment.state.code())
    .bind(instalment.amount.minor)
    .bind(ms(instalment.charge_at))
    .bind(instalment.wake_at.map(ms))
    .bind(instalment.pay_id.as_str())
    .bind(i64::from(instalment.attempts))
    .bind(i64::from(instalment.declines))
    .bind(instalment.reason.as_deref())
    .execute(c)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(Failure::Stale) }
}

/// True when a worker's claim still stands; nobody can take it away before the end of this unit.
pub(super) async fn is_claimed(c: &mut Connection, claim: &InstalmentClaim) -> Result<bool> {
    let locked = sqlx::query(
        "UPDATE instalments SET fence = fence WHERE schedule_id = $1 AND rank = $2 AND fence = $3 AND state = 'charging'",
    )
    .bind(claim.schedule_id.as_str())
    .bind(i64::from(claim.rank))
    .bind(claim.fence)
    .execute(c)
    .await?;
    Ok(locked.rows_affected() == 1)
}

/// Those that a worker should look at, each under a new fence; the ones to be charged are being charged from here on.
pub(in super::super) async fn claim(
    c: &mut Connection,
    (now, lease_until, limit): &(Timestamp, Timestamp, u32),
) -> Result<Vec<Instalment>> {
    let rows = sqlx::query(CLAIM_INSTALMENTS)
        .bind(ms(*now))
        .bind(ms(*lease_until))
        .bind(i64::from(*limit))
        .fetch_all(c)
        .await?;
    let mut claimed = readable("instalments", &rows, read);
    claimed.sort_by(|a, b| (a.charge_at, &a.schedule_id, a.rank).cmp(&(b.charge_at, &b.schedule_id, b.rank)));
    Ok(claimed)
}

pub(in super::super) async fn any_due(c: &mut Connection, now: Timestamp) -> Result<bool> {
    let due = sqlx::query("SELECT rank FROM instalments WHERE wake_at <= $1 LIMIT 1").bind(ms(now)).fetch_optional(c);
    Ok(due.await?.is_some())
}

/// The instalment of a refused payment is paid by another: the consumer came and authenticated anew. A worker that has
/// not stored the refusal yet finds another fence and stores nothing.
pub(super) async fn made_good(c: &mut Connection, refused: &PayId, paid: &PayId) -> Result<()> {
    sqlx::query(
        "UPDATE instalments SET state = 'paid', pay_id = $2, wake_at = NULL, reason = NULL, fence = fence + 1
         WHERE pay_id = $1 AND state IN ('charging', 'retrying', 'given_up')",
    )
    .bind(refused.as_str())
    .bind(paid.as_str())
    .execute(c)
    .await?;
    Ok(())
}

/// The charge of an instalment was approved, but never taken: it is not paid. A worker that has not stored that it was
/// finds another fence, and then the payment as it is.
pub(super) async fn unpaid(c: &mut Connection, payment: &Payment, code: &str, now: Timestamp) -> Result<Vec<NewEvent>> {
    let reason = format!("{}:{code}", GiveUp::Forbidden.code());
    let rows = sqlx::query(
        "UPDATE instalments SET fence = fence + 1,
             state = CASE WHEN state = 'paid' THEN 'given_up' ELSE state END,
             reason = CASE WHEN state = 'paid' THEN $2 ELSE reason END,
             wake_at = CASE WHEN state = 'paid' THEN NULL ELSE $3 END
         WHERE pay_id = $1 AND state IN ('paid', 'charging') RETURNING schedule_id, rank, state",
    )
    .bind(payment.pay_id.as_str())
    .bind(&reason)
    .bind(ms(now))
    .fetch_all(c)
    .await?;
    let mut events = Vec::new();
    for row in &rows {
        let fields = Fields::of("instalments", row);
        if fields.named("state", InstalmentState::from_code)? == InstalmentState::GivenUp {
            let detail = format!("{} {} {reason}", fields.text("schedule_id")?, fields.small("rank")?);
            let (merchant, wallet) = (&payment.merchant_id, &payment.wallet_id);
            let event = NewEvent::of_wallet(merchant, wallet, "instalment.given_up", now, detail);
            events.push(event.about(&payment.pay_id));
        }
    }
    Ok(events)
}

/// What a worker did, with the next instalment.
pub(in super::super) async fn settle(c: &mut Connection, outcome: &InstalmentOutcome) -> Result<()> {
    let id = &outcome.instalment.schedule_id;
    schedule::lock_unchanged(c, id, outcome.schedule_version).await?;
    update(c, &outcome.instalment).await?;
    if let Some(next) = &outcome.next {
        insert(c, next).await?;
    }
    let finished = outcome.tried && schedule::finish(c, id).await?;
    // The wallet's facts last, as every unit of work has them.
    event::append(c, &outcome.events).await?;
    if finished {
        event::append(c, std::slice::from_ref(&outcome.finished)).await?;
    }
    Ok(())
}

pub(in super::super) async fn list(
    c: &mut Connection,
    id: &ScheduleId,
    after: u32,
    limit: u32,
) -> Result<Vec<Instalment>> {
    let rows = sqlx::query(select!("WHERE schedule_id = $1 AND rank > $2 ORDER BY rank LIMIT $3"))
        .bind(id.as_str())
        .bind(i64::from(after))
        .bind(i64::from(limit))
        .fetch_all(c)
        .await?;
    rows.iter().map(read).collect()
}

pub(in super::super) async fn open(c: &mut Connection, id: &ScheduleId) -> Result<Vec<Instalment>> {
    let rows = sqlx::query(select!(
        "WHERE schedule_id = $1 AND state IN ('planned', 'announced', 'charging', 'retrying') ORDER BY rank"
    ))
    .bind(id.as_str())
    .fetch_all(c)
    .await?;
    rows.iter().map(read).collect()
}

pub(super) async fn any_open(c: &mut Connection, id: &ScheduleId) -> Result<bool> {
    let row = sqlx::query(select!(
        "WHERE schedule_id = $1 AND state IN ('planned', 'announced', 'charging', 'retrying') LIMIT 1"
    ))
    .bind(id.as_str())
    .fetch_optional(c)
    .await?;
    Ok(row.is_some())
}

/// Cancels what nobody is charging now.
pub(super) async fn cancel_waiting(c: &mut Connection, id: &ScheduleId) -> Result<()> {
    sqlx::query(
        "UPDATE instalments SET state = 'cancelled', wake_at = NULL, reason = 'ended', fence = fence + 1
         WHERE schedule_id = $1 AND state IN ('planned', 'announced', 'retrying')",
    )
    .bind(id.as_str())
    .execute(c)
    .await?;
    Ok(())
}

/// Nobody looks at what waits, until its schedule goes on.
pub(super) async fn hold_waiting(c: &mut Connection, id: &ScheduleId) -> Result<()> {
    sqlx::query(
        "UPDATE instalments SET wake_at = NULL, fence = fence + 1
         WHERE schedule_id = $1 AND state IN ('planned', 'announced', 'retrying')",
    )
    .bind(id.as_str())
    .execute(c)
    .await?;
    Ok(())
}

/// What was held until the card's alias was enrolled is charged now.
pub(super) async fn wake_held(c: &mut Connection, card: &CardId, now: Timestamp) -> Result<()> {
    sqlx::query(
        "UPDATE instalments SET wake_at = $2, fence = fence + 1
         WHERE state IN ('announced', 'charging', 'retrying') AND charge_at <= $2 AND wake_at > $2 AND schedule_id IN (
             SELECT s.id FROM schedules AS s JOIN mandates AS m ON m.id = s.mandate_id
             WHERE m.card_id = $1 AND m.state = 'active' AND s.state = 'active')",
    )
    .bind(card.as_str())
    .bind(ms(now))
    .execute(c)
    .await?;
    Ok(())
}

/// The payment that it is being charged with has its outcome.
pub(super) async fn wake_charging(c: &mut Connection, pay_id: &PayId, now: Timestamp) -> Result<()> {
    sqlx::query("UPDATE instalments SET wake_at = $2, fence = fence + 1 WHERE pay_id = $1 AND state = 'charging'")
        .bind(pay_id.as_str())
        .bind(ms(now))
        .execute(c)
        .await?;
    Ok(())
}

/// Declines of a card by its issuer, whoever asked: payments on all mandates of the card.
pub(in super::super) async fn card_declines(
    c: &mut Connection,
    mandate: &MandateId,
    amount: Money,
    now: Timestamp,
) -> Result<Option<(Brand, CardDeclines)>> {
    let row = sqlx::query(
        "SELECT cards.brand, COUNT(payments.pay_id) AS month,
             COUNT(CASE WHEN payments.created_at >= $3 THEN 1 END) AS day,
             COUNT(CASE WHEN payments.amount_minor = $4 AND payments.currency = $5 THEN 1 END) AS same
         FROM mandates AS named
         JOIN cards ON cards.id = named.card_id
         JOIN mandates ON mandates.card_id = named.card_id
         LEFT JOIN payments ON payments.mandate_id = mandates.id AND payments.created_at >= $2
             AND payments.status = 'failed' AND payments.refusal LIKE 'issuer:%'
         WHERE named.id = $1 GROUP BY cards.brand",
    )
    .bind(mandate.as_str())
    .bind(ms(now) - CAP_DAYS * DAY_MS)
    .bind(ms(now) - DAY_MS)
    .bind(amount.minor)
    .bind(amount.currency.code())
    .fetch_optional(c)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let fields = Fields::of("cards", &row);
    let declines = CardDeclines {
        day: fields.small("day")?,
        month: fields.small("month")?,
        month_same_amount: fields.small("same")?,
    };
    Ok(Some((fields.named("brand", Brand::parse)?, declines)))
}

/// What is due or under way at the bank. A reversal or capture that was sent once and waits for its next turn is neither.
pub(in super::super) async fn unfinished(c: &mut Connection, now: Timestamp) -> Result<u64> {
    let count: i64 = sqlx::query_scalar(
        "SELECT (SELECT COUNT(*) FROM instalments WHERE wake_at <= $1)
              + (SELECT COUNT(*) FROM card_watches WHERE due_at <= $1)
              + (SELECT COUNT(*) FROM operations WHERE state = 'intended' AND kind = 'authorisation')
              + (SELECT COUNT(*) FROM operations WHERE state = 'intended' AND kind <> 'authorisation'
                     AND (due_at <= $1 OR (attempts = 0 AND due_at <= $1 + $2)))",
    )
    .bind(ms(now))
    .bind(domain::operation::INLINE_LEASE_S * 1000)
    .fetch_one(c)
    .await?;
    u64::try_from(count).map_err(|_| Failure::Row("instalments", "a negative count".to_owned()))
}

pub(in super::super) async fn next_due(c: &mut Connection, now: Timestamp) -> Result<Option<Timestamp>> {
    let next: Option<i64> = sqlx::query_scalar(
        "SELECT MIN(at) FROM (
             SELECT MIN(wake_at) AS at FROM instalments WHERE wake_at > $1
             UNION ALL
             SELECT MIN(due_at) AS at FROM card_watches WHERE due_at > $1
             UNION ALL
             SELECT MIN(due_at) AS at FROM operations WHERE state = 'intended' AND kind <> 'authorisation'
                 AND due_at > $1) AS next",
    )
    .bind(ms(now))
    .fetch_one(c)
    .await?;
    next.map(Timestamp::from_millisecond)
        .transpose()
        .map_err(|_| Failure::Row("instalments", "a time out of range".to_owned()))
}

pub(super) fn read(row: &Row) -> Result<Instalment> {
    let fields = Fields::of("instalments", row);
    Ok(Instalment {
        schedule_id: ScheduleId::from_text(fields.text("schedule_id")?),
        rank: fields.small("rank")?,
        state: fields.named("state", InstalmentState::from_code)?,
        due_on: fields.named("due_on", |day| day.parse().ok())?,
        amount: fields.money()?,
        notice: fields.flag("notice")?,
        charge_at: fields.time("charge_at")?,
        wake_at: fields.optional_time("wake_at")?,
        pay_id: PayId::from_text(fields.text("pay_id")?),
        attempts: fields.small("attempts")?,
        declines: fields.small("declines")?,
        reason: fields.optional_text("reason")?,
        fence: fields.number("fence")?,
    })
}
