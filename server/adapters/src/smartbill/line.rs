//! The lines between head and trailer, of alias files; those of payments are in `payment.rs`.

use domain::card::Pan;
use domain::expiry::Expiry;
use domain::smartbill::alias::Alias;
use domain::smartbill::file::{Announced, Announcement, News};

use super::head::{month, month_text};
use super::layout::KindLayout;
use super::record::Wrong;

/// Writes a line of an announcement; answers the name of what it announces, to be counted.
pub(super) fn write(kind: &KindLayout, line: &mut [u8], number: u64, of: &Announced) -> Result<&'static str, Wrong> {
    let record = &kind.detail;
    let (name, card) = match &of.announcement {
        Announcement::New(pan, expiry) => ("new", Some((pan, *expiry))),
        Announcement::Changed(pan, expiry) => ("changed", Some((pan, *expiry))),
        Announcement::Cancelled => ("cancelled", None),
    };
    record.begin(line);
    record.write(line, "line", &number.to_string())?;
    record.write(line, "alias", of.alias.as_str())?;
    record.write(line, "code", kind.codes.get(name).map_or("", String::as_str))?;
    if let Some((pan, expiry)) = card {
        record.write(line, "card_number", pan.expose())?;
        if let Some(field) = record.field("expiry") {
            record.write(line, "expiry", &month_text(expiry, field.format))?;
        }
    }
    Ok(name)
}

/// What a line says, with the name of its code, to be counted.
pub(super) struct Read {
    pub(super) code: &'static str,
    pub(super) alias: Alias,
    pub(super) news: News,
}

/// Reads a line that must be number `number`.
pub(super) fn read(kind: &KindLayout, line: &[u8], number: u64) -> Result<Read, Wrong> {
    let record = &kind.detail;
    let wrong = |name: &str, what| (name.to_owned(), what);
    if !record.is(line) {
        return Err(wrong("record", "is neither a line nor the trailer"));
    }
    if record.read(line, "line")?.is_some_and(|said| said.parse() != Ok(number)) {
        return Err(wrong("line", "is not its number in the file"));
    }
    record.blanks(line)?;
    let alias = Alias::read(record.read(line, "alias")?.unwrap_or_default()).map_err(|_| wrong("alias", "is none"))?;
    let said = record.read(line, "code")?.unwrap_or_default();
    let code = kind.codes.iter().find(|(_, code)| *code == said).map(|(name, _)| name.as_str());
    let reason = record.read(line, "reason")?.unwrap_or_default();
    if !reason.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(wrong("reason", "is not letters and digits"));
    }
    let pan = match record.read(line, "card_number")?.unwrap_or_default() {
        "" => None,
        digits => Some(Pan::parse_typed(digits).map_err(|_| wrong("card_number", "is no card number"))?),
    };
    let expiry = match record.field("expiry").zip(record.read(line, "expiry")?) {
        Some((field, text)) if !text.is_empty() => {
            Some(month(text, field.format).ok_or_else(|| wrong("expiry", "is no month"))?)
        }
        _ => None,
    };
    let (code, news) = news(code.ok_or_else(|| wrong("code", "is unknown"))?, reason, pan, expiry)?;
    Ok(Read { code, alias, news })
}

/// Every value that the code needs, and no other.
fn news(code: &str, reason: &str, pan: Option<Pan>, expiry: Option<Expiry>) -> Result<(&'static str, News), Wrong> {
    let missing = |name: &str| (name.to_owned(), "is missing");
    let given = || if reason.is_empty() { Err(missing("reason")) } else { Ok(reason.to_owned()) };
    let month = || expiry.ok_or_else(|| missing("expiry"));
    let has_number = pan.is_some();
    let (code, said) = match code {
        "accepted" => ("accepted", News::Accepted),
        "refused" => ("refused", News::Refused(given()?)),
        "cancelled" => ("cancelled", News::Cancelled(given()?)),
        "expiry" => ("expiry", News::Expiry(month()?)),
        _ => ("product", News::Product(pan, month()?)),
    };
    let needless = |name: &str| Err((name.to_owned(), "does not go with the code"));
    let (with_reason, with_month, with_number) = match said {
        News::Accepted => (false, false, false),
        News::Refused(_) | News::Cancelled(_) => (true, false, false),
        News::Expiry(_) => (false, true, false),
        News::Product(..) => (false, true, true),
    };
    if !with_reason && !reason.is_empty() {
        return needless("reason");
    }
    if !with_month && expiry.is_some() {
        return needless("expiry");
    }
    if !with_number && has_number {
        return needless("card_number");
    }
    Ok((code, said))
}
