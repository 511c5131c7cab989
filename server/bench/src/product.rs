//! `maillon serve`, as an operator starts it, in a process and a folder of its own.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Context;

use crate::bank::OtherBank;
use crate::disk::Disk;
use crate::process::Process;

/// The log's file, in the folder.
const LOG: &str = "maillon.log";

/// A running server.
pub struct Product {
    /// Its process.
    pub process: Process,
    /// Where it answers.
    pub address: SocketAddr,
}

impl Product {
    /// Starts it on a database in `folder`; with the sandbox bank inside, or with one that runs elsewhere.
    pub fn start(folder: &Path, bank: Option<&OtherBank>) -> anyhow::Result<Self> {
        Self::on(Disk::AsIs, folder, bank)
    }

    /// The same on a disk that is as it is, or slower.
    pub fn on(disk: Disk, folder: &Path, bank: Option<&OtherBank>) -> anyhow::Result<Self> {
        let mut process = Process::start(&mut command(disk, folder, "127.0.0.1:0", bank)?)?;
        let line = process.read_line()?;
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()?.parse().ok());
        let address = address.with_context(|| format!("the server did not say where it answers, but: {line}"))?;
        Ok(Self { process, address })
    }
}

/// How it is started. Nothing of this program's environment is handed on.
pub fn command(disk: Disk, folder: &Path, listen: &str, bank: Option<&OtherBank>) -> anyhow::Result<Command> {
    let program = std::env::current_exe()?.with_file_name("maillon");
    let log = std::fs::File::options().create(true).append(true).open(folder.join(LOG))?;
    let mut command = disk.command(&program);
    command
        .arg("serve")
        .env_clear()
        .current_dir(folder)
        .env("MAILLON_LISTEN", listen)
        // The demo shop would be told in this process, and be measured with it.
        .env("MAILLON_SANDBOX__INBOX", "false")
        .env("MAILLON_DATABASE_URL", format!("sqlite://{}", folder.join("maillon.db").display()))
        .stderr(Stdio::from(log));
    if let Some(bank) = bank {
        command.env("MAILLON_CONFIG", &bank.config);
    }
    Ok(command)
}
