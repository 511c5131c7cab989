//! Whether a declined instalment is tried again, and when: never where a scheme forbids it, never more often than
//! a card bears.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::brand::Brand;
use crate::calendar::{charge_time, day_of};

/// Days that the caps of a card look back.
pub const CAP_DAYS: i64 = 30;

/// Waits after attempts that reached no bank, in minutes; the last repeats. They are no declines: nobody said no.
const UNSENT_WAITS_MIN: [i64; 5] = [10, 60, 4 * 60, 12 * 60, 24 * 60];

/// After so many attempts that reached no bank an instalment is given up: about two months.
pub const UNSENT_MAX: u32 = 60;

/// What a decline means for the next attempt.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// The same may pass later, not before so long.
    Later(SignedDuration),
    /// The consumer must authenticate.
    Consumer,
    /// Another card is needed.
    NewCard,
    /// Nobody may ask again.
    Never,
}

/// A line of the operator's table; the first that matches counts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    /// On this network only.
    pub brand: Option<Brand>,
    /// These response codes (DE39); any when empty.
    pub codes: Vec<String>,
    /// These advice codes; any when empty.
    pub advice: Vec<String>,
    /// What they mean.
    pub meaning: Meaning,
}

/// Most declines of one card at one merchant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cap {
    /// On this network.
    pub brand: Brand,
    /// So many ...
    pub declines: u32,
    /// ... in which window.
    pub window: Window,
}

/// What a cap counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Window {
    /// The last 24 hours.
    Day,
    /// The last 30 days.
    Month,
    /// The last 30 days, of the same amount.
    MonthSameAmount,
}

/// Declines of one card at one merchant.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct CardDeclines {
    /// In the last 24 hours.
    pub day: u32,
    /// In the last 30 days.
    pub month: u32,
    /// In the last 30 days, of the same amount.
    pub month_same_amount: u32,
}

/// When declined instalments are tried again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RetryPolicy {
    /// After so many declines an instalment is given up.
    pub declines_max: u32,
    /// Days to wait after the first, second ... decline; the last repeats.
    pub waits_days: Vec<u32>,
    /// Per card.
    pub caps: Vec<Cap>,
    /// Where the operator knows better than the schemes' codes.
    pub rules: Vec<Rule>,
}

/// What the bank said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Decline<'a> {
    /// On which network.
    pub brand: Brand,
    /// DE39.
    pub code: &'a str,
    /// The scheme's advice, when it gave one.
    pub advice: Option<&'a str>,
    /// What its codes mean by themselves.
    pub meaning: Meaning,
}

/// What follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Next {
    /// Another attempt then.
    At(Timestamp),
    /// None; why.
    GiveUp(GiveUp),
}

/// Why an instalment is given up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GiveUp {
    /// The bank's answer forbids another attempt.
    Forbidden,
    /// The consumer must authenticate.
    ConsumerNeeded,
    /// Another card is needed.
    NewCardNeeded,
    /// It was declined as often as the policy allows.
    TooManyDeclines,
    /// The card was declined as often as its scheme allows.
    CardCap,
    /// The bank could not be reached for weeks.
    Unreachable,
    /// A rule of ours forbids the charge.
    Rules,
}

impl GiveUp {
    /// Every reason.
    pub const ALL: [Self; 7] = [
        Self::Forbidden,
        Self::ConsumerNeeded,
        Self::NewCardNeeded,
        Self::TooManyDeclines,
        Self::CardCap,
        Self::Unreachable,
        Self::Rules,
    ];

    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Forbidden => "forbidden",
            Self::ConsumerNeeded => "consumer_needed",
            Self::NewCardNeeded => "new_card_needed",
            Self::TooManyDeclines => "too_many_declines",
            Self::CardCap => "card_cap",
            Self::Unreachable => "unreachable",
            Self::Rules => "rules",
        }
    }
}

impl Default for RetryPolicy {
    /// The acquirer sheet's defaults (§1.6): four declines an instalment, Visa 15 in 30 days, Mastercard 10 in a day
    /// and 35 of the same amount in 30 days.
    fn default() -> Self {
        Self {
            declines_max: 4,
            waits_days: vec![1, 3, 5],
            caps: vec![
                Cap { brand: Brand::Visa, declines: 15, window: Window::Month },
                Cap { brand: Brand::Cb, declines: 15, window: Window::Month },
                Cap { brand: Brand::Mastercard, declines: 10, window: Window::Day },
                Cap { brand: Brand::Mastercard, declines: 35, window: Window::MonthSameAmount },
            ],
            rules: Vec::new(),
        }
    }
}

impl RetryPolicy {
    /// What follows a decline at `now` that was number `declines` of its instalment. The next attempt is on another of
    /// the shop's days: one card and mandate see one decline a day.
    pub fn after_decline(&self, decline: Decline<'_>, declines: u32, now: Timestamp, zone: &TimeZone) -> Next {
        let least = match self.meaning(decline) {
            Meaning::Later(least) => least,
            Meaning::Consumer => return Next::GiveUp(GiveUp::ConsumerNeeded),
            Meaning::NewCard => return Next::GiveUp(GiveUp::NewCardNeeded),
            Meaning::Never => return Next::GiveUp(GiveUp::Forbidden),
        };
        if declines >= self.declines_max {
            return Next::GiveUp(GiveUp::TooManyDeclines);
        }
        let index = usize::try_from(declines).unwrap_or(usize::MAX).saturating_sub(1);
        let days = self.waits_days.get(index).or(self.waits_days.last()).copied().unwrap_or(1);
        let day = day_of(now, zone).checked_add(i64::from(days).days()).unwrap_or(Date::MAX);
        let at = now.saturating_add(least).unwrap_or(now);
        Next::At(at.max(charge_time(day, zone)))
    }

