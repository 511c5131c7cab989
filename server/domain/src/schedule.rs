//! What is charged on which day, by a mandate's leave (Monext: payment record).
//!
//! A schedule knows all its instalments; rows exist only for those whose day is near, so that a million schedules
//! cost a million rows.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::agreement::{Agreement, Kind};
use crate::calendar::{Cycle, charge_time, day_of};
use crate::ids::{MandateId, MerchantId, ScheduleId, WalletId};
use crate::money::Money;

/// Most instalments of one schedule: thirty years of days.
pub const INSTALMENTS_MAX: u32 = 11_000;

/// Most changes of amount that a schedule remembers.
pub const CHANGES_MAX: usize = 100;

/// How each instalment's amount is found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Plan {
    /// The same amount again and again, the first one perhaps another (Monext `REC`).
    Recurring {
        /// Each.
        amount: Money,
        /// The first, when it differs.
        first: Option<Money>,
    },
    /// One purchase in parts that add up to it exactly; the remainder is paid with the first (Monext `NX`).
    Instalments {
        /// The purchase.
        total: Money,
    },
}

/// What happens, on resuming, with instalments whose day passed during a pause.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Missed {
    /// They are left out.
    Skip,
    /// One is charged at once, the others are left out.
    CatchUpOne,
    /// All are charged, the first at once. What parts of one purchase do.
    CatchUpAll,
}

impl Missed {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Skip, Self::CatchUpOne, Self::CatchUpAll];

    /// The wire name, also stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Skip => "SKIP",
            Self::CatchUpOne => "CATCH_UP_ONE",
            Self::CatchUpAll => "CATCH_UP_ALL",
        }
    }

    /// Reads a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|missed| missed.code() == code)
    }
}

/// From a day on, another amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AmountChange {
    /// The first day it holds for.
    pub from: Date,
    /// Minor units of each charge.
    pub minor: i64,
}

/// When and how much.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terms {
    /// How much.
    pub plan: Plan,
    /// How often.
    pub cycle: Cycle,
    /// The day of the first instalment.
    pub first: Date,
    /// The wanted day of the month, 1 to 31; a shorter month's last day stands in.
    pub day: i8,
    /// How many instalments; none: until `end`, or until somebody ends it.
    pub count: Option<u32>,
    /// No instalment after this day.
    pub end: Option<Date>,
    /// IANA name of the shop's time zone.
    pub time_zone: String,
    /// How many days before a charge its announcement goes out; 0: none does.
    pub notice_days: u32,
    /// What a pause leaves.
    pub missed: Missed,
    /// Later amounts, by day.
    pub changes: Vec<AmountChange>,
    /// Instalments before this day are left out, since a pause passed over them.
    pub skip_before: Option<Date>,
}

impl Terms {
    /// The shop's time zone; UTC if the name means nothing any more.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// The day of instalment `rank`, 1 for the first; none past the end.
    pub fn due_on(&self, rank: u32) -> Option<Date> {
        let index = rank.checked_sub(1)?;
        if rank > self.count.unwrap_or(INSTALMENTS_MAX).min(INSTALMENTS_MAX) {
            return None;
        }
        let day = self.cycle.nth(self.first, self.day, index)?;
        self.end.is_none_or(|end| day <= end).then_some(day)
    }

    /// The first instalment after `rank` that is not left out, with its day.
    pub fn next_after(&self, rank: u32) -> Option<(u32, Date)> {
        let mut next = rank.checked_add(1)?;
        loop {
            let day = self.due_on(next)?;
            if self.skip_before.is_none_or(|from| day >= from) {
                return Some((next, day));
            }
            next += 1;
        }
    }

    /// What instalment `rank`, due on `day`, comes to.
    pub fn amount(&self, rank: u32, day: Date) -> Money {
        match self.plan {
            Plan::Recurring { first: Some(first), .. } if rank == 1 => first,
            Plan::Recurring { amount, .. } => {
                let changed = self.changes.iter().filter(|change| change.from <= day).max_by_key(|change| change.from);
                changed.map_or(amount, |change| Money { minor: change.minor, ..amount })
            }
            Plan::Instalments { total } => part(total, self.count.unwrap_or(1), rank),
        }
    }

    /// When charging of a day begins.
    pub fn charge_at(&self, day: Date) -> Timestamp {
        charge_time(day, &self.zone())
    }

    /// What cannot be, whatever the mandate says.
    pub fn faults(&self, today: Date) -> Vec<Misfit> {
        let mut faults = Vec::new();
        let mut wants = |fine: bool, misfit| {
            if !fine {
                faults.push(misfit);
            }
        };
        wants(self.first >= today, Misfit::StartPast);
        wants(self.end.is_none_or(|end| end >= self.first), Misfit::EndBeforeStart);
        if let Plan::Recurring { amount, first: Some(first) } = self.plan {
            wants(amount.currency == first.currency, Misfit::Currency);
        }
        if let Plan::Instalments { total } = self.plan {
            wants(self.count.is_some(), Misfit::CountMissing);
            let count = i64::from(self.count.unwrap_or(1));
            wants(total.minor >= count, Misfit::PartsTooSmall);
            wants(self.end.is_none() || self.due_on(self.count.unwrap_or(1)).is_some(), Misfit::PartsAfterEnd);
        }
        faults
    }
}

/// Part `rank` of `count`: all are alike, but the first also takes what is left over.
fn part(total: Money, count: u32, rank: u32) -> Money {
    let count = i64::from(count.max(1));
    let each = total.minor / count;
    Money { minor: if rank == 1 { each + total.minor % count } else { each }, ..total }
}

