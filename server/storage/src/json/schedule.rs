//! When and how much a schedule charges.

use domain::calendar::Cycle;
use domain::schedule::{AmountChange, Missed, Plan, Terms};
use serde::{Deserialize, Serialize};

use super::MoneyShape;

/// A schedule's terms; dates as `YYYY-MM-DD`.
#[derive(Serialize, Deserialize)]
pub(crate) struct TermsShape {
    plan: PlanShape,
    cycle: String,
    first: String,
    day: i8,
    count: Option<u32>,
    end: Option<String>,
    time_zone: String,
    notice_days: u32,
    missed: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    changes: Vec<ChangeShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    skip_before: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PlanShape {
    Recurring { amount: MoneyShape, first: Option<MoneyShape> },
    Instalments { total: MoneyShape },
}

#[derive(Serialize, Deserialize)]
struct ChangeShape {
    from: String,
    minor: i64,
}

impl TermsShape {
    /// The stored form.
    pub(crate) fn new(terms: &Terms) -> Self {
        Self {
            plan: match terms.plan {
                Plan::Recurring { amount, first } => {
                    PlanShape::Recurring { amount: MoneyShape::new(amount), first: first.map(MoneyShape::new) }
                }
                Plan::Instalments { total } => PlanShape::Instalments { total: MoneyShape::new(total) },
            },
            cycle: terms.cycle.code().to_owned(),
            first: terms.first.to_string(),
            day: terms.day,
            count: terms.count,
            end: terms.end.map(|day| day.to_string()),
            time_zone: terms.time_zone.clone(),
            notice_days: terms.notice_days,
            missed: terms.missed.code().to_owned(),
            changes: terms
                .changes
                .iter()
                .map(|change| ChangeShape { from: change.from.to_string(), minor: change.minor })
                .collect(),
            skip_before: terms.skip_before.map(|day| day.to_string()),
        }
    }

    /// The domain's value.
    pub(crate) fn read(self) -> Option<Terms> {
        let plan = match self.plan {
            PlanShape::Recurring { amount, first: None } => Plan::Recurring { amount: amount.read()?, first: None },
            PlanShape::Recurring { amount, first: Some(first) } => {
                Plan::Recurring { amount: amount.read()?, first: Some(first.read()?) }
            }
            PlanShape::Instalments { total } => Plan::Instalments { total: total.read()? },
        };
        let day = |text: Option<String>| match text {
            Some(text) => text.parse().ok().map(Some),
            None => Some(None),
        };
        let changes = self
            .changes
            .into_iter()
            .map(|change| Some(AmountChange { from: change.from.parse().ok()?, minor: change.minor }));
        Some(Terms {
            plan,
            cycle: Cycle::from_code(&self.cycle)?,
            first: self.first.parse().ok()?,
            day: self.day,
            count: self.count,
            end: day(self.end)?,
            time_zone: self.time_zone,
            notice_days: self.notice_days,
            missed: Missed::from_code(&self.missed)?,
            changes: changes.collect::<Option<_>>()?,
            skip_before: day(self.skip_before)?,
        })
    }
}
