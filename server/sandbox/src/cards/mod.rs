//! The test cards: the only numbers the bank knows, and what each of them does.

mod authorisation;
mod plain;
mod published;
mod renewal;
mod smartbill;
mod three_ds;

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Serialize;

use crate::Scheme;

/// A family of test cards, as the demo page lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Everything succeeds.
    Success,
    /// The acquirer's answer is the point; the bank's page comes first.
    Authorisation,
    /// The acquirer's line misbehaves: late, silent, cut, wrong echo.
    Line,
    /// 3-D Secure is the point.
    ThreeDs,
    /// Three months later the issuer replaces or closes it; the account updater knows.
    Renewal,
    /// American Express is told of its alias: the answer, and what comes later, is the point.
    SmartBill,
    /// The cards published for testing subscriptions on Axepta Online.
    Published,
}

/// One test card.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct TestCard {
    /// 15 or 16 digits with a right check digit; no real card has this number.
    pub number: &'static str,
    /// The networks on the card: one, or CB and the network it is co-badged with.
    pub brands: &'static [Scheme],
    /// Digits of the security code: 3, or 4 on Amex. Any code but all nines matches.
    pub code_length: u8,
    /// Where the demo page lists it.
    pub group: Group,
    /// A stable name for tests; published cards share theirs with the same scenario elsewhere.
    pub key: &'static str,
    /// What the card does, in English.
    pub label_en: &'static str,
    /// What the card does, in French.
    pub label_fr: &'static str,
    #[serde(skip)]
    pub(crate) outcome: Outcome,
    #[serde(skip)]
    pub(crate) issuer: Issuer,
    #[serde(skip)]
    pub(crate) method: Method,
    #[serde(skip)]
    pub(crate) renewal: Renewal,
    /// What American Express says of its alias.
    #[serde(skip)]
    pub(crate) alias: AliasFate,
    /// The number that references are of: a replaced plastic's successor has its predecessor's.
    #[serde(skip)]
    pub(crate) account: &'static str,
}

/// What American Express' alias platform says of a card, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AliasFate {
    Accepted,
    /// With a code of the annex.
    Refused(&'static str),
    /// Nothing is ever answered.
    Silent,
    /// The answer takes longer than it may.
    Late,
    /// Later the same card is good for longer.
    Expiry,
    /// Later it is another product, with this number.
    Product(&'static str),
    /// Later it is cancelled, with a code of the annex.
    Cancelled(&'static str),
    /// Within thirteen months it is good for longer, and then cancelled.
    Year,
    /// Enrolled; payments by file are refused, with a code of the annex.
    Unpaid(&'static str),
    /// Enrolled; the first payment by file is refused so, later ones are accepted.
    UnpaidOnce(&'static str),
    /// Enrolled; payments by file are in no result.
    Unsaid,
}

/// What becomes of a card after [`RENEWAL_DAYS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Renewal {
    None,
    /// Another number takes its place.
    Number(&'static str),
    /// The same number is good for longer; the old month is refused.
    Expiry,
    Closed,
    /// Nothing is said but that its holder should be asked.
    ContactHolder,
}

/// Counted from the first approval of the card at a merchant.
pub(crate) const RENEWAL_DAYS: i64 = 90;

/// What the acquirer's host answers to an authorisation of this card.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a scenario of its own")]
pub(crate) struct Outcome {
    pub(crate) code: &'static str,
    pub(crate) advice: Option<&'static str>,
    pub(crate) code_result: Option<&'static str>,
    pub(crate) delivery: Delivery,
    /// A first authorisation succeeds; the answer above is for merchant-initiated ones.
    pub(crate) merchant_initiated_only: bool,
    /// A first storage succeeds; the answer above is for every later use, the consumer present or not.
    pub(crate) later_only: bool,
    /// The answer above is given so often to a merchant; then everything succeeds.
    pub(crate) declines: Option<u32>,
    pub(crate) forgets_early_reversal: bool,
    /// DE39 of every capture.
    pub(crate) capture_refused: Option<&'static str>,
    /// DE39 of every refund.
    pub(crate) refund_refused: Option<&'static str>,
    /// A refund is booked, but only a repeat of it is answered.
    pub(crate) first_refund_unanswered: bool,
}

/// How an answer travels back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delivery {
    Now,
    Slow,
    Late,
    Never,
    WrongStan,
    WrongAmount,
    HangUp,
}

/// What the issuer does with an authentication request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Issuer {
    Challenge,
    Frictionless(&'static str),
    FrictionlessWithoutDsId,
    ChallengeWithoutAcsUrl,
    ProtocolError,
    ChallengeWithoutValue,
    SlowAnswer,
    MismatchedIds,
    Garbage,
    DoubleResult,
    ResultForOtherAcsId,
    ReturnBeforeResult,
    NoResult,
    PaddedReturn,
}

/// Whether the card's range asks for the 3DS method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    None,
    CallsBack,
    Silent,
}

/// Every card of the bank.
pub fn cards() -> &'static [TestCard] {
    &CARDS
}

/// The card with this number.
pub(crate) fn find(number: &str) -> Option<&'static TestCard> {
    static BY_NUMBER: LazyLock<HashMap<&str, &TestCard>> =
        LazyLock::new(|| CARDS.iter().map(|card| (card.number, card)).collect());
    BY_NUMBER.get(number).copied()
}

