//! The acquirer: holds, reversals, captures and refunds in ISO 8583:1987 over TCP.
//!
//! Connections are long-lived and shared. The wire profile is data: the
//! elements in `profile.rs`, the private tags in `private_data.rs`.
//!
//! A request is written at most once. What was not written for certain is
//! [`Exchange::NotSent`]; everything else without a valid answer is
//! [`Exchange::Unanswered`], and giving it back is the caller's duty. Log lines
//! carry type, STAN, reference, response code, network and milliseconds, and
//! never a message.

mod answer;
mod authorisation;
mod codec;
mod connection;
mod elements;
mod follow_up;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod link;
mod matching;
mod message;
mod place;
mod private_data;
mod profile;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
mod waiting;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use domain::acquiring::{AuthorisationRequest, Exchange, FollowUpRequest};
use domain::operation::Operation;
use domain::ports::{Acquirer, Clock, Monotonic};
use tokio::sync::watch;

use connection::Failure;
use link::Pool;
use message::Message;
pub(crate) use place::plain as plain_descriptor;

/// Connections kept.
pub const CONNECTIONS: usize = 2;
/// A connection must stand within, in seconds.
pub const CONNECT_TIMEOUT_S: u64 = 3;
/// An answer must come within, in seconds, counted from the writing.
pub const ANSWER_TIMEOUT_S: u64 = 25;
/// Time between two looks whether a connection still answers, in seconds.
pub const ECHO_INTERVAL_S: u64 = 60;
/// A connection that leaves a sign-on or an echo unanswered for so long is dropped, in seconds.
pub const ECHO_TIMEOUT_S: u64 = 10;
/// A reversal or capture that cannot be written within is tried again later by its job, in seconds.
const FOLLOW_UP_DEADLINE_S: u64 = 5;

/// Where the acquirer is and how patient we are.
#[derive(Clone, Debug)]
pub struct Config {
    /// Host name or address, and port: `acquirer.example:5000`. Resolved at every connect.
    pub address: String,
    /// Connections kept, at least one.
    pub connections: usize,
    /// For a connection to stand.
    pub connect_timeout: Duration,
    /// For an answer to come.
    pub answer_timeout: Duration,
    /// Between two echo messages.
    pub echo_interval: Duration,
    /// For an echo or a sign-on to be answered.
    pub echo_timeout: Duration,
}

impl Config {
    /// The defaults for an acquirer at `address`.
    pub fn new(address: impl Into<String>) -> Self {
        Self {
            address: address.into(),
            connections: CONNECTIONS,
            connect_timeout: Duration::from_secs(CONNECT_TIMEOUT_S),
            answer_timeout: Duration::from_secs(ANSWER_TIMEOUT_S),
            echo_interval: Duration::from_secs(ECHO_INTERVAL_S),
            echo_timeout: Duration::from_secs(ECHO_TIMEOUT_S),
        }
    }
}

/// The link to an acquirer. Its connections end when it is dropped.
pub struct AcquirerLink {
    pool: Arc<Pool>,
    _stop: watch::Sender<()>,
}

impl AcquirerLink {
    /// Starts connecting and answers at once; needs a Tokio runtime. `clock` must be the one that deadlines
    /// are made from.
    pub fn start(config: Config, clock: Arc<dyn Clock>) -> Arc<Self> {
        let stop = watch::Sender::new(());
        Arc::new(Self { pool: Pool::start(config, clock, &stop), _stop: stop })
    }

    /// True when at least one connection is signed on.
    pub fn is_up(&self) -> bool {
        self.pool.is_up()
    }

    async fn exchange(&self, request: Message, operation: &Operation, deadline: Monotonic) -> Exchange {
        let mti = request.mti().to_owned();
        let rrn = request.text(37).to_owned();
        let begun = self.pool.clock().monotonic();
        let outcome = match self.pool.exchange(request, deadline).await {
            Ok(answer) => Exchange::Answered(answer::read(&answer, operation.amount.currency)),
            Err(Failure::NotSent(why)) => Exchange::NotSent(why),
            Err(Failure::Unanswered(why)) => Exchange::Unanswered(why),
        };
        let ms = self.pool.clock().monotonic().0.saturating_sub(begun.0).as_millis();
        let (response, reason) = match &outcome {
            Exchange::Answered(answer) => (answer.response_code.as_str(), "answered"),
            Exchange::NotSent(why) => ("not sent", why.as_str()),
            Exchange::Unanswered(why) => ("unanswered", why.as_str()),
        };
        tracing::info!(
            iso.mti = mti,
            iso.stan = operation.stan,
            iso.rrn = rrn,
            iso.response = response,
            brand = operation.brand.code(),
            ms = u64::try_from(ms).unwrap_or(u64::MAX),
            reason,
            "an exchange with the acquirer ended"
        );
        outcome
    }

    fn follow_up_deadline(&self) -> Monotonic {
        let limit = Duration::from_secs(FOLLOW_UP_DEADLINE_S);
        Monotonic(self.pool.clock().monotonic().0.saturating_add(limit))
    }
}

#[async_trait]
impl Acquirer for AcquirerLink {
    async fn authorise(&self, request: AuthorisationRequest<'_>) -> Exchange {
        if request.credential.merchant_initiated && request.roots.is_empty() {
            return Exchange::NotSent("a merchant-initiated payment needs its chain's references".to_owned());
        }
        let (operation, deadline) = (request.operation, request.deadline);
        let message = authorisation::message(&request);
        // Wipes card number and code; what is left of them is in the message, until it is written.
        drop(request);
        self.exchange(message, operation, deadline).await
    }

    async fn reverse(&self, request: FollowUpRequest<'_>, repeat: bool) -> Exchange {
        let operation = request.operation;
        let message = follow_up::reversal(&request, repeat, self.pool.clock().now());
        drop(request);
        self.exchange(message, operation, self.follow_up_deadline()).await
    }

    async fn capture(&self, request: FollowUpRequest<'_>, repeat: bool) -> Exchange {
        let operation = request.operation;
        let message = follow_up::capture(&request, repeat);
        drop(request);
        self.exchange(message, operation, self.follow_up_deadline()).await
    }
    async fn refund(&self, request: FollowUpRequest<'_>, repeat: bool) -> Exchange {
        let operation = request.operation;
        let message = follow_up::refund(&request, repeat);
        drop(request);
        self.exchange(message, operation, self.follow_up_deadline()).await
    }
}
