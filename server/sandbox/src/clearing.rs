//! The clearing file: what a day's captures and refunds come to, as an acquirer sends it to its merchants.
//!
//! Lines of ASCII, fields between semicolons; the layout is in `docs/sandbox-bank.md`.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::calendar::Date;
use crate::ledger::{Book, MovementKind};

/// Version of the layout.
const LAYOUT: u8 = 1;

#[derive(Default)]
struct Sums {
    captures: u64,
    captured: u64,
    refunds: u64,
    refunded: u64,
}

/// The file of one UTC day, written at `now_ms`.
pub(crate) fn file(book: &Book, day: Date, now_ms: i64) -> String {
    let mut text = format!("H;SANDBOX;{day};{LAYOUT};{now_ms}\n");
    let mut lines = 0_u64;
    let mut sums: BTreeMap<&str, Sums> = BTreeMap::new();
    for (movement, entry) in book.booked().filter(|(movement, _)| Date::of(movement.booked_ms) == day) {
        let sum = sums.entry(&entry.currency).or_default();
        let kind = match movement.kind {
            MovementKind::Capture => {
                sum.captures += 1;
                sum.captured += movement.amount;
                'C'
            }
            MovementKind::Refund => {
                sum.refunds += 1;
                sum.refunded += movement.amount;
                'R'
            }
        };
        lines += 1;
        let network = entry.network.map_or("", crate::Scheme::tag);
        let approval = entry.approval_code.as_deref().unwrap_or_default();
        let _ = writeln!(
            text,
            "{kind};{};{};{};{};{};{approval};{};{network};{};{};{}",
            entry.acquirer,
            entry.merchant,
            movement.stan,
            movement.rrn,
            movement.original_rrn,
            entry.masked_pan,
            movement.amount,
            entry.currency,
            movement.booked_ms,
        );
    }
    for (currency, sum) in sums {
        let _ = writeln!(text, "S;{currency};{};{};{};{}", sum.captures, sum.captured, sum.refunds, sum.refunded);
    }
    let _ = writeln!(text, "T;{lines}");
    text
}
