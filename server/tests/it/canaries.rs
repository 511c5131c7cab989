//! Planted card numbers and security codes go through everything that can happen; then everything kept is searched.

use std::path::Path;

use data_encoding::BASE64;
use sqlx::{Connection, SqliteConnection};

use crate::support::canary::{Needle, hex, of_code, of_number, of_text, scan};
use crate::support::cards::TypedCard;
use crate::support::child::House;
use crate::support::consumer::Consumer;
use crate::support::database::Database;
use crate::support::html::Form;
use crate::support::merchant::{DEMO, Merchant, subscription};
use crate::support::wait::until;

const SAVED: &str = "4970101122334422";
const SAVED_AMEX: &str = "371000000000001";
const DECLINED: &str = "4970100000510004";
const TIMED_OUT: &str = "4970100040000008";
const MISTYPED: &str = "5555555555554444";
const KILLED: &str = "4242424242424242";
const CRASHED: &str = "4111111111111111";
const CALLED: &str = "5132100000000008";

const NUMBERS: [&str; 8] = [SAVED, SAVED_AMEX, DECLINED, TIMED_OUT, MISTYPED, KILLED, CRASHED, CALLED];
const CODES: [&str; 2] = ["862", "7391"];

fn typed(number: &str) -> TypedCard {
    TypedCard::number(number).with_code(CODES[usize::from(number.len() == 15)])
}

async fn consumer(house: &House, merchant: &Merchant) -> (Consumer, String) {
    let session = merchant.open(&subscription()).await;
    (Consumer::new(&house.http, &session.link), session.pay_id)
}

/// Card data in every field where it does not belong, and in bodies that are no forms.
async fn mistypes(house: &House, merchant: &Merchant) {
    let (consumer, _) = consumer(house, merchant).await;
    let (page, form) = consumer.filled(&typed(MISTYPED)).await;
    for name in ["number", "holder", "expiry", "code", "brand", "lang", "action_token", "consent_version", "other"] {
        let mut wrong: Form = form.clone();
        wrong.set("expiry", "13/99").set(name, &format!("{MISTYPED}1"));
        consumer.post(&page.url, &wrong).await;
        consumer.post(&page.url, wrong.set(name, "5555 5555 5555 4444 ")).await;
    }
    let url = format!("{}/card", consumer.link);
    for (kind, body) in [
        ("application/json", format!("{{\"number\":\"{MISTYPED}\",\"code\":\"862\"}}")),
        ("text/plain", format!("number={MISTYPED}&code=862")),
        ("application/x-www-form-urlencoded", format!("number={MISTYPED}%zz&code=862&=&%ff{MISTYPED}")),
    ] {
        house.http.send("POST", &url, &[("content-type", kind)], body).await;
    }
    house.http.send("GET", &format!("{url}?number={MISTYPED}&code=862"), &[], "").await;
    // The same from a merchant.
    let mut body = subscription();
    body["paymentMethods"]["card"]["prefillInfo"] = serde_json::json!({ "number": CALLED, "securityCode": "862" });
    assert_eq!(merchant.ask(&body).await.status, 400);
    let broken = format!("{{\"number\": \"{CALLED}\", \"code\": \"862\"");
    assert_eq!(merchant.call("POST", "/api/v2/payments/sessions", &[], &broken).await.status, 400);
}

/// Everything that can happen to a card. Answers secrets that are no card data.
async fn live(house: &House) -> Vec<Needle> {
    let child = house.start(0).await;
    let merchant = child.merchant();
    let mut links = Vec::new();
    let mut read = Vec::new();
    for (number, otp) in [(SAVED, "1234"), (SAVED_AMEX, "1234"), (DECLINED, "1234"), (SAVED, "1111")] {
        let (consumer, pay_id) = consumer(house, &merchant).await;
        consumer.enrol(&typed(number), otp).await;
        links.push(consumer.link);
        read.push(pay_id);
    }
    let (silent, pay_id) = consumer(house, &merchant).await;
    silent.enrol(&typed(TIMED_OUT), "1234").await;
    read.push(pay_id);
    mistypes(house, &merchant).await;
    let (killed, killed_id) = consumer(house, &merchant).await;
    killed.type_card(&typed(KILLED)).await.page();
    child.kill();
    let child = house.start(6).await;
    let page = killed.open().await.page();
    let page = killed.challenge(&page, "1234").await.page();
    let mut form = page.seen.form("/verification").unwrap().clone();
    let _ = killed.try_post(&page.url, form.set("code", CODES[0])).await;
    child.died().await;
    let child = house.start(7).await;
    let (crashed, crashed_id) = consumer(house, &child.merchant()).await;
    let page = crashed.type_card(&typed(CRASHED)).await.page();
    let _ = crashed.at_bank(&page, "1234").await;
    child.died().await;
    let child = house.start(0).await;
    child.advance(61_000).await;
    let merchant = child.merchant();
    for id in [&killed_id, &crashed_id] {
        let settled = || async { (merchant.read(id).await["status"] != "PENDING").then_some(()) };
        until("settled after the crash", 20, settled).await;
    }
    read.extend([killed_id, crashed_id]);
    for pay_id in read {
        merchant.read(&pay_id).await;
    }
    // Killed, so that nothing is tidied away.
    child.kill();
    let token = |link: &String| link.rsplit('/').next().unwrap().to_owned();
    let mut secrets: Vec<Needle> = links.iter().map(|link| of_text("a page's token", &token(link))).collect();
    secrets.push(of_text("an API key", DEMO.1));
    secrets.push(of_text("credentials", &BASE64.encode(format!("{}:{}", DEMO.0, DEMO.1).as_bytes())));
    secrets
}

