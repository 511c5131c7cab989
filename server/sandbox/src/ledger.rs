//! The bank's books: every authorisation it was asked for and what became of it.

use std::collections::HashMap;

use serde::Serialize;

use crate::Scheme;

/// Beyond this the bank answers 96 until it is reset, rather than forget a hold.
pub(crate) const ENTRIES_MAX: usize = 200_000;

/// How long a trace number is remembered, in milliseconds: 30 days.
const TRACE_LIFE_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// What became of an authorisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldState {
    /// Approved: the amount, or what is not captured of it, is held on the card.
    Live,
    /// Approved for an amount of zero: nothing is held.
    Verified,
    /// Approved, then given back.
    Reversed,
    /// Approved, then taken; nothing is held any more.
    Captured,
    /// Refused.
    Declined,
}

/// One authorisation.
#[derive(Clone, Debug, Serialize)]
pub struct LedgerEntry {
    /// DE37, retrieval reference number.
    pub rrn: String,
    /// DE11, system trace audit number.
    pub stan: String,
    /// DE7, transmission time `MMDDhhmmss`.
    pub transmitted: String,
    /// DE32, acquiring institution.
    pub acquirer: String,
    /// DE42 without its padding.
    pub merchant: String,
    /// First six and last four digits.
    pub masked_pan: String,
    /// DE48 tag 01; absent when the request was refused before it was understood.
    pub network: Option<Scheme>,
    /// DE48 tag 03: `CIT` or `MIT`.
    pub initiator: Option<String>,
    /// DE48 tag 02.
    pub marker: Option<String>,
    /// DE48 tag 10 when an authentication value came along.
    pub eci: Option<String>,
    /// Minor units asked for (DE4).
    pub amount: u64,
    /// Minor units that stand on the card: still held, or captured.
    pub held: u64,
    /// Minor units captured; those of `held` that are not are still held.
    pub captured: u64,
    /// Minor units of what was captured that were given back.
    pub refunded: u64,
    /// DE49, ISO 4217 numeric.
    pub currency: String,
    /// DE39 of the answer.
    pub response_code: String,
    /// DE38 of the answer.
    pub approval_code: Option<String>,
    /// The scheme reference of the answer, when approved.
    pub reference: Option<String>,
    /// The scheme reference that the request carried: what chains it to the first payment.
    pub chained_to: Option<String>,
    /// What became of it.
    pub state: HoldState,
    /// When the request came, in milliseconds since 1970 by the bank's clock.
    pub received_ms: i64,
    /// When it was reversed or captured, likewise.
    pub settled_ms: Option<i64>,
    #[serde(skip)]
    pub(crate) card: [u8; 32],
    #[serde(skip)]
    pub(crate) early_reversals_to_forget: u32,
}

/// How many authorisations are in each state, and what else the bank counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Holds on cards at this moment.
    pub live: u64,
    /// Approved for nothing.
    pub verified: u64,
    /// Given back.
    pub reversed: u64,
    /// Taken.
    pub captured: u64,
    /// Refused.
    pub declined: u64,
    /// Refunds booked.
    pub refunds: u64,
    /// Requests that repeated an earlier one and were not processed again.
    pub duplicates: u64,
    /// Reversals whose original was not known when they came.
    pub unmatched_reversals: u64,
}

/// A snapshot of the books.
#[derive(Clone, Debug, Serialize)]
pub struct Ledger {
    /// How many of each.
    pub counts: Counts,
    /// Every authorisation, oldest first.
    pub entries: Vec<LedgerEntry>,
    /// Every capture and refund, oldest first.
    pub movements: Vec<Movement>,
}

impl Ledger {
    /// The authorisations that hold money on a card.
    pub fn live_holds(&self) -> Vec<&LedgerEntry> {
        self.entries.iter().filter(|entry| entry.state == HoldState::Live).collect()
    }
}

/// What identifies a message of an acquirer: STAN, transmission time, institution (11 digits).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Original {
    pub(crate) stan: String,
    pub(crate) transmitted: String,
    pub(crate) acquirer: String,
}

/// What moves money when the day is cleared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MovementKind {
    /// From the card to the merchant.
    Capture,
    /// Back to the card.
    Refund,
}

/// A capture or refund, as it will be cleared.
#[derive(Clone, Debug, Serialize)]
pub struct Movement {
    /// Which way.
    pub kind: MovementKind,
    /// DE11 of the capture or refund.
    pub stan: String,
    /// DE37 of the capture (its authorisation's) or of the refund.
    pub rrn: String,
    /// DE37 of the authorisation.
    pub original_rrn: String,
    /// Minor units.
    pub amount: u64,
    /// When it was booked, in milliseconds since 1970 by the bank's clock.
    pub booked_ms: i64,
    #[serde(skip)]
    pub(crate) entry: usize,
}

