//! Alias files, as `docs/smartbill-layout.toml` has them, by this bank's own hand.

use std::fmt::Write;

use aws_lc_rs::digest::{SHA256, digest};
use zeroize::Zeroizing;

use crate::calendar::Date;

/// Characters of a record, its line feed not counted.
const WIDTH: usize = 128;
/// Where a trailer's checksum begins, after characters; it goes to the end.
const CHECKSUM_AT: usize = 64;
/// Where a head's own check begins, after characters; it goes to the end.
const CHECK_AT: usize = 120;

/// Who sends, who receives.
const THEM: &str = "MAILLON";
const US: &str = "AMEX";

/// A file of announcements.
pub(super) struct Announcements {
    pub(super) merchant: String,
    pub(super) sequence: u32,
    /// Milliseconds since 1970.
    pub(super) made_at: i64,
    pub(super) lines: Vec<Announced>,
}

/// One of its lines.
pub(super) struct Announced {
    pub(super) alias: String,
    /// `N`, `C` or `X`.
    pub(super) code: char,
    pub(super) number: Zeroizing<String>,
    /// `YYMM`
    pub(super) month: String,
}

/// Reads a whole file. `Err`: what is wrong with it.
pub(super) fn read(text: &str) -> Result<Announcements, String> {
    let (head, details, trailer, above) = records(text)?;
    let Head { merchant, sequence, made_at } = read_head(head, "ANNC")?;
    let lines = details.iter().enumerate().map(|(at, record)| line(record, at + 1)).collect::<Result<Vec<_>, _>>()?;
    let count = |code| lines.iter().filter(|line| line.code == code).count();
    let counts = format!("{:08}{:08}{:08}{:08}", lines.len(), count('N'), count('C'), count('X'));
    if trailer != trailer_of(&format!("TANNC{sequence:08}{counts}"), above) {
        return Err("the trailer does not agree with the lines".to_owned());
    }
    Ok(Announcements { merchant, sequence, made_at, lines })
}

/// Whose a file is, which, and of when.
pub(super) struct Head {
    pub(super) merchant: String,
    pub(super) sequence: u32,
    /// Milliseconds since 1970.
    pub(super) made_at: i64,
}

/// Reads the head of a file for us.
pub(super) fn read_head(head: &str, kind: &str) -> Result<Head, String> {
    if cut(head, 1, 28) != format!("H{kind}001{THEM:<10}{US:<10}") {
        return Err("that is no head of such a file for us".to_owned());
    }
    if cut(head, CHECK_AT + 1, 8) != sha256(&format!("{:<WIDTH$}", cut(head, 1, CHECK_AT))).get(..8).unwrap_or_default()
    {
        return Err("the head's check does not agree".to_owned());
    }
    let sequence = cut(head, 44, 8).parse().map_err(|_| "the sequence is no number")?;
    let made_at = time(cut(head, 52, 17)).ok_or("the time is none")?;
    Ok(Head { merchant: cut(head, 29, 15).trim_end().to_owned(), sequence, made_at })
}

/// The head of a file of ours, with its end.
pub(super) fn head_of(kind: &str, merchant: &str, sequence: u32, made_at: i64) -> String {
    let head = format!("H{kind}001{US:<10}{THEM:<10}{merchant:<15}{sequence:08}{}", time_text(made_at));
    let head = format!("{head:<CHECK_AT$}");
    let check = sha256(&format!("{head:<WIDTH$}"));
    format!("{head}{}\n", check.get(..8).unwrap_or_default())
}

/// A trailer with its checksum, of a file whose records above it are these.
pub(super) fn trailer_of(trailer: &str, above: &str) -> String {
    format!("{trailer:<CHECKSUM_AT$}{}\n", sha256(above))
}

/// The records of a file: head, lines, trailer; and what is above the trailer.
pub(super) fn records(text: &str) -> Result<(&str, Vec<&str>, &str, &str), String> {
    let records: Vec<&str> = text.split_inclusive('\n').collect();
    for record in &records {
        if record.len() != WIDTH + 1 || !record.is_ascii() || !record.ends_with('\n') {
            return Err("a record is not 128 characters and a line feed".to_owned());
        }
    }
    let [head, details @ .., trailer] = records.as_slice() else { return Err("head or trailer is missing".to_owned()) };
    let above = text.get(..text.len() - trailer.len()).unwrap_or_default();
    Ok((head, details.to_vec(), trailer, above))
}

fn line(record: &str, number: usize) -> Result<Announced, String> {
    let line = Announced {
        alias: cut(record, 10, 52).trim_end().to_owned(),
        code: cut(record, 62, 1).chars().next().unwrap_or(' '),
        number: Zeroizing::new(cut(record, 75, 19).trim_end().to_owned()),
        month: cut(record, 94, 4).trim_end().to_owned(),
    };
    let again = Zeroizing::new(format!(
        "{:<WIDTH$}\n",
        Zeroizing::new(format!(
            "D{number:08}{:<52}{:<13}{:<19}{:<4}",
            line.alias,
            line.code,
            line.number.as_str(),
            line.month
        ))
        .as_str()
    ));
    let has_card = !line.number.is_empty() && line.month.len() == 4;
    let has_none = line.number.is_empty() && line.month.is_empty();
    let fine = match line.code {
        'N' | 'C' => has_card,
        'X' => has_none,
        _ => false,
    };
    if !fine || line.alias.is_empty() || again.as_str() != record {
        return Err(format!("line {number} is not as the layout says"));
    }
    Ok(line)
}

