//! What a card is called at American Express: the wallet's name, immediately followed by the card's index.

use std::fmt;

use crate::ids::WalletId;

/// Longest alias, in characters: a wallet's name has up to 50, an index up to two.
pub const ALIAS_CHARS_MAX: usize = 52;

/// The highest index that an alias can carry: the platform's `cardInd` has two digits.
pub const INDEX_MAX: u32 = 99;

/// Why a card cannot have an alias.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AliasError {
    /// The wallet's name is empty, too long or begins with what an alias may not begin with.
    Name,
    /// The wallet's name has a character that an alias may not have.
    Character,
    /// No index is left in this wallet.
    Index,
}

/// An alias, unique per merchant. It is no card number and may be shown and logged.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Alias(String);

impl Alias {
    /// The alias of a card: letters, digits, `.`, `-`, `_`, first a letter or digit; index 1 to 99, not padded.
    pub fn of(wallet: &WalletId, index: u32) -> Result<Self, AliasError> {
        if !(1..=INDEX_MAX).contains(&index) {
            return Err(AliasError::Index);
        }
        Self::read(&format!("{wallet}{index}"))
    }

    /// An alias as it is written in a file or in the store.
    pub fn read(text: &str) -> Result<Self, AliasError> {
        if !text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_')) {
            return Err(AliasError::Character);
        }
        let begins = text.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric());
        if !begins || text.len() > ALIAS_CHARS_MAX {
            return Err(AliasError::Name);
        }
        Ok(Self(text.to_owned()))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Alias {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_is_the_name_and_the_index() {
        let alias = |name: &str, index| Alias::of(&WalletId::from_text(name), index).map(|alias| alias.to_string());
        assert_eq!(alias("A1", 1).unwrap(), "A11");
        assert_eq!(alias("A", 11).unwrap(), "A11", "two cards can want the same one");
        assert_eq!(alias("client-7.b_", 99).unwrap(), "client-7.b_99");
        assert_eq!(alias("A", 100), Err(AliasError::Index));
        assert_eq!(alias("A", 0), Err(AliasError::Index));
        assert_eq!(alias("-A", 1), Err(AliasError::Name));
        assert_eq!(alias(&"a".repeat(52), 1), Err(AliasError::Name));
        assert_eq!(alias("é", 1), Err(AliasError::Character));
    }
}
