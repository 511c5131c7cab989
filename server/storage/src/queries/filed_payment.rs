//! Payments that leave in files of the alias platform: waiting, left, answered.

use domain::event::NewEvent;
use domain::ids::{MerchantId, OperationId, PayId};
use domain::operation::{Operation, OperationState};
use domain::ports::{
    ChargeSettlement, Claimed, FiledDecision, FiledPayment, NewFiled, OutFile, ResultsChunk, Settling, TakenOut,
};
use domain::settlement::rules::Denied;
use domain::smartbill::alias::Alias;
use domain::smartbill::file::PaymentLine;
use jiff::Timestamp;
use sqlx::QueryBuilder;

use super::idempotency::Earlier;
use super::{
    Connection, Db, Fields, Result, Row, alias_news, charge, event, idempotency, instalment, ms, operation, payment,
};
use crate::failure::Failure;

/// Characters of a reference that name its hour; the STAN follows.
const HOUR_CHARS: usize = 6;

/// Keeps a payment for its file, with its journalled operations.
pub(super) async fn insert(
    c: &mut Connection,
    authorisation: &Operation,
    capture: &Operation,
    filed: &NewFiled,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO filed_payments (operation_id, capture_id, merchant_id, pay_id, merchant_number, alias, reference,
             trace, amount_minor, currency, descriptor, given_at, leaves_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(authorisation.id.as_str())
    .bind(capture.id.as_str())
    .bind(authorisation.merchant_id.as_str())
    .bind(authorisation.pay_id.as_str())
    .bind(&filed.merchant_number)
    .bind(filed.alias.as_str())
    .bind(authorisation.retrieval_reference())
    .bind(i64::from(capture.stan))
    .bind(authorisation.amount.minor)
    .bind(authorisation.amount.currency.code())
    .bind(&filed.descriptor)
    .bind(ms(authorisation.intended_at))
    .bind(ms(filed.leaves_at))
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn next_departure(c: &mut Connection) -> Result<Option<Timestamp>> {
    let next: Option<i64> =
        sqlx::query_scalar("SELECT MIN(leaves_at) FROM filed_payments WHERE file IS NULL AND ended_at IS NULL")
            .fetch_one(c)
            .await?;
    let read = next.map(Timestamp::from_millisecond).transpose();
    read.map_err(|_| Failure::Row("filed_payments", "column leaves_at".to_owned()))
}

/// The merchant number whose payments have waited longest for a file that may be begun.
pub(super) async fn due(c: &mut Connection, now: Timestamp) -> Result<Option<String>> {
    Ok(sqlx::query_scalar(
        "SELECT p.merchant_number FROM filed_payments AS p
         WHERE p.file IS NULL AND p.ended_at IS NULL AND p.leaves_at <= $1 AND NOT EXISTS (
             SELECT f.sequence FROM alias_files AS f
             WHERE f.merchant_number = p.merchant_number AND f.state IN ('building', 'built'))
         ORDER BY p.leaves_at, p.merchant_number LIMIT 1",
    )
    .bind(ms(now))
    .fetch_optional(c)
    .await?)
}

/// Payments that leave by now are of this file from here on, and of no other.
pub(super) async fn claim(c: &mut Connection, file: &OutFile, now: Timestamp, lines_max: u32) -> Result<u64> {
    let done = sqlx::query(
        "UPDATE filed_payments SET file = $2
         WHERE file IS NULL AND ended_at IS NULL AND operation_id IN (
             SELECT p.operation_id FROM filed_payments AS p
             WHERE p.merchant_number = $1 AND p.file IS NULL AND p.ended_at IS NULL AND p.leaves_at <= $3
             ORDER BY p.leaves_at, p.operation_id LIMIT $4)",
    )
    .bind(&file.merchant_number)
    .bind(i64::from(file.sequence))
    .bind(ms(now))
    .bind(i64::from(lines_max))
    .execute(c)
    .await?;
    Ok(done.rows_affected())
}

pub(in super::super) async fn lines(
    c: &mut Connection,
    file: &OutFile,
    after: &str,
    limit: usize,
) -> Result<Vec<PaymentLine>> {
    let rows = sqlx::query(
        "SELECT reference, trace, alias, amount_minor, currency, given_at, descriptor FROM filed_payments
         WHERE merchant_number = $1 AND file = $2 AND file IS NOT NULL AND ended_at IS NULL AND reference > $3
         ORDER BY reference LIMIT $4",
    )
    .bind(&file.merchant_number)
    .bind(i64::from(file.sequence))
    .bind(after)
    .bind(i64::try_from(limit).unwrap_or(i64::MAX))
    .fetch_all(c)
    .await?;
    rows.iter().map(read_line).collect()
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT p.merchant_number, p.file, p.reference, p.alias, p.merchant_id, p.pay_id, p.operation_id,
                 p.capture_id, p.amount_minor, p.currency,
                 CAST(CASE WHEN p.ended_at IS NULL AND f.state <> 'building' THEN 1 ELSE 0 END AS BIGINT) AS awaited,
                 CASE WHEN p.decision IS NULL THEN NULL ELSE o.state END AS by_hand
             FROM filed_payments AS p JOIN operations AS o ON o.id = p.operation_id
             LEFT JOIN alias_files AS f ON f.merchant_number = p.merchant_number AND f.sequence = p.file ",
            $tail
        )
    };
}

