//! What the alias platform remembers, in a file: restarts are no reason to count from 1 again.
//!
//! No card number is in it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::folder;

/// Files that are remembered for people to look at.
const REMEMBERED_MAX: usize = 200;

/// Hours until an announcement is answered, unless settings say otherwise.
pub(super) const ANSWER_H: i64 = 4;

/// The whole memory.
#[derive(Serialize, Deserialize)]
pub(super) struct Book {
    /// Hours until an announcement is answered.
    pub(super) answer_h: i64,
    /// By merchant number.
    pub(super) merchants: BTreeMap<String, Merchant>,
    /// Announcements that came, the oldest first.
    pub(super) received: Vec<Received>,
    /// Files that went, the oldest first.
    pub(super) sent: Vec<Sent>,
}

/// One merchant number.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Merchant {
    /// The number of the last announcement, and the digest of what it said.
    pub(super) announced: u32,
    pub(super) announced_digest: String,
    /// The number of the last file that was sent.
    pub(super) sent: u32,
    /// By alias.
    pub(super) aliases: BTreeMap<String, Entry>,
    /// Aliases of which a payment was refused.
    #[serde(default)]
    pub(super) unpaid: BTreeSet<String>,
    /// What is still to be said, in the order in which it was decided.
    pub(super) planned: Vec<Planned>,
}

/// An alias.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Entry {
    /// The last code that was said of it; empty before.
    pub(super) status: String,
    /// First six and last four digits.
    pub(super) card: String,
    /// Keyed digest of the number, hexadecimal.
    pub(super) digest: String,
    /// `YYMM`
    pub(super) month: String,
}

/// Something to be said of an alias.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Planned {
    /// Milliseconds since 1970.
    pub(super) due: i64,
    pub(super) alias: String,
    pub(super) code: String,
    pub(super) reason: String,
    /// The test card whose number it says, by its key; empty: none.
    pub(super) product: String,
    /// `YYMM`, or empty.
    pub(super) month: String,
    /// The payment whose result it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) payment: Option<Payment>,
}

/// A payment that came.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Payment {
    /// DE37.
    pub(super) reference: String,
    /// DE11 of what is cleared.
    pub(super) trace: String,
    /// Minor units.
    pub(super) amount: u64,
    /// ISO 4217 numeric.
    pub(super) currency: String,
    /// `YYYYMMDDhhmmss`
    pub(super) given: String,
}

impl Planned {
    /// Answers, updates and results go in files of their own.
    pub(super) fn kind(&self) -> &'static str {
        match self.code.as_str() {
            "EA" | "ER" => "ANSW",
            "PA" | "PR" => "RSLT",
            _ => "UPDT",
        }
    }
}

/// An announcement that came.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Received {
    pub(super) name: String,
    /// Milliseconds since 1970.
    pub(super) at: i64,
    /// `taken`, `repeated`, or why it was refused.
    pub(super) outcome: String,
    pub(super) lines: usize,
}

/// A file that went.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Sent {
    pub(super) name: String,
    /// Milliseconds since 1970.
    pub(super) at: i64,
    pub(super) merchant: String,
    pub(super) sequence: u32,
    pub(super) lines: usize,
    /// What is wrong with it, on demand; empty: nothing.
    pub(super) fault: String,
}

impl Default for Book {
    fn default() -> Self {
        Self { answer_h: ANSWER_H, merchants: BTreeMap::new(), received: Vec::new(), sent: Vec::new() }
    }
}

impl Book {
    /// Reads it; a new one where there is none.
    pub(super) fn load(path: &Path) -> io::Result<Self> {
        match std::fs::read(path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(io::Error::from),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error),
        }
    }

    /// Writes it.
    pub(super) fn save(&mut self, path: &Path) -> io::Result<()> {
        let too_many = self.received.len().saturating_sub(REMEMBERED_MAX);
        self.received.drain(..too_many);
        let too_many = self.sent.len().saturating_sub(REMEMBERED_MAX);
        self.sent.drain(..too_many);
        folder::replace(path, &serde_json::to_vec_pretty(self)?)
    }

    /// When the next thing is to be said.
    pub(super) fn next_due(&self) -> Option<i64> {
        self.merchants.values().flat_map(|merchant| &merchant.planned).map(|planned| planned.due).min()
    }
}
