//! On which days a schedule charges: a cycle's days, and the moment of a day at which charging begins.
//!
//! Every day is counted from the first one, never from the one before it, so that the 31st of January is followed
//! by the 28th of February and then by the 31st of March.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::agreement::Frequency;

/// The hour of the shop's day at which charging begins: after the night's maintenance of banks, while people can be reached.
pub const CHARGE_HOUR: i8 = 8;

/// Days between the two charges of a month, when there are two.
const HALF_MONTH_DAYS: i8 = 15;

/// How far apart charges are. The numbers of Monext's `billingCycle` (Monext sheet §3.3) are beside each.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cycle {
    /// Every day (10).
    Daily,
    /// Every 7 days (20).
    Weekly,
    /// Every 14 days (no number).
    Biweekly,
    /// Twice a month, fifteen days apart (30).
    Semimonthly,
    /// Every month (40).
    Monthly,
    /// Every second month (50).
    Bimonthly,
    /// Every third month (60).
    Quarterly,
    /// Every sixth month (70).
    HalfYearly,
    /// Every year (80).
    Yearly,
    /// Every second year (90; the sheet calls that number ambiguous).
    Biennial,
}

impl Cycle {
    /// Every cycle.
    pub const ALL: [Self; 10] = [
        Self::Daily,
        Self::Weekly,
        Self::Biweekly,
        Self::Semimonthly,
        Self::Monthly,
        Self::Bimonthly,
        Self::Quarterly,
        Self::HalfYearly,
        Self::Yearly,
        Self::Biennial,
    ];

    /// The wire name, also stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Daily => "DAILY",
            Self::Weekly => "WEEKLY",
            Self::Biweekly => "BIWEEKLY",
            Self::Semimonthly => "SEMIMONTHLY",
            Self::Monthly => "MONTHLY",
            Self::Bimonthly => "BIMONTHLY",
            Self::Quarterly => "QUARTERLY",
            Self::HalfYearly => "HALF_YEARLY",
            Self::Yearly => "YEARLY",
            Self::Biennial => "BIENNIAL",
        }
    }

    /// Reads a wire name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cycle| cycle.code() == code)
    }

    /// The cycle of an agreed rhythm.
    pub fn of(frequency: Frequency) -> Self {
        match frequency {
            Frequency::Daily => Self::Daily,
            Frequency::Weekly => Self::Weekly,
            Frequency::Biweekly => Self::Biweekly,
            Frequency::Monthly => Self::Monthly,
            Frequency::Bimonthly => Self::Bimonthly,
            Frequency::Quarterly => Self::Quarterly,
            Frequency::Yearly => Self::Yearly,
        }
    }

    /// The first day on or after `start` whose day of the month is `day` (1 to 31, or the month's last); cycles of
    /// days begin on `start` itself.
    pub fn first(self, start: Date, day: i8) -> Option<Date> {
        if self.step_days().is_some() {
            return Some(start);
        }
        let here = month_day(start, 0, day)?;
        if here >= start { Some(here) } else { month_day(start, 1, day) }
    }

    /// Day number `index` (0 is `first`), where `day` is the wanted day of the month. `None` past the calendar's end.
    pub fn nth(self, first: Date, day: i8, index: u32) -> Option<Date> {
        let index = i32::try_from(index).ok()?;
        if let Some(days) = self.step_days() {
            return first.checked_add(index.checked_mul(days)?.days()).ok();
        }
        match self {
            Self::Semimonthly if index % 2 == 0 => month_day(first, index / 2, day),
            Self::Semimonthly if day <= HALF_MONTH_DAYS => month_day(first, index / 2, day + HALF_MONTH_DAYS),
            Self::Semimonthly => month_day(first, index / 2 + 1, day - HALF_MONTH_DAYS),
            _ => month_day(first, index.checked_mul(self.step_months())?, day),
        }
    }

    /// How many days of the cycle that begins on `first` have come by `today`, that one included.
    pub fn begun(self, first: Date, today: Date) -> u32 {
        let Ok(days) = u32::try_from((today - first).get_days()) else { return 0 };
        // As many as there are at most, then back: a month is never shorter than 28 days.
        let shortest = match self.step_days() {
            Some(step) => u32::try_from(step).unwrap_or(1),
            None if self == Self::Semimonthly => 13,
            None => 28 * u32::try_from(self.step_months()).unwrap_or(1),
        };
        let mut count = days / shortest + 1;
        while count > 1 && self.nth(first, first.day(), count - 1).is_none_or(|day| day > today) {
            count -= 1;
        }
        count
    }

    fn step_days(self) -> Option<i32> {
        match self {
            Self::Daily => Some(1),
            Self::Weekly => Some(7),
            Self::Biweekly => Some(14),
            _ => None,
        }
    }

    fn step_months(self) -> i32 {
        match self {
            Self::Bimonthly => 2,
            Self::Quarterly => 3,
            Self::HalfYearly => 6,
            Self::Yearly => 12,
            Self::Biennial => 24,
            _ => 1,
        }
    }
}

