//! Payments as merchants see them.

use domain::ids::{MandateId, MerchantId, PayId, SessionId, WalletId, XId};
use domain::payment::{CaptureMethod, Payment, PaymentChange, PaymentStatus, Refusal};

use super::{Connection, Fields, Result, Row, bit, ms};
use crate::failure::Failure;

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT pay_id, merchant_id, session_id, wallet_id, capture, trans_id, ref_nr, x_id, amount_minor, currency, captured_minor,
                 refunded_minor, status, refusal, mandate_id, echo, created_at
             FROM payments ",
            $tail
        )
    };
}

pub(super) async fn insert(c: &mut Connection, payment: &Payment) -> Result<()> {
    sqlx::query(
        "INSERT INTO payments (pay_id, merchant_id, session_id, wallet_id, capture, trans_id, ref_nr, x_id,
             amount_minor, currency, captured_minor, refunded_minor, status, refusal, mandate_id, echo, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
    )
    .bind(payment.pay_id.as_str())
    .bind(payment.merchant_id.as_str())
    .bind(payment.session_id.as_ref().map(SessionId::as_str))
    .bind(payment.wallet_id.as_str())
    .bind(payment.capture.code())
    .bind(&payment.trans_id)
    .bind(&payment.ref_nr)
    .bind(payment.x_id.as_str())
    .bind(payment.amount.minor)
    .bind(payment.amount.currency.code())
    .bind(payment.captured_minor)
    .bind(payment.refunded_minor)
    .bind(payment.status.code())
    .bind(payment.refusal.as_ref().map(ToString::to_string))
    .bind(payment.mandate_id.as_ref().map(MandateId::as_str))
    .bind(&payment.echo)
    .bind(ms(payment.created_at))
    .execute(c)
    .await?;
    Ok(())
}

pub(super) async fn trans_id_used(c: &mut Connection, merchant: &MerchantId, trans_id: &str) -> Result<bool> {
    let used = sqlx::query("SELECT pay_id FROM payments WHERE merchant_id = $1 AND trans_id = $2 LIMIT 1")
        .bind(merchant.as_str())
        .bind(trans_id)
        .fetch_optional(c)
        .await?;
    Ok(used.is_some())
}

pub(super) async fn change(c: &mut Connection, change: &PaymentChange) -> Result<()> {
    let done = sqlx::query(
        "UPDATE payments SET status = $2, refusal = $3, x_id = COALESCE($4, x_id),
             captured_minor = COALESCE($5, captured_minor), refunded_minor = COALESCE($6, refunded_minor)
         WHERE pay_id = $1",
    )
    .bind(change.pay_id.as_str())
    .bind(change.status.code())
    .bind(change.refusal.as_ref().map(ToString::to_string))
    .bind(change.x_id.as_ref().map(XId::as_str))
    .bind(change.captured_minor)
    .bind(change.refunded_minor)
    .execute(c)
    .await?;
    exactly_one(done.rows_affected(), &change.pay_id)
}

/// Says which mandate a payment founded; only the first time.
pub(super) async fn found(c: &mut Connection, pay_id: &PayId, mandate: &MandateId) -> Result<()> {
    let done = sqlx::query("UPDATE payments SET mandate_id = $2 WHERE pay_id = $1 AND mandate_id IS NULL")
        .bind(pay_id.as_str())
        .bind(mandate.as_str())
        .execute(c)
        .await?;
    exactly_one(done.rows_affected(), pay_id)
}

pub(super) async fn mandate_of(c: &mut Connection, pay_id: &PayId) -> Result<Option<MandateId>> {
    let id: Option<Option<String>> = sqlx::query_scalar("SELECT mandate_id FROM payments WHERE pay_id = $1")
        .bind(pay_id.as_str())
        .fetch_optional(c)
        .await?;
    Ok(id.flatten().map(MandateId::from_text))
}

