//! One check: every live document and file fetched as a browser does, over the address that browsers use, and compared
//! byte for byte and header for header with what was built.

use std::io::Read;
use std::time::Duration;

use adapters::probe::{Fetched, Probe, ProbeError};
use axum::http::{HeaderMap, HeaderName, header};
use data_encoding::BASE64;
use domain::integrity::{Finding, FindingKind};
use jiff::Timestamp;

use super::Address;
use super::inventory::{DOCUMENTS, items};
use super::live::Live;
use crate::shown_pages::{blanked, pack};

/// Characters of a finding's detail.
const DETAIL_CHARS: usize = 400;

/// Bytes shown around the first difference.
const AROUND: usize = 40;

/// Largest body after decoding, in bytes.
const DECODED_MAX: u64 = 1024 * 1024;

/// What did not answer is asked once more, after so many milliseconds: a connection may be lost by chance.
const RETRY_AFTER_MS: u64 = 500;

/// An address is given up when its first document, or so many in all, stayed silent when asked again: what is not there
/// is not waited for dozens of times.
const SILENT_MAX: usize = 3;

/// Headers that decide what a browser runs, frames, sends or remembers: none of them may come that we did not send.
const DECISIVE: [&str; 10] = [
    "content-security-policy",
    "content-security-policy-report-only",
    "x-frame-options",
    "set-cookie",
    "link",
    "refresh",
    "clear-site-data",
    "service-worker-allowed",
    "access-control-allow-origin",
    "permissions-policy",
];

/// Headers that what stands in front may change without harm: how the bytes travel, not what they are.
const OF_THE_WAY: [HeaderName; 3] = [header::CONTENT_LENGTH, header::VARY, header::CONTENT_ENCODING];

/// What a check found.
pub struct Outcome {
    /// Documents and files that were compared.
    pub documents: u32,
    /// What differed.
    pub findings: Vec<Finding>,
}

/// Checks everything at one address once.
pub async fn run(live: &Live<'_>, probe: &Probe, address: &Address) -> Outcome {
    let base = address.base.as_str();
    let mut outcome = Outcome { documents: 0, findings: Vec::new() };
    let token = live.token();
    let mut silent = 0;
    for (step, sample, _) in DOCUMENTS {
        let Some((headers, body)) = live.expected(step).await else { continue };
        let slash = if step.is_empty() { "" } else { "/" };
        let place = format!("{}/pay/*{slash}{step} ({sample})", address.named());
        let url = format!("{base}/pay/{}{slash}{step}", token.expose());
        let fetched = asked(probe, &url).await;
        silent += usize::from(fetched.is_err());
        outcome.compare(live.now, FindingKind::Page, &place, fetched, (&headers, &body));
        if silent == SILENT_MAX || (silent > 0 && outcome.documents == 1) {
            return outcome;
        }
    }
    for item in items(live.assets) {
        let mut headers = HeaderMap::new();
        if let Ok(kind) = item.kind.parse() {
            headers.insert(header::CONTENT_TYPE, kind);
        }
        let fetched = asked(probe, &format!("{base}{}", item.path)).await;
        silent += usize::from(fetched.is_err());
        let place = format!("{}{}", address.named(), item.path);
        outcome.compare(live.now, FindingKind::Script, &place, fetched, (&headers, item.text.as_bytes()));
        if silent == SILENT_MAX {
            return outcome;
        }
    }
    outcome
}

/// Fetches, once more when nothing came.
async fn asked(probe: &Probe, url: &str) -> Result<Fetched, ProbeError> {
    let fetched = probe.get(url).await;
    if fetched.is_ok() {
        return fetched;
    }
    tokio::time::sleep(Duration::from_millis(RETRY_AFTER_MS)).await;
    probe.get(url).await
}

impl Outcome {
    fn compare<E: std::fmt::Display>(
        &mut self,
        now: Timestamp,
        kind: FindingKind,
        place: &str,
        fetched: Result<Fetched, E>,
        (headers, body): (&HeaderMap, &[u8]),
    ) {
        self.documents += 1;
        let mut found = |kind, detail: String| self.findings.push(finding(kind, place, &detail, now));
        let fetched = match fetched {
            Ok(fetched) if fetched.status == 200 => fetched,
            Ok(fetched) => return found(FindingKind::Unreachable, format!("answered with status {}", fetched.status)),
            Err(error) => return found(FindingKind::Unreachable, error.to_string()),
        };
        match decoded(&fetched) {
            Some(came) if came == body => {}
            Some(came) => found(kind, difference(body, &came)),
            None => found(kind, "its encoding cannot be read".to_owned()),
        }
        for detail in wrong_headers(headers, &fetched.headers, kind == FindingKind::Page) {
            found(FindingKind::Header, detail);
        }
    }
}

