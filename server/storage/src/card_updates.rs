//! The `CardUpdates` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::card_update::{PastVersion, Watch, WatchOutcome};
use domain::ids::CardId;
use domain::instalment::Instalment;
use domain::merchant::Contract;
use domain::ports::{CardUpdates, Moved};
use jiff::Timestamp;

use super::super::queries::card_update;
use super::{Answer, SqlStore};
use crate::failure::moved;

#[async_trait]
impl CardUpdates for SqlStore {
    async fn watch_cards(&self, contract: &Contract, wanted: bool, now: Timestamp, limit: u32) -> Answer<u32> {
        // Nearly always nothing is new, and nobody's write waits for that to be found out.
        if !card_update::is_to_be_watched(&mut *self.0.read().await?, contract, wanted).await? {
            return Ok(0);
        }
        let watch = (contract.clone(), wanted, now, limit);
        Ok(self.0.write(watch, |c, watch| Box::pin(card_update::watch(c, watch))).await?)
    }

    async fn claim_watches(&self, now: Timestamp, lease_until: Timestamp, limit: u32) -> Answer<Vec<Watch>> {
        if !card_update::any_due(&mut *self.0.read().await?, now).await? {
            return Ok(Vec::new());
        }
        let claim = (now, lease_until, limit);
        Ok(self.0.write(claim, |c, claim| Box::pin(card_update::claim(c, claim))).await?)
    }

    async fn settle_watch(&self, outcome: &WatchOutcome) -> Answer<Moved> {
        moved(self.0.write(outcome.clone(), |c, outcome| Box::pin(card_update::settle(c, outcome))).await)
    }

    async fn refused_for_card(&self, card: &CardId, since: Timestamp) -> Answer<Vec<Instalment>> {
        Ok(card_update::refused(&mut *self.0.read().await?, card, since).await?)
    }

    async fn card_versions(&self, card: &CardId) -> Answer<Vec<PastVersion>> {
        Ok(card_update::versions(&mut *self.0.read().await?, card).await?)
    }

    async fn retire_versions(&self, before: Timestamp, limit: u32) -> Answer<u32> {
        let outlived = card_update::outlived(&mut *self.0.read().await?, before, limit).await?;
        if outlived.is_empty() {
            return Ok(0);
        }
        Ok(self.0.write(outlived, |c, outlived| Box::pin(card_update::retire(c, outlived))).await?)
    }
}
