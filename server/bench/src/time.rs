//! Real time: what a benchmark measures with, kept in one place.

use std::time::{Duration, Instant};

/// Measures how long something took.
#[derive(Clone, Copy)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts now.
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// Since the start.
    pub fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// The wall clock, for the sandbox bank and for dates in requests.
#[expect(clippy::disallowed_methods, reason = "a benchmark runs in real time")]
pub fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}
