//! The program is killed or held up at random moments while cards are enrolled and charged. Then three books must
//! agree: ours, the bank's, and what the merchant was told.
//!
//! `MAILLON_FAULTS` says how many faults an engine is given, `MAILLON_FAULTS_SEED` which ones, and
//! `MAILLON_FAULTS_REPORT` names the file that a line about the run is added to (`./test crashes`).

use std::collections::HashMap;
use std::io::Write;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use sandbox::{HoldState, LedgerEntry};
use serde_json::{Value, json};

use crate::support::brittle::brittle;
use crate::support::child::{Child, House};
use crate::support::consumer::Consumer;
use crate::support::database::{Database, setting};
use crate::support::merchant::{Merchant, Session, fresh_name, subscription};

/// Faults without a setting.
const FAULTS: u64 = 5;

/// At work at the same time.
const ENROLLING: usize = 3;
const CHARGING: usize = 2;

/// A consumer gives up after this much time, in seconds.
const CONSUMER_PATIENCE_S: u64 = 20;

/// The longest time from one fault to the next, in milliseconds.
const BETWEEN_MAX_MS: u64 = 1_500;

/// How long the program is held up, in seconds: in a short run, and in a long one.
const PAUSE_MAX_S: u64 = 2;
const PAUSE_MAX_LONG_S: u64 = 120;

/// A run is long from so many faults on.
const LONG: u64 = 100;

/// The clock is moved on by this, as often as this, until everything is settled.
const ON_MS: i64 = 5 * 60 * 1_000;
const ON_MAX: u32 = 60;

/// The first amount that a charge has; each has one of its own, which is how it is known at the bank.
const FIRST_AMOUNT: u64 = 200;

/// Chance that can be had again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }

    /// 1 to `most`, short ones far more often than long ones.
    fn seconds(&mut self, most: u64) -> u64 {
        let limit = 1 + self.below(most);
        let bound = 1 + self.below(limit);
        1 + self.below(bound)
    }
}

fn number(name: &str, unless: u64) -> u64 {
    setting(name).map_or(unless, |text| text.parse().unwrap())
}

/// What the merchant knows.
#[derive(Default)]
struct Notes {
    sessions: Mutex<Vec<Session>>,
    /// `payId` by amount; none while unanswered.
    charges: Mutex<HashMap<u64, Option<String>>>,
}

/// Everybody who is at work.
#[derive(Clone)]
struct Crowd {
    merchant: Merchant,
    notes: Arc<Notes>,
    over: Arc<AtomicBool>,
    next_amount: Arc<AtomicU64>,
}

fn agreement(initial: bool) -> Value {
    json!({ "type": "UNSCHEDULED", "initialPayment": initial, "unscheduled": { "subType": "MIT" } })
}

impl Crowd {
    fn over(&self) -> bool {
        self.over.load(Ordering::Relaxed)
    }