fn card_data() -> Vec<Needle> {
    NUMBERS.iter().flat_map(|number| of_number(number)).chain(CODES.iter().flat_map(|code| of_code(code))).collect()
}

/// What is kept of all this, by name.
fn kept(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.is_file() && path.file_name().unwrap() != "maillon.toml")
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect()
}

async fn search(house: &House) -> Vec<String> {
    let secrets = live(house).await;
    let needles = card_data();
    let files = kept(house.folder.path());
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let mut found: Vec<String> = files.iter().flat_map(|(name, bytes)| scan(name, bytes, &needles)).collect();
    let cells = house.database.cells().await;
    found.extend(scan("the tables", cells.join("\n").as_bytes(), &needles));
    found
        .extend(cells.iter().filter(|cell| CODES.contains(&cell.as_str())).map(|_| "a cell that is a code".to_owned()));
    found.extend(scan("pages and answers", &house.http.heard(), &needles));
    let log = house.log();
    found.extend(scan("the log", log.as_bytes(), &secrets));
    // It was looked at what was lived: each place holds what may be kept of it.
    assert!(names.contains(&"log"), "{names:?}");
    for word in ["DEBUG", "POST", "sqlx::query", "{token}"] {
        assert!(log.contains(word), "{word} is not in the log: {}", log.chars().take(3_000).collect::<String>());
    }
    assert!(cells.iter().any(|cell| cell.contains("4422")), "the last digits of a saved card are in the tables");
    assert!(String::from_utf8_lossy(&house.http.heard()).contains("pseudoCardNumber"), "answers were heard");
    found
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn card_data_is_found_nowhere_but_in_its_ciphertext() {
    let house = House::build(Database::sqlite).await;
    let found = search(&house).await;
    let names: Vec<String> = kept(house.folder.path()).into_iter().map(|(name, _)| name).collect();
    for file in ["maillon.db", "maillon.db-wal", "maillon-keys.db", "maillon-keys.db-wal"] {
        assert!(names.iter().any(|name| name == file), "{file} was not searched: {names:?}");
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn card_data_is_found_nowhere_on_postgres() {
    let Some(database) = Database::postgres("canaries").await else { return };
    let house = House::build(move |_| database).await;
    let found = search(&house).await;
    house.database.clear().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_search_finds_what_is_planted() {
    let needles = card_data();
    let b64 = |before: &str| BASE64.encode(format!("{before}{SAVED}&x=1").as_bytes());
    let packed: Vec<u8> = vec![0x49, 0x70, 0x10, 0x11, 0x22, 0x33, 0x44, 0x22];
    let bytes = SAVED.bytes().map(|byte| byte.to_string()).collect::<Vec<_>>().join(", ");
    for planted in [
        format!("x{SAVED}y").into_bytes(),
        b"4970 1011 2233 4422".to_vec(),
        b"4970-1011-2233-4422".to_vec(),
        b"3710 000000 00001".to_vec(),
        hex(SAVED.as_bytes()).into_bytes(),
        hex(SAVED.as_bytes()).to_uppercase().into_bytes(),
        b64("").into_bytes(),
        b64("n").into_bytes(),
        b64("nu").into_bytes(),
        format!("[{bytes}]").into_bytes(),
        [b"\0".as_slice(), &packed, b"\0"].concat(),
        b"0100 20003862 x".to_vec(),
        b"200047391".to_vec(),
        b"number=1&code=862&x".to_vec(),
        b"SecurityCode(\"7391\")".to_vec(),
    ] {
        assert!(!scan("here", &planted, &needles).is_empty(), "{:?}", String::from_utf8_lossy(&planted));
    }
    assert_eq!(scan("here", b"4970101122334423 497010******4422 20003861", &needles), Vec::<String>::new());

    // In a table: a cell that is a code, and a blob with a number inside.
    let folder = tempfile::tempdir().unwrap();
    let database = Database::sqlite(&folder);
    for url in [&database.url, &database.key_url] {
        let options: sqlx::sqlite::SqliteConnectOptions = url.parse().unwrap();
        let mut connection = SqliteConnection::connect_with(&options.create_if_missing(true)).await.unwrap();
        let plant = format!("CREATE TABLE t (a, b); INSERT INTO t VALUES ('862', CAST('{SAVED}' AS BLOB))");
        plant_into(&mut connection, plant).await;
    }
    let cells = database.cells().await;
    assert!(cells.iter().any(|cell| cell == "862"));
    assert!(!scan("cells", cells.join("\n").as_bytes(), &needles).is_empty());
}

async fn plant_into(connection: &mut SqliteConnection, statement: String) {
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(connection).await.unwrap();
}
