//! Stored credentials, and the authentications they rest on.

use super::{Lab, authorisation, card, network, private, tag};
use crate::iso8583::Message;
use crate::{Scheme, TestCard};

const NETWORKS: &[(&str, Scheme, &str)] = &[
    ("visa", Scheme::Visa, "30"),
    ("mastercard", Scheme::Mastercard, "31"),
    ("cb_visa", Scheme::Cb, "33"),
    ("amex", Scheme::Amex, "34"),
];

fn markers(network: Scheme) -> (&'static str, &'static str, &'static str) {
    match network {
        Scheme::Mastercard => ("C103", "M103", "M104"),
        _ => ("R", "R", "I"),
    }
}

fn first_storage(lab: &Lab, card: &TestCard, network: Scheme, stan: u32) -> Message {
    let proof = lab.authenticate(card, network, 1234);
    let mut tags = vec![("01", network.tag()), ("02", markers(network).0), ("03", "CIT"), ("04", "F")];
    tags.extend(proof.iter().map(|(tag, value)| (*tag, value.as_str())));
    authorisation(card.number, stan, &private(&tags))
}

fn by_merchant(card: &TestCard, network: Scheme, marker: &str, stan: u32, reference: (&str, &str)) -> Message {
    let tags = [("01", network.tag()), ("02", marker), ("03", "MIT"), ("04", "S"), reference];
    authorisation(card.number, stan, &private(&tags))
}

#[tokio::test]
async fn a_chain_goes_on_with_its_reference_and_only_with_it() {
    let mut lab = Lab::open().await;
    for (key, network, reference) in NETWORKS {
        let card = card(key);
        let (_, marker, other) = markers(*network);
        let founding = lab.ask(&first_storage(&lab, card, *network, 1)).await;
        assert_eq!(founding.get(39), Some("00"), "{key}");
        let root = tag(&founding, reference).unwrap();
        // References are good after a restart: the bank recognises its own work.
        lab = lab.reopen().await;
        let next = lab.ask(&by_merchant(card, *network, marker, 2, (reference, &root))).await;
        assert_eq!(next.get(39), Some("00"), "{key}");
        let seen = tag(&next, reference).unwrap();
        assert_ne!(seen, root, "a later answer carries another reference");
        let soft = Some(network.soft_decline());
        let seen = by_merchant(card, *network, marker, 3, (reference, &seen));
        assert_eq!(lab.ask(&seen).await.get(39), soft, "{key}: not a founding reference");
        let kind = by_merchant(card, *network, other, 4, (reference, &root));
        assert_eq!(lab.ask(&kind).await.get(39), Some("12"), "{key}: another kind");
        let none = by_merchant(card, *network, marker, 5, ("50", "F"));
        assert_eq!(lab.ask(&none).await.get(39), soft, "{key}: no reference");
        lab.bank.state().reset();
    }
}

#[tokio::test]
async fn a_chain_goes_on_with_the_plastic_that_took_the_place_of_the_first() {
    let lab = Lab::open().await;
    let founding = lab.ask(&first_storage(&lab, card("visa"), Scheme::Visa, 1)).await;
    let root = tag(&founding, "30").unwrap();
    for (key, stan, answer) in [("visa_renewed", 2, Some("00")), ("visa_4242", 3, Some("1A"))] {
        let next = by_merchant(card(key), Scheme::Visa, "R", stan, ("30", &root));
        assert_eq!(lab.ask(&next).await.get(39), answer, "{key}");
    }
}

#[tokio::test]
async fn a_reference_belongs_to_one_card() {
    let lab = Lab::open().await;
    let founding = lab.ask(&first_storage(&lab, card("visa"), Scheme::Visa, 1)).await;
    let root = tag(&founding, "30").unwrap();
    let other = by_merchant(card("visa_4242"), Scheme::Visa, "R", 2, ("30", &root));
    assert_eq!(lab.ask(&other).await.get(39), Some("1A"));
}

#[tokio::test]
async fn mandates_stopped_later_are_refused_later() {
    let lab = Lab::open().await;
    for (stan, key, reference, code) in
        [(1, "visa_r0_later", "30", "R0"), (3, "mastercard_82_advice_21_later", "31", "82")]
    {
        let card = card(key);
        let founding = lab.ask(&first_storage(&lab, card, network(card), stan)).await;
        assert_eq!(founding.get(39), Some("00"), "{key}");
        let root = tag(&founding, reference).unwrap();
        let (_, marker, _) = markers(network(card));
        let next = by_merchant(card, network(card), marker, stan + 1, (reference, &root));
        assert_eq!(lab.ask(&next).await.get(39), Some(code), "{key}");
    }
}

#[tokio::test]
async fn a_first_storage_without_authentication_is_declined_softly() {
    let lab = Lab::open().await;
    for ((key, network, _), stan) in NETWORKS.iter().zip(1..) {
        let tags = [("01", network.tag()), ("02", markers(*network).0), ("03", "CIT"), ("04", "F")];
        let answer = lab.ask(&authorisation(card(key).number, stan, &private(&tags))).await;
        assert_eq!(answer.get(39), Some(network.soft_decline()), "{key}");
    }
}

#[tokio::test]
async fn a_stored_security_code_is_found_out() {
    let lab = Lab::open().await;
    let tags = [("01", "VISA"), ("02", "R"), ("03", "MIT"), ("04", "S"), ("20", "123")];
    let answer = lab.ask(&authorisation(card("visa").number, 1, &private(&tags))).await;
    assert_eq!((answer.text(39), answer.text(44)), ("30", "048.20"));
}

#[tokio::test]
async fn an_authentication_must_be_genuine_and_large_enough() {
    let lab = Lab::open().await;
    for ((key, network, _), stan) in NETWORKS.iter().zip((1..).step_by(3)) {
        let mut forged = first_storage(&lab, card(key), *network, stan);
        let data = forged.text(48).replace("AAECAw", "BBECAw");
        forged.set(48, data);
        let answer = lab.ask(&forged).await;
        assert_eq!(answer.get(39), Some(network.bad_authentication()), "{key}");
        let mut more = first_storage(&lab, card(key), *network, stan + 1);
        more.set(4, "000000001235");
        assert_eq!(lab.ask(&more).await.get(39), Some("13"), "{key}");
        let mut dollars = first_storage(&lab, card(key), *network, stan + 2);
        dollars.set(49, "840");
        assert_eq!(lab.ask(&dollars).await.get(39), Some("13"), "{key}");
    }
    assert!(lab.bank.ledger().live_holds().is_empty());
}
