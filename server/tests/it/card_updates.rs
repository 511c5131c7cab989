//! Issuers replace cards and close accounts while agreements run: what the account updater says, and what follows.

use domain::card_update::Source;
use domain::ids::{CardId, MerchantId, WalletId};
use sandbox::{HoldState, LedgerEntry};
use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::child::{Child, House};
use crate::support::consumer::Consumer;
use crate::support::database::Database;
use crate::support::kept::Kept;
use crate::support::merchant::{Merchant, subscription};
use crate::support::server::Server;
use crate::support::wait::until;

/// A day, in milliseconds.
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// An enrolled card of a contract that wants updates, with a schedule on it.
struct Member {
    kept: Kept,
    schedule: String,
}

impl Member {
    async fn join(server: &Server, key: &str, brand: Option<&str>) -> Self {
        let (merchant, mid) = server.shop(1, |plan| plan.contracts[0].updates_cards = true).await;
        let kept = Kept::with(server, merchant, mid, key, brand, &subscription()).await;
        let body = json!({ "payId": kept.read["payId"], "transId": format!("gym-{key}") });
        let made = kept.merchant.call("POST", "/api/v2/schedules", &[], &body.to_string()).await;
        assert_eq!(made.status, 201, "{}", made.text());
        Self { schedule: made.json()["scheduleId"].as_str().unwrap().to_owned(), kept }
    }

    fn wallet(&self) -> &str {
        self.kept.read["wallet"]["walletId"].as_str().unwrap()
    }

    async fn get(&self, path: &str) -> Value {
        let answer = self.kept.merchant.call("GET", path, &[], "").await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.json()
    }

    async fn card(&self) -> Value {
        self.get(&format!("/api/v2/wallets/{}/cards", self.wallet())).await["cards"][0].clone()
    }

    async fn versions(&self) -> Vec<Value> {
        let path = format!("/api/v2/wallets/{}/cards/1/versions", self.wallet());
        self.get(&path).await["versions"].as_array().unwrap().clone()
    }

    async fn statuses(&self) -> Vec<String> {
        let path = format!("/api/v2/schedules/{}/instalments", self.schedule);
        let all = self.get(&path).await["instalments"].as_array().unwrap().clone();
        all.iter().map(|one| one["status"].as_str().unwrap().to_owned()).collect()
    }

    async fn count(&self, server: &Server, kind: &str) -> usize {
        self.kept.facts(server).await.iter().filter(|found| *found == kind).count()
    }

    async fn id(&self, server: &Server) -> CardId {
        let (merchant, wallet) = (MerchantId::from_text(&self.kept.merchant.id), WalletId::from_text(self.wallet()));
        server.running.app.store.cards_of_wallet(&merchant, &wallet).await.unwrap().remove(0).id
    }
}

async fn months(server: &Server, count: u32) {
    for _ in 0..count {
        let answer =
            server.http.post_json(&format!("{}/sandbox/clock", server.base), &json!({ "advance": "P1M" })).await;
        assert_eq!(answer.json()["done"], true, "{}", answer.text());
    }
}

