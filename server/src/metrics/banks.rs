//! The banks, with a look at how long they take.

use std::sync::Arc;

use async_trait::async_trait;
use domain::acquiring::{AuthorisationRequest, Exchange, FollowUpRequest};
use domain::authentication::Answer;
use domain::brand::Brand;
use domain::card::Pan;
use domain::ports::{Acquirer, AuthenticationRequest, Authenticator, CardRange, Clock};
use tracing::Instrument;

use super::Metrics;
use crate::traces;

/// The acquirer, watched.
pub struct WatchedAcquirer {
    /// Who is asked.
    pub acquirer: Arc<dyn Acquirer>,
    /// Who is told.
    pub metrics: Arc<Metrics>,
    /// Time.
    pub clock: Arc<dyn Clock>,
}

impl WatchedAcquirer {
    async fn watched(&self, call: &'static str, exchange: impl Future<Output = Exchange> + Send) -> Exchange {
        let begun = self.clock.monotonic();
        let span = traces::call(call);
        let exchange = exchange.instrument(span.clone()).await;
        let outcome = match &exchange {
            Exchange::Answered(_) => "answered",
            Exchange::NotSent(_) => "not_sent",
            Exchange::Unanswered(_) => "unanswered",
        };
        span.record("outcome", outcome);
        self.metrics.asked(call, outcome, self.clock.monotonic().0.saturating_sub(begun.0));
        exchange
    }
}

#[async_trait]
impl Acquirer for WatchedAcquirer {
    async fn authorise(&self, request: AuthorisationRequest<'_>) -> Exchange {
        self.watched("authorise", self.acquirer.authorise(request)).await
    }

    async fn reverse(&self, request: FollowUpRequest<'_>, repeat: bool) -> Exchange {
        self.watched("reverse", self.acquirer.reverse(request, repeat)).await
    }

    async fn capture(&self, request: FollowUpRequest<'_>, repeat: bool) -> Exchange {
        self.watched("capture", self.acquirer.capture(request, repeat)).await
    }

    async fn refund(&self, request: FollowUpRequest<'_>, repeat: bool) -> Exchange {
        self.watched("refund", self.acquirer.refund(request, repeat)).await
    }
}

/// The directory servers, watched.
pub struct WatchedAuthenticator {
    /// Who is asked.
    pub authenticator: Arc<dyn Authenticator>,
    /// Who is told.
    pub metrics: Arc<Metrics>,
    /// Time.
    pub clock: Arc<dyn Clock>,
}

#[async_trait]
impl Authenticator for WatchedAuthenticator {
    fn range(&self, brand: Brand, pan: &Pan) -> Option<CardRange> {
        self.authenticator.range(brand, pan)
    }

    async fn authenticate(&self, request: AuthenticationRequest<'_>) -> Result<Answer, String> {
        let begun = self.clock.monotonic();
        let span = traces::call("authenticate");
        let answer = self.authenticator.authenticate(request).instrument(span.clone()).await;
        let outcome = if answer.is_ok() { "answered" } else { "unanswered" };
        span.record("outcome", outcome);
        self.metrics.asked("authenticate", outcome, self.clock.monotonic().0.saturating_sub(begun.0));
        answer
    }
}
