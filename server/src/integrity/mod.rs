//! Whether browsers get what this installation serves: the inventory of scripts and headers, the check of live pages,
//! what browsers report, and the report to hand to an assessor (PCI DSS 6.4.3 and 11.6.1).

pub mod check;
pub mod csp_report;
pub mod inventory;
pub mod live;
pub mod report;

use adapters::probe::Probe;
use anyhow::Context;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::post;
use domain::integrity::Finding;

use self::live::Live;
use crate::config::Config;
use crate::state::App;

/// Where browsers report to.
pub const REPORT_PATH: &str = "/reports/csp";

/// What browsers post.
pub fn router() -> Router<App> {
    Router::new().route(REPORT_PATH, post(csp_report::receive)).layer(DefaultBodyLimit::max(csp_report::REPORT_MAX))
}

/// The client that looks at our pages from outside.
pub fn probe(config: &Config) -> anyhow::Result<Probe> {
    let read = |path: &String| std::fs::read_to_string(path).with_context(|| format!("cannot read {path}"));
    let authorities = config.integrity.authorities.iter().map(read).collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Probe::new(&authorities)?)
}

/// The address that is checked: the one that browsers use, unless another is set.
pub fn base<'a>(config: &'a Config, public_base: &'a str) -> &'a str {
    if config.integrity.url.is_empty() { public_base } else { config.integrity.url.trim_end_matches('/') }
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
