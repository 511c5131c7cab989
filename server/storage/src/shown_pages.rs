//! The `ShownPages` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::ids::SessionId;
use domain::ports::ShownPages;
use domain::shown_page::{BodyHash, PageBody, Showing, ShownPage};
use jiff::Timestamp;

use super::super::queries::shown_page;
use super::{Answer, SqlStore};

#[async_trait]
impl ShownPages for SqlStore {
    async fn keep_shown_pages(&self, bodies: &[PageBody], showings: &[Showing]) -> Answer<()> {
        let kept = (bodies.to_vec(), showings.to_vec());
        Ok(self.0.write(kept, |c, kept| Box::pin(shown_page::keep(c, kept))).await?)
    }

    async fn shown_pages(&self, session: &SessionId) -> Answer<Vec<ShownPage>> {
        Ok(shown_page::of_session(&mut *self.0.read().await?, session).await?)
    }

    async fn shown_body(&self, session: &SessionId, hash: &BodyHash) -> Answer<Option<Vec<PageBody>>> {
        Ok(shown_page::body(&mut *self.0.snapshot().await?, session, hash).await?)
    }

    async fn forget_shown_pages(&self, before: Timestamp, limit: u32) -> Answer<u32> {
        if !shown_page::any_before(&mut *self.0.read().await?, before).await? {
            return Ok(0);
        }
        let forget = (before, limit);
        Ok(self.0.write(forget, |c, forget| Box::pin(shown_page::forget(c, forget))).await?)
    }
}