/// First six and last four digits, stars between.
pub(crate) fn masked(number: &str) -> String {
    let last = number.len().saturating_sub(4);
    number.chars().enumerate().map(|(index, digit)| if index < 6 || index >= last { digit } else { '*' }).collect()
}

static CARDS: LazyLock<Vec<TestCard>> = LazyLock::new(|| {
    plain::cards()
        .chain(authorisation::cards())
        .chain(renewal::cards())
        .chain(smartbill::cards())
        .chain(three_ds::cards())
        .chain(published::cards())
        .collect()
});

const VISA: &[Scheme] = &[Scheme::Visa];
const MASTERCARD: &[Scheme] = &[Scheme::Mastercard];
const AMEX: &[Scheme] = &[Scheme::Amex];
const CB_VISA: &[Scheme] = &[Scheme::Cb, Scheme::Visa];
const CB_MASTERCARD: &[Scheme] = &[Scheme::Cb, Scheme::Mastercard];

const APPROVED: Outcome = Outcome {
    code: "00",
    advice: None,
    code_result: None,
    delivery: Delivery::Now,
    merchant_initiated_only: false,
    later_only: false,
    declines: None,
    forgets_early_reversal: false,
    capture_refused: None,
    refund_refused: None,
    first_refund_unanswered: false,
};

/// A card that challenges and is approved; the tables change what differs.
fn card(
    number: &'static str,
    brands: &'static [Scheme],
    (group, key): (Group, &'static str),
    (label_en, label_fr): (&'static str, &'static str),
) -> TestCard {
    TestCard {
        number,
        brands,
        code_length: if brands.contains(&Scheme::Amex) { 4 } else { 3 },
        group,
        key,
        label_en,
        label_fr,
        outcome: APPROVED,
        issuer: Issuer::Challenge,
        method: Method::None,
        renewal: Renewal::None,
        alias: AliasFate::Accepted,
        account: number,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{cards, find, masked};
    use crate::Scheme;

    fn passes_luhn(number: &str) -> bool {
        let sum: u32 = number
            .bytes()
            .rev()
            .enumerate()
            .map(|(index, digit)| match (index % 2, u32::from(digit - b'0')) {
                (0, digit) => digit,
                (_, digit) if digit > 4 => digit * 2 - 9,
                (_, digit) => digit * 2,
            })
            .sum();
        sum.is_multiple_of(10)
    }

    #[test]
    fn numbers_are_unique_and_have_their_check_digit() {
        let mut seen = HashSet::new();
        for card in cards() {
            assert!(passes_luhn(card.number), "{}", card.number);
            assert!(seen.insert(card.number), "{} twice", card.number);
            assert_eq!(find(card.number).unwrap().key, card.key);
        }
        assert!(seen.len() > 100);
    }

    #[test]
    fn lengths_prefixes_and_codes_fit_the_brand() {
        for card in cards() {
            let carried = *card.brands.iter().find(|brand| **brand != Scheme::Cb).unwrap();
            let (prefixes, length): (&[&str], usize) = match carried {
                Scheme::Amex => (&["34", "37"], 15),
                Scheme::Mastercard => (&["51", "52", "53", "54", "55"], 16),
                _ => (&["4"], 16),
            };
            assert_eq!(card.number.len(), length, "{}", card.number);
            assert!(prefixes.iter().any(|prefix| card.number.starts_with(prefix)));
            assert_eq!(card.code_length, if length == 15 { 4 } else { 3 });
        }
    }

    #[test]
    fn our_own_keys_are_unique() {
        let mut seen = HashSet::new();
        for card in cards().iter().filter(|card| card.group != super::Group::Published) {
            assert!(seen.insert(card.key), "{} twice", card.key);
        }
    }

    #[test]
    fn masks_keep_first_six_and_last_four() {
        assert_eq!(masked("4970101122334422"), "497010******4422");
        assert_eq!(masked("378282246310005"), "378282*****0005");
    }
}
