//! What happens to an approved authorisation afterwards: reversal (0400, 0420), capture (0220) and refund (0200).

use super::{Reply, answer, identity, number, refusal};
use crate::cards::{self, Delivery};
use crate::iso8583::Message;
use crate::ledger::{Book, HoldState, LedgerEntry, Movement, MovementKind, Original};
use crate::state::State;

/// DE3 of a refund.
const REFUND: &str = "200000";

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

/// Takes a hold, or a part of it; the rest stays held until it is taken or given back. A repeated advice (same STAN,
/// DE7 and DE32) is taken once.
pub(super) fn capture(state: &State, request: &Message) -> Message {
    let mut book = state.book();
    match capture_in(&mut book, state, request) {
        Ok(()) => answer(state, request, "00"),
        Err("30") => refusal(state, request, "30", "090"),
        Err(code) => answer(state, request, code),
    }
}

/// Gives back what was captured, or a part of it, once however often it is said.
pub(super) fn refund(state: &State, request: &Message) -> Reply {
    let mut book = state.book();
    let before = book.movement(&identity(request), state.now()).is_some();
    let message = match refund_in(&mut book, state, request) {
        Ok(()) => answer(state, request, "00"),
        Err("30") if request.text(3) == REFUND => refusal(state, request, "30", "090"),
        Err("30") => refusal(state, request, "30", "003"),
        Err(code) => answer(state, request, code),
    };
    let silent = cards::find(request.text(2)).is_some_and(|card| card.outcome.first_refund_unanswered);
    let delivery = if silent && !before { Delivery::Never } else { Delivery::Now };
    Reply { message, delivery }
}

fn reverse_in(book: &mut Book, state: &State, request: &Message) -> Result<(), &'static str> {
    let (_, entry) = find(book, state, request)?;
    let kept = request.get(95).and_then(|amounts| amounts.get(..12)).map_or(0, number);
    match entry.state {
        HoldState::Live => {}
        HoldState::Captured if kept > 0 && kept == entry.held => return Ok(()),
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
    if kept > 0 {
        if kept > entry.held || kept < entry.captured {
            return Err("13");
        }
        entry.held = kept;
        close(entry, state);
        return Ok(());
    }
    if entry.captured > 0 {
        return Err("12");
    }
    entry.held = 0;
    entry.state = HoldState::Reversed;
    entry.settled_ms = Some(state.now());
    Ok(())
}

fn capture_in(book: &mut Book, state: &State, request: &Message) -> Result<(), &'static str> {
    let named = identity(request);
    let amount = number(request.text(4));
    let full = book.is_full();
    let before =
        book.movement(&named, state.now()).map(|booked| (booked.amount, booked.original_rrn == request.text(37)));
    let (original, entry) = find(book, state, request)?;
    if before == Some((amount, true)) {
        return Ok(());
    }
    if entry.state != HoldState::Live || entry.approval_code.as_deref() != request.get(38) {
        return Err("12");
    }
    if let Some(code) = cards::find(request.text(2)).and_then(|card| card.outcome.capture_refused) {
        return Err(code);
    }
    if before.is_some() {
        return Err("94");
    }
    if full {
        return Err("96");
    }
    if amount == 0 || amount > entry.held - entry.captured {
        return Err("13");
    }
    entry.captured += amount;
    close(entry, state);
    let movement = movement(MovementKind::Capture, entry, request, state);
    book.book(named, &original, movement);
    Ok(())
}

fn refund_in(book: &mut Book, state: &State, request: &Message) -> Result<(), &'static str> {
    if request.text(3) != REFUND {
        return Err("30");
    }
    let named = identity(request);
    let amount = number(request.text(4));
    if let Some(booked) = book.movement(&named, state.now()) {
        let same = booked.amount == amount && booked.rrn == request.text(37);
        if same {
            book.duplicates += 1;
        }
        return if same { Ok(()) } else { Err("94") };
    }
    if book.is_full() {
        return Err("96");
    }
    let original = original(request.text(90)).ok_or("30")?;
    let entry = of_card(book, state, request, &original)?;
    if entry.captured == 0 {
        return Err("12");
    }
    if let Some(code) = cards::find(request.text(2)).and_then(|card| card.outcome.refund_refused) {
        return Err(code);
    }
    if amount == 0 || amount > entry.captured - entry.refunded || entry.currency != request.text(49) {
        return Err("13");
    }
    entry.refunded += amount;
    let movement = movement(MovementKind::Refund, entry, request, state);
    book.book(named, &original, movement);
    Ok(())
}

/// All that stands on the card is captured: nothing is held any more.
fn close(entry: &mut LedgerEntry, state: &State) {
    if entry.captured > 0 && entry.captured == entry.held {
        entry.state = HoldState::Captured;
        entry.settled_ms = Some(state.now());
    }
}

fn movement(kind: MovementKind, entry: &LedgerEntry, request: &Message, state: &State) -> Movement {
    Movement {
        kind,
        stan: request.text(11).to_owned(),
        rrn: request.text(37).to_owned(),
        original_rrn: entry.rrn.clone(),
        amount: number(request.text(4)),
        booked_ms: state.now(),
        entry: 0,
    }
}

/// Finds the authorisation by DE90, RRN, merchant and card: all four, or it is not the one.
fn find<'a>(
    book: &'a mut Book,
    state: &State,
    request: &Message,
) -> Result<(Original, &'a mut LedgerEntry), &'static str> {
    let original = original(request.text(90)).ok_or("30")?;
    let entry = of_card(book, state, request, &original)?;
    if entry.rrn == request.text(37) { Ok((original, entry)) } else { Err("25") }
}

fn of_card<'a>(
    book: &'a mut Book,
    state: &State,
    request: &Message,
    original: &Original,
) -> Result<&'a mut LedgerEntry, &'static str> {
    let card = state.card_digest(request.text(2));
    book.find(original).filter(|entry| entry.merchant == request.text(42).trim_end() && entry.card == card).ok_or("25")
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
