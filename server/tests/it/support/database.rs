//! Databases for child processes, and what is in them.

use std::path::Path;

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{Connection, Row, TypeInfo, ValueRef};
use tempfile::TempDir;

use super::canary::hex;

/// Where a server for tests is, on which databases may be made.
const SERVER: &str = "MAILLON_TEST_POSTGRES_URL";

/// Names of the two databases of one house.
pub struct Database {
    pub url: String,
    pub key_url: String,
    postgres: Option<String>,
}

/// A setting of the tests.
#[expect(clippy::disallowed_methods, reason = "settings of tests are not settings of the product")]
pub fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

impl Database {
    pub fn sqlite(folder: &TempDir) -> Self {
        Self::sqlite_in(folder.path())
    }

    pub fn sqlite_in(folder: &Path) -> Self {
        let path = folder.display();
        let (url, key_url) = (format!("sqlite://{path}/maillon.db"), format!("sqlite://{path}/maillon-keys.db"));
        Self { url, key_url, postgres: None }
    }

    /// `None` when no server is named. `name` must be unique among tests that run.
    pub async fn postgres(name: &str) -> Option<Self> {
        let server = setting(SERVER)?;
        let name = format!("it_{}_{name}", std::process::id());
        let mut connection = PgConnection::connect(&server).await.unwrap();
        for database in [name.clone(), format!("{name}_keys")] {
            execute(&mut connection, format!("DROP DATABASE IF EXISTS {database} WITH (FORCE)")).await;
            execute(&mut connection, format!("CREATE DATABASE {database}")).await;
        }
        let url = |database: &str| {
            let mut url = url::Url::parse(&server).unwrap();
            url.set_path(database);
            url.to_string()
        };
        Some(Self { url: url(&name), key_url: url(&format!("{name}_keys")), postgres: Some(name) })
    }

    /// Gives the databases back.
    pub async fn clear(&self) {
        let (Some(name), Some(server)) = (&self.postgres, setting(SERVER)) else { return };
        let mut connection = PgConnection::connect(&server).await.unwrap();
        for database in [name.clone(), format!("{name}_keys")] {
            execute(&mut connection, format!("DROP DATABASE IF EXISTS {database} WITH (FORCE)")).await;
        }
    }

    /// Lets nobody in any more, and sends those away who are in; or lets them in again. PostgreSQL alone.
    pub async fn shut(&self, shut: bool) {
        let (name, server) = (self.postgres.as_ref().unwrap(), setting(SERVER).unwrap());
        let mut connection = PgConnection::connect(&server).await.unwrap();
        execute(&mut connection, format!("ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {}", !shut)).await;
        if shut {
            let end = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
            execute(&mut connection, end).await;
        }
    }

    /// Every value in every table of both databases, as text.
    pub async fn cells(&self) -> Vec<String> {
        let mut cells = Vec::new();
        for url in [&self.url, &self.key_url] {
            if url.starts_with("sqlite") {
                cells.extend(sqlite_cells(url).await);
            } else {
                cells.extend(postgres_cells(url).await);
            }
        }
        cells
    }
}

async fn execute(connection: &mut PgConnection, statement: String) {
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(connection).await.unwrap();
}

async fn sqlite_cells(url: &str) -> Vec<String> {
    let options: SqliteConnectOptions = url.parse().unwrap();
    let mut connection = SqliteConnection::connect_with(&options.read_only(true)).await.unwrap();
    let tables = sqlx::query("SELECT name FROM sqlite_schema WHERE type = 'table'").fetch_all(&mut connection).await;
    let mut cells = Vec::new();
    for table in tables.unwrap() {
        let statement = format!("SELECT * FROM \"{}\"", table.get::<String, _>(0));
        let rows = sqlx::query(sqlx::AssertSqlSafe(statement)).fetch_all(&mut connection).await.unwrap();
        for row in rows {
            for index in 0..row.len() {
                let kind = row.try_get_raw(index).unwrap().type_info().name().to_owned();
                cells.push(match kind.as_str() {
                    "NULL" => String::new(),
                    "INTEGER" => row.get_unchecked::<i64, _>(index).to_string(),
                    "BLOB" => hex(row.get_unchecked::<&[u8], _>(index)),
                    _ => row.get_unchecked::<String, _>(index),
                });
            }
        }
    }
    cells
}

async fn postgres_cells(url: &str) -> Vec<String> {
    let options: PgConnectOptions = url.parse().unwrap();
    let mut connection = PgConnection::connect_with(&options).await.unwrap();
    let names =
        "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = 'public'";
    let mut cells = Vec::new();
    for name in sqlx::query(names).fetch_all(&mut connection).await.unwrap() {
        let (table, column) = (name.get::<String, _>(0), name.get::<String, _>(1));
        let statement = format!("SELECT coalesce(\"{column}\"::text, '') FROM \"{table}\"");
        let rows = sqlx::query(sqlx::AssertSqlSafe(statement)).fetch_all(&mut connection).await.unwrap();
        cells.extend(rows.iter().map(|row| row.get::<String, _>(0)));
    }
    cells
}
