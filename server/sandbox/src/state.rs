//! What the listeners of one bank share.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use serde::{Deserialize, Serialize};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::acquirer::Issued;
use crate::acs::results::Directories;
use crate::acs::session::Sessions;
use crate::chance::Chance;
use crate::ledger::Book;
use crate::smartbill::Platform;

/// Authentication values remembered for the acquirer's host; the oldest are forgotten first.
const ISSUED_MAX: usize = 100_000;
const SLOW_MS: u64 = 3_000;
const LATE_MS: u64 = 40_000;

/// Whether the acquirer's host answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Line {
    Up,
    /// Connections stay, requests are read and forgotten.
    Mute,
    /// New connections are closed at once.
    Down,
}

/// How the account updaters answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum UpdaterMood {
    Fine,
    /// Every line twice.
    Repeats,
    /// Every line twice, the second time with another word.
    Contradicts,
    /// Lines about cards that nobody asked about, too.
    Foreign,
    /// Lines that break off.
    Garbled,
    /// The answer ends before its last line.
    Cut,
    /// 503.
    Down,
}

/// What the control routes can change.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Settings {
    pub(crate) slow_ms: u64,
    pub(crate) late_ms: u64,
    pub(crate) echo: bool,
    pub(crate) line: Line,
    pub(crate) updater: UpdaterMood,
}

impl Default for Settings {
    fn default() -> Self {
        Self { slow_ms: SLOW_MS, late_ms: LATE_MS, echo: true, line: Line::Up, updater: UpdaterMood::Fine }
    }
}

#[derive(Default)]
struct Register {
    by_ds_transaction: HashMap<String, Issued>,
    order: VecDeque<String>,
}

pub(crate) struct State {
    pub(crate) chance: Chance,
    pub(crate) acs_origin: String,
    pub(crate) directories: Directories,
    /// A change cuts every acquirer line.
    pub(crate) disconnects: watch::Sender<u64>,
    clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    book: Mutex<Book>,
    settings: Mutex<Settings>,
    register: Mutex<Register>,
    sessions: Mutex<Sessions>,
    errands: Mutex<JoinSet<()>>,
    platform: OnceLock<Arc<Platform>>,
    /// Merchant numbers and card digests of aliases that are enrolled.
    enrolled: Mutex<HashSet<(String, String)>>,
    /// Authentications that directories were asked for.
    pub(crate) asked: AtomicU64,
}

impl State {
    pub(crate) fn new(
        chance: Chance,
        clock: Arc<dyn Fn() -> i64 + Send + Sync>,
        acs_origin: String,
        directories: Directories,
    ) -> Self {
        Self {
            chance,
            acs_origin,
            directories,
            disconnects: watch::Sender::new(0),
            clock,
            book: Mutex::default(),
            settings: Mutex::default(),
            register: Mutex::default(),
            sessions: Mutex::default(),
            errands: Mutex::default(),
            platform: OnceLock::new(),
            enrolled: Mutex::default(),
            asked: AtomicU64::default(),
        }
    }

    /// Milliseconds since 1970.
    pub(crate) fn now(&self) -> i64 {
        (self.clock)()
    }

    pub(crate) fn book(&self) -> MutexGuard<'_, Book> {
        lock(&self.book)
    }

    pub(crate) fn sessions(&self) -> MutexGuard<'_, Sessions> {
        lock(&self.sessions)
    }

    pub(crate) fn settings(&self) -> Settings {
        *lock(&self.settings)
    }

    pub(crate) fn change_settings(&self, change: impl FnOnce(&mut Settings)) -> Settings {
        let mut settings = lock(&self.settings);
        change(&mut settings);
        *settings
    }

    /// What the bank knows a card by, instead of its number.
    pub(crate) fn card_digest(&self, number: &str) -> [u8; 32] {
        self.chance.bytes("card", &[number])
    }

    /// The alias platform, if files are exchanged.
    pub(crate) fn platform(&self) -> Option<Arc<Platform>> {
        self.platform.get().cloned()
    }

    /// Sets it, once. `false`: there is one.
    pub(crate) fn set_platform(&self, platform: Arc<Platform>) -> bool {
        self.platform.set(platform).is_ok()
    }

    pub(crate) fn set_enrolled(&self, enrolled: HashSet<(String, String)>) {
        *lock(&self.enrolled) = enrolled;
    }

    /// Whether the merchant charges this card by its alias: the month on the plastic does not matter then.
    pub(crate) fn is_enrolled(&self, merchant: &str, number: &str) -> bool {
        let digest = data_encoding::HEXLOWER.encode(&self.card_digest(number));
        lock(&self.enrolled).contains(&(merchant.trim_end().to_owned(), digest))
    }

    pub(crate) fn issue(&self, ds_transaction: &str, issued: Issued) {
        let mut register = lock(&self.register);
        let known = register.by_ds_transaction.insert(ds_transaction.to_owned(), issued);
        if known.is_none() {
            register.order.push_back(ds_transaction.to_owned());
        }
        if register.order.len() > ISSUED_MAX
            && let Some(oldest) = register.order.pop_front()
        {
            register.by_ds_transaction.remove(&oldest);
        }
    }

    pub(crate) fn issued(&self, ds_transaction: &str) -> Option<Issued> {
        lock(&self.register).by_ds_transaction.get(ds_transaction).cloned()
    }

    /// Does something that must go on when the browser that asked for it is gone.
    pub(crate) fn run(&self, errand: impl Future<Output = ()> + Send + 'static) {
        let mut errands = lock(&self.errands);
        while errands.try_join_next().is_some() {}
        errands.spawn(errand);
    }

    pub(crate) fn stop_errands(&self) {
        lock(&self.errands).abort_all();
    }

    /// Empties the books and forgets the settings; certificates and references stay good.
    pub(crate) fn reset(&self) {
        *self.book() = Book::default();
        *self.sessions() = Sessions::default();
        *lock(&self.settings) = Settings::default();
        *lock(&self.register) = Register::default();
        self.stop_errands();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
