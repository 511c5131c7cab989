//! `maillon check-endpoint URL`: tries a receiver of notifications and prints a sheet.

#![expect(clippy::print_stdout, reason = "commands answer on standard output")]

use std::path::PathBuf;
use std::sync::Arc;

use adapters::clock::{SystemClock, SystemEntropy};
use adapters::notify::signature::{Scheme, SigningKey};
use anyhow::Context;
use domain::ports::Entropy;
use domain::secret::SecretText;

use crate::config::Config;
use crate::notify;
use crate::notify::kit::{Kit, PUBLIC_SECRET};

/// What to check.
#[derive(clap::Args)]
pub struct CheckEndpoint {
    /// The receiver's address
    url: String,
    /// A file with the secret that the receiver knows: `whsec_…`, or `whsk_…` for Ed25519. Without it, a published
    /// example secret signs: `whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw`
    #[arg(long)]
    secret_file: Option<PathBuf>,
}

/// Runs the kit; fails when the receiver does.
pub async fn run(config: &Config, command: CheckEndpoint) -> anyhow::Result<()> {
    let secret = match &command.secret_file {
        Some(path) => std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?,
        None => PUBLIC_SECRET.to_owned(),
    };
    let key = SigningKey::parse(&SecretText::new(secret))?;
    let (clock, entropy) = (SystemClock::new(), SystemEntropy::new());
    let mut unknown = [0; 32];
    entropy.fill(&mut unknown);
    let client = Arc::new(notify::client(config)?);
    client.check(&command.url).with_context(|| command.url.clone())?;
    let other = SigningKey::new(Scheme::Hmac, &unknown);
    let kit = Kit { client, url: &command.url, key: &key, other: &other, clock: &clock, entropy: &entropy };
    let sheet = kit.run().await;
    for check in &sheet {
        println!("{}  {:<48}  {}", if check.passed { "pass" } else { "FAIL" }, check.name, check.said);
    }
    let failed = sheet.iter().filter(|check| !check.passed).count();
    println!("{} passed, {failed} failed", sheet.len() - failed);
    anyhow::ensure!(failed == 0, "{failed} of {} checks failed", sheet.len());
    Ok(())
}
