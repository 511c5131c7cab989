//! `maillon integrity`: the check of the live pages by hand, and the report on it.

#![expect(clippy::print_stdout, reason = "commands answer on standard output")]

use clap::Subcommand;
use domain::ports::Clock;
use jiff::SignedDuration;

use crate::config::Config;
use crate::integrity::live::Live;
use crate::integrity::report::{Format, Known, write};
use crate::integrity::{addresses, base, check, probe};
use crate::start::ground;
use crate::web::assets::Served;

/// Checks and findings in a report, at most.
const CHECKS_MAX: u32 = 20_000;
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
    let assets = Served::new();
    let live = Live {
        vault: ground.keys.as_ref(),
        assets: &assets,
        secure: public.starts_with("https://"),
        test_mode: config.is_sandbox(),
        now: ground.clock.now(),
    };
    let address = base(config, &public);
    match command {
        IntegrityCommand::Check => {
            let (probe, mut found) = (probe(config)?, 0);
            for address in addresses(ground.store.as_ref(), address).await? {
                let outcome = check::run(&live, &probe, &address).await;
                for finding in &outcome.findings {
                    println!("{}: {}: {}", finding.kind.code(), finding.place, finding.detail);
                }
                let (base, here) = (&address.base, outcome.findings.len());
                println!("{} documents and files of {base} compared, {here} findings", outcome.documents);
                found += here;
            }
            anyhow::ensure!(found == 0, "what browsers get is not what is served");
            Ok(())
        }
        IntegrityCommand::Report { format, days } => {
            let since = live.now.saturating_sub(SignedDuration::from_hours(24 * i64::from(days)))?;
            let known = Known {
                since,
                checks: ground.store.integrity_checks(since, CHECKS_MAX).await?,
                findings: ground.store.integrity_findings(since, FINDINGS_MAX).await?,
            };
            print!("{}", write(&live, address, config.integrity.check_every_s, &known, format).await?);
            Ok(())
        }
    }
}
