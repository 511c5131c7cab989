//! The wire profile as data: which data elements this acquirer knows, how long
//! each is and what it may hold. Another acquirer is another table.
//!
//! ISO 8583:1987, ASCII data under binary bitmaps, variable lengths in ASCII
//! digits, a two-byte big-endian header that does not count itself.

/// The longest message, header excluded, in bytes.
pub(super) const MESSAGE_MAX_BYTES: usize = 2_048;

/// Bytes of the length header.
pub(super) const HEADER_BYTES: usize = 2;

/// How the length of a value is known.
#[derive(Clone, Copy, Debug)]
pub(super) enum Length {
    /// It always has this many characters.
    Fixed(usize),
    /// So many decimal digits of length come first.
    Prefixed {
        /// 2 for LLVAR, 3 for LLLVAR.
        digits: usize,
        /// The longest value, in characters.
        max: usize,
    },
}

/// What a value may hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Class {
    /// `n`: digits.
    Digits,
    /// `an`: digits and letters.
    Alphanumeric,
    /// `ans`: printable ASCII, blanks included.
    Printable,
}

/// One data element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    pub(super) number: u8,
    pub(super) length: Length,
    pub(super) class: Class,
}

impl Field {
    /// True when a value has this element's form.
    pub(super) fn admits(&self, value: &[u8]) -> bool {
        let fits = match self.length {
            Length::Fixed(length) => value.len() == length,
            Length::Prefixed { max, .. } => (1..=max).contains(&value.len()),
        };
        fits && value.iter().all(|byte| match self.class {
            Class::Digits => byte.is_ascii_digit(),
            Class::Alphanumeric => byte.is_ascii_alphanumeric(),
            Class::Printable => (b' '..=b'~').contains(byte),
        })
    }
}

/// Every data element of the profile, in order.
pub(super) const FIELDS: &[Field] = &[
    prefixed(2, 2, 19, Class::Digits),      // card number
    fixed(3, 6, Class::Digits),             // processing code
    fixed(4, 12, Class::Digits),            // amount, minor units
    fixed(7, 10, Class::Digits),            // transmission MMDDhhmmss, UTC
    fixed(11, 6, Class::Digits),            // STAN
    fixed(12, 6, Class::Digits),            // local time
    fixed(13, 4, Class::Digits),            // local date
    fixed(14, 4, Class::Digits),            // expiry YYMM
    fixed(15, 4, Class::Digits),            // settlement date
    fixed(18, 4, Class::Digits),            // merchant category
    fixed(22, 3, Class::Digits),            // entry mode
    fixed(25, 2, Class::Digits),            // condition
    prefixed(32, 2, 11, Class::Digits),     // acquirer
    fixed(37, 12, Class::Alphanumeric),     // retrieval reference
    fixed(38, 6, Class::Alphanumeric),      // approval code
    fixed(39, 2, Class::Alphanumeric),      // response code
    fixed(41, 8, Class::Printable),         // terminal
    fixed(42, 15, Class::Printable),        // merchant
    fixed(43, 40, Class::Printable),        // merchant name, city, country
    prefixed(44, 2, 25, Class::Printable),  // additional response
    prefixed(48, 3, 999, Class::Printable), // private data
    fixed(49, 3, Class::Digits),            // currency
    prefixed(54, 3, 240, Class::Printable), // additional amounts
    fixed(70, 3, Class::Digits),            // network code
    fixed(90, 42, Class::Digits),           // original data elements
    fixed(95, 42, Class::Alphanumeric),     // replacement amounts
];

/// The data element of that number, if the profile knows it.
pub(super) fn field(number: u8) -> Option<&'static Field> {
    FIELDS.binary_search_by_key(&number, |field| field.number).ok().and_then(|at| FIELDS.get(at))
}

/// The type that answers a type.
pub(super) fn answer_to(mti: &str) -> Option<&'static str> {
    Some(match mti {
        "0100" => "0110",
        "0200" | "0201" => "0210",
        "0220" | "0221" => "0230",
        "0400" => "0410",
        "0420" | "0421" => "0430",
        "0800" => "0810",
        _ => return None,
    })
}

const fn fixed(number: u8, length: usize, class: Class) -> Field {
    Field { number, length: Length::Fixed(length), class }
}

const fn prefixed(number: u8, digits: usize, max: usize, class: Class) -> Field {
    Field { number, length: Length::Prefixed { digits, max }, class }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_found() {
        assert!(FIELDS.is_sorted_by(|a, b| a.number < b.number));
        assert!(FIELDS.iter().all(|row| field(row.number).is_some_and(|found| found.number == row.number)));
        assert!(field(1).is_none() && field(65).is_none() && field(128).is_none());
    }
}
