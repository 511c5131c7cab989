//! The agreement: what the consumer consents to, in the words and figures of the page.

use crate::{Date, Money};

/// What the merchant may do with the card, and what happens today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// What kind of agreement it is; the other fields are read according to it.
    pub kind: Kind,
    /// What it is for, in the merchant's words, such as "Your gym membership".
    pub description: Option<String>,
    /// The amount of each payment, when it is fixed.
    pub amount: Option<Money>,
    /// The most that one payment may be, when amounts vary.
    pub ceiling: Option<Money>,
    /// How often payments fall due.
    pub frequency: Option<Frequency>,
    /// The day of the first payment.
    pub start: Option<Date>,
    /// The last day of the agreement.
    pub end: Option<Date>,
    /// How many payments there are in all, a first one today included.
    pub count: Option<u32>,
    /// How many days before a payment its amount or date is announced.
    pub notice_days: Option<u32>,
    /// Where the merchant's terms for this agreement are; already validated by the caller.
    pub terms_url: Option<String>,
    /// What happens to the card today.
    pub today: Today,
}

impl Agreement {
    /// The sum of all payments, when amount and number are fixed.
    pub fn total(&self) -> Option<Money> {
        match self.kind {
            Kind::Fixed | Kind::Instalments => self.amount.as_ref()?.times(self.count?),
            _ => None,
        }
    }
}

/// The kind of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The same amount at the same rhythm.
    Fixed,
    /// A regular rhythm; the amount varies.
    FlexibleAmount,
    /// A known amount; the dates vary.
    FlexibleFrequency,
    /// One purchase paid in several parts.
    Instalments,
    /// Charged when the merchant is owed something; neither rhythm nor amount is known.
    Unscheduled,
    /// Kept for purchases that the consumer confirms one by one.
    OneClick,
    /// Kept; nothing else is agreed yet.
    SaveOnly,
}

impl Kind {
    /// The selector used in the language files.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::FlexibleAmount => "flexible_amount",
            Self::FlexibleFrequency => "flexible_frequency",
            Self::Instalments => "instalments",
            Self::Unscheduled => "unscheduled",
            Self::OneClick => "one_click",
            Self::SaveOnly => "save_only",
        }
    }
}

/// How often payments fall due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Frequency {
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every two weeks.
    Biweekly,
    /// Every month.
    Monthly,
    /// Every two months.
    Bimonthly,
    /// Every three months.
    Quarterly,
    /// Every year.
    Yearly,
}

impl Frequency {
    /// The selector used in the language files.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Biweekly => "biweekly",
            Self::Monthly => "monthly",
            Self::Bimonthly => "bimonthly",
            Self::Quarterly => "quarterly",
            Self::Yearly => "yearly",
        }
    }
}

/// What happens to the card today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Today {
    /// This amount is held to prove the card, and given back at once.
    HeldAndReturned(Money),
    /// The card is proven without any amount.
    Nothing,
    /// The first payment is made.
    Charged(Money),
}
