//! A fresh store for one test, and a way around the port to look under it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use domain::keys::KeyStore;
use domain::ports::Store;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, SqliteConnection};
use storage::Options;
use tempfile::TempDir;

/// Names a PostgreSQL server on which databases may be made.
const SERVER: &str = "MAILLON_TEST_POSTGRES_URL";

/// Few, so that many tests at once stay below a server's limit.
pub const OPTIONS: Options = Options { connections: 4, strict: true };

static DATABASES: AtomicU32 = AtomicU32::new(0);

/// A store in a place of its own.
pub struct Bench {
    pub store: Arc<dyn Store>,
    pub place: Place,
}

/// Where it is.
pub enum Place {
    Sqlite(TempDir),
    Postgres { server: String, database: String },
}

impl Bench {
    pub async fn sqlite() -> Self {
        Self::at(Place::Sqlite(tempfile::tempdir().unwrap())).await
    }

    /// `None` when no server is named.
    pub async fn postgres() -> Option<Self> {
        #[expect(clippy::disallowed_methods, reason = "a test's setting")]
        let server = std::env::var(SERVER).ok()?;
        let database = format!("maillon_{}_{}", std::process::id(), DATABASES.fetch_add(1, Ordering::Relaxed));
        let mut connection = PgConnection::connect(&server).await.unwrap();
        let create = AssertSqlSafe(format!("CREATE DATABASE {database}"));
        sqlx::query(create).execute(&mut connection).await.unwrap();
        Some(Self::at(Place::Postgres { server, database }).await)
    }

    async fn at(place: Place) -> Self {
        let store = storage::open(&place.url(), &OPTIONS).await.unwrap();
        // All connections are made now: tests of many callers at once would else meet on the first one.
        let readers: Vec<_> = (0..OPTIONS.connections)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move { store.merchants().await.unwrap() })
            })
            .collect();
        for reader in readers {
            reader.await.unwrap();
        }
        Self { store, place }
    }

    /// A second process, as far as the store can tell.
    pub async fn second(&self) -> Arc<dyn Store> {
        storage::open(&self.place.url(), &OPTIONS).await.unwrap()
    }

    pub async fn keys(&self) -> Arc<dyn KeyStore> {
        storage::key_store::open_keys(&self.place.keys_url(), &OPTIONS).await.unwrap()
    }

    /// Runs a statement past the port.
    pub async fn execute(&self, statement: &'static str) -> Result<u64, sqlx::Error> {
        match &self.place {
            Place::Sqlite(folder) => {
                let options = sqlx::sqlite::SqliteConnectOptions::new().filename(folder.path().join("store.db"));
                let mut connection: SqliteConnection = options.connect().await?;
                Ok(sqlx::query(statement).execute(&mut connection).await?.rows_affected())
            }
            Place::Postgres { .. } => {
                let mut connection = PgConnection::connect(&self.place.url()).await?;
                Ok(sqlx::query(statement).execute(&mut connection).await?.rows_affected())
            }
        }
    }

    /// Another place, where nothing is yet: for rows and keys.
    pub async fn empty(&self, name: &str) -> (String, String) {
        match &self.place {
            Place::Sqlite(folder) => {
                let at = |file: &str| format!("sqlite://{}/{name}/{file}.db", folder.path().display());
                (at("store"), at("keys"))
            }
            Place::Postgres { server, database } => {
                let database = format!("{database}_{name}");
                let create = AssertSqlSafe(format!("CREATE DATABASE {database}"));
                let mut connection = PgConnection::connect(server).await.unwrap();
                sqlx::query(create).execute(&mut connection).await.unwrap();
                let url = Place::Postgres { server: server.clone(), database }.url();
                (url.clone(), url)
            }
        }
    }

    /// Takes it away again.
    pub async fn remove(&self, name: &str) {
        if let Place::Postgres { server, database } = &self.place {
            let mut connection = PgConnection::connect(server).await.unwrap();
            let remove = AssertSqlSafe(format!("DROP DATABASE {database}_{name} WITH (FORCE)"));
            sqlx::query(remove).execute(&mut connection).await.unwrap();
        }
    }

    /// Every row of every table as lower-case text, blobs in hexadecimal.
    pub async fn rows(&self) -> Vec<String> {
        let mut rows = Vec::new();
        match &self.place {
            Place::Sqlite(folder) => {
                let options = sqlx::sqlite::SqliteConnectOptions::new().filename(folder.path().join("store.db"));
                let mut c: SqliteConnection = options.connect().await.unwrap();
                let selects: Vec<String> = sqlx::query_scalar(
                    "SELECT 'SELECT ''' || m.name || ''' || ' || group_concat('quote(\"' || i.name || '\")', '||'',''||')
                         || ' FROM \"' || m.name || '\"'
                     FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS i WHERE m.type = 'table' GROUP BY m.name",
                )
                .fetch_all(&mut c)
                .await
                .unwrap();
                for select in selects {
                    rows.extend(
                        sqlx::query_scalar::<_, String>(AssertSqlSafe(select)).fetch_all(&mut c).await.unwrap(),
                    );
                }
            }
            Place::Postgres { .. } => {
                let mut c = PgConnection::connect(&self.place.url()).await.unwrap();
                let selects: Vec<String> = sqlx::query_scalar(
                    "SELECT 'SELECT ''' || tablename || ''' || t::text FROM \"' || tablename || '\" AS t'
                     FROM pg_tables WHERE schemaname = 'public'",
                )
                .fetch_all(&mut c)
                .await
                .unwrap();
                for select in selects {
                    rows.extend(
                        sqlx::query_scalar::<_, String>(AssertSqlSafe(select)).fetch_all(&mut c).await.unwrap(),
                    );
                }
            }
        }
        rows.into_iter().map(|row| row.to_lowercase()).collect()
    }

    /// Takes the database away again.
    pub async fn clear(self) {
        if let Place::Postgres { server, database } = self.place {
            drop(self.store);
            let mut connection = PgConnection::connect(&server).await.unwrap();
            let remove = AssertSqlSafe(format!("DROP DATABASE {database} WITH (FORCE)"));
            sqlx::query(remove).execute(&mut connection).await.unwrap();
        }
    }
}

impl Place {
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(folder) => format!("sqlite://{}/store.db", folder.path().display()),
            Self::Postgres { server, database } => {
                let options: sqlx::postgres::PgConnectOptions = server.parse().unwrap();
                options.database(database).to_url_lossy().to_string()
            }
        }
    }

    /// On PostgreSQL the same database: the key store has a schema of its own.
    pub fn keys_url(&self) -> String {
        match self {
            Self::Sqlite(folder) => format!("sqlite://{}/keys/keys.db", folder.path().display()),
            Self::Postgres { .. } => self.url(),
        }
    }
}
