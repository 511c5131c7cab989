//! Is the authentication that comes with a request one that this bank made, for this card?

use super::authorisation::Asked;
use super::number;
use super::refusal::Refusal;
use crate::iso8583::private_data as tags;
use crate::state::State;

/// An authentication the bank has given a value for.
#[derive(Clone, Debug)]
pub(crate) struct Issued {
    pub(crate) value: String,
    pub(crate) card: [u8; 32],
    pub(crate) network: crate::Scheme,
    pub(crate) amount: u64,
    pub(crate) currency: String,
    pub(crate) eci: &'static str,
    pub(crate) fully: bool,
}

/// The value must be the one of that directory transaction, card, network and currency; the
/// amount may be lower, never higher. An attempt does not found a stored credential.
pub(super) fn check(state: &State, asked: &Asked) -> Result<(), Refusal> {
    let Some(value) = asked.data.get(tags::AUTHENTICATION_VALUE) else {
        return Ok(());
    };
    for needed in [tags::ECI, tags::DS_TRANSACTION] {
        if asked.data.get(needed).is_none() {
            return Err(Refusal::tag(needed));
        }
    }
    let issued = asked.data.get(tags::DS_TRANSACTION).and_then(|id| state.issued(id));
    let genuine = issued.filter(|issued| {
        issued.value == value
            && issued.network == asked.network
            && Some(issued.eci) == asked.data.get(tags::ECI)
            && issued.card == state.card_digest(asked.card.number)
    });
    let Some(genuine) = genuine else {
        return Err(Refusal::saying(asked.network.bad_authentication(), "AUTHENTICATION VALUE"));
    };
    if let Some(level) = asked.data.get(tags::SECURITY_LEVEL)
        && !level.ends_with(genuine.eci.trim_start_matches('0'))
    {
        return Err(Refusal::tag(tags::SECURITY_LEVEL));
    }
    let amount = number(asked.request.text(4));
    if amount > genuine.amount || asked.request.text(49) != genuine.currency {
        return Err(Refusal::saying("13", "MORE THAN AUTHENTICATED"));
    }
    if asked.data.get(tags::STORAGE) == Some("F") && !genuine.fully {
        return Err(Refusal::new(asked.network.soft_decline()));
    }
    Ok(())
}
