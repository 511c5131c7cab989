//! 0100 → 0110: may this card be charged?

use super::refusal::Refusal;
use super::{Reply, answer, authentication, credential, identity, number, reference, refusal, renewal};
use crate::Scheme;
use crate::calendar::Date;
use crate::cards::{self, Delivery, Outcome, Renewal, TestCard};
use crate::iso8583::Message;
use crate::iso8583::private_data::{self as tags, PrivateData};
use crate::ledger::{Given, HoldState, LedgerEntry};
use crate::state::State;

/// What is known of a request whose form is right.
pub(super) struct Asked<'a> {
    pub(super) request: &'a Message,
    pub(super) data: &'a PrivateData,
    pub(super) card: &'static TestCard,
    pub(super) network: Scheme,
    pub(super) merchant_initiated: bool,
    /// How often this merchant was refused on this card.
    pub(super) declined_before: u32,
    /// When this merchant's first authorisation of this card was approved.
    pub(super) known_since: Option<i64>,
}

struct Approval {
    outcome: Outcome,
    code_result: Option<&'static str>,
    references: Vec<(&'static str, String)>,
    held: u64,
}

/// Answers an authorisation, once: a repeat gets the same answer and changes nothing.
pub(super) fn authorise(state: &State, request: &Message) -> Reply {
    let original = identity(request);
    let asked = fingerprint(state, request);
    let mut book = state.book();
    if let Some(given) = book.given(&original, state.now()) {
        if given.asked != asked {
            return Reply::now(refusal(state, request, "94", "SAME TRACE, OTHER CONTENT"));
        }
        let mut message = given.answer.clone();
        let delivery = given.delivery;
        message.set(2, request.text(2));
        book.duplicates += 1;
        return Reply { message, delivery };
    }
    if book.is_full() {
        return Reply::now(refusal(state, request, "96", "LEDGER FULL, RESET THE BANK"));
    }
    let card = cards::find(request.text(2));
    let counts = card.is_some_and(|card| card.outcome.declines.is_some());
    let ends = card.is_some_and(|card| card.renewal != Renewal::None);
    let digest = state.card_digest(request.text(2));
    let merchant = request.text(42).trim_end();
    let before = Before {
        declines: if counts { book.declines(&digest, merchant) } else { 0 },
        known_since: if ends { book.known_since(&digest, merchant) } else { None },
    };
    let (reply, entry) = decide(state, request, before);
    let mut kept = reply.message.clone();
    kept.remove(2);
    let given = Given { asked, answer: kept, delivery: reply.delivery, at_ms: state.now() };
    book.remember(original.clone(), given);
    if let Some(entry) = entry {
        book.enter(original, entry);
    }
    reply
}

/// What the books say of a card at a merchant.
#[derive(Clone, Copy)]
struct Before {
    declines: u32,
    known_since: Option<i64>,
}

fn decide(state: &State, request: &Message, before: Before) -> (Reply, Option<LedgerEntry>) {
    let mut data = match PrivateData::parse(request.text(48)) {
        Ok(data) => data,
        Err(tag) => {
            let text = format!("048.{tag}");
            return (Reply::now(refusal(state, request, "30", text.trim_end_matches('.'))), None);
        }
    };
    let code = data.take_security_code();
    let code_text = code.as_ref().map(|code| code.as_str());
    let result = judge(state, request, &data, code_text, before);
    drop(code);
    let mut entry = new_entry(state, request, &data);
    let reply = match result {
        Ok(approval) => approve(state, request, &approval, &mut entry),
        Err(refused) => {
            let mut message = answer(state, request, refused.code);
            if let Some(text) = &refused.text {
                message.set(44, text.as_str());
            }
            if let Some(advice) = refused.advice {
                let mut private = String::new();
                tags::push(&mut private, tags::ADVICE, advice);
                message.set(48, private);
            }
            Reply::now(message)
        }
    };
    reply.message.text(39).clone_into(&mut entry.response_code);
    let format_error = entry.response_code == "30";
    (reply, (!format_error).then_some(entry))
}

/// Every rule in turn; the scenario of the card comes last.
fn judge(
    state: &State,
    request: &Message,
    data: &PrivateData,
    code: Option<&str>,
    before: Before,
) -> Result<Approval, Refusal> {
    let card = cards::find(request.text(2)).ok_or_else(|| Refusal::saying("14", "TEST CARDS ONLY"))?;
    let network = data.get(tags::NETWORK).ok_or_else(|| Refusal::tag(tags::NETWORK))?;
    let network =
        card.brands.iter().copied().find(|brand| brand.tag() == network).ok_or_else(|| Refusal::tag(tags::NETWORK))?;
    let initiator = data.get(tags::INITIATOR).ok_or_else(|| Refusal::tag(tags::INITIATOR))?;
    let merchant_initiated = initiator == "MIT";
    let Before { declines: declined_before, known_since } = before;
    let asked = Asked { request, data, card, network, merchant_initiated, declined_before, known_since };
    let expired = Date::of(state.now()).is_after_expiry(request.text(14));
    let by_alias = merchant_initiated && state.is_enrolled(request.text(42), request.text(2));
    if expired.ok_or_else(|| Refusal::saying("30", "014"))? && !by_alias {
        return Err(Refusal::new("54"));
    }
    if let Some(code) = renewal::refusal(&asked, state.now()) {
        return Err(Refusal::new(code));
    }
    let code_result = check_code(&asked, code)?;
    credential::check(state, &asked)?;
    authentication::check(state, &asked)?;
    let outcome = scenario(&asked)?;
    let amount = number(request.text(4));
    Ok(Approval {
        code_result: code_result.map(|result| outcome.code_result.unwrap_or(result)),
        references: reference::issue(state, &asked),
        held: if outcome.code == "10" { amount / 2 } else { amount },
        outcome,
    })
}

/// M for any code but all nines. A code in a merchant-initiated request can only have been
/// stored, which nobody may do.
fn check_code(asked: &Asked, code: Option<&str>) -> Result<Option<&'static str>, Refusal> {
    let Some(code) = code else { return Ok(None) };
    if asked.merchant_initiated || code.len() != usize::from(asked.card.code_length) {
        return Err(Refusal::tag(tags::SECURITY_CODE));
    }
    Ok(Some(if code.bytes().all(|digit| digit == b'9') { "N" } else { "M" }))
}

