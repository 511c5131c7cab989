//! Whether browsers get what this installation serves: the inventory of scripts and headers, the check of live pages,
//! what browsers report, and the report to hand to an assessor (PCI DSS 6.4.3 and 11.6.1).

pub mod check;
pub mod csp_report;
pub mod inventory;
pub mod live;
pub mod report;

use std::collections::BTreeMap;

use adapters::probe::Probe;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::post;
use domain::ids::MerchantId;
use domain::integrity::Finding;
use domain::ports::{Store, StoreError};
use tokio::task::{JoinError, JoinSet};

use self::live::Live;
use crate::config::{Config, text_of};
use crate::state::App;

/// Where browsers report to.
pub const REPORT_PATH: &str = "/reports/csp";

/// What browsers post.
pub fn router() -> Router<App> {
    Router::new().route(REPORT_PATH, post(csp_report::receive)).layer(DefaultBodyLimit::max(csp_report::REPORT_MAX))
}

/// The client that looks at our pages from outside.
pub fn probe(config: &Config) -> anyhow::Result<Probe> {
    let authorities = config.integrity.authorities.iter().map(text_of).collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Probe::new(&authorities)?)
}

/// The installation's address that is checked: the one that browsers use, unless another is set.
pub fn base<'a>(config: &'a Config, public_base: &'a str) -> &'a str {
    if config.integrity.url.is_empty() { public_base } else { config.integrity.url.trim_end_matches('/') }
}

/// Hosts of shops' own that are checked, at most.
pub const HOSTS_MAX: usize = 1_000;

/// Addresses that are checked at the same time: one that is slow holds up none of the others.
pub const AT_ONCE: usize = 8;

/// Does something to each address, to [`AT_ONCE`] at a time, and tells what came of each as it comes.
pub async fn each<T, F>(addresses: Vec<Address>, check: impl Fn(Address) -> F, mut done: impl FnMut(T))
where
    F: Future<Output = T> + Send + 'static,
    T: Send + 'static,
{
    let mut under_way = JoinSet::new();
    let mut tell = |one: Result<T, JoinError>| match one {
        Ok(one) => done(one),
        Err(error) => tracing::error!(%error, "an address was not checked"),
    };
    for address in addresses {
        if under_way.len() == AT_ONCE
            && let Some(one) = under_way.join_next().await
        {
            tell(one);
        }
        under_way.spawn(check(address));
    }
    while let Some(one) = under_way.join_next().await {
        tell(one);
    }
}

/// An address that browsers use.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Address {
    /// Without a path.
    pub base: String,
    /// It is a shop's own: what is found there is named after it.
    pub own: bool,
    /// Whose pages answer there.
    pub merchants: Vec<MerchantId>,
}

impl Address {
    fn named(&self) -> &str {
        if self.own { &self.base } else { "" }
    }
}

/// All addresses that pages answer at: the installation's, then shops' own.
pub async fn addresses(store: &dyn Store, base: &str) -> Result<Vec<Address>, StoreError> {
    let mut common = Vec::new();
    let mut hosts: BTreeMap<String, Vec<MerchantId>> = BTreeMap::new();
    for merchant in store.merchants().await?.into_iter().filter(|merchant| !merchant.disabled) {
        for pos in store.points_of_sale(&merchant.id).await?.into_iter().filter(|pos| !pos.disabled) {
            let there = pos.page_origin.map_or(&mut common, |origin| hosts.entry(origin).or_default());
            if there.last() != Some(&merchant.id) {
                there.push(merchant.id.clone());
            }
        }
    }
    if hosts.len() > HOSTS_MAX {
        tracing::error!(hosts = hosts.len(), checked = HOSTS_MAX, "more hosts of shops' own than are checked");
    }
    let own = hosts.into_iter().take(HOSTS_MAX).map(|(base, merchants)| Address { base, own: true, merchants });
    Ok(std::iter::once(Address { base: base.to_owned(), own: false, merchants: common }).chain(own).collect())
}

/// The live page that somebody asks for who knows the token of this hour; none for everybody else.
pub fn live_page(app: &App, token: &str, path: &str) -> Option<Response> {
    let live = live(app);
    let step = path.split(token).nth(1)?.trim_matches('/');
    if live.is_asked(token) { live.page(step) } else { None }
}

/// What live pages of this process are made from.
pub fn live(app: &App) -> Live<'_> {
    Live {
        vault: app.vault.as_ref(),
        assets: &app.assets,
        secure: app.public_base.starts_with("https://"),
        test_mode: app.config.is_sandbox(),
        now: app.clock.now(),
    }
}

/// The alert: a line of its own for each thing found that nobody was told of lately. What follows logs, follows these.
pub fn alert(untold: &[Finding]) {
    for Finding { kind, place, detail, .. } in untold {
        tracing::error!(
            alert = "integrity",
            kind = kind.code(),
            place,
            detail,
            "what browsers get is not what is served"
        );
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn addresses_are_checked_beside_each_other_and_none_is_left_out() {
        let address = |number: usize| Address { base: number.to_string(), own: true, merchants: Vec::new() };
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let mut seen = Vec::new();
        let check = |address: Address| {
            let (now, most) = (now.clone(), most.clone());
            async move {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_millis(5)).await;
                now.fetch_sub(1, Ordering::SeqCst);
                assert_ne!(address.base, "7", "one that fails holds up no other");
                address.base.parse::<usize>().unwrap()
            }
        };
        each((0..3 * AT_ONCE).map(address).collect(), check, |number| seen.push(number)).await;
        seen.sort_unstable();
        assert_eq!(seen, (0..3 * AT_ONCE).filter(|number| *number != 7).collect::<Vec<_>>());
        assert_eq!(most.load(Ordering::SeqCst), AT_ONCE);
    }
}
