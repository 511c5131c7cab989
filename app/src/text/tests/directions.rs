//! Two writing directions in one sentence.

use super::super::{Date, Money, back_to, consent, date, deal_each_time, deal_subject, money};
use crate::{Direction, Locale};

const MARKS: [char; 3] = ['\u{2066}', '\u{2068}', '\u{2069}'];

#[test]
fn a_name_keeps_its_own_direction() {
    assert_eq!(back_to(Locale::En, "Atelier Forme"), "Back to Atelier Forme");
    assert_eq!(back_to(Locale::En, "בית 24"), "Back to \u{2068}בית 24\u{2069}");
    for locale in [Locale::Ar, Locale::He] {
        assert!(back_to(locale, "Atelier Forme").contains("\u{2068}Atelier Forme\u{2069}"), "{locale:?}");
    }
}

/// The cases of a message are told apart before anything is marked.
#[test]
fn a_case_is_found_in_either_direction() {
    for locale in [Locale::Ar, Locale::He] {
        let instalments = deal_subject(locale, "instalments", "Atelier");
        assert_ne!(instalments, deal_subject(locale, "fixed", "Atelier"));
    }
}

#[test]
fn an_amount_is_read_from_left_to_right() {
    let amount = Money { minor: 3499, currency: "EUR".to_owned(), exponent: 2 };
    for locale in Locale::all() {
        let text = money(*locale, &amount);
        let isolated = text.starts_with('\u{2066}') && text.ends_with('\u{2069}');
        assert_eq!(isolated, locale.direction() == Direction::Rtl, "{locale:?}: {text}");
    }
}

/// The first letter outside of marks tells the direction of a value: a date has to have one.
#[test]
fn a_date_is_read_in_the_direction_of_its_language() {
    let first = Date { year: 2026, month: 12, day: 1 };
    for locale in [Locale::Ar, Locale::He] {
        assert!(!date(locale, first).contains(MARKS), "{locale:?}: {:?}", date(locale, first));
    }
}

#[test]
fn every_mark_has_its_end() {
    for locale in Locale::all() {
        for merchant in ["Atelier Forme", "متجر 24", "בית"] {
            let text = consent(*locale, merchant, &super::gym()).text;
            let mut open = 0_i32;
            for letter in text.chars() {
                open += match letter {
                    '\u{2066}' | '\u{2068}' => 1,
                    '\u{2069}' => -1,
                    _ => 0,
                };
                assert!(open >= 0, "{locale:?}: {text}");
            }
            assert_eq!(open, 0, "{locale:?}: {text}");
            let needs = locale.direction() == Direction::Rtl || merchant != "Atelier Forme";
            assert_eq!(text.contains(MARKS), needs, "{locale:?}: {text}");
        }
    }
    assert!(!deal_each_time(Locale::Ar).contains(MARKS), "nothing to keep apart");
}
