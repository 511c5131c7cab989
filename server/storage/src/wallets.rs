//! The `Wallets` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::ids::{CardId, MandateId, MerchantId, WalletId, WalletSessionId};
use domain::mandate::Mandate;
use domain::ports::{
    CardRemoval, DefaultChoice, Moved, NewWalletSession, Removal, WalletSessionMade, WalletVisited, Wallets,
};
use domain::wallet::Wallet;
use domain::wallet_session::WalletSession;
use jiff::Timestamp;

use super::super::queries::{card_removal, mandate, wallet, wallet_session};
use super::{Answer, SqlStore};
use crate::failure::moved;

#[async_trait]
impl Wallets for SqlStore {
    async fn wallet(&self, merchant: &MerchantId, id: &WalletId) -> Answer<Option<Wallet>> {
        Ok(wallet::by_id(&mut *self.0.snapshot().await?, merchant, id).await?)
    }

    async fn active_mandates(
        &self,
        merchant: &MerchantId,
        wallet: &WalletId,
        after: Option<&MandateId>,
        limit: u32,
    ) -> Answer<Vec<Mandate>> {
        Ok(mandate::of_wallet(&mut *self.0.read().await?, (merchant, wallet), true, after, limit).await?)
    }

    async fn active_of_card(&self, card: &CardId, limit: u32) -> Answer<Vec<Mandate>> {
        Ok(mandate::active_of_card(&mut *self.0.read().await?, card, limit).await?)
    }

    async fn active_ids_of_card(&self, card: &CardId) -> Answer<Vec<MandateId>> {
        Ok(mandate::active_ids_of_card(&mut *self.0.read().await?, card).await?)
    }

    async fn choose_default(&self, choice: &DefaultChoice) -> Answer<Moved> {
        moved(self.0.write(choice.clone(), |c, choice| Box::pin(wallet::choose_default(c, choice))).await)
    }

    async fn remove_card(&self, removal: &CardRemoval) -> Answer<Removal> {
        Ok(self.0.write(removal.clone(), |c, removal| Box::pin(card_removal::remove(c, removal))).await?)
    }

    async fn open_wallet_session(&self, new: &NewWalletSession) -> Answer<WalletSessionMade> {
        Ok(self.0.write(new.clone(), |c, new| Box::pin(wallet_session::open(c, new))).await?)
    }

    async fn wallet_session(&self, id: &WalletSessionId) -> Answer<Option<WalletSession>> {
        Ok(wallet_session::by_id(&mut *self.0.read().await?, id).await?)
    }

    async fn visited_wallet(&self, link_hash: &[u8; 32], now: Timestamp) -> Answer<Option<WalletVisited>> {
        Ok(wallet_session::visited(&mut *self.0.read().await?, link_hash, now).await?)
    }
}
