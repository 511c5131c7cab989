//! `maillon queue`: what people must decide. `maillon reconcile`: a clearing file against the journal.

use std::io::Read;

use anyhow::Context;
use clap::{Args, Subcommand};
use domain::case;
use domain::clearing::ClearingFile;
use domain::ids::{MerchantId, PayId};
use domain::ports::{CaseFilter, Clock};

use crate::config::Config;
use crate::start::ground;

/// Cases read at a time.
const PAGE: u32 = 200;

/// Longest decision, in characters.
const DECISION_CHARS_MAX: usize = 500;

/// A clearing file is never larger, in bytes.
const FILE_BYTES_MAX: u64 = 256 * 1024 * 1024;

#[derive(Subcommand)]
pub enum QueueCommand {
    /// Show open cases, the newest first
    List {
        /// Closed ones too
        #[arg(long)]
        all: bool,
    },
    /// Close a case
    Close {
        /// The case's name
        id: String,
        /// What was decided, and by whom
        #[arg(long)]
        decision: String,
    },
}

#[derive(Args)]
pub struct Reconcile {
    /// The acquirer's clearing file of a day; - reads standard input
    file: String,
}

/// Runs `maillon queue`.
#[expect(clippy::print_stdout, reason = "the command's answer")]
pub async fn run(config: &Config, command: QueueCommand) -> anyhow::Result<()> {
    let ground = ground(config).await?;
    match command {
        QueueCommand::List { all } => {
            let mut filter = CaseFilter { open: (!all).then_some(true), limit: PAGE, ..CaseFilter::default() };
            loop {
                let cases = ground.store.cases(&filter).await?;
                for case in &cases {
                    let merchant = case.about.merchant_id.as_ref().map_or("-", MerchantId::as_str);
                    let payment = case.about.pay_id.as_ref().map_or("-", PayId::as_str);
                    let closed =
                        case.closed.as_ref().map_or(String::new(), |(at, why)| format!("\tclosed {at}: {why}"));
                    println!("{}\t{}\t{merchant}\t{payment}\t{}{closed}", case.id, case.opened_at, case.about.detail);
                }
                let Some(last) = cases.last().filter(|_| cases.len() == PAGE as usize) else { return Ok(()) };
                filter.before = Some((last.opened_at, last.id.clone()));
            }
        }
        QueueCommand::Close { id, decision } => {
            let length = decision.trim().chars().count();
            anyhow::ensure!(
                (1..=DECISION_CHARS_MAX).contains(&length),
                "a decision has 1 to {DECISION_CHARS_MAX} characters"
            );
            let found = ground.store.close_case(&id, decision.trim(), ground.clock.now()).await?;
            anyhow::ensure!(found, "no case {id} is open");
            println!("case {id} is closed");
        }
    }
    Ok(())
}

/// Runs `maillon reconcile`.
#[expect(clippy::print_stdout, reason = "the command's answer")]
pub async fn reconcile(config: &Config, command: &Reconcile) -> anyhow::Result<()> {
    let text = read(&command.file).with_context(|| format!("cannot read {}", command.file))?;
    let file = ClearingFile::parse(&text).context("this is no clearing file, nothing was taken of it")?;
    let ground = ground(config).await?;
    let done = case::reconcile(ground.store.as_ref(), &file, ground.clock.now()).await?;
    println!(
        "{}: {} lines, {} as in the journal, {} differences",
        file.day,
        file.lines.len(),
        done.cleared.len(),
        done.cases.len()
    );
    for case in &done.cases {
        println!("{}:{}\t{}", case.kind.code(), case.subject, case.detail);
    }
    Ok(())
}

fn read(file: &str) -> std::io::Result<String> {
    let mut text = String::new();
    if file == "-" {
        std::io::stdin().take(FILE_BYTES_MAX).read_to_string(&mut text)?;
    } else {
        std::fs::File::open(file)?.take(FILE_BYTES_MAX).read_to_string(&mut text)?;
    }
    Ok(text)
}
