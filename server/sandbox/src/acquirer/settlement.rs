//! What happens to an approved authorisation afterwards: reversal (0400, 0420) and capture (0220).

use super::{answer, number, refusal};
use crate::iso8583::Message;
use crate::ledger::{Book, HoldState, LedgerEntry, Original};
use crate::state::State;

/// A forgetful card does not recognise its first reversal when it comes sooner than this.
const EARLY_REVERSAL_MS: i64 = 5_000;

/// Gives a hold back. Twice is as good as once; an unknown original is 25, counted and not held
/// against the original should it come later.
pub(super) fn reverse(state: &State, request: &Message) -> Message {
    let mut book = state.book();
    match reverse_in(&mut book, state, request) {
        Ok(()) => answer(state, request, "00"),
        Err("25") => {
            book.unmatched_reversals += 1;
            answer(state, request, "25")
        }
        Err("30") => refusal(state, request, "30", "090"),
        Err(code) => answer(state, request, code),
    }
}

/// Takes a hold, or less of it. A repeated advice with the same amount is taken once.
pub(super) fn capture(state: &State, request: &Message) -> Message {
    let mut book = state.book();
    match capture_in(&mut book, state, request) {
        Ok(()) => answer(state, request, "00"),
        Err("30") => refusal(state, request, "30", "090"),
        Err(code) => answer(state, request, code),
    }
}

fn reverse_in(book: &mut Book, state: &State, request: &Message) -> Result<(), &'static str> {
    let entry = find(book, state, request)?;
    match entry.state {
        HoldState::Live => {}
        HoldState::Captured => return Err("12"),
        HoldState::Verified | HoldState::Reversed | HoldState::Declined => return Ok(()),
    }
    let amount = number(request.text(4));
    if amount != entry.amount && amount != entry.held {
        return Err("13");
    }
    let early = state.now() - entry.received_ms < EARLY_REVERSAL_MS;
    if entry.early_reversals_to_forget > 0 && early {
        entry.early_reversals_to_forget -= 1;
        return Err("25");
    }
    let kept = request.get(95).and_then(|amounts| amounts.get(..12)).map_or(0, number);
    if kept > 0 {
        if kept >= entry.held {
            return Err("13");
        }
        entry.held = kept;
        return Ok(());
    }
    entry.held = 0;
    entry.state = HoldState::Reversed;
    entry.settled_ms = Some(state.now());
    Ok(())
}

fn capture_in(book: &mut Book, state: &State, request: &Message) -> Result<(), &'static str> {
    let repeat = request.mti() == "0221";
    let entry = find(book, state, request)?;
    let amount = number(request.text(4));
    if entry.state == HoldState::Captured && repeat && amount == entry.held {
        return Ok(());
    }
    if entry.state != HoldState::Live || entry.approval_code.as_deref() != request.get(38) {
        return Err("12");
    }
    if amount > entry.held || amount == 0 {
        return Err("13");
    }
    entry.held = amount;
    entry.state = HoldState::Captured;
    entry.settled_ms = Some(state.now());
    Ok(())
}

/// Finds the authorisation by DE90, RRN, merchant and card: all four, or it is not the one.
fn find<'a>(book: &'a mut Book, state: &State, request: &Message) -> Result<&'a mut LedgerEntry, &'static str> {
    let original = original(request.text(90)).ok_or("30")?;
    let card = state.card_digest(request.text(2));
    book.find(&original)
        .filter(|entry| {
            entry.rrn == request.text(37) && entry.merchant == request.text(42).trim_end() && entry.card == card
        })
        .ok_or("25")
}

/// DE90: type (4), STAN (6), transmission time (10), institution (11), zeros (11).
fn original(field: &str) -> Option<Original> {
    let (mti, rest) = field.split_at_checked(4)?;
    let (stan, rest) = rest.split_at_checked(6)?;
    let (transmitted, rest) = rest.split_at_checked(10)?;
    let (acquirer, forwarder) = rest.split_at_checked(11)?;
    let fits = mti == "0100" && forwarder == "00000000000";
    fits.then(|| Original { stan: stan.to_owned(), transmitted: transmitted.to_owned(), acquirer: acquirer.to_owned() })
}
