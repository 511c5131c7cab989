//! Every setting, from one file with defaults, one file of the operator's, and the environment.
//!
//! `config.default.toml` beside this file is the manual.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::Context;
use config::{Environment, File, FileFormat};
use ipnet::IpNet;
use serde::Deserialize;

use crate::merchants::{ContractRecord, MerchantRecord, PointOfSaleRecord};
use crate::retry::Retry;

mod mail;
mod sections;
mod smartbill;
#[cfg(test)]
mod tests;

pub use mail::{Mail, MailSecurity};
pub use sections::{
    Acquirer, AmexRecurring, Backup, BodyHmacKind, Directory, Guard, Integrity, KeySourceKind, Keys, Notifications,
    Sandbox, ThreeDs, Traces, Updater,
};
pub use smartbill::{Sftp, SmartBill, SmartBillWay};

const DEFAULTS: &str = include_str!("config.default.toml");

/// The least wait before an authorisation counts as lost: far above the send deadline of 5 s.
const RECOVERY_WAIT_MIN_S: u32 = 10;

/// How much later than the acquirer's time-out an authorisation counts as lost, in seconds: the send deadline and room.
const RECOVERY_WAIT_MARGIN_S: u32 = 7;

/// A replaced card's number is kept for longer than any hold on it can last, in days.
const OLD_NUMBER_DAYS_MIN: u32 = 31;

/// Copies of the key store live for no longer, in days: so long an erased card could come back from one.
const KEY_COPY_DAYS_MAX: u32 = 7;

/// Deliveries are kept longer than an endpoint may fail before it is parked, in days.
const LOG_DAYS_MIN: u32 = 7;

/// The text of a file that a setting names.
pub fn text_of(path: impl AsRef<str>) -> anyhow::Result<String> {
    let path = path.as_ref();
    std::fs::read_to_string(path).with_context(|| format!("cannot read {path}"))
}

/// What this installation is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Sandbox bank, demo merchant, demo shop.
    Sandbox,
    /// Real cards.
    Production,
}

/// All settings; see `config.default.toml` for each.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Config {
    pub mode: Mode,
    pub listen: SocketAddr,
    pub metrics_listen: String,
    pub public_url: String,
    pub database_url: String,
    pub key_database_url: String,
    pub database_connections: u32,
    pub ds_listen: SocketAddr,
    pub trusted_proxies: Vec<IpNet>,
    pub log: String,
    pub recovery_wait_s: u32,
    pub stop_wait_s: u64,
    pub drain_s: u64,
    pub keys: Keys,
    pub backup: Backup,
    pub acquirer: Acquirer,
    pub three_ds: ThreeDs,
    pub updater: Updater,
    pub smartbill: SmartBill,
    pub amex_recurring: AmexRecurring,
    pub old_number_days: u32,
    pub shown_pages_days: u32,
    pub notifications: Notifications,
    pub mail: Mail,
    pub integrity: Integrity,
    pub traces: Traces,
    pub retry: Retry,
    pub guard: Guard,
    pub sandbox: Sandbox,
    pub merchants: Vec<MerchantRecord>,
    pub points_of_sale: Vec<PointOfSaleRecord>,
    pub contracts: Vec<ContractRecord>,
}

/// Names in the environment that are not settings.
const NOT_SETTINGS: [&str; 1] = ["MAILLON_CONFIG"];

impl Config {
    /// Reads defaults, the operator's file and the environment.
    pub fn load() -> anyhow::Result<Self> {
        let environment: HashMap<String, String> =
            std::env::vars().filter(|(name, _)| name.starts_with("MAILLON_")).collect();
        Self::from_sources(&environment)
    }

    /// The same from a given environment.
    pub fn from_sources(environment: &HashMap<String, String>) -> anyhow::Result<Self> {
        let named = environment.get("MAILLON_CONFIG");
        let path = named.map_or_else(|| PathBuf::from("maillon.toml"), PathBuf::from);
        let settings = environment
            .iter()
            .filter(|(name, _)| !NOT_SETTINGS.contains(&name.as_str()) && !name.starts_with("MAILLON_TEST_"))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        let config: Self = config::Config::builder()
            .add_source(File::from_str(DEFAULTS, FileFormat::Toml))
            .add_source(File::from(path).format(FileFormat::Toml).required(named.is_some()))
            .add_source(
                Environment::with_prefix("MAILLON")
                    .prefix_separator("_")
                    .separator("__")
                    .list_separator(",")
                    .with_list_parse_key("trusted_proxies")
                    .with_list_parse_key("guard.exempt")
                    .with_list_parse_key("keys.retired")
                    .with_list_parse_key("updater.number_follows")
                    .with_list_parse_key("updater.expiry_follows")
                    .with_list_parse_key("notifications.ports")
                    .with_list_parse_key("notifications.authorities")
                    .with_list_parse_key("mail.authorities")
                    .with_list_parse_key("integrity.authorities")
                    .with_list_parse_key("traces.authorities")
                    .try_parsing(true)
                    .ignore_empty(true)
                    .source(Some(settings)),
            )
            .build()?
            .try_deserialize()?;
        config.check()?;
        Ok(config)
    }

