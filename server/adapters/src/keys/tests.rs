mod rotation;
mod rows;

use std::path::Path;

use domain::tokens::TOKEN_CHARS;

use super::*;
use crate::clock::SystemEntropy;
use rows::Rows;

struct Bench {
    rows: Arc<Rows>,
    folder: tempfile::TempDir,
    vault: KeyVault,
}

impl Bench {
    async fn new() -> Self {
        let (rows, folder) = (Arc::new(Rows::default()), tempfile::tempdir().unwrap());
        let vault = open_vault(&rows, source(folder.path(), "kek")).await.unwrap();
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

/// A folder of that name, with a key when it is new.
fn source(folder: &Path, name: &str) -> Arc<dyn KeySource> {
    let path = folder.join(name);
    if !path.exists() {
        std::fs::create_dir(&path).unwrap();
        FileKeys::draw_into(&path, &SystemEntropy::new()).unwrap();
    }
    Arc::new(FileKeys::load(&path, &[]).unwrap())
}

async fn open_vault(rows: &Arc<Rows>, source: Arc<dyn KeySource>) -> Result<KeyVault, VaultError> {
    let now = "2026-11-22T10:00:00Z".parse().unwrap();
    KeyVault::open(Arc::clone(rows) as Arc<dyn KeyStore>, source, Arc::new(SystemEntropy::new()), now).await
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

/// A hundred records: every bit of ciphertext, wrapped key and of the names that both are bound to.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_flipped_bit_is_refused() {
    let bench = Bench::new().await;
    let merchant = merchant();
    for n in 0..100 {
        let sealed = bench.seal(&format!("record-{n:03}"), if n % 2 == 0 { VISA } else { AMEX }).await;
        for altered in flipped(&sealed.ciphertext) {
            let altered = SealedCard { ciphertext: altered, id: sealed.id.clone() };
            assert!(bench.is_damaged(&altered).await, "ciphertext of {n}");
        }
        let key = bench.rows.key(&sealed.id);
        for altered in flipped(&key.wrapped) {
            bench.rows.set_key(&sealed.id, WrappedKey { wrapped: altered, ..key.clone() });
            assert!(bench.is_damaged(&sealed).await, "wrapped key of {n}");
        }
        for altered in flipped(key.kek_id.as_bytes()) {
            let kek_id = String::from_utf8_lossy(&altered).into_owned();
            bench.rows.set_key(&sealed.id, WrappedKey { kek_id, ..key.clone() });
            assert!(bench.vault.open(&merchant, &sealed).await.is_err(), "name of the key of {n}");
        }
        bench.rows.set_key(&sealed.id, key.clone());
        for altered in flipped(sealed.id.as_str().as_bytes()) {
            let other = id(&String::from_utf8_lossy(&altered));
            bench.rows.set_key(&other, key.clone());
            let moved = SealedCard { id: other, ciphertext: sealed.ciphertext.clone() };
            assert!(bench.is_damaged(&moved).await, "name of {n}");
            bench.rows.remove(&moved.id);
        }
        for altered in flipped(merchant.as_str().as_bytes()) {
            let other = MerchantId::from_text(String::from_utf8_lossy(&altered));
            assert!(bench.vault.open(&other, &sealed).await.is_err(), "merchant of {n}");
        }
        assert!(!bench.is_damaged(&sealed).await, "the unaltered record {n} still opens");
    }
}

/// Once for every bit: the same bytes with that one flipped.
fn flipped(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    (0..bytes.len() * 8).map(|bit| {
        let mut altered = bytes.to_vec();
        altered[bit / 8] ^= 1 << (bit % 8);
        altered
    })
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
    bench.vault.erase(&sealed.id, Timestamp::UNIX_EPOCH).await.unwrap();
    assert!(bench.is_damaged(&sealed).await);
    bench.vault.erase(&sealed.id, Timestamp::UNIX_EPOCH).await.unwrap();
    let standings = bench.vault.standings(&[sealed.id, id("never")]).await.unwrap();
    assert_eq!(standings, [KeyStanding::Erased, KeyStanding::Missing]);
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
async fn without_its_key_the_vault_does_not_open() {
    let bench = Bench::new().await;
    let error = open_vault(&bench.rows, source(bench.folder.path(), "other")).await.err().unwrap();
    assert!(error.to_string().contains("is active and not loaded"), "{error}");
    for wrapped in bench.rows.secrets.lock().unwrap().values_mut() {
        wrapped.wrapped[20] ^= 1;
    }
    let error = open_vault(&bench.rows, source(bench.folder.path(), "kek")).await.err().unwrap();
    assert!(error.to_string().contains("does not open"), "{error}");
}

#[tokio::test]
async fn tokens_and_hashes_outlive_the_process_and_keep_apart() {
    let bench = Bench::new().await;
    let again = open_vault(&bench.rows, source(bench.folder.path(), "kek")).await.unwrap();
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
    let kek = source(folder.path(), "kek");
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
