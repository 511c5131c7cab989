//! A card number, its security code, and what may be shown of them.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop};

/// Shortest and longest card number (ISO/IEC 7812), in digits.
pub const PAN_DIGITS: std::ops::RangeInclusive<usize> = 12..=19;

/// A primary account number: 12 to 19 digits that pass the Luhn check. Wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Pan(String);

/// Why a typed card number was not accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberError {
    /// Nothing was typed.
    Missing,
    /// Something else than digits, spaces and dashes.
    NotDigits,
    /// Too few digits.
    TooShort,
    /// Too many digits.
    TooLong,
    /// A digit is wrong: the Luhn check fails.
    Checksum,
    /// A network this shop does not take.
    BrandNotTaken,
    /// A number published for testing, in production.
    TestNumber,
    /// Another card of the wallet has it: it cannot take the place of this one.
    AlreadyStored,
}

impl Pan {
    /// Reads what people type or paste: digits with spaces, dashes or dots between them.
    pub fn parse_typed(text: &str) -> Result<Self, NumberError> {
        let mut digits = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '0'..='9' => digits.push(c),
                '-' | '.' | '\u{2010}'..='\u{2015}' => {}
                c if c.is_whitespace() => {}
                _ => {
                    digits.zeroize();
                    return Err(NumberError::NotDigits);
                }
            }
        }
        let pan = Self(digits);
        match pan.0.len() {
            0 => Err(NumberError::Missing),
            n if n < *PAN_DIGITS.start() => Err(NumberError::TooShort),
            n if n > *PAN_DIGITS.end() => Err(NumberError::TooLong),
            _ if !luhn(&pan.0) => Err(NumberError::Checksum),
            _ => Ok(pan),
        }
    }

    /// The digits; search for `expose` to find every use.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What may be shown and stored in clear.
    pub fn masked(&self) -> MaskedPan {
        let cut = |range: std::ops::Range<usize>| self.0.get(range).unwrap_or_default().to_owned();
        let n = self.0.len();
        MaskedPan { first6: cut(0..6), last4: cut(n.saturating_sub(4)..n), length: n }
    }
}

impl fmt::Debug for Pan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[card number]")
    }
}

/// First six and last four digits: all that PCI DSS lets one show.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MaskedPan {
    /// First six digits.
    pub first6: String,
    /// Last four digits.
    pub last4: String,
    /// How many digits the number has.
    pub length: usize,
}

/// A card verification code (CVV2, CVC2, CID): 3 or 4 digits. Lives in memory only, wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct SecurityCode(String);

/// Why a typed security code was not accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeError {
    /// Nothing was typed.
    Missing,
    /// Not the number of digits that this card has.
    Length {
        /// Digits expected.
        expected: usize,
    },
}

impl SecurityCode {
    /// Reads exactly `expected` digits; blanks around and between are ignored.
    pub fn parse_typed(text: &str, expected: usize) -> Result<Self, CodeError> {
        let mut digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.is_empty() {
            return Err(CodeError::Missing);
        }
        if digits.len() == expected && digits.bytes().all(|b| b.is_ascii_digit()) {
            return Ok(Self(digits));
        }
        digits.zeroize();
        Err(CodeError::Length { expected })
    }

    /// The digits; called by the acquirer's encoder alone.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SecurityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[security code]")
    }
}

/// Longest cardholder name the schemes take (EMV 3-D Secure `cardholderName`), in characters.
pub const HOLDER_CHARS_MAX: usize = 45;

/// The Luhn check (ISO/IEC 7812-1 annex B).
pub fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let digit = u32::from(b.wrapping_sub(b'0'));
            match (i % 2, digit * 2) {
                (0, _) => digit,
                (_, doubled) if doubled > 9 => doubled - 9,
                (_, doubled) => doubled,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_typed_numbers_and_says_what_is_wrong() {
        assert_eq!(Pan::parse_typed("4970 1011-2233 4422").unwrap().expose(), "4970101122334422");
        let error = |text| Pan::parse_typed(text).err();
        assert_eq!(error(" "), Some(NumberError::Missing));
        assert_eq!(error("4970x"), Some(NumberError::NotDigits));
        assert_eq!(error("4970 1011"), Some(NumberError::TooShort));
        assert_eq!(error("4970 1011 2233 4422 4970 1"), Some(NumberError::TooLong));
        assert_eq!(error("4150560000000008"), Some(NumberError::Checksum));
    }

    #[test]
    fn never_prints_digits() {
        let pan = Pan::parse_typed("4970101122334422").unwrap();
        let code = SecurityCode::parse_typed("123", 3).unwrap();
        assert_eq!(format!("{pan:?} {code:?}"), "[card number] [security code]");
        assert_eq!(pan.masked().first6, "497010");
        assert_eq!(pan.masked().last4, "4422");
    }
}
