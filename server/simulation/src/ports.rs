//! The small ports: time, chance, keys, and who is told of every use of the store.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::hmac;
use domain::card::Pan;
use domain::expiry::Expiry;
use domain::ids::{MerchantId, RecordId};
use domain::keys::KeyStanding;
use domain::ports::{Clock, Entropy, Monotonic, OpenedCard, Vault, VaultError};
use domain::secret::SecretText;
use domain::wallet::{Fingerprint, SealedCard};
use jiff::{SignedDuration, Timestamp};
use storage::observer::Observer;

use crate::faults::Planted;
use crate::world::{Place, World};

/// One server's clock: the wall's, and its own error.
pub struct ServerClock {
    /// The run.
    pub world: Arc<World>,
    /// Milliseconds ahead of the wall.
    pub skew_ms: i64,
}

impl Clock for ServerClock {
    fn now(&self) -> Timestamp {
        self.world.now() + SignedDuration::from_millis(self.skew_ms)
    }

    fn monotonic(&self) -> Monotonic {
        Monotonic(Duration::from_millis(u64::try_from(self.world.elapsed_ms()).unwrap_or(0)))
    }
}

/// Chance out of the seed.
pub struct SeededEntropy(pub Arc<World>);

impl Entropy for SeededEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }

    fn uuid(&self) -> String {
        let mut bytes = [0; 10];
        self.0.fill(&mut bytes);
        let ms = self.0.now().as_millisecond();
        let tail = data_encoding::HEXLOWER.encode(&bytes);
        let cut = |range: std::ops::Range<usize>| tail.get(range).unwrap_or_default();
        format!("{:08x}-{:04x}-7{}-a{}-{}", (ms >> 16) & 0xffff_ffff, ms & 0xffff, cut(0..3), cut(3..6), cut(6..18))
    }
}

/// Every use of the store is a gate, and may fail.
pub struct StoreGate(pub Arc<World>);

impl StoreGate {
    fn fails(&self, kind: &'static str) -> Result<(), String> {
        if !self.0.strikes(self.0.faults.store) {
            return Ok(());
        }
        self.0.count(kind);
        self.0.say(|| kind.to_owned());
        Err(kind.to_owned())
    }
}

#[async_trait]
impl Observer for StoreGate {
    async fn reads(&self) -> Result<(), String> {
        self.0.point(Place::Read, "store").await;
        self.fails("store: read failed")
    }

    async fn before(&self, unit: &'static str) -> Result<(), String> {
        self.0.point(Place::Before, &short(unit)).await;
        self.fails("store: write refused")
    }

    async fn after(&self, unit: &'static str) -> Result<(), String> {
        self.0.point(Place::After, &short(unit)).await;
        self.fails("store: written, and not said so")
    }
}

/// Types without their paths.
fn short(unit: &str) -> String {
    let mut text = String::new();
    for word in unit.split_inclusive(|c: char| !c.is_alphanumeric() && c != ':' && c != '_') {
        text.push_str(word.rsplit("::").next().unwrap_or(word));
    }
    text
}

/// Record keys, which outlive every process.
#[derive(Default)]
pub struct KeyBook(Mutex<BTreeMap<RecordId, (Timestamp, KeyStanding)>>);

impl KeyBook {
    fn lock(&self) -> MutexGuard<'_, BTreeMap<RecordId, (Timestamp, KeyStanding)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records whose key is there.
    pub fn present(&self) -> Vec<RecordId> {
        let keys = self.lock();
        keys.iter().filter(|(_, (_, standing))| *standing == KeyStanding::Present).map(|(id, _)| id.clone()).collect()
    }

    /// The planted loss of the oldest key.
    fn lose_one(&self) {
        if let Some((_, standing)) = self.lock().values_mut().find(|(_, standing)| *standing == KeyStanding::Present) {
            *standing = KeyStanding::Missing;
        }
    }
}

/// The vault without its cryptography, which has tests of its own: a number opens as long as its key is there.
pub struct SimulatedVault {
    /// The run.
    pub world: Arc<World>,
    /// The key store.
    pub keys: Arc<KeyBook>,
    /// Keys all hashes.
    pub secret: [u8; 32],
}

