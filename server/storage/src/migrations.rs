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
            7 "0007_charges",
            8 "0008_settlements",
            9 "0009_notifications",
            10 "0010_schedules",
            12 "0012_advice",
            13 "0013_declines",
            14 "0014_card_expiry",
            15 "0015_mails",
            17 "0017_card_lifecycle",
            18 "0018_wallet_page",
            19 "0019_themes",
            20 "0020_time_limits",
            21 "0021_custody",
            23 "0023_shown_pages",
            24 "0024_integrity",
            25 "0025_guard",
            26 "0026_sessions_by_wallet",
            27 "0027_smartbill",
            28 "0028_fonts",
            29 "0029_amex_payments",
            30 "0030_integrity_addresses",
            31 "0031_filed_decisions",
            32 "0032_themes_kept",
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
    migrations!("keys/sqlite": 1 "0001_record_keys", 2 "0002_generations")
}

/// The key store on PostgreSQL.
pub(crate) fn postgres_keys() -> Migrator {
    migrations!("keys/postgres": 1 "0001_record_keys", 2 "0002_generations")
}

#[cfg(test)]
mod tests {
    use sqlx::{Connection, SqliteConnection};

    use super::sqlite;

    /// Runs the migrations numbered below `until`, as a server of that time would have.
    async fn migrated(until: i64) -> SqliteConnection {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        let mut earlier = sqlite();
        earlier.migrations.to_mut().retain(|migration| migration.version < until);
        earlier.run_direct(None, &mut connection, false).await.unwrap();
        connection
    }

    #[tokio::test]
    async fn what_was_stored_before_payments_without_a_visit_stays() {
        let mut c = migrated(7).await;
        for statement in [
            "INSERT INTO merchants VALUES ('m', 'M', 0, 0)",
            "INSERT INTO points_of_sale VALUES ('m', 'web', 'W', 0, '{}')",
            "INSERT INTO sessions VALUES ('s', zeroblob(32), 'm', 'web', 'p', 'w', 1, 'created', 0, 'EUR',
                 'verification', '{}', 0, 0, 0, 0, NULL, 0, 3, NULL, NULL, NULL)",
            "INSERT INTO payments VALUES ('p', 'm', 's', 'T', 'R', 'x', 0, 'EUR', 0, 0, 'pending', NULL, NULL, '{}', 0)",
        ] {
            sqlx::query(statement).execute(&mut c).await.unwrap();
        }
        sqlite().run_direct(None, &mut c, false).await.unwrap();
        let wallet: String = sqlx::query_scalar("SELECT wallet_id FROM payments WHERE session_id = 's'")
            .fetch_one(&mut c)
            .await
            .unwrap();
        assert_eq!(wallet, "w");
        let without = "INSERT INTO payments (pay_id, merchant_id, session_id, wallet_id, trans_id, ref_nr, x_id,
             amount_minor, currency, captured_minor, refunded_minor, status, echo, created_at)
             VALUES ($1, 'm', $2, 'w', 'T', 'R', 'x', 0, 'EUR', 0, 0, 'pending', '{}', 0)";
        for pay_id in ["q", "r"] {
            sqlx::query(without).bind(pay_id).bind(None::<String>).execute(&mut c).await.unwrap();
        }
        let twice = sqlx::query(without).bind("t").bind("s").execute(&mut c).await;
        assert!(twice.is_err(), "one visit still makes one payment");
        let check: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut c).await.unwrap();
        assert_eq!(check, "ok");
    }
}
