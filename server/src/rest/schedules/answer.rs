//! Schedules and instalments as merchants read them.

use domain::instalment::{Instalment, InstalmentState};
use domain::money::Money;
use domain::schedule::{Plan, Schedule};
use jiff::Timestamp;
use serde_json::{Value, json};

/// The schedule object.
pub fn schedule(schedule: &Schedule) -> Value {
    let terms = &schedule.terms;
    let (kind, amount, first) = match terms.plan {
        Plan::Recurring { amount, first } => ("RECURRING", amount, first),
        Plan::Instalments { total } => ("INSTALLMENTS", total, None),
    };
    let changes: Vec<Value> =
        terms.changes.iter().map(|change| json!({ "from": change.from.to_string(), "value": change.minor })).collect();
    let id = schedule.id.as_str();
    json!({
        "scheduleId": id,
        "merchantId": schedule.merchant_id.as_str(),
        "walletId": schedule.wallet_id.as_str(),
        "mandateId": schedule.mandate_id.as_str(),
        "transId": schedule.reference,
        "status": schedule.state.code().to_ascii_uppercase(),
        "endedBy": schedule.ended.map(|ended| ended.code().to_ascii_uppercase()),
        "type": kind,
        "amount": money(amount),
        "firstAmount": first.map(money),
        "amountChanges": changes,
        "frequency": terms.cycle.code(),
        "startDate": terms.first.to_string(),
        "dayOfMonth": terms.day,
        "count": terms.count,
        "endDate": terms.end.map(|day| day.to_string()),
        "timeZone": terms.time_zone,
        "noticeDays": terms.notice_days,
        "missed": terms.missed.code(),
        "creationDate": schedule.created_at.to_string(),
        "_links": { "instalments": { "href": format!("/api/v2/schedules/{id}/instalments"), "type": "application/json" } },
    })
}

/// The instalment object.
pub fn instalment(instalment: &Instalment, schedule: &Schedule, now: Timestamp) -> Value {
    let state = instalment.state;
    let waits = matches!(state, InstalmentState::Planned | InstalmentState::Announced);
    let due = waits && instalment.charge_at <= now && instalment.wake_at.is_some();
    let status = if due { "DUE".to_owned() } else { state.code().to_ascii_uppercase() };
    // The name of a payment that nobody has begun is nobody's business.
    let begun = match state {
        InstalmentState::Charging | InstalmentState::Paid => true,
        InstalmentState::GivenUp => instalment.attempts > 0,
        _ => false,
    };
    json!({
        "rank": instalment.rank,
        "status": status,
        "dueDate": instalment.due_on.to_string(),
        "amount": money(instalment.amount),
        "chargeTime": (!state.is_final()).then(|| instalment.charge_at.to_string()),
        "transId": instalment.trans_id(schedule),
        "payId": begun.then(|| instalment.pay_id.as_str()),
        "attempts": instalment.attempts,
        "declines": instalment.declines,
        "reason": instalment.reason,
    })
}

fn money(amount: Money) -> Value {
    json!({ "value": amount.minor, "currency": amount.currency.code() })
}
