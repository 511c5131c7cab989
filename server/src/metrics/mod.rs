//! What operators watch: counted while it happens, or looked up when it is asked for. See `docs/operations.md`.

mod banks;
mod registry;
mod serve;

pub use banks::{WatchedAcquirer, WatchedAuthenticator};
pub use registry::Metrics;
pub use serve::start;
