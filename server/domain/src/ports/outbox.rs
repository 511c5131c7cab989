//! The store's side of telling merchants: feeds, endpoints, deliveries.

use async_trait::async_trait;
use jiff::Timestamp;

use super::changes::{Moved, StoreError};
use crate::delivery::{ClaimLimits, Delivery, DeliveryFilter, DeliveryOutcome, DeliveryRecord};
use crate::endpoint::Endpoint;
use crate::event::Published;
use crate::ids::{EndpointId, MerchantId, PayId};

/// What merchants are told. Each method is one business transaction, as in [`super::Store`].
#[async_trait]
pub trait Outbox: Send + Sync {
    /// Gives facts their place in their merchants' feeds, with a delivery to each endpoint that wants them; at most
    /// `limit`, answers how many. Wallets' orders are kept; a place is given to what is committed alone.
    async fn publish(&self, now: Timestamp, limit: u32) -> Result<u32, StoreError>;
    /// A merchant's facts beyond a position, in order.
    async fn feed(&self, merchant: &MerchantId, after: i64, limit: u32) -> Result<Vec<Published>, StoreError>;

    /// Adds an endpoint. False when the merchant has [`crate::endpoint::ENDPOINTS_MAX`].
    async fn add_endpoint(&self, endpoint: &Endpoint) -> Result<bool, StoreError>;
    /// A merchant's endpoints by id.
    async fn endpoints(&self, merchant: &MerchantId) -> Result<Vec<Endpoint>, StoreError>;
    /// One endpoint.
    async fn endpoint(&self, merchant: &MerchantId, id: &EndpointId) -> Result<Option<Endpoint>, StoreError>;
    /// Gives an endpoint another address. False when there is none of that name.
    async fn relocate_endpoint(&self, merchant: &MerchantId, id: &EndpointId, url: &str) -> Result<bool, StoreError>;
    /// Puts the endpoint's next secret in force; the one before signs as well until `old_until`.
    async fn rotate_endpoint(
        &self,
        merchant: &MerchantId,
        id: &EndpointId,
        old_until: Timestamp,
    ) -> Result<Option<Endpoint>, StoreError>;
    /// Opens a parked or disabled endpoint again, with everything that was given up meanwhile. False when there is none.
    async fn resume_endpoint(&self, merchant: &MerchantId, id: &EndpointId, now: Timestamp)
    -> Result<bool, StoreError>;
    /// Forgets an endpoint with its deliveries. False when there is none.
    async fn remove_endpoint(&self, merchant: &MerchantId, id: &EndpointId) -> Result<bool, StoreError>;

    /// Claims deliveries that are due: of each wallet and endpoint the first alone, each under a new fence and leased
    /// until `lease_until`.
    async fn claim_deliveries(
        &self,
        now: Timestamp,
        lease_until: Timestamp,
        limits: &ClaimLimits,
    ) -> Result<Vec<Delivery>, StoreError>;
    /// Stores what came of an attempt. `Stale`: another worker has claimed it since.
    async fn settle_delivery(&self, outcome: &DeliveryOutcome) -> Result<Moved, StoreError>;
    /// A merchant's deliveries, the newest first.
    async fn deliveries(
        &self,
        merchant: &MerchantId,
        filter: &DeliveryFilter,
    ) -> Result<Vec<DeliveryRecord>, StoreError>;
    /// Forgets deliveries put out before `before` of which nothing is open, with their attempts, the oldest first;
    /// at most `limit`, answers how many.
    async fn forget_deliveries(&self, before: Timestamp, limit: u32) -> Result<u32, StoreError>;
    /// Sends a fact again, to one endpoint or to all that want it; answers how many.
    async fn replay(
        &self,
        merchant: &MerchantId,
        position: i64,
        endpoint: Option<&EndpointId>,
        now: Timestamp,
    ) -> Result<u32, StoreError>;
    /// The merchant has read a payment: where that is the acknowledgement (Monext), what is still to be told about it
    /// is not told any more.
    async fn payment_read(&self, merchant: &MerchantId, pay_id: &PayId, now: Timestamp) -> Result<(), StoreError>;
}
