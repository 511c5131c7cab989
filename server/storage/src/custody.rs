//! The `Custody` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::ids::RecordId;
use domain::ports::{Census, Custody, Erasure, KeptNumber, Refingerprint};
use jiff::Timestamp;

use super::super::queries::custody;
use super::{Answer, SqlStore};

#[async_trait]
impl Custody for SqlStore {
    async fn kept_numbers(&self, after: Option<&RecordId>, limit: u32) -> Answer<Vec<KeptNumber>> {
        Ok(custody::kept(&mut *self.0.read().await?, after, limit).await?)
    }

    async fn refingerprint(&self, changes: &[Refingerprint]) -> Answer<u32> {
        Ok(self.0.write(changes.to_vec(), |c, changes| Box::pin(custody::refingerprint(c, changes))).await?)
    }

    async fn erasures(&self, since: Timestamp, after: Option<&Erasure>, limit: u32) -> Answer<Vec<Erasure>> {
        Ok(custody::erasures(&mut *self.0.read().await?, since, after, limit).await?)
    }

    async fn bury(&self, records: &[RecordId], now: Timestamp) -> Answer<u32> {
        let buried = (records.to_vec(), now);
        Ok(self.0.erase(buried, |c, buried| Box::pin(custody::bury(c, buried))).await?)
    }

    async fn forget_erasures(&self, before: Timestamp, limit: u32) -> Answer<u32> {
        let old = (before, limit);
        Ok(self.0.write(old, |c, old| Box::pin(custody::forget(c, old))).await?)
    }

    async fn census(&self) -> Answer<Census> {
        Ok(custody::census(&mut *self.0.snapshot().await?).await?)
    }
}
