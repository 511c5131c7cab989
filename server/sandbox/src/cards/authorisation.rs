//! Cards whose authorisation is the point: each answers in its own way after a browser challenge.

use super::{AMEX, APPROVED, CB_VISA, Delivery, Group, MASTERCARD, Outcome, TestCard, VISA, card};
use crate::Scheme;

type Row = (&'static str, &'static [Scheme], (Group, &'static str), Outcome, (&'static str, &'static str));

pub(super) fn cards() -> impl Iterator<Item = TestCard> {
    ROWS.iter()
        .map(|&(number, brands, place, outcome, labels)| TestCard { outcome, ..card(number, brands, place, labels) })
}

const FORGETFUL: Outcome = Outcome { forgets_early_reversal: true, ..APPROVED };
const CAPTURE_REFUSED: Outcome = Outcome { capture_refused: Some("57"), ..APPROVED };
const REFUND_REFUSED: Outcome = Outcome { refund_refused: Some("05"), ..APPROVED };
const REFUND_SILENT: Outcome = Outcome { first_refund_unanswered: true, ..APPROVED };

const fn answered(code: &'static str) -> Outcome {
    Outcome { code, ..APPROVED }
}

const fn advised(code: &'static str, advice: &'static str) -> Outcome {
    Outcome { code, advice: Some(advice), ..APPROVED }
}

const fn coded(result: &'static str) -> Outcome {
    Outcome { code_result: Some(result), ..APPROVED }
}

const fn delivered(delivery: Delivery) -> Outcome {
    Outcome { delivery, ..APPROVED }
}

const fn later(outcome: Outcome) -> Outcome {
    Outcome { merchant_initiated_only: true, ..outcome }
}

/// Declines so often, then approves.
const fn often(declines: u32, code: &'static str) -> Outcome {
    Outcome { declines: Some(declines), ..later(answered(code)) }
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("4970100000050001", VISA, (Group::Authorisation, "visa_05"), answered("05"), ("Declined: do not honour (05)", "Refus : sans motif (05)")),
    ("4970100000140000", VISA, (Group::Authorisation, "visa_14"), answered("14"), ("Declined: no such card (14)", "Refus : carte inconnue (14)")),
    ("4970100000410007", VISA, (Group::Authorisation, "visa_41"), answered("41"), ("Declined: lost card (41)", "Refus : carte perdue (41)")),
    ("4970100000430005", VISA, (Group::Authorisation, "visa_43"), answered("43"), ("Declined: stolen card (43)", "Refus : carte volée (43)")),
    ("4970100000510004", VISA, (Group::Authorisation, "visa_51"), answered("51"), ("Declined: insufficient funds (51)", "Refus : provision insuffisante (51)")),
    ("4970100000540001", VISA, (Group::Authorisation, "visa_54"), answered("54"), ("Declined: expired card (54)", "Refus : carte expirée (54)")),
    ("4970100000570008", VISA, (Group::Authorisation, "visa_57"), answered("57"), ("Declined: not permitted to the holder (57)", "Refus : opération non permise au porteur (57)")),
    ("4970100000620001", VISA, (Group::Authorisation, "visa_62"), answered("62"), ("Declined: restricted card (62)", "Refus : carte restreinte (62)")),
    ("4970100000910006", VISA, (Group::Authorisation, "visa_91"), answered("91"), ("Declined: bank unavailable (91)", "Refus : banque injoignable (91)")),
    ("4970100000960001", VISA, (Group::Authorisation, "visa_96"), answered("96"), ("Declined: system fault (96)", "Refus : panne du système (96)")),
    ("4970100011000003", VISA, (Group::Authorisation, "visa_1a"), answered("1A"), ("Declined: strong authentication asked for (1A)", "Refus : authentification forte demandée (1A)")),
    ("4970100020000002", VISA, (Group::Authorisation, "visa_r0"), answered("R0"), ("Declined: holder stopped this agreement (R0)", "Refus : le porteur a arrêté cet accord (R0)")),
    ("4970100020010001", VISA, (Group::Authorisation, "visa_r1"), answered("R1"), ("Declined: holder stopped this merchant (R1)", "Refus : le porteur a arrêté ce commerçant (R1)")),
    ("5132100000650000", MASTERCARD, (Group::Authorisation, "mastercard_65"), answered("65"), ("Declined: strong authentication asked for (65)", "Refus : authentification forte demandée (65)")),
    ("5132100020820005", MASTERCARD, (Group::Authorisation, "mastercard_82_advice_21"), advised("82", "21"), ("Declined: recurring agreement cancelled, advice 21 (82)", "Refus : accord récurrent annulé, conseil 21 (82)")),
    ("5132100020510002", MASTERCARD, (Group::Authorisation, "mastercard_51_advice_02"), advised("51", "02"), ("Declined: try again later, advice 02 (51)", "Refus : réessayer plus tard, conseil 02 (51)")),
    ("5132100020790000", MASTERCARD, (Group::Authorisation, "mastercard_79_advice_03"), advised("79", "03"), ("Declined: never try again, advice 03 (79)", "Refus : ne jamais réessayer, conseil 03 (79)")),
    ("4974100011000009", CB_VISA, (Group::Authorisation, "cb_a1"), answered("A1"), ("Declined: strong authentication asked for, on CB (A1)", "Refus : authentification forte demandée, par CB (A1)")),
    ("371000000005000", AMEX, (Group::Authorisation, "amex_05"), answered("05"), ("Declined: do not honour (05)", "Refus : sans motif (05)")),
    ("4970100020510000", VISA, (Group::Authorisation, "visa_51_later"), later(answered("51")), ("Registers, then later payments are declined: insufficient funds (51)", "S’enregistre, puis les paiements suivants sont refusés : provision insuffisante (51)")),
    ("4970100020100000", VISA, (Group::Authorisation, "visa_r0_later"), later(answered("R0")), ("Registers, then later payments are declined: holder stopped this agreement (R0)", "S’enregistre, puis les paiements suivants sont refusés : le porteur a arrêté cet accord (R0)")),
    ("4970100020101008", VISA, (Group::Authorisation, "visa_r0_present"), Outcome { later_only: true, ..answered("R0") }, ("Registers, then every later payment is declined, with the consumer present too: holder stopped this agreement (R0)", "S’enregistre, puis tout paiement suivant est refusé, même en présence du porteur : le porteur a arrêté cet accord (R0)")),
    ("4970100020110009", VISA, (Group::Authorisation, "visa_r1_later"), later(answered("R1")), ("Registers, then later payments are declined: holder stopped this merchant (R1)", "S’enregistre, puis les paiements suivants sont refusés : le porteur a arrêté ce commerçant (R1)")),
    ("5132100021820004", MASTERCARD, (Group::Authorisation, "mastercard_82_advice_21_later"), later(advised("82", "21")), ("Registers, then later payments are declined: agreement cancelled, advice 21 (82)", "S’enregistre, puis les paiements suivants sont refusés : accord annulé, conseil 21 (82)")),
    ("5132100021510001", MASTERCARD, (Group::Authorisation, "mastercard_51_advice_02_later"), later(advised("51", "02")), ("Registers, then later payments are declined: try again later, advice 02 (51)", "S’enregistre, puis les paiements suivants sont refusés : réessayer plus tard, conseil 02 (51)")),
    ("5132100021790009", MASTERCARD, (Group::Authorisation, "mastercard_79_advice_03_later"), later(advised("79", "03")), ("Registers, then later payments are declined: never try again, advice 03 (79)", "S’enregistre, puis les paiements suivants sont refusés : ne jamais réessayer, conseil 03 (79)")),
    ("4970100022510008", VISA, (Group::Authorisation, "visa_51_twice"), often(2, "51"), ("Registers; the first two later payments at a merchant are declined: insufficient funds (51)", "S’enregistre ; les deux premiers paiements suivants chez un commerçant sont refusés : provision insuffisante (51)")),
    ("4970100022910000", VISA, (Group::Authorisation, "visa_91_once"), often(1, "91"), ("Registers; the first later payment at a merchant is declined: bank unavailable (91)", "S’enregistre ; le premier paiement suivant chez un commerçant est refusé : banque injoignable (91)")),
    ("4970100026010005", VISA, (Group::Authorisation, "visa_1a_later"), later(answered("1A")), ("Registers, then later payments are declined: strong authentication asked for (1A)", "S’enregistre, puis les paiements suivants sont refusés : authentification forte demandée (1A)")),
    ("4970100020400004", VISA, (Group::Authorisation, "visa_none_later"), later(delivered(Delivery::Never)), ("Registers; later payments are approved, but the answer never comes", "S’enregistre ; les paiements suivants sont acceptés, mais la réponse ne vient jamais")),
    ("4970100000100004", VISA, (Group::Authorisation, "visa_partial"), answered("10"), ("Approved for half of the amount (10)", "Acceptée pour la moitié du montant (10)")),
    ("4970100030010009", VISA, (Group::Authorisation, "visa_code_mismatch"), coded("N"), ("Approved, but the security code does not match (N)", "Acceptée, mais le code de sécurité ne correspond pas (N)")),
    ("4970100030020008", VISA, (Group::Authorisation, "visa_code_s"), coded("S"), ("Approved; the code should be on the card (S)", "Acceptée ; le code devrait figurer sur la carte (S)")),
    ("4970100030030007", VISA, (Group::Authorisation, "visa_code_u"), coded("U"), ("Approved; the bank does not check codes (U)", "Acceptée ; la banque ne vérifie pas les codes (U)")),
    ("4970100030040006", VISA, (Group::Authorisation, "visa_code_p"), coded("P"), ("Approved; the code was not processed (P)", "Acceptée ; le code n’a pas été traité (P)")),
    ("5132100030050007", MASTERCARD, (Group::Authorisation, "mastercard_code_y"), coded("Y"), ("Approved, with a problem of the card’s first code (Y)", "Acceptée, avec un défaut du premier code de la carte (Y)")),
    ("4970100040030005", VISA, (Group::Line, "visa_slow"), delivered(Delivery::Slow), ("Approved after 3 seconds", "Acceptée au bout de 3 secondes")),
    ("4970100040000008", VISA, (Group::Line, "visa_none"), delivered(Delivery::Never), ("Approved, but the answer never comes", "Acceptée, mais la réponse ne vient jamais")),
    ("4970100040400000", VISA, (Group::Line, "visa_late"), delivered(Delivery::Late), ("Approved, but the answer comes too late (40 seconds)", "Acceptée, mais la réponse arrive trop tard (40 secondes)")),
    ("4970100040110005", VISA, (Group::Line, "visa_wrong_stan"), delivered(Delivery::WrongStan), ("Approved; the answer names another trace number", "Acceptée ; la réponse cite un autre numéro de trace")),
    ("4970100040040004", VISA, (Group::Line, "visa_wrong_amount"), delivered(Delivery::WrongAmount), ("Approved; the answer names another amount", "Acceptée ; la réponse cite un autre montant")),
    ("4970100040090009", VISA, (Group::Line, "visa_dropped"), delivered(Delivery::HangUp), ("Approved, then the line is cut", "Acceptée, puis la ligne est coupée")),
    ("4970100040250009", VISA, (Group::Line, "visa_forgets_reversal"), FORGETFUL, ("Approved; the first early reversal is not recognised (25)", "Acceptée ; la première annulation rapide n’est pas reconnue (25)")),
    ("5132100040000000", MASTERCARD, (Group::Line, "mastercard_none"), delivered(Delivery::Never), ("Approved, but the answer never comes", "Acceptée, mais la réponse ne vient jamais")),
    ("371000004000007", AMEX, (Group::Line, "amex_none"), delivered(Delivery::Never), ("Approved, but the answer never comes", "Acceptée, mais la réponse ne vient jamais")),
    ("4970100060020571", VISA, (Group::Line, "visa_capture_57"), CAPTURE_REFUSED, ("Approved; its capture is refused for good (57)", "Acceptée ; son encaissement est refusé définitivement (57)")),
    ("4970100060030059", VISA, (Group::Line, "visa_refund_05"), REFUND_REFUSED, ("Everything succeeds, but refunds are refused (05)", "Tout réussit, mais les remboursements sont refusés (05)")),
    ("4970100060030000", VISA, (Group::Line, "visa_refund_none"), REFUND_SILENT, ("A refund is done, but only its repeat is answered", "Un remboursement est fait, mais seule sa répétition reçoit une réponse")),
];
