//! Whole enrolments per second on SQLite, beside what the disk and the engine can do.

use std::path::Path;

use crate::bank::OtherBank;
use crate::consumer::Places;
use crate::disk::Disk;
use crate::engine::Engine;
use crate::figures::{Figures, float, percentile_ms};
use crate::load::{self, Outcome};
use crate::process::{processor_time, processor_time_since};
use crate::product::Product;
use crate::report::Report;

/// Durable commits of one enrolment; counted by `commits.rs`.
const COMMITS: f64 = 8.0;

/// Consumers at the same time, and how many enrolments they do together in one round.
const LOADS: [(usize, usize); 3] = [(1, 60), (8, 300), (32, 400)];

/// Alternating rounds.
const ROUNDS: usize = 5;

/// What one number of consumers came to.
struct Line {
    consumers: usize,
    enrolments: usize,
    per_second: Figures,
    outcome: Outcome,
    /// Server, bank, load: milliseconds of processor time an enrolment.
    cpu_ms: [Figures; 3],
}

/// Measures and reports.
pub async fn measure(folder: &Path, report: &mut Report) -> anyhow::Result<()> {
    report.heading("Whole enrolments");
    report.line(format!(
        "SQLite on disk, the sandbox bank and the load in processes of their own, {ROUNDS} alternating rounds; \
         median (lowest–highest). Times are of one enrolment: session opened by API, card page, card, challenge at \
         the bank, return, verification, read back."
    ));
    let bank = OtherBank::start(folder)?;
    for disk in [Disk::AsIs, Disk::Slower] {
        if disk.is_here() {
            let folder = folder.join(format!("{disk:?}"));
            std::fs::create_dir_all(&folder)?;
            measure_on(disk, &folder, &bank, report).await?;
        } else {
            report.line(format!("- Not measured on {}: `strace` is missing or may not trace", disk.name()));
        }
    }
    Ok(())
}

async fn measure_on(disk: Disk, folder: &Path, bank: &OtherBank, report: &mut Report) -> anyhow::Result<()> {
    let product = Product::on(disk, folder, Some(bank))?;
    let places = Places { product: product.address, bank: bank.pages };
    load::warm_up(places).await?;
    load::enrolments(places, 8, 100).await?;
    let ids = [product.process.id(), bank.process.id(), std::process::id()];
    let mut engine = [Figures::default(), Figures::default(), Figures::default()];
    let mut lines = LOADS.map(|(consumers, enrolments)| Line {
        consumers,
        enrolments,
        per_second: Figures::default(),
        outcome: Outcome::default(),
        cpu_ms: Default::default(),
    });
    for _ in 0..ROUNDS {
        let Engine { own, sqlx, grouped } = Engine::measure(disk, folder)?;
        for (figures, figure) in engine.iter_mut().zip([own, sqlx, grouped]) {
            figures.push(figure);
        }
        for line in &mut lines {
            round(line, places, ids).await?;
        }
    }
    tell(report, disk, &mut lines, &engine);
    Ok(())
}

async fn round(line: &mut Line, places: Places, ids: [u32; 3]) -> anyhow::Result<()> {
    let before = ids.map(processor_time);
    let outcome = load::enrolments(places, line.consumers, line.enrolments).await?;
    let done = float(outcome.times.len().max(1));
    for ((figures, id), before) in line.cpu_ms.iter_mut().zip(ids).zip(before) {
        figures.push(processor_time_since(id, before).as_secs_f64() * 1_000.0 / done);
    }
    line.per_second.push(outcome.per_second());
    line.outcome.add(outcome);
    Ok(())
}

fn tell(report: &mut Report, disk: Disk, lines: &mut [Line; 3], engine: &[Figures; 3]) {
    report.line("");
    report.line(format!("### On {}", disk.name()));
    report.line("");
    let rows: Vec<[String; 9]> = lines.iter_mut().map(row).collect();
    let titles = [
        "consumers",
        "enrolments/s",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "server, ms CPU",
        "bank, ms CPU",
        "load, ms CPU",
        "failed",
    ];
    report.table(titles, &rows);
    for line in lines.iter().filter(|line| line.outcome.failed > 0) {
        let why = line.outcome.first_error.as_deref().unwrap_or_default();
        report.line(format!("- First failure with {} consumers: {why}", line.consumers));
    }
    let ways = ["SQLite itself, one thread", "one sqlx connection", "a writer task for 8 callers, grouped"];
    let rows: Vec<[String; 2]> =
        ways.iter().zip(engine).map(|(way, figures)| [(*way).to_owned(), figures.shown(0)]).collect();
    report.table(["durable single-row inserts (WAL, synchronous FULL, same disk)", "rows/s"], &rows);
    let best = lines.iter().max_by(|a, b| a.per_second.median().total_cmp(&b.per_second.median()));
    let Some(best) = best else { return };
    let rate = best.per_second.median();
    for (way, figures) in ways.iter().zip(engine) {
        report.line(format!(
            "- {rate:.0} enrolments/s with {} consumers ÷ ({:.0} rows/s ÷ {COMMITS}) = **{:.2}**: {way}",
            best.consumers,
            figures.median(),
            rate / (figures.median() / COMMITS),
        ));
    }
    let used: f64 = best.cpu_ms.iter().map(Figures::median).sum();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    report.line(format!(
        "- Server, bank and load together used {:.0} % of the {cores} cores meanwhile",
        used * rate / 10.0 / float(cores)
    ));
}

fn row(line: &mut Line) -> [String; 9] {
    let [server, bank, load] = &line.cpu_ms;
    let [p50, p95, p99] = [50, 95, 99].map(|percent| percentile_ms(&mut line.outcome.times, percent));
    [
        line.consumers.to_string(),
        line.per_second.shown(0),
        format!("{p50:.1}"),
        format!("{p95:.1}"),
        format!("{p99:.1}"),
        server.shown(2),
        bank.shown(2),
        load.shown(2),
        line.outcome.failed.to_string(),
    ]
}
