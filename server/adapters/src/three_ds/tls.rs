//! Certificates of both directions: each network has its own authorities, and ours differ per network.

use std::sync::Arc;

use domain::brand::Brand;
use domain::secret::SecretText;
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, UnixTime};
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::ClientCertVerifier;
use rustls::{ClientConfig, RootCertStore, ServerConfig};

/// Why certificates cannot be used. Never holds key material.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// The PEM text holds no readable certificate.
    #[error("{0}: no readable certificate in PEM form")]
    Certificate(&'static str),
    /// The PEM text holds no readable private key.
    #[error("{0}: no readable private key in PEM form")]
    Key(&'static str),
    /// Key and certificate do not fit, or the set-up is refused.
    #[error("TLS set-up refused: {0}")]
    Refused(String),
    /// An address is not what it must be.
    #[error("{0} is not an https address")]
    Address(&'static str),
}

/// Trusts `ca_pem` alone and shows our certificate: TLS 1.2 or 1.3.
pub(crate) fn client(ca_pem: &str, cert_pem: &str, key_pem: &SecretText) -> Result<Arc<ClientConfig>, TlsError> {
    let config = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(refused)?
        .with_root_certificates(roots(&[ca_pem])?)
        .with_client_auth_cert(chain("client certificate", cert_pem)?, key("client key", key_pem)?)
        .map_err(refused)?;
    Ok(Arc::new(config))
}

/// Whom a results listener is and whom it believes.
pub struct ResultsTls {
    pub(super) config: Arc<ServerConfig>,
    directories: Vec<(Brand, Arc<dyn ClientCertVerifier>)>,
}

impl ResultsTls {
    /// Shows `cert_pem` (with its chain) and demands a client certificate that one of
    /// the networks' own authorities (PEM) has issued.
    pub fn new(cert_pem: &str, key_pem: &SecretText, authorities: &[(Brand, String)]) -> Result<Self, TlsError> {
        let everybody: Vec<&str> = authorities.iter().map(|(_, pem)| pem.as_str()).collect();
        let directories = authorities.iter().map(|(brand, pem)| Ok((*brand, verifier(&[pem])?)));
        let directories = directories.collect::<Result<_, TlsError>>()?;
        let config = ServerConfig::builder_with_provider(provider())
            .with_safe_default_protocol_versions()
            .map_err(refused)?
            .with_client_cert_verifier(verifier(&everybody)?)
            .with_single_cert(chain("results certificate", cert_pem)?, key("results key", key_pem)?)
            .map_err(refused)?;
        Ok(Self { config: Arc::new(config), directories })
    }

    /// The networks whose own authorities issued this chain.
    ///
    /// The handshake has verified it against all authorities together and
    /// proved the private key; this tells one network from another.
    pub(super) fn brands(&self, certificates: &[CertificateDer<'_>]) -> Vec<Brand> {
        let Some((end_entity, intermediates)) = certificates.split_first() else { return Vec::new() };
        let now = UnixTime::now();
        let issued = |(brand, verifier): &(Brand, Arc<dyn ClientCertVerifier>)| {
            verifier.verify_client_cert(end_entity, intermediates, now).ok().map(|_| *brand)
        };
        self.directories.iter().filter_map(issued).collect()
    }
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(aws_lc_rs::default_provider())
}

fn verifier(ca_pems: &[&str]) -> Result<Arc<dyn ClientCertVerifier>, TlsError> {
    WebPkiClientVerifier::builder_with_provider(roots(ca_pems)?, provider()).build().map_err(refused)
}

fn roots(ca_pems: &[&str]) -> Result<Arc<RootCertStore>, TlsError> {
    let mut store = RootCertStore::empty();
    for pem in ca_pems {
        for certificate in chain("certificate authority", pem)? {
            store.add(certificate).map_err(refused)?;
        }
    }
    Ok(Arc::new(store))
}

fn chain(what: &'static str, pem: &str) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem.as_bytes()).collect();
    chain.ok().filter(|chain| !chain.is_empty()).ok_or(TlsError::Certificate(what))
}

fn key(what: &'static str, pem: &SecretText) -> Result<PrivateKeyDer<'static>, TlsError> {
    PrivateKeyDer::from_pem_slice(pem.expose().as_bytes()).map_err(|_| TlsError::Key(what))
}

fn refused(error: impl std::fmt::Display) -> TlsError {
    TlsError::Refused(error.to_string())
}
