//! The `Outbox` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::delivery::{ClaimLimits, Delivery, DeliveryFilter, DeliveryOutcome, DeliveryRecord};
use domain::endpoint::Endpoint;
use domain::event::Published;
use domain::ids::{EndpointId, MerchantId, PayId};
use domain::ports::{Moved, Outbox};
use jiff::Timestamp;

use super::super::queries::{delivery, delivery_log, endpoint, feed, mail_log};
use super::{Answer, SqlStore};
use crate::failure::moved;

#[async_trait]
impl Outbox for SqlStore {
    async fn publish(&self, now: Timestamp, limit: u32) -> Answer<u32> {
        // Nearly always there is nothing, and nobody's write waits for that to be found out.
        if !feed::waits(&mut *self.0.read().await?).await? {
            return Ok(0);
        }
        Ok(self.0.write((now, limit), |c, command| Box::pin(feed::publish(c, command))).await?)
    }

    async fn feed(&self, merchant: &MerchantId, after: i64, limit: u32) -> Answer<Vec<Published>> {
        Ok(feed::after(&mut *self.0.read().await?, merchant, after, limit).await?)
    }

    async fn add_endpoint(&self, endpoint: &Endpoint) -> Answer<bool> {
        Ok(self.0.write(endpoint.clone(), |c, endpoint| Box::pin(endpoint::add(c, endpoint))).await?)
    }

    async fn endpoints(&self, merchant: &MerchantId) -> Answer<Vec<Endpoint>> {
        Ok(endpoint::by_merchant(&mut *self.0.read().await?, merchant).await?)
    }

    async fn endpoint(&self, merchant: &MerchantId, id: &EndpointId) -> Answer<Option<Endpoint>> {
        Ok(endpoint::by_id(&mut *self.0.read().await?, merchant, id).await?)
    }

    async fn relocate_endpoint(&self, merchant: &MerchantId, id: &EndpointId, url: &str) -> Answer<bool> {
        let moved = (merchant.clone(), id.clone(), url.to_owned());
        Ok(self.0.write(moved, |c, moved| Box::pin(endpoint::relocate(c, moved))).await?)
    }

    async fn rotate_endpoint(
        &self,
        merchant: &MerchantId,
        id: &EndpointId,
        old_until: Timestamp,
    ) -> Answer<Option<Endpoint>> {
        let named = (merchant.clone(), id.clone(), old_until);
        Ok(self.0.write(named, |c, named| Box::pin(endpoint::rotate(c, named))).await?)
    }

    async fn resume_endpoint(&self, merchant: &MerchantId, id: &EndpointId, now: Timestamp) -> Answer<bool> {
        let named = (merchant.clone(), id.clone(), now);
        Ok(self.0.write(named, |c, named| Box::pin(endpoint::resume(c, named))).await?)
    }

    async fn remove_endpoint(&self, merchant: &MerchantId, id: &EndpointId) -> Answer<bool> {
        let named = (merchant.clone(), id.clone());
        Ok(self.0.write(named, |c, named| Box::pin(endpoint::remove(c, named))).await?)
    }

    async fn claim_deliveries(
        &self,
        now: Timestamp,
        lease_until: Timestamp,
        limits: &ClaimLimits,
    ) -> Answer<Vec<Delivery>> {
        if limits.overall == 0 || endpoint::ready(&mut *self.0.read().await?, now, "", 1).await?.is_empty() {
            return Ok(Vec::new());
        }
        let claim = (now, lease_until, limits.clone());
        Ok(self.0.write(claim, |c, claim| Box::pin(delivery::claim(c, claim))).await?)
    }

    async fn settle_delivery(&self, outcome: &DeliveryOutcome) -> Answer<Moved> {
        moved(self.0.write(outcome.clone(), |c, outcome| Box::pin(delivery::settle(c, outcome))).await)
    }

    async fn deliveries(&self, merchant: &MerchantId, filter: &DeliveryFilter) -> Answer<Vec<DeliveryRecord>> {
        Ok(mail_log::list_all(&mut *self.0.snapshot().await?, merchant, filter).await?)
    }

    async fn forget_deliveries(&self, before: Timestamp, limit: u32) -> Answer<u32> {
        let over = delivery_log::over(&mut *self.0.read().await?, before, limit).await?;
        if over.is_empty() {
            return Ok(0);
        }
        Ok(self.0.write(over, |c, over| Box::pin(delivery_log::forget(c, over))).await?)
    }

    async fn replay(
        &self,
        merchant: &MerchantId,
        position: i64,
        endpoint: Option<&EndpointId>,
        now: Timestamp,
    ) -> Answer<u32> {
        let again = (merchant.clone(), position, endpoint.cloned(), now);
        Ok(self.0.write(again, |c, again| Box::pin(delivery::replay(c, again))).await?)
    }

    async fn payment_read(&self, merchant: &MerchantId, pay_id: &PayId, now: Timestamp) -> Answer<()> {
        if !delivery::is_unread(&mut *self.0.read().await?, merchant, pay_id).await? {
            return Ok(());
        }
        let read = (merchant.clone(), pay_id.clone(), now);
        Ok(self.0.write(read, |c, read| Box::pin(delivery::read_back(c, read))).await?)
    }
}
