//! What consumers were shown, kept beside the answers: an answer leaves its page in a queue and waits for nothing; a
//! job packs and stores what is queued (`jobs/shown_page.rs`).

mod blank;
pub mod pack;

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use app::{DocumentKind, Locale};
use axum::body::Bytes;
use domain::ids::SessionId;
use domain::session::State;
use jiff::Timestamp;
use tokio::sync::Notify;

pub use blank::blanked;

/// Pages that may wait to be stored; what comes while so many wait is not kept, and counted.
pub const WAITING_MAX: usize = 1_024;

/// From so many on, they are stored without waiting longer.
pub const AT_ONCE: usize = 128;

/// A page on its way to the store.
pub struct Seen {
    /// Who saw it.
    pub session_id: SessionId,
    /// Where the visit stood.
    pub state: State,
    /// The language.
    pub locale: Locale,
    /// What kind of document: it begins as all of its kind.
    pub kind: DocumentKind,
    /// HTTP status.
    pub status: u16,
    /// The whole document.
    pub html: Bytes,
    /// When.
    pub at: Timestamp,
}

/// Pages that wait to be stored.
#[derive(Default)]
pub struct ShownPages {
    waiting: Mutex<Waiting>,
    /// Told when there are many.
    pub many: Notify,
}

#[derive(Default)]
struct Waiting {
    pages: VecDeque<Seen>,
    lost: u64,
}

impl ShownPages {
    /// Leaves a page here. Never waits.
    pub fn leave(&self, seen: Seen) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.pages.len() >= WAITING_MAX {
            waiting.lost += 1;
            return;
        }
        waiting.pages.push_back(seen);
        let many = waiting.pages.len() >= AT_ONCE;
        drop(waiting);
        if many {
            self.many.notify_one();
        }
    }

    /// Takes the oldest out, at most [`AT_ONCE`], and says how many were not kept since it was last asked.
    pub fn take(&self) -> (Vec<Seen>, u64) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let count = waiting.pages.len().min(AT_ONCE);
        let pages = waiting.pages.drain(..count).collect();
        (pages, std::mem::take(&mut waiting.lost))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(number: i64) -> Seen {
        Seen {
            session_id: SessionId::from_text("s"),
            state: State::Created,
            locale: Locale::En,
            kind: DocumentKind::Consumer,
            status: 200,
            html: Bytes::new(),
            at: Timestamp::from_second(number).unwrap(),
        }
    }

    #[test]
    fn what_comes_too_fast_is_counted_and_costs_no_memory() {
        let pages = ShownPages::default();
        for number in 0..i64::try_from(WAITING_MAX).unwrap() + 5 {
            pages.leave(seen(number));
        }
        let (first, lost) = pages.take();
        assert_eq!((first.len(), first[0].at.as_second(), lost), (AT_ONCE, 0, 5));
        let rest: usize = std::iter::from_fn(|| Some(pages.take().0.len()).filter(|count| *count > 0)).sum();
        assert_eq!((rest, pages.take().1), (WAITING_MAX - AT_ONCE, 0));
    }
}