pub(in super::super) async fn named(
    c: &mut Connection,
    number: &str,
    references: &[String],
) -> Result<Vec<FiledPayment>> {
    if references.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = QueryBuilder::<Db>::new(select!("WHERE p.merchant_number = "));
    query.push_bind(number).push(" AND p.reference IN (");
    let mut list = query.separated(", ");
    for reference in references {
        list.push_bind(reference.as_str());
    }
    query.push(")");
    let rows = query.build().fetch_all(c).await?;
    rows.iter().map(read).collect()
}

pub(in super::super) async fn of_payment(c: &mut Connection, pay_id: &PayId) -> Result<Option<FiledPayment>> {
    let row = sqlx::query(select!("WHERE p.pay_id = $1")).bind(pay_id.as_str()).fetch_optional(c).await?;
    row.as_ref().map(read).transpose()
}

/// Payments that left and are not answered, by their own names.
pub(in super::super) async fn awaited(c: &mut Connection, after: &str, limit: u32) -> Result<Vec<FiledPayment>> {
    let rows = sqlx::query(select!(
        "WHERE p.file IS NOT NULL AND p.ended_at IS NULL AND f.state <> 'building' AND p.pay_id > $1
         ORDER BY p.pay_id LIMIT $2"
    ))
    .bind(after)
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    rows.iter().map(read).collect()
}

/// The highest STAN of a reference's hour under a merchant number, when the reference itself is taken there.
pub(super) async fn last_of_hour(c: &mut Connection, number: &str, reference: &str) -> Result<Option<u32>> {
    let hour = reference.get(..HOUR_CHARS).unwrap_or_default();
    let last: Option<String> = sqlx::query_scalar(
        "SELECT MAX(p.reference) FROM filed_payments AS p
         WHERE p.merchant_number = $1 AND p.reference >= $3 AND p.reference <= $4 AND EXISTS (
             SELECT same.operation_id FROM filed_payments AS same
             WHERE same.merchant_number = $1 AND same.reference = $2)",
    )
    .bind(number)
    .bind(reference)
    .bind(format!("{hour}000000"))
    .bind(format!("{hour}999999"))
    .fetch_one(c)
    .await?;
    let Some(last) = last else { return Ok(None) };
    let stan = last.get(HOUR_CHARS..).and_then(|stan| stan.parse().ok());
    stan.map(Some).ok_or_else(|| Failure::Row("filed_payments", "column reference".to_owned()))
}

/// A part of a result file: each payment is settled here or, when it was before, nothing is. Wallets are told when all
/// are: what is locked for one of them is locked to the end.
pub(in super::super) async fn apply(c: &mut Connection, chunk: &ResultsChunk) -> Result<()> {
    let ResultsChunk { digest, fence, from, to, last, lease_until, at, settled } = chunk;
    alias_news::advance(c, digest, *fence, (*from, *to), *last, (*lease_until, *at)).await?;
    let mut told = Vec::new();
    for one in settled {
        told.extend(settle(c, one, *at).await?);
    }
    event::tell(c, &told).await
}

