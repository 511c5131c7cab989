//! The store's side of what consumers were shown.

use async_trait::async_trait;
use jiff::Timestamp;

use super::changes::StoreError;
use crate::ids::SessionId;
use crate::shown_page::{BodyHash, PageBody, Showing, ShownPage};

/// Shown pages. Each method is one business transaction, as in [`super::Store`].
#[async_trait]
pub trait ShownPages: Send + Sync {
    /// Keeps bodies that are new and writes showings down, in the order given. A page shown again in the same state is
    /// counted; beyond [`crate::shown_page::PAGES_PER_SESSION_MAX`] of a visit nothing new is kept.
    async fn keep_shown_pages(&self, bodies: &[PageBody], showings: &[Showing]) -> Result<(), StoreError>;
    /// The pages of a visit, in the order in which they were first shown.
    async fn shown_pages(&self, session: &SessionId) -> Result<Vec<ShownPage>, StoreError>;
    /// A body that a visit was shown, what it begins with first.
    async fn shown_body(&self, session: &SessionId, hash: &BodyHash) -> Result<Option<Vec<PageBody>>, StoreError>;
    /// Forgets showings last seen before `before`, and bodies that were last kept before it; at most `limit` of each.
    /// Answers how many.
    async fn forget_shown_pages(&self, before: Timestamp, limit: u32) -> Result<u32, StoreError>;
}
