//! The four networks the bank answers for.

use serde::Serialize;

/// A card network; a co-badged card carries two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Scheme {
    /// Visa.
    Visa,
    /// Mastercard.
    Mastercard,
    /// Cartes Bancaires: only on cards that also carry Visa or Mastercard.
    Cb,
    /// American Express.
    Amex,
}

impl Scheme {
    /// Every network, in the order of the directory's paths.
    pub const ALL: [Self; 4] = [Self::Visa, Self::Mastercard, Self::Cb, Self::Amex];

    /// The lower-case word used in paths and folders: `visa`, `mastercard`, `cb`, `amex`.
    pub fn path(self) -> &'static str {
        match self {
            Self::Visa => "visa",
            Self::Mastercard => "mastercard",
            Self::Cb => "cb",
            Self::Amex => "amex",
        }
    }

    /// The network whose [`Scheme::path`] is `path`.
    pub fn from_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.path() == path)
    }

    /// The upper-case word of DE48 tag 01.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Visa => "VISA",
            Self::Mastercard => "MASTERCARD",
            Self::Cb => "CB",
            Self::Amex => "AMEX",
        }
    }

    /// DE39 by which this network asks for strong authentication.
    pub(crate) fn soft_decline(self) -> &'static str {
        match self {
            Self::Visa | Self::Amex => "1A",
            Self::Mastercard => "65",
            Self::Cb => "A1",
        }
    }

    /// DE39 for an authentication value that was never issued for this card and amount.
    pub(crate) fn bad_authentication(self) -> &'static str {
        match self {
            Self::Mastercard => "05",
            Self::Visa | Self::Cb | Self::Amex => "82",
        }
    }
}
