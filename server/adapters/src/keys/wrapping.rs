//! Keys and secrets sealed under a key-encryption key.

use domain::keys::WrappedKey;
use domain::ports::Entropy;

use super::SecretBytes;
use super::aead::{Algorithm, Broken, NONCE_BYTES, open, seal};
use super::source::{Kek, KeySource};

/// Changes when the form of a wrapped key does.
const SCHEME: &[u8] = b"maillon/wrap/v1";

/// What a wrapped value is for; one cannot stand in for another.
#[derive(Clone, Copy)]
pub(super) enum Usage {
    /// Seals one card; named by its record.
    RecordKey,
    /// Belongs to the installation; named by what it does.
    Secret,
}

/// Why a wrapped value does not open.
pub(super) enum UnwrapError {
    /// Altered, exchanged or moved.
    Broken,
    /// Sealed under a key that was not given to this process.
    UnknownKek(String),
}

/// Seals under the active key, bound to use, name and key.
pub(super) fn wrap(
    kek: &Kek,
    entropy: &dyn Entropy,
    usage: Usage,
    name: &str,
    plain: &SecretBytes,
) -> Result<WrappedKey, Broken> {
    let mut nonce = [0; NONCE_BYTES];
    entropy.fill(&mut nonce);
    let wrapped = seal(Algorithm::Aes256GcmSiv, kek.key(), nonce, &belongs(usage, name, kek.id()), plain.expose())?;
    Ok(WrappedKey { kek_id: kek.id().to_owned(), wrapped })
}

/// Opens what [`wrap`] sealed. The key is chosen by its name, never by trying.
pub(super) fn unwrap(
    source: &dyn KeySource,
    usage: Usage,
    name: &str,
    wrapped: &WrappedKey,
) -> Result<SecretBytes, UnwrapError> {
    let kek = source.by_id(&wrapped.kek_id).ok_or_else(|| UnwrapError::UnknownKek(wrapped.kek_id.clone()))?;
    open(Algorithm::Aes256GcmSiv, kek.key(), &belongs(usage, name, kek.id()), &wrapped.wrapped)
        .map_err(|Broken| UnwrapError::Broken)
}

fn belongs<'a>(usage: Usage, name: &'a str, kek_id: &'a str) -> [&'a [u8]; 4] {
    let usage: &[u8] = match usage {
        Usage::RecordKey => b"record-key",
        Usage::Secret => b"secret",
    };
    [SCHEME, usage, name.as_bytes(), kek_id.as_bytes()]
}
