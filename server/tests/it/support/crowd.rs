//! Consumers who enrol cards and merchants' servers that charge one, whatever becomes of the program meanwhile.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::brittle::brittle;
use super::child::{Child, House};
use super::consumer::Consumer;
use super::merchant::{Merchant, Session, fresh_name, subscription};

/// At work at the same time.
const ENROLLING: usize = 3;
const CHARGING: usize = 2;

/// A consumer gives up after this much time, in seconds.
const CONSUMER_PATIENCE_S: u64 = 20;

/// The first amount that a charge has; each has one of its own, which is how it is known at the bank.
const FIRST_AMOUNT: u64 = 200;

/// What the merchant knows.
#[derive(Default)]
pub struct Notes {
    pub sessions: Mutex<Vec<Session>>,
    /// `payId` by amount; none while unanswered.
    pub charges: Mutex<HashMap<u64, Option<String>>>,
}

/// Everybody who is at work.
#[derive(Clone)]
pub struct Crowd {
    pub merchant: Merchant,
    pub notes: Arc<Notes>,
    over: Arc<AtomicBool>,
    next_amount: Arc<AtomicU64>,
}

fn agreement(initial: bool) -> Value {
    json!({ "type": "UNSCHEDULED", "initialPayment": initial, "unscheduled": { "subType": "MIT" } })
}

impl Crowd {
    /// Nobody is at work yet; one card is enrolled, which is answered: it can be charged.
    pub async fn gather(house: &House, child: &Child) -> (Self, Value) {
        let crowd = Self {
            merchant: child.merchant(),
            notes: Arc::default(),
            over: Arc::default(),
            next_amount: Arc::new(AtomicU64::new(FIRST_AMOUNT)),
        };
        let mut body = subscription();
        body["credentialOnFile"] = agreement(true);
        let first = crowd.merchant.open(&body).await;
        Consumer::new(&house.http, &first.link).finish().await.left();
        let card = crowd.merchant.read(&first.pay_id).await["paymentMethods"]["card"].clone();
        crowd.notes.sessions.lock().unwrap().push(first);
        (crowd, card)
    }

    /// Everybody begins; `card` is charged.
    pub fn work(&self, card: &Value) -> JoinSet<()> {
        let mut work = JoinSet::new();
        for _ in 0..ENROLLING {
            work.spawn(self.clone().enrolling());
        }
        for _ in 0..CHARGING {
            work.spawn(self.clone().charging(card.clone()));
        }
        work
    }

    /// Everybody finishes what was begun.
    pub async fn rest(&self, work: JoinSet<()>) {
        self.over.store(true, Ordering::Relaxed);
        work.join_all().await;
    }

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
    pub async fn charge(&self, card: &Value) {
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
                Some(answer) => assert!(
                    matches!(answer.status, 409 | 502 | 503 | 504) && answer.json()["responseCode"].is_string(),
                    "{} {}",
                    answer.status,
                    answer.text()
                ),
                None => {}
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
