//! The version of the consent against its words: stored proofs say which wording was shown.

use super::super::consent::VERSION;
use super::super::{Money, confirmation, consent, renewal};
use super::gym;
use crate::{Agreement, Brand, Frequency, Kind, Locale, MaskedCard, Today};

/// The wording of a version, one hash per language. A change of words raises the version in `consent.rs` and renews
/// this table; a new language is a new row.
const WORDING: (&str, &[(&str, u64)]) = (
    "1",
    &[
        ("bg", 0xdded_c0a9_5d3b_b3de),
        ("es", 0xb189_e39e_7bc7_19f3),
        ("cs", 0x9d07_53d5_7401_5035),
        ("da", 0x345a_94b6_b2a3_347e),
        ("de", 0xc619_809b_3f55_ef06),
        ("et", 0x94f1_418f_66f8_7b88),
        ("el", 0x97c8_8554_895a_d365),
        ("en", 0x3bf2_0a75_503f_05bd),
        ("fr", 0x0ecf_846a_ace1_e520),
        ("ga", 0xef79_42a1_f18b_0c2a),
        ("hr", 0x63a6_1052_f474_e5fa),
        ("is", 0x7b2a_66b0_3d7b_2a4b),
        ("it", 0x4bec_081d_d5cf_fac2),
        ("lv", 0x785c_547e_f88d_12e4),
        ("lt", 0xdb7a_17bf_412a_b5da),
        ("hu", 0x560f_db65_aa17_85d8),
        ("mt", 0x5cb4_3ea9_64ee_83b8),
        ("nl", 0x7972_b7a5_4a0b_9516),
        ("nb", 0x90ac_debb_14c1_69f7),
        ("pl", 0xda1e_1a79_6e26_df69),
        ("pt", 0x7a90_b5d5_f769_58cd),
        ("ro", 0xd19e_dec9_ee37_a4f6),
        ("sk", 0x5b2c_2054_bf08_3a44),
        ("sl", 0x25f9_4190_0476_c5ad),
        ("fi", 0xf462_5965_c51b_6dcc),
        ("sv", 0x35f2_e8f7_58bf_10bf),
        ("tr", 0xcf20_76c6_3289_cc32),
        ("uk", 0x749e_4d06_da22_6078),
        ("ar", 0x8291_3d14_bd35_e198),
        ("he", 0x42ba_684d_f1c8_4fee),
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
    all.push(renewal(locale, "Atelier Forme", &card).text);
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
