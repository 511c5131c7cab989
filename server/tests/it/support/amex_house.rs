//! A shop whose American Express cards get aliases, with the desk on the other side.

use domain::case::CaseKind;
use domain::ports::CaseFilter;
use domain::smartbill::exchange::{AliasExchange, Received};
use domain::smartbill::file::Kind;
use serde_json::{Value, json};

use super::alias_desk::{Coming, Desk, Say};
use super::cards::TypedCard;
use super::kept::Kept;
use super::merchant::{Merchant, for_wallet};
use super::server::Server;

/// Another American Express card that succeeds.
const SECOND: &str = "371449635398431";

/// A server that leaves the files to the tests.
pub async fn server() -> Server {
    Server::with(&[("MAILLON_AMEX_RECURRING__LOOK_MS", "0")]).await
}

/// A shop whose American Express cards get aliases.
pub struct House<'a> {
    pub server: &'a Server,
    pub desk: Desk,
    pub exchange: AliasExchange,
    pub contract: Box<dyn Fn(&mut server::merchants::ContractRecord) + Sync + Send + 'a>,
    pub number: String,
    pub merchant: Option<Merchant>,
    /// Of the customer, beside the wallet's name.
    pub wish: Value,
}

impl<'a> House<'a> {
    pub fn new(server: &'a Server, lines_at_once: usize) -> Self {
        let desk = Desk::default();
        let exchange = desk.exchange(server, lines_at_once);
        Self {
            server,
            desk,
            exchange,
            contract: Box::new(|_| ()),
            number: String::new(),
            merchant: None,
            wish: json!({}),
        }
    }

    /// Enrols a card of a wallet of the house's shop.
    pub async fn card(&mut self, wallet: &str, key: &str) -> Kept {
        if self.merchant.is_none() {
            let (merchant, number) = self
                .server
                .shop(1, |plan| {
                    let amex = plan.contracts.iter_mut().find(|contract| contract.brands == ["AMEX"]).unwrap();
                    amex.smartbill = true;
                    (self.contract)(amex);
                })
                .await;
            (self.merchant, self.number) = (Some(merchant), number);
        }
        let merchant = self.merchant.clone().unwrap();
        let typed = if key == "amex_second" { TypedCard::number(SECOND) } else { TypedCard::of(key) };
        let mut body = for_wallet(wallet);
        if let Some(email) = self.wish.get("email") {
            body["customerInfo"]["email"] = email.clone();
        }
        let session = merchant.open(&body).await;
        self.server.consumer(&session).enrol(&typed, "1234").await.left();
        let read = merchant.read(&session.pay_id).await;
        Kept { merchant, mid: self.number.clone(), read }
    }

    pub fn coming(&self, kind: Kind, sequence: u32, lines: &[(&str, Say)]) -> Coming {
        let lines = lines.iter().map(|(alias, say)| ((*alias).to_owned(), say.clone())).collect();
        Coming {
            kind,
            number: self.number.clone(),
            sequence,
            lines,
            fault: None,
            results: Vec::new(),
            breaks_after: None,
        }
    }

    pub fn put(&self, digest: u8, kind: Kind, sequence: u32, lines: &[(&str, Say)]) {
        self.desk.put(&format!("in-{digest}"), digest, self.coming(kind, sequence, lines));
    }

    pub async fn receive(&self) -> (u32, u32) {
        let Received { applied, refused } = self.exchange.receive().await.unwrap();
        (applied, refused)
    }

    /// Sends what there is, and has it accepted.
    pub async fn enrolled(&self, aliases: &[&str]) {
        self.exchange.send().await.unwrap().unwrap();
        let lines: Vec<(&str, Say)> = aliases.iter().map(|alias| (*alias, Say::Accepted)).collect();
        self.put(1, Kind::Answer, 1, &lines);
        assert_eq!(self.receive().await, (1, 0));
    }

    pub async fn cases(&self, kind: CaseKind) -> Vec<domain::case::Case> {
        let filter = CaseFilter { limit: 100, ..CaseFilter::default() };
        let all = self.server.running.app.store.cases(&filter).await.unwrap();
        all.into_iter().filter(|case| case.about.kind == kind).collect()
    }
}

impl Kept {
    pub async fn shown(&self) -> Value {
        self.of_wallet("GET", "").await.json()["cards"][0].clone()
    }

    pub async fn status(&self) -> String {
        self.shown().await["smartBill"]["status"].as_str().unwrap().to_owned()
    }

    pub async fn schedule(&self) -> String {
        let body = json!({ "payId": self.read["payId"], "transId": self.wallet() });
        let made = self.merchant.call("POST", "/api/v2/schedules", &[], &body.to_string()).await;
        assert_eq!(made.status, 201, "{}", made.text());
        made.json()["scheduleId"].as_str().unwrap().to_owned()
    }

    pub async fn of_schedule(&self, id: &str) -> (String, String) {
        let shown = self.merchant.call("GET", &format!("/api/v2/schedules/{id}"), &[], "").await.json();
        let path = format!("/api/v2/schedules/{id}/instalments");
        let instalments = self.merchant.call("GET", &path, &[], "").await.json();
        let first = instalments["instalments"][0]["status"].as_str().unwrap().to_owned();
        (shown["status"].as_str().unwrap().to_owned(), first)
    }
}
