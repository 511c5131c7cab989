//! Card networks, and what may be shown of a card.

/// A card network that a consumer may choose or recognise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Brand {
    /// CB, the French domestic network.
    Cb,
    /// Visa.
    Visa,
    /// Mastercard.
    Mastercard,
    /// American Express.
    Amex,
}

impl Brand {
    /// Every network.
    pub const ALL: [Self; 4] = [Self::Cb, Self::Visa, Self::Mastercard, Self::Amex];

    /// The value of the form field `brand`: `CB`, `VISA`, `MASTERCARD`, `AMEX`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cb => "CB",
            Self::Visa => "VISA",
            Self::Mastercard => "MASTERCARD",
            Self::Amex => "AMEX",
        }
    }

    /// Reads the value of the form field `brand`.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|brand| brand.code() == code)
    }

    /// The name as printed on cards; the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cb => "CB",
            Self::Visa => "Visa",
            Self::Mastercard => "Mastercard",
            Self::Amex => "American Express",
        }
    }

    /// How many digits the security code has.
    pub fn code_digits(self) -> u8 {
        match self {
            Self::Amex => 4,
            Self::Cb | Self::Visa | Self::Mastercard => 3,
        }
    }
}

/// What may be shown of a card: never more than its last four digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaskedCard {
    /// The network used.
    pub brand: Brand,
    /// The last four digits.
    pub last4: String,
    /// The month it expires at the end of, 1 to 12.
    pub expiry_month: u8,
    /// The year it expires in, four digits.
    pub expiry_year: u16,
}
