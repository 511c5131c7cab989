//! What is counted while it happens, for those who watch over the service.

use crate::brand::Brand;
use crate::payment::Refusal;
use crate::session::State;

/// Counts. Must neither block nor fail.
pub trait Meter: Send + Sync {
    /// A visit came to a state, because of a refusal when there was one. Stored already, and told once.
    fn visited(&self, state: State, refusal: Option<&Refusal>);

    /// A payment without its consumer was decided: taken, or refused.
    fn charged(&self, brand: Brand, refusal: Option<&Refusal>);
}

/// Counts nothing.
pub struct NoMeter;

impl Meter for NoMeter {
    fn visited(&self, _state: State, _refusal: Option<&Refusal>) {}

    fn charged(&self, _brand: Brand, _refusal: Option<&Refusal>) {}
}
