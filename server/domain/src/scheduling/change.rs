//! A merchant holds a schedule, goes on with it, changes its amount, or ends it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Scheduling;
use crate::agreement::Agreement;
use crate::ids::{MerchantId, ScheduleId};
use crate::instalment::{Instalment, InstalmentState};
use crate::money::Money;
use crate::ports::{Moved, PortError, ScheduleChange};
use crate::schedule::{AmountChange, CHANGES_MAX, Misfit, Missed, Plan, Schedule, ScheduleEnd, ScheduleState, misfits};

/// How often a change is tried again when somebody else was faster.
const ATTEMPTS_MAX: usize = 5;

/// How a change ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ChangeOutcome {
    /// As it stands now; nothing changed if it stood so before.
    Done(Box<Schedule>),
    /// No such schedule of this merchant.
    NotFound,
    /// It has ended.
    Ended,
    /// It cannot be, or goes beyond what was agreed.
    Unfit(Vec<Misfit>),
}

/// What a merchant wants of its schedule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Command {
    /// Charge nothing until it is resumed.
    Pause,
    /// Go on.
    Resume,
    /// Never charge again.
    End,
    /// Another amount from a day on; from the first day that the notice allows when none is given.
    Amount(Money, Option<Date>),
}

/// A change on its way to the store, or why there is none.
enum Decided {
    Change(Box<ScheduleChange>),
    Nothing,
    Unfit(Vec<Misfit>),
}

impl Scheduling {
    /// Changes a schedule of a merchant.
    pub async fn change(
        &self,
        merchant: &MerchantId,
        id: &ScheduleId,
        command: Command,
    ) -> Result<ChangeOutcome, PortError> {
        let store = &self.enrolment.store;
        for _ in 0..ATTEMPTS_MAX {
            let stored = store.schedule(id).await?.filter(|schedule| schedule.merchant_id == *merchant);
            let Some(stored) = stored else { return Ok(ChangeOutcome::NotFound) };
            if stored.state == ScheduleState::Ended {
                let wanted = command == Command::End;
                return Ok(if wanted { ChangeOutcome::Done(Box::new(stored)) } else { ChangeOutcome::Ended });
            }
            let open = store.open_instalments(id).await?;
            let decided = match command {
                Command::Pause => self.pause(&stored, open),
                Command::Resume => self.resume(&stored, open),
                Command::End => self.end(&stored, open),
                Command::Amount(amount, from) => {
                    let (mandate, _) = store.mandate(&stored.mandate_id).await?.ok_or(PortError::Missing("mandate"))?;
                    self.amount(&stored, open, &mandate.agreement, amount, from)
                }
            };
            match decided {
                Decided::Nothing => return Ok(ChangeOutcome::Done(Box::new(stored))),
                Decided::Unfit(unfit) => return Ok(ChangeOutcome::Unfit(unfit)),
                Decided::Change(change) => {
                    if store.change_schedule(&change).await? == Moved::Done(()) {
                        return Ok(ChangeOutcome::Done(Box::new(Schedule {
                            version: change.expected + 1,
                            ..change.schedule
                        })));
                    }
                }
            }
        }
        Err(PortError::Missing("a moment in which the schedule stands still"))
    }

    /// What is being charged comes to its own end.
    fn pause(&self, stored: &Schedule, open: Vec<Instalment>) -> Decided {
        if stored.state == ScheduleState::Paused {
            return Decided::Nothing;
        }
        let held = waiting(open).map(|instalment| Instalment { wake_at: None, ..instalment }).collect();
        let schedule = Schedule { state: ScheduleState::Paused, ..stored.clone() };
        self.changed(stored, schedule, held, None, "schedule.paused", "")
    }

