//! Memory of the server: idle, after many enrolments, under load.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::bank::OtherBank;
use crate::consumer::Places;
use crate::load;
use crate::process::memory_mib;
use crate::product::Product;
use crate::report::Report;

/// Enrolments, and how many consumers do them.
const ENROLMENTS: usize = 1_000;
const CONSUMERS: usize = 32;

/// Between two looks at a server under load, in milliseconds.
const LOOK_MS: u64 = 50;

/// A server counts as idle this long after its last request, in seconds.
const IDLE_S: u64 = 2;

/// Measures and reports.
pub async fn measure(folder: &Path, report: &mut Report) -> anyhow::Result<()> {
    let bank = OtherBank::start(folder)?;
    let product = Product::start(folder, Some(&bank))?;
    let places = Places { product: product.address, bank: bank.pages };
    let id = product.process.id();
    tokio::time::sleep(Duration::from_secs(IDLE_S)).await;
    let idle = memory_mib(id, "VmRSS");
    load::warm_up(places).await?;
    let over = Arc::new(AtomicBool::new(false));
    let watched = tokio::spawn(watch(id, over.clone()));
    let outcome = load::enrolments(places, CONSUMERS, ENROLMENTS).await?;
    over.store(true, Ordering::Relaxed);
    let mut under_load = watched.await?;
    under_load.sort_by(f64::total_cmp);
    let middle = under_load.get(under_load.len() / 2).copied().unwrap_or_default();
    let highest = memory_mib(id, "VmHWM");
    tokio::time::sleep(Duration::from_secs(IDLE_S)).await;
    let after = memory_mib(id, "VmRSS");
    report.heading("Memory of the server");
    report.line("Resident set (`VmRSS`), program text included; the sandbox bank runs elsewhere. Aim: below 64 MiB.");
    report.line("");
    report.table(
        ["when", "MiB"],
        &[
            ["idle after the start".to_owned(), format!("{idle:.1}")],
            [format!("under load: {CONSUMERS} consumers, {ENROLMENTS} enrolments; median"), format!("{middle:.1}")],
            ["the highest ever (`VmHWM`)".to_owned(), format!("**{highest:.1}**")],
            [format!("idle, {IDLE_S} s afterwards"), format!("{after:.1}")],
        ],
    );
    if outcome.failed > 0 {
        report.line(format!("- {} enrolments failed: {}", outcome.failed, outcome.first_error.unwrap_or_default()));
    }
    Ok(())
}

async fn watch(id: u32, over: Arc<AtomicBool>) -> Vec<f64> {
    let mut seen = Vec::new();
    while !over.load(Ordering::Relaxed) {
        seen.push(memory_mib(id, "VmRSS"));
        tokio::time::sleep(Duration::from_millis(LOOK_MS)).await;
    }
    seen
}
