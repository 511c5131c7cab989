//! What a consumer and a merchant agree on when a card is stored.

use jiff::civil::Date;

use crate::money::Money;

/// The kind of an agreement. It never changes: another kind needs a new first payment.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// Same amount, same rhythm.
    Fixed,
    /// The amount varies, the rhythm is fixed.
    FlexibleAmount,
    /// The rhythm varies.
    FlexibleFrequency,
    /// One purchase paid in several parts.
    Instalments,
    /// The merchant charges when its terms allow.
    Unscheduled,
    /// The consumer confirms each purchase.
    OneClick,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Fixed,
        Self::FlexibleAmount,
        Self::FlexibleFrequency,
        Self::Instalments,
        Self::Unscheduled,
        Self::OneClick,
    ];

    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::FlexibleAmount => "flexible_amount",
            Self::FlexibleFrequency => "flexible_frequency",
            Self::Instalments => "instalments",
            Self::Unscheduled => "unscheduled",
            Self::OneClick => "one_click",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// True when later charges come on a rhythm that the issuer is told about.
    pub fn is_recurring(self) -> bool {
        matches!(self, Self::Fixed | Self::FlexibleAmount | Self::FlexibleFrequency)
    }
}

/// How often a charge comes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Frequency {
    /// Every day.
    Daily,
    /// Every 7 days.
    Weekly,
    /// Every 14 days.
    Biweekly,
    /// Every month.
    Monthly,
    /// Every second month.
    Bimonthly,
    /// Every third month.
    Quarterly,
    /// Every year.
    Yearly,
}

impl Frequency {
    /// Every frequency.
    pub const ALL: [Self; 7] =
        [Self::Daily, Self::Weekly, Self::Biweekly, Self::Monthly, Self::Bimonthly, Self::Quarterly, Self::Yearly];

    /// The wire name (Axepta `frequency`), also stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Daily => "DAILY",
            Self::Weekly => "WEEKLY",
            Self::Biweekly => "BIWEEKLY",
            Self::Monthly => "MONTHLY",
            Self::Bimonthly => "BIMONTHLY",
            Self::Quarterly => "QUARTERLY",
            Self::Yearly => "YEARLY",
        }
    }

    /// Reads a wire name in any case.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.code().eq_ignore_ascii_case(code))
    }

    /// Least number of days between two charges, for 3-D Secure `recurringFrequency`.
    /// 28 days for a month is common practice (EMV sheet §2.2).
    pub fn days(self) -> u16 {
        match self {
            Self::Daily => 1,
            Self::Weekly => 7,
            Self::Biweekly => 14,
            Self::Monthly => 28,
            Self::Bimonthly => 56,
            Self::Quarterly => 84,
            Self::Yearly => 365,
        }
    }
}

impl Agreement {
    /// True when one schedule is all that can charge by it: one rhythm, or one purchase.
    pub fn is_for_one_schedule(&self) -> bool {
        matches!(self.kind, Kind::Fixed | Kind::FlexibleAmount | Kind::Instalments)
    }
}

/// What is agreed, in full; stored with the mandate and never changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agreement {
    /// The kind.
    pub kind: Kind,
    /// What it is for, in the merchant's words.
    pub description: Option<String>,
    /// The amount of each charge, when it is fixed.
    pub amount: Option<Money>,
    /// The most a charge may be, when it varies.
    pub ceiling: Option<Money>,
    /// The rhythm.
    pub frequency: Option<Frequency>,
    /// Day of the first charge.
    pub start: Option<Date>,
    /// No charge after this day.
    pub end: Option<Date>,
    /// Number of charges.
    pub count: Option<u32>,
    /// How many days before a charge the consumer is told.
    pub notice_days: Option<u32>,
    /// The merchant's terms; an https address that was checked when it came in.
    pub terms_url: Option<String>,
}
