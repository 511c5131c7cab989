//! Secrets of the installation: drawn by chance once, kept sealed in the key store.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::hmac::{self, HMAC_SHA256};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use domain::keys::KeyStore;
use domain::ports::{Entropy, VaultError};
use zeroize::Zeroizing;

use super::SecretBytes;
use super::aead::{KEY_BYTES, length_prefixed};
use super::source::{Kek, KeySource};
use super::wrapping::{UnwrapError, Usage, unwrap, wrap};

/// Derives capability tokens and the hashes that compare them.
const TOKEN_KEY: &str = "token-key/v1";
/// Begins the names of the keys that make card fingerprints; a number follows.
const FINGERPRINT_KEY: &str = "fingerprint-key/v";
/// Hashes API keys.
const API_PEPPER: &str = "api-pepper/v1";
/// Hashes the bodies of calls that must not be made twice.
const IDEMPOTENCY_KEY: &str = "idempotency-key/v1";
/// Signs access tokens.
const SIGNING_KEY: &str = "signing-key/v1";

/// The store and the keys that named secrets are kept with.
pub(super) struct Safe<'a> {
    pub(super) store: &'a dyn KeyStore,
    pub(super) source: &'a dyn KeySource,
    /// Seals what is new.
    pub(super) active: &'a Kek,
    pub(super) entropy: &'a dyn Entropy,
}

/// The keyed hashes, each with a key of its own.
pub(super) struct HashKeys {
    pub(super) token: hmac::Key,
    api_pepper: hmac::Key,
    idempotency: hmac::Key,
}

impl HashKeys {
    /// Loads the keys, drawing those that do not exist yet.
    pub(super) async fn load(safe: &Safe<'_>) -> Result<Self, VaultError> {
        Ok(Self {
            token: safe.hash_key(TOKEN_KEY).await?,
            api_pepper: safe.hash_key(API_PEPPER).await?,
            idempotency: safe.hash_key(IDEMPOTENCY_KEY).await?,
        })
    }

    /// The key for a purpose: `api-key` and `idempotency` have their own, everything else is about tokens.
    pub(super) fn for_purpose(&self, purpose: &str) -> &hmac::Key {
        match purpose {
            "api-key" => &self.api_pepper,
            "idempotency" => &self.idempotency,
            _ => &self.token,
        }
    }
}

impl Safe<'_> {
    /// An RSA key of 2048 bits as PKCS#8 DER; made when it is first asked for.
    pub(super) async fn signing_key(&self) -> Result<SecretBytes, VaultError> {
        if let Some(key) = self.load(SIGNING_KEY).await? {
            return Ok(key);
        }
        // Takes the better part of a second.
        let made = tokio::task::spawn_blocking(rsa_key).await;
        let made = made.ok().flatten().ok_or_else(|| unavailable("no signing key can be made"))?;
        self.keep(SIGNING_KEY, &made).await
    }

    /// The key of that name, drawn when there is none yet.
    pub(super) async fn hash_key(&self, name: &str) -> Result<hmac::Key, VaultError> {
        let key = match self.load(name).await? {
            Some(key) => key,
            None => self.keep(name, &draw(self.entropy)).await?,
        };
        Ok(hmac::Key::new(HMAC_SHA256, key.expose()))
    }

    /// The key of that name, if there is one.
    pub(super) async fn known_hash_key(&self, name: &str) -> Result<Option<hmac::Key>, VaultError> {
        Ok(self.load(name).await?.map(|key| hmac::Key::new(HMAC_SHA256, key.expose())))
    }

    async fn load(&self, name: &str) -> Result<Option<SecretBytes>, VaultError> {
        match self.store.secret(name).await.map_err(unavailable)? {
            Some(wrapped) => {
                unwrap(self.source, Usage::Secret, name, &wrapped).map(Some).map_err(|error| refused(name, error))
            }
            None => Ok(None),
        }
    }

    /// Stores a secret unless another process was first; answers the one that stands.
    async fn keep(&self, name: &str, secret: &SecretBytes) -> Result<SecretBytes, VaultError> {
        let wrapped = wrap(self.active, self.entropy, Usage::Secret, name, secret)
            .map_err(|_| unavailable("a secret cannot be sealed"))?;
        let stands = self.store.put_secret_if_absent(name, wrapped).await.map_err(unavailable)?;
        unwrap(self.source, Usage::Secret, name, &stands).map_err(|error| refused(name, error))
    }
}

/// The name of a generation of fingerprint keys, from 1.
pub(super) fn fingerprint_key(number: u32) -> String {
    format!("{FINGERPRINT_KEY}{number}")
}

/// The number in such a name.
pub(super) fn fingerprint_number(name: &str) -> Option<u32> {
    name.strip_prefix(FINGERPRINT_KEY)?.parse().ok()
}

/// A fresh key.
pub(super) fn draw(entropy: &dyn Entropy) -> SecretBytes {
    let mut key = vec![0; KEY_BYTES];
    entropy.fill(&mut key);
    SecretBytes::new(key)
}

/// HMAC-SHA-256 of length-prefixed parts.
pub(super) fn sign(key: &hmac::Key, parts: &[&[u8]]) -> [u8; 32] {
    let bytes = Zeroizing::new(length_prefixed(parts));
    let tag = hmac::sign(key, &bytes);
    let mut hash = [0; 32];
    for (to, from) in hash.iter_mut().zip(tag.as_ref()) {
        *to = *from;
    }
    hash
}

/// For errors of the store and of this module, which carry no secret.
#[expect(clippy::needless_pass_by_value, reason = "handed to map_err, which gives errors away")]
pub(super) fn unavailable(why: impl ToString) -> VaultError {
    VaultError::Unavailable(why.to_string())
}

pub(super) fn refused(name: &str, error: UnwrapError) -> VaultError {
    match error {
        UnwrapError::Broken => unavailable(format!("secret {name} does not open")),
        UnwrapError::UnknownKek(id) => unavailable(format!("secret {name} needs key-encryption key {id}")),
    }
}

fn rsa_key() -> Option<SecretBytes> {
    let der: Pkcs8V1Der<'static> = KeyPair::generate(KeySize::Rsa2048).ok()?.as_der().ok()?;
    Some(SecretBytes::new(der.as_ref().to_vec()))
}
