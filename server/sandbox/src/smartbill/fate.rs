//! What is said of an alias, and when.

use super::book::{Entry, Merchant, Planned};
use super::layout::Announced;
use crate::calendar::Date;
use crate::cards::{self, AliasFate, TestCard};
use crate::scheme::Scheme;
use crate::state::State;

const HOUR_MS: i64 = 3_600_000;

/// Hours until a late answer: longer than the 24 that are promised.
const LATE_H: i64 = 30;
/// Days until something becomes of a card.
const TURN_DAYS: i64 = 90;
/// Days until each of the two things that become of the card of a year.
const YEAR_EXPIRY_DAYS: i64 = 180;
const YEAR_CANCELLED_DAYS: i64 = 380;
/// How long new plastic is good for, in years.
const NEW_YEARS: i64 = 4;

/// Reasons of refusals and cancellations.
const NOT_OURS: &str = "101";
const UNKNOWN_ALIAS: &str = "103";
pub(super) const CANCELLED: &str = "201";

/// Takes one announced line in; `made_at` is its file's time, from which everything is counted.
pub(super) fn take(state: &State, merchant: &mut Merchant, line: &Announced, made_at: i64, answer_h: i64) {
    let alias = &line.alias;
    // Each announcement has its answer; what was to become of the plastic before it does not happen any more.
    merchant.planned.retain(|planned| planned.alias != *alias || (planned.kind() == "ANSW" && line.code != 'X'));
    let known = merchant.aliases.contains_key(alias);
    if line.code == 'X' {
        merchant.aliases.remove(alias);
        return;
    }
    let entry = Entry {
        status: String::new(),
        card: cards::masked(&line.number),
        digest: data_encoding::HEXLOWER.encode(&state.card_digest(&line.number)),
        month: line.month.clone(),
    };
    merchant.aliases.insert(alias.clone(), entry);
    let answer = |hours: i64, code: &str, reason: &str| Planned {
        due: made_at + hours * HOUR_MS,
        alias: alias.clone(),
        code: code.to_owned(),
        reason: reason.to_owned(),
        product: String::new(),
        month: String::new(),
        payment: None,
    };
    let ours = cards::find(&line.number).filter(|card| card.brands.contains(&Scheme::Amex));
    let plans = match ours {
        None => vec![answer(answer_h, "ER", NOT_OURS)],
        Some(_) if line.code == 'C' && !known => vec![answer(answer_h, "ER", UNKNOWN_ALIAS)],
        Some(card) => of_card(card, answer_h, &answer),
    };
    merchant.planned.extend(plans);
}

fn of_card(card: &TestCard, answer_h: i64, answer: &dyn Fn(i64, &str, &str) -> Planned) -> Vec<Planned> {
    let accepted = answer(answer_h, "EA", "");
    let later = |days: i64, code: &str, reason: &str| {
        let mut planned = answer(answer_h + days * 24, code, reason);
        if reason.is_empty() {
            planned.month = new_month(planned.due);
        }
        planned
    };
    match card.alias {
        AliasFate::Accepted | AliasFate::Unpaid(_) | AliasFate::UnpaidOnce(_) | AliasFate::Unsaid => vec![accepted],
        AliasFate::Refused(reason) => vec![answer(answer_h, "ER", reason)],
        AliasFate::Silent => Vec::new(),
        AliasFate::Late => vec![answer(answer_h.max(LATE_H), "EA", "")],
        AliasFate::Expiry => vec![accepted, later(TURN_DAYS, "EDU", "")],
        AliasFate::Product(number) => {
            let product = cards::find(number).map_or("", |card| card.key).to_owned();
            vec![accepted, Planned { product, ..later(TURN_DAYS, "PU", "") }]
        }
        AliasFate::Cancelled(reason) => vec![accepted, later(TURN_DAYS, "CC", reason)],
        AliasFate::Year => {
            vec![accepted, later(YEAR_EXPIRY_DAYS, "EDU", ""), later(YEAR_CANCELLED_DAYS, "CC", CANCELLED)]
        }
    }
}

/// The last month of plastic that is made now, `YYMM`.
pub(super) fn new_month(now: i64) -> String {
    let made = Date::of(now);
    format!("{:02}{:02}", (made.year + NEW_YEARS) % 100, made.month)
}

/// What is remembered once something is said.
pub(super) fn said(state: &State, merchant: &mut Merchant, planned: &Planned) {
    let Some(entry) = merchant.aliases.get_mut(&planned.alias) else { return };
    entry.status.clone_from(&planned.code);
    if !planned.month.is_empty() {
        entry.month.clone_from(&planned.month);
    }
    if let Some(card) = product(&planned.product) {
        entry.card = cards::masked(card.number);
        entry.digest = data_encoding::HEXLOWER.encode(&state.card_digest(card.number));
    }
}

/// The test card of a key.
pub(super) fn product(key: &str) -> Option<&'static TestCard> {
    cards::cards().iter().find(|card| card.key == key && card.brands.contains(&Scheme::Amex))
}
