//! The data elements of this acquirer's profile: how long each is and what it may hold.

/// How the length of a value is known.
#[derive(Clone, Copy)]
pub(super) enum Length {
    Fixed(usize),
    /// So many decimal digits of length come first; the value is at most `max` long.
    Variable {
        digits: usize,
        max: usize,
    },
}

#[derive(Clone, Copy)]
enum Class {
    Numeric,
    Alphanumeric,
    Printable,
}

#[derive(Clone, Copy)]
pub(super) struct Format {
    pub(super) length: Length,
    class: Class,
}

impl Format {
    pub(super) fn admits(&self, value: &[u8]) -> bool {
        let fits = match self.length {
            Length::Fixed(length) => value.len() == length,
            Length::Variable { max, .. } => !value.is_empty() && value.len() <= max,
        };
        fits && value.iter().all(|byte| match self.class {
            Class::Numeric => byte.is_ascii_digit(),
            Class::Alphanumeric => byte.is_ascii_alphanumeric(),
            Class::Printable => matches!(byte, b' '..=b'~'),
        })
    }
}

/// The format of a data element, or `None` for one that this profile does not know.
pub(super) fn format_of(field: u8) -> Option<Format> {
    Some(match field {
        2 => variable(2, 19, Class::Numeric),
        3 | 11 | 12 => fixed(6, Class::Numeric),
        4 => fixed(12, Class::Numeric),
        7 => fixed(10, Class::Numeric),
        13 | 14 | 15 | 18 => fixed(4, Class::Numeric),
        22 | 49 | 70 => fixed(3, Class::Numeric),
        25 => fixed(2, Class::Numeric),
        32 => variable(2, 11, Class::Numeric),
        37 => fixed(12, Class::Alphanumeric),
        38 => fixed(6, Class::Alphanumeric),
        39 => fixed(2, Class::Alphanumeric),
        41 => fixed(8, Class::Printable),
        42 => fixed(15, Class::Printable),
        43 => fixed(40, Class::Printable),
        44 => variable(2, 25, Class::Printable),
        48 => variable(3, 999, Class::Printable),
        54 => variable(3, 240, Class::Printable),
        90 => fixed(42, Class::Numeric),
        95 => fixed(42, Class::Alphanumeric),
        _ => return None,
    })
}

fn fixed(length: usize, class: Class) -> Format {
    Format { length: Length::Fixed(length), class }
}

fn variable(digits: usize, max: usize, class: Class) -> Format {
    Format { length: Length::Variable { digits, max }, class }
}
