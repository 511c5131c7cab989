//! The command line: `maillon serve` and the administration of merchants, shops, contracts, keys and BINs.

mod admin;
mod backup;
mod check_endpoint;
mod integrity;
mod keys;
mod mail;
mod queue;
mod restore;
mod smartbill;
mod theme;
mod verify_consent;

use std::io::Write;

use adapters::traces::Traces;
use clap::{Parser, Subcommand};

use crate::config::Config;
use crate::{start, traces};

/// A hosted payment page for stored cards
#[derive(Parser)]
#[command(name = "maillon", version)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server (the default)
    Serve,
    /// Merchants
    #[command(subcommand)]
    Merchant(admin::MerchantCommand),
    /// Points of sale
    #[command(subcommand)]
    Pos(admin::PosCommand),
    /// Contracts: payment methods of a point of sale
    #[command(subcommand)]
    Contract(admin::ContractCommand),
    /// API keys
    #[command(subcommand)]
    Key(admin::KeyCommand),
    /// Keys that card numbers are kept under: exchange them, retire them
    #[command(subcommand)]
    Keys(keys::KeysCommand),
    /// Copy the database (SQLite) while it is in use
    Backup(backup::Backup),
    /// Take a copy back, or see whether it could be
    Restore(restore::Restore),
    /// What people must decide
    #[command(subcommand)]
    Queue(queue::QueueCommand),
    /// Compare the acquirer's clearing file of a day with the journal
    Reconcile(queue::Reconcile),
    /// Payments that left in a file for American Express and are not answered
    #[command(name = "smartbill", subcommand)]
    SmartBill(smartbill::SmartBillCommand),
    /// Try a receiver of notifications: duplicates, wrong signatures, old times and more
    CheckEndpoint(check_endpoint::CheckEndpoint),
    /// Mails to consumers
    #[command(subcommand)]
    Mail(mail::MailCommand),
    /// Check the signed proof of an agreement, offline
    VerifyConsent(verify_consent::VerifyConsent),
    /// Looks of a shop's pages
    #[command(subcommand)]
    Theme(theme::ThemeCommand),
    /// Whether browsers get what is served: scripts and headers, for assessors (PCI DSS 6.4.3, 11.6.1)
    #[command(subcommand)]
    Integrity(integrity::IntegrityCommand),
    /// The table of card ranges
    #[command(subcommand)]
    Bins(admin::BinsCommand),
}

/// Runs a command.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    if let Some(Command::VerifyConsent(command)) = &cli.command {
        // Needs no configuration: whoever was handed a pack can check it.
        return verify_consent::run(command);
    }
    if let Some(Command::Mail(command)) = &cli.command {
        return mail::run(command);
    }
    let config = Config::load()?;
    let command = cli.command.unwrap_or(Command::Serve);
    let traces = if matches!(command, Command::Serve) { traces::open(&config)? } else { None };
    traces::begin(&config, traces.as_ref())?;
    match command {
        Command::Serve => serve(config, traces).await,
        Command::Merchant(command) => admin::merchant(&config, command).await,
        Command::Pos(command) => admin::pos(&config, command).await,
        Command::Contract(command) => admin::contract(&config, command).await,
        Command::Key(command) => admin::key(&config, command).await,
        Command::Keys(command) => keys::run(&config, command).await,
        Command::Backup(command) => backup::run(&config, &command).await,
        Command::Restore(command) => restore::run(&config, command).await,
        Command::Queue(command) => queue::run(&config, command).await,
        Command::Reconcile(command) => queue::reconcile(&config, &command).await,
        Command::SmartBill(command) => smartbill::run(&config, command).await,
        Command::CheckEndpoint(command) => check_endpoint::run(&config, command).await,
        Command::Theme(command) => theme::run(&config, command).await,
        Command::Integrity(command) => integrity::run(&config, command).await,
        Command::Bins(command) => admin::bins(&config, command).await,
        Command::Mail(command) => mail::run(&command),
        Command::VerifyConsent(command) => verify_consent::run(&command),
    }
}

async fn serve(config: Config, traces: Option<Traces>) -> anyhow::Result<()> {
    let sandbox = config.is_sandbox();
    let running = start::start(config).await?;
    announce(&running.public_base, sandbox);
    stop_signal().await?;
    tracing::info!("stopping: no new cards; waiting for consumers who are at their bank, or for a second signal");
    tokio::select! {
        () = running.drain() => {}
        signal = stop_signal() => signal?,
    }
    tracing::info!("stopping: no new requests, finishing what is in flight");
    running.stop().await;
    if let Some(traces) = traces {
        traces.stop().await;
    }
    Ok(())
}

/// Where to click. Nobody may be reading: that is no reason to end.
fn announce(base: &str, sandbox: bool) {
    let lines = if sandbox {
        format!(
            "Maillon sandbox: open {base}/ and save a test card.\nNo real card works here, and no real money moves.\n"
        )
    } else {
        format!("Maillon answers at {base}\n")
    };
    let mut out = std::io::stdout();
    let _ = out.write_all(lines.as_bytes()).and_then(|()| out.flush());
}

async fn stop_signal() -> anyhow::Result<()> {
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::select! {
        result = tokio::signal::ctrl_c() => result?,
        _ = terminate.recv() => {}
    }
    Ok(())
}
