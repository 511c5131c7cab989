//! Every figure by its name.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::brand::Brand;
use domain::meter::Meter;
use domain::payment::Refusal;
use domain::session::State;
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::{Family, MetricConstructor};
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

/// Upper bounds of what requests are sorted by, in seconds: a page takes a millisecond, a bank up to half a minute.
const SECONDS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 3.0, 10.0, 30.0];

/// One name, one label.
macro_rules! labels {
    ($(#[$doc:meta])* $name:ident { $($label:ident: $kind:ty),+ }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, Debug, EncodeLabelSet)]
        pub struct $name {
            $(pub $label: $kind,)+
        }
    };
}

labels!(/// Where a visit has come to.
    Visit { state: &'static str });
labels!(/// Why a card was refused, or a visit came to nothing.
    Reason { reason: String });
labels!(/// How a later payment ended.
    Charge { brand: &'static str, outcome: String });
labels!(/// A request: its route, never its path.
    Request { method: &'static str, route: String, status: u16 });
labels!(/// A route.
    Route { route: String });
labels!(/// An exchange with a bank.
    BankCall { call: &'static str, outcome: &'static str });
labels!(/// What waits.
    Waits { kind: &'static str });
labels!(/// One thing of several.
    Name { name: &'static str });

#[derive(Clone)]
struct Seconds;

impl MetricConstructor<Histogram> for Seconds {
    fn new_metric(&self) -> Histogram {
        Histogram::new(SECONDS)
    }
}

/// All figures of this process.
pub struct Metrics {
    registry: Mutex<Registry>,
    visits: Family<Visit, Counter>,
    refusals: Family<Reason, Counter>,
    charges: Family<Charge, Counter>,
    requests: Family<Request, Counter>,
    request_seconds: Family<Route, Histogram, Seconds>,
    bank_seconds: Family<BankCall, Histogram, Seconds>,
    /// How much waits.
    pub waiting: Family<Waits, Gauge>,
    /// For how long the oldest has waited, in seconds.
    pub waiting_seconds: Family<Waits, Gauge>,
    /// 1 when it works, 0 when it does not.
    pub up: Family<Name, Gauge>,
    /// Connections of the store's pool.
    pub connections: Family<Name, Gauge>,
    /// Security codes in memory.
    pub codes: Gauge,
    /// Resident memory, in bytes.
    pub memory: Gauge,
}

impl Default for Metrics {
    fn default() -> Self {
        let metrics = Self {
            registry: Mutex::default(),
            visits: Family::default(),
            refusals: Family::default(),
            charges: Family::default(),
            requests: Family::default(),
            request_seconds: Family::new_with_constructor(Seconds),
            bank_seconds: Family::new_with_constructor(Seconds),
            waiting: Family::default(),
            waiting_seconds: Family::default(),
            up: Family::default(),
            connections: Family::default(),
            codes: Gauge::default(),
            memory: Gauge::default(),
        };
        metrics.register();
        metrics
    }
}

impl Metrics {
    fn register(&self) {
        let mut all = self.registry();
        let all = all.sub_registry_with_prefix("maillon");
        all.register("visits", "Visits to card pages that came to a state", self.visits.clone());
        all.register("refusals", "Cards refused and visits given up, by reason", self.refusals.clone());
        all.register("charges", "Payments without their consumer that were decided", self.charges.clone());
        all.register("http_requests", "Requests answered", self.requests.clone());
        let seconds = Unit::Seconds;
        all.register_with_unit("http_request", "Time to an answer", seconds.clone(), self.request_seconds.clone());
        all.register_with_unit("bank_call", "Time to a bank's answer", seconds.clone(), self.bank_seconds.clone());
        all.register("waiting", "What waits to be done, of all servers; 10000: at least", self.waiting.clone());
        all.register_with_unit("waiting_oldest", "How long the oldest waits", seconds, self.waiting_seconds.clone());
        all.register("up", "Whether it works, seen from here", self.up.clone());
        all.register("store_connections", "Connections of the store's pool", self.connections.clone());
        all.register("security_codes", "Security codes in memory", self.codes.clone());
        all.register_with_unit("resident_memory", "Resident memory", Unit::Bytes, self.memory.clone());
    }

    fn registry(&self) -> MutexGuard<'_, Registry> {
        self.registry.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A request was answered, in so much time.
    pub fn answered(&self, method: &'static str, route: &str, status: u16, took: Duration) {
        let route = route.to_owned();
        self.request_seconds.get_or_create(&Route { route: route.clone() }).observe(took.as_secs_f64());
        self.requests.get_or_create(&Request { method, route, status }).inc();
    }

    /// A bank was asked, and this came of it.
    pub fn asked(&self, call: &'static str, outcome: &'static str, took: Duration) {
        self.bank_seconds.get_or_create(&BankCall { call, outcome }).observe(took.as_secs_f64());
    }

    /// As Prometheus reads it. `None` only when memory is short.
    pub fn text(&self) -> Option<String> {
        let mut out = String::new();
        text::encode(&mut out, &self.registry()).ok()?;
        Some(out)
    }
}

/// The reason without its details: a label has few values.
fn reason(refusal: &Refusal) -> String {
    let text = refusal.to_string();
    text.split(':').next().unwrap_or_default().to_owned()
}

impl Meter for Metrics {
    fn visited(&self, state: State, refusal: Option<&Refusal>) {
        self.visits.get_or_create(&Visit { state: state.code() }).inc();
        if let Some(refusal) = refusal {
            self.refusals.get_or_create(&Reason { reason: reason(refusal) }).inc();
        }
    }

    fn charged(&self, brand: Brand, refusal: Option<&Refusal>) {
        let outcome = refusal.map_or_else(|| "taken".to_owned(), reason);
        self.charges.get_or_create(&Charge { brand: brand.code(), outcome }).inc();
    }
}