/// Day `day` of the month `months` after that of `from`, or that month's last.
fn month_day(from: Date, months: i32, day: i8) -> Option<Date> {
    let month = from.first_of_month().checked_add(months.months()).ok()?;
    Date::new(month.year(), month.month(), day.clamp(1, month.days_in_month())).ok()
}

/// True when this names a time zone.
pub fn is_zone(name: &str) -> bool {
    TimeZone::get(name).is_ok()
}

/// The moment at which charging begins on a shop's day. A day that its clocks skip begins when they go on.
pub fn charge_time(day: Date, zone: &TimeZone) -> Timestamp {
    let wall = day.at(CHARGE_HOUR, 0, 0, 0);
    wall.to_zoned(zone.clone()).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
}

/// The shop's day at a moment.
pub fn day_of(at: Timestamp, zone: &TimeZone) -> Date {
    zone.to_datetime(at).date()
}

/// The moment `days` days before another, by the shop's calendar.
pub fn days_before(at: Timestamp, days: u32, zone: &TimeZone) -> Timestamp {
    let zoned = at.to_zoned(zone.clone());
    let earlier = zoned.checked_sub(i64::from(days).days());
    earlier.map_or(at, |zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn days(cycle: Cycle, first: Date, count: u32) -> Vec<String> {
        (0..count).map(|index| cycle.nth(first, first.day(), index).unwrap().to_string()).collect()
    }

    #[test]
    fn the_last_of_a_month_does_not_drift() {
        let first = date(2027, 1, 31);
        assert_eq!(days(Cycle::Monthly, first, 4), ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]);
        assert_eq!(
            days(Cycle::Semimonthly, first, 5),
            ["2027-01-31", "2027-02-16", "2027-02-28", "2027-03-16", "2027-03-31"]
        );
        assert_eq!(days(Cycle::Yearly, date(2028, 2, 29), 5)[4], "2032-02-29");
        assert_eq!(days(Cycle::Yearly, date(2028, 2, 29), 2)[1], "2029-02-28");
        assert_eq!(days(Cycle::HalfYearly, date(2027, 8, 31), 2)[1], "2028-02-29");
    }

    #[test]
    fn the_wanted_day_may_lie_before_the_start() {
        assert_eq!(Cycle::Monthly.first(date(2027, 2, 28), 31), Some(date(2027, 2, 28)));
        assert_eq!(Cycle::Monthly.nth(date(2027, 2, 28), 31, 1), Some(date(2027, 3, 31)));
        assert_eq!(Cycle::Monthly.first(date(2027, 1, 20), 5), Some(date(2027, 2, 5)));
        assert_eq!(Cycle::Weekly.first(date(2027, 1, 20), 5), Some(date(2027, 1, 20)));
    }

    #[test]
    fn clocks_that_jump_do_not_lose_a_day() {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        assert_eq!(charge_time(date(2027, 3, 27), &paris).to_string(), "2027-03-27T07:00:00Z");
        assert_eq!(charge_time(date(2027, 3, 28), &paris).to_string(), "2027-03-28T06:00:00Z");
        assert_eq!(charge_time(date(2027, 10, 31), &paris).to_string(), "2027-10-31T07:00:00Z");
        let noticed = days_before(charge_time(date(2027, 3, 28), &paris), 7, &paris);
        assert_eq!(noticed.to_string(), "2027-03-21T07:00:00Z", "eight in the morning, seven days before");
        // Samoa had no 30 December 2011.
        let apia = TimeZone::get("Pacific/Apia").unwrap();
        assert_eq!(day_of(charge_time(date(2011, 12, 30), &apia), &apia), date(2011, 12, 31));
    }

    fn any_cycle() -> impl Strategy<Value = Cycle> {
        prop::sample::select(Cycle::ALL.to_vec())
    }

    fn any_date() -> impl Strategy<Value = Date> {
        (2020_i16..2090, 1_i8..=12, 1_i8..=31)
            .prop_map(|(year, month, day)| month_day(date(year, month, 1), 0, day).unwrap())
    }

    proptest! {
        #[test]
        fn days_only_grow_and_keep_their_day(cycle in any_cycle(), start in any_date(), day in 1_i8..=31, index in 0_u32..200) {
            let first = cycle.first(start, day).unwrap();
            prop_assert!(first >= start);
            let (this, next) = (cycle.nth(first, day, index).unwrap(), cycle.nth(first, day, index + 1).unwrap());
            prop_assert!(this < next, "{this} {next}");
            if cycle.step_days().is_none() && cycle != Cycle::Semimonthly {
                prop_assert!(this.day() == day || this.day() == this.days_in_month() && this.day() < day);
            }
            prop_assert_eq!(cycle.nth(first, day, 0), Some(first));
        }

        #[test]
        fn charging_begins_on_its_day_everywhere(day in any_date(), zone in prop::sample::select(vec![
            "Europe/Paris", "America/Sao_Paulo", "Asia/Kolkata", "Pacific/Apia", "Africa/Cairo", "Australia/Lord_Howe", "America/St_Johns",
        ])) {
            let zone = TimeZone::get(zone).unwrap();
            let at = charge_time(day, &zone);
            prop_assert_eq!(day_of(at, &zone), day);
            prop_assert!(charge_time(day.tomorrow().unwrap(), &zone) > at);
        }
    }
}
