//! What an authorisation is answered.

use super::{Lab, authorisation, card, network, one_off, private, tag};
use crate::iso8583::Message;
use crate::{Group, HoldState, Scheme, cards};

#[tokio::test]
async fn an_approval_carries_all_that_an_answer_must() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let request = authorisation(visa.number, 1, &one_off(visa));
    let answer = lab.ask(&request).await;
    assert_eq!(answer.mti(), "0110");
    for field in [2, 3, 4, 7, 11, 32, 37, 41, 42, 49] {
        assert_eq!(answer.get(field), request.get(field), "{field}");
    }
    assert_eq!(answer.get(15), Some("1121"));
    assert_eq!(answer.get(39), Some("00"));
    assert_eq!(answer.text(38).len(), 6);
    assert_eq!(tag(&answer, "21").as_deref(), Some("M"));
    assert_eq!(tag(&answer, "30").unwrap().len(), 15);
    let ledger = lab.bank.ledger();
    let held = ledger.live_holds();
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].masked_pan, "497010******0006");
    assert_eq!((held[0].amount, held[0].held), (1234, 1234));
    let shown = serde_json::to_string(&ledger).unwrap();
    assert!(!shown.contains(visa.number));
}

#[tokio::test]
async fn references_have_the_form_of_their_network() {
    let lab = Lab::open().await;
    for (stan, key) in [(1, "mastercard"), (2, "cb_visa"), (3, "amex")] {
        let card = card(key);
        let answer = lab.ask(&authorisation(card.number, stan, &one_off(card))).await;
        assert_eq!(answer.get(39), Some("00"), "{key}");
        match network(card) {
            Scheme::Mastercard => {
                let trace = tag(&answer, "31").unwrap();
                assert!(trace.len() == 15 && trace.ends_with("1121  "), "{trace}");
                assert_eq!(tag(&answer, "32").unwrap().len(), 22);
            }
            Scheme::Cb => assert_eq!(tag(&answer, "33").unwrap().len(), 15),
            _ => assert_eq!(tag(&answer, "34").unwrap().len(), 15),
        }
    }
}

#[tokio::test]
async fn every_card_of_a_response_code_answers_with_it() {
    let lab = Lab::open().await;
    let mut line = lab.line().await;
    let chosen = cards().iter().filter(|card| card.group == Group::Authorisation);
    for (card, stan) in chosen.zip(1..) {
        let answer = line.ask(&authorisation(card.number, stan, &one_off(card))).await;
        let mut words = card.key.split('_').skip(1);
        let first = words.next().unwrap().to_uppercase();
        let expected = match first.as_str() {
            "PARTIAL" => "10",
            "CODE" => "00",
            _ if ["_later", "_once", "_twice"].iter().any(|end| card.key.ends_with(end)) => "00",
            code => code,
        };
        assert_eq!(answer.get(39), Some(expected), "{}", card.key);
        let advice = card.key.split_once("_advice_").map(|(_, advice)| advice.to_owned());
        let advice = advice.filter(|advice| !advice.ends_with("_later"));
        assert_eq!(tag(&answer, "40"), advice, "{}", card.key);
        assert_eq!(answer.get(38).is_some(), matches!(expected, "00" | "10"), "{}", card.key);
    }
    let ledger = lab.bank.ledger();
    assert_eq!(usize::try_from(ledger.counts.live).unwrap(), ledger.live_holds().len());
    assert!(ledger.entries.iter().any(|entry| entry.state == HoldState::Declined));
}

#[tokio::test]
async fn security_codes_and_parts_of_amounts() {
    let lab = Lab::open().await;
    for (stan, key, result) in [
        (1, "visa_code_mismatch", "N"),
        (2, "visa_code_s", "S"),
        (3, "visa_code_u", "U"),
        (4, "visa_code_p", "P"),
        (5, "mastercard_code_y", "Y"),
    ] {
        let card = card(key);
        let answer = lab.ask(&authorisation(card.number, stan, &one_off(card))).await;
        assert_eq!(tag(&answer, "21").as_deref(), Some(result), "{key}");
    }
    let visa = card("visa");
    let nines = private(&[("01", "VISA"), ("03", "CIT"), ("20", "999")]);
    let answer = lab.ask(&authorisation(visa.number, 6, &nines)).await;
    assert_eq!((answer.text(39), tag(&answer, "21").as_deref()), ("00", Some("N")));
    let none = private(&[("01", "VISA"), ("03", "CIT")]);
    assert_eq!(tag(&lab.ask(&authorisation(visa.number, 7, &none)).await, "21"), None);
    let partial = card("visa_partial");
    let answer = lab.ask(&authorisation(partial.number, 8, &one_off(partial))).await;
    assert_eq!(answer.get(4), Some("000000000617"));
}

#[tokio::test]
async fn what_is_wrong_with_a_request_is_said() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let good = || authorisation(visa.number, 1, &one_off(visa));
    let ask = |change: fn(&mut Message)| {
        let mut message = good();
        change(&mut message);
        message
    };
    let with = |data: &str| authorisation(visa.number, 1, data);
    for (request, code, text) in [
        (ask(|m| m.remove(42)), "30", "042"),
        (ask(|m| m.set(14, "2913")), "30", "014"),
        (ask(|m| m.set(14, "2610")), "54", ""),
        (with("01004VISA0"), "30", "048"),
        (with("01004VISA03003XYZ"), "30", "048.03"),
        (with("01004AMEX03003CIT"), "30", "048.01"),
        (with("01004VISA03003CIT200041234"), "30", "048.20"),
        (authorisation("4000056655665556", 2, &one_off(visa)), "14", "TEST CARDS ONLY"),
    ] {
        let answer = lab.ask(&request).await;
        assert_eq!(answer.get(39), Some(code), "{text}");
        assert_eq!(answer.text(44), text);
        lab.bank.state().reset();
    }
}

#[tokio::test]
async fn a_repeated_request_is_answered_but_not_processed_again() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let request = authorisation(visa.number, 1, &one_off(visa));
    let first = lab.ask(&request).await;
    let second = lab.ask(&request).await;
    assert!(first.iter().eq(second.iter()));
    let mut other = request.clone();
    other.set(4, "000000009999");
    assert_eq!(lab.ask(&other).await.get(39), Some("94"));
    let counts = lab.bank.ledger().counts;
    assert_eq!((counts.live, counts.duplicates), (1, 1));
}

#[tokio::test]
async fn a_zero_amount_holds_nothing() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let mut request = authorisation(visa.number, 1, &one_off(visa));
    request.set(4, "000000000000");
    assert_eq!(lab.ask(&request).await.get(39), Some("00"));
    assert!(lab.bank.ledger().live_holds().is_empty());
}
