//! Names as 2.2.0 takes them: the common characters of EMV Book 4, annex B, all ASCII.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Writes a name with base letters: `Zoë Łukasiewicz-Ørsted` becomes `Zoe Lukasiewicz-Orsted`.
/// What has no base letter is left out; `None` when fewer than `min` characters remain.
pub(super) fn folded(name: &str, min: usize, max: usize) -> Option<String> {
    let mut text = String::with_capacity(name.len());
    for c in name.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            c if is_common(c) => text.push(c),
            c if c.is_whitespace() => text.push(' '),
            '\u{2018}' | '\u{2019}' | '\u{02bc}' | '`' | '\u{00b4}' => text.push('\''),
            '\u{2010}'..='\u{2015}' => text.push('-'),
            c => text.push_str(base_letters(c)),
        }
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.get(..max).unwrap_or(&text).trim_end();
    (text.len() >= min).then(|| text.to_owned())
}

/// Letters, digits and the punctuation that every national set has in the same place.
fn is_common(c: char) -> bool {
    c.is_ascii_alphanumeric() || " !\"%&'()*+,-./:;<=>?_".contains(c)
}

/// Letters that Unicode does not take apart.
fn base_letters(c: char) -> &'static str {
    match c {
        'Ø' => "O",
        'ø' => "o",
        'Ł' => "L",
        'ł' => "l",
        'Đ' | 'Ð' => "D",
        'đ' | 'ð' => "d",
        'Æ' => "AE",
        'æ' => "ae",
        'Œ' => "OE",
        'œ' => "oe",
        'ß' => "ss",
        'ẞ' => "SS",
        'Þ' => "TH",
        'þ' => "th",
        'ı' => "i",
        'Ħ' => "H",
        'ħ' => "h",
        'Ŧ' => "T",
        'ŧ' => "t",
        'Ŋ' => "N",
        'ŋ' => "n",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_fall_and_letters_stay() {
        let holder = |name| folded(name, 2, 45);
        assert_eq!(holder("François  L’Hérÿtier").as_deref(), Some("Francois L'Herytier"));
        assert_eq!(holder("Zoë Łukasiewicz–Ørsted").as_deref(), Some("Zoe Lukasiewicz-Orsted"));
        assert_eq!(holder("Œuvre Straße Þór ǅ").as_deref(), Some("OEuvre Strasse THor Dz"));
        assert_eq!(holder("NGUYỄN VĂN ÁNH").as_deref(), Some("NGUYEN VAN ANH"));
        assert_eq!(holder("A#$@[]^{}|~B").as_deref(), Some("AB"));
        assert_eq!(holder("李小龙"), None);
        assert_eq!(holder("é"), None);
        assert_eq!(holder(&"œ".repeat(40)).map(|name| name.len()), Some(45));
    }
}
