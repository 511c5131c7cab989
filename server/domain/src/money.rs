//! Money: an integer of minor units with its ISO 4217 currency.

use std::fmt;

/// An ISO 4217 currency: letters, number and how many decimals it has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Currency(&'static Row);

#[derive(PartialEq, Eq)]
struct Row {
    code: &'static str,
    numeric: &'static str,
    exponent: u8,
}

macro_rules! rows {
    ($($code:literal $numeric:literal $exponent:literal),+ $(,)?) => {
        &[$(Row { code: $code, numeric: $numeric, exponent: $exponent }),+]
    };
}

/// The currencies a card payment in Europe meets; ISO 4217, list one.
static ROWS: &[Row] = rows![
    "EUR" "978" 2, "AED" "784" 2, "AUD" "036" 2, "BGN" "975" 2, "BHD" "048" 3, "BRL" "986" 2,
    "CAD" "124" 2, "CHF" "756" 2, "CNY" "156" 2, "CZK" "203" 2, "DKK" "208" 2, "GBP" "826" 2,
    "HKD" "344" 2, "HUF" "348" 2, "ILS" "376" 2, "INR" "356" 2, "ISK" "352" 0, "JPY" "392" 0,
    "KRW" "410" 0, "KWD" "414" 3, "MAD" "504" 2, "MXN" "484" 2, "NOK" "578" 2, "NZD" "554" 2,
    "PLN" "985" 2, "QAR" "634" 2, "RON" "946" 2, "RSD" "941" 2, "SAR" "682" 2, "SEK" "752" 2,
    "SGD" "702" 2, "THB" "764" 2, "TND" "788" 3, "TRY" "949" 2, "UAH" "980" 2, "USD" "840" 2,
    "XAF" "950" 0, "XOF" "952" 0, "XPF" "953" 0, "ZAR" "710" 2,
];

impl Currency {
    /// Euro.
    pub const EUR: Self = match ROWS {
        [first, ..] => Self(first),
        [] => Self(&Row { code: "EUR", numeric: "978", exponent: 2 }),
    };

    /// Finds a currency by its three letters, in any case.
    pub fn parse(code: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.code.eq_ignore_ascii_case(code)).map(Self)
    }

    /// Finds a currency by its three digits.
    pub fn from_numeric(numeric: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.numeric == numeric).map(Self)
    }

    /// Three letters, upper case.
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// Three digits, as on the card networks.
    pub fn numeric(self) -> &'static str {
        self.0.numeric
    }

    /// Number of decimals: 2 for the euro, 0 for the yen.
    pub fn exponent(self) -> u8 {
        self.0.exponent
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.code)
    }
}

impl fmt::Display for Money {
    /// `3499 EUR`: for journals and facts, not for people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.minor, self.currency.code())
    }
}

/// Minor units of a currency: 3499 with EUR is 34.99 euros.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Money {
    /// Minor units; never negative in a request.
    pub minor: i64,
    /// The currency the units belong to.
    pub currency: Currency,
}

impl Money {
    /// The largest amount an ISO 8583 amount field (DE4, 12 digits) can carry.
    pub const MAX_MINOR: i64 = 999_999_999_999;

    /// Builds an amount.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// One unit of the currency: 1 EUR is 100, 1 JPY is 1. What a verification holds.
    pub fn one_unit(currency: Currency) -> Self {
        Self { minor: 10_i64.pow(u32::from(currency.exponent())), currency }
    }

    /// True when there is nothing to charge.
    pub fn is_zero(self) -> bool {
        self.minor == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_unit_follows_the_exponent() {
        assert_eq!(Money::one_unit(Currency::EUR).minor, 100);
        assert_eq!(Money::one_unit(Currency::parse("jpy").unwrap()).minor, 1);
        assert_eq!(Money::one_unit(Currency::parse("TND").unwrap()).minor, 1000);
    }
}
