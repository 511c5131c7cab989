//! Captures, refunds and reversals: what may be asked for is judged, and what
//! follows from an answer is decided, on the payment's journal under the lock
//! of the payment's row.

use domain::operation::Operation;
use domain::payment::{Payment, PaymentChange, PaymentStatus, Refusal};
use domain::ports::{Claimed, FollowUpOutcome, NewSettlement, Settling};
use domain::settlement::{JournalEntry, rules};

use super::idempotency::Earlier;
use super::{Connection, Result, event, idempotency, instalment, operation, payment};

/// Journals a capture, refund or reversal if the rules allow it.
pub(in super::super) async fn intend(c: &mut Connection, new: &NewSettlement) -> Result<Settling> {
    let merchant = &new.operation.merchant_id;
    if let Some(claim) = &new.idempotency
        && let Some(earlier) = idempotency::earlier(c, merchant, claim).await?
    {
        return Ok(match earlier {
            Earlier::Replayed(made) => Settling::Replayed(made),
            Earlier::Reused => Settling::KeyReused,
        });
    }
    let Some(payment) = payment::locked(c, &new.operation.pay_id).await? else { return Ok(Settling::NoPayment) };
    if payment.merchant_id != *merchant {
        return Ok(Settling::NoPayment);
    }
    let journal = operation::journal(c, &payment.pay_id).await?;
    let entry = JournalEntry { operation: new.operation.clone(), request: new.request.clone() };
    let plan = match rules::judge(&payment, &journal, &entry) {
        Ok(plan) => plan,
        Err(denied) => return Ok(Settling::Denied(denied)),
    };
    payment::change(c, &plan.change).await?;
    if let Some((waiting, left)) = &plan.overtaken {
        operation::overtake(c, waiting, *left).await?;
    }
    let intended = Operation { amount: plan.amount, ..new.operation.clone() };
    let intended = operation::insert(c, &intended).await?;
    if let Some(request) = &new.request {
        operation::insert_request(c, &intended.id, request).await?;
    }
    if let Some(claim) = &new.idempotency {
        let made = Claimed::Operation(intended.id.clone());
        idempotency::insert(c, merchant, claim, &made, intended.intended_at).await?;
    }
    event::append(c, &new.events).await?;
    Ok(Settling::Intended(Box::new(intended)))
}

/// Stores what follows from an operation that was just settled; the payment was locked before.
pub(super) async fn follow(
    c: &mut Connection,
    outcome: &FollowUpOutcome,
    locked: &Payment,
) -> Result<Option<Operation>> {
    let settled = &outcome.settlement.operation;
    let journal = operation::journal(c, &locked.pay_id).await?;
    let consequence = rules::after(locked, &journal, settled, outcome.spare.as_ref(), outcome.at);
    if let Some(change) = &consequence.change {
        payment::change(c, change).await?;
    }
    event::journal(c, &consequence.events).await?;
    let mut told = Vec::new();
    if let Some(PaymentChange { status: PaymentStatus::Failed, refusal: Some(Refusal::Issuer(code)), .. }) =
        &consequence.change
    {
        told = instalment::unpaid(c, locked, code, outcome.at).await?;
    }
    let reversal = match &consequence.reversal {
        Some(reversal) => Some(operation::insert(c, reversal).await?),
        None => None,
    };
    event::tell(c, &consequence.events).await?;
    event::tell(c, &told).await?;
    if consequence.alarm {
        let code = settled.response_code.as_deref().unwrap_or_default();
        tracing::error!(payment = %locked.pay_id, operation = %settled.id, code, "a capture is refused for good");
    }
    Ok(reversal)
}
