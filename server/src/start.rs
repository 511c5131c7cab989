//! Start and stop: ports chosen, listeners bound, everything checked before the first request.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use adapters::clock::{SystemClock, SystemEntropy};
use adapters::keys::{FileKeys, KeySource, KeyVault};
use adapters::three_ds::results::{ResultsTls, serve_results};
use adapters::updater::AccountUpdater;
use anyhow::Context;
use domain::bins::Bins;
use domain::card_update::Updating;
use domain::checkpoint::{Checkpoints, NoCheckpoints};
use domain::codes::Codes;
use domain::enrolment::Enrolment;
use domain::ids::NodeId;
use domain::keys::{KeyStore, WrappedKey};
use domain::ports::{Clock, Entropy, Store, Vault};
use domain::scheduling::Scheduling;
use domain::secret::SecretText;
use jiff::Timestamp;
use tokio::net::TcpListener;
use tokio::sync::{OnceCell, watch};
use tokio::task::JoinSet;
use tokio_util::task::TaskTracker;

use crate::api_key;
use crate::banks::{Banks, banks};
use crate::config::{Config, KeySourceKind};
use crate::jobs;
use crate::merchants;
use crate::metrics::{self, Metrics, WatchedAcquirer, WatchedAuthenticator};
use crate::moves::Moves;
use crate::rest::InFlight;
use crate::results::Results;
use crate::routes;
use crate::state::{App, Shared};
use crate::web::assets::Served;
use crate::web::serve::serve;

/// The key store's entry that names the installation.
const INSTALLATION: &str = "installation";

/// How long a start waits for the directory servers' card ranges, in seconds.
const FIRST_RANGES_S: u64 = 5;

/// Between two looks whether a security code is still held, in milliseconds.
const DRAIN_LOOK_MS: u64 = 200;

/// How long a stop waits for jobs and background work beyond what requests get, in seconds.
const STOP_MARGIN_S: u64 = 5;

/// What commands and the server share: the durable side.
pub struct Ground {
    /// Rows.
    pub store: Arc<dyn Store>,
    /// Keys.
    pub keys: Arc<KeyVault>,
    /// Where they are kept.
    pub key_store: Arc<dyn KeyStore>,
    /// Time.
    pub clock: Arc<SystemClock>,
    /// Chance.
    pub entropy: Arc<dyn Entropy>,
}

