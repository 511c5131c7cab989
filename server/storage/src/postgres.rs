//! What is PostgreSQL's own: a pool, transactions that are repeated when the
//! engine asks for it, and the settings without which a committed write could
//! be lost.

use std::sync::Arc;
use std::time::Duration;

use domain::keys::KeyStore;
use domain::ports::Store;
use domain::ports::backlog::Connections;
use sqlx::migrate::Migrator;
use sqlx::pool::PoolConnection;
use sqlx::postgres::PgPoolOptions;
use sqlx::{PgPool, Transaction};
use tracing::Instrument;

use crate::failure::Failure;
use crate::{OpenError, Options, Running, migrations, span_of};

#[path = "key_queries/mod.rs"]
mod key_queries;
#[path = "keys.rs"]
mod keys;
mod promises;
#[path = "queries/mod.rs"]
mod queries;
mod server;
#[path = "store.rs"]
mod store;

/// How long a caller waits for a free connection, in seconds.
const ACQUIRE_TIMEOUT_S: u64 = 5;

/// How often a unit of work is tried when the engine says that another one was in its way.
const ATTEMPTS_MAX: u32 = 5;

/// Wait before the second attempt, in milliseconds; doubled for each further one.
const BACK_OFF_MS: u64 = 5;

/// The schema of the key store.
const KEY_SCHEMA: &str = "maillon_keys";

/// The engine.
type Db = sqlx::Postgres;
/// A connection of it.
type Connection = sqlx::PgConnection;
/// A unit of work: what it is told, and what it does with that inside a transaction.
type Unit<C, T> = for<'c> fn(&'c mut Connection, &'c C) -> Running<'c, T>;

/// Claims reversals, captures and refunds that are due at `$1`, leased until `$2`, at most `$3`; those that
/// another process is claiming are skipped. MATERIALIZED, so that the limit is applied once.
const CLAIM_FOLLOW_UPS: &str = "WITH due AS MATERIALIZED (
         SELECT id FROM operations
         WHERE state = 'intended' AND kind IN ('reversal', 'capture', 'refund') AND due_at <= $1
         ORDER BY due_at, id LIMIT $3
         FOR UPDATE SKIP LOCKED)
     UPDATE operations SET fence = fence + 1, due_at = $2
     FROM due WHERE operations.id = due.id
     RETURNING operations.id, merchant_id, session_id, pay_id, contract_id, kind, state, amount_minor, currency,
         brand, record_id, original_id, stan, intended_at, approval_code, response_code, advice_code, attempts,
         due_at, fence";

/// Claims instalments that somebody should look at, at `$1`, leased until `$2`, at most `$3`; those that another
/// process is claiming are skipped. Those to be announced first stay as they are; those to be charged are being charged.
const CLAIM_INSTALMENTS: &str = "WITH due AS MATERIALIZED (
         SELECT schedule_id, rank FROM instalments WHERE wake_at <= $1
         ORDER BY wake_at LIMIT $3
         FOR UPDATE SKIP LOCKED)
     UPDATE instalments SET fence = fence + 1, wake_at = $2,
         state = CASE WHEN charge_at <= $1 AND NOT (state = 'planned' AND notice = 1) THEN 'charging' ELSE state END
     FROM due WHERE instalments.schedule_id = due.schedule_id AND instalments.rank = due.rank
     RETURNING instalments.schedule_id, instalments.rank, state, due_on, amount_minor, currency, notice, charge_at,
         wake_at, pay_id, attempts, declines, reason, fence";

/// Claims watched cards that are due at `$1`, leased until `$2`, at most `$3`; those that another process is claiming
/// are skipped.
const CLAIM_WATCHES: &str = "WITH due AS MATERIALIZED (
         SELECT card_id FROM card_watches WHERE due_at <= $1 ORDER BY due_at, card_id LIMIT $3
         FOR UPDATE SKIP LOCKED)
     UPDATE card_watches SET fence = fence + 1, due_at = $2
     FROM due WHERE card_watches.card_id = due.card_id
     RETURNING card_watches.card_id, merchant_id, contract_id, fence";

