//! The server: how it is reached, what it must be set to, and its schema.

use std::str::FromStr;

use sqlx::migrate::Migrator;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions};

use super::Connection;
use crate::OpenError;

/// Longest run of one statement, in milliseconds.
const STATEMENT_TIMEOUT_MS: u32 = 10_000;

/// Longest wait for a lock, in milliseconds.
const LOCK_TIMEOUT_MS: u32 = 5_000;

/// A transaction of a process that hangs is ended after this, in milliseconds.
const IDLE_TRANSACTION_TIMEOUT_MS: u32 = 30_000;

/// How long a migration waits for another process that migrates, in milliseconds.
const MIGRATION_LOCK_TIMEOUT_MS: u32 = 120_000;

/// Reads the address. READ COMMITTED: every invariant is a constraint or a compare-and-set.
pub(super) fn options(url: &str, schema: Option<&str>) -> Result<PgConnectOptions, OpenError> {
    let options = PgConnectOptions::from_str(url)
        .map_err(|_| OpenError::Url("it is not of the form postgres://user@host/database"))?
        .application_name("maillon")
        .options([("default_transaction_isolation", "read committed")]);
    Ok(match schema {
        Some(schema) => options.options([("search_path", schema)]),
        None => options,
    })
}

/// Adds the limits that every connection but the migrating one has.
pub(super) fn limited(options: PgConnectOptions) -> PgConnectOptions {
    options.options([
        ("statement_timeout", STATEMENT_TIMEOUT_MS.to_string()),
        ("lock_timeout", LOCK_TIMEOUT_MS.to_string()),
        ("idle_in_transaction_session_timeout", IDLE_TRANSACTION_TIMEOUT_MS.to_string()),
    ])
}

/// Checks what durability rests on, then migrates on a connection of its own, one process at a time.
pub(super) async fn prepare(
    options: &PgConnectOptions,
    migrator: &Migrator,
    schema: Option<&str>,
) -> Result<(), OpenError> {
    let timeout = MIGRATION_LOCK_TIMEOUT_MS.to_string();
    let mut connection = options.clone().options([("lock_timeout", timeout)]).connect().await?;
    check(&mut connection).await?;
    if let Some(schema) = schema {
        create_schema(&mut connection, schema).await?;
    }
    migrator.run_direct(None, &mut connection, false).await?;
    sqlx::Connection::close(connection).await?;
    Ok(())
}

async fn check(connection: &mut Connection) -> Result<(), OpenError> {
    for (statement, name) in [("SHOW fsync", "fsync"), ("SHOW full_page_writes", "full_page_writes")] {
        let value: String = sqlx::query_scalar(statement).fetch_one(&mut *connection).await?;
        if value != "on" {
            return Err(OpenError::Unsafe(format!("{name} is {value}: a crash could damage or lose committed writes")));
        }
    }
    let commits: String = sqlx::query_scalar("SHOW synchronous_commit").fetch_one(&mut *connection).await?;
    if commits == "off" {
        return Err(OpenError::Unsafe("synchronous_commit is off: a crash could lose committed writes".to_owned()));
    }
    Ok(())
}

/// Looked for first, because only making it needs the right to.
async fn create_schema(connection: &mut Connection, schema: &str) -> Result<(), OpenError> {
    let exists: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = $1)")
        .bind(schema)
        .fetch_one(&mut *connection)
        .await?;
    if exists {
        return Ok(());
    }
    // The name is a constant of this crate.
    let made = sqlx::query(AssertSqlSafe(format!("CREATE SCHEMA IF NOT EXISTS {schema}"))).execute(connection).await;
    match made {
        // Two processes at once: the other has made it.
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Ok(()),
        made => {
            made?;
            Ok(())
        }
    }
}
