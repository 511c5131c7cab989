//! Payments by file: taken in with their file, answered some hours later, booked as they are answered.

use std::fmt::Write;

use super::book::{Entry, Merchant, Payment, Planned};
use super::layout::{Head, cut, head_of, read_head, records, trailer_of};
use crate::Scheme;
use crate::cards::{self, AliasFate, TestCard};
use crate::ledger::{HoldState, LedgerEntry, Movement, MovementKind, Original};
use crate::state::State;

/// The kind of a result file.
pub(super) const RESULT: &str = "RSLT";
/// The kind of a payment file.
const PAYMENTS: &str = "PAYM";

const HOUR_MS: i64 = 3_600_000;
/// Hours until the result of a payment file.
const RESULT_H: i64 = 2;

/// Reasons of refusals.
const WRONG_AMOUNT: &str = "110";
const UNKNOWN_ALIAS: &str = "111";
const CLOSED: &str = "187";

/// A payment file.
pub(super) struct Payments {
    pub(super) merchant: String,
    pub(super) sequence: u32,
    /// Milliseconds since 1970.
    pub(super) made_at: i64,
    pub(super) lines: Vec<(String, Payment)>,
}

/// Whether a text says that it is a payment file.
pub(super) fn is_one(text: &str) -> bool {
    cut(text, 2, 4) == PAYMENTS
}

/// Reads a whole file. `Err`: what is wrong with it.
pub(super) fn read(text: &str) -> Result<Payments, String> {
    let (head, details, trailer, above) = records(text)?;
    let Head { merchant, sequence, made_at } = read_head(head, PAYMENTS)?;
    let lines = details.iter().enumerate().map(|(at, record)| line(record, at + 1)).collect::<Result<Vec<_>, _>>()?;
    let total: u64 = lines.iter().map(|(_, payment)| payment.amount).sum();
    if trailer != trailer_of(&format!("T{PAYMENTS}{sequence:08}{0:08}{0:08}{total:015}", lines.len()), above) {
        return Err("the trailer does not agree with the lines".to_owned());
    }
    Ok(Payments { merchant, sequence, made_at, lines })
}

fn line(record: &str, number: usize) -> Result<(String, Payment), String> {
    let alias = cut(record, 2, 52).trim_end();
    let digits = |at: usize, length: usize| {
        let text = cut(record, at, length);
        (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.to_owned())
    };
    let payment = || {
        Some(Payment {
            reference: digits(55, 12)?,
            trace: digits(67, 6)?,
            amount: digits(73, 12)?.parse().ok()?,
            currency: digits(85, 3)?,
            given: digits(88, 14)?,
        })
    };
    let fine = cut(record, 1, 1) == "D" && cut(record, 54, 1) == "P" && cut(record, 127, 3) == "  \n";
    let payment = payment().filter(|_| fine && !alias.is_empty());
    payment.map(|payment| (alias.to_owned(), payment)).ok_or_else(|| format!("line {number} is not as the layout says"))
}

/// Takes the payments of a file in; everything is counted from its time.
pub(super) fn take(state: &State, merchant: &mut Merchant, file: &Payments) {
    for (alias, payment) in &file.lines {
        let entry = merchant.aliases.get(alias);
        let card = entry.and_then(|entry| card_of(state, entry));
        let reason = match (entry.map(|entry| entry.status.as_str()), card.map(|card| card.alias)) {
            (Some("EA" | "EDU" | "PU"), Some(AliasFate::Unsaid)) => continue,
            (Some("EA" | "EDU" | "PU"), _) if payment.amount == 0 => WRONG_AMOUNT,
            (Some("EA" | "EDU" | "PU"), Some(AliasFate::Unpaid(reason))) => reason,
            (Some("EA" | "EDU" | "PU"), Some(AliasFate::UnpaidOnce(reason)))
                if merchant.unpaid.insert(alias.clone()) =>
            {
                reason
            }
            (Some("EA" | "EDU" | "PU"), _) => "",
            (Some("CC"), _) => CLOSED,
            _ => UNKNOWN_ALIAS,
        };
        merchant.planned.push(Planned {
            due: file.made_at + RESULT_H * HOUR_MS,
            alias: alias.clone(),
            code: if reason.is_empty() { "PA" } else { "PR" }.to_owned(),
            reason: reason.to_owned(),
            product: String::new(),
            month: String::new(),
            payment: Some(payment.clone()),
        });
    }
}

/// A result file.
pub(super) fn write(merchant: &str, sequence: u32, made_at: i64, said: &[Planned]) -> String {
    let mut text = head_of(RESULT, merchant, sequence, made_at);
    let (mut accepted, mut refused, mut total) = (0, 0, 0);
    for (at, planned) in said.iter().enumerate() {
        let Some(payment) = &planned.payment else { continue };
        let (approval, transaction) = if planned.code == "PA" {
            accepted += 1;
            total += payment.amount;
            (approval(payment), transaction(payment))
        } else {
            refused += 1;
            (String::new(), String::new())
        };
        let Planned { alias, code, reason, .. } = planned;
        let Payment { reference, amount, currency, .. } = payment;
        // Writing into memory cannot fail.
        let _ = writeln!(
            text,
            "D{:08}{alias:<52}{code:<3}{reason:<10}{reference}{amount:012}{currency}{approval:<6}{transaction:<15}{:6}",
            at + 1,
            ""
        );
    }
    let trailer = format!("T{RESULT}{sequence:08}{:08}{accepted:08}{refused:08}{total:015}", said.len());
    let trailer = trailer_of(&trailer, &text);
    text + &trailer
}

