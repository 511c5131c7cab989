//! `PReq` → `PRes`: which numbers take part, and which banks look at the browser first.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::rules::Form;
use super::wire::{CardRange, Erro, PRes, VERSION};
use super::{Reply, is_uuid};
use crate::Scheme;
use crate::cards::{Method, cards};
use crate::state::State;

/// A range covers the numbers that share all but so many last digits.
const OPEN_DIGITS: usize = 3;

pub(super) fn answer(state: &State, scheme: Scheme, message: &Map<String, Value>) -> Result<Reply, Box<Erro>> {
    let text = |name: &str| message.get(name).and_then(Value::as_str);
    let required = ["threeDSServerRefNumber", "threeDSServerTransID"];
    let missing: Vec<_> = required.into_iter().filter(|name| !message.contains_key(*name)).collect();
    if !missing.is_empty() {
        let missing = missing.join(",");
        return Err(Box::new(Erro::new("201", "required element missing", missing, "PReq")));
    }
    let Some(transaction) = text("threeDSServerTransID").filter(|id| is_uuid(id)) else {
        let detail = "threeDSServerTransID";
        return Err(Box::new(Erro::new("203", "format or value invalid", detail, "PReq")));
    };
    let serial = serial(state, scheme);
    let card_range_data = match message.get("serialNum") {
        None => ranges(state, scheme),
        Some(value) if value.as_str() == Some(&serial) => Vec::new(),
        Some(value) if Form::Text(1, 20).admits(value) => {
            let detail = "serialNum";
            return Err(Box::new(Erro::new("307", "serial number not valid", detail, "PReq")));
        }
        Some(_) => {
            let detail = "serialNum";
            return Err(Box::new(Erro::new("203", "format or value invalid", detail, "PReq")));
        }
    };
    Ok(Reply::json(&PRes {
        message_type: "PRes",
        message_version: VERSION,
        server_transaction: transaction.to_owned(),
        ds_transaction: state.chance.uuid("preparation", &[transaction, scheme.path()]),
        ds_start_protocol_version: VERSION,
        ds_end_protocol_version: VERSION,
        serial_num: serial,
        card_range_data,
    }))
}

fn ranges(state: &State, scheme: Scheme) -> Vec<CardRange> {
    let of_scheme = by_prefix(scheme).into_iter();
    of_scheme
        .map(|(prefix, method)| CardRange {
            start_range: format!("{prefix}{}", "0".repeat(OPEN_DIGITS)),
            end_range: format!("{prefix}{}", "9".repeat(OPEN_DIGITS)),
            action_ind: "A",
            acs_start_protocol_version: VERSION,
            acs_end_protocol_version: VERSION,
            acs_info_ind: ["01"],
            method_url: match method {
                Method::None => None,
                Method::CallsBack => Some(format!("{}/method", state.acs_origin)),
                Method::Silent => Some(format!("{}/method/silent", state.acs_origin)),
            },
        })
        .collect()
}

fn by_prefix(scheme: Scheme) -> BTreeMap<&'static str, Method> {
    cards()
        .iter()
        .filter(|card| card.brands.contains(&scheme))
        .filter_map(|card| {
            let kept = card.number.len().checked_sub(OPEN_DIGITS)?;
            Some((card.number.get(..kept)?, card.method))
        })
        .collect()
}

/// Changes when the ranges change; the port of the bank's pages is part of them.
fn serial(state: &State, scheme: Scheme) -> String {
    let mut content = state.acs_origin.clone();
    for (prefix, method) in by_prefix(scheme) {
        content.push_str(prefix);
        content.push(match method {
            Method::None => 'n',
            Method::CallsBack => 'c',
            Method::Silent => 's',
        });
    }
    state.chance.alphanumeric("serial", &[&content], 20)
}

#[cfg(test)]
mod tests {
    use super::{OPEN_DIGITS, by_prefix};
    use crate::Scheme;
    use crate::cards::cards;

    #[test]
    fn cards_of_one_range_agree_about_the_method() {
        for scheme in Scheme::ALL {
            let ranges = by_prefix(scheme);
            for card in cards().iter().filter(|card| card.brands.contains(&scheme)) {
                let prefix = &card.number[..card.number.len() - OPEN_DIGITS];
                assert_eq!(ranges.get(prefix), Some(&card.method), "{}", card.number);
            }
        }
    }
}
