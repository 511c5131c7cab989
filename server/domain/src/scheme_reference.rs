//! The references by which schemes chain later charges to the first payment.
//!
//! A `root` reference is written once, by the accepted first payment, and is
//! what later charges send. What later answers carry is recorded as `seen`
//! and never sent (Axepta sheet §5, rule 5).

use crate::brand::Brand;

/// Which scheme made a reference, and so where it travels.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ReferenceKind {
    /// Visa transaction identifier: 15 digits.
    VisaTransactionId,
    /// Mastercard trace id: 9 letters and digits, then MMDD; 13 characters, padding cut.
    MastercardTraceId,
    /// Mastercard transaction link identifier: 22 characters.
    MastercardLinkId,
    /// CB chaining reference: digits, 15 by default.
    CbReference,
    /// American Express transaction identifier: 15 digits.
    AmexTransactionId,
}

impl ReferenceKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::VisaTransactionId,
        Self::MastercardTraceId,
        Self::MastercardLinkId,
        Self::CbReference,
        Self::AmexTransactionId,
    ];

    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::VisaTransactionId => "visa_transaction_id",
            Self::MastercardTraceId => "mastercard_trace_id",
            Self::MastercardLinkId => "mastercard_link_id",
            Self::CbReference => "cb_reference",
            Self::AmexTransactionId => "amex_transaction_id",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The reference that a brand's merchants are shown as *the* scheme reference.
    pub fn primary(brand: Brand) -> Self {
        match brand {
            Brand::Visa => Self::VisaTransactionId,
            Brand::Mastercard => Self::MastercardTraceId,
            Brand::Cb => Self::CbReference,
            Brand::Amex => Self::AmexTransactionId,
        }
    }

    /// True when a value has the form its scheme gives it (acquirer sheet §2).
    pub fn accepts(self, value: &str) -> bool {
        let digits = |range: std::ops::RangeInclusive<usize>| {
            range.contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit())
        };
        match self {
            Self::VisaTransactionId | Self::AmexTransactionId => digits(15..=15),
            Self::CbReference => digits(1..=64),
            Self::MastercardTraceId => is_trace_id(value),
            Self::MastercardLinkId => {
                value.len() == 22 && value.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
            }
        }
    }
}

fn is_trace_id(value: &str) -> bool {
    let (Some(reference), Some(date)) = (value.get(..9), value.get(9..)) else { return false };
    let day = |text: Option<&str>| text.and_then(|t| t.parse::<u8>().ok()).unwrap_or(0);
    value.len() == 13
        && reference.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && (1..=12).contains(&day(date.get(..2)))
        && (1..=31).contains(&day(date.get(2..)))
}

/// A reference of a mandate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SchemeReference {
    /// Which one.
    pub kind: ReferenceKind,
    /// As received, transport padding cut.
    pub value: String,
}

/// Which part a stored reference plays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// From the accepted first payment: sent on later charges.
    Root,
    /// From a later answer: recorded, never sent.
    Seen,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checks_each_form() {
        assert!(ReferenceKind::VisaTransactionId.accepts("123456789012345"));
        assert!(!ReferenceKind::VisaTransactionId.accepts("12345678901234"));
        assert!(ReferenceKind::MastercardTraceId.accepts("MCCA1B2C31122"));
        assert!(!ReferenceKind::MastercardTraceId.accepts("MCCA1B2C31322"));
        assert!(!ReferenceKind::MastercardTraceId.accepts("MCCA1B2C3112é"));
        assert!(ReferenceKind::MastercardLinkId.accepts("abcdefghijklmnopqrst-_"));
        assert!(ReferenceKind::CbReference.accepts("000000000000001"));
    }
}
