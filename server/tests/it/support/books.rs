//! Three books that must agree: the bank's, ours, and what the merchant was told.

use std::collections::HashMap;
use std::time::Duration;

use sandbox::{HoldState, LedgerEntry};
use serde_json::Value;

use super::child::{Child, House};
use super::crowd::{Crowd, Notes};
use super::merchant::Merchant;

/// The clock is moved on by this, as often as this, until everything is settled.
const ON_MS: i64 = 5 * 60 * 1_000;
const ON_MAX: u32 = 60;

/// What was counted in books that agree.
pub struct Agreed {
    pub sessions: usize,
    pub saved: usize,
    pub taken: usize,
    pub not_taken: usize,
}

/// Waits until all is settled, charges each card that was saved once more, and compares.
pub async fn agree(house: &House, child: &Child, crowd: &Crowd) -> Agreed {
    let merchant = &crowd.merchant;
    let reads = settled(house, child, &crowd.notes).await;
    let saved: Vec<&Value> = reads.values().filter(|read| read["status"] == "OK").collect();
    for read in reads.values() {
        let has_card = read.pointer("/paymentMethods/card/pseudoCardNumber").is_some();
        assert_eq!(has_card, read["status"] == "OK", "{read}");
    }
    // No token is lost: what was saved can be charged.
    let (before, _) = charges_agree(house, merchant, &crowd.notes).await;
    for read in &saved {
        crowd.charge(&read["paymentMethods"]["card"]).await;
    }
    settled(house, child, &crowd.notes).await;
    for entry in of(&house.bank.ledger().entries, "CIT") {
        assert!(matches!(entry.state, HoldState::Reversed | HoldState::Declined), "{entry:?}");
    }
    let (taken, not_taken) = charges_agree(house, merchant, &crowd.notes).await;
    assert_eq!(taken - before, saved.len(), "each saved card was charged");
    feed_agrees(merchant, saved.len()).await;
    Agreed { sessions: reads.len(), saved: saved.len(), taken, not_taken }
}

/// Lets time pass until nothing is under way any more: every session and charge has ended, and the bank holds
/// nothing.
async fn settled(house: &House, child: &Child, notes: &Notes) -> HashMap<String, Value> {
    let merchant = child.merchant();
    let sessions: Vec<String> = notes.sessions.lock().unwrap().iter().map(|one| one.pay_id.clone()).collect();
    let charges: Vec<String> = notes.charges.lock().unwrap().values().flatten().cloned().collect();
    let mut reads = HashMap::new();
    for _ in 0..ON_MAX {
        child.advance(ON_MS).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        for pay_id in sessions.iter().chain(&charges) {
            if !reads.contains_key(pay_id) {
                let read = merchant.read(pay_id).await;
                if matches!(read["status"].as_str(), Some("OK" | "FAILED")) {
                    reads.insert(pay_id.clone(), read);
                }
            }
        }
        if reads.len() == sessions.len() + charges.len() && house.holds().0 == 0 {
            reads.retain(|pay_id, _| sessions.contains(pay_id));
            return reads;
        }
    }
    let open: Vec<_> = sessions.iter().chain(&charges).filter(|pay_id| !reads.contains_key(*pay_id)).collect();
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