    async fn enrolling(self) {
        while !self.over() {
            let merchant = self.merchant.clone();
            let mut body = subscription();
            body["credentialOnFile"] = agreement(true);
            let Some(session) = brittle(async move { merchant.open(&body).await }).await else {
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            self.notes.sessions.lock().unwrap().push(session.clone());
            let consumer = Consumer::new(&self.merchant.http, &session.link);
            let visit = async {
                let patient = || {
                    let consumer = consumer.clone();
                    async move { consumer.finish().await }
                };
                while brittle(patient()).await.is_none() {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            };
            // Who has waited long enough closes the page.
            let _ = tokio::time::timeout(Duration::from_secs(CONSUMER_PATIENCE_S), visit).await;
        }
    }

    async fn charging(self, card: Value) {
        while !self.over() {
            self.charge(&card).await;
        }
    }

    /// One charge, asked for with the same key until there is an answer.
    async fn charge(&self, card: &Value) {
        let amount = self.next_amount.fetch_add(1, Ordering::Relaxed);
        self.notes.charges.lock().unwrap().insert(amount, None);
        let body = json!({
            "transId": fresh_name(), "amount": { "value": amount, "currency": "EUR" },
            "credentialOnFile": agreement(false),
            "paymentMethods": { "integrationType": "DIRECT", "type": "CARD",
                "card": { "number": card["pseudoCardNumber"], "schemeReferenceId": card["schemeReferenceId"] } },
        });
        let (key, body) = (fresh_name(), body.to_string());
        loop {
            let (merchant, key, body) = (self.merchant.clone(), key.clone(), body.clone());
            let call =
                async move { merchant.call("POST", "/api/v2/payments", &[("idempotency-key", &key)], &body).await };
            match brittle(call).await {
                Some(answer) if answer.status == 200 => {
                    let pay_id = answer.json()["payId"].as_str().unwrap().to_owned();
                    self.notes.charges.lock().unwrap().insert(amount, Some(pay_id));
                    return;
                }
                Some(answer) => assert!(matches!(answer.status, 409 | 502 | 503), "{}", answer.text()),
                None => {}
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// What befell the program.
#[derive(Default)]
struct Befell {
    kills: u64,
    pauses: u64,
    paused_s: u64,
}

async fn trouble(house: &House, mut child: Child, dice: &mut Dice, faults: u64) -> (Child, Befell) {
    let mut befell = Befell::default();
    let longest = if faults >= LONG { PAUSE_MAX_LONG_S } else { PAUSE_MAX_S };
    for _ in 0..faults {
        tokio::time::sleep(Duration::from_millis(20 + dice.below(BETWEEN_MAX_MS))).await;
        if dice.below(4) == 0 {
            let seconds = dice.seconds(longest);
            child.signal("STOP");
            tokio::time::sleep(Duration::from_secs(seconds)).await;
            child.signal("CONT");
            (befell.pauses, befell.paused_s) = (befell.pauses + 1, befell.paused_s + seconds);
        } else {
            child.kill();
            child = house.start(0).await;
            befell.kills += 1;
        }
    }
    child.ready().await;
    (child, befell)
}

/// Lets time pass until nothing is under way any more: every session has ended, and the bank holds nothing.
async fn settled(house: &House, child: &Child, notes: &Notes) -> HashMap<String, Value> {
    let merchant = child.merchant();
    let sessions = notes.sessions.lock().unwrap().clone();
    let mut reads = HashMap::new();
    for _ in 0..ON_MAX {
        child.advance(ON_MS).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        for session in &sessions {
            if !reads.contains_key(&session.pay_id) {
                let read = merchant.read(&session.pay_id).await;
                if matches!(read["status"].as_str(), Some("OK" | "FAILED")) {
                    reads.insert(session.pay_id.clone(), read);
                }
            }
        }
        if reads.len() == sessions.len() && house.holds().0 == 0 {
            return reads;
        }
    }
    let open: Vec<_> = sessions.iter().filter(|session| !reads.contains_key(&session.pay_id)).collect();
    panic!("never settled: {open:?}, {:#?}", house.bank.ledger().live_holds());
}

fn of(entries: &[LedgerEntry], initiator: &str) -> Vec<LedgerEntry> {
    entries.iter().filter(|entry| entry.initiator.as_deref() == Some(initiator)).cloned().collect()
}

/// Each charge that the merchant reads as paid stands once in the bank's books, and no other stands there at all.
async fn charges_agree(house: &House, merchant: &Merchant, notes: &Notes) -> (usize, usize) {
    let charges = notes.charges.lock().unwrap().clone();
    let mut standing: HashMap<u64, usize> = HashMap::new();
    for entry in of(&house.bank.ledger().entries, "MIT") {
        assert!(charges.contains_key(&entry.amount), "nobody asked for {entry:?}");
        assert_ne!(entry.state, HoldState::Live, "{entry:?}");
        *standing.entry(entry.amount).or_default() += usize::from(entry.state == HoldState::Captured);
    }
    let mut taken = 0;
    for (amount, pay_id) in &charges {
        let pay_id = pay_id.as_deref().unwrap_or_else(|| panic!("the charge of {amount} was never answered"));
        let read = merchant.read(pay_id).await;
        let stands = standing.get(amount).copied().unwrap_or_default();
        assert_eq!(stands, usize::from(read["status"] == "OK"), "it stands {stands} times: {read}");
        assert!(matches!(read["status"].as_str(), Some("OK" | "FAILED")), "{read}");
        taken += stands;
    }
    (taken, charges.len() - taken)
}

/// The merchant's feed has every position once, and tells of each card that was saved.
async fn feed_agrees(merchant: &Merchant, saved: usize) {
    let (mut after, mut stored) = (0, 0);
    loop {
        let page = merchant.call("GET", &format!("/api/v2/events?after={after}&limit=500"), &[], "").await.json();
        let events = page["events"].as_array().unwrap();
        if events.is_empty() {
            break;
        }
        for event in events {
            let position = event["position"].as_i64().unwrap();
            assert_eq!(position, after + 1, "{event}");
            after = position;
            stored += usize::from(event["type"] == "card.stored");
        }
    }
    assert_eq!(stored, saved);
}

async fn faults(engine: &str, house: House) {
    let (faults, seed) = (number("MAILLON_FAULTS", FAULTS), number("MAILLON_FAULTS_SEED", 1));
    let begun = tokio::time::Instant::now();
    let child = house.start(0).await;
    child.ready().await;
    let merchant = child.merchant();
    let crowd = Crowd {
        merchant: merchant.clone(),
        notes: Arc::default(),
        over: Arc::default(),
        next_amount: Arc::new(AtomicU64::new(FIRST_AMOUNT)),
    };
    let mut body = subscription();
    body["credentialOnFile"] = agreement(true);
    let first = merchant.open(&body).await;
    Consumer::new(&house.http, &first.link).finish().await.left();
    let card = merchant.read(&first.pay_id).await["paymentMethods"]["card"].clone();
    crowd.notes.sessions.lock().unwrap().push(first);

    let mut work = tokio::task::JoinSet::new();
    for _ in 0..ENROLLING {
        work.spawn(crowd.clone().enrolling());
    }
    for _ in 0..CHARGING {
        work.spawn(crowd.clone().charging(card.clone()));
    }
    let (child, befell) = trouble(&house, child, &mut Dice(seed), faults).await;
    crowd.over.store(true, Ordering::Relaxed);
    work.join_all().await;

    let reads = settled(&house, &child, &crowd.notes).await;
    let saved: Vec<&Value> = reads.values().filter(|read| read["status"] == "OK").collect();
    for read in reads.values() {
        let has_card = read.pointer("/paymentMethods/card/pseudoCardNumber").is_some();
        assert_eq!(has_card, read["status"] == "OK", "{read}");
    }
    // No token is lost: what was saved can be charged.
    let (before, _) = charges_agree(&house, &merchant, &crowd.notes).await;
    for read in &saved {
        crowd.charge(&read["paymentMethods"]["card"]).await;
    }
    settled(&house, &child, &crowd.notes).await;
    for entry in of(&house.bank.ledger().entries, "CIT") {
        assert!(matches!(entry.state, HoldState::Reversed | HoldState::Declined), "{entry:?}");
    }
    let (taken, not_taken) = charges_agree(&house, &merchant, &crowd.notes).await;
    assert_eq!(taken - before, saved.len(), "each saved card was charged");
    feed_agrees(&merchant, saved.len()).await;
    let Befell { kills, pauses, paused_s } = befell;
    let (sessions, saved) = (reads.len(), saved.len());
    let line = format!(
        "| {engine} | {seed} | {kills} | {pauses} ({paused_s} s) | {sessions} | {saved} | {taken} | {not_taken} | {} |",
        begun.elapsed().as_secs()
    );
    if let Some(path) = setting("MAILLON_FAULTS_REPORT") {
        let mut report = std::fs::File::options().append(true).open(path).unwrap();
        writeln!(report, "{line}").unwrap();
    }
    drop(child);
    house.database.clear().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_books_agree_after_random_faults() {
    faults("SQLite", House::build(Database::sqlite).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_books_agree_after_random_faults_on_postgres() {
    let Some(database) = Database::postgres("faults").await else { return };
    faults("PostgreSQL", House::build(move |_| database).await).await;
}
