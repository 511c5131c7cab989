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

/// Values of `synchronous_commit` that wait for the local disk at least.
const COMMITS_SAFE: &[&str] = &["on", "local", "remote_write", "remote_apply"];

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
    strict: bool,
) -> Result<(), OpenError> {
    let timeout = MIGRATION_LOCK_TIMEOUT_MS.to_string();
    let mut connection = options.clone().options([("lock_timeout", timeout)]).connect().await?;
    check(&mut connection, strict).await?;
    if let Some(schema) = schema {
        create_schema(&mut connection, schema).await?;
    }
    migrator.run_direct(None, &mut connection, false).await?;
    sqlx::Connection::close(connection).await?;
    Ok(())
}

async fn check(connection: &mut Connection, strict: bool) -> Result<(), OpenError> {
    let standby: bool = sqlx::query_scalar("SELECT pg_is_in_recovery()").fetch_one(&mut *connection).await?;
    if standby {
        return Err(OpenError::Unsafe("it is a standby, which takes no writes and may be behind".to_owned()));
    }
    for (statement, name, safe, danger) in [
        ("SHOW fsync", "fsync", &["on"][..], "a crash could damage or lose committed writes"),
        ("SHOW full_page_writes", "full_page_writes", &["on"], "a crash could damage what is stored"),
        ("SHOW synchronous_commit", "synchronous_commit", COMMITS_SAFE, "a crash could lose committed writes"),
        (
            "SHOW transaction_isolation",
            "transaction_isolation",
            &["read committed"],
            "something between here and the database changes settings",
        ),
    ] {
        let value: String = sqlx::query_scalar(statement).fetch_one(&mut *connection).await?;
        if !safe.contains(&value.as_str()) {
            refuse(strict, format!("{name} is {value}: {danger}"))?;
        }
    }
    Ok(())
}

/// What cannot be relied on: refused, or, where nothing of value is kept, told to whoever reads the log.
pub(super) fn refuse(strict: bool, why: String) -> Result<(), OpenError> {
    if strict {
        return Err(OpenError::Unsafe(why));
    }
    tracing::warn!(why, "the database is not safe for production");
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
