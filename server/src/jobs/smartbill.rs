//! Sends what American Express is to know of aliases, takes in what it says, and calls somebody when it says nothing.

use domain::ports::PortError;
use domain::smartbill::exchange::AliasExchange;
#[cfg(feature = "sandbox")]
use domain::smartbill::exchange::Received;
#[cfg(feature = "sandbox")]
use jiff::Timestamp;
use tokio::sync::watch;

use super::{clock_moves, next_round};
use crate::amex_recurring;
use crate::state::App;

/// Runs until `stop` says so; where no files are exchanged, or by other servers, there is nothing to do.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let look_ms = app.config.amex_recurring.look_ms;
    let Some(files) = app.alias_files.clone().filter(|_| look_ms > 0) else { return };
    let exchange = amex_recurring::exchange(&app, files);
    let mut moved = clock_moves(&app);
    loop {
        for done in [send(&exchange).await, receive(&exchange).await, look(&exchange).await] {
            if let Err(error) = done {
                tracing::error!(%error, "alias files could not be worked off; the next round tries again");
            }
        }
        if next_round(look_ms, &mut moved, &mut stop).await {
            return;
        }
    }
}

/// Works off what is due on both sides while the sandbox's clock stands still; answers when something is due next.
#[cfg(feature = "sandbox")]
pub async fn work_off(app: &App) -> Result<Option<Timestamp>, PortError> {
    let Some(files) = app.alias_files.clone().filter(|_| app.config.amex_recurring.look_ms > 0) else {
        return Ok(None);
    };
    let exchange = amex_recurring::exchange(app, files);
    loop {
        let theirs = match &app.bank {
            Some(bank) => bank.work_aliases().await,
            None => Ok(None),
        };
        let theirs = theirs.map_err(|error| PortError::Unanswered(format!("alias platform: {error}")))?;
        let sent = exchange.send().await?.is_some();
        if !sent && exchange.receive().await? == Received::default() {
            let theirs = theirs.and_then(|ms| Timestamp::from_millisecond(ms).ok());
            return Ok([theirs, exchange.next_file().await?].into_iter().flatten().min());
        }
    }
}

async fn send(exchange: &AliasExchange) -> Result<(), PortError> {
    while let Some(sent) = exchange.send().await? {
        tracing::info!(file = sent.name, number = sent.merchant_number, sequence = sent.sequence, "alias file sent");
    }
    Ok(())
}

async fn receive(exchange: &AliasExchange) -> Result<(), PortError> {
    let received = exchange.receive().await?;
    if received.refused > 0 {
        tracing::error!(refused = received.refused, "alias files that were not applied: see `maillon queue`");
    }
    if received.applied > 0 {
        tracing::info!(applied = received.applied, "alias files applied");
    }
    Ok(())
}

async fn look(exchange: &AliasExchange) -> Result<(), PortError> {
    let (opened, closed) = exchange.look().await?;
    if opened > 0 {
        tracing::error!(opened, "alias files that are not answered: see `maillon queue`");
    }
    if closed > 0 {
        tracing::info!(closed, "alias files were answered late");
    }
    let shredded = exchange.shred_old().await?;
    if shredded > 0 {
        tracing::info!(shredded, "alias files were destroyed");
    }
    Ok(())
}
