//! The `Backlog` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::ports::Backlog;
use domain::ports::backlog::{Connections, Kind, Waiting};
use jiff::Timestamp;

use super::super::queries::backlog;
use super::{Answer, SqlStore};

#[async_trait]
impl Backlog for SqlStore {
    async fn waiting(&self, kind: Kind, now: Timestamp) -> Answer<Waiting> {
        Ok(backlog::waiting(&mut *self.0.read().await?, kind, now).await?)
    }

    fn connections(&self) -> Connections {
        self.0.connections()
    }
}
