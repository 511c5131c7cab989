//! The store's side of what people must decide, and of clearing files.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;

use super::changes::StoreError;
use crate::case::{Case, NewCase};
use crate::clearing::Candidate;
use crate::ids::{MerchantId, OperationId};
use crate::operation::Operation;

/// Which cases.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct CaseFilter {
    /// Of one merchant; of all otherwise.
    pub merchant: Option<MerchantId>,
    /// Open or closed ones; both otherwise.
    pub open: Option<bool>,
    /// Those older than this one.
    pub before: Option<(Timestamp, String)>,
    /// At most.
    pub limit: u32,
}

/// What a clearing file came to.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Reconciled {
    /// The file's day.
    pub day: Option<Date>,
    /// Acquirers with lines in it.
    pub acquirers: Vec<String>,
    /// Operations that are as they should be.
    pub cleared: Vec<OperationId>,
    /// Differences.
    pub cases: Vec<NewCase>,
}

/// Cases and clearing. Each method is one business transaction, as in [`super::Store`].
#[async_trait]
pub trait Cases: Send + Sync {
    /// Captures and refunds under an acquirer's number that may have been booked on a day.
    async fn cleared_candidates(&self, acquirer: &str, stan: u32, day: Date) -> Result<Vec<Candidate>, StoreError>;
    /// Approved captures and refunds that no file had, answered before `until`, since the first day whose file was
    /// read, or since `day` when it is the first; at most `limit`.
    async fn uncleared(&self, day: Date, until: Timestamp, limit: u32) -> Result<Vec<Operation>, StoreError>;
    /// Writes down what a file came to.
    async fn settle_clearing(&self, outcome: &Reconciled, now: Timestamp) -> Result<(), StoreError>;
    /// Opens cases of reversals intended before `holds_before` and not acknowledged, and of captures that were
    /// refused; closes those whose reversal was acknowledged, or whose operation was cleared. How many of each.
    async fn sweep_cases(&self, now: Timestamp, holds_before: Timestamp) -> Result<(u32, u32), StoreError>;
    /// Opens a case, unless there was one of its name. True when it is new.
    async fn open_case(&self, new: &NewCase, now: Timestamp) -> Result<bool, StoreError>;
    /// The newest first.
    async fn cases(&self, filter: &CaseFilter) -> Result<Vec<Case>, StoreError>;
    /// Closes an open case. False when there is none of that name.
    async fn close_case(&self, id: &str, decision: &str, now: Timestamp) -> Result<bool, StoreError>;
}
