//! Who waits for a session to move, so that a move wakes those alone who wait for it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::ids::SessionId;
use tokio::sync::Notify;
use tokio::sync::futures::Notified;

/// Sessions that somebody of this process waits for.
#[derive(Default)]
pub struct Moves(Mutex<HashMap<SessionId, Waiters>>);

#[derive(Default)]
struct Waiters {
    count: usize,
    wake: Arc<Notify>,
}

/// Somebody who waits; forgotten when dropped.
pub struct Waiter<'a> {
    moves: &'a Moves,
    session: SessionId,
    wake: Arc<Notify>,
}

impl Moves {
    /// Begins to wait for a session.
    pub fn wait_for(&self, session: &SessionId) -> Waiter<'_> {
        let mut all = self.all();
        let waiters = all.entry(session.clone()).or_default();
        waiters.count += 1;
        Waiter { moves: self, session: session.clone(), wake: waiters.wake.clone() }
    }

    /// A session moved.
    pub fn tell(&self, session: &SessionId) {
        if let Some(waiters) = self.all().get(session) {
            waiters.wake.notify_waiters();
        }
    }

    /// Sessions moved, and nobody knows which.
    pub fn tell_all(&self) {
        for waiters in self.all().values() {
            waiters.wake.notify_waiters();
        }
    }

    fn all(&self) -> MutexGuard<'_, HashMap<SessionId, Waiters>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiter<'_> {
    /// Ends with the first move after this call, awaited or not.
    pub fn moved(&self) -> Notified<'_> {
        self.wake.notified()
    }
}

impl Drop for Waiter<'_> {
    fn drop(&mut self) {
        if let Entry::Occupied(mut waiters) = self.moves.all().entry(self.session.clone()) {
            waiters.get_mut().count -= 1;
            if waiters.get().count == 0 {
                waiters.remove();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Waker};

    use super::*;

    fn is_woken(moved: Notified<'_>) -> bool {
        pin!(moved).poll(&mut Context::from_waker(Waker::noop())).is_ready()
    }

    #[test]
    fn a_move_wakes_those_who_wait_for_it_and_nobody_else() {
        let moves = Moves::default();
        let [one, other] = ["a", "b"].map(|id| SessionId::from_text(id.to_owned()));
        let (first, second, third) = (moves.wait_for(&one), moves.wait_for(&one), moves.wait_for(&other));
        let waits = || [&first, &second, &third].map(Waiter::moved);
        let before = waits();
        moves.tell(&one);
        assert_eq!(before.map(is_woken), [true, true, false]);
        let before = waits();
        moves.tell_all();
        assert_eq!(before.map(is_woken), [true; 3]);
    }

    #[test]
    fn nobody_who_left_is_remembered() {
        let moves = Moves::default();
        let session = SessionId::from_text("a".to_owned());
        let (first, second) = (moves.wait_for(&session), moves.wait_for(&session));
        drop(first);
        assert_eq!(moves.all().len(), 1);
        drop(second);
        assert_eq!(moves.all().len(), 0);
    }
}
