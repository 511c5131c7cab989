//! Where a simulation holds up, fails or ends what uses a store. In production nobody observes.

use async_trait::async_trait;

/// Told before and after the engine is used; whoever calls the store waits for it meanwhile.
///
/// What fails here fails for the caller, as an engine that is busy. A caller that is dropped while it waits in `before`
/// has changed nothing; one that is dropped while it waits in `after` has changed everything, and does not know.
#[async_trait]
pub trait Observer: Send + Sync {
    /// Before a read.
    async fn reads(&self) -> Result<(), String>;
    /// Before a unit of work begins. `unit`: the type of its command.
    async fn before(&self, unit: &'static str) -> Result<(), String>;
    /// After it was committed or undone.
    async fn after(&self, unit: &'static str) -> Result<(), String>;
}
