//! Benchmarks: the real server over loopback, its figures printed with what they are to be compared with.
//!
//! | part | file |
//! | --- | --- |
//! | the card page beside a plain page and a bare view | `page.rs` |
//! | the same page on a slow telephone, beside a static one and React's | `phone.rs`, `end2end/phone` |
//! | whole enrolments beside the engine's commits | `enrolments.rs`, `engine.rs`, `disk.rs` |
//! | the commits of one enrolment, counted and named | `commits.rs` |
//! | a million instalments that are due | `charges.rs` |
//! | keys exchanged while cards are read | `rotation.rs` |
//! | a million aliases each way by file | `smartbill.rs` |
//! | memory | `memory.rs` |
//! | cold start | `cold_start.rs` |
//!
//! `docs/bench.md` says how to run and read it. Nothing here asserts a figure.

mod bank;
mod charges;
mod cold_start;
mod commits;
mod consumer;
mod disk;
mod engine;
mod enrolments;
mod figures;
mod http;
mod load;
mod memory;
mod page;
mod page_servers;
mod page_values;
mod phone;
mod process;
mod product;
mod report;
mod rotation;
mod smartbill;
mod time;
mod wal;

use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand};
use report::Report;
use tempfile::TempDir;

/// Benchmarks of the Maillon server
#[derive(Parser)]
#[command(name = "bench", version)]
struct Cli {
    /// Databases are made in here; must be on a disk, not in memory
    #[arg(long, default_value = "target/bench", global = true)]
    folder: PathBuf,
    #[command(subcommand)]
    part: Part,
}

#[derive(Subcommand)]
enum Part {
    /// Everything, in one run
    All {
        /// Where the report goes
        #[arg(long)]
        write: Option<PathBuf>,
    },
    /// The card page, and how soon it is usable on a slow telephone
    Page,
    /// Whole enrolments
    Enrolments,
    /// The durable commits of one enrolment
    Commits,
    /// A million instalments that are due
    Charges,
    /// A hundred thousand keys exchanged while cards are read
    Rotation,
    /// A million aliases each way by file
    Smartbill,
    /// Memory
    Memory,
    /// Cold start
    ColdStart,
    /// Make the template of the plain page from the real page
    Template {
        /// The file
        #[arg(default_value = "server/bench/templates/card.html")]
        file: PathBuf,
    },
    /// A sandbox bank, until standard input ends
    #[command(hide = true)]
    Bank {
        /// Where its certificates and the configuration of its clients go
        folder: PathBuf,
    },
    /// Durable commits of the engine alone
    #[command(hide = true)]
    Engine {
        /// Where its database goes
        folder: PathBuf,
    },
    /// A server that the card page is compared with, until standard input ends
    #[command(hide = true)]
    PageServer {
        /// What makes the page
        kind: page_servers::Kind,
        /// What varies in it
        values: PathBuf,
    },
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let cli = Cli::parse();
    match cli.part {
        Part::Bank { folder } => return bank::run(&folder).await,
        Part::Engine { folder } => return engine::run(&folder).await,
        Part::PageServer { kind, values } => return page_servers::run(kind, &values).await,
        _ => {}
    }
    let place = Place::new(&cli.folder)?;
    let mut report = Report::default();
    report.machine();
    match cli.part {
        Part::All { write } => {
            all(&place, &mut report).await?;
            if let Some(file) = write {
                report.write(&file)?;
            }
        }
        Part::Page => page(&place, &mut report).await?,
        Part::Enrolments => enrolments::measure(place.fresh()?.path(), &mut report).await?,
        Part::Commits => commits::measure(place.fresh()?.path(), &mut report).await?,
        Part::Charges => charges::measure(place.fresh()?.path(), &mut report).await?,
        Part::Rotation => rotation::measure(place.fresh()?.path(), &mut report).await?,
        Part::Smartbill => smartbill::measure(place.fresh()?.path(), &mut report).await?,
        Part::Memory => memory::measure(place.fresh()?.path(), &mut report).await?,
        Part::ColdStart => cold_start::measure(place.fresh()?.path(), &mut report).await?,
        Part::Template { file } => page::renew_template(place.fresh()?.path(), &file).await?,
        Part::Bank { .. } | Part::Engine { .. } | Part::PageServer { .. } => {}
    }
    Ok(())
}

async fn page(place: &Place, report: &mut Report) -> anyhow::Result<()> {
    page::measure(place.fresh()?.path(), report).await?;
    phone::measure(place.fresh()?.path(), report).await
}

async fn all(place: &Place, report: &mut Report) -> anyhow::Result<()> {
    page(place, report).await?;
    enrolments::measure(place.fresh()?.path(), report).await?;
    commits::measure(place.fresh()?.path(), report).await?;
    charges::measure(place.fresh()?.path(), report).await?;
    rotation::measure(place.fresh()?.path(), report).await?;
    smartbill::measure(place.fresh()?.path(), report).await?;
    memory::measure(place.fresh()?.path(), report).await?;
    cold_start::measure(place.fresh()?.path(), report).await
}

/// Where parts get folders of their own, gone when they are done.
struct Place(PathBuf);

impl Place {
    fn new(folder: &Path) -> anyhow::Result<Self> {
        std::fs::create_dir_all(folder)?;
        Ok(Self(std::path::absolute(folder)?))
    }

    fn fresh(&self) -> anyhow::Result<TempDir> {
        Ok(TempDir::new_in(&self.0)?)
    }
}
