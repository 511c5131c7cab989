//! A year at the gym, with all that may come between: the card is replaced, its issuer wants the consumer once, and for
//! a month the bank cannot be reached.

use domain::event::Stream;
use domain::ids::{MerchantId, WalletId};
use sandbox::{HoldState, LedgerEntry};
use serde_json::{Value, json};

use crate::support::consumer::Consumer;
use crate::support::database::Database;
use crate::support::kept::Kept;
use crate::support::merchant::subscription;
use crate::support::server::Server;
use crate::support::wait::until;

/// The member, and where everything about the membership is.
struct Year<'a> {
    server: &'a Server,
    kept: Kept,
    schedule: String,
}

impl<'a> Year<'a> {
    async fn begin(server: &'a Server) -> Self {
        let (merchant, mid) = server.shop(1, |plan| plan.contracts[0].updates_cards = true).await;
        let kept = Kept::with(server, merchant, mid, "visa_gym_year", None, &subscription()).await;
        let body = json!({ "payId": kept.read["payId"], "transId": "gym", "count": 12, "noticeDays": 2,
            "missed": "CATCH_UP_ALL" });
        let made = kept.merchant.call("POST", "/api/v2/schedules", &[], &body.to_string()).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let schedule = made.json()["scheduleId"].as_str().unwrap().to_owned();
        Self { server, kept, schedule }
    }

    async fn month(&self) {
        let url = format!("{}/sandbox/clock", self.server.base);
        let answer = self.server.http.post_json(&url, &json!({ "advance": "P1M" })).await;
        assert_eq!(answer.json()["done"], true, "{}", answer.text());
    }

    async fn instalments(&self) -> Vec<Value> {
        let path = format!("/api/v2/schedules/{}/instalments", self.schedule);
        let answer = self.kept.merchant.call("GET", &path, &[], "").await;
        answer.json()["instalments"].as_array().unwrap().clone()
    }

    /// The consumer comes to the page that makes a refused instalment good.
    async fn renew(&self, refused: &Value) {
        let path = format!("/api/v2/payments/{}/renewals", refused["payId"].as_str().unwrap());
        let page = self.kept.merchant.call("POST", &path, &[], "").await.json();
        let link = page["_links"]["authenticate"]["href"].as_str().unwrap_or_else(|| panic!("no page: {page}"));
        let consumer = Consumer::new(&self.server.http, link);
        let challenge = consumer.confirm("123", true).await.page();
        consumer.challenge(&challenge, "1234").await.left();
    }

    async fn line(&self, line: &str) {
        self.server.bank_settings(&json!({ "line": line })).await;
        let up = line == "up";
        let changed = || async { (self.server.running.app.acquirer.is_up() == up).then_some(()) };
        until("the line changes", 20, changed).await;
    }

    fn taken(&self) -> Vec<LedgerEntry> {
        let entries = self.server.entries(&self.kept.mid).into_iter();
        entries.filter(|entry| entry.state == HoldState::Captured).collect()
    }
}

async fn a_year(server: &Server) {
    let year = Year::begin(server).await;
    let first_root = year.kept.reference().as_str().unwrap().to_owned();
    let mut renewed = 0;
    for month in 1..=13 {
        match month {
            7 => year.line("down").await,
            8 => year.line("up").await,
            _ => {}
        }
        year.month().await;
        let all = year.instalments().await;
        if let Some(refused) = all.iter().find(|one| one["reason"] == "consumer_needed:1A") {
            year.renew(refused).await;
            renewed += 1;
        }
    }
    assert_eq!(renewed, 1, "the issuer wanted the consumer once");
    let all = year.instalments().await;
    let paid: Vec<&Value> = all.iter().map(|one| &one["status"]).collect();
    assert_eq!(paid, vec![&json!("PAID"); 12], "{all:#?}");

    let taken = year.taken();
    assert_eq!(taken.len(), 12, "twelve charges: {taken:#?}");
    assert!(taken.iter().all(|charge| (charge.amount, charge.marker.as_deref()) == (3_499, Some("R"))));
    let founding: Vec<usize> = (0..12).filter(|index| taken[*index].initiator.as_deref() == Some("CIT")).collect();
    let [turn] = founding[..] else { panic!("one with the consumer: {taken:#?}") };
    assert!(taken[turn].chained_to.is_none() && taken[turn].eci.is_some(), "a first payment of its own");
    let second_root = taken[turn].reference.clone().unwrap();
    let last4 = |entry: &LedgerEntry| entry.masked_pan[entry.masked_pan.len() - 4..].to_owned();
    for (index, charge) in taken.iter().enumerate().filter(|(index, _)| *index != turn) {
        let root = if index < turn { &first_root } else { &second_root };
        assert_eq!(charge.chained_to.as_ref(), Some(root), "charge {index}: the root of its agreement");
        assert_eq!(last4(charge) == last4(&taken[0]), index < turn, "charge {index}: the plastic of its time");
    }
    let wallet = WalletId::from_text(year.kept.read["wallet"]["walletId"].as_str().unwrap());
    let stream = Stream::Wallet(MerchantId::from_text(&year.kept.merchant.id), wallet);
    let events = server.running.app.store.events(&stream, 0, 9_999).await.unwrap();
    assert!(events.iter().map(|event| event.sequence).eq(1..=i64::try_from(events.len()).unwrap()), "no gaps");
    let count = |kind: &str| events.iter().filter(|event| event.kind == kind).count();
    for (kind, times) in [
        ("card.stored", 2),
        ("card.replaced", 1),
        ("mandate.founded", 2),
        ("mandate.replaced", 1),
        ("payment.captured", 12),
        ("schedule.ended", 1),
    ] {
        assert_eq!(count(kind), times, "{kind}: {events:#?}");
    }
    assert_eq!(count("instalment.paid"), 11, "and one by the consumer");
    assert!(server.bank().ledger().live_holds().is_empty(), "nothing is held");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_gym_year_with_everything_in_it() {
    a_year(&Server::start().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_gym_year_with_everything_in_it_on_postgres() {
    let Some(database) = Database::postgres("gym_year").await else { return };
    let urls = [("MAILLON_DATABASE_URL", database.url.as_str()), ("MAILLON_KEY_DATABASE_URL", &database.key_url)];
    let server = Server::with(&urls).await;
    a_year(&server).await;
    drop(server);
    database.clear().await;
}
