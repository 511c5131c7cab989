//! Cards whose authentication is the point: what can go wrong between directory, bank page and us.

use super::{Group, Issuer, MASTERCARD, TestCard, VISA, card};
use crate::Scheme;

type Row = (&'static str, &'static [Scheme], &'static str, Issuer, (&'static str, &'static str));

pub(super) fn cards() -> impl Iterator<Item = TestCard> {
    ROWS.iter().map(|&(number, brands, key, issuer, labels)| TestCard {
        issuer,
        ..card(number, brands, (Group::ThreeDs, key), labels)
    })
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("4970100050200001", VISA, "visa_areq_timeout", Issuer::SlowAnswer, ("3-D Secure: the directory answers after 20 seconds", "3-D Secure : l’annuaire répond au bout de 20 secondes")),
    ("4970100050010004", VISA, "visa_ares_ids", Issuer::MismatchedIds, ("3-D Secure: the answer carries other identifiers", "3-D Secure : la réponse porte d’autres identifiants")),
    ("4970100050020003", VISA, "visa_ares_garbage", Issuer::Garbage, ("3-D Secure: the answer is unreadable", "3-D Secure : la réponse est illisible")),
    ("4970100050030002", VISA, "visa_double_result", Issuer::DoubleResult, ("3-D Secure: the result comes twice, the second contradicts", "3-D Secure : le résultat vient deux fois, le second contredit le premier")),
    ("4970100050040001", VISA, "visa_result_ids", Issuer::ResultForOtherAcsId, ("3-D Secure: the result names another transaction", "3-D Secure : le résultat cite une autre transaction")),
    ("4970100050050000", VISA, "visa_return_first", Issuer::ReturnBeforeResult, ("3-D Secure: the payer returns 3 seconds before the result", "3-D Secure : le payeur revient 3 secondes avant le résultat")),
    ("4970100050060009", VISA, "visa_no_result", Issuer::NoResult, ("3-D Secure: the result never comes", "3-D Secure : le résultat ne vient jamais")),
    ("4970100050070008", VISA, "visa_padded_return", Issuer::PaddedReturn, ("3-D Secure: the return message is padded", "3-D Secure : le message de retour est complété par des signes égal")),
    ("4970100050100003", VISA, "visa_frictionless_a", Issuer::Frictionless("A"), ("3-D Secure without challenge: attempt only (A)", "3-D Secure sans question : tentative seulement (A)")),
    ("4970100050110002", VISA, "visa_frictionless_r", Issuer::Frictionless("R"), ("3-D Secure without challenge: rejected (R)", "3-D Secure sans question : rejet (R)")),
    ("4970100050120001", VISA, "visa_frictionless_u", Issuer::Frictionless("U"), ("3-D Secure without challenge: unavailable (U)", "3-D Secure sans question : indisponible (U)")),
    ("4970100050130000", VISA, "visa_frictionless_d", Issuer::Frictionless("D"), ("3-D Secure without challenge: decoupled (D)", "3-D Secure sans question : découplée (D)")),
    ("4970100050140009", VISA, "visa_frictionless_i", Issuer::Frictionless("I"), ("3-D Secure without challenge: informational (I)", "3-D Secure sans question : informative (I)")),
    ("5132100050100005", MASTERCARD, "mastercard_frictionless_a", Issuer::Frictionless("A"), ("3-D Secure without challenge: attempt only (A)", "3-D Secure sans question : tentative seulement (A)")),
];