/// What we say in one line: an alias, `EA` `ER` `EDU` `PU` `CC`, and what goes with it.
pub(super) struct News<'a> {
    pub(super) alias: &'a str,
    pub(super) code: &'a str,
    pub(super) reason: &'a str,
    pub(super) number: &'a str,
    pub(super) month: &'a str,
}

/// A file of answers (`ANSW`) or updates (`UPDT`).
pub(super) fn write(kind: &str, merchant: &str, sequence: u32, made_at: i64, lines: &[News<'_>]) -> Zeroizing<String> {
    // Room for all: a text that grows would leave card numbers where it was.
    let mut text = Zeroizing::new(String::with_capacity((lines.len() + 2) * (WIDTH + 1)));
    text.push_str(&head_of(kind, merchant, sequence, made_at));
    // Writing into memory cannot fail.
    for (at, News { alias, code, reason, number, month }) in lines.iter().enumerate() {
        let _ = writeln!(text, "D{:08}{alias:<52}{code:<3}{reason:<10}{number:<19}{month:<4}{:31}", at + 1, "");
    }
    let codes: &[&str] = if kind == "ANSW" { &["EA", "ER"] } else { &["EDU", "PU", "CC"] };
    let mut trailer = format!("T{kind}{sequence:08}{:08}", lines.len());
    for code in codes {
        let _ = write!(trailer, "{:08}", lines.iter().filter(|line| line.code == *code).count());
    }
    let trailer = trailer_of(&trailer, &text);
    text.push_str(&trailer);
    text
}

/// SHA-256, hexadecimal.
pub(super) fn sha256(text: &str) -> String {
    data_encoding::HEXLOWER.encode(digest(&SHA256, text.as_bytes()).as_ref())
}

/// Characters of a record from a place, counted from 1.
pub(super) fn cut(record: &str, at: usize, length: usize) -> &str {
    record.get(at - 1..at - 1 + length).unwrap_or_default()
}

const MS_PER_DAY: i64 = 86_400_000;

fn time_text(at: i64) -> String {
    let Date { year, month, day } = Date::of(at);
    let ms = at.rem_euclid(MS_PER_DAY);
    let (hours, minutes, seconds) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1_000 % 60);
    format!("{year:04}{month:02}{day:02}{hours:02}{minutes:02}{seconds:02}{:03}", ms % 1_000)
}

fn time(text: &str) -> Option<i64> {
    let part = |from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
    let (year, month, day) = (part(0, 4)?, part(4, 6)?, part(6, 8)?);
    let of_day = part(8, 10)? * 3_600_000 + part(10, 12)? * 60_000 + part(12, 14)? * 1_000 + part(14, 17)?;
    // Days since 1970 (Howard Hinnant's `days_from_civil`).
    let years = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    let of_era = years.rem_euclid(400) * 365 + years.rem_euclid(400) / 4 - years.rem_euclid(400) / 100 + of_year;
    let at = (years.div_euclid(400) * 146_097 + of_era - 719_468) * MS_PER_DAY + of_day;
    (text.bytes().all(|byte| byte.is_ascii_digit()) && time_text(at) == text).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::{News, read, time, time_text, write};

    const ANNOUNCEMENT: &str = include_str!("../../../adapters/tests/smartbill/announcement.txt");
    const ANSWER: &str = include_str!("../../../adapters/tests/smartbill/answer.txt");
    const UPDATE: &str = include_str!("../../../adapters/tests/smartbill/update.txt");

    fn news<'a>(alias: &'a str, code: &'a str, reason: &'a str, number: &'a str, month: &'a str) -> News<'a> {
        News { alias, code, reason, number, month }
    }

    #[test]
    fn announcements_are_read() {
        let file = read(ANNOUNCEMENT).unwrap();
        assert_eq!((file.merchant.as_str(), file.sequence, file.lines.len()), ("DEMO-SMARTBILL", 1, 3));
        assert_eq!(file.made_at, time("20261122160000123").unwrap());
        let first = &file.lines[0];
        assert_eq!((first.alias.as_str(), first.code, first.month.as_str()), ("client-71", 'N', "3012"));
        assert_eq!(file.lines[2].code, 'X');
    }

    #[test]
    fn answers_and_updates_are_written_as_they_are_drawn() {
        let answers =
            [news("client-71", "EA", "", "", ""), news("A12", "EA", "", "", ""), news("B1", "ER", "101", "", "")];
        let at = time("20261122200000123").unwrap();
        assert_eq!(write("ANSW", "DEMO-SMARTBILL", 1, at, &answers).as_str(), ANSWER);
        let updates = [
            news("client-71", "EDU", "", "", "3412"),
            news("A12", "PU", "", "378282246310005", "3405"),
            news("A13", "PU", "", "", "3001"),
            news("B1", "CC", "201", "", ""),
        ];
        let at = time("20270220200000000").unwrap();
        assert_eq!(write("UPDT", "DEMO-SMARTBILL", 2, at, &updates).as_str(), UPDATE);
    }

    #[test]
    fn times_are_read_as_they_are_written() {
        for at in [0, 951_782_400_123, 1_795_305_599_999, 1_798_761_600_000] {
            assert_eq!(time(&time_text(at)), Some(at));
        }
        for wrong in ["", "20261322160000123", "20260230160000123", "20261122250000123", "2026112216000012x"] {
            assert_eq!(time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn any_other_byte_is_refused() {
        for at in 0..ANNOUNCEMENT.len() {
            let mut bytes = ANNOUNCEMENT.as_bytes().to_vec();
            bytes[at] ^= 1;
            let spoilt = String::from_utf8(bytes).unwrap();
            assert!(read(&spoilt).is_err(), "{at}");
            assert!(read(&ANNOUNCEMENT[..at]).is_err(), "cut at {at}");
        }
    }
}