/// A running server.
pub struct Running {
    /// Its base address.
    pub public_base: String,
    /// Shared state, for tests in the same process.
    pub app: App,
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

/// Opens store and keys.
pub async fn ground(config: &Config) -> anyhow::Result<Ground> {
    let clock = Arc::new(SystemClock::new());
    let entropy: Arc<dyn Entropy> = Arc::new(SystemEntropy::new());
    let options = storage::Options { connections: config.database_connections, strict: !config.is_sandbox() };
    let store = storage::open(&config.database_url, &options).await.context("the store does not open")?;
    let key_store_url = config.key_store_url();
    let key_store =
        storage::key_store::open_keys(&key_store_url, &options).await.context("the key store does not open")?;
    let source: Arc<dyn KeySource> = Arc::new(key_source(config, entropy.as_ref())?);
    same_installation(store.as_ref(), key_store.as_ref(), entropy.as_ref(), clock.now()).await?;
    let keys = Arc::new(KeyVault::open(key_store.clone(), source, entropy.clone(), clock.now()).await?);
    Ok(Ground { store, keys, key_store, clock, entropy })
}

/// Where the key-encryption keys come from, as configured.
fn key_source(config: &Config, entropy: &dyn Entropy) -> anyhow::Result<FileKeys> {
    Ok(match config.keys.source {
        KeySourceKind::File => {
            let retired: Vec<PathBuf> = config.keys.retired.iter().map(PathBuf::from).collect();
            FileKeys::load(Path::new(&config.keys.path), &retired)?
        }
        KeySourceKind::Systemd => FileKeys::of_unit(&config.keys.path)?,
        KeySourceKind::Development => {
            let folder = config.development_keys();
            std::fs::create_dir_all(&folder)?;
            FileKeys::development(&folder, entropy)?
        }
    })
}

/// Store and key store carry one name, given at the first start: neither is used with another's, where cards would
/// not open and keys would look like nobody's.
async fn same_installation(
    store: &dyn Store,
    keys: &dyn KeyStore,
    entropy: &dyn Entropy,
    now: Timestamp,
) -> anyhow::Result<()> {
    let named = |name: String| WrappedKey { kek_id: String::new(), wrapped: name.into_bytes() };
    let of_keys = keys.secret(INSTALLATION).await?.map(|name| String::from_utf8_lossy(&name.wrapped).into_owned());
    match (store.installation().await?, of_keys) {
        (Some(ours), Some(theirs)) if ours == theirs => Ok(()),
        (None, Some(name)) => {
            // The first start may have ended between the two; with record keys it is another store.
            let used = !keys.keys_before(now, None, 1).await?.is_empty();
            anyhow::ensure!(!used, "the key store is in use, but this store is new: is database_url right?");
            Ok(store.set_installation(&name).await?)
        }
        (None, None) => {
            let name = keys.put_secret_if_absent(INSTALLATION, named(entropy.uuid())).await?;
            Ok(store.set_installation(&String::from_utf8_lossy(&name.wrapped)).await?)
        }
        (Some(_), None) => anyhow::bail!(
            "this store is in use, but the key store is new: is key_database_url right? Without its keys no card opens"
        ),
        (Some(_), Some(_)) => anyhow::bail!("store and key store belong to different installations"),
    }
}

/// Starts everything and answers once requests are taken.
pub async fn start(config: Config) -> anyhow::Result<Running> {
    let ground = ground(&config).await?;
    let vault: Arc<dyn Vault> = ground.keys.clone();
    let clock: Arc<dyn Clock> = ground.clock.clone();
    put_configured_merchants(&config, ground.store.as_ref()).await?;
    refuse_demo_in_production(&config, &ground).await?;
    let listener = listen(config.listen, "browsers").await?;
    let ds_listener = listen(config.ds_listen, "directory servers").await?;
    let results_base = results_base(&config, &ds_listener)?;
    let banks = banks(&config, &ground, &results_base).await?;
    #[cfg(feature = "sandbox")]
    demo(&config, &ground, &listener).await?;
    // Cards of a network whose ranges are not loaded would be refused: give them a moment.
    let _ = tokio::time::timeout(Duration::from_secs(FIRST_RANGES_S), banks.three_ds.first_load()).await;
    let public_base = public_base(&config, &listener)?;
    let metrics = Arc::new(Metrics::default());
    let mut enrolment = enrolment(&config, &ground, &banks, &metrics).await?;
    let alias_files = crate::smartbill::alias_files(&config, &ground, &banks).await?;
    let departures = crate::amex_recurring::departures(&config)?;
    enrolment.departures = alias_files.is_some().then(|| Arc::new(departures));
    let stop_wait = Duration::from_secs(config.stop_wait_s);
    let app = App::new(Shared {
        public_base: public_base.clone(),
        local_base: format!("http://{}", listener.local_addr()?),
        scheduling: Scheduling { enrolment: enrolment.clone(), policy: Arc::new(config.retry.policy()?) },
        updating: updating(&config, &enrolment, banks.updater)?,
        enrolment,
        alias_files,
        annex: Arc::new(crate::amex_recurring::annex(&config.amex_recurring.codes)?),
        store: ground.store,
        vault,
        clock,
        entropy: ground.entropy,
        keys: ground.keys,
        key_store: ground.key_store,
        signer: OnceCell::new(),
        browsers: crate::browsers::Browsers::default(),
        draining: AtomicBool::new(false),
        in_flight: InFlight::default(),
        metrics,
        assets: Served::new(),
        tasks: TaskTracker::new(),
        acquirer: banks.acquirer,
        three_ds: banks.three_ds,
        sandbox_acs: banks.sandbox_acs,
        instalments_under_way: AtomicU64::new(0),
        updates_under_way: AtomicU64::new(0),
        mails_under_way: AtomicU64::new(0),
        moves: Moves::default(),
        shown_pages: crate::shown_pages::ShownPages::default(),
        csp_reports: crate::integrity::csp_report::Reports::default(),
        probe: crate::integrity::probe(&config)?,
        notifier: crate::notify::client(&config)?,
        mails: crate::mail::Mails::start(&config, ground.clock.clone()).await?,
        inbox: crate::notify::inbox::Inbox::default(),
        #[cfg(feature = "sandbox")]
        bank: banks.bank,
        sandbox_clock: config.is_sandbox().then_some(ground.clock),
        config,
    });
    let (stop, stopped) = watch::channel(false);
    let mut tasks = JoinSet::new();
    let proxies = app.config.trusted_proxies.clone();
    tasks.spawn(serve(listener, routes::all(app.clone()), proxies, stopped.clone(), stop_wait));
    metrics::start(&app, &stopped, &mut tasks).await?;
    jobs::start(&app, &stopped, &mut tasks);
    take_results(&mut tasks, ds_listener, banks.results, &app, stopped);
    Ok(Running { public_base, app, stop, tasks })
}

/// The use cases, on the ports that were chosen.
async fn enrolment(
    config: &Config,
    ground: &Ground,
    banks: &Banks,
    metrics: &Arc<Metrics>,
) -> anyhow::Result<Enrolment> {
    let clock: Arc<dyn Clock> = ground.clock.clone();
    let (acquirer, authenticator) = (banks.acquirer.clone(), banks.three_ds.clone());
    Ok(Enrolment {
        store: ground.store.clone(),
        vault: ground.keys.clone(),
        acquirer: Arc::new(WatchedAcquirer { acquirer, metrics: metrics.clone(), clock: clock.clone() }),
        authenticator: Arc::new(WatchedAuthenticator { authenticator, metrics: metrics.clone(), clock: clock.clone() }),
        clock,
        entropy: ground.entropy.clone(),
        codes: Arc::new(Codes::default()),
        bins: Arc::new(Bins::with_imported(ground.store.bins().await?)),
        checkpoints: checkpoints(config),
        meter: metrics.clone(),
        node: NodeId::mint(ground.entropy.as_ref()),
        departures: None,
        refuses_test_numbers: !config.is_sandbox(),
        trial_budget: config.guard.budget,
    })
}

async fn listen(address: SocketAddr, whom: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address} for {whom}"))
}