/// Locks a name to the end of the transaction.
async fn lock(connection: &mut Connection, name: &str) -> Result<(), Failure> {
    sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))").bind(name).execute(connection).await?;
    Ok(())
}

/// Opens the main store in a database.
pub(crate) async fn open(url: &str, options: &Options) -> Result<Arc<dyn Store>, OpenError> {
    let engine = Engine::open(url, options, &migrations::postgres(), None).await?;
    promises::check(&server::options(url, None)?, options.strict).await?;
    Ok(Arc::new(store::SqlStore::new(engine)))
}

/// Opens the key store in a schema of its own.
pub(crate) async fn open_keys(url: &str, options: &Options) -> Result<Arc<dyn KeyStore>, OpenError> {
    let engine = Engine::open(url, options, &migrations::postgres_keys(), Some(KEY_SCHEMA)).await?;
    Ok(Arc::new(keys::SqlKeyStore::new(engine)))
}

/// An open database.
struct Engine {
    pool: PgPool,
}

impl Engine {
    async fn open(url: &str, options: &Options, migrator: &Migrator, schema: Option<&str>) -> Result<Self, OpenError> {
        let connect = server::options(url, schema)?;
        server::prepare(&connect, migrator, schema, options.strict).await?;
        let pool = PgPoolOptions::new()
            .max_connections(options.connections)
            .acquire_timeout(Duration::from_secs(ACQUIRE_TIMEOUT_S))
            .connect_with(server::limited(connect))
            .await?;
        Ok(Self { pool })
    }

    /// Runs a unit of work; when this returns, it is on disk, or nothing of it is.
    ///
    /// Repeated, a bounded number of times, only when the engine has rolled it back for another's sake.
    async fn write<C, T>(&self, command: C, unit: Unit<C, T>) -> Result<T, Failure>
    where
        C: Send + Sync + 'static,
        T: Send + 'static,
    {
        self.repeated(command, unit).instrument(span_of(std::any::type_name::<C>())).await
    }

    async fn repeated<C, T>(&self, command: C, unit: Unit<C, T>) -> Result<T, Failure> {
        let mut attempt = 1;
        loop {
            match self.attempt(&command, unit).await {
                Err(Failure::Engine(error)) if attempt < ATTEMPTS_MAX && is_repeatable(&error) => {
                    tokio::time::sleep(Duration::from_millis(BACK_OFF_MS << attempt)).await;
                    attempt += 1;
                }
                outcome => return outcome,
            }
        }
    }

    async fn attempt<C, T>(&self, command: &C, unit: Unit<C, T>) -> Result<T, Failure> {
        let mut transaction = self.pool.begin().await?;
        match unit(&mut transaction, command).await {
            Ok(value) => {
                transaction.commit().await?;
                Ok(value)
            }
            Err(failure) => {
                // At once, so that nobody waits for its locks. If this fails too, the connection is dropped.
                drop(transaction.rollback().await);
                Err(failure)
            }
        }
    }

    /// As `write`: here erased rows go with the next vacuum.
    async fn erase<C, T>(&self, command: C, unit: Unit<C, T>) -> Result<T, Failure>
    where
        C: Send + Sync + 'static,
        T: Send + 'static,
    {
        self.write(command, unit).await
    }

    /// Connections of the pool.
    fn connections(&self) -> Connections {
        let idle = u32::try_from(self.pool.num_idle()).unwrap_or(u32::MAX);
        Connections { used: self.pool.size().saturating_sub(idle), most: self.pool.options().get_max_connections() }
    }

    /// A connection for one read.
    async fn read(&self) -> Result<PoolConnection<Db>, Failure> {
        Ok(self.pool.acquire().await?)
    }

    /// A connection that sees one moment, however many reads it does.
    async fn snapshot(&self) -> Result<Transaction<'static, Db>, Failure> {
        Ok(self.pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
    }
}

/// Serialisation failure, deadlock, a transaction that the engine undid because this process stood still in the middle
/// of it; or a unique row that another transaction wrote a moment earlier: the next attempt sees that row and says so in
/// the port's words.
fn is_repeatable(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    matches!(code.as_deref(), Some("25P03" | "40001" | "40P01" | "23505"))
}
