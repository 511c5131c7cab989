//! The 3-D Secure cards published for testing subscriptions on Axepta Online.

use super::{AMEX, CB_MASTERCARD, CB_VISA, Group, Issuer, MASTERCARD, TestCard, VISA, card};
use crate::Scheme;

/// A scenario's key, what the issuer does, labels, and its numbers by brand.
type Row = (&'static str, Issuer, (&'static str, &'static str), &'static [(&'static str, &'static [Scheme])]);

pub(super) fn cards() -> impl Iterator<Item = TestCard> {
    ROWS.iter().flat_map(|&(key, issuer, labels, numbers)| {
        numbers
            .iter()
            .map(move |&(number, brands)| TestCard { issuer, ..card(number, brands, (Group::Published, key), labels) })
    })
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("challenge", Issuer::Challenge, ("Browser challenge", "Question dans le navigateur"), &[
        ("4000012892688323", VISA), ("4972021234567891", CB_VISA), ("5232125125401459", MASTERCARD), ("5341011234567810", CB_MASTERCARD), ("371449635398431", AMEX),
        ("4000016435940133", VISA), ("4972021234567842", CB_VISA), ("5232122189301469", MASTERCARD), ("5341011234567851", CB_MASTERCARD), ("378282246310005", AMEX),
    ]),
    ("frictionless_without_ds_id", Issuer::FrictionlessWithoutDsId, ("No challenge; the directory’s transaction id is missing", "Sans question ; l’identifiant de l’annuaire manque"), &[
        ("4000012699048523", VISA), ("4972021234567883", CB_VISA), ("5232127264637786", MASTERCARD), ("5341011234567893", CB_MASTERCARD),
    ]),
    ("frictionless_n", Issuer::Frictionless("N"), ("No challenge, not authenticated", "Sans question, non authentifié"), &[
        ("4000011744135012", VISA), ("4972021234567834", CB_VISA), ("5232122741507017", MASTERCARD), ("5341011234567844", CB_MASTERCARD),
    ]),
    ("frictionless_y", Issuer::Frictionless("Y"), ("No challenge, authenticated", "Sans question, authentifié"), &[
        ("4000019966199434", VISA), ("4972021234567875", CB_VISA), ("5232122422543299", MASTERCARD), ("5341011234567885", CB_MASTERCARD), ("375000000000007", AMEX),
    ]),
    ("challenge_without_url", Issuer::ChallengeWithoutAcsUrl, ("Challenge; the address of the bank’s page is missing", "Question ; l’adresse de la page de la banque manque"), &[
        ("4000015573198637", VISA), ("4972021234567826", CB_VISA), ("5232128083944791", MASTERCARD), ("5341011234567836", CB_MASTERCARD),
    ]),
    ("protocol_error", Issuer::ProtocolError, ("The directory answers with a protocol error", "L’annuaire répond par une erreur de protocole"), &[
        ("4000017873485953", VISA), ("4972021234567867", CB_VISA), ("5232122596907270", MASTERCARD), ("5341011234567877", CB_MASTERCARD),
    ]),
    ("challenge_without_value", Issuer::ChallengeWithoutValue, ("Challenge; the authentication value is missing at the end", "Question ; la valeur d’authentification manque à la fin"), &[
        ("4000014730366880", VISA), ("4972021234567818", CB_VISA), ("5232124106987982", MASTERCARD), ("5341011234567828", CB_MASTERCARD),
    ]),
];
