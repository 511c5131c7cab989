//! Nothing that comes over a wire may bring us down.

use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::Value;

use super::fixtures::{SERVER_ID, ares, cres, pres, rreq};
use crate::three_ds::address::AddressRule;
use crate::three_ds::card_ranges::CardRanges;
use crate::three_ds::challenge::{parse_cres, parse_method_notification};
use crate::three_ds::messages::erro::Erro;
use crate::three_ds::messages::pres::Received;
use crate::three_ds::messages::{Document, Version, ares, cres, rreq, text};
use crate::three_ds::names::folded;

fn read_everything(body: &[u8]) {
    if let Ok(document) = Document::parse(body) {
        let _ = document.known_ids();
        let _ = Erro::parse(&document).to_string();
        let _ = ares::parse(&document, SERVER_ID, Version::V220, &AddressRule::default());
        let _ = rreq::parse(&document, Timestamp::UNIX_EPOCH);
        let _ = cres::parse(&document);
    }
    if let Ok(answer) = Received::parse(body).and_then(|received| received.check(SERVER_ID, Version::V220))
        && let Ok(ranges) = CardRanges::load(answer.clone())
    {
        let _ = ranges.find("4970101122334422");
        let _ = ranges.updated(answer);
    }
    let _ = parse_cres(&text::encode(body));
    let _ = parse_method_notification(&text::encode(body));
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[0-9]{0,20}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map("[a-zA-Z]{1,12}", inner, 0..6).prop_map(Value::from_iter),
        ]
    })
}

/// A whole message in which some members have any value.
fn nearly_a_message() -> impl Strategy<Value = Value> {
    let message = prop::sample::select(vec![ares(), rreq(), cres(), pres()]);
    (message, prop::collection::vec((any::<prop::sample::Index>(), json()), 1..4)).prop_map(|(mut message, changes)| {
        let members = message.as_object_mut().unwrap();
        let names: Vec<String> = members.keys().cloned().collect();
        for (at, value) in changes {
            members.insert(at.get(&names).clone(), value);
        }
        message
    })
}

proptest! {
    #[test]
    fn any_bytes(body in prop::collection::vec(any::<u8>(), 0..2048)) {
        read_everything(&body);
    }

    #[test]
    fn any_json(value in json()) {
        read_everything(value.to_string().as_bytes());
    }

    #[test]
    fn any_change_of_a_message(message in nearly_a_message()) {
        read_everything(message.to_string().as_bytes());
    }

    #[test]
    fn a_message_cut_anywhere(at in any::<prop::sample::Index>()) {
        let body = pres().to_string();
        read_everything(&body.as_bytes()[..at.index(body.len())]);
    }

    #[test]
    fn any_text_from_a_browser(field in any::<String>()) {
        let _ = parse_cres(&field);
        let _ = parse_method_notification(&field);
    }

    #[test]
    fn a_folded_name_is_ascii_and_fits(name in any::<String>()) {
        if let Some(folded) = folded(&name, 2, 45) {
            prop_assert!(folded.is_ascii() && (2..=45).contains(&folded.len()));
        }
    }
}

#[test]
fn deep_nesting_is_refused() {
    let deep = format!("{{\"a\":{}{}}}", "[".repeat(10_000), "]".repeat(10_000));
    assert!(Document::parse(deep.as_bytes()).is_err());
    assert!(Received::parse(deep.as_bytes()).is_err());
}
