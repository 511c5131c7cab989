//! Reversals and captures.

use super::{Lab, authorisation, card, follow_up, one_off};
use crate::HoldState;

#[tokio::test]
async fn a_hold_is_given_back_once_and_saying_it_twice_is_fine() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let request = authorisation(visa.number, 1, &one_off(visa));
    let answer = lab.ask(&request).await;
    for (mti, stan, expected) in [("0400", 2, "0410"), ("0420", 3, "0430"), ("0421", 3, "0430")] {
        let reversal = follow_up(mti, &request, stan, answer.get(38));
        let answer = lab.ask(&reversal).await;
        assert_eq!((answer.mti(), answer.text(39)), (expected, "00"));
        for field in [2, 3, 4, 7, 11, 32, 37, 41, 42, 49] {
            assert_eq!(answer.get(field), reversal.get(field), "{field}");
        }
    }
    let ledger = lab.bank.ledger();
    assert!(ledger.live_holds().is_empty());
    assert_eq!(ledger.entries[0].state, HoldState::Reversed);
    assert_eq!(ledger.counts.reversed, 1);
}

#[tokio::test]
async fn a_reversal_that_overtakes_its_original_must_be_repeated() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let request = authorisation(visa.number, 1, &one_off(visa));
    let reversal = follow_up("0420", &request, 2, None);
    assert_eq!(lab.ask(&reversal).await.get(39), Some("25"));
    assert_eq!(lab.ask(&request).await.get(39), Some("00"));
    assert_eq!(lab.bank.ledger().live_holds().len(), 1);
    let again = follow_up("0421", &request, 2, None);
    assert_eq!(lab.ask(&again).await.get(39), Some("00"));
    let counts = lab.bank.ledger().counts;
    assert_eq!((counts.live, counts.reversed, counts.unmatched_reversals), (0, 1, 1));
}

#[tokio::test]
async fn a_reversal_must_match_in_everything() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let request = authorisation(visa.number, 1, &one_off(visa));
    lab.ask(&request).await;
    for (field, value, code) in [
        (37, "632523999999", "25"),
        (42, "MERCHANT0000002", "25"),
        (2, card("visa_4242").number, "25"),
        (90, &"0".repeat(42), "30"),
        (4, "000000000001", "13"),
    ] {
        let mut reversal = follow_up("0400", &request, 2, None);
        reversal.set(field, value);
        assert_eq!(lab.ask(&reversal).await.get(39), Some(code), "{field}");
    }
    assert_eq!(lab.bank.ledger().live_holds().len(), 1);
}

#[tokio::test]
async fn a_hold_is_taken_once() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let request = authorisation(visa.number, 1, &one_off(visa));
    let answer = lab.ask(&request).await;
    let mut wrong = follow_up("0220", &request, 2, Some("XXXXXX"));
    assert_eq!(lab.ask(&wrong).await.get(39), Some("12"));
    wrong = follow_up("0220", &request, 3, answer.get(38));
    wrong.set(4, "000000009999");
    assert_eq!(lab.ask(&wrong).await.get(39), Some("13"));
    for (mti, stan, code) in [("0220", 4, "00"), ("0221", 4, "00"), ("0220", 5, "12")] {
        let capture = follow_up(mti, &request, stan, answer.get(38));
        let answer = lab.ask(&capture).await;
        assert_eq!((answer.mti(), answer.text(39)), ("0230", code), "{mti} {stan}");
    }
    let reversal = follow_up("0400", &request, 6, None);
    assert_eq!(lab.ask(&reversal).await.get(39), Some("12"));
    assert_eq!(lab.bank.ledger().counts.captured, 1);
}

#[tokio::test]
async fn a_reversed_hold_is_not_taken() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let request = authorisation(visa.number, 1, &one_off(visa));
    let answer = lab.ask(&request).await;
    lab.ask(&follow_up("0400", &request, 2, None)).await;
    let capture = follow_up("0220", &request, 3, answer.get(38));
    assert_eq!(lab.ask(&capture).await.get(39), Some("12"));
}

#[tokio::test]
async fn part_of_a_hold_can_be_given_back() {
    let lab = Lab::open().await;
    let visa = card("visa");
    let request = authorisation(visa.number, 1, &one_off(visa));
    lab.ask(&request).await;
    let mut partial = follow_up("0400", &request, 2, None);
    partial.set(95, format!("000000001000{}", "0".repeat(30)));
    assert_eq!(lab.ask(&partial).await.get(39), Some("00"));
    assert_eq!(lab.bank.ledger().live_holds()[0].held, 1000);
}

#[tokio::test]
async fn a_forgetful_card_forgets_one_early_reversal() {
    let lab = Lab::open().await;
    let forgetful = card("visa_forgets_reversal");
    let request = authorisation(forgetful.number, 1, &one_off(forgetful));
    lab.ask(&request).await;
    let reversal = follow_up("0420", &request, 2, None);
    assert_eq!(lab.ask(&reversal).await.get(39), Some("25"));
    assert_eq!(lab.bank.ledger().live_holds().len(), 1);
    assert_eq!(lab.ask(&reversal).await.get(39), Some("00"));
    let late = authorisation(forgetful.number, 3, &one_off(forgetful));
    lab.ask(&late).await;
    lab.advance(5_000);
    assert_eq!(lab.ask(&follow_up("0420", &late, 4, None)).await.get(39), Some("00"));
}
