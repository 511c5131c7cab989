//! A key store in memory: rows can be exchanged and altered as an intruder would.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};

use async_trait::async_trait;
use domain::ids::RecordId;
use domain::keys::{Generation, Holding, KeyStanding, KeyStore, KeyStoreError, Purpose, Rewrap, Standing, WrappedKey};
use jiff::Timestamp;

#[derive(Default)]
pub(super) struct Rows {
    keys: Mutex<BTreeMap<RecordId, (WrappedKey, Timestamp)>>,
    pub(super) secrets: Mutex<BTreeMap<String, WrappedKey>>,
    erased: Mutex<Vec<RecordId>>,
    generations: Mutex<Vec<Generation>>,
    holdings: Mutex<Vec<Holding>>,
}

impl Rows {
    pub(super) fn key(&self, id: &RecordId) -> WrappedKey {
        self.keys()[id].0.clone()
    }

    pub(super) fn set_key(&self, id: &RecordId, key: WrappedKey) {
        self.keys().insert(id.clone(), (key, Timestamp::UNIX_EPOCH));
    }

    pub(super) fn remove(&self, id: &RecordId) {
        self.keys().remove(id);
    }

    fn keys(&self) -> MutexGuard<'_, BTreeMap<RecordId, (WrappedKey, Timestamp)>> {
        self.keys.lock().unwrap()
    }

    fn is_over(&self, name: &str) -> bool {
        let generations = self.generations.lock().unwrap();
        let over = |one: &Generation| matches!(one.standing, Standing::Retired | Standing::Destroyed);
        generations.iter().any(|one| one.name == name && over(one))
    }
}

#[async_trait]
impl KeyStore for Rows {
    async fn put(&self, record: &RecordId, kek_id: &str, wrapped: Vec<u8>, at: Timestamp) -> Result<(), KeyStoreError> {
        if self.is_over(kek_id) {
            return Err(KeyStoreError::Retired(kek_id.into()));
        }
        let mut keys = self.keys();
        if keys.contains_key(record) {
            return Err(KeyStoreError::Exists(record.clone()));
        }
        keys.insert(record.clone(), (WrappedKey { kek_id: kek_id.into(), wrapped }, at));
        Ok(())
    }

    async fn rewrap(&self, changes: &[Rewrap]) -> Result<u32, KeyStoreError> {
        let mut count = 0;
        for change in changes {
            if let Some(row) = self.keys().get_mut(&change.record).filter(|row| row.0 == change.from) {
                row.0 = change.to.clone();
                count += 1;
            }
        }
        Ok(count)
    }

    async fn get(&self, record: &RecordId) -> Result<Option<WrappedKey>, KeyStoreError> {
        Ok(self.keys().get(record).map(|row| row.0.clone()))
    }

    async fn delete(&self, record: &RecordId, _now: Timestamp) -> Result<bool, KeyStoreError> {
        let gone = self.keys().remove(record).is_some();
        self.erased.lock().unwrap().extend(gone.then(|| record.clone()));
        Ok(gone)
    }

    async fn standings(&self, records: &[RecordId]) -> Result<Vec<KeyStanding>, KeyStoreError> {
        let (keys, erased) = (self.keys(), self.erased.lock().unwrap());
        let standing = |record| match keys.contains_key(record) {
            true => KeyStanding::Present,
            false if erased.contains(record) => KeyStanding::Erased,
            false => KeyStanding::Missing,
        };
        Ok(records.iter().map(standing).collect())
    }

    async fn forget_erased(&self, _before: Timestamp, _limit: u32) -> Result<u32, KeyStoreError> {
        Ok(0)
    }

    async fn keys_before(
        &self,
        before: Timestamp,
        after: Option<&RecordId>,
        limit: u32,
    ) -> Result<Vec<RecordId>, KeyStoreError> {
        let keys = self.keys();
        let rows = keys.iter().filter(|(id, row)| row.1 < before && after.is_none_or(|after| *id > after));
        Ok(rows.take(limit as usize).map(|(id, _)| id.clone()).collect())
    }

