//! The store's side of schedules.

use async_trait::async_trait;
use jiff::Timestamp;

use super::changes::{Claimed, IdempotencyClaim, Moved, StoreError};
use crate::brand::Brand;
use crate::event::NewEvent;
use crate::ids::{MandateId, MerchantId, ScheduleId};
use crate::instalment::Instalment;
use crate::money::Money;
use crate::retry::CardDeclines;
use crate::schedule::{Misfit, Schedule, ScheduleState};

/// A schedule to be stored, all or nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewSchedule {
    /// It.
    pub schedule: Schedule,
    /// Its first instalment.
    pub first: Instalment,
    /// The merchant's claim.
    pub idempotency: Option<IdempotencyClaim>,
    /// Facts.
    pub events: Vec<NewEvent>,
}

/// How storing a schedule ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ScheduleMade {
    /// It is stored.
    New,
    /// The same key and body came before: what it made answers.
    Replayed(Claimed),
    /// The same key came with another body.
    KeyReused,
    /// Its mandate does not allow it, as it stands now.
    Unfit(Misfit),
}

/// A change of a schedule by its merchant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScheduleChange {
    /// As changed.
    pub schedule: Schedule,
    /// The version it changes from.
    pub expected: i64,
    /// Instalments as changed, each with the fence it was read with; the store gives the next one.
    pub instalments: Vec<Instalment>,
    /// An instalment that the change brings.
    pub fresh: Option<Instalment>,
    /// Facts.
    pub events: Vec<NewEvent>,
}

/// What a worker did with a claimed instalment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InstalmentOutcome {
    /// As it stands now, with the fence of the claim.
    pub instalment: Instalment,
    /// The version of the schedule that this was decided by.
    pub schedule_version: i64,
    /// The next instalment, if there is one; stored unless it is there.
    pub next: Option<Instalment>,
    /// It was tried: once no instalment is open, the schedule is finished. An earlier one may be the last to end.
    pub tried: bool,
    /// Facts.
    pub events: Vec<NewEvent>,
    /// The fact that the schedule is finished, told if it is.
    pub finished: NewEvent,
}

/// Which schedules to list.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct ScheduleFilter {
    /// Of one mandate.
    pub mandate: Option<MandateId>,
    /// In one state.
    pub state: Option<ScheduleState>,
    /// Beyond this one.
    pub after: Option<ScheduleId>,
    /// At most so many.
    pub limit: u32,
}

/// Schedules and their instalments. Each method is one business transaction, as in [`super::Store`].
#[async_trait]
pub trait Schedules: Send + Sync {
    /// Stores a schedule with its first instalment, if its mandate is in force and has room for it.
    async fn add_schedule(&self, new: &NewSchedule) -> Result<ScheduleMade, StoreError>;
    /// One schedule.
    async fn schedule(&self, id: &ScheduleId) -> Result<Option<Schedule>, StoreError>;
    /// A merchant's schedules by age.
    async fn schedules(&self, merchant: &MerchantId, filter: &ScheduleFilter) -> Result<Vec<Schedule>, StoreError>;
    /// A schedule's instalments beyond a rank, in order.
    async fn instalments(&self, id: &ScheduleId, after: u32, limit: u32) -> Result<Vec<Instalment>, StoreError>;
    /// Those of them that something can still happen to.
    async fn open_instalments(&self, id: &ScheduleId) -> Result<Vec<Instalment>, StoreError>;
    /// Changes a schedule; `Stale` when it, or one of the instalments, has changed since it was read.
    async fn change_schedule(&self, change: &ScheduleChange) -> Result<Moved, StoreError>;
    /// Ends every schedule of a mandate and cancels what is not being charged; answers how many.
    async fn end_schedules_of(&self, mandate: &MandateId, now: Timestamp) -> Result<u32, StoreError>;

    /// Claims instalments that a worker should look at: each gets a new fence and is leased until `lease_until`; those
    /// to be charged are `charging` from then on.
    async fn claim_instalments(
        &self,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<Instalment>, StoreError>;
    /// Stores what a worker did. `Stale`: the schedule was changed, or another worker has claimed it since.
    async fn settle_instalment(&self, outcome: &InstalmentOutcome) -> Result<Moved, StoreError>;
    /// How often issuers declined a mandate's card, on which network, for whichever mandate of that card.
    async fn card_declines(
        &self,
        mandate: &MandateId,
        amount: Money,
        now: Timestamp,
    ) -> Result<Option<(Brand, CardDeclines)>, StoreError>;

    /// Work that is due or under way: instalments, authorisations, and what follows those.
    async fn unfinished(&self, now: Timestamp) -> Result<u64, StoreError>;
    /// When something is due next after `now`.
    async fn next_due(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError>;
}
