//! Time and chance from the system: the one place that asks the machine for them.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use domain::ports::{Clock, Entropy, Monotonic};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use uuid::Uuid;

/// The wall clock plus an offset that the sandbox may move, and a monotonic one that nothing moves.
pub struct SystemClock {
    started: Instant,
    offset_ms: AtomicI64,
    moved: watch::Sender<i64>,
}

impl SystemClock {
    /// A clock that shows the system's time.
    #[expect(clippy::disallowed_methods, reason = "this is the Clock port's implementation")]
    pub fn new() -> Self {
        Self { started: Instant::now(), offset_ms: AtomicI64::new(0), moved: watch::Sender::new(0) }
    }

    /// Moves the wall clock by `ms` milliseconds, backwards when negative; answers the new offset in
    /// milliseconds. Everybody who watches is woken. For the sandbox alone.
    pub fn shift(&self, ms: i64) -> i64 {
        let mut offset = 0;
        self.moved.send_modify(|seen| {
            offset = self.offset_ms.load(Ordering::Acquire).saturating_add(ms);
            self.offset_ms.store(offset, Ordering::Release);
            *seen = offset;
        });
        offset
    }

    /// The offset from the system's time, in milliseconds.
    pub fn offset_ms(&self) -> i64 {
        self.offset_ms.load(Ordering::Acquire)
    }

    /// Changes whenever the clock is moved; holds the offset in milliseconds.
    pub fn watch(&self) -> watch::Receiver<i64> {
        self.moved.subscribe()
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    /// Cut to whole milliseconds, so that a time read back from a store equals the one written.
    #[expect(clippy::disallowed_methods, reason = "this is the Clock port's implementation")]
    fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        let now = Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now);
        now.saturating_add(SignedDuration::from_millis(self.offset_ms())).unwrap_or(now)
    }

    #[expect(clippy::disallowed_methods, reason = "this is the Clock port's implementation")]
    fn monotonic(&self) -> Monotonic {
        Monotonic(Instant::now().saturating_duration_since(self.started))
    }
}

/// Chance from the cryptographic library's generator.
#[derive(Default)]
pub struct SystemEntropy(SystemRandom);

impl SystemEntropy {
    /// The system's generator.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Entropy for SystemEntropy {
    #[expect(clippy::expect_used, reason = "without chance no key and no token is safe: the process must not go on")]
    fn fill(&self, bytes: &mut [u8]) {
        self.0.fill(bytes).expect("the system's random generator works");
    }

    /// Sorts by the system's time, moved clock or not, and never falls behind an earlier one of this process.
    #[expect(clippy::disallowed_methods, reason = "this is the Entropy port's implementation")]
    fn uuid(&self) -> String {
        Uuid::now_v7().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY_MS: i64 = 86_400_000;

    #[test]
    fn a_moved_clock_shows_it_and_wakes_who_watches() {
        let clock = SystemClock::new();
        let mut watch = clock.watch();
        let before = clock.now();
        let monotonic = clock.monotonic();
        assert_eq!(clock.shift(DAY_MS), DAY_MS);
        assert!(watch.has_changed().unwrap());
        assert_eq!(*watch.borrow_and_update(), DAY_MS);
        let moved = clock.now().as_millisecond() - before.as_millisecond();
        assert!((DAY_MS..DAY_MS + 10_000).contains(&moved), "{moved}");
        assert!(clock.monotonic().0.saturating_sub(monotonic.0) < std::time::Duration::from_secs(10));
        assert_eq!(clock.shift(-DAY_MS), 0);
        assert_eq!(clock.now().as_nanosecond() % 1_000_000, 0, "whole milliseconds");
    }

    #[test]
    fn a_clock_moved_out_of_range_still_tells_a_time() {
        let clock = SystemClock::new();
        clock.shift(i64::MAX);
        let _ = clock.now();
        clock.shift(i64::MAX);
        assert_eq!(clock.offset_ms(), i64::MAX);
    }

    #[test]
    fn ids_are_ordered_and_chance_differs() {
        let entropy = SystemEntropy::new();
        let ids: Vec<String> = (0..1_000).map(|_| entropy.uuid()).collect();
        assert!(ids.is_sorted(), "ids of one process sort by age");
        assert!(ids.iter().all(|id| id.len() == 36 && id.as_bytes()[14] == b'7'));
        assert_ne!(entropy.bytes16(), entropy.bytes16());
    }
}
