//! The sandbox bank in a process of its own, so that its processor time is not the server's.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use anyhow::Context;
use sandbox::{Bank, Config, Scheme};
use serde_json::json;
use tokio::io::AsyncReadExt;

use crate::process::Process;
use crate::report::say;
use crate::time;

const SEED: u64 = 1;

/// The configuration file for a server that uses the bank, in the bank's folder.
const CONFIG: &str = "maillon.toml";

/// A running bank, seen from outside.
pub struct OtherBank {
    /// Its process.
    pub process: Process,
    /// Where its challenge pages answer.
    pub pages: SocketAddr,
    /// The configuration file for a server that uses it.
    pub config: PathBuf,
}

impl OtherBank {
    /// Starts this program's `bank` command.
    pub fn start(folder: &Path) -> anyhow::Result<Self> {
        let mut process = Process::start(Command::new(std::env::current_exe()?).arg("bank").arg(folder.join("bank")))?;
        let port: u16 = process.read_line()?.parse().context("the bank did not say its port")?;
        let pages = SocketAddr::from(([127, 0, 0, 1], port));
        Ok(Self { process, pages, config: folder.join("bank").join(CONFIG) })
    }
}

/// Runs a bank until standard input ends. Prints the port of its pages.
pub async fn run(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder)?;
    let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
    let bank = Bank::start(Config {
        acquirer_listen: anywhere,
        directory_listen: anywhere,
        acs_listen: anywhere,
        pki_dir: std::path::absolute(folder.join("pki"))?,
        seed: SEED,
        clock: Arc::new(|| time::now().as_millisecond()),
    })
    .await?;
    std::fs::write(folder.join(CONFIG), config(&bank)?)?;
    let origin = bank.acs_origin();
    say(origin.rsplit(':').next().unwrap_or_default());
    wait_for_end().await;
    bank.stop().await;
    Ok(())
}

/// A child of this program ends with its parent.
pub async fn wait_for_end() {
    let mut nothing = [0; 16];
    while tokio::io::stdin().read(&mut nothing).await.is_ok_and(|read| read > 0) {}
}

/// The settings of a server that uses this bank.
fn config(bank: &Bank) -> anyhow::Result<String> {
    let results = &bank.pki().results;
    let schemes =
        [("CB", Scheme::Cb), ("VISA", Scheme::Visa), ("MASTERCARD", Scheme::Mastercard), ("AMEX", Scheme::Amex)];
    let directories = schemes.map(|(brand, scheme)| {
        let pki = bank.pki().scheme(scheme);
        json!({
            "brand": brand,
            "url": bank.directory_url(scheme),
            "ca": pki.ca_path,
            "certificate": pki.client.certificate_path,
            "key": pki.client.key_path,
        })
    });
    Ok(toml::to_string(&json!({
        "acquirer": { "address": bank.acquirer_addr().to_string() },
        "sandbox": { "external_acs_origin": bank.acs_origin() },
        "three_ds": {
            "certificate": results.certificate_path,
            "key": results.key_path,
            "directories": directories,
        },
    }))?)
}
