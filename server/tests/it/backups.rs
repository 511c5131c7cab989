//! Copies of rows and of keys: made while the program runs, taken back, and of no use for what was erased since.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, Connection as _};

use crate::support::cards::TypedCard;
use crate::support::child::{Child, House};
use crate::support::consumer::Consumer;
use crate::support::database::{Database, setting};
use crate::support::merchant::{Session, for_wallet, subscription};
use crate::support::wait::until;

/// A card kept, and one typed whose consumer is still at the bank.
async fn one_kept_one_pending(house: &House, child: &Child) -> (Session, Session) {
    let kept = child.merchant().open(&for_wallet("w-backup")).await;
    Consumer::new(&house.http, &kept.link).enrol(&TypedCard::of("visa"), "1234").await.left();
    let pending = child.merchant().open(&subscription()).await;
    assert!(Consumer::new(&house.http, &pending.link).type_card(&TypedCard::of("visa")).await.page().is_challenge());
    (kept, pending)
}

/// The consumer gives up: the number is destroyed. Answers once its key is gone.
async fn give_up(house: &House, pending: &Session) {
    let consumer = Consumer::new(&house.http, &pending.link);
    let asked = consumer.get(&format!("{}/cancel", pending.link)).await;
    let seen = crate::support::html::Document::read(&asked.text());
    consumer.post(&pending.link, seen.form("/cancel").unwrap()).await;
    until("the number's key is destroyed", 15, || async { (record_keys(house).await == 1).then_some(()) }).await;
}

/// How many record keys there are.
async fn record_keys(house: &House) -> i64 {
    let statement = "SELECT count(*) FROM record_keys";
    if house.database.key_url.starts_with("sqlite") {
        let options: SqliteConnectOptions = house.database.key_url.parse().unwrap();
        let mut connection = SqliteConnection::connect_with(&options.read_only(true)).await.unwrap();
        return sqlx::query_scalar(statement).fetch_one(&mut connection).await.unwrap();
    }
    let mut connection = sqlx::PgConnection::connect(&house.database.key_url).await.unwrap();
    let statement = "SELECT count(*) FROM maillon_keys.record_keys";
    sqlx::query_scalar(statement).fetch_one(&mut connection).await.unwrap()
}

