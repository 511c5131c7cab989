//! What is SQLite's own: one writer task, a pool of readers, and the settings
//! without which a committed write could be lost.

use std::future::{Ready, ready};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use domain::keys::KeyStore;
use domain::ports::Store;
use domain::ports::backlog::Connections;
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqlitePoolOptions;
use sqlx::{ConnectOptions, SqlitePool, Transaction};
use tracing::Instrument;

use crate::failure::Failure;
use crate::observer::Observer;
use crate::{OpenError, Options, Running, migrations, span_of};

pub(crate) mod backup;
mod file;
#[path = "key_queries/mod.rs"]
mod key_queries;
#[path = "keys.rs"]
mod keys;
#[path = "queries/mod.rs"]
mod queries;
mod readers;
#[path = "store.rs"]
mod store;
mod writer;

/// How long a reader waits for a free connection, in seconds.
const ACQUIRE_TIMEOUT_S: u64 = 5;

/// Connections for reads that must see one moment.
const SNAPSHOTS_MAX: u32 = 4;

/// The engine.
type Db = sqlx::Sqlite;
/// A connection of it.
type Connection = sqlx::SqliteConnection;
/// A unit of work: what it is told, and what it does with that inside a transaction.
type Unit<C, T> = for<'c> fn(&'c mut Connection, &'c C) -> Running<'c, T>;

/// Claims reversals, captures and refunds that are due at `$1`, leased until `$2`, at most `$3`: one writer, so nobody
/// to skip. The index is named because the planner would sort all open operations instead.
const CLAIM_FOLLOW_UPS: &str = "UPDATE operations SET fence = fence + 1, due_at = $2
     WHERE id IN (
         SELECT id FROM operations INDEXED BY operations_due
         WHERE state = 'intended' AND kind IN ('reversal', 'capture', 'refund') AND due_at <= $1
         ORDER BY due_at, id LIMIT $3)
     RETURNING id, merchant_id, session_id, pay_id, contract_id, kind, state, amount_minor, currency, brand,
         record_id, original_id, stan, intended_at, approval_code, response_code, advice_code, attempts, due_at, fence";

/// Claims instalments that somebody should look at, at `$1`, leased until `$2`, at most `$3`. Those to be announced
/// first stay as they are; those to be charged are being charged.
const CLAIM_INSTALMENTS: &str = "UPDATE instalments SET fence = fence + 1, wake_at = $2,
         state = CASE WHEN charge_at <= $1 AND NOT (state = 'planned' AND notice = 1) THEN 'charging' ELSE state END
     WHERE rowid IN (
         SELECT rowid FROM instalments INDEXED BY instalments_due WHERE wake_at <= $1 ORDER BY wake_at LIMIT $3)
     RETURNING schedule_id, rank, state, due_on, amount_minor, currency, notice, charge_at, wake_at, pay_id, attempts,
         declines, reason, fence";

/// Claims watched cards that are due at `$1`, leased until `$2`, at most `$3`.
const CLAIM_WATCHES: &str = "UPDATE card_watches SET fence = fence + 1, due_at = $2
     WHERE card_id IN (SELECT card_id FROM card_watches WHERE due_at <= $1 ORDER BY due_at, card_id LIMIT $3)
     RETURNING card_id, merchant_id, contract_id, fence";

/// Locks a name to the end of the transaction: one writer, so nobody to lock out.
fn lock(_connection: &mut Connection, _name: &str) -> Ready<Result<(), Failure>> {
    ready(Ok(()))
}

/// Opens the main store in a file.
pub(crate) async fn open(path: &str, options: &Options) -> Result<Arc<dyn Store>, OpenError> {
    Ok(Arc::new(store::SqlStore::new(Engine::open(path, options, &migrations::sqlite()).await?)))
}

/// As [`open`], observed.
pub(crate) async fn open_observed(
    path: &str,
    options: &Options,
    observer: Arc<dyn Observer>,
) -> Result<Arc<dyn Store>, OpenError> {
    let engine = Engine::open(path, options, &migrations::sqlite()).await?;
    Ok(Arc::new(store::SqlStore::new(Engine { observer: Some(observer), ..engine })))
}

/// Opens the key store in a file.
pub(crate) async fn open_keys(path: &str, options: &Options) -> Result<Arc<dyn KeyStore>, OpenError> {
    Ok(Arc::new(keys::SqlKeyStore::new(Engine::open(path, options, &migrations::sqlite_keys()).await?)))
}

/// An open file: one writer, several readers.
struct Engine {
    writer: writer::Writer,
    readers: readers::Readers,
    snapshots: SqlitePool,
    observer: Option<Arc<dyn Observer>>,
}

impl Engine {
    async fn open(path: &str, options: &Options, migrator: &Migrator) -> Result<Self, OpenError> {
        let path = Path::new(path);
        file::create(path)?;
        let mut connection = file::writing(path).connect().await?;
        file::check(&mut connection).await?;
        let alone = file::alone(path).await?;
        migrator.run_direct(None, &mut connection, false).await?;
        drop(alone);
        let readers = readers::Readers::open(file::reading(path), options.connections).await?;
        let snapshots = SqlitePoolOptions::new()
            .max_connections(SNAPSHOTS_MAX)
            .acquire_timeout(Duration::from_secs(ACQUIRE_TIMEOUT_S))
            .connect_lazy_with(file::reading(path));
        Ok(Self { writer: writer::Writer::start(connection, file::writing(path)), readers, snapshots, observer: None })
    }

    /// Runs a unit of work; when this returns, it is on disk, or nothing of it is.
    async fn write<C, T>(&self, command: C, unit: Unit<C, T>) -> Result<T, Failure>
    where
        C: Send + Sync + 'static,
        T: Send + 'static,
    {
        self.unit(command, unit, false).await
    }

    /// As `write`, and what was deleted is also gone from the write-ahead log.
    async fn erase<C, T>(&self, command: C, unit: Unit<C, T>) -> Result<T, Failure>
    where
        C: Send + Sync + 'static,
        T: Send + 'static,
    {
        self.unit(command, unit, true).await
    }

    async fn unit<C, T>(&self, command: C, unit: Unit<C, T>, erases: bool) -> Result<T, Failure>
    where
        C: Send + Sync + 'static,
        T: Send + 'static,
    {
        let name = std::any::type_name::<C>();
        let written = self.writer.write(command, unit, erases).instrument(span_of(name));
        let Some(observer) = &self.observer else { return written.await };
        observer.before(name).await.map_err(Failure::Busy)?;
        let done = written.await;
        observer.after(name).await.map_err(Failure::Busy)?;
        done
    }

    async fn reads(&self) -> Result<(), Failure> {
        match &self.observer {
            Some(observer) => observer.reads().await.map_err(Failure::Busy),
            None => Ok(()),
        }
    }

    /// Connections for reading.
    fn connections(&self) -> Connections {
        let (used, most) = self.readers.use_of();
        Connections { used: u32::try_from(used).unwrap_or(u32::MAX), most: u32::try_from(most).unwrap_or(u32::MAX) }
    }

    /// A connection for one read.
    async fn read(&self) -> Result<readers::Reader, Failure> {
        self.reads().await?;
        self.readers.take().await
    }

    /// A connection that sees one moment, however many reads it does.
    async fn snapshot(&self) -> Result<Transaction<'static, Db>, Failure> {
        self.reads().await?;
        Ok(self.snapshots.begin().await?)
    }
}
