//! The card page on a slow telephone: how soon a card can be typed, beside a static page and two that React renders.
//!
//! The browser, the other pages and the clock are in `end2end/phone`; here the real server runs and the report is
//! made.

use std::path::Path;
use std::process::Command;

use anyhow::Context;
use serde::Deserialize;

use crate::consumer::Merchant;
use crate::figures::Figures;
use crate::process::Process;
use crate::product::Product;
use crate::report::{Report, say};

/// From the top of the repository, where `./bench` runs.
const SCRIPT: &str = "end2end/phone/compare.js";

/// One page, as the script measured it.
#[derive(Deserialize)]
struct Subject {
    name: String,
    /// Milliseconds of each round.
    ms: Vec<f64>,
    /// The page and all that it loads, headers included.
    bytes: f64,
}

/// Measures and reports; a machine without Chromium or the packages of `end2end` is told so, and nothing else fails.
pub async fn measure(folder: &Path, report: &mut Report) -> anyhow::Result<()> {
    let product = Product::start(folder, None)?;
    let opened = Merchant::new(product.address).open("phone").await?;
    report.heading("The card page on a slow telephone");
    match compare(&format!("http://{}{}", product.address, opened.page)) {
        Ok(subjects) => tell(report, &subjects),
        Err(error) => report.line(format!("Not measured: {error:#}.")),
    }
    Ok(())
}

fn compare(address: &str) -> anyhow::Result<Vec<Subject>> {
    say("in Chromium, about a minute");
    let mut process = Process::start(Command::new("node").arg(SCRIPT).arg(address))?;
    let line = process.read_line().with_context(|| format!("`node {SCRIPT}` said nothing (see above)"))?;
    serde_json::from_str(&line).with_context(|| format!("`node {SCRIPT}` said something else: {line}"))
}

fn tell(report: &mut Report, subjects: &[Subject]) {
    let rounds = subjects.first().map_or(0, |subject| subject.ms.len());
    report.line(format!(
        "Chromium, 360 × 740 pixels, processor 4 times slower, 400 ms from request to answer, 400 kbit/s, nothing kept \
         from before; {rounds} alternating rounds; median (lowest–highest). Usable: the field for the number has the \
         focus, and the digit that is typed then appears."
    ));
    report.line("");
    let rows: Vec<[String; 3]> = subjects.iter().map(row).collect();
    report.table(["page", "usable after, ms", "bytes in all"], &rows);
    if let [ours, copy, react, asking] = subjects {
        let median = |subject: &Subject| figures(subject).median();
        report.line(format!("- React ÷ Maillon: **{:.2}** (aim: at least 4)", median(react) / median(ours)));
        report.line(format!("- React with its API ÷ Maillon: **{:.2}**", median(asking) / median(ours)));
        report.line(format!("- Maillon ÷ the same bytes: **{:.2}** (aim: at most 1.15)", median(ours) / median(copy)));
    }
}

fn row(subject: &Subject) -> [String; 3] {
    [subject.name.clone(), figures(subject).shown(0), format!("{:.0}", subject.bytes)]
}

fn figures(subject: &Subject) -> Figures {
    subject.ms.iter().copied().collect()
}
