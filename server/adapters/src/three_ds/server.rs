//! The 3DS Server as the product sees it: the `Authenticator` port.

use std::sync::Arc;

use async_trait::async_trait;
use domain::authentication::Answer;
use domain::brand::Brand;
use domain::card::Pan;
use domain::ports::{AuthenticationRequest, Authenticator, CardRange, Entropy};
use tokio::task::JoinSet;

use super::config::Config;
use super::directory::DirectoryServer;
use super::messages::Version;
use super::refresh::keep_fresh;
use super::request;
use super::tls::TlsError;

/// Our side of 3-D Secure: card ranges kept fresh, and requests to directory servers.
pub struct ThreeDsServer {
    directories: Vec<Arc<DirectoryServer>>,
    /// Aborted with the server.
    _refreshing: JoinSet<()>,
}

impl ThreeDsServer {
    /// Reads certificates and starts loading card ranges; needs a running tokio runtime.
    /// Until a directory server's ranges are loaded, its cards count as not enrolled.
    pub fn start(config: &Config, entropy: &Arc<dyn Entropy>) -> Result<Arc<Self>, TlsError> {
        let directories = config.directories.iter().map(|directory| DirectoryServer::new(config, directory));
        let directories = directories.map(|made| made.map(Arc::new)).collect::<Result<Vec<_>, _>>()?;
        let mut refreshing = JoinSet::new();
        for directory in &directories {
            refreshing.spawn(keep_fresh(Arc::clone(directory), Arc::clone(entropy)));
        }
        Ok(Arc::new(Self { directories, _refreshing: refreshing }))
    }

    /// Waits until each directory server was asked for its ranges once, with whatever success.
    pub async fn first_load(&self) {
        for directory in &self.directories {
            directory.attempted().await;
        }
    }

    /// True when a network's ranges are in force.
    pub fn has_ranges(&self, brand: Brand) -> bool {
        self.directory(brand).is_some_and(|directory| directory.ranges().is_some())
    }

    fn directory(&self, brand: Brand) -> Option<&Arc<DirectoryServer>> {
        self.directories.iter().find(|directory| directory.brand == brand)
    }
}

#[async_trait]
impl Authenticator for ThreeDsServer {
    fn range(&self, brand: Brand, pan: &Pan) -> Option<CardRange> {
        let directory = self.directory(brand)?;
        let ranges = directory.ranges()?;
        let range = ranges.find(pan.expose())?;
        let version = ranges.version(range)?;
        // An address that a browser must not be sent to counts as none: the check is the bank's convenience.
        let method_url = range.method_url.as_deref().and_then(|url| directory.addresses.check(url));
        Some(CardRange { version: version.code().to_owned(), method_url })
    }

    async fn authenticate(&self, request: AuthenticationRequest<'_>) -> Result<Answer, String> {
        let brand = request.authentication.brand;
        let answer = self.ask(request).await;
        // The payer learns "not reachable"; whoever runs this must learn why.
        answer.inspect_err(|reason| tracing::warn!(brand = brand.code(), %reason, "an authentication was not answered"))
    }
}

impl ThreeDsServer {
    async fn ask(&self, request: AuthenticationRequest<'_>) -> Result<Answer, String> {
        let authentication = request.authentication;
        let brand = authentication.brand;
        let directory = self.directory(brand).ok_or_else(|| format!("no directory server for {}", brand.code()))?;
        let version = Version::parse(&authentication.version)
            .ok_or_else(|| format!("protocol version {} is not spoken", authentication.version))?;
        let body = request::body(version, &request, &directory.profile)?;
        // The request holds the card number; only the body needs it while we wait.
        drop(request);
        directory.ask(body, authentication.id.as_str(), version).await
    }
}
