//! The words that matter most.

mod catalogue;
mod cldr;
mod directions;
mod wording;

use super::{Date, Money, capitalised, consent, date, masked_card, money};
use crate::{Agreement, Brand, Frequency, Kind, Locale, MaskedCard, Today};

/// French puts a no-break space before `:` and `€`, a narrow one before `;`, `?` and `!`.
#[test]
fn french_keeps_its_marks_with_their_words() {
    for line in Locale::Fr.messages().lines().filter(|line| !line.starts_with('#')) {
        let letters: Vec<char> = line.chars().collect();
        for pair in letters.windows(2) {
            // The sign alone in the list of currencies stands after its selector.
            let listed = pair[1] == '€' && line.trim_start().starts_with("[EUR]");
            let kept = match pair[1] {
                ':' | '€' => pair[0] == '\u{a0}' || listed,
                ';' | '?' | '!' => pair[0] == '\u{202f}',
                // The straight apostrophe is a typewriter's.
                '\'' => false,
                _ => true,
            };
            assert!(kept, "{line}");
        }
    }
}

#[test]
fn amounts_are_written_as_each_language_does() {
    let amount = |minor, currency: &str, exponent| Money { minor, currency: currency.to_owned(), exponent };
    let cases = [
        (amount(3499, "EUR", 2), "€34.99", "34,99\u{a0}€"),
        (amount(123_456_789, "EUR", 2), "€1,234,567.89", "1\u{202f}234\u{202f}567,89\u{a0}€"),
        (amount(100, "EUR", 2), "€1.00", "1,00\u{a0}€"),
        (amount(5, "GBP", 2), "£0.05", "0,05\u{a0}£"),
        (amount(1500, "JPY", 0), "¥1,500", "1\u{202f}500\u{a0}¥"),
        (amount(1500, "USD", 2), "US$15.00", "15,00\u{a0}$US"),
        (amount(1500, "CHF", 2), "CHF\u{a0}15.00", "15,00\u{a0}CHF"),
        (amount(1_234_567, "KWD", 3), "KWD\u{a0}1,234.567", "1\u{202f}234,567\u{a0}KWD"),
    ];
    for (value, english, french) in cases {
        assert_eq!(money(Locale::En, &value), english);
        assert_eq!(money(Locale::Fr, &value), french);
    }
}

#[test]
fn dates_are_written_in_full() {
    let first = Date { year: 2026, month: 12, day: 1 };
    assert_eq!(date(Locale::En, first), "1\u{a0}December 2026");
    assert_eq!(date(Locale::Fr, first), "1er\u{a0}décembre 2026");
    assert_eq!(date(Locale::Fr, Date { day: 30, month: 8, ..first }), "30\u{a0}août 2026");
}

#[test]
fn a_phrase_that_opens_a_line_has_its_capital() {
    assert_eq!(capitalised(Locale::En, "in all"), "In all");
    assert_eq!(capitalised(Locale::Tr, "ikinci"), "İkinci");
    assert_eq!(capitalised(Locale::El, "ώς"), "Ώς");
    assert_eq!(capitalised(Locale::En, ""), "");
}

#[test]
fn a_card_is_named_by_its_last_digits() {
    let card = MaskedCard { brand: Brand::Visa, last4: "0042".to_owned(), expiry_month: 3, expiry_year: 2028 };
    assert_eq!(masked_card(Locale::En, &card), "Visa ending in 0042, valid until 03/2028");
}

fn gym() -> Agreement {
    Agreement {
        kind: Kind::Fixed,
        description: None,
        amount: Some(Money { minor: 3499, currency: "EUR".to_owned(), exponent: 2 }),
        ceiling: None,
        frequency: Some(Frequency::Monthly),
        start: Some(Date { year: 2026, month: 12, day: 1 }),
        end: Some(Date { year: 2027, month: 11, day: 30 }),
        count: Some(12),
        notice_days: None,
        terms_url: None,
        today: Today::Nothing,
    }
}

fn said(locale: Locale, agreement: &Agreement) -> String {
    consent(locale, "Atelier Forme", agreement).text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_fixed_agreement_is_consented_to_in_full() {
    assert_eq!(
        said(Locale::En, &gym()),
        "I authorise Atelier Forme to keep my card and to charge it €34.99 on the 1st of every month. \
         The payments run from 1 December 2026 to 30 November 2027. There are 12 payments, €419.88 in total. \
         I can withdraw this authorisation at any time."
    );
    assert_eq!(
        said(Locale::Fr, &gym()),
        "J’autorise Atelier Forme à conserver ma carte et à la débiter de 34,99 € le 1er de chaque mois. \
         Les paiements ont lieu du 1er décembre 2026 au 30 novembre 2027. Il y a 12 paiements, 419,88 € au total. \
         Je peux retirer cette autorisation à tout moment."
    );
}

#[test]
fn a_varying_amount_is_bounded_and_announced() {
    let agreement = Agreement {
        kind: Kind::FlexibleAmount,
        amount: None,
        ceiling: Some(Money { minor: 25_000, currency: "EUR".to_owned(), exponent: 2 }),
        start: Some(Date { year: 2026, month: 12, day: 31 }),
        end: None,
        count: None,
        notice_days: Some(10),
        ..gym()
    };
    assert_eq!(
        said(Locale::En, &agreement),
        "I authorise Atelier Forme to keep my card and to charge it every month, with an amount that varies from one \
         payment to the next. The payments run from 31 December 2026. No payment is more than €250.00. \
         I am told at least 10 days before each payment. I can withdraw this authorisation at any time."
    );
}

#[test]
fn each_kind_says_what_it_permits_and_no_more() {
    let kinds = [
        (Kind::Fixed, "€34.99", true),
        (Kind::FlexibleAmount, "varies", true),
        (Kind::FlexibleFrequency, "€34.99 each time", true),
        (Kind::Instalments, "12 instalments of €34.99", true),
        (Kind::Unscheduled, "not fixed", true),
        (Kind::OneClick, "I will confirm each purchase", false),
        (Kind::SaveOnly, "that I will ask for", false),
    ];
    for (kind, phrase, charges) in kinds {
        let text = said(Locale::En, &Agreement { kind, ..gym() });
        assert!(text.contains(phrase), "{text}");
        assert!(text.contains("Atelier Forme"), "{text}");
        assert!(text.ends_with("I can withdraw this authorisation at any time."), "{text}");
        assert_eq!(text.contains("to charge it"), charges, "{text}");
        let french = said(Locale::Fr, &Agreement { kind, ..gym() });
        assert_eq!(french.contains("à la débiter"), charges, "{french}");
    }
}

#[test]
fn a_payment_today_is_part_of_the_consent() {
    let amount = Money { minor: 3499, currency: "EUR".to_owned(), exponent: 2 };
    let text = said(Locale::En, &Agreement { today: Today::Charged(amount), ..gym() });
    assert!(text.contains("The first payment, €34.99, is made today."), "{text}");
}

/// A total beyond what the type holds is left out rather than wrong.
#[test]
fn an_impossible_total_is_not_written() {
    let amount = Money { minor: i64::MAX, currency: "EUR".to_owned(), exponent: 2 };
    let text = said(Locale::En, &Agreement { amount: Some(amount), ..gym() });
    assert!(text.contains("There are 12 payments."), "{text}");
}
