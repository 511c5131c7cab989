//! What the port cannot show: a transaction that fails as a whole.

use sqlx::ConnectOptions;

use super::Writer;
use crate::Running;
use crate::failure::Failure;
use crate::sqlite::{Connection, file};

fn add<'c>(c: &'c mut Connection, (id, owner): &'c (i64, i64)) -> Running<'c, ()> {
    Box::pin(async move {
        sqlx::query("INSERT INTO things (id, owner) VALUES ($1, $2)").bind(id).bind(owner).execute(c).await?;
        Ok(())
    })
}

async fn ids(folder: &tempfile::TempDir) -> Vec<i64> {
    let mut reader = file::reading(&folder.path().join("x.db")).connect().await.unwrap();
    sqlx::query_scalar("SELECT id FROM things ORDER BY id").fetch_all(&mut reader).await.unwrap()
}

async fn writer(folder: &tempfile::TempDir) -> Writer {
    let path = folder.path().join("x.db");
    file::create(&path).unwrap();
    let options = file::writing(&path);
    let mut connection = options.clone().connect().await.unwrap();
    // A deferred reference is looked at only by COMMIT.
    for statement in [
        "CREATE TABLE owners (id INTEGER PRIMARY KEY)",
        "CREATE TABLE things (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL REFERENCES owners (id)
             DEFERRABLE INITIALLY DEFERRED)",
        "INSERT INTO owners (id) VALUES (1)",
    ] {
        sqlx::query(statement).execute(&mut connection).await.unwrap();
    }
    Writer::start(connection, options)
}

#[tokio::test]
async fn nobody_is_told_yes_when_the_commit_fails() {
    let folder = tempfile::tempdir().unwrap();
    let writer = writer(&folder).await;
    // On one thread all of these queue before the task runs: they share a transaction.
    let (first, broken, last) = tokio::join!(
        writer.write((1, 1), add, false),
        writer.write((2, 99), add, false),
        writer.write((3, 1), add, false)
    );
    for outcome in [first, broken, last] {
        assert!(matches!(outcome, Err(Failure::Refused(why)) if why.contains("not committed")));
    }
    assert!(ids(&folder).await.is_empty());
    assert!(writer.write((4, 1), add, false).await.is_ok(), "the next transaction is a new one");
    assert_eq!(ids(&folder).await, [4]);
}

#[tokio::test]
async fn a_failing_unit_is_undone_alone() {
    let folder = tempfile::tempdir().unwrap();
    let writer = writer(&folder).await;
    let (first, twice, last) = tokio::join!(
        writer.write((1, 1), add, false),
        writer.write((1, 1), add, false),
        writer.write((3, 1), add, false)
    );
    assert!(first.is_ok() && last.is_ok());
    assert!(matches!(twice, Err(Failure::Engine(_))));
    assert_eq!(ids(&folder).await, [1, 3]);
}

#[tokio::test]
async fn a_unit_alone_is_undone_whole() {
    fn add_and_fail<'c>(c: &'c mut Connection, row: &'c (i64, i64)) -> Running<'c, ()> {
        Box::pin(async move {
            add(&mut *c, row).await?;
            add(c, row).await
        })
    }
    let folder = tempfile::tempdir().unwrap();
    let writer = writer(&folder).await;
    assert!(matches!(writer.write((1, 1), add_and_fail, false).await, Err(Failure::Engine(_))));
    assert!(ids(&folder).await.is_empty());
    assert!(matches!(writer.write((2, 99), add, false).await, Err(Failure::Refused(_))), "COMMIT fails");
    assert!(writer.write((3, 1), add, false).await.is_ok());
    assert_eq!(ids(&folder).await, [3]);
}

#[tokio::test]
async fn more_than_a_batch_is_written_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let writer = std::sync::Arc::new(writer(&folder).await);
    let tasks: Vec<_> = (1..=100)
        .map(|id| {
            let writer = writer.clone();
            tokio::spawn(async move { writer.write((id, 1), add, false).await.is_ok() })
        })
        .collect();
    for task in tasks {
        assert!(task.await.unwrap());
    }
    assert_eq!(ids(&folder).await, (1..=100).collect::<Vec<i64>>());
}
