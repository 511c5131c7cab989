//! Files written by hand from the table's positions, without the code that is tested.

use std::sync::Arc;

use aws_lc_rs::digest::{SHA256, digest};
use domain::smartbill::file::{FileFault, FileHead, Kind, NewsLine};

use super::super::layout::Layout;
use super::super::stream::Reader;

pub const ANNOUNCEMENT: &str = include_str!("../../../tests/smartbill/announcement.txt");
pub const ANSWER: &str = include_str!("../../../tests/smartbill/answer.txt");
pub const UPDATE: &str = include_str!("../../../tests/smartbill/update.txt");

pub fn layout() -> Arc<Layout> {
    Arc::new(Layout::built_in().unwrap())
}

pub fn hex(text: &str) -> String {
    data_encoding::HEXLOWER.encode(digest(&SHA256, text.as_bytes()).as_ref())
}

/// `alias`, `code`, `reason`, `number`, `month`.
pub type Row = (String, &'static str, String, String, String);

pub fn head(kind: &str, merchant: &str, sequence: u32, made_at: &str) -> String {
    let blank = format!(
        "{:<120}{:8}",
        format!("H{kind}001{:<10}{:<10}{merchant:<15}{sequence:08}{made_at}", "AMEX", "MAILLON"),
        ""
    );
    format!("{}{}\n", &blank[..120], &hex(&blank)[..8])
}

pub fn detail(number: usize, (alias, code, reason, pan, month): &Row) -> String {
    format!("{:<128}\n", format!("D{number:08}{alias:<52}{code:<3}{reason:<10}{pan:<19}{month:<4}"))
}

pub fn trailer(kind: &str, sequence: u32, lines: usize, counts: &[usize], above: &str) -> String {
    let counts = counts.iter().map(|count| format!("{count:08}")).collect::<Vec<_>>().concat();
    format!("{:<64}{}\n", format!("T{kind}{sequence:08}{lines:08}{counts}"), hex(above))
}

/// A whole answer or update.
pub fn file(kind: &str, sequence: u32, rows: &[Row]) -> String {
    let mut text = head(kind, "DEMO-SMARTBILL", sequence, "20261122200000123");
    for (at, row) in rows.iter().enumerate() {
        text.push_str(&detail(at + 1, row));
    }
    let codes: &[&str] = if kind == "ANSW" { &["EA", "ER"] } else { &["EDU", "PU", "CC"] };
    let counts: Vec<usize> = codes.iter().map(|code| rows.iter().filter(|row| row.1 == *code).count()).collect();
    let last = trailer(kind, sequence, rows.len(), &counts, &text);
    text + &last
}

/// Reads a whole file.
pub fn read(text: &[u8]) -> Result<(Kind, FileHead, Vec<NewsLine>), FileFault> {
    let mut reader = Reader::open(text, layout())?;
    let (kind, head) = reader.head();
    let head = head.clone();
    let mut lines = Vec::new();
    while let Some(line) = reader.next()? {
        lines.push(line);
    }
    assert!(reader.next()?.is_none(), "it stays at its end");
    Ok((kind, head, lines))
}

/// What lines say, card numbers in clear, to be compared.
pub fn said(lines: &[NewsLine]) -> Vec<String> {
    use domain::smartbill::file::News;
    let say = |line: &NewsLine| {
        let news = match &line.news {
            News::Accepted => "EA".to_owned(),
            News::Refused(code) => format!("ER {code}"),
            News::Expiry(month) => format!("EDU {}", month.yymm()),
            News::Product(None, month) => format!("PU {}", month.yymm()),
            News::Product(Some(pan), month) => format!("PU {} {}", pan.expose(), month.yymm()),
            News::Cancelled(code) => format!("CC {code}"),
        };
        format!("{} {} {news}", line.number, line.alias)
    };
    lines.iter().map(say).collect()
}
