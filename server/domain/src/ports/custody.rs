//! The store's side of keeping numbers safe: what is there, what was destroyed, and what finds them again.

use async_trait::async_trait;
use jiff::Timestamp;

use super::changes::StoreError;
use crate::expiry::Expiry;
use crate::ids::{CardId, MerchantId, RecordId};
use crate::wallet::{Fingerprint, SealedCard};

/// A sealed number as it is kept, with the card version it belongs to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptNumber {
    /// The ciphertext; empty when the number was destroyed after a restore.
    pub sealed: SealedCard,
    /// Whose.
    pub merchant_id: MerchantId,
    /// The card version that has it; none while it is pending.
    pub version: Option<KeptVersion>,
}

/// What a card version says of its number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptVersion {
    /// The card.
    pub card_id: CardId,
    /// Its last valid month.
    pub expiry: Expiry,
    /// What finds it again.
    pub fingerprint: Fingerprint,
}

/// A version's fingerprint, to be made anew.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refingerprint {
    /// The card.
    pub card_id: CardId,
    /// The number whose version it is.
    pub record: RecordId,
    /// As it is stored.
    pub from: Fingerprint,
    /// As it shall be.
    pub to: Fingerprint,
}

/// A number that was destroyed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Erasure {
    /// Whose key must not come back.
    pub record: RecordId,
    /// When.
    pub at: Timestamp,
}

/// How much there is, by name.
pub type Census = Vec<(&'static str, u64)>;

/// Sealed numbers as a whole. Each method is one business transaction, as in [`super::Store`].
#[async_trait]
pub trait Custody: Send + Sync {
    /// Sealed numbers by name, those greater than `after`, at most `limit`.
    async fn kept_numbers(&self, after: Option<&RecordId>, limit: u32) -> Result<Vec<KeptNumber>, StoreError>;
    /// Exchanges fingerprints, each by compare-and-set, of versions and of the cards first stored with them. Answers
    /// how many versions were changed.
    async fn refingerprint(&self, changes: &[Refingerprint]) -> Result<u32, StoreError>;
    /// Numbers destroyed at `since` or later, the oldest first, those after `after`, at most `limit`.
    async fn erasures(&self, since: Timestamp, after: Option<&Erasure>, limit: u32)
    -> Result<Vec<Erasure>, StoreError>;
    /// Takes destroyed numbers away that came back with a restored store: the row of one that no card has, the
    /// ciphertext of others. Answers how many there were.
    async fn bury(&self, records: &[RecordId], now: Timestamp) -> Result<u32, StoreError>;
    /// Forgets erasures before `before`, at most `limit`; answers how many.
    async fn forget_erasures(&self, before: Timestamp, limit: u32) -> Result<u32, StoreError>;
    /// Counts what there is.
    async fn census(&self) -> Result<Census, StoreError>;
}
