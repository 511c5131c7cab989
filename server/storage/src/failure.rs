//! Why a unit of work could not be done, inside this crate.

use domain::ports::{Moved, StoreError};

/// How long the codes of PostgreSQL are.
const SQLSTATE_CHARS: usize = 5;

/// What ends a unit of work before it is done; everything it wrote is rolled back.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A compare-and-set did not find what it expected.
    Stale,
    /// Something with that name exists.
    Exists(String),
    /// There is no place left for it.
    Full(&'static str),
    /// A row says what it never should: which table, what is wrong.
    Row(&'static str, String),
    /// A rule of the store refuses, or a limit is reached.
    Refused(String),
    /// The engine did not come to it in time.
    Busy(String),
    /// The engine's own word.
    Engine(sqlx::Error),
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self::Engine(error)
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Stale => Self::Engine("a compare-and-set found another version".to_owned()),
            Failure::Exists(what) => Self::Exists(what),
            Failure::Full(what) => Self::Full(what),
            Failure::Row(table, what) => Self::Row(table, what),
            Failure::Refused(why) => Self::Engine(why),
            Failure::Busy(why) => Self::Busy(why),
            Failure::Engine(error) if passes(&error) => Self::Busy(error.to_string()),
            Failure::Engine(error) => Self::Engine(error.to_string()),
        }
    }
}

/// Whether the engine may take a moment later what it did not take now: it is lost or has no
/// place for one more, or somebody was in the way.
pub(crate) fn passes(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(error) => error.code().is_some_and(|code| code_passes(&code)),
        sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => true,
        _ => false,
    }
}

fn code_passes(code: &str) -> bool {
    match code.parse::<u32>() {
        // SQLite's number, its kind in the last byte: SQLITE_BUSY and SQLITE_LOCKED.
        Ok(number) if code.len() < SQLSTATE_CHARS => matches!(number & 0xff, 5 | 6),
        // PostgreSQL: connection (08), this process stood still in the middle (25P03, 25P04), somebody in the way (40),
        // resources (53), not now (55), told to stop (57).
        _ => ["08", "25P03", "25P04", "40", "53", "55", "57"].iter().any(|class| code.starts_with(class)),
    }
}

/// Turns the outcome of a unit that compares and sets into what the port says of it.
pub(crate) fn moved<T>(outcome: Result<T, Failure>) -> Result<Moved<T>, StoreError> {
    match outcome {
        Ok(value) => Ok(Moved::Done(value)),
        Err(Failure::Stale) => Ok(Moved::Stale),
        Err(failure) => Err(failure.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_is_told_from_what_stays() {
        for (error, busy) in [
            (sqlx::Error::PoolTimedOut, true),
            (sqlx::Error::Io(std::io::ErrorKind::ConnectionReset.into()), true),
            (sqlx::Error::RowNotFound, false),
            (sqlx::Error::ColumnNotFound("x".to_owned()), false),
        ] {
            let said = StoreError::from(Failure::Engine(error));
            assert_eq!(matches!(said, StoreError::Busy(_)), busy, "{said}");
        }
        for (code, busy) in [
            ("5", true),
            ("6", true),
            ("261", true),
            ("517", true),
            ("13", false),
            ("1555", false),
            ("2067", false),
            ("08006", true),
            ("25P03", true),
            ("25006", false),
            ("40001", true),
            ("40P01", true),
            ("53300", true),
            ("55P03", true),
            ("57014", true),
            ("23505", false),
            ("42P01", false),
        ] {
            assert_eq!(code_passes(code), busy, "{code}");
        }
        assert!(matches!(StoreError::from(Failure::Refused("a rule".to_owned())), StoreError::Engine(_)));
    }
}
