//! The store's side of integrity checks.

use async_trait::async_trait;
use jiff::Timestamp;

use super::changes::StoreError;
use crate::ids::MerchantId;
use crate::integrity::{Check, CheckedAddress, Finding, KnownFinding};

/// Checks and findings. Each method is one business transaction, as in [`super::Store`].
#[async_trait]
pub trait Integrity: Send + Sync {
    /// Keeps findings, and the check that made them when one did. Answers those that are new or were silent for
    /// [`crate::integrity::TOLD_AGAIN_H`]; beyond [`crate::integrity::FINDINGS_MAX`] no new one is kept, but answered.
    /// Of changes among them `told` get an event each.
    async fn keep_findings(
        &self,
        check: Option<&Check>,
        findings: &[Finding],
        told: &[MerchantId],
    ) -> Result<Vec<Finding>, StoreError>;
    /// Checks, the newest first.
    async fn integrity_checks(&self, since: Timestamp, limit: u32) -> Result<Vec<Check>, StoreError>;
    /// What checks since then came to, address by address, in their order.
    async fn checked_addresses(&self, since: Timestamp, limit: u32) -> Result<Vec<CheckedAddress>, StoreError>;
    /// Findings last seen since then, the newest first.
    async fn integrity_findings(&self, since: Timestamp, limit: u32) -> Result<Vec<KnownFinding>, StoreError>;
    /// Forgets what is older. Answers how much.
    async fn forget_integrity(&self, before: Timestamp, limit: u32) -> Result<u32, StoreError>;
}
