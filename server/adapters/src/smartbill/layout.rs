//! The layout of alias files, read from its table.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::check;
use super::head::Sort;
use super::record::{Field, Record};

/// The table that is built in.
const BUILT_IN: &str = include_str!("../../../../docs/smartbill-layout.toml");

/// The table cannot be used; each line of the text is one reason.
#[derive(Debug, thiserror::Error)]
#[error("the layout of alias files cannot be used:\n- {}", .0.join("\n- "))]
pub struct LayoutError(pub Vec<String>);

/// How a value is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Format {
    /// Always the same value.
    Constant,
    /// Printable ASCII, at the left, filled with blanks.
    Text,
    /// Digits, at the right, filled with zeros.
    Number,
    /// Digits, at the left, filled with blanks; all blanks: none.
    Digits,
    /// A month; all blanks: none.
    Yymm,
    /// The same, the month first.
    Mmyy,
    /// The same with the century.
    Yyyymm,
    /// UTC: `YYYYMMDDhhmmss`, or with milliseconds.
    Time,
    /// Lower-case hexadecimal digits.
    Hex,
}

/// One row of a record.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) at: usize,
    pub(super) length: usize,
    pub(super) format: Format,
    pub(super) value: Option<String>,
}

/// One kind of file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KindTable {
    pub(super) kind: String,
    pub(super) codes: BTreeMap<String, String>,
    pub(super) detail: Vec<Row>,
    pub(super) trailer: Vec<Row>,
}

/// The whole table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) version: u32,
    pub(super) width: usize,
    pub(super) line_end: String,
    pub(super) us: String,
    pub(super) them: String,
    pub(super) file_name: String,
    pub(super) header: Vec<Row>,
    pub(super) announcement: KindTable,
    pub(super) answer: KindTable,
    pub(super) update: KindTable,
    pub(super) payments: KindTable,
    pub(super) result: KindTable,
}

/// The records of one kind of file.
pub(super) struct KindLayout {
    /// As the head says it.
    pub(super) kind: String,
    /// What lines say, by our names.
    pub(super) codes: BTreeMap<String, String>,
    /// One line.
    pub(super) detail: Record,
    /// The last record.
    pub(super) trailer: Record,
}

/// A layout that was checked.
pub struct Layout {
    pub(super) version: u32,
    pub(super) width: usize,
    pub(super) line_end: &'static str,
    pub(super) us: String,
    pub(super) them: String,
    file_name: String,
    pub(super) header: Record,
    pub(super) announcement: KindLayout,
    pub(super) answer: KindLayout,
    pub(super) update: KindLayout,
    pub(super) payments: KindLayout,
    pub(super) result: KindLayout,
}

impl Layout {
    /// The one that is built in.
    pub fn built_in() -> Result<Self, LayoutError> {
        Self::read(BUILT_IN)
    }

    /// Reads a table and checks that it can work.
    pub fn read(text: &str) -> Result<Self, LayoutError> {
        let table: Table = toml::from_str(text).map_err(|error| LayoutError(vec![error.to_string()]))?;
        let problems = check::problems(&table);
        if !problems.is_empty() {
            return Err(LayoutError(problems));
        }
        Ok(Self {
            version: table.version,
            width: table.width,
            line_end: line_end(&table.line_end).unwrap_or("\n"),
            us: table.us,
            them: table.them,
            file_name: table.file_name,
            header: record(table.header, table.width),
            announcement: kind(table.announcement, table.width),
            answer: kind(table.answer, table.width),
            update: kind(table.update, table.width),
            payments: kind(table.payments, table.width),
            result: kind(table.result, table.width),
        })
    }

    /// What our file of that kind and number is called.
    pub(super) fn name_of(&self, sort: Sort, merchant_number: &str, sequence: u32) -> String {
        let digits = self.header.field("sequence").map_or(0, |field| field.range.len());
        self.file_name
            .replace("{kind}", &self.kind(sort).kind)
            .replace("{merchant_number}", merchant_number)
            .replace("{sequence}", &format!("{sequence:0digits$}"))
    }

    /// What a kind of file says.
    pub(super) fn kind(&self, sort: Sort) -> &KindLayout {
        match sort {
            Sort::Announcement => &self.announcement,
            Sort::Answer => &self.answer,
            Sort::Update => &self.update,
            Sort::Payments => &self.payments,
            Sort::Result => &self.result,
        }
    }

    /// Bytes of a record with its end.
    pub(super) fn line_bytes(&self) -> usize {
        self.width + self.line_end.len()
    }
}

/// The bytes that end a record.
pub(super) fn line_end(name: &str) -> Option<&'static str> {
    match name {
        "lf" => Some("\n"),
        "crlf" => Some("\r\n"),
        _ => None,
    }
}

fn kind(table: KindTable, width: usize) -> KindLayout {
    KindLayout {
        kind: table.kind,
        codes: table.codes,
        detail: record(table.detail, width),
        trailer: record(table.trailer, width),
    }
}

fn record(rows: Vec<Row>, width: usize) -> Record {
    let field = |row: Row| Field {
        range: row.at.saturating_sub(1)..row.at.saturating_sub(1) + row.length,
        name: row.name,
        format: row.format,
        value: row.value.unwrap_or_default(),
    };
    Record::new(rows.into_iter().map(field).collect(), width)
}
