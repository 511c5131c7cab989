//! What the disk and SQLite alone can do: durable commits of one row each.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sqlx::ConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

use crate::disk::Disk;
use crate::figures::per_second;
use crate::process::Process;
use crate::report::say;
use crate::time::Stopwatch;

/// How long each way is measured, in milliseconds.
const MEASURE_MS: u64 = 1_500;

/// Callers of the writer task at the same time: as many as one enrolment has commits.
const CALLERS: usize = 8;

/// Rows in one transaction of the writer task, at most: as in the product.
const BATCH_MAX: usize = 32;

const TABLE: &str = "CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT";
const INSERT: &str = "INSERT INTO rows (content) VALUES (?1)";

/// One row: about as long as an event.
const CONTENT: &str = "0193f5a2-7a1c-7e35-9c55-0c1b1f0e6d11 authorisation.intended 1764000000000 0193f5a2-7a1c-7e35";

/// Rows durably stored in one second.
#[derive(Serialize, Deserialize)]
pub struct Engine {
    /// The engine's own interface, one thread, one row a transaction.
    pub own: f64,
    /// One connection of sqlx, one row a transaction.
    pub sqlx: f64,
    /// A writer task on one connection of sqlx that puts what is waiting into one transaction.
    pub grouped: f64,
}

impl Engine {
    /// Measures all three in `folder`, in a process of its own.
    pub fn measure(disk: Disk, folder: &Path) -> anyhow::Result<Self> {
        let mut command = disk.command(&std::env::current_exe()?);
        let mut process = Process::start(command.arg("engine").arg(folder))?;
        Ok(serde_json::from_str(&process.read_line()?)?)
    }
}

/// Measures all three in `folder` and prints them.
pub async fn run(folder: &Path) -> anyhow::Result<()> {
    let path = folder.join("engine.db");
    let own_path = path.clone();
    let own = tokio::task::spawn_blocking(move || one_by_one(&own_path)).await??;
    let mut connection = SqliteConnectOptions::new()
        .filename(&path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .connect()
        .await?;
    let sqlx = one_by_one_sqlx(&mut connection).await?;
    let grouped = grouped(connection).await?;
    say(&serde_json::to_string(&Engine { own, sqlx, grouped })?);
    Ok(())
}

fn measured() -> Duration {
    Duration::from_millis(MEASURE_MS)
}

fn one_by_one(path: &Path) -> anyhow::Result<f64> {
    let connection = Connection::open(path)?;
    let journal: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    anyhow::ensure!(journal == "wal", "no write-ahead log here");
    connection.execute_batch("PRAGMA synchronous = FULL")?;
    connection.execute_batch(TABLE)?;
    let mut insert = connection.prepare(INSERT)?;
    let (watch, mut count) = (Stopwatch::start(), 0);
    while watch.elapsed() < measured() {
        insert.execute([CONTENT])?;
        count += 1;
    }
    Ok(per_second(count, watch.elapsed()))
}

async fn one_by_one_sqlx(connection: &mut SqliteConnection) -> anyhow::Result<f64> {
    let (watch, mut count) = (Stopwatch::start(), 0);
    while watch.elapsed() < measured() {
        sqlx::query(INSERT).bind(CONTENT).execute(&mut *connection).await?;
        count += 1;
    }
    Ok(per_second(count, watch.elapsed()))
}

async fn grouped(connection: SqliteConnection) -> anyhow::Result<f64> {
    let (queue, waiting) = mpsc::channel(CALLERS);
    let writer = tokio::spawn(write(connection, waiting));
    let watch = Stopwatch::start();
    let mut callers = JoinSet::new();
    for _ in 0..CALLERS {
        let queue = queue.clone();
        callers.spawn(async move {
            let mut count = 0;
            while watch.elapsed() < measured() {
                let (stored, is_stored) = oneshot::channel();
                queue.send(stored).await?;
                is_stored.await?;
                count += 1;
            }
            anyhow::Ok(count)
        });
    }
    drop(queue);
    let mut total = 0;
    while let Some(count) = callers.join_next().await {
        total += count??;
    }
    let took = watch.elapsed();
    writer.await??;
    Ok(per_second(total, took))
}

/// The product's writer task, reduced to one kind of work.
async fn write(
    mut connection: SqliteConnection,
    mut waiting: mpsc::Receiver<oneshot::Sender<()>>,
) -> anyhow::Result<()> {
    let mut batch = Vec::with_capacity(BATCH_MAX);
    while waiting.recv_many(&mut batch, BATCH_MAX).await > 0 {
        sqlx::query("BEGIN IMMEDIATE").execute(&mut connection).await?;
        for _ in &batch {
            sqlx::query("SAVEPOINT unit").execute(&mut connection).await?;
            sqlx::query(INSERT).bind(CONTENT).execute(&mut connection).await?;
            sqlx::query("RELEASE unit").execute(&mut connection).await?;
        }
        sqlx::query("COMMIT").execute(&mut connection).await?;
        for stored in batch.drain(..) {
            // A caller whose time is up no longer waits.
            let _ = stored.send(());
        }
    }
    Ok(())
}