fn taken(entries: &[LedgerEntry]) -> Vec<&str> {
    let captured = entries.iter().filter(|entry| entry.state == HoldState::Captured);
    captured.map(|entry| &entry.masked_pan[entry.masked_pan.len() - 4..]).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_replaced_card_goes_on_with_its_new_number() {
    let server = Server::start().await;
    for (key, old, new, marker) in
        [("visa_replaced", "0000", "1008", "R"), ("mastercard_replaced", "0002", "1000", "M103")]
    {
        let member = Member::join(&server, key, None).await;
        let before = member.card().await;
        let path = format!("/api/v2/mandates/{}", member.kept.mandate());
        let roots = member.get(&path).await["references"]["roots"].clone();
        months(&server, 6).await;

        let charges = member.kept.later(&server);
        let numbers = taken(&charges);
        assert!(numbers.len() >= 6, "every month: {charges:#?}");
        let turn = numbers.iter().position(|last4| *last4 == new).unwrap_or_else(|| panic!("never {new}: {numbers:?}"));
        assert!(turn >= 3 && numbers[..turn].iter().all(|last4| *last4 == old), "{numbers:?}");
        assert!(numbers[turn..].iter().all(|last4| *last4 == new), "for good: {numbers:?}");
        assert!(charges.iter().all(|charge| charge.marker.as_deref() == Some(marker)));
        assert!(member.statuses().await.iter().all(|status| status == "PAID" || status == "PLANNED"));

        let after = member.card().await;
        for name in ["cardIndex", "pseudoCardNumber", "status", "creationDate", "cardHolderName"] {
            assert_eq!(after[name], before[name], "{name} stays");
        }
        assert_eq!((&after["last4Digits"], &after["status"]), (&json!(new), &json!("ACTIVE")));
        assert_ne!(after["expiryDate"], before["expiryDate"]);
        let steps: Vec<&Value> = after["history"].as_array().unwrap().iter().map(|step| &step["status"]).collect();
        assert!(steps.contains(&&json!("REPLACED")), "{after}");
        assert_eq!(member.get(&path).await["references"]["roots"], roots, "roots stay");
        let versions = member.versions().await;
        assert_eq!(versions.len(), 2, "{versions:?}");
        assert_eq!((&versions[0]["source"], &versions[0]["inForce"]), (&json!("ISSUER"), &json!(true)));
        assert_eq!((&versions[1]["last4Digits"], &versions[1]["numberDestroyed"]), (&json!(old), &json!(false)));
        assert_eq!(member.count(&server, "card.replaced").await, 1);
        let paid = member.kept.merchant.call("GET", "/api/v2/wallets/none/cards/1/versions", &[], "").await;
        assert_eq!(paid.status, 404);
        let stored = server.running.app.store.card_versions(&member.id(&server).await).await.unwrap();
        assert_eq!(stored[1].source, Source::Issuer);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_account_stops_its_schedules() {
    let server = Server::start().await;
    let member = Member::join(&server, "visa_closed", None).await;
    months(&server, 5).await;
    assert_eq!(member.card().await["status"], "BLOCKED");
    let path = format!("/api/v2/schedules/{}", member.schedule);
    let schedule = member.get(&path).await;
    assert_eq!((&schedule["status"], &schedule["endedBy"]), (&json!("ENDED"), &json!("MANDATE")), "{schedule}");
    let mandate = member.get(&format!("/api/v2/mandates/{}", member.kept.mandate())).await;
    assert_eq!((&mandate["state"], &mandate["endedBy"]), (&json!("ENDED"), &json!("CARD")));
    for kind in ["card.disabled", "mandate.ended", "schedule.ended"] {
        assert_eq!(member.count(&server, kind).await, 1, "{kind}");
    }
    let asked = member.kept.later(&server).len();
    months(&server, 2).await;
    assert_eq!(member.kept.later(&server).len(), asked, "never again");
    assert!(member.kept.refused(&server, &member.kept.body()).await.contains(&"MANDATE_ENDED".to_owned()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_answer_has_its_consequence() {
    let server = Server::start().await;
    let longer = Member::join(&server, "visa_new_expiry", None).await;
    let asked = Member::join(&server, "visa_contact_holder", None).await;
    let foreign = Member::join(&server, "cb_replaced", Some("CB")).await;
    let quiet = Member::join(&server, "visa", None).await;
    let before = longer.card().await;
    months(&server, 5).await;

    let after = longer.card().await;
    assert_eq!((&after["last4Digits"], &after["status"]), (&before["last4Digits"], &json!("ACTIVE")));
    assert_ne!(after["expiryDate"], before["expiryDate"], "good for longer");
    assert_eq!((longer.versions().await.len(), longer.count(&server, "card.updated").await), (2, 1));
    assert!(longer.statuses().await.iter().all(|status| status == "PAID" || status == "PLANNED"));
    assert!(taken(&longer.kept.later(&server)).len() >= 5, "the new month is what is sent");

    assert!(asked.count(&server, "card.contact_holder").await >= 1);
    assert_eq!((asked.versions().await.len(), &asked.card().await["status"]), (1, &json!("ACTIVE")));

    assert_eq!(foreign.card().await["status"], "REPLACED", "on CB no agreement follows another number");
    assert_eq!((foreign.versions().await.len(), foreign.count(&server, "card.replaced").await), (1, 1));

    assert_eq!(
        (quiet.versions().await.len(), &quiet.card().await["history"]),
        (1, &json!([])),
        "nothing new, nothing told"
    );
}

/// Lines that repeat, contradict, are about nobody, break off; answers that are not whole or never come: nothing
/// changes. Then the updater is itself again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_an_updater_should_not_say_changes_nothing() {
    let server = Server::start().await;
    let member = Member::join(&server, "visa_replaced", None).await;
    let bystander = Member::join(&server, "visa", None).await;
    let asks = || async {
        let app = &server.running.app;
        let due = app.store.next_due(jiff::Timestamp::UNIX_EPOCH).await.unwrap();
        (due.unwrap() > app.clock.now()).then_some(())
    };
    server.bank_settings(&json!({ "updater": "contradicts" })).await;
    server.advance(91 * DAY_MS).await;
    for mood in ["contradicts", "garbled", "cut", "down"] {
        server.bank_settings(&json!({ "updater": mood })).await;
        server.advance(DAY_MS).await;
        until(&format!("{mood}: asked"), 10, asks).await;
        assert_eq!((member.versions().await.len(), bystander.versions().await.len()), (1, 1), "{mood}");
        assert_eq!(member.card().await["history"], json!([]), "{mood}");
        assert_eq!(member.count(&server, "card.replaced").await, 0, "{mood}");
    }
    for mood in ["foreign", "repeats"] {
        server.bank_settings(&json!({ "updater": mood })).await;
        server.advance(8 * DAY_MS).await;
        let applied = || async { (member.versions().await.len() == 2).then_some(()) };
        until("what is in order is applied all the same", 10, applied).await;
        assert_eq!((bystander.versions().await.len(), member.count(&server, "card.replaced").await), (1, 1), "{mood}");
    }
}

/// One record that cannot be read: the cards of the same question are asked about all the same.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_that_cannot_be_opened_keeps_no_other_from_being_asked_about() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(1, |plan| plan.contracts[0].updates_cards = true).await;
    let mut members = Vec::new();
    for key in ["visa", "visa_replaced"] {
        let kept = Kept::with(&server, merchant.clone(), mid.clone(), key, None, &subscription()).await;
        members.push(Member { kept, schedule: String::new() });
    }
    let app = &server.running.app;
    let broken = app.store.card(&members[0].id(&server).await).await.unwrap().unwrap();
    app.vault.erase(&broken.version.record_id, app.clock.now()).await.unwrap();
    server.advance(91 * DAY_MS).await;
    let applied = || async { (members[1].versions().await.len() == 2).then_some(()) };
    until("the other is replaced", 10, applied).await;
    assert_eq!(members[0].versions().await.len(), 1);
}

/// Payments with the old number can be refunded until it is destroyed, and then no more.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_old_number_is_destroyed_when_its_time_is_over() {
    let server = Server::start().await;
    let member = Member::join(&server, "visa_replaced", None).await;
    let app = &server.running.app;
    let id = member.id(&server).await;
    let old = app.store.card(&id).await.unwrap().unwrap().version.record_id;
    let sealed = app.store.sealed_card(&old).await.unwrap().unwrap();
    months(&server, 5).await;
    let path = format!("/api/v2/schedules/{}/instalments", member.schedule);
    let first = member.get(&path).await["instalments"][0]["payId"].as_str().unwrap().to_owned();
    let refund = |trans: &'static str, value: i64| {
        let (merchant, path) = (member.kept.merchant.clone(), format!("/api/v2/payments/{first}/refunds"));
        let body = json!({ "transId": trans, "amount": { "value": value, "currency": "EUR" } });
        async move { merchant.call("POST", &path, &[], &body.to_string()).await }
    };
    assert_eq!(refund("r-1", 1_000).await.json()["status"], "OK", "with the number that paid");
    months(&server, 6).await;
    let gone = || async { app.store.sealed_card(&old).await.unwrap().is_none().then_some(()) };
    until("the old number is shredded", 10, gone).await;
    let merchant = MerchantId::from_text(&member.kept.merchant.id);
    let opened = || async { app.vault.open(&merchant, &sealed).await.is_err().then_some(()) };
    until("its key is destroyed: a copy of the row opens no more", 10, opened).await;
    let late = refund("r-2", 1_000).await;
    assert_eq!(late.json()["responseCode"], "21000071", "{}", late.text());
    let versions = member.versions().await;
    assert_eq!((&versions[1]["numberDestroyed"], &versions[0]["numberDestroyed"]), (&json!(true), &json!(false)));
    assert!(member.statuses().await.iter().all(|status| status == "PAID" || status == "PLANNED"));
}

async fn last4(merchant: &Merchant, wallet: &str) -> String {
    let path = format!("/api/v2/wallets/{wallet}/cards");
    let cards = merchant.call("GET", &path, &[], "").await.json();
    cards["cards"][0]["last4Digits"].as_str().unwrap_or_default().to_owned()
}

/// The process is stopped between the answer, the new number's key and its row, and after it: one new version.
async fn stopped_in_the_middle(house: House) {
    let child = house.start(0).await;
    let merchant = child.merchant();
    let session = merchant.open(&subscription()).await;
    Consumer::new(&house.http, &session.link).enrol(&TypedCard::of("visa_replaced"), "1234").await.left();
    let wallet = merchant.read(&session.pay_id).await["wallet"]["walletId"].as_str().unwrap().to_owned();
    drop(child);
    let mut days = 91;
    for place in [11, 12] {
        let child = house.start(place).await;
        child.try_advance(days * DAY_MS).await;
        child.died().await;
        days += 1;
    }
    let child = house.start(13).await;
    child.try_advance(days * DAY_MS).await;
    child.died().await;
    let child: Child = house.start(0).await;
    let merchant = child.merchant();
    child.ready().await;
    until("the new number is in force", 20, || async { (last4(&merchant, &wallet).await == "1008").then_some(()) })
        .await;
    let path = format!("/api/v2/wallets/{wallet}/cards/1/versions");
    let versions = merchant.call("GET", &path, &[], "").await.json();
    assert_eq!(versions["versions"].as_array().unwrap().len(), 2, "once: {versions}");
    let events = merchant.call("GET", "/api/v2/events?limit=100", &[], "").await.text();
    assert_eq!(events.matches("\"card.replaced\"").count(), 1, "{events}");
    assert!(!house.log().contains("4970100070011008"), "no number in the log");
    drop(child);
    house.database.clear().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopped_in_the_middle_of_an_update_it_is_applied_once() {
    stopped_in_the_middle(House::build(Database::sqlite).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopped_on_postgres_in_the_middle_of_an_update_it_is_applied_once() {
    let Some(database) = Database::postgres("card_updates").await else { return };
    stopped_in_the_middle(House::build(move |_| database).await).await;
}
