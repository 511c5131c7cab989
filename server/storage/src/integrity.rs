//! The `Integrity` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::ids::MerchantId;
use domain::integrity::{Check, CheckedAddress, Finding, KnownFinding};
use domain::ports::Integrity;
use jiff::Timestamp;

use super::super::queries::integrity;
use super::{Answer, SqlStore};

#[async_trait]
impl Integrity for SqlStore {
    async fn keep_findings(
        &self,
        check: Option<&Check>,
        findings: &[Finding],
        told: &[MerchantId],
    ) -> Answer<Vec<Finding>> {
        let kept = (check.cloned(), findings.to_vec(), told.to_vec());
        Ok(self.0.write(kept, |c, kept| Box::pin(integrity::keep(c, kept))).await?)
    }

    async fn integrity_checks(&self, since: Timestamp, limit: u32) -> Answer<Vec<Check>> {
        Ok(integrity::checks(&mut *self.0.read().await?, since, limit).await?)
    }

    async fn checked_addresses(&self, since: Timestamp, limit: u32) -> Answer<Vec<CheckedAddress>> {
        Ok(integrity::checked(&mut *self.0.read().await?, since, limit).await?)
    }

    async fn integrity_findings(&self, since: Timestamp, limit: u32) -> Answer<Vec<KnownFinding>> {
        Ok(integrity::findings(&mut *self.0.read().await?, since, limit).await?)
    }

    async fn forget_integrity(&self, before: Timestamp, limit: u32) -> Answer<u32> {
        if integrity::oldest_after(&mut *self.0.read().await?, before).await? {
            return Ok(0);
        }
        let forget = (before, limit);
        Ok(self.0.write(forget, |c, forget| Box::pin(integrity::forget(c, forget))).await?)
    }
}
