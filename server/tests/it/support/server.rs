//! The server in this process, with its bank, on free ports and a folder of its own.

use std::collections::HashMap;
use std::net::TcpListener;
use std::sync::atomic::{AtomicU32, Ordering};

use domain::ids::{MerchantId, PayId};
use domain::ports::PaymentView;
use sandbox::{Bank, HoldState, LedgerEntry};
use serde_json::{Value, json};
use server::api_key;
use server::config::Config;
use server::merchants::{ContractRecord, MerchantRecord, PointOfSaleRecord};
use server::start::{self, Running};
use server::telling::TellingRecord;
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use tempfile::TempDir;

use super::consumer::Consumer;
use super::http::Http;
use super::merchant::{DEMO, Merchant, Session};

/// A running server.
pub struct Server {
    pub http: Http,
    pub base: String,
    pub running: Running,
    pub ds_port: u16,
    folder: TempDir,
    shops: AtomicU32,
}

/// What a shop is made of, to be changed before it opens.
pub struct Plan {
    pub pos: PointOfSaleRecord,
    pub contracts: Vec<ContractRecord>,
}

/// Ports below those that a system gives to whoever asks for any, so that no connection takes one meanwhile.
const PORTS: std::ops::Range<u32> = 12_000..32_000;

/// A port that nobody used a moment ago, nor another test looks at.
pub fn free_port() -> u16 {
    static ASKED: AtomicU32 = AtomicU32::new(0);
    loop {
        let place = std::process::id().wrapping_mul(37).wrapping_add(ASKED.fetch_add(1, Ordering::Relaxed));
        let port = u16::try_from(PORTS.start + place % (PORTS.end - PORTS.start)).unwrap();
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

impl Server {
    pub async fn start() -> Self {
        Self::with(&[]).await
    }

    /// With further settings, named as in the environment.
    pub async fn with(settings: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ds_port = free_port();
        let mut all: HashMap<String, String> = HashMap::from([
            ("MAILLON_LISTEN".to_owned(), "127.0.0.1:0".to_owned()),
            ("MAILLON_DATABASE_URL".to_owned(), format!("sqlite://{}/maillon.db", folder.path().display())),
            ("MAILLON_DS_LISTEN".to_owned(), format!("127.0.0.1:{ds_port}")),
            // Silent hosts are waited for 1.5 seconds instead of 25.
            ("MAILLON_ACQUIRER__ANSWER_TIMEOUT_MS".to_owned(), "1500".to_owned()),
            // Refusals come as soon as they are known.
            ("MAILLON_GUARD__REFUSAL_MS".to_owned(), "0".to_owned()),
        ]);
        all.extend(settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let running = start::start(Config::from_sources(&all).unwrap()).await.unwrap();
        let base = running.public_base.clone();
        Self { http: Http::new(), base, running, ds_port, folder, shops: AtomicU32::new(0) }
    }

    /// Does something to the database behind the server's back.
    pub async fn tamper(&self, statement: &'static str) {
        let path = SqliteConnectOptions::new().filename(self.folder.path().join("maillon.db"));
        let mut connection = SqliteConnection::connect_with(&path).await.unwrap();
        sqlx::raw_sql(statement).execute(&mut connection).await.unwrap();
    }

    pub fn merchant(&self) -> Merchant {
        let (id, key) = (DEMO.0.to_owned(), DEMO.1.to_owned());
        Merchant { http: self.http.clone(), base: self.base.clone(), id, key, shop: None }
    }

    pub fn consumer(&self, session: &Session) -> Consumer {
        Consumer::new(&self.http, &session.link)
    }

    pub fn bank(&self) -> &Bank {
        self.running.app.bank.as_ref().unwrap()
    }

    /// A shop of the demo merchant with a merchant number of its own at the bank, so that its holds can be told apart.
    /// Answers the merchant and that number.
    pub async fn shop(&self, attempts: u32, change: impl FnOnce(&mut Plan)) -> (Merchant, String) {
        let number = self.shops.fetch_add(1, Ordering::Relaxed);
        let (pos, mid) = (format!("shop-{number}"), format!("MID{number:05}"));
        let contract = |name: &str, brands: &[&str]| contract_record(&pos, &format!("{name}-{number}"), brands, &mid);
        let contracts = vec![contract("CB", &["CB", "VISA", "MASTERCARD"]), contract("AMEX", &["AMEX"])];
        let mut plan = Plan { pos: shop_record(&pos, attempts), contracts };
        change(&mut plan);
        let store = &self.running.app.store;
        store.put_point_of_sale(&plan.pos.checked().unwrap()).await.unwrap();
        for record in &plan.contracts {
            store.put_contract(&record.checked().unwrap()).await.unwrap();
        }
        (Merchant { shop: Some(pos), ..self.merchant() }, mid)
    }

    /// Another merchant with a shop, contracts and a key, its shop open to any address.
    pub async fn other_merchant(&self, id: &str, repeats_trans_id: bool) -> Merchant {
        let app = &self.running.app;
        let record = MerchantRecord { id: id.into(), name: "Autre Boutique".into(), repeats_trans_id };
        app.store.put_merchant(&record.checked().unwrap()).await.unwrap();
        let mut pos = shop_record("only", 3);
        pos.merchant = id.into();
        app.store.put_point_of_sale(&pos.checked().unwrap()).await.unwrap();
        let mut contract = contract_record("only", "CB", &["CB", "VISA", "MASTERCARD"], "OTHER");
        contract.merchant = id.into();
        app.store.put_contract(&contract.checked().unwrap()).await.unwrap();
        let merchant = MerchantId::from_text(id);
        let now = app.clock.now();
        let (key, stored) = api_key::mint(app.vault.as_ref(), app.entropy.as_ref(), &merchant, true, now);
        app.store.add_api_key(&stored).await.unwrap();
        Merchant { id: id.into(), key: key.expose().to_owned(), ..self.merchant() }
    }

    /// The bank's entries of one merchant number.
    pub fn entries(&self, mid: &str) -> Vec<LedgerEntry> {
        self.bank().ledger().entries.into_iter().filter(|entry| entry.merchant == mid).collect()
    }

    /// How many of them are held now, and how many were ever approved.
    pub fn holds(&self, mid: &str) -> (usize, usize) {
        let entries = self.entries(mid);
        let live = entries.iter().filter(|entry| entry.state == HoldState::Live).count();
        (live, entries.iter().filter(|entry| entry.state != HoldState::Declined).count())
    }

    /// The payment as stored, with its session.
    pub async fn stored(&self, pay_id: &str) -> PaymentView {
        let merchant = MerchantId::from_text(DEMO.0);
        self.running.app.store.payment(&merchant, &PayId::from_text(pay_id)).await.unwrap().unwrap()
    }

    /// The state's stored name.
    pub async fn state(&self, pay_id: &str) -> &'static str {
        self.stored(pay_id).await.session.unwrap().state.code()
    }

    /// Moves the sandbox's clock.
    pub async fn advance(&self, ms: i64) {
        let answer = self.http.post_json(&format!("{}/sandbox/clock", self.base), &json!({ "advanceMs": ms })).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    }

    /// Changes how the bank behaves.
    pub async fn bank_settings(&self, settings: &Value) {
        let answer = self.http.post_json(&format!("{}/sandbox/bank/settings", self.base), settings).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
}

fn shop_record(id: &str, attempts: u32) -> PointOfSaleRecord {
    PointOfSaleRecord {
        merchant: DEMO.0.into(),
        id: id.into(),
        name: "Atelier Forme".into(),
        return_origins: Vec::new(),
        embed_origins: Vec::new(),
        page_origin: None,
        session_minutes: 30,
        time_zone: "Europe/Paris".into(),
        language: "en".into(),
        country: "250".into(),
        city: "Lyon".into(),
        url: "https://shop.example".into(),
        terms_url: None,
        privacy_url: None,
        help_url: None,
        attempts,
        telling: TellingRecord::default(),
    }
}

fn contract_record(pos: &str, id: &str, brands: &[&str], mid: &str) -> ContractRecord {
    ContractRecord {
        merchant: DEMO.0.into(),
        pos: pos.into(),
        id: id.into(),
        brands: brands.iter().map(|brand| (*brand).to_owned()).collect(),
        mid: mid.into(),
        tid: "DEMO0001".into(),
        mcc: "7997".into(),
        acquirer_id: "401234".into(),
        descriptor: "ATELIER FORME".into(),
        requestors: brands.iter().map(|brand| format!("{brand}:DEMO-{brand}:Atelier Forme:401234")).collect(),
        currency: "EUR".into(),
        zero_verification: false,
        unscheduled_cit_may_charge: false,
        authenticate_instalment: false,
        authorises_without_code: false,
        refuses_expired_cards: false,
        updates_cards: false,
        smartbill: false,
        smartbill_waiting: "hold".into(),
        smartbill_disables_wallet: false,
        smartbill_charges: "link".into(),
    }
}
