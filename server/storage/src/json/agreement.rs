//! What is agreed, as stored with a session and with its mandate.

use domain::agreement::{Agreement, Frequency, Kind};
use serde::{Deserialize, Serialize};

use super::MoneyShape;

/// An agreement; dates as `YYYY-MM-DD`.
#[derive(Serialize, Deserialize)]
pub(crate) struct AgreementShape {
    kind: String,
    description: Option<String>,
    amount: Option<MoneyShape>,
    ceiling: Option<MoneyShape>,
    frequency: Option<String>,
    start: Option<String>,
    end: Option<String>,
    count: Option<u32>,
    notice_days: Option<u32>,
    terms_url: Option<String>,
}

impl AgreementShape {
    /// The stored form.
    pub(crate) fn new(agreement: &Agreement) -> Self {
        let Agreement { kind, description, amount, ceiling, frequency, start, end, count, notice_days, terms_url } =
            agreement;
        Self {
            kind: kind.code().to_owned(),
            description: description.clone(),
            amount: amount.map(MoneyShape::new),
            ceiling: ceiling.map(MoneyShape::new),
            frequency: frequency.map(|frequency| frequency.code().to_owned()),
            start: start.map(|day| day.to_string()),
            end: end.map(|day| day.to_string()),
            count: *count,
            notice_days: *notice_days,
            terms_url: terms_url.clone(),
        }
    }

    /// The domain's value.
    pub(crate) fn read(self) -> Option<Agreement> {
        let day = |text: String| text.parse().ok();
        Some(Agreement {
            kind: Kind::from_code(&self.kind)?,
            description: self.description,
            amount: optional(self.amount, |money| money.read()).ok()?,
            ceiling: optional(self.ceiling, |money| money.read()).ok()?,
            frequency: optional(self.frequency, |code| Frequency::parse(&code)).ok()?,
            start: optional(self.start, day).ok()?,
            end: optional(self.end, day).ok()?,
            count: self.count,
            notice_days: self.notice_days,
            terms_url: self.terms_url,
        })
    }
}

/// A value that is there but cannot be read.
struct Unreadable;

/// Reads an optional value: absent is fine, unreadable is not.
fn optional<T, U>(value: Option<T>, read: impl FnOnce(T) -> Option<U>) -> Result<Option<U>, Unreadable> {
    value.map(|value| read(value).ok_or(Unreadable)).transpose()
}