/// A finding, named by what it says.
pub fn finding(kind: FindingKind, place: &str, detail: &str, at: Timestamp) -> Finding {
    let detail: String = blanked(detail).chars().take(DETAIL_CHARS).collect();
    let named = format!("{}\n{place}\n{detail}", kind.code());
    Finding { id: pack::hash(named.as_bytes()), kind, place: place.to_owned(), detail, times: 1, at }
}

fn decoded(fetched: &Fetched) -> Option<Vec<u8>> {
    let encoding = fetched.headers.get(header::CONTENT_ENCODING).map(|value| value.to_str().unwrap_or("?"));
    match encoding {
        None | Some("identity") => Some(fetched.body.to_vec()),
        Some("br") => {
            let mut body = Vec::new();
            let unpacked = brotli::Decompressor::new(&fetched.body[..], 4096).take(DECODED_MAX).read_to_end(&mut body);
            unpacked.ok().map(|_| body)
        }
        Some(_) => None,
    }
}

fn difference(wanted: &[u8], came: &[u8]) -> String {
    let at = wanted.iter().zip(came).take_while(|(one, other)| one == other).count();
    let around = |bytes: &[u8]| {
        let part = bytes.get(at.saturating_sub(AROUND)..).unwrap_or_default();
        String::from_utf8_lossy(part.get(..2 * AROUND).unwrap_or(part)).into_owned()
    };
    let hash = |bytes: &[u8]| {
        let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA384, bytes);
        BASE64.encode(digest.as_ref()).chars().take(16).collect::<String>()
    };
    format!(
        "differs from byte {at} on: wanted {} bytes (sha384-{}…) “{}”, came {} (sha384-{}…) “{}”",
        wanted.len(),
        hash(wanted),
        around(wanted),
        came.len(),
        hash(came),
        around(came)
    )
}

fn wrong_headers(wanted: &HeaderMap, came: &HeaderMap, is_page: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    for name in wanted.keys().filter(|name| !OF_THE_WAY.contains(name)) {
        let all = |headers: &HeaderMap| {
            let values = headers.get_all(name).iter();
            values.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).collect::<Vec<_>>().join(", ")
        };
        if all(wanted) != all(came) {
            wrong.push(format!("{name}: wanted “{}”, came “{}”", all(wanted), all(came)));
        }
    }
    let more = DECISIVE.iter().filter(|name| is_page && came.contains_key(**name) && !wanted.contains_key(**name));
    wrong.extend(more.map(|name| format!("{name} was added on the way")));
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap())).collect()
    }

    #[test]
    fn a_header_that_is_gone_changed_or_added_is_told() {
        let wanted = headers(&[("content-security-policy", "default-src 'none'"), ("vary", "accept-language")]);
        assert_eq!(wrong_headers(&wanted, &wanted, true), Vec::<String>::new());
        let proxied =
            headers(&[("content-security-policy", "default-src 'none'"), ("server", "nginx"), ("via", "1.1 x")]);
        assert_eq!(wrong_headers(&wanted, &proxied, true), Vec::<String>::new());
        let gone = headers(&[]);
        assert!(wrong_headers(&wanted, &gone, true)[0].contains("came “”"));
        let changed = headers(&[("content-security-policy", "default-src *"), ("set-cookie", "a=b")]);
        let told = wrong_headers(&wanted, &changed, true);
        assert!(told.len() == 2 && told[0].contains("default-src *") && told[1].starts_with("set-cookie"), "{told:?}");
    }

    #[test]
    fn a_difference_says_where() {
        let told = difference(b"<script src=\"/a.js\">", b"<script src=\"/b.js\">");
        assert!(told.starts_with("differs from byte 14 on: wanted 20 bytes") && told.contains("/b.js"), "{told}");
    }
}
