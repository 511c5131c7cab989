use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use domain::keys::KeyStoreError;
use domain::tokens::TOKEN_CHARS;

use super::*;
use crate::clock::SystemEntropy;

/// A key store in memory: rows can be exchanged and altered as an intruder would.
#[derive(Default)]
struct Rows {
    keys: Mutex<BTreeMap<RecordId, (WrappedKey, Timestamp)>>,
    secrets: Mutex<BTreeMap<String, WrappedKey>>,
}

impl Rows {
    fn key(&self, id: &RecordId) -> WrappedKey {
        self.keys.lock().unwrap()[id].0.clone()
    }

    fn set_key(&self, id: &RecordId, key: WrappedKey) {
        self.keys.lock().unwrap().insert(id.clone(), (key, Timestamp::UNIX_EPOCH));
    }
}

#[async_trait]
impl KeyStore for Rows {
    async fn put(
        &self,
        record: &RecordId,
        kek_id: &str,
        wrapped: Vec<u8>,
        created_at: Timestamp,
    ) -> Result<(), KeyStoreError> {
        let mut keys = self.keys.lock().unwrap();
        if keys.contains_key(record) {
            return Err(KeyStoreError::Exists(record.clone()));
        }
        keys.insert(record.clone(), (WrappedKey { kek_id: kek_id.into(), wrapped }, created_at));
        Ok(())
    }

    async fn rewrap(&self, record: &RecordId, from: &WrappedKey, to: &WrappedKey) -> Result<bool, KeyStoreError> {
        let mut keys = self.keys.lock().unwrap();
        let row = keys.get_mut(record).filter(|row| row.0 == *from);
        Ok(row.map(|row| row.0 = to.clone()).is_some())
    }

    async fn get(&self, record: &RecordId) -> Result<Option<WrappedKey>, KeyStoreError> {
        Ok(self.keys.lock().unwrap().get(record).map(|row| row.0.clone()))
    }

    async fn delete(&self, record: &RecordId) -> Result<bool, KeyStoreError> {
        Ok(self.keys.lock().unwrap().remove(record).is_some())
    }

    async fn keys_before(
        &self,
        before: Timestamp,
        after: Option<&RecordId>,
        limit: u32,
    ) -> Result<Vec<RecordId>, KeyStoreError> {
        let keys = self.keys.lock().unwrap();
        let rows = keys.iter().filter(|(id, row)| row.1 < before && after.is_none_or(|after| *id > after));
        Ok(rows.take(limit as usize).map(|(id, _)| id.clone()).collect())
    }

    async fn keys_not_under(&self, kek_id: &str, limit: u32) -> Result<Vec<RecordId>, KeyStoreError> {
        let keys = self.keys.lock().unwrap();
        let rows = keys.iter().filter(|(_, row)| row.0.kek_id != kek_id);
        Ok(rows.take(limit as usize).map(|(id, _)| id.clone()).collect())
    }

    async fn put_secret_if_absent(&self, name: &str, secret: WrappedKey) -> Result<WrappedKey, KeyStoreError> {
        Ok(self.secrets.lock().unwrap().entry(name.into()).or_insert(secret).clone())
    }

    async fn secret(&self, name: &str) -> Result<Option<WrappedKey>, KeyStoreError> {
        Ok(self.secrets.lock().unwrap().get(name).cloned())
    }
}

struct Bench {
    rows: Arc<Rows>,
    folder: tempfile::TempDir,
    vault: KeyVault,
}

impl Bench {
    async fn new() -> Self {
        let (rows, folder) = (Arc::new(Rows::default()), tempfile::tempdir().unwrap());
        let vault = open_vault(&rows, source(folder.path(), "kek", None)).await.unwrap();
        Self { rows, folder, vault }
    }

    async fn seal(&self, name: &str, number: &str) -> SealedCard {
        let expiry = Expiry::new(2027, 12).unwrap();
        let now = "2026-11-22T10:00:00Z".parse().unwrap();
        self.vault.seal(&id(name), &merchant(), &pan(number), expiry, now).await.unwrap()
    }

    async fn is_damaged(&self, sealed: &SealedCard) -> bool {
        matches!(self.vault.open(&merchant(), sealed).await, Err(VaultError::Damaged(id)) if id == sealed.id)
    }
}

/// A key file of that name, made when it is missing, and a retired one.
fn source(folder: &Path, name: &str, retired: Option<&str>) -> Arc<dyn KeySource> {
    let path = folder.join(name);
    DevelopmentKeys::open_or_create(&path, &SystemEntropy::new()).unwrap();
    let retired: Vec<_> = retired.into_iter().map(|name| folder.join(name)).collect();
    Arc::new(FileKeys::load(&path, &retired).unwrap())
}

