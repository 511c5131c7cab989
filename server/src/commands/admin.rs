//! `maillon merchant|pos|contract|key|bins`.

#![expect(clippy::print_stdout, reason = "commands answer on standard output")]

use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand};
use domain::brand::Brand;
use domain::guard::AttackMode;
use domain::ids::{ContractId, MerchantId, PosId};
use domain::ports::{BinRange, Clock, Store, StoreError};

use crate::api_key;
use crate::config::Config;
use crate::merchants::{self, ContractRecord, MerchantRecord, PointOfSaleRecord};
use crate::start::ground;

/// `maillon merchant`
#[derive(Subcommand)]
pub enum MerchantCommand {
    /// Add or change a merchant
    Add(MerchantRecord),
    /// List merchants
    List,
    /// Disable a merchant: no call, no page any more
    Disable {
        /// The merchant id
        #[arg(long)]
        id: String,
    },
    /// Enable a merchant again
    Enable {
        /// The merchant id
        #[arg(long)]
        id: String,
    },
    /// Check every browser before a card is typed, always or when the counts say so
    AttackMode {
        /// The merchant id
        #[arg(long)]
        id: String,
        /// `always` or `automatic`
        #[arg(long)]
        mode: String,
    },
}

/// Which merchant.
#[derive(Args)]
pub struct Of {
    /// The merchant id
    #[arg(long)]
    merchant: String,
}

/// Which thing of a merchant.
#[derive(Args)]
pub struct OneOf {
    /// The merchant id
    #[arg(long)]
    merchant: String,
    /// Its id
    #[arg(long)]
    id: String,
}

/// `maillon pos`
#[derive(Subcommand)]
pub enum PosCommand {
    /// Add or change a point of sale
    Add(Box<PointOfSaleRecord>),
    /// List points of sale
    List(Of),
    /// Say at which host the pages of a point of sale answer
    Host {
        /// The merchant id
        #[arg(long)]
        merchant: String,
        /// The point of sale
        #[arg(long)]
        id: String,
        /// As `https://pay.shop.example`; without it, the installation's own address again
        #[arg(long)]
        origin: Option<String>,
    },
    /// Disable a point of sale
    Disable(OneOf),
    /// Enable a point of sale again
    Enable(OneOf),
}

/// `maillon contract`
#[derive(Subcommand)]
pub enum ContractCommand {
    /// Add or change a contract
    Add(Box<ContractRecord>),
    /// List contracts
    List(Of),
    /// Disable a contract
    Disable(OneOf),
    /// Enable a contract again
    Enable(OneOf),
}

/// `maillon key`
#[derive(Subcommand)]
pub enum KeyCommand {
    /// Make an API key; it is shown once
    Add(Of),
    /// List API keys
    List(Of),
    /// Disable an API key from the next call on
    Disable(OneOf),
}

/// `maillon bins`
#[derive(Subcommand)]
pub enum BinsCommand {
    /// Replace the imported table: lines of `low,high,BRAND[+BRAND]`; # begins a comment
    Import {
        /// The file
        file: PathBuf,
    },
    /// List the imported table
    List,
}

/// Runs `maillon merchant`.
pub async fn merchant(config: &Config, command: MerchantCommand) -> anyhow::Result<()> {
    let ground = ground(config).await?;
    let store = &ground.store;
    match command {
        MerchantCommand::Add(record) => {
            merchants::put_merchant(store.as_ref(), record.checked()?).await?;
            println!("merchant {} is stored", record.id);
        }
        MerchantCommand::List => {
            for merchant in store.merchants().await? {
                println!("{}\t{}\t{}", merchant.id, merchant.name, state(merchant.disabled));
            }
        }
        MerchantCommand::Disable { id } => switch_merchant(store.as_ref(), &id, true).await?,
        MerchantCommand::Enable { id } => switch_merchant(store.as_ref(), &id, false).await?,
        MerchantCommand::AttackMode { id, mode } => {
            let known = AttackMode::from_code(&mode).context("mode: always or automatic")?;
            let merchant = MerchantId::from_text(&id);
            store.merchant(&merchant).await?.with_context(|| format!("no merchant {id}"))?;
            store.set_attack_mode(&merchant, known, ground.clock.now()).await?;
            println!("merchant {id}: browsers are checked {mode}");
        }
    }
    Ok(())
}