    /// Refuses what cannot work, and in production what would not be safe; says why, all at once.
    fn check(&self) -> anyhow::Result<()> {
        let mut problems = Vec::new();
        let answer_s = u32::try_from(self.acquirer.answer_timeout_ms.div_ceil(1_000)).unwrap_or(u32::MAX);
        let least = RECOVERY_WAIT_MIN_S.max(answer_s.saturating_add(RECOVERY_WAIT_MARGIN_S));
        if self.recovery_wait_s < least {
            problems
                .push(format!("recovery_wait_s is below {least}: answers still on their way would be taken for lost"));
        }
        if self.database_url.starts_with("postgres") && self.key_database_url.is_empty() {
            problems
                .push("key_database_url is empty: with PostgreSQL the record keys need a database of their own".into());
        }
        if self.notifications.at_once == 0 || self.notifications.at_once_per_endpoint == 0 {
            problems.push("notifications.at_once and at_once_per_endpoint must be at least 1".into());
        }
        if self.notifications.enhanced_header.parse::<axum::http::HeaderName>().is_err() {
            problems.push("notifications.enhanced_header is not the name of a header".into());
        }
        if !self.metrics_listen.is_empty() && self.metrics_listen.parse::<SocketAddr>().is_err() {
            problems.push("metrics_listen is not an address with a port, as 127.0.0.1:9464".into());
        }
        if !self.traces.url.is_empty()
            && !self.traces.url.starts_with("http://")
            && !self.traces.url.starts_with("https://")
        {
            problems.push("traces.url is not an address, as http://127.0.0.1:4318/v1/traces".into());
        }
        if !(0.0..=1.0).contains(&self.traces.share) {
            problems.push("traces.share is not from 0 to 1".into());
        }
        self.mail.check(&mut problems);
        self.smartbill.check(&mut problems);
        if self.notifications.log_days < LOG_DAYS_MIN {
            problems.push(format!(
                "notifications.log_days is below {LOG_DAYS_MIN}: parked deliveries would be lost at once"
            ));
        }
        if self.old_number_days < OLD_NUMBER_DAYS_MIN {
            problems.push(format!(
                "old_number_days is below {OLD_NUMBER_DAYS_MIN}: holds on replaced cards could not be given back"
            ));
        }
        if !(1..=KEY_COPY_DAYS_MAX).contains(&self.backup.key_days) {
            problems.push(format!(
                "backup.key_days is not 1 to {KEY_COPY_DAYS_MAX}: a card erased meanwhile could come back from a copy of its key"
            ));
        }
        if self.updater.every_days == 0 {
            problems.push("updater.every_days must be at least 1".into());
        }
        if let Err(problem) = self.updater.follows() {
            problems.push(problem.to_string());
        }
        if let Err(problem) = self.retry.policy() {
            problems.push(problem.to_string());
        }
        if self.mode == Mode::Production {
            self.check_production(&mut problems);
        }
        anyhow::ensure!(problems.is_empty(), "the configuration is refused:\n- {}", problems.join("\n- "));
        Ok(())
    }

    fn check_production(&self, problems: &mut Vec<String>) {
        let mut wants = |fine: bool, problem: &str| {
            if !fine {
                problems.push(problem.to_owned());
            }
        };
        wants(
            self.keys.source != KeySourceKind::Development,
            "keys.source is \"development\": a key made by itself and stored beside the data protects nothing; use \"file\"",
        );
        wants(!self.keys.path.is_empty(), "keys.path is empty: where is the key-encryption key?");
        wants(self.public_url.starts_with("https://"), "public_url is not https: cards would travel in clear");
        wants(
            !self.acquirer.address.is_empty(),
            "acquirer.address is empty: the sandbox bank does not exist in production",
        );
        wants(
            !self.three_ds.directories.is_empty(),
            "three_ds.directories is empty: no directory server, no authentication, no enrolment",
        );
        wants(
            !self.three_ds.certificate.is_empty() && !self.three_ds.key.is_empty(),
            "three_ds.certificate and three_ds.key are empty: directory servers must be able to trust the results listener",
        );
        wants(
            self.three_ds.results_url.starts_with("https://"),
            "three_ds.results_url is empty: directory servers must know where to send results",
        );
        wants(
            !self.three_ds.server_reference.contains("SANDBOX"),
            "three_ds.server_reference is the sandbox's: EMVCo gives one with the approval",
        );
        wants(self.ds_listen.port() != 0, "ds_listen has port 0: directory servers must find the results listener");
        wants(!self.notifications.allow_http, "notifications.allow_http is set: what is told would travel in clear");
        wants(self.sandbox.crash_at == 0, "sandbox.crash_at is set");
        wants(self.sandbox.external_acs_origin.is_empty(), "sandbox.external_acs_origin is set");
        for pos in &self.points_of_sale {
            wants(!pos.return_origins.is_empty(), &format!("point of sale {}: return_origins is empty", pos.id));
        }
    }

    /// The base of every link, without a slash at the end.
    pub fn public_base(&self) -> String {
        if self.public_url.is_empty() {
            format!("http://{}", self.listen)
        } else {
            self.public_url.trim_end_matches('/').to_owned()
        }
    }

    /// True in sandbox mode.
    pub fn is_sandbox(&self) -> bool {
        self.mode == Mode::Sandbox
    }

    /// The folder of the SQLite file, or `data`.
    pub fn data_dir(&self) -> PathBuf {
        let path = self.database_url.strip_prefix("sqlite://").map(Path::new);
        path.and_then(Path::parent)
            .filter(|dir| !dir.as_os_str().is_empty())
            .map_or_else(|| "data".into(), Path::to_path_buf)
    }

    /// The folder of the sandbox's key files: beside the database, unless `keys.path` says otherwise.
    pub fn development_keys(&self) -> PathBuf {
        if self.keys.path.is_empty() { self.data_dir() } else { self.keys.path.clone().into() }
    }

    /// Where the record keys are.
    pub fn key_store_url(&self) -> String {
        if self.key_database_url.is_empty() {
            let stem = self.database_url.strip_suffix(".db").unwrap_or(&self.database_url);
            format!("{stem}-keys.db")
        } else {
            self.key_database_url.clone()
        }
    }
}
