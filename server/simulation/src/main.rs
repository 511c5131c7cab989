//! `simulate`: many seeds, or one with everything that happens in it. See `docs/crashes.md`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use clap::Parser;
use simulation::{Ground, Outcome, Planted, RunError, Settings, run};

/// Failing seeds that are told of one by one.
const TOLD_MAX: usize = 10;

/// How the table of runs begins.
const TABLE: &str = "| date | first seed |";

/// Runs the product's use cases and jobs against a hostile world, seed after seed.
#[derive(Parser)]
struct Arguments {
    /// How many seeds.
    #[arg(default_value_t = 1_000)]
    runs: u64,
    /// The first of them.
    #[arg(default_value_t = 1)]
    first: u64,
    /// Prints everything that happens; for one seed.
    #[arg(long)]
    trace: bool,
    /// Puts a mistake in: forgets-reversals, sends-again, no-recovery, captures-again, loses-keys.
    #[arg(long, value_parser = planted)]
    planted: Option<Planted>,
    /// Adds a line about the runs to this file.
    #[arg(long)]
    report: Option<PathBuf>,
    /// Goes before that line: when the runs were made.
    #[arg(long, default_value = "")]
    date: String,
}

fn planted(code: &str) -> Result<Planted, String> {
    Planted::parse(code).ok_or_else(|| "no such mistake".to_owned())
}

/// Sums over all runs.
#[derive(Default)]
struct Sums {
    steps: u64,
    simulated_ms: i64,
    counts: BTreeMap<&'static str, u64>,
    failing: Vec<Outcome>,
}

impl Sums {
    fn add(&mut self, outcome: Outcome) {
        self.steps += outcome.steps;
        self.simulated_ms += outcome.simulated_ms;
        for (kind, count) in &outcome.counts {
            *self.counts.entry(kind).or_default() += count;
        }
        if !outcome.violations.is_empty() {
            self.failing.push(outcome);
        }
    }

    fn of(&self, begins: &str) -> u64 {
        self.counts.iter().filter(|(kind, _)| kind.starts_with(begins)).map(|(_, count)| count).sum()
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = Arguments::parse();
    #[expect(clippy::disallowed_methods, reason = "how long the runs took; nothing in them depends on it")]
    let begun = std::time::Instant::now();
    let sums = all(&arguments)?;
    let seconds = begun.elapsed().as_secs();
    let mut out = std::io::stdout().lock();
    for (kind, count) in &sums.counts {
        writeln!(out, "{count:>10}  {kind}")?;
    }
    let days = sums.simulated_ms / 86_400_000;
    writeln!(
        out,
        "{} runs from seed {}, {} steps, {days} simulated days, {seconds} s: {} failed",
        arguments.runs,
        arguments.first,
        sums.steps,
        sums.failing.len()
    )?;
    for outcome in sums.failing.iter().take(TOLD_MAX) {
        writeln!(out, "\nseed {}: again with `./test simulate 1 {} --trace`", outcome.seed, outcome.seed)?;
        for violation in &outcome.violations {
            writeln!(out, "  {violation}")?;
        }
    }
    if let Some(path) = &arguments.report {
        let line = report(&arguments, &sums, seconds);
        add_line(path, &line)?;
    }
    if sums.failing.is_empty() { Ok(()) } else { Err("the books do not agree".into()) }
}

/// As many seeds at a time as there are processors; each run stays on one thread.
fn all(arguments: &Arguments) -> Result<Sums, RunError> {
    let settings = Settings { keep_trace: arguments.trace, planted: arguments.planted };
    let (next, sums) = (AtomicU64::new(0), Mutex::new(Sums::default()));
    let workers = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    thread::scope(|scope| {
        let work = || -> Result<(), RunError> {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                let ground = Ground::prepare().await?;
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= arguments.runs {
                        return Ok(());
                    }
                    let outcome = run(&ground, arguments.first + number, settings).await?;
                    if arguments.trace {
                        let mut out = std::io::stdout().lock();
                        for line in &outcome.trace {
                            writeln!(out, "{line}")?;
                        }
                        writeln!(out, "trace {} of {} lines", outcome.digest, outcome.lines)?;
                    }
                    sums.lock().unwrap_or_else(std::sync::PoisonError::into_inner).add(outcome);
                }
            })
        };
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        handles.into_iter().try_for_each(|handle| match handle.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })?;
    let mut sums = sums.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    sums.failing.sort_by_key(|outcome| outcome.seed);
    Ok(sums)
}

/// Adds a line to the end of the table of such runs.
fn add_line(path: &Path, line: &str) -> std::io::Result<()> {
    let text = std::fs::read_to_string(path)?;
    let mut lines: Vec<&str> = text.lines().collect();
    let table = lines.iter().position(|line| line.starts_with(TABLE)).unwrap_or(lines.len());
    let length = lines.iter().skip(table).take_while(|line| line.starts_with('|')).count();
    lines.insert(table + length, line);
    std::fs::write(path, lines.join("\n") + "\n")
}

fn report(arguments: &Arguments, sums: &Sums, seconds: u64) -> String {
    let days = sums.simulated_ms / 86_400_000;
    let store = sums.of("store: ");
    let bank = sums.of("authorisation ") + sums.of("answer ") - sums.of("authorisation too late")
        + sums.of("follow-up")
        + sums.of("bank gone");
    let clock = sums.of("wall clock") + sums.of("time passes") + sums.of("process stands");
    format!(
        "| {} | {} | {} | {} | {store} | {bank} | {} | {} | {} | {clock} | {} | {days} | {} | {seconds} |",
        arguments.date,
        arguments.first,
        arguments.runs,
        sums.of("crash"),
        sums.of("directory") + sums.of("the bank's page"),
        sums.of("browser") + sums.of("second tab") + sums.of("request given up"),
        sums.of("call "),
        sums.steps,
        sums.failing.len(),
    )
}