/// Runs `maillon pos`.
pub async fn pos(config: &Config, command: PosCommand) -> anyhow::Result<()> {
    let store = ground(config).await?.store;
    match command {
        PosCommand::Add(record) => {
            let pos = record.checked()?;
            store.merchant(&pos.merchant_id).await?.with_context(|| format!("no merchant {}", record.merchant))?;
            anyhow::ensure!(
                config.is_sandbox() || !pos.return_origins.is_empty(),
                "return_origins: production needs at least one --return-origin"
            );
            merchants::put_point_of_sale(store.as_ref(), pos).await?;
            println!("point of sale {} is stored", record.id);
        }
        PosCommand::List(of) => {
            for pos in store.points_of_sale(&MerchantId::from_text(of.merchant)).await? {
                println!("{}\t{}\t{}\t{}", pos.id, pos.name, pos.return_origins.join(" "), state(pos.disabled));
            }
        }
        PosCommand::Host { merchant, id, origin } => {
            origin.as_deref().map(merchants::page_origin).transpose()?;
            let insecure = origin.as_ref().is_some_and(|origin| !origin.starts_with("https://"));
            anyhow::ensure!(config.is_sandbox() || !insecure, "page_origin: production wants https");
            let found = store.point_of_sale(&MerchantId::from_text(&merchant), &PosId::from_text(&id)).await?;
            let mut pos = found.with_context(|| format!("merchant {merchant} has no point of sale {id}"))?;
            pos.page_origin = origin;
            store.put_point_of_sale(&pos).await?;
            let at = pos.page_origin.as_deref().unwrap_or("the installation's own address");
            println!("pages of point of sale {id} answer at {at}; sessions that are open stay where they are");
        }
        PosCommand::Disable(one) => switch_pos(store.as_ref(), &one, true).await?,
        PosCommand::Enable(one) => switch_pos(store.as_ref(), &one, false).await?,
    }
    Ok(())
}

/// Runs `maillon contract`.
pub async fn contract(config: &Config, command: ContractCommand) -> anyhow::Result<()> {
    let store = ground(config).await?.store;
    match command {
        ContractCommand::Add(record) => {
            let contract = record.checked()?;
            store
                .point_of_sale(&contract.merchant_id, &contract.pos_id)
                .await?
                .with_context(|| format!("merchant {} has no point of sale {}", record.merchant, record.pos))?;
            merchants::put_contract(store.as_ref(), contract).await?;
            println!("contract {} is stored", record.id);
        }
        ContractCommand::List(of) => {
            for contract in store.contracts(&MerchantId::from_text(of.merchant)).await? {
                let brands: Vec<&str> = contract.brands.iter().map(|brand| brand.code()).collect();
                println!("{}\t{}\t{}\t{}", contract.id, contract.pos_id, brands.join(" "), state(contract.disabled));
            }
        }
        ContractCommand::Disable(one) => switch_contract(store.as_ref(), &one, true).await?,
        ContractCommand::Enable(one) => switch_contract(store.as_ref(), &one, false).await?,
    }
    Ok(())
}

async fn switch_merchant(store: &dyn Store, id: &str, disabled: bool) -> anyhow::Result<()> {
    let found = store.merchant(&MerchantId::from_text(id)).await?;
    let mut merchant = found.with_context(|| format!("no merchant {id}"))?;
    merchant.disabled = disabled;
    store.put_merchant(&merchant).await?;
    println!("merchant {id} is {}", state(disabled));
    Ok(())
}

async fn switch_pos(store: &dyn Store, one: &OneOf, disabled: bool) -> anyhow::Result<()> {
    let (merchant, id) = (MerchantId::from_text(&one.merchant), PosId::from_text(&one.id));
    let found = store.point_of_sale(&merchant, &id).await?;
    let mut pos = found.with_context(|| format!("merchant {merchant} has no point of sale {id}"))?;
    pos.disabled = disabled;
    store.put_point_of_sale(&pos).await?;
    println!("point of sale {id} is {}", state(disabled));
    Ok(())
}

