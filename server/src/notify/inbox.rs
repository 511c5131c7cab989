//! The sandbox's own receiver: what the demo shop was told, kept in memory.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use domain::endpoint::{Dialect, Endpoint};
use domain::ids::{EndpointId, MerchantId};
use domain::ports::{Store, StoreError};
use jiff::Timestamp;

/// Notifications that are kept.
const KEPT_MAX: usize = 200;

/// The demo shop's endpoint.
pub const ENDPOINT: &str = "demo-shop";

/// Where it is, below this server's own address.
pub const PATH: &str = "/shop/webhook";

/// One notification as the demo shop saw it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// When it came.
    pub at: Timestamp,
    /// `payment.succeeded`, …
    pub kind: String,
    /// The payment it is about.
    pub pay_id: Option<String>,
    /// The wallet it is about.
    pub wallet_id: Option<String>,
    /// Its id: a repeated one is not kept twice.
    pub id: String,
}

/// The last notifications, the newest first.
#[derive(Default)]
pub struct Inbox(Mutex<VecDeque<Told>>);

impl Inbox {
    /// Keeps one, unless it came before.
    pub fn keep(&self, told: Told) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.iter().any(|earlier| earlier.id == told.id) {
            return;
        }
        kept.push_front(told);
        kept.truncate(KEPT_MAX);
    }

    /// What is kept.
    pub fn all(&self) -> Vec<Told> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}

/// Makes the demo shop's endpoint, or moves it to where this process listens.
pub async fn connect(store: &dyn Store, merchant: &MerchantId, base: &str, now: Timestamp) -> Result<(), StoreError> {
    let (id, url) = (EndpointId::from_text(ENDPOINT), format!("{base}{PATH}"));
    if !store.relocate_endpoint(merchant, &id, &url).await? {
        let endpoint = Endpoint { id, url: Some(url), dialect: Dialect::Standard, ..Endpoint::implicit(merchant, now) };
        let _: bool = store.add_endpoint(&endpoint).await?;
    }
    Ok(())
}
