//! Cards that were tried, as the guard against card testing counts them.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::guard::{Asked, AttackMode, Counts, Trial};
use crate::ids::{MerchantId, SessionId};

/// Trials. They are stored with [`super::CardEntry`], and marked with [`super::Acceptance`].
#[async_trait]
pub trait Guard: Send + Sync {
    /// The trial of a session of that number; none for addresses that are not counted.
    async fn trial(&self, session: &SessionId, ordinal: u32) -> Result<Option<Trial>, StoreError>;
    /// What was tried in each window, that which is asked about included.
    async fn counts(&self, asked: &Asked) -> Result<Counts, StoreError>;
    /// Our side spoiled it, or it was never sent: it counts no more.
    async fn strike_out(&self, session: &SessionId, ordinal: u32) -> Result<(), StoreError>;
    /// Whether a merchant has every browser checked.
    async fn attack_mode(&self, merchant: &MerchantId) -> Result<AttackMode, StoreError>;
    /// Sets it.
    async fn set_attack_mode(&self, merchant: &MerchantId, mode: AttackMode, now: Timestamp) -> Result<(), StoreError>;
    /// Forgets trials of before, at most so many; says how many there were.
    async fn forget_trials(&self, before: Timestamp, limit: u32) -> Result<u32, StoreError>;
}