fn scenario(asked: &Asked) -> Result<Outcome, Refusal> {
    let mut outcome = asked.card.outcome;
    let spent = outcome.declines.is_some_and(|times| asked.declined_before >= times);
    let first = asked.data.get(tags::STORAGE) == Some("F");
    let spared = (outcome.merchant_initiated_only && !asked.merchant_initiated) || (outcome.later_only && first);
    if spared || spent {
        outcome.code = "00";
        outcome.delivery = Delivery::Now;
    }
    if matches!(outcome.code, "00" | "10") {
        return Ok(outcome);
    }
    Err(Refusal { advice: outcome.advice, ..Refusal::new(outcome.code) })
}

fn approve(state: &State, request: &Message, approval: &Approval, entry: &mut LedgerEntry) -> Reply {
    let outcome = approval.outcome;
    let mut message = answer(state, request, outcome.code);
    let approved_by = [request.text(37), request.text(11), request.text(7), request.text(42)];
    let approval_code = state.chance.alphanumeric("approval", &approved_by, 6);
    message.set(38, approval_code.as_str());
    let mut private = String::new();
    if let Some(result) = approval.code_result {
        tags::push(&mut private, tags::SECURITY_CODE_RESULT, result);
    }
    for (tag, value) in &approval.references {
        tags::push(&mut private, tag, value);
    }
    if !private.is_empty() {
        message.set(48, private);
    }
    if outcome.code == "10" {
        message.set(4, format!("{:012}", approval.held));
    }
    match outcome.delivery {
        Delivery::WrongStan => {
            message.set(11, format!("{:06}", (number(request.text(11)) + 1) % 1_000_000));
        }
        Delivery::WrongAmount => {
            let other = (number(request.text(4)) + 1) % 1_000_000_000_000;
            message.set(4, format!("{other:012}"));
        }
        _ => {}
    }
    entry.held = approval.held;
    entry.approval_code = Some(approval_code);
    entry.reference = approval.references.first().map(|(_, value)| value.trim_end().to_owned());
    entry.state = if approval.held == 0 { HoldState::Verified } else { HoldState::Live };
    entry.early_reversals_to_forget = u32::from(outcome.forgets_early_reversal);
    Reply { message, delivery: outcome.delivery }
}

fn new_entry(state: &State, request: &Message, data: &PrivateData) -> LedgerEntry {
    let network = data.get(tags::NETWORK);
    LedgerEntry {
        rrn: request.text(37).to_owned(),
        stan: request.text(11).to_owned(),
        transmitted: request.text(7).to_owned(),
        acquirer: request.text(32).to_owned(),
        merchant: request.text(42).trim_end().to_owned(),
        masked_pan: cards::masked(request.text(2)),
        network: Scheme::ALL.into_iter().find(|scheme| Some(scheme.tag()) == network),
        initiator: data.get(tags::INITIATOR).map(str::to_owned),
        marker: data.get(tags::MARKER).map(str::to_owned),
        eci: data.get(tags::ECI).map(str::to_owned),
        amount: number(request.text(4)),
        held: 0,
        captured: 0,
        refunded: 0,
        currency: request.text(49).to_owned(),
        response_code: String::new(),
        approval_code: None,
        reference: None,
        chained_to: reference::sent(data),
        state: HoldState::Declined,
        received_ms: state.now(),
        settled_ms: None,
        card: state.card_digest(request.text(2)),
        early_reversals_to_forget: 0,
    }
}

/// Tells a repeat from another request under the same trace number.
fn fingerprint(state: &State, request: &Message) -> [u8; 32] {
    let numbers: Vec<String> = request.iter().map(|(field, _)| field.to_string()).collect();
    let values = request.iter().map(|(_, value)| value);
    let parts: Vec<&str> = numbers.iter().map(String::as_str).chain(values).collect();
    state.chance.bytes("request", &parts)
}
