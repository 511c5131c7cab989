//! The sandbox's mails, as programs and people read them.

use app::pages::start::MailLine;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64;
use jiff::Timestamp;
use sandbox::Mail;
use serde_json::{Value, json};

use crate::mail::preview;
use crate::state::App;

/// Mails in one answer.
const LISTED_MAX: usize = 50;

/// Mails on the start page.
const SHOWN_MAX: usize = 5;

/// What arrived, the newest first.
pub async fn list(State(app): State<App>) -> Json<Value> {
    let mails: Vec<Value> = kept(&app).iter().take(LISTED_MAX).map(described).collect();
    Json(json!({ "mails": mails }))
}

/// One mail as a mail program shows it.
pub async fn show(State(app): State<App>, Path(id): Path<String>) -> Response {
    match kept(&app).into_iter().find(|mail| mail.id.to_string() == id) {
        Some(mail) => shown(&mail.html),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Names of the mails with made-up values.
pub async fn samples() -> Json<Value> {
    let names: Vec<String> = preview::samples().into_iter().map(|sample| sample.name).collect();
    Json(json!({ "samples": names }))
}

/// One mail with made-up values.
pub async fn sample(Path((lang, name)): Path<(String, String)>) -> Response {
    let wanted = format!("{lang}/{name}");
    match preview::samples().into_iter().find(|sample| sample.name == wanted).map(|sample| sample.sheet.html()) {
        Some(Ok(html)) => shown(&html),
        Some(Err(_)) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The newest for the start page.
pub fn lines(app: &App) -> Vec<MailLine> {
    let line = |mail: Mail| MailLine {
        to: mail.to.join(", "),
        language: mail.header("Content-Language").unwrap_or("en").to_owned(),
        href: format!("/sandbox/mails/{}", mail.id),
        subject: mail.subject,
    };
    kept(app).into_iter().take(SHOWN_MAX).map(line).collect()
}

fn kept(app: &App) -> Vec<Mail> {
    app.mails.sink.as_ref().map(sandbox::MailSink::mails).unwrap_or_default()
}

fn described(mail: &Mail) -> Value {
    let received = Timestamp::from_millisecond(mail.received_ms).map(|at| at.to_string()).unwrap_or_default();
    let headers: Vec<Value> =
        mail.headers.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    json!({
        "id": mail.id,
        "receivedDate": received,
        "from": mail.from,
        "to": mail.to,
        "subject": mail.subject,
        "messageId": mail.header("Message-ID"),
        "headers": headers,
        "text": mail.text,
        "html": mail.html,
    })
}

/// A mail's own document. It may use its own style and lead elsewhere, and nothing else.
fn shown(html: &str) -> Response {
    // Mails travel with CR and LF; browsers hash what is left after they have read it.
    let html = html.replace("\r\n", "\n");
    let style = html.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).map(|(style, _)| style);
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, style.unwrap_or_default().as_bytes());
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        BASE64.encode(digest.as_ref())
    );
    let mut response = html.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}
