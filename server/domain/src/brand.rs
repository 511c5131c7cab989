//! The networks a card can be charged through.

/// A card network; it chooses directory server, route and chain reference.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Brand {
    /// Cartes Bancaires, always co-badged.
    Cb,
    /// Visa.
    Visa,
    /// Mastercard.
    Mastercard,
    /// American Express.
    Amex,
}

impl Brand {
    /// Every brand, in the order used when a merchant states no preference.
    pub const ALL: [Self; 4] = [Self::Cb, Self::Visa, Self::Mastercard, Self::Amex];

    /// The stored and internal name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cb => "CB",
            Self::Visa => "VISA",
            Self::Mastercard => "MASTERCARD",
            Self::Amex => "AMEX",
        }
    }

    /// Reads a name in any of the spellings the two dialects use; case does not matter.
    pub fn parse(name: &str) -> Option<Self> {
        let name: String = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
        match name.as_str() {
            "CB" | "CARTESBANCAIRES" | "CBN" => Some(Self::Cb),
            "VISA" => Some(Self::Visa),
            "MASTERCARD" | "MC" => Some(Self::Mastercard),
            "AMEX" | "AMERICANEXPRESS" => Some(Self::Amex),
            _ => None,
        }
    }

    /// How many digits the security code has.
    pub fn code_length(self) -> usize {
        match self {
            Self::Amex => 4,
            _ => 3,
        }
    }
}
