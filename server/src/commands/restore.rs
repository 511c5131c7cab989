//! `maillon restore`: takes a copy back, or tries it out on a copy of the copy.
//!
//! What was erased since the copy was made is erased again before anything else happens, and everything in it is
//! opened.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use domain::custody::{Custodian, Findings};
use domain::ports::Clock;
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;

use crate::backup;
use crate::config::{Config, KeySourceKind};
use crate::start::{Ground, ground};

/// Erasures from this long before a copy was made are replayed too, in hours: clocks differ.
const OVERLAP_H: i64 = 24;

#[derive(Args)]
pub struct Restore {
    /// Only see whether the copy could be taken back; what is configured stays as it is
    #[arg(long)]
    check: bool,
    /// A copy of the key store instead of the rows
    #[arg(long)]
    keys: bool,
    /// Open only about so many card numbers, spread over all; without it every one
    #[arg(long, value_name = "NUMBER")]
    sample: Option<u64>,
    /// The copy: a file, or the address of a PostgreSQL database that was restored with its own tools
    copy: String,
}

/// Runs `maillon restore`.
pub async fn run(config: &Config, command: Restore) -> anyhow::Result<()> {
    let postgres = command.copy.starts_with("postgres://") || command.copy.starts_with("postgresql://");
    let mut config = config.clone();
    // The sandbox's key lies beside the rows that are configured, wherever the copy is opened.
    if config.keys.source == KeySourceKind::Development {
        config.keys.path = config.development_keys().display().to_string();
    }
    let rehearsal = if postgres {
        point_at(&mut config, command.keys, command.copy.clone());
        None
    } else {
        take_file(&mut config, &command).await?
    };
    let ground = ground(&config).await?;
    if command.keys
        && let Err(refused) = refuse_old(&config, &ground, postgres).await
    {
        if !command.check && !postgres {
            take_away(&config.key_store_url())?;
        }
        return Err(refused);
    }
    // Of a side that is not a copy nothing is erased in a rehearsal.
    let reads_only = command.check && rehearsal.as_ref().is_none_or(|rehearsal| !rehearsal.both);
    let whole = examine(&ground, &command, reads_only).await;
    drop(rehearsal);
    whole
}

/// A folder that goes away when this is dropped.
struct Rehearsal {
    _folder: TempDir,
    /// Copies of rows and of keys are in it.
    both: bool,
}

fn point_at(config: &mut Config, keys: bool, url: String) {
    if keys {
        config.key_database_url = url;
    } else {
        // Stays what it was by default, beside the rows that are configured.
        config.key_database_url = config.key_store_url();
        config.database_url = url;
    }
}

/// Puts the copy in its place, or for a rehearsal into a folder that goes away with what is answered.
async fn take_file(config: &mut Config, command: &Restore) -> anyhow::Result<Option<Rehearsal>> {
    let copy = Path::new(&command.copy);
    let damage = storage::backup::damage(copy).await.with_context(|| format!("{} is no copy", copy.display()))?;
    anyhow::ensure!(damage.is_empty(), "the copy is damaged:\n- {}", damage.join("\n- "));
    let place = if command.keys { config.key_store_url() } else { config.database_url.clone() };
    if !command.check {
        storage::backup::put_back(copy, &place)
            .await
            .context("what is there must be moved away first, with its -wal and -shm files")?;
        return Ok(None);
    }
    // Beside the copy: there is room for it, and it does not leave the place it may be in.
    let beside = copy.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = tempfile::Builder::new().prefix(".maillon-check-").tempdir_in(beside)?;
    let (rows, keys) = (folder.path().join("rows.db"), folder.path().join("keys.db"));
    let url = |path: &PathBuf| format!("sqlite://{}", path.display());
    // The other side is copied too: a rehearsal erases in both.
    let other = if command.keys { &config.database_url } else { &config.key_store_url() };
    let (mine, others) = if command.keys { (&keys, &rows) } else { (&rows, &keys) };
    storage::backup::put_back(copy, &url(mine)).await?;
    let both = storage::backup::file_of(other).is_ok();
    if both {
        storage::backup::back_up(other, others).await.context("the other store cannot be copied")?;
        config.database_url = url(&rows);
        config.key_database_url = url(&keys);
    } else {
        point_at(config, command.keys, url(mine));
    }
    Ok(Some(Rehearsal { _folder: folder, both }))
}

/// What was just put there, and refused.
fn take_away(url: &str) -> anyhow::Result<()> {
    let path = storage::backup::file_of(url)?;
    for end in ["", "-wal", "-shm"] {
        let file = format!("{path}{end}");
        if Path::new(&file).exists() {
            std::fs::remove_file(file)?;
        }
    }
    Ok(())
}

async fn refuse_old(config: &Config, ground: &Ground, postgres: bool) -> anyhow::Result<()> {
    let (made_at, now) = (ground.key_store.backed_up().await?, ground.clock.now());
    anyhow::ensure!(
        made_at.is_some() || postgres,
        "nobody knows how old this is: no copy made by `maillon backup --keys`"
    );
    let over = made_at.is_some_and(|made_at| backup::is_over(made_at, config.backup.key_days, now));
    anyhow::ensure!(
        !over,
        "this copy of the key store is older than {} days (backup.key_days): cards erased since could be opened with it",
        config.backup.key_days
    );
    Ok(())
}

/// Erases again what was erased, counts, opens; fails when anything is not as it should be.
#[expect(clippy::print_stdout, reason = "the command's answer")]
async fn examine(ground: &Ground, command: &Restore, reads_only: bool) -> anyhow::Result<()> {
    let custodian = Custodian { store: ground.store.as_ref(), vault: ground.keys.as_ref() };
    let now = ground.clock.now();
    if !reads_only {
        let made_at = ground.key_store.backed_up().await?.filter(|_| command.keys);
        let overlap = SignedDuration::from_hours(OVERLAP_H);
        let since = made_at.and_then(|at| at.checked_sub(overlap).ok()).unwrap_or(Timestamp::UNIX_EPOCH);
        let replayed = custodian.replay(since, now).await?;
        println!("erased again: {} record keys, {} card numbers", replayed.keys, replayed.numbers);
    }
    let census = ground.store.census().await?;
    for (name, count) in &census {
        println!("{name}: {count}");
    }
    let total = census.iter().find(|(name, _)| *name == "sealed numbers").map_or(0, |(_, count)| *count);
    let every = command.sample.map_or(1, |sample| total.div_ceil(sample.max(1)));
    let findings = custodian.inspect(every).await?;
    let Findings { numbers, opened, erased, missing, damaged, faults } = findings;
    println!(
        "card numbers: {numbers}; opened {opened}, erased on purpose {erased}, without a key {missing}, damaged {damaged}"
    );
    for fault in &faults {
        println!("- {fault}");
    }
    anyhow::ensure!(missing + damaged == 0, "not everything in it opens");
    println!("everything that was opened is whole");
    Ok(())
}
