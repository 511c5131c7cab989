//! Sandbox mode: the sandbox bank in this process, a demo merchant, a process that tests may stop.

use std::path::PathBuf;
use std::sync::Arc;

use adapters::three_ds::Directory;
use adapters::updater::Service;
use anyhow::Context;
use domain::brand::Brand;
use domain::checkpoint::{Checkpoint, Checkpoints};
use domain::merchant::ApiKey;
use domain::ports::{Clock, Store, StoreError, Vault};
use domain::secret::SecretText;
use sandbox::{Bank, MailSink, Scheme};

use crate::api_key;
use crate::config::Config;
use crate::merchants::{ContractRecord, MerchantRecord, PointOfSaleRecord};
use crate::telling::TellingRecord;

/// The demo merchant.
pub const DEMO_MERCHANT: &str = "12345678901234";

/// Starts the bank.
pub async fn start_bank(config: &Config, clock: Arc<dyn Clock>) -> anyhow::Result<Bank> {
    let settings = &config.sandbox;
    let pki_dir = if settings.pki_dir.is_empty() {
        config.data_dir().join("sandbox-pki")
    } else {
        settings.pki_dir.clone().into()
    };
    let bank = Bank::start(sandbox::Config {
        acquirer_listen: settings.acquirer_listen,
        directory_listen: settings.directory_listen,
        acs_listen: settings.acs_listen,
        pki_dir,
        seed: settings.seed,
        clock: Arc::new(move || clock.now().as_millisecond()),
    });
    bank.await.context("the sandbox bank does not start")
}

/// Where the bank's alias platform and we find each other's files.
pub fn amex_dir(config: &Config) -> PathBuf {
    let folder = &config.sandbox.amex_dir;
    if folder.is_empty() { config.data_dir().join("sandbox-amex") } else { folder.into() }
}

/// Starts the mail server that delivers nothing, unless mails go elsewhere.
pub async fn mail_sink(config: &Config, clock: Arc<dyn Clock>) -> anyhow::Result<Option<MailSink>> {
    if !config.is_sandbox() || !config.mail.host.is_empty() {
        return Ok(None);
    }
    let now = Arc::new(move || clock.now().as_millisecond());
    let sink = MailSink::start(config.sandbox.mail_listen, now).await;
    Ok(Some(sink.with_context(|| format!("cannot listen on {} for mails", config.sandbox.mail_listen))?))
}

/// The bank's directory servers, as our 3-D Secure server wants them.
pub fn directories(bank: &Bank) -> Vec<Directory> {
    Brand::ALL
        .into_iter()
        .map(|brand| {
            let scheme = scheme_of(brand);
            let pki = bank.pki().scheme(scheme);
            Directory {
                brand,
                url: bank.directory_url(scheme),
                ca_pem: pki.ca_pem.clone(),
                client_cert_pem: pki.client.certificate_pem.clone(),
                client_key_pem: SecretText::new(pki.client.key_pem.expose().to_owned()),
                card_on_file_indicator: adapters::three_ds::CardOnFile::default(),
                answer_timeout: std::time::Duration::from_secs(adapters::three_ds::config::ANSWER_TIMEOUT_S),
            }
        })
        .collect()
}

/// Its account updaters, as ours wants them.
pub fn updaters(bank: &Bank) -> Vec<Service> {
    Brand::ALL
        .into_iter()
        .map(|brand| {
            let pki = bank.pki().scheme(scheme_of(brand));
            Service {
                brand,
                url: bank.updater_url(scheme_of(brand)),
                ca_pem: pki.ca_pem.clone(),
                client_cert_pem: pki.client.certificate_pem.clone(),
                client_key_pem: SecretText::new(pki.client.key_pem.expose().to_owned()),
            }
        })
        .collect()
}

fn scheme_of(brand: Brand) -> Scheme {
    match brand {
        Brand::Cb => Scheme::Cb,
        Brand::Visa => Scheme::Visa,
        Brand::Mastercard => Scheme::Mastercard,
        Brand::Amex => Scheme::Amex,
    }
}