impl SimulatedVault {
    fn mac(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.secret);
        let mut context = hmac::Context::with_key(&key);
        for part in std::iter::once(&purpose.as_bytes()).chain(parts) {
            context.update(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
            context.update(part);
        }
        context.sign().as_ref().try_into().unwrap_or_default()
    }
}

#[async_trait]
impl Vault for SimulatedVault {
    async fn seal(
        &self,
        id: &RecordId,
        merchant: &MerchantId,
        pan: &Pan,
        expiry: Expiry,
        now: Timestamp,
    ) -> Result<SealedCard, VaultError> {
        self.world.point(Place::Keys, "key").await;
        self.keys.lock().insert(id.clone(), (now, KeyStanding::Present));
        if self.world.planted == Some(Planted::LosesKeys) && self.world.strikes(300) {
            self.keys.lose_one();
        }
        self.world.point(Place::Keys, "key is durable").await;
        let ciphertext = format!("{merchant}/{}/{}", pan.expose(), expiry.yyyymm()).into_bytes();
        Ok(SealedCard { id: id.clone(), ciphertext })
    }

    async fn open(&self, merchant: &MerchantId, sealed: &SealedCard) -> Result<OpenedCard, VaultError> {
        self.world.point(Place::Keys, "open").await;
        let damaged = || VaultError::Damaged(sealed.id.clone());
        let present = self.keys.lock().get(&sealed.id).is_some_and(|(_, standing)| *standing == KeyStanding::Present);
        let text = std::str::from_utf8(&sealed.ciphertext).map_err(|_| damaged())?;
        let mut parts = text.split('/');
        let (Some(whose), Some(pan), Some(month), true) = (parts.next(), parts.next(), parts.next(), present) else {
            return Err(damaged());
        };
        let (pan, expiry) = (Pan::parse_typed(pan).map_err(|_| damaged())?, Expiry::parse_yyyymm(month));
        let expiry = expiry.filter(|_| whose == merchant.as_str()).ok_or_else(damaged)?;
        Ok(OpenedCard { pan, expiry })
    }

    async fn erase(&self, id: &RecordId, now: Timestamp) -> Result<(), VaultError> {
        self.world.point(Place::Keys, "erase").await;
        self.keys.lock().insert(id.clone(), (now, KeyStanding::Erased));
        self.world.point(Place::Keys, "erased").await;
        Ok(())
    }

    async fn standings(&self, ids: &[RecordId]) -> Result<Vec<KeyStanding>, VaultError> {
        let keys = self.keys.lock();
        Ok(ids.iter().map(|id| keys.get(id).map_or(KeyStanding::Missing, |(_, standing)| *standing)).collect())
    }

    async fn keys_before(
        &self,
        before: Timestamp,
        after: Option<&RecordId>,
        limit: u32,
    ) -> Result<Vec<RecordId>, VaultError> {
        self.world.point(Place::Keys, "list").await;
        let keys = self.keys.lock();
        let old = keys.iter().filter(|(id, (made, standing))| {
            *standing == KeyStanding::Present && *made < before && after.is_none_or(|after| *id > after)
        });
        Ok(old.map(|(id, _)| id.clone()).take(usize::try_from(limit).unwrap_or(0)).collect())
    }

    fn fingerprint(&self, merchant: &MerchantId, pan: &Pan) -> Fingerprint {
        self.mac("fingerprint", &[merchant.as_str().as_bytes(), pan.expose().as_bytes()])
    }

    fn other_fingerprint(&self, _: &MerchantId, _: &Pan) -> Option<Fingerprint> {
        None
    }

    fn token(&self, purpose: &str, subject: &str) -> SecretText {
        let mac = self.mac("token", &[purpose.as_bytes(), subject.as_bytes()]);
        SecretText::new(data_encoding::BASE32_NOPAD.encode(&mac).to_lowercase())
    }

    fn keyed_hash(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        self.mac(purpose, parts)
    }

    fn hash(&self, bytes: &[u8]) -> [u8; 32] {
        digest(&SHA256, bytes).as_ref().try_into().unwrap_or_default()
    }
}
