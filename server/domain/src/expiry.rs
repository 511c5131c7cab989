//! When a card expires: the end of a month.

/// A card's last valid month.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Expiry {
    year: i16,
    month: i8,
}

/// Why a typed expiry was not understood or not accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExpiryError {
    /// Nothing was typed.
    Missing,
    /// Neither month and year nor a known way to write them.
    Unreadable,
    /// The month is not 1 to 12.
    Month,
    /// The month is over.
    Past,
    /// So far ahead that it must be a slip.
    TooFar,
}

/// Cards are not issued for longer; further ahead is a typing error.
const YEARS_AHEAD_MAX: i16 = 20;

impl Expiry {
    /// A month of a four-digit year.
    pub fn new(year: i16, month: i8) -> Option<Self> {
        ((1..=12).contains(&month) && (2000..=2099).contains(&year)).then_some(Self { year, month })
    }

    /// Reads what people type: `4/27`, `04 / 2027`, `0427`, `04-27`, `042027`, `2027-04`.
    pub fn parse_typed(text: &str, today: jiff::civil::Date) -> Result<Self, ExpiryError> {
        if text.trim().is_empty() {
            return Err(ExpiryError::Missing);
        }
        let (month, year) = split_typed(text).ok_or(ExpiryError::Unreadable)?;
        let year = if year < 100 { 2000 + year } else { year };
        if !(1..=12).contains(&month) {
            return Err(ExpiryError::Month);
        }
        let expiry = Self::new(year, month).ok_or(ExpiryError::Unreadable)?;
        if expiry.is_past(today) {
            return Err(ExpiryError::Past);
        }
        if expiry.year > today.year() + YEARS_AHEAD_MAX {
            return Err(ExpiryError::TooFar);
        }
        Ok(expiry)
    }

    /// Reads the wire form `YYYYMM`.
    pub fn parse_yyyymm(text: &str) -> Option<Self> {
        if text.len() != 6 || !text.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let (year, month) = text.split_at(4);
        Self::new(year.parse().ok()?, month.parse().ok()?)
    }

    /// The wire form `YYYYMM` (Axepta).
    pub fn yyyymm(self) -> String {
        format!("{:04}{:02}", self.year, self.month)
    }

    /// The wire form `YYMM` (ISO 8583 DE14, 3-D Secure `cardExpiryDate`).
    pub fn yymm(self) -> String {
        format!("{:02}{:02}", self.year % 100, self.month)
    }

    /// The form people read: `04/27`.
    pub fn mm_yy(self) -> String {
        format!("{:02}/{:02}", self.month, self.year % 100)
    }

    /// True once the month is over.
    pub fn is_past(self, today: jiff::civil::Date) -> bool {
        (self.year, self.month) < (today.year(), today.month())
    }
}

fn split_typed(text: &str) -> Option<(i8, i16)> {
    let groups: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let foreign = |c: char| !(c.is_ascii_digit() || c.is_whitespace() || "/-.".contains(c));
    if text.contains(foreign) {
        return None;
    }
    match groups.as_slice() {
        [month, year] if month.len() <= 2 && matches!(year.len(), 2 | 4) => pair(month, year),
        [year, month] if year.len() == 4 && month.len() <= 2 => pair(month, year),
        [one] => match one.len() {
            3 => pair(one.get(..1)?, one.get(1..)?),
            4 | 6 => pair(one.get(..2)?, one.get(2..)?),
            _ => None,
        },
        _ => None,
    }
}

fn pair(month: &str, year: &str) -> Option<(i8, i16)> {
    Some((month.parse().ok()?, year.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn reads_what_people_type() {
        let today = date(2026, 11, 22);
        for text in ["4/27", "04 / 2027", "0427", "04-27", "042027", "2027-04", " 04/27 ", "427"] {
            assert_eq!(Expiry::parse_typed(text, today), Ok(Expiry { year: 2027, month: 4 }), "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let today = date(2026, 11, 22);
        for (text, error) in [
            ("", ExpiryError::Missing),
            ("abc", ExpiryError::Unreadable),
            ("13/27", ExpiryError::Month),
            ("10/26", ExpiryError::Past),
            ("11/66", ExpiryError::TooFar),
            ("4242424242424242", ExpiryError::Unreadable),
        ] {
            assert_eq!(Expiry::parse_typed(text, today), Err(error), "{text}");
        }
        assert!(Expiry::parse_typed("11/26", today).is_ok(), "valid until the end of its month");
    }
}