/// The demo's contracts whose cards get an alias at American Express.
const SMARTBILL: &str = "SMARTBILL";
const SMARTBILL_GAZETTE: &str = "SMARTBILL-GAZ";

/// Contract ids with their networks.
type Contracts = &'static [(&'static str, &'static [&'static str])];

/// The demo merchant's shops: id, name, and their contracts with networks. The first one answers when a call names none.
const SHOPS: [(&str, &str, Contracts); 4] = [
    ("atelier", "Atelier Forme", &[("CB", &["CB", "VISA", "MASTERCARD"]), ("AMEX", &["AMEX"]), (SMARTBILL, &["AMEX"])]),
    ("energie", "Lumen Énergie", &[("CB-ENERGIE", &["CB", "VISA", "MASTERCARD"])]),
    ("gazette", "La Gazette", &[(SMARTBILL_GAZETTE, &["AMEX"])]),
    ("maison", "Maison Verte", &[("CB-MAISON", &["CB", "VISA", "MASTERCARD"]), ("AMEX-MAISON", &["AMEX"])]),
];

/// A merchant, its shops with their contracts, and a key that everybody knows.
pub async fn demo_merchant(store: &dyn Store, vault: &dyn Vault, clock: &dyn Clock) -> anyhow::Result<()> {
    let merchant = MerchantRecord { id: DEMO_MERCHANT.into(), name: "Maillon demo".into(), repeats_trans_id: false };
    let merchant = merchant.checked()?;
    if store.merchant(&merchant.id).await?.is_some() {
        return Ok(());
    }
    store.put_merchant(&merchant).await?;
    for (id, name, contracts) in SHOPS {
        store.put_point_of_sale(&demo_shop(id, name).checked()?).await?;
        for (contract, brands) in contracts {
            store.put_contract(&demo_contract(id, name, contract, brands).checked()?).await?;
        }
    }
    let key = ApiKey {
        id: "demo".into(),
        merchant_id: merchant.id,
        hash: api_key::hash(vault, &SecretText::new(api_key::DEMO_KEY.into())),
        created_at: clock.now(),
        disabled: false,
    };
    match store.add_api_key(&key).await {
        // Another server that starts in the same moment has made it.
        Err(StoreError::Exists(_)) => Ok(()),
        added => Ok(added?),
    }
}

fn demo_shop(id: &str, name: &str) -> PointOfSaleRecord {
    PointOfSaleRecord {
        merchant: DEMO_MERCHANT.into(),
        id: id.into(),
        name: name.into(),
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
        attempts: 3,
        telling: TellingRecord::default(),
    }
}

fn demo_contract(pos: &str, name: &str, id: &str, brands: &[&str]) -> ContractRecord {
    let smartbill = [SMARTBILL, SMARTBILL_GAZETTE].contains(&id);
    ContractRecord {
        merchant: DEMO_MERCHANT.into(),
        pos: pos.into(),
        id: id.into(),
        brands: brands.iter().map(|brand| (*brand).to_owned()).collect(),
        mid: format!("DEMO-{id}").chars().take(15).collect(),
        tid: "DEMO0001".into(),
        mcc: "7997".into(),
        acquirer_id: "401234".into(),
        descriptor: name.to_uppercase(),
        requestors: brands.iter().map(|brand| format!("{brand}:DEMO-{brand}:{name}:401234")).collect(),
        currency: "EUR".into(),
        zero_verification: false,
        unscheduled_cit_may_charge: false,
        authenticate_instalment: false,
        authorises_without_code: false,
        refuses_expired_cards: false,
        updates_cards: !smartbill,
        smartbill,
        smartbill_waiting: "hold".into(),
        smartbill_disables_wallet: false,
        smartbill_charges: "link".to_owned(),
    }
}

/// Stops the process at one checkpoint, as a crash would: nothing is flushed, nobody is told.
pub struct CrashAt(pub u8);

impl Checkpoints for CrashAt {
    fn reached(&self, checkpoint: Checkpoint) {
        if checkpoint as u8 == self.0 {
            tracing::error!(checkpoint = self.0, "stopping at a checkpoint, as a test asked");
            std::process::abort();
        }
    }
}
