//! The tables of the settings, one struct each.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::Context;
use domain::brand::Brand;
use domain::card_update::Follows;
use ipnet::IpNet;
use serde::Deserialize;

/// Where the key-encryption key comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KeySourceKind {
    /// Made at first start; sandbox only.
    Development,
    /// A file that only this user can read, or a folder of them.
    File,
    /// Credentials of the systemd unit.
    Systemd,
}

/// `[keys]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Keys {
    pub source: KeySourceKind,
    pub path: String,
    pub retired: Vec<String>,
}

/// `[backup]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Backup {
    pub key_folder: String,
    pub key_days: u32,
}

/// `[guard]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Guard {
    pub exempt: Vec<IpNet>,
    pub budget: u32,
    pub refusal_ms: u64,
}

/// `[acquirer]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Acquirer {
    pub address: String,
    pub connections: usize,
    pub connect_timeout_ms: u64,
    pub answer_timeout_ms: u64,
    pub echo_interval_s: u64,
}

/// `[three_ds]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct ThreeDs {
    pub server_reference: String,
    pub operator_id: String,
    pub results_url: String,
    pub certificate: String,
    pub key: String,
    pub directories: Vec<Directory>,
}

/// `[[three_ds.directories]]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Directory {
    pub brand: String,
    pub url: String,
    pub ca: PathBuf,
    pub certificate: PathBuf,
    pub key: PathBuf,
}

/// `[updater]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Updater {
    pub services: Vec<Directory>,
    pub every_days: u32,
    pub number_follows: Vec<String>,
    pub expiry_follows: Vec<String>,
}

impl Updater {
    /// What agreements follow.
    pub fn follows(&self) -> anyhow::Result<Follows> {
        let brands = |names: &[String]| {
            let brand = |name: &String| Brand::parse(name).with_context(|| format!("updater: unknown brand {name}"));
            names.iter().map(brand).collect::<anyhow::Result<Vec<Brand>>>()
        };
        Ok(Follows { numbers: brands(&self.number_follows)?, expiries: brands(&self.expiry_follows)? })
    }
}

/// `[amex_recurring]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct AmexRecurring {
    pub gather_minutes: u32,
    pub answer_hours: u32,
    pub keep_days: u32,
    pub look_ms: u64,
    pub lines_at_once: usize,
    pub codes: String,
    pub cut_off: String,
    pub time_zone: String,
    pub closed_days: Vec<String>,
}

/// `[notifications]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Notifications {
    pub at_once: u32,
    pub at_once_per_endpoint: u32,
    pub answer_timeout_ms: u64,
    pub ports: Vec<u16>,
    pub allow_http: bool,
    pub loopback: bool,
    pub authorities: Vec<String>,
    pub log_days: u32,
    pub enhanced_header: String,
    pub enhanced_algorithm: BodyHmacKind,
}

/// The hash of the HMAC on Axepta's enhanced webhooks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
pub enum BodyHmacKind {
    /// HMAC-SHA-256
    #[serde(rename = "hmac-sha256")]
    Sha256,
    /// HMAC-SHA-512
    #[serde(rename = "hmac-sha512")]
    Sha512,
}

/// `[integrity]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Integrity {
    pub url: String,
    pub check_every_s: u32,
    pub authorities: Vec<String>,
    pub days: u32,
}

/// `[traces]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Traces {
    pub url: String,
    pub share: f64,
    pub follow_callers: bool,
    pub authorities: Vec<String>,
}

/// `[sandbox]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Sandbox {
    pub acquirer_listen: SocketAddr,
    pub directory_listen: SocketAddr,
    pub acs_listen: SocketAddr,
    pub mail_listen: SocketAddr,
    pub pki_dir: String,
    pub amex_dir: String,
    pub seed: u64,
    pub external_acs_origin: String,
    pub inbox: bool,
    pub crash_at: u8,
}
