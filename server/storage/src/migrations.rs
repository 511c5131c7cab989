//! The schemas, embedded in the binary. The same numbers and names for both
//! engines; an applied migration is never edited.

use std::borrow::Cow;

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

macro_rules! migrations {
    ($folder:literal: $($number:literal $file:literal),+ $(,)?) => {
        Migrator::with_migrations(vec![$(
            Migration::new(
                $number,
                Cow::Borrowed($file),
                MigrationType::Simple,
                include_str!(concat!("../migrations/", $folder, "/", $file, ".sql")).into_sql_str(),
                false,
            ),
        )+])
    };
}

macro_rules! main_store {
    ($folder:literal) => {
        migrations!($folder:
            1 "0001_merchants",
            2 "0002_sessions",
            3 "0003_cards",
            4 "0004_operations",
            5 "0005_events",
            6 "0006_installation",
        )
    };
}

/// The main store on SQLite.
pub(crate) fn sqlite() -> Migrator {
    main_store!("sqlite")
}

/// The main store on PostgreSQL.
pub(crate) fn postgres() -> Migrator {
    main_store!("postgres")
}

/// The key store on SQLite.
pub(crate) fn sqlite_keys() -> Migrator {
    migrations!("keys/sqlite": 1 "0001_record_keys")
}

/// The key store on PostgreSQL.
pub(crate) fn postgres_keys() -> Migrator {
    migrations!("keys/postgres": 1 "0001_record_keys")
}
