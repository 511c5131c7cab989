//! A page on its way out: rendered, with the headers of its kind of document.

use std::sync::LazyLock;

use app::{DocumentKind, Frame, Page};
use axum::body::Bytes;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64;

use super::compression::Document;
use crate::integrity::REPORT_PATH;

/// Which other origins a document works with. Everything else is closed.
#[derive(Clone, Default, Debug)]
pub struct Openings {
    /// Origins a form may end at, beside our own: the merchant's after a 303, or the bank.
    pub form_action: Vec<String>,
    /// What may be framed.
    pub frames: Vec<String>,
    /// Who may frame this.
    pub ancestors: Vec<String>,
    /// Origins whose scripts, styles and answers the document uses: a shop's page that includes the widget.
    pub included: Vec<String>,
}

/// Where browsers report what the policy stopped: the value of `Reporting-Endpoints`, for `report-to`.
const REPORTING_ENDPOINTS: &str = "csp=\"/reports/csp\"";

const fn constant(name: &'static str, value: &'static str) -> (HeaderName, HeaderValue) {
    (HeaderName::from_static(name), HeaderValue::from_static(value))
}

/// Headers that every document of ours carries.
fn always() -> [(HeaderName, HeaderValue); 6] {
    [
        constant("cache-control", "no-store"),
        // `same-origin`, not `no-referrer`: with that, forms would be posted with `Origin: null`.
        constant("referrer-policy", "same-origin"),
        constant("x-content-type-options", "nosniff"),
        constant("cross-origin-opener-policy", "same-origin"),
        constant("cross-origin-resource-policy", "same-origin"),
        constant(
            "permissions-policy",
            "camera=(), microphone=(), geolocation=(), usb=(), clipboard-read=(), display-capture=()",
        ),
    ]
}

/// A style or script as a content security policy names it.
pub fn hash_of(style: &str) -> String {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, style.as_bytes());
    format!("'sha256-{}'", BASE64.encode(digest.as_ref()))
}

fn style_hash(kind: DocumentKind) -> &'static str {
    static HASHES: LazyLock<[String; 5]> =
        LazyLock::new(|| DocumentKind::ALL.map(|kind| hash_of(app::stylesheet(kind))));
    let [consumer, wallet, framed, sandbox, editor] = &*HASHES;
    match kind {
        DocumentKind::Consumer => consumer,
        DocumentKind::Wallet => wallet,
        DocumentKind::Framed => framed,
        DocumentKind::Sandbox => sandbox,
        DocumentKind::Editor => editor,
    }
}

/// The content security policy of a page. From a preview nothing is posted, and nothing runs in it.
pub fn policy(page: &Page, frame: &Frame, openings: &Openings) -> String {
    let kind = page.kind();
    let list = |own: &str, others: &[String]| {
        others
            .iter()
            .fold(own.to_owned(), |text, other| if text.is_empty() { other.clone() } else { format!("{text} {other}") })
    };
    let frames = if openings.frames.is_empty() { "'none'".to_owned() } else { list("", &openings.frames) };
    let ancestors = if openings.ancestors.is_empty() { "'none'".to_owned() } else { list("", &openings.ancestors) };
    let own = list("'self'", &openings.included);
    let styles = match page.own_style(frame) {
        Some(style) => format!("{} {}", style_hash(kind), hash_of(&style)),
        None => style_hash(kind).to_owned(),
    };
    let fonts = if page.fetches_letters(frame) { "font-src 'self'; " } else { "" };
    if frame.preview.is_some() {
        return format!(
            "default-src 'none'; style-src {styles}; img-src 'self'; {fonts}form-action 'none'; frame-ancestors {ancestors}; \
             base-uri 'none'"
        );
    }
    format!(
        "default-src 'none'; script-src {own}; style-src {}; img-src 'self'; {fonts}connect-src {own}; \
         form-action {}; frame-src {frames}; frame-ancestors {ancestors}; base-uri 'none'; \
         require-trusted-types-for 'script'; report-uri {REPORT_PATH}; report-to csp",
        list(&styles, &openings.included),
        list("'self'", &openings.form_action),
    )
}

/// Renders a page into a response.
pub fn respond(status: StatusCode, page: &Page, frame: &Frame, openings: &Openings, secure: bool) -> Response {
    let policy = policy(page, frame, openings);
    let html = Bytes::from(app::render(page, frame).into_string());
    let mut response = (status, html.clone()).into_response();
    response.extensions_mut().insert(Document { html, kind: page.kind(), locale: frame.locale });
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Language"));
    headers.extend(always());
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if openings.ancestors.is_empty() {
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    }
    if frame.preview.is_none() {
        headers.insert(HeaderName::from_static("reporting-endpoints"), HeaderValue::from_static(REPORTING_ENDPOINTS));
    }
    if secure {
        headers
            .insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    response
}

/// Tells the browser to drop the connection, so that no buffer of it keeps what was typed.
pub fn closing(mut response: Response) -> Response {
    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

/// Go there, with GET.
pub fn see_other(location: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(location) = HeaderValue::from_str(location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response.headers_mut().extend(always());
    response
}