/// Takes the directory servers' results until the stop.
fn take_results(
    tasks: &mut JoinSet<()>,
    listener: TcpListener,
    tls: ResultsTls,
    app: &App,
    mut stopped: watch::Receiver<bool>,
) {
    let (handler, clock) = (Arc::new(Results(app.clone())), app.clock.clone());
    tasks.spawn(async move {
        let wait = async move { drop(stopped.wait_for(|stop| *stop).await) };
        serve_results(listener, tls, handler, clock, wait).await;
    });
}

/// The demo merchant, and its shop's inbox.
#[cfg(feature = "sandbox")]
async fn demo(config: &Config, ground: &Ground, listener: &TcpListener) -> anyhow::Result<()> {
    if !config.is_sandbox() {
        return Ok(());
    }
    let (store, clock) = (ground.store.as_ref(), ground.clock.as_ref());
    crate::sandbox_mode::demo_merchant(store, ground.keys.as_ref(), clock).await?;
    crate::shop::looks::make(store, clock).await?;
    if config.sandbox.inbox {
        let merchant = domain::ids::MerchantId::from_text(crate::sandbox_mode::DEMO_MERCHANT);
        let local_base = format!("http://{}", listener.local_addr()?);
        crate::notify::inbox::connect(store, &merchant, &local_base, clock.now()).await?;
    }
    Ok(())
}

