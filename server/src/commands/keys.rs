//! `maillon keys`: exchange the keys that card numbers are kept under, while servers run.

use std::path::{Path, PathBuf};
use std::time::Duration;

use adapters::clock::SystemEntropy;
use adapters::keys::{FileKeys, Rotation};
use clap::Subcommand;
use domain::keys::{Purpose, Standing};

use crate::config::{Config, KeySourceKind};
use crate::jobs::key_generation::BEAT_S;
use crate::start::{Ground, ground};

/// How long running servers may take to get a new key, in seconds.
const PATIENCE_S: u64 = 60;

/// What was begun under a fingerprint key is over after this time, in seconds: longer than a statement may take.
const SETTLE_S: u64 = 15;

#[derive(Subcommand)]
pub enum KeysCommand {
    /// Make a key file in a folder (keys.path, unless named)
    Draw {
        /// The folder
        folder: Option<PathBuf>,
    },
    /// Show which keys there are, where they stand, and what each still seals
    List,
    /// Bring a new key into force and do anew what was done under the one before
    Rotate {
        /// The new key's name; without it, one that lies ready, or one that is drawn now
        #[arg(long, conflicts_with = "fingerprints")]
        to: Option<String>,
        /// The key of card fingerprints instead of the key-encryption key
        #[arg(long)]
        fingerprints: bool,
        /// With --fingerprints: wait so many seconds for what was begun under the key before
        #[arg(long, default_value_t = SETTLE_S)]
        settle_s: u64,
    },
    /// Say that nothing needs a key any more: then its file may go
    Retire {
        /// The key's name
        name: String,
    },
}

/// Runs `maillon keys`.
#[expect(clippy::print_stdout, reason = "the command's answer")]
pub async fn run(config: &Config, command: KeysCommand) -> anyhow::Result<()> {
    if let KeysCommand::Draw { folder } = command {
        return draw(config, folder);
    }
    let settle_s = if let KeysCommand::Rotate { settle_s, .. } = &command { *settle_s } else { SETTLE_S };
    let ground = ground(config).await?;
    let rotation = Rotation {
        vault: ground.keys.as_ref(),
        clock: ground.clock.as_ref(),
        beat: Duration::from_secs(BEAT_S),
        patience: Duration::from_secs(PATIENCE_S),
        settle: Duration::from_secs(settle_s),
    };
    match command {
        KeysCommand::Draw { .. } => {}
        KeysCommand::List => list(&ground).await?,
        KeysCommand::Rotate { fingerprints: true, .. } => {
            let done = rotation.fingerprints(ground.store.as_ref()).await?;
            println!("{} card versions have fingerprints of a new key", done.versions);
        }
        KeysCommand::Rotate { to, .. } => {
            let done = rotation.encryption(to.as_deref()).await?;
            println!("key {} is in force; {} keys were sealed anew under it", done.name, done.count);
        }
        KeysCommand::Retire { name } => {
            rotation.retire(&name).await?;
            println!(
                "nothing needs key {name} any more; keep its file until copies of the key store made before now are \
                 deleted ({} days)",
                config.backup.key_days
            );
        }
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the command's answer")]
fn draw(config: &Config, folder: Option<PathBuf>) -> anyhow::Result<()> {
    let folder = if let Some(folder) = folder {
        folder
    } else {
        let folder = Path::new(&config.keys.path);
        let fits = config.keys.source == KeySourceKind::File && folder.is_dir();
        anyhow::ensure!(fits, "keys.path is no folder: name one, or put the key where the others come from");
        folder.to_owned()
    };
    let name = FileKeys::draw_into(&folder, &SystemEntropy::new())?;
    println!("key {name} is in {}; bring its file to every server before `maillon keys rotate`", folder.display());
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the command's answer")]
async fn list(ground: &Ground) -> anyhow::Result<()> {
    let uses = ground.key_store.keys_by_kek().await?;
    for one in ground.key_store.generations().await? {
        let uses = uses.iter().find(|(name, _)| *name == one.name).map_or(0, |(_, uses)| *uses);
        let needed = match (one.purpose, one.standing) {
            (Purpose::Encryption, _) => format!("seals {uses}"),
            (Purpose::Fingerprints, Standing::Destroyed) => "nothing is found by it".to_owned(),
            (Purpose::Fingerprints, _) => "finds cards again".to_owned(),
        };
        println!("{}\t{}\t{} since {}\t{needed}", one.purpose.code(), one.name, one.standing.code(), one.since);
    }
    Ok(())
}
