//! The languages that a browser accepts.

use super::Locale;

/// How many entries of an `Accept-Language` header are looked at.
const ACCEPT_LANGUAGE_ENTRIES_MAX: usize = 32;

/// Chooses the language for an `Accept-Language` header (RFC 9110 §12.5.4): the highest weight that we speak, the
/// first of equals. `None` when it names none of ours; a lone `*` names none.
pub fn negotiate(accept_language: &str) -> Option<Locale> {
    let mut best: Option<(u16, Locale)> = None;
    for entry in accept_language.split(',').take(ACCEPT_LANGUAGE_ENTRIES_MAX) {
        let (range, parameters) = entry.split_once(';').unwrap_or((entry, ""));
        let weight = weight(parameters);
        if let Some(locale) = Locale::parse(range)
            && weight > best.map_or(0, |(known, _)| known)
        {
            best = Some((weight, locale));
        }
    }
    best.map(|(_, locale)| locale)
}

/// The weight in thousandths; absent is 1000, unreadable is 0.
fn weight(parameters: &str) -> u16 {
    let Some((name, value)) = parameters.split_once('=') else {
        return if parameters.trim().is_empty() { 1000 } else { 0 };
    };
    if !name.trim().eq_ignore_ascii_case("q") {
        return 0;
    }
    let (whole, fraction) = value.trim().split_once('.').unwrap_or((value.trim(), ""));
    let fraction = format!("{fraction:0<3}");
    match (whole, fraction.get(..3).and_then(|digits| digits.parse::<u16>().ok())) {
        ("1", _) => 1000,
        ("0", Some(thousandths)) => thousandths,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_spoken_language_wins() {
        let cases = [
            ("de, fr;q=0.8, en;q=0.9", Some(Locale::De)),
            ("zh-CN, fr;q=0.8, en;q=0.9", Some(Locale::En)),
            ("fr-FR,fr;q=0.9,en;q=0.8", Some(Locale::Fr)),
            ("en;q=0.5, fr;q=0.55", Some(Locale::Fr)),
            ("fr;q=0, en;q=0.1", Some(Locale::En)),
            ("nn, nb;q=0.9, en;q=0.8", Some(Locale::Nb)),
            ("de-CH ; Q=0.4 , it-CH; q=0.5", Some(Locale::It)),
            ("*, hu;q=0.2", Some(Locale::Hu)),
            ("*", None),
            ("zh", None),
            ("", None),
            ("fr;q=x", None),
            ("fr;level=1", None),
        ];
        for (header, locale) in cases {
            assert_eq!(negotiate(header), locale, "{header}");
        }
    }

    #[test]
    fn a_header_of_any_length_is_read_in_bounds() {
        let many = "zh,".repeat(ACCEPT_LANGUAGE_ENTRIES_MAX - 1);
        assert_eq!(negotiate(&format!("{many}fr")), Some(Locale::Fr));
        assert_eq!(negotiate(&format!("{many}zh,fr")), None);
    }
}
