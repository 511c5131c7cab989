//! One key after another, while cards are read and stored.
//!
//! A key comes into force only when every running server holds it, so that
//! none meets a value it cannot open. What was sealed or made before is then
//! done anew, in batches; every step may be stopped and begun again.

use std::collections::HashMap;
use std::time::Duration;

use domain::custody::{Custodian, Refingerprinted};
use domain::ids::RecordId;
use domain::keys::{Generation, Holding, KeyStoreError, Purpose, Rewrap, Standing};
use domain::ports::{Clock, PortError, Store, VaultError};

use super::KeyVault;
use super::secrets::{draw, fingerprint_key, fingerprint_number, refused, unavailable};
use super::source::KeySourceError;
use super::wrapping::{Usage, unwrap, wrap};

/// Record keys sealed anew in one transaction.
const BATCH: u32 = 500;

/// How often is looked while a server may say that it lives.
const LOOKS_PER_BEAT: u32 = 20;

/// The longest pause between two looks.
const LOOK_MAX: Duration = Duration::from_millis(250);

/// Why keys were not exchanged. The text is for the operator.
#[derive(Debug, thiserror::Error)]
pub enum RotationError {
    /// A server that runs would not be able to open what is sealed from then on.
    #[error("key {name} does not come into force: {} have not got it yet; bring it to them and repeat this", .servers.join(", "))]
    NotHeld {
        /// Which key.
        name: String,
        /// Names of the servers, as in their logs.
        servers: Vec<String>,
    },
    /// There is no such key, or it was in force before.
    #[error("key {0} is not a new one of this installation")]
    NotNew(String),
    /// Something still needs it, or it is in force.
    #[error("key {0} is still needed: `maillon keys rotate` first")]
    Needed(String),
    /// Some cards do not open: their fingerprints cannot be made anew.
    #[error("{0} numbers do not open; the key before is kept for them")]
    Failed(u64),
    /// Keys cannot be read or made.
    #[error(transparent)]
    Source(#[from] KeySourceError),
    /// Store or vault.
    #[error(transparent)]
    Port(#[from] PortError),
}

impl From<VaultError> for RotationError {
    fn from(error: VaultError) -> Self {
        Self::Port(error.into())
    }
}

impl From<KeyStoreError> for RotationError {
    fn from(error: KeyStoreError) -> Self {
        Self::Port(unavailable(error).into())
    }
}

/// What an exchange of key-encryption keys did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rotated {
    /// The key in force now.
    pub name: String,
    /// Record keys and secrets sealed anew.
    pub count: u64,
}

/// Exchanges keys.
pub struct Rotation<'a> {
    /// Where they are used.
    pub vault: &'a KeyVault,
    /// The time.
    pub clock: &'a dyn Clock,
    /// A running server says within this time that it still runs.
    pub beat: Duration,
    /// How long running servers may take to get a key, or to use it.
    pub patience: Duration,
    /// What was begun under the key before is over after this time.
    pub settle: Duration,
}

