//! A hundred thousand card numbers are given another key-encryption key while others read them.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use adapters::clock::{SystemClock, SystemEntropy};
use adapters::keys::{FileKeys, KeyVault, Rotation};
use anyhow::Context;
use domain::card::Pan;
use domain::expiry::Expiry;
use domain::ids::{MerchantId, RecordId};
use domain::ports::{Clock, Entropy, Vault};
use domain::wallet::SealedCard;

use crate::figures::float;
use crate::report::Report;
use crate::time::Stopwatch;

/// Card numbers.
const NUMBERS: usize = 100_000;

/// Tasks that seal them beforehand: as many as one commit takes together, twice.
const SEALERS: usize = 64;

/// Tasks that read while keys are exchanged, as another process would.
const READERS: usize = 4;

/// What readers saw.
#[derive(Default)]
struct Seen {
    times: Vec<Duration>,
    failed: usize,
}

/// Measures and reports.
pub async fn measure(folder: &Path, report: &mut Report) -> anyhow::Result<()> {
    let keys = folder.join("keks");
    std::fs::create_dir(&keys)?;
    FileKeys::draw_into(&keys, &SystemEntropy::new())?;
    let url = format!("sqlite://{}", folder.join("keys.db").display());
    let vault = Arc::new(open(&url, &keys).await?);
    let cards = Arc::new(sealed(&vault).await?);

    let over = Arc::new(AtomicBool::new(false));
    let other = Arc::new(open(&url, &keys).await?);
    let readers: Vec<_> = (0..READERS)
        .map(|n| tokio::spawn(read(Arc::clone(&other), Arc::clone(&cards), Arc::clone(&over), n * NUMBERS / READERS)))
        .collect();
    let clock = SystemClock::new();
    let second = Duration::from_secs(1);
    let rotation = Rotation { vault: &vault, clock: &clock, beat: second, patience: second, settle: second };
    let watch = Stopwatch::start();
    let done = rotation.encryption(None).await?;
    let took = watch.elapsed();
    over.store(true, Ordering::Relaxed);
    let mut seen = Seen::default();
    for reader in readers {
        let one = reader.await?;
        seen.failed += one.failed;
        seen.times.extend(one.times);
    }
    seen.times.sort_unstable();
    let p99 = seen.times.get(seen.times.len() * 99 / 100).copied().unwrap_or_default();

    report.heading("Keys exchanged");
    report.line(format!(
        "{NUMBERS} record keys on SQLite get another key-encryption key, in batches of one transaction each, while \
         {READERS} tasks with a vault of their own open one card number after the other."
    ));
    report.line("");
    report.table(
        ["what", "figure"],
        &[
            ["keys sealed anew".to_owned(), done.count.to_string()],
            ["keys/s".to_owned(), format!("**{:.0}**", float(usize::try_from(done.count)?) / took.as_secs_f64())],
            ["numbers opened meanwhile".to_owned(), seen.times.len().to_string()],
            ["of these failed".to_owned(), format!("**{}**", seen.failed)],
            ["p99 of opening one, ms".to_owned(), format!("{:.2}", p99.as_secs_f64() * 1_000.0)],
        ],
    );
    Ok(())
}

async fn open(url: &str, keys: &Path) -> anyhow::Result<KeyVault> {
    let store = storage::key_store::open_keys(url, &storage::Options::default()).await?;
    let source = Arc::new(FileKeys::load(keys, &[])?);
    Ok(KeyVault::open(store, source, Arc::new(SystemEntropy::new()), SystemClock::new().now()).await?)
}

fn merchant() -> MerchantId {
    MerchantId::from_text("12345678901234")
}

async fn sealed(vault: &Arc<KeyVault>) -> anyhow::Result<Vec<SealedCard>> {
    let tasks: Vec<_> = (0..SEALERS)
        .map(|_| {
            let vault = Arc::clone(vault);
            tokio::spawn(async move {
                let (entropy, now) = (SystemEntropy::new(), SystemClock::new().now());
                let pan = Pan::parse_typed("4970101122334422").ok().context("no card number")?;
                let expiry = Expiry::new(2030, 12).context("no month")?;
                let mut cards = Vec::new();
                for _ in 0..NUMBERS.div_ceil(SEALERS) {
                    let id = RecordId::from_text(entropy.uuid());
                    cards.push(vault.seal(&id, &merchant(), &pan, expiry, now).await?);
                }
                anyhow::Ok(cards)
            })
        })
        .collect();
    let mut cards = Vec::with_capacity(NUMBERS);
    for task in tasks {
        cards.extend(task.await??);
    }
    Ok(cards)
}

async fn read(vault: Arc<KeyVault>, cards: Arc<Vec<SealedCard>>, over: Arc<AtomicBool>, first: usize) -> Seen {
    let mut seen = Seen::default();
    for card in cards.iter().cycle().skip(first) {
        if over.load(Ordering::Relaxed) {
            break;
        }
        let watch = Stopwatch::start();
        seen.failed += usize::from(vault.open(&merchant(), card).await.is_err());
        seen.times.push(watch.elapsed());
    }
    seen
}
