//! The requests of one connection that wait for their answers.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

use super::matching::{Expected, Key};
use super::message::Message;

/// Who waits, by the key of the awaited answer.
#[derive(Default)]
pub(super) struct Waiting(Mutex<HashMap<Key, Waiter>>);

struct Waiter {
    expected: Expected,
    answer: oneshot::Sender<Message>,
}

impl Waiting {
    /// False, and nothing changed, when a request of that key waits already: their answers could not be told apart.
    pub(super) fn insert(&self, key: &Key, expected: Expected, answer: oneshot::Sender<Message>) -> bool {
        self.sweep();
        let mut waiters = self.lock();
        if waiters.contains_key(key) {
            return false;
        }
        waiters.insert(key.clone(), Waiter { expected, answer });
        true
    }

    /// Hands an answer to the request it belongs to. One that belongs to none is logged and dropped, and a
    /// request that it resembles keeps waiting.
    pub(super) fn deliver(&self, message: Message) {
        let key = Key::of_answer(&message);
        let mut waiters = self.lock();
        match waiters.get(&key).map(|waiter| waiter.expected.fault(&message)) {
            Some(None) => {
                let taken = waiters.remove(&key).map(|waiter| (waiter.answer, message));
                drop(waiters);
                if let Some(Err(late)) = taken.map(|(answer, message)| answer.send(message)) {
                    warn(&late, "an answer came after nobody waited for it any more");
                }
            }
            Some(Some(field)) => {
                tracing::warn!(iso.field = field, "an answer differs from its request in a data element");
                warn(&message, "an answer is nobody's");
            }
            None => warn(&message, "an answer is nobody's"),
        }
    }

    /// Takes a request back that was not written.
    pub(super) fn remove(&self, key: &Key) {
        self.lock().remove(key);
    }

    /// Forgets requests whose senders have given up.
    pub(super) fn sweep(&self) {
        self.lock().retain(|_, waiter| !waiter.answer.is_closed());
    }

    /// Tells everybody that no answer will come.
    pub(super) fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Key, Waiter>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn warn(message: &Message, what: &'static str) {
    tracing::warn!(
        iso.mti = message.mti(),
        iso.stan = message.text(11),
        iso.rrn = message.text(37),
        iso.response = message.text(39),
        "{what}"
    );
}
