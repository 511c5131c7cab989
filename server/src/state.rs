//! What handlers share. Ports are chosen once, at start.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};

use adapters::acquirer::AcquirerLink;
use adapters::keys::KeyVault;
use adapters::notify::NotifyClient;
use adapters::three_ds::ThreeDsServer;
use domain::card_update::Updating;
use domain::enrolment::Enrolment;
use domain::ids::{MerchantId, PosId};
use domain::keys::KeyStore;
use domain::mandate::Mandate;
use domain::merchant::PointOfSale;
use domain::ports::{AliasFiles, Clock, Entropy, PortError, Store, Vault};
use domain::scheduling::Scheduling;
use domain::smartbill::annex::Annex;
use tokio::sync::OnceCell;
use tokio_util::task::TaskTracker;

use crate::config::Config;
use crate::metrics::Metrics;
use crate::moves::Moves;
use crate::rest::{InFlight, Signer};
use crate::web::assets::Served;

/// Everything a handler may reach.
pub struct Shared {
    /// Settings.
    pub config: Config,
    /// The base of every link.
    pub public_base: String,
    /// Where this process itself reaches its own listener.
    pub local_base: String,
    /// The use cases.
    pub enrolment: Enrolment,
    /// Schedules and what is due.
    pub scheduling: Scheduling,
    /// Account updaters.
    pub updating: Updating,
    /// Files exchanged with American Express, where they are.
    pub alias_files: Option<Arc<dyn AliasFiles>>,
    /// What its codes mean.
    pub annex: Arc<Annex>,
    /// Durable state.
    pub store: Arc<dyn Store>,
    /// Keys.
    pub vault: Arc<dyn Vault>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub entropy: Arc<dyn Entropy>,
    /// The vault again, for what only start-up and the token endpoint need of it.
    pub keys: Arc<KeyVault>,
    /// Where keys are kept, to be backed up.
    pub key_store: Arc<dyn KeyStore>,
    /// Access tokens; made when the first is asked for, since drawing an RSA key takes a while.
    pub signer: OnceCell<Signer>,
    /// What browsers told with their card form.
    pub browsers: crate::browsers::Browsers,
    /// This process ends soon: it takes no new cards, and says that it is not ready.
    pub draining: AtomicBool,
    /// Calls being worked on.
    pub in_flight: InFlight,
    /// Scripts.
    pub assets: Served,
    /// The origin of the sandbox bank's challenge pages, plain http on another port.
    pub sandbox_acs: Option<String>,
    /// What operators watch.
    pub metrics: Arc<Metrics>,
    /// Work that no request waits for: a graceful stop does.
    pub tasks: TaskTracker,
    /// The link to the acquirer, to be asked how it is.
    pub acquirer: Arc<AcquirerLink>,
    /// The directory servers, likewise.
    pub three_ds: Arc<ThreeDsServer>,
    /// Instalments that this process is working on.
    pub instalments_under_way: AtomicU64,
    /// Batches of cards that this process is asking about.
    pub updates_under_way: AtomicU64,
    /// Mails that this process is sending.
    pub mails_under_way: AtomicU64,
    /// Pages that wait for their session to move.
    pub moves: Moves,
    /// Calls merchants' servers.
    pub notifier: NotifyClient,
    /// Pages that consumers were shown and that wait to be stored.
    pub shown_pages: crate::shown_pages::ShownPages,
    /// What browsers report and waits to be stored.
    pub csp_reports: crate::integrity::csp_report::Reports,
    /// Looks at our own pages from outside.
    pub probe: adapters::probe::Probe,
    /// Mails to consumers.
    pub mails: crate::mail::Mails,
    /// What the demo shop was told.
    pub inbox: crate::notify::inbox::Inbox,
    /// The sandbox bank, when it runs in this process.
    #[cfg(feature = "sandbox")]
    pub bank: Option<sandbox::Bank>,
    /// The clock that people and tests can move.
    pub sandbox_clock: Option<Arc<adapters::clock::SystemClock>>,
}

/// Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Shared>);

impl App {
    /// Wraps it.
    pub fn new(shared: Shared) -> Self {
        Self(Arc::new(shared))
    }

    /// The base of links to a shop's pages.
    pub fn base_of<'a>(&'a self, pos: &'a PointOfSale) -> &'a str {
        pos.page_origin.as_deref().unwrap_or(&self.public_base)
    }

    /// The same by the shop's name.
    pub async fn base_of_shop(&self, merchant: &MerchantId, pos: &PosId) -> Result<String, PortError> {
        let pos = self.store.point_of_sale(merchant, pos).await?;
        Ok(pos.map_or_else(|| self.public_base.clone(), |pos| self.base_of(&pos).to_owned()))
    }

    /// The same for the shop of an agreement.
    pub async fn base_of_mandate(&self, mandate: &Mandate) -> Result<String, PortError> {
        let contract = self.store.contract(&mandate.merchant_id, &mandate.contract_id).await?;
        match contract {
            Some(contract) => self.base_of_shop(&mandate.merchant_id, &contract.pos_id).await,
            None => Ok(self.public_base.clone()),
        }
    }

    /// Signs and checks access tokens.
    pub async fn signer(&self) -> Result<&Signer, PortError> {
        let make = || async {
            let key = self.keys.signing_key_der().await?;
            Signer::new(&key).ok_or(PortError::Missing("signing key"))
        };
        self.signer.get_or_try_init(make).await
    }
}

impl std::ops::Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}
