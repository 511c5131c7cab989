//! Civil dates in UTC from the bank's clock.

const MS_PER_DAY: i64 = 86_400_000;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: i64,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl Date {
    /// The UTC day of an instant in milliseconds since 1970 (Howard Hinnant's `civil_from_days`).
    pub(crate) fn of(now_ms: i64) -> Self {
        let shifted = now_ms.div_euclid(MS_PER_DAY) + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self { year, month: small(month), day: small(day) }
    }

    /// Reads `YYYY-MM-DD`; days that a month does not have are days on which nothing happened.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut next = || parts.next();
        let (year, month, day) = (next()?.parse().ok()?, next()?.parse().ok()?, next()?.parse().ok()?);
        let fits = text.len() == 10 && (1..=12).contains(&month) && (1..=31).contains(&day);
        fits.then_some(Self { year, month, day })
    }

    /// `MMDD`, as in DE15.
    pub(crate) fn mmdd(self) -> String {
        format!("{:02}{:02}", self.month, self.day)
    }

    /// Whether a card that expires at the end of `yymm` has expired on this day.
    /// Two-digit years are of this century. `None`: not a month.
    pub(crate) fn is_after_expiry(self, yymm: &str) -> Option<bool> {
        let (year, month) = yymm.split_at_checked(2)?;
        let (year, month): (i64, u8) = (year.parse().ok()?, month.parse().ok()?);
        (1..=12).contains(&month).then_some((2000 + year, month) < (self.year, self.month))
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn small(value: i64) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn known_days() {
        let day = |year, month, day| Date { year, month, day };
        assert_eq!(Date::of(0), day(1970, 1, 1));
        assert_eq!(Date::of(951_782_400_000), day(2000, 2, 29));
        assert_eq!(Date::of(1_795_305_599_999), day(2026, 11, 21));
        assert_eq!(Date::of(-1), day(1969, 12, 31));
    }

    #[test]
    fn days_are_read_as_they_are_written() {
        assert_eq!(Date::parse("2026-11-21"), Some(Date { year: 2026, month: 11, day: 21 }));
        assert_eq!(Date::of(1_795_305_599_999).to_string(), "2026-11-21");
        for wrong in ["", "2026-13-01", "2026-00-10", "2026-1-1", "26-11-2100", "2026-11-xx", "2026-11-32"] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_card_is_good_until_the_end_of_its_month() {
        let today = Date { year: 2026, month: 11, day: 30 };
        assert_eq!(today.is_after_expiry("2611"), Some(false));
        assert_eq!(today.is_after_expiry("2610"), Some(true));
        assert_eq!(today.is_after_expiry("2613"), None);
    }
}
