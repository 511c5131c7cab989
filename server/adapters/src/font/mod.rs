//! Fonts as merchants send them, checked. WOFF2 is the one form that every browser of today takes, and the smallest.
//!
//! What is checked here is what would make a page unreadable or a file something else than a font: the container whole
//! and with nothing beside its tables, the tables that every font has, letters and figures among them. Outlines and
//! hints are not drawn here: browsers check those themselves before they draw any font from the network.

#[cfg(test)]
mod tests;
mod woff2;

use aws_lc_rs::digest;
use data_encoding::HEXLOWER;
use domain::theme::{Font, FontFile};
use read_fonts::tables::{cmap::Cmap, head::Head, hhea::Hhea, maxp::Maxp, name::Name};
use read_fonts::types::NameId;
use read_fonts::{FontData, FontRead};

/// Largest file that is taken, in bytes: the letters of Europe's languages in one weight, well under three seconds on a
/// slow telephone.
pub const FONT_BYTES_MAX: usize = 128 * 1024;

/// Longest name that is kept, in characters.
const TITLE_CHARS_MAX: usize = 80;

/// `head.magicNumber` of every font.
const HEAD_MAGIC: u32 = 0x5F0F_3CF5;

/// What `head.unitsPerEm` may be (OpenType 1.9).
const UNITS_PER_EM: std::ops::RangeInclusive<u16> = 16..=16_384;

/// Why a file is no font, in a merchant's words.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refused {
    /// Too many bytes.
    #[error("must have at most {FONT_BYTES_MAX} bytes")]
    TooLarge,
    /// Another format.
    #[error("must be a WOFF2 file")]
    Format,
    /// More than one font.
    #[error("must hold one font, not a collection")]
    Collection,
    /// Not a font that can be read.
    #[error("the font is damaged")]
    Damaged,
    /// A table that every font has.
    #[error("the font has no table {0}")]
    Missing(&'static str),
    /// Pictures, which may act.
    #[error("the font contains drawings (the table SVG)")]
    Drawings,
    /// Signs only, or letters only.
    #[error("the font lacks {0:?}; it must have the letters A to Z, a to z and the figures")]
    Letter(char),
}

/// Checks a file; what stands beside its tables (notes, private data) is left out.
pub fn checked(bytes: &[u8]) -> Result<FontFile, Refused> {
    if bytes.len() > FONT_BYTES_MAX {
        return Err(Refused::TooLarge);
    }
    let container = woff2::Container::read(bytes)?;
    let tables = container.unpacked()?;
    for tag in ["OS/2", "post", "hmtx"] {
        container.table(&tables, tag)?;
    }
    if container.table(&tables, "CFF ").is_err() && container.table(&tables, "CFF2").is_err() {
        container.table(&tables, "glyf")?;
        container.table(&tables, "loca")?;
    }
    let head: Head<'_> = read(container.table(&tables, "head")?)?;
    let maxp: Maxp<'_> = read(container.table(&tables, "maxp")?)?;
    let hhea: Hhea<'_> = read(container.table(&tables, "hhea")?)?;
    let glyphs = maxp.num_glyphs();
    let measured = hhea.number_of_h_metrics();
    if head.magic_number() != HEAD_MAGIC
        || !UNITS_PER_EM.contains(&head.units_per_em())
        || measured == 0
        || measured > glyphs
    {
        return Err(Refused::Damaged);
    }
    readable(&read(container.table(&tables, "cmap")?)?, u32::from(glyphs))?;
    let title = title(&read(container.table(&tables, "name")?)?);
    let bytes = container.alone();
    let hash = HEXLOWER.encode(digest::digest(&digest::SHA256, &bytes).as_ref());
    Ok(FontFile { font: Font { hash, title }, bytes })
}

fn read<'a, T: FontRead<'a, Args = ()>>(table: &'a [u8]) -> Result<T, Refused> {
    T::read(FontData::new(table)).map_err(|_| Refused::Damaged)
}

/// Amounts, dates and card numbers are written in it, in every language of the pages.
fn readable(letters: &Cmap<'_>, glyphs: u32) -> Result<(), Refused> {
    let needed = ('A'..='Z').chain('a'..='z').chain('0'..='9');
    let drawn = |letter: char| {
        letters
            .map_codepoint(letter)
            .map(read_fonts::types::GlyphId::to_u32)
            .is_some_and(|id| (1..glyphs).contains(&id))
    };
    needed.into_iter().find(|letter| !drawn(*letter)).map_or(Ok(()), |letter| Err(Refused::Letter(letter)))
}

/// What the font calls itself: family and style.
fn title(names: &Name<'_>) -> String {
    let written = |id: NameId| {
        let of = |record: &&read_fonts::tables::name::NameRecord| record.name_id() == id && record.is_unicode();
        let record = names.name_record().iter().find(of)?;
        let letters = record.string(names.string_data()).ok()?.chars();
        Some(letters.filter(|letter| !letter.is_control()).take(TITLE_CHARS_MAX).collect::<String>())
    };
    let family = written(NameId::TYPOGRAPHIC_FAMILY_NAME).or_else(|| written(NameId::FAMILY_NAME));
    let style = written(NameId::TYPOGRAPHIC_SUBFAMILY_NAME).or_else(|| written(NameId::SUBFAMILY_NAME));
    let whole = [family, style].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let short: String = whole.trim().chars().take(TITLE_CHARS_MAX).collect();
    if short.is_empty() { "without a name".to_owned() } else { short }
}
