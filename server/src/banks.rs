//! The banks' side: the sandbox bank, or what the configuration names.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use adapters::acquirer::{self, AcquirerLink};
use adapters::three_ds::results::ResultsTls;
use adapters::three_ds::{self, Directory, ThreeDsServer};
use adapters::updater::{self, AccountUpdater};
use anyhow::Context;
use domain::brand::Brand;
use domain::secret::SecretText;

use crate::config::{Config, text_of};
use crate::start::Ground;

/// The bank side: the sandbox bank or what the configuration names.
pub struct Banks {
    /// The link to the acquirer.
    pub acquirer: Arc<AcquirerLink>,
    /// The directory servers.
    pub three_ds: Arc<ThreeDsServer>,
    /// The account updaters.
    pub updater: Arc<AccountUpdater>,
    /// Who is believed on the results listener.
    pub results: ResultsTls,
    /// The origin of the sandbox bank's challenge pages.
    pub sandbox_acs: Option<String>,
    /// The sandbox bank, when it runs in this process.
    #[cfg(feature = "sandbox")]
    pub bank: Option<sandbox::Bank>,
}

/// Starts the links to the banks.
pub async fn banks(config: &Config, ground: &Ground, results_base: &str) -> anyhow::Result<Banks> {
    #[cfg(feature = "sandbox")]
    if config.is_sandbox() && config.acquirer.address.is_empty() {
        let bank = crate::sandbox_mode::start_bank(config, ground.clock.clone()).await?;
        let directories = crate::sandbox_mode::directories(&bank);
        let acs = Some(bank.acs_origin());
        let identity = &bank.pki().results;
        let key = SecretText::new(identity.key_pem.expose().to_owned());
        let results = results_tls(&identity.certificate_pem, &key, &directories)?;
        return Ok(Banks {
            updater: Arc::new(AccountUpdater::new(&crate::sandbox_mode::updaters(&bank))?),
            acquirer: link(config, bank.acquirer_addr().to_string(), ground),
            three_ds: three_ds(config, directories, results_base, acs.clone(), ground)?,
            results,
            sandbox_acs: acs,
            bank: Some(bank),
        });
    }
    anyhow::ensure!(
        !config.acquirer.address.is_empty(),
        "this program was built without the sandbox: acquirer.address and three_ds must say where the banks are"
    );
    let directories = configured_directories(config)?;
    let key = SecretText::new(text_of(&config.three_ds.key)?);
    let results = results_tls(&text_of(&config.three_ds.certificate)?, &key, &directories)?;
    let acs = Some(config.sandbox.external_acs_origin.clone()).filter(|acs| config.is_sandbox() && !acs.is_empty());
    Ok(Banks {
        updater: Arc::new(AccountUpdater::new(&configured_updaters(config)?)?),
        acquirer: link(config, config.acquirer.address.clone(), ground),
        three_ds: three_ds(config, directories, results_base, acs.clone(), ground)?,
        results,
        sandbox_acs: acs,
        #[cfg(feature = "sandbox")]
        bank: None,
    })
}

fn results_tls(certificate: &str, key: &SecretText, directories: &[Directory]) -> anyhow::Result<ResultsTls> {
    let authorities: Vec<(Brand, String)> =
        directories.iter().map(|directory| (directory.brand, directory.ca_pem.clone())).collect();
    Ok(ResultsTls::new(certificate, key, &authorities)?)
}

fn link(config: &Config, address: String, ground: &Ground) -> Arc<AcquirerLink> {
    let settings = acquirer::Config {
        connections: config.acquirer.connections,
        connect_timeout: Duration::from_millis(config.acquirer.connect_timeout_ms),
        answer_timeout: Duration::from_millis(config.acquirer.answer_timeout_ms),
        echo_interval: Duration::from_secs(config.acquirer.echo_interval_s),
        ..acquirer::Config::new(address)
    };
    AcquirerLink::start(settings, ground.clock.clone())
}

fn three_ds(
    config: &Config,
    directories: Vec<Directory>,
    results_base: &str,
    acs: Option<String>,
    ground: &Ground,
) -> anyhow::Result<Arc<ThreeDsServer>> {
    let settings = three_ds::Config {
        directories,
        server_reference: config.three_ds.server_reference.clone(),
        operator_id: Some(config.three_ds.operator_id.clone()).filter(|id| !id.is_empty()),
        results_url_base: results_base.to_owned(),
        allow_http_acs_origin: acs,
    };
    Ok(ThreeDsServer::start(&settings, &ground.entropy)?)
}

fn configured_updaters(config: &Config) -> anyhow::Result<Vec<updater::Service>> {
    let read = |path: &Path| std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()));
    config
        .updater
        .services
        .iter()
        .map(|service| {
            Ok(updater::Service {
                brand: Brand::parse(&service.brand).with_context(|| format!("unknown brand {}", service.brand))?,
                url: service.url.clone(),
                ca_pem: read(&service.ca)?,
                client_cert_pem: read(&service.certificate)?,
                client_key_pem: SecretText::new(read(&service.key)?),
            })
        })
        .collect()
}

fn configured_directories(config: &Config) -> anyhow::Result<Vec<Directory>> {
    let read = |path: &Path| std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()));
    config
        .three_ds
        .directories
        .iter()
        .map(|directory| {
            Ok(Directory {
                brand: Brand::parse(&directory.brand).with_context(|| format!("unknown brand {}", directory.brand))?,
                url: directory.url.clone(),
                ca_pem: read(&directory.ca)?,
                client_cert_pem: read(&directory.certificate)?,
                client_key_pem: SecretText::new(read(&directory.key)?),
                card_on_file_indicator: three_ds::CardOnFile::default(),
                answer_timeout: Duration::from_secs(three_ds::config::ANSWER_TIMEOUT_S),
            })
        })
        .collect()
}