impl Rotation<'_> {
    /// Seals everything under another key-encryption key: `target`; else one that was put there and never used; else,
    /// when all is sealed under the active one already, one that is drawn now.
    pub async fn encryption(&self, target: Option<&str>) -> Result<Rotated, RotationError> {
        self.vault.source.reload()?;
        self.vault.refresh().await?;
        let before = self.vault.active().id().to_owned();
        if let Some(name) = self.next(target).await? {
            let (store, now) = (&self.vault.store, self.clock.now());
            store.announce(Purpose::Encryption, &name, now).await?;
            self.held_by_all(&name, false).await?;
            store.activate(Purpose::Encryption, &name, Some(&before), now).await.map_err(|error| match error {
                KeyStoreError::Retired(name) => RotationError::NotNew(name),
                error => error.into(),
            })?;
            self.vault.refresh().await?;
        }
        let mut count = self.rewrap().await?;
        let name = self.vault.active().id().to_owned();
        self.held_by_all(&name, true).await?;
        count += self.rewrap().await?;
        Ok(Rotated { name, count })
    }

    /// The key that shall come into force; `None`: the active one, whose coming was interrupted.
    async fn next(&self, target: Option<&str>) -> Result<Option<String>, RotationError> {
        let known = self.vault.store.generations().await?;
        let of = |id: &str| known.iter().find(|one| one.purpose == Purpose::Encryption && one.name == id);
        let is_known = |id: &str| of(id).is_some_and(|one| one.standing != Standing::Coming);
        let is_coming = |id: &str| of(id).is_some_and(|one| one.standing == Standing::Coming);
        let active = self.vault.active();
        if let Some(target) = target {
            return match self.vault.source.by_id(target) {
                _ if target == active.id() => Ok(None),
                Some(_) if !is_known(target) => Ok(Some(target.to_owned())),
                _ => Err(RotationError::NotNew(target.to_owned())),
            };
        }
        let left = !self.vault.store.keys_not_under(active.id(), None, 1).await?.is_empty();
        if left {
            return Ok(None);
        }
        let keys = self.vault.source.keys();
        // One whose coming was interrupted goes first, then the newest.
        let spare = keys.iter().find(|kek| is_coming(kek.id())).or(keys.iter().rfind(|kek| !is_known(kek.id())));
        Ok(Some(match spare {
            Some(kek) => kek.id().to_owned(),
            None => self.vault.source.draw(self.vault.entropy.as_ref())?,
        }))
    }

    /// Everything that is not sealed under the active key. Answers how much that was.
    pub async fn rewrap(&self) -> Result<u64, RotationError> {
        let mut count = 0;
        let mut after: Option<RecordId> = None;
        loop {
            let active = self.vault.active();
            let keys = self.vault.store.keys_not_under(active.id(), after.as_ref(), BATCH).await?;
            let Some((last, _)) = keys.last() else { break };
            after = Some(last.clone());
            let mut changes = Vec::with_capacity(keys.len());
            for (record, from) in keys {
                let key = self.vault.unwrap_record_key(&record, &from)?;
                let to = self.vault.wrap_record_key(&record, &key)?;
                changes.push(Rewrap { record, from, to });
            }
            count += u64::from(self.vault.store.rewrap(&changes).await?);
        }
        Ok(count + self.rewrap_secrets().await?)
    }

    async fn rewrap_secrets(&self) -> Result<u64, RotationError> {
        let (vault, mut count) = (self.vault, 0);
        let active = vault.active();
        for (name, from) in vault.store.secrets().await? {
            // One of no key is no secret: the name of the installation.
            if from.kek_id.is_empty() || from.kek_id == active.id() {
                continue;
            }
            let plain = unwrap(vault.source.as_ref(), Usage::Secret, &name, &from);
            let plain = plain.map_err(|error| refused(&name, error))?;
            let to = wrap(&active, vault.entropy.as_ref(), Usage::Secret, &name, &plain)
                .map_err(|_| unavailable("a secret cannot be sealed"))?;
            count += u64::from(vault.store.rewrap_secret(&name, &from, &to).await?);
        }
        Ok(count)
    }

    /// Makes every fingerprint anew, with a key drawn now, or with the one of an exchange that was interrupted.
    pub async fn fingerprints(&self, store: &dyn Store) -> Result<Refingerprinted, RotationError> {
        let (vault, keys) = (self.vault, &self.vault.store);
        vault.refresh().await?;
        let standing = |known: &[Generation], standing| {
            let of = |one: &&Generation| one.purpose == Purpose::Fingerprints && one.standing == standing;
            known.iter().find(of).map(|one| one.name.clone())
        };
        let known = keys.generations().await?;
        if standing(&known, Standing::Retired).is_none() {
            let active = standing(&known, Standing::Active);
            let coming = match standing(&known, Standing::Coming) {
                Some(coming) => coming,
                None => self.announce_fingerprints(active.is_none()).await?,
            };
            self.held_by_all(&coming, false).await?;
            let before = vault.prints().name.clone();
            keys.activate(Purpose::Fingerprints, &coming, Some(&before), self.clock.now()).await?;
            vault.refresh().await?;
        }
        let active = vault.prints().name.clone();
        self.held_by_all(&active, true).await?;
        tokio::time::sleep(self.settle).await;
        let done = Custodian { store, vault }.refingerprint().await?;
        if done.failed > 0 {
            return Err(RotationError::Failed(done.failed));
        }
        if let Some(over) = standing(&keys.generations().await?, Standing::Retired) {
            keys.destroy(Purpose::Fingerprints, &over, self.clock.now()).await?;
        }
        vault.refresh().await?;
        Ok(done)
    }

    /// Draws the next fingerprint key and writes it down; nobody uses it yet. `first`: nothing is written of the one
    /// in force.
    async fn announce_fingerprints(&self, first: bool) -> Result<String, RotationError> {
        let (vault, keys, now) = (self.vault, &self.vault.store, self.clock.now());
        let active: String = vault.prints().name.clone();
        if first {
            match keys.activate(Purpose::Fingerprints, &active, None, now).await {
                Ok(()) | Err(KeyStoreError::Retired(_)) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let name = fingerprint_key(fingerprint_number(&active).unwrap_or(0) + 1);
        let kek = vault.active();
        let key = wrap(&kek, vault.entropy.as_ref(), Usage::Secret, &name, &draw(vault.entropy.as_ref()))
            .map_err(|_| unavailable("a secret cannot be sealed"))?;
        keys.put_secret_if_absent(&name, key).await?;
        keys.announce(Purpose::Fingerprints, &name, now).await?;
        Ok(name)
    }

    /// Says that nothing needs a retired key-encryption key any more.
    pub async fn retire(&self, name: &str) -> Result<(), RotationError> {
        match self.vault.store.destroy(Purpose::Encryption, name, self.clock.now()).await {
            Err(KeyStoreError::InUse(name)) => Err(RotationError::Needed(name)),
            destroyed => Ok(destroyed?),
        }
    }

    /// Waits until every running server holds a key, or uses it. Servers that died are forgotten.
    async fn held_by_all(&self, name: &str, active: bool) -> Result<(), RotationError> {
        let mut waited = Duration::ZERO;
        let mut heard: HashMap<String, (i64, Duration)> = HashMap::new();
        loop {
            let behind = self.laggards(name, active).await?;
            if behind.is_empty() {
                return Ok(());
            }
            if waited >= self.patience {
                let servers = behind.into_iter().map(|(node, _)| node).collect();
                return Err(RotationError::NotHeld { name: name.to_owned(), servers });
            }
            for (node, beat) in behind {
                let last = heard.entry(node.clone()).or_insert((beat, waited));
                if last.0 != beat {
                    *last = (beat, waited);
                } else if waited.saturating_sub(last.1) >= self.beat {
                    self.vault.store.hold(&node, &[]).await?;
                }
            }
            let pause = (self.beat / LOOKS_PER_BEAT).min(LOOK_MAX);
            tokio::time::sleep(pause).await;
            waited += pause;
        }
    }

    /// Servers that do not hold a key, or do not use it, with their beats.
    async fn laggards(&self, name: &str, active: bool) -> Result<Vec<(String, i64)>, RotationError> {
        let holdings = self.vault.store.holdings().await?;
        let has = |node: &str| {
            let fits = |one: &Holding| one.node == node && one.name == name && (one.active || !active);
            holdings.iter().any(fits)
        };
        let mut nodes: Vec<(String, i64)> = holdings.iter().map(|one| (one.node.clone(), one.beat)).collect();
        nodes.dedup();
        nodes.retain(|(node, _)| !has(node));
        Ok(nodes)
    }
}
