//! The one place a security code waits: the memory of the process that received it.
//!
//! Bounded, with a deadline each, wiped when taken, dropped or late. Nothing
//! here can be stored, copied to another process or printed.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::card::SecurityCode;
use crate::ids::SessionId;
use crate::ports::Monotonic;

/// Most codes held at once; beyond this the oldest is dropped and its consumer types it again.
const CODES_MAX: usize = 10_000;

/// A code is kept for no longer than a challenge can take, in seconds.
pub const CODE_LIFE_S: u64 = 60 * 60;

/// Security codes of sessions in their challenge.
#[derive(Default)]
pub struct Codes(Mutex<HashMap<SessionId, (Monotonic, SecurityCode)>>);

impl Codes {
    /// Keeps a code until it is taken or its life ends.
    pub fn put(&self, session: SessionId, code: SecurityCode, now: Monotonic) {
        let mut codes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if codes.len() >= CODES_MAX {
            let oldest = codes.iter().min_by_key(|(_, (until, _))| *until).map(|(id, _)| id.clone());
            if let Some(oldest) = oldest {
                codes.remove(&oldest);
            }
        }
        codes.insert(session, (Monotonic(now.0 + Duration::from_secs(CODE_LIFE_S)), code));
    }

    /// Takes the code out, if it is here and still alive.
    pub fn take(&self, session: &SessionId, now: Monotonic) -> Option<SecurityCode> {
        let mut codes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        codes.remove(session).filter(|(until, _)| *until > now).map(|(_, code)| code)
    }

    /// True when this process holds the session's code.
    pub fn holds(&self, session: &SessionId) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains_key(session)
    }

    /// Wipes a code that will not be used.
    pub fn forget(&self, session: &SessionId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(session);
    }

    /// Wipes what is late.
    pub fn sweep(&self, now: Monotonic) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|_, (until, _)| *until > now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_taken_once_and_dies_in_time() {
        let codes = Codes::default();
        let id = SessionId::from_text("s");
        let at = |s| Monotonic(Duration::from_secs(s));
        codes.put(id.clone(), SecurityCode::parse_typed("123", 3).unwrap(), at(0));
        assert!(codes.take(&id, at(1)).is_some());
        assert!(codes.take(&id, at(1)).is_none());
        codes.put(id.clone(), SecurityCode::parse_typed("123", 3).unwrap(), at(0));
        assert!(codes.take(&id, at(CODE_LIFE_S)).is_none());
    }
}