async fn open_vault(rows: &Arc<Rows>, source: Arc<dyn KeySource>) -> Result<KeyVault, VaultError> {
    KeyVault::open(Arc::clone(rows) as Arc<dyn KeyStore>, source, Arc::new(SystemEntropy::new())).await
}

fn id(name: &str) -> RecordId {
    RecordId::from_text(name)
}

fn merchant() -> MerchantId {
    MerchantId::from_text("12345678901234")
}

fn pan(number: &str) -> Pan {
    Pan::parse_typed(number).unwrap()
}

const VISA: &str = "4970101122334422";
const AMEX: &str = "378282246310005";

#[tokio::test]
async fn a_sealed_card_opens_for_its_merchant_only() {
    let bench = Bench::new().await;
    let sealed = bench.seal("a", VISA).await;
    let opened = bench.vault.open(&merchant(), &sealed).await.unwrap();
    assert_eq!((opened.pan.expose(), opened.expiry), (VISA, Expiry::new(2027, 12).unwrap()));
    let other = bench.vault.open(&MerchantId::from_text("12345678901235"), &sealed).await;
    assert!(matches!(other, Err(VaultError::Damaged(_))));
    assert_eq!(bench.vault.keys_before(Timestamp::MAX, None, 9).await.unwrap(), [id("a")]);
    let again = bench.vault.seal(&id("a"), &merchant(), &pan(VISA), opened.expiry, Timestamp::MIN).await;
    assert!(matches!(again, Err(VaultError::Unavailable(_))), "a record is sealed once");
    assert!(!bench.is_damaged(&sealed).await, "and stays as it was");
}

#[tokio::test]
async fn lengths_tell_nothing_and_nothing_repeats() {
    let bench = Bench::new().await;
    let lengths = [bench.seal("a", VISA).await, bench.seal("b", AMEX).await, bench.seal("c", "6304000000000000").await];
    assert!(lengths.iter().all(|sealed| sealed.ciphertext.len() == 1 + 12 + 32 + 16));
    let same = bench.seal("d", VISA).await;
    assert_ne!(same.ciphertext[13..], lengths[0].ciphertext[13..]);
    assert_eq!(bench.vault.open(&merchant(), &lengths[1]).await.unwrap().pan.expose(), AMEX);
}

#[tokio::test]
async fn every_flipped_bit_is_refused() {
    let bench = Bench::new().await;
    let sealed = bench.seal("a", VISA).await;
    for bit in 0..sealed.ciphertext.len() * 8 {
        let mut altered = sealed.clone();
        altered.ciphertext[bit / 8] ^= 1 << (bit % 8);
        assert!(bench.is_damaged(&altered).await, "ciphertext, bit {bit}");
    }
    let key = bench.rows.key(&sealed.id);
    for bit in 0..key.wrapped.len() * 8 {
        let mut altered = key.clone();
        altered.wrapped[bit / 8] ^= 1 << (bit % 8);
        bench.rows.set_key(&sealed.id, altered);
        assert!(bench.is_damaged(&sealed).await, "wrapped key, bit {bit}");
    }
    bench.rows.set_key(&sealed.id, key);
    assert!(!bench.is_damaged(&sealed).await, "the unaltered record still opens");
}

#[tokio::test]
async fn exchanged_rows_are_refused() {
    let bench = Bench::new().await;
    let (a, b) = (bench.seal("a", VISA).await, bench.seal("b", AMEX).await);
    let exchanged = SealedCard { id: a.id.clone(), ciphertext: b.ciphertext.clone() };
    assert!(bench.is_damaged(&exchanged).await, "another row's ciphertext");

    let (key_a, key_b) = (bench.rows.key(&a.id), bench.rows.key(&b.id));
    bench.rows.set_key(&a.id, key_b.clone());
    bench.rows.set_key(&b.id, key_a.clone());
    assert!(bench.is_damaged(&a).await && bench.is_damaged(&b).await, "exchanged keys");
    assert!(bench.is_damaged(&exchanged).await, "key and ciphertext moved together");

    bench.rows.set_key(&id("c"), key_a.clone());
    let renamed = SealedCard { id: id("c"), ciphertext: a.ciphertext.clone() };
    assert!(bench.is_damaged(&renamed).await, "another name");
    bench.rows.set_key(&a.id, key_a);
    bench.rows.set_key(&b.id, key_b);
    assert!(!bench.is_damaged(&a).await && !bench.is_damaged(&b).await);
}

#[tokio::test]
async fn an_erased_card_never_opens_again() {
    let bench = Bench::new().await;
    let sealed = bench.seal("a", VISA).await;
    bench.vault.erase(&sealed.id).await.unwrap();
    assert!(bench.is_damaged(&sealed).await);
    bench.vault.erase(&sealed.id).await.unwrap();
}

