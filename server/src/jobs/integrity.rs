//! Looks at our own pages from outside, and stores what browsers report.

use std::time::Duration;

use domain::integrity::Check;
use jiff::SignedDuration;
use tokio::sync::watch;

use crate::integrity::{Address, addresses, alert, base, check, each, live};
use crate::state::App;

/// The first check comes no later after the start, in seconds: what stands in front is up by then.
const FIRST_CHECK_S: u64 = 60;

/// Reports are stored so often, in milliseconds. Those that were not when the process dies are lost.
const STORE_EVERY_MS: u64 = 10_000;

/// Forgotten in one transaction.
const FORGOTTEN_AT_ONCE: u32 = 200;

/// Checks until `stop` says so. Real time: an installation is checked as often as its assessor was told.
pub async fn check_pages(app: App, mut stop: watch::Receiver<bool>) {
    let every = u64::from(app.config.integrity.check_every_s);
    if every == 0 {
        return;
    }
    let mut wait = every.min(FIRST_CHECK_S);
    loop {
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(wait)) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        wait = every;
        tokio::select! {
            () = check_once(&app) => {}
            // A stop is not held up by an answer that does not come.
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

async fn check_once(app: &App) {
    let base = base(&app.config, &app.public_base);
    match addresses(app.store.as_ref(), base).await {
        Ok(addresses) => each(addresses, |address| check_one(app.clone(), address), |()| ()).await,
        Err(error) => tracing::error!(%error, "live pages are not checked: their addresses cannot be read"),
    }
    let now = app.clock.now();
    let kept = SignedDuration::from_hours(24 * i64::from(app.config.integrity.days));
    let before = now.saturating_sub(kept).unwrap_or(now);
    if let Err(error) = app.store.forget_integrity(before, FORGOTTEN_AT_ONCE).await {
        tracing::error!(%error, "old checks could not be forgotten; the next one tries again");
    }
}

async fn check_one(app: App, address: Address) {
    let outcome = check::run(&live(&app), &app.probe, &address).await;
    let done = Check {
        node: app.enrolment.node.clone(),
        at: app.clock.now(),
        address: address.base.clone(),
        documents: outcome.documents,
        findings: u32::try_from(outcome.findings.len()).unwrap_or(u32::MAX),
    };
    match app.store.keep_findings(Some(&done), &outcome.findings, &address.merchants).await {
        Ok(untold) => alert(&untold),
        Err(error) => {
            alert(&outcome.findings);
            tracing::error!(%error, "a check of the live pages could not be stored");
        }
    }
}

/// Stores what browsers report until `stop` says so, and then what is left.
pub async fn store_reports(app: App, mut stop: watch::Receiver<bool>) {
    loop {
        let stopped = tokio::select! {
            () = tokio::time::sleep(Duration::from_millis(STORE_EVERY_MS)) => false,
            () = app.csp_reports.wake.notified() => false,
            _ = stop.wait_for(|stop| *stop) => true,
        };
        let (found, dropped) = app.csp_reports.take();
        if dropped > 0 {
            tracing::warn!(dropped, "browsers reported more than is read");
        }
        if !found.is_empty() {
            match app.store.keep_findings(None, &found, &[]).await {
                Ok(untold) => alert(&untold),
                Err(error) => tracing::error!(%error, "what browsers reported could not be stored"),
            }
        }
        if stopped {
            return;
        }
    }
}
