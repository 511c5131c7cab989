//! One network's directory server: its ranges, its link, and what we tell it about its faults.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use domain::authentication::Answer;
use domain::brand::Brand;
use hyper::body::Bytes;
use tokio::sync::{Semaphore, watch};

use super::address::AddressRule;
use super::card_ranges::CardRanges;
use super::config::{self, Config};
use super::link::{AnswerLimits, Link};
use super::messages::erro::{self, Erro};
use super::messages::{Document, Fault, KnownIds, MessageType, Version, ares};
use super::request::Profile;
use super::tls::{self, TlsError};

/// Largest answer to an authentication request or an error message, in bytes.
const ANSWER_BYTES_MAX: usize = 64 * 1024;
/// Error messages on their way to one directory server at the same time; more are dropped.
const REPORTS_MAX: usize = 8;

/// The state of one directory server.
pub(super) struct DirectoryServer {
    pub(super) brand: Brand,
    pub(super) link: Link,
    pub(super) profile: Profile,
    pub(super) addresses: AddressRule,
    answer_timeout: Duration,
    ranges: RwLock<Option<Arc<CardRanges>>>,
    attempted: watch::Sender<bool>,
    reports: Arc<Semaphore>,
}

impl DirectoryServer {
    pub(super) fn new(config: &Config, directory: &config::Directory) -> Result<Self, TlsError> {
        let tls = tls::client(&directory.ca_pem, &directory.client_cert_pem, &directory.client_key_pem)?;
        let base = config.results_url_base.trim_end_matches('/');
        if !base.starts_with("https://") {
            return Err(TlsError::Address("results URL"));
        }
        Ok(Self {
            brand: directory.brand,
            link: Link::new(&directory.url, tls)?,
            profile: Profile {
                server_reference: config.server_reference.clone(),
                operator_id: config.operator_id.clone(),
                results_url: format!("{base}{}", config::results_path(directory.brand)),
                card_on_file: directory.card_on_file_indicator,
            },
            addresses: AddressRule::new(config.allow_http_acs_origin.as_deref()),
            answer_timeout: directory.answer_timeout,
            ranges: RwLock::new(None),
            attempted: watch::Sender::new(false),
            reports: Arc::new(Semaphore::new(REPORTS_MAX)),
        })
    }

    /// The ranges in force, if any were ever loaded.
    pub(super) fn ranges(&self) -> Option<Arc<CardRanges>> {
        self.ranges.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts ranges in force.
    pub(super) fn set_ranges(&self, ranges: CardRanges) {
        *self.ranges.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(ranges));
    }

    /// Notes that a load was tried, with whatever success.
    pub(super) fn note_attempt(&self) {
        self.attempted.send_replace(true);
    }

    /// Waits until a load was tried.
    pub(super) async fn attempted(&self) {
        // The sender lives as long as `self`, so this cannot fail.
        let _ = self.attempted.subscribe().wait_for(|attempted| *attempted).await;
    }

    /// Sends an authentication request and checks what comes back.
    pub(super) async fn ask(
        self: &Arc<Self>,
        body: Bytes,
        server_trans_id: &str,
        version: Version,
    ) -> Result<Answer, String> {
        let limits = AnswerLimits { time: self.answer_timeout, bytes: ANSWER_BYTES_MAX };
        let answer = self.link.post(body, limits).await.map_err(|error| format!("directory server: {error}"))?;
        let document = Document::parse(&answer);
        if let Ok(document) = &document
            && document.is_erro()
        {
            return Err(format!("directory server refused the request: {}", Erro::parse(document)));
        }
        let mut ids = document.as_ref().map(Document::known_ids).unwrap_or_default();
        let parsed = document.and_then(|document| ares::parse(&document, server_trans_id, version, &self.addresses));
        parsed.map_err(|fault| {
            let text = format!("answer of the directory server is not valid: {fault}");
            ids.server = Some(server_trans_id.to_owned());
            self.report(fault, ids, MessageType::ARes, version);
            text
        })
    }

    /// Tells the directory server what is wrong with its message; nobody waits for the outcome.
    pub(super) fn report(self: &Arc<Self>, fault: Fault, ids: KnownIds, refused: MessageType, version: Version) {
        let Ok(permit) = Arc::clone(&self.reports).try_acquire_owned() else {
            tracing::warn!(brand = self.brand.code(), "3-D Secure error message dropped: too many on their way");
            return;
        };
        let directory = Arc::clone(self);
        tokio::spawn(async move {
            let limits = AnswerLimits { time: directory.answer_timeout, bytes: ANSWER_BYTES_MAX };
            if let Ok(body) = erro::body(&fault, &ids, Some(refused.code()), version)
                && let Err(error) = directory.link.post(body.into(), limits).await
            {
                tracing::info!(brand = directory.brand.code(), %error, "3-D Secure error message was not taken");
            }
            drop(permit);
        });
    }
}