    async fn keys_not_under(
        &self,
        kek_id: &str,
        after: Option<&RecordId>,
        limit: u32,
    ) -> Result<Vec<(RecordId, WrappedKey)>, KeyStoreError> {
        let keys = self.keys();
        let rows = keys.iter().filter(|(id, row)| row.0.kek_id != kek_id && after.is_none_or(|after| *id > after));
        Ok(rows.take(limit as usize).map(|(id, row)| (id.clone(), row.0.clone())).collect())
    }

    async fn keys_by_kek(&self) -> Result<Vec<(String, u64)>, KeyStoreError> {
        let mut uses = BTreeMap::new();
        let secrets = self.secrets.lock().unwrap();
        for key in self.keys().values().map(|row| &row.0).chain(secrets.values()) {
            *uses.entry(key.kek_id.clone()).or_default() += 1;
        }
        Ok(uses.into_iter().collect())
    }

    async fn put_secret_if_absent(&self, name: &str, secret: WrappedKey) -> Result<WrappedKey, KeyStoreError> {
        Ok(self.secrets.lock().unwrap().entry(name.into()).or_insert(secret).clone())
    }

    async fn secret(&self, name: &str) -> Result<Option<WrappedKey>, KeyStoreError> {
        Ok(self.secrets.lock().unwrap().get(name).cloned())
    }

    async fn secrets(&self) -> Result<Vec<(String, WrappedKey)>, KeyStoreError> {
        Ok(self.secrets.lock().unwrap().clone().into_iter().collect())
    }

    async fn rewrap_secret(&self, name: &str, from: &WrappedKey, to: &WrappedKey) -> Result<bool, KeyStoreError> {
        let mut secrets = self.secrets.lock().unwrap();
        Ok(secrets.get_mut(name).filter(|secret| *secret == from).map(|secret| *secret = to.clone()).is_some())
    }

    async fn generations(&self) -> Result<Vec<Generation>, KeyStoreError> {
        Ok(self.generations.lock().unwrap().clone())
    }

    async fn announce(&self, purpose: Purpose, name: &str, now: Timestamp) -> Result<bool, KeyStoreError> {
        let mut all = self.generations.lock().unwrap();
        if all.iter().any(|one| one.name == name) {
            return Ok(false);
        }
        all.push(Generation { purpose, name: name.into(), standing: Standing::Coming, since: now });
        Ok(true)
    }

    async fn activate(
        &self,
        purpose: Purpose,
        name: &str,
        instead_of: Option<&str>,
        now: Timestamp,
    ) -> Result<(), KeyStoreError> {
        let over = self.is_over(name);
        let mut all = self.generations.lock().unwrap();
        let active = all.iter_mut().find(|one| one.purpose == purpose && one.standing == Standing::Active);
        if over || active.as_ref().map(|one| one.name.as_str()) != instead_of {
            return Err(KeyStoreError::Retired(name.into()));
        }
        if let Some(active) = active {
            active.standing = Standing::Retired;
        }
        all.retain(|one| one.name != name);
        all.push(Generation { purpose, name: name.into(), standing: Standing::Active, since: now });
        Ok(())
    }

    async fn destroy(&self, _purpose: Purpose, name: &str, _now: Timestamp) -> Result<(), KeyStoreError> {
        let used = self.keys().values().any(|row| row.0.kek_id == name);
        let mut all = self.generations.lock().unwrap();
        let retired = all.iter_mut().find(|one| one.name == name && one.standing == Standing::Retired);
        match retired.filter(|_| !used) {
            Some(one) => one.standing = Standing::Destroyed,
            None => return Err(KeyStoreError::InUse(name.into())),
        }
        self.secrets.lock().unwrap().remove(name);
        Ok(())
    }

    async fn hold(&self, node: &str, holdings: &[Holding]) -> Result<(), KeyStoreError> {
        let mut all = self.holdings.lock().unwrap();
        all.retain(|one| one.node != node);
        all.extend_from_slice(holdings);
        Ok(())
    }

    async fn holdings(&self) -> Result<Vec<Holding>, KeyStoreError> {
        Ok(self.holdings.lock().unwrap().clone())
    }

    async fn mark_backup(&self, _now: Timestamp) -> Result<(), KeyStoreError> {
        Ok(())
    }

    async fn backed_up(&self) -> Result<Option<Timestamp>, KeyStoreError> {
        Ok(None)
    }
}
