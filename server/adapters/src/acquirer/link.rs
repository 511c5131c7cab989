//! The pool: connections that are signed on, kept alive and made again.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::Duration;

use domain::ports::{Clock, Monotonic};
use tokio::net::TcpStream;
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};

use super::Config;
use super::connection::{Connection, Failure, QUEUE_MAX, serve};
use super::elements::transmission;
use super::message::Message;

/// Requests under way on the whole link; more wait for their turn until their deadline.
const OUTSTANDING_MAX: usize = QUEUE_MAX;
/// Waits before connecting again, in milliseconds; the last repeats.
const BACK_OFF_MS: [u64; 6] = [200, 500, 1_000, 2_000, 5_000, 10_000];
/// DE11 has six digits.
const STAN_MAX: u32 = 999_999;

const SIGN_ON: &str = "001";
const ECHO: &str = "301";

/// What the connections' tasks and the askers share.
pub(super) struct Pool {
    config: Config,
    clock: Arc<dyn Clock>,
    /// Signed-on connections, by slot.
    slots: watch::Sender<Vec<Option<Arc<Connection>>>>,
    outstanding: Semaphore,
    turn: AtomicUsize,
    network_stan: AtomicU32,
}

impl Pool {
    /// Starts a task per connection. They end when the other side of `stop` is dropped.
    pub(super) fn start(config: Config, clock: Arc<dyn Clock>, stop: &watch::Sender<()>) -> Arc<Self> {
        let count = config.connections.max(1);
        let pool = Arc::new(Self {
            config,
            clock,
            slots: watch::Sender::new(vec![None; count]),
            outstanding: Semaphore::new(OUTSTANDING_MAX),
            turn: AtomicUsize::new(0),
            network_stan: AtomicU32::new(0),
        });
        for slot in 0..count {
            let (pool, mut stopped) = (Arc::clone(&pool), stop.subscribe());
            tokio::spawn(async move {
                tokio::select! {
                    () = pool.keep(slot) => {}
                    _ = stopped.changed() => {}
                }
            });
        }
        pool
    }

    pub(super) fn is_up(&self) -> bool {
        self.slots.borrow().iter().any(Option::is_some)
    }

    pub(super) fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    /// Sends a request over one of the connections, waiting for one until `deadline`.
    pub(super) async fn exchange(&self, request: Message, deadline: Monotonic) -> Result<Message, Failure> {
        let left = deadline.0.saturating_sub(self.clock.monotonic().0);
        let ready = async { (self.outstanding.acquire().await, self.connection().await) };
        match timeout(left, ready).await {
            Ok((Ok(_permit), Some(connection))) => {
                connection.exchange(request, deadline, self.config.answer_timeout).await
            }
            Ok(_) => Err(Failure::NotSent("the link is stopped".to_owned())),
            Err(_) => Err(Failure::NotSent("no connection to the acquirer in time".to_owned())),
        }
    }

    /// The next connection in turn, as soon as there is one.
    async fn connection(&self) -> Option<Arc<Connection>> {
        let mut slots = self.slots.subscribe();
        let slots = slots.wait_for(|slots| slots.iter().any(Option::is_some)).await.ok()?;
        let up = || slots.iter().flatten();
        let turn = self.turn.fetch_add(1, Ordering::Relaxed) % up().count().max(1);
        up().nth(turn).cloned()
    }

    /// Keeps one connection: connects, serves, waits, again.
    async fn keep(&self, slot: usize) {
        let mut failures = 0_usize;
        loop {
            match self.connect().await {
                Ok(stream) => {
                    let keep = |connection| self.keep_alive(slot, connection);
                    let why = serve(stream, self.clock.as_ref(), keep).await;
                    if self.publish(slot, None) {
                        failures = 0;
                    }
                    tracing::warn!(link.slot = slot, reason = why, "the connection to the acquirer ended");
                }
                Err(why) => {
                    tracing::warn!(link.slot = slot, reason = why, "no connection to the acquirer");
                }
            }
            let wait = BACK_OFF_MS.get(failures).or(BACK_OFF_MS.last()).copied().unwrap_or_default();
            failures = failures.saturating_add(1);
            sleep(Duration::from_millis(wait)).await;
        }
    }

    async fn connect(&self) -> Result<TcpStream, String> {
        let stream = timeout(self.config.connect_timeout, TcpStream::connect(&self.config.address))
            .await
            .map_err(|_| "connecting took too long".to_owned())?
            .map_err(|error| error.to_string())?;
        stream.set_nodelay(true).map_err(|error| error.to_string())?;
        Ok(stream)
    }

    /// Signs on, lets the connection be used, and sees from time to time whether it still answers.
    async fn keep_alive(&self, slot: usize, connection: Arc<Connection>) -> String {
        if let Err(why) = self.network(&connection, SIGN_ON).await {
            return format!("sign-on: {why}");
        }
        self.publish(slot, Some(Arc::clone(&connection)));
        tracing::info!(link.slot = slot, "signed on to the acquirer");
        loop {
            tokio::select! {
                () = sleep(self.config.echo_interval) => {}
                () = connection.doubted.notified() => {}
            }
            if let Err(why) = self.network(&connection, ECHO).await {
                return format!("echo: {why}");
            }
        }
    }

    async fn network(&self, connection: &Connection, code: &str) -> Result<(), String> {
        let stan = self.network_stan.fetch_add(1, Ordering::Relaxed) % STAN_MAX + 1;
        let mut request = Message::new("0800");
        request.set(7, transmission(self.clock.now()));
        request.set(11, format!("{stan:06}"));
        request.set(70, code);
        let limit = self.config.echo_timeout;
        let deadline = Monotonic(self.clock.monotonic().0.saturating_add(limit));
        match connection.exchange(request, deadline, limit).await {
            Ok(answer) if answer.text(39) == "00" => Ok(()),
            Ok(answer) => Err(format!("answered {}", answer.text(39))),
            Err(Failure::NotSent(why) | Failure::Unanswered(why)) => Err(why),
        }
    }

    /// Offers or withdraws a slot's connection; true when there was one before.
    fn publish(&self, slot: usize, connection: Option<Arc<Connection>>) -> bool {
        let mut before = None;
        self.slots.send_modify(|slots| {
            if let Some(place) = slots.get_mut(slot) {
                before = std::mem::replace(place, connection);
            }
        });
        before.is_some()
    }
}
