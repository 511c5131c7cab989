//! Signatures on notifications: Standard Webhooks 1.0, and a plain HMAC of the
//! body for the enhanced webhooks of the Axepta dialect.

use aws_lc_rs::hmac::{self, HMAC_SHA256, HMAC_SHA512};
use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use data_encoding::{BASE64, HEXLOWER};
use domain::secret::SecretText;
use zeroize::Zeroizing;

/// How far a receiver lets a timestamp be from its own clock, in seconds (what the published libraries use).
pub const TOLERANCE_S: i64 = 300;

/// Bytes of a secret, of either kind.
const SECRET_BYTES: usize = 32;

/// Longest secret of the HMAC kind that the specification knows, in bytes, and the shortest.
const HMAC_SECRET_BYTES: std::ops::RangeInclusive<usize> = 24..=64;

/// How messages are signed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scheme {
    /// HMAC-SHA-256 with a secret that both ends know: `v1`.
    Hmac,
    /// Ed25519; the receiver knows the public key alone: `v1a`.
    Ed25519,
}

/// A key that signs.
pub struct SigningKey {
    scheme: Scheme,
    bytes: Zeroizing<Vec<u8>>,
}

/// The text is not a secret of the specification's form.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a secret: whsec_ with base64 of 24 to 64 bytes, or whsk_ with base64 of an Ed25519 seed")]
pub struct BadSecret;

impl SigningKey {
    /// From 32 secret bytes: the HMAC secret, or the Ed25519 seed.
    pub fn new(scheme: Scheme, secret: &[u8; SECRET_BYTES]) -> Self {
        Self { scheme, bytes: Zeroizing::new(secret.to_vec()) }
    }

    /// From `whsec_…` or `whsk_…` (a seed, alone or followed by its public key).
    pub fn parse(text: &SecretText) -> Result<Self, BadSecret> {
        let text = text.expose().trim();
        let decode = |encoded: &str| BASE64.decode(encoded.as_bytes()).map(Zeroizing::new).map_err(|_| BadSecret);
        if let Some(encoded) = text.strip_prefix("whsec_") {
            let bytes = decode(encoded)?;
            return if HMAC_SECRET_BYTES.contains(&bytes.len()) {
                Ok(Self { scheme: Scheme::Hmac, bytes })
            } else {
                Err(BadSecret)
            };
        }
        let bytes = decode(text.strip_prefix("whsk_").ok_or(BadSecret)?)?;
        match bytes.get(..SECRET_BYTES) {
            Some(seed) if [SECRET_BYTES, 2 * SECRET_BYTES].contains(&bytes.len()) => {
                Ok(Self { scheme: Scheme::Ed25519, bytes: Zeroizing::new(seed.to_vec()) })
            }
            _ => Err(BadSecret),
        }
    }

    /// What the receiver needs to verify: `whsec_…`, or the public key `whpk_…`.
    pub fn for_receiver(&self) -> SecretText {
        match self.scheme {
            Scheme::Hmac => SecretText::new(format!("whsec_{}", BASE64.encode(&self.bytes))),
            Scheme::Ed25519 => {
                let public = self.pair().map(|pair| BASE64.encode(pair.public_key().as_ref())).unwrap_or_default();
                SecretText::new(format!("whpk_{public}"))
            }
        }
    }

    /// One signature of the list: `v1,…` or `v1a,…`.
    pub fn sign(&self, id: &str, timestamp: i64, body: &[u8]) -> String {
        let content = signed_content(id, timestamp, body);
        match self.scheme {
            Scheme::Hmac => {
                let tag = hmac::sign(&hmac::Key::new(HMAC_SHA256, &self.bytes), &content);
                format!("v1,{}", BASE64.encode(tag.as_ref()))
            }
            Scheme::Ed25519 => {
                let signature = self.pair().map(|pair| BASE64.encode(pair.sign(&content).as_ref()));
                format!("v1a,{}", signature.unwrap_or_default())
            }
        }
    }

    /// Whether one of the signatures in a `webhook-signature` header is ours.
    pub fn verifies(&self, id: &str, timestamp: i64, body: &[u8], header: &str) -> bool {
        let content = signed_content(id, timestamp, body);
        header.split(' ').filter_map(|entry| entry.split_once(',')).any(|(version, signature)| {
            let Ok(signature) = BASE64.decode(signature.as_bytes()) else { return false };
            match (self.scheme, version) {
                (Scheme::Hmac, "v1") => {
                    hmac::verify(&hmac::Key::new(HMAC_SHA256, &self.bytes), &content, &signature).is_ok()
                }
                (Scheme::Ed25519, "v1a") => self.pair().is_some_and(|pair| {
                    UnparsedPublicKey::new(&ED25519, pair.public_key().as_ref()).verify(&content, &signature).is_ok()
                }),
                _ => false,
            }
        })
    }

    fn pair(&self) -> Option<Ed25519KeyPair> {
        Ed25519KeyPair::from_seed_unchecked(&self.bytes).ok()
    }
}

/// The plain HMAC over a body, in lower-case hexadecimal.
pub fn body_hmac(secret: &[u8; SECRET_BYTES], algorithm: BodyHmac, body: &[u8]) -> String {
    let algorithm = match algorithm {
        BodyHmac::Sha256 => HMAC_SHA256,
        BodyHmac::Sha512 => HMAC_SHA512,
    };
    HEXLOWER.encode(hmac::sign(&hmac::Key::new(algorithm, secret), body).as_ref())
}

/// Which hash the plain HMAC uses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BodyHmac {
    /// HMAC-SHA-256
    Sha256,
    /// HMAC-SHA-512
    Sha512,
}

/// `id.timestamp.body`, over the exact bytes.
fn signed_content(id: &str, timestamp: i64, body: &[u8]) -> Vec<u8> {
    let mut content = format!("{id}.{timestamp}.").into_bytes();
    content.extend_from_slice(body);
    content
}
