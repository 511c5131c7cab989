//! The one place a security code waits: the memory of the process that received it.
//!
//! Bounded, with a deadline each, wiped when taken, dropped or late. Nothing
//! here can be stored, copied to another process or printed.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::card::SecurityCode;
use crate::ids::SessionId;
use crate::ports::Monotonic;

/// Most codes held at once; beyond this the oldest is dropped and its consumer types it again.
const CODES_MAX: usize = 10_000;

/// A code is kept for no longer than a challenge can take, in seconds.
pub const CODE_LIFE_S: u64 = 30 * 60;

/// Security codes of sessions in their challenge.
#[derive(Default)]
pub struct Codes(Mutex<Held>);

#[derive(Default)]
struct Held {
    codes: HashMap<SessionId, (Monotonic, SecurityCode)>,
    /// Sessions whose code was claimed and whose authorisation is under way.
    claimed: HashSet<SessionId>,
}

/// What became of a claim on a session's code.
pub enum Claim {
    /// This caller authorises, and nobody else in this process does while it holds this.
    Granted(Option<SecurityCode>, Claimed),
    /// Another task of this process is authorising.
    Busy,
}

/// Ends a claim when dropped.
pub struct Claimed {
    codes: Arc<Codes>,
    session: SessionId,
}

impl Drop for Claimed {
    fn drop(&mut self) {
        self.codes.lock().claimed.remove(&self.session);
    }
}

impl Codes {
    /// Keeps a code until it is taken or its life ends.
    pub fn put(&self, session: SessionId, code: SecurityCode, now: Monotonic) {
        let codes = &mut self.lock().codes;
        if codes.len() >= CODES_MAX {
            let oldest = codes.iter().min_by_key(|(_, (until, _))| *until).map(|(id, _)| id.clone());
            if let Some(oldest) = oldest {
                codes.remove(&oldest);
            }
        }
        codes.insert(session, (Monotonic(now.0 + Duration::from_secs(CODE_LIFE_S)), code));
    }

    /// Claims the session's authorisation, and takes its code out if it is here and still alive.
    pub fn claim(self: &Arc<Self>, session: &SessionId, now: Monotonic) -> Claim {
        let mut held = self.lock();
        if !held.claimed.insert(session.clone()) {
            return Claim::Busy;
        }
        let code = held.codes.remove(session).filter(|(until, _)| *until > now).map(|(_, code)| code);
        Claim::Granted(code, Claimed { codes: self.clone(), session: session.clone() })
    }

    /// True when this process holds the session's code, or is authorising with it.
    pub fn holds(&self, session: &SessionId) -> bool {
        let held = self.lock();
        held.codes.contains_key(session) || held.claimed.contains(session)
    }

    /// How many wait here or are being used.
    pub fn len(&self) -> usize {
        let held = self.lock();
        held.codes.len() + held.claimed.len()
    }

    /// True when no code waits here and none is being used: this process may end without asking anybody again.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Wipes a code that will not be used.
    pub fn forget(&self, session: &SessionId) {
        self.lock().codes.remove(session);
    }

    /// Wipes what is late.
    pub fn sweep(&self, now: Monotonic) {
        self.lock().codes.retain(|_, (until, _)| *until > now);
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(claim: Claim) -> Option<SecurityCode> {
        match claim {
            Claim::Granted(code, _claimed) => code,
            Claim::Busy => panic!("nobody else claims here"),
        }
    }

    #[test]
    fn a_code_is_taken_once_and_dies_in_time() {
        let codes = Arc::new(Codes::default());
        let id = SessionId::from_text("s");
        let at = |s| Monotonic(Duration::from_secs(s));
        let typed = || SecurityCode::parse_typed("123", 3).unwrap();
        codes.put(id.clone(), typed(), at(0));
        assert!(code(codes.claim(&id, at(1))).is_some());
        assert!(code(codes.claim(&id, at(1))).is_none());
        codes.put(id.clone(), typed(), at(0));
        assert!(code(codes.claim(&id, at(CODE_LIFE_S))).is_none());
    }

    #[test]
    fn one_task_authorises_at_a_time() {
        let codes = Arc::new(Codes::default());
        let id = SessionId::from_text("s");
        let now = Monotonic(Duration::ZERO);
        let first = codes.claim(&id, now);
        assert!(matches!(codes.claim(&id, now), Claim::Busy));
        drop(first);
        assert!(matches!(codes.claim(&id, now), Claim::Granted(None, _)));
    }
}
