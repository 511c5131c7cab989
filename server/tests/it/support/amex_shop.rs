//! A shop whose American Express cards are charged by file, and the clock that moves its files.

use domain::case::CaseKind;
use domain::ports::CaseFilter;
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};

use super::cards::TypedCard;
use super::kept::Kept;
use super::merchant::{Merchant, for_wallet, fresh_name};
use super::server::Server;
use super::wait::until;

/// A shop whose American Express cards are charged by file.
pub struct Shop<'a> {
    pub server: &'a Server,
    pub merchant: Merchant,
    pub number: String,
}

impl<'a> Shop<'a> {
    pub async fn open(server: &'a Server) -> Self {
        let (merchant, number) = server
            .shop(1, |plan| {
                let amex = plan.contracts.iter_mut().find(|contract| contract.brands == ["AMEX"]).unwrap();
                amex.smartbill = true;
                "file".clone_into(&mut amex.smartbill_charges);
            })
            .await;
        Self { server, merchant, number }
    }

    pub async fn card(&self, wallet: &str, key: &str) -> Kept {
        let session = self.merchant.open(&for_wallet(wallet)).await;
        self.server.consumer(&session).enrol(&TypedCard::of(key), "1234").await.left();
        let read = self.merchant.read(&session.pay_id).await;
        Kept { merchant: self.merchant.clone(), mid: self.number.clone(), read }
    }

    /// Charges it; the answer is that it is pending.
    pub async fn charge(&self, kept: &Kept) -> String {
        let answer = kept.pay(&kept.body()).await;
        let said = answer.json();
        assert_eq!((answer.status, &said["status"]), (200, &json!("PENDING")), "{said}");
        assert_eq!(said["responseCode"], "60000000", "{said}");
        said["payId"].as_str().unwrap().to_owned()
    }

    pub async fn status(&self, pay_id: &str) -> String {
        self.merchant.read(pay_id).await["status"].as_str().unwrap().to_owned()
    }

    pub async fn ask(&self, pay_id: &str, what: &str) -> Value {
        let body = json!({ "transId": fresh_name(), "amount": { "value": 3499, "currency": "EUR" } });
        let path = format!("/api/v2/payments/{pay_id}/{what}");
        self.merchant.call("POST", &path, &[], &body.to_string()).await.json()
    }

    /// Its alias is accepted: the server's own look may be at work on the answer while the clock moves.
    pub async fn accepted(&self, kept: &Kept) {
        until("the alias is accepted", 10, || async {
            let wallet = kept.of_wallet("GET", "").await.json();
            (wallet["cards"][0]["smartBill"]["status"] == "EA").then_some(())
        })
        .await;
    }

    /// Payment files that the bank has taken.
    pub async fn files(&self) -> Vec<(String, u64)> {
        let seen = self.server.http.get(&format!("{}/sandbox/bank/smartbill", self.server.base)).await.json();
        let received = seen["received"].as_array().unwrap().clone();
        let ours = received.into_iter().filter(|file| file["name"].as_str().unwrap().starts_with("PAYM-"));
        ours.map(|file| {
            assert_eq!(file["outcome"], "taken", "{file}");
            (file["name"].as_str().unwrap().to_owned(), file["lines"].as_u64().unwrap())
        })
        .collect()
    }

    /// Lines of the payment files that the bank has taken, once there are so many: the server's own look may be at work
    /// on one while the clock moves.
    pub async fn files_of(&self, lines: &[u64]) {
        until(&format!("files of {lines:?}"), 10, || async {
            let files = self.files().await;
            files.iter().map(|(_, of)| *of).eq(lines.iter().copied()).then_some(())
        })
        .await;
    }

    /// A payment comes to stand so.
    pub async fn comes_to(&self, pay_id: &str, status: &str) {
        until(&format!("{pay_id} {status}"), 10, || async { (self.status(pay_id).await == status).then_some(()) })
            .await;
    }

    /// Moves the clock by an ISO 8601 length, and works off what is due on the way.
    pub async fn forward(&self, length: &str) {
        let clock = format!("{}/sandbox/clock", self.server.base);
        let moved = self.server.http.post_json(&clock, &json!({ "advance": length })).await;
        assert_eq!(moved.json()["done"], true, "{}", moved.text());
    }

    /// Moves the clock to a moment.
    pub async fn at(&self, moment: Timestamp) {
        let now = self.server.running.app.clock.now();
        let wait = moment.duration_since(now);
        assert!(wait.is_positive(), "{now} is after {moment}");
        self.forward(&wait.to_string()).await;
    }

    pub async fn cases(&self, kind: CaseKind) -> Vec<domain::case::Case> {
        let filter = CaseFilter { limit: 100, ..CaseFilter::default() };
        let all = self.server.running.app.store.cases(&filter).await.unwrap();
        all.into_iter().filter(|case| case.about.kind == kind).collect()
    }

    /// The next departure on a Friday with a whole working week around it.
    pub fn friday(&self) -> Timestamp {
        let app = &self.server.running.app;
        let departures = server::amex_recurring::departures(&app.config).unwrap();
        let mut leaves = departures.of(app.clock.now().saturating_add(48.hours()).unwrap());
        loop {
            let local = leaves.to_zoned(departures.zone.clone());
            let next = departures.of(leaves).to_zoned(departures.zone.clone());
            if local.weekday() == jiff::civil::Weekday::Friday
                && next.date() == local.date().checked_add(3.days()).unwrap()
            {
                return leaves;
            }
            leaves = departures.of(leaves);
        }
    }
}
