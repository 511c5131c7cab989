//! What people must decide.

use domain::case::{Case, CaseKind, NewCase};
use domain::ids::{MerchantId, PayId};
use domain::ports::CaseFilter;
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, ms};

/// Cases opened in one sweep, of each kind.
const SWEPT_MAX: i64 = 1_000;

/// Why a case needs nobody any more.
const SETTLED: &str = "settled by itself";

/// Opens a case, unless there was one of its name.
pub(in super::super) async fn open(c: &mut Connection, new: &NewCase, now: Timestamp) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO cases (id, kind, subject, merchant_id, pay_id, detail, opened_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING",
    )
    .bind(id_of(new))
    .bind(new.kind.code())
    .bind(&new.subject)
    .bind(new.merchant_id.as_ref().map(MerchantId::as_str))
    .bind(new.pay_id.as_ref().map(PayId::as_str))
    .bind(&new.detail)
    .bind(ms(now))
    .execute(c)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether there was a case of its name: asked by a reader, so that nobody's write waits.
pub(in super::super) async fn is_known(c: &mut Connection, new: &NewCase) -> Result<bool> {
    let found = sqlx::query("SELECT id FROM cases WHERE id = $1").bind(id_of(new)).fetch_optional(c).await?;
    Ok(found.is_some())
}

fn id_of(new: &NewCase) -> String {
    format!("{}:{}", new.kind.code(), new.subject)
}

/// What may become a case, or be one no longer.
macro_rules! due {
    () => {
        "SELECT 'hold_open' AS kind, id, merchant_id, pay_id, amount_minor, currency, attempts, response_code
             FROM operations WHERE kind = 'reversal' AND state = 'intended' AND intended_at < $1
             AND NOT EXISTS (SELECT k.id FROM cases k WHERE k.id = 'hold_open:' || operations.id)
         UNION ALL
         SELECT 'capture_refused' AS kind, id, merchant_id, pay_id, amount_minor, currency, attempts, response_code
             FROM operations WHERE kind = 'capture' AND state = 'declined' AND response_code IS NOT NULL
             AND NOT EXISTS (SELECT k.id FROM cases k WHERE k.id = 'capture_refused:' || operations.id)
         LIMIT $2"
    };
}

pub(in super::super) async fn any_due(c: &mut Connection, holds_before: Timestamp) -> Result<bool> {
    if sqlx::query(due!()).bind(ms(holds_before)).bind(1_i64).fetch_optional(&mut *c).await?.is_some() {
        return Ok(true);
    }
    let open = sqlx::query("SELECT id FROM cases WHERE closed_at IS NULL LIMIT 1").fetch_optional(c).await?;
    Ok(open.is_some())
}

pub(in super::super) async fn sweep(
    c: &mut Connection,
    (now, holds_before): &(Timestamp, Timestamp),
) -> Result<(u32, u32)> {
    let rows = sqlx::query(due!()).bind(ms(*holds_before)).bind(SWEPT_MAX).fetch_all(&mut *c).await?;
    let mut opened = 0;
    for row in &rows {
        opened += u32::from(open(c, &of_operation(row)?, *now).await?);
    }
    let closed = sqlx::query(
        "UPDATE cases SET closed_at = $1, decision = $2
         WHERE closed_at IS NULL AND (
             (kind = 'hold_open' AND subject IN (SELECT o.id FROM operations o
                  WHERE o.id = cases.subject AND o.state <> 'intended'))
             OR (kind = 'not_cleared' AND subject IN (SELECT o.id FROM operations o
                  WHERE o.id = cases.subject AND o.cleared_day IS NOT NULL)))",
    )
    .bind(ms(*now))
    .bind(SETTLED)
    .execute(c)
    .await?;
    Ok((opened, u32::try_from(closed.rows_affected()).unwrap_or(u32::MAX)))
}

fn of_operation(row: &Row) -> Result<NewCase> {
    let fields = Fields::of("operations", row);
    let kind = fields.named("kind", CaseKind::from_code)?;
    let amount = fields.money()?;
    let code = fields.optional_text("response_code")?;
    let detail = match (kind, code) {
        (CaseKind::CaptureRefused, Some(code)) => format!("capture of {amount} was refused with {code}"),
        (_, code) => {
            let attempts = fields.small("attempts")?;
            let said = code.map_or_else(|| "not answered".to_owned(), |code| format!("answered {code}"));
            format!("hold of {amount}: its reversal was sent {attempts} times and is {said}")
        }
    };
    Ok(NewCase {
        kind,
        subject: fields.text("id")?,
        merchant_id: Some(MerchantId::from_text(fields.text("merchant_id")?)),
        pay_id: Some(PayId::from_text(fields.text("pay_id")?)),
        detail,
    })
}

pub(in super::super) async fn list(c: &mut Connection, filter: &CaseFilter) -> Result<Vec<Case>> {
    let (at, id) = filter.before.as_ref().map_or((i64::MAX, ""), |(at, id)| (ms(*at), id.as_str()));
    let rows = sqlx::query(
        "SELECT id, kind, subject, merchant_id, pay_id, detail, opened_at, closed_at, decision FROM cases
         WHERE ($1 = '' OR merchant_id = $1) AND ($2 = 0 OR closed_at IS NULL) AND ($3 = 0 OR closed_at IS NOT NULL)
             AND (opened_at < $4 OR (opened_at = $4 AND id < $5))
         ORDER BY opened_at DESC, id DESC LIMIT $6",
    )
    .bind(filter.merchant.as_ref().map_or("", MerchantId::as_str))
    .bind(i64::from(filter.open == Some(true)))
    .bind(i64::from(filter.open == Some(false)))
    .bind(at)
    .bind(id)
    .bind(i64::from(filter.limit))
    .fetch_all(c)
    .await?;
    rows.iter().map(read).collect()
}

pub(in super::super) async fn close(
    c: &mut Connection,
    (id, decision, now): &(String, String, Timestamp),
) -> Result<bool> {
    let done = sqlx::query("UPDATE cases SET closed_at = $2, decision = $3 WHERE id = $1 AND closed_at IS NULL")
        .bind(id)
        .bind(ms(*now))
        .bind(decision)
        .execute(c)
        .await?;
    Ok(done.rows_affected() == 1)
}

fn read(row: &Row) -> Result<Case> {
    let fields = Fields::of("cases", row);
    Ok(Case {
        id: fields.text("id")?,
        about: NewCase {
            kind: fields.named("kind", CaseKind::from_code)?,
            subject: fields.text("subject")?,
            merchant_id: fields.optional_text("merchant_id")?.map(MerchantId::from_text),
            pay_id: fields.optional_text("pay_id")?.map(PayId::from_text),
            detail: fields.text("detail")?,
        },
        opened_at: fields.time("opened_at")?,
        closed: fields.optional_time("closed_at")?.zip(fields.optional_text("decision")?),
    })
}
