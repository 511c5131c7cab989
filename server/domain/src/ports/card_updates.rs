//! The store's side of cards that their issuers replace.

use async_trait::async_trait;
use jiff::Timestamp;

use super::changes::{Moved, StoreError};
use crate::card_update::{PastVersion, Watch, WatchOutcome};
use crate::ids::CardId;
use crate::instalment::Instalment;
use crate::merchant::Contract;

/// Watched cards and their versions. Each method is one business transaction, as in [`super::Store`].
#[async_trait]
pub trait CardUpdates: Send + Sync {
    /// Watches the cards that a contract's active mandates rest on, at most `limit` more, due at once; those of no
    /// active mandate any more, or all when the contract does not want it, are let alone. Answers how many are new.
    async fn watch_cards(
        &self,
        contract: &Contract,
        wanted: bool,
        now: Timestamp,
        limit: u32,
    ) -> Result<u32, StoreError>;
    /// Claims watched cards that are due: each gets a new fence and `lease_until` as due time.
    async fn claim_watches(&self, now: Timestamp, lease_until: Timestamp, limit: u32)
    -> Result<Vec<Watch>, StoreError>;
    /// Stores what came of a watch, all or nothing. `Stale`: another worker has it, or the card has changed since.
    async fn settle_watch(&self, outcome: &WatchOutcome) -> Result<Moved, StoreError>;
    /// Instalments due since `since` that were given up because their issuer wanted another card than this one.
    async fn refused_for_card(&self, card: &CardId, since: Timestamp) -> Result<Vec<Instalment>, StoreError>;
    /// A card's versions, the oldest first.
    async fn card_versions(&self, card: &CardId) -> Result<Vec<PastVersion>, StoreError>;
    /// Gives up the numbers of versions that were replaced before `before` and that nothing at the acquirer is open
    /// for; at most `limit`, answers how many. Their sealed numbers belong to no card from then on, and are shredded.
    async fn retire_versions(&self, before: Timestamp, limit: u32) -> Result<u32, StoreError>;
}
