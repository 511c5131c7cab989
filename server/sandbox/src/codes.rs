//! The one-time codes of the bank's challenge page: the code typed chooses the result.

use serde::Serialize;

/// A code that the challenge page understands; any other is a wrong code.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct OneTimeCode {
    /// Four digits.
    pub code: &'static str,
    /// The result it leads to, in English.
    pub label_en: &'static str,
    /// The result it leads to, in French.
    pub label_fr: &'static str,
    /// `transStatus` of the `RReq`.
    #[serde(skip)]
    pub(crate) status: &'static str,
    /// `transStatusReason` of the `RReq`.
    #[serde(skip)]
    pub(crate) reason: Option<&'static str>,
    /// Whether the `RReq` carries an authentication value.
    #[serde(skip)]
    pub(crate) value: bool,
}

/// Every code, the one for success first.
pub fn one_time_codes() -> &'static [OneTimeCode] {
    CODES
}

#[rustfmt::skip]
const CODES: &[OneTimeCode] = &[
    code("1234", "Y", None, true, ("Authenticated", "Authentifié")),
    code("1111", "N", Some("01"), false, ("Not authenticated", "Non authentifié")),
    code("2222", "R", Some("01"), false, ("Rejected by the bank", "Rejeté par la banque")),
    code("3333", "U", Some("01"), false, ("Authentication unavailable", "Authentification indisponible")),
    code("6666", "Y", None, false, ("Authenticated, value missing", "Authentifié, valeur manquante")),
    code("7777", "A", None, true, ("Attempt only", "Tentative seulement")),
    code("8888", "N", Some("10"), false, ("Stolen card (reason 10)", "Carte volée (motif 10)")),
    code("9999", "N", Some("08"), false, ("No card record (reason 08)", "Carte inconnue (motif 08)")),
    code("0001", "N", Some("01"), false, ("Not authenticated, reason 01", "Non authentifié, motif 01")),
    code("0002", "N", Some("02"), false, ("Not authenticated, reason 02", "Non authentifié, motif 02")),
    code("0003", "N", Some("03"), false, ("Not authenticated, reason 03", "Non authentifié, motif 03")),
    code("0004", "N", Some("04"), false, ("Not authenticated, reason 04", "Non authentifié, motif 04")),
    code("0005", "N", Some("05"), false, ("Not authenticated, reason 05", "Non authentifié, motif 05")),
    code("0006", "N", Some("06"), false, ("Not authenticated, reason 06", "Non authentifié, motif 06")),
    code("0007", "N", Some("07"), false, ("Not authenticated, reason 07", "Non authentifié, motif 07")),
    code("0008", "N", Some("08"), false, ("Not authenticated, reason 08", "Non authentifié, motif 08")),
    code("0009", "N", Some("09"), false, ("Not authenticated, reason 09", "Non authentifié, motif 09")),
    code("0010", "N", Some("10"), false, ("Not authenticated, reason 10", "Non authentifié, motif 10")),
    code("0011", "N", Some("11"), false, ("Not authenticated, reason 11", "Non authentifié, motif 11")),
];

const fn code(
    code: &'static str,
    status: &'static str,
    reason: Option<&'static str>,
    value: bool,
    (label_en, label_fr): (&'static str, &'static str),
) -> OneTimeCode {
    OneTimeCode { code, label_en, label_fr, status, reason, value }
}
