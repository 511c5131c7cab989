//! A million instalments that are due: what they cost in memory, and how many are charged in a second.

use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use rusqlite::{Connection, params};

use crate::bank::OtherBank;
use crate::consumer::{Merchant, PLAIN_CARD, Places, enrol};
use crate::disk::Disk;
use crate::engine::Engine;
use crate::figures::float;
use crate::load;
use crate::process::memory_mib;
use crate::product::Product;
use crate::report::Report;
use crate::time::{Stopwatch, now};

/// Instalments that are due.
const DUE: i64 = 1_000_000;

/// Durable commits that a charge is compared with: intent, outcome, capture acknowledged.
const COMMITS: f64 = 3.0;

/// A server counts as idle this long after its start, in seconds.
const IDLE_S: u64 = 3;

/// The first seconds are not measured, in seconds.
const WARM_UP_S: u64 = 3;

/// How long charges are counted, in seconds.
const MEASURE_S: u64 = 20;

/// Between two looks at the server's memory, in milliseconds.
const LOOK_MS: u64 = 100;

/// A monthly schedule of the demo's amount without end; `DAY` is its first day.
const TERMS: &str = r#"{"plan":{"recurring":{"amount":{"minor":3499,"currency":"EUR"},"first":null}},"cycle":"MONTHLY",
    "first":"DAY","day":28,"count":null,"end":null,"time_zone":"Europe/Paris","notice_days":0,"missed":"SKIP"}"#;

/// Measures and reports.
pub async fn measure(folder: &Path, report: &mut Report) -> anyhow::Result<()> {
    let bank = OtherBank::start(folder)?;
    let mut product = Product::start(folder, Some(&bank))?;
    let places = Places { product: product.address, bank: bank.pages };
    load::warm_up(places).await?;
    enrol(&mut Merchant::new(places.product), places, "charges", PLAIN_CARD).await?;
    product.process.stop()?;
    let quiet = Product::start(folder, Some(&bank))?;
    tokio::time::sleep(Duration::from_secs(IDLE_S)).await;
    let idle = memory_mib(quiet.process.id(), "VmRSS");
    drop(quiet);

    generate(&folder.join("maillon.db"))?;
    let before = Engine::measure(Disk::AsIs, folder)?;
    let product = Product::start(folder, Some(&bank))?;
    let id = product.process.id();
    tokio::time::sleep(Duration::from_secs(WARM_UP_S)).await;
    let first = paid(folder)?;
    let watch = Stopwatch::start();
    let mut highest = 0.0_f64;
    while watch.elapsed() < Duration::from_secs(MEASURE_S) {
        highest = highest.max(memory_mib(id, "VmRSS"));
        tokio::time::sleep(Duration::from_millis(LOOK_MS)).await;
    }
    let charged = paid(folder)?.saturating_sub(first);
    let rate = float(charged) / watch.elapsed().as_secs_f64();
    drop(product);
    let after = Engine::measure(Disk::AsIs, folder)?;

    report.heading("Charges of schedules");
    report.line(format!(
        "{DUE} instalments are due on SQLite, generated in the database; the sandbox bank runs elsewhere and answers at \
         once. Charges are counted for {MEASURE_S} s."
    ));
    report.line("");
    report.table(
        ["what", "figure"],
        &[
            ["charges/s, each authorised and captured".to_owned(), format!("**{rate:.0}**")],
            ["server idle, nothing due, MiB".to_owned(), format!("{idle:.1}")],
            [format!("the most with {DUE} due, being charged, MiB"), format!("{highest:.1}")],
            ["growth, MiB".to_owned(), format!("**{:.1}**", highest - idle)],
        ],
    );
    let ways = [
        ("SQLite itself, one thread", before.own, after.own),
        ("one sqlx connection", before.sqlx, after.sqlx),
        ("a writer task for 8 callers, grouped", before.grouped, after.grouped),
    ];
    for (way, before, after) in ways {
        let rows = f64::midpoint(before, after);
        let share = rate / (rows / COMMITS);
        report.line(format!("- {rate:.0} charges/s ÷ ({rows:.0} rows/s ÷ {COMMITS}) = **{share:.2}**: {way}"));
    }
    Ok(())
}

/// Schedules on the one mandate, each with an instalment whose time has come.
fn generate(path: &Path) -> anyhow::Result<()> {
    let connection = Connection::open(path)?;
    let due = now().as_millisecond() - 3_600_000;
    // Their next instalments are a month away.
    let today = now().to_zoned(jiff::tz::TimeZone::UTC).date().to_string();
    let terms = TERMS.replace("DAY", &today);
    let numbers = "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)";
    let mandate: String = connection
        .query_row("SELECT id FROM mandates ORDER BY created_at DESC LIMIT 1", [], |row| row.get(0))
        .context("no mandate")?;
    connection.execute_batch("PRAGMA synchronous = OFF; BEGIN")?;
    // The gym's agreement allows a charge a month, twelve from next year on; this one allows a million today.
    let anything = "json_set(agreement, '$.start', NULL, '$.end', NULL, '$.count', NULL, '$.frequency', NULL)";
    connection.execute(&format!("UPDATE mandates SET agreement = {anything} WHERE id = ?1"), [&mandate])?;
    connection.execute(
        &format!(
            "{numbers} INSERT INTO schedules (id, merchant_id, wallet_id, mandate_id, reference, state, terms, version,
                 created_at)
             SELECT printf('due-%08d', n), merchant_id, wallet_id, id, printf('due-%08d', n), 'active', ?2, 1, ?3
             FROM numbers CROSS JOIN mandates WHERE id = ?4"
        ),
        params![DUE, terms, due, mandate],
    )?;
    connection.execute(
        &format!(
            "{numbers} INSERT INTO instalments (schedule_id, rank, state, due_on, amount_minor, currency, notice,
                 charge_at, wake_at, pay_id, attempts, declines, fence)
             SELECT printf('due-%08d', n), 1, 'planned', ?3, 3499, 'EUR', 0, ?2 + n / 1000, ?2 + n / 1000,
                 printf('%032x', n), 0, 0, 0
             FROM numbers"
        ),
        params![DUE, due, today],
    )?;
    connection.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)")?;
    Ok(())
}

/// Charges that are through.
fn paid(folder: &Path) -> anyhow::Result<usize> {
    let connection = Connection::open(folder.join("maillon.db"))?;
    connection.busy_timeout(Duration::from_secs(5))?;
    let count: i64 = connection.query_row(
        "SELECT COUNT(*) FROM payments WHERE session_id IS NULL AND status = 'succeeded'",
        [],
        |row| row.get(0),
    )?;
    Ok(usize::try_from(count)?)
}