/// A person says what became of a payment that left.
pub(in super::super) async fn decide(c: &mut Connection, decision: &FiledDecision) -> Result<()> {
    let FiledDecision { settled, words, at } = decision;
    let done = sqlx::query(
        "UPDATE filed_payments SET decision = $2
         WHERE operation_id = $1 AND ended_at IS NULL AND EXISTS (
             SELECT f.sequence FROM alias_files AS f
             WHERE f.merchant_number = filed_payments.merchant_number AND f.sequence = filed_payments.file
                 AND f.state <> 'building')",
    )
    .bind(settled.settlement.operation.id.as_str())
    .bind(words)
    .execute(&mut *c)
    .await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Stale);
    }
    let told = settle(c, settled, *at).await?;
    event::tell(c, &told).await
}

/// Answers what is to be told of it.
async fn settle(c: &mut Connection, settled: &ChargeSettlement, at: Timestamp) -> Result<Vec<NewEvent>> {
    let id = &settled.settlement.operation.id;
    let done = sqlx::query(
        "UPDATE filed_payments SET ended_at = $2 WHERE operation_id = $1 AND file IS NOT NULL AND ended_at IS NULL",
    )
    .bind(id.as_str())
    .bind(ms(at))
    .execute(&mut *c)
    .await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Stale);
    }
    let (_, consequences) = charge::settle_untold(c, settled).await?;
    instalment::wake_charging(c, &settled.payment.pay_id, at).await?;
    Ok(settled.events.iter().cloned().chain(consequences).collect())
}

/// Takes a payment back whose file was not begun.
pub(in super::super) async fn take_out(c: &mut Connection, taken: &TakenOut) -> Result<Settling> {
    let reversal = &taken.reversal;
    let merchant = &reversal.merchant_id;
    if let Some(claim) = &taken.idempotency
        && let Some(earlier) = idempotency::earlier(c, merchant, claim).await?
    {
        return Ok(match earlier {
            Earlier::Replayed(made) => Settling::Replayed(made),
            Earlier::Reused => Settling::KeyReused,
        });
    }
    let Some(authorisation) = &reversal.original_id else { return Ok(Settling::NoPayment) };
    let done = sqlx::query(
        "UPDATE filed_payments SET ended_at = $2
         WHERE operation_id = $1 AND merchant_id = $3 AND file IS NULL AND ended_at IS NULL",
    )
    .bind(authorisation.as_str())
    .bind(ms(reversal.intended_at))
    .bind(merchant.as_str())
    .execute(&mut *c)
    .await?;
    if done.rows_affected() != 1 {
        return Ok(Settling::Denied(Denied::Left));
    }
    payment::change(c, &taken.payment).await?;
    sqlx::query("UPDATE operations SET state = 'declined' WHERE pay_id = $1 AND state = 'filed'")
        .bind(reversal.pay_id.as_str())
        .execute(&mut *c)
        .await?;
    let journalled = operation::insert(c, reversal).await?;
    operation::insert_request(c, &journalled.id, &taken.request).await?;
    if let Some(claim) = &taken.idempotency {
        let made = Claimed::Operation(journalled.id.clone());
        idempotency::insert(c, merchant, claim, &made, journalled.intended_at).await?;
    }
    instalment::wake_charging(c, &reversal.pay_id, reversal.intended_at).await?;
    event::append(c, &taken.events).await?;
    Ok(Settling::Intended(Box::new(journalled)))
}

fn read_line(row: &Row) -> Result<PaymentLine> {
    let fields = Fields::of("filed_payments", row);
    Ok(PaymentLine {
        reference: fields.text("reference")?,
        trace: fields.small("trace")?,
        alias: fields.named("alias", |text| Alias::read(text).ok())?,
        amount: fields.money()?,
        given_at: fields.time("given_at")?,
        descriptor: fields.text("descriptor")?,
    })
}

fn read(row: &Row) -> Result<FiledPayment> {
    let fields = Fields::of("filed_payments", row);
    let file: Option<i64> = fields.get("file")?;
    let by_hand = fields.optional_named("by_hand", OperationState::from_code)?;
    Ok(FiledPayment {
        merchant_number: fields.text("merchant_number")?,
        file: file.map(u32::try_from).transpose().map_err(|_| fields.wrong("file"))?,
        reference: fields.text("reference")?,
        alias: fields.named("alias", |text| Alias::read(text).ok())?,
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        pay_id: PayId::from_text(fields.text("pay_id")?),
        operation_id: OperationId::from_text(fields.text("operation_id")?),
        capture_id: OperationId::from_text(fields.text("capture_id")?),
        amount: fields.money()?,
        is_awaited: fields.flag("awaited")?,
        by_hand: by_hand.map(|state| state == OperationState::Approved),
    })
}
