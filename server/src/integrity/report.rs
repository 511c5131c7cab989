//! The report on scripts and headers, to be handed to an assessor.

use askama::Template;
use domain::integrity::{CheckedAddress, KnownFinding};
use jiff::Timestamp;

use super::inventory::{DOCUMENTS, Item, items, scripts_of};
use super::live::Live;

/// How the report is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum Format {
    /// Markdown
    Markdown,
    /// One HTML document
    Html,
}

/// What the store knows.
pub struct Known {
    /// Since when it was asked.
    pub since: Timestamp,
    /// What checks since then came to, by address.
    pub addresses: Vec<CheckedAddress>,
    /// Findings seen since then, the newest first.
    pub findings: Vec<KnownFinding>,
}

/// A document and what it includes.
struct DocumentRow {
    address: String,
    what: &'static str,
    scripts: String,
}

struct ItemRow {
    name: String,
    bytes: usize,
    integrity: String,
    reason: &'static str,
}

struct FindingRow {
    kind: &'static str,
    place: String,
    detail: String,
    times: u32,
    first: String,
    last: String,
}

struct AddressRow {
    address: String,
    checks: u32,
    clean: u32,
    documents: u32,
    first: String,
    last: String,
}

#[derive(Template)]
#[template(path = "integrity.md", escape = "none")]
struct Markdown {
    report: Report,
}

#[derive(Template)]
#[template(path = "integrity.html")]
struct Html {
    report: Report,
}

struct Report {
    version: &'static str,
    address: String,
    made: String,
    since: String,
    documents: Vec<DocumentRow>,
    items: Vec<ItemRow>,
    headers: Vec<(String, String)>,
    addresses: Vec<AddressRow>,
    every: String,
    findings: Vec<FindingRow>,
}

/// Writes it; `every_s` is how often the running server checks.
pub async fn write(
    live: &Live<'_>,
    address: &str,
    every_s: u32,
    known: &Known,
    format: Format,
) -> askama::Result<String> {
    let report = gather(live, address, every_s, known, format).await;
    match format {
        Format::Markdown => Markdown { report }.render(),
        Format::Html => Html { report }.render(),
    }
}

async fn gather(live: &Live<'_>, address: &str, every_s: u32, known: &Known, format: Format) -> Report {
    let mut documents = Vec::new();
    let mut headers = Vec::new();
    for (step, _, what) in DOCUMENTS {
        let Some((sent, body)) = live.expected(step).await else { continue };
        let html = String::from_utf8_lossy(&body);
        let scripts = scripts_of(&html);
        let scripts = if scripts.is_empty() { "none".to_owned() } else { scripts.join(", ") };
        let slash = if step.is_empty() { "" } else { "/" };
        documents.push(DocumentRow { address: format!("/pay/…{slash}{step}"), what, scripts });
        if step.is_empty() {
            let text = |value: &axum::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
            headers = sent.iter().map(|(name, value)| (name.to_string(), cell(&text(value), format))).collect();
        }
    }
    Report {
        version: env!("CARGO_PKG_VERSION"),
        address: address.to_owned(),
        made: moment(live.now),
        since: moment(known.since),
        documents,
        items: items(live.assets).into_iter().map(item).collect(),
        headers,
        addresses: known.addresses.iter().map(|checked| checked_address(checked, format)).collect(),
        every: if every_s == 0 { "never".to_owned() } else { format!("every {every_s} seconds") },
        findings: known.findings.iter().map(|known| finding(known, format)).collect(),
    }
}

fn item(item: Item) -> ItemRow {
    ItemRow { name: item.name.to_owned(), bytes: item.text.len(), integrity: item.integrity, reason: item.reason }
}

fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

fn checked_address(checked: &CheckedAddress, format: Format) -> AddressRow {
    AddressRow {
        address: cell(&checked.address, format),
        checks: checked.checks,
        clean: checked.clean,
        documents: checked.documents,
        first: moment(checked.first_at),
        last: moment(checked.last_at),
    }
}

fn finding(known: &KnownFinding, format: Format) -> FindingRow {
    let finding = &known.finding;
    FindingRow {
        kind: finding.kind.code(),
        place: cell(&finding.place, format),
        detail: cell(&finding.detail, format),
        times: finding.times,
        first: moment(known.first_at),
        last: moment(finding.at),
    }
}

/// What strangers may have written, as text in a cell of a table. HTML is escaped by its template.
fn cell(text: &str, format: Format) -> String {
    if format == Format::Html {
        return text.to_owned();
    }
    let marks = |letter: char| "\\`*_{}[]<>()#+-.!|&~".contains(letter);
    text.chars().fold(String::new(), |mut cell, letter| {
        if marks(letter) {
            cell.push('\\');
        }
        cell.push(if letter.is_control() { ' ' } else { letter });
        cell
    })
}
