//! The program is stopped at each numbered place of the exchange of alias files and started again: every file is applied
//! exactly once, and no alias is lost or doubled.

use std::time::Duration;

use adapters::clock::SystemEntropy;
use adapters::smartbill::Identity;
use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::child::{Child, House};
use crate::support::consumer::Consumer;
use crate::support::database::Database;
use crate::support::kept::Kept;
use crate::support::merchant::{Merchant, for_wallet};
use crate::support::wait::until;

const HOUR_MS: i64 = 3_600_000;

/// Longer than a file is left to its worker.
const LEASE_MS: i64 = 121_000;

/// Wallets with their cards, and how each alias stands in the end.
const WALLETS: [(&str, &str, &str); 3] =
    [("client-a", "amex", "EA"), ("client-b", "smartbill_refused", "ER"), ("client-c", "amex", "EA")];

/// What every start of the program is told.
async fn settings(house: &House) -> Vec<(&'static str, String)> {
    let amex = house.folder.path().join("amex");
    let recipient = house.bank.exchange_aliases(&amex).await.unwrap();
    let key = house.folder.path().join("ours.key");
    let identity = Identity::development(&key, &SystemEntropy::new()).unwrap();
    std::fs::write(amex.join("partner.txt"), format!("{}\n", identity.recipient())).unwrap();
    vec![
        ("MAILLON_SMARTBILL__WAY", "folder".to_owned()),
        ("MAILLON_SMARTBILL__SPOOL", house.folder.path().join("spool").display().to_string()),
        ("MAILLON_SMARTBILL__IDENTITY", key.display().to_string()),
        ("MAILLON_SMARTBILL__RECIPIENT", recipient),
        ("MAILLON_SMARTBILL__OUTBOX", amex.join("from-partner").display().to_string()),
        ("MAILLON_SMARTBILL__INBOX", amex.join("to-partner").display().to_string()),
        ("MAILLON_AMEX_RECURRING__LINES_AT_ONCE", "1".to_owned()),
    ]
}

