//! The books of what was charged without the consumer.

use std::collections::BTreeSet;

use domain::ids::PayId;
use domain::instalment::{Instalment, InstalmentState};
use domain::payment::PaymentStatus;
use domain::ports::{PaymentView, ScheduleFilter, StoreError};
use domain::schedule::{Schedule, ScheduleState};

use super::{holds_of, is_open, taken, told};
use crate::notes::{Answered, Notes};
use crate::process::Cluster;
use crate::shop::shop;

/// Schedules and their instalments read at a time; no run has more.
const READ_MAX: u32 = 500;

/// True once no charge and no instalment is under way.
pub(super) async fn are_settled(cluster: &Cluster, notes: &Notes) -> Result<bool, StoreError> {
    let merchant = shop().merchant.id;
    let charges = notes.charges.borrow().clone();
    for name in &charges {
        if is_open(cluster.store.payment_by_trans_id(&merchant, name).await?.as_ref()) {
            return Ok(false);
        }
    }
    for schedule in schedules(cluster).await? {
        if schedule.state == ScheduleState::Active {
            return Ok(false);
        }
        for instalment in cluster.store.instalments(&schedule.id, 0, READ_MAX).await? {
            for view in attempts(cluster, &schedule, &instalment).await? {
                if is_open(Some(&view)) {
                    return Ok(false);
                }
            }
        }
    }
    Ok(true)
}

/// Says everything in which the books differ.
pub(super) async fn compare(cluster: &Cluster, notes: &Notes) -> Result<(), StoreError> {
    let merchant = shop().merchant.id;
    let mut known: BTreeSet<PayId> = BTreeSet::new();
    let charges = notes.charges.borrow().clone();
    for name in &charges {
        if let Some(view) = cluster.store.payment_by_trans_id(&merchant, name).await? {
            charged(cluster, &view).await?;
            known.insert(view.payment.pay_id);
        }
    }
    for schedule in schedules(cluster).await? {
        if schedule.state == ScheduleState::Active {
            cluster.world.violates(format!("{}: a schedule that never ends", schedule.id));
        }
        for instalment in cluster.store.instalments(&schedule.id, 0, READ_MAX).await? {
            known.extend(paid(cluster, &schedule, &instalment).await?);
        }
    }
    let answers = notes.answers.borrow().clone();
    for answer in answers {
        if let Some(fault) = denied(cluster, &answer).await? {
            cluster.world.violates(format!("the merchant was answered {answer:?}: {fault}"));
        }
    }
    let holds = cluster.bank.book().holds.clone();
    for hold in holds.iter().filter(|hold| hold.merchant_initiated && !known.contains(&hold.pay_id)) {
        cluster.world.violates(format!("nobody asked for {hold:?}"));
    }
    Ok(())
}

/// What of an answer is not so, or not so any more.
async fn denied(cluster: &Cluster, answer: &Answered) -> Result<Option<String>, StoreError> {
    let merchant = shop().merchant.id;
    match answer {
        Answered::Charge(name, pay_id, status) => {
            let Some(view) = cluster.store.payment_by_trans_id(&merchant, name).await? else {
                return Ok(Some("there is none of that name".to_owned()));
            };
            // What failed has failed; what succeeded may have been given back since.
            let (now, refusal) = (view.payment.status, view.payment.refusal);
            let stands = *status != PaymentStatus::Failed || now == PaymentStatus::Failed;
            let same = view.payment.pay_id == *pay_id;
            Ok((!same || !stands).then(|| format!("now {} is {now:?} ({refusal:?})", view.payment.pay_id)))
        }
        Answered::Settlement(pay_id, id) => {
            let view = cluster.store.payment(&merchant, pay_id).await?;
            let known = view.is_some_and(|view| view.journal.iter().any(|entry| entry.operation.id == *id));
            Ok((!known).then(|| "its journal has no such line".to_owned()))
        }
        Answered::Schedule(id) => Ok(cluster.store.schedule(id).await?.is_none().then(|| "there is none".to_owned())),
    }
}

async fn schedules(cluster: &Cluster) -> Result<Vec<Schedule>, StoreError> {
    let filter = ScheduleFilter { limit: READ_MAX, ..ScheduleFilter::default() };
    cluster.store.schedules(&shop().merchant.id, &filter).await
}

/// A charge stands as often as the merchant is told: once, or not at all.
async fn charged(cluster: &Cluster, view: &PaymentView) -> Result<i64, StoreError> {
    let payment = &view.payment;
    let holds = holds_of(cluster, &payment.pay_id);
    let taken = taken(cluster, view, &holds);
    let stands = match payment.status {
        PaymentStatus::Succeeded => taken > 0,
        PaymentStatus::Failed => taken == 0,
        _ => false,
    };
    if !stands || taken > payment.amount.minor {
        cluster.world.violates(format!(
            "{}: charge of {} {:?} ({:?}), {taken} taken",
            payment.pay_id, payment.amount, payment.status, payment.refusal
        ));
    }
    told(cluster, &payment.wallet_id, view, None).await?;
    Ok(taken)
}

/// The payments of all attempts of an instalment, each under the name that the schedule gave it.
async fn attempts(
    cluster: &Cluster,
    schedule: &Schedule,
    instalment: &Instalment,
) -> Result<Vec<PaymentView>, StoreError> {
    let mut found = Vec::new();
    for attempt in 1..=instalment.attempts + 1 {
        let name = match attempt {
            1 => format!("{}-{}", schedule.reference, instalment.rank),
            _ => format!("{}-{}-{attempt}", schedule.reference, instalment.rank),
        };
        found.extend(cluster.store.payment_by_trans_id(&schedule.merchant_id, &name).await?);
    }
    Ok(found)
}

/// An instalment that is paid was taken once, whatever its attempts; any other never.
async fn paid(cluster: &Cluster, schedule: &Schedule, instalment: &Instalment) -> Result<Vec<PayId>, StoreError> {
    let mut sum = 0;
    let mut known = Vec::new();
    for view in attempts(cluster, schedule, instalment).await? {
        sum += charged(cluster, &view).await?;
        known.push(view.payment.pay_id);
    }
    let expected = if instalment.state == InstalmentState::Paid { instalment.amount.minor } else { 0 };
    if sum != expected {
        cluster.world.violates(format!(
            "{} {}: {:?} of {}, {sum} taken in {} attempts",
            schedule.id, instalment.rank, instalment.state, instalment.amount, instalment.attempts
        ));
    }
    if instalment.state == InstalmentState::Charging {
        cluster.world.violates(format!("{} {}: charging for ever", schedule.id, instalment.rank));
    }
    Ok(known)
}
