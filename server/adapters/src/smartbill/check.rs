//! Whether a layout can work: everything that is wrong with it, at once.

use std::collections::BTreeSet;

use domain::smartbill::alias::ALIAS_CHARS_MAX;

use super::layout::{Format, KindTable, Row, Table, line_end};

/// Characters of a record.
const WIDTH: std::ops::RangeInclusive<usize> = 40..=4_096;
/// Versions that three digits can say.
const VERSION_MAX: u32 = 999;
/// Characters of a card number, at most.
const CARD_NUMBER_CHARS: usize = 19;
/// Characters of a merchant's number: DE42 has 15.
const MERCHANT_CHARS: usize = 15;
/// Hexadecimal digits of SHA-256.
const CHECKSUM_CHARS: usize = 64;
/// Hexadecimal digits of a head's own check, at least.
const CHECK_CHARS_MIN: usize = 8;
/// Digits of numbers: they fit 32 bits (sequence) and 64 bits (lines).
const NUMBER_CHARS: std::ops::RangeInclusive<usize> = 1..=10;

/// Digits of a payment's reference (DE37), its trace (DE11), a currency (DE49) and a transaction's reference.
const REFERENCE_CHARS: usize = 12;
const TRACE_CHARS: usize = 6;
const CURRENCY_CHARS: usize = 3;
const TRANSACTION_CHARS: usize = 15;
/// Characters of an approval code (DE38).
const APPROVAL_CHARS: usize = 6;
/// Digits of amounts in minor units, and of their sum.
const AMOUNT_CHARS: std::ops::RangeInclusive<usize> = 12..=18;

/// A meaning, and whether a record must have it.
type Meanings<'a> = &'a [(&'a str, bool)];

/// What a line says of a payment.
const PAYMENT: Meanings<'_> = &[
    ("reference", true),
    ("trace", true),
    ("amount", true),
    ("currency", true),
    ("given_at", true),
    ("descriptor", false),
];

/// What a line says of its result.
const RESULT: Meanings<'_> = &[
    ("reason", true),
    ("reference", true),
    ("amount", true),
    ("currency", true),
    ("approval", true),
    ("transaction", false),
];

