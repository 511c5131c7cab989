//! The acquirer's host: what each ISO 8583 message is answered.

mod authentication;
mod authorisation;
mod credential;
pub(crate) mod link;
mod reference;
mod refusal;
pub(crate) mod renewal;
mod settlement;

pub(crate) use authentication::Issued;

use crate::calendar::Date;
use crate::cards::Delivery;
use crate::iso8583::{Malformed, Message};
use crate::ledger::Original;
use crate::state::State;

/// Fields that an answer repeats from its request.
const ECHOED: &[u8] = &[2, 3, 4, 7, 11, 32, 37, 41, 42, 49];

const AUTHORISATION: &[u8] = &[2, 3, 4, 7, 11, 12, 13, 14, 18, 22, 25, 32, 37, 41, 42, 43, 48, 49];
const REVERSAL: &[u8] = &[2, 3, 4, 7, 11, 12, 13, 14, 18, 22, 25, 32, 37, 41, 42, 49, 90];
const CAPTURE: &[u8] = &[2, 3, 4, 7, 11, 12, 13, 14, 18, 22, 25, 32, 37, 38, 41, 42, 49, 90];
const REFUND: &[u8] = &[2, 3, 4, 7, 11, 12, 13, 14, 18, 22, 25, 32, 37, 41, 42, 48, 49, 90];
const NETWORK: &[u8] = &[7, 11, 70];

/// An answer and the way it travels.
pub(crate) struct Reply {
    pub(crate) message: Message,
    pub(crate) delivery: Delivery,
}

impl Reply {
    fn now(message: Message) -> Self {
        Self { message, delivery: Delivery::Now }
    }
}

/// Answers one message. `None`: it cannot be answered and the line must be cut.
pub(crate) fn reply(state: &State, request: Result<Message, Malformed>) -> Option<Reply> {
    let request = match request {
        Ok(request) => request,
        Err(malformed) => {
            tracing::info!(bank.field = malformed.field, "acquirer message not understood");
            let Malformed { field, partial } = malformed;
            answer_type(partial.mti())?;
            partial.get(11)?;
            return Some(Reply::now(refusal(state, &partial, "30", &format!("{field:03}"))));
        }
    };
    let mandatory = match request.mti() {
        "0100" => AUTHORISATION,
        "0200" | "0201" => REFUND,
        "0220" | "0221" => CAPTURE,
        "0400" | "0420" | "0421" => REVERSAL,
        "0800" => NETWORK,
        _ => return None,
    };
    if let Some(field) = mandatory.iter().find(|field| request.get(**field).is_none()) {
        return Some(Reply::now(refusal(state, &request, "30", &format!("{field:03}"))));
    }
    match request.mti() {
        "0100" => Some(authorisation::authorise(state, &request)),
        "0200" | "0201" => Some(settlement::refund(state, &request)),
        "0220" | "0221" => Some(Reply::now(settlement::capture(state, &request))),
        "0800" => Some(network(state, &request)),
        _ => Some(Reply::now(settlement::reverse(state, &request))),
    }
}

/// Sign-on, sign-off and echo.
fn network(state: &State, request: &Message) -> Reply {
    let mut message = Message::new("0810");
    for field in [7, 11, 70] {
        message.set(field, request.text(field));
    }
    let known = matches!(request.text(70), "001" | "002" | "301");
    message.set(39, if known { "00" } else { "12" });
    let mute = request.text(70) == "301" && !state.settings().echo;
    Reply { message, delivery: if mute { Delivery::Never } else { Delivery::Now } }
}

/// The type of the answer to a request of type `mti`.
fn answer_type(mti: &str) -> Option<&'static str> {
    Some(match mti {
        "0100" => "0110",
        "0200" | "0201" => "0210",
        "0220" | "0221" => "0230",
        "0400" => "0410",
        "0420" | "0421" => "0430",
        "0800" => "0810",
        _ => return None,
    })
}

/// An answer with the echoed fields, the settlement date and a response code.
fn answer(state: &State, request: &Message, code: &str) -> Message {
    let mut answer = Message::new(answer_type(request.mti()).unwrap_or_default());
    let echoed: &[u8] = if request.mti() == "0800" { NETWORK } else { ECHOED };
    for field in echoed {
        if let Some(value) = request.get(*field) {
            answer.set(*field, value);
        }
    }
    if request.mti() != "0800" {
        answer.set(15, Date::of(state.now()).mmdd());
    }
    answer.set(39, code);
    answer
}

/// An answer that says in DE44 what was wrong.
fn refusal(state: &State, request: &Message, code: &str, text: &str) -> Message {
    let mut answer = answer(state, request, code);
    answer.set(44, text);
    answer
}

/// What a later message will call this one.
fn identity(request: &Message) -> Original {
    Original {
        stan: request.text(11).to_owned(),
        transmitted: request.text(7).to_owned(),
        acquirer: padded(request.text(32)),
    }
}

fn padded(institution: &str) -> String {
    format!("{institution:0>11}")
}

/// Digits of a field that the codec has checked.
fn number(digits: &str) -> u64 {
    digits.parse().unwrap_or_default()
}
