//! Letters of a shop's own.

/// Fonts of one point of sale.
pub const FONTS_MAX: usize = 20;

/// A font as a page needs it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Font {
    /// SHA-256 of the file as served, in hexadecimal: its name.
    pub hash: String,
    /// What it calls itself, for people who choose.
    pub title: String,
}

/// A font with its bytes, checked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FontFile {
    /// What pages need.
    pub font: Font,
    /// As served: WOFF2.
    pub bytes: Vec<u8>,
}
