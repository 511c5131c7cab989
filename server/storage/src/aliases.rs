//! The `Aliases` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::ids::{CardId, MerchantId, WalletId};
use domain::ports::Aliases;
use domain::smartbill::record::{AliasRecord, AliasStep};

use super::super::queries::alias;
use super::{Answer, SqlStore};

#[async_trait]
impl Aliases for SqlStore {
    async fn alias(&self, card: &CardId) -> Answer<Option<AliasRecord>> {
        Ok(alias::of_card(&mut *self.0.read().await?, card).await?)
    }

    async fn alias_steps(&self, card: &CardId) -> Answer<Vec<AliasStep>> {
        Ok(alias::steps(&mut *self.0.read().await?, card).await?)
    }

    async fn alias_room(
        &self,
        merchant: &MerchantId,
        wallet: &WalletId,
        merchant_number: &str,
        index: Option<u32>,
    ) -> Answer<bool> {
        Ok(alias::room(&mut *self.0.read().await?, (merchant, wallet), merchant_number, index).await?)
    }
}
