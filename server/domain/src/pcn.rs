//! The pseudo card number: a token that looks like a card number and can never be one.

use std::fmt;

use crate::card::{Pan, luhn};
use crate::ports::Entropy;

/// 16 digits: first 0, last three those of the card, the rest random, never a valid Luhn number.
///
/// Shape: the Axepta fact sheet §4. It is a name, not a secret: merchants may store and print it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Pcn(String);

impl Pcn {
    /// Makes a token for `pan`. Uniqueness is the store's to check: on a clash, mint another.
    pub fn mint(pan: &Pan, entropy: &dyn Entropy) -> Self {
        let digits = pan.expose();
        let tail = digits.get(digits.len().saturating_sub(3)..).unwrap_or("000");
        loop {
            let mut bytes = [0_u8; 12];
            entropy.fill(&mut bytes);
            // 250 is a multiple of 10: larger bytes would favour the small digits.
            if bytes.iter().any(|b| *b >= 250) {
                continue;
            }
            let middle: String = bytes.iter().map(|b| char::from(b'0' + b % 10)).collect();
            let candidate = format!("0{middle}{tail}");
            if !luhn(&candidate) {
                return Self(candidate);
            }
        }
    }

    /// Reads a token: 16 digits, the first 0.
    pub fn parse(text: &str) -> Option<Self> {
        let shaped = text.len() == 16 && text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
        shaped.then(|| Self(text.to_owned()))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Pcn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pcn({})", self.0)
    }
}
