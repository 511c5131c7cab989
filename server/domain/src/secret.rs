//! Values that must never be printed, serialised or left in memory.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop};

/// A text that is wiped when dropped and prints as `[secret]`.
///
/// It has no `PartialEq`: secrets are compared in constant time, by the
/// cryptography behind the ports, or not at all.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SecretText(String);

impl SecretText {
    /// Takes ownership of `text`; the caller keeps no copy.
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The one way to read it; search for `expose` to find every use.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}
