//! `POST /reports/csp`: what browsers tell when the content security policy of a page stopped something.
//!
//! Strangers write here: sizes, rates and numbers are bounded, tokens blanked, and nothing is answered. What the
//! consumer's own software adds (extensions) is not ours and not kept.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use domain::integrity::{Finding, FindingKind};
use domain::ports::Monotonic;
use serde_json::Value;
use tokio::sync::Notify;

use super::check::finding;
use crate::shown_pages::blanked;
use crate::state::App;
use crate::web::client::{self, Peer};

/// Largest body of a report, in bytes.
pub const REPORT_MAX: usize = 16 * 1024;

/// Reports read from one post.
const REPORTS_MAX: usize = 10;

/// Posts that are read in a minute, of everybody and of one address.
const POSTS_MAX: u32 = 600;
const POSTS_PER_ADDRESS_MAX: u32 = 20;

/// Addresses that are counted in a minute; those beyond share one count.
const ADDRESSES_MAX: usize = 1_024;

/// Different findings that wait to be stored.
const WAITING_MAX: usize = 256;

/// Characters of one part of a report.
const PART_CHARS: usize = 160;

/// Schemes of what browsers are extended with.
const EXTENSIONS: [&str; 5] =
    ["chrome-extension", "moz-extension", "safari-extension", "safari-web-extension", "ms-browser-extension"];

/// Reports on their way to the store.
#[derive(Default)]
pub struct Reports {
    waiting: Mutex<Waiting>,
    /// Told when they should be stored at once.
    pub wake: Notify,
}

#[derive(Default)]
struct Waiting {
    minute: u64,
    posts: u32,
    by_address: HashMap<IpAddr, u32>,
    found: HashMap<[u8; 32], Finding>,
    dropped: u64,
}

impl Reports {
    /// True when this post may be read.
    fn admits(&self, address: IpAddr, now: Monotonic) -> bool {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let minute = now.0.as_secs() / 60;
        if waiting.minute != minute {
            waiting.minute = minute;
            waiting.posts = 0;
            waiting.by_address.clear();
        }
        waiting.posts += 1;
        let full = waiting.by_address.len() >= ADDRESSES_MAX && !waiting.by_address.contains_key(&address);
        let counted = if full { IpAddr::from([0, 0, 0, 0]) } else { address };
        let own = waiting.by_address.entry(counted).or_default();
        *own += 1;
        let admitted = *own <= POSTS_PER_ADDRESS_MAX && waiting.posts <= POSTS_MAX;
        waiting.dropped += u64::from(!admitted);
        admitted
    }

    fn add(&self, found: Vec<Finding>) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        for finding in found {
            if let Some(known) = waiting.found.get_mut(&finding.id) {
                known.times = known.times.saturating_add(1);
                known.at = finding.at;
            } else if waiting.found.len() < WAITING_MAX {
                waiting.found.insert(finding.id, finding);
            } else {
                waiting.dropped += 1;
            }
        }
    }

    /// Takes out what waits, and how much was dropped since.
    pub fn take(&self) -> (Vec<Finding>, u64) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let found = std::mem::take(&mut waiting.found).into_values().collect();
        (found, std::mem::take(&mut waiting.dropped))
    }
}

/// Takes a report, in the old form or the new. A browser learns nothing from the answer.
pub async fn receive(
    State(app): State<App>,
    peer: Option<axum::Extension<Peer>>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let address = peer.map_or(IpAddr::from([127, 0, 0, 1]), |axum::Extension(peer)| {
        client::address(peer.0, &headers, &app.config.trusted_proxies)
    });
    if !app.csp_reports.admits(address, app.clock.monotonic()) {
        return StatusCode::NO_CONTENT;
    }
    let Some(told) = serde_json::from_slice::<Value>(&body).ok().and_then(violations) else {
        return StatusCode::BAD_REQUEST;
    };
    let now = app.clock.now();
    let found = told
        .iter()
        .filter_map(Violation::told)
        .map(|(place, detail)| finding(FindingKind::Report, &place, &detail, now))
        .collect();
    app.csp_reports.add(found);
    StatusCode::NO_CONTENT
}

/// What a report says, in either form.
#[derive(Debug, PartialEq, Eq)]
struct Violation {
    document: String,
    directive: String,
    blocked: String,
    source: String,
    sample: String,
}