/// Why terms cannot be, or do not keep to a mandate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Misfit {
    /// The first day is over.
    StartPast,
    /// The end comes before the first day.
    EndBeforeStart,
    /// Neither the call nor the agreement says how much.
    AmountMissing,
    /// Neither the call nor the agreement says how often.
    CycleMissing,
    /// Parts need a number.
    CountMissing,
    /// Less than one minor unit each.
    PartsTooSmall,
    /// Some parts would come after the end.
    PartsAfterEnd,
    /// The mandate was ended.
    MandateEnded,
    /// The consumer confirms each purchase: nothing can be scheduled.
    OneClick,
    /// The agreement is in another currency.
    Currency,
    /// The agreement fixes another amount.
    Amount,
    /// Above the agreement's ceiling.
    Ceiling,
    /// The agreement fixes another rhythm.
    Cycle,
    /// Before the agreement's first charge.
    BeforeStart,
    /// After the agreement's last day.
    AfterEnd,
    /// More charges than agreed.
    Count,
    /// A shorter notice than was promised.
    Notice,
    /// The amount of parts of one purchase does not change.
    NotRecurring,
    /// Sooner than the consumer must be told.
    TooSoon,
    /// The first day comes before the next charge that the agreement's rhythm allows.
    TooEarly,
    /// The agreement has a schedule that has not ended, and is for one.
    Scheduled,
}

/// What in `terms` goes beyond what was agreed.
pub fn misfits(terms: &Terms, agreement: &Agreement) -> Vec<Misfit> {
    let mut found = Vec::new();
    let mut wants = |fine: bool, misfit| {
        if !fine {
            found.push(misfit);
        }
    };
    wants(agreement.kind != Kind::OneClick, Misfit::OneClick);
    let amounts = amounts(terms);
    let fixes_amount = matches!(agreement.kind, Kind::Fixed | Kind::Instalments);
    for agreed in [agreement.amount, agreement.ceiling].into_iter().flatten() {
        wants(amounts.iter().all(|amount| amount.currency == agreed.currency), Misfit::Currency);
    }
    match agreement.amount.filter(|_| fixes_amount) {
        // The remainder of parts is paid with the first: nobody agreed to fractions of a cent.
        Some(agreed) if agreement.kind == Kind::Instalments => wants(
            amounts.iter().all(|amount| {
                (agreed.minor..agreed.minor + i64::from(terms.count.unwrap_or(1))).contains(&amount.minor)
            }),
            Misfit::Amount,
        ),
        Some(agreed) => wants(amounts.iter().all(|amount| amount.minor == agreed.minor), Misfit::Amount),
        None => {}
    }
    if let Some(ceiling) = agreement.ceiling {
        wants(amounts.iter().all(|amount| amount.minor <= ceiling.minor), Misfit::Ceiling);
    }
    let fixes_cycle = matches!(agreement.kind, Kind::Fixed | Kind::FlexibleAmount);
    if let Some(frequency) = agreement.frequency.filter(|_| fixes_cycle) {
        wants(terms.cycle == Cycle::of(frequency), Misfit::Cycle);
    }
    wants(agreement.start.is_none_or(|start| terms.first >= start), Misfit::BeforeStart);
    if let Some(end) = agreement.end {
        wants(terms.first <= end && terms.end.is_none_or(|last| last <= end), Misfit::AfterEnd);
    }
    if let Some(count) = agreement.count {
        wants(terms.count.is_none_or(|wanted| wanted <= count), Misfit::Count);
    }
    if let Some(days) = agreement.notice_days {
        wants(terms.notice_days >= days, Misfit::Notice);
    }
    found
}

/// Every amount that terms can come to.
fn amounts(terms: &Terms) -> Vec<Money> {
    match terms.plan {
        Plan::Recurring { amount, first } => {
            let later = terms.changes.iter().map(|change| Money { minor: change.minor, ..amount });
            std::iter::once(amount).chain(first).chain(later).collect()
        }
        Plan::Instalments { total } => {
            let count = terms.count.unwrap_or(1);
            vec![part(total, count, 1), part(total, count, 2)]
        }
    }
}

/// Where a schedule stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScheduleState {
    /// Instalments are charged when their day comes.
    Active,
    /// Nothing is charged until it is resumed.
    Paused,
    /// It came to its end, or was ended; for ever.
    Ended,
}

impl ScheduleState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Active, Self::Paused, Self::Ended];

    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Ended => "ended",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What ended a schedule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScheduleEnd {
    /// Every instalment had its turn.
    Finished,
    /// The merchant, by the API.
    Merchant,
    /// Its mandate ended.
    Mandate,
}

impl ScheduleEnd {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Finished => "finished",
            Self::Merchant => "merchant",
            Self::Mandate => "mandate",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Finished, Self::Merchant, Self::Mandate].into_iter().find(|end| end.code() == code)
    }
}

/// A schedule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Schedule {
    /// Its name.
    pub id: ScheduleId,
    /// Whose.
    pub merchant_id: MerchantId,
    /// Whose card.
    pub wallet_id: WalletId,
    /// What allows it.
    pub mandate_id: MandateId,
    /// Begins the `transId` of each payment: `gym-42` makes `gym-42-1`, `gym-42-2` ...
    pub reference: String,
    /// Where it stands.
    pub state: ScheduleState,
    /// What ended it.
    pub ended: Option<ScheduleEnd>,
    /// When and how much.
    pub terms: Terms,
    /// Grows with every change, so that none is lost.
    pub version: i64,
    /// When it was made.
    pub created_at: Timestamp,
}

impl Schedule {
    /// The shop's day at a moment.
    pub fn day(&self, at: Timestamp) -> Date {
        day_of(at, &self.terms.zone())
    }
}

#[cfg(test)]
mod tests;
