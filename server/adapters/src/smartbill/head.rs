//! The first record of a file: whose it is, which one, of when.

use aws_lc_rs::digest::{SHA256, digest};
use domain::smartbill::file::{FileFault, FileHead};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::layout::{Format, Layout};
use super::record::{Field, Wrong};

/// Which of the kinds a head says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sort {
    /// Ours.
    Announcement,
    /// Theirs.
    Answer,
    /// Theirs.
    Update,
    /// Ours.
    Payments,
    /// Theirs.
    Result,
}

impl Sort {
    /// Every kind.
    const ALL: [Self; 5] = [Self::Announcement, Self::Answer, Self::Update, Self::Payments, Self::Result];

    fn is_ours(self) -> bool {
        matches!(self, Self::Announcement | Self::Payments)
    }
}

/// Writes the head of one of our files.
pub(super) fn write(layout: &Layout, sort: Sort, head: &FileHead, line: &mut [u8]) -> Result<(), Wrong> {
    let record = &layout.header;
    if !is_merchant_number(&head.merchant_number) {
        return Err(("merchant_number".to_owned(), "is none"));
    }
    record.begin(line);
    record.write(line, "kind", &layout.kind(sort).kind)?;
    record.write(line, "layout", &layout.version.to_string())?;
    record.write(line, "sender", &layout.us)?;
    record.write(line, "receiver", &layout.them)?;
    record.write(line, "merchant_number", &head.merchant_number)?;
    record.write(line, "sequence", &head.sequence.to_string())?;
    if let Some(field) = record.field("made_at") {
        record.write(line, "made_at", &time_text(head.made_at, field.range.len()))?;
    }
    if let Some(field) = record.field("check") {
        record.write(line, "check", &check(line, field))?;
    }
    Ok(())
}

/// Reads the head of a file that has come.
pub(super) fn read(layout: &Layout, line: &[u8]) -> Result<(Sort, FileHead), FileFault> {
    let foreign = |what: &str| FileFault::Foreign(what.to_owned());
    let record = &layout.header;
    let text = |name: &str| record.read(line, name).map_err(of_head);
    if !record.is(line) {
        return Err(foreign("it does not begin as alias files do"));
    }
    if text("layout")?.is_some_and(|version| version.parse() != Ok(layout.version)) {
        return Err(foreign("it is of another version of the layout"));
    }
    if let (Some(field), Some(said)) = (record.field("check"), text("check")?)
        && check(line, field) != said
    {
        return Err(of_head(("check".to_owned(), "does not agree with the line")));
    }
    record.blanks(line).map_err(of_head)?;
    let kind = text("kind")?.unwrap_or_default();
    let sort = Sort::ALL.into_iter().find(|sort| layout.kind(*sort).kind == kind);
    let sort = sort.ok_or_else(|| foreign("it is of an unknown kind"))?;
    let (from, to) = if sort.is_ours() { (&layout.us, &layout.them) } else { (&layout.them, &layout.us) };
    if text("sender")?.is_some_and(|sender| sender != from) {
        return Err(foreign("somebody else has sent it"));
    }
    if text("receiver")?.is_some_and(|receiver| receiver != to) {
        return Err(foreign("it is for somebody else"));
    }
    let wrong = |name: &str, what| of_head((name.to_owned(), what));
    let merchant_number = text("merchant_number")?.unwrap_or_default().to_owned();
    if !is_merchant_number(&merchant_number) {
        return Err(wrong("merchant_number", "is none"));
    }
    let sequence = text("sequence")?.and_then(|digits| digits.parse().ok()).filter(|sequence| *sequence > 0);
    let sequence = sequence.ok_or_else(|| wrong("sequence", "is not a number of a file"))?;
    let made_at = text("made_at")?.and_then(time).ok_or_else(|| wrong("made_at", "is no time"))?;
    Ok((sort, FileHead { merchant_number, sequence, made_at }))
}

/// A head that is not right: its line is number 0.
pub(super) fn of_head((field, what): Wrong) -> FileFault {
    FileFault::Line(0, field, what.to_owned())
}

fn is_merchant_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
}

/// The first digits of SHA-256 over the record, the place of this check being blank.
fn check(line: &[u8], field: &Field) -> String {
    let mut rest = line.to_vec();
    if let Some(place) = rest.get_mut(field.range.clone()) {
        place.fill(b' ');
    }
    let mut text = data_encoding::HEXLOWER.encode(digest(&SHA256, &rest).as_ref());
    text.truncate(field.range.len());
    text
}

pub(super) fn time_text(at: Timestamp, length: usize) -> String {
    let at = at.to_zoned(TimeZone::UTC);
    let mut text = format!("{}{:03}", at.strftime("%Y%m%d%H%M%S"), at.millisecond());
    text.truncate(length);
    text
}

fn time(text: &str) -> Option<Timestamp> {
    let number = |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse::<i16>().ok());
    let part = |from: usize| number(from, from + 2).and_then(|part| i8::try_from(part).ok());
    let ms = if text.len() > 14 { number(14, 17)? } else { 0 };
    let at =
        DateTime::new(number(0, 4)?, part(4)?, part(6)?, part(8)?, part(10)?, part(12)?, i32::from(ms) * 1_000_000);
    at.ok()?.to_zoned(TimeZone::UTC).ok().map(|at| at.timestamp())
}

/// A month as this field writes it.
pub(super) fn month_text(expiry: domain::expiry::Expiry, format: Format) -> String {
    let (year, month) = (expiry.yyyymm(), expiry.mm_yy());
    match format {
        Format::Yyyymm => year,
        Format::Mmyy => month.replace('/', ""),
        _ => expiry.yymm(),
    }
}

/// Reads it.
pub(super) fn month(text: &str, format: Format) -> Option<domain::expiry::Expiry> {
    let text = match format {
        Format::Yyyymm => text.to_owned(),
        Format::Mmyy => text.split_at_checked(2).map(|(month, year)| format!("20{year}{month}"))?,
        _ => format!("20{text}"),
    };
    domain::expiry::Expiry::parse_yyyymm(&text)
}