async fn switch_contract(store: &dyn Store, one: &OneOf, disabled: bool) -> anyhow::Result<()> {
    let (merchant, id) = (MerchantId::from_text(&one.merchant), ContractId::from_text(&one.id));
    let found = store.contract(&merchant, &id).await?;
    let mut contract = found.with_context(|| format!("merchant {merchant} has no contract {id}"))?;
    contract.disabled = disabled;
    store.put_contract(&contract).await?;
    println!("contract {id} is {}", state(disabled));
    Ok(())
}

/// Runs `maillon key`.
pub async fn key(config: &Config, command: KeyCommand) -> anyhow::Result<()> {
    let ground = ground(config).await?;
    match command {
        KeyCommand::Add(of) => {
            let merchant = MerchantId::from_text(&of.merchant);
            ground.store.merchant(&merchant).await?.with_context(|| format!("no merchant {merchant}"))?;
            let now = ground.clock.now();
            let (text, key) =
                api_key::mint(ground.keys.as_ref(), ground.entropy.as_ref(), &merchant, config.is_sandbox(), now);
            match ground.store.add_api_key(&key).await {
                Err(StoreError::Exists(_)) => anyhow::bail!("two keys may live at a time: disable one first"),
                added => added?,
            }
            println!("API key {} of merchant {merchant}; it is shown this once:", key.id);
            println!("{}", text.expose());
        }
        KeyCommand::List(of) => {
            for key in ground.store.api_keys(&MerchantId::from_text(of.merchant)).await? {
                println!("{}\t{}\t{}", key.id, key.created_at, state(key.disabled));
            }
        }
        KeyCommand::Disable(one) => {
            let merchant = MerchantId::from_text(&one.merchant);
            let found = ground.store.disable_api_key(&merchant, &one.id).await?;
            anyhow::ensure!(found, "merchant {merchant} has no key {}", one.id);
            println!("API key {} is disabled", one.id);
        }
    }
    Ok(())
}

/// Runs `maillon bins`.
pub async fn bins(config: &Config, command: BinsCommand) -> anyhow::Result<()> {
    let store = ground(config).await?.store;
    match command {
        BinsCommand::Import { file } => {
            let text = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
            let ranges = parse_bins(&text)?;
            store.replace_bins(&ranges).await?;
            println!("{} ranges are stored; running servers read them at their next start", ranges.len());
        }
        BinsCommand::List => {
            for range in store.bins().await? {
                let brands: Vec<&str> = range.brands.iter().map(|brand| brand.code()).collect();
                println!("{},{},{}", range.low, range.high, brands.join("+"));
            }
        }
    }
    Ok(())
}

/// Every wrong line is named; nothing is taken from a file that has one.
fn parse_bins(text: &str) -> anyhow::Result<Vec<BinRange>> {
    let mut ranges = Vec::new();
    let mut wrong = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match bin_line(line) {
            Ok(range) => ranges.push(range),
            Err(reason) => wrong.push(format!("line {number}: {reason}")),
        }
    }
    anyhow::ensure!(wrong.is_empty(), "nothing was imported:\n{}", wrong.join("\n"));
    Ok(ranges)
}

fn bin_line(line: &str) -> Result<BinRange, String> {
    let parts: Vec<&str> = line.split(',').map(str::trim).collect();
    let [low, high, brands] = parts.as_slice() else {
        return Err("expected low,high,BRAND[+BRAND]".into());
    };
    let brands = brands
        .split('+')
        .map(|name| Brand::parse(name).ok_or_else(|| format!("{name} is not a network we know")))
        .collect::<Result<Vec<_>, _>>()?;
    BinRange::checked(low, high, brands).map_err(|error| error.to_string())
}

fn state(disabled: bool) -> &'static str {
    if disabled { "disabled" } else { "live" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_with_a_wrong_line_is_refused_whole_and_says_its_line() {
        let error = parse_bins("# ranges\n497010,497011,CB+VISA\n49,4,CB\n5,5,NONE\n").unwrap_err().to_string();
        assert!(error.contains("line 3") && error.contains("line 4"), "{error}");
        assert_eq!(parse_bins("497010,497011,CB+VISA\n").unwrap().len(), 1);
    }
}
