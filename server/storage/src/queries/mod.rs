//! Every query of the main store, written once and compiled for each engine:
//! the module above this one names the engine's types.
//!
//! One file per noun. Functions that take a command of the port are whole
//! units of work: they run inside a transaction that the engine begins and
//! ends, and whatever they return an error for is rolled back.

use domain::money::{Currency, Money};
use domain::ports::StoreError;
use jiff::Timestamp;
use sqlx::{ColumnIndex, Row as _};

use super::{CLAIM_FOLLOW_UPS, CLAIM_INSTALMENTS, CLAIM_WATCHES, Connection, Db, lock};
use crate::failure::Failure;

pub(super) mod acceptance;
pub(super) mod alias;
pub(super) mod alias_file;
pub(super) mod alias_news;
pub(super) mod authentication;
pub(super) mod backlog;
pub(super) mod bin;
pub(super) mod card;
pub(super) mod card_entry;
pub(super) mod card_removal;
pub(super) mod card_status;
pub(super) mod card_update;
pub(super) mod case;
pub(super) mod charge;
pub(super) mod clearing;
pub(super) mod consent;
pub(super) mod contact;
pub(super) mod contract;
pub(super) mod custody;
pub(super) mod delivery;
pub(super) mod delivery_log;
pub(super) mod endpoint;
pub(super) mod event;
pub(super) mod feed;
pub(super) mod filed_payment;
pub(super) mod font;
pub(super) mod guard;
pub(super) mod idempotency;
pub(super) mod installation;
pub(super) mod instalment;
pub(super) mod integrity;
pub(super) mod lane;
pub(super) mod logo;
pub(super) mod mail;
pub(super) mod mail_log;
pub(super) mod mandate;
pub(super) mod merchant;
pub(super) mod opening;
pub(super) mod operation;
pub(super) mod payment;
pub(super) mod readiness;
pub(super) mod schedule;
pub(super) mod scheme_reference;
pub(super) mod sealed_card;
pub(super) mod session;
pub(super) mod settlement;
pub(super) mod shown_page;
pub(super) mod theme;
pub(super) mod view;
pub(super) mod wallet;
pub(super) mod wallet_session;

/// What every function here answers.
type Result<T> = std::result::Result<T, Failure>;

/// A row of the engine.
type Row = <Db as sqlx::Database>::Row;

/// Reads what can be read: work that is due for everybody else must not wait for a row that nobody can read.
fn readable<T>(table: &'static str, rows: &[Row], read: impl Fn(&Row) -> Result<T>) -> Vec<T> {
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        match read(row) {
            Ok(value) => found.push(value),
            Err(error) => {
                let id: String = row.try_get("id").unwrap_or_default();
                let error = StoreError::from(error);
                tracing::error!(table, row.id = id, %error, "a row cannot be read and is passed over");
            }
        }
    }
    found
}

/// Reads a row's columns by name, and knows which table to blame.
struct Fields<'r> {
    table: &'static str,
    row: &'r Row,
}

impl<'r> Fields<'r> {
    fn of(table: &'static str, row: &'r Row) -> Self {
        Self { table, row }
    }

    fn get<T>(&self, column: &'static str) -> Result<T>
    where
        T: sqlx::Decode<'r, Db> + sqlx::Type<Db>,
        &'static str: ColumnIndex<Row>,
    {
        Ok(self.row.try_get(column)?)
    }

    fn text(&self, column: &'static str) -> Result<String> {
        self.get(column)
    }

    fn optional_text(&self, column: &'static str) -> Result<Option<String>> {
        self.get(column)
    }

    fn number(&self, column: &'static str) -> Result<i64> {
        self.get(column)
    }

    fn small(&self, column: &'static str) -> Result<u32> {
        u32::try_from(self.number(column)?).map_err(|_| self.wrong(column))
    }

    fn flag(&self, column: &'static str) -> Result<bool> {
        Ok(self.number(column)? != 0)
    }

    fn time(&self, column: &'static str) -> Result<Timestamp> {
        Timestamp::from_millisecond(self.number(column)?).map_err(|_| self.wrong(column))
    }

    fn optional_time(&self, column: &'static str) -> Result<Option<Timestamp>> {
        let ms: Option<i64> = self.get(column)?;
        ms.map(Timestamp::from_millisecond).transpose().map_err(|_| self.wrong(column))
    }

    fn hash(&self, column: &'static str) -> Result<[u8; 32]> {
        self.get::<Vec<u8>>(column)?.try_into().map_err(|_| self.wrong(column))
    }

    fn named<T>(&self, column: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Result<T> {
        read(&self.text(column)?).ok_or_else(|| self.wrong(column))
    }

    fn optional_named<T>(&self, column: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>> {
        let Some(text) = self.optional_text(column)? else { return Ok(None) };
        read(&text).map(Some).ok_or_else(|| self.wrong(column))
    }

    /// From `amount_minor` and `currency`.
    fn money(&self) -> Result<Money> {
        Ok(Money { minor: self.number("amount_minor")?, currency: self.named("currency", Currency::parse)? })
    }

    /// The column cannot be what it is. Its value stays out of the text, which may be logged.
    fn wrong(&self, column: &'static str) -> Failure {
        Failure::Row(self.table, format!("column {column}"))
    }
}

/// Milliseconds UTC: how times are stored.
fn ms(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// Booleans are stored as 0 and 1.
fn bit(value: bool) -> i64 {
    i64::from(value)
}
