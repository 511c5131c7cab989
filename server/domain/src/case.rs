//! What a person must decide: money that our journal and the outside see differently, or that nobody answers for.

use jiff::{SignedDuration, Timestamp};

use crate::clearing::{ClearingFile, Matched, due_by, uncleared};
use crate::ids::{MerchantId, PayId};
use crate::ports::{PortError, Reconciled, Store};

/// A hold that is not given back after this long is somebody's to decide, in hours.
const HOLD_H: i64 = 24;

/// Operations that no file had, looked at in one go.
const UNCLEARED_MAX: u32 = 10_000;

/// A capture or refund may be booked so many days after it was intended.
pub const BOOKED_WITHIN_DAYS: i64 = 31;

/// What it is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CaseKind {
    /// A reversal is not acknowledged: the consumer's money is still held.
    HoldOpen,
    /// The acquirer will not take what it authorised: the payment will not be paid.
    CaptureRefused,
    /// The acquirer booked what we never asked for.
    ClearedUnknown,
    /// It booked the same twice.
    ClearedTwice,
    /// It booked another amount, or what it had refused or not answered.
    ClearedOtherwise,
    /// It approved, and has not booked.
    NotCleared,
    /// A file about aliases was not applied.
    SmartBillFile,
    /// Files about aliases wait for one that has not come.
    SmartBillGap,
    /// American Express has not answered what was announced.
    SmartBillUnanswered,
    /// A file about aliases, or of payments, cannot be built or sent.
    SmartBillUnsent,
}

impl CaseKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::HoldOpen,
        Self::CaptureRefused,
        Self::ClearedUnknown,
        Self::ClearedTwice,
        Self::ClearedOtherwise,
        Self::NotCleared,
        Self::SmartBillFile,
        Self::SmartBillGap,
        Self::SmartBillUnanswered,
        Self::SmartBillUnsent,
    ];

    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::HoldOpen => "hold_open",
            Self::CaptureRefused => "capture_refused",
            Self::ClearedUnknown => "cleared_unknown",
            Self::ClearedTwice => "cleared_twice",
            Self::ClearedOtherwise => "cleared_otherwise",
            Self::NotCleared => "not_cleared",
            Self::SmartBillFile => "smartbill_file",
            Self::SmartBillGap => "smartbill_gap",
            Self::SmartBillUnanswered => "smartbill_unanswered",
            Self::SmartBillUnsent => "smartbill_unsent",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A case to be opened, unless there was one of the kind about the same thing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewCase {
    /// What it is about.
    pub kind: CaseKind,
    /// The thing: an operation, or a line of a clearing file.
    pub subject: String,
    /// Whose; unknown for what is not in the journal.
    pub merchant_id: Option<MerchantId>,
    /// The payment.
    pub pay_id: Option<PayId>,
    /// In words, without card data.
    pub detail: String,
}

/// A case as kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Case {
    /// Its name: kind and thing.
    pub id: String,
    /// What it says.
    pub about: NewCase,
    /// Since when.
    pub opened_at: Timestamp,
    /// When it was closed, and by which decision.
    pub closed: Option<(Timestamp, String)>,
}

/// Opens cases of what has waited too long and closes those that time has settled. Answers how many of each.
pub async fn look(store: &dyn Store, now: Timestamp) -> Result<(u32, u32), PortError> {
    let before = now.saturating_sub(SignedDuration::from_hours(HOLD_H)).unwrap_or(Timestamp::MIN);
    Ok(store.sweep_cases(now, before).await?)
}

/// Compares a clearing file with the journal; every difference becomes a case. The same file again changes nothing.
pub async fn reconcile(store: &dyn Store, file: &ClearingFile, now: Timestamp) -> Result<Reconciled, PortError> {
    let mut outcome = Reconciled { day: Some(file.day), ..Reconciled::default() };
    for line in &file.lines {
        let candidates = store.cleared_candidates(&line.acquirer_id, line.stan, file.day).await?;
        match line.matched(file.day, &candidates) {
            Matched::Cleared(id) if outcome.cleared.contains(&id) => {}
            Matched::Cleared(id) => outcome.cleared.push(id),
            Matched::Differs(case) => outcome.cases.push(*case),
        }
    }
    outcome.acquirers = file.lines.iter().map(|line| line.acquirer_id.clone()).collect();
    outcome.acquirers.sort();
    outcome.acquirers.dedup();
    if let Some(until) = due_by(file.day) {
        let late = store.uncleared(file.day, until, UNCLEARED_MAX).await?;
        outcome.cases.extend(late.iter().filter(|one| !outcome.cleared.contains(&one.id)).map(uncleared));
    }
    store.settle_clearing(&outcome, now).await?;
    Ok(outcome)
}