/// What cannot work, in words for the operator.
pub(super) fn problems(table: &Table) -> Vec<String> {
    let mut problems = Vec::new();
    let mut wants = |fine: bool, problem: &str| {
        if !fine {
            problems.push(problem.to_owned());
        }
    };
    wants(WIDTH.contains(&table.width), "width is not 40 to 4096");
    wants((1..=VERSION_MAX).contains(&table.version), "version is not 1 to 999");
    wants(line_end(&table.line_end).is_some(), "line_end is neither \"lf\" nor \"crlf\"");
    wants(!table.name.is_empty(), "name is empty");
    wants(table.us != table.them, "us and them are the same");
    wants(file_name_is_safe(&table.file_name), "file_name needs {sequence}, and letters, digits, '.', '-', '_' alone");
    let kinds = [&table.announcement, &table.answer, &table.update, &table.payments, &table.result];
    let names: BTreeSet<&str> = kinds.iter().map(|kind| kind.kind.as_str()).collect();
    wants(names.len() == kinds.len(), "two kinds of file have the same name");
    header(table, &mut problems);
    let lines: [(&str, &KindTable, &[&str], Meanings<'_>); 5] = [
        (
            "announcement",
            &table.announcement,
            &["new", "changed", "cancelled"],
            &[("card_number", true), ("expiry", true)],
        ),
        ("answer", &table.answer, &["accepted", "refused"], &[("reason", true)]),
        (
            "update",
            &table.update,
            &["expiry", "product", "cancelled"],
            &[("reason", true), ("card_number", true), ("expiry", true)],
        ),
        ("payments", &table.payments, &["charge"], PAYMENT),
        ("result", &table.result, &["accepted", "refused"], RESULT),
    ];
    for (name, kind, codes, further) in lines {
        of_kind(name, kind, codes, further, table.width, &mut problems);
    }
    problems
}

fn file_name_is_safe(name: &str) -> bool {
    let rest =
        ["{kind}", "{merchant_number}", "{sequence}"].iter().fold(name.to_owned(), |rest, word| rest.replace(word, ""));
    name.contains("{sequence}")
        && !name.starts_with('.')
        && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
}

fn header(table: &Table, problems: &mut Vec<String>) {
    let meanings = [
        ("kind", true),
        ("layout", false),
        ("sender", false),
        ("receiver", false),
        ("merchant_number", true),
        ("sequence", true),
        ("made_at", true),
        ("check", false),
    ];
    record("header", &table.header, &meanings, table.width, problems);
    let fits = |name: &str, value: &str| {
        let row = table.header.iter().find(|row| row.name == name);
        row.is_none_or(|row| !value.is_empty() && value.len() <= row.length && printable(value))
    };
    let tables = [&table.announcement, &table.answer, &table.update, &table.payments, &table.result];
    let kinds = tables.map(|kind| &kind.kind);
    for (name, value) in
        [("sender", &table.us), ("receiver", &table.them)].into_iter().chain(kinds.map(|kind| ("kind", kind)))
    {
        let both = fits(name, value) && (name == "kind" || (fits("sender", value) && fits("receiver", value)));
        if !both {
            problems.push(format!("header: {value:?} does not go into the field {name}"));
        }
    }
    if table
        .header
        .iter()
        .find(|row| row.name == "layout")
        .is_some_and(|row| row.length < table.version.to_string().len())
    {
        problems.push("header: the version does not go into the field layout".to_owned());
    }
}

fn of_kind(
    name: &str,
    kind: &KindTable,
    codes: &[&str],
    further: Meanings<'_>,
    width: usize,
    problems: &mut Vec<String>,
) {
    let detail = [&[("line", false), ("alias", true), ("code", true)], further].concat();
    record(&format!("{name}.detail"), &kind.detail, &detail, width, problems);
    let counts: Vec<(&str, bool)> = codes.iter().map(|code| (*code, false)).collect();
    let sums = further.iter().any(|(name, _)| *name == "amount");
    let mut fixed = vec![("kind", false), ("sequence", false), ("lines", true), ("checksum", true)];
    fixed.extend(sums.then_some(("total", true)));
    record(&format!("{name}.trailer"), &kind.trailer, &[fixed.as_slice(), &counts].concat(), width, problems);
    let known: BTreeSet<&str> = kind.codes.keys().map(String::as_str).collect();
    if known != codes.iter().copied().collect() {
        problems.push(format!("{name}.codes are not {}", codes.join(", ")));
    }
    let values: BTreeSet<&str> = kind.codes.values().map(String::as_str).collect();
    let room = kind.detail.iter().find(|row| row.name == "code").map_or(0, |row| row.length);
    if values.len() != kind.codes.len()
        || values.iter().any(|value| value.is_empty() || value.len() > room || value.contains(' ') || !printable(value))
    {
        problems.push(format!("{name}.codes are not different, or do not go into the field code"));
    }
    let constant = |row: &&Row| row.format == Format::Constant;
    let apart = kind.detail.iter().filter(constant).any(|one| {
        let same_place = |other: &&Row| other.at == one.at && other.length == one.length && other.value != one.value;
        kind.trailer.iter().filter(constant).any(|other| same_place(&other))
    });
    if !apart {
        problems.push(format!("{name}: detail and trailer have no constant by which they differ"));
    }
}

fn record(name: &str, rows: &[Row], meanings: Meanings<'_>, width: usize, problems: &mut Vec<String>) {
    let mut taken = vec![false; width];
    let mut seen = BTreeSet::new();
    for row in rows {
        let mut wrong = |what: &str| problems.push(format!("{name}: the field {} {what}", row.name));
        if !seen.insert(row.name.as_str()) {
            wrong("is there twice");
        }
        let known = row.format == Format::Constant || meanings.iter().any(|(meaning, _)| *meaning == row.name);
        if !known {
            wrong("has no meaning there");
        }
        if known && !format_fits(row, name.ends_with("trailer")) {
            wrong("has a format or a length that it cannot have");
        }
        let Some(places) = row.at.checked_sub(1).and_then(|from| taken.get_mut(from..from.saturating_add(row.length)))
        else {
            wrong("is outside of the record");
            continue;
        };
        if places.iter().any(|taken| *taken) {
            wrong("overlaps another one");
        }
        places.fill(true);
    }
    for (meaning, _) in meanings.iter().filter(|(meaning, must)| *must && !seen.contains(meaning)) {
        problems.push(format!("{name}: the field {meaning} is missing"));
    }
}

/// Whether a value of that name can be written so. In a trailer, what has a code's name is a count.
fn format_fits(row: &Row, trailer: bool) -> bool {
    let length = row.length;
    if row.format == Format::Constant {
        return row.value.as_ref().is_some_and(|value| value.len() == length && length > 0 && printable(value));
    }
    let month = match row.format {
        Format::Yymm | Format::Mmyy => length == 4,
        Format::Yyyymm => length == 6,
        _ => false,
    };
    let fits = match row.name.as_str() {
        "alias" => row.format == Format::Text && length >= ALIAS_CHARS_MAX,
        "merchant_number" => row.format == Format::Text && length >= MERCHANT_CHARS,
        "kind" | "sender" | "receiver" | "code" | "reason" | "descriptor" => row.format == Format::Text && length > 0,
        "approval" => row.format == Format::Text && length >= APPROVAL_CHARS,
        "transaction" => row.format == Format::Digits && length >= TRANSACTION_CHARS,
        "reference" => row.format == Format::Number && length == REFERENCE_CHARS,
        "trace" => row.format == Format::Number && length == TRACE_CHARS,
        "currency" => row.format == Format::Number && length == CURRENCY_CHARS,
        "amount" | "total" => row.format == Format::Number && AMOUNT_CHARS.contains(&length),
        "card_number" => row.format == Format::Digits && length >= CARD_NUMBER_CHARS,
        "expiry" if !trailer => month,
        "made_at" | "given_at" => row.format == Format::Time && (length == 14 || length == 17),
        "check" => row.format == Format::Hex && (CHECK_CHARS_MIN..=CHECKSUM_CHARS).contains(&length),
        "checksum" => row.format == Format::Hex && length == CHECKSUM_CHARS,
        _ => row.format == Format::Number && NUMBER_CHARS.contains(&length),
    };
    fits && row.value.is_none()
}

fn printable(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && text.trim() == text
}