async fn start(house: &House, settings: &[(&'static str, String)], more: &[(&str, &str)]) -> Child {
    let mut all: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    all.extend_from_slice(more);
    house.start_with(&all).await
}

async fn shown(merchant: &Merchant, wallet: &str) -> Value {
    let found = merchant.call("GET", &format!("/api/v2/wallets/{wallet}"), &[], "").await.json();
    found["cards"][0]["smartBill"].clone()
}

async fn stopped_everywhere(house: House) {
    let settings = settings(&house).await;
    let child = start(&house, &settings, &[("MAILLON_AMEX_RECURRING__LOOK_MS", "0")]).await;
    for (wallet, card, _) in WALLETS {
        let mut body = for_wallet(wallet);
        body["contractNumber"] = json!("SMARTBILL");
        let session = child.merchant().open(&body).await;
        Consumer::new(&house.http, &session.link).enrol(&TypedCard::of(card), "1234").await.left();
    }
    drop(child);
    // Each process begins at the machine's time, so each is moved further than the one before.
    let mut moved = 2 * HOUR_MS;
    for place in ["14", "15", "16", "17", "18", "18", "18"] {
        let child = start(&house, &settings, &[("MAILLON_SANDBOX__CRASH_AT", place)]).await;
        child.try_advance(moved).await;
        child.died().await;
        assert!(house.log().contains("stopping at a checkpoint"), "place {place}");
        moved += if place == "16" { 5 * HOUR_MS } else { LEASE_MS };
    }
    let child = start(&house, &settings, &[]).await;
    child.try_advance(moved).await;
    child.ready().await;
    let merchant = child.merchant();
    for (wallet, _, status) in WALLETS {
        let alias = || async { Some(shown(&merchant, wallet).await).filter(|alias| alias["status"] == status) };
        let alias = until(&format!("{wallet} stands {status}"), 20, alias).await;
        assert_eq!(alias["history"].as_array().unwrap().len(), 2, "answered once: {alias}");
    }
    let events = merchant.call("GET", "/api/v2/events?limit=200", &[], "").await.text();
    assert_eq!((events.matches("smartbill.accepted").count(), events.matches("smartbill.refused").count()), (2, 1));
    let cases = merchant.call("GET", "/api/v2/cases", &[], "").await.json();
    assert_eq!(cases["cases"], json!([]), "nobody is called");
    assert!(!house.log().contains("371000200001007"), "no number in the log");
    drop(child);
    house.database.clear().await;
}

/// A contract whose charges leave in files, through the command that an operator uses.
async fn add_contract(house: &House) {
    let words =
        "contract add --merchant 12345678901234 --pos atelier --id FILES --brand AMEX --mid FILES-1 --tid 00000002
         --mcc 7997 --acquirer-id 401234 --descriptor ATELIER --requestor AMEX:id:Atelier:401234 --smartbill
         --smartbill-charges file";
    let words: Vec<&str> = words.split_whitespace().collect();
    house.run(&words).await.unwrap();
}

/// The same for payments: each leaves in one file and is settled once.
async fn payments_stopped_everywhere(house: House) {
    let settings = settings(&house).await;
    // Made by the first start: merchant and shop.
    drop(start(&house, &settings, &[("MAILLON_AMEX_RECURRING__LOOK_MS", "0")]).await);
    add_contract(&house).await;
    let child = start(&house, &settings, &[]).await;
    let mut bodies = Vec::new();
    for (wallet, card) in [("pay-a", "amex"), ("pay-b", "smartbill_unpaid"), ("pay-c", "amex")] {
        let mut body = for_wallet(wallet);
        body["contractNumber"] = json!("FILES");
        let session = child.merchant().open(&body).await;
        Consumer::new(&house.http, &session.link).enrol(&TypedCard::of(card), "1234").await.left();
        let read = child.merchant().read(&session.pay_id).await;
        bodies.push(Kept { merchant: child.merchant(), mid: String::new(), read }.body());
    }
    // Enrolled, before anything is charged: sent, answered hours later, applied.
    let merchant = child.merchant();
    for _ in 0..20 {
        child.advance(2 * HOUR_MS).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        if shown(&merchant, "pay-c").await["status"] == "EA" {
            break;
        }
    }
    let mut payments = Vec::new();
    for body in &bodies {
        let answer = merchant.call("POST", "/api/v2/payments", &[], &body.to_string()).await;
        assert_eq!(answer.json()["status"], "PENDING", "{}", answer.text());
        payments.push(answer.json()["payId"].as_str().unwrap().to_owned());
    }
    drop(child);
    // By then whatever day it is they have left.
    let mut moved = 12 * 24 * HOUR_MS;
    for place in ["14", "15", "16", "17", "18", "18", "18", "18"] {
        let child = start(&house, &settings, &[("MAILLON_SANDBOX__CRASH_AT", place)]).await;
        child.try_advance(moved).await;
        child.died().await;
        assert!(house.log().contains("stopping at a checkpoint"), "place {place}");
        moved += if place == "16" { 5 * HOUR_MS } else { LEASE_MS };
    }
    let child = start(&house, &settings, &[]).await;
    child.try_advance(moved).await;
    child.ready().await;
    let merchant = child.merchant();
    for (pay_id, status) in payments.iter().zip(["OK", "FAILED", "OK"]) {
        until(&format!("{pay_id} is {status}"), 20, || async {
            (merchant.read(pay_id).await["status"] == status).then_some(())
        })
        .await;
    }
    let events = merchant.call("GET", "/api/v2/events?limit=200", &[], "").await.text();
    assert_eq!((events.matches("payment.captured").count(), events.matches("payment.failed").count()), (2, 1));
    let booked = house.bank.ledger().entries.into_iter().filter(|entry| entry.merchant == "FILES-1");
    assert_eq!(booked.filter(|entry| entry.captured > 0).count(), 2, "the bank has each once");
    let cases = merchant.call("GET", "/api/v2/cases", &[], "").await.json();
    assert_eq!(cases["cases"], json!([]), "nobody is called");
    drop(child);
    house.database.clear().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopped_at_every_place_each_payment_is_settled_once() {
    payments_stopped_everywhere(House::build(Database::sqlite).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopped_on_postgres_at_every_place_each_payment_is_settled_once() {
    let Some(database) = Database::postgres("amex_crash_payments").await else { return };
    payments_stopped_everywhere(House::build(move |_| database).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopped_at_every_place_each_file_is_applied_once() {
    stopped_everywhere(House::build(Database::sqlite).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopped_on_postgres_at_every_place_each_file_is_applied_once() {
    let Some(database) = Database::postgres("amex_crashes").await else { return };
    stopped_everywhere(House::build(move |_| database).await).await;
}
