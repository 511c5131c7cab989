//! What browsers told with their card form, until their bank is asked.
//!
//! In memory alone: it is needed for seconds, and a process that lost it asks
//! the bank with what the next request's headers say.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::browser::Browser;
use domain::ids::SessionId;

/// Most browsers remembered; beyond this all are forgotten at once.
const BROWSERS_MAX: usize = 10_000;

/// Browsers by session.
#[derive(Default)]
pub struct Browsers(Mutex<HashMap<SessionId, Browser>>);

impl Browsers {
    /// Remembers one.
    pub fn put(&self, session: &SessionId, browser: Browser) {
        let mut browsers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if browsers.len() >= BROWSERS_MAX {
            browsers.clear();
        }
        browsers.insert(session.clone(), browser);
    }

    /// Takes one out.
    pub fn take(&self, session: &SessionId) -> Option<Browser> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(session)
    }
}
