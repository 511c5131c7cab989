//! One charge of a schedule (Monext: billing record), from the day it is planned to its end.
//!
//! `planned → announced → charging → paid`, with `retrying` between a decline and the next attempt; ways out:
//! `given_up`, `cancelled`. *Due* is not stored: it is what a planned or announced one is once its moment has come.
//!
//! The payment of the next attempt has its name before anybody claims the instalment. So whoever finds it claimed
//! and left, after a crash, asks for that payment: if there is none, nothing was sent; else its outcome counts.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::calendar::days_before;
use crate::ids::{PayId, ScheduleId};
use crate::money::Money;
use crate::retry::{GiveUp, Next};
use crate::schedule::{Schedule, Terms};

/// Where an instalment stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InstalmentState {
    /// Its day is known.
    Planned,
    /// It was said that it will come.
    Announced,
    /// Somebody is charging it, or its outcome is open.
    Charging,
    /// Done.
    Paid,
    /// Declined or not sent; another attempt follows.
    Retrying,
    /// No attempt follows.
    GivenUp,
    /// Its schedule was ended, or a pause passed over it.
    Cancelled,
}

impl InstalmentState {
    /// Every state.
    pub const ALL: [Self; 7] =
        [Self::Planned, Self::Announced, Self::Charging, Self::Paid, Self::Retrying, Self::GivenUp, Self::Cancelled];

    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Announced => "announced",
            Self::Charging => "charging",
            Self::Paid => "paid",
            Self::Retrying => "retrying",
            Self::GivenUp => "given_up",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// True when nothing follows.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Paid | Self::GivenUp | Self::Cancelled)
    }
}

/// An instalment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Instalment {
    /// Of which schedule.
    pub schedule_id: ScheduleId,
    /// 1 for the first (Monext `billingRecordId`).
    pub rank: u32,
    /// Where it stands.
    pub state: InstalmentState,
    /// Its day.
    pub due_on: Date,
    /// How much.
    pub amount: Money,
    /// It is announced before it is charged.
    pub notice: bool,
    /// When the next attempt begins.
    pub charge_at: Timestamp,
    /// When a worker looks at it next; none while its schedule is paused, and at its end.
    pub wake_at: Option<Timestamp>,
    /// The payment of the present attempt, or of the next one.
    pub pay_id: PayId,
    /// Attempts that ended.
    pub attempts: u32,
    /// Those that a bank declined.
    pub declines: u32,
    /// Why the last attempt failed, or why it was given up.
    pub reason: Option<String>,
    /// Grows with every claim and every change.
    pub fence: i64,
}

/// What a claimed instalment needs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Duty {
    /// Whoever wants to know is told that it comes.
    Announce,
    /// It is charged.
    Charge,
    /// Nothing yet: it was claimed early.
    Wait,
}

/// How an attempt ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Attempt {
    /// With success.
    Paid,
    /// A bank said no: its code, and what follows.
    Declined(String, Next),
    /// No bank was reached or answered, and nothing is held: what follows.
    Unsent(Next),
    /// Never sent, and never will be: why.
    Forbidden(GiveUp, String),
}

impl Instalment {
    /// Instalment `rank` of a schedule, due on `day`.
    pub fn planned(schedule_id: &ScheduleId, terms: &Terms, rank: u32, day: Date, pay_id: PayId) -> Self {
        let charge_at = terms.charge_at(day);
        let mut instalment = Self {
            schedule_id: schedule_id.clone(),
            rank,
            state: InstalmentState::Planned,
            due_on: day,
            amount: terms.amount(rank, day),
            notice: terms.notice_days > 0,
            charge_at,
            wake_at: None,
            pay_id,
            attempts: 0,
            declines: 0,
            reason: None,
            fence: 0,
        };
        instalment.wake_at = Some(instalment.wakes(terms));
        instalment
    }

    /// When a worker should look at it, its schedule being active.
    pub fn wakes(&self, terms: &Terms) -> Timestamp {
        match self.state {
            InstalmentState::Planned if self.notice => days_before(self.charge_at, terms.notice_days, &terms.zone()),
            _ => self.charge_at,
        }
    }

    /// What it needs at `now`. One that is due without having been announced is announced first, however late.
    pub fn duty(&self, now: Timestamp) -> Duty {
        match self.state {
            InstalmentState::Planned if self.notice => Duty::Announce,
            state if state.is_final() => Duty::Wait,
            _ if self.charge_at > now => Duty::Wait,
            _ => Duty::Charge,
        }
    }

    /// Told; it now waits for its day.
    #[must_use]
    pub fn announced(self) -> Self {
        Self { state: InstalmentState::Announced, wake_at: Some(self.charge_at), ..self }
    }

