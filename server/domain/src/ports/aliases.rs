//! The store's side of aliases at American Express.

use async_trait::async_trait;

use super::changes::StoreError;
use crate::ids::{CardId, MerchantId, WalletId};
use crate::smartbill::record::{AliasRecord, AliasStep};

/// Aliases and the files about them. Each method is one business transaction, as in [`super::Store`].
#[async_trait]
pub trait Aliases: Send + Sync {
    /// The alias of a card, if it has one.
    async fn alias(&self, card: &CardId) -> Result<Option<AliasRecord>, StoreError>;
    /// How it came to its status, oldest first.
    async fn alias_steps(&self, card: &CardId) -> Result<Vec<AliasStep>, StoreError>;
    /// Whether a wallet has room for the alias of one more card, or for that of the card `index`.
    async fn alias_room(
        &self,
        merchant: &MerchantId,
        wallet: &WalletId,
        merchant_number: &str,
        index: Option<u32>,
    ) -> Result<bool, StoreError>;
}
