//! What a refused charge means for the next one: try later, ask the consumer,
//! ask for another card, or stop (acquirer sheet §1.6 and §1.7).
//!
//! Schemes fine merchants for attempts after their stop codes, so whatever is
//! not known to be worth another try is not tried.

use jiff::SignedDuration;

use crate::brand::Brand;
use crate::wallet::CardStatus;

/// What may follow a refused charge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DeclineClass {
    /// The same charge may be tried again after this long, within the schemes' caps.
    TryLater {
        /// At least this long.
        after: SignedDuration,
    },
    /// The issuer wants to see the consumer: a page with a challenge, never the same request again.
    ConsumerNeeded,
    /// This card will not do: ask for another, or for its new details.
    NewCard,
    /// Never again.
    Stop(StopScope),
}

/// How far a stop reaches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StopScope {
    /// This payment: correct what is wrong first, or leave it.
    Payment,
    /// This agreement: the consumer or the issuer ended it.
    Mandate,
    /// Every agreement on this card.
    Card,
}

/// Between two attempts when nobody says how long to wait.
pub const RETRY_AFTER: SignedDuration = SignedDuration::from_hours(24);

/// When issuer or route are only unavailable.
const UNAVAILABLE_AFTER: SignedDuration = SignedDuration::from_mins(30);

/// Mastercard's advice to wait, in hours: code, hours.
const ADVISED_WAITS_H: [(&str, i64); 8] =
    [("02", 72), ("24", 1), ("25", 24), ("26", 48), ("27", 96), ("28", 144), ("29", 192), ("30", 240)];

/// The class of an issuer's answer. `code` is DE39; `advice` the Mastercard merchant advice code.
pub fn class(brand: Brand, code: &str, advice: Option<&str>) -> DeclineClass {
    let by_code = of_code(brand, code);
    match advice.filter(|_| brand == Brand::Mastercard).and_then(advised) {
        // Advice to wait is no leave to ask a card again that is lost, or whose holder stopped it.
        Some(DeclineClass::TryLater { .. }) if !matches!(by_code, DeclineClass::TryLater { .. }) && is_final(code) => {
            by_code
        }
        Some(advised) => advised,
        None => by_code,
    }
}

/// Codes after which no advice to wait counts.
fn is_final(code: &str) -> bool {
    matches!(code, "04" | "07" | "14" | "15" | "41" | "43" | "46" | "R0" | "R1" | "R3")
}

fn of_code(brand: Brand, code: &str) -> DeclineClass {
    let later = |after| DeclineClass::TryLater { after };
    match (code, brand) {
        ("R0", _) => DeclineClass::Stop(StopScope::Mandate),
        ("R1" | "R3", _) => DeclineClass::Stop(StopScope::Card),
        ("1A" | "A1", _) | ("65", Brand::Mastercard) => DeclineClass::ConsumerNeeded,
        ("33" | "54" | "14" | "15" | "41" | "43" | "46" | "04" | "07" | "78", _) => DeclineClass::NewCard,
        ("86" | "91" | "92" | "96" | "06" | "19", _) => later(UNAVAILABLE_AFTER),
        ("01" | "02" | "05" | "51" | "61" | "65" | "62" | "70" | "79" | "75" | "55", _)
        | ("82" | "83", Brand::Mastercard) => later(RETRY_AFTER),
        _ => DeclineClass::Stop(StopScope::Payment),
    }
}

fn advised(advice: &str) -> Option<DeclineClass> {
    if let Some((_, hours)) = ADVISED_WAITS_H.iter().find(|(code, _)| *code == advice) {
        return Some(DeclineClass::TryLater { after: SignedDuration::from_hours(*hours) });
    }
    Some(match advice {
        "01" | "40" | "41" => DeclineClass::NewCard,
        "03" | "22" => DeclineClass::Stop(StopScope::Payment),
        "21" => DeclineClass::Stop(StopScope::Mandate),
        _ => return None,
    })
}

/// The status that an answer gives the card for good, if it does.
pub fn card_status(code: &str) -> Option<CardStatus> {
    matches!(code, "04" | "07" | "14" | "41" | "43" | "46").then_some(CardStatus::Blocked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_orders_and_soft_declines_are_told_apart() {
        assert_eq!(class(Brand::Visa, "R0", None), DeclineClass::Stop(StopScope::Mandate));
        assert_eq!(class(Brand::Visa, "R1", None), DeclineClass::Stop(StopScope::Card));
        assert_eq!(class(Brand::Visa, "1A", None), DeclineClass::ConsumerNeeded);
        assert_eq!(class(Brand::Cb, "A1", None), DeclineClass::ConsumerNeeded);
        assert_eq!(class(Brand::Mastercard, "65", None), DeclineClass::ConsumerNeeded);
        assert_eq!(class(Brand::Visa, "65", None), DeclineClass::TryLater { after: RETRY_AFTER });
        assert_eq!(class(Brand::Visa, "41", None), DeclineClass::NewCard);
    }

    #[test]
    fn mastercards_advice_wins_over_its_code() {
        let hours = |hours| DeclineClass::TryLater { after: SignedDuration::from_hours(hours) };
        assert_eq!(class(Brand::Mastercard, "51", Some("02")), hours(72));
        assert_eq!(class(Brand::Mastercard, "05", Some("30")), hours(240));
        assert_eq!(class(Brand::Mastercard, "51", Some("03")), DeclineClass::Stop(StopScope::Payment));
        assert_eq!(class(Brand::Mastercard, "82", Some("21")), DeclineClass::Stop(StopScope::Mandate));
        assert_eq!(class(Brand::Mastercard, "41", Some("02")), DeclineClass::NewCard, "a lost card stays lost");
        assert_eq!(class(Brand::Visa, "51", Some("03")), hours(24), "the advice is Mastercard's alone");
        assert_eq!(class(Brand::Mastercard, "51", Some("42")), hours(24), "an unknown advice is none");
    }

    #[test]
    fn what_is_not_known_is_not_tried_again() {
        for code in ["12", "57", "93", "59", "XX", ""] {
            assert_eq!(class(Brand::Visa, code, None), DeclineClass::Stop(StopScope::Payment), "{code}");
        }
    }
}
