//! The `Guard` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::guard::{Asked, AttackMode, Counts, Trial};
use domain::ids::{MerchantId, SessionId};
use domain::ports::Guard;
use jiff::Timestamp;

use super::super::queries::guard;
use super::{Answer, SqlStore};

#[async_trait]
impl Guard for SqlStore {
    async fn trial(&self, session: &SessionId, ordinal: u32) -> Answer<Option<Trial>> {
        Ok(guard::by_session(&mut *self.0.read().await?, session, ordinal).await?)
    }

    async fn counts(&self, asked: &Asked) -> Answer<Counts> {
        Ok(guard::counts(&mut *self.0.read().await?, asked).await?)
    }

    async fn strike_out(&self, session: &SessionId, ordinal: u32) -> Answer<()> {
        Ok(self.0.write((session.clone(), ordinal), |c, trial| Box::pin(guard::strike_out(c, trial))).await?)
    }

    async fn attack_mode(&self, merchant: &MerchantId) -> Answer<AttackMode> {
        Ok(guard::mode(&mut *self.0.read().await?, merchant).await?)
    }

    async fn set_attack_mode(&self, merchant: &MerchantId, mode: AttackMode, now: Timestamp) -> Answer<()> {
        Ok(self.0.write((merchant.clone(), mode, now), |c, set| Box::pin(guard::set_mode(c, set))).await?)
    }

    async fn forget_trials(&self, before: Timestamp, limit: u32) -> Answer<u32> {
        Ok(self.0.write((before, limit), |c, old| Box::pin(guard::forget(c, old))).await?)
    }
}
