//! The journal of what is asked of acquirers.

use domain::brand::Brand;
use domain::ids::{ContractId, MerchantId, OperationId, PayId, RecordId, SessionId};
use domain::operation::{Operation, OperationKind, OperationState};
use domain::ports::Settlement;
use domain::settlement::{JournalEntry, Request};
use jiff::Timestamp;

use super::{
    CLAIM_FOLLOW_UPS, Connection, Fields, Result, Row, bit, contract, filed_payment, lock, ms, readable,
    scheme_reference,
};
use crate::failure::Failure;

/// DE11 has six digits.
const STAN_MAX: i64 = 999_999;

/// STANs are counted per UTC day.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, merchant_id, session_id, pay_id, contract_id, kind, state, amount_minor, currency, brand,
                 record_id, original_id, stan, intended_at, approval_code, response_code, advice_code,
                 attempts, due_at, fence
             FROM operations ",
            $tail
        )
    };
}

/// Journals an operation under its acquirer's next STAN and answers it with that.
pub(super) async fn insert(c: &mut Connection, operation: &Operation) -> Result<Operation> {
    let acquirer = contract::acquirer(c, &operation.merchant_id, &operation.contract_id).await?;
    let stan = next_stan(c, &acquirer, day_of(operation), 0).await?;
    insert_as(c, operation, &acquirer, stan).await
}

/// The same of a payment that leaves in a file of a merchant number, under whose payments its reference is the only one
/// of its kind: STANs are counted per acquirer, and a reference names a year by its last digit.
pub(super) async fn insert_filed(c: &mut Connection, operation: &Operation, number: &str) -> Result<Operation> {
    lock(c, &format!("filed:{number}")).await?;
    let acquirer = contract::acquirer(c, &operation.merchant_id, &operation.contract_id).await?;
    let mut stan = next_stan(c, &acquirer, day_of(operation), 0).await?;
    let reference = Operation { stan, ..operation.clone() }.retrieval_reference();
    if let Some(last) = filed_payment::last_of_hour(c, number, &reference).await? {
        stan = next_stan(c, &acquirer, day_of(operation), i64::from(last)).await?;
    }
    insert_as(c, operation, &acquirer, stan).await
}

async fn insert_as(c: &mut Connection, operation: &Operation, acquirer: &str, stan: u32) -> Result<Operation> {
    sqlx::query(
        "INSERT INTO operations (id, merchant_id, session_id, pay_id, contract_id, kind, state, amount_minor,
             currency, brand, record_id, original_id, acquirer_id, stan_day, stan, intended_at, approval_code,
             response_code, advice_code, attempts, due_at, fence)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
             $22)",
    )
    .bind(operation.id.as_str())
    .bind(operation.merchant_id.as_str())
    .bind(operation.session_id.as_ref().map(SessionId::as_str))
    .bind(operation.pay_id.as_str())
    .bind(operation.contract_id.as_str())
    .bind(operation.kind.code())
    .bind(operation.state.code())
    .bind(operation.amount.minor)
    .bind(operation.amount.currency.code())
    .bind(operation.brand.code())
    .bind(operation.record_id.as_str())
    .bind(operation.original_id.as_ref().map(OperationId::as_str))
    .bind(acquirer)
    .bind(day_of(operation))
    .bind(i64::from(stan))
    .bind(ms(operation.intended_at))
    .bind(operation.approval_code.as_deref())
    .bind(operation.response_code.as_deref())
    .bind(operation.advice_code.as_deref())
    .bind(i64::from(operation.attempts))
    .bind(ms(operation.due_at))
    .bind(operation.fence)
    .execute(c)
    .await?;
    Ok(Operation { stan, ..operation.clone() })
}

fn day_of(operation: &Operation) -> i64 {
    ms(operation.intended_at).div_euclid(DAY_MS)
}

/// The next of a day, above `above`.
async fn next_stan(c: &mut Connection, acquirer: &str, day: i64, above: i64) -> Result<u32> {
    let last: i64 = sqlx::query_scalar(
        "INSERT INTO counters (acquirer_id, day, last) VALUES ($1, $2, $3 + 1)
         ON CONFLICT (acquirer_id, day) DO UPDATE
             SET last = CASE WHEN counters.last > $3 THEN counters.last ELSE $3 END + 1 RETURNING last",
    )
    .bind(acquirer)
    .bind(day)
    .bind(above)
    .fetch_one(c)
    .await?;
    match u32::try_from(last) {
        Ok(stan) if last <= STAN_MAX => Ok(stan),
        _ => Err(Failure::Refused(format!("acquirer {acquirer} has used all {STAN_MAX} STANs of the day"))),
    }
}

