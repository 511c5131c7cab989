//! `maillon backup`: a copy of the rows, or of the key store, while servers run.

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;

use crate::backup;
use crate::config::Config;
use crate::start::ground;

#[derive(Args)]
pub struct Backup {
    /// Copy the key store instead of the rows; TO is a folder, whose older copies are deleted after `backup.key_days`
    #[arg(long)]
    keys: bool,
    /// The file to make
    to: PathBuf,
}

/// Runs `maillon backup`.
#[expect(clippy::print_stdout, reason = "the command's answer")]
pub async fn run(config: &Config, command: &Backup) -> anyhow::Result<()> {
    if !command.keys {
        storage::backup::back_up(&config.database_url, &command.to).await.context("the rows cannot be copied")?;
        println!("the rows are in {}; no card in it opens without the key store", command.to.display());
        return Ok(());
    }
    // Refused before anything is opened: PostgreSQL has its own tools.
    storage::backup::file_of(&config.key_store_url())?;
    let ground = ground(config).await?;
    let now = domain::ports::Clock::now(ground.clock.as_ref());
    let deleted = backup::delete_old(&command.to, config.backup.key_days, now)?;
    let copy = backup::copy_keys(&config.key_store_url(), ground.key_store.as_ref(), &command.to, now).await?;
    println!(
        "the key store is in {}, for at most {} days; {deleted} older copies were deleted",
        copy.display(),
        config.backup.key_days
    );
    Ok(())
}
