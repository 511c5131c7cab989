//! A link and a host that talk to each other, and samples sent between them.

use std::sync::Arc;
use std::time::Duration;

use domain::acquiring::{AcquirerAnswer, Exchange};
use domain::operation::Operation;
use domain::ports::{Acquirer, Clock, Monotonic};
use tokio::time::timeout;

use super::peer::{Arrived, Peer};
use crate::acquirer::{AcquirerLink, Config, samples};
use crate::clock::SystemClock;

const ANSWER_MS: u64 = 700;
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

pub(super) struct Bench {
    pub(super) link: Arc<AcquirerLink>,
    pub(super) clock: Arc<SystemClock>,
    pub(super) peer: Peer,
}

impl Bench {
    pub(super) async fn start() -> Self {
        Self::with(|_| {}).await
    }

    pub(super) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let peer = Peer::start().await;
        let clock = Arc::new(SystemClock::new());
        let mut config = Config::new(&peer.address);
        config.answer_timeout = Duration::from_millis(ANSWER_MS);
        change(&mut config);
        let link = AcquirerLink::start(config, Arc::clone(&clock) as Arc<dyn Clock>);
        until(|| link.is_up()).await;
        Self { link, clock, peer }
    }

    /// Authorises with a deadline that many seconds ahead.
    pub(super) fn authorise(&self, stan: u32, seconds: u64) -> tokio::task::JoinHandle<Exchange> {
        let (link, now) = (Arc::clone(&self.link), self.clock.monotonic());
        tokio::spawn(async move {
            let (contract, pos) = (samples::contract(), samples::pos());
            let operation = Operation { stan, ..samples::authorisation() };
            let mut request = samples::request(&operation, &contract, &pos);
            request.deadline = Monotonic(now.0 + Duration::from_secs(seconds));
            link.authorise(request).await
        })
    }

    pub(super) async fn arrived(&mut self) -> Arrived {
        timeout(PATIENCE, self.peer.requests.recv()).await.unwrap().unwrap()
    }
}

pub(super) async fn until(condition: impl Fn() -> bool) {
    timeout(PATIENCE, async {
        while !condition() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await
    .expect("it happens in time");
}

pub(super) fn answered(exchange: Exchange) -> AcquirerAnswer {
    match exchange {
        Exchange::Answered(answer) => answer,
        other => panic!("{other:?}"),
    }
}
