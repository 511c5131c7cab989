//! Logos as merchants send them, made safe: a file is never served as it came, it is read and written anew.

mod png;
mod svg;
#[cfg(test)]
mod tests;

use aws_lc_rs::digest;
use data_encoding::HEXLOWER;
use domain::theme::{Logo, LogoFile, LogoFormat};

/// Largest file that is taken, in bytes.
pub const LOGO_BYTES_MAX: usize = 48 * 1024;

/// Longest side of a picture, in pixels; and of a drawing, in units of its own.
const SIDE_MAX: u32 = 2_000;

/// A logo is at most so many times as wide as it is high, and as high as it is wide.
const RATIO_MAX: u32 = 10;

/// Why a file is no logo, in a merchant's words.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refused {
    /// Too many bytes.
    #[error("must have at most {LOGO_BYTES_MAX} bytes")]
    TooLarge,
    /// Neither of the two formats.
    #[error("must be an SVG or PNG file")]
    Format,
    /// Its sides.
    #[error("must measure 1 to {SIDE_MAX} by 1 to {SIDE_MAX}, at most {RATIO_MAX} times as long as wide")]
    Size,
    /// Not a picture that can be read.
    #[error("the picture is damaged")]
    Damaged,
    /// A drawing contains what a logo must not.
    #[error("the drawing contains {0}")]
    Content(String),
}

/// Makes a file safe: SVG by a list of what may stay, PNG by drawing it again.
pub fn checked(bytes: &[u8]) -> Result<LogoFile, Refused> {
    if bytes.len() > LOGO_BYTES_MAX {
        return Err(Refused::TooLarge);
    }
    let (format, bytes, (width, height)) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        let (bytes, size) = png::again(bytes)?;
        (LogoFormat::Png, bytes, size)
    } else {
        let text = std::str::from_utf8(bytes).map_err(|_| Refused::Format)?;
        let (text, size) = svg::again(text)?;
        (LogoFormat::Svg, text.into_bytes(), size)
    };
    let fits = |side: u32| (1..=SIDE_MAX).contains(&side);
    if !fits(width) || !fits(height) || width > height * RATIO_MAX || height > width * RATIO_MAX {
        return Err(Refused::Size);
    }
    let hash = HEXLOWER.encode(digest::digest(&digest::SHA256, &bytes).as_ref());
    Ok(LogoFile { logo: Logo { hash, format, width, height }, bytes })
}