    fn resume(&self, stored: &Schedule, open: Vec<Instalment>) -> Decided {
        if stored.state == ScheduleState::Active {
            return Decided::Nothing;
        }
        let now = self.enrolment.now();
        let today = stored.day(now);
        let mut schedule = Schedule { state: ScheduleState::Active, ..stored.clone() };
        if schedule.terms.missed != Missed::CatchUpAll {
            schedule.terms.skip_before = Some(today);
        }
        let skips = schedule.terms.missed == Missed::Skip;
        let busy = open.iter().any(|instalment| instalment.state == InstalmentState::Charging);
        let mut last = open.iter().map(|instalment| instalment.rank).max().unwrap_or(0);
        let mut changed: Vec<Instalment> = Vec::new();
        for instalment in waiting(open) {
            // One that was tried and declined is no missed one: it is owed.
            let missed = instalment.due_on < today && instalment.state != InstalmentState::Retrying;
            changed.push(if missed && skips {
                instalment.cancelled("skipped")
            } else {
                let wakes = instalment.wakes(&schedule.terms);
                Instalment { wake_at: Some(wakes), ..instalment }
            });
        }
        let left = changed.iter().any(|instalment| !instalment.state.is_final());
        let fresh = if left || busy {
            None
        } else {
            let next = schedule.terms.next_after(last);
            next.map(|(rank, day)| {
                last = rank;
                Instalment::planned(&schedule.id, &schedule.terms, rank, day, self.pay_id())
            })
        };
        if !left && !busy && fresh.is_none() {
            schedule.state = ScheduleState::Ended;
            schedule.ended = Some(ScheduleEnd::Finished);
            return self.changed(stored, schedule, changed, None, "schedule.ended", ScheduleEnd::Finished.code());
        }
        self.changed(stored, schedule, changed, fresh, "schedule.resumed", "")
    }

    fn end(&self, stored: &Schedule, open: Vec<Instalment>) -> Decided {
        let by = ScheduleEnd::Merchant;
        let schedule = Schedule { state: ScheduleState::Ended, ended: Some(by), ..stored.clone() };
        let cancelled = waiting(open).map(|instalment| instalment.cancelled("ended")).collect();
        self.changed(stored, schedule, cancelled, None, "schedule.ended", by.code())
    }

    fn amount(
        &self,
        stored: &Schedule,
        open: Vec<Instalment>,
        agreement: &Agreement,
        amount: Money,
        from: Option<Date>,
    ) -> Decided {
        let Plan::Recurring { amount: old, .. } = stored.terms.plan else {
            return Decided::Unfit(vec![Misfit::NotRecurring]);
        };
        if amount.currency != old.currency {
            return Decided::Unfit(vec![Misfit::Currency]);
        }
        // The announcement of the new amount must still fit in before its first charge.
        let notice = i64::from(stored.terms.notice_days) + 1;
        let soonest = stored.day(self.enrolment.now()).checked_add(notice.days()).unwrap_or(Date::MAX);
        let from = from.unwrap_or(soonest);
        if from < soonest || stored.terms.changes.len() >= CHANGES_MAX {
            return Decided::Unfit(vec![Misfit::TooSoon]);
        }
        let mut schedule = stored.clone();
        schedule.terms.changes.retain(|change| change.from < from);
        schedule.terms.changes.push(AmountChange { from, minor: amount.minor });
        let unfit = misfits(&schedule.terms, agreement);
        if !unfit.is_empty() {
            return Decided::Unfit(unfit);
        }
        let changed = waiting(open)
            .filter(|instalment| instalment.due_on >= from && instalment.state != InstalmentState::Retrying)
            .map(|instalment| {
                let amount = schedule.terms.amount(instalment.rank, instalment.due_on);
                let again = Instalment { amount, state: InstalmentState::Planned, ..instalment };
                let wakes = again.wake_at.map(|_| again.wakes(&schedule.terms));
                Instalment { wake_at: wakes, ..again }
            })
            .collect();
        self.changed(stored, schedule, changed, None, "schedule.changed", &format!("{amount} from {from}"))
    }

    fn changed(
        &self,
        stored: &Schedule,
        schedule: Schedule,
        instalments: Vec<Instalment>,
        fresh: Option<Instalment>,
        kind: &'static str,
        detail: &str,
    ) -> Decided {
        let events = vec![self.told(&schedule, kind, detail)];
        Decided::Change(Box::new(ScheduleChange { schedule, expected: stored.version, instalments, fresh, events }))
    }
}

/// Open instalments that nobody is charging.
fn waiting(open: Vec<Instalment>) -> impl Iterator<Item = Instalment> {
    open.into_iter().filter(|instalment| instalment.state != InstalmentState::Charging)
}
