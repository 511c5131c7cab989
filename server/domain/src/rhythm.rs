//! How often an agreement's rhythm lets a merchant charge.
//!
//! What counts is how many charges there are, not how far apart: a month that a bank was out of reach may be charged
//! later, beside the next one. But never is there one more than there are periods begun.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::agreement::{Agreement, Frequency, Kind};
use crate::calendar::Cycle;
use crate::ports::Pace;

/// A charge may come so many days before its period begins, for weekends and holidays; with periods of four weeks
/// and more.
pub const EARLY_DAYS: i8 = 3;

/// Periods from which [`EARLY_DAYS`] count, in days.
const LONG_DAYS: u16 = 28;

/// An agreement's periods.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rhythm {
    frequency: Frequency,
    from: Date,
    counts_first: bool,
}

impl Rhythm {
    /// Of an agreement that fixes one. `founded`: the shop's day on which it was made.
    pub fn of(agreement: &Agreement, founded: Date) -> Option<Self> {
        let fixes = matches!(agreement.kind, Kind::Fixed | Kind::FlexibleAmount);
        let frequency = agreement.frequency.filter(|_| fixes)?;
        // What is paid with the agreement is its first charge, unless the first is agreed for a later day.
        let counts_first = agreement.start.is_none_or(|start| start <= founded);
        let from = agreement.start.map_or(founded, |start| start.max(founded));
        Some(Self { frequency, from, counts_first })
    }

    /// How many charges there may be on `today`.
    pub fn pace(&self, today: Date) -> Pace {
        let ahead = today.checked_add(self.early().days()).unwrap_or(Date::MAX);
        let most = Cycle::of(self.frequency).begun(self.from, ahead).max(1);
        Pace { most, counts_first: self.counts_first, next: self.due(u64::from(most)).1 }
    }

    /// The payment that founded the mandate counts.
    pub fn counts_first(&self) -> bool {
        self.counts_first
    }

    /// The day of the charge that follows `made` others, and the day from which on it may come.
    pub fn due(&self, made: u64) -> (Date, Date) {
        let made = u32::try_from(made).unwrap_or(u32::MAX);
        let day = Cycle::of(self.frequency).nth(self.from, self.from.day(), made).unwrap_or(Date::MAX);
        (day, day.checked_sub(self.early().days()).unwrap_or(day))
    }

    fn early(self) -> i8 {
        if self.frequency.days() >= LONG_DAYS { EARLY_DAYS } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn agreement(kind: Kind, frequency: Frequency, start: Option<Date>) -> Agreement {
        Agreement {
            kind,
            description: None,
            amount: None,
            ceiling: None,
            frequency: Some(frequency),
            start,
            end: None,
            count: None,
            notice_days: None,
            terms_url: None,
        }
    }

    #[test]
    fn one_charge_a_period() {
        let monthly = agreement(Kind::Fixed, Frequency::Monthly, None);
        let rhythm = Rhythm::of(&monthly, date(2027, 1, 31)).unwrap();
        let most = |day| rhythm.pace(day).most;
        assert_eq!((most(date(2027, 1, 31)), most(date(2027, 2, 24))), (1, 1));
        assert_eq!((most(date(2027, 2, 25)), most(date(2027, 3, 27)), most(date(2027, 3, 28))), (2, 2, 3));
        assert_eq!(rhythm.pace(date(2027, 2, 1)).next, date(2027, 2, 25), "three days before the last of February");
        let weekly = Rhythm::of(&agreement(Kind::FlexibleAmount, Frequency::Weekly, None), date(2027, 1, 1)).unwrap();
        assert_eq!((weekly.pace(date(2027, 1, 7)).most, weekly.pace(date(2027, 1, 8)).most), (1, 2));
    }

    #[test]
    fn periods_begin_with_the_first_day_agreed_on() {
        let later = agreement(Kind::Fixed, Frequency::Monthly, Some(date(2027, 3, 1)));
        let pace = Rhythm::of(&later, date(2027, 1, 10)).unwrap().pace(date(2027, 3, 20));
        assert_eq!((pace.most, pace.counts_first), (1, false), "what was paid in January is no month's charge");
        assert!(Rhythm::of(&agreement(Kind::Unscheduled, Frequency::Monthly, None), date(2027, 1, 1)).is_none());
        assert!(Rhythm::of(&agreement(Kind::FlexibleFrequency, Frequency::Monthly, None), date(2027, 1, 1)).is_none());
    }

    proptest! {
        /// A schedule that begins on or after the first day never comes before its period.
        #[test]
        fn a_schedule_keeps_to_it(
            frequency in prop::sample::select(Frequency::ALL.to_vec()),
            (month, day) in (1_i8..=12, 1_i8..=28),
            later in 0_i64..40,
            wanted in 1_i8..=31,
            rank in 0_u32..40,
        ) {
            let founded = date(2027, month, day);
            let cycle = Cycle::of(frequency);
            let first = cycle.first(founded.checked_add(later.days()).unwrap(), wanted).unwrap();
            let due = cycle.nth(first, wanted, rank).unwrap();
            let rhythm = Rhythm::of(&agreement(Kind::Fixed, frequency, None), founded).unwrap();
            prop_assert!(rhythm.pace(due).most > rank, "{first} {due}");
            let pace = rhythm.pace(due);
            prop_assert!(rhythm.pace(pace.next).most > pace.most, "the next may come on its day");
            prop_assert_eq!(rhythm.pace(pace.next.yesterday().unwrap()).most, pace.most, "and not before");
        }
    }
}