#[tokio::test]
async fn a_secret_cannot_stand_in_for_a_record_key() {
    let bench = Bench::new().await;
    let secrets = bench.rows.secrets.lock().unwrap().clone();
    assert_eq!(secrets.len(), 4);
    for (name, wrapped) in secrets {
        let source = bench.vault.source.as_ref();
        assert!(unwrap(source, Usage::Secret, &name, &wrapped).is_ok(), "{name}");
        assert!(unwrap(source, Usage::RecordKey, &name, &wrapped).is_err(), "{name}");
        assert!(unwrap(source, Usage::Secret, "other", &wrapped).is_err(), "{name}");
    }
}

#[tokio::test]
async fn key_encryption_keys_are_exchanged_without_touching_a_card() {
    let bench = Bench::new().await;
    let (a, b) = (bench.seal("a", VISA).await, bench.seal("b", AMEX).await);
    let folder = bench.folder.path();
    let rotated = open_vault(&bench.rows, source(folder, "next", Some("kek"))).await.unwrap();
    assert_eq!(rotated.open(&merchant(), &a).await.unwrap().pan.expose(), VISA, "before");
    assert_eq!((rotated.rewrap(1).await.unwrap(), rotated.rewrap(9).await.unwrap()), (1, 1));
    assert_eq!(rotated.rewrap(9).await.unwrap(), 0);
    assert_eq!(rotated.open(&merchant(), &b).await.unwrap().pan.expose(), AMEX, "after");
    let old = bench.vault.open(&merchant(), &a).await;
    assert!(matches!(old, Err(VaultError::Unavailable(_))), "the old key alone opens nothing any more");
}

#[tokio::test]
async fn without_its_key_the_vault_does_not_open() {
    let bench = Bench::new().await;
    let error = open_vault(&bench.rows, source(bench.folder.path(), "other", None)).await.err().unwrap();
    assert!(error.to_string().contains("needs key-encryption key"), "{error}");
    for wrapped in bench.rows.secrets.lock().unwrap().values_mut() {
        wrapped.wrapped[20] ^= 1;
    }
    let error = open_vault(&bench.rows, source(bench.folder.path(), "kek", None)).await.err().unwrap();
    assert!(error.to_string().contains("does not open"), "{error}");
}

#[tokio::test]
async fn tokens_and_hashes_outlive_the_process_and_keep_apart() {
    let bench = Bench::new().await;
    let again = open_vault(&bench.rows, source(bench.folder.path(), "kek", None)).await.unwrap();
    let token = bench.vault.token("link", "session");
    assert_eq!(token.expose(), again.token("link", "session").expose());
    assert_eq!(token.expose().len(), TOKEN_CHARS);
    assert!(token.expose().bytes().all(|b| b.is_ascii_lowercase() || (b'2'..=b'7').contains(&b)));
    assert_ne!(token.expose(), bench.vault.token("lin", "ksession").expose());

    let hash = bench.vault.keyed_hash("idempotency", &[b"ab", b"c"]);
    assert_eq!(hash, again.keyed_hash("idempotency", &[b"ab", b"c"]));
    for other in [
        bench.vault.keyed_hash("idempotency", &[b"a", b"bc"]),
        bench.vault.keyed_hash("api-key", &[b"ab", b"c"]),
        bench.vault.keyed_hash("other", &[b"ab", b"c"]),
    ] {
        assert_ne!(hash, other);
    }

    let print = bench.vault.fingerprint(&merchant(), &pan(VISA));
    assert_eq!(print, again.fingerprint(&merchant(), &pan("4970 1011 2233 4422")));
    assert_ne!(print, bench.vault.fingerprint(&MerchantId::from_text("other"), &pan(VISA)));
    assert_ne!(print, bench.vault.fingerprint(&merchant(), &pan(AMEX)));
    assert_ne!(print, Bench::new().await.vault.fingerprint(&merchant(), &pan(VISA)), "another installation");
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(data_encoding::HEXLOWER.encode(&bench.vault.hash(b"")), empty);
}

#[tokio::test]
async fn processes_that_start_together_agree_on_their_secrets() {
    let (rows, folder) = (Arc::new(Rows::default()), tempfile::tempdir().unwrap());
    let kek = source(folder.path(), "kek", None);
    let (a, b) = tokio::join!(open_vault(&rows, Arc::clone(&kek)), open_vault(&rows, kek));
    let (a, b) = (a.unwrap(), b.unwrap());
    assert_eq!(a.token("link", "s").expose(), b.token("link", "s").expose());
    let (first, second) = tokio::join!(a.signing_key_der(), b.signing_key_der());
    let (first, second) = (first.unwrap(), second.unwrap());
    assert_eq!(first.expose(), second.expose());
    let pair = aws_lc_rs::rsa::KeyPair::from_pkcs8(first.expose()).unwrap();
    assert_eq!(pair.public_modulus_len(), 256);
    assert_eq!(format!("{first:?}"), "[secret]");
}
