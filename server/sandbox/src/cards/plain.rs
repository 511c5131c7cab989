//! Cards with which everything succeeds.

use super::{AMEX, CB_MASTERCARD, CB_VISA, Group, MASTERCARD, Method, TestCard, VISA, card};
use crate::Scheme;

type Row = (&'static str, &'static [Scheme], &'static str, (&'static str, &'static str), Method);

pub(super) fn cards() -> impl Iterator<Item = TestCard> {
    ROWS.iter().map(|&(number, brands, key, labels, method)| TestCard {
        method,
        account: RENEWED.iter().find(|(renewed, _)| *renewed == number).map_or(number, |(_, account)| *account),
        ..card(number, brands, (Group::Success, key), labels)
    })
}

/// Plastics with a new number, and the number they took the place of.
const RENEWED: &[(&str, &str)] = &[("4970100000090007", "4970100000000006")];

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("4970100000000006", VISA, "visa", ("Visa: everything succeeds", "Visa : tout réussit"), Method::None),
    ("5132100000000008", MASTERCARD, "mastercard", ("Mastercard: everything succeeds", "Mastercard : tout réussit"), Method::None),
    ("371000000000001", AMEX, "amex", ("American Express: everything succeeds", "American Express : tout réussit"), Method::None),
    ("4974100000000002", CB_VISA, "cb_visa", ("CB and Visa: everything succeeds", "CB et Visa : tout réussit"), Method::None),
    ("5134100000000006", CB_MASTERCARD, "cb_mastercard", ("CB and Mastercard: everything succeeds", "CB et Mastercard : tout réussit"), Method::None),
    ("4970100000010005", VISA, "visa_method", ("Visa whose bank looks at the browser first (3DS method)", "Visa dont la banque examine d’abord le navigateur (méthode 3DS)"), Method::CallsBack),
    ("5132100000010007", MASTERCARD, "mastercard_method", ("Mastercard whose bank looks at the browser first (3DS method)", "Mastercard dont la banque examine d’abord le navigateur (méthode 3DS)"), Method::CallsBack),
    ("4970100000020004", VISA, "visa_method_silent", ("Visa whose 3DS method never calls back", "Visa dont la méthode 3DS ne répond jamais"), Method::Silent),
    ("4970100000090007", VISA, "visa_renewed", ("Visa that took the place of 4970 1000 0000 0006: its agreements go on", "Visa qui a remplacé la 4970 1000 0000 0006 : ses accords continuent"), Method::None),
    ("4242424242424242", VISA, "visa_4242", ("Visa: a well-known test number, everything succeeds", "Visa : numéro de test connu, tout réussit"), Method::None),
    ("4111111111111111", VISA, "visa_4111", ("Visa: a well-known test number, everything succeeds", "Visa : numéro de test connu, tout réussit"), Method::None),
    ("4970101122334422", VISA, "visa_4970", ("Visa: a well-known test number, everything succeeds", "Visa : numéro de test connu, tout réussit"), Method::None),
    ("5555555555554444", MASTERCARD, "mastercard_5555", ("Mastercard: a well-known test number, everything succeeds", "Mastercard : numéro de test connu, tout réussit"), Method::None),
    ("4000002500001001", CB_VISA, "cb_visa_4000", ("CB and Visa: a well-known test number, everything succeeds", "CB et Visa : numéro de test connu, tout réussit"), Method::None),
    ("5555552500001001", CB_MASTERCARD, "cb_mastercard_5555", ("CB and Mastercard: a well-known test number, everything succeeds", "CB et Mastercard : numéro de test connu, tout réussit"), Method::None),
];
