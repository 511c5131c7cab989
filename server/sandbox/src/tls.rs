//! TLS of the directory servers: both sides show a certificate, and time is the bank's.

use std::fmt;
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, UnixTime};
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::ClientCertVerifier;
use rustls::time_provider::TimeProvider;
use rustls::{ClientConfig, RootCertStore, ServerConfig};

use crate::Scheme;
use crate::pki::{Identity, Pki};

/// Certificates that TLS does not take.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file does not hold what it should.
    #[error("unreadable PEM: {0}")]
    Pem(#[from] rustls::pki_types::pem::Error),
    /// A certificate or key does not fit.
    #[error(transparent)]
    Tls(#[from] rustls::Error),
    /// An authority's certificate does not fit.
    #[error("authority not usable: {0}")]
    Authority(String),
}

/// The bank's clock as the TLS library wants it.
#[derive(Clone)]
pub(crate) struct BankTime(pub(crate) Arc<dyn Fn() -> i64 + Send + Sync>);

impl BankTime {
    fn unix(&self) -> UnixTime {
        let seconds = u64::try_from((self.0)() / 1_000).unwrap_or_default();
        UnixTime::since_unix_epoch(std::time::Duration::from_secs(seconds))
    }
}

impl fmt::Debug for BankTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("BankTime")
    }
}

impl TimeProvider for BankTime {
    fn current_time(&self) -> Option<UnixTime> {
        Some(self.unix())
    }
}

/// Tells which directory's authority issued a caller's certificate.
#[derive(Clone)]
pub(crate) struct Callers {
    verifiers: Vec<(Scheme, Arc<dyn ClientCertVerifier>)>,
    time: BankTime,
}

impl Callers {
    pub(crate) fn scheme_of(&self, chain: &[CertificateDer<'_>]) -> Option<Scheme> {
        let (leaf, intermediates) = chain.split_first()?;
        let now = self.time.unix();
        let known =
            self.verifiers.iter().find(|(_, verifier)| verifier.verify_client_cert(leaf, intermediates, now).is_ok());
        known.map(|(scheme, _)| *scheme)
    }
}

/// The directories' listener: any of the four authorities opens the door; the path decides later.
pub(crate) fn directory_server(pki: &Pki, time: &BankTime) -> Result<(Arc<ServerConfig>, Callers), TlsError> {
    let mut all = RootCertStore::empty();
    let mut verifiers = Vec::new();
    for scheme in Scheme::ALL {
        let authority = CertificateDer::from_pem_slice(pki.scheme(scheme).ca_pem.as_bytes())?;
        all.add(authority.clone())?;
        let mut own = RootCertStore::empty();
        own.add(authority)?;
        verifiers.push((scheme, client_verifier(own)?));
    }
    let (chain, key) = read(&pki.directory)?;
    let mut config = ServerConfig::builder_with_details(provider(), Arc::new(time.clone()))
        .with_safe_default_protocol_versions()?
        .with_client_cert_verifier(client_verifier(all)?)
        .with_single_cert(chain, key)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok((Arc::new(config), Callers { verifiers, time: time.clone() }))
}

/// One directory as a caller of results listeners.
pub(crate) fn directory_client(pki: &Pki, scheme: Scheme, time: &BankTime) -> Result<ClientConfig, TlsError> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(pki.results_ca_pem.as_bytes())?)?;
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider())
        .build()
        .map_err(|error| TlsError::Authority(error.to_string()))?;
    let (chain, key) = read(&pki.scheme(scheme).directory_client)?;
    Ok(ClientConfig::builder_with_details(provider(), Arc::new(time.clone()))
        .with_safe_default_protocol_versions()?
        .with_webpki_verifier(verifier)
        .with_client_auth_cert(chain, key)?)
}

pub(crate) fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::aws_lc_rs::default_provider())
}

pub(crate) fn client_verifier(roots: RootCertStore) -> Result<Arc<dyn ClientCertVerifier>, TlsError> {
    WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider())
        .build()
        .map_err(|error| TlsError::Authority(error.to_string()))
}

pub(crate) type ChainAndKey = (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>);

pub(crate) fn read(identity: &Identity) -> Result<ChainAndKey, TlsError> {
    let chain = CertificateDer::pem_slice_iter(identity.certificate_pem.as_bytes()).collect::<Result<Vec<_>, _>>()?;
    let key = PrivateKeyDer::from_pem_slice(identity.key_pem.expose().as_bytes())?;
    Ok((chain, key))
}
