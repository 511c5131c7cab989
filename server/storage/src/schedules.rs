//! The `Schedules` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::brand::Brand;
use domain::ids::{MandateId, MerchantId, ScheduleId};
use domain::instalment::Instalment;
use domain::money::Money;
use domain::ports::{InstalmentOutcome, Moved, NewSchedule, ScheduleChange, ScheduleFilter, ScheduleMade, Schedules};
use domain::retry::CardDeclines;
use domain::schedule::Schedule;
use jiff::Timestamp;

use super::super::queries::{instalment, schedule};
use super::{Answer, SqlStore};
use crate::failure::moved;

#[async_trait]
impl Schedules for SqlStore {
    async fn add_schedule(&self, new: &NewSchedule) -> Answer<ScheduleMade> {
        Ok(self.0.write(new.clone(), |c, new| Box::pin(schedule::add(c, new))).await?)
    }

    async fn schedule(&self, id: &ScheduleId) -> Answer<Option<Schedule>> {
        Ok(schedule::by_id(&mut *self.0.read().await?, id).await?)
    }

    async fn schedules(&self, merchant: &MerchantId, filter: &ScheduleFilter) -> Answer<Vec<Schedule>> {
        Ok(schedule::list(&mut *self.0.read().await?, merchant, filter).await?)
    }

    async fn instalments(&self, id: &ScheduleId, after: u32, limit: u32) -> Answer<Vec<Instalment>> {
        Ok(instalment::list(&mut *self.0.read().await?, id, after, limit).await?)
    }

    async fn open_instalments(&self, id: &ScheduleId) -> Answer<Vec<Instalment>> {
        Ok(instalment::open(&mut *self.0.read().await?, id).await?)
    }

    async fn change_schedule(&self, change: &ScheduleChange) -> Answer<Moved> {
        moved(self.0.write(change.clone(), |c, change| Box::pin(schedule::change(c, change))).await)
    }

    async fn end_schedules_of(&self, mandate: &MandateId, now: Timestamp) -> Answer<u32> {
        let end = (mandate.clone(), now);
        Ok(self.0.write(end, |c, end| Box::pin(schedule::end_with_mandate(c, end))).await?)
    }

    async fn claim_instalments(&self, now: Timestamp, lease_until: Timestamp, limit: u32) -> Answer<Vec<Instalment>> {
        // Nearly always nothing is due, and nobody's write waits for that to be found out.
        if !instalment::any_due(&mut *self.0.read().await?, now).await? {
            return Ok(Vec::new());
        }
        let claim = (now, lease_until, limit);
        Ok(self.0.write(claim, |c, claim| Box::pin(instalment::claim(c, claim))).await?)
    }

    async fn settle_instalment(&self, outcome: &InstalmentOutcome) -> Answer<Moved> {
        moved(self.0.write(outcome.clone(), |c, outcome| Box::pin(instalment::settle(c, outcome))).await)
    }

    async fn card_declines(
        &self,
        mandate: &MandateId,
        amount: Money,
        now: Timestamp,
    ) -> Answer<Option<(Brand, CardDeclines)>> {
        Ok(instalment::card_declines(&mut *self.0.read().await?, mandate, amount, now).await?)
    }

    async fn unfinished(&self, now: Timestamp) -> Answer<u64> {
        Ok(instalment::unfinished(&mut *self.0.read().await?, now).await?)
    }

    async fn next_due(&self, now: Timestamp) -> Answer<Option<Timestamp>> {
        Ok(instalment::next_due(&mut *self.0.read().await?, now).await?)
    }
}
