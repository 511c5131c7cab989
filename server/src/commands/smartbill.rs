//! `maillon smartbill`: payments that left in a file and whose result never came.

use anyhow::bail;
use clap::{Args, Subcommand};
use domain::ids::PayId;
use domain::ports::Clock;
use domain::smartbill::decision::{Decided, decide};
use domain::smartbill::file::PaymentResult;

use crate::amex_recurring::annex;
use crate::config::Config;
use crate::start::ground;

/// Payments read at a time.
const PAGE: u32 = 200;

/// Longest words of a decision, in characters.
const DECISION_CHARS_MAX: usize = 500;

/// Longest approval code (DE38), in characters.
const APPROVAL_CHARS_MAX: usize = 6;

/// Longest reference of a transaction, in characters.
const TRANSACTION_CHARS_MAX: usize = 15;

/// Longest code of a refusal, in characters.
const CODE_CHARS_MAX: usize = 10;

#[derive(Subcommand)]
pub enum SmartBillCommand {
    /// Show payments that left in a file and are not answered
    Awaited,
    /// Say what became of one of them
    Settle(Settle),
}

#[derive(Args)]
pub struct Settle {
    /// The payment
    pay_id: String,
    /// American Express took it: the approval code
    #[arg(long, value_name = "APPROVAL", required_unless_present = "refused", conflicts_with = "refused")]
    paid: Option<String>,
    /// The transaction's reference there, when it is known
    #[arg(long, value_name = "REFERENCE", requires = "paid")]
    transaction: Option<String>,
    /// American Express refused it: the code of the table of codes
    #[arg(long, value_name = "CODE")]
    refused: Option<String>,
    /// Who said so, and who decided
    #[arg(long)]
    decision: String,
}

/// Runs `maillon smartbill`.
pub async fn run(config: &Config, command: SmartBillCommand) -> anyhow::Result<()> {
    match command {
        SmartBillCommand::Awaited => awaited(config).await,
        SmartBillCommand::Settle(settle) => settled(config, settle).await,
    }
}

#[expect(clippy::print_stdout, reason = "the command's answer")]
async fn awaited(config: &Config) -> anyhow::Result<()> {
    let ground = ground(config).await?;
    let mut after = String::new();
    loop {
        let page = ground.store.awaited_payments(&after, PAGE).await?;
        for one in &page {
            let (number, file) = (&one.merchant_number, one.file.unwrap_or_default());
            println!(
                "{}\t{number}:{file}\t{}\t{}\t{}\t{}",
                one.pay_id, one.reference, one.alias, one.amount, one.merchant_id
            );
        }
        let Some(last) = page.last().filter(|_| page.len() == PAGE as usize) else { return Ok(()) };
        last.pay_id.as_str().clone_into(&mut after);
    }
}

#[expect(clippy::print_stdout, reason = "the command's answer")]
async fn settled(config: &Config, settle: Settle) -> anyhow::Result<()> {
    let result = match (settle.paid, settle.refused) {
        (Some(approval), None) => {
            let approval = word("--paid", approval, APPROVAL_CHARS_MAX)?;
            let transaction = settle.transaction.map(|of| word("--transaction", of, TRANSACTION_CHARS_MAX));
            PaymentResult::Accepted(approval, transaction.transpose()?)
        }
        (None, Some(code)) => PaymentResult::Refused(word("--refused", code, CODE_CHARS_MAX)?),
        _ => bail!("either --paid or --refused"),
    };
    let words = settle.decision.trim();
    let length = words.chars().count();
    anyhow::ensure!((1..=DECISION_CHARS_MAX).contains(&length), "a decision has 1 to {DECISION_CHARS_MAX} characters");
    let annex = annex(&config.amex_recurring.codes)?;
    let ground = ground(config).await?;
    let pay_id = PayId::from_text(settle.pay_id);
    let outcome = |paid| if paid { "paid" } else { "refused" };
    let said = outcome(result.is_paid());
    match decide(ground.store.as_ref(), &annex, &pay_id, &result, words, ground.clock.now()).await? {
        Decided::Settled => println!("payment {pay_id} is settled as {said}"),
        Decided::Stands => println!("payment {pay_id} was settled as {said} before: nothing is changed"),
        Decided::Otherwise { paid } => {
            bail!("payment {pay_id} was settled as {} before: nothing is changed", outcome(paid))
        }
        Decided::NotLeft => bail!("payment {pay_id} has not left: reverse it instead"),
        Decided::Unknown => bail!("no payment {pay_id} was given for a file"),
    }
    Ok(())
}

/// What stands in files in this place: letters and digits.
fn word(option: &str, text: String, longest: usize) -> anyhow::Result<String> {
    let fine = (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    anyhow::ensure!(fine, "{option}: 1 to {longest} letters and digits");
    Ok(text)
}
