//! `maillon theme`: the address of the editor, until the back office brings real sign-in.

#![expect(clippy::print_stdout, reason = "commands answer on standard output")]

use anyhow::Context;
use clap::Subcommand;
use domain::ids::{MerchantId, PosId};
use domain::ports::Clock;
use domain::theme::{ThemeKey, ThemeName};

use crate::config::Config;
use crate::start::ground;
use crate::theme::link::EditorLink;

/// `maillon theme`
#[derive(Subcommand)]
pub enum ThemeCommand {
    /// Print the address of the editor of a theme; it ends after an hour. Hand it only to whoever may publish
    Edit {
        /// The merchant id
        #[arg(long)]
        merchant: String,
        /// The point of sale
        #[arg(long)]
        pos: String,
        /// The theme: `default` is for sessions that name none
        #[arg(long, default_value = ThemeName::DEFAULT)]
        name: String,
    },
}

/// Runs it.
pub async fn run(config: &Config, command: ThemeCommand) -> anyhow::Result<()> {
    let ThemeCommand::Edit { merchant, pos, name } = command;
    let ground = ground(config).await?;
    let (merchant_id, pos_id) = (MerchantId::from_text(&merchant), PosId::from_text(&pos));
    let found = ground.store.point_of_sale(&merchant_id, &pos_id).await?;
    found.with_context(|| format!("merchant {merchant} has no point of sale {pos}"))?;
    let name = ThemeName::parse(&name).context("name: 1 to 50 letters, digits, dashes, dots, underscores")?;
    let link = EditorLink::new(ThemeKey { merchant_id, pos_id, name }, ground.clock.now());
    let base = if config.public_url.is_empty() { format!("http://{}", config.listen) } else { config.public_base() };
    println!("{base}{}", link.path(ground.keys.as_ref()));
    Ok(())
}
