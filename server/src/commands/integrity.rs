//! `maillon integrity`: the check of the live pages by hand, and the report on it.

#![expect(clippy::print_stdout, reason = "commands answer on standard output")]

use std::sync::Arc;

use clap::Subcommand;
use domain::ports::Clock;
use jiff::SignedDuration;

use crate::config::Config;
use crate::integrity::live::Live;
use crate::integrity::report::{Format, Known, write};
use crate::integrity::{Address, addresses, base, check, each, probe};
use crate::start::ground;
use crate::web::assets::Served;

/// Addresses and findings in a report, at most: hosts of shops' own come and go.
const ADDRESSES_MAX: u32 = 4_000;
const FINDINGS_MAX: u32 = 2 * domain::integrity::FINDINGS_MAX;

/// `maillon integrity`
#[derive(Subcommand)]
pub enum IntegrityCommand {
    /// Compare the pages that browsers get with those that are served, once; ends with an error when they differ
    Check,
    /// Print the report on scripts and headers that an assessor asks for
    Report {
        /// How it is written
        #[arg(long, value_enum, default_value = "markdown")]
        format: Format,
        /// Checks and findings of so many days
        #[arg(long, default_value_t = 90)]
        days: u32,
    },
}

/// Runs it.
pub async fn run(config: &Config, command: IntegrityCommand) -> anyhow::Result<()> {
    let ground = ground(config).await?;
    let public = if config.public_url.is_empty() { format!("http://{}", config.listen) } else { config.public_base() };
    let (assets, keys, clock) = (Arc::new(Served::new()), ground.keys.clone(), ground.clock.clone());
    let (secure, test_mode) = (public.starts_with("https://"), config.is_sandbox());
    let live = Live { vault: keys.as_ref(), assets: &assets, secure, test_mode, now: clock.now() };
    let address = base(config, &public);
    match command {
        IntegrityCommand::Check => {
            let (probe, mut found) = (Arc::new(probe(config)?), 0);
            let addresses = addresses(ground.store.as_ref(), address).await?;
            let check = |address: Address| {
                let (probe, assets, keys, clock) = (probe.clone(), assets.clone(), keys.clone(), clock.clone());
                async move {
                    let live = Live { vault: keys.as_ref(), assets: &assets, secure, test_mode, now: clock.now() };
                    let outcome = check::run(&live, &probe, &address).await;
                    (address, outcome)
                }
            };
            let tell = |(address, outcome): (Address, check::Outcome)| {
                for finding in &outcome.findings {
                    println!("{}: {}: {}", finding.kind.code(), finding.place, finding.detail);
                }
                let (base, here) = (&address.base, outcome.findings.len());
                println!("{} documents and files of {base} compared, {here} findings", outcome.documents);
                found += here;
            };
            each(addresses, check, tell).await;
            anyhow::ensure!(found == 0, "what browsers get is not what is served");
            Ok(())
        }
        IntegrityCommand::Report { format, days } => {
            let since = live.now.saturating_sub(SignedDuration::from_hours(24 * i64::from(days)))?;
            let known = Known {
                since,
                addresses: ground.store.checked_addresses(since, ADDRESSES_MAX).await?,
                findings: ground.store.integrity_findings(since, FINDINGS_MAX).await?,
            };
            print!("{}", write(&live, address, config.integrity.check_every_s, &known, format).await?);
            Ok(())
        }
    }
}
