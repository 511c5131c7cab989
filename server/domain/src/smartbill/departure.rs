//! When a payment given for a file leaves: with the file of its day, or with that of the next day on which files go.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// Days that are looked at before giving up: a calendar that is closed for longer is closed for good.
const DAYS_MAX: u32 = 400;

/// A day on which no file goes, beside Saturdays and Sundays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClosedDay {
    /// Every year: month and day.
    Yearly(i8, i8),
    /// Once.
    On(Date),
    /// So many days after (before, when negative) Easter Sunday.
    Easter(i64),
}

impl ClosedDay {
    /// Reads `12-25`, `2027-01-02`, `easter-2`, `easter+1`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(days) = text.strip_prefix("easter") {
            let days: i64 = if days.is_empty() { 0 } else { days.parse().ok()? };
            return (-100..=100).contains(&days).then_some(Self::Easter(days));
        }
        if let Ok(date) = text.parse::<Date>() {
            return Some(Self::On(date));
        }
        let (month, day) = text.split_once('-')?;
        let (month, day) = (month.parse().ok()?, day.parse().ok()?);
        // Of a leap year, so that 29 February is a day.
        Date::new(2028, month, day).ok().map(|_| Self::Yearly(month, day))
    }

    fn is(self, date: Date) -> bool {
        match self {
            Self::Yearly(month, day) => (date.month(), date.day()) == (month, day),
            Self::On(day) => day == date,
            Self::Easter(days) => {
                easter(date.year()).and_then(|sunday| sunday.checked_add(days.days()).ok()) == Some(date)
            }
        }
    }
}

/// The calendar of payment files.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Departures {
    /// What is given before it leaves the same day.
    pub cut_off: Time,
    /// Whose clock and calendar that is.
    pub zone: TimeZone,
    /// Days on which nothing leaves.
    pub closed: Vec<ClosedDay>,
}

impl Departures {
    /// When what is given at a moment leaves; a moment later at the latest, where there is no such day.
    pub fn of(&self, given: Timestamp) -> Timestamp {
        let mut day = given.to_zoned(self.zone.clone()).date();
        for _ in 0..DAYS_MAX {
            if let Some(leaves) = self.leaves_on(day).filter(|leaves| given < *leaves) {
                return leaves;
            }
            let Ok(next) = day.tomorrow() else { break };
            day = next;
        }
        given
    }

    /// The last moment at which files left, at or before `now`.
    pub fn last(&self, now: Timestamp) -> Option<Timestamp> {
        let mut day = now.to_zoned(self.zone.clone()).date();
        for _ in 0..DAYS_MAX {
            if let Some(left) = self.leaves_on(day).filter(|left| *left <= now) {
                return Some(left);
            }
            day = day.yesterday().ok()?;
        }
        None
    }

    fn leaves_on(&self, day: Date) -> Option<Timestamp> {
        let weekend = matches!(day.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday);
        if weekend || self.closed.iter().any(|closed| closed.is(day)) {
            return None;
        }
        day.to_datetime(self.cut_off).to_zoned(self.zone.clone()).ok().map(|at| at.timestamp())
    }
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (golden, century, of_century) = (year_number % 19, year_number / 100, year_number % 100);
    let moon = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * shift + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paris() -> Departures {
        let closed = ["01-01", "easter-2", "easter+1", "05-01", "12-25", "12-26"];
        Departures {
            cut_off: Time::constant(17, 0, 0, 0),
            zone: TimeZone::get("Europe/Paris").unwrap(),
            closed: closed.iter().map(|day| ClosedDay::parse(day).unwrap()).collect(),
        }
    }

    #[track_caller]
    fn leaves(given: &str, expected: &str) {
        assert_eq!(paris().of(given.parse().unwrap()).to_string(), expected, "{given}");
    }

    #[test]
    fn before_the_cut_off_today_later_the_next_day() {
        // A Tuesday in winter: 17:00 in Paris is 16:00 UTC.
        leaves("2026-11-24T15:59:59.999Z", "2026-11-24T16:00:00Z");
        leaves("2026-11-24T16:00:00Z", "2026-11-25T16:00:00Z");
        leaves("2026-11-24T23:30:00Z", "2026-11-25T16:00:00Z");
        // Friday evening, Saturday, Sunday.
        leaves("2026-11-27T16:00:00Z", "2026-11-30T16:00:00Z");
        leaves("2026-11-28T08:00:00Z", "2026-11-30T16:00:00Z");
        leaves("2026-11-29T23:59:00Z", "2026-11-30T16:00:00Z");
    }

    #[test]
    fn bank_holidays_are_no_days() {
        // Good Friday to Easter Monday 2027; 1 May 2026 is a Friday; Christmas 2026 a Friday and a Saturday.
        leaves("2027-03-25T16:00:00Z", "2027-03-30T15:00:00Z");
        leaves("2026-04-30T15:00:00Z", "2026-05-04T15:00:00Z");
        leaves("2026-12-24T16:00:00Z", "2026-12-28T16:00:00Z");
        leaves("2026-12-31T16:00:00Z", "2027-01-04T16:00:00Z");
    }

    #[test]
    fn five_in_the_afternoon_is_five_in_the_afternoon_whatever_the_season() {
        // The clocks change on Sundays: 29 March and 25 October 2026.
        leaves("2026-03-27T16:00:00Z", "2026-03-30T15:00:00Z");
        leaves("2026-03-30T14:59:59Z", "2026-03-30T15:00:00Z");
        leaves("2026-10-23T15:00:00Z", "2026-10-26T16:00:00Z");
        leaves("2026-10-26T15:30:00Z", "2026-10-26T16:00:00Z");
    }

    #[test]
    fn the_last_departure_is_known() {
        let last = |now: &str| paris().last(now.parse().unwrap()).unwrap().to_string();
        assert_eq!(last("2026-11-30T15:59:59Z"), "2026-11-27T16:00:00Z");
        assert_eq!(last("2026-11-30T16:00:00Z"), "2026-11-30T16:00:00Z");
    }

    #[test]
    fn easter_is_where_it_is() {
        let sundays = [(2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)];
        for (year, month, day) in sundays {
            assert_eq!(easter(year), Date::new(year, month, day).ok());
        }
    }

    #[test]
    fn days_are_read() {
        assert_eq!(ClosedDay::parse("02-29"), Some(ClosedDay::Yearly(2, 29)));
        assert_eq!(ClosedDay::parse("2026-12-24"), Date::new(2026, 12, 24).ok().map(ClosedDay::On));
        assert_eq!(ClosedDay::parse("easter"), Some(ClosedDay::Easter(0)));
        for wrong in ["", "13-01", "02-30", "easter-x", "easter+1000", "christmas"] {
            assert_eq!(ClosedDay::parse(wrong), None, "{wrong}");
        }
    }
}