    /// After an attempt. `pay_id` names the payment of the next one.
    #[must_use]
    pub fn after(self, attempt: &Attempt, pay_id: PayId) -> Self {
        let ended = Self { attempts: self.attempts + 1, wake_at: None, ..self };
        match attempt {
            Attempt::Paid => Self { state: InstalmentState::Paid, reason: None, ..ended },
            Attempt::Declined(code, next) => {
                let declined = Self { declines: ended.declines + 1, ..ended };
                declined.then(*next, code, pay_id)
            }
            Attempt::Unsent(next) => ended.then(*next, "no_answer", pay_id),
            Attempt::Forbidden(why, reason) => {
                Self { attempts: ended.attempts - 1, ..ended }.then(Next::GiveUp(*why), reason, pay_id)
            }
        }
    }

    /// The `transId` of the present or next attempt's payment; of the last one's at the end.
    pub fn trans_id(&self, schedule: &Schedule) -> String {
        let ended = u32::from(self.state.is_final());
        match self.attempts + 1 - ended.min(self.attempts) {
            1 => format!("{}-{}", schedule.reference, self.rank),
            attempt => format!("{}-{}-{attempt}", schedule.reference, self.rank),
        }
    }

    /// Attempts that reached no bank.
    pub fn unsent(&self) -> u32 {
        self.attempts.saturating_sub(self.declines)
    }

    /// Never charged, and never will be.
    #[must_use]
    pub fn cancelled(self, reason: &str) -> Self {
        Self { state: InstalmentState::Cancelled, wake_at: None, reason: Some(reason.to_owned()), ..self }
    }

    fn then(self, next: Next, reason: &str, pay_id: PayId) -> Self {
        match next {
            Next::At(at) => Self {
                state: InstalmentState::Retrying,
                charge_at: at,
                wake_at: Some(at),
                reason: Some(reason.to_owned()),
                pay_id,
                ..self
            },
            Next::GiveUp(why) => {
                Self { state: InstalmentState::GivenUp, reason: Some(format!("{}:{reason}", why.code())), ..self }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::calendar::Cycle;
    use crate::money::Currency;
    use crate::schedule::{Missed, Plan};

    fn planned(notice_days: u32) -> Instalment {
        let terms = Terms {
            plan: Plan::Recurring { amount: Money { minor: 3_499, currency: Currency::EUR }, first: None },
            cycle: Cycle::Monthly,
            first: date(2027, 1, 5),
            day: 5,
            count: None,
            end: None,
            time_zone: "Europe/Paris".into(),
            notice_days,
            missed: Missed::Skip,
            changes: Vec::new(),
            skip_before: None,
        };
        let id = ScheduleId::from_text("s");
        Instalment::planned(&id, &terms, 1, date(2027, 1, 5), PayId::from_text("p1"))
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn it_is_announced_and_then_charged() {
        let instalment = planned(3);
        assert_eq!(instalment.wake_at, Some(at("2027-01-02T07:00:00Z")));
        assert_eq!(instalment.duty(at("2027-01-09T07:00:00Z")), Duty::Announce, "late is better than never");
        let announced = instalment.announced();
        assert_eq!(announced.duty(at("2027-01-04T07:00:00Z")), Duty::Wait);
        assert_eq!(announced.wake_at, Some(at("2027-01-05T07:00:00Z")));
        assert_eq!(announced.duty(at("2027-01-05T07:00:00Z")), Duty::Charge);
        let quiet = planned(0);
        assert_eq!(quiet.wake_at, Some(at("2027-01-05T07:00:00Z")));
        assert_eq!(quiet.duty(at("2027-01-05T07:00:00Z")), Duty::Charge);
    }

    #[test]
    fn each_attempt_has_a_payment_of_its_own() {
        let instalment = planned(0);
        let (later, second) = (at("2027-01-06T07:00:00Z"), PayId::from_text("p2"));
        let declined = instalment.clone().after(&Attempt::Declined("51".into(), Next::At(later)), second.clone());
        assert_eq!((declined.state, &declined.pay_id), (InstalmentState::Retrying, &second));
        assert_eq!((declined.attempts, declined.declines, declined.wake_at), (1, 1, Some(later)));
        let unsent = declined.after(&Attempt::Unsent(Next::At(later)), PayId::from_text("p3"));
        assert_eq!((unsent.attempts, unsent.declines, unsent.unsent()), (2, 1, 1));
        let paid = unsent.after(&Attempt::Paid, PayId::from_text("p4"));
        assert_eq!((paid.state, paid.pay_id.as_str(), paid.wake_at), (InstalmentState::Paid, "p3", None));
        let stopped =
            instalment.after(&Attempt::Declined("R0".into(), Next::GiveUp(GiveUp::Forbidden)), PayId::from_text("p5"));
        assert_eq!((stopped.state, stopped.reason.as_deref()), (InstalmentState::GivenUp, Some("forbidden:R0")));
    }
}
