//! American Express cards whose alias is the point; every other one is enrolled, and nothing happens to it.

use super::{AMEX, AliasFate, Group, TestCard, card};

/// Number, key, what becomes of its alias, labels.
type Row = (&'static str, &'static str, AliasFate, (&'static str, &'static str));

pub(super) fn cards() -> impl Iterator<Item = TestCard> {
    ROWS.iter()
        .map(|&(number, key, alias, labels)| TestCard { alias, ..card(number, AMEX, (Group::SmartBill, key), labels) })
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("371000200001007", "smartbill_refused", AliasFate::Refused("102"), ("SmartBill: the enrolment is refused (102)", "SmartBill : l’enrôlement est refusé (102)")),
    ("371000200002005", "smartbill_expiry", AliasFate::Expiry, ("SmartBill: enrolled; after 90 days the card is good for longer (EDU)", "SmartBill : enrôlée ; après 90 jours sa validité est prolongée (EDU)")),
    ("371000200003003", "smartbill_product", AliasFate::Product("371000200051002"), ("SmartBill: enrolled; after 90 days another product with another number (PU)", "SmartBill : enrôlée ; après 90 jours un autre produit avec un autre numéro (PU)")),
    ("371000200004001", "smartbill_cancelled", AliasFate::Cancelled("201"), ("SmartBill: enrolled; after 90 days the card is cancelled (CC, 201)", "SmartBill : enrôlée ; après 90 jours la carte est annulée (CC, 201)")),
    ("371000200005008", "smartbill_silent", AliasFate::Silent, ("SmartBill: the enrolment is never answered", "SmartBill : l’enrôlement reste sans réponse")),
    ("371000200006006", "smartbill_late", AliasFate::Late, ("SmartBill: the enrolment is answered after 30 hours", "SmartBill : l’enrôlement reçoit sa réponse après 30 heures")),
    ("371000200007004", "smartbill_year", AliasFate::Year, ("SmartBill: enrolled; after 180 days good for longer (EDU), after 380 days cancelled (CC, 201)", "SmartBill : enrôlée ; après 180 jours prolongée (EDU), après 380 jours annulée (CC, 201)")),
    ("371000200008002", "smartbill_unpaid", AliasFate::Unpaid("116"), ("SmartBill: enrolled; payments by file are refused (116)", "SmartBill : enrôlée ; les paiements par fichier sont refusés (116)")),
    ("371000200009000", "smartbill_unpaid_once", AliasFate::UnpaidOnce("116"), ("SmartBill: enrolled; the first payment by file is refused (116)", "SmartBill : enrôlée ; le premier paiement par fichier est refusé (116)")),
    ("371000200010008", "smartbill_unsaid", AliasFate::Unsaid, ("SmartBill: enrolled; payments by file stay without a result", "SmartBill : enrôlée ; les paiements par fichier restent sans résultat")),
    ("371000200051002", "smartbill_product_new", AliasFate::Accepted, ("SmartBill: the number of the other product above", "SmartBill : le numéro de l’autre produit ci-dessus")),
];
