//! What every compare-and-set and every claim relies on, tried at start rather than believed of a version number:
//! a proxy in between, or something that only speaks PostgreSQL's language, may keep none of it.

use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection as _};

use super::{Connection, server};
use crate::OpenError;

/// How long the trial waits for another process that tries the same, in milliseconds.
const LOCK_TIMEOUT_MS: u32 = 20_000;

/// Tries it with two connections on the row that means nothing.
pub(super) async fn check(options: &PgConnectOptions, strict: bool) -> Result<(), OpenError> {
    let options = options.clone().options([("lock_timeout", LOCK_TIMEOUT_MS.to_string())]);
    let (mut first, mut second) = (options.connect().await?, options.connect().await?);
    let broken = match try_out(&mut first, &mut second).await {
        Ok(broken) => broken,
        Err(sqlx::Error::Database(error)) => {
            Some(format!("two transactions cannot do their work side by side: {error}"))
        }
        Err(error) => return Err(error.into()),
    };
    drop((first.close().await, second.close().await));
    broken.map_or(Ok(()), |broken| server::refuse(strict, broken))
}

/// Answers the promise that was not kept.
async fn try_out(first: &mut Connection, second: &mut Connection) -> Result<Option<String>, sqlx::Error> {
    // Until the connection is closed: one process at a time tries this.
    sqlx::query("SELECT pg_advisory_lock(hashtextextended('maillon promises', 0))").execute(&mut *first).await?;
    let mut one = first.begin().await?;
    let turns: i64 = sqlx::query_scalar("UPDATE readiness SET turns = turns + 1 WHERE id = 1 RETURNING turns")
        .fetch_one(&mut *one)
        .await?;
    let mut other = second.begin().await?;
    let unlocked: bool =
        sqlx::query_scalar("SELECT pg_try_advisory_xact_lock(hashtextextended('maillon promises', 0))")
            .fetch_one(&mut *other)
            .await?;
    let seen: i64 = sqlx::query_scalar("SELECT turns FROM readiness WHERE id = 1").fetch_one(&mut *other).await?;
    let claimed =
        sqlx::query("SELECT id FROM readiness WHERE id = 1 FOR UPDATE SKIP LOCKED").fetch_optional(&mut *other).await?;
    let (moved, committed) = tokio::join!(
        sqlx::query("UPDATE readiness SET turns = $1 + 1 WHERE id = 1 AND turns = $1").bind(seen).execute(&mut *other),
        one.commit()
    );
    committed?;
    let moved = moved?.rows_affected();
    let later: i64 = sqlx::query_scalar("SELECT turns FROM readiness WHERE id = 1").fetch_one(&mut *other).await?;
    other.rollback().await?;
    let kept = [
        (!unlocked, "a lock taken by one connection was given to another"),
        (seen < turns, "what was not committed could be seen"),
        (claimed.is_none(), "SKIP LOCKED did not skip a locked row"),
        (moved == 0, "a compare-and-set overwrote another's"),
        (later >= turns, "what was committed could not be seen"),
    ];
    Ok(kept.into_iter().find_map(|(kept, broken)| (!kept).then(|| broken.to_owned())))
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;

    #[tokio::test]
    async fn an_engine_that_isolates_differently_is_found_out() {
        #[expect(clippy::disallowed_methods, reason = "a test's setting")]
        let Ok(server) = std::env::var("MAILLON_TEST_POSTGRES_URL") else { return };
        let database = format!("maillon_promises_{}", std::process::id());
        let options = PgConnectOptions::from_str(&server).unwrap();
        let mut connection = options.connect().await.unwrap();
        let named = |words: &str| sqlx::AssertSqlSafe(format!("{words} {database}"));
        sqlx::query(named("CREATE DATABASE")).execute(&mut connection).await.unwrap();
        let options = options.database(&database);
        let url = options.to_url_lossy().to_string();
        drop(super::super::open(&url, &crate::Options::default()).await.unwrap());
        check(&options, true).await.unwrap();
        let other = options.options([("default_transaction_isolation", "repeatable read")]);
        assert!(matches!(check(&other, true).await, Err(OpenError::Unsafe(_))));
        check(&other, false).await.unwrap();
        let drop = sqlx::AssertSqlSafe(format!("DROP DATABASE {database} WITH (FORCE)"));
        sqlx::query(drop).execute(&mut connection).await.unwrap();
    }
}
