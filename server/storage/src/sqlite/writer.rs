//! The one task that writes.
//!
//! Units of work queue; what is waiting becomes one transaction, each unit in
//! a savepoint of its own, and nobody is answered before COMMIT. So one sync
//! of the disk serves many callers, a failing unit disturbs no other, and
//! nothing ever waits for a lock.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

use super::{Connection, Unit};
use crate::failure::{Failure, passes};

/// Units of work in one transaction, at most.
const BATCH_MAX: usize = 32;

/// Units of work that may wait; more callers wait for a place.
const QUEUE_MAX: usize = 1024;

/// How long a caller waits for a place in the queue, in seconds.
const QUEUE_TIMEOUT_S: u64 = 5;

/// How long a caller waits for its answer, in seconds: a full queue on a slow disk.
const ANSWER_TIMEOUT_S: u64 = 30;

/// The way to the task; it ends when the last of these is dropped.
pub(super) struct Writer {
    queue: mpsc::Sender<Box<dyn Job>>,
}

impl Writer {
    /// Starts the task on its connection; `options` open it again should it break.
    pub(super) fn start(connection: Connection, options: SqliteConnectOptions) -> Self {
        let (queue, waiting) = mpsc::channel(QUEUE_MAX);
        tokio::spawn(serve(connection, options, waiting));
        Self { queue }
    }

    /// Queues a unit of work and waits until it is committed or undone.
    ///
    /// A caller that stops waiting does not stop its unit.
    pub(super) async fn write<C, T>(&self, command: C, unit: Unit<C, T>, erases: bool) -> Result<T, Failure>
    where
        C: Send + Sync + 'static,
        T: Send + 'static,
    {
        let (answer, outcome) = oneshot::channel();
        let place = timeout(Duration::from_secs(QUEUE_TIMEOUT_S), self.queue.reserve())
            .await
            .map_err(|_| busy("too many writes are waiting"))?
            .map_err(|_| busy("the writer has stopped"))?;
        place.send(Box::new(Waiting { command, unit, erases, outcome: None, answer }));
        timeout(Duration::from_secs(ANSWER_TIMEOUT_S), outcome)
            .await
            .map_err(|_| busy("the writer does not answer; the write may still happen"))?
            .map_err(|_| busy("the writer has stopped"))?
    }
}

fn busy(why: &str) -> Failure {
    Failure::Busy(why.to_owned())
}

/// Why a transaction was not committed, and whether another one may be a moment later.
struct Lost {
    why: String,
    passes: bool,
}

/// A unit of work of any kind.
trait Job: Send {
    /// Runs it inside the transaction; false: undo it.
    fn run<'a>(&'a mut self, connection: &'a mut Connection) -> Pin<Box<dyn Future<Output = bool> + Send + 'a>>;

    /// Tells the caller. `lost`: the transaction was not committed, for this reason.
    fn answer(self: Box<Self>, lost: Option<&Lost>);

    /// What it deletes must be gone from the log too.
    fn erases(&self) -> bool;
}

struct Waiting<C, T> {
    command: C,
    unit: Unit<C, T>,
    erases: bool,
    outcome: Option<Result<T, Failure>>,
    answer: oneshot::Sender<Result<T, Failure>>,
}

impl<C: Send + Sync, T: Send> Job for Waiting<C, T> {
    fn run<'a>(&'a mut self, connection: &'a mut Connection) -> Pin<Box<dyn Future<Output = bool> + Send + 'a>> {
        Box::pin(async move {
            let outcome = (self.unit)(connection, &self.command).await;
            let keep = outcome.is_ok();
            self.outcome = Some(outcome);
            keep
        })
    }

    fn answer(self: Box<Self>, lost: Option<&Lost>) {
        let outcome = match (self.outcome, lost) {
            (_, Some(lost)) if lost.passes => Err(Failure::Busy(lost.why.clone())),
            (_, Some(lost)) => Err(Failure::Refused(lost.why.clone())),
            (Some(outcome), None) => outcome,
            (None, None) => Err(busy("the unit of work was not run")),
        };
        // A caller that no longer waits loses its answer, nothing else.
        drop(self.answer.send(outcome));
    }

    fn erases(&self) -> bool {
        self.erases
    }
}

async fn serve(mut connection: Connection, options: SqliteConnectOptions, mut waiting: mpsc::Receiver<Box<dyn Job>>) {
    let mut batch = Vec::with_capacity(BATCH_MAX);
    while waiting.recv_many(&mut batch, BATCH_MAX).await > 0 {
        let committed = commit(&mut connection, &mut batch).await;
        if committed.is_err() && sqlx::query("ROLLBACK").execute(&mut connection).await.is_err() {
            // Either the engine has rolled back already, or the connection is broken: a new one is right for both.
            match options.connect().await {
                Ok(fresh) => connection = fresh,
                Err(error) => tracing::error!(%error, "the database file cannot be opened again"),
            }
        }
        if committed.is_ok() && batch.iter().any(|job| job.erases()) {
            empty_log(&mut connection).await;
        }
        let lost = committed.err().map(|error| Lost { passes: passes(&error), why: format!("not committed: {error}") });
        if let Some(lost) = &lost {
            tracing::error!(
                units = batch.len(),
                reason = lost.why,
                "a batch of writes was lost and its callers told so"
            );
        }
        for job in batch.drain(..) {
            job.answer(lost.as_ref());
        }
    }
}

/// One transaction for the whole batch. After an error nothing of it may count as stored.
async fn commit(connection: &mut Connection, batch: &mut [Box<dyn Job>]) -> Result<(), sqlx::Error> {
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await?;
    if let [alone] = batch {
        // Nobody else's work is at stake, so the transaction itself is undone: two statements less.
        let end = if alone.run(connection).await { "COMMIT" } else { "ROLLBACK" };
        sqlx::query(end).execute(connection).await?;
        return Ok(());
    }
    for job in batch {
        sqlx::query("SAVEPOINT unit").execute(&mut *connection).await?;
        if !job.run(connection).await {
            sqlx::query("ROLLBACK TO unit").execute(&mut *connection).await?;
        }
        sqlx::query("RELEASE unit").execute(&mut *connection).await?;
    }
    sqlx::query("COMMIT").execute(connection).await?;
    Ok(())
}

/// Moves everything into the file, where deleted content is overwritten, and cuts the log to nothing.
async fn empty_log(connection: &mut Connection) {
    match sqlx::query_scalar::<_, i64>("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(connection).await {
        Ok(0) => {}
        Ok(_) => tracing::warn!("a reader kept the log from being emptied; the next erasure does it"),
        Err(error) => tracing::error!(%error, "the log was not emptied after an erasure"),
    }
}

#[cfg(test)]
mod tests;