fn violations(body: Value) -> Option<Vec<Violation>> {
    match body {
        Value::Array(reports) => Some(
            reports
                .iter()
                .filter(|report| report["type"] == "csp-violation")
                .take(REPORTS_MAX)
                .map(|report| {
                    let body = &report["body"];
                    Violation {
                        document: part(&body["documentURL"]),
                        directive: part(&body["effectiveDirective"]),
                        blocked: part(&body["blockedURL"]),
                        source: part(&body["sourceFile"]),
                        sample: part(&body["sample"]),
                    }
                })
                .collect(),
        ),
        Value::Object(members) => {
            let report = members.get("csp-report").filter(|report| report.is_object())?;
            let directive = Some(part(&report["effective-directive"])).filter(|text| !text.is_empty());
            Some(vec![Violation {
                document: part(&report["document-uri"]),
                directive: directive.unwrap_or_else(|| part(&report["violated-directive"])),
                blocked: part(&report["blocked-uri"]),
                source: part(&report["source-file"]),
                sample: part(&report["script-sample"]),
            }])
        }
        _ => None,
    }
}

/// A text of a stranger's: without queries, tokens and control characters, and short.
fn part(value: &Value) -> String {
    let text = value.as_str().unwrap_or_default();
    let text = text.split(['?', '#']).next().unwrap_or_default();
    let text: String = text.chars().filter(|letter| !letter.is_control()).take(4 * PART_CHARS).collect();
    blanked(&text).chars().take(PART_CHARS).collect()
}

impl Violation {
    /// Place and detail; `None` for what is not about our pages.
    fn told(&self) -> Option<(String, String)> {
        let foreign = |text: &str| EXTENSIONS.iter().any(|scheme| text.starts_with(scheme));
        if self.directive.is_empty() || foreign(&self.blocked) || foreign(&self.source) {
            return None;
        }
        let path = url::Url::parse(&self.document).map_or_else(|_| "?".to_owned(), |url| url.path().to_owned());
        let mut detail = format!("{} stopped “{}”", self.directive, self.blocked);
        for (before, text) in [(" from ", &self.source), (": ", &self.sample)] {
            if !text.is_empty() {
                detail.push_str(before);
                detail.push_str(text);
            }
        }
        Some((path, detail))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use super::*;

    const TOKEN: &str = "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst";

    fn old(document: &str, blocked: &str) -> Value {
        json!({ "csp-report": { "document-uri": document, "violated-directive": "script-src-elem", "blocked-uri": blocked } })
    }

    #[test]
    fn both_forms_are_read_and_tokens_blanked() {
        let page = format!("https://pay.example/pay/{TOKEN}/card?lang=en&number=4970101122334422");
        let told = violations(old(&page, "https://evil.example/x.js")).unwrap()[0].told().unwrap();
        assert_eq!(told, ("/pay/*/card".to_owned(), "script-src-elem stopped “https://evil.example/x.js”".to_owned()));
        let new = json!([{ "type": "csp-violation", "body": { "documentURL": page, "effectiveDirective": "script-src-elem",
            "blockedURL": "inline", "sourceFile": page, "sample": "alert(1)\u{7}" } }, { "type": "deprecation" }]);
        let told = violations(new).unwrap();
        assert_eq!(told.len(), 1);
        let told = told[0].told().unwrap();
        assert_eq!(told.1, "script-src-elem stopped “inline” from https://pay.example/pay/*/card: alert(1)");
    }

    #[test]
    fn what_is_no_report_or_not_about_us_is_not_kept() {
        for body in [json!(null), json!("x"), json!({}), json!({ "csp-report": 1 })] {
            assert_eq!(violations(body), None);
        }
        assert_eq!(violations(json!([1, {}, "x"])), Some(Vec::new()));
        assert_eq!(violations(old("https://pay.example/", "chrome-extension")).unwrap()[0].told(), None);
        assert_eq!(violations(json!({ "csp-report": {} })).unwrap()[0].told(), None);
    }

    #[test]
    fn a_flood_costs_neither_memory_nor_rows() {
        let reports = Reports::default();
        let minute = |minutes: u64| Monotonic(Duration::from_secs(60 * minutes));
        let one = IpAddr::from([192, 0, 2, 1]);
        let admitted = (0..100).filter(|_| reports.admits(one, minute(1))).count();
        assert_eq!(admitted, usize::try_from(POSTS_PER_ADDRESS_MAX).unwrap());
        assert!(reports.admits(IpAddr::from([192, 0, 2, 2]), minute(1)), "others are heard");
        let many = (0..5_000_u32).filter(|n| reports.admits(IpAddr::from(n.to_be_bytes()), minute(2))).count();
        assert!(many <= usize::try_from(POSTS_MAX).unwrap());
        assert!(reports.admits(one, minute(3)));
        let at = jiff::Timestamp::UNIX_EPOCH;
        for n in 0..1_000 {
            reports.add(vec![
                finding(FindingKind::Report, "/", &n.to_string(), at),
                finding(FindingKind::Report, "/", "same", at),
            ]);
        }
        let (found, dropped) = reports.take();
        assert_eq!(found.len(), WAITING_MAX);
        assert_eq!(found.iter().map(|finding| finding.times).max(), Some(1_000));
        assert!(dropped > 700 && reports.take() == (Vec::new(), 0));
    }
}