/// What a result says is in the books.
pub(super) fn book(state: &State, number: &str, merchant: &Merchant, planned: &Planned) {
    let Some(payment) = &planned.payment else { return };
    let card = merchant.aliases.get(&planned.alias).and_then(|entry| card_of(state, entry));
    let mut book = state.book();
    let accepted = planned.code == "PA";
    let acquirer = book.acquirer_of(number).unwrap_or_default();
    let stan = payment.reference.get(6..).unwrap_or_default().to_owned();
    let transmitted = payment.given.get(4..).unwrap_or_default().to_owned();
    let held = if accepted { payment.amount } else { 0 };
    let entry = LedgerEntry {
        rrn: payment.reference.clone(),
        stan: stan.clone(),
        transmitted: transmitted.clone(),
        acquirer: acquirer.clone(),
        merchant: number.to_owned(),
        masked_pan: card.map_or_else(String::new, |card| cards::masked(card.number)),
        network: Some(Scheme::Amex),
        initiator: Some("MIT".to_owned()),
        marker: None,
        eci: None,
        amount: payment.amount,
        held,
        captured: held,
        refunded: 0,
        currency: payment.currency.clone(),
        response_code: if accepted { "00" } else { "05" }.to_owned(),
        approval_code: accepted.then(|| approval(payment)),
        reference: accepted.then(|| transaction(payment)),
        chained_to: None,
        state: if accepted { HoldState::Captured } else { HoldState::Declined },
        received_ms: planned.due,
        settled_ms: accepted.then_some(planned.due),
        card: card.map_or([0; 32], |card| state.card_digest(card.number)),
        early_reversals_to_forget: 0,
    };
    // As in DE90: eleven digits.
    let acquirer = format!("{acquirer:0>11}");
    let original = Original { stan, transmitted: transmitted.clone(), acquirer: acquirer.clone() };
    book.enter(original.clone(), entry);
    if accepted {
        let named = Original { stan: payment.trace.clone(), transmitted, acquirer };
        let movement = Movement {
            kind: MovementKind::Capture,
            stan: payment.trace.clone(),
            rrn: payment.reference.clone(),
            original_rrn: payment.reference.clone(),
            amount: payment.amount,
            booked_ms: planned.due,
            entry: 0,
        };
        book.book(named, &original, movement);
    }
}

/// The test card that an alias stands for.
fn card_of(state: &State, entry: &Entry) -> Option<&'static TestCard> {
    let digest = |card: &&TestCard| data_encoding::HEXLOWER.encode(&state.card_digest(card.number)) == entry.digest;
    cards::cards().iter().find(digest)
}

/// Of an accepted payment: the same for the same payment.
fn approval(payment: &Payment) -> String {
    format!("A{}", payment.reference.get(7..).unwrap_or_default())
}

fn transaction(payment: &Payment) -> String {
    format!("373{}", payment.reference)
}

#[cfg(test)]
mod tests {
    use super::super::book::Planned;
    use super::{read, write};

    const PAYMENTS: &str = include_str!("../../../adapters/tests/smartbill/payments.txt");
    const RESULT: &str = include_str!("../../../adapters/tests/smartbill/result.txt");

    #[test]
    fn payments_are_read_and_results_written() {
        let file = read(PAYMENTS).unwrap();
        assert_eq!((file.merchant.as_str(), file.sequence, file.lines.len()), ("DEMO-SMARTBILL", 2, 2));
        let (alias, first) = &file.lines[0];
        assert_eq!((alias.as_str(), first.amount, first.trace.as_str()), ("client-71", 3_499, "000043"));
        assert_eq!(first.given, "20261123143005");
        for wrong in [("003499", "003498"), ("client-71", "client-72"), ("978", "97X"), ("\n", "\r\n")] {
            assert!(read(&PAYMENTS.replacen(wrong.0, wrong.1, 1)).is_err(), "{wrong:?}");
        }
        let planned = |at: usize, code: &str, reason: &str| Planned {
            due: 0,
            alias: file.lines[at].0.clone(),
            code: code.into(),
            reason: reason.into(),
            product: String::new(),
            month: String::new(),
            payment: Some(file.lines[at].1.clone()),
        };
        let said = [planned(0, "PA", ""), planned(1, "PR", "116")];
        // 23 November 2026, 18:00:00.123 UTC.
        assert_eq!(write("DEMO-SMARTBILL", 3, 1_795_456_800_123, &said), RESULT);
    }
}
