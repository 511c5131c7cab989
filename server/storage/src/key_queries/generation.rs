//! Keys that follow each other, and which servers hold them.

use domain::keys::{Generation, Holding, Purpose, Standing};
use jiff::Timestamp;
use sqlx::Row as _;

use super::{Connection, Result, Row, lock};
use crate::failure::Failure;

/// One change of generations at a time.
const LOCK: &str = "generations";

/// A generation, and since when something shall be true of it.
pub(in super::super) struct Named {
    pub(in super::super) purpose: Purpose,
    pub(in super::super) name: String,
    pub(in super::super) at: Timestamp,
}

pub(in super::super) async fn all(c: &mut Connection) -> Result<Vec<Generation>> {
    let rows = sqlx::query("SELECT purpose, name, standing, since FROM generations ORDER BY since, name");
    rows.fetch_all(c).await?.iter().map(read).collect()
}

/// False when something is known of it.
pub(in super::super) async fn announce(c: &mut Connection, new: &Named) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO generations (purpose, name, standing, since) VALUES ($1, $2, 'coming', $3)
         ON CONFLICT (purpose, name) DO NOTHING",
    )
    .bind(new.purpose.code())
    .bind(&new.name)
    .bind(new.at.as_millisecond())
    .execute(c)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// `Stale` when another one is active than `instead_of`, or this one was retired before.
pub(in super::super) async fn activate(c: &mut Connection, (new, instead_of): &(Named, Option<String>)) -> Result<()> {
    lock(c, LOCK).await?;
    let known = all(c).await?;
    let of_purpose = || known.iter().filter(|generation| generation.purpose == new.purpose);
    let active = of_purpose().find(|generation| generation.standing == Standing::Active);
    let over = |generation: &&Generation| matches!(generation.standing, Standing::Retired | Standing::Destroyed);
    let was = of_purpose().filter(over).any(|generation| generation.name == new.name);
    if was || active.map(|active| &active.name) != instead_of.as_ref() {
        return Err(Failure::Stale);
    }
    sqlx::query("UPDATE generations SET standing = 'retired', since = $2 WHERE purpose = $1 AND standing = 'active'")
        .bind(new.purpose.code())
        .bind(new.at.as_millisecond())
        .execute(&mut *c)
        .await?;
    sqlx::query(
        "INSERT INTO generations (purpose, name, standing, since) VALUES ($1, $2, 'active', $3)
         ON CONFLICT (purpose, name) DO UPDATE SET standing = 'active', since = $3",
    )
    .bind(new.purpose.code())
    .bind(&new.name)
    .bind(new.at.as_millisecond())
    .execute(c)
    .await?;
    Ok(())
}

/// `Stale` when it is not retired or still in use.
pub(in super::super) async fn destroy(c: &mut Connection, over: &Named) -> Result<()> {
    lock(c, LOCK).await?;
    let done = sqlx::query(
        "UPDATE generations SET standing = 'destroyed', since = $3
         WHERE purpose = $1 AND name = $2 AND standing = 'retired'
             AND NOT EXISTS (SELECT record_id FROM record_keys WHERE kek_id = $2)
             AND NOT EXISTS (SELECT name FROM secrets WHERE kek_id = $2)",
    )
    .bind(over.purpose.code())
    .bind(&over.name)
    .bind(over.at.as_millisecond())
    .execute(&mut *c)
    .await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Stale);
    }
    if over.purpose == Purpose::Fingerprints {
        sqlx::query("DELETE FROM secrets WHERE name = $1").bind(&over.name).execute(c).await?;
    }
    Ok(())
}

pub(in super::super) async fn hold(c: &mut Connection, (node, holdings): &(String, Vec<Holding>)) -> Result<()> {
    sqlx::query("DELETE FROM holdings WHERE node = $1").bind(node).execute(&mut *c).await?;
    for holding in holdings {
        sqlx::query("INSERT INTO holdings (node, name, active, beat) VALUES ($1, $2, $3, $4)")
            .bind(node)
            .bind(&holding.name)
            .bind(i64::from(holding.active))
            .bind(holding.beat)
            .execute(&mut *c)
            .await?;
    }
    Ok(())
}

pub(in super::super) async fn holdings(c: &mut Connection) -> Result<Vec<Holding>> {
    let rows = sqlx::query("SELECT node, name, active, beat FROM holdings ORDER BY node, name").fetch_all(c).await?;
    let read = |row: &Row| {
        Ok(Holding {
            node: row.try_get("node")?,
            name: row.try_get("name")?,
            active: row.try_get::<i64, _>("active")? != 0,
            beat: row.try_get("beat")?,
        })
    };
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Generation> {
    let wrong = || Failure::Row("generations", "a column".to_owned());
    Ok(Generation {
        purpose: Purpose::from_code(row.try_get("purpose")?).ok_or_else(wrong)?,
        name: row.try_get("name")?,
        standing: Standing::from_code(row.try_get("standing")?).ok_or_else(wrong)?,
        since: Timestamp::from_millisecond(row.try_get("since")?).map_err(|_| wrong())?,
    })
}
