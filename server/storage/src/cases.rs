//! The `Cases` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::case::{Case, NewCase};
use domain::clearing::Candidate;
use domain::operation::Operation;
use domain::ports::{CaseFilter, Cases, Reconciled};
use jiff::Timestamp;
use jiff::civil::Date;

use super::super::queries::{case, clearing};
use super::{Answer, SqlStore};

#[async_trait]
impl Cases for SqlStore {
    async fn cleared_candidates(&self, acquirer: &str, stan: u32, day: Date) -> Answer<Vec<Candidate>> {
        Ok(clearing::candidates(&mut *self.0.read().await?, acquirer, stan, day).await?)
    }

    async fn uncleared(&self, day: Date, until: Timestamp, limit: u32) -> Answer<Vec<Operation>> {
        Ok(clearing::uncleared(&mut *self.0.read().await?, day, until, limit).await?)
    }

    async fn settle_clearing(&self, outcome: &Reconciled, now: Timestamp) -> Answer<()> {
        let settled = (outcome.clone(), now);
        Ok(self.0.write(settled, |c, settled| Box::pin(clearing::settle(c, settled))).await?)
    }

    async fn sweep_cases(&self, now: Timestamp, holds_before: Timestamp) -> Answer<(u32, u32)> {
        // Nearly always there is nothing, and nobody's write waits for that to be found out.
        if !case::any_due(&mut *self.0.read().await?, holds_before).await? {
            return Ok((0, 0));
        }
        let times = (now, holds_before);
        Ok(self.0.write(times, |c, times| Box::pin(case::sweep(c, times))).await?)
    }

    async fn open_case(&self, new: &NewCase, now: Timestamp) -> Answer<bool> {
        if case::is_known(&mut *self.0.read().await?, new).await? {
            return Ok(false);
        }
        let open = (new.clone(), now);
        Ok(self.0.write(open, |c, (new, now)| Box::pin(case::open(c, new, *now))).await?)
    }

    async fn cases(&self, filter: &CaseFilter) -> Answer<Vec<Case>> {
        Ok(case::list(&mut *self.0.read().await?, filter).await?)
    }

    async fn close_case(&self, id: &str, decision: &str, now: Timestamp) -> Answer<bool> {
        let closed = (id.to_owned(), decision.to_owned(), now);
        Ok(self.0.write(closed, |c, closed| Box::pin(case::close(c, closed))).await?)
    }
}
