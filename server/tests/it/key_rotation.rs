//! Keys are exchanged by the command while the real program charges cards, whatever dies in between.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use adapters::keys::{FileKeys, KeySource};
use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::child::{Child, House};
use crate::support::consumer::Consumer;
use crate::support::database::{Database, setting};
use crate::support::merchant::{Merchant, for_wallet, fresh_name};

/// The body of a later payment with the card of a payment that was read.
fn later(read: &Value) -> Value {
    let card = &read["paymentMethods"]["card"];
    json!({
        "transId": fresh_name(),
        "amount": { "value": 1, "currency": "EUR" },
        "credentialOnFile": { "type": "UNSCHEDULED", "initialPayment": false, "unscheduled": { "subType": "MIT" } },
        "paymentMethods": { "integrationType": "DIRECT", "type": "CARD",
            "card": { "number": card["pseudoCardNumber"], "schemeReferenceId": card["schemeReferenceId"] } },
    })
}

async fn enrolled(house: &House, child: &Child, wallet: &str) -> Value {
    let mut body = for_wallet(wallet);
    body["credentialOnFile"] =
        json!({ "type": "UNSCHEDULED", "initialPayment": true, "unscheduled": { "subType": "MIT" } });
    let session = child.merchant().open(&body).await;
    Consumer::new(&house.http, &session.link).enrol(&TypedCard::of("visa"), "1234").await.left();
    child.merchant().read(&session.pay_id).await
}

/// Charges again and again until told to stop; each charge opens the card. Answers how many were made.
fn charging(merchant: Merchant, read: Value, over: Arc<AtomicBool>) -> tokio::task::JoinHandle<u32> {
    tokio::spawn(async move {
        let mut count = 0;
        while !over.load(Ordering::Relaxed) {
            let answer = merchant.call("POST", "/api/v2/payments", &[], &later(&read).to_string()).await;
            assert_eq!(answer.status, 200, "{}", answer.text());
            assert_eq!(answer.json()["status"], "OK", "{}", answer.text());
            count += 1;
        }
        count
    })
}

/// Generations of a purpose as `maillon keys list` shows them: name, standing, how much it seals.
async fn listed(house: &House, purpose: &str) -> Vec<(String, String, String)> {
    let said = house.run(&["keys", "list"]).await.unwrap();
    let field = |line: &str, n: usize| line.split('\t').nth(n).unwrap().to_owned();
    let lines = said.lines().filter(|line| field(line, 0) == purpose);
    let mut all: Vec<_> = lines.map(|line| (field(line, 1), field(line, 2), field(line, 3))).collect();
    // Those that were sealed with before come first.
    all.sort_by_key(|one| (one.1.starts_with("active"), one.0.clone()));
    all
}

async fn keys_follow_each_other_under_load(house: House) {
    let child = house.start(0).await;
    let first = enrolled(&house, &child, "w-1").await;
    for n in 2..6 {
        enrolled(&house, &child, &format!("w-{n}")).await;
    }
    let over = Arc::new(AtomicBool::new(false));
    let charges: Vec<_> = (0..2).map(|_| charging(child.merchant(), first.clone(), Arc::clone(&over))).collect();
    // Killed at different moments, begun again each time.
    for wait_ms in [5, 20, 40, 80] {
        let mut rotation = house.program(&["keys", "rotate"]).spawn().unwrap();
        tokio::time::sleep(Duration::from_millis(wait_ms)).await;
        rotation.kill().unwrap();
        rotation.wait().unwrap();
    }
    let done = house.run(&["keys", "rotate"]).await.unwrap();
    assert!(done.contains("is in force"), "{done}");
    over.store(true, Ordering::Relaxed);
    for charge in charges {
        assert!(charge.await.unwrap() > 0, "cards were charged meanwhile");
    }
    let all = listed(&house, "encryption").await;
    assert!(all.len() >= 2, "{all:?}");
    let (last, before) = all.split_last().unwrap();
    assert!(last.1.starts_with("active") && last.2 != "seals 0", "{all:?}");
    assert!(before.iter().all(|one| one.1.starts_with("retired") && one.2 == "seals 0"), "{all:?}");
    assert!(house.run(&["keys", "retire", &last.0]).await.unwrap_err().contains("still needed"));
    for one in before {
        house.run(&["keys", "retire", &one.0]).await.unwrap();
    }
    fingerprints_follow_too(&house, &child).await;
    child.ask_to_stop();
    child.stopped().await;
    remove_all_keys_but(&house, &last.0);
    let child = house.start(0).await;
    let answer = child.merchant().call("POST", "/api/v2/payments", &[], &later(&first).to_string()).await;
    assert_eq!(answer.json()["status"], "OK", "the old keys are not needed: {}", answer.text());
    drop(child);
    house.database.clear().await;
}

/// The same card of the same wallet is still found after the key of fingerprints was exchanged.
async fn fingerprints_follow_too(house: &House, child: &Child) {
    let done = house.run(&["keys", "rotate", "--fingerprints", "--settle-s", "0"]).await.unwrap();
    assert!(done.contains("5 card versions"), "{done}");
    let all = listed(house, "fingerprints").await;
    let standings: Vec<&str> = all.iter().map(|one| one.1.split(' ').next().unwrap()).collect();
    assert_eq!(standings, ["destroyed", "active"], "{all:?}");
    let again = enrolled(house, child, "w-1").await;
    let cards = child.merchant().call("GET", "/api/v2/wallets/w-1/cards", &[], "").await;
    assert_eq!(cards.status, 200, "{}", cards.text());
    let cards = cards.json();
    assert_eq!(cards["cards"].as_array().map(Vec::len), Some(1), "{cards} after {again}");
}

/// Deletes the files of every key but this one.
fn remove_all_keys_but(house: &House, active: &str) {
    let folder = if house.database.url.starts_with("sqlite") {
        house.folder.path().to_owned()
    } else {
        house.folder.path().join("data")
    };
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let keys: Vec<_> = names.filter(|path| path.extension().is_some_and(|end| end == "key")).collect();
    assert!(keys.len() > 1);
    for key in keys {
        if FileKeys::load(&key, &[]).unwrap().by_id(active).is_none() {
            std::fs::remove_file(key).unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_are_exchanged_while_cards_are_charged() {
    keys_follow_each_other_under_load(House::build(Database::sqlite).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_are_exchanged_while_cards_are_charged_on_postgres() {
    if setting("MAILLON_TEST_POSTGRES_URL").is_none() {
        return;
    }
    let database = Database::postgres("rotation").await.unwrap();
    keys_follow_each_other_under_load(House::build(move |_| database).await).await;
}
