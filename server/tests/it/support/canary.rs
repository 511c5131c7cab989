//! Looks for planted card numbers and security codes in every form they could have taken.

use std::fmt::Write;

use data_encoding::BASE64;
use memchr::memmem;

/// A text to look for, and what it is.
pub struct Needle {
    what: String,
    bytes: Vec<u8>,
}

/// Every form of a card number.
pub fn of_number(number: &str) -> Vec<Needle> {
    let mut forms: Vec<(&str, Vec<u8>)> = vec![("plain", number.as_bytes().to_vec())];
    for (name, glue) in [("spaced", " "), ("dashed", "-"), ("plus", "+"), ("escaped", "%20")] {
        forms.push((name, grouped(number, glue).into_bytes()));
    }
    let hex = hex(number.as_bytes());
    forms.push(("hex", hex.clone().into_bytes()));
    forms.push(("HEX", hex.to_uppercase().into_bytes()));
    let list = number.bytes().map(|byte| byte.to_string()).collect::<Vec<_>>().join(", ");
    forms.push(("list of bytes", list.into_bytes()));
    forms.push(("reversed", number.bytes().rev().collect()));
    forms.push(("two digits a byte", packed(number)));
    forms.extend(base64_forms(number).into_iter().map(|form| ("base64", form)));
    forms
        .into_iter()
        .map(|(form, bytes)| Needle {
            what: format!("{}…{} {form}", &number[..6], &number[number.len() - 4..]), bytes
        })
        .collect()
}

/// Where a security code would stand if it leaked. Alone it is too short to be looked for.
pub fn of_code(code: &str) -> Vec<Needle> {
    let private = format!("20{:03}{code}", code.len());
    [
        format!("code={code}"),
        format!("code: {code}"),
        format!("code\":{code}"),
        format!("\"{code}\""),
        format!("'{code}'"),
        format!(">{code}<"),
        format!("value={code}"),
        private.clone(),
        hex(private.as_bytes()),
        hex(format!("code={code}").as_bytes()),
    ]
    .into_iter()
    .map(|text| Needle { what: format!("security code as {text}"), bytes: text.into_bytes() })
    .collect()
}

/// A secret text as it is.
pub fn of_text(what: &str, text: &str) -> Needle {
    Needle { what: what.to_owned(), bytes: text.as_bytes().to_vec() }
}

/// What of this is found where.
pub fn scan(place: &str, bytes: &[u8], needles: &[Needle]) -> Vec<String> {
    needles
        .iter()
        .filter(|needle| memmem::find(bytes, &needle.bytes).is_some())
        .map(|needle| format!("{} in {place}", needle.what))
        .collect()
}

/// As printed on the card: 4 4 4 4, or 4 6 5.
fn grouped(number: &str, glue: &str) -> String {
    let cuts: &[usize] = if number.len() == 15 { &[4, 10] } else { &[4, 8, 12] };
    let mut text = String::new();
    for (index, digit) in number.chars().enumerate() {
        if cuts.contains(&index) {
            text.push_str(glue);
        }
        text.push(digit);
    }
    text
}

fn packed(number: &str) -> Vec<u8> {
    let even = if number.len().is_multiple_of(2) { number.to_owned() } else { format!("0{number}") };
    even.as_bytes().chunks(2).map(|pair| (pair[0] - b'0') << 4 | (pair[1] - b'0')).collect()
}

/// What base64 of a text with this number inside must contain, at each of the three alignments.
fn base64_forms(number: &str) -> Vec<Vec<u8>> {
    (0..3)
        .map(|before| {
            let padded = [&b"\0\0"[..before], number.as_bytes()].concat();
            let whole = padded.len() / 3 * 3;
            let encoded = BASE64.encode(&padded[..whole]).into_bytes();
            // The first group mixes in what stands before.
            if before == 0 { encoded } else { encoded[4..].to_vec() }
        })
        .collect()
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}
