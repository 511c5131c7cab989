//! What befalls a message to the bank.

use crate::world::World;

/// What befalls an authorisation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// It is answered at once.
    Fair,
    /// It is refused.
    Refused,
    /// A part is approved.
    Partial,
    /// It is approved although the security code is wrong.
    CodeMismatch,
    /// It is approved, and the answer carries no reference.
    NoReference,
    /// Its first reversals are not recognised.
    Forgets,
    /// The answer takes nearly as long as it is waited for.
    Slow,
    /// The connection takes long.
    SlowToConnect,
    /// There is no connection.
    Unreachable,
    /// It is lost on its way.
    Lost,
    /// It is booked, and the answer is lost.
    AnswerLost,
    /// It is booked, and the answer is another's.
    WrongEcho,
    /// It is booked long after everybody has stopped waiting.
    Late,
}

/// What befalls a reversal, capture or refund.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FollowUpFate {
    /// It is booked and answered.
    Fair,
    /// It is lost on its way.
    Lost,
    /// It is booked, and the answer is lost.
    AnswerLost,
    /// It is not booked: ask again.
    Busy,
}

/// Codes of refusals, by what may follow: later, with the consumer, with another card, never.
const REFUSALS: [&str; 9] = ["51", "91", "96", "1A", "54", "05", "14", "41", "R0"];

impl Fate {
    /// One of them.
    pub fn throw(world: &World) -> Self {
        if !world.strikes(world.faults.bank) {
            return Self::Fair;
        }
        let fates = [
            (4, Self::Refused),
            (2, Self::Partial),
            (2, Self::CodeMismatch),
            (1, Self::NoReference),
            (3, Self::Forgets),
            (2, Self::Slow),
            (2, Self::SlowToConnect),
            (1, Self::Unreachable),
            (3, Self::Lost),
            (4, Self::AnswerLost),
            (1, Self::WrongEcho),
            (4, Self::Late),
        ];
        world.roll(|dice| dice.weighted(&fates)).unwrap_or(Self::Fair)
    }

    /// DE39.
    pub fn code(self, world: &World, merchant_initiated: bool) -> &'static str {
        match self {
            Self::Refused => {
                // With the consumer there, an issuer that wants the consumer has nothing left to ask for.
                let among = if merchant_initiated { REFUSALS.len() } else { REFUSALS.len() - 1 };
                let at = world.roll(|dice| dice.below(among as u64));
                world.count("authorisation refused");
                usize::try_from(at).ok().and_then(|at| REFUSALS.get(at)).copied().unwrap_or("05")
            }
            Self::Partial => {
                world.count("authorisation approved for a part");
                "10"
            }
            _ => "00",
        }
    }

    /// DE44, the word on the security code.
    pub fn code_result(self, with_code: bool) -> Option<char> {
        match self {
            _ if !with_code => None,
            Self::CodeMismatch => Some('N'),
            _ => Some('M'),
        }
    }

    /// The answer carries a reference.
    pub fn refers(self) -> bool {
        self != Self::NoReference
    }

    /// Why nobody hears of it, when nobody does.
    pub fn silence(self) -> Option<&'static str> {
        match self {
            Self::Lost => Some("authorisation lost on its way"),
            Self::AnswerLost => Some("answer to an authorisation lost"),
            Self::WrongEcho => Some("answer with another's echo"),
            Self::Late => Some("authorisation booked late"),
            _ => None,
        }
    }
}

impl FollowUpFate {
    /// One of them.
    pub fn throw(world: &World) -> Self {
        if !world.strikes(world.faults.bank) {
            return Self::Fair;
        }
        let fates = [(3, Self::Lost), (3, Self::AnswerLost), (2, Self::Busy)];
        world.roll(|dice| dice.weighted(&fates)).unwrap_or(Self::Fair)
    }
}
