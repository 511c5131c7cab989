//! What merchants do with schedules: make one, hold it, go on, change the amount, end it.
//!
//! What the clock does with them is beside, in `due.rs`.

mod change;
mod due;

pub use change::{ChangeOutcome, Command};

use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::agreement::Agreement;
use crate::calendar::{Cycle, day_of};
use crate::enrolment::Enrolment;
use crate::event::NewEvent;
use crate::ids::{MandateId, MerchantId, PayId, ScheduleId};
use crate::instalment::Instalment;
use crate::mandate::{Mandate, MandateState};
use crate::money::Money;
use crate::ports::{Claimed, IdempotencyClaim, NewSchedule, PortError, ScheduleMade};
use crate::retry::RetryPolicy;
use crate::rhythm::Rhythm;
use crate::schedule::{Misfit, Missed, Plan, Schedule, ScheduleState, Terms, misfits};

/// Schedules at work. Cheap to clone.
#[derive(Clone)]
pub struct Scheduling {
    /// How payments are made.
    pub enrolment: Enrolment,
    /// When declined instalments are tried again.
    pub policy: Arc<RetryPolicy>,
}

/// A schedule as a merchant asks for it; what is missing comes from the agreement.
#[derive(Clone, Debug)]
pub struct ScheduleRequest {
    /// Who asks.
    pub merchant: MerchantId,
    /// What allows it.
    pub mandate: MandateId,
    /// Begins each payment's `transId`.
    pub reference: Option<String>,
    /// Each charge, or the whole purchase in parts.
    pub amount: Option<Money>,
    /// The first charge, when it differs.
    pub first_amount: Option<Money>,
    /// The amount is one purchase, paid in parts.
    pub in_parts: bool,
    /// How often.
    pub cycle: Option<Cycle>,
    /// Not before this day.
    pub start: Option<Date>,
    /// The wanted day of the month.
    pub day: Option<i8>,
    /// How many charges.
    pub count: Option<u32>,
    /// None after this day.
    pub end: Option<Date>,
    /// How many days before a charge it is announced.
    pub notice_days: Option<u32>,
    /// What a pause leaves.
    pub missed: Option<Missed>,
    /// The merchant's claim.
    pub idempotency: Option<IdempotencyClaim>,
}

/// How making a schedule ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MakeOutcome {
    /// It stands.
    Made(Box<Schedule>),
    /// The idempotency key came with another call.
    KeyReused,
    /// No such mandate of this merchant.
    NoMandate,
    /// It cannot be, or goes beyond what was agreed.
    Unfit(Vec<Misfit>),
}

impl Scheduling {
    /// Makes a schedule.
    pub async fn make(&self, request: ScheduleRequest) -> Result<MakeOutcome, PortError> {
        let store = &self.enrolment.store;
        if let Some(claim) = &request.idempotency
            && let Some((fingerprint, made)) = store.idempotency(&request.merchant, &claim.key).await?
        {
            return if fingerprint == claim.fingerprint {
                self.made_before(made).await
            } else {
                Ok(MakeOutcome::KeyReused)
            };
        }
        let found = store.mandate(&request.mandate).await?.map(|(mandate, _)| mandate);
        let Some(mandate) = found.filter(|mandate| mandate.merchant_id == request.merchant) else {
            return Ok(MakeOutcome::NoMandate);
        };
        let zone = self.time_zone(&mandate).await?;
        let due = self.due(&mandate, &zone).await?;
        let schedule = match self.drafted(&request, &mandate, zone, due) {
            Ok(schedule) => schedule,
            Err(unfit) => return Ok(MakeOutcome::Unfit(unfit)),
        };
        let Some(day) = schedule.terms.due_on(1) else { return Ok(MakeOutcome::Unfit(vec![Misfit::EndBeforeStart])) };
        let first = Instalment::planned(&schedule.id, &schedule.terms, 1, day, self.pay_id());
        let events = vec![self.told(&schedule, "schedule.created", &first.amount.to_string())];
        let new = NewSchedule { schedule: schedule.clone(), first, idempotency: request.idempotency, events };
        match store.add_schedule(&new).await? {
            ScheduleMade::New => Ok(MakeOutcome::Made(Box::new(schedule))),
            ScheduleMade::Replayed(made) => self.made_before(made).await,
            ScheduleMade::KeyReused => Ok(MakeOutcome::KeyReused),
            ScheduleMade::Unfit(misfit) => Ok(MakeOutcome::Unfit(vec![misfit])),
        }
    }

    /// A fact about a schedule.
    pub(crate) fn told(&self, schedule: &Schedule, kind: &'static str, detail: &str) -> NewEvent {
        let detail = format!("{} {detail}", schedule.id);
        NewEvent::of_wallet(&schedule.merchant_id, &schedule.wallet_id, kind, self.enrolment.now(), detail.trim_end())
    }

