//! Stored credentials: who may use a kept card, and on the strength of what.

use super::authorisation::Asked;
use super::reference::{self, Standing};
use super::refusal::Refusal;
use crate::Scheme;
use crate::iso8583::private_data as tags;
use crate::state::State;

/// The first storage needs an authentication; a later use by the merchant needs the reference
/// of such a first storage, of the same card and the same kind of agreement.
pub(super) fn check(state: &State, asked: &Asked) -> Result<(), Refusal> {
    let first = asked.data.get(tags::STORAGE) == Some("F");
    check_marker(asked, first)?;
    if !asked.merchant_initiated {
        let authenticated = asked.data.get(tags::AUTHENTICATION_VALUE).is_some();
        return if first && !authenticated { Err(Refusal::new(asked.network.soft_decline())) } else { Ok(()) };
    }
    if first {
        return Err(Refusal::tag(tags::STORAGE));
    }
    match reference::standing(state, asked) {
        Standing::Known => Ok(()),
        Standing::OtherKind => Err(Refusal::saying("12", format!("048.{}", tags::MARKER))),
        Standing::Unknown => Err(Refusal::new(asked.network.soft_decline())),
    }
}

fn check_marker(asked: &Asked, first: bool) -> Result<(), Refusal> {
    let fits = match asked.data.get(tags::MARKER) {
        None => !asked.merchant_initiated && !first,
        Some(marker) if asked.network == Scheme::Mastercard => {
            marker.starts_with(if asked.merchant_initiated { 'M' } else { 'C' }) && marker.len() == 4
        }
        Some(marker) => marker.len() == 1,
    };
    if fits { Ok(()) } else { Err(Refusal::tag(tags::MARKER)) }
}