impl Running {
    /// Takes no new cards, and waits for consumers whose security code only this process has, at most as long as
    /// configured. Everything else is answered as before: the server beside this one takes the new cards.
    pub async fn drain(&self) {
        self.app.draining.store(true, Ordering::Relaxed);
        for _ in 0..self.app.config.drain_s * 1_000 / DRAIN_LOOK_MS {
            if self.app.enrolment.codes.is_empty() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(DRAIN_LOOK_MS)).await;
        }
    }

    /// Stops taking requests, finishes what is in flight, ends. What takes longer is left to recovery.
    pub async fn stop(mut self) {
        let _ = self.stop.send(true);
        let in_flight = self.app.tasks.clone();
        in_flight.close();
        let finished = async {
            while self.tasks.join_next().await.is_some() {}
            in_flight.wait().await;
        };
        let limit = Duration::from_secs(self.app.config.stop_wait_s + STOP_MARGIN_S);
        if tokio::time::timeout(limit, finished).await.is_err() {
            tracing::warn!("the stop's time is up; recovery will finish what was in flight");
        }
    }
}

/// Where directory servers send results: as configured, else where the listener really is.
fn results_base(config: &Config, listener: &TcpListener) -> anyhow::Result<String> {
    Ok(if config.three_ds.results_url.is_empty() {
        format!("https://localhost:{}", listener.local_addr()?.port())
    } else {
        config.three_ds.results_url.trim_end_matches('/').to_owned()
    })
}

fn updating(config: &Config, enrolment: &Enrolment, updater: Arc<AccountUpdater>) -> anyhow::Result<Updating> {
    Ok(Updating {
        enrolment: enrolment.clone(),
        updater,
        follows: Arc::new(config.updater.follows()?),
        every_days: config.updater.every_days,
    })
}

/// The base of links: as configured, else where the listener really is.
fn public_base(config: &Config, listener: &TcpListener) -> anyhow::Result<String> {
    Ok(if config.public_url.is_empty() { format!("http://{}", listener.local_addr()?) } else { config.public_base() })
}

fn checkpoints(config: &Config) -> Arc<dyn Checkpoints> {
    #[cfg(feature = "sandbox")]
    if config.is_sandbox() && config.sandbox.crash_at > 0 {
        return Arc::new(crate::sandbox_mode::CrashAt(config.sandbox.crash_at));
    }
    let _ = config;
    Arc::new(NoCheckpoints)
}

async fn put_configured_merchants(config: &Config, store: &dyn Store) -> anyhow::Result<()> {
    for record in &config.merchants {
        let merchant = record.checked().with_context(|| format!("merchant {}", record.id))?;
        merchants::put_merchant(store, merchant).await?;
    }
    for record in &config.points_of_sale {
        let pos = record.checked().with_context(|| format!("point of sale {}", record.id))?;
        merchants::put_point_of_sale(store, pos).await?;
    }
    for record in &config.contracts {
        let contract = record.checked().with_context(|| format!("contract {}", record.id))?;
        merchants::put_contract(store, contract).await?;
    }
    Ok(())
}

/// A database that served as a sandbox does not become a production one unnoticed.
async fn refuse_demo_in_production(config: &Config, ground: &Ground) -> anyhow::Result<()> {
    if config.is_sandbox() {
        return Ok(());
    }
    let demo = api_key::hash(ground.keys.as_ref(), &SecretText::new(api_key::DEMO_KEY.into()));
    for merchant in ground.store.merchants().await? {
        let keys = ground.store.api_keys(&merchant.id).await?;
        anyhow::ensure!(
            !keys.iter().any(|key| key.hash == demo && !key.disabled),
            "merchant {} has the demo API key, which everybody knows: disable it (maillon key disable)",
            merchant.id
        );
        for pos in ground.store.points_of_sale(&merchant.id).await? {
            anyhow::ensure!(
                pos.page_origin.as_ref().is_none_or(|origin| origin.starts_with("https://")) || pos.disabled,
                "pages of point of sale {} of merchant {} would answer without https: set another page origin",
                pos.id,
                merchant.id
            );
            anyhow::ensure!(
                !pos.return_origins.is_empty() || pos.disabled,
                "point of sale {} of merchant {} has no return origins: consumers could be sent anywhere",
                pos.id,
                merchant.id
            );
        }
    }
    anyhow::ensure!(ground.keys.is_safe_for_production(), "the key source is not fit for production");
    Ok(())
}