/// Changes a copy.
async fn change(copy: &Path, statement: &str) {
    let options = SqliteConnectOptions::new().filename(copy).foreign_keys(false);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::query(AssertSqlSafe(statement.to_owned())).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

fn path(house: &House, name: &str) -> String {
    house.folder.path().join(name).display().to_string()
}

async fn reads_as_kept(child: &Child, kept: &Session) -> Value {
    let read = child.merchant().read(&kept.pay_id).await;
    assert_eq!(read["status"], "OK", "{read}");
    read
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_erased_card_does_not_come_back_from_yesterdays_copies() {
    let house = House::build(Database::sqlite).await;
    let child = house.start(0).await;
    let (kept, pending) = one_kept_one_pending(&house, &child).await;
    let (rows, folder) = (path(&house, "rows.db"), path(&house, "key-copies"));
    house.run(&["backup", &rows]).await.unwrap();
    assert!(house.run(&["backup", &rows]).await.unwrap_err().contains("exists already"), "a copy is not overwritten");
    house.run(&["backup", "--keys", &folder]).await.unwrap();
    let keys = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let whole = house.run(&["restore", "--check", &rows]).await.unwrap();
    assert!(whole.contains("erased again: 0 record keys, 0 card numbers"), "{whole}");
    assert!(whole.contains("card numbers: 2; opened 2, erased on purpose 0"), "{whole}");

    give_up(&house, &pending).await;
    let later = house.run(&["restore", "--check", &rows]).await.unwrap();
    assert!(later.contains("erased again: 0 record keys, 1 card numbers"), "{later}");
    assert!(later.contains("opened 1, erased on purpose 1, without a key 0, damaged 0"), "{later}");
    let of_keys = house.run(&["restore", "--check", "--keys", &keys.display().to_string()]).await.unwrap();
    assert!(of_keys.contains("erased again: 1 record keys, 0 card numbers"), "{of_keys}");
    assert_eq!(record_keys(&house).await, 1, "a check changes nothing that is in use");

    // Both are really taken back, first the keys of then with the rows of now, then the rows of then.
    let occupied = house.run(&["restore", &rows]).await.unwrap_err();
    assert!(occupied.contains("moved away"), "{occupied}");
    child.kill();
    for (name, words) in [("maillon-keys.db", vec!["restore", "--keys"]), ("maillon.db", vec!["restore"])] {
        for end in ["", "-wal", "-shm"] {
            let file = house.folder.path().join(format!("{name}{end}"));
            if file.exists() {
                std::fs::rename(&file, house.folder.path().join(format!("lost-{name}{end}"))).unwrap();
            }
        }
        let copy = if name == "maillon.db" { rows.clone() } else { keys.display().to_string() };
        let said = house.run(&[words, vec![copy.as_str()]].concat()).await.unwrap();
        assert!(said.contains("everything that was opened is whole"), "{said}");
        assert_eq!(record_keys(&house).await, 1, "the key of the erased card is gone again");
    }
    let child = house.start(0).await;
    reads_as_kept(&child, &kept).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_that_is_not_whole_is_found_out() {
    let house = House::build(Database::sqlite).await;
    let child = house.start(0).await;
    one_kept_one_pending(&house, &child).await;
    let check = |copy: String| {
        let house = &house;
        async move { house.run(&["restore", "--check", &copy]).await.unwrap_err() }
    };
    for (name, statement, said) in [
        (
            "swapped",
            "UPDATE sealed_cards SET ciphertext = (SELECT ciphertext FROM sealed_cards o WHERE o.id <> sealed_cards.id)",
            "damaged 1",
        ),
        ("expiry", "UPDATE card_versions SET expiry = '209901'", "another month"),
        ("fingerprint", "UPDATE card_versions SET fingerprint = zeroblob(32)", "another fingerprint"),
        ("merchant", "UPDATE merchants SET name = name", ""),
        ("orphan", "DELETE FROM contracts", "names one of contracts"),
        ("other", "UPDATE installation SET name = 'another'", "different installations"),
    ] {
        let copy = path(&house, name);
        house.run(&["backup", &copy]).await.unwrap();
        change(Path::new(&copy), statement).await;
        if said.is_empty() {
            house.run(&["restore", "--check", &copy]).await.unwrap();
        } else {
            let answer = check(copy).await;
            assert!(answer.contains(said), "{name}: {answer}");
        }
    }
    let folder = path(&house, "key-copies");
    house.run(&["backup", "--keys", &folder]).await.unwrap();
    let keys = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    change(&keys, "DELETE FROM record_keys WHERE record_id = (SELECT min(record_id) FROM record_keys)").await;
    let lost = house.run(&["restore", "--check", "--keys", &keys.display().to_string()]).await.unwrap_err();
    assert!(lost.contains("without a key 1") && lost.contains("has no key"), "{lost}");
    change(&keys, "UPDATE backups SET made_at = made_at - 8 * 24 * 3600000").await;
    let old = house.run(&["restore", "--check", "--keys", &keys.display().to_string()]).await.unwrap_err();
    assert!(old.contains("older than 7 days"), "{old}");
    std::fs::write(path(&house, "garbage"), "not a database at all, only words").unwrap();
    assert!(check(path(&house, "garbage")).await.contains("is no copy"));
    assert!(check(path(&house, "nothing")).await.contains("is no copy"));
}

/// `pg_dump` and `psql` of the server that tests use.
fn postgres_tool(name: &str) -> Option<std::path::PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    versions.filter_map(Result::ok).map(|version| version.path().join("bin").join(name)).find(|path| path.exists())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dump_of_postgres_is_checked_and_erased_in() {
    let (Some(dump), Some(psql)) = (postgres_tool("pg_dump"), postgres_tool("psql")) else { return };
    if setting("MAILLON_TEST_POSTGRES_URL").is_none() {
        return;
    }
    let database = Database::postgres("backup").await.unwrap();
    let house = House::build(move |_| database).await;
    let child = house.start(0).await;
    let (_, pending) = one_kept_one_pending(&house, &child).await;
    let copy = Database::postgres("backup_copy").await.unwrap();
    let text = Command::new(dump).arg(&house.database.url).output().unwrap();
    assert!(text.status.success());
    std::fs::write(house.folder.path().join("dump.sql"), text.stdout).unwrap();
    let loaded = Command::new(psql).args(["-q", "-f", &path(&house, "dump.sql"), &copy.url]).output().unwrap();
    assert!(loaded.status.success());
    give_up(&house, &pending).await;
    let checked = house.run(&["restore", "--check", &copy.url]).await.unwrap();
    assert!(checked.contains("opened 1, erased on purpose 1, without a key 0, damaged 0"), "{checked}");
    let restored = house.run(&["restore", &copy.url]).await.unwrap();
    assert!(restored.contains("erased again: 0 record keys, 1 card numbers"), "{restored}");
    let again = house.run(&["restore", "--sample", "1", &copy.url]).await.unwrap();
    assert!(again.contains("erased again: 0 record keys, 0 card numbers"), "{again}");
    assert!(house.run(&["backup", &path(&house, "x")]).await.unwrap_err().contains("its own tools"));
    drop(child);
    copy.clear().await;
    house.database.clear().await;
}
