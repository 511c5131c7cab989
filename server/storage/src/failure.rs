//! Why a unit of work could not be done, inside this crate.

use domain::ports::{Moved, StoreError};

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
            Failure::Engine(error) => Self::Engine(error.to_string()),
        }
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