/// The answer given to a message, without its card number, and a digest of what was asked.
pub(crate) struct Given {
    pub(crate) asked: [u8; 32],
    pub(crate) answer: crate::iso8583::Message,
    pub(crate) delivery: crate::cards::Delivery,
    /// When, in milliseconds since 1970 by the bank's clock.
    pub(crate) at_ms: i64,
}

/// The books in use.
#[derive(Default)]
pub(crate) struct Book {
    entries: Vec<LedgerEntry>,
    by_original: HashMap<Original, usize>,
    given: HashMap<Original, Given>,
    movements: Vec<Movement>,
    by_movement: HashMap<Original, usize>,
    pub(crate) duplicates: u64,
    pub(crate) unmatched_reversals: u64,
}

impl Book {
    pub(crate) fn is_full(&self) -> bool {
        self.given.len() >= ENTRIES_MAX || self.movements.len() >= ENTRIES_MAX
    }

    pub(crate) fn enter(&mut self, original: Original, entry: LedgerEntry) {
        self.by_original.insert(original, self.entries.len());
        self.entries.push(entry);
    }

    pub(crate) fn find(&mut self, original: &Original) -> Option<&mut LedgerEntry> {
        let index = self.by_original.get(original)?;
        self.entries.get_mut(*index)
    }

    /// The capture or refund that a message repeats. As with answers, a trace of long ago is another one's.
    pub(crate) fn movement(&self, named: &Original, now_ms: i64) -> Option<&Movement> {
        let booked = self.by_movement.get(named).and_then(|index| self.movements.get(*index));
        booked.filter(|booked| now_ms.saturating_sub(booked.booked_ms) < TRACE_LIFE_MS)
    }

    /// Books a capture or refund of the authorisation `original`.
    pub(crate) fn book(&mut self, named: Original, original: &Original, movement: Movement) {
        let Some(entry) = self.by_original.get(original) else { return };
        self.by_movement.insert(named, self.movements.len());
        self.movements.push(Movement { entry: *entry, ..movement });
    }

    /// Captures and refunds in the order of their booking, each with its authorisation.
    pub(crate) fn booked(&self) -> impl Iterator<Item = (&Movement, &LedgerEntry)> {
        self.movements.iter().filter_map(|movement| Some((movement, self.entries.get(movement.entry)?)))
    }

    /// The institution that a merchant's messages came through last.
    pub(crate) fn acquirer_of(&self, merchant: &str) -> Option<String> {
        self.entries.iter().rev().find(|entry| entry.merchant == merchant).map(|entry| entry.acquirer.clone())
    }

    /// Refusals of a card to a merchant.
    pub(crate) fn declines(&self, card: &[u8; 32], merchant: &str) -> u32 {
        let refused = |entry: &&LedgerEntry| {
            entry.state == HoldState::Declined && entry.card == *card && entry.merchant == merchant
        };
        u32::try_from(self.entries.iter().filter(refused).count()).unwrap_or(u32::MAX)
    }

    /// When a merchant's first authorisation of a card was approved.
    pub(crate) fn known_since(&self, card: &[u8; 32], merchant: &str) -> Option<i64> {
        let approved = |entry: &&LedgerEntry| {
            entry.state != HoldState::Declined && entry.card == *card && entry.merchant == merchant
        };
        self.entries.iter().find(approved).map(|entry| entry.received_ms)
    }

    pub(crate) fn remember(&mut self, original: Original, given: Given) {
        self.given.insert(original, given);
    }

    /// The answer to a message that came before. Traces come again after a year: their times do not say which.
    pub(crate) fn given(&self, original: &Original, now_ms: i64) -> Option<&Given> {
        self.given.get(original).filter(|given| now_ms.saturating_sub(given.at_ms) < TRACE_LIFE_MS)
    }

    pub(crate) fn snapshot(&self) -> Ledger {
        let mut counts =
            Counts { duplicates: self.duplicates, unmatched_reversals: self.unmatched_reversals, ..Counts::default() };
        for entry in &self.entries {
            match entry.state {
                HoldState::Live => counts.live += 1,
                HoldState::Verified => counts.verified += 1,
                HoldState::Reversed => counts.reversed += 1,
                HoldState::Captured => counts.captured += 1,
                HoldState::Declined => counts.declined += 1,
            }
        }
        let refund = |movement: &&Movement| movement.kind == MovementKind::Refund;
        counts.refunds = self.movements.iter().filter(refund).count() as u64;
        Ledger { counts, entries: self.entries.clone(), movements: self.movements.clone() }
    }
}
