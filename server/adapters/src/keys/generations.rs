//! Which key is used for what is new, and which others are still known.

use std::collections::HashSet;
use std::sync::{Arc, PoisonError};

use aws_lc_rs::hmac;
use domain::card::Pan;
use domain::ids::MerchantId;
use domain::keys::{Generation, Holding, KeyStore, KeyStoreError, Purpose, Standing};
use domain::ports::VaultError;
use domain::wallet::Fingerprint;
use jiff::Timestamp;

use super::KeyVault;
use super::secrets::{Safe, fingerprint_key, sign, unavailable};
use super::source::{Kek, KeySource};

/// The keys that make card fingerprints: one, and while they are exchanged another.
pub(super) struct Prints {
    pub(super) name: String,
    key: hmac::Key,
    other: Option<(String, hmac::Key)>,
}

impl Prints {
    /// Loads what is in force; draws the first key of a new installation.
    pub(super) async fn load(safe: &Safe<'_>) -> Result<Self, VaultError> {
        let known = safe.store.generations().await.map_err(unavailable)?;
        let known = || known.iter().filter(|one| one.purpose == Purpose::Fingerprints);
        let active = known().find(|one| one.standing == Standing::Active);
        let name = active.map_or_else(|| fingerprint_key(1), |active| active.name.clone());
        let read = |one: &&Generation| matches!(one.standing, Standing::Coming | Standing::Retired);
        let other = match known().find(read) {
            // One that has just been destroyed is no other any more.
            Some(other) => safe.known_hash_key(&other.name).await?.map(|key| (other.name.clone(), key)),
            None => None,
        };
        let key = if active.is_none() {
            safe.hash_key(&name).await?
        } else {
            let missing = || unavailable(format!("secret {name} is in force and missing"));
            safe.known_hash_key(&name).await?.ok_or_else(missing)?
        };
        Ok(Self { name, key, other })
    }

    pub(super) fn active(&self, merchant: &MerchantId, pan: &Pan) -> Fingerprint {
        fingerprint(&self.key, merchant, pan)
    }

    pub(super) fn other(&self, merchant: &MerchantId, pan: &Pan) -> Option<Fingerprint> {
        self.other.as_ref().map(|(_, key)| fingerprint(key, merchant, pan))
    }

    fn names(&self) -> impl Iterator<Item = (&str, bool)> {
        std::iter::once((self.name.as_str(), true)).chain(self.other.iter().map(|(name, _)| (name.as_str(), false)))
    }
}

/// True while servers must say that they live: a key is on its way, or fingerprints are made anew.
fn is_under_way(one: &Generation) -> bool {
    one.standing == Standing::Coming || (one.purpose == Purpose::Fingerprints && one.standing == Standing::Retired)
}

fn fingerprint(key: &hmac::Key, merchant: &MerchantId, pan: &Pan) -> Fingerprint {
    sign(key, &[b"pan-fp/v1".as_slice(), merchant.as_str().as_bytes(), pan.expose().as_bytes()])
}

/// The key-encryption key in force; in an installation that knows of none, the newest there is.
pub(super) async fn active_or_first(
    store: &dyn KeyStore,
    source: &dyn KeySource,
    now: Timestamp,
) -> Result<Arc<Kek>, VaultError> {
    if let Some(active) = active(store, source).await? {
        return Ok(active);
    }
    let newest = source.keys().last().cloned().ok_or_else(|| unavailable("there is no key-encryption key"))?;
    match store.activate(Purpose::Encryption, newest.id(), None, now).await {
        Ok(()) => Ok(newest),
        // Another process was first.
        Err(KeyStoreError::Retired(_)) => {
            active(store, source).await?.ok_or_else(|| unavailable("no key-encryption key is active"))
        }
        Err(error) => Err(unavailable(error)),
    }
}

/// The key-encryption key in force.
async fn active(store: &dyn KeyStore, source: &dyn KeySource) -> Result<Option<Arc<Kek>>, VaultError> {
    let generations = store.generations().await.map_err(unavailable)?;
    let in_force = |one: &&Generation| one.purpose == Purpose::Encryption && one.standing == Standing::Active;
    let Some(generation) = generations.iter().find(in_force) else { return Ok(None) };
    let key = source.by_id(&generation.name).or_else(|| {
        source.reload().ok()?;
        source.by_id(&generation.name)
    });
    let missing = || unavailable(format!("key-encryption key {} is active and not loaded", generation.name));
    key.map(Some).ok_or_else(missing)
}

impl KeyVault {
    /// Looks which keys are in force now.
    pub async fn refresh(&self) -> Result<(), VaultError> {
        let active = active(self.store.as_ref(), self.source.as_ref()).await?.unwrap_or_else(|| self.active());
        let prints = Prints::load(&self.safe(&active)).await?;
        *self.active.write().unwrap_or_else(PoisonError::into_inner) = active;
        *self.prints.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(prints);
        Ok(())
    }

    /// Looks which keys there are and which are in force; answers which of them this process holds, in the words of
    /// the key store. `beat` grows, and is told only while keys are exchanged: else nothing needs to be written.
    pub async fn look_again(&self, node: &str, beat: i64) -> Result<Vec<Holding>, VaultError> {
        if let Err(error) = self.source.reload() {
            // Those that were loaded go on working.
            tracing::warn!(%error, "key-encryption keys could not be read again");
        }
        self.refresh().await?;
        let generations = self.store.generations().await.map_err(unavailable)?;
        let beat = if generations.iter().any(is_under_way) { beat } else { 0 };
        let active = self.active();
        let holding = |name: &str, active| Holding { node: node.to_owned(), name: name.to_owned(), active, beat };
        let mut holdings: Vec<Holding> =
            self.source.keys().iter().map(|kek| holding(kek.id(), kek.id() == active.id())).collect();
        holdings.extend(self.prints().names().map(|(name, active)| holding(name, active)));
        let mut seen = HashSet::new();
        holdings.retain(|holding| seen.insert(holding.name.clone()));
        Ok(holdings)
    }

    /// Tells the others what this process holds; nothing: it ends, and nobody waits for it.
    pub async fn report(&self, node: &str, holdings: &[Holding]) -> Result<(), VaultError> {
        self.store.hold(node, holdings).await.map_err(unavailable)
    }
}
