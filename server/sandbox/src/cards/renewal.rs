//! Cards that their issuer replaces or closes while agreements on them run.

use super::{APPROVED, CB_VISA, Group, MASTERCARD, Outcome, Renewal, TestCard, VISA, card};
use crate::Scheme;

/// The first payment without its consumer is declined, then everything succeeds.
const ONCE_SOFT: Outcome = Outcome { code: "1A", merchant_initiated_only: true, declines: Some(1), ..APPROVED };

/// Number, brands, key, what becomes of it, whose references it has, labels.
type Row = (&'static str, &'static [Scheme], &'static str, Renewal, &'static str, (&'static str, &'static str));

pub(super) fn cards() -> impl Iterator<Item = TestCard> {
    ROWS.iter().map(|&(number, brands, key, renewal, account, labels)| TestCard {
        renewal,
        account,
        outcome: if key == "visa_gym_year_new" { ONCE_SOFT } else { APPROVED },
        ..card(number, brands, (Group::Renewal, key), labels)
    })
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("4970100070010000", VISA, "visa_replaced", Renewal::Number("4970100070011008"), "4970100070010000", ("Registers; after 90 days another number takes its place, and this one is refused (54)", "S’enregistre ; après 90 jours un autre numéro la remplace, et celui-ci est refusé (54)")),
    ("4970100070011008", VISA, "visa_replaced_new", Renewal::None, "4970100070010000", ("The number that takes the place of the one above", "Le numéro qui remplace le précédent")),
    ("4970100070090002", VISA, "visa_renewed_twice", Renewal::Number("4970100070091000"), "4970100000000006", ("Took the place of 4970 1000 0000 0006; after 90 days another number takes its own", "A remplacé la 4970 1000 0000 0006 ; après 90 jours un autre numéro la remplace")),
    ("4970100070091000", VISA, "visa_renewed_twice_new", Renewal::None, "4970100000000006", ("The number that takes the place of the one above", "Le numéro qui remplace le précédent")),
    ("5132100070010002", MASTERCARD, "mastercard_replaced", Renewal::Number("5132100070011000"), "5132100070010002", ("Registers; after 90 days another number takes its place, and this one is refused (54)", "S’enregistre ; après 90 jours un autre numéro la remplace, et celui-ci est refusé (54)")),
    ("5132100070011000", MASTERCARD, "mastercard_replaced_new", Renewal::None, "5132100070010002", ("The number that takes the place of the one above", "Le numéro qui remplace le précédent")),
    ("4974100070010006", CB_VISA, "cb_replaced", Renewal::Number("4974100070011004"), "4974100070010006", ("Registers; after 90 days another number takes its place, and this one is refused (54)", "S’enregistre ; après 90 jours un autre numéro la remplace, et celui-ci est refusé (54)")),
    ("4974100070011004", CB_VISA, "cb_replaced_new", Renewal::None, "4974100070010006", ("The number that takes the place of the one above", "Le numéro qui remplace le précédent")),
    ("4970100070020009", VISA, "visa_new_expiry", Renewal::Expiry, "4970100070020009", ("Registers; after 90 days it is good for longer, and its old month is refused (54)", "S’enregistre ; après 90 jours sa validité est prolongée, et l’ancienne date est refusée (54)")),
    ("4970100070030008", VISA, "visa_closed", Renewal::Closed, "4970100070030008", ("Registers; after 90 days its account is closed (46)", "S’enregistre ; après 90 jours son compte est clôturé (46)")),
    ("4970100070040007", VISA, "visa_contact_holder", Renewal::ContactHolder, "4970100070040007", ("Registers; after 90 days the updater says that its holder should be asked; payments succeed", "S’enregistre ; après 90 jours le service de mise à jour demande de contacter le porteur ; les paiements passent")),
    ("4970100070050006", VISA, "visa_gym_year", Renewal::Number("4970100070051004"), "4970100070050006", ("Registers; after 90 days another number takes its place, whose first payment wants the consumer (1A)", "S’enregistre ; après 90 jours un autre numéro la remplace, dont le premier paiement exige le porteur (1A)")),
    ("4970100070051004", VISA, "visa_gym_year_new", Renewal::None, "4970100070050006", ("The number that takes the place of the one above", "Le numéro qui remplace le précédent")),
];
