//! Connections for reading, one read each at a time.
//!
//! Not sqlx's pool: that one tests a connection whenever it is taken and given
//! back, which is right for a server far away and, for a file, triples what a
//! read costs, since each test switches to the connection's thread and back.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use super::{ACQUIRE_TIMEOUT_S, Connection};
use crate::failure::Failure;

/// Every connection for reading of one file. Cheap to clone.
#[derive(Clone)]
pub(super) struct Readers(Arc<Shared>);

struct Shared {
    options: SqliteConnectOptions,
    permits: Arc<Semaphore>,
    most: usize,
    idle: Mutex<Vec<Connection>>,
}

/// A connection in use; it goes back when this is dropped.
pub(super) struct Reader {
    /// Empty only while it is being dropped.
    connection: Option<Connection>,
    readers: Readers,
    _permit: OwnedSemaphorePermit,
}

impl Readers {
    /// Opens the first one now, to know that it works; others when they are needed, `most` in all.
    pub(super) async fn open(options: SqliteConnectOptions, most: u32) -> Result<Self, sqlx::Error> {
        let first = options.connect().await?;
        let permits = usize::try_from(most).unwrap_or(1).max(1);
        Ok(Self(Arc::new(Shared {
            options,
            permits: Arc::new(Semaphore::new(permits)),
            most: permits,
            idle: Mutex::new(vec![first]),
        })))
    }

    /// A connection for one read.
    pub(super) async fn take(&self) -> Result<Reader, Failure> {
        let permit = timeout(Duration::from_secs(ACQUIRE_TIMEOUT_S), self.0.permits.clone().acquire_owned()).await;
        let Ok(Ok(permit)) = permit else { return Err(Failure::Refused("too many reads are waiting".to_owned())) };
        let idle = self.idle().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.0.options.connect().await?,
        };
        Ok(Reader { connection: Some(connection), readers: self.clone(), _permit: permit })
    }

    /// How many are being read with, and how many there may be.
    pub(super) fn use_of(&self) -> (usize, usize) {
        (self.0.most - self.0.permits.available_permits().min(self.0.most), self.0.most)
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.0.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Deref for Reader {
    type Target = Connection;

    #[expect(clippy::expect_used, reason = "it is taken out in drop alone")]
    fn deref(&self) -> &Connection {
        self.connection.as_ref().expect("a reader in use has its connection")
    }
}

impl DerefMut for Reader {
    #[expect(clippy::expect_used, reason = "it is taken out in drop alone")]
    fn deref_mut(&mut self) -> &mut Connection {
        self.connection.as_mut().expect("a reader in use has its connection")
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // A read that was given up half-way ends on the connection's thread before the next one begins there.
        self.readers.idle().extend(self.connection.take());
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    async fn readers(most: u32) -> (tempfile::TempDir, Readers) {
        let folder = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new().filename(folder.path().join("x.db")).create_if_missing(true);
        (folder, Readers::open(options, most).await.unwrap())
    }

    async fn one(reader: &mut Reader) -> i64 {
        sqlx::query_scalar("SELECT 1").fetch_one(&mut **reader).await.unwrap()
    }

    #[tokio::test]
    async fn a_connection_goes_back_and_is_used_again() {
        let (_folder, readers) = readers(2).await;
        for _ in 0..3 {
            assert_eq!(one(&mut readers.take().await.unwrap()).await, 1);
        }
        assert_eq!(readers.idle().len(), 1, "no second one was needed");
        let (mut first, mut second) = (readers.take().await.unwrap(), readers.take().await.unwrap());
        assert_eq!(one(&mut first).await + one(&mut second).await, 2);
        drop((first, second));
        assert_eq!(readers.idle().len(), 2);
    }

    #[tokio::test]
    async fn who_comes_too_many_waits() {
        let (_folder, readers) = readers(1).await;
        let held = readers.take().await.unwrap();
        let waiting = tokio::spawn({
            let readers = readers.clone();
            async move { one(&mut readers.take().await.unwrap()).await }
        });
        tokio::task::yield_now().await;
        assert!(!waiting.is_finished());
        drop(held);
        assert_eq!(waiting.await.unwrap(), 1);
    }

    #[tokio::test]
    async fn a_read_given_up_leaves_a_connection_that_works() {
        let (_folder, readers) = readers(1).await;
        let long = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT i FROM n";
        let readers = Arc::new(readers);
        let given_up = tokio::spawn({
            let readers = readers.clone();
            async move {
                let mut reader = readers.take().await.unwrap();
                sqlx::query(long).fetch_all(&mut *reader).await.map(|rows| rows.len())
            }
        });
        tokio::time::sleep(Duration::from_millis(20)).await;
        given_up.abort();
        assert!(given_up.await.is_err(), "it was still reading");
        assert_eq!(one(&mut readers.take().await.unwrap()).await, 1);
    }
}