/// The payment under a lock that lasts to the end of the transaction: what is counted on it stays as it is.
pub(super) async fn locked(c: &mut Connection, pay_id: &PayId) -> Result<Option<Payment>> {
    // A write locks on both engines, and at once what PostgreSQL would otherwise have to upgrade to.
    let done = sqlx::query("UPDATE payments SET status = status WHERE pay_id = $1")
        .bind(pay_id.as_str())
        .execute(&mut *c)
        .await?;
    if done.rows_affected() == 0 {
        return Ok(None);
    }
    let row = sqlx::query(select!("WHERE pay_id = $1")).bind(pay_id.as_str()).fetch_optional(c).await?;
    row.as_ref().map(read).transpose()
}

pub(super) async fn by_id(c: &mut Connection, merchant: &MerchantId, pay_id: &PayId) -> Result<Option<Payment>> {
    let row = sqlx::query(select!("WHERE pay_id = $1 AND merchant_id = $2"))
        .bind(pay_id.as_str())
        .bind(merchant.as_str())
        .fetch_optional(c)
        .await?;
    row.as_ref().map(read).transpose()
}

/// Sessions' ids sort by age: they settle which of two payments of the same millisecond is the newer.
pub(super) async fn newest_by_trans_id(
    c: &mut Connection,
    merchant: &MerchantId,
    trans_id: &str,
) -> Result<Option<Payment>> {
    let row = sqlx::query(select!(
        "WHERE merchant_id = $1 AND trans_id = $2 ORDER BY created_at DESC, session_id DESC, pay_id LIMIT 1"
    ))
    .bind(merchant.as_str())
    .bind(trans_id)
    .fetch_optional(c)
    .await?;
    row.as_ref().map(read).transpose()
}

/// Payments of a mandate that charged something and did not fail.
pub(in super::super) async fn charges_made(c: &mut Connection, mandate: &MandateId) -> Result<u64> {
    let count: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM payments WHERE mandate_id = $1 AND amount_minor > 0 AND status <> 'failed'
             AND (status <> 'succeeded' OR captured_minor > 0)",
    )
    .bind(mandate.as_str())
    .fetch_one(c)
    .await?;
    u64::try_from(count).map_err(|_| Failure::Row("payments", "a negative count".to_owned()))
}

/// The same as the rhythm of the agreement counts them: see the port.
pub(in super::super) async fn charges_paced(
    c: &mut Connection,
    mandate: &MandateId,
    counts_first: bool,
) -> Result<u64> {
    let count: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM payments WHERE mandate_id = $1 AND amount_minor > 0 AND status <> 'failed'
             AND (status <> 'succeeded' OR captured_minor > 0)
             AND (pay_id <> (SELECT named.pay_id FROM mandates AS named WHERE named.id = $1)
                 OR ($2 = 1 AND NOT EXISTS (SELECT old.id FROM mandates AS old WHERE old.replaced_by = $1)))",
    )
    .bind(mandate.as_str())
    .bind(bit(counts_first))
    .fetch_one(c)
    .await?;
    u64::try_from(count).map_err(|_| Failure::Row("payments", "a negative count".to_owned()))
}

fn read(row: &Row) -> Result<Payment> {
    let fields = Fields::of("payments", row);
    Ok(Payment {
        pay_id: PayId::from_text(fields.text("pay_id")?),
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        session_id: fields.optional_text("session_id")?.map(SessionId::from_text),
        wallet_id: WalletId::from_text(fields.text("wallet_id")?),
        capture: fields.named("capture", CaptureMethod::from_code)?,
        trans_id: fields.text("trans_id")?,
        ref_nr: fields.text("ref_nr")?,
        x_id: XId::from_text(fields.text("x_id")?),
        amount: fields.money()?,
        captured_minor: fields.number("captured_minor")?,
        refunded_minor: fields.number("refunded_minor")?,
        status: fields.named("status", PaymentStatus::from_code)?,
        refusal: fields.optional_named("refusal", Refusal::parse)?,
        mandate_id: fields.optional_text("mandate_id")?.map(MandateId::from_text),
        echo: fields.text("echo")?,
        created_at: fields.time("created_at")?,
    })
}

fn exactly_one(rows: u64, pay_id: &PayId) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Failure::Row("payments", format!("{pay_id} cannot be changed"))) }
}