/// Stores an outcome: only of an operation that is still open and whose fence is the stored one.
pub(super) async fn settle(c: &mut Connection, settlement: &Settlement) -> Result<()> {
    let operation = &settlement.operation;
    let done = sqlx::query(
        "UPDATE operations SET state = $3, approval_code = $4, response_code = $5, attempts = $6, due_at = $7,
             advice_code = $8
         WHERE id = $1 AND fence = $2 AND state IN ('intended', 'filed')",
    )
    .bind(operation.id.as_str())
    .bind(operation.fence)
    .bind(operation.state.code())
    .bind(operation.approval_code.as_deref())
    .bind(operation.response_code.as_deref())
    .bind(i64::from(operation.attempts))
    .bind(ms(operation.due_at))
    .bind(operation.advice_code.as_deref())
    .execute(&mut *c)
    .await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Stale);
    }
    scheme_reference::of_operation(c, &operation.id, &settlement.references).await
}

/// Reversals, captures and refunds that are due, each under a new fence and leased until `lease_until`.
pub(in super::super) async fn claim(
    c: &mut Connection,
    (now, lease_until, limit): &(Timestamp, Timestamp, u32),
) -> Result<Vec<Operation>> {
    let rows = sqlx::query(CLAIM_FOLLOW_UPS)
        .bind(ms(*now))
        .bind(ms(*lease_until))
        .bind(i64::from(*limit))
        .fetch_all(c)
        .await?;
    Ok(readable("operations", &rows, read))
}

pub(in super::super) async fn by_id(c: &mut Connection, id: &OperationId) -> Result<Option<Operation>> {
    let row = sqlx::query(select!("WHERE id = $1")).bind(id.as_str()).fetch_optional(c).await?;
    row.as_ref().map(read).transpose()
}

/// The newest authorisation of a payment.
pub(super) async fn authorisation_of(c: &mut Connection, pay_id: &PayId) -> Result<Option<Operation>> {
    let row =
        sqlx::query(select!("WHERE pay_id = $1 AND kind = 'authorisation' ORDER BY intended_at DESC, id DESC LIMIT 1"))
            .bind(pay_id.as_str())
            .fetch_optional(c)
            .await?;
    row.as_ref().map(read).transpose()
}

/// Everything asked of the acquirer for a payment, oldest first, with what the merchant said.
pub(super) async fn journal(c: &mut Connection, pay_id: &PayId) -> Result<Vec<JournalEntry>> {
    let rows = sqlx::query(
        "SELECT o.id, o.merchant_id, o.session_id, o.pay_id, o.contract_id, o.kind, o.state, o.amount_minor,
             o.currency, o.brand, o.record_id, o.original_id, o.stan, o.intended_at, o.approval_code,
             o.response_code, o.advice_code, o.attempts, o.due_at, o.fence, r.trans_id, r.ref_nr, r.echo, r.finishes
         FROM operations AS o LEFT JOIN operation_requests AS r ON r.operation_id = o.id
         WHERE o.pay_id = $1 ORDER BY o.intended_at, o.id",
    )
    .bind(pay_id.as_str())
    .fetch_all(c)
    .await?;
    rows.iter().map(|row| Ok(JournalEntry { operation: read(row)?, request: read_request(row)? })).collect()
}

/// Keeps what the merchant said with an operation.
pub(super) async fn insert_request(c: &mut Connection, id: &OperationId, request: &Request) -> Result<()> {
    sqlx::query(
        "INSERT INTO operation_requests (operation_id, trans_id, ref_nr, echo, finishes) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id.as_str())
    .bind(&request.trans_id)
    .bind(request.ref_nr.as_deref())
    .bind(&request.echo)
    .bind(bit(request.finishes))
    .execute(c)
    .await?;
    Ok(())
}

/// Leaves so much of a capture that waits for its hour; of nothing it will not be sent. `Stale` when a worker has it.
pub(super) async fn overtake(c: &mut Connection, id: &OperationId, left: i64) -> Result<()> {
    let done = sqlx::query(
        "UPDATE operations SET state = CASE WHEN $2 > 0 THEN state ELSE 'declined' END,
             amount_minor = CASE WHEN $2 > 0 THEN $2 ELSE amount_minor END
         WHERE id = $1 AND state = 'intended' AND fence = 0 AND attempts = 0",
    )
    .bind(id.as_str())
    .bind(left)
    .execute(c)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(Failure::Stale) }
}

