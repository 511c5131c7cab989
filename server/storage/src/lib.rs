//! The durable side of Maillon: the domain's `Store` on SQLite and PostgreSQL.
//!
//! Queries are written once, in `queries/<noun>.rs`, and compiled for each
//! engine; what differs (how a unit of work begins and ends, how due work is
//! claimed, what is checked at start) is in `sqlite.rs` and `postgres.rs`.
//! One conformance suite runs on both.

#![expect(clippy::duplicate_mod, reason = "queries are written once and compiled for each engine")]

pub mod backup;
mod failure;
mod json;
pub mod key_store;
mod migrations;
pub mod observer;
mod postgres;
mod sqlite;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use domain::ports::Store;

// The version is chosen in the workspace: an older SQLite can lose committed writes.
use libsqlite3_sys as _;

/// Connections unless said otherwise: enough readers for two cores on SQLite, and for one node on PostgreSQL.
const CONNECTIONS: u32 = 8;

/// How to open a store.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Options {
    /// Connections held at most: on SQLite for reading, beside the one that writes; on PostgreSQL for all.
    pub connections: u32,
    /// Refuse an engine whose settings can lose or damage what was acknowledged; otherwise the log says so.
    pub strict: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { connections: CONNECTIONS, strict: true }
    }
}

/// Why a store was not opened. The text is for the log and never holds the address, which may hold a password.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Not an address that this crate understands.
    #[error("database address: {0}")]
    Url(&'static str),
    /// The engine is set up in a way that can lose or damage what was acknowledged.
    #[error("database: {0}")]
    Unsafe(String),
    /// The folder or file cannot be made.
    #[error("database file: {0}")]
    File(#[from] std::io::Error),
    /// The engine's own word.
    #[error("database: {0}")]
    Engine(#[from] sqlx::Error),
    /// A migration failed, or one that was applied has been edited since.
    #[error("database migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
}

/// Opens the store at `sqlite://path` (folder and file are made) or `postgres://…`, and migrates it.
pub async fn open(url: &str, options: &Options) -> Result<Arc<dyn Store>, OpenError> {
    match Address::parse(url)? {
        Address::Sqlite(path) => sqlite::open(path, options).await,
        Address::Postgres => postgres::open(url, options).await,
    }
}

/// As [`open`] for `sqlite://path`, with somebody who is told of every use: for a simulation.
pub async fn open_observed(
    url: &str,
    options: &Options,
    observer: Arc<dyn observer::Observer>,
) -> Result<Arc<dyn Store>, OpenError> {
    match Address::parse(url)? {
        Address::Sqlite(path) => sqlite::open_observed(path, options, observer).await,
        Address::Postgres => Err(OpenError::Url("only sqlite:// can be observed")),
    }
}

/// Which engine an address names.
enum Address<'a> {
    /// The file's path.
    Sqlite(&'a str),
    Postgres,
}

impl<'a> Address<'a> {
    fn parse(url: &'a str) -> Result<Self, OpenError> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres);
        }
        let Some(path) = url.strip_prefix("sqlite://") else {
            return Err(OpenError::Url("it begins neither with sqlite:// nor with postgres://"));
        };
        match path {
            "" => Err(OpenError::Url("the path of the file is missing")),
            _ if path.contains('?') => Err(OpenError::Url("sqlite:// takes a path and no parameters")),
            _ if path.contains(":memory:") => Err(OpenError::Url("a database in memory is not durable")),
            _ => Ok(Self::Sqlite(path)),
        }
    }
}

/// What a trace shows of a unit of work: its command's type, and how long its caller waited. What looks for work every
/// few moments is no trace of its own.
fn span_of(command: &'static str) -> tracing::Span {
    if tracing::Span::current().is_none() {
        return tracing::Span::none();
    }
    tracing::info_span!("store.write", unit = command)
}

/// A unit of work at work.
type Running<'c, T> = Pin<Box<dyn Future<Output = Result<T, failure::Failure>> + Send + 'c>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_durable_addresses_are_taken() {
        for url in ["", "mysql://x", "sqlite://", "sqlite://x?mode=memory", "sqlite://:memory:", "data/x.db"] {
            assert!(Address::parse(url).is_err(), "{url}");
        }
        assert!(matches!(Address::parse("sqlite://data/x.db"), Ok(Address::Sqlite("data/x.db"))));
        assert!(matches!(Address::parse("sqlite:///srv/x.db"), Ok(Address::Sqlite("/srv/x.db"))));
        assert!(matches!(Address::parse("postgres://u@h/d"), Ok(Address::Postgres)));
    }
}
