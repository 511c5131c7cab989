//! `maillon mail preview`: every mail in every language, as files.

#![expect(clippy::print_stdout, reason = "commands answer on standard output")]

use std::path::PathBuf;

use anyhow::Context;
use clap::Subcommand;

use crate::mail::preview::samples;

/// What to do with mails.
#[derive(Subcommand)]
pub enum MailCommand {
    /// Write every mail in every language into a folder, as HTML and as text
    Preview {
        /// The folder; made when missing
        #[arg(long, default_value = "mail-preview")]
        out: PathBuf,
    },
}

/// Runs it.
pub fn run(command: &MailCommand) -> anyhow::Result<()> {
    let MailCommand::Preview { out } = command;
    let mut files = 0;
    for sample in samples() {
        let path = out.join(&sample.name);
        let folder = path.parent().context("a mail without a language")?;
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        for (ending, written) in [("html", sample.sheet.html()?), ("txt", sample.sheet.text()?)] {
            let file = path.with_extension(ending);
            std::fs::write(&file, written).with_context(|| format!("cannot write {}", file.display()))?;
            files += 1;
        }
    }
    println!("{files} files in {}", out.display());
    Ok(())
}
