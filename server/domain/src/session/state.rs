//! The states of a session, and the one table of what may follow what.

/// Where a session stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum State {
    /// The page asks for a card (again, after a refusal).
    Created,
    /// A card is pending; the bank's device check (3DS method) runs.
    CardEntered,
    /// The directory server is being asked.
    Authenticating,
    /// The bank's challenge is shown.
    Challenging,
    /// The bank has confirmed the consumer; nothing is authorised yet.
    Authenticated,
    /// As authenticated, but the security code has to be typed again.
    CodeNeeded,
    /// An authorisation is intended and may have been sent.
    Authorising,
    /// The card is stored.
    Completed,
    /// Refused for good.
    Declined,
    /// Something may be held that is not wanted: not answered, or approved and refused by us. It is being reversed.
    Unknown,
    /// The consumer gave up.
    Cancelled,
    /// Time is up.
    Expired,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 12] = [
        Self::Created,
        Self::CardEntered,
        Self::Authenticating,
        Self::Challenging,
        Self::Authenticated,
        Self::CodeNeeded,
        Self::Authorising,
        Self::Completed,
        Self::Declined,
        Self::Unknown,
        Self::Cancelled,
        Self::Expired,
    ];

    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::CardEntered => "card_entered",
            Self::Authenticating => "authenticating",
            Self::Challenging => "challenging",
            Self::Authenticated => "authenticated",
            Self::CodeNeeded => "code_needed",
            Self::Authorising => "authorising",
            Self::Completed => "completed",
            Self::Declined => "declined",
            Self::Unknown => "unknown",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// True when nothing will change any more.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Declined | Self::Cancelled | Self::Expired)
    }
}

/// What happens to a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Move {
    /// A complete card was typed and agreed to.
    EnterCard {
        /// The card's range asks for a device check first.
        method: bool,
    },
    /// The directory server is asked (again, when the first asking was lost).
    Authenticate,
    /// It wants a challenge.
    Challenge,
    /// The bank's result proves the consumer.
    Confirm,
    /// The process that held the security code is gone.
    LoseCode,
    /// An authorisation is intended.
    Authorise,
    /// It was accepted.
    Accept,
    /// The bank or its result said no.
    Refuse {
        /// Another card may be tried.
        attempts_left: bool,
    },
    /// The authorisation was not answered, or it holds what is not wanted.
    Lose,
    /// It is reversed.
    Clear {
        /// Another card may be tried.
        attempts_left: bool,
    },
    /// The consumer gives up.
    Cancel,
    /// Time is up.
    Expire,
}

/// The one table of what may follow what. `None`: the move is refused and the stored state stands.
pub fn step(state: State, event: Move) -> Option<State> {
    use State as S;
    let next = match (state, event) {
        (S::Created, Move::EnterCard { method: true }) => S::CardEntered,
        (S::Created, Move::EnterCard { method: false }) | (S::CardEntered | S::Authenticating, Move::Authenticate) => {
            S::Authenticating
        }
        (S::Authenticating, Move::Challenge) => S::Challenging,
        (S::Challenging, Move::Confirm) => S::Authenticated,
        (S::Authenticated, Move::LoseCode) => S::CodeNeeded,
        (S::Authenticated | S::CodeNeeded, Move::Authorise) => S::Authorising,
        (S::Authorising, Move::Accept) => S::Completed,
        (S::Authenticating | S::Challenging | S::Authorising, Move::Refuse { attempts_left })
        | (S::Unknown, Move::Clear { attempts_left }) => {
            if attempts_left {
                S::Created
            } else {
                S::Declined
            }
        }
        // A card that cannot be kept, whatever its bank would say.
        (S::Created, Move::Refuse { attempts_left: false }) => S::Declined,
        (S::Authorising, Move::Lose) => S::Unknown,
        (S::Created | S::CardEntered | S::Authenticating | S::Challenging | S::CodeNeeded, Move::Cancel) => {
            S::Cancelled
        }
        (
            S::Created | S::CardEntered | S::Authenticating | S::Challenging | S::Authenticated | S::CodeNeeded,
            Move::Expire,
        ) => S::Expired,
        _ => return None,
    };
    Some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn final_states_stay() {
        let moves = [
            Move::EnterCard { method: true },
            Move::Authenticate,
            Move::Challenge,
            Move::Confirm,
            Move::LoseCode,
            Move::Authorise,
            Move::Accept,
            Move::Refuse { attempts_left: true },
            Move::Lose,
            Move::Clear { attempts_left: true },
            Move::Cancel,
            Move::Expire,
        ];
        for state in State::ALL.into_iter().filter(|state| state.is_final()) {
            for event in moves {
                assert_eq!(step(state, event), None, "{state:?} {event:?}");
            }
        }
        assert_eq!(step(State::Authorising, Move::Expire), None, "money in flight is settled first");
        assert_eq!(step(State::Authorising, Move::Cancel), None);
        assert_eq!(step(State::Authenticating, Move::Authorise), None, "no money without a proven challenge");
        assert_eq!(step(State::Challenging, Move::Authorise), None);
    }

    #[test]
    fn names_are_read_back() {
        for state in State::ALL {
            assert_eq!(State::from_code(state.code()), Some(state));
        }
    }
}