    /// The name of a payment to come.
    pub(crate) fn pay_id(&self) -> PayId {
        PayId::mint(self.enrolment.entropy.as_ref())
    }

    async fn made_before(&self, made: Claimed) -> Result<MakeOutcome, PortError> {
        let Claimed::Schedule(id) = made else { return Ok(MakeOutcome::KeyReused) };
        let schedule = self.enrolment.store.schedule(&id).await?.ok_or(PortError::Missing("schedule"))?;
        Ok(MakeOutcome::Made(Box::new(schedule)))
    }

    /// The day of the next charge by the agreement's rhythm, and the day from which on it may come.
    async fn due(&self, mandate: &Mandate, zone: &str) -> Result<Option<(Date, Date)>, PortError> {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let Some(rhythm) = Rhythm::of(&mandate.agreement, day_of(mandate.created_at, &zone)) else { return Ok(None) };
        let made = self.enrolment.store.charges_paced(&mandate.id, rhythm.counts_first()).await?;
        Ok(Some(rhythm.due(made)))
    }

    async fn time_zone(&self, mandate: &Mandate) -> Result<String, PortError> {
        let store = &self.enrolment.store;
        let contract = store.contract(&mandate.merchant_id, &mandate.contract_id).await?;
        let contract = contract.ok_or(PortError::Missing("contract"))?;
        let pos = store.point_of_sale(&mandate.merchant_id, &contract.pos_id).await?;
        Ok(pos.ok_or(PortError::Missing("point of sale"))?.time_zone)
    }

    fn drafted(
        &self,
        request: &ScheduleRequest,
        mandate: &Mandate,
        zone: String,
        due: Option<(Date, Date)>,
    ) -> Result<Schedule, Vec<Misfit>> {
        let now = self.enrolment.now();
        let agreement = &mandate.agreement;
        let mut unfit = Vec::new();
        if mandate.state != MandateState::Active {
            unfit.push(Misfit::MandateEnded);
        }
        let count = request.count.or(agreement.count.filter(|_| request.in_parts));
        let plan = plan(request, agreement, count);
        if plan.is_none() {
            unfit.push(Misfit::AmountMissing);
        }
        let cycle = request.cycle.or(agreement.frequency.map(Cycle::of));
        if cycle.is_none() {
            unfit.push(Misfit::CycleMissing);
        }
        let (Some(plan), Some(cycle)) = (plan, cycle) else { return Err(unfit) };
        let mut terms = Terms {
            plan,
            cycle,
            first: Date::MIN,
            day: 1,
            count,
            end: request.end.or(agreement.end),
            time_zone: zone,
            notice_days: request.notice_days.or(agreement.notice_days).unwrap_or(0),
            missed: if request.in_parts { Missed::CatchUpAll } else { request.missed.unwrap_or(Missed::Skip) },
            changes: Vec::new(),
            skip_before: None,
        };
        let today = day_of(now, &terms.zone());
        let next = due.map_or(today, |(day, _)| day);
        let start = request.start.unwrap_or_else(|| agreement.start.unwrap_or(today).max(today).max(next));
        terms.day = request.day.unwrap_or(start.day());
        terms.first = cycle.first(start, terms.day).unwrap_or(start);
        unfit.extend(terms.faults(today));
        unfit.extend(misfits(&terms, agreement));
        if due.is_some_and(|(_, earliest)| (today..earliest).contains(&terms.first)) {
            unfit.push(Misfit::TooEarly);
        }
        if !unfit.is_empty() {
            unfit.dedup();
            return Err(unfit);
        }
        let id = ScheduleId::mint(self.enrolment.entropy.as_ref());
        Ok(Schedule {
            reference: request.reference.clone().unwrap_or_else(|| id.to_string()),
            id,
            merchant_id: mandate.merchant_id.clone(),
            wallet_id: mandate.wallet_id.clone(),
            mandate_id: mandate.id.clone(),
            state: ScheduleState::Active,
            ended: None,
            terms,
            version: 1,
            created_at: now,
        })
    }
}

fn plan(request: &ScheduleRequest, agreement: &Agreement, count: Option<u32>) -> Option<Plan> {
    if request.in_parts {
        let agreed = || {
            let each = agreement.amount?;
            Some(Money { minor: each.minor.checked_mul(i64::from(count?))?, ..each })
        };
        return Some(Plan::Instalments { total: request.amount.or_else(agreed)? });
    }
    Some(Plan::Recurring { amount: request.amount.or(agreement.amount)?, first: request.first_amount })
}
