//! The version of the consent against its words: stored proofs say which wording was shown.

use super::super::consent::VERSION;
use super::super::{Money, confirmation, consent};
use super::gym;
use crate::{Agreement, Brand, Frequency, Kind, Locale, MaskedCard, Today};

/// The wording of a version, one hash per language. A change of words raises the version in `consent.rs` and renews
/// this table; a new language is a new row.
const WORDING: (&str, &[(&str, u64)]) = (
    "1",
    &[
        ("bg", 0xe18a_b547_b081_e88f),
        ("es", 0xad46_f5d7_db9f_b9ee),
        ("cs", 0xefb6_11c5_f104_0f3f),
        ("da", 0x6cf0_f01c_6ff4_730f),
        ("de", 0xc03e_8ff4_0bee_50d8),
        ("et", 0x40e8_bea9_6e88_025f),
        ("el", 0x936f_3cbd_130e_2601),
        ("en", 0xb976_d552_4baf_6480),
        ("fr", 0x1d44_1163_bd91_0fe8),
        ("ga", 0x71c8_63b6_b537_869c),
        ("hr", 0x04ff_bfeb_5dee_ead6),
        ("is", 0x7e4b_b2a4_2198_4351),
        ("it", 0x8896_dc43_a919_80ec),
        ("lv", 0x1937_19c0_1fd1_d7b8),
        ("lt", 0x9a2d_ffd3_49f1_df28),
        ("hu", 0x4078_79ba_8486_cc3d),
        ("mt", 0xb604_8024_c17a_34d7),
        ("nl", 0xcedc_80c2_c077_0073),
        ("nb", 0xc2f6_4a71_52da_c482),
        ("pl", 0x91c2_e610_151c_303c),
        ("pt", 0x5639_90e1_18de_5d0e),
        ("ro", 0xc606_5987_6915_f29e),
        ("sk", 0x3407_f2ee_93ea_3f3c),
        ("sl", 0xe372_515f_b7eb_b04c),
        ("fi", 0xd613_5d88_9adb_92fd),
        ("sv", 0x0590_b9de_7fc2_2469),
        ("tr", 0xf6d0_b5c4_08bb_4ceb),
        ("uk", 0x08b0_3fef_a03e_d31d),
        ("ar", 0xb935_6496_13b5_1807),
        ("he", 0xaf2d_22f0_6ca4_e7cf),
    ],
);

#[test]
fn a_changed_wording_has_a_new_version() {
    let found: Vec<(&str, u64)> = Locale::all().iter().map(|locale| (locale.tag(), hash(&words(*locale)))).collect();
    let row = |(tag, hash): &(&str, u64)| format!("        (\"{tag}\", {}),", grouped(*hash));
    let rows = found.iter().map(row).collect::<Vec<_>>().join("\n");
    assert_eq!(VERSION, WORDING.0, "renew the table:\n{rows}");
    assert_eq!(found, WORDING.1, "raise VERSION, then renew the table:\n{rows}");
}

/// Every sentence that a consent or a confirmation can have.
fn words(locale: Locale) -> String {
    let amount = |minor, currency: &str| Money { minor, currency: currency.to_owned(), exponent: 2 };
    let kinds = [
        Kind::Fixed,
        Kind::FlexibleAmount,
        Kind::FlexibleFrequency,
        Kind::Instalments,
        Kind::Unscheduled,
        Kind::OneClick,
        Kind::SaveOnly,
    ];
    let rhythms = [
        None,
        Some(Frequency::Daily),
        Some(Frequency::Weekly),
        Some(Frequency::Biweekly),
        Some(Frequency::Monthly),
        Some(Frequency::Bimonthly),
        Some(Frequency::Quarterly),
        Some(Frequency::Yearly),
    ];
    let mut all = Vec::new();
    for kind in kinds {
        for frequency in rhythms {
            let count = u32::try_from(all.len()).unwrap() + 1;
            let whole = Agreement {
                kind,
                frequency,
                count: Some(count),
                ceiling: Some(amount(25_000, "USD")),
                notice_days: Some(count),
                today: Today::Charged(amount(100, "CHF")),
                ..gym()
            };
            let open = Agreement { amount: None, start: None, ..whole.clone() };
            all.push(consent(locale, "Atelier Forme", &whole).text);
            all.push(consent(locale, "Atelier Forme", &open).text);
        }
    }
    let card = MaskedCard { brand: Brand::Visa, last4: "0042".to_owned(), expiry_month: 3, expiry_year: 2028 };
    all.push(confirmation(locale, "Atelier Forme", Some(&amount(1250, "GBP")), &card).text);
    all.join("\n")
}

/// The hash as the table has it.
fn grouped(hash: u64) -> String {
    let [a, b, c, d] = [48, 32, 16, 0].map(|shift| (hash >> shift) & 0xffff);
    format!("0x{a:04x}_{b:04x}_{c:04x}_{d:04x}")
}

/// FNV-1a, 64 bits: the same on every machine and in every release of the standard library.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