/// Authorisations that nobody took, gave back or is about to take.
pub(in super::super) async fn untaken(c: &mut Connection, before: Timestamp, limit: u32) -> Result<Vec<Operation>> {
    let rows = sqlx::query(select!(
        "WHERE id IN (
             SELECT a.id FROM payments AS p
             JOIN operations AS a ON a.pay_id = p.pay_id AND a.kind = 'authorisation' AND a.state = 'approved'
             WHERE p.status = 'authorised' AND p.created_at < $1 AND a.intended_at < $1
               AND NOT EXISTS (
                   SELECT 1 FROM operations AS f WHERE f.pay_id = p.pay_id AND f.original_id = a.id
                     AND (f.kind = 'reversal' OR (f.kind = 'capture' AND f.state = 'intended')))
             ORDER BY p.created_at LIMIT $2)
         ORDER BY intended_at, id"
    ))
    .bind(ms(before))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    Ok(readable("operations", &rows, read))
}

pub(in super::super) async fn stuck(c: &mut Connection, before: Timestamp, limit: u32) -> Result<Vec<Operation>> {
    let rows = sqlx::query(select!(
        "WHERE kind = 'authorisation' AND state = 'intended' AND intended_at < $1 ORDER BY intended_at, id LIMIT $2"
    ))
    .bind(ms(before))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    Ok(readable("operations", &rows, read))
}

pub(in super::super) async fn open_reversals(c: &mut Connection, before: Timestamp) -> Result<u64> {
    let count: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM operations WHERE kind = 'reversal' AND state = 'intended' AND intended_at < $1",
    )
    .bind(ms(before))
    .fetch_one(c)
    .await?;
    u64::try_from(count).map_err(|_| Failure::Row("operations", "a negative count".to_owned()))
}

pub(in super::super) async fn open_settlements(c: &mut Connection, attempts: u32) -> Result<u64> {
    let count: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM operations
         WHERE state = 'intended' AND kind IN ('capture', 'refund') AND attempts >= $1",
    )
    .bind(i64::from(attempts))
    .fetch_one(c)
    .await?;
    u64::try_from(count).map_err(|_| Failure::Row("operations", "a negative count".to_owned()))
}

fn read_request(row: &Row) -> Result<Option<Request>> {
    let fields = Fields::of("operation_requests", row);
    let Some(trans_id) = fields.optional_text("trans_id")? else { return Ok(None) };
    Ok(Some(Request {
        trans_id,
        ref_nr: fields.optional_text("ref_nr")?,
        echo: fields.text("echo")?,
        finishes: fields.flag("finishes")?,
    }))
}

fn read(row: &Row) -> Result<Operation> {
    let fields = Fields::of("operations", row);
    Ok(Operation {
        id: OperationId::from_text(fields.text("id")?),
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        session_id: fields.optional_text("session_id")?.map(SessionId::from_text),
        pay_id: PayId::from_text(fields.text("pay_id")?),
        contract_id: ContractId::from_text(fields.text("contract_id")?),
        kind: fields.named("kind", OperationKind::from_code)?,
        state: fields.named("state", OperationState::from_code)?,
        amount: fields.money()?,
        brand: fields.named("brand", Brand::parse)?,
        record_id: RecordId::from_text(fields.text("record_id")?),
        original_id: fields.optional_text("original_id")?.map(OperationId::from_text),
        stan: fields.small("stan")?,
        intended_at: fields.time("intended_at")?,
        approval_code: fields.optional_text("approval_code")?,
        response_code: fields.optional_text("response_code")?,
        advice_code: fields.optional_text("advice_code")?,
        attempts: fields.small("attempts")?,
        due_at: fields.time("due_at")?,
        fence: fields.number("fence")?,
    })
}