    /// What follows attempt number `unsent` that reached no bank.
    pub fn after_unsent(&self, unsent: u32, now: Timestamp) -> Next {
        if unsent >= UNSENT_MAX {
            return Next::GiveUp(GiveUp::Unreachable);
        }
        let index = usize::try_from(unsent).unwrap_or(usize::MAX).saturating_sub(1);
        let minutes = UNSENT_WAITS_MIN.get(index).or(UNSENT_WAITS_MIN.last()).copied().unwrap_or(60);
        Next::At(now.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(now))
    }

    /// True when a card must not be asked again for now.
    pub fn is_capped(&self, brand: Brand, declines: &CardDeclines) -> bool {
        self.caps.iter().filter(|cap| cap.brand == brand).any(|cap| {
            let counted = match cap.window {
                Window::Day => declines.day,
                Window::Month => declines.month,
                Window::MonthSameAmount => declines.month_same_amount,
            };
            counted >= cap.declines
        })
    }

    fn meaning(&self, decline: Decline<'_>) -> Meaning {
        let listed = |list: &[String], value: Option<&str>| {
            list.is_empty() || list.iter().any(|listed| Some(listed.as_str()) == value)
        };
        let rule = self.rules.iter().find(|rule| {
            rule.brand.is_none_or(|brand| brand == decline.brand)
                && listed(&rule.codes, Some(decline.code))
                && listed(&rule.advice, decline.advice)
        });
        match (rule, decline.meaning) {
            // No table of an operator's overrules a scheme's stop; nor does it ask again where a scheme wants another
            // card or the consumer: the page that they are sent to would charge the same instalment a second time.
            (_, Meaning::Never)
            | (None, _)
            | (Some(Rule { meaning: Meaning::Later(_), .. }), Meaning::Consumer | Meaning::NewCard) => decline.meaning,
            (Some(rule), _) => rule.meaning,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declined(code: &str, meaning: Meaning) -> Decline<'_> {
        Decline { brand: Brand::Visa, code, advice: None, meaning }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_decline_is_followed_by_another_day() {
        let policy = RetryPolicy::default();
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let now = at("2027-01-05T07:00:01Z");
        let later = |hours| declined("51", Meaning::Later(SignedDuration::from_hours(hours)));
        let next = |decline, declines| policy.after_decline(decline, declines, now, &zone);
        assert_eq!(next(later(0), 1), Next::At(at("2027-01-06T07:00:00Z")), "the next day");
        assert_eq!(next(later(0), 2), Next::At(at("2027-01-08T07:00:00Z")));
        assert_eq!(next(later(240), 1), Next::At(at("2027-01-15T07:00:01Z")), "the scheme's wait is longer");
        assert_eq!(next(later(0), 4), Next::GiveUp(GiveUp::TooManyDeclines));
        assert_eq!(next(declined("41", Meaning::Never), 1), Next::GiveUp(GiveUp::Forbidden));
        assert_eq!(next(declined("1A", Meaning::Consumer), 1), Next::GiveUp(GiveUp::ConsumerNeeded));
    }

    #[test]
    fn the_operators_table_goes_first_but_not_over_a_stop() {
        let rule = |codes: &[&str], meaning| Rule {
            brand: Some(Brand::Visa),
            codes: codes.iter().map(|code| (*code).to_owned()).collect(),
            advice: Vec::new(),
            meaning,
        };
        let rules =
            vec![rule(&["62"], Meaning::NewCard), rule(&["R0", "51"], Meaning::Later(SignedDuration::from_hours(100)))];
        let policy = RetryPolicy { rules, ..RetryPolicy::default() };
        let later = Meaning::Later(SignedDuration::ZERO);
        assert_eq!(policy.meaning(declined("62", later)), Meaning::NewCard);
        assert_eq!(policy.meaning(declined("51", later)), Meaning::Later(SignedDuration::from_hours(100)));
        assert_eq!(policy.meaning(declined("R0", Meaning::Never)), Meaning::Never);
        assert_eq!(policy.meaning(declined("51", Meaning::Consumer)), Meaning::Consumer);
        assert_eq!(policy.meaning(declined("51", Meaning::NewCard)), Meaning::NewCard);
        let on_amex = Decline { brand: Brand::Amex, ..declined("62", later) };
        assert_eq!(policy.meaning(on_amex), later);
    }

    #[test]
    fn a_card_has_caps() {
        let policy = RetryPolicy::default();
        let declines = |day, month, month_same_amount| CardDeclines { day, month, month_same_amount };
        assert!(!policy.is_capped(Brand::Visa, &declines(14, 14, 14)));
        assert!(policy.is_capped(Brand::Visa, &declines(0, 15, 0)));
        assert!(policy.is_capped(Brand::Mastercard, &declines(10, 10, 0)));
        assert!(!policy.is_capped(Brand::Mastercard, &declines(9, 40, 34)));
        assert!(policy.is_capped(Brand::Mastercard, &declines(0, 40, 35)));
        assert!(!policy.is_capped(Brand::Amex, &declines(99, 99, 99)));
    }

    #[test]
    fn an_outage_is_no_decline() {
        let policy = RetryPolicy::default();
        let now = at("2027-01-05T07:00:00Z");
        assert_eq!(policy.after_unsent(1, now), Next::At(at("2027-01-05T07:10:00Z")));
        assert_eq!(policy.after_unsent(30, now), Next::At(at("2027-01-06T07:00:00Z")));
        assert_eq!(policy.after_unsent(UNSENT_MAX, now), Next::GiveUp(GiveUp::Unreachable));
    }
}
